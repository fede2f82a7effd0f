//! Actions at random with the lists of folders and files, and with files that change.

use super::actions::Actions;
use layercake::domain::SceneId;
use layercake::state::FilesAction;
use std::path::PathBuf;

/// Every kind of action with them.
pub(super) const KINDS: [&str; 7] =
    ["renewed", "ask for folder", "add folder", "remove folder", "forget recent", "missing", "show folder"];

pub(super) fn kind(action: &FilesAction) -> &'static str {
    match action {
        FilesAction::Renewed { .. } => "renewed",
        FilesAction::AskForFolder => "ask for folder",
        FilesAction::AddFolder(_) => "add folder",
        FilesAction::RemoveFolder(_) => "remove folder",
        FilesAction::ForgetRecent(_) => "forget recent",
        FilesAction::ShowFolder(_) => "show folder",
        FilesAction::Missing(_) => "missing",
        _ => "a file",
    }
}

impl Actions<'_> {
    pub(super) fn lists(&mut self) -> FilesAction {
        let names: Vec<String> =
            (0..25).map(|number| format!("/class/{number}")).chain(["mine.ron".to_owned()]).collect();
        let name = self.chance.pick(&names);
        match self.chance.below(9) {
            0 => FilesAction::AskForFolder,
            1 | 2 => FilesAction::AddFolder(PathBuf::from(name)),
            3 => FilesAction::RemoveFolder(name),
            4 => FilesAction::ForgetRecent(name),
            8 => FilesAction::ShowFolder(PathBuf::from(name)),
            5 => FilesAction::Missing([name].into()),
            _ => {
                let scene =
                    |chance: &mut super::chance::Chance, all: &[SceneId]| chance.once_in(4).then(|| chance.pick(all));
                let before = scene(&mut self.chance, &self.scenes);
                let same = self.chance.once_in(2);
                let now = if same { before.clone() } else { scene(&mut self.chance, &self.scenes) };
                FilesAction::Renewed { before, scene: now }
            }
        }
    }
}
