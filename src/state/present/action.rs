//! Everything that can happen while a room looks on, or is being prepared for.

use super::{Blank, Cell, DraftAction, PlanRef, Point, PresentPart, Screen};
use crate::domain::{Owner, Pace, Room};

/// Something with a projection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PresentAction {
    /// Turn to a part of the page on which a projection is prepared.
    Turn(PresentPart),
    /// Project what the page shows.
    Start {
        /// With a window of its own for the picture, and notes for the presenter in this one.
        two_windows: bool,
    },
    /// Go through a lesson plan, from this stop on.
    StartPlan(PlanRef, usize),
    /// End the projection.
    End,
    /// The picture in a window of its own, or in this one.
    TwoWindows(bool),
    /// These are the screens now.
    Screens(Vec<Screen>),
    /// One step on.
    Forward,
    /// One step back.
    Backward,
    /// Begin the view again.
    Again,
    /// Uncover all of it.
    All,
    /// Go to another stop of the plan.
    Stop(usize),
    /// The cell that the class discusses.
    Pick(Cell),
    /// Whose the class says the card is.
    Place(Owner),
    /// So many more hands for an owner.
    Hands(Owner, i8),
    /// A digit of the number of hands.
    Digit(u8),
    /// Take the last digit back.
    TakeDigit,
    /// The number of hands is complete.
    Counted,
    /// Save all votes as a table.
    SaveHands,
    /// Forget all votes.
    ForgetHands,
    /// How pictures are uncovered.
    Pace(Pace),
    /// The size of what is projected, in percent of the usual.
    Percent(u16),
    /// The room.
    Room(Room),
    /// The screen for the picture, by its name; `None` leaves it to the app.
    Screen(Option<String>),
    /// How long a card of a scene may take; `None` is as long as it takes.
    CardSeconds(Option<u16>),
    /// What the pen draws stays until it is cleared, or fades.
    PenStays(bool),
    /// One colour all over; a second time, the picture again.
    Blank(Blank),
    /// A cell shown large; `None` closes it.
    Magnify(Option<Cell>),
    /// Bring other rows into the window, where not all fit.
    Look(isize),
    /// The large dot on or off.
    Point(bool),
    /// The pen in hand or not.
    Pen(bool),
    /// A stroke was drawn.
    Draw(Vec<Point>),
    /// Take the last stroke back.
    TakeStroke,
    /// Wipe everything that was drawn.
    ClearInk,
    /// Something with a lesson plan of one’s own.
    Draft(DraftAction),
}
