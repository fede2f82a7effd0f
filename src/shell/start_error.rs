//! Why no window opened, in words for whoever wants one: what is missing and how to get it.
//!
//! The toolkit's errors are read by their words, because most of their types cannot be reached from here and one of
//! them is a panic.

use super::libraries::{DRAWING, SharedLibrary, WAYLAND, WAYLAND_DRAWING, X11};
use super::reports::Reports;
use std::collections::BTreeSet;
use std::path::PathBuf;
use thiserror::Error;

/// Libraries that the toolkit has words of its own for.
const NAMED_OTHERWISE: [(&str, &str); 2] = [("libwayland-client", "NoWaylandLib"), ("libxkbcommon", "XKBNotFound")];

/// Why no window opened.
#[derive(Debug, PartialEq, Eq, Error)]
pub enum StartError {
    /// No display is named.
    #[error("there is no display to open a window on: neither WAYLAND_DISPLAY nor DISPLAY is set")]
    NoDisplay,
    /// The Wayland compositor does not answer, and there is no X server to turn to.
    #[error("no Wayland compositor answers at WAYLAND_DISPLAY=`{0}`, and DISPLAY is not set")]
    NoCompositor(String),
    /// The X server does not answer.
    #[error("no X server answers at DISPLAY=`{0}`")]
    NoServer(String),
    /// Libraries are missing.
    #[error("the window needs libraries that were not found: {}", .0.join(", "))]
    NoLibraries(Vec<&'static str>, Packages),
    /// Nothing can draw.
    #[error("no OpenGL driver was found that can draw on this display")]
    NoDriver(Packages),
    /// Anything else, in the toolkit's words.
    #[error("the window did not open: {0}")]
    Other(String),
    /// The app failed, in its own words; and where the report lies.
    #[error("the window did not open: {0}")]
    Fault(String, Option<PathBuf>),
}

/// Packages on Debian and Ubuntu, on Fedora and on Arch.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Packages([BTreeSet<&'static str>; 3]);

impl Packages {
    fn of(packages: impl IntoIterator<Item = [&'static str; 3]>) -> Self {
        let mut all = Self::default();
        for one in packages {
            for (set, names) in all.0.iter_mut().zip(one) {
                set.extend(names.split(' '));
            }
        }
        all
    }

    fn commands(&self) -> String {
        let systems = [
            "Debian, Ubuntu:  sudo apt install",
            "Fedora:          sudo dnf install",
            "Arch:            sudo pacman -S",
        ];
        let line = |(system, names): (&str, &BTreeSet<&str>)| {
            names.iter().fold(format!("\n  {system}"), |line, name| format!("{line} {name}"))
        };
        systems.into_iter().zip(&self.0).map(line).collect()
    }
}

/// The display that a window is to open on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Display {
    /// An X server, by its name.
    X11(String),
    /// A Wayland compositor.
    Wayland,
    /// The only one there is, on Windows and macOS.
    #[cfg_attr(target_os = "linux", allow(dead_code, reason = "made on other systems only"))]
    System,
}

impl StartError {
    /// Reads the toolkit's words: those that it `shown` to people and those of its `debug` text. `finds` looks for a
    /// library.
    pub(super) fn from_words(shown: &str, debug: &str, display: &Display, finds: impl Fn(&str) -> bool) -> Self {
        let says = |word: &str| shown.contains(word) || debug.contains(word);
        let missing = |library: &&SharedLibrary| !finds(library.file) || names(debug, library.file);
        let drawing: Vec<&SharedLibrary> = match display {
            // The toolkit takes either, so one is enough to ask for.
            Display::X11(_) if DRAWING.iter().any(|library| finds(library.file)) => Vec::new(),
            Display::X11(_) => DRAWING.iter().take(1).collect(),
            Display::Wayland => WAYLAND_DRAWING.iter().filter(missing).collect(),
            Display::System => Vec::new(),
        };
        let window: &[SharedLibrary] = match display {
            Display::X11(_) => &X11,
            Display::Wayland => &WAYLAND,
            Display::System => &[],
        };
        if ["LibraryOpenError", "could not be loaded", "NoWaylandLib", "XKBNotFound"].into_iter().any(says) {
            let libraries: Vec<&SharedLibrary> = window.iter().filter(missing).chain(drawing).collect();
            if !libraries.is_empty() {
                return Self::without(&libraries);
            }
        } else if ["NoGlutinConfigs", "Glutin(", "OpenGL("].into_iter().any(|word| debug.starts_with(word)) {
            let driver = ["libgl1-mesa-dri libegl1", "mesa-dri-drivers mesa-libEGL", "mesa"];
            return if drawing.is_empty() { Self::NoDriver(Packages::of([driver])) } else { Self::without(&drawing) };
        } else if let (Display::X11(server), true) = (display, says("XOpenDisplayFailed")) {
            return Self::NoServer(server.clone());
        }
        Self::Other(shortened(shown))
    }

    /// What it is after a fault of which there may be a report. Where the system lacks something, the report is of no use
    /// to anybody, and the next start has nothing to show.
    pub(super) fn after_fault(self, report: Option<PathBuf>) -> Self {
        match (self, report) {
            (Self::Other(words), report) => Self::Fault(words, report),
            (known, Some(report)) => {
                Reports::unmark(&report);
                known
            }
            (known, None) => known,
        }
    }

    fn without(libraries: &[&SharedLibrary]) -> Self {
        let packages = Packages::of(libraries.iter().map(|library| library.packages));
        Self::NoLibraries(libraries.iter().map(|library| library.file).collect(), packages)
    }

    /// How to mend it, in one or more lines.
    pub fn help(&self) -> String {
        let how = match self {
            Self::NoDisplay | Self::NoCompositor(_) => {
                "Start it from a desktop session. Over a network, connect with `ssh -X`; on a machine without a screen,\n\
                 `xvfb-run layercake` opens it on a virtual one."
                    .to_owned()
            }
            Self::NoServer(_) => {
                "Start it as the user who is logged in there, or set DISPLAY to a display that is there."
                    .to_owned()
            }
            Self::NoLibraries(_, packages) | Self::NoDriver(packages) => {
                format!("Install what is missing, then start it again:{}", packages.commands())
            }
            Self::Fault(_, Some(report)) => {
                format!("This is a fault of Layercake; a report on it lies in `{}`.", report.display())
            }
            Self::Other(_) | Self::Fault(..) => "The words are those of the window toolkit; nothing was changed.".to_owned(),
        };
        format!("{how}\n\nChecking scene files needs no window: `layercake check FILE...`")
    }
}

/// Whether the toolkit names a library; it writes `libXi.so.6`, `libXi.so` or both.
fn names(words: &str, file: &str) -> bool {
    let Some((stem, _)) = file.split_once(".so") else { return false };
    if NAMED_OTHERWISE.iter().any(|&(library, word)| library == stem && words.contains(word)) {
        return true;
    }
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '.');
    words.split(|c: char| !part_of_name(c)).any(|word| word.split_once(".so").is_some_and(|(name, _)| name == stem))
}

/// One line, not too long: some of the toolkit's words go on for pages.
fn shortened(words: &str) -> String {
    const MOST: usize = 300;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= MOST { words } else { words.chars().take(MOST).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::{Display, StartError};

    /// Words that eframe 0.37 gave on Debian 12 when one thing after the other was taken away.
    const NO_XCURSOR: &str = "WinitEventLoop(Os(OsError { line: 788, file: \"mod.rs\", error: XNotSupported(\
        LibraryOpenError(OpenError { kind: SharedLibrary, detail: \"opening library failed (libXcursor.so.1: cannot open \
        shared object file: No such file or directory); opening library failed (libXcursor.so: cannot open shared \
        object file: No such file or directory)\" })) }))";
    const NO_XKB_X11: &str = "SharedLibrary libxkbcommon-x11.so could not be loaded.";
    const NO_SERVER: &str =
        "WinitEventLoop(Os(OsError { line: 788, file: \"mod.rs\", error: XNotSupported(XOpenDisplayFailed) }))";
    const NO_CONFIGS: &str = "NoGlutinConfigs(ConfigTemplate { color_buffer_type: Rgb }, Error { kind: NotFound })";
    const NO_WAYLAND: &str = "WinitEventLoop(Os(OsError { error: WaylandError(Connection(NoWaylandLib)) }))";

    fn x11(words: &str, found: impl Fn(&str) -> bool) -> StartError {
        StartError::from_words(words, words, &Display::X11(":0".to_owned()), found)
    }

    #[test]
    fn all_missing_libraries_are_named_and_not_only_the_first() {
        let bare = x11(NO_XCURSOR, |file| file == "libX11.so.6" || file == "libxkbcommon.so.0");
        assert_eq!(
            bare.to_string(),
            "the window needs libraries that were not found: libX11-xcb.so.1, libXcursor.so.1, libXi.so.6, \
             libxkbcommon-x11.so.0, libGL.so.1"
        );
        assert_eq!(
            bare.help(),
            "Install what is missing, then start it again:\n  \
             Debian, Ubuntu:  sudo apt install libgl1 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0\n  \
             Fedora:          sudo dnf install libX11-xcb libXcursor libXi libxkbcommon-x11 mesa-dri-drivers mesa-libGL\n  \
             Arch:            sudo pacman -S libx11 libxcursor libxi libxkbcommon-x11 mesa\n\n\
             Checking scene files needs no window: `layercake check FILE...`"
        );
    }

    #[test]
    fn the_library_that_the_toolkit_names_is_missing_even_if_a_file_of_its_name_is_there() {
        let broken = x11(NO_XKB_X11, |_| true);
        assert_eq!(broken.to_string(), "the window needs libraries that were not found: libxkbcommon-x11.so.0");
        let broken = x11(NO_XCURSOR, |_| true);
        assert_eq!(broken.to_string(), "the window needs libraries that were not found: libXcursor.so.1");
    }

    #[test]
    fn a_missing_drawing_library_is_told_from_a_missing_driver() {
        let library = x11(NO_CONFIGS, |_| false);
        assert_eq!(library.to_string(), "the window needs libraries that were not found: libGL.so.1");
        let driver = x11(NO_CONFIGS, |file| file == "libGL.so.1");
        assert_eq!(driver.to_string(), "no OpenGL driver was found that can draw on this display");
        assert!(driver.help().contains("apt install libegl1 libgl1-mesa-dri\n"), "{}", driver.help());
    }

    #[test]
    fn a_display_that_does_not_answer_is_named() {
        assert_eq!(x11(NO_SERVER, |_| true), StartError::NoServer(":0".to_owned()));
    }

    #[test]
    fn a_wayland_session_lacks_other_libraries() {
        let bare = StartError::from_words(NO_WAYLAND, NO_WAYLAND, &Display::Wayland, |file| file != "libEGL.so.1");
        assert_eq!(
            bare.to_string(),
            "the window needs libraries that were not found: libwayland-client.so.0, libEGL.so.1"
        );
    }

    /// On Wayland the toolkit unwraps where it reports on X11.
    #[test]
    fn a_library_that_the_toolkit_has_another_word_for_is_named() {
        let words = "called `Result::unwrap()` on an `Err` value: XKBNotFound (keyboard/mod.rs:300)";
        let bare = StartError::from_words(words, words, &Display::Wayland, |_| true);
        assert_eq!(bare.to_string(), "the window needs libraries that were not found: libxkbcommon.so.0");
    }

    #[test]
    fn other_words_are_shown_on_one_line_and_cut() {
        let long = x11(&format!("a\n  b {}", "c".repeat(999)), |_| true).to_string();
        assert!(long.starts_with("the window did not open: a b ccc") && long.ends_with("c…"), "{long}");
        assert!(long.chars().count() < 340);
    }
}
