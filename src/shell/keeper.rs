//! When things are written: soon after a change, and not at each of many in a row. What cannot be written is tried again,
//! and told once until it works again.

use super::copies::Copies;
use super::storage::Storage;
use super::storage_error::StorageError;
use super::unsaved::Unsaved;
use crate::state::{Notice, Saved};
use std::time::{Duration, Instant};

/// How long after a change it is written, with whatever else changed until then.
const DELAY: Duration = Duration::from_millis(500);
/// The same while writing fails, and how long it waits at first until it tries again by itself.
const DELAY_OF_FAILURE: Duration = Duration::from_secs(2);
/// The longest that it waits.
const MOST_DELAY: Duration = Duration::from_mins(1);

/// Remembers what is in the files, and that something else should be.
#[derive(Debug)]
pub struct Keeper {
    storage: Storage,
    unsaved: Unsaved,
    /// What this window read or wrote last, but for scenes that are being written.
    before: Saved,
    /// When the changes are to be written; `None` while there are none.
    due: Option<Instant>,
    /// While writing fails: how long it waits until it tries again.
    failing: Option<Duration>,
    /// What was told last, until all is well.
    told: Option<String>,
}

impl Keeper {
    /// Keeps things where `storage` says, for a window that has `read` this.
    pub fn new(storage: Storage, read: Saved, unsaved: Unsaved) -> Self {
        let before = Saved { works: Vec::new(), ..read };
        Self { storage, unsaved, before, due: None, failing: None, told: None }
    }

    /// Something changed just now.
    pub fn changed(&mut self, now: Instant) {
        let soon = now + if self.failing.is_some() { DELAY_OF_FAILURE } else { DELAY };
        self.due = Some(self.due.map_or(soon, |due| due.min(soon)));
    }

    /// How long the changes may still wait, zero if they may not; `None` while there are none.
    pub fn wait(&self, now: Instant) -> Option<Duration> {
        Some(self.due?.saturating_duration_since(now))
    }

    /// Writes, and answers what is to be told. What cannot be written is tried again after a while, with the next change,
    /// and at the end.
    pub fn write(&mut self, saved: Saved, now: Instant) -> Option<Notice> {
        self.due = None;
        let trouble = self.write_all(saved);
        let failed = trouble.as_ref().filter(|trouble| !trouble.is_written());
        let failing = failed.map(|_| self.failing.map_or(DELAY_OF_FAILURE, |last| (last * 2).min(MOST_DELAY)));
        let works_again = failing.is_none() && self.failing.is_some();
        self.failing = failing;
        if failed.is_some_and(StorageError::may_pass) {
            self.due = failing.map(|pause| now + pause);
        }
        let words = trouble.as_ref().map(ToString::to_string);
        let is_new = words != self.told;
        self.told = words;
        trouble.filter(|_| is_new).map(|trouble| trouble.notice()).or(works_again.then_some(Notice::SavedAgain))
    }

    /// Writes whatever is not in the files yet, the time on the table included.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn finish(&mut self, saved: Saved) -> Result<(), StorageError> {
        self.due = None;
        self.write_all(saved).filter(|trouble| !trouble.is_written()).map_or(Ok(()), Err)
    }

    /// Where the last good copies lie.
    pub(super) fn copies(&self) -> Option<Copies> {
        self.storage.copies()
    }

    fn write_all(&mut self, mut saved: Saved) -> Option<StorageError> {
        let works = std::mem::take(&mut saved.works);
        let settings = self.write_settings(saved);
        let mut troubles: Vec<StorageError> = settings.err().into_iter().collect();
        // What takes the longest to make anew is told first.
        let kept = self.unsaved.keep(&works);
        troubles.splice(..0, kept);
        StorageError::all(troubles)
    }

    fn write_settings(&mut self, saved: Saved) -> Result<(), StorageError> {
        let is_gone = || self.before != Saved::default() && !self.storage.is_written();
        if saved == self.before && !is_gone() {
            return Ok(());
        }
        let written = self.storage.save(&saved, &self.before);
        if written.as_ref().err().is_none_or(StorageError::is_written) {
            self.before = saved;
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::{DELAY, DELAY_OF_FAILURE, Keeper, MOST_DELAY};
    use crate::shell::Storage;
    use crate::shell::unsaved::Unsaved;
    use crate::state::{Notice, Saved, Settings};
    use std::error::Error;
    use std::fs;
    use std::path::Path;
    use std::time::{Duration, Instant};

    fn keeper(folder: &Path) -> Keeper {
        Keeper::new(Storage::in_folder(folder), Saved::default(), Unsaved::default())
    }

    fn large() -> Saved {
        Saved { settings: Settings { text_percent: 150, ..Settings::default() }, ..Saved::default() }
    }

    #[test]
    fn many_changes_in_a_row_are_written_once_and_the_first_does_not_wait_for_the_last() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let mut keeper = keeper(folder.path());
        let start = Instant::now();
        assert_eq!(keeper.wait(start), None, "nothing to do, so nothing to wake up for");
        keeper.changed(start);
        assert_eq!(keeper.wait(start), Some(DELAY));
        let later = start + DELAY / 2;
        keeper.changed(later);
        assert_eq!(keeper.wait(later), Some(DELAY / 2), "a second change postpones nothing");
        assert_eq!(keeper.wait(start + DELAY), Some(Duration::ZERO));

        assert_eq!(keeper.write(large(), later), None);
        assert_eq!(keeper.wait(later), None);
        assert_eq!(Storage::in_folder(folder.path()).load().saved, large());
        Ok(())
    }

    #[test]
    fn a_change_waits_for_two_seconds_at_most_even_while_writing_fails() -> Result<(), Box<dyn Error>> {
        let file = tempfile::NamedTempFile::new()?;
        let mut keeper = keeper(&file.path().join("in-a-file"));
        let mut now = Instant::now();
        for _ in 0..9 {
            keeper.changed(now);
            assert!(keeper.wait(now).is_some_and(|left| left <= Duration::from_secs(2)));
            now += MOST_DELAY;
            keeper.write(large(), now);
        }
        Ok(())
    }

    #[test]
    fn the_end_writes_what_is_not_written_yet_and_nothing_else() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let mut keeper = keeper(folder.path());
        keeper.finish(Saved::default())?;
        assert_eq!(fs::read_dir(folder.path())?.count(), 0);
        keeper.changed(Instant::now());
        keeper.finish(large())?;
        assert_eq!(Storage::in_folder(folder.path()).load().saved, large());
        Ok(())
    }

    #[test]
    fn what_could_not_be_written_is_told_once_tried_again_and_told_when_it_is_saved() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let blocked = folder.path().join("settings");
        fs::write(&blocked, "in the way")?;
        let mut keeper = keeper(&blocked);
        let mut now = Instant::now();
        let told = keeper.write(large(), now);
        assert!(told.is_some());
        let mut pauses = Vec::new();
        for _ in 0..7 {
            let pause = keeper.wait(now).ok_or("it is not tried again")?;
            pauses.push(pause);
            now += pause;
            assert_eq!(keeper.write(large(), now), None, "it was told before");
        }
        assert_eq!((pauses.first(), pauses.last()), (Some(&DELAY_OF_FAILURE), Some(&MOST_DELAY)));
        assert!(pauses.is_sorted());

        fs::remove_file(&blocked)?;
        assert_eq!(keeper.write(large(), now), Some(Notice::SavedAgain));
        assert_eq!(keeper.wait(now), None);
        assert_eq!(keeper.write(large(), now), None);
        assert_eq!(Storage::in_folder(&blocked).load().saved, large());
        Ok(())
    }

    #[test]
    fn a_file_that_somebody_took_away_is_written_again_with_the_next_change() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let home = folder.path().join("home");
        let mut keeper = keeper(&home);
        let now = Instant::now();
        assert_eq!(keeper.write(large(), now), None);
        fs::remove_dir_all(&home)?;
        assert_eq!(keeper.write(large(), now), None);
        assert_eq!(Storage::in_folder(&home).load().saved, large());
        Ok(())
    }
}
