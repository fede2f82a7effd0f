//! Invariant 13: what the app saves it reads again, what it cannot read it refuses by name, and nothing unread is ever
//! overwritten.

mod child;
mod copies;
mod everything;
mod formats;
mod full_disk;
mod kept;
mod kill;
mod rooms;
mod unsaved;
mod windows;

use layercake::domain::SceneId;
use layercake::shell::{Loaded, Storage, StorageError};
use layercake::state::{Best, Notice, Progress, Saved, Settings, ThemeChoice};
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

const NEWER: &str = "// Written by a Layercake to come.\n(\n    format: 99,\n    colours: [\"mauve\"],\n)\n";

/// A folder for settings that is gone when the test is over.
struct Home {
    folder: TempDir,
    storage: Storage,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let storage = Storage::in_folder(folder.path());
        Self { folder, storage }
    }

    fn with(text: &str) -> Self {
        let home = Self::new();
        fs::write(home.file(), text).unwrap();
        home
    }

    /// Saves as a window that has read nothing before.
    fn save(&self, saved: &Saved) -> Result<(), StorageError> {
        self.storage.save(saved, &Saved::default())
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("settings.ron")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

fn best(score: usize, out_of: usize) -> Best {
    Best { score, out_of }
}

fn progress(bests: &[(&str, Best)]) -> Progress {
    let best = bests.iter().map(|(scene, best)| (SceneId::new(*scene), *best)).collect();
    Progress { best, ..Progress::default() }
}

fn some_saved() -> Saved {
    Saved {
        settings: Settings {
            theme: ThemeChoice::HighContrast,
            text_percent: 150,
            reduce_motion: true,
            notes: false,
            beyond_exam: false,
            terms: true,
            single_keys: true,
        },
        progress: progress(&[("health-records", best(9, 12)), ("orders-on-rds", best(12, 12))]).into(),
        ..Saved::default()
    }
}

fn reason(trouble: Option<StorageError>) -> String {
    let Some(Notice::SavesKeptAside(reason)) = trouble.map(|trouble| trouble.notice()) else {
        panic!("expected a notice that the file stays as it is");
    };
    reason
}

/// The same where the file was moved aside, and saving goes on.
fn reset_reason(trouble: Option<StorageError>) -> String {
    let Some(Notice::SettingsReset(reason)) = trouble.map(|trouble| trouble.notice()) else {
        panic!("expected a notice that settings start afresh");
    };
    reason
}

#[test]
fn what_is_saved_is_read_again() {
    let home = Home::new();
    home.save(&some_saved()).unwrap();
    let Loaded { saved, trouble, .. } = home.storage.load();
    assert_eq!(saved, some_saved());
    assert!(trouble.is_none(), "{trouble:?}");
    assert_eq!(home.names(), ["settings.ron"]);
}

#[test]
fn without_a_file_the_defaults_are_there_and_nothing_is_written() {
    let home = Home::new();
    let Loaded { saved, trouble, .. } = home.storage.load();
    assert_eq!(saved, Saved::default());
    assert!(trouble.is_none(), "{trouble:?}");
    assert!(home.names().is_empty());
}

#[test]
fn a_folder_that_is_not_there_yet_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::in_folder(folder.path().join("a/b"));
    assert!(storage.load().trouble.is_none());
    storage.save(&some_saved(), &Saved::default()).unwrap();
    assert_eq!(storage.load().saved, some_saved());
}

#[test]
fn a_file_of_a_newer_version_is_refused_by_name_and_left_as_it_is() {
    let home = Home::with(NEWER);
    let Loaded { saved, trouble, .. } = home.storage.load();
    assert_eq!(saved, Saved::default());
    let expected = format!(
        "the settings file is only read, because it has format 99, but this Layercake reads format 6: `{}`",
        home.file().display()
    );
    assert_eq!(reason(trouble), expected);
    let again = home.save(&some_saved());
    assert_eq!(reason(again.err()), expected);
    assert_eq!(home.text(), NEWER);
    assert_eq!(home.names(), ["settings.ron"]);
}

/// A newer Layercake may be started while this one is still open.
#[test]
fn a_file_that_became_newer_in_the_meantime_is_left_as_it_is() {
    let home = Home::new();
    assert!(home.storage.load().trouble.is_none());
    home.save(&some_saved()).unwrap();
    fs::write(home.file(), NEWER).unwrap();
    assert!(matches!(home.save(&some_saved()), Err(StorageError::Newer(..))));
    assert_eq!(home.text(), NEWER);
}

#[test]
fn a_broken_file_is_kept_aside_and_makes_room() {
    for broken in ["", "(format: 1, theme: \"dark\"", "(format: 1, text_percent: \"large\")", "}{", "\u{0}\u{0}"] {
        let home = Home::with(broken);
        let Loaded { saved, trouble, .. } = home.storage.load();
        assert_eq!(saved, Saved::default());
        let reason = reset_reason(trouble);
        let aside = home.folder.path().join("settings.broken-1.ron");
        assert!(reason.starts_with("the settings file is broken: "), "{reason}");
        assert!(reason.ends_with(&format!("; it is kept as `{}`", aside.display())), "{reason}");
        assert_eq!(fs::read_to_string(aside).unwrap(), broken);
        home.save(&some_saved()).unwrap();
        assert_eq!(home.storage.load().saved, some_saved());
    }
}

#[test]
fn a_second_broken_file_does_not_replace_the_first() {
    let home = Home::with("first");
    assert!(home.storage.load().trouble.is_some());
    fs::write(home.file(), "second").unwrap();
    assert!(home.storage.load().trouble.is_some());
    assert_eq!(home.names(), ["settings.broken-1.ron", "settings.broken-2.ron"]);
    assert_eq!(fs::read_to_string(home.folder.path().join("settings.broken-1.ron")).unwrap(), "first");
}

/// Writing the file anew would lose what is not understood, so it is not read in part.
#[test]
fn an_unknown_field_is_named_and_kept() {
    let text = "(\n    format: 1,\n    theme: \"dark\",\n    favourite: \"rds\",\n)\n";
    let home = Home::with(text);
    let reason = reset_reason(home.storage.load().trouble);
    assert!(reason.contains("4:") && reason.contains("favourite"), "{reason}");
    assert_eq!(fs::read_to_string(home.folder.path().join("settings.broken-1.ron")).unwrap(), text);
}

#[test]
fn a_file_that_is_broken_when_it_is_saved_stays_as_it_is() {
    let home = Home::with("(format: 1, // half an edit");
    assert!(matches!(home.save(&some_saved()), Err(StorageError::Broken(..))));
    assert_eq!(home.text(), "(format: 1, // half an edit");
}

#[test]
fn what_is_no_file_or_far_too_large_is_not_read_and_not_lost() {
    let home = Home::new();
    fs::create_dir(home.file()).unwrap();
    assert!(reason(home.storage.load().trouble).contains("this is a folder, expected a file"));
    assert!(matches!(home.save(&some_saved()), Err(StorageError::Unreadable(..))));
    assert!(home.file().is_dir());

    let home = Home::with(&" ".repeat(8 * 1024 * 1024 + 1));
    assert!(reset_reason(home.storage.load().trouble).contains("larger than 8 MiB"));
}

#[test]
fn a_folder_that_cannot_be_made_is_told_with_the_reason_of_the_system() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let storage = Storage::in_folder(file.path().join("in-a-file"));
    let error = storage.save(&some_saved(), &Saved::default()).unwrap_err();
    let told = match error.notice() {
        Notice::NotSaved(reason) | Notice::SavesKeptAside(reason) => reason,
        other => panic!("{other:?}"),
    };
    assert!(told.contains("Not a directory") && told.contains("settings.ron"), "{told}");
}

/// Whoever keeps settings in a repository and links to them keeps the link.
#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let home = Home::new();
    let real = home.folder.path().join("real.ron");
    fs::write(&real, "(format: 1)").unwrap();
    std::os::unix::fs::symlink(&real, home.file()).unwrap();
    home.save(&some_saved()).unwrap();
    assert!(fs::symlink_metadata(home.file()).unwrap().is_symlink());
    assert!(fs::read_to_string(real).unwrap().contains("high-contrast"));
}

/// A save that is killed half-way must leave the old file or the new one. A reader who looks all the time sees every
/// state in which a kill could leave the file.
#[test]
fn whoever_reads_during_a_save_sees_the_old_or_the_new_and_never_a_half() {
    let home = Home::new();
    let long: Vec<(String, Best)> = (0..200).map(|number| (format!("scene-{number}"), best(1, 2))).collect();
    let long: Vec<(&str, Best)> = long.iter().map(|(scene, best)| (scene.as_str(), *best)).collect();
    let saved = |text_percent| Saved {
        settings: Settings { text_percent, ..Settings::default() },
        progress: progress(&long).into(),
        ..Saved::default()
    };
    home.save(&saved(100)).unwrap();
    let done = AtomicBool::new(false);
    let looks = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut looks = 0_usize;
            while !done.load(Ordering::Relaxed) || looks == 0 {
                let Loaded { saved: seen, trouble, .. } = home.storage.load();
                assert!(trouble.is_none(), "{trouble:?}");
                assert!(seen == saved(100) || seen == saved(200), "{seen:?}");
                looks += 1;
            }
            looks
        });
        for turn in 0..100 {
            let (before, now) = if turn % 2 == 0 { (100, 200) } else { (200, 100) };
            home.storage.save(&saved(now), &saved(before)).unwrap();
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(looks > 0);
    assert_eq!(home.names(), ["copies", "settings.ron"]);
}
