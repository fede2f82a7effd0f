//! The system around the window: which display it opens on, and what becomes of a failure to open it.
//!
//! Nobody should have to read a trace to learn that a library is missing. So whatever goes wrong before the first
//! frame is on screen, error or panic, becomes a [`StartError`]; whatever goes wrong after it is a bug, and stays loud.

use super::libraries::Loader;
use super::start_error::{Display, StartError};
use super::storage::StorageError;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::Path;
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
    #[error(transparent)]
    NotSaved(#[from] StorageError),
    /// It was open, and then the toolkit failed.
    #[error("the window was lost: {0}; what was done until then is saved")]
    Lost(String),
    /// It was open, and then the app failed; the trace is on screen already.
    #[error("this is a fault of Layercake; what was done until then is saved")]
    Fault,
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
pub(super) struct LastWords(Rc<RefCell<Option<StorageError>>>);

impl LastWords {
    pub(super) fn set(&self, error: StorageError) {
        self.0.replace(Some(error));
    }

    /// An error for whoever waited for the window, if it ended well otherwise.
    pub(super) fn after(&self, closed: Result<(), WindowError>) -> Result<(), WindowError> {
        closed.and(self.0.take().map_or(Ok(()), |error| Err(error.into())))
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
    shown: &Shown,
    window: impl FnOnce() -> Result<(), eframe::Error>,
) -> Result<(), WindowError> {
    let last_words = Arc::new(Mutex::new(String::new()));
    let usual: Arc<PanicHook> = panic::take_hook().into();
    panic::set_hook(Box::new({
        let (usual, shown, last_words) = (Arc::clone(&usual), shown.clone(), Arc::clone(&last_words));
        move |panic| {
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
    match ended {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) if shown.get() => Err(WindowError::Lost(error.to_string())),
        Ok(Err(error)) => Err(start_error(&error.to_string(), &format!("{error:?}")).into()),
        Err(_) if shown.get() => Err(WindowError::Fault),
        Err(_) => {
            let words = last_words.lock().unwrap_or_else(PoisonError::into_inner);
            Err(start_error(&words, &words).into())
        }
    }
}

fn words(panic: &PanicHookInfo<'_>) -> String {
    let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line())).unwrap_or_default();
    format!("{}{place}", panic.payload_as_str().unwrap_or("a fault without words"))
}

#[cfg(test)]
mod tests {
    use super::{Display, Shown, StartError, WindowError, choose, guard};
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

    /// One test and not three, because the panic hook belongs to the whole process.
    #[test]
    fn a_failure_is_a_start_error_before_the_first_frame_and_a_fault_after_it() {
        let shown = Shown::default();
        assert!(guard(&Display::System, &shown, || Ok(())).is_ok());

        let fail = || Err(eframe::Error::AppCreation("no theme".into()));
        let ended = guard(&Display::System, &shown, fail);
        assert!(matches!(ended, Err(WindowError::Start(StartError::Other(words))) if words.contains("no theme")));
        let ended = guard(&Display::System, &shown, || std::panic::panic_any("no library"));
        assert!(
            matches!(ended, Err(WindowError::Start(StartError::Other(words))) if words.starts_with("no library ("))
        );

        shown.set();
        assert!(matches!(guard(&Display::System, &shown, fail), Err(WindowError::Lost(_))));
        let ended = guard(&Display::System, &shown, || std::panic::resume_unwind(Box::new("a fault")));
        assert!(matches!(ended, Err(WindowError::Fault)));
    }
}
