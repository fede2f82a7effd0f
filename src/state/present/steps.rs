//! Steps: forward and back are inverse, whatever is shown.

use super::{Cell, Progressed, ScenePage, Show, pages, plan, uncover};
use crate::content::Library;
use crate::domain::{Input, Owner, Sequence, Subject};
use crate::state::{PractiseAction, State, practise};

/// One step on, or back where `by` is negative; from the last of a stop to the next stop, from the first to the one before,
/// as it was left.
pub(super) fn step(state: &mut State, library: &Library, by: isize) {
    let now = state.time.millis;
    let Some(mut show) = state.present.show.clone() else { return };
    if show.clear() {
        state.present.show = Some(show);
        return;
    }
    let stays = match show.subject {
        Subject::Stacks { .. } if by > 0 => uncover_next(&mut show, library),
        Subject::Stacks { .. } => cover_last(&mut show),
        Subject::Lesson(_) | Subject::Scene(_) => {
            let to = pages::beside(state, library, &show, by);
            show.progressed.at = to.unwrap_or(show.progressed.at);
            to.is_some()
        }
    };
    if stays {
        show.since = now;
        state.present.show = Some(show);
    } else {
        plan::beside(state, library, by);
    }
}

impl Show {
    /// Closes what lies over the picture; answers whether it was one colour all over.
    fn clear(&mut self) -> bool {
        (self.magnified, self.look, self.counting) = (None, None, None);
        self.blank.take().is_some()
    }
}

/// Asks for the next cell or uncovers what comes next; `false` when all lies open.
fn uncover_next(show: &mut Show, library: &Library) -> bool {
    let next = uncover::steps(show, library).into_iter().next();
    if show.pace.predict {
        match (show.progressed.asked.take(), next) {
            (Some(asked), _) => show.progressed.opened.push(vec![asked]),
            (None, Some(step)) => show.progressed.asked = step.first().copied(),
            (None, None) => return false,
        }
        return true;
    }
    next.map(|step| show.progressed.opened.push(step)).is_some()
}

/// Covers what was uncovered last, or asks for it no more; `false` when all is covered.
fn cover_last(show: &mut Show) -> bool {
    if show.progressed.asked.take().is_some() {
        return true;
    }
    let Some(step) = show.progressed.opened.pop() else { return false };
    if show.pace.predict {
        show.progressed.asked = step.last().copied();
    }
    true
}

/// Begins the view again.
pub(super) fn again(state: &mut State) {
    let now = state.time.millis;
    if let Some(show) = &mut state.present.show {
        show.progressed = Progressed::default();
        // Whoever begins again wants to see it uncovered step by step.
        show.pace.open = false;
        show.clear();
        show.since = now;
    }
}

/// Uncovers all of it, or goes to the last page.
pub(super) fn all(state: &mut State, library: &Library) {
    let last = state.projected_pages(library).saturating_sub(1);
    let Some(show) = &mut state.present.show else { return };
    show.clear();
    show.progressed.at = last;
    show.progressed.asked = None;
    let rest = uncover::steps(show, library);
    show.progressed.opened.extend(rest);
    touch(state);
}

/// The class discusses this cell: it is asked for, or uncovered, where the order is free.
pub(super) fn pick(state: &mut State, library: &Library, cell: Cell) {
    let Some(show) = &mut state.present.show else { return };
    let covered = show.has(cell) && !show.is_open(cell, library);
    if show.pace.sequence != Sequence::Free || !covered {
        return;
    }
    (show.magnified, show.look, show.counting) = (None, None, None);
    if show.pace.predict && show.progressed.asked != Some(cell) {
        show.progressed.asked = Some(cell);
    } else {
        show.progressed.asked = None;
        show.progressed.opened.push(vec![cell]);
    }
    touch(state);
}

/// Puts the card that is shown into a bin, as the class said. A right card shows its answer.
pub(super) fn place(state: &mut State, library: &Library, bin: Owner) {
    let Some((card, _)) = state.projected_card(library) else { return };
    let Some((scene, run)) = state.projected_scene(library) else { return };
    // What was judged right once is settled: a second drop would be a try that nobody made.
    let settled = run.attempt.mode.judges_at_once() && run.attempt.board.spot(card) != Some(crate::domain::Spot::Deck);
    if settled || !scene.bins().contains(&bin) {
        return;
    }
    let id = scene.id.clone();
    state.practise.scene = Some(id);
    practise::update(state, library, PractiseAction::Place { card, bin, by: Input::Room });
    let right = state
        .projected_scene(library)
        .and_then(|(_, run)| run.last)
        .is_some_and(|made| made.card == card && made.right);
    let page = state.scene_page(library);
    let told = page == Some(ScenePage::Asked(card)) && right;
    if let Some(show) = &mut state.present.show {
        show.counting = None;
        if told {
            show.progressed.at += 1;
        }
    }
    if told {
        touch(state);
    }
}

/// Another page has come up now.
pub(super) fn touch(state: &mut State) {
    let now = state.time.millis;
    if let Some(show) = &mut state.present.show {
        show.since = now;
    }
}
