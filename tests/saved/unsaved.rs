//! Scenes that are being written lie each in a file of its own until they are saved, and no window takes another's.

use super::Home;
use layercake::shell::{Keeper, Loaded, Storage, StorageError};
use layercake::state::{KeptWork, Notice, Saved, WorkId};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

fn work(id: u32, text: &str) -> KeptWork {
    KeptWork {
        id: WorkId(id),
        file: Some(format!("/scenes/{id}.ron")),
        text: text.into(),
        saved: Some("before".into()),
    }
}

fn with(works: &[KeptWork]) -> Saved {
    Saved { works: works.to_vec(), ..Saved::default() }
}

/// A window that has read what there is.
fn window(home: &Home) -> (Keeper, Vec<KeptWork>) {
    let Loaded { saved, trouble, unsaved } = home.storage.load();
    assert!(trouble.is_none(), "{trouble:?}");
    (Keeper::new(home.storage.clone(), saved.clone(), unsaved), saved.works)
}

fn write(keeper: &mut Keeper, works: &[KeptWork]) -> Option<Notice> {
    keeper.write(with(works), Instant::now())
}

/// The files and when each was written last.
fn files(folder: &Path) -> Vec<(PathBuf, std::time::SystemTime)> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.path(), entry.metadata().unwrap().modified().unwrap()))
        .collect();
    files.sort();
    files
}

fn texts(home: &Home) -> Vec<String> {
    let mut texts: Vec<String> = home.storage.load().saved.works.iter().map(|work| work.text.to_string()).collect();
    texts.sort();
    texts
}

#[test]
fn what_is_written_comes_back_in_its_order_and_goes_when_it_is_saved() {
    let home = Home::new();
    let (mut keeper, none) = window(&home);
    assert!(none.is_empty());
    let works = [work(7, "// one\n(title: \"a\\n\")"), KeptWork { file: None, saved: None, ..work(3, "two") }];
    assert_eq!(write(&mut keeper, &works), None);
    let (mut keeper, read) = window(&home);
    let anew = |(work, id): (&KeptWork, u32)| KeptWork { id: WorkId(id), ..work.clone() };
    assert_eq!(read, works.iter().zip(0..).map(anew).collect::<Vec<_>>());
    assert_eq!(write(&mut keeper, &read[1..]), None);
    assert_eq!(texts(&home), ["two"], "the other one is in a file of its own now");
    assert_eq!(write(&mut keeper, &[]), None);
    assert!(files(&home.folder.path().join("works")).is_empty());
}

#[test]
fn only_what_changed_is_written() {
    let home = Home::new();
    let (mut keeper, _) = window(&home);
    write(&mut keeper, &[work(0, "one"), work(1, "two")]);
    let folder = home.folder.path().join("works");
    let before = files(&folder);
    // Whatever is written gets a new time.
    let file = fs::File::options().write(true).open(&before[0].0).unwrap();
    file.set_modified(std::time::UNIX_EPOCH).unwrap();
    write(&mut keeper, &[work(0, "one"), work(1, "two, changed")]);
    let after = files(&folder);
    assert_eq!(after[0], (before[0].0.clone(), std::time::UNIX_EPOCH), "it was left alone");
    assert_eq!(texts(&home), ["one", "two, changed"]);
    assert!(!home.file().exists(), "the settings did not change");
}

#[test]
fn a_window_writes_over_nothing_that_another_window_wrote() {
    let home = Home::new();
    let (mut first, _) = window(&home);
    write(&mut first, &[work(0, "one")]);
    // The second window has read the same scene, and both go on with it.
    let (mut second, read) = window(&home);
    assert_eq!(write(&mut first, &[work(0, "one of the first")]), None);
    let theirs = KeptWork { text: "one of the second".into(), ..read[0].clone() };
    let told = write(&mut second, std::slice::from_ref(&theirs));
    assert!(matches!(&told, Some(Notice::SavedBeside(words)) if words.contains("another window")), "{told:?}");
    assert_eq!(texts(&home), ["one of the first", "one of the second"]);
    // From here on each has a file of its own.
    let theirs = KeptWork { text: "more of the second".into(), ..theirs };
    assert_eq!(write(&mut second, &[theirs]), None);
    assert_eq!(write(&mut first, &[work(0, "more of the first")]), None);
    assert_eq!(texts(&home), ["more of the first", "more of the second"]);
    assert_eq!(write(&mut second, &[]), None);
    assert_eq!(texts(&home), ["more of the first"]);
}

#[test]
fn a_window_removes_nothing_that_another_window_wrote() {
    let home = Home::new();
    let (mut first, _) = window(&home);
    write(&mut first, &[work(0, "one")]);
    let (mut second, _) = window(&home);
    write(&mut first, &[work(0, "one, and more")]);
    assert_eq!(write(&mut second, &[]), None, "the second window has saved it, as far as it knows");
    assert_eq!(texts(&home), ["one, and more"]);
}

#[test]
fn a_folder_that_somebody_took_away_is_written_anew() {
    let home = Home::new();
    let (mut keeper, _) = window(&home);
    let works = [work(0, "one"), work(1, "two")];
    write(&mut keeper, &works);
    fs::remove_dir_all(home.folder.path().join("works")).unwrap();
    write(&mut keeper, &works);
    assert_eq!(texts(&home), ["one", "two"]);
}

#[test]
fn a_scene_that_cannot_be_read_is_kept_aside_and_told_and_the_others_come() {
    let home = Home::new();
    let (mut keeper, _) = window(&home);
    write(&mut keeper, &[work(0, "good"), work(1, "bad"), work(2, "newer"), work(3, "good too")]);
    let paths: Vec<PathBuf> = files(&home.folder.path().join("works")).into_iter().map(|(path, _)| path).collect();
    fs::write(&paths[1], "(format: 1, text: \"half").unwrap();
    fs::write(&paths[2], "(format: 2, moon: \"full\")").unwrap();
    let Loaded { saved, trouble, unsaved } = home.storage.load();
    assert_eq!(saved.works.iter().map(|work| &*work.text).collect::<Vec<_>>(), ["good", "good too"]);
    let trouble = trouble.unwrap();
    let aside = paths[1].with_extension("broken-1.ron");
    assert!(matches!(trouble.notice(), Notice::SavesLeftOut(_)));
    let words = trouble.to_string();
    assert!(words.contains(&aside.display().to_string()), "{words}");
    assert!(words.contains("format 2") && words.contains(&paths[2].display().to_string()), "{words}");
    assert_eq!(fs::read_to_string(&aside).unwrap(), "(format: 1, text: \"half");
    // Neither is touched by what this window does next.
    let mut keeper = Keeper::new(home.storage.clone(), saved, unsaved);
    assert_eq!(write(&mut keeper, &[]), None);
    let left: Vec<PathBuf> = files(&home.folder.path().join("works")).into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, [aside, paths[2].clone()]);
    assert_eq!(fs::read_to_string(&paths[2]).unwrap(), "(format: 2, moon: \"full\")");
}

#[test]
fn of_very_many_scenes_the_newest_are_read_and_the_others_told_and_left() {
    let home = Home::new();
    let (mut keeper, _) = window(&home);
    let works: Vec<KeptWork> = (0..103).map(|number| work(number, &format!("{number:03}"))).collect();
    write(&mut keeper, &works);
    let Loaded { saved, trouble, .. } = home.storage.load();
    assert_eq!(saved.works.first().map(|work| &*work.text), Some("003"));
    assert_eq!(saved.works.len(), 100);
    assert!(matches!(trouble, Some(StorageError::ManyWorks(_, 3))), "{trouble:?}");
    assert_eq!(files(&home.folder.path().join("works")).len(), 103);
}

#[test]
fn a_scene_that_no_file_could_hold_is_told_and_the_others_are_kept() {
    let home = Home::new();
    let (mut keeper, _) = window(&home);
    let large = work(0, &"x".repeat(1024 * 1024 + 1));
    let told = write(&mut keeper, &[large, work(1, "small")]);
    assert!(matches!(&told, Some(Notice::NotSaved(words)) if words.contains("larger than 1 MiB")), "{told:?}");
    assert_eq!(texts(&home), ["small"]);
}

#[test]
fn a_settings_file_that_is_only_read_keeps_no_scene_away() {
    let home = Home::with(super::NEWER);
    let Loaded { saved, unsaved, .. } = home.storage.load();
    let mut keeper = Keeper::new(home.storage.clone(), saved.clone(), unsaved);
    assert_eq!(write(&mut keeper, &[work(0, "one")]), None);
    assert_eq!(texts(&home), ["one"]);
    let larger = Saved { settings: super::some_saved().settings, ..with(&[work(0, "two")]) };
    let told = keeper.write(larger, Instant::now());
    assert!(matches!(&told, Some(Notice::SavesKeptAside(words)) if words.contains("format 99")), "{told:?}");
    assert_eq!(texts(&home), ["two"]);
    assert_eq!(home.text(), super::NEWER);
    assert_eq!(keeper.wait(Instant::now()), None, "that does not change by itself");
}

/// A file in the place of the folder is in the way of everybody, also of those whom no rights keep away.
#[test]
fn without_a_folder_the_scenes_stay_here_and_are_written_once_it_is_there() {
    let home = Home::new();
    let (mut keeper, _) = window(&home);
    let folder = home.folder.path().join("works");
    fs::write(&folder, "in the way").unwrap();
    let works = [work(0, "one")];
    let told = write(&mut keeper, &works);
    assert!(matches!(&told, Some(Notice::NotSaved(reason)) if reason.contains("that you are writing")), "{told:?}");
    assert_eq!(write(&mut keeper, &works), None, "it was told");
    assert!(keeper.wait(Instant::now()).is_some(), "it is tried again by itself");
    assert!(keeper.finish(with(&works)).is_err(), "and told again at the end");
    fs::remove_file(&folder).unwrap();
    assert_eq!(write(&mut keeper, &works), Some(Notice::SavedAgain));
    assert_eq!(texts(&home), ["one"]);
    assert_eq!(Storage::in_folder(home.folder.path()).load().saved.works.len(), 1);
}
