//! What is projected when the file of its scene changed: the same card, or the one that took its place.

use crate::domain::{CardId, CardIndex, Scene, SceneId, Subject};
use crate::state::{Run, State};

/// Where the projection of a scene is, in words that a change of its file leaves.
pub(in crate::state) enum PlaceInScene {
    /// At what happened.
    Story,
    /// At a card, which came as this one of them; asked for, or told.
    Card { id: CardId, place: usize, told: bool },
    /// So many pages behind the score.
    End(usize),
}

/// The cards of a run in the order of its pages.
fn in_order(run: &Run) -> Vec<CardIndex> {
    let mut cards = run.attempt.board.cards();
    run.order.apply(&mut cards);
    cards
}

/// Where the projection is; `None` where no scene is projected.
pub(in crate::state) fn place_in_scene(state: &State) -> Option<PlaceInScene> {
    let show = state.present.show.as_ref()?;
    let Subject::Scene(id) = &show.subject else { return None };
    let run = state.practise.run_of(id)?;
    let cards = in_order(run);
    let Some(page) = show.progressed.at.checked_sub(1) else { return Some(PlaceInScene::Story) };
    let Some(card) = cards.get(page / 2) else { return Some(PlaceInScene::End(page - cards.len() * 2)) };
    let (id, _) = run.cards.get(card.0)?;
    Some(PlaceInScene::Card { id: id.clone(), place: page / 2, told: page % 2 == 1 })
}

/// Shows the same place again; a card that is gone gives way to the one that stands there now, which is asked for.
pub(in crate::state) fn go_back_to(state: &mut State, place: Option<PlaceInScene>) {
    let (Some(place), Some(show)) = (place, &state.present.show) else { return };
    let Subject::Scene(id) = &show.subject else { return };
    let Some(run) = state.practise.run_of(id) else { return };
    let cards = in_order(run);
    let at = match place {
        PlaceInScene::Story => 0,
        PlaceInScene::Card { id, place, told } => {
            let has = |card: &CardIndex| run.cards.get(card.0).is_some_and(|(other, _)| *other == id);
            match cards.iter().position(has) {
                Some(place) => 1 + place * 2 + usize::from(told),
                None => 1 + place.min(cards.len()) * 2,
            }
        }
        PlaceInScene::End(page) => 1 + cards.len() * 2 + page,
    };
    if let Some(show) = &mut state.present.show {
        show.progressed.at = at;
    }
}

/// The scene has another id now.
pub(in crate::state) fn scene_moved(state: &mut State, before: &SceneId, now: &Scene) {
    let Some(show) = &mut state.present.show else { return };
    if matches!(&show.subject, Subject::Scene(id) if id == before) {
        show.subject = Subject::Scene(now.id.clone());
    }
    if show.back.as_ref() == Some(before) {
        show.back = Some(now.id.clone());
    }
}
