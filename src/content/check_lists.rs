//! The rules of the catalogue's lists: layers, misconceptions, notes, lessons, terms and open points.

use super::answers::MOST_HINT;
use super::check::{Ids, Known, MOST_NAME, MOST_PROSE, MOST_SENTENCE};
use super::document::Document;
use super::fault::Fault;
use super::raw_catalogue::{RawGlossary, RawLayers, RawLessons, RawMisconceptions, RawNotes, RawOpenPoints, RawWeight};
use super::shown::counted;
use crate::domain::{
    Layer, LayerId, Lesson, LessonId, Misconception, MisconceptionId, Note, NoteId, OpenPoint, SceneId, ServiceId,
    TaskId, Term, TermId, Weight,
};

/// How many words a lesson may have: a card that can be read while standing.
const MOST_WORDS: usize = 80;
/// How many characters of a meaning can be read in passing.
const MOST_MEANING: usize = 280;
/// How many tasks stand at the end of a lesson.
const MOST_TASKS: usize = 3;

/// The rows of `layers.ron`; those with a problem are left out.
pub(super) fn layers(document: &mut Document, known: &Known) -> Vec<Layer> {
    let Some(raw) = document.parse::<RawLayers>() else { return Vec::new() };
    let mut layers: Vec<Layer> = Vec::new();
    for (index, raw) in raw.layers.iter().enumerate() {
        let path = format!("layers[{index}]");
        let before = document.fault_count();
        let id = document.layer(&format!("{path}.id"), &raw.id);
        if let Some(first) = layers.iter().position(|layer| Some(layer.id) == id) {
            document.used_twice(&format!("{path}.id"), &format!("layers[{first}].id"), "layer", &raw.id);
        }
        let mut prose = |field: &str, text: &str, most| document.prose(&format!("{path}.{field}"), text, most);
        let name = prose("name", &raw.name, MOST_NAME);
        let short = prose("short", &raw.short, MOST_NAME);
        let phrase = prose("moves", &raw.moves, MOST_NAME);
        let definition = prose("definition", &raw.definition, MOST_PROSE);
        let why = prose("why", &raw.why, MOST_PROSE);
        let question = document.optional_prose(&format!("{path}.question"), raw.question.as_deref(), MOST_HINT);
        let why_not = document.why_not(&path, raw.why_not.as_ref(), &[]);
        let sources = document.sources(&path, &raw.sources, false, known);
        if let Some(id) = id
            && document.fault_count() == before
        {
            layers.push(Layer {
                id,
                name,
                short,
                phrase,
                definition,
                why,
                question: question.unwrap_or_default(),
                why_not,
                sources,
            });
        }
    }
    let given: Vec<LayerId> = raw.layers.iter().filter_map(|layer| LayerId::from_key(&layer.id)).collect();
    document.ask_for_layers("layers", &given);
    layers
}

/// The beliefs of a file; those with a problem are left out.
pub(super) fn misconceptions(document: &mut Document, known: &Known) -> Vec<Misconception> {
    let Some(raw) = document.parse::<RawMisconceptions>() else { return Vec::new() };
    let mut misconceptions = Vec::new();
    for (index, entry) in raw.misconceptions.iter().enumerate() {
        let path = format!("misconceptions[{index}]");
        let before = document.fault_count();
        document.kebab_id(&format!("{path}.id"), &entry.id);
        document.told_apart(
            "misconceptions",
            index,
            "misconception",
            raw.misconceptions.iter().map(|entry| entry.id.as_str()),
        );
        let belief = document.prose(&format!("{path}.belief"), &entry.belief, MOST_PROSE);
        let cure = document.prose(&format!("{path}.cure"), &entry.cure, MOST_SENTENCE);
        let sources = document.sources(&path, &entry.sources, false, known);
        if document.fault_count() == before {
            misconceptions.push(Misconception { id: MisconceptionId::new(&entry.id), belief, cure, sources });
        }
    }
    misconceptions
}

/// The notes of a file; those with a problem are left out.
pub(super) fn notes(document: &mut Document, known: &Known) -> Vec<Note> {
    let Some(raw) = document.parse::<RawNotes>() else { return Vec::new() };
    let mut notes = Vec::new();
    for (index, entry) in raw.notes.iter().enumerate() {
        let path = format!("notes[{index}]");
        let before = document.fault_count();
        let id = document.prose(&format!("{path}.id"), &entry.id, MOST_NAME);
        document.told_apart("notes", index, "note", raw.notes.iter().map(|entry| entry.id.as_str()));
        let mut prose = |field: &str, text: &str, most| document.prose(&format!("{path}.{field}"), text, most);
        let title = prose("title", &entry.title, MOST_NAME);
        let older = prose("older", &entry.older, MOST_PROSE);
        let today = prose("today", &entry.today, MOST_PROSE);
        let since = prose("since", &entry.since, MOST_SENTENCE);
        let exam = prose("exam", &entry.exam, MOST_PROSE);
        let sources = document.sources(&path, &entry.sources, false, known);
        let weight = match entry.weight {
            RawWeight::High => Weight::High,
            RawWeight::Medium => Weight::Medium,
            RawWeight::Low => Weight::Low,
        };
        if document.fault_count() == before {
            let (id, beyond_exam) = (NoteId::new(id), entry.beyond_exam);
            notes.push(Note { id, title, older, today, since, exam, weight, beyond_exam, sources });
        }
    }
    notes
}

/// The open points of a file; those with a problem are left out.
pub(super) fn open_points(document: &mut Document, known: &Known) -> Vec<OpenPoint> {
    let Some(raw) = document.parse::<RawOpenPoints>() else { return Vec::new() };
    let mut points = Vec::new();
    for (index, entry) in raw.open_points.iter().enumerate() {
        let path = format!("open_points[{index}]");
        let before = document.fault_count();
        document.kebab_id(&format!("{path}.id"), &entry.id);
        document.told_apart("open_points", index, "open point", raw.open_points.iter().map(|entry| entry.id.as_str()));
        let title = document.prose(&format!("{path}.title"), &entry.title, MOST_NAME);
        let text = document.prose(&format!("{path}.text"), &entry.text, MOST_PROSE);
        let sources = document.sources(&path, &entry.sources, false, known);
        if document.fault_count() == before {
            points.push(OpenPoint { id: entry.id.clone(), title, text, sources });
        }
    }
    points
}

/// The terms of a file; those with a problem are left out.
pub(super) fn terms(document: &mut Document, known: &Known) -> Vec<Term> {
    let Some(raw) = document.parse::<RawGlossary>() else { return Vec::new() };
    let mut terms = Vec::new();
    for (index, entry) in raw.terms.iter().enumerate() {
        let path = format!("terms[{index}]");
        let before = document.fault_count();
        document.kebab_id(&format!("{path}.id"), &entry.id);
        document.told_apart("terms", index, "term", raw.terms.iter().map(|entry| entry.id.as_str()));
        let name = document.prose(&format!("{path}.name"), &entry.name, MOST_NAME);
        let names = entry.other_names.iter().enumerate();
        let other_names: Vec<String> = names
            .map(|(index, name)| document.prose(&format!("{path}.other_names[{index}]"), name, MOST_NAME))
            .collect();
        let meaning = document.prose(&format!("{path}.meaning"), &entry.meaning, MOST_MEANING);
        let sources = document.sources(&path, &entry.sources, false, known);
        if document.fault_count() == before {
            terms.push(Term { id: TermId::new(&entry.id), name, other_names, meaning, sources });
        }
    }
    terms
}

/// The lessons of a file; those with a problem are left out.
pub(super) fn lessons(document: &mut Document, known: &Known) -> Vec<Lesson> {
    let Some(raw) = document.parse::<RawLessons>() else { return Vec::new() };
    let part = document.optional_prose("part", raw.part.as_deref(), MOST_NAME);
    let mut lessons = Vec::new();
    for (index, entry) in raw.lessons.iter().enumerate() {
        let path = format!("lessons[{index}]");
        let before = document.fault_count();
        document.kebab_id(&format!("{path}.id"), &entry.id);
        document.told_apart("lessons", index, "lesson", raw.lessons.iter().map(|entry| entry.id.as_str()));
        let title = document.prose(&format!("{path}.title"), &entry.title, MOST_NAME);
        let paragraphs = document.paragraphs(&format!("{path}.text"), &entry.text);
        document.references(&format!("{path}.services"), "service", &entry.services, known.services.as_ref());
        let layers: Vec<Option<LayerId>> = entry
            .layers
            .iter()
            .enumerate()
            .map(|(index, key)| document.layer(&format!("{path}.layers[{index}]"), key))
            .collect();
        if let Some(scene) = &entry.scene {
            document.kebab_id(&format!("{path}.scene"), scene);
        }
        document.few_tasks(&format!("{path}.tasks"), entry.tasks.len());
        document.references(&format!("{path}.tasks"), "task", &entry.tasks, known.tasks.as_ref());
        let notes = document.notes(&path, &entry.notes, known);
        let sources = document.sources(&path, &entry.sources, false, known);
        if document.fault_count() == before {
            lessons.push(Lesson {
                id: LessonId::new(&entry.id),
                part: part.clone(),
                title,
                paragraphs,
                services: entry.services.iter().map(ServiceId::new).collect(),
                layers: layers.into_iter().flatten().collect(),
                scene: entry.scene.as_ref().map(SceneId::new),
                tasks: entry.tasks.iter().map(TaskId::new).collect(),
                notes,
                beyond_exam: entry.beyond_exam,
                sources,
            });
        }
    }
    lessons
}

impl Document {
    /// Complains about the id of an entry that an earlier entry of its list has.
    fn told_apart<'a>(&mut self, list: &str, index: usize, thing: &str, ids: impl Iterator<Item = &'a str> + Clone) {
        let Some(own) = ids.clone().nth(index) else { return };
        if let Some(first) = ids.take(index).position(|other| other == own) {
            self.used_twice(&format!("{list}[{index}].id"), &format!("{list}[{first}].id"), thing, own);
        }
    }

    /// A text of some paragraphs with blank lines between them, and together few words.
    fn paragraphs(&mut self, path: &str, text: &str) -> Vec<String> {
        let words = text.split_whitespace().count();
        if words > MOST_WORDS {
            let message = format!("the lesson has {words} words, at most {MOST_WORDS} fit on its card");
            let fault = Fault::new(self.span(path), message);
            self.report(fault.help(format!("cut {}", counted(words - MOST_WORDS, "word"))));
        }
        let paragraphs = text.split("\n\n").filter(|paragraph| words == 0 || !paragraph.trim().is_empty());
        paragraphs.map(|paragraph| self.prose(path, paragraph, MOST_PROSE)).collect()
    }

    fn few_tasks(&mut self, path: &str, tasks: usize) {
        if tasks > MOST_TASKS {
            let message = format!("the lesson has {}, at most {MOST_TASKS} fit", counted(tasks, "task"));
            self.report(Fault::new(self.span(path), message).help("keep the best"));
        }
    }

    /// Ids of a list that must exist, if it is known which do.
    pub(super) fn references(&mut self, path: &str, thing: &str, ids: &[String], known: Option<&Ids>) {
        for (index, id) in ids.iter().enumerate() {
            self.known_id(&format!("{path}[{index}]"), thing, id, known);
        }
    }

    /// An id that must exist, if it is known which do.
    pub(super) fn known_id(&mut self, path: &str, thing: &str, id: &str, known: Option<&Ids>) {
        let Some(known) = known.filter(|known| !known.contains(id)) else { return };
        let known = known.iter().map(String::as_str);
        self.reference(path, thing, id, known, &format!("`layercake list {thing}s` names them all"));
    }
}
