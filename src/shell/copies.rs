//! The last good copies: of the settings, as they were before the first change of each of the last days, and of each scene
//! file of the user, as it was before it was saved over. They lie in `copies` beside the settings file.

use super::disk::{self, Writing};
use super::stamped;
use crate::domain::Date;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// So many days have a copy of the settings.
const MOST_DAYS: usize = 5;
/// So many earlier texts of a scene file are kept.
const MOST_TEXTS: usize = 10;
const EXTENSION: &str = ".ron";
const SETTINGS: &str = "settings-";
const NEW: Writing = Writing { over: false, private: true };

/// The folder with the copies.
#[derive(Clone, Debug)]
pub struct Copies {
    pub(super) folder: PathBuf,
}

impl Copies {
    /// Keeps the text of the settings for this day, unless there is one already.
    pub(super) fn keep_settings(&self, text: &str, day: Date) -> io::Result<()> {
        let copy = self.folder.join(format!("{SETTINGS}{day}{EXTENSION}"));
        if fs::symlink_metadata(&copy).is_ok() {
            return Ok(());
        }
        fs::create_dir_all(&self.folder)?;
        disk::write(&copy, text, NEW)?;
        for (_, old) in self.settings().into_iter().skip(MOST_DAYS) {
            fs::remove_file(old)?;
        }
        Ok(())
    }

    /// The copies of the settings and their days, newest first.
    pub(super) fn settings(&self) -> Vec<(Date, PathBuf)> {
        let day = |name: &str| Date::parse(name.strip_prefix(SETTINGS)?.strip_suffix(EXTENSION)?);
        let mut all: Vec<(Date, PathBuf)> = stamped::names(&self.folder)
            .into_iter()
            .filter_map(|name| Some((day(&name)?, self.folder.join(name))))
            .collect();
        all.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        all
    }

    /// Keeps the text that a scene file held, because another is about to take its place.
    pub(super) fn keep_scene(&self, file: &Path, text: &[u8]) -> io::Result<()> {
        let start = format!("{}-{:08x}-", plain_name(file), sign(&file.to_string_lossy()));
        stamped::write(&self.folder, &start, EXTENSION, text)?;
        stamped::prune(&self.folder, &start, EXTENSION, MOST_TEXTS)
    }
}

/// The name of a file without its kind, and without what some systems refuse in names.
fn plain_name(file: &Path) -> String {
    const MOST: usize = 60;
    let name = file.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
    let plain = |sign: char| if sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.') { sign } else { '-' };
    name.chars().map(plain).take(MOST).collect()
}

/// Tells files of one name in several folders apart; the same in every version, so that the copies of a file stay together.
fn sign(path: &str) -> u32 {
    path.bytes().fold(0x811C_9DC5, |sign, byte| (sign ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::{Copies, MOST_DAYS, MOST_TEXTS};
    use crate::domain::Date;
    use std::error::Error;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn day(day: u8) -> Date {
        Date { year: 2026, month: 11, day }
    }

    #[test]
    fn settings_have_one_copy_a_day_and_the_newest_days_stay() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let copies = Copies { folder: folder.path().join("copies") };
        for number in 1..=8 {
            copies.keep_settings(&format!("first of {number}"), day(number))?;
            copies.keep_settings("second", day(number))?;
        }
        let kept = copies.settings();
        assert_eq!(kept.iter().map(|(day, _)| day.day).collect::<Vec<_>>(), [8, 7, 6, 5, 4]);
        assert_eq!(kept.len(), MOST_DAYS);
        for (day, copy) in kept {
            assert_eq!(fs::read_to_string(copy)?, format!("first of {}", day.day));
        }
        Ok(())
    }

    #[test]
    fn a_scene_file_has_its_newest_texts_and_takes_none_from_another_of_its_name() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let copies = Copies { folder: folder.path().to_owned() };
        copies.keep_settings("settings", day(1))?;
        copies.keep_scene(Path::new("/b/settings.ron"), b"of another")?;
        for number in 0..15 {
            copies.keep_scene(Path::new("/a/settings.ron"), format!("text {number:02}").as_bytes())?;
        }
        let mut texts = Vec::new();
        for entry in fs::read_dir(folder.path())? {
            texts.push(fs::read_to_string(entry?.path())?);
        }
        texts.sort();
        let newest: Vec<String> = (5..15).map(|number| format!("text {number:02}")).collect();
        assert_eq!(newest.len(), MOST_TEXTS);
        assert_eq!(texts, ["of another", "settings"].into_iter().map(str::to_owned).chain(newest).collect::<Vec<_>>());
        assert_eq!(copies.settings().len(), 1, "a scene that is called settings is no copy of the settings");
        Ok(())
    }

    #[test]
    fn a_copy_has_a_name_that_every_system_takes() {
        assert_eq!(super::plain_name(&PathBuf::from("/a/my class: “1”?.ron")), "my-class---1--");
    }
}
