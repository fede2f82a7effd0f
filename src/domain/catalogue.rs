//! Everything the app knows about AWS, looked up by id.

use super::exam::Exam;
use super::{
    Layer, LayerId, Lesson, LessonId, Misconception, MisconceptionId, Note, NoteId, OpenPoint, Service, ServiceId,
    Source, SourceKey, Task, TaskId, Term, TermId, TermIndex,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a catalogue is made from.
#[derive(Clone, Debug, Default)]
pub struct CatalogueParts {
    /// The rows; a missing one gets its key as its name.
    pub layers: Vec<Layer>,
    /// The columns, in any order.
    pub services: Vec<Service>,
    /// The tasks, in file order.
    pub tasks: Vec<Task>,
    /// The wrong beliefs, in file order.
    pub misconceptions: Vec<Misconception>,
    /// Where older exam texts say otherwise, in file order.
    pub notes: Vec<Note>,
    /// The lessons, in the order of their path.
    pub lessons: Vec<Lesson>,
    /// The glossary, in file order.
    pub terms: Vec<Term>,
    /// What our sources leave open, in file order.
    pub open_points: Vec<OpenPoint>,
    /// The exam, if one is told of.
    pub exam: Option<Exam>,
    /// The sources, in file order.
    pub sources: Vec<Source>,
}

/// Things in file order, and where each id is.
#[derive(Clone, Debug)]
struct Table<Id, T> {
    all: Vec<T>,
    places: BTreeMap<Id, usize>,
}

impl<Id: Ord, T> Table<Id, T> {
    fn new(all: Vec<T>, id: impl Fn(&T) -> Id) -> Self {
        let places = all.iter().enumerate().map(|(place, entry)| (id(entry), place)).collect();
        Self { all, places }
    }

    fn get(&self, id: &Id) -> Option<&T> {
        self.places.get(id).map(|&place| &self.all[place])
    }
}

/// Layers, services, tasks, misconceptions, notes, lessons, terms, open points, the exam and sources.
#[derive(Clone, Debug)]
pub struct Catalogue {
    layers: Vec<Layer>,
    services: Table<ServiceId, Service>,
    tasks: Table<TaskId, Task>,
    misconceptions: Table<MisconceptionId, Misconception>,
    notes: Table<NoteId, Note>,
    lessons: Table<LessonId, Lesson>,
    terms: Table<TermId, Term>,
    term_index: Arc<TermIndex>,
    open_points: Vec<OpenPoint>,
    exam: Option<Exam>,
    sources: Table<SourceKey, Source>,
}

impl Catalogue {
    /// Puts the parts in order: layers bottom to top, services from most to least customer work.
    pub fn new(parts: CatalogueParts) -> Self {
        let CatalogueParts {
            layers,
            mut services,
            tasks,
            misconceptions,
            notes,
            lessons,
            mut terms,
            open_points,
            exam,
            sources,
        } = parts;
        services.sort_by_cached_key(|service| {
            let tally = service.tally();
            (LayerId::COUNT - tally.customer, LayerId::COUNT - tally.shared, service.model, service.name.clone())
        });
        terms.sort_by_cached_key(|term| term.name.to_lowercase());
        Self {
            layers: LayerId::ALL.into_iter().map(|id| layer_or_blank(&layers, id)).collect(),
            services: Table::new(services, |service| service.id.clone()),
            tasks: Table::new(tasks, |task| task.id.clone()),
            misconceptions: Table::new(misconceptions, |misconception| misconception.id.clone()),
            notes: Table::new(notes, |note| note.id.clone()),
            lessons: Table::new(lessons, |lesson| lesson.id.clone()),
            term_index: Arc::new(TermIndex::new(&terms)),
            terms: Table::new(terms, |term| term.id.clone()),
            open_points,
            exam,
            sources: Table::new(sources, |source| source.key.clone()),
        }
    }

    /// What is said about a row.
    pub fn layer(&self, id: LayerId) -> &Layer {
        &self.layers[id.index()]
    }

    /// All services, most customer work first.
    pub fn services(&self) -> &[Service] {
        &self.services.all
    }

    /// One service.
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services.get(id)
    }

    /// All tasks in file order.
    pub fn tasks(&self) -> &[Task] {
        &self.tasks.all
    }

    /// One task.
    pub fn task(&self, id: &TaskId) -> Option<&Task> {
        self.tasks.get(id)
    }

    /// All wrong beliefs in file order.
    pub fn misconceptions(&self) -> &[Misconception] {
        &self.misconceptions.all
    }

    /// One wrong belief.
    pub fn misconception(&self, id: &MisconceptionId) -> Option<&Misconception> {
        self.misconceptions.get(id)
    }

    /// All notes on older exam texts in file order.
    pub fn notes(&self) -> &[Note] {
        &self.notes.all
    }

    /// One note on older exam texts.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.notes.get(id)
    }

    /// All lessons in the order of their path.
    pub fn lessons(&self) -> &[Lesson] {
        &self.lessons.all
    }

    /// One lesson.
    pub fn lesson(&self, id: &LessonId) -> Option<&Lesson> {
        self.lessons.get(id)
    }

    /// The glossary, in the order of the alphabet.
    pub fn terms(&self) -> &[Term] {
        &self.terms.all
    }

    /// One term of the glossary.
    pub fn term(&self, id: &TermId) -> Option<&Term> {
        self.terms.get(id)
    }

    /// The glossary, prepared to find its terms in texts. Whoever holds it knows by its address whether it is still
    /// that of the same catalogue.
    pub fn term_index(&self) -> &Arc<TermIndex> {
        &self.term_index
    }

    /// What our sources leave open.
    pub fn open_points(&self) -> &[OpenPoint] {
        &self.open_points
    }

    /// The exam, if one is told of.
    pub fn exam(&self) -> Option<&Exam> {
        self.exam.as_ref()
    }

    /// All sources in file order.
    pub fn sources(&self) -> &[Source] {
        &self.sources.all
    }

    /// One source.
    pub fn source(&self, key: &SourceKey) -> Option<&Source> {
        self.sources.get(key)
    }
}

fn layer_or_blank(layers: &[Layer], id: LayerId) -> Layer {
    layers.iter().find(|layer| layer.id == id).cloned().unwrap_or_else(|| Layer {
        id,
        name: id.key().to_owned(),
        short: id.key().to_owned(),
        phrase: id.key().to_owned(),
        definition: String::new(),
        why: String::new(),
        question: String::new(),
        why_not: super::WhyNot::default(),
        sources: Vec::new(),
    })
}
