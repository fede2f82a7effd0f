//! What the files of the user held when the window read them last: enough to tell what is new from what is not, to show
//! the last good version of each, and to read all of them again beside another catalogue.

use super::disk::ReadError;
use crate::content::{Library, Origin, Problem, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a file held when somebody looked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Held {
    /// Nobody has looked yet.
    #[default]
    Unread,
    /// It was not there.
    Gone,
    /// It was there and could not be read.
    Closed,
    /// Nothing at all: often somebody is about to write it.
    Empty,
    /// Bytes with this print.
    Bytes(u64),
}

impl Held {
    /// What a reading gave.
    pub(super) fn of(read: &Result<Vec<u8>, ReadError>) -> Self {
        match read {
            Ok(bytes) => {
                let mut print = Print::default();
                // A byte order mark says nothing.
                print.add(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
                if bytes.is_empty() { Self::Empty } else { print.held() }
            }
            Err(ReadError::NotFound) => Self::Gone,
            Err(_) => Self::Closed,
        }
    }

    /// What a file holds in which a text was written.
    pub(super) fn text(text: &str) -> Self {
        Self::of(&Ok(text.as_bytes().to_vec()))
    }
}

/// A number that is another one for other bytes.
#[derive(Default)]
pub(super) struct Print(DefaultHasher);

impl Print {
    /// Adds bytes, which end where they end.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        bytes.hash(&mut self.0);
    }

    pub(super) fn held(&self) -> Held {
        Held::Bytes(self.0.finish())
    }
}

/// One file.
#[derive(Clone, Debug, Default)]
struct OpenFile {
    held: Held,
    /// What it holds, if that can be read.
    latest: Option<Arc<[u8]>>,
    /// What it held when it brought something the last time.
    good: Option<Arc<[u8]>>,
    /// Whether the user asked for this very file, and not for its folder.
    by_hand: bool,
}

/// All files that the window has read.
#[derive(Clone, Debug, Default)]
pub(super) struct OpenFiles {
    files: BTreeMap<String, OpenFile>,
    /// Folders that something is wrong with.
    folders: BTreeSet<String>,
}

impl OpenFiles {
    /// Remembers what a file holds now. Answers whether that is something else than before.
    pub(super) fn note(&mut self, file: &str, read: &Result<Vec<u8>, ReadError>) -> bool {
        let known = self.files.entry(file.to_owned()).or_default();
        let held = Held::of(read);
        let is_news = known.held != held;
        known.held = held;
        if is_news {
            known.latest = read.as_ref().ok().map(|bytes| bytes.as_slice().into());
        }
        is_news
    }

    /// The user asked for this very file.
    pub(super) fn by_hand(&mut self, file: &str) {
        self.files.entry(file.to_owned()).or_default().by_hand = true;
    }

    /// What a file holds has brought something.
    pub(super) fn brought(&mut self, file: &str) {
        if let Some(known) = self.files.get_mut(file) {
            known.good.clone_from(&known.latest);
        }
    }

    /// Whether a file was read before.
    pub(super) fn knows(&self, file: &str) -> bool {
        self.files.get(file).is_some_and(|known| known.held != Held::Unread)
    }

    /// Forgets the files below a folder that the user did not ask for one by one; answers which they are.
    pub(super) fn forget_folder(&mut self, folder: &Path, keeps: impl Fn(&Path) -> bool) -> Vec<String> {
        let leaves = |file: &str, known: &OpenFile| {
            let path = Path::new(file);
            path.starts_with(folder) && !known.by_hand && !keeps(path)
        };
        let gone: Vec<String> =
            self.files.iter().filter(|(file, known)| leaves(file, known)).map(|(file, _)| file.clone()).collect();
        self.files.retain(|file, _| !gone.contains(file));
        gone
    }

    /// All files and what they held. A name that is no text does not lead back to its file, so it is left out.
    pub(super) fn held(&self) -> impl Iterator<Item = (PathBuf, Held)> + '_ {
        let named = self.files.iter().filter(|(file, _)| !file.contains(char::REPLACEMENT_CHARACTER));
        named.map(|(file, known)| (PathBuf::from(file), known.held))
    }

    /// Opens all of them in another library: first what was good, so that it is there whatever became of the file.
    pub(super) fn open_in(&mut self, library: &mut Library) {
        let mut open = |file: &str, bytes: &[u8]| {
            let opened = library.open(SourceFile { origin: Origin::File(file.to_owned()), bytes: bytes.to_vec() });
            opened.scene.is_some() || opened.plan.is_some()
        };
        for (file, known) in &self.files {
            if let Some(good) = &known.good {
                open(file, good);
            }
        }
        for (file, known) in &mut self.files {
            if let Some(latest) = known.latest.as_ref().filter(|latest| known.good.as_ref() != Some(latest))
                && open(file, latest)
            {
                known.good = Some(Arc::clone(latest));
            }
        }
    }

    /// Whether what is wrong with a file or folder is not in its text.
    pub(super) fn is_away(&self, file: &str) -> bool {
        let known = self.files.get(file);
        self.folders.contains(file) || known.is_some_and(|known| matches!(known.held, Held::Gone | Held::Closed))
    }

    /// Puts what is wrong with the folders in the place of what was.
    pub(super) fn take_folder_problems(&mut self, library: &mut Library, problems: Vec<Problem>) {
        for folder in &self.folders {
            library.forget_problems(folder);
        }
        self.folders = problems.iter().map(|problem| problem.file.clone()).collect();
        for problem in problems {
            library.report(problem);
        }
    }

    /// What a file held when it was read last.
    pub(super) fn holds(&self, file: &str) -> Option<Held> {
        self.files.get(file).map(|known| known.held)
    }

    /// What a file held when it brought something the last time.
    pub(super) fn good(&self, file: &str) -> Option<Vec<u8>> {
        self.files.get(file)?.good.as_deref().map(<[u8]>::to_vec)
    }
}

#[cfg(test)]
mod tests {
    use super::{Held, OpenFiles};
    use crate::content::Library;
    use crate::domain::SceneId;
    use crate::shell::ReadError;
    use std::path::Path;

    const SCENE: &str = r#"(format: 1, id: "own-scene", title: "Own", difficulty: Easy, services: ["rds"],
        story: "A story.", goal: "A goal.", cards: [(id: "a", task: "RDS-01")])"#;

    #[test]
    fn only_what_is_something_else_is_news() {
        let mut files = OpenFiles::default();
        assert!(!files.knows("a.ron"));
        assert!(files.note("a.ron", &Ok("(".into())) && files.knows("a.ron"));
        assert!(!files.note("a.ron", &Ok("(".into())));
        assert!(files.note("a.ron", &Ok("()".into())));
        assert!(files.note("a.ron", &Err(ReadError::NotFound)) && files.is_away("a.ron"));
        assert!(!files.note("a.ron", &Err(ReadError::NotFound)));
        assert!(files.note("a.ron", &Err(ReadError::Folder)));
        assert_eq!(files.held().map(|(_, held)| held).collect::<Vec<_>>(), [Held::Closed]);
        assert_eq!(Held::of(&Ok(Vec::new())), Held::Empty);
        assert_eq!(Held::of(&Ok("(".into())), Held::text("("));
    }

    #[test]
    fn the_last_good_version_of_a_file_stays_whatever_became_of_it() {
        for worse in [Ok("(format: 1,".into()), Err(ReadError::NotFound)] {
            let mut files = OpenFiles::default();
            files.note("a.ron", &Ok(SCENE.into()));
            files.brought("a.ron");
            files.note("a.ron", &worse);
            let mut library = Library::built_in();
            files.open_in(&mut library);
            assert!(library.scene(&SceneId::new("own-scene")).is_some(), "{worse:?}");
            assert_eq!(library.problems().is_empty(), worse.is_err(), "what is wrong now is told");
            assert_eq!(files.good("a.ron").as_deref(), Some(SCENE.as_bytes()));
        }
    }

    #[test]
    fn a_folder_that_leaves_takes_what_nobody_asked_for_by_name() {
        let mut files = OpenFiles::default();
        for file in ["/mine/a.ron", "/mine/b.ron", "/mine/deep/c.ron", "/other/d.ron", "/mine-too/e.ron"] {
            files.note(file, &Ok("(".into()));
        }
        files.by_hand("/mine/b.ron");
        let gone = files.forget_folder(Path::new("/mine"), |_| false);
        assert_eq!(gone, ["/mine/a.ron", "/mine/deep/c.ron"]);
        assert!(files.knows("/mine/b.ron") && files.knows("/mine-too/e.ron") && !files.knows("/mine/a.ron"));
        assert_eq!(files.forget_folder(Path::new("/other"), |_| true), [""; 0]);
    }
}
