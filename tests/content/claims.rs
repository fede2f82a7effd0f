//! Whatever the chapter teaches is taught here too: a table says where each of its 115 claims is, and in which words.

use super::read;
use layercake::content::Library;
use layercake::domain::{Catalogue, Duty, LayerId, LessonId, MisconceptionId, Note, NoteId, ServiceId, TaskId};

const CLAIMS: usize = 115;

/// A place that teaches: what it says, and the notes it carries.
struct Place {
    texts: Vec<String>,
    notes: Vec<NoteId>,
}

fn of_duty(duty: &Duty) -> Place {
    let texts =
        duty.aws().into_iter().chain(duty.customer()).chain(duty.more.as_deref()).chain(duty.exam_note.as_deref());
    Place { texts: texts.map(str::to_owned).collect(), notes: duty.notes.clone() }
}

fn of_note(note: &Note) -> Place {
    Place { texts: vec![note.older.clone(), note.today.clone(), note.exam.clone()], notes: vec![note.id.clone()] }
}

/// The place that a line of the table names: `lesson ID`, `duty SERVICE LAYER`, `task ID`, `misconception ID`, `note ID`.
fn place(catalogue: &Catalogue, name: &str) -> Option<Place> {
    let words: Vec<&str> = name.split(' ').collect();
    match words[..] {
        ["lesson", id] => catalogue.lesson(&LessonId::new(id)).map(|lesson| Place {
            texts: lesson.paragraphs.iter().cloned().chain([lesson.title.clone()]).collect(),
            notes: lesson.notes.clone(),
        }),
        ["duty", service, layer] => {
            let layer = LayerId::from_key(layer)?;
            catalogue.service(&ServiceId::new(service)).map(|service| of_duty(service.duty(layer)))
        }
        ["task", id] => catalogue
            .task(&TaskId::new(id))
            .map(|task| Place { texts: vec![task.text.clone(), task.reason.clone()], notes: task.notes.clone() }),
        ["misconception", id] => catalogue
            .misconception(&MisconceptionId::new(id))
            .map(|belief| Place { texts: vec![belief.belief.clone(), belief.cure.clone()], notes: Vec::new() }),
        ["note", id] => catalogue.note(&NoteId::new(id)).map(of_note),
        _ => None,
    }
}

/// What is wrong with a line of the table.
fn complaints(catalogue: &Catalogue, line: &str) -> Vec<String> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [claim, status, name, words, note] = columns[..] else {
        return vec![format!("expected five columns: {line}")];
    };
    let Some(place) = place(catalogue, name) else { return vec![format!("claim {claim}: there is no {name}")] };
    let mut found = Vec::new();
    if words.is_empty() || !place.texts.iter().any(|text| text.contains(words)) {
        found.push(format!("claim {claim}: {name} does not say “{words}”"));
    }
    let corrected = matches!(status, "outdated" | "wrong");
    if !corrected && status != "correct" {
        found.push(format!("claim {claim}: unknown status {status}"));
    }
    if (corrected || !note.is_empty()) && !place.notes.iter().any(|carried| carried.as_str() == note) {
        found.push(format!("claim {claim}: {name} does not carry the note {note}"));
    }
    found
}

#[test]
fn every_claim_of_the_chapter_is_taught_somewhere() {
    let library = Library::built_in();
    let table = read("tests/content/claims.tsv");
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("claim\tstatus\tplace\twords\tnote"));
    let lines: Vec<&str> = lines.collect();
    let numbers: Vec<usize> = lines.iter().filter_map(|line| line.split('\t').next()?.parse().ok()).collect();
    assert_eq!(numbers, (1..=CLAIMS).collect::<Vec<_>>());
    let found: Vec<String> = lines.iter().flat_map(|line| complaints(library.catalogue(), line)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let count = |wanted: &str| lines.iter().filter(|line| line.split('\t').nth(1) == Some(wanted)).count();
    assert_eq!(["correct", "outdated", "wrong"].map(count), [101, 10, 4]);
}

#[test]
fn a_claim_whose_place_is_gone_is_seen() {
    let library = Library::built_in();
    let told = |line: &str| complaints(library.catalogue(), line);
    assert_eq!(told("1\tcorrect\ttask RDS-01\tPatch the database\t"), [""; 0]);
    assert_eq!(told("1\tcorrect\ttask RDS-99\tPatch\t"), ["claim 1: there is no task RDS-99"]);
    assert_eq!(told("1\tcorrect\ttask RDS-01\tno such words\t"), ["claim 1: task RDS-01 does not say “no such words”"]);
    assert_eq!(told("1\twrong\ttask RDS-01\tPatch\tD99"), ["claim 1: task RDS-01 does not carry the note D99"]);
    assert_eq!(told("1\tcorrect"), ["expected five columns: 1\tcorrect"]);
}
