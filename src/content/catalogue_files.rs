//! All files of the catalogue together: which file is which, in which order they depend on each other, and ids that
//! two of them use.

use super::check::{self, Known};
use super::check_sources;
use super::document::Document;
use super::fault::Fault;
use super::shown::quoted;
use super::{Problem, Severity, SourceFile};
use crate::domain::{Catalogue, CatalogueParts};
use std::collections::BTreeMap;

/// What a file of the catalogue is about, as its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Sources,
    Misconceptions,
    Layers,
    Service,
    Stray,
}

impl Part {
    fn of(path: &str) -> Self {
        let mut parts = path.rsplit(['/', '\\']);
        match (parts.next().unwrap_or_default(), parts.next()) {
            (name, Some("services")) if is_ron(name) => Self::Service,
            ("sources.ron", _) => Self::Sources,
            ("misconceptions.ron", _) => Self::Misconceptions,
            ("layers.ron", _) => Self::Layers,
            _ => Self::Stray,
        }
    }

    /// The files that a catalogue cannot do without.
    const NEEDED: [(Self, &'static str); 3] =
        [(Self::Sources, "sources.ron"), (Self::Misconceptions, "misconceptions.ron"), (Self::Layers, "layers.ron")];
}

/// Whether a name says that a file is RON.
pub(super) fn is_ron(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("ron"))
}

/// Reads a catalogue. What is wrong with one file harms no other.
pub(super) fn read(files: Vec<SourceFile>) -> (Catalogue, Vec<Problem>) {
    let files: Vec<(Part, SourceFile)> = files.into_iter().map(|file| (Part::of(file.origin.path()), file)).collect();
    let mut reader = Reader { problems: vec![Vec::new(); files.len()], ..Reader::default() };
    reader.each(&files, Part::Sources, |reader, document| {
        reader.parts.sources.extend(check_sources::sources(document));
        let keys = reader.parts.sources.iter().map(|source| source.key.to_string()).collect();
        reader.known.sources = Some(keys).filter(|_| !document.has_faults());
    });
    reader.each(&files, Part::Misconceptions, |reader, document| {
        reader.parts.misconceptions.extend(check::misconceptions(document, &reader.known));
        let ids = reader.parts.misconceptions.iter().map(|misconception| misconception.id.to_string()).collect();
        reader.known.misconceptions = Some(ids).filter(|_| !document.has_faults());
    });
    reader.each(&files, Part::Layers, |reader, document| {
        reader.parts.layers.extend(check::layers(document, &reader.known));
    });
    reader.each(&files, Part::Service, Reader::service);
    reader.report_strays(&files);
    let mut problems: Vec<Problem> = reader.problems.into_iter().flatten().collect();
    if !files.is_empty() {
        problems.extend(missing_files(&files));
    }
    (Catalogue::new(reader.parts), problems)
}

#[derive(Default)]
struct Reader {
    /// What is wrong with each of the files.
    problems: Vec<Vec<Problem>>,
    known: Known,
    parts: CatalogueParts,
    /// In which file each service and each task is.
    services: BTreeMap<String, String>,
    tasks: BTreeMap<String, String>,
}

impl Reader {
    fn each(&mut self, files: &[(Part, SourceFile)], part: Part, read: impl Fn(&mut Self, &mut Document)) {
        for (index, (_, file)) in files.iter().enumerate().filter(|(_, (own, _))| *own == part) {
            self.problems[index] = match Document::open(file) {
                Ok(mut document) => {
                    read(self, &mut document);
                    document.into_problems()
                }
                Err(problem) => vec![*problem],
            };
        }
    }

    fn service(&mut self, document: &mut Document) {
        let Some((service, tasks)) = check::service(document, &self.known) else { return };
        if let Some(other) = self.services.get(service.id.as_str()) {
            document.report(taken(document, "id", "service id", service.id.as_str(), other));
            return;
        }
        self.services.insert(service.id.to_string(), document.file().to_owned());
        self.parts.services.push(service);
        for task in tasks {
            if let Some(other) = self.tasks.get(task.id.as_str()) {
                document.report(taken(
                    document,
                    &path_of_task(document, task.id.as_str()),
                    "task id",
                    task.id.as_str(),
                    other,
                ));
                continue;
            }
            self.tasks.insert(task.id.to_string(), document.file().to_owned());
            self.parts.tasks.push(task);
        }
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
                        "a catalogue has `layers.ron`, `sources.ron`, `misconceptions.ron` and `services/NAME.ron`"
                            .to_owned(),
                    ),
                    excerpt: None,
                });
            }
        }
    }
}

/// The path of the last task with that id: the first may be the one in the same file that may keep it.
fn path_of_task(document: &Document, id: &str) -> String {
    let tasks = document.tree().nearest("tasks").children();
    let is_it = |task: &&super::tree::Node| {
        task.field("id").is_some_and(|field| document.text_of(&field.value).trim_matches('"') == id)
    };
    let index = tasks.iter().rposition(is_it).unwrap_or_default();
    format!("tasks[{index}].id")
}

fn taken(document: &Document, path: &str, thing: &str, id: &str, other: &str) -> Fault {
    let fault =
        Fault::new(document.span(path), format!("the {thing} {} is already used in {}", quoted(id), quoted(other)));
    fault.help("choose another id")
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
