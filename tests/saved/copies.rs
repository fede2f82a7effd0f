//! The last good copies: of the settings each day, and of a scene file whenever it is saved over.

use super::everything::{day, everything};
use super::{Home, some_saved};
use layercake::shell::{Loaded, Storage, StorageError, write_work};
use layercake::state::{Notice, Saved, Settings, Wrote};
use std::fs;
use std::sync::Arc;

fn size(text_percent: u16) -> Saved {
    Saved { settings: Settings { text_percent, ..Settings::default() }, ..Saved::default() }
}

#[test]
fn each_day_keeps_the_settings_as_they_were_before_its_first_change() {
    let home = Home::new();
    for (number, percent) in [(1, 100), (1, 110), (2, 120), (2, 130), (3, 140)] {
        home.storage.clone().on(day(number)).save(&size(percent), &size(0)).unwrap();
    }
    let copy = |day: &str| {
        let text = fs::read_to_string(home.folder.path().join(format!("copies/settings-2026-11-{day}.ron"))).unwrap();
        Home::with(&text).storage.load().saved.settings.text_percent
    };
    assert_eq!([copy("01"), copy("02"), copy("03")], [100, 110, 130]);
}

#[test]
fn in_the_place_of_broken_settings_come_those_of_the_newest_good_copy() {
    let home = Home::new();
    for (number, percent) in [(1, 110), (2, 120), (3, 130), (4, 140)] {
        home.storage.clone().on(day(number)).save(&size(percent), &size(0)).unwrap();
    }
    fs::write(home.folder.path().join("copies/settings-2026-11-04.ron"), "(format: 5").unwrap();
    fs::write(home.file(), "(format: 5, theme:").unwrap();
    let Loaded { saved, trouble, .. } = home.storage.load();
    assert_eq!(saved, size(120), "the copy of the third is how it was in the morning");
    let trouble = trouble.unwrap();
    let Notice::SettingsRestored(words) = trouble.notice() else { panic!("{trouble:?}") };
    assert!(words.ends_with("settings.broken-1.ron`, and the copy of 2026-11-03 is in its place"), "{words}");
    assert_eq!(fs::read_to_string(home.folder.path().join("settings.broken-1.ron")).unwrap(), "(format: 5, theme:");
    // It is written at once: whoever changes nothing has it the next time as well.
    let Loaded { saved, trouble, .. } = home.storage.load();
    assert_eq!((saved, trouble.is_none()), (size(120), true));
}

#[test]
fn a_copy_that_cannot_be_kept_is_told_and_keeps_nobody_from_saving() {
    let home = Home::new();
    home.save(&some_saved()).unwrap();
    fs::write(home.folder.path().join("copies"), "in the way").unwrap();
    let error = home.storage.save(&everything(), &some_saved()).unwrap_err();
    assert!(matches!(error, StorageError::NoCopy(..)), "{error:?}");
    assert_eq!(home.storage.load().saved.settings, everything().settings);
}

#[test]
fn a_scene_file_that_is_saved_over_can_be_had_back() {
    let home = Home::new();
    let copies = Storage::in_folder(home.folder.path()).copies();
    let file = home.folder.path().join("mine.ron");
    let (one, two, three): (Arc<str>, Arc<str>, Arc<str>) = ("one".into(), "two".into(), "three".into());
    let save = |text: &Arc<str>, known: Option<&Arc<str>>| write_work(&file, text, (known, false), copies.as_ref());
    assert!(matches!(save(&one, None), (Wrote::Done(_), None)));
    let texts = || {
        let entries = fs::read_dir(home.folder.path().join("copies")).into_iter().flatten();
        let mut texts: Vec<String> = entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
        texts.sort();
        texts
    };
    assert!(texts().is_empty(), "there was nothing before");
    assert!(matches!(save(&two, Some(&one)), (Wrote::Done(_), None)));
    assert!(matches!(save(&two, Some(&two)), (Wrote::Done(_), None)));
    assert!(matches!(save(&three, Some(&one)), (Wrote::Changed(_), None)));
    assert_eq!(texts(), ["one"], "nothing else was written over");
    assert!(matches!(save(&three, Some(&two)), (Wrote::Done(_), None)));
    assert_eq!(texts(), ["one", "two"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), "three");
}
