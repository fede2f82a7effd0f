//! Reading files of the user: never more than asked for, and only from regular files, because a pipe would wait for
//! ever and a device never ends. And writing them, whole or not at all.

use crate::content::{Problem, Severity, SourceFile};
use std::fs::{self, File, FileType};
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use thiserror::Error;

/// Why a file gave no bytes.
#[derive(Debug, Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("the file was not found")]
    NotFound,
    /// It is a folder.
    #[error("this is a folder, expected a file")]
    Folder,
    /// It is neither file nor folder.
    #[error("this is {0}, expected a regular file")]
    NotRegular(&'static str),
    /// Anything else, in the system's words.
    #[error("the file cannot be read: {0}")]
    System(#[from] io::Error),
}

/// Reads a file, and at most one byte more than `most`, so that the caller can tell that it is too large.
///
/// # Errors
///
/// When it is not a regular file, or the system refuses.
pub fn read(path: &Path, most: usize) -> Result<Vec<u8>, ReadError> {
    let not_found = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => ReadError::NotFound,
        _ => ReadError::System(error),
    };
    let metadata = fs::metadata(path).map_err(not_found)?;
    if metadata.is_dir() {
        return Err(ReadError::Folder);
    }
    if !metadata.is_file() {
        return Err(ReadError::NotRegular(kind(metadata.file_type())));
    }
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path).map_err(not_found)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a scene file of the user.
///
/// # Errors
///
/// The same as [`read`].
pub fn read_scene(path: &Path) -> Result<Vec<u8>, ReadError> {
    read(path, SourceFile::MOST_BYTES)
}

/// Says why a file could not be read in the way that everything wrong with a file is said.
pub fn problem(file: &str, error: &ReadError) -> Problem {
    let help = match error {
        ReadError::NotFound => match std::env::current_dir() {
            Ok(folder) if Path::new(file).is_relative() => {
                format!("check the path; it starts from the folder `{}`", folder.display())
            }
            _ => "check the path; was the file moved or renamed?".to_owned(),
        },
        ReadError::Folder => "choose one of the files in it, one whose name ends in `.ron`".to_owned(),
        ReadError::NotRegular(_) => "copy what it gives into a file first".to_owned(),
        ReadError::System(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            "ask the owner of the file for the right to read it".to_owned()
        }
        ReadError::System(_) => "check that the disk is there, and try again".to_owned(),
    };
    Problem {
        severity: Severity::Error,
        file: file.to_owned(),
        place: None,
        message: error.to_string(),
        help: Some(help),
        excerpt: None,
    }
}

/// How a file is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writing {
    /// In the place of a file of that name; without this, such a file stays and the writing fails.
    pub(super) over: bool,
    /// For nobody else to read.
    pub(super) private: bool,
}

/// Writes a file beside its place and then moves it there, so that whoever reads sees the old text or the new, never a
/// half.
///
/// # Errors
///
/// When the system refuses.
pub(super) fn write(path: &Path, text: &str, how: Writing) -> io::Result<()> {
    write_bytes(path, text.as_bytes(), how)
}

/// Writes what leaves the app to a new file, or `over` another.
///
/// # Errors
///
/// When there is a file of that name, or the system refuses; then nothing is left behind.
pub fn write_new(path: &Path, bytes: &[u8], over: bool) -> io::Result<()> {
    let path = std::path::absolute(path)?;
    write_bytes(&path, bytes, Writing { over, private: false })
}

fn write_bytes(path: &Path, bytes: &[u8], how: Writing) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".layercake-").suffix(".tmp");
    if !how.private {
        for_all(&mut builder);
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let moved = if how.over { file.persist(path) } else { file.persist_noclobber(path) };
    moved.map(|_| ()).map_err(|error| error.error)
}

/// The rights that this system gives to a new file.
#[cfg(unix)]
fn for_all(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn for_all(_: &mut tempfile::Builder<'_, '_>) {}

#[cfg(unix)]
fn kind(file: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt as _;
    if file.is_fifo() {
        "a pipe"
    } else if file.is_socket() {
        "a socket"
    } else if file.is_char_device() || file.is_block_device() {
        "a device"
    } else {
        "no file"
    }
}

#[cfg(not(unix))]
fn kind(_: FileType) -> &'static str {
    "no file"
}

#[cfg(test)]
mod tests {
    use super::{ReadError, Writing, read, write};
    use std::error::Error;
    use std::path::Path;

    #[test]
    fn a_file_is_read_up_to_one_byte_more_than_asked() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("long.ron");
        std::fs::write(&path, "12345")?;
        assert_eq!(read(&path, 3)?, b"1234");
        assert_eq!(read(&path, 5)?, b"12345");
        Ok(())
    }

    #[test]
    fn a_file_is_written_over_another_only_when_that_was_asked_for() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("list.md");
        let new = Writing { over: false, private: false };
        write(&path, "one", new)?;
        assert!(write(&path, "two", new).is_err());
        assert_eq!(std::fs::read_to_string(&path)?, "one");
        write(&path, "three", Writing { over: true, private: false })?;
        assert_eq!(std::fs::read_to_string(&path)?, "three");
        assert_eq!(std::fs::read_dir(folder.path())?.count(), 1, "nothing is left beside it");
        Ok(())
    }

    #[test]
    fn what_is_no_file_is_refused_by_kind() {
        assert!(matches!(read(Path::new("/nowhere/at/all"), 9), Err(ReadError::NotFound)));
        assert!(matches!(read(&std::env::temp_dir(), 9), Err(ReadError::Folder)));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_that_never_ends_is_refused_before_it_is_read() {
        assert!(matches!(read(Path::new("/dev/zero"), 9), Err(ReadError::NotRegular("a device"))));
    }

    /// A process behind `/proc` has files that call themselves regular and empty.
    #[cfg(target_os = "linux")]
    #[test]
    fn the_size_that_a_file_claims_is_not_believed() -> Result<(), Box<dyn Error>> {
        assert_eq!(read(Path::new("/proc/self/status"), 4)?, b"Name:");
        Ok(())
    }
}
