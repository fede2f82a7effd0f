//! The system's file dialogs, on a thread of its own, so that the window goes on drawing while it is open.
//!
//! The toolkit cannot tell a dialog that was cancelled from one that never appeared. So this looks first whether the
//! system has one, and takes an answer that no hand could give so quickly for a dialog that never appeared.

use super::inbox::{Arrival, Outbox};
use super::leaving;
use super::libraries::Loader;
use crate::state::{Action, AuthorAction, ExportAction, FilesAction, WorkId, Wrote};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

const QUICKER_THAN_A_HAND: Duration = Duration::from_millis(150);
/// The title of a dialog, the name of a kind of file, and what names of such files end in.
type Kind = (&'static str, &'static str, &'static [&'static str]);
const SCENES: Kind = ("Open scene", "Layercake scene", &["ron"]);
const TABLES: Kind = ("Import", "Table or questions", &["csv", "tsv", "gift", "txt"]);
const PORTAL: &str = "dbus-1/services/org.freedesktop.portal.Desktop.service";

/// Opens the dialog above `window`, in `folder` if there is one. The answer comes through the outbox; when there will
/// be none, it is returned.
pub(super) fn ask_for_scene(outbox: Outbox, folder: Option<&Path>, window: &eframe::Frame) -> Option<Action> {
    ask_for_file(outbox, folder, window, SCENES, Action::Files)
}

fn ask_for_file(
    outbox: Outbox,
    folder: Option<&Path>,
    window: &eframe::Frame,
    (title, kind, endings): Kind,
    action: impl Fn(FilesAction) -> Action + Send + 'static,
) -> Option<Action> {
    if !is_there() {
        return Some(Action::Files(FilesAction::NoDialog));
    }
    let mut dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(kind, endings).set_parent(window);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
        if cfg!(target_os = "linux") {
            // Zenity looks only at the name, and takes one that ends in a slash for the folder to start in.
            dialog = dialog.set_file_name(format!("{}/", folder.display()));
        }
    }
    let answer = dialog.pick_file();
    let started = thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
        let asked = Instant::now();
        let path = pollster::block_on(answer).map(|file| file.path().to_owned());
        outbox.send(Arrival::Then(action(read_answer(path, asked.elapsed()))));
    });
    started.err().map(|_| Action::Files(FilesAction::NoDialog))
}

/// Asks for a folder of scenes. The answer comes through the outbox; when there will be none, it is returned.
pub(super) fn ask_for_folder(outbox: Outbox, folder: Option<&Path>, window: &eframe::Frame) -> Option<Action> {
    if !is_there() {
        return Some(Action::Files(FilesAction::NoDialog));
    }
    let mut dialog = rfd::AsyncFileDialog::new().set_title("Add a folder of scenes").set_parent(window);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let answer = dialog.pick_folder();
    let started = thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
        let asked = Instant::now();
        let path = pollster::block_on(answer).map(|folder| folder.path().to_owned());
        let done = match read_answer(path, asked.elapsed()) {
            FilesAction::Chosen(mut folders) if !folders.is_empty() => FilesAction::AddFolder(folders.remove(0)),
            other => other,
        };
        outbox.send(Arrival::Then(Action::Files(done)));
    });
    started.err().map(|_| Action::Files(FilesAction::NoDialog))
}

/// Asks for a scene file to write on at it.
pub(super) fn ask_for_work(outbox: Outbox, folder: Option<&Path>, window: &eframe::Frame) -> Option<Action> {
    ask_for_file(outbox, folder, window, SCENES, |answer| match answer {
        FilesAction::Chosen(mut paths) if !paths.is_empty() => Action::Author(AuthorAction::Read(paths.remove(0))),
        other => Action::Files(other),
    })
}

/// Asks for a table or for questions to make a scene of.
pub(super) fn ask_for_import(outbox: Outbox, folder: Option<&Path>, window: &eframe::Frame) -> Option<Action> {
    ask_for_file(outbox, folder, window, TABLES, |answer| match answer {
        FilesAction::Chosen(mut paths) if !paths.is_empty() => {
            Action::Author(AuthorAction::ReadImport(paths.remove(0)))
        }
        other => Action::Files(other),
    })
}

/// Asks where a work belongs; the dialog asks before it gives the name of a file that is there. The answer comes through
/// the outbox; when there will be none, it is returned.
pub(super) fn ask_where_to_write(
    outbox: Outbox,
    folder: Option<&Path>,
    window: &eframe::Frame,
    (name, work): (&str, WorkId),
) -> Option<Action> {
    let wrote = move |outcome| Action::Author(AuthorAction::Wrote { work, file: String::new(), outcome });
    if !is_there() {
        return Some(wrote(Wrote::NoDialog));
    }
    let mut dialog = rfd::AsyncFileDialog::new()
        .set_title("Save scene")
        .add_filter("Layercake scene", &["ron"])
        .set_file_name(name)
        .set_parent(window);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let answer = dialog.save_file();
    let started = thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
        let asked = Instant::now();
        let action = match pollster::block_on(answer) {
            Some(file) => {
                let named = file.path().extension().is_some();
                // A name that gets an extension here is one that the dialog has not asked about.
                let file = if named { file.path().to_owned() } else { file.path().with_extension("ron") };
                Action::Author(AuthorAction::SaveTo { work, file, over: named })
            }
            None if asked.elapsed() < QUICKER_THAN_A_HAND => wrote(Wrote::NoDialog),
            None => wrote(Wrote::Cancelled),
        };
        outbox.send(Arrival::Then(action));
    });
    started.err().map(|_| wrote(Wrote::NoDialog))
}

/// Asks where what is taken away belongs; the dialog asks before it gives the name of a file that is there. The answer
/// comes through the outbox; when there will be none, it is returned.
pub(super) fn ask_where_to_export(
    outbox: Outbox,
    folder: Option<&Path>,
    window: &eframe::Frame,
    name: &str,
) -> Option<Action> {
    if !is_there() {
        return Some(Action::Export(ExportAction::NoDialog));
    }
    let ending = Path::new(name).extension().map(|ending| ending.to_string_lossy().into_owned());
    let mut dialog = rfd::AsyncFileDialog::new().set_title("Export").set_file_name(name).set_parent(window);
    if let Some(ending) = &ending {
        dialog = dialog.add_filter(ending.to_uppercase(), &[ending.as_str()]);
    }
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let answer = dialog.save_file();
    let started = thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
        let asked = Instant::now();
        let action = match pollster::block_on(answer) {
            Some(file) => {
                // A name that gets an extension here is one that the dialog has not asked about.
                let (file, over) = match ending {
                    Some(ending) if file.path().extension().is_none() => (file.path().with_extension(ending), false),
                    _ => (file.path().to_owned(), true),
                };
                ExportAction::Write { file, over }
            }
            None if asked.elapsed() < QUICKER_THAN_A_HAND => ExportAction::NoDialog,
            None => ExportAction::Cancelled,
        };
        outbox.send(Arrival::Then(Action::Export(action)));
    });
    started.err().map(|_| Action::Export(ExportAction::NoDialog))
}

/// Asks where `text` belongs and writes it there; the dialog asks before it gives the name of a file that is there. The
/// answer comes through the outbox; when there will be none, it is returned.
pub(super) fn ask_where_to_save(
    outbox: Outbox,
    folder: Option<&Path>,
    window: &eframe::Frame,
    (name, text): (&str, String),
) -> Option<Action> {
    if !is_there() {
        return Some(Action::Files(FilesAction::NoSaveDialog));
    }
    let (title, kind, endings) = kind_of(name);
    let mut dialog =
        rfd::AsyncFileDialog::new().set_title(title).add_filter(kind, endings).set_file_name(name).set_parent(window);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let answer = dialog.save_file();
    let started = thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
        let asked = Instant::now();
        let done = match pollster::block_on(answer) {
            Some(file) => FilesAction::Written(leaving::save(file.path(), &text)),
            None if asked.elapsed() < QUICKER_THAN_A_HAND => FilesAction::NoSaveDialog,
            None => FilesAction::Cancelled,
        };
        outbox.send(Arrival::Then(Action::Files(done)));
    });
    started.err().map(|_| Action::Files(FilesAction::NoSaveDialog))
}

/// What a text is saved as, by the name that is offered for it.
fn kind_of(name: &str) -> Kind {
    let ending = Path::new(name).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("md") => ("Save as Markdown", "Markdown", &["md"]),
        Some("csv") => ("Save as CSV", "Table", &["csv"]),
        Some("ron") => ("Save lesson plan", "Layercake lesson plan", &["ron"]),
        _ => ("Save", "Text", &["txt"]),
    }
}

fn read_answer(path: Option<PathBuf>, after: Duration) -> FilesAction {
    match path {
        Some(path) => FilesAction::Chosen(vec![path]),
        None if after < QUICKER_THAN_A_HAND => FilesAction::NoDialog,
        None => FilesAction::Cancelled,
    }
}

fn is_there() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let portal = || has_portal(variable) && Loader::of_this_system().finds("libdbus-1.so.3");
    has_zenity(variable) || portal()
}

fn has_zenity(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    variable("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("zenity").is_file()))
}

fn has_portal(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    if variable("DBUS_SESSION_BUS_ADDRESS").is_none() {
        return false;
    }
    let own = variable("XDG_DATA_HOME").map(PathBuf::from);
    let shared = variable("XDG_DATA_DIRS").unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    own.into_iter().chain(std::env::split_paths(&shared)).any(|folder| folder.join(PORTAL).is_file())
}

#[cfg(test)]
mod tests {
    use super::{PORTAL, has_portal, has_zenity, read_answer};
    use crate::state::FilesAction;
    use std::error::Error;
    use std::ffi::OsString;
    use std::fs;
    use std::time::Duration;

    #[test]
    fn a_dialog_that_never_appeared_is_told_from_one_that_was_cancelled() {
        assert_eq!(read_answer(None, Duration::from_millis(20)), FilesAction::NoDialog);
        assert_eq!(read_answer(None, Duration::from_secs(1)), FilesAction::Cancelled);
        let path = std::path::PathBuf::from("/a.ron");
        assert_eq!(read_answer(Some(path.clone()), Duration::ZERO), FilesAction::Chosen(vec![path]));
    }

    #[test]
    fn zenity_is_looked_for_on_the_path() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = |name: &str| (name == "PATH").then(|| OsString::from(folder.path()));
        assert!(!has_zenity(path));
        fs::write(folder.path().join("zenity"), "")?;
        assert!(has_zenity(path));
        assert!(!has_zenity(|_| None));
        Ok(())
    }

    #[test]
    fn a_portal_needs_a_bus_and_a_service() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let service = folder.path().join(PORTAL);
        fs::create_dir_all(service.parent().ok_or("a file has a folder")?)?;
        let shared = |name: &str| (name == "XDG_DATA_DIRS").then(|| OsString::from(folder.path()));
        let with_bus =
            |name: &str| shared(name).or((name == "DBUS_SESSION_BUS_ADDRESS").then(|| "unix:path=/bus".into()));
        assert!(!has_portal(with_bus));
        fs::write(&service, "")?;
        assert!(has_portal(with_bus));
        assert!(!has_portal(shared));
        Ok(())
    }
}
