//! The user's catalogue while a window is open: an author mends a file, has it read again, and sees what came of it.
//!
//! All entries depend on each other, so it is read as a whole, whichever of its files is asked for. What was opened
//! beside it stays open.

use super::CatalogueFolder;
use super::disk;
use crate::content::{Library, Origin, Severity, SourceFile};
use crate::domain::ServiceId;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The folder of the user's catalogue, if there is one.
#[derive(Debug, Default)]
pub(super) struct OwnCatalogue {
    folder: Option<PathBuf>,
    /// What had errors when the folder was read, by the names that problems have for it.
    bad: BTreeSet<String>,
}

impl OwnCatalogue {
    /// A catalogue that was not read yet.
    pub(super) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, bad: BTreeSet::new() }
    }

    /// What ships inside, with the folder on top.
    pub(super) fn read(&mut self) -> Library {
        let Some(folder) = &self.folder else { return Library::built_in() };
        let library = CatalogueFolder::read(folder).library();
        self.bad = bad_files(&library).map(str::to_owned).collect();
        library
    }

    /// Whether a file has problems that only reading the folder again can end. A scene in the same folder has none of
    /// that kind: for the catalogue it is a stray, which is no error.
    pub(super) fn has_brought(&self, file: &Path) -> bool {
        self.bad.iter().any(|bad| Path::new(bad) == file)
    }

    /// Reads the folder again, and the scenes and lesson plans of the user that were open or bad before.
    pub(super) fn read_again(&mut self, before: &Library) -> Library {
        let scenes = before.scenes().iter().map(|loaded| &loaded.origin);
        let plans = before.plans().iter().map(|loaded| &loaded.origin);
        let open = scenes.chain(plans).filter_map(|origin| match origin {
            Origin::File(file) => Some(file.as_str()),
            Origin::BuiltIn(_) => None,
        });
        let bad = bad_files(before).filter(|file| !self.bad.contains(*file));
        let files: BTreeSet<String> = open.chain(bad).map(str::to_owned).collect();
        let mut library = self.read();
        for file in files {
            match disk::read_scene(Path::new(&file)) {
                Ok(bytes) => drop(library.open(SourceFile { origin: Origin::File(file), bytes })),
                Err(error) => library.report(disk::problem(&file, &error)),
            }
        }
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
    use crate::domain::ServiceId;
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

    #[test]
    fn a_file_that_was_mended_is_taken_in_and_scenes_stay_open() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let (notes, scene) = (folder.path().join("notes.ron"), folder.path().join("scene.ron"));
        fs::write(&notes, NOTE.replace("weight: Low", "weight: Light"))?;
        fs::write(&scene, SCENE)?;
        let mut own = OwnCatalogue::new(Some(folder.path().to_owned()));
        let mut library = own.read();
        assert!(!has_own_note(&library) && own.has_brought(&notes));
        assert!(!own.has_brought(&scene), "a stray is a scene to be opened");
        let origin = Origin::File(scene.display().to_string());
        let opened = library.open(SourceFile { origin, bytes: SCENE.as_bytes().to_vec() });
        let id = opened.scene.ok_or("the scene is bad")?;

        fs::write(&notes, NOTE)?;
        let library = own.read_again(&library);
        assert!(has_own_note(&library) && !own.has_brought(&notes), "{:?}", library.problems());
        assert!(library.scene(&id).is_some());
        assert_eq!(library.problems(), []);
        Ok(())
    }

    #[test]
    fn a_bad_scene_is_still_bad_after_the_catalogue_was_read_again() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("notes.ron"), NOTE)?;
        let scene = folder.path().join("scenes.txt");
        fs::write(&scene, "(format: 1,")?;
        let file = scene.display().to_string();
        let mut own = OwnCatalogue::new(Some(folder.path().to_owned()));
        let mut library = own.read();
        library.open(SourceFile { origin: Origin::File(file.clone()), bytes: b"(format: 1,".to_vec() });
        let problems = library.problems().to_vec();
        assert_eq!(own.read_again(&library).problems(), problems);
        assert_eq!(problems.iter().map(|problem| problem.file.as_str()).collect::<Vec<_>>(), [file]);
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
