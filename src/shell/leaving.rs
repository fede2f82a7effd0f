//! Texts that leave the app as files: where the user said, or for the browser to show.

use super::disk::{self, Writing};
use crate::state::Notice;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// What a text file gets where the user named no kind.
const EXTENSION: &str = "md";

/// Writes a text to the file that a dialog gave; answers its path, or why it was not written. A name that gets an
/// extension here is one that the dialog has not asked about, so it must be free.
pub(super) fn save(path: &Path, text: &str) -> Result<String, String> {
    let named = path.extension().is_some();
    let path = if named { path.to_owned() } else { path.with_extension(EXTENSION) };
    // A link stays a link.
    let place = std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
    let told = path.display().to_string();
    match disk::write(&place, text, Writing { over: named, private: false }) {
        Ok(()) => Ok(told),
        Err(error) => Err(format!("{told}: {error}")),
    }
}

/// Writes a page to a file that is gone with the answer.
pub(super) fn page(page: &str) -> io::Result<TempPath> {
    let mut file = tempfile::Builder::new().prefix("layercake-").suffix(".html").tempfile()?;
    file.write_all(page.as_bytes())?;
    Ok(file.into_temp_path())
}

/// Shows the folder of a file, or a folder of files, in the system's file manager.
///
/// # Errors
///
/// When the system has none, with what to tell.
pub(super) fn show_folder(file: &Path) -> Result<(), Notice> {
    let folder = if file.is_dir() { file } else { file.parent().unwrap_or(file) };
    opener::open(folder).map_err(|error| Notice::FolderNotShown(format!("{}: {error}", folder.display())))
}

/// The address of a file, as browsers want it.
pub(super) fn address(path: &Path) -> String {
    let whole: PathBuf = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut address = String::from("file://");
    for (place, byte) in whole.display().to_string().replace('\\', "/").bytes().enumerate() {
        // A path with a drive letter does not begin with the stroke that ends the name of the machine.
        if place == 0 && byte != b'/' {
            address.push('/');
        }
        if byte.is_ascii_alphanumeric() || b"/:-_.~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::{address, page, save};
    use std::error::Error;
    use std::path::Path;

    #[test]
    fn a_name_without_a_kind_gets_one_and_never_falls_on_another_file() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let named = folder.path().join("steps.md");
        assert_eq!(save(&folder.path().join("steps"), "one"), Ok(named.display().to_string()));
        assert!(save(&folder.path().join("steps"), "two").is_err());
        assert_eq!(std::fs::read_to_string(&named)?, "one");
        assert!(save(&named, "three").is_ok(), "the dialog has asked about this one");
        assert_eq!(std::fs::read_to_string(&named)?, "three");
        Ok(())
    }

    #[test]
    fn a_file_that_cannot_be_written_is_told_by_name() {
        let told = save(Path::new("/nowhere/at/all.md"), "one");
        assert!(told.is_err_and(|reason| reason.starts_with("/nowhere/at/all.md: ")));
    }

    #[test]
    fn a_page_is_there_as_long_as_it_is_held() -> Result<(), Box<dyn Error>> {
        let file = page("<p>")?;
        let path = file.to_path_buf();
        assert_eq!(std::fs::read_to_string(&path)?, "<p>");
        drop(file);
        assert!(!path.exists());
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn an_address_has_no_sign_that_means_something_else() {
        assert_eq!(address(Path::new("/srv/a b#1%.html")), "file:///srv/a%20b%231%25.html");
    }
}
