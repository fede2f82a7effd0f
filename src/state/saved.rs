//! What outlives the window. The shape of the file is the shell's affair; these are the values.

use super::Settings;
use crate::domain::SceneId;
use std::collections::BTreeMap;

/// The best attempt at a scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// Cards right the first time.
    pub score: usize,
    /// Cards of the scene at that time.
    pub out_of: usize,
}

/// What is remembered of all attempts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The best attempt at each scene.
    pub best: BTreeMap<SceneId, Best>,
}

impl Progress {
    /// Takes in a finished attempt; answers whether it is a new best.
    pub fn record(&mut self, scene: &SceneId, attempt: Best) -> bool {
        let better = self.best.get(scene).is_none_or(|old| old.out_of != attempt.out_of || old.score < attempt.score);
        if better {
            self.best.insert(scene.clone(), attempt);
        }
        better
    }
}

/// Settings and progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// How the app looks.
    pub settings: Settings,
    /// What is remembered of all attempts.
    pub progress: Progress,
}
