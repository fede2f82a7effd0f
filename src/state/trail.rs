//! What was shown before: back and forward, as in a browser.

use super::{ExploreAction, FactsPart, LearnPart, Page, PractisePart, PresentPart, State};
use crate::content::Library;
use crate::domain::{LayerId, LessonId, SceneId, ServiceId};

/// How far one can go back.
const MOST_STEPS: usize = 200;

/// What a step back brings back: the page, and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    page: Page,
    columns: Vec<ServiceId>,
    cell: Option<(LayerId, usize)>,
    scene: Option<SceneId>,
    part: FactsPart,
    corner: PractisePart,
    learn: (LearnPart, Option<LessonId>),
    present: (PresentPart, Option<usize>),
}

impl State {
    /// What is shown now.
    pub(super) fn shown(&self) -> Shown {
        Shown {
            page: self.page,
            columns: self.explore.columns.clone(),
            cell: self.explore.layer.filter(|_| self.explore.open).map(|layer| (layer, self.explore.column)),
            scene: self.practise.scene.clone(),
            part: self.facts.part,
            corner: self.practise.part,
            learn: (self.learn.part, self.learn.lesson.clone()),
            // A view that is added opens the plan, too; but elsewhere nothing of it is seen.
            present: (self.present.part, self.present.draft.filter(|_| self.page == Page::Present)),
        }
    }

    /// Remembers what was shown, if it was something else.
    pub(super) fn leave(&mut self, before: Shown) {
        if self.shown() != before {
            self.trail.record(before);
            self.trail.keep_at_most(MOST_STEPS);
        }
    }

    /// Goes back or forward to what was shown.
    pub(super) fn walk(&mut self, library: &Library, by: isize) {
        let now = self.shown();
        let there = if by < 0 { self.trail.undo(&now) } else { self.trail.redo(&now) };
        let Some(Shown { page, mut columns, cell, scene, part, corner, learn, present }) = there else { return };
        // A scene or a service may have left with its file.
        columns.retain(|id| library.catalogue().service(id).is_some());
        if !columns.is_empty() {
            self.explore.columns = columns;
        }
        let last = self.explore.columns.len() - 1;
        self.explore.layer = cell.map(|(layer, _)| layer);
        self.explore.column = cell.map_or(0, |(_, column)| column.min(last));
        self.explore.open = cell.is_some();
        self.practise.scene =
            scene.filter(|id| self.practise.scene_of(library, id).is_some() && self.practise.run_of(id).is_some());
        self.facts.part = part;
        self.practise.part = corner;
        self.learn.part = learn.0;
        self.learn.turn_to(learn.1);
        self.present.part = present.0;
        if page == Page::Present {
            // Plans may have been thrown away since.
            self.present.draft = present.1.filter(|&draft| draft < self.present.kept.drafts.len());
        }
        self.page = page;
        self.overlay = None;
    }
}

/// Whether an action only walks over the cells; whoever holds an arrow key does not want to come back step by step.
pub(super) fn is_a_stroll(action: &ExploreAction, columns: usize) -> bool {
    match action {
        ExploreAction::MoveLayer(_) => true,
        ExploreAction::MoveColumn(_) => columns > 1,
        _ => false,
    }
}
