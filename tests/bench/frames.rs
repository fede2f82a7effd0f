//! One frame of the window, and what is done before the first.

use super::stage::{Stage, TODAY, lay_out};
use divan::Bencher;
use egui::{Context, DragAndDrop, Pos2, pos2};
use layercake::content::Library;
use layercake::domain::{Card, CardIndex, Choice, Owner, ServiceId};
use layercake::state::{Action, ExploreAction, Saved, State, update};
use layercake::ui::View;
use std::cell::RefCell;

/// In the deck, where a card lies whatever the number of cards.
const CARD: Pos2 = pos2(600.0, 330.0);
/// A page has more things than this for a screen reader.
const LEAST_TOLD: usize = 50;
/// Frames of a change of owners, at sixty a second.
const MORPH: u32 = 20;

/// Measures a frame after another.
fn frames(bencher: Bencher<'_, '_>, stage: Option<Stage>) {
    if let Some(mut stage) = stage {
        assert!(stage.told > LEAST_TOLD, "a screen reader is told of {} things", stage.told);
        bencher.bench_local(|| stage.frame());
    }
}

/// So many services beside each other, all thirteen layers of each.
fn compare(state: &mut State, library: &Library, columns: usize) {
    let services: Vec<ServiceId> =
        library.catalogue().services().iter().take(columns).map(|service| service.id.clone()).collect();
    update(state, library, Action::Explore(ExploreAction::Compare(services)));
}

/// One service alone, and six beside each other.
#[divan::bench(args = [1, 6], sample_count = 300)]
fn a_frame_of_services(bencher: Bencher<'_, '_>, columns: usize) {
    frames(bencher, Stage::new(|state, library| compare(state, library, columns)));
}

/// A board with all its cards in the deck.
#[divan::bench(args = [12, 500, 10_000], sample_count = 300)]
fn a_frame_of_a_board(bencher: Bencher<'_, '_>, cards: usize) {
    frames(bencher, Stage::new(|state, library| lay_out(state, library, cards)));
}

/// A board with half of its cards in the bins.
#[divan::bench(args = [12, 500, 10_000], sample_count = 300)]
fn a_frame_of_a_board_half_done(bencher: Bencher<'_, '_>, cards: usize) {
    let prepare = |state: &mut State, library: &Library| {
        lay_out(state, library, cards);
        let Some(made) = state.practise.made.values().next() else { return };
        for run in state.practise.runs.values_mut() {
            let run = std::sync::Arc::make_mut(run);
            for card in (0..cards / 2).map(CardIndex) {
                let owner = made.scene.card(card).and_then(Card::owner).filter(|&owner| owner != Owner::Shared);
                run.attempt.drop_card(&made.scene, card, owner.unwrap_or(Owner::Customer));
            }
        }
    };
    frames(bencher, Stage::new(prepare));
}

/// A card in hand over the board.
#[divan::bench(args = [12, 500, 10_000], sample_count = 300)]
fn a_frame_of_a_drag(bencher: Bencher<'_, '_>, cards: usize) {
    let stage = Stage::new(|state, library| lay_out(state, library, cards)).map(|mut stage| {
        stage.press(CARD);
        assert!(DragAndDrop::has_payload_of_type::<CardIndex>(&stage.ctx), "a card is in hand");
        stage
    });
    frames(bencher, stage);
}

/// Owners on their way: from service to service in wide bars, and by a setting of one of six columns.
#[divan::bench(args = [1, 6], sample_count = 600)]
fn a_frame_of_a_morph(bencher: Bencher<'_, '_>, columns: usize) {
    let Some(stage) = Stage::new(|state, library| compare(state, library, columns)) else { return };
    let stage = RefCell::new((stage, 0_u32));
    let begin = || {
        let (stage, frame) = &mut *stage.borrow_mut();
        if frame.is_multiple_of(MORPH) {
            let action = if columns == 1 { another(stage, *frame / MORPH) } else { setting(stage, *frame / MORPH) };
            stage.act(action);
            // The frame in which the way begins lays a new plan out.
            stage.frame();
        }
        *frame += 1;
        assert!(stage.ctx.has_requested_repaint(), "something is on its way");
    };
    bencher.with_inputs(begin).bench_local_values(|()| stage.borrow_mut().0.frame());
}

/// Another service alone.
fn another(stage: &Stage, turn: u32) -> Action {
    let services = stage.library.catalogue().services();
    let next = &services[1 + (turn as usize) % 4];
    Action::Explore(ExploreAction::Show(next.id.clone()))
}

/// The first setting of a column that changes an owner, forth and back.
fn setting(stage: &Stage, turn: u32) -> Action {
    let shown = &stage.state.explore.columns;
    let services = stage.library.catalogue().services().iter().filter(|service| shown.contains(&service.id));
    let found = services.flat_map(|service| service.settings.iter().map(move |setting| (service, setting))).find_map(
        |(service, setting)| {
            let moves = |choice: &&Choice| {
                choice.changes.iter().any(|(layer, duty)| duty.owner() != service.duty(*layer).owner())
            };
            let other = setting.choices.iter().skip(1).find(moves)?;
            Some((service.id.clone(), setting.id.clone(), [other.id.clone(), setting.choices.first()?.id.clone()]))
        },
    );
    let Some((service, setting, choices)) = found else { return Action::Back };
    let choice = choices[(turn as usize) % 2].clone();
    Action::Explore(ExploreAction::Choose { service, setting, choice })
}

/// All that is ours before a window can show something: library, look, words, state.
#[divan::bench]
fn work_before_the_first_frame(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| {
        let library = Library::built_in();
        let view = View::new(&Context::default());
        let state = State::new(&library, Saved::default(), TODAY);
        (library, view, state)
    });
}

/// The same, and the first frames: every letter is drawn for the first time.
#[divan::bench]
fn work_up_to_the_first_picture(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| Stage::cold(2));
}
