//! How stand in the file the folders of one's own and the files that were opened last.

use crate::state::{Folders, MOST_FOLDERS, MOST_RECENT};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawFolders {
    own: Vec<String>,
    recent: Vec<String>,
}

impl RawFolders {
    pub(super) fn of(folders: &Folders) -> Self {
        Self { own: folders.own.clone(), recent: folders.recent.clone() }
    }

    /// Each once, and no more than are remembered.
    pub(super) fn folders(self) -> Folders {
        Folders { own: once(self.own, MOST_FOLDERS), recent: once(self.recent, MOST_RECENT) }
    }
}

fn once(all: Vec<String>, most: usize) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for one in all {
        if kept.len() < most && !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
