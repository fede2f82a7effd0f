//! What the commands of the Practise page do now.

use super::Command;
use crate::content::Library;
use crate::domain::{Input, MOST_HINTS, Mode, Owner, Spot, Verdict};
use crate::state::{Action, History, Overlay, Page, PractiseAction, Run, State};

impl Command {
    pub(super) fn practise(self, state: &State, library: &Library) -> Option<Action> {
        if !state.is_at_the_table() || state.overlay.is_some() {
            return None;
        }
        self.on_the_table(state, library)
    }

    /// Whether the scene on the table offers it, though something may lie over the page now. What is offered keeps its place.
    pub fn is_offered(self, state: &State, library: &Library) -> bool {
        self.on_the_table(state, library).is_some()
    }

    fn on_the_table(self, state: &State, library: &Library) -> Option<Action> {
        let run = state.practise.run()?;
        if self == Self::HowToPlay {
            return Some(Action::Show(Overlay::HowToPlay));
        }
        let action = if run.attempt.is_over() {
            self.after_the_end(state, library, run)
        } else {
            self.in_the_middle(state, library, run)
        };
        action.or_else(|| self.on_the_board(state, run)).map(Action::Practise)
    }

    fn in_the_middle(self, state: &State, library: &Library, run: &Run) -> Option<PractiseAction> {
        let scene = state.practise.on_table(library)?;
        let deck = run.attempt.board.deck();
        let place = |bin: Owner| {
            let ready = run.chosen.is_some() && scene.bins().contains(&bin);
            ready.then_some(PractiseAction::PlaceChosen(bin, Input::Keys))
        };
        match self {
            Self::PreviousCard => (!deck.is_empty()).then_some(PractiseAction::ChooseNext(-1)),
            Self::NextCard => (!deck.is_empty()).then_some(PractiseAction::ChooseNext(1)),
            Self::PlaceAws => place(Owner::Aws),
            Self::PlaceCustomer => place(Owner::Customer),
            Self::PlaceShared => place(Owner::Shared),
            Self::Hint => {
                let card = run.chosen.filter(|&card| run.attempt.board.spot(card) == Some(Spot::Deck))?;
                let more = run.attempt.mode.has_hints() && run.attempt.hints(card) < MOST_HINTS;
                more.then_some(PractiseAction::Hint)
            }
            Self::Check => {
                let ready = !run.attempt.mode.judges_at_once() && run.attempt.can_check(scene);
                ready.then_some(PractiseAction::Check)
            }
            Self::GiveUp => run.attempt.can_give_up(scene).then_some(PractiseAction::GiveUp),
            Self::SkipTurn => run.teams.is_some().then_some(PractiseAction::SkipTurn),
            _ => None,
        }
    }

    /// In the middle of a scene, one slip of the finger would throw the attempt away.
    fn after_the_end(self, state: &State, library: &Library, run: &Run) -> Option<PractiseAction> {
        let scene = state.practise.on_table(library)?;
        let is_scored = run.attempt.mode != Mode::Discuss;
        match self {
            Self::Again => Some(PractiseAction::Again),
            Self::AgainInAnotherOrder => (run.attempt.board.len() > 1).then_some(PractiseAction::AgainInAnotherOrder),
            Self::AgainMissed => {
                let missed = || Verdict::judge(scene, &run.attempt).missed().next().is_some();
                (is_scored && run.teams.is_none() && missed()).then_some(PractiseAction::AgainMissed)
            }
            // Beside its form, the scene stays on the table.
            Self::NextScene | Self::SplitShared if state.page == Page::Author => None,
            Self::NextScene => {
                let next = state.shelf(library).skip_while(|other| other.id != scene.id).nth(1)?;
                Some(PractiseAction::Open(next.id.clone()))
            }
            Self::SplitShared => {
                let card = |index| scene.card(index);
                let dealt = run.attempt.board.cards();
                let shared = dealt.into_iter().filter_map(card).any(|card| card.owner() == Some(Owner::Shared));
                shared.then_some(PractiseAction::SplitShared)
            }
            _ => None,
        }
    }

    fn on_the_board(self, state: &State, run: &Run) -> Option<PractiseAction> {
        let earlier = state.practise.earlier();
        match self {
            Self::TakeBack => run.takeable().map(|_| PractiseAction::TakeBackChosen),
            Self::Undo => (run.can_step() && earlier.is_some_and(History::can_undo)).then_some(PractiseAction::Undo),
            Self::Redo => (run.can_step() && earlier.is_some_and(History::can_redo)).then_some(PractiseAction::Redo),
            _ => None,
        }
    }
}
