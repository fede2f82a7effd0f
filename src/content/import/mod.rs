//! Cards and controls that were written elsewhere: a table of cards, matching questions in GIFT, an organisation's
//! control matrix. Bytes in, values out, and whatever cannot be used is told where it stands.
//!
//! When to come here: to see what a file holds ([`import_kind`], [`import_scene`], [`import_matrix`]) and to make a scene
//! of it ([`scene_of_import`]), which is a file like any other. Nothing is cut and nothing dropped in silence: a text that
//! is too long comes whole, with a remark, and its author mends it in the form.
//!
//! ```text
//! bytes -> sheet          a table: delimiter, quotes, lines          -> rows of cells
//!          heads          which cell is which column                 -> cells by column
//!          gift           matching questions                         -> cells by column
//!       -> draft          words for owners, services, layers, tasks  -> a card, and remarks
//!       -> scene_text     the file; what is wrong with a card is asked of the same rules as for any scene
//! ```

mod draft;
mod draft_task;
mod gift;
mod gift_text;
mod heads;
mod ids;
mod matrix;
mod ownership;
mod scene_text;
mod sheet;
mod table;
mod words;

pub use matrix::{ControlRow, ImportedMatrix, import_matrix};
pub use scene_text::scene_of_import;

use super::document::problem;
use super::fault::Fault;
use super::places::Places;
use super::shown::{clean, counted};
use super::{Manuscript, Problem, Severity, SourceFile};
use crate::domain::{
    CardColumn, Catalogue, LayerId, MisconceptionId, NoteId, Owner, ServiceId, SourceKey, TaskId, WhyNot,
};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many characters of a cell are taken.
const MOST_CELL: usize = 2000;

/// What a file holds, as far as its name and its first lines tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKind {
    /// A table of cards.
    Table,
    /// Questions in GIFT.
    Gift,
    /// A control matrix.
    Matrix,
}

/// What holds for rows that say nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportDefaults {
    /// The services that the scene has whatever its rows say. Work that several services have is looked for in these.
    pub services: Vec<ServiceId>,
    /// The service of rows that name none.
    pub service: Option<ServiceId>,
    /// The layer of rows that name none.
    pub layer: Option<LayerId>,
}

/// What is said about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What was expected and what was found.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
}

impl Remark {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: Some(help.into()) }
    }
}

/// Who has a card, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftOwner {
    /// It belongs into a bin.
    Bin(Owner),
    /// It belongs to nobody, and stays in the deck.
    Nobody,
}

/// The card that a row would become: what the row gives, and no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardDraft {
    /// Its id, unlike any other in the file.
    pub id: String,
    /// The task of the catalogue that it is. Service, layer and owner are the task's then.
    pub task: Option<TaskId>,
    /// The work; for a task of the catalogue only where the words differ.
    pub text: Option<String>,
    /// Where it is done.
    pub service: Option<ServiceId>,
    /// The layer it belongs to.
    pub layer: Option<LayerId>,
    /// Who does it.
    pub owner: Option<DraftOwner>,
    /// Further bins where it counts as right.
    pub also: Vec<Owner>,
    /// Why it is theirs; for a task of the catalogue only where the words differ.
    pub reason: Option<String>,
    /// What is said to whoever chose a wrong bin.
    pub why_not: WhyNot,
    /// What to ask oneself.
    pub hint: Option<String>,
    /// Of shared work, AWS’s half.
    pub half_aws: Option<String>,
    /// Of shared work, the customer’s half.
    pub half_customer: Option<String>,
    /// The wrong belief behind a wrong answer.
    pub misconception: Option<MisconceptionId>,
    /// Where older exam texts say otherwise.
    pub notes: Vec<NoteId>,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
    /// Finer than the exam asks.
    pub beyond_exam: bool,
    /// No source says it.
    pub unverified: bool,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is a card.
    Taken,
    /// It is a card, and there is something to say.
    Remarked,
    /// It is no card.
    LeftOut,
}

/// A row of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow {
    /// The line it begins on.
    pub line: usize,
    /// Its words, fit to be shown.
    pub text: String,
    /// The card that it becomes; `None` leaves it out, and the first remark says why.
    pub card: Option<CardDraft>,
    /// What is said about it.
    pub remarks: Vec<Remark>,
}

impl ImportedRow {
    /// What becomes of it.
    pub fn fate(&self) -> Fate {
        match (&self.card, self.remarks.is_empty()) {
            (None, _) => Fate::LeftOut,
            (Some(_), false) => Fate::Remarked,
            (Some(_), true) => Fate::Taken,
        }
    }
}

/// What a file of cards holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// What the file calls itself.
    pub title: Option<String>,
    /// The services of the scene, in the order in which they are used.
    pub services: Vec<ServiceId>,
    /// The rows, in file order.
    pub rows: Vec<ImportedRow>,
    /// What is wrong with the file as a whole.
    pub problems: Vec<Problem>,
}

impl Imported {
    /// The cards, in file order.
    pub fn cards(&self) -> impl Iterator<Item = &CardDraft> {
        self.rows.iter().filter_map(|row| row.card.as_ref())
    }

    /// How many rows have this fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.rows.iter().filter(|row| row.fate() == fate).count()
    }
}

/// Something that may become a card: a row of a table or a pair of a question.
#[derive(Debug, Default)]
struct Candidate {
    line: usize,
    /// What it gives.
    cells: BTreeMap<CardColumn, String>,
    /// Why it is no card, or what else is to be said.
    remarks: Vec<Remark>,
    /// Whether it is known already that it is no card.
    refused: bool,
}

/// All of them.
#[derive(Debug, Default)]
struct Candidates {
    title: Option<String>,
    all: Vec<Candidate>,
    /// How many more there were than are taken.
    untold: usize,
    problems: Vec<Problem>,
}

/// A file that is text, and where its lines are.
struct Source<'a> {
    file: &'a str,
    places: Places,
}

impl<'a> Source<'a> {
    fn open(file: &'a SourceFile) -> Result<Self, Box<Problem>> {
        match file.text() {
            Ok(text) => Ok(Self { file: file.origin.path(), places: Places::new(text.to_owned()) }),
            Err(mut problem) => {
                let help = "save it as text in UTF-8 with at most 1 MiB (a spreadsheet: Save as, “CSV UTF-8”)";
                problem.help = Some(help.to_owned());
                Err(problem)
            }
        }
    }

    fn text(&self) -> &str {
        self.places.text()
    }

    fn problem(&self, severity: Severity, span: Range<usize>, message: impl Into<String>, help: &str) -> Problem {
        problem(self.file, &self.places, severity, Fault::new(span, message).help(help))
    }
}

/// What a file holds, as its name and its first lines tell. What is not even text is taken for a table, which says so.
pub fn import_kind(file: &SourceFile) -> ImportKind {
    let Ok(source) = Source::open(file) else { return ImportKind::Table };
    let ends_in = |ending: &str| {
        let name = source.file.as_bytes();
        name.len() > ending.len() && name[name.len() - ending.len()..].eq_ignore_ascii_case(ending.as_bytes())
    };
    let is_table = ends_in(".csv") || ends_in(".tsv");
    if ends_in(".gift") || (!is_table && gift::looks_like_it(source.text())) {
        return ImportKind::Gift;
    }
    if matrix::looks_like_it(source.text()) { ImportKind::Matrix } else { ImportKind::Table }
}

/// The cards of a table or of matching questions.
///
/// ```
/// use layercake::content::{ImportDefaults, Library, Origin, SourceFile, import_scene};
///
/// let bytes = b"Task;Who\nPatch the till;we\n".to_vec();
/// let file = SourceFile { origin: Origin::File("till.csv".to_owned()), bytes };
/// let imported = import_scene(&file, Library::built_in().catalogue(), &ImportDefaults::default());
/// assert_eq!(imported.rows[0].text, "Patch the till");
/// assert_eq!(imported.rows[0].remarks[0].message, "the row names no service");
/// ```
pub fn import_scene(file: &SourceFile, catalogue: &Catalogue, defaults: &ImportDefaults) -> Imported {
    let source = match Source::open(file) {
        Ok(source) => source,
        Err(problem) => return Imported { problems: vec![*problem], ..Imported::default() },
    };
    let found = match import_kind(file) {
        ImportKind::Gift => gift::candidates(&source),
        ImportKind::Table | ImportKind::Matrix => table::candidates(&source),
    };
    let Candidates { title, all, untold, mut problems } = found;
    let mut rows: Vec<ImportedRow> =
        all.into_iter().map(|candidate| draft::row(candidate, catalogue, defaults)).collect();
    ids::settle(&mut rows);
    for row in &mut rows {
        scene_text::judge(row, catalogue);
    }
    if rows.is_empty() && problems.is_empty() {
        let help = "write one task in each line below the head, as in `Patch the database,AWS,RDS does it`";
        problems.push(source.problem(Severity::Error, 0..0, "the file has a head, but no rows", help));
    }
    if untold > 0 {
        let message = format!("the file has {}, at most {} fit", counted(untold, "more row"), Manuscript::MOST_CARDS);
        problems.push(source.problem(Severity::Error, 0..0, message, "split it into several files"));
    }
    let services = services(&rows, defaults);
    let imported = Imported { title, services, rows, problems };
    too_large(imported, &source)
}

/// Escapes can make a text longer than its file was; what no file could hold is said here and not when it is taken.
fn too_large(mut imported: Imported, source: &Source<'_>) -> Imported {
    if scene_of_import(&imported, "").len() > SourceFile::MOST_BYTES {
        let message = "as a scene it would be larger than 1 MiB, the most that Layercake reads";
        imported.problems.push(source.problem(Severity::Error, 0..0, message, "split it into several files"));
    }
    imported
}

/// The services of a scene of these rows.
fn services(rows: &[ImportedRow], defaults: &ImportDefaults) -> Vec<ServiceId> {
    let used = rows.iter().filter_map(|row| row.card.as_ref()?.service.as_ref());
    let mut services: Vec<ServiceId> = Vec::new();
    for service in defaults.services.iter().chain(used).chain(&defaults.service) {
        if !services.contains(service) {
            services.push(service.clone());
        }
    }
    services
}

/// Words on one line, without what nobody sees.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).collect()
}

/// The words of a row as they are shown.
fn shown(cells: &BTreeMap<CardColumn, String>) -> String {
    let text = cells.get(&CardColumn::Text).or_else(|| cells.get(&CardColumn::Task));
    clean(text.map_or("", String::as_str))
}

#[cfg(test)]
mod tests;
