//! What outlives the window. The shape of the file is the shell's affair; these are the values.

use super::practise::{Run, Way};
use super::{Folders, Kept, KeptWork, Progress, Settings};
use crate::domain::SceneId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Settings, progress, and what was on the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// How the app looks.
    pub settings: Settings,
    /// What is remembered of all attempts.
    pub progress: Arc<Progress>,
    /// Runs that were begun and not started over; their earlier boards are forgotten.
    pub runs: BTreeMap<(SceneId, Way), Arc<Run>>,
    /// The way in which each scene was played last.
    pub ways: BTreeMap<SceneId, Way>,
    /// The scene that was being played when the window closed.
    pub table: Option<SceneId>,
    /// How one presents, the room, votes, lesson plans of one’s own.
    pub kept: Arc<Kept>,
    /// Scenes being written, with changes that are in no file. Each is kept in a file of its own.
    pub works: Vec<KeptWork>,
    /// Folders of one’s own, and files that were opened last.
    pub folders: Arc<Folders>,
}
