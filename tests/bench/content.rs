//! Loading, checking and searching.

use divan::Bencher;
use layercake::content::{Library, Origin, SourceFile};
use layercake::ui::Index;
use std::fmt::Write as _;

/// The most tasks that a file may have.
const TASKS: usize = 500;

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

/// So many tasks in scenes of their own, as many in each as a file may have.
#[divan::bench(args = [10_000, 30_000, 100_000], sample_count = 20, sample_size = 1)]
fn load_and_check_tasks(bencher: Bencher<'_, '_>, tasks: usize) {
    let files: Vec<SourceFile> = (0..tasks / TASKS).map(scene).collect();
    let library = Library::built_in();
    let inputs = || (library.clone(), files.clone());
    let open = |(mut library, files): (Library, Vec<SourceFile>)| {
        for file in files {
            library.open(file);
        }
        library
    };
    let opened = open(inputs());
    assert_eq!(opened.problems(), [], "every file is a good one");
    let read: usize = opened.scenes().iter().map(|loaded| loaded.scene.cards.len()).sum();
    assert!(read > tasks, "every task is read");
    bencher.with_inputs(inputs).bench_local_values(open);
}

/// A scene with as many cards as a file may have, each with all that a card says.
fn scene(number: usize) -> SourceFile {
    let mut text = format!(
        "(\n    format: 1,\n    id: \"many-{number}\",\n    title: \"Many of them ({number})\",\n    difficulty: Medium,\n    \
         services: [\"ec2\"],\n    story: \"A machine room has much to do.\",\n    goal: \"To see who does it.\",\n    cards: [\n"
    );
    for task in 0..TASKS {
        let _ = write!(
            text,
            "        (\n            id: \"task-{task}\",\n            text: \"Patch the guest system of server {task}\",\n            \
             service: \"ec2\",\n            layer: \"guest-os\",\n            owner: Customer,\n            reason: \"The machine is \
             yours from its operating system up.\",\n            misconception: \"every-server-is-mine\",\n            \
             sources: [\"CHAPTER\"],\n        ),\n"
        );
    }
    text.push_str("    ],\n)\n");
    SourceFile { origin: Origin::File(format!("many-{number}.ron")), bytes: text.into_bytes() }
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
