//! A process that is killed while it saves leaves the old files or the new ones, whole, and harms no other.

use layercake::shell::{Keeper, Loaded, Storage, write_work};
use layercake::state::{KeptWork, Saved, Settings, WorkId, Wrote};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// Names the folder of the process that is to be killed.
const FOLDER: &str = "LAYERCAKE_TEST_KILLED_IN";
/// How often a process is killed.
const KILLS: u64 = 120;

/// One of the two states between which the process goes to and fro: settings, a work, and a scene file.
fn whole(odd: bool) -> (Saved, Arc<str>) {
    let size = if odd { 400_000 } else { 150_000 };
    let text: Arc<str> = format!("// {odd}\n(format: 1, title: \"{}\")\n", "long ".repeat(size / 5)).into();
    let work = KeptWork { id: WorkId(0), file: None, text: Arc::clone(&text), saved: None };
    let settings = Settings { text_percent: if odd { 110 } else { 120 }, ..Settings::default() };
    (Saved { settings, works: vec![work], ..Saved::default() }, text)
}

fn scene(folder: &Path) -> PathBuf {
    folder.join("class.ron")
}

/// Saves for ever. It does nothing unless the test below has started it.
#[test]
#[ignore = "this is the process that is killed, and no test"]
fn a_process_that_saves_without_end() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let storage = Storage::in_folder(folder.join("settings"));
    let Loaded { saved, unsaved, .. } = storage.load();
    let mut keeper = Keeper::new(storage, saved, unsaved);
    for number in 0_u64.. {
        let (saved, text) = whole(number % 2 == 1);
        assert_eq!(keeper.write(saved, Instant::now()), None);
        let (outcome, trouble) = write_work(&scene(&folder), &text, (None, true), None);
        assert!(matches!(outcome, Wrote::Done(_)) && trouble.is_none(), "{trouble:?}");
        if number == 1 {
            fs::write(folder.join("begun"), "").unwrap();
        }
    }
}

/// This program once more, with nothing to do but to save.
fn start(folder: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "saved::kill::a_process_that_saves_without_end", "--ignored"]);
    command.env(FOLDER, folder).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

#[test]
fn whoever_is_killed_at_any_moment_of_saving_leaves_the_old_or_the_new_whole() {
    let folder = tempfile::tempdir().unwrap();
    let begun = folder.path().join("begun");
    fs::write(folder.path().join("bystander.ron"), "untouched").unwrap();
    let whole = [whole(false), whole(true)];
    let mut met = [false, false];
    let mut moment = 7_u64;
    for kill in 0..KILLS {
        let mut child = start(folder.path());
        while !begun.exists() {
            assert!(child.try_wait().unwrap().is_none(), "it saves until it is killed");
            thread::sleep(Duration::from_millis(1));
        }
        moment = moment.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        thread::sleep(Duration::from_micros((moment >> 33) % 40_000));
        child.kill().unwrap();
        child.wait().unwrap();
        fs::remove_file(&begun).unwrap();

        let Loaded { saved, trouble, .. } = Storage::in_folder(folder.path().join("settings")).load();
        assert!(trouble.is_none(), "kill {kill}: {trouble:?}");
        let place = whole.iter().position(|(one, _)| one.settings == saved.settings).expect("old or new settings");
        met[place] = true;
        let text = &saved.works.first().expect("the work is there").text;
        assert!(whole.iter().any(|(_, one)| one == text), "kill {kill}: half a work");
        let text = fs::read_to_string(scene(folder.path())).unwrap();
        assert!(whole.iter().any(|(_, one)| **one == *text), "kill {kill}: half a scene");
        assert_eq!(fs::read_to_string(folder.path().join("bystander.ron")).unwrap(), "untouched");
    }
    assert_eq!(met, [true, true], "it was killed on both sides of a save");
}
