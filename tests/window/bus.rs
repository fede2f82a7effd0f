//! A session bus with the bus for accessibility on it, that live as long as the test and touch nobody's settings.

use super::display::Display;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A running session bus.
pub(super) struct Bus {
    daemon: Child,
    /// What `DBUS_SESSION_BUS_ADDRESS` has to say.
    pub(super) address: String,
    /// Where the services of this bus keep what they keep.
    _home: TempDir,
}

impl Bus {
    /// Starts a bus for the programs of a display, or says why there is none.
    pub(super) fn start(display: &Display) -> Result<Self, String> {
        let home = tempfile::tempdir().unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            // What the bus starts inherits this: the bus for accessibility would else write down that it is in use.
            .env("GSETTINGS_BACKEND", "memory")
            .envs(["HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"].map(|name| (name, home.path())))
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                format!("`dbus-daemon` cannot be started ({error}); on Debian it is in the package `dbus`")
            })?;
        let mut address = String::new();
        let read = daemon.stdout.take().map(|out| BufReader::new(out).read_line(&mut address));
        let bus = Self { daemon, address: address.trim().to_owned(), _home: home };
        match read {
            Some(Ok(_)) if !bus.address.is_empty() => Ok(bus),
            _ => Err("`dbus-daemon` was started and gave up".to_owned()),
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        // Neither can fail in a way that matters. What the bus has started ends with it.
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
