//! The built program, alone with a folder for its settings.

use super::display::Display;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// The running program. It is killed if the test fails before it was closed.
pub(super) struct Program {
    child: Child,
    words: TempDir,
}

impl Program {
    /// Starts it with a folder for its settings and what stands behind its name. `WAYLAND_DISPLAY` names a compositor that is not there, as in many a terminal: the window has to open
    /// on the X server all the same.
    pub(super) fn start(display: &Display, home: &Path, arguments: &[&str]) -> Self {
        Self::start_with(display, home, arguments, &[])
    }

    /// The same with more in its environment.
    pub(super) fn start_with(display: &Display, home: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let words = tempfile::tempdir().unwrap();
        let errors = File::create(words.path().join("errors.txt")).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_layercake"))
            .args(arguments)
            .envs(variables.iter().copied())
            .env("DISPLAY", &display.name)
            .env("WAYLAND_DISPLAY", "no-compositor-of-this-name")
            .env_remove("WAYLAND_SOCKET")
            .env("LAYERCAKE_CONFIG_DIR", home)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(errors)
            .spawn()
            .unwrap();
        Self { child, words }
    }

    /// What it has said so far.
    pub(super) fn words(&self) -> String {
        fs::read_to_string(self.words.path().join("errors.txt")).unwrap()
    }

    pub(super) fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Its exit code, once it has ended.
    pub(super) fn exit_code(&mut self) -> Option<i32> {
        self.child.try_wait().unwrap().and_then(|status| status.code())
    }

    /// Ends it on the spot, as a crash or a power cut does.
    pub(super) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Whether it has nothing to do.
    pub(super) fn sleeps(&self) -> bool {
        sleeps(self.child.id())
    }

    /// How long all its threads have worked, in the system's ticks: a hundred a second.
    pub(super) fn ticks(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        // The name, in brackets, may hold blanks; user and system time are the 12th and 13th field after it.
        let fields: Vec<&str> = status.rsplit_once(')').unwrap().1.split_whitespace().collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Neither can fail in a way that matters: the program is gone or about to be.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether all threads of a process sleep. On a busy machine one that waits for a processor works no more than one that
/// sleeps, and is about to.
pub(super) fn sleeps(process: u32) -> bool {
    let tasks = fs::read_dir(format!("/proc/{process}/task")).unwrap();
    // A thread may end while it is looked at.
    let state = |task: fs::DirEntry| {
        let status = fs::read_to_string(task.path().join("stat")).unwrap_or_default();
        status.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next())
    };
    tasks.filter_map(Result::ok).filter_map(state).all(|state| state == 'S')
}
