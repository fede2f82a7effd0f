//! A lesson plan: what a teacher shows a class, in what order, with notes for the teacher alone.

use super::{Choices, LayerId, LessonId, PlanId, SceneId, ServiceId};

/// In which order a picture is uncovered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sequence {
    /// From the building up to the data.
    #[default]
    BottomUp,
    /// From the data down to the building.
    TopDown,
    /// Rows on which all services agree lie open; only the others are uncovered, bottom up.
    Differences,
    /// Whatever is pointed at; otherwise bottom up.
    Free,
}

impl Sequence {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 4] = [Self::BottomUp, Self::TopDown, Self::Differences, Self::Free];

    /// The word of saves and of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BottomUp => "bottom-up",
            Self::TopDown => "top-down",
            Self::Differences => "differences",
            Self::Free => "free",
        }
    }

    /// The sequence that a save calls `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sequence| sequence.key() == key)
    }
}

/// How much of a picture one step uncovers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stride {
    /// A layer, in all columns.
    #[default]
    Row,
    /// A cell, row by row and left to right.
    Cell,
}

/// How a picture is uncovered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pace {
    /// In which order.
    pub sequence: Sequence,
    /// How much at once.
    pub stride: Stride,
    /// The class says whose a cell is before it is uncovered, so each is asked by itself.
    pub predict: bool,
    /// Nothing is covered: the picture is shown as it is.
    pub open: bool,
}

impl Pace {
    /// How much one step uncovers: where the class predicts, it is asked for one cell at a time.
    pub const fn step(self) -> Stride {
        if self.predict { Stride::Cell } else { self.stride }
    }
}

/// What a stop of a lesson plan shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One stack, or several side by side.
    Stacks {
        /// One to six services, left to right.
        services: Vec<ServiceId>,
        /// What their settings stand at.
        choices: Choices,
        /// The rows that are shown; none stands for all thirteen.
        layers: Vec<LayerId>,
    },
    /// A lesson.
    Lesson(LessonId),
    /// A scene, played in the room.
    Scene(SceneId),
}

/// One view of a lesson plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What stands over it; the view has a name of its own.
    pub title: Option<String>,
    /// What it shows.
    pub subject: Subject,
    /// How it is uncovered.
    pub pace: Pace,
    /// What the teacher wants to say; only the presenter sees it.
    pub notes: String,
    /// How long it is meant to take.
    pub minutes: u16,
}

/// Views in the order in which a class sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonPlan {
    /// Its id.
    pub id: PlanId,
    /// Its title.
    pub title: String,
    /// Its views.
    pub stops: Vec<Stop>,
}

impl LessonPlan {
    /// The most views of a plan.
    pub const MOST_STOPS: usize = 100;
    /// The most characters of a title, the plan's or a stop's.
    pub const MOST_TITLE: usize = 80;
    /// The most characters of the notes of a stop.
    pub const MOST_NOTES: usize = 1000;
    /// The most minutes of a stop.
    pub const MOST_MINUTES: u16 = 240;

    /// How long all of it is meant to take.
    pub fn minutes(&self) -> u32 {
        self.stops.iter().map(|stop| u32::from(stop.minutes)).sum()
    }
}
