//! No room: a child may write no more than a few kilobytes into a file, so that the system refuses half-way, as a full disk
//! does.

#![cfg(target_os = "linux")]

use super::child::{self, Side, home, say, scene};
use layercake::shell::{Keeper, Loaded, Storage, write_work};
use layercake::state::{Notice, Saved, Settings, Wrote};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

/// A limit that can be lifted again, and a signal that is not sent: without it the process would be ended.
const NO_ROOM: [&str; 3] = ["sh", "-c", "trap '' XFSZ; ulimit -S -f 8; exec \"$0\" \"$@\""];
const DONE: &str = "all of it was saved once there was room";

fn small() -> Saved {
    Saved { settings: Settings { text_percent: 150, ..Settings::default() }, ..Saved::default() }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
#[ignore = "a child of the test below, which gives it too little room"]
fn a_child_saves_without_room_and_then_with_it() {
    let Some(folder) = child::folder() else { return };
    let storage = Storage::in_folder(home(&folder));
    let copies = storage.copies();
    let Loaded { saved, unsaved, .. } = storage.load();
    assert_eq!(saved, small(), "what was there before is read");
    let mut keeper = Keeper::new(storage, saved, unsaved);
    let settings = home(&folder).join("settings.ron");
    let before = fs::read(&settings).unwrap();

    let large = Side::Left.saved();
    let told = keeper.write(large.clone(), Instant::now());
    let Some(Notice::NotSaved(words)) = &told else { panic!("{told:?}") };
    assert!(words.contains("a scene that you are writing cannot be kept: "), "{words}");
    assert!(words.contains("the settings file cannot be written: ") && words.contains("settings.ron"), "{words}");
    assert!(!words.contains(".layercake-"), "nobody knows that file: {words}");
    assert_eq!(keeper.write(large.clone(), Instant::now()), None, "it was told");
    assert_eq!(fs::read(&settings).unwrap(), before, "the old file is whole");
    let known: Arc<str> = "old".into();
    let write = |text: &Arc<str>| write_work(&scene(&folder), text, (Some(&known), false), copies.as_ref()).0;
    let refused = write(&large.works[0].text);
    assert!(matches!(&refused, Wrote::Refused(words) if words.contains("scene.ron: ")), "{refused:?}");
    assert_eq!(fs::read_to_string(scene(&folder)).unwrap(), "old");
    for folder in [folder.clone(), home(&folder), home(&folder).join("works")] {
        assert!(names(&folder).iter().all(|name| !name.starts_with(".layercake-")), "nothing is left of it");
    }

    let room = ["--pid", &std::process::id().to_string(), "--fsize=unlimited:unlimited"];
    assert!(Command::new("prlimit").args(room).status().unwrap().success());
    assert_eq!(keeper.write(large.clone(), Instant::now()), Some(Notice::SavedAgain));
    assert_eq!(Storage::in_folder(home(&folder)).load().saved, large);
    assert!(matches!(write(&large.works[0].text), Wrote::Done(_)));
    say(DONE);
}

#[test]
fn without_room_the_old_stays_whole_and_the_new_is_saved_once_there_is_some() {
    let folder = tempfile::tempdir().unwrap();
    Storage::in_folder(home(folder.path())).save(&small(), &Saved::default()).unwrap();
    fs::write(scene(folder.path()), "old").unwrap();
    let test = "saved::full_disk::a_child_saves_without_room_and_then_with_it";
    let ended = child::start(&NO_ROOM, test, folder.path()).wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    assert!(said.contains(DONE), "{said}{}", String::from_utf8_lossy(&ended.stderr));
}

/// Rights keep nobody away who may do everything, so a mark does here that is for all.
#[test]
fn a_file_that_is_marked_as_read_only_stays_and_the_new_is_saved_once_it_may_be() {
    let home = super::Home::new();
    home.save(&small()).unwrap();
    let before = home.text();
    let mark = |on: bool| {
        let mut rights = fs::metadata(home.file()).unwrap().permissions();
        rights.set_readonly(on);
        fs::set_permissions(home.file(), rights).unwrap();
    };
    mark(true);
    let Loaded { saved, unsaved, .. } = home.storage.load();
    let mut keeper = Keeper::new(home.storage.clone(), saved, unsaved);
    let large = Saved { works: Vec::new(), ..Side::Left.saved() };
    let told = keeper.write(large.clone(), Instant::now());
    assert!(matches!(&told, Some(Notice::NotSaved(words)) if words.contains("marked as read-only")), "{told:?}");
    assert_eq!(home.text(), before);
    mark(false);
    assert_eq!(keeper.write(large.clone(), Instant::now()), Some(Notice::SavedAgain));
    assert_eq!(home.storage.load().saved, large);
}
