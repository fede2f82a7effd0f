//! All files of the catalogue together: which file is which, in which order they depend on each other, and ids that
//! two of them use.

use super::check::{self, Ids, Known};
use super::check_exam;
use super::check_lists;
use super::check_sources;
use super::document::Document;
use super::fault::Fault;
use super::shown::quoted;
use super::{Origin, Problem, Severity, SourceFile};
use crate::domain::{Catalogue, CatalogueParts};
use std::collections::BTreeMap;

/// What a file of the catalogue is about, as its name or its folder says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Sources,
    Notes,
    Misconceptions,
    Layers,
    Service,
    Lessons,
    Glossary,
    OpenPoints,
    Exam,
    Stray,
}

impl Part {
    fn of(path: &str) -> Self {
        let mut parts = path.rsplit(['/', '\\']);
        let (name, folder) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if !is_ron(name) {
            return Self::Stray;
        }
        if folder == "services" {
            return Self::Service;
        }
        // The name counts before the folder: a whole catalogue may lie in a folder that is called `notes`.
        let named = |word: &str| match word {
            "sources" => Some(Self::Sources),
            "notes" => Some(Self::Notes),
            "misconceptions" => Some(Self::Misconceptions),
            "lessons" => Some(Self::Lessons),
            "glossary" => Some(Self::Glossary),
            _ => None,
        };
        match name {
            "open-points.ron" => Self::OpenPoints,
            "exam.ron" => Self::Exam,
            "layers.ron" => Self::Layers,
            _ => named(name.trim_end_matches(".ron")).or_else(|| named(folder)).unwrap_or(Self::Stray),
        }
    }

    /// The files that a catalogue cannot do without.
    const NEEDED: [(Self, &'static str); 3] =
        [(Self::Sources, "sources.ron"), (Self::Misconceptions, "misconceptions.ron"), (Self::Layers, "layers.ron")];
}

/// How many sources, terms and so on a catalogue may have of each kind. Ours has hundreds; pages list them all.
const MOST_OF_A_KIND: usize = 5000;

/// Whether a name says that a file is RON.
pub(super) fn is_ron(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("ron"))
}

/// Reads a catalogue. What is wrong with one file harms no other. An entry of a user's file takes the place of the
/// built-in one of its id.
pub(super) fn read(files: Vec<SourceFile>) -> (Catalogue, Vec<Problem>) {
    let mut files: Vec<(Part, SourceFile)> =
        files.into_iter().map(|file| (Part::of(file.origin.path()), file)).collect();
    files.sort_by_key(|(_, file)| !is_ours(file));
    let mut reader = Reader { problems: vec![Vec::new(); files.len()], ..Reader::default() };
    reader.known.sources = reader.each(&files, Part::Sources, |reader, document| {
        let sources = check_sources::sources(document);
        reader.list(document, SOURCES, sources, |source| source.key.as_str(), |parts| &mut parts.sources)
    });
    reader.known.notes = reader.each(&files, Part::Notes, |reader, document| {
        let notes = check_lists::notes(document, &reader.known);
        reader.list(document, NOTES, notes, |note| note.id.as_str(), |parts| &mut parts.notes)
    });
    reader.known.misconceptions = reader.each(&files, Part::Misconceptions, |reader, document| {
        let beliefs = check_lists::misconceptions(document, &reader.known);
        reader.list(document, BELIEFS, beliefs, |belief| belief.id.as_str(), |parts| &mut parts.misconceptions)
    });
    reader.each(&files, Part::Layers, |reader, document| {
        let layers = check_lists::layers(document, &reader.known);
        reader.list(document, LAYERS, layers, |layer| layer.id.key(), |parts| &mut parts.layers)
    });
    reader.known.services = reader.each(&files, Part::Service, Reader::service);
    let tasks = reader.parts.tasks.iter().map(|task| task.id.to_string()).collect();
    reader.known.tasks = reader.known.services.is_some().then_some(tasks);
    reader.known.lessons = reader.each(&files, Part::Lessons, |reader, document| {
        let lessons = check_lists::lessons(document, &reader.known);
        reader.list(document, LESSONS, lessons, |lesson| lesson.id.as_str(), |parts| &mut parts.lessons)
    });
    reader.each(&files, Part::Glossary, |reader, document| {
        let terms = check_lists::terms(document, &reader.known);
        reader.list(document, TERMS, terms, |term| term.id.as_str(), |parts| &mut parts.terms)
    });
    reader.each(&files, Part::OpenPoints, |reader, document| {
        let points = check_lists::open_points(document, &reader.known);
        reader.list(document, POINTS, points, |point| point.id.as_str(), |parts| &mut parts.open_points)
    });
    reader.each(&files, Part::Exam, Reader::exam);
    reader.report_strays(&files);
    let mut problems: Vec<Problem> = reader.problems.into_iter().flatten().collect();
    if !files.is_empty() {
        problems.extend(missing_files(&files));
    }
    (Catalogue::new(reader.parts), problems)
}

fn is_ours(file: &SourceFile) -> bool {
    matches!(file.origin, Origin::BuiltIn(_))
}

/// A list of things with ids: what one is called, its field in the file, and the field of the id.
#[derive(Clone, Copy)]
struct List {
    thing: &'static str,
    field: &'static str,
    id: &'static str,
}

const SOURCES: List = List { thing: "source", field: "sources", id: "key" };
const NOTES: List = List { thing: "note", field: "notes", id: "id" };
const BELIEFS: List = List { thing: "misconception", field: "misconceptions", id: "id" };
const LAYERS: List = List { thing: "layer", field: "layers", id: "id" };
const LESSONS: List = List { thing: "lesson", field: "lessons", id: "id" };
const TERMS: List = List { thing: "term", field: "terms", id: "id" };
const POINTS: List = List { thing: "open point", field: "open_points", id: "id" };
const TASKS: List = List { thing: "task id", field: "tasks", id: "id" };

impl List {
    /// The path of the last entry with that id: the first may be the one in the same file that may keep it.
    fn path_of(self, document: &Document, id: &str) -> String {
        let entries = document.tree().nearest(self.field).children();
        let is_it = |entry: &&super::tree::Node| {
            entry.field(self.id).is_some_and(|field| document.text_of(&field.value).trim_matches('"') == id)
        };
        let index = entries.iter().rposition(is_it).unwrap_or_default();
        format!("{}[{index}].{}", self.field, self.id)
    }
}

/// Who brought an id.
#[derive(Clone, Debug)]
struct Owned {
    file: String,
    ours: bool,
}

#[derive(Default)]
struct Reader {
    /// What is wrong with each of the files.
    problems: Vec<Vec<Problem>>,
    known: Known,
    parts: CatalogueParts,
    /// In which file each id is, by what it names.
    ids: BTreeMap<(&'static str, String), Owned>,
    /// Whether the file that is being read ships with the program.
    ours: bool,
}

impl Reader {
    /// Reads all files of a part, and answers their ids if no file is missing or damaged.
    fn each(
        &mut self,
        files: &[(Part, SourceFile)],
        part: Part,
        read: impl Fn(&mut Self, &mut Document) -> Vec<String>,
    ) -> Option<Ids> {
        let mut ids = Some(Ids::new()).filter(|_| files.iter().any(|(own, _)| *own == part));
        for (index, (_, file)) in files.iter().enumerate().filter(|(_, (own, _))| *own == part) {
            self.ours = is_ours(file);
            self.problems[index] = match Document::open(file) {
                Ok(mut document) => {
                    let read = read(self, &mut document);
                    ids = ids.filter(|_| !document.has_faults());
                    if let Some(ids) = &mut ids {
                        ids.extend(read);
                    }
                    document.into_problems()
                }
                Err(problem) => {
                    ids = None;
                    vec![*problem]
                }
            };
        }
        ids
    }

    /// Takes an id for the file that is being read, and says whether somebody else's leaves it. The other file's name, if
    /// it cannot have it.
    fn claim(&mut self, document: &Document, thing: &'static str, id: &str) -> Result<bool, String> {
        let key = (thing, id.to_owned());
        if let Some(owned) = self.ids.get(&key).filter(|owned| owned.ours == self.ours) {
            return Err(owned.file.clone());
        }
        let owned = Owned { file: document.file().to_owned(), ours: self.ours };
        Ok(self.ids.insert(key, owned).is_some())
    }

    /// Adds entries of a list; one of the user takes the place of the built-in one of its id.
    fn list<T>(
        &mut self,
        document: &mut Document,
        list: List,
        entries: Vec<T>,
        id: impl Fn(&T) -> &str,
        into: impl Fn(&mut CatalogueParts) -> &mut Vec<T>,
    ) -> Vec<String> {
        let mut ids = Vec::with_capacity(entries.len());
        for entry in entries {
            let own = id(&entry).to_owned();
            if into(&mut self.parts).len() >= MOST_OF_A_KIND {
                document.report(too_many(document, list));
                break;
            }
            let replaces = match self.claim(document, list.thing, &own) {
                Ok(replaces) => replaces,
                Err(other) => {
                    let path = list.path_of(document, &own);
                    document.report(taken(document, &path, list.thing, &own, &other));
                    continue;
                }
            };
            let all = into(&mut self.parts);
            match all.iter_mut().find(|old| replaces && id(old) == own) {
                Some(old) => *old = entry,
                None => all.push(entry),
            }
            ids.push(own);
        }
        ids
    }

    fn service(&mut self, document: &mut Document) -> Vec<String> {
        let Some((service, tasks)) = check::service(document, &self.known) else { return Vec::new() };
        let id = service.id.clone();
        if let Err(other) = self.claim(document, "service id", id.as_str()) {
            document.report(taken(document, "id", "service id", id.as_str(), &other));
            return Vec::new();
        }
        // The service that it replaces leaves with its tasks.
        self.parts.services.retain(|old| old.id != id);
        let (gone, kept) = std::mem::take(&mut self.parts.tasks).into_iter().partition(|task| task.service == id);
        self.parts.tasks = kept;
        for task in gone {
            self.ids.remove(&(TASKS.thing, task.id.to_string()));
        }
        self.parts.services.push(service);
        self.list(document, TASKS, tasks, |task| task.id.as_str(), |parts| &mut parts.tasks);
        vec![id.to_string()]
    }

    /// There is one exam; one of the user takes the place of the built-in one, whatever it is called.
    fn exam(&mut self, document: &mut Document) -> Vec<String> {
        let Some(exam) = check_exam::exam(document, &self.known) else { return Vec::new() };
        if let Err(other) = self.claim(document, "exam", "") {
            document.report(only_one(document, &other));
            return Vec::new();
        }
        let code = exam.code.clone();
        self.parts.exam = Some(exam);
        vec![code]
    }

    fn report_strays(&mut self, files: &[(Part, SourceFile)]) {
        for ((part, file), problems) in files.iter().zip(&mut self.problems) {
            if *part == Part::Stray {
                problems.push(Problem {
                    severity: Severity::Warning,
                    file: file.origin.path().to_owned(),
                    place: None,
                    message: "this is no file of the catalogue and was not read".to_owned(),
                    help: Some(
                        "a catalogue has `services/NAME.ron`, `sources.ron`, `misconceptions.ron`, `notes.ron`, \
                         `lessons.ron`, `glossary.ron`, `open-points.ron`, `exam.ron` and `layers.ron`"
                            .to_owned(),
                    ),
                    excerpt: None,
                });
            }
        }
    }
}

fn only_one(document: &Document, other: &str) -> Fault {
    let fault = Fault::new(document.span("code"), format!("an exam is already told of in {}", quoted(other)));
    fault.help("a catalogue has one; remove one of the two files")
}

fn taken(document: &Document, path: &str, thing: &str, id: &str, other: &str) -> Fault {
    let fault =
        Fault::new(document.span(path), format!("the {thing} {} is already used in {}", quoted(id), quoted(other)));
    fault.help("choose another id")
}

fn too_many(document: &Document, list: List) -> Fault {
    let message = format!("the catalogue has more than {MOST_OF_A_KIND} of one kind; reading stopped in this list");
    Fault::new(document.span(list.field), message).help("take out what is not needed, or make two catalogues of it")
}

fn missing_files(files: &[(Part, SourceFile)]) -> impl Iterator<Item = Problem> + '_ {
    let is_given = |part| files.iter().any(|(own, _)| *own == part);
    Part::NEEDED.into_iter().filter(move |(part, _)| !is_given(*part)).map(|(_, name)| Problem {
        severity: Severity::Error,
        file: name.to_owned(),
        place: None,
        message: format!("the catalogue has no file `{name}`"),
        help: Some("assets/README.md says what belongs in it".to_owned()),
        excerpt: None,
    })
}
