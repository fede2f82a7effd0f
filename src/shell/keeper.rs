//! When things are written: soon after a change, and not at each of many in a row.

use super::storage::{Storage, StorageError};
use crate::state::Saved;
use std::time::{Duration, Instant};

/// How long after a change it is written, with whatever else changed until then.
const DELAY: Duration = Duration::from_millis(500);

/// Remembers what is in the file, and that something else should be.
#[derive(Debug)]
pub(super) struct Keeper {
    storage: Storage,
    /// What this window read or wrote last.
    before: Saved,
    /// When the changes are to be written; `None` while there are none.
    due: Option<Instant>,
}

impl Keeper {
    pub(super) fn new(storage: Storage, read: Saved) -> Self {
        Self { storage, before: read, due: None }
    }

    /// Something changed just now.
    pub(super) fn changed(&mut self, now: Instant) {
        self.due.get_or_insert(now + DELAY);
    }

    /// How long the changes may still wait, zero if they may not; `None` while there are none.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        Some(self.due?.saturating_duration_since(now))
    }

    /// Writes. What cannot be written is tried again with the next change, and at the end.
    pub(super) fn write(&mut self, saved: Saved) -> Result<(), StorageError> {
        self.due = None;
        let written = self.storage.save(&saved, &self.before);
        if matches!(written, Ok(()) | Err(StorageError::LeftOut(..))) {
            self.before = saved;
        }
        written
    }

    /// Writes whatever is not in the file yet, the time on the table included.
    pub(super) fn finish(&mut self, saved: Saved) -> Result<(), StorageError> {
        if saved == self.before { Ok(()) } else { self.write(saved) }
    }
}

#[cfg(test)]
mod tests {
    use super::{DELAY, Keeper};
    use crate::shell::Storage;
    use crate::state::{Saved, Settings};
    use std::error::Error;
    use std::time::{Duration, Instant};

    #[test]
    fn many_changes_in_a_row_are_written_once_and_the_first_does_not_wait_for_the_last() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let mut keeper = Keeper::new(Storage::in_folder(folder.path()), Saved::default());
        let start = Instant::now();
        assert_eq!(keeper.wait(start), None, "nothing to do, so nothing to wake up for");
        keeper.changed(start);
        assert_eq!(keeper.wait(start), Some(DELAY));
        let later = start + DELAY / 2;
        keeper.changed(later);
        assert_eq!(keeper.wait(later), Some(DELAY / 2), "a second change postpones nothing");
        assert_eq!(keeper.wait(start + DELAY), Some(Duration::ZERO));

        let saved = Saved { settings: Settings { text_percent: 150, ..Settings::default() }, ..Saved::default() };
        keeper.write(saved.clone())?;
        assert_eq!(keeper.wait(later), None);
        assert_eq!(Storage::in_folder(folder.path()).load().saved, saved);
        Ok(())
    }

    #[test]
    fn the_end_writes_what_is_not_written_yet_and_nothing_else() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let mut keeper = Keeper::new(Storage::in_folder(folder.path()), Saved::default());
        keeper.finish(Saved::default())?;
        assert_eq!(std::fs::read_dir(folder.path())?.count(), 0);
        keeper.changed(Instant::now());
        let saved = Saved { settings: Settings { text_percent: 150, ..Settings::default() }, ..Saved::default() };
        keeper.finish(saved.clone())?;
        assert_eq!(Storage::in_folder(folder.path()).load().saved, saved);
        Ok(())
    }

    #[test]
    fn what_could_not_be_written_is_tried_again() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let blocked = folder.path().join("settings");
        std::fs::write(&blocked, "in the way")?;
        let mut keeper = Keeper::new(Storage::in_folder(&blocked), Saved::default());
        let saved = Saved { settings: Settings { text_percent: 150, ..Settings::default() }, ..Saved::default() };
        assert!(keeper.write(saved.clone()).is_err());
        std::fs::remove_file(&blocked)?;
        keeper.finish(saved.clone())?;
        assert_eq!(Storage::in_folder(&blocked).load().saved, saved);
        Ok(())
    }
}
