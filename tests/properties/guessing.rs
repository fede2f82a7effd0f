//! What is said of guessing against many blind plays, in every mode and with every way to mark.

use super::scene_of;
use crate::random::chance::Chance;
use layercake::content::Library;
use layercake::domain::{Attempt, CardIndex, Marks, Mode, Owner, Rules, Scene, Verdict};
use std::collections::BTreeMap;

const PLAYS: usize = 1_500;

/// Where somebody lays a card who knows nothing: any place that was not tried for this card yet. `None` is the deck,
/// which is a place only where some card may belong to nobody.
fn blind(scene: &Scene, tried: &mut Vec<Option<Owner>>, chance: &mut Chance) -> Option<Owner> {
    let bins = scene.bins().iter().copied().map(Some);
    let places: Vec<Option<Owner>> = bins.chain(scene.has_decoys().then_some(None)).collect();
    let left: Vec<Option<Owner>> = places.into_iter().filter(|place| !tried.contains(place)).collect();
    let place = if left.is_empty() { None } else { chance.pick(&left) };
    tried.push(place);
    place
}

/// One blind play to its end, and what it is worth in quarters.
fn play(scene: &Scene, mode: Mode, chance: &mut Chance) -> i32 {
    let mut attempt = Attempt::new(scene, mode, true);
    let mut tried: BTreeMap<CardIndex, Vec<Option<Owner>>> = BTreeMap::new();
    // Who guesses the deck leaves the card alone for good.
    let is_left = |tried: &BTreeMap<CardIndex, Vec<Option<Owner>>>, card: &CardIndex| {
        tried.get(card).is_some_and(|places| places.contains(&None))
    };
    while !attempt.is_over() {
        let deck: Vec<CardIndex> = attempt.board.deck().iter().copied().filter(|card| !is_left(&tried, card)).collect();
        if deck.is_empty() {
            break;
        }
        for card in deck {
            if let Some(bin) = blind(scene, tried.entry(card).or_default(), chance) {
                attempt.drop_card(scene, card, bin);
            }
        }
        attempt.check(scene);
    }
    if !attempt.is_over() {
        attempt.give_up(scene);
    }
    Verdict::judge(scene, &attempt).cards.iter().map(|card| card.marks.0).sum::<i32>().max(0)
}

fn hold_against_plays(scene: &Scene, mode: Mode, seed: u64) {
    let mut chance = Chance::from_seed(seed);
    let total: i32 = (0..PLAYS).map(|_| play(scene, mode, &mut chance)).sum();
    let mean = total as f32 / 4.0 / PLAYS as f32;
    let said = Verdict::judge(scene, &Attempt::new(scene, mode, true)).chance_score();
    // The spread of one play is under two cards, so that of the mean of 1,500 is under 0.06.
    assert!(
        (mean - said).abs() < 0.25,
        "{} in {mode:?}, {:?}: {mean} on average, {said} is said",
        scene.id,
        scene.rules
    );
}

#[test]
fn every_scene_says_of_guessing_what_blind_plays_score() {
    let library = Library::built_in();
    for (at, loaded) in library.scenes().iter().enumerate() {
        for mode in [Mode::Guided, Mode::Exam] {
            for marks in Marks::ALL {
                let scene = Scene { rules: Rules { marks, ..Rules::default() }, ..loaded.scene.clone() };
                hold_against_plays(&scene, mode, at as u64 + 1);
            }
        }
    }
}

#[test]
fn a_limit_of_checks_takes_from_the_chance_what_blind_plays_lose() {
    for tries in [None, Some(1), Some(2)] {
        for marks in Marks::ALL {
            let rules = Rules { marks, tries, ..Rules::default() };
            let owners = [Owner::Aws, Owner::Customer, Owner::Shared].repeat(4);
            hold_against_plays(&Scene { rules, ..scene_of(&owners, true) }, Mode::Check, 11);
        }
    }
}

#[test]
fn decoys_and_cards_with_two_right_bins_change_the_chance() {
    for (mode, marks) in [(Mode::Guided, Marks::FirstTry), (Mode::Guided, Marks::Parts), (Mode::Exam, Marks::Minus)] {
        let mut scene = scene_of(&[Owner::Aws, Owner::Customer].repeat(5), true);
        scene.rules.marks = marks;
        scene.cards[0].owners = vec![Owner::Aws, Owner::Shared];
        scene.cards[1].owners = Vec::new();
        scene.cards[2].owners = Vec::new();
        hold_against_plays(&scene, mode, 23);
    }
}
