//! Everything that can happen on the Practise page.

use super::{DrillAction, PaperAction, PractisePart};
use crate::domain::{CardIndex, Input, LayerId, Mode, Order, Owner, RevealPolicy, SceneId, ServiceId, TaskId};

/// Something on the Practise page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PractiseAction {
    /// Turn to a part of the page; a scene that lies on the table is left.
    Turn(PractisePart),
    /// Put a scene on the table.
    Open(SceneId),
    /// Make an exercise of one task, and put it on the table.
    OpenTask(TaskId),
    /// Make a scene of what is due today, and put it on the table.
    Review,
    /// Make a scene of a cell's tasks, and put it on the table.
    PractiseCell(ServiceId, LayerId),
    /// Something in the set-up of a drill.
    Drill(DrillAction),
    /// Split the shared cards of the scene on the table, and play the halves.
    SplitShared,
    /// Back to the shelf, or from a scene that was made to what it was made from.
    Leave,
    /// Choose a card.
    Choose(CardIndex),
    /// Choose the next (positive) or an earlier card of the deck.
    ChooseNext(isize),
    /// Drop a card into a bin.
    Place {
        /// Which card.
        card: CardIndex,
        /// Into which bin.
        bin: Owner,
        /// In which way, which changes nothing but what is written down.
        by: Input,
    },
    /// Drop the chosen card into a bin, in this way.
    PlaceChosen(Owner, Input),
    /// Lay a placed card back on the deck.
    TakeBack(CardIndex),
    /// Lay the chosen card back on the deck, or else the one placed last.
    TakeBackChosen,
    /// One more hint at the chosen card.
    Hint,
    /// Check the board, hand it in, or show what the model says, as the mode has it.
    Check,
    /// End the scene as it lies.
    GiveUp,
    /// Back one step.
    Undo,
    /// Forward one step.
    Redo,
    /// Start the scene over, in the same order.
    Again,
    /// Start the scene over, in another order.
    AgainInAnotherOrder,
    /// Start the scene over in the order of a number.
    Order(Order),
    /// Play the cards that were missed once more.
    AgainMissed,
    /// Play in another mode.
    Mode(Mode),
    /// Tell answers at other times.
    Reveal(RevealPolicy),
    /// The clock of the scene on or off; only before anything was done.
    Clock(bool),
    /// Play in so many teams, and say whether a wrong card goes to the next.
    Teams {
        /// How many.
        count: usize,
        /// Whether a wrong card goes to the next team.
        passes_on: bool,
    },
    /// Give the turn to the next team without a try.
    SkipTurn,
    /// Something about the paper of questions.
    Paper(PaperAction),
}

impl PractiseAction {
    /// How long an exam lasts where the scene does not say, in minutes.
    pub const USUAL_MINUTES: u16 = 10;
}
