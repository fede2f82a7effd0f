//! What is looked after, what it held the last time, and what of it may have changed since.

use super::Watched;
use super::guard::Guard;
use crate::content::Problem;
use crate::shell::catalogue_folder::CatalogueFolder;
use crate::shell::disk;
use crate::shell::inbox::{Arrival, Outbox};
use crate::shell::open_files::Held;
use crate::shell::ron_folder::{RonFolder, is_ron};
use crate::shell::scene_folders::SceneFolders;
use crate::state::{Action, FilesAction, Notice};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What the thread knows.
pub(super) struct Lookout {
    guard: Guard,
    outbox: Outbox,
    watched: Watched,
    /// What each file held when it was looked at last.
    seen: BTreeMap<PathBuf, Held>,
    /// What the folders that the system looks after are called here: a way to them may lead over links.
    names: BTreeMap<PathBuf, BTreeSet<PathBuf>>,
    /// Files that are links, by the files that they lead to.
    links: BTreeMap<PathBuf, PathBuf>,
    folders: SceneFolders,
    catalogue_folders: BTreeSet<PathBuf>,
    catalogue: Held,
    /// When the files changed last and how long they are, where the system does not tell of changes.
    stamps: BTreeMap<PathBuf, Option<Stamp>>,
    touched: Touched,
    told: Told,
}

/// When a file was written, and its length.
type Stamp = (SystemTime, u64);

/// What may have changed.
#[derive(Default)]
struct Touched {
    all: bool,
    folders: bool,
    catalogue: bool,
    files: BTreeSet<PathBuf>,
}

/// What the window was told last.
#[derive(Default)]
struct Told {
    missing: BTreeSet<String>,
    problems: Vec<Problem>,
    blind: bool,
}

impl Lookout {
    pub(super) fn new(guard: Guard, outbox: Outbox) -> Self {
        Self {
            guard,
            outbox,
            watched: Watched::default(),
            seen: BTreeMap::new(),
            names: BTreeMap::new(),
            links: BTreeMap::new(),
            folders: SceneFolders::default(),
            catalogue_folders: BTreeSet::new(),
            catalogue: Held::Unread,
            stamps: BTreeMap::new(),
            touched: Touched::default(),
            told: Told::default(),
        }
    }

    /// Looks after these from now on. What is new among them may have changed since the window read it.
    pub(super) fn watch(&mut self, watched: Watched) {
        for (file, held) in &watched.files {
            if self.watched.files.get(file) != Some(held) {
                self.seen.insert(file.clone(), *held);
                self.touched.files.insert(file.clone());
            }
        }
        // What left may come back, and then nobody knows it.
        let left = |file: &PathBuf| self.watched.files.contains_key(file) && !watched.files.contains_key(file);
        self.seen.retain(|file, _| !left(file));
        self.touched.folders |= self.watched.folders != watched.folders || self.watched.recent != watched.recent;
        if self.watched.catalogue != watched.catalogue {
            self.touched.catalogue = true;
            self.catalogue = watched.catalogue.as_ref().map(|(_, held)| *held).unwrap_or_default();
        }
        self.watched = watched;
    }

    /// Whether the system does not tell of all changes.
    pub(super) const fn is_blind(&self) -> bool {
        self.guard.is_blind()
    }

    /// Looks whether any file was written or is gone, without reading it. Answers whether something was.
    pub(super) fn look_for_changes(&mut self) -> bool {
        let listed = SceneFolders::list(&self.watched.folders).files;
        let catalogue = self.watched.catalogue.iter().flat_map(|(folder, _)| RonFolder::list(folder, "").files);
        let named = self.watched.files.keys().chain(&self.watched.recent).chain(&self.watched.folders).cloned();
        let all = named.chain(listed).chain(catalogue);
        let stamps: BTreeMap<PathBuf, Option<Stamp>> = all.map(|file| (file.clone(), stamp(&file))).collect();
        let changed = stamps != self.stamps;
        self.stamps = stamps;
        self.touched.all |= changed;
        changed
    }

    /// Everything may have changed.
    pub(super) fn touch_all(&mut self) {
        self.touched.all = true;
    }

    /// Something happened to a path. Answers whether that matters.
    pub(super) fn touch(&mut self, path: &Path) -> bool {
        if self.guard.has(path) {
            self.guard.forget(path);
            // Whatever lies in it may be gone, or be back.
            self.touch_all();
            return true;
        }
        let mut called: BTreeSet<PathBuf> =
            self.links.get(path).into_iter().cloned().chain([path.to_owned()]).collect();
        if let (Some(folder), Some(name)) = (path.parent(), path.file_name()) {
            called.extend(self.names.get(folder).into_iter().flatten().map(|folder| folder.join(name)));
        }
        called.iter().filter(|path| self.touch_named(path)).count() > 0
    }

    fn touch_named(&mut self, path: &Path) -> bool {
        if self.is_above(path) {
            self.touch_all();
            return true;
        }
        let lies_in = |folders: &BTreeSet<PathBuf>| path.parent().is_some_and(|parent| folders.contains(parent));
        // What has no name of a RON file may be a folder that has some.
        let may_bring = is_ron(path) || !path.is_file();
        let is_recent = self.watched.recent.contains(path);
        let is_file = self.watched.files.contains_key(path);
        let in_folder = lies_in(&self.folders.folders) && may_bring;
        let in_catalogue = lies_in(&self.catalogue_folders) && may_bring;
        if is_file || in_folder {
            self.touched.files.insert(path.to_owned());
        }
        self.touched.folders |= is_recent || in_folder;
        self.touched.catalogue |= in_catalogue;
        is_file || is_recent || in_folder || in_catalogue
    }

    /// Whether a path is a folder that is looked after, or one in which something lies that is.
    fn is_above(&self, path: &Path) -> bool {
        let files = self.watched.files.keys().chain(&self.watched.recent).filter(|file| *file != path);
        let folders = self.watched.folders.iter().chain(self.watched.catalogue.iter().map(|(folder, _)| folder));
        files.chain(folders).any(|place| place.starts_with(path))
    }

    /// Whether something that was there is empty or away, as in the middle of being written.
    pub(super) fn is_half_done(&self) -> bool {
        let is_half = |file: &PathBuf| {
            let was_there = matches!(self.seen.get(file), Some(Held::Bytes(_)));
            was_there && fs::metadata(file).map_or(true, |metadata| metadata.len() == 0)
        };
        self.touched.files.iter().any(is_half)
    }

    /// Reads what may have changed, and sends what did. Answers whether there is a window to be told.
    pub(super) fn look(&mut self) -> bool {
        let Touched { all, folders, catalogue, files } = std::mem::take(&mut self.touched);
        if all || folders {
            self.folders = SceneFolders::list(&self.watched.folders);
        }
        if (all || catalogue)
            && let Some((folder, _)) = &self.watched.catalogue
        {
            self.catalogue_folders = RonFolder::list(folder, "").folders.into_iter().collect();
        }
        // Looked after first and read then, so that nothing can change in between.
        let wanted = self.wanted();
        if self.guard.follow(&wanted) && (all || folders) {
            self.folders = SceneFolders::list(&self.watched.folders);
        }
        let mut sent = self.tell_of_blindness() && self.tell_of_folders();
        let files: BTreeSet<PathBuf> = if all { self.watched.files.keys().cloned().collect() } else { files };
        let is_new = |file: &&PathBuf| all || files.contains(*file) || !self.seen.contains_key(*file);
        let listed: Vec<PathBuf> = self.folders.files.iter().filter(is_new).cloned().collect();
        let named = files.into_iter().filter(|file| self.watched.files.contains_key(file));
        for file in named.chain(listed).collect::<BTreeSet<PathBuf>>() {
            sent = sent && self.read(&file);
        }
        sent && (!(all || catalogue) || self.read_catalogue())
    }

    /// The folders in which something can happen that matters, as the system calls them.
    fn wanted(&mut self) -> BTreeSet<PathBuf> {
        self.links.clear();
        let mut places: BTreeSet<PathBuf> = BTreeSet::new();
        for file in self.watched.files.keys().chain(&self.watched.recent).chain(&self.folders.files) {
            places.extend(file.parent().map(Path::to_owned));
            if file.is_symlink()
                && let Ok(end) = fs::canonicalize(file)
            {
                places.extend(end.parent().map(Path::to_owned));
                self.links.insert(end, file.clone());
            }
        }
        let catalogue = self.watched.catalogue.iter().map(|(folder, _)| folder);
        for folder in self.watched.folders.iter().chain(catalogue) {
            // The folder itself may go and come back.
            places.insert(folder.clone());
            places.extend(folder.parent().map(Path::to_owned));
        }
        places.extend(self.folders.folders.iter().chain(&self.catalogue_folders).cloned());
        self.names.clear();
        for place in places.iter().filter_map(|place| nearest(place)) {
            let real = fs::canonicalize(place).unwrap_or_else(|_| place.to_owned());
            self.names.entry(real).or_default().insert(place.to_owned());
        }
        self.names.keys().cloned().collect()
    }

    fn read(&mut self, file: &Path) -> bool {
        let bytes = disk::read_scene(file);
        let held = Held::of(&bytes);
        if self.seen.insert(file.to_owned(), held) == Some(held) {
            return true;
        }
        self.outbox.send(Arrival::Changed { file: file.display().to_string(), bytes })
    }

    fn read_catalogue(&mut self) -> bool {
        let Some((folder, _)) = &self.watched.catalogue else { return true };
        let read = CatalogueFolder::read(folder);
        let held = read.held();
        if held == self.catalogue {
            return true;
        }
        self.catalogue = held;
        self.outbox.send(Arrival::Catalogue(read))
    }

    fn tell_of_folders(&mut self) -> bool {
        let lists = self.watched.folders.iter().chain(&self.watched.recent);
        let missing: BTreeSet<String> =
            lists.filter(|path| !path.exists()).map(|path| path.display().to_string()).collect();
        let mut sent = true;
        if missing != self.told.missing {
            self.told.missing.clone_from(&missing);
            sent = self.outbox.send(Arrival::Then(Action::Files(FilesAction::Missing(missing))));
        }
        if self.folders.problems != self.told.problems {
            self.told.problems.clone_from(&self.folders.problems);
            sent = sent && self.outbox.send(Arrival::Folders(self.folders.problems.clone()));
        }
        sent
    }

    fn tell_of_blindness(&mut self) -> bool {
        let is_news = self.guard.is_blind() && !self.told.blind;
        self.told.blind |= is_news;
        !is_news || self.outbox.send(Arrival::Then(Action::Tell(Notice::FilesPolled)))
    }
}

fn stamp(file: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(file).ok()?;
    Some((metadata.modified().ok()?, if metadata.is_file() { metadata.len() } else { 0 }))
}

/// A folder, or what is left of the way to it: what is away can be seen to come back from there. Never all of the disk.
fn nearest(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|place| place.is_dir()).filter(|place| place.parent().is_some())
}
