//! The user's catalogue while a window is open: an author mends a file, has it read again, and sees what came of it.
//!
//! All entries depend on each other, so it is read as a whole, whichever of its files is asked for. What was opened
//! beside it stays open.

use super::CatalogueFolder;
use super::open_files::{Held, OpenFiles};
use crate::content::{Library, Severity};
use crate::domain::ServiceId;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The folder of the user's catalogue, if there is one.
#[derive(Debug, Default)]
pub(super) struct OwnCatalogue {
    folder: Option<PathBuf>,
    /// What it held when it was read last.
    held: Held,
    /// What had errors when the folder was read, by the names that problems have for it.
    bad: BTreeSet<String>,
    /// What anything was said about.
    told: BTreeSet<String>,
    /// Whether the catalogue that is shown had no errors.
    is_good: bool,
}

impl OwnCatalogue {
    /// A catalogue that was not read yet.
    pub(super) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, ..Self::default() }
    }

    /// Where it is.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Where it is, and what it held when it was read last.
    pub(super) fn watched(&self) -> Option<(PathBuf, Held)> {
        Some((self.folder.clone()?, self.held))
    }

    /// What ships inside, with the folder on top.
    pub(super) fn read(&mut self) -> Library {
        let Some(folder) = &self.folder else { return Library::built_in() };
        let library = self.look_at(CatalogueFolder::read(folder));
        self.is_good = self.bad.is_empty();
        library
    }

    /// Whether a file has problems that only reading the folder again can end. A scene in the same folder has none of
    /// that kind: for the catalogue it is a stray, which is no error.
    pub(super) fn has_brought(&self, file: &Path) -> bool {
        self.bad.iter().any(|bad| Path::new(bad) == file)
    }

    /// Takes the folder as it was read again, with the files that are open; answers whether it was taken. One with
    /// errors is not, after one without: the last good one stays, and what is wrong is told beside it.
    pub(super) fn read_again(
        &mut self,
        read: CatalogueFolder,
        before: &Library,
        files: &mut OpenFiles,
    ) -> (Library, bool) {
        let mut stale = std::mem::take(&mut self.told);
        let mut library = self.look_at(read);
        if self.is_good && !self.bad.is_empty() {
            stale.extend(self.told.iter().cloned());
            let mut kept = before.clone();
            kept.blame(&stale, library.problems());
            return (kept, false);
        }
        self.is_good = self.bad.is_empty();
        files.open_in(&mut library);
        for problem in before.problems().iter().filter(|problem| files.is_away(&problem.file)) {
            library.report(problem.clone());
        }
        (library, true)
    }

    fn look_at(&mut self, read: CatalogueFolder) -> Library {
        self.held = read.held();
        let library = read.library();
        self.bad = bad_files(&library).map(str::to_owned).collect();
        self.told = library.problems().iter().map(|problem| problem.file.clone()).collect();
        library
    }
}

fn bad_files(library: &Library) -> impl Iterator<Item = &str> {
    let errors = library.problems().iter().filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| problem.file.as_str())
}

/// The columns that are still known, or the first service there is: a picture is never empty.
pub(super) fn known_columns(columns: &[ServiceId], library: &Library) -> Vec<ServiceId> {
    let catalogue = library.catalogue();
    let known: Vec<ServiceId> = columns.iter().filter(|id| catalogue.service(id).is_some()).cloned().collect();
    if known.is_empty() { catalogue.services().iter().take(1).map(|first| first.id.clone()).collect() } else { known }
}

#[cfg(test)]
mod tests {
    use super::{OwnCatalogue, known_columns};
    use crate::content::{Library, Origin, SourceFile};
    use crate::domain::{SceneId, ServiceId};
    use crate::shell::CatalogueFolder;
    use crate::shell::open_files::OpenFiles;
    use std::error::Error;
    use std::fs;
    use std::path::Path;

    const NOTE: &str = r#"(format: 1, notes: [(id: "own", title: "Own", older: "Old.", today: "New.", since: "Now.",
        exam: "New.", weight: Low, sources: ["CHAPTER"])])"#;
    const SCENE: &str = r#"(format: 1, id: "own-scene", title: "Own", difficulty: Easy, services: ["rds"],
        story: "A story.", goal: "A goal.", cards: [(id: "a", task: "RDS-01")])"#;

    fn has_own_note(library: &Library) -> bool {
        library.catalogue().notes().iter().any(|note| note.id.as_str() == "own")
    }

    /// Opens a file of the user, as the window does.
    fn open(file: &str, text: &str, library: &mut Library, files: &mut OpenFiles) -> Option<SceneId> {
        files.note(file, &Ok(text.as_bytes().to_vec()));
        let origin = Origin::File(file.to_owned());
        let opened = library.open(SourceFile { origin, bytes: text.as_bytes().to_vec() });
        if opened.scene.is_some() {
            files.brought(file);
        }
        opened.scene
    }

    #[test]
    fn a_file_that_was_mended_is_taken_in_and_scenes_stay_open() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let (notes, scene) = (folder.path().join("notes.ron"), folder.path().join("scene.ron"));
        fs::write(&notes, NOTE.replace("weight: Low", "weight: Light"))?;
        fs::write(&scene, SCENE)?;
        let mut own = OwnCatalogue::new(Some(folder.path().to_owned()));
        let (mut library, mut files) = (own.read(), OpenFiles::default());
        assert!(!has_own_note(&library) && own.has_brought(&notes));
        assert!(!own.has_brought(&scene), "a stray is a scene to be opened");
        let id = open(&scene.display().to_string(), SCENE, &mut library, &mut files).ok_or("the scene is bad")?;

        fs::write(&notes, NOTE)?;
        let (library, taken) = own.read_again(CatalogueFolder::read(folder.path()), &library, &mut files);
        assert!(taken && has_own_note(&library) && !own.has_brought(&notes), "{:?}", library.problems());
        assert!(library.scene(&id).is_some());
        assert_eq!(library.problems(), []);
        Ok(())
    }

    #[test]
    fn a_bad_scene_is_still_bad_after_the_catalogue_was_read_again() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("notes.ron"), NOTE)?;
        let mut own = OwnCatalogue::new(Some(folder.path().to_owned()));
        let (mut library, mut files) = (own.read(), OpenFiles::default());
        open("/scenes.txt", "(format: 1,", &mut library, &mut files);
        let problems = library.problems().to_vec();
        let (library, _) = own.read_again(CatalogueFolder::read(folder.path()), &library, &mut files);
        assert_eq!(library.problems(), problems);
        assert_eq!(problems.iter().map(|problem| problem.file.as_str()).collect::<Vec<_>>(), ["/scenes.txt"]);
        Ok(())
    }

    /// What is wrong is told beside what was right, as often as it takes.
    #[test]
    fn a_catalogue_that_broke_stays_as_it_was_until_it_is_mended() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let notes = folder.path().join("notes.ron");
        fs::write(&notes, NOTE)?;
        let mut own = OwnCatalogue::new(Some(folder.path().to_owned()));
        let (mut library, mut files) = (own.read(), OpenFiles::default());
        for (weight, told) in [("Light", "`Light`"), ("Heavy", "`Heavy`"), ("High", "")] {
            fs::write(&notes, NOTE.replace("weight: Low", &format!("weight: {weight}")))?;
            let taken;
            (library, taken) = own.read_again(CatalogueFolder::read(folder.path()), &library, &mut files);
            assert_eq!((taken, own.has_brought(&notes)), (told.is_empty(), !told.is_empty()));
            assert!(has_own_note(&library));
            let messages: Vec<&str> = library.problems().iter().map(|problem| problem.message.as_str()).collect();
            assert_eq!(messages.len(), usize::from(!taken), "{messages:?}");
            assert!(messages.iter().all(|message| message.contains(told)), "{messages:?}");
        }
        fs::remove_dir_all(folder.path())?;
        let (library, taken) = own.read_again(CatalogueFolder::read(folder.path()), &library, &mut files);
        assert!(!taken && has_own_note(&library));
        assert_eq!(library.problems().len(), 1);
        Ok(())
    }

    #[test]
    fn without_a_folder_nothing_is_read_again() {
        let mut own = OwnCatalogue::default();
        let library = own.read();
        assert_eq!(library.catalogue().services(), Library::built_in().catalogue().services());
        assert!(!own.has_brought(Path::new("scene.ron")));
    }

    #[test]
    fn a_picture_keeps_the_columns_that_are_still_known_and_is_never_empty() {
        let library = Library::built_in();
        let (gone, rds) = (ServiceId::new("gone"), ServiceId::new("rds"));
        assert_eq!(known_columns(&[gone.clone(), rds.clone()], &library), [rds]);
        assert_eq!(known_columns(&[gone], &library), [library.catalogue().services()[0].id.clone()]);
    }
}
