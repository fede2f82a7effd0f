//! The system around the window: which display it opens on, and what becomes of a failure to open it.
//!
//! Nobody should have to read a trace to learn that a library is missing. So whatever goes wrong before the first
//! frame is on screen, error or panic, becomes a [`StartError`]; whatever goes wrong after it is a bug, and stays loud.

use super::libraries::Loader;
use super::reports::Reports;
use super::scribe::Scribe;
use super::start_error::{Display, StartError};
use std::cell::RefCell;
use std::fmt;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use thiserror::Error;

/// Why a window is no more, or never was.
#[derive(Debug, Error)]
pub enum WindowError {
    /// It never opened.
    #[error(transparent)]
    Start(#[from] StartError),
    /// It was closed, and what was changed last could not be written.
    #[error("{0}")]
    NotSaved(String),
    /// It was open, and then the toolkit failed.
    #[error("the window was lost: {0}; {1}")]
    Lost(String, Rescue),
    /// It was open, and then the app failed; the trace is on screen already.
    #[error("this is a fault of Layercake; {0}{report}", report = told(.1.as_deref()))]
    Fault(Rescue, Option<PathBuf>),
}

/// What became of the work when the window ended before its time: why it could not be saved, if it could not.
#[derive(Debug, PartialEq, Eq)]
pub struct Rescue(Option<String>);

impl fmt::Display for Rescue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            None => f.write_str("what was done until then is saved"),
            Some(reason) => write!(f, "what was done last is not saved: {reason}"),
        }
    }
}

/// Where a report lies, if there is one.
fn told(report: Option<&Path>) -> String {
    report.map_or_else(String::new, |report| format!(";\na report on it lies in `{}`", report.display()))
}

/// What is known of the window after its end.
#[derive(Clone, Debug)]
pub(super) struct Witness {
    pub(super) shown: Shown,
    pub(super) last_words: LastWords,
    pub(super) scribe: Scribe,
}

impl Witness {
    /// For a window that opens now, with a place for reports of faults.
    pub(super) fn new(reports: Reports) -> Self {
        Self { shown: Shown::default(), last_words: LastWords::default(), scribe: Scribe::new(reports) }
    }
}

/// Whether the first frame is on screen.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown(Arc<AtomicBool>);

impl Shown {
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What was in the way of saving when the window closed: nobody could be told in it any more.
#[derive(Clone, Debug, Default)]
pub(super) struct LastWords(Rc<RefCell<Option<String>>>);

impl LastWords {
    pub(super) fn set(&self, error: String) {
        self.0.replace(Some(error));
    }
}

/// Finds the display, without opening anything on it.
pub(super) fn display() -> Result<Display, StartError> {
    if cfg!(target_os = "linux") {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        choose(variable, answers)
    } else {
        Ok(Display::System)
    }
}

/// The toolkit takes Wayland whenever `WAYLAND_DISPLAY` is set, and gives up when no compositor is there. A variable that
/// outlived its compositor should not keep anybody from their X server, so this asks first.
fn choose(variable: impl Fn(&str) -> Option<String>, answers: impl Fn(&Path) -> bool) -> Result<Display, StartError> {
    // A socket that was inherited is there.
    if variable("WAYLAND_SOCKET").is_some() {
        return Ok(Display::Wayland);
    }
    let x11 = variable("DISPLAY").map(Display::X11);
    let Some(name) = variable("WAYLAND_DISPLAY") else { return x11.ok_or(StartError::NoDisplay) };
    // An absolute name replaces the folder.
    let socket = Path::new(&variable("XDG_RUNTIME_DIR").unwrap_or_default()).join(&name);
    if socket.is_absolute() && answers(&socket) {
        return Ok(Display::Wayland);
    }
    x11.ok_or(StartError::NoCompositor(name))
}

#[cfg(unix)]
fn answers(socket: &Path) -> bool {
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

#[cfg(not(unix))]
fn answers(_: &Path) -> bool {
    false
}

/// Tells the toolkit to open on the display that was found, whatever the environment says.
#[cfg(target_os = "linux")]
pub(super) fn event_loop(display: &Display) -> Option<eframe::EventLoopBuilderHook> {
    use winit::platform::x11::EventLoopBuilderExtX11 as _;
    matches!(display, Display::X11(_)).then(|| -> eframe::EventLoopBuilderHook {
        Box::new(|builder| {
            builder.with_x11();
        })
    })
}

/// Tells the toolkit to open on the display that was found, whatever the environment says.
#[cfg(not(target_os = "linux"))]
pub(super) fn event_loop(_: &Display) -> Option<eframe::EventLoopBuilderHook> {
    None
}

type PanicHook = dyn Fn(&PanicHookInfo<'_>) + Sync + Send;

/// Runs the window until it is closed, and reads whatever fails.
pub(super) fn guard(
    display: &Display,
    witness: &Witness,
    window: impl FnOnce() -> Result<(), eframe::Error>,
) -> Result<(), WindowError> {
    let last_words = Arc::new(Mutex::new(String::new()));
    let usual: Arc<PanicHook> = panic::take_hook().into();
    panic::set_hook(Box::new({
        let (usual, last_words) = (Arc::clone(&usual), Arc::clone(&last_words));
        let (shown, scribe) = (witness.shown.clone(), witness.scribe.clone());
        move |panic| {
            scribe.note(panic);
            if shown.get() {
                usual(panic);
            } else {
                *last_words.lock().unwrap_or_else(PoisonError::into_inner) = words(panic);
            }
        }
    }));
    let start_error = |words: &str, debug: &str| {
        let loader = Loader::of_this_system();
        StartError::from_words(words, debug, display, |file| loader.finds(file))
    };
    // What a panic leaves half done is dropped with the window and never looked at again.
    let ended = panic::catch_unwind(AssertUnwindSafe(window));
    panic::set_hook(Box::new(move |panic| usual(panic)));
    let Witness { shown, last_words: unsaved, scribe } = witness;
    let rescue = Rescue(unsaved.0.take());
    match ended {
        Ok(Ok(())) => rescue.0.map_or(Ok(()), |reason| Err(WindowError::NotSaved(reason))),
        Ok(Err(error)) if shown.get() => Err(WindowError::Lost(error.to_string(), rescue)),
        Ok(Err(error)) => Err(start_error(&error.to_string(), &format!("{error:?}")).into()),
        Err(_) if shown.get() => Err(WindowError::Fault(rescue, scribe.report())),
        Err(_) => {
            let words = last_words.lock().unwrap_or_else(PoisonError::into_inner);
            Err(start_error(&words, &words).after_fault(scribe.report()).into())
        }
    }
}

fn words(panic: &PanicHookInfo<'_>) -> String {
    let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line())).unwrap_or_default();
    format!("{}{place}", panic.payload_as_str().unwrap_or("a fault without words"))
}

#[cfg(test)]
mod tests {
    use super::{Display, Reports, Rescue, StartError, WindowError, Witness, choose, guard};
    use std::error::Error;
    use std::panic::panic_any;
    use std::path::Path;

    fn chosen(variables: &[(&str, &str)], socket: &str) -> Result<Display, StartError> {
        let variable =
            |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        choose(variable, |path| path == Path::new(socket))
    }

    #[test]
    fn without_any_display_nothing_is_tried() {
        assert_eq!(chosen(&[], ""), Err(StartError::NoDisplay));
    }

    #[test]
    fn a_compositor_that_answers_comes_before_an_x_server() {
        let variables = [("WAYLAND_DISPLAY", "wayland-0"), ("XDG_RUNTIME_DIR", "/run/user/1"), ("DISPLAY", ":0")];
        assert_eq!(chosen(&variables, "/run/user/1/wayland-0"), Ok(Display::Wayland));
        assert_eq!(chosen(&[("WAYLAND_DISPLAY", "/run/own")], "/run/own"), Ok(Display::Wayland));
        assert_eq!(chosen(&[("WAYLAND_SOCKET", "5")], ""), Ok(Display::Wayland));
    }

    /// The toolkit alone gives up with `NoCompositor` here, although the X server beside it is fine.
    #[test]
    fn a_compositor_that_is_gone_keeps_nobody_from_their_x_server() {
        let stale = ("WAYLAND_DISPLAY", "wayland-0");
        assert_eq!(chosen(&[stale, ("DISPLAY", ":0")], ""), Ok(Display::X11(":0".to_owned())));
        assert_eq!(chosen(&[stale], ""), Err(StartError::NoCompositor("wayland-0".to_owned())));
    }

    /// One test and not four, because the panic hook belongs to the whole process.
    #[test]
    fn a_failure_is_a_start_error_before_the_first_frame_and_a_fault_after_it() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let reports = Reports::in_folder(Some(folder.path().join("reports")));
        let witness = Witness::new(reports.clone());
        assert!(guard(&Display::System, &witness, || Ok(())).is_ok());

        let fail = || Err(eframe::Error::AppCreation("no theme".into()));
        let ended = guard(&Display::System, &witness, fail);
        assert!(matches!(ended, Err(WindowError::Start(StartError::Other(words))) if words.contains("no theme")));
        assert_eq!(reports.unseen(), None, "what the toolkit says is no fault of ours");
        let ended = guard(&Display::System, &witness, || panic_any("no library"));
        let Err(WindowError::Start(StartError::Fault(words, Some(report)))) = ended else {
            return Err("no fault".into());
        };
        let fault = reports.unseen().ok_or("the next start does not show it")?;
        assert!(words.starts_with("no library (src") && fault.words == words, "{words}, {fault:?}");
        assert!(!fault.again && fault.report == report.display().to_string());
        assert!(fault.text.contains("system: ") && fault.text.contains("a_failure_is_a_start_error"), "a trace");

        // What the system lacks is said by the error, with the way to get it.
        let witness = Witness::new(reports.clone());
        let ended = guard(&Display::Wayland, &witness, || panic_any("XKBNotFound"));
        assert!(matches!(ended, Err(WindowError::Start(StartError::NoLibraries(..)))));
        assert_eq!(reports.unseen(), Some(fault), "it is no fault, so the one before is still the newest");

        let witness = Witness::new(reports.clone());
        witness.shown.set();
        witness.last_words.set("no room".to_owned());
        let ended = guard(&Display::System, &witness, fail);
        assert!(ended.is_err_and(|ended| ended.to_string().ends_with("what was done last is not saved: no room")));
        let ended = guard(&Display::System, &witness, || panic_any("in the window"));
        let Err(WindowError::Fault(Rescue(None), Some(_))) = ended else { return Err("no fault".into()) };
        let fault = reports.unseen().ok_or("the next start does not show it")?;
        assert!(fault.again && fault.words.starts_with("in the window"), "{fault:?}");
        Ok(())
    }
}
