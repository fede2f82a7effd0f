//! The table of what can be asked for by name. Menus, buttons, shortcuts and the key help are all drawn from it.

mod all;
mod author;
mod explore;
mod group;
mod keys;
mod learn;
mod practise;
mod present;
mod questions;
mod words;

pub use group::Group;
pub use keys::{Chord, Key};

use super::{
    Action, ExportAction, FilesAction, LearnAction, LearnPart, Overlay, Page, PractisePart, Preset, SettingsAction,
    State,
};
use super::{MAX_TEXT_PERCENT, MIN_TEXT_PERCENT};
use crate::content::Library;

/// Something that can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// Ask for a scene file.
    OpenFile,
    /// Take away what the page shows.
    Export,
    /// End the app.
    Quit,
    /// Turn to Explore.
    GoExplore,
    /// Turn to Practise.
    GoPractise,
    /// Turn to Learn.
    GoLearn,
    /// Turn to a part of the Learn page.
    TurnLearn(LearnPart),
    /// Open the first lesson that was not read.
    ContinueLearning,
    /// The lesson was read; on to the next.
    NextLesson,
    /// Back to the lesson before.
    PreviousLesson,
    /// Give the answer of that number on the walk along the decision rule; 1 to 4.
    AnswerWalk(u8),
    /// Back to the question before, or to the choice of work.
    WalkBack,
    /// Choose other work for the walk.
    WalkLeave,
    /// Turn to the page on which scenes are written.
    GoAuthor,
    /// Turn to the page about the facts.
    GoFacts,
    /// Back to what was shown before.
    GoBack,
    /// Forward to what was shown after it.
    GoForward,
    /// Search everything.
    Find,
    /// Show or hide the notes on the exam and its older texts.
    ToggleNotes,
    /// Show or hide what is finer than the exam asks.
    ToggleBeyondExam,
    /// One step larger text.
    TextLarger,
    /// One step smaller text.
    TextSmaller,
    /// Text at 100 %.
    TextReset,
    /// The next colours.
    NextTheme,
    /// Show the keys.
    Help,
    /// Step back.
    Back,
    /// The previous service, or the column to the left.
    PreviousColumn,
    /// The next service, or the column to the right.
    NextColumn,
    /// The layer above.
    LayerUp,
    /// The layer below.
    LayerDown,
    /// The first column or service.
    FirstColumn,
    /// The last column or service.
    LastColumn,
    /// Open the details of the chosen cell.
    OpenCell,
    /// Add the service of that number as a column, or take its column away; 1 to 9.
    ToggleService(u8),
    /// The chosen column one place to the left.
    ColumnLeft,
    /// The chosen column one place to the right.
    ColumnRight,
    /// Take the chosen column away.
    RemoveColumn,
    /// Fold the rows on which all columns agree, or unfold them.
    OnlyDifferences,
    /// The next filter: all, yours, AWS's, shared.
    NextFilter,
    /// Hide the owners to guess them, or show them again.
    HideOwners,
    /// The chosen cell is AWS's.
    GuessAws,
    /// The chosen cell is the customer's.
    GuessCustomer,
    /// The chosen cell is shared.
    GuessShared,
    /// Show the owner of the chosen cell.
    RevealCell,
    /// Show the owners of the chosen row.
    RevealRow,
    /// Show all owners.
    RevealAll,
    /// Compare services that are often compared.
    Compare(Preset),
    /// The comparison as a picture, to paste elsewhere.
    CopyPicture,
    /// The comparison as a table in Markdown, to paste elsewhere.
    CopyTable,
    /// Every setting of every service back to its first choice.
    ResetChoices,
    /// The card above.
    PreviousCard,
    /// The card below.
    NextCard,
    /// The chosen card to AWS.
    PlaceAws,
    /// The chosen card to the customer.
    PlaceCustomer,
    /// The chosen card to both.
    PlaceShared,
    /// A placed card back to the deck.
    TakeBack,
    /// Back one step.
    Undo,
    /// Forward one step.
    Redo,
    /// Start the scene over.
    Again,
    /// Play the cards that were missed once more.
    AgainMissed,
    /// Start the scene over, in another order.
    AgainInAnotherOrder,
    /// The next scene of the shelf.
    NextScene,
    /// Play the halves of the shared cards.
    SplitShared,
    /// One more hint at the chosen card.
    Hint,
    /// Check the board, hand it in, or show what the model says.
    Check,
    /// End the scene as it lies.
    GiveUp,
    /// Give the turn to the next team.
    SkipTurn,
    /// Mode, order, clock and teams of the scene on the table.
    HowToPlay,
    /// Turn to a part of the Practise page.
    Turn(PractisePart),
    /// Choose the option of that number, or no longer; 1 to 5.
    ChooseOption(u8),
    /// Begin the paper, answer the question, or go on.
    GoOn,
    /// The question before.
    PreviousQuestion,
    /// The question after.
    NextQuestion,
    /// Hand the paper in.
    HandIn,
    /// The questions that were missed once more.
    MissedQuestions,
    /// A paper of another number.
    AnotherPaper,
    /// Turn to Present.
    GoPresent,
    /// Project what the page shows.
    Project,
    /// The same with notes for the presenter in this window, and the picture in another.
    ProjectInTwoWindows,
    /// Add what is shown to a lesson plan.
    AddToPlan,
    /// Uncover what comes next.
    StepForward,
    /// Cover what was uncovered last.
    StepBack,
    /// Begin the view again.
    BeginAgain,
    /// Uncover all of it.
    UncoverAll,
    /// The rows above, where not all fit.
    RowUp,
    /// The rows below, where not all fit.
    RowDown,
    /// The next stop of the lesson plan.
    NextStop,
    /// The stop before.
    PreviousStop,
    /// One more hand for AWS.
    HandForAws,
    /// One more hand for the customer.
    HandForCustomer,
    /// One more hand for both.
    HandForShared,
    /// One hand fewer for AWS.
    FewerForAws,
    /// One hand fewer for the customer.
    FewerForCustomer,
    /// One hand fewer for both.
    FewerForShared,
    /// A digit of the number of hands; else 1, 2 and 3 put the card of a scene to AWS, the customer or both.
    Number(u8),
    /// The class says whose it is before it is uncovered, or no longer.
    Predict,
    /// Uncover in the next order.
    NextSequence,
    /// Uncover whole rows, or cell by cell.
    NextStride,
    /// The large dot, as long as the key is held.
    PointAt,
    /// Take the pen, or put it away.
    TakePen,
    /// What the pen draws stays, or fades.
    PenStays,
    /// Wipe what was drawn.
    ClearInk,
    /// Show a cell large.
    Magnify,
    /// Black all over, or the picture again.
    BlackScreen,
    /// White all over, or the picture again.
    WhiteScreen,
    /// Take back the last stroke, or the last change of a lesson plan.
    UndoInPlan,
    /// The last change of a lesson plan once more.
    RedoInPlan,
    /// Save what classes said as a table.
    SaveVotes,
    /// Begin a new scene.
    NewWork,
    /// Ask for a file to write on at it.
    OpenWork,
    /// Write the scene that is being written to its file.
    SaveWork,
    /// Write it to another file.
    SaveWorkAs,
    /// Take back the last change of the scene that is being written.
    UndoInWork,
    /// Make it again.
    RedoInWork,
    /// Play the scene beside its form, or no longer.
    PlayBeside,
}

impl Command {
    /// Whether it has a line in the table of keys: it has keys, and is not one of several that share a line.
    pub const fn has_keys_of_its_own(self) -> bool {
        match self {
            Self::ToggleService(number)
            | Self::ChooseOption(number)
            | Self::AnswerWalk(number)
            | Self::Number(number) => number == 1,
            _ => !self.chords().is_empty(),
        }
    }

    /// Key of the words for the keys of all commands that share its line, where it stands for several.
    pub const fn keys_word(self) -> Option<&'static str> {
        match self {
            Self::ToggleService(_) => Some("keys-one-to-nine"),
            Self::ChooseOption(_) => Some("keys-one-to-five"),
            Self::AnswerWalk(_) => Some("keys-one-to-four"),
            Self::Number(_) => Some("keys-digits"),
            _ => None,
        }
    }

    /// What it does now; `None` is "not now" and greys its button.
    pub fn action(self, state: &State, library: &Library) -> Option<Action> {
        let projects = state.present.show.is_some();
        if projects && self.group() != Group::Present && !self.works_in_projection() {
            return None;
        }
        match self.group() {
            Group::Present => self.present(state, library),
            Group::Everywhere if projects && state.overlay.is_none() => self.beside_a_projection(state),
            Group::Everywhere => self.everywhere(state, library),
            Group::Learn => self.learn(state, library),
            Group::Explore => self.explore(state, library),
            Group::Practise => self.practise(state, library),
            Group::Questions => self.questions(state, library),
            Group::Author => self.author(state),
        }
    }

    fn everywhere(self, state: &State, library: &Library) -> Option<Action> {
        let text = state.settings.text_percent;
        let settings = |action| Some(Action::Settings(action));
        match self {
            Self::OpenFile if !state.files.asking => Some(Action::Files(FilesAction::Ask)),
            Self::Export => Some(Action::Export(ExportAction::Open)),
            Self::Quit => Some(Action::Quit),
            Self::GoExplore => Some(Action::Go(Page::Explore)),
            Self::GoPractise => Some(Action::Go(Page::Practise)),
            Self::GoLearn => Some(Action::Go(Page::Learn)),
            Self::GoPresent => Some(Action::Go(Page::Present)),
            Self::TurnLearn(part) => Some(Action::Learn(LearnAction::Turn(part))),
            Self::ContinueLearning => state.next_unread(library).map(|_| Action::Learn(LearnAction::Continue)),
            Self::GoAuthor => Some(Action::Go(Page::Author)),
            Self::GoFacts => Some(Action::Go(Page::Facts)),
            Self::Turn(part) => Some(Action::Practise(super::PractiseAction::Turn(part))),
            Self::Find => (state.overlay != Some(Overlay::Finder)).then_some(Action::Show(Overlay::Finder)),
            Self::GoBack => state.trail.can_undo().then_some(Action::Walk(-1)),
            Self::GoForward => state.trail.can_redo().then_some(Action::Walk(1)),
            Self::ToggleNotes => settings(SettingsAction::Notes(!state.settings.notes)),
            Self::ToggleBeyondExam => settings(SettingsAction::BeyondExam(!state.settings.beyond_exam)),
            Self::TextLarger if text < MAX_TEXT_PERCENT => settings(SettingsAction::TextLarger),
            Self::TextSmaller if text > MIN_TEXT_PERCENT => settings(SettingsAction::TextSmaller),
            Self::TextReset if text != 100 => settings(SettingsAction::TextReset),
            Self::NextTheme => settings(SettingsAction::NextTheme),
            Self::Help => Some(Action::Show(Overlay::Help)),
            Self::Back => {
                let open = match state.page {
                    Page::Explore => state.explore.layer.is_some() || state.explore.open,
                    Page::Practise => state.practise.scene.is_some() || state.practise.open_paper().is_some(),
                    Page::Learn => {
                        let walk = state.learn.part == LearnPart::Walk && state.learn.walk.subject.is_some();
                        state.learn.lesson.is_some() || walk
                    }
                    Page::Present => state.present.draft.is_some(),
                    Page::Author => {
                        let author = &state.author;
                        author.open.is_some() || author.import.is_some() || author.matrix.is_some()
                    }
                    Page::Facts => !state.facts.search.is_empty(),
                };
                (state.overlay.is_some() || open).then_some(Action::Back)
            }
            _ => None,
        }
    }
}
