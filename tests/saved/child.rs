//! The test program as a child of itself: it saves in a folder until it is ended, so that a test can end it, or take the
//! room away from it, at any moment.

use layercake::domain::SceneId;
use layercake::state::{Best, KeptWork, Progress, Saved, Settings, WorkId};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

/// Names the folder to a child.
const FOLDER: &str = "LAYERCAKE_TEST_FOLDER";
/// So large are the scene and the work, in letters.
const LENGTH: usize = 200_000;

/// Which of two contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Side {
    pub(super) const BOTH: [Self; 2] = [Self::Left, Self::Right];

    pub(super) fn text(self) -> Arc<str> {
        let word = match self {
            Self::Left => "left ",
            Self::Right => "right",
        };
        word.repeat(LENGTH / word.len()).into()
    }

    /// Settings, progress and a work.
    pub(super) fn saved(self) -> Saved {
        let text_percent = match self {
            Self::Left => 100,
            Self::Right => 200,
        };
        let best = (0..4000).map(|number| (SceneId::new(format!("scene-{number}")), Best { score: 1, out_of: 2 }));
        Saved {
            settings: Settings { text_percent, ..Settings::default() },
            progress: Progress { best: best.collect(), ..Progress::default() }.into(),
            works: vec![KeptWork { id: WorkId(0), file: None, text: self.text(), saved: Some("before".into()) }],
            ..Saved::default()
        }
    }
}

/// The folder of the settings of a child.
pub(super) fn home(folder: &Path) -> PathBuf {
    folder.join("home")
}

/// The scene file that it saves.
pub(super) fn scene(folder: &Path) -> PathBuf {
    folder.join("scene.ron")
}

/// The folder, if this is a child.
pub(super) fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Says something to the parent, past the harness.
pub(super) fn say(words: &str) {
    std::io::stdout().write_all(format!("{words}\n").as_bytes()).unwrap();
}

/// Starts an ignored test of this program in a folder, behind other words of a command.
pub(super) fn start(before: &[&str], test: &str, folder: &Path) -> Child {
    let program = std::env::current_exe().unwrap();
    let words = ["--exact", test, "--ignored", "--nocapture", "--test-threads=1"];
    let mut command = match before {
        [] => Command::new(&program),
        [first, rest @ ..] => {
            let mut command = Command::new(first);
            command.args(rest).arg(&program);
            command
        }
    };
    command
        .args(words)
        .env(FOLDER, folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}
