//! A disk that is full: nothing that was there is harmed, the user is told once, and what waits is written as soon as there
//! is room. The limit that a shell sets on the size of files fails a write half way, as a full disk does.

#![cfg(unix)]

use layercake::shell::{Keeper, Loaded, Storage};
use layercake::state::{KeptWork, Notice, Saved, WorkId};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Names the folder of the process that has no room.
const FOLDER: &str = "LAYERCAKE_TEST_FULL_IN";
/// The most that a file may have there, in blocks of 512 bytes.
const ROOM: &str = "16";

fn with(text: String) -> Saved {
    let work = KeptWork { id: WorkId(0), file: None, text: text.into(), saved: None };
    Saved { works: vec![work], ..Saved::default() }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// What happens where there is no room; it does nothing unless the test below has started it.
#[test]
#[ignore = "this runs where files cannot grow, and is started by the test below"]
fn a_process_without_room() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let storage = Storage::in_folder(&folder);
    let Loaded { saved, unsaved, .. } = storage.load();
    let works = folder.join("works");
    let before = names(&works);
    let mut keeper = Keeper::new(storage.clone(), saved, unsaved);

    let large = with("large ".repeat(20_000));
    let told = keeper.write(large.clone(), Instant::now());
    assert!(matches!(&told, Some(Notice::NotSaved(_))), "{told:?}");
    assert_eq!(keeper.write(large, Instant::now()), None, "it is told once");
    assert!(keeper.wait(Instant::now()).is_some(), "and tried again by itself");
    assert_eq!(storage.load().saved.works[0].text.as_ref(), "small", "what was there is whole");
    assert_eq!(names(&works), before, "nothing half is left");

    keeper.write(with("small again".to_owned()), Instant::now());
    assert_eq!(storage.load().saved.works[0].text.as_ref(), "small again", "there was room for this");
}

#[test]
fn on_a_full_disk_the_old_files_stay_whole_and_what_waits_is_written_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let Loaded { saved, unsaved, .. } = Storage::in_folder(folder.path()).load();
    let mut keeper = Keeper::new(Storage::in_folder(folder.path()), saved, unsaved);
    assert_eq!(keeper.write(with("small".to_owned()), Instant::now()), None);

    let child = "saved::full_disk::a_process_without_room";
    let script = format!("trap '' XFSZ; ulimit -f {ROOM}; exec \"$0\" --exact {child} --ignored");
    let output = Command::new("sh")
        .args(["-c", &script])
        .arg(std::env::current_exe().unwrap())
        .env(FOLDER, folder.path())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("1 passed"), "{told}{}", String::from_utf8_lossy(&output.stderr));
}
