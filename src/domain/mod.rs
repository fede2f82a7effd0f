//! What is true: who owns which layer of which service, what follows when services stand side by side, and how a
//! sorted board is judged. Plain Rust values; no screen, file, clock or chance is known here.

mod attempt;
mod board;
mod card_column;
mod card_record;
mod catalogue;
mod chance;
mod checklist;
mod comparison;
mod date;
mod duty;
pub mod exam;
mod hands;
mod id;
mod layer;
mod lesson;
mod lesson_plan;
mod matrix;
mod misconception;
mod note;
mod order;
mod owner;
mod question;
mod room;
mod rules;
mod scene;
mod service;
mod setting;
mod source;
mod stack;
mod task;
mod teams;
mod term;
mod verdict;
pub mod walk;
mod why_not;

pub use attempt::{Attempt, AttemptParts, Dropped, MOST_HINTS, Try};
pub use board::{Board, Spot};
pub use card_column::CardColumn;
pub use card_record::{CardRecord, Input, Moment};
pub use catalogue::{Catalogue, CatalogueParts};
pub use chance::{Chance, Quarters};
pub use checklist::{Checklist, Review, Stage, Tick};
pub use comparison::{Comparison, Move, Step};
pub use date::Date;
pub use duty::{Duty, Work};
pub use hands::Hands;
pub use id::{
    CardId, ChoiceId, LessonId, MisconceptionId, NoteId, PlanId, SceneId, ServiceId, SettingId, SourceKey, TaskId,
    TermId,
};
pub use layer::{Layer, LayerId};
pub use lesson::Lesson;
pub use lesson_plan::{LessonPlan, Pace, Sequence, Stop, Stride, Subject};
pub use matrix::{Control, ControlDomain, Matrix, Ownership};
pub use misconception::Misconception;
pub use note::{Note, OpenPoint, Weight};
pub use order::{Dice, Order};
pub use owner::{Owner, Tally};
pub use question::{Answer, Form, Forms, Question, Score, Wish, draw};
pub use room::{BackRow, Room};
pub use rules::{Marks, Mode, RevealPolicy, Rules};
pub use scene::{Card, CardIndex, Difficulty, Scene};
pub use service::{Ending, EndingStage, Service, ServiceModel};
pub use setting::{Choice, Choices, Setting};
pub use source::{Source, SourceKind};
pub use stack::{Row, Stack};
pub use task::Task;
pub use teams::Teams;
pub use term::{Term, TermIndex};
pub use verdict::{CardVerdict, Verdict};
pub use why_not::{Halves, WhyNot};
