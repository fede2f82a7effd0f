//! Reading files of the user: never more than asked for, and only from regular files, because a pipe would wait for
//! ever and a device never ends. And writing them, whole or not at all.

use crate::content::{Problem, Severity, SourceFile};
use std::fs::{self, File, FileType};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;
use thiserror::Error;

/// What a file is called until it is whole.
const PREFIX: &str = ".layercake-";
const SUFFIX: &str = ".tmp";
/// Nobody writes a file for a day.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

/// What stands in the name of a file that could not be read.
const BROKEN: &str = ".broken-";
const MOST_KEPT_ASIDE: usize = 99;

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

/// Says that something about a file is not as it should be, though it works.
pub(super) fn warning(file: &str, trouble: &impl std::fmt::Display) -> Problem {
    Problem {
        severity: Severity::Warning,
        file: file.to_owned(),
        place: None,
        message: trouble.to_string(),
        help: None,
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
/// half, and neither a kill nor a power cut leaves less than one of them. A file that is replaced keeps its rights, and
/// one that is marked as read-only stays.
///
/// # Errors
///
/// When the system refuses. Then nothing is left of it.
pub(super) fn write(path: &Path, text: impl AsRef<[u8]>, how: Writing) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    let before = if how.over { fs::metadata(path).ok().map(|metadata| metadata.permissions()) } else { None };
    if before.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is marked as read-only"));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    if !how.private {
        for_all(&mut builder);
    }
    let mut file = builder.tempfile_in(folder).map_err(|error| plain(&error))?;
    // Past the wrapper, whose errors name a file that nobody knows.
    file.as_file_mut().write_all(text.as_ref())?;
    if let Some(rights) = before.filter(|_| !how.private) {
        file.as_file().set_permissions(rights)?;
    }
    file.as_file().sync_all()?;
    let moved = if how.over { file.persist(path) } else { file.persist_noclobber(path) };
    moved.map_err(|error| error.error)?;
    flush(folder);
    Ok(())
}

/// Writes what leaves the app to a new file, or `over` another.
///
/// # Errors
///
/// When there is a file of that name, or the system refuses; then nothing is left behind.
pub fn write_new(path: &Path, bytes: &[u8], over: bool) -> io::Result<()> {
    write(&std::path::absolute(path)?, bytes, Writing { over, private: false })
}

/// A new folder for files that are moved when all of them are written. Whatever is left in it goes with it.
///
/// # Errors
///
/// When the system refuses.
pub(super) fn folder_beside(parent: &Path) -> io::Result<tempfile::TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    folder_for_all(&mut builder);
    builder.tempdir_in(parent).map_err(|error| plain(&error))
}

/// Removes what a process left behind that was killed while it wrote. Another window may be writing right now, so only
/// what is old goes.
pub(super) fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        let written = entry.metadata().ok().filter(fs::Metadata::is_file).and_then(|metadata| metadata.modified().ok());
        let age = written.and_then(|written| written.elapsed().ok());
        if ours && age.is_some_and(|age| age > LEFT_BEHIND) {
            // What cannot be removed harms nobody, and is tried again.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Brings a file that cannot be read to the first free name beside it, `settings.broken-N.ron`, and answers that.
///
/// # Errors
///
/// When the system refuses.
pub(super) fn keep_aside(path: &Path, bring: impl FnOnce(&Path, &Path) -> io::Result<()>) -> io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let free = (1..=MOST_KEPT_ASIDE)
        .map(|number| path.with_file_name(format!("{stem}{BROKEN}{number}.ron")))
        .find(|aside| fs::symlink_metadata(aside).is_err());
    let aside = free.ok_or_else(|| io::Error::other("there are already 99 broken ones"))?;
    bring(path, &aside)?;
    Ok(aside)
}

/// Whether a file was brought out of the way.
pub(super) fn is_kept_aside(name: &str) -> bool {
    name.contains(BROKEN)
}

/// Why a file was not written, in words for whoever has to make room for it.
pub(super) fn words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "the room that you may use on this disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_owned(),
        _ => error.to_string(),
    }
}

/// The same without the name of the file that is moved later.
fn plain(error: &io::Error) -> io::Error {
    let words = error.to_string();
    let words = words.split_once(" at path ").map_or(words.as_str(), |(words, _)| words);
    io::Error::new(error.kind(), words)
}

/// Makes the system remember under which name the file lies now. Some file systems cannot be asked for that, and the
/// file is written all the same.
#[cfg(unix)]
fn flush(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// This system remembers it together with the file.
#[cfg(not(unix))]
fn flush(_: &Path) {}

/// The rights that this system gives to a new file.
#[cfg(unix)]
fn for_all(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn for_all(_: &mut tempfile::Builder<'_, '_>) {}

/// The rights that this system gives to a new folder.
#[cfg(unix)]
fn folder_for_all(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(fs::Permissions::from_mode(0o777));
}

#[cfg(not(unix))]
fn folder_for_all(_: &mut tempfile::Builder<'_, '_>) {}

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
    use super::{LEFT_BEHIND, ReadError, Writing, read, sweep, words, write};
    use std::error::Error;
    use std::fs::{self, File};
    use std::io;
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    const OVER: Writing = Writing { over: true, private: false };

    #[test]
    fn a_file_is_read_up_to_one_byte_more_than_asked() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("long.ron");
        fs::write(&path, "12345")?;
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
        assert_eq!(fs::read_to_string(&path)?, "one");
        write(&path, "three", Writing { over: true, private: false })?;
        assert_eq!(fs::read_to_string(&path)?, "three");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1, "nothing is left beside it");
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_replaced_keeps_its_rights_and_a_private_one_has_its_own() -> Result<(), Box<dyn Error>> {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir()?;
        let mode = |path: &Path| fs::metadata(path).map(|metadata| metadata.permissions().mode() & 0o7777);
        let path = folder.path().join("scene.ron");
        for rights in [0o640, 0o600, 0o755] {
            fs::write(&path, "old")?;
            fs::set_permissions(&path, fs::Permissions::from_mode(rights))?;
            write(&path, "new", OVER)?;
            assert_eq!((fs::read_to_string(&path)?.as_str(), mode(&path)?), ("new", rights));
        }
        write(&path, "private", Writing { over: true, private: true })?;
        assert_eq!(mode(&path)?, 0o600);
        Ok(())
    }

    #[test]
    fn a_file_that_is_marked_as_read_only_stays_as_it_is() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("scene.ron");
        fs::write(&path, "old")?;
        let mut rights = fs::metadata(&path)?.permissions();
        rights.set_readonly(true);
        fs::set_permissions(&path, rights)?;
        let error = write(&path, "new", OVER).err().map(|error| words(&error));
        assert_eq!(error.as_deref(), Some("the file is marked as read-only"));
        assert_eq!(fs::read_to_string(&path)?, "old");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1, "nothing is left beside it");
        Ok(())
    }

    #[test]
    fn an_error_names_no_file_that_nobody_knows() {
        let error = write(Path::new("/nowhere/at/all.ron"), "new", OVER).err().map(|error| words(&error));
        assert!(error.as_ref().is_some_and(|words| !words.contains("layercake")), "{error:?}");
        assert_eq!(words(&io::ErrorKind::StorageFull.into()), "the disk is full");
    }

    #[test]
    fn what_a_killed_process_left_behind_goes_after_a_day_and_nothing_else_goes() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let old = SystemTime::now() - LEFT_BEHIND - Duration::from_mins(1);
        for (name, age) in [(".layercake-a.tmp", true), (".layercake-b.tmp", false), ("c.tmp", true), ("d.ron", true)] {
            let file = File::create(folder.path().join(name))?;
            if age {
                file.set_modified(old)?;
            }
        }
        sweep(folder.path());
        let mut names = Vec::new();
        for entry in fs::read_dir(folder.path())? {
            names.push(entry?.file_name());
        }
        names.sort();
        assert_eq!(names, [".layercake-b.tmp", "c.tmp", "d.ron"]);
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
