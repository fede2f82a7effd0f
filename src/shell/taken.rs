//! What was made to be taken away, on its way to the disk: a file, or a folder of files, whole or not at all.

use super::disk::{self, write_new};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A file.
    File(Vec<u8>),
    /// Files of a folder, each with its name.
    Folder(Vec<(String, Vec<u8>)>),
}

impl Taken {
    /// Writes it under a name that is free, or `over` what is there. Of a folder, only files of the same names are
    /// written over, and all others stay.
    ///
    /// # Errors
    ///
    /// When something of that name is there, or the system refuses. Then nothing half is left behind.
    pub fn write(&self, path: &Path, over: bool) -> io::Result<()> {
        let written = match self {
            Self::File(bytes) => write_new(path, bytes, over),
            Self::Folder(files) => write_folder(&std::path::absolute(path)?, files, over),
        };
        written.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => io::Error::new(error.kind(), "there is no such folder"),
            kind => io::Error::new(kind, disk::words(&error)),
        })
    }
}

/// All files are written beside the folder before the first one goes into it.
fn write_folder(folder: &Path, files: &[(String, Vec<u8>)], over: bool) -> io::Result<()> {
    // `slides/` is beside itself only without its stroke.
    let folder: PathBuf = folder.components().collect();
    let parent = folder.parent().ok_or(io::ErrorKind::NotFound)?;
    if fs::metadata(&folder).is_ok_and(|found| !found.is_dir()) {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "a file of that name is there, expected a folder"));
    }
    let there = files.iter().find(|(name, _)| fs::symlink_metadata(folder.join(name)).is_ok());
    if let Some((name, _)) = there.filter(|_| !over) {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("`{name}` is already in the folder")));
    }
    let beside = disk::folder_beside(parent)?;
    for (name, bytes) in files {
        write_new(&beside.path().join(name), bytes, false)?;
    }
    if !folder.exists() {
        return fs::rename(beside.path(), &folder);
    }
    let mut moved: Vec<PathBuf> = Vec::new();
    for (name, _) in files {
        let place = folder.join(name);
        if let Err(error) = fs::rename(beside.path().join(name), &place) {
            if !over {
                // Each was not there a moment ago. What cannot be removed is whole at least.
                for place in &moved {
                    let _ = fs::remove_file(place);
                }
            }
            return Err(error);
        }
        moved.push(place);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Taken;
    use std::error::Error;
    use std::fs;
    use std::io;
    use std::path::Path;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn two(words: &str) -> Taken {
        Taken::Folder(["01.png", "02.png"].map(|name| (name.to_owned(), words.into())).to_vec())
    }

    #[test]
    fn a_folder_is_new_or_fills_an_old_one_that_has_none_of_its_names() -> Result<(), Box<dyn Error>> {
        let all = tempfile::tempdir()?;
        let folder = all.path().join("slides");
        two("a").write(&all.path().join("slides/"), false)?;
        assert_eq!(
            (names(all.path()), names(&folder)),
            (vec!["slides".into()], vec!["01.png".into(), "02.png".into()])
        );
        let other = all.path().join("other");
        fs::create_dir(&other)?;
        fs::write(other.join("notes.txt"), "mine")?;
        two("a").write(&other, false)?;
        assert_eq!(names(&other), ["01.png", "02.png", "notes.txt"]);
        assert_eq!(names(all.path()), ["other", "slides"], "nothing is left beside them");
        Ok(())
    }

    #[test]
    fn nothing_in_a_folder_is_written_over_unless_that_was_asked_for() -> Result<(), Box<dyn Error>> {
        let all = tempfile::tempdir()?;
        let folder = all.path().join("slides");
        fs::create_dir(&folder)?;
        fs::write(folder.join("02.png"), "mine")?;
        let refused = two("a").write(&folder, false).map_err(|error| error.kind());
        assert_eq!(refused, Err(io::ErrorKind::AlreadyExists));
        assert_eq!(
            (names(&folder), fs::read_to_string(folder.join("02.png"))?),
            (vec!["02.png".into()], "mine".into())
        );
        fs::write(folder.join("notes.txt"), "mine")?;
        two("a").write(&folder, true)?;
        assert_eq!(names(&folder), ["01.png", "02.png", "notes.txt"]);
        assert_eq!(fs::read_to_string(folder.join("02.png"))?, "a");
        assert_eq!(names(all.path()), ["slides"], "nothing is left beside it");
        Ok(())
    }

    #[test]
    fn a_folder_never_takes_the_place_of_a_file_nor_stays_half() -> Result<(), Box<dyn Error>> {
        let all = tempfile::tempdir()?;
        let file = all.path().join("slides");
        fs::write(&file, "mine")?;
        assert!(two("a").write(&file, true).is_err());
        assert_eq!((names(all.path()), fs::read_to_string(&file)?), (vec!["slides".into()], "mine".into()));
        let bad = Taken::Folder(vec![("01.png".into(), vec![1]), ("nowhere/02.png".into(), vec![2])]);
        assert!(bad.write(&all.path().join("bad"), false).is_err());
        assert_eq!(names(all.path()), ["slides"]);
        assert!(two("a").write(&all.path().join("nowhere/slides"), false).is_err());
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_new_folder_can_be_read_by_whoever_may_read_its_neighbours() -> Result<(), Box<dyn Error>> {
        use std::os::unix::fs::PermissionsExt as _;
        let all = tempfile::tempdir()?;
        fs::create_dir(all.path().join("neighbour"))?;
        two("a").write(&all.path().join("slides"), false)?;
        let rights = |name: &str| fs::metadata(all.path().join(name)).map(|found| found.permissions().mode());
        assert_eq!(rights("slides")?, rights("neighbour")?);
        Ok(())
    }
}
