//! What holds for every board and every judged attempt, tried on many of them. Cases come from a fixed seed, so that a
//! failure comes back until it is mended.

mod drill;
mod guessing;

use crate::random::chance::Chance;
use layercake::domain::{
    Attempt, Board, Card, CardId, CardIndex, CardVerdict, Difficulty, Dropped, LayerId, Marks, Mode, Owner, Rules,
    Scene, SceneId, ServiceId, Spot, Verdict, WhyNot,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

fn config() -> Config {
    Config { cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(13), ..Config::default() }
}

/// Something done to a board.
#[derive(Clone, Copy, Debug)]
enum Step {
    Place(CardIndex, Owner),
    TakeBack(CardIndex),
    PutUnder(CardIndex),
}

impl Step {
    fn take(self, board: &mut Board) {
        match self {
            Self::Place(card, owner) => board.place(card, owner),
            Self::TakeBack(card) => board.take_back(card),
            Self::PutUnder(card) => board.put_under(card),
        }
    }

    fn card(self) -> CardIndex {
        match self {
            Self::Place(card, _) | Self::TakeBack(card) | Self::PutUnder(card) => card,
        }
    }
}

fn owner() -> impl Strategy<Value = Owner> {
    select(Owner::ALL.to_vec())
}

/// Cards of a board of `cards`, and now and then one that it does not have.
fn card(cards: usize) -> impl Strategy<Value = CardIndex> {
    (0..cards + 2).prop_map(CardIndex)
}

fn step(cards: usize) -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (card(cards), owner()).prop_map(|(card, owner)| Step::Place(card, owner)),
        1 => card(cards).prop_map(Step::TakeBack),
        1 => card(cards).prop_map(Step::PutUnder),
    ]
}

fn board() -> impl Strategy<Value = (usize, Board)> {
    (0_usize..16).prop_flat_map(|cards| {
        prop::collection::vec(step(cards), 0..40).prop_map(move |steps| {
            let mut board = Board::new((0..cards).map(CardIndex));
            for step in steps {
                step.take(&mut board);
            }
            (cards, board)
        })
    })
}

fn scene_of(owners: &[Owner], shared_bin: bool) -> Scene {
    let card = |(number, &owner): (usize, &Owner)| Card {
        id: CardId::new(format!("card-{number}")),
        task: None,
        // Cards that say the same are interchangeable, so these do not.
        text: format!("Card {number}"),
        service: ServiceId::new("ec2"),
        layer: LayerId::Data,
        owners: vec![owner],
        reason: String::new(),
        why_not: WhyNot::default(),
        hint: None,
        halves: None,
        misconception: None,
        notes: Vec::new(),
        sources: Vec::new(),
        beyond_exam: number % 3 == 2,
        unverified: false,
        home: None,
    };
    Scene {
        id: SceneId::new("made-up"),
        title: String::new(),
        topic: None,
        difficulty: Difficulty::Easy,
        services: vec![ServiceId::new("ec2")],
        story: String::new(),
        goal: String::new(),
        shared_bin,
        beyond_exam: false,
        rules: Rules::default(),
        cards: owners.iter().enumerate().map(card).collect(),
    }
}

/// A scene that can be played to its end: `Shared` cards only where there is such a bin.
fn scene() -> impl Strategy<Value = Scene> {
    any::<bool>().prop_flat_map(|shared_bin| {
        let owners = if shared_bin { Owner::ALL.to_vec() } else { vec![Owner::Aws, Owner::Customer] };
        prop::collection::vec(select(owners), 1..14).prop_map(move |owners| scene_of(&owners, shared_bin))
    })
}

/// A scene and drops of its cards, in the order they are made.
fn play() -> impl Strategy<Value = (Scene, Vec<(CardIndex, Owner)>)> {
    scene().prop_flat_map(|scene| {
        let drops = prop::collection::vec(((0..scene.cards.len()).prop_map(CardIndex), owner()), 0..50);
        (Just(scene), drops)
    })
}

fn played(scene: &Scene, drops: &[(CardIndex, Owner)]) -> Attempt {
    let mut attempt = Attempt::new(scene, Mode::Guided, true);
    for &(card, bin) in drops {
        attempt.drop_card(scene, card, bin);
    }
    attempt
}

/// Every card of the board, pile by pile.
fn piles(board: &Board) -> Vec<CardIndex> {
    let bins = Owner::ALL.into_iter().flat_map(|owner| board.bin(owner).to_vec());
    board.deck().iter().copied().chain(bins).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn cards_beyond_the_exam_are_dealt_only_if_they_are_wanted(scene in scene()) {
        let asked: Vec<CardIndex> = scene.indices().filter(|card| !scene.cards[card.0].beyond_exam).collect();
        let attempt = Attempt::new(&scene, Mode::Guided, false);
        prop_assert_eq!(attempt.board.cards(), asked.clone());
        prop_assert_eq!(Verdict::judge(&scene, &attempt).out_of(), asked.len());
        prop_assert_eq!(Attempt::new(&scene, Mode::Guided, true).board.len(), scene.cards.len());
    }

    #[test]
    fn every_card_lies_in_exactly_one_place((cards, board) in board()) {
        let mut all = piles(&board);
        all.sort_unstable();
        prop_assert_eq!(all, (0..cards).map(CardIndex).collect::<Vec<_>>());
        prop_assert_eq!(board.len(), cards);
        prop_assert_eq!(board.is_empty(), cards == 0);
        prop_assert_eq!(board.placed() + board.deck().len(), cards);
        prop_assert_eq!(board.is_full(), board.placed() == cards);
    }

    #[test]
    fn the_spot_of_a_card_is_the_pile_it_lies_in((cards, board) in board()) {
        for card in (0..cards + 2).map(CardIndex) {
            match board.spot(card) {
                Some(Spot::Deck) => prop_assert!(board.deck().contains(&card)),
                Some(Spot::Bin(owner)) => prop_assert!(board.bin(owner).contains(&card)),
                None => prop_assert!(card.0 >= cards),
            }
        }
    }

    #[test]
    fn placing_a_card_twice_is_placing_it_once((cards, mut board) in board(), card in card(16), owner in owner()) {
        board.place(card, owner);
        let once = board.clone();
        board.place(card, owner);
        prop_assert_eq!(&board, &once);
        if card.0 < cards {
            prop_assert_eq!(board.spot(card), Some(Spot::Bin(owner)));
            prop_assert_eq!(board.bin(owner).last(), Some(&card));
        }
    }

    #[test]
    fn a_card_taken_back_comes_next_and_one_put_under_comes_last((cards, board) in board(), card in card(16)) {
        prop_assume!(card.0 < cards);
        let mut back = board.clone();
        back.take_back(card);
        prop_assert_eq!(back.deck().first(), Some(&card));
        let mut under = board;
        under.put_under(card);
        prop_assert_eq!(under.deck().last(), Some(&card));
    }

    #[test]
    fn a_step_moves_no_other_card((cards, board) in board(), step in step(16)) {
        let mut after = board.clone();
        step.take(&mut after);
        for other in (0..cards).map(CardIndex).filter(|&other| other != step.card()) {
            prop_assert_eq!(after.spot(other), board.spot(other));
        }
        if step.card().0 >= cards {
            prop_assert_eq!(after, board);
        }
    }

    #[test]
    fn part_marks_lie_between_the_score_and_the_best_score((scene, drops) in play()) {
        let verdict = Verdict::judge(&scene, &played(&scene, &drops));
        let parts = Scene { rules: Rules { marks: Marks::Parts, ..Rules::default() }, ..scene.clone() };
        let (score, credit) = (verdict.score() as f32, Verdict::judge(&parts, &played(&parts, &drops)).marks().cards());
        prop_assert!(credit >= score && credit <= verdict.out_of() as f32, "{} and {}", score, credit);
        prop_assert!(scene.shared_bin || credit - score < 0.01, "two bins leave nothing to earn");
        prop_assert!(verdict.corrected_percent() <= 100);
    }

    #[test]
    fn a_play_without_a_slip_scores_full(scene in scene()) {
        let drops: Vec<_> = scene.indices().map(|card| (card, scene.cards[card.0].owner().unwrap())).collect();
        let attempt = played(&scene, &drops);
        let verdict = Verdict::judge(&scene, &attempt);
        prop_assert!(attempt.board.is_full());
        prop_assert_eq!(verdict.score(), scene.cards.len());
        prop_assert_eq!(verdict.out_of(), scene.cards.len());
        prop_assert_eq!(verdict.missed().count(), 0);
    }

    #[test]
    fn the_score_counts_the_cards_whose_first_try_was_right((scene, drops) in play()) {
        let verdict = Verdict::judge(&scene, &played(&scene, &drops));
        let first = |card: CardIndex| drops.iter().find(|(other, bin)| *other == card && scene.bins().contains(bin));
        let right = |card: &CardIndex| first(*card).is_some_and(|(_, bin)| *bin == scene.cards[card.0].owner().unwrap());
        prop_assert_eq!(verdict.score(), scene.indices().filter(right).count());
        for card in &verdict.cards {
            prop_assert_eq!(card.first, first(card.card).map(|(_, bin)| *bin));
            prop_assert_eq!(card.right_first_time, right(&card.card));
        }
    }

    #[test]
    fn the_order_of_different_cards_does_not_matter_to_the_score((scene, drops) in play(), seed in any::<u64>()) {
        // Each card keeps the order of its own drops; the cards are played one after the other, in any order.
        let mut chance = Chance::from_seed(seed);
        let mut cards: Vec<CardIndex> = scene.indices().collect();
        for place in (1..cards.len()).rev() {
            cards.swap(place, chance.below(place + 1));
        }
        let of_card = |card: &CardIndex| drops.iter().copied().filter(|(other, _)| other == card).collect::<Vec<_>>();
        let shuffled: Vec<_> = cards.iter().flat_map(of_card).collect();
        let verdict = |drops: &[(CardIndex, Owner)]| Verdict::judge(&scene, &played(&scene, drops));
        prop_assert_eq!(verdict(&drops), verdict(&shuffled));
    }

    #[test]
    fn a_wrong_card_goes_under_the_deck_and_a_right_one_stays((scene, drops) in play(), bin in owner()) {
        let mut attempt = played(&scene, &drops);
        let card = CardIndex(drops.len() % scene.cards.len());
        let before = attempt.clone();
        match attempt.drop_card(&scene, card, bin) {
            Some(Dropped::Judged(made)) if made.right => prop_assert_eq!(attempt.board.spot(card), Some(Spot::Bin(bin))),
            Some(_) => prop_assert_eq!(attempt.board.deck().last(), Some(&card)),
            None => prop_assert_eq!(&attempt, &before),
        }
        prop_assert!(attempt.tries().starts_with(before.tries()));
        prop_assert!(attempt.tries().len() <= before.tries().len() + 1);
    }

    #[test]
    fn an_earlier_board_brings_no_try_back((scene, drops) in play(), cut in 0_usize..50) {
        // This is what an undo does: the board of earlier, the tries of now.
        let mut attempt = played(&scene, &drops);
        let verdict = Verdict::judge(&scene, &attempt);
        let tries = attempt.tries().to_vec();
        attempt.board = played(&scene, &drops[..cut.min(drops.len())]).board;
        prop_assert_eq!(attempt.tries(), tries);
        let after = Verdict::judge(&scene, &attempt);
        prop_assert_eq!((after.marks(), after.score(), after.right()), (verdict.marks(), verdict.score(), verdict.right()));
        for (now, then) in after.cards.iter().zip(&verdict.cards) {
            // Only where it lies has changed.
            prop_assert_eq!(CardVerdict { last: then.last, ..*now }, *then);
        }
    }
}

#[test]
fn guessing_scores_what_the_verdict_says_it_does() {
    const PLAYS: u16 = 4000;
    for (shared_bin, seed) in [(false, 1), (true, 2), (false, 3), (true, 4)] {
        let mut chance = Chance::from_seed(seed);
        let possible = if shared_bin { Owner::ALL.to_vec() } else { vec![Owner::Aws, Owner::Customer] };
        let owners: Vec<Owner> = (0..12).map(|_| chance.pick(&possible)).collect();
        let scene = scene_of(&owners, shared_bin);
        let mut total = 0;
        let mut promised = 0.0;
        for _ in 0..PLAYS {
            let drops: Vec<_> = scene.indices().map(|card| (card, chance.pick(scene.bins()))).collect();
            let verdict = Verdict::judge(&scene, &played(&scene, &drops));
            total += verdict.score();
            promised = verdict.chance_score();
        }
        // The spread of one play is under 1.8 cards, so the mean of 4000 stays well within a tenth of a card.
        let mean = total as f32 / f32::from(PLAYS);
        assert!((mean - promised).abs() < 0.1, "guessing scored {mean}, the verdict says {promised}");
    }
}

#[test]
fn the_chance_in_percent_is_the_chance_in_cards_rounded() {
    for shared_bin in [false, true] {
        let scene = scene_of(&[Owner::Aws; 12], shared_bin);
        let verdict = Verdict::judge(&scene, &Attempt::new(&scene, Mode::Guided, true));
        let exact = 100.0 * verdict.chance_score() / verdict.out_of() as f32;
        assert!((exact - verdict.chance_percent() as f32).abs() <= 0.5, "{exact}");
    }
}
