//! A virtual X server that lives as long as the test.

use super::program::sleeps;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// A running `Xvfb`.
pub(super) struct Display {
    server: Child,
    /// What `DISPLAY` has to say: `:7`.
    pub(super) name: String,
}

impl Display {
    /// Starts a server at a number that is free, or says why there is none.
    pub(super) fn start() -> Result<Self, String> {
        Self::of_size([1400, 900])
    }

    /// Whether the server has done all that it was asked for.
    pub(super) fn sleeps(&self) -> bool {
        sleeps(self.server.id())
    }

    /// The same with a screen of this size.
    pub(super) fn of_size([width, height]: [u32; 2]) -> Result<Self, String> {
        let screen = format!("{width}x{height}x24");
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("`Xvfb` cannot be started ({error}); on Debian it is in the package `xvfb`"))?;
        let mut number = String::new();
        // The server writes its number when it is ready, and closes the pipe when it cannot start.
        let read = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut number));
        let display = Self { server, name: format!(":{}", number.trim()) };
        match read {
            Some(Ok(_)) if display.name.len() > 1 => Ok(display),
            _ => Err("`Xvfb` was started and gave up".to_owned()),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Neither can fail in a way that matters: the server is gone or about to be.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
