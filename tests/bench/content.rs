//! Loading, checking and searching.

use divan::Bencher;
use layercake::content::{Library, Origin, SourceFile};
use layercake::ui::Index;
use std::fmt::Write as _;

/// A service of the catalogue, of which others are made.
const SERVICE: &str = include_str!("../../assets/catalogue/services/ec2.ron");
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

/// A catalogue of so many tasks, on top of the one inside the program: as many services as hold them, each a file.
#[divan::bench(args = [10_000, 100_000], sample_count = 20, sample_size = 1)]
fn load_and_check_tasks(bencher: Bencher<'_, '_>, tasks: usize) {
    let files: Vec<SourceFile> = (0..tasks / TASKS).map(service).collect();
    let loaded = Library::with_catalogue(files.clone());
    assert_eq!(loaded.problems(), [], "every file is a good one");
    assert!(loaded.catalogue().tasks().len() > tasks, "every task is read");
    bencher.with_inputs(|| files.clone()).bench_local_values(Library::with_catalogue);
}

/// A service like EC2 with a name of its own and as many tasks as a file may have.
fn service(number: usize) -> SourceFile {
    let (head, _) = SERVICE.split_once("    tasks: [").unwrap_or((SERVICE, ""));
    let own = format!("Machine {number}");
    let mut text = head.replacen("id: \"ec2\"", &format!("id: \"machine-{number}\""), 1);
    text = text.replacen("name: \"Amazon EC2\"", &format!("name: \"{own}\""), 1);
    text = text.replacen("short: \"EC2\"", &format!("short: \"M{number}\""), 1);
    text.push_str("    tasks: [\n");
    for task in 0..TASKS {
        let _ = writeln!(
            text,
            "        (id: \"M{number}-{task}\", text: \"Patch the guest operating system of server {task}\", owner: Customer, \
             layer: \"guest-os\", reason: \"The machine is yours from its operating system up, whoever sells it.\", \
             misconception: \"every-server-is-mine\", sources: [\"CHAPTER\"]),"
        );
    }
    text.push_str("    ],\n)\n");
    let path = format!("catalogue/services/machine-{number}.ron");
    SourceFile { origin: Origin::File(path), bytes: text.into_bytes() }
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
