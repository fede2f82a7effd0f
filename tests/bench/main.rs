//! How long loading, searching and copying a picture take: `cargo bench`. Speed is measured here and never asserted in a test.

use divan::Bencher;
use layercake::content::Library;
use layercake::domain::{Date, ServiceId};
use layercake::state::{Action, ExploreAction, Saved, State, update};
use layercake::ui::{Index, View};

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
