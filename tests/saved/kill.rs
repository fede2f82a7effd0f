//! The process is killed at random moments of saving: what loads is the old or the new, whole, and nothing else is harmed.

use super::child::{self, Side, home, say, scene};
use crate::random::chance::Chance;
use layercake::shell::{Keeper, Loaded, Storage, write_work};
use layercake::state::Wrote;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

const KILLS: usize = 120;
const SEED: u64 = 0x0F11_EDAD_15C0_FFEE;
/// A child saves for this long at most, in thousandths of a second, which is long enough for several rounds.
const MOST_MILLIS: usize = 60;
const READY: &str = "ready to be killed";

#[test]
#[ignore = "a child of the test below, which ends it"]
fn a_child_saves_one_content_after_the_other() {
    let Some(folder) = child::folder() else { return };
    let storage = Storage::in_folder(home(&folder));
    let copies = storage.copies();
    let Loaded { saved, unsaved, .. } = storage.load();
    let mut keeper = Keeper::new(storage, saved, unsaved);
    let mut known = fs::read_to_string(scene(&folder)).ok().map(Into::into);
    say(READY);
    for side in Side::BOTH.into_iter().cycle() {
        assert_eq!(keeper.write(side.saved(), Instant::now()), None);
        let (wrote, not_kept) = write_work(&scene(&folder), &side.text(), (known.as_ref(), false), copies.as_ref());
        assert!(matches!(wrote, Wrote::Done(_)) && not_kept.is_none());
        known = Some(side.text());
    }
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

fn left_behind(folder: &Path) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "tmp")).collect()
}

/// Everything is as one save or the other left it.
fn check(folder: &Path, round: usize) {
    let Loaded { saved, trouble, .. } = Storage::in_folder(home(folder)).load();
    assert!(trouble.is_none(), "kill {round}: {trouble:?}");
    let is_whole = |side: Side| {
        let whole = side.saved();
        whole.settings == saved.settings && whole.progress == saved.progress
    };
    assert!(Side::BOTH.into_iter().any(is_whole), "kill {round}: {:?}", saved.settings);
    let texts = Side::BOTH.map(Side::text);
    // It was killed before it had written anything of the kind, or it has written all of it.
    assert!(saved.works.len() == 1 && texts.contains(&saved.works[0].text), "kill {round}");
    assert!(texts.contains(&fs::read_to_string(scene(folder)).unwrap().into()), "kill {round}");
}

#[test]
fn a_process_that_is_killed_while_it_saves_leaves_the_old_or_the_new_whole() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (kept, noted) = (home(folder).join("works/notes.txt"), folder.join("another.ron"));
    // What was there before the first kill.
    let storage = Storage::in_folder(home(folder));
    let Loaded { saved, unsaved, .. } = storage.load();
    assert_eq!(Keeper::new(storage, saved, unsaved).write(Side::Left.saved(), Instant::now()), None);
    fs::write(scene(folder), &*Side::Left.text()).unwrap();
    fs::write(&kept, "not of Layercake").unwrap();
    fs::write(&noted, "of somebody else").unwrap();

    let mut chance = Chance::from_seed(SEED);
    for round in 1..=KILLS {
        let mut child = child::start(&[], "saved::kill::a_child_saves_one_content_after_the_other", folder);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap().ends_with(READY)), "the child ended by itself");
        std::thread::sleep(Duration::from_millis(u64::try_from(chance.below(MOST_MILLIS)).unwrap()));
        child.kill().unwrap();
        child.wait().unwrap();
        check(folder, round);
    }
    assert_eq!(fs::read_to_string(kept).unwrap(), "not of Layercake");
    assert_eq!(fs::read_to_string(noted).unwrap(), "of somebody else");

    let left = left_behind(folder);
    assert!(!left.is_empty(), "no kill came while a file was being written, so nothing was tried");
    for path in &left {
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_hours(25)).unwrap();
    }
    assert!(Storage::in_folder(home(folder)).load().trouble.is_none());
    let text = Side::Left.text();
    let known = fs::read_to_string(scene(folder)).unwrap().into();
    assert!(matches!(write_work(&scene(folder), &text, (Some(&known), false), None).0, Wrote::Done(_)));
    assert_eq!(left_behind(folder), Vec::<PathBuf>::new(), "what killed processes left goes after a day");
}
