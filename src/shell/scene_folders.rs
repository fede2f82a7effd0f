//! Folders of scenes and lesson plans of one's own.

use super::ron_folder::RonFolder;
use crate::content::{Problem, Severity};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The most files that are read from all folders together: more is no shelf, and no folder of scenes.
const MOST_FILES: usize = 500;
/// How large they may be together: all of them stay in memory.
const MOST_BYTES: u64 = 16 * 1024 * 1024;
const HOLDS: &str = "name a folder with scenes or lesson plans: files whose names end in `.ron`";

/// What lies in the folders of scenes.
#[derive(Clone, Debug, Default)]
pub struct SceneFolders {
    /// The files, those of the first folder first.
    pub files: Vec<PathBuf>,
    /// Folders that are not there or cannot be looked into, and those with too many files.
    pub problems: Vec<Problem>,
    /// The folders and those in them.
    pub(super) folders: BTreeSet<PathBuf>,
}

impl SceneFolders {
    /// Looks for the RON files of folders and of the folders in them; no deeper, and nothing that is hidden.
    pub fn list(folders: &[PathBuf]) -> Self {
        Self::list_at_most(folders, MOST_FILES)
    }

    fn list_at_most(folders: &[PathBuf], most: usize) -> Self {
        let mut all = Self::default();
        let mut known = BTreeSet::new();
        let mut bytes = 0;
        for folder in folders {
            let found = RonFolder::list(folder, HOLDS);
            all.folders.extend(found.folders);
            all.problems.extend(found.problems);
            let new: Vec<PathBuf> = found.files.into_iter().filter(|file| known.insert(file.clone())).collect();
            let room = most - all.files.len();
            if let Some(more) = new.len().checked_sub(room).filter(|&more| more > 0) {
                all.problems.push(too_many(folder, most, more));
            }
            for file in new.into_iter().take(room) {
                let size = std::fs::metadata(&file).map_or(0, |metadata| metadata.len());
                if bytes + size > MOST_BYTES {
                    all.problems.push(too_large(&file));
                    return all;
                }
                bytes += size;
                all.files.push(file);
            }
        }
        all
    }
}

fn too_large(file: &Path) -> Problem {
    Problem {
        severity: Severity::Warning,
        file: file.display().to_string(),
        place: None,
        message: "the folders hold more than 16 MiB, the most that are read; from this file on none is".to_owned(),
        help: Some("put the scenes that you need into a folder of their own".to_owned()),
        excerpt: None,
    }
}

fn too_many(folder: &Path, most: usize, more: usize) -> Problem {
    let left_out = if more == 1 { "1 file is left out".to_owned() } else { format!("{more} files are left out") };
    Problem {
        severity: Severity::Warning,
        file: folder.display().to_string(),
        place: None,
        message: format!("the folders hold more than {most} files, the most that are read; {left_out} here"),
        help: Some("put the scenes that you need into a folder of their own".to_owned()),
        excerpt: None,
    }
}

#[cfg(test)]
mod tests {
    use super::SceneFolders;
    use std::error::Error;
    use std::fs;
    use std::path::PathBuf;

    #[test]
    fn files_of_folders_and_of_the_folders_in_them_are_found_once_each() -> Result<(), Box<dyn Error>> {
        let root = tempfile::tempdir()?;
        let at = |path: &str| root.path().join(path);
        for folder in ["a/deep/deeper", "a/.hidden", "b"] {
            fs::create_dir_all(at(folder))?;
        }
        let found = ["a/deep/two.RON", "a/one.ron", "b/three.ron", "a/deep/deeper/four.ron"];
        for file in found.into_iter().chain(["a/.hidden/x.ron", "a/x.txt", "a/.x.ron"]) {
            fs::write(at(file), "()")?;
        }
        assert_eq!(SceneFolders::list(&[at("a")]).files, ["a/deep/two.RON", "a/one.ron"].map(at), "one level deep");
        let folders = SceneFolders::list(&[at("a"), at("b"), at("a/deep")]);
        assert_eq!(folders.files, found.map(at));
        assert_eq!(folders.folders, ["a", "a/deep", "b", "a/deep/deeper"].map(at).into());
        assert_eq!(folders.problems, []);
        Ok(())
    }

    #[test]
    fn what_is_no_folder_and_what_has_too_many_files_is_told() -> Result<(), Box<dyn Error>> {
        let root = tempfile::tempdir()?;
        for number in 0..5 {
            fs::write(root.path().join(format!("{number}.ron")), "()")?;
        }
        let folders = [PathBuf::from("/nowhere/at/all"), root.path().join("0.ron"), root.path().to_owned()];
        let found = SceneFolders::list_at_most(&folders, 3);
        assert_eq!(found.files.len(), 3);
        let messages: Vec<&str> = found.problems.iter().map(|problem| problem.message.as_str()).collect();
        let many = "the folders hold more than 3 files, the most that are read; 2 files are left out here";
        assert_eq!(messages, ["the folder was not found", "this is a file, expected a folder", many]);
        Ok(())
    }
}
