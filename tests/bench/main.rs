//! How long loading, searching, saving, and taking pictures and questions away take: `cargo bench`. Speed is measured here
//! and never asserted in a test.

use divan::Bencher;
use layercake::content::Library;
use layercake::domain::{Date, Mode, Order, Owner, Quarters, Scene, SceneId, ServiceId, TaskId};
use layercake::export::{Deck, Format, Letters, Look, PaperSize};
use layercake::shell::{Storage, Taking, take};
use layercake::state::{
    Action, ExploreAction, Item, MOST_PAST, Memory, Past, PractiseAction, Progress, Run, Saved, State, Way, What,
    update,
};
use layercake::ui::{Index, View};
use std::sync::Arc;

fn main() {
    divan::main();
}

/// Reading and checking the whole catalogue and every scene, from the bytes inside the program.
#[divan::bench]
fn load_and_check_everything(bencher: Bencher<'_, '_>) {
    bencher.bench(Library::built_in);
}

/// One key in the search over everything: all texts that can be found, ranked anew.
#[divan::bench(args = ["r", "rds", "guest operating system", "zzz"])]
fn find_in_everything(bencher: Bencher<'_, '_>, typed: &str) {
    let index = everything(&Library::built_in());
    bencher.bench(|| index.find(divan::black_box(typed)));
}

/// The same among more than 100,000 entries.
#[divan::bench(args = ["r", "rds"])]
fn find_among_a_hundred_thousand(bencher: Bencher<'_, '_>, typed: &str) {
    let mut index = Index::default();
    for number in 0..100_000 {
        index.add(&format!("Patch the guest operating system of server {number}"), "EC2 task", 0);
    }
    bencher.bench(|| index.find(divan::black_box(typed)));
}

/// The picture that is copied, drawn on the processor while the window waits.
#[divan::bench(args = [1, 4, 6])]
fn draw_the_picture_to_copy(bencher: Bencher<'_, '_>, columns: usize) {
    let library = Library::built_in();
    let mut state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 24 });
    let services: Vec<ServiceId> =
        library.catalogue().services().iter().take(columns).map(|service| service.id.clone()).collect();
    update(&mut state, &library, Action::Explore(ExploreAction::Compare(services)));
    let view = View::new(&egui::Context::default());
    assert!(view.is_ok(), "the themes inside the program can be read");
    if let Ok(view) = view {
        bencher.bench_local(|| view.picture(&state, &library, None));
    }
}

/// What is asked for when a file is taken away.
fn taking<'a>(format: Format, what: &'a What, decks: &'a [Deck]) -> Taking<'a> {
    Taking {
        what,
        format,
        look: Look::Light,
        scale: 1,
        transparent: false,
        letters: Letters::Embedded,
        decks,
        sheet: None,
        attempts: &[],
        paper: PaperSize::A4,
        folder: false,
    }
}

/// Pictures that are taken away, at one pixel for each point: of one service and of six.
#[divan::bench(args = ["svg", "png", "pdf"], consts = [1, 6])]
fn take_a_picture<const COLUMNS: usize>(bencher: Bencher<'_, '_>, format: &str) {
    let library = Library::built_in();
    let mut state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 24 });
    let services: Vec<ServiceId> =
        library.catalogue().services().iter().take(COLUMNS).map(|service| service.id.clone()).collect();
    update(&mut state, &library, Action::Explore(ExploreAction::Compare(services)));
    let Some(format) = Format::from_key(format) else { return };
    let taking = taking(format, &What::Shown, &[]);
    bencher.bench_local(|| take(&taking, &state, &library, &|_| true));
}

/// The whole catalogue, in each format that is text.
#[divan::bench(args = ["markdown", "moodle", "gift", "qti", "anki", "h5p"])]
fn take_the_whole_catalogue(bencher: Bencher<'_, '_>, format: &str) {
    let library = Library::built_in();
    let state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 24 });
    let Some(format) = Format::from_key(format) else { return };
    bencher.bench_local(|| {
        let decks = state.decks(&library, &What::Everything);
        take(&taking(format, &What::Everything, &decks), &state, &library, &|_| true)
    });
}

fn everything(library: &Library) -> Index {
    let catalogue = library.catalogue();
    let mut index = Index::default();
    for service in catalogue.services() {
        index.add(&service.name, &service.label, 0);
        for setting in &service.settings {
            index.add(&setting.name, &service.short, 0);
        }
    }
    for task in catalogue.tasks() {
        index.add(&task.text, task.id.as_str(), 0);
    }
    for entry in catalogue.misconceptions() {
        index.add(&entry.belief, entry.id.as_str(), 0);
    }
    for term in catalogue.terms() {
        index.add(&term.name, &term.other_names.join(" "), 0);
    }
    for lesson in catalogue.lessons() {
        index.add(&lesson.title, lesson.id.as_str(), 0);
    }
    for note in catalogue.notes() {
        index.add(&note.title, note.id.as_str(), 0);
    }
    for source in catalogue.sources() {
        index.add(&source.title, source.key.as_str(), 0);
    }
    for loaded in library.scenes() {
        index.add(&loaded.scene.title, "", 0);
    }
    index
}

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
