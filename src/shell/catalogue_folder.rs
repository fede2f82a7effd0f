//! A catalogue of the user: a folder with RON files, and folders of them.
//!
//! Not for what the files mean: [`content`](crate::content) reads them. A file that cannot be read harms no other.

use super::disk::{self, ReadError};
use super::open_files::{Held, Print};
use super::ron_folder::RonFolder;
use crate::content::{Library, Origin, Problem, SourceFile};
use std::path::Path;

const HOLDS: &str = "a catalogue is a folder with `services/NAME.ron`, `sources.ron`, `misconceptions.ron`, \
                     `notes.ron`, `lessons.ron`, `glossary.ron`, `open-points.ron`, `exam.ron` or `layers.ron`; \
                     assets/README.md explains each";

/// How many files a catalogue may have, and how large all of them together may be. Ours has forty, of 0.4 MiB.
const MOST_FILES: usize = 500;
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// What a folder gave.
#[derive(Clone, Debug)]
pub struct CatalogueFolder {
    files: Vec<SourceFile>,
    problems: Vec<Problem>,
    /// How much was read.
    bytes: usize,
    /// Whether there is more than is read.
    is_full: bool,
}

impl CatalogueFolder {
    /// Reads the RON files of a folder and of the folders in it, in the order of their names; no deeper, and nothing
    /// that is hidden.
    pub fn read(folder: &Path) -> Self {
        let RonFolder { files, problems, .. } = RonFolder::list(folder, HOLDS);
        let mut read = Self { files: Vec::new(), problems, bytes: 0, is_full: false };
        for path in &files {
            read.take_file(path);
        }
        if read.files.is_empty() && read.problems.is_empty() {
            read.problems.push(Problem {
                message: "this folder holds no RON file, expected a catalogue".to_owned(),
                help: Some(HOLDS.to_owned()),
                ..disk::problem(&folder.display().to_string(), &ReadError::NotFound)
            });
        }
        read
    }

    /// The files that were read, by the names that problems have for them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.origin.path())
    }

    /// What it held, all files together.
    pub(super) fn held(&self) -> Held {
        let mut print = Print::default();
        for file in &self.files {
            print.add(file.origin.path().as_bytes());
            print.add(&file.bytes);
        }
        self.problems.iter().for_each(|problem| print.add(problem.headline().as_bytes()));
        print.held()
    }

    /// What ships inside the program with this catalogue on top, and whatever was wrong.
    pub fn library(self) -> Library {
        let mut library = Library::with_catalogue(self.files);
        for problem in self.problems {
            library.report(problem);
        }
        library
    }

    fn take_file(&mut self, path: &Path) {
        let name = path.display().to_string();
        if self.is_full {
            return;
        }
        if self.files.len() + self.problems.len() >= MOST_FILES {
            self.stop(&name, &format!("the catalogue has more than {MOST_FILES} files"));
            return;
        }
        match disk::read(path, SourceFile::MOST_BYTES) {
            Ok(bytes) if self.bytes + bytes.len() > MOST_BYTES => {
                self.stop(&name, &format!("the catalogue is larger than {} MiB", MOST_BYTES / 1024 / 1024));
            }
            Ok(bytes) => {
                self.bytes += bytes.len();
                self.files.push(SourceFile { origin: Origin::File(name), bytes });
            }
            Err(error) => self.problems.push(disk::problem(&name, &error)),
        }
    }
}

impl CatalogueFolder {
    /// Reads no more, and says why.
    fn stop(&mut self, name: &str, message: &str) {
        self.is_full = true;
        self.problems.push(Problem {
            message: format!("{message}; from this one on none is read"),
            help: Some("is it the right folder? If it is, take out what is not needed".to_owned()),
            ..disk::problem(name, &ReadError::NotFound)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::CatalogueFolder;
    use std::error::Error;
    use std::fs;
    use std::path::Path;

    fn messages(read: &CatalogueFolder) -> Vec<&str> {
        read.problems.iter().map(|problem| problem.message.as_str()).collect()
    }

    #[test]
    fn ron_files_of_the_folder_and_of_its_folders_are_read_in_order() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let root = folder.path();
        for inside in ["services", "services/deeper", ".hidden", "named.ron"] {
            fs::create_dir(root.join(inside))?;
        }
        let read = ["notes.RON", "services/b.ron", "services/a.ron", "sources.ron", "named.ron/c.ron"];
        let skipped = ["README.md", "services/deeper/d.ron", ".hidden/e.ron", ".f.ron", "ron", "services/x.ron~"];
        for file in read.into_iter().chain(skipped) {
            fs::write(root.join(file), "()")?;
        }
        let folder = CatalogueFolder::read(root);
        let expected = ["named.ron/c.ron", "notes.RON", "services/a.ron", "services/b.ron", "sources.ron"];
        let expected: Vec<String> = expected.iter().map(|file| root.join(file).display().to_string()).collect();
        assert_eq!(folder.names().collect::<Vec<_>>(), expected);
        assert_eq!(messages(&folder), [""; 0]);
        Ok(())
    }

    #[test]
    fn what_is_no_catalogue_is_told_with_a_way_to_mend_it() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("sources.txt");
        fs::write(&file, "()")?;
        let cases = [
            (folder.path(), "this folder holds no RON file, expected a catalogue"),
            (file.as_path(), "this is a file, expected a folder"),
            (Path::new("/nowhere/at/all"), "the folder was not found"),
        ];
        for (path, message) in cases {
            let read = CatalogueFolder::read(path);
            assert_eq!(messages(&read), [message]);
            assert_eq!(read.problems[0].file, path.display().to_string());
            assert!(read.problems[0].help.is_some(), "{message}");
        }
        Ok(())
    }

    #[test]
    fn a_catalogue_of_too_many_files_or_of_too_large_ones_is_read_in_part_and_says_so() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        for number in 0..502 {
            fs::write(folder.path().join(format!("{number:03}.ron")), "()")?;
        }
        let read = CatalogueFolder::read(folder.path());
        let message = "the catalogue has more than 500 files; from this one on none is read";
        assert_eq!((read.names().count(), messages(&read)), (500, vec![message]));
        assert!(read.problems[0].file.ends_with("500.ron"));

        let folder = tempfile::tempdir()?;
        for number in 0..18 {
            fs::write(folder.path().join(format!("{number:02}.ron")), vec![b' '; 1024 * 1024])?;
        }
        let read = CatalogueFolder::read(folder.path());
        let message = "the catalogue is larger than 16 MiB; from this one on none is read";
        assert_eq!((read.names().count(), messages(&read)), (16, vec![message]));
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_leads_back_into_itself_comes_to_an_end() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("notes.ron"), "()")?;
        for link in ["again", "services"] {
            std::os::unix::fs::symlink(folder.path(), folder.path().join(link))?;
        }
        std::os::unix::fs::symlink("self.ron", folder.path().join("self.ron"))?;
        let read = CatalogueFolder::read(folder.path());
        assert_eq!(read.names().count(), 3, "the file, and once through each of the two links");
        assert!(read.problems.iter().all(|problem| problem.file.ends_with("self.ron")), "{:?}", read.problems);
        Ok(())
    }

    /// A file that cannot be read harms no other.
    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_told_and_the_others_are_read() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("notes.ron"), "()")?;
        std::os::unix::fs::symlink("/nowhere/at/all", folder.path().join("lost.ron"))?;
        let read = CatalogueFolder::read(folder.path());
        assert_eq!((read.names().count(), messages(&read)), (1, vec!["the file was not found"]));
        let library = read.library();
        assert!(library.problems().iter().any(|problem| problem.file.ends_with("lost.ron")));
        Ok(())
    }
}
