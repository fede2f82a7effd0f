//! What is true: who owns which layer of which service, what follows when services stand side by side, and how a
//! sorted board is judged. Plain Rust values; no screen, file, clock or chance is known here.

mod attempt;
mod board;
mod catalogue;
mod comparison;
mod duty;
mod id;
mod layer;
mod misconception;
mod owner;
mod scene;
mod service;
mod source;
mod stack;
mod task;
mod verdict;

pub use attempt::{Attempt, Try};
pub use board::{Board, Spot};
pub use catalogue::{Catalogue, CatalogueParts};
pub use comparison::{Comparison, Move, Step};
pub use duty::{Duty, Work};
pub use id::{CardId, MisconceptionId, SceneId, ServiceId, SourceKey, TaskId};
pub use layer::{Layer, LayerId};
pub use misconception::Misconception;
pub use owner::{Owner, Tally};
pub use scene::{Card, CardIndex, Difficulty, Scene};
pub use service::{Ending, Service, ServiceModel};
pub use source::{Source, SourceKind};
pub use stack::{Row, Stack};
pub use task::Task;
pub use verdict::{CardVerdict, Verdict};
