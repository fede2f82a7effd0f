//! Files whose names say when they were written, so that they sort by it, and that no other window takes.

use super::clock;
use super::disk::{self, Writing};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// So many files of one second have names.
const MOST: u32 = 1000;
const DIGITS: usize = 3;
const NEW: Writing = Writing { over: false, private: true };

/// Writes a file whose name begins with `start` and ends with `extension`, and answers where it lies.
///
/// # Errors
///
/// When the system refuses.
pub(super) fn write(folder: &Path, start: &str, extension: &str, text: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let start = format!("{start}{}-", clock::stamp());
    let number = |name: &String| name.strip_prefix(&start)?.get(..DIGITS)?.parse::<u32>().ok();
    let next = names(folder).iter().filter_map(number).max().map_or(0, |last| last + 1);
    for number in next..MOST {
        let path = folder.join(format!("{start}{number:0DIGITS$}{extension}"));
        match disk::write(&path, text, NEW) {
            Ok(()) => return Ok(path),
            // Another window was faster.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// What lies in a folder, in the order of the names; nothing where there is no such folder.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// Removes all files but the newest, of those whose names begin and end so.
///
/// # Errors
///
/// When the system refuses.
pub(super) fn prune(folder: &Path, start: &str, extension: &str, most: usize) -> io::Result<()> {
    let ours = |name: &String| name.starts_with(start) && name.ends_with(extension);
    let all: Vec<String> = names(folder).into_iter().filter(ours).collect();
    let old = all.len().saturating_sub(most);
    for name in all.into_iter().take(old) {
        fs::remove_file(folder.join(name))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{names, prune, write};
    use std::error::Error;

    #[test]
    fn files_sort_as_they_were_written_and_no_name_comes_back() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let folder = folder.path().join("made/when/needed");
        let mut paths = Vec::new();
        for number in 0..20 {
            paths.push(write(&folder, "a-", ".ron", number.to_string().as_bytes())?);
            prune(&folder, "a-", ".ron", 3)?;
        }
        let kept: Vec<_> = names(&folder).into_iter().map(|name| folder.join(name)).collect();
        assert_eq!(Some(kept.as_slice()), paths.get(17..));
        assert_eq!(std::fs::read_to_string(folder.join(&kept[2]))?, "19");
        Ok(())
    }
}
