//! What the Learn page shows: the path of lessons, one of them, or another of its parts.

use super::{
    ChecklistAction, Effect, Grade, Illustration, IllustrationAction, Item, Mistakes, MistakesAction, Page, State,
    WalkAction, Walking, checklist, illustration, mistakes, practise, walk,
};
use crate::content::Library;
use crate::domain::{LayerId, Lesson, LessonId, Owner, ServiceId, Task, TaskId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LearnPart {
    /// The lessons, in the order of the chapter.
    #[default]
    Path,
    /// The decision rule, question by question.
    Walk,
    /// The steps for a service, to tick off.
    Checklist,
    /// Mistakes and their correction, as cards to turn over.
    Mistakes,
    /// The exam: its domains, its form, what it asks.
    Exam,
}

impl LearnPart {
    /// All parts, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Path, Self::Walk, Self::Checklist, Self::Mistakes, Self::Exam];

    /// Key of the part's name among the words on screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Path => "learn-path",
            Self::Walk => "learn-walk",
            Self::Checklist => "learn-checklist",
            Self::Mistakes => "learn-mistakes",
            Self::Exam => "learn-exam",
        }
    }
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learn {
    /// Its part.
    pub part: LearnPart,
    /// The lesson that is open; `None` shows the part.
    pub lesson: Option<LessonId>,
    /// The cards of mistakes.
    pub mistakes: Mistakes,
    /// The walk along the decision rule.
    pub walk: Walking,
    /// The service that was picked for the checklist.
    pub checklist: Option<ServiceId>,
    /// The cell of its stack that is looked at.
    pub cell: Option<(ServiceId, LayerId)>,
    /// What its own illustration shows.
    pub illustration: Illustration,
    /// Its cards that were sorted, each with the answer.
    pub sorted: BTreeMap<TaskId, Owner>,
}

impl Learn {
    /// Turns to another lesson, or closes the open one.
    pub(super) fn turn_to(&mut self, lesson: Option<LessonId>) {
        if self.lesson != lesson {
            self.lesson = lesson;
            self.cell = None;
            self.illustration = Illustration::default();
            self.sorted.clear();
        }
    }
}

/// Something on the Learn page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LearnAction {
    /// Turn to a part; a lesson that is open is closed.
    Turn(LearnPart),
    /// Open a lesson.
    Open(LessonId),
    /// Open the first lesson that was not read.
    Continue,
    /// The open lesson was read; go to the next one, or back to the path after the last.
    Next,
    /// Back to the lesson before.
    Previous,
    /// Look at a cell of the open lesson's stack.
    Look(ServiceId, LayerId),
    /// Sort a card of the open lesson; the first answer counts.
    Sort {
        /// The task on the card.
        task: TaskId,
        /// Whose it is said to be.
        bin: Owner,
    },
    /// Back to the path.
    Leave,
    /// Something with the cards of mistakes.
    Mistakes(MistakesAction),
    /// Something on the walk along the decision rule.
    Walk(WalkAction),
    /// Something with the checklist.
    Checklist(ChecklistAction),
    /// Something in the illustration of the open lesson.
    Illustrate(IllustrationAction),
}

impl State {
    /// The lessons of the path, in its order: those beyond the exam only if they are wanted.
    pub fn path<'a>(&self, library: &'a Library) -> impl Iterator<Item = &'a Lesson> + use<'a> {
        let beyond = self.settings.beyond_exam;
        library.catalogue().lessons().iter().filter(move |lesson| beyond || !lesson.beyond_exam)
    }

    /// The first lesson of the path that was not read; `None` after the last.
    pub fn next_unread<'a>(&self, library: &'a Library) -> Option<&'a Lesson> {
        self.path(library).find(|lesson| !self.progress.read.contains_key(&lesson.id))
    }

    /// The open lesson.
    pub fn open_lesson<'a>(&self, library: &'a Library) -> Option<&'a Lesson> {
        library.catalogue().lesson(self.learn.lesson.as_ref()?)
    }

    /// The cards to sort at the end of a lesson: those beyond the exam only if they are wanted.
    pub fn lesson_tasks<'a>(&self, library: &'a Library, lesson: &'a Lesson) -> Vec<&'a Task> {
        let beyond = self.settings.beyond_exam;
        let tasks = lesson.tasks.iter().filter_map(|id| library.catalogue().task(id));
        tasks.filter(|task| beyond || !task.beyond_exam).collect()
    }

    /// The lesson so many places behind (positive) or before the open one.
    pub fn lesson_beside<'a>(&self, library: &'a Library, by: isize) -> Option<&'a Lesson> {
        let open = self.learn.lesson.as_ref()?;
        let lessons: Vec<&Lesson> = self.path(library).collect();
        let place = lessons.iter().position(|lesson| lesson.id == *open)?;
        lessons.get(place.checked_add_signed(by)?).copied()
    }
}

pub(super) fn update(state: &mut State, library: &Library, action: LearnAction) -> Vec<Effect> {
    match action {
        LearnAction::Turn(part) => {
            state.learn.part = part;
            state.learn.turn_to(None);
            state.page = Page::Learn;
            state.overlay = None;
        }
        LearnAction::Open(id) => open(state, library, &id),
        LearnAction::Continue => {
            if let Some(lesson) = state.next_unread(library) {
                open(state, library, &lesson.id);
            }
        }
        LearnAction::Next => {
            let Some(read) = state.learn.lesson.clone() else { return Vec::new() };
            let next = state.lesson_beside(library, 1).map(|lesson| lesson.id.clone());
            mark_read(state, read);
            state.learn.turn_to(next);
        }
        LearnAction::Previous => {
            if let Some(lesson) = state.lesson_beside(library, -1) {
                state.learn.turn_to(Some(lesson.id.clone()));
            }
        }
        LearnAction::Mistakes(action) => mistakes::update(&mut state.learn.mistakes, library, action),
        LearnAction::Walk(action) => walk::update(state, library, action),
        LearnAction::Look(service, layer) => {
            if state.learn.lesson.is_some() && library.catalogue().service(&service).is_some() {
                state.learn.cell = Some((service, layer));
            }
        }
        LearnAction::Sort { task, bin } => sort(state, library, &task, bin),
        LearnAction::Leave => state.learn.turn_to(None),
        LearnAction::Checklist(action) => return checklist::update(state, library, action),
        LearnAction::Illustrate(action) => illustration::update(state, library, action),
    }
    Vec::new()
}

/// Remembers the day on which a lesson was read first.
fn mark_read(state: &mut State, lesson: LessonId) {
    let today = state.today;
    Arc::make_mut(&mut state.progress).read.entry(lesson).or_insert(today);
}

/// Sorts a card of the open lesson. What was answered is remembered like any other answer, and whoever has sorted all
/// cards has read the lesson.
fn sort(state: &mut State, library: &Library, id: &TaskId, bin: Owner) {
    let Some(lesson) = state.open_lesson(library) else { return };
    let tasks = state.lesson_tasks(library, lesson);
    let Some(task) = tasks.iter().find(|task| task.id == *id) else { return };
    if state.learn.sorted.contains_key(id) {
        return;
    }
    state.learn.sorted.insert(id.clone(), bin);
    let grade = if task.owner == bin { Grade::Known } else { Grade::Missed };
    practise::answer(state, Item::Task(id.clone()), task.misconception.as_ref(), grade);
    if tasks.iter().all(|task| state.learn.sorted.contains_key(&task.id)) {
        mark_read(state, lesson.id.clone());
    }
}

/// Opens a lesson of the catalogue; one that is not there changes nothing.
pub(super) fn open(state: &mut State, library: &Library, id: &LessonId) {
    if library.catalogue().lesson(id).is_some() {
        state.learn.part = LearnPart::Path;
        state.learn.turn_to(Some(id.clone()));
        state.page = Page::Learn;
        state.overlay = None;
    }
}
