//! `layercake export --format csv` and `xapi`: what is written of the attempts that are kept, and of none.

use super::layercake;
use crate::support::TODAY;
use layercake::content::Library;
use layercake::domain::{CardIndex, Input, SceneId};
use layercake::shell::{FOLDER_VARIABLE, Storage};
use layercake::state::{Action, Page, PractiseAction, Saved, State, update};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const SCENE: &str = "orders-on-rds";

/// What somebody leaves who played a scene to its end, without a mistake.
fn played() -> Saved {
    let library = Library::built_in();
    let mut state = State::new(&library, Saved::default(), TODAY);
    let id = SceneId::new(SCENE);
    let open = [Action::Go(Page::Practise), Action::Practise(PractiseAction::Open(id.clone()))];
    let cards = library.scene(&id).unwrap().cards.iter().enumerate();
    let place = cards.map(|(at, card)| {
        let bin = card.owner().unwrap();
        Action::Practise(PractiseAction::Place { card: CardIndex(at), bin, by: Input::Drag })
    });
    for action in open.into_iter().chain(place) {
        update(&mut state, &library, action);
    }
    state.saved()
}

/// A folder with settings, and a place for what is written.
struct Desk(TempDir);

impl Desk {
    fn with(saved: Option<&Saved>) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        if let Some(saved) = saved {
            Storage::in_folder(desk.settings()).save(saved, &Saved::default()).unwrap();
        }
        desk
    }

    fn settings(&self) -> std::path::PathBuf {
        self.0.path().join("settings")
    }

    /// What it returns, what it complains about, and the file.
    fn export(&self, words: &[&str]) -> (Option<i32>, String, Option<String>) {
        let file = self.0.path().join("out");
        let words = [&["export", "-o", file.to_str().unwrap()], words].concat();
        let output = layercake(&words).env(FOLDER_VARIABLE, self.settings()).output().unwrap();
        assert!(output.stdout.is_empty());
        (output.status.code(), String::from_utf8(output.stderr).unwrap(), fs::read_to_string(file).ok())
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn the_attempts_that_are_kept_are_written() {
    let cards = Library::built_in().scene(&SceneId::new(SCENE)).unwrap().cards.len();
    let desk = Desk::with(Some(&played()));
    let before = fs::read_to_string(desk.settings().join("settings.ron")).unwrap();
    let (code, told, file) = desk.export(&["--format", "csv", "--scene", SCENE, "--learner", "seat 7"]);
    assert_eq!((code, told.as_str()), (Some(0), ""));
    let file = file.unwrap();
    assert!(file.starts_with("session_id,started_at,scenario_id,scenario_version,learner_alias,attempt,item_id,item_text,chosen_owner,correct_owner,is_correct,tries,ms_to_place,input_mode,misconception\r\n"), "{file}");
    assert_eq!((file.lines().count(), file.matches(",seat 7,1,").count()), (cards + 1, cards));
    let (code, told, _) = desk.export(&["--format", "xapi"]);
    assert_eq!(code, Some(1), "a file is there");
    assert!(told.contains("use `--force` to write over it"), "{told}");
    let (code, _, file) = desk.export(&["--format", "xapi", "--force"]);
    let statement: serde_json::Value = serde_json::from_str(&file.unwrap()).unwrap();
    assert_eq!((code, statement["result"]["success"].as_bool()), (Some(0), Some(true)));
    assert_eq!(fs::read_to_string(desk.settings().join("settings.ron")).unwrap(), before, "settings are only read");
}

#[test]
fn where_nobody_has_played_that_is_said_and_nothing_is_written() {
    for (saved, words, expected) in [
        (None, &["--format", "csv"][..], "there is no finished attempt yet, so nothing is written"),
        (None, &["--format", "xapi"], "there is no finished attempt yet"),
        (
            Some(played()),
            &["--format", "csv", "--scene", "card-payments"],
            "no finished attempt at `card-payments` yet",
        ),
        (Some(played()), &["--format", "csv", "--services", "rds"], "`--services` has no meaning for `csv`"),
    ] {
        let desk = Desk::with(saved.as_ref());
        let (code, told, file) = desk.export(words);
        assert_eq!((code, file), (Some(2), None), "{told}");
        assert!(told.contains(expected) && told.contains("tip: "), "{told}");
    }
}

#[test]
fn settings_that_cannot_be_read_are_told_and_stay_as_they_are() {
    let desk = Desk::with(None);
    fs::create_dir(desk.settings()).unwrap();
    fs::write(desk.settings().join("settings.ron"), "(format: 6, past:").unwrap();
    let (code, told, file) = desk.export(&["--format", "csv"]);
    assert_eq!((code, file), (Some(2), None));
    assert!(told.contains("settings.ron"), "{told}");
    assert_eq!(names(&desk.settings()), ["settings.ron"]);
}
