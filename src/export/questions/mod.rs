//! Cards as questions for learning systems: each piece of work is to be matched with whoever does it.
//!
//! One deck goes in, whatever it was made from, and each format writes the same cards in its own way. What belongs to
//! nobody is left out: no format knows an answer that is to be given to no target.

mod anki;
mod gift;
mod h5p;
mod moodle;
mod qti;

pub use anki::anki;
pub use gift::gift;
pub use h5p::h5p;
pub use moodle::moodle;
pub use qti::qti;

use crate::domain::{Card, Catalogue, Owner, Scene, Task};

/// A card as a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is known by for ever, whatever its words: "RDS-01", or scene and card.
    pub id: String,
    /// The work, as an order.
    pub text: String,
    /// The short name of the service.
    pub service: String,
    /// The id of the service.
    pub service_id: String,
    /// The name of the layer.
    pub layer: String,
    /// The sides that are right, the best first.
    pub owners: Vec<Owner>,
    /// Why.
    pub reason: String,
    /// The question to ask oneself.
    pub hint: String,
}

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// What it is known by.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What is told before the questions.
    pub story: String,
    /// Whether shared work is an answer.
    pub shared: bool,
    /// The questions.
    pub questions: Vec<Question>,
}

impl Deck {
    /// The cards of a scene.
    pub fn of_scene(scene: &Scene, catalogue: &Catalogue) -> Self {
        let question = |card: &Card| Question {
            id: card.task.as_ref().map_or_else(|| format!("{}/{}", scene.id, card.id), ToString::to_string),
            text: card.text.clone(),
            hint: card.question(catalogue).to_owned(),
            owners: card.owners.clone(),
            ..named(catalogue, card.service.as_str(), card.layer, &card.reason)
        };
        Self {
            id: scene.id.to_string(),
            title: scene.title.clone(),
            story: scene.story.clone(),
            shared: scene.shared_bin,
            questions: scene.cards.iter().filter(|card| !card.is_decoy()).map(question).collect(),
        }
    }

    /// Tasks of the catalogue.
    pub fn of_tasks<'a>(
        (id, title): (&str, &str),
        tasks: impl Iterator<Item = &'a Task>,
        catalogue: &Catalogue,
    ) -> Self {
        let question = |task: &Task| Question {
            id: task.id.to_string(),
            text: task.text.clone(),
            hint: catalogue.layer(task.layer).question.clone(),
            owners: vec![task.owner],
            ..named(catalogue, task.service.as_str(), task.layer, &task.reason)
        };
        let questions: Vec<Question> = tasks.map(question).collect();
        let shared = questions.iter().any(|question| question.owners.contains(&Owner::Shared));
        Self { id: id.to_owned(), title: title.to_owned(), story: String::new(), shared, questions }
    }

    /// The answers, left to right.
    pub(super) fn sides(&self) -> &'static [Owner] {
        if self.shared { &Owner::ALL } else { &[Owner::Aws, Owner::Customer] }
    }

    /// Its questions in as few parts of at most `most` as there can be, each about as long as the others, so that none
    /// is left with one: to match one is no task.
    fn parts(&self, most: usize) -> impl ExactSizeIterator<Item = &[Question]> {
        let count = self.questions.len().div_ceil(most).max(1);
        self.questions.chunks(self.questions.len().div_ceil(count).max(1))
    }

    /// Its title, with a number where there are several parts.
    fn named(&self, place: usize, count: usize) -> String {
        if count > 1 { format!("{} {}", self.title, place + 1) } else { self.title.clone() }
    }

    /// Whether its questions are about more than one service, so that each has to say about which.
    fn mixes_services(&self) -> bool {
        self.questions.windows(2).any(|pair| pair[0].service_id != pair[1].service_id)
    }

    /// The question as it is asked: "RDS: Patch the operating system", or without the service where all have the same.
    fn asked(&self, question: &Question) -> String {
        if self.mixes_services() { format!("{}: {}", question.service, question.text) } else { question.text.clone() }
    }
}

fn named(catalogue: &Catalogue, service: &str, layer: crate::domain::LayerId, reason: &str) -> Question {
    let known = catalogue.services().iter().find(|known| known.id.as_str() == service);
    Question {
        id: String::new(),
        text: String::new(),
        service: known.map_or_else(|| service.to_owned(), |known| known.short.clone()),
        service_id: service.to_owned(),
        layer: catalogue.layer(layer).name.clone(),
        owners: Vec::new(),
        reason: reason.to_owned(),
        hint: String::new(),
    }
}

/// What the answers are called.
pub(super) const fn side(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "AWS",
        Owner::Customer => "Customer",
        Owner::Shared => "Shared",
    }
}

/// What is asked above the questions.
const ASKED: &str = "Who does it?";

/// A title as the name of a folder of questions, on one line.
fn category(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text in HTML.
fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Files in a zip, byte by byte the same each time: no day, no owner.
fn zipped<'a>(files: impl IntoIterator<Item = (&'a str, Vec<u8>)>) -> std::io::Result<Vec<u8>> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
