//! Reports of faults: one file for each in the folder `reports` beside the settings file. A mark beside a report says that
//! nobody has seen it yet.

use super::disk::{self, Writing};
use super::stamped;
use crate::domain::Date;
use crate::state::Fault;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const EXTENSION: &str = ".txt";
const MARK: &str = "unseen";
/// What a mark says of a fault that came soon after another.
const AGAIN: &str = "again";
/// What it says where the work could not be saved.
const UNSAVED: &str = "unsaved";
/// Where a report says what happened.
pub(super) const WHAT: &str = "what: ";
/// So many reports are kept.
const MOST: usize = 20;
/// A backtrace is never that long.
const MOST_BYTES: usize = 1024 * 1024;
const DAY: usize = "2026-11-23".len();

/// The folder with the reports; `None` where nobody says where things belong.
#[derive(Clone, Debug)]
pub(super) struct Reports(Option<PathBuf>);

impl Reports {
    pub(super) fn in_folder(folder: Option<PathBuf>) -> Self {
        Self(folder)
    }

    /// Writes a report and answers where it lies.
    pub(super) fn write(&self, text: &str) -> io::Result<PathBuf> {
        let folder = self.0.as_ref().ok_or(io::ErrorKind::NotFound)?;
        stamped::write(folder, "", EXTENSION, text.as_bytes())
    }

    /// Lets the next start show a report.
    pub(super) fn mark(report: &Path, again: bool, saved: bool) -> io::Result<()> {
        let words = [(again, AGAIN), (!saved, UNSAVED)].into_iter().filter_map(|(is, word)| is.then_some(word));
        let text = words.collect::<Vec<_>>().join(" ");
        disk::write(&report.with_extension(MARK), text, Writing { over: true, private: true })
    }

    /// A report that is no fault of ours is not shown.
    pub(super) fn unmark(report: &Path) {
        // Then it is shown after all, which does no harm.
        let _ = fs::remove_file(report.with_extension(MARK));
    }

    /// The newest report that nobody has seen.
    pub(super) fn unseen(&self) -> Option<Fault> {
        self.marks().into_iter().rev().find_map(|mark| {
            let path = mark.with_extension(EXTENSION.trim_start_matches('.'));
            let text = String::from_utf8(disk::read(&path, MOST_BYTES).ok()?).ok()?;
            let day = Date::parse(path.file_name()?.to_str()?.get(..DAY)?)?;
            let words = text.lines().find_map(|line| line.strip_prefix(WHAT)).unwrap_or_default().to_owned();
            let mark = disk::read(&mark, MOST_BYTES).unwrap_or_default();
            let says = |word: &str| mark.split(|&byte| byte == b' ').any(|other| other == word.as_bytes());
            let (again, saved) = (says(AGAIN), !says(UNSAVED));
            Some(Fault { report: path.display().to_string(), text: text.into(), words, day, again, saved })
        })
    }

    /// The user has seen them all; the newest are kept.
    pub(super) fn seen(&self) {
        let Some(folder) = &self.0 else { return };
        for mark in self.marks() {
            // What cannot be removed is shown once more.
            let _ = fs::remove_file(mark);
        }
        // What cannot be removed takes a little room.
        let _ = stamped::prune(folder, "", EXTENSION, MOST);
    }

    /// The marks, oldest first.
    fn marks(&self) -> Vec<PathBuf> {
        let Some(folder) = &self.0 else { return Vec::new() };
        let paths = stamped::names(folder).into_iter().map(|name| folder.join(name));
        paths.filter(|path| path.extension().is_some_and(|extension| extension == MARK)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Reports};
    use crate::shell::clock::today;
    use std::error::Error;
    use std::fs;

    #[test]
    fn the_newest_report_that_nobody_has_seen_is_shown_once() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let reports = Reports::in_folder(Some(folder.path().join("reports")));
        assert_eq!(reports.unseen(), None);
        reports.write("what: of another thread\n")?;
        assert_eq!(reports.unseen(), None, "it ended nothing");
        Reports::mark(&reports.write("Layercake\nwhat: first\nmore\n")?, false, true)?;
        let path = reports.write("Layercake\nwhat: second\nmore\n")?;
        Reports::mark(&path, true, false)?;
        let fault = reports.unseen().ok_or("it is not shown")?;
        assert_eq!((fault.words.as_str(), fault.day), ("second", today()));
        assert_eq!((fault.again, fault.saved), (true, false));
        assert_eq!(fault.report, path.display().to_string());
        reports.seen();
        assert_eq!(reports.unseen(), None);
        assert!(path.is_file(), "it can still be sent to somebody");
        Ok(())
    }

    #[test]
    fn old_reports_make_room() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let reports = Reports::in_folder(Some(folder.path().to_owned()));
        for _ in 0..MOST + 5 {
            Reports::mark(&reports.write("what: it\n")?, false, true)?;
        }
        reports.seen();
        assert_eq!(fs::read_dir(folder.path())?.count(), MOST);
        Ok(())
    }
}
