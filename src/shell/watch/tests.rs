//! The watcher with real files. Nothing is timed: whatever is awaited comes sooner or later.

use super::guard::Guard;
use super::{LONGEST, Message, QUIET, Watch, Watched, start};
use crate::shell::inbox::{Arrival, Inbox};
use crate::shell::open_files::Held;
use crate::state::{Action, FilesAction, Notice};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread::sleep;
use std::time::{Duration, Instant};

type Outcome = Result<(), Box<dyn Error>>;

const PATIENCE: Duration = Duration::from_mins(1);

/// A window's end without a window.
struct Desk {
    inbox: Inbox,
    came: Vec<Arrival>,
}

impl Desk {
    fn new() -> Self {
        Self { inbox: Inbox::new(egui::Context::default()), came: Vec::new() }
    }

    /// Waits for something to come; forgets it and what came before.
    fn expect(&mut self, what: &str, fits: impl Fn(&Arrival) -> bool) -> Result<Arrival, String> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            self.came.extend(self.inbox.arrivals());
            if let Some(place) = self.came.iter().position(&fits) {
                return self.came.drain(..=place).next_back().ok_or_else(String::new);
            }
            sleep(Duration::from_millis(5));
        }
        Err(format!("{what} never came; there are {:?}", self.came))
    }

    fn expect_text(&mut self, file: &Path, text: &str) -> Result<Arrival, String> {
        let name = file.display().to_string();
        self.expect(&format!("`{text}` in {name}"), |arrival| match arrival {
            Arrival::Changed { file, bytes: Ok(bytes) } => *file == name && bytes == text.as_bytes(),
            _ => false,
        })
    }

    fn expect_gone(&mut self, file: &Path) -> Result<Arrival, String> {
        let name = file.display().to_string();
        self.expect(
            &format!("the end of {name}"),
            |arrival| matches!(arrival, Arrival::Changed { file, bytes: Err(_) } if *file == name),
        )
    }

    fn expect_missing(&mut self, wanted: &[&Path]) -> Result<Arrival, String> {
        let wanted = wanted.iter().map(|path| path.display().to_string()).collect();
        self.expect(&format!("{wanted:?} as missing"), |arrival| {
            matches!(arrival, Arrival::Then(Action::Files(FilesAction::Missing(missing))) if *missing == wanted)
        })
    }

    /// Waits as long as anything could take, and says what came.
    fn rest(&mut self) -> &[Arrival] {
        sleep(LONGEST + 2 * QUIET);
        self.came.extend(self.inbox.arrivals());
        &self.came
    }
}

fn on(files: &[(&Path, &str)]) -> Watched {
    let files = files.iter().map(|(file, text)| ((*file).to_owned(), Held::text(text))).collect();
    Watched { files, ..Watched::default() }
}

fn watch(desk: &Desk, watched: Watched) -> Result<Watch, Box<dyn Error>> {
    let mut watch = Watch::new(desk.inbox.outbox());
    watch.follow(watched)?;
    Ok(watch)
}

#[test]
fn a_file_is_read_again_however_it_was_written() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (file, beside) = (folder.path().join("a.ron"), folder.path().join("a.ron~"));
    fs::write(&file, "one")?;
    let mut desk = Desk::new();
    let _watch = watch(&desk, on(&[(&file, "one")]))?;

    fs::write(&file, "in place")?;
    desk.expect_text(&file, "in place")?;
    fs::write(&beside, "moved over")?;
    fs::rename(&beside, &file)?;
    desk.expect_text(&file, "moved over")?;
    fs::remove_file(&file)?;
    fs::write(&file, "written anew")?;
    desk.expect_text(&file, "written anew")?;
    fs::remove_file(&file)?;
    desk.expect_gone(&file)?;
    fs::write(&file, "back again")?;
    desk.expect_text(&file, "back again")?;
    Ok(())
}

#[test]
fn what_changed_before_anybody_watched_is_seen_at_once() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("a.ron");
    fs::write(&file, "later")?;
    let mut desk = Desk::new();
    let _watch = watch(&desk, on(&[(&file, "sooner"), (&folder.path().join("none.ron"), "once")]))?;
    desk.expect_text(&file, "later")?;
    desk.expect_gone(&folder.path().join("none.ron"))?;
    Ok(())
}

/// Other files, the same bytes again, reading: nothing of that wakes the window.
#[test]
fn what_is_nobodys_business_is_not_told() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("a.ron");
    fs::write(&file, "one")?;
    let mut desk = Desk::new();
    let mut watch = watch(&desk, on(&[(&file, "one")]))?;
    fs::write(folder.path().join("other.ron"), "one")?;
    fs::write(&file, "one")?;
    drop(fs::read(&file)?);
    assert!(desk.rest().is_empty(), "{:?}", desk.came);
    watch.follow(Watched::default())?;
    desk.rest();
    fs::write(&file, "two")?;
    assert!(desk.rest().is_empty(), "{:?}", desk.came);
    Ok(())
}

#[test]
fn a_file_that_is_written_in_pieces_is_read_when_it_is_whole() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("a.ron");
    fs::write(&file, "one")?;
    let mut desk = Desk::new();
    let _watch = watch(&desk, on(&[(&file, "one")]))?;
    fs::write(&file, "")?;
    sleep(QUIET * 2);
    fs::write(&file, "whole")?;
    desk.expect_text(&file, "whole")?;
    assert!(desk.came.is_empty());
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_to_the_file_that_changes() -> Outcome {
    use std::os::unix::fs::symlink;
    let [here, there] = [tempfile::tempdir()?, tempfile::tempdir()?];
    let (link, end) = (here.path().join("link.ron"), there.path().join("end.ron"));
    fs::write(&end, "one")?;
    symlink(&end, &link)?;
    symlink(there.path(), here.path().join("folder"))?;
    let inside = here.path().join("folder/end.ron");
    let mut desk = Desk::new();
    let _watch = watch(&desk, on(&[(&link, "one"), (&inside, "one")]))?;
    desk.rest();
    fs::write(&end, "two")?;
    let changes = [desk.expect("a change", |_| true)?, desk.expect("another", |_| true)?];
    let mut came = changes.map(|arrival| match arrival {
        Arrival::Changed { file, .. } => file,
        _ => String::new(),
    });
    came.sort();
    let mut expected = [link, inside].map(|path| path.display().to_string());
    expected.sort();
    assert_eq!(came, expected);
    Ok(())
}

#[test]
fn a_folder_of_scenes_brings_what_comes_into_it() -> Outcome {
    let root = tempfile::tempdir()?;
    let folder = root.path().join("mine");
    fs::create_dir(&folder)?;
    let [first, second, deep] = ["first.ron", "second.ron", "deep/third.ron"].map(|name| folder.join(name));
    fs::write(&first, "one")?;
    fs::write(folder.join("notes.txt"), "none")?;
    let mut desk = Desk::new();
    let mut watch = watch(&desk, Watched { folders: vec![folder.clone()], ..Watched::default() })?;
    desk.expect_text(&first, "one")?;
    fs::write(&second, "two")?;
    desk.expect_text(&second, "two")?;
    fs::create_dir(folder.join("deep"))?;
    fs::write(&deep, "three")?;
    desk.expect_text(&deep, "three")?;
    fs::write(&deep, "more")?;
    desk.expect_text(&deep, "more")?;

    // The window says what it has read; what leaves then is told.
    let known = [(first.as_path(), "one"), (&second, "two"), (&deep, "more")];
    watch.follow(Watched { folders: vec![folder.clone()], ..on(&known) })?;
    fs::remove_file(&first)?;
    desk.expect_gone(&first)?;
    assert!(desk.came.is_empty(), "{:?}", desk.came);
    Ok(())
}

/// As a stick that is pulled out and put in again.
#[test]
fn a_folder_that_goes_is_missing_until_it_is_back() -> Outcome {
    let root = tempfile::tempdir()?;
    let (folder, aside) = (root.path().join("stick/mine"), root.path().join("aside"));
    let file = folder.join("a.ron");
    let mut desk = Desk::new();
    let _watch = watch(&desk, Watched { folders: vec![folder.clone()], ..Watched::default() })?;
    desk.expect_missing(&[&folder])?;
    let told = desk.expect("a problem", |arrival| matches!(arrival, Arrival::Folders(_)))?;
    let Arrival::Folders(problems) = told else { return Err("no problem".into()) };
    assert_eq!(problems[0].headline(), format!("{}: the folder was not found", folder.display()));

    fs::create_dir_all(&folder)?;
    fs::write(&file, "one")?;
    desk.expect_missing(&[])?;
    desk.expect_text(&file, "one")?;
    fs::rename(root.path().join("stick"), &aside)?;
    desk.expect_missing(&[&folder])?;
    fs::rename(&aside, root.path().join("stick"))?;
    desk.expect_missing(&[])?;
    fs::write(&file, "two")?;
    desk.expect_text(&file, "two")?;
    Ok(())
}

#[test]
fn a_file_that_was_opened_before_is_missing_while_it_is_away() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("a.ron");
    let mut desk = Desk::new();
    let _watch = watch(&desk, Watched { recent: [file.clone()].into(), ..Watched::default() })?;
    desk.expect_missing(&[&file])?;
    fs::write(&file, "one")?;
    desk.expect_missing(&[])?;
    fs::remove_file(&file)?;
    desk.expect_missing(&[&file])?;
    Ok(())
}

#[test]
fn a_catalogue_is_read_again_as_a_whole() -> Outcome {
    let folder = tempfile::tempdir()?;
    let root = folder.path();
    fs::write(root.join("notes.ron"), "()")?;
    let held = crate::shell::CatalogueFolder::read(root).held();
    let mut desk = Desk::new();
    let catalogue = Some((root.to_owned(), held));
    let _watch = watch(&desk, Watched { catalogue, ..Watched::default() })?;
    assert!(desk.rest().is_empty(), "{:?}", desk.came);
    fs::create_dir(root.join("services"))?;
    fs::write(root.join("services/own.ron"), "()")?;
    let is_whole = |arrival: &Arrival| matches!(arrival, Arrival::Catalogue(read) if read.names().count() == 2);
    desk.expect("the catalogue", is_whole)?;
    Ok(())
}

#[test]
fn where_the_system_says_nothing_files_are_looked_at_and_that_is_said_once() -> Outcome {
    let folder = tempfile::tempdir()?;
    let [file, other] = ["a.ron", "b.ron"].map(|name| folder.path().join(name));
    fs::write(&file, "one")?;
    let mut desk = Desk::new();
    let mail: Sender<Message> = start(desk.inbox.outbox(), |_| Guard::without_system())?;
    let send = |watched| mail.send(Message::Watch(watched)).map_err(|_| "the thread has ended");
    send(on(&[(&file, "one")]))?;
    desk.expect("the notice", |arrival| matches!(arrival, Arrival::Then(Action::Tell(Notice::FilesPolled))))?;
    fs::write(&file, "another")?;
    desk.expect_text(&file, "another")?;
    fs::remove_file(&file)?;
    desk.expect_gone(&file)?;
    let folders = vec![folder.path().to_owned()];
    send(Watched { folders, ..Watched::default() })?;
    fs::write(&other, "two")?;
    desk.expect_text(&other, "two")?;
    assert!(desk.came.is_empty(), "{:?}", desk.came);
    Ok(())
}

/// A busy disk must not keep a change waiting for ever, and all of the disk is nobody's folder.
#[test]
fn a_path_without_any_folder_is_left_alone() -> Outcome {
    let mut desk = Desk::new();
    let nowhere = PathBuf::from("/nowhere-at-all/a.ron");
    let _watch = watch(&desk, Watched { recent: [nowhere.clone()].into(), ..Watched::default() })?;
    desk.expect_missing(&[&nowhere])?;
    Ok(())
}
