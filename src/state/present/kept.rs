//! What outlives the window: how one presents, the room, the votes, the lesson plans of one’s own.

use super::{Pen, PlanRef, Vote};
use crate::domain::{LessonPlan, Pace, Room};
use std::ops::RangeInclusive;

/// The smallest projection, in percent of the usual.
pub const MIN_PROJECTION_PERCENT: u16 = 100;
/// The largest projection, in percent of the usual.
pub const MAX_PROJECTION_PERCENT: u16 = 150;
/// How long a card of a scene may take, in seconds.
pub const CARD_SECONDS: RangeInclusive<u16> = 5..=600;

/// What outlives the window. `Eq` lets an `Arc` of it compare by its address first, which is asked after each action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// How pictures are uncovered.
    pub pace: Pace,
    /// The size of what is projected, in percent of the usual.
    pub percent: u16,
    /// The room.
    pub room: Room,
    /// The screen for the picture, by its name.
    pub screen: Option<String>,
    /// How long a card of a scene may take, in seconds.
    pub card_seconds: Option<u16>,
    /// What becomes of what the pen draws.
    pub pen: Pen,
    /// What the class said, oldest first.
    pub votes: Vec<Vote>,
    /// Lesson plans of one’s own.
    pub drafts: Vec<LessonPlan>,
    /// How far a lesson plan has come that was not gone through to its end.
    pub position: Option<(PlanRef, usize)>,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            pace: Pace::default(),
            percent: MIN_PROJECTION_PERCENT,
            room: Room::default(),
            screen: None,
            card_seconds: None,
            pen: Pen::default(),
            votes: Vec::new(),
            drafts: Vec::new(),
            position: None,
        }
    }
}
