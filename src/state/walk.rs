//! A walk along the decision rule: the service, the work, and what was answered so far.

use super::{LearnPart, Page, State};
use crate::content::Library;
use crate::domain::walk::{Exception, Reply, Walk};
use crate::domain::{Service, ServiceId, Task, TaskId};

/// The work that a walk is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A task of the catalogue.
    Task(TaskId),
    /// Work in the learner's own words.
    Words(String),
}

/// What was chosen and answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walking {
    /// The service; `None` looks for tasks of all.
    pub service: Option<ServiceId>,
    /// What tasks are searched for.
    pub search: String,
    /// The work; `None` while it is being chosen.
    pub subject: Option<Subject>,
    /// What was answered.
    pub said: Vec<Reply>,
}

impl Walking {
    /// Back to the choice of work.
    pub(super) fn leave(&mut self) {
        self.subject = None;
        self.said.clear();
    }
}

/// Something on a walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WalkAction {
    /// Choose a service.
    Service(ServiceId),
    /// Look for tasks of all services.
    AllServices,
    /// Look for tasks with these words.
    Search(String),
    /// Walk with a task.
    Task(TaskId),
    /// Walk with the words of the search.
    Words,
    /// Answer what is asked.
    Answer(Reply),
    /// Back to the question of that place, the first is 0.
    BackTo(usize),
    /// Back one step; from the first question to the choice of work.
    Back,
    /// Choose other work.
    Leave,
}

/// A walk as it can be shown.
#[derive(Clone, Debug)]
pub struct Walked<'a> {
    /// Where the work is done.
    pub service: &'a Service,
    /// The task; `None` is the learner's own words.
    pub task: Option<&'a Task>,
    /// What the work is called.
    pub words: String,
    /// How far it has come.
    pub walk: Walk,
}

impl Walked<'_> {
    /// Where the rule misleads, once the walk has ended.
    pub fn exception(&self) -> Option<Exception> {
        Exception::of(self.service, self.task?, self.walk.conclusion?)
    }
}

impl State {
    /// The walk that is under way.
    pub fn walked<'a>(&self, library: &'a Library) -> Option<Walked<'a>> {
        let Walking { service, subject, said, .. } = &self.learn.walk;
        let catalogue = library.catalogue();
        let (service, task, words) = match subject.as_ref()? {
            Subject::Task(id) => {
                let task = catalogue.task(id)?;
                (&task.service, Some(task), task.text.clone())
            }
            Subject::Words(words) => (service.as_ref()?, None, words.clone()),
        };
        let service = catalogue.service(service)?;
        Some(Walked { service, task, words, walk: Walk::new(service, task, said) })
    }

    /// The walk that fills the page, if one does.
    pub fn walk_on_page<'a>(&self, library: &'a Library) -> Option<Walked<'a>> {
        let is_shown = self.page == Page::Learn && self.learn.part == LearnPart::Walk && self.learn.lesson.is_none();
        is_shown.then(|| self.walked(library)).flatten()
    }

    /// The tasks to choose from: of the chosen service or of all, with every word of the search in task or service.
    pub fn walk_tasks<'a>(&self, library: &'a Library) -> Vec<&'a Task> {
        let Walking { service, search, .. } = &self.learn.walk;
        let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
        let beyond = self.settings.beyond_exam;
        let catalogue = library.catalogue();
        let tasks = catalogue.tasks().iter().filter(|task| beyond || !task.beyond_exam);
        let tasks = tasks.filter(|task| service.as_ref().is_none_or(|only| task.service == *only));
        let fits = |task: &&Task| {
            let of = catalogue.service(&task.service).map_or("", |service| service.name.as_str());
            let said = format!("{} {of}", task.text).to_lowercase();
            wanted.iter().all(|word| said.contains(word))
        };
        tasks.filter(fits).collect()
    }
}

pub(super) fn update(state: &mut State, library: &Library, action: WalkAction) {
    let next = state.walked(library).and_then(|walked| walked.walk.next);
    let walk = &mut state.learn.walk;
    match action {
        WalkAction::Service(id) => {
            if library.catalogue().service(&id).is_some() {
                walk.leave();
                walk.service = Some(id);
            }
        }
        WalkAction::AllServices => {
            walk.leave();
            walk.service = None;
        }
        WalkAction::Search(search) => walk.search = search,
        WalkAction::Task(id) => {
            if let Some(task) = library.catalogue().task(&id) {
                walk.leave();
                walk.service = Some(task.service.clone());
                walk.subject = Some(Subject::Task(id));
            }
        }
        WalkAction::Words => {
            let words = walk.search.trim().to_owned();
            if walk.service.is_some() && !words.is_empty() {
                walk.leave();
                walk.subject = Some(Subject::Words(words));
            }
        }
        WalkAction::Answer(reply) => {
            if next.is_some_and(|question| question.replies().contains(&reply)) {
                walk.said.push(reply);
            }
        }
        WalkAction::BackTo(place) => walk.said.truncate(place),
        WalkAction::Back => {
            if walk.said.pop().is_none() {
                walk.subject = None;
            }
        }
        WalkAction::Leave => walk.leave(),
    }
}
