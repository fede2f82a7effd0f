//! Reading and writing what somebody has after a year of practice, and playing on with it.

use divan::Bencher;
use layercake::content::Library;
use layercake::domain::{Date, Mode, Order, Owner, Quarters, Scene, SceneId, TaskId};
use layercake::shell::Storage;
use layercake::state::{
    Action, Item, MOST_PAST, Memory, Past, PractiseAction, Progress, Run, Saved, State, Way, update,
};
use std::sync::Arc;

/// What somebody has after a year of practice: 1,000 items known, 2,400 attempts, 40 runs in the middle.
fn a_year_of_practice(library: &Library) -> Saved {
    let day = Date { year: 2026, month: 11, day: 24 };
    let (mode, order) = (Mode::Guided, Order::AS_WRITTEN);
    let past = Past {
        number: 1,
        began: None,
        version: None,
        cards: std::sync::Arc::default(),
        day,
        minute: 843,
        mode,
        order,
        marks: Quarters(41),
        first: 10,
        right: 12,
        out_of: 12,
        seconds: 187,
    };
    let memory = Memory { last: day, due: day, stability: 3.173_458, difficulty: 5.282_434, answers: 7, missed: 2 };
    let item = |number| Item::Task(TaskId::new(format!("TASK-{number:04}")));
    let scenes: Vec<&Scene> = library.scenes().iter().map(|loaded| &loaded.scene).collect();
    let run = |number: usize| {
        let scene = Scene { id: SceneId::new(format!("scene-{number}")), ..scenes[number % scenes.len()].clone() };
        let way = Way::Alone(mode);
        let mut run = Run::new(&scene, way, order, true);
        for card in scene.dealt(true).take(5).collect::<Vec<_>>() {
            run.attempt.drop_card(&scene, card, Owner::Aws);
        }
        ((scene.id, way), run)
    };
    Saved {
        progress: Arc::new(Progress {
            past: (0..12)
                .map(|number| (SceneId::new(format!("scene-{number}")), vec![past.clone(); MOST_PAST]))
                .collect(),
            memory: (0..1000).map(|number| (item(number), memory)).collect(),
            ..Progress::default()
        }),
        runs: (0..40).map(run).map(|(key, run)| (key, Arc::new(run))).collect(),
        ..Saved::default()
    }
}

/// Reading the settings file of a year at the start.
#[divan::bench]
fn read_a_year_of_practice(bencher: Bencher<'_, '_>) {
    with_a_year_of_practice(|storage, _| bencher.bench(|| storage.load()));
}

/// Writing it anew after a change, which reads it first; the disk's own time is in it.
#[divan::bench]
fn write_a_year_of_practice(bencher: Bencher<'_, '_>) {
    with_a_year_of_practice(|storage, saved| bencher.bench(|| storage.save(saved, saved)));
}

fn with_a_year_of_practice(measure: impl FnOnce(&Storage, &Saved)) {
    let saved = a_year_of_practice(&Library::built_in());
    let folder = tempfile::tempdir();
    assert!(folder.is_ok(), "there is room for a file");
    if let Ok(folder) = folder {
        let storage = Storage::in_folder(folder.path());
        assert!(storage.save(&saved, &Saved::default()).is_ok(), "the file is written");
        measure(&storage, &saved);
    }
}

/// A key on the board of somebody who has all that.
#[divan::bench]
fn choose_a_card_after_a_year_of_practice(bencher: Bencher<'_, '_>) {
    let library = Library::built_in();
    let mut state = State::new(&library, a_year_of_practice(&library), Date { year: 2026, month: 11, day: 24 });
    if let Some(first) = library.scenes().first() {
        update(&mut state, &library, Action::Practise(PractiseAction::Open(first.scene.id.clone())));
    }
    bencher.bench_local(|| update(&mut state, &library, Action::Practise(PractiseAction::ChooseNext(1))));
}
