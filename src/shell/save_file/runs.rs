//! How runs stand in the file. Cards go by their place in the list of cards that the run itself has, so that a run says
//! everything about itself: its scene may be a file that is not open.

use super::LeftOut;
use super::records::RawTiming;
use crate::domain::{
    Attempt, AttemptParts, Board, CardId, CardIndex, MOST_HINTS, Mode, Order, Owner, RevealPolicy, SceneId, Teams, Try,
};
use crate::state::{Checked, Run, Way};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Card, bin, and whether it belongs there.
type RawTry = (usize, String, bool);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRun {
    scene: String,
    way: String,
    order: u16,
    reveal: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    limit: Option<u32>,
    used: u64,
    #[serde(default)]
    kept: bool,
    #[serde(default)]
    missed_only: bool,
    cards: Vec<(String, String)>,
    deck: Vec<usize>,
    aws: Vec<usize>,
    customer: Vec<usize>,
    #[serde(default)]
    shared: Vec<usize>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    laid: Vec<usize>,
    #[serde(default)]
    tries: Vec<RawTry>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    hints: BTreeMap<usize, u8>,
    #[serde(default)]
    checks: u8,
    #[serde(default)]
    ended: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    chosen: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last: Option<RawTry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    checked: Option<(usize, usize)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    teams: Option<RawTeams>,
    // This came with format 6.
    #[serde(default, skip_serializing_if = "RawTiming::is_empty")]
    timing: RawTiming,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTeams {
    halves: Vec<u32>,
    turn: usize,
    passes_on: bool,
    /// A card that was passed on, and by how many teams.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    passed: Option<(usize, usize)>,
}

pub(super) fn runs_from(raw: &[RawRun], left_out: &mut LeftOut) -> BTreeMap<(SceneId, Way), Arc<Run>> {
    let mut runs = BTreeMap::new();
    for raw in raw {
        // Of two runs in one way, the second is the impossible one.
        let run = raw.run().map(|run| ((run.attempt.scene.clone(), run.way()), run));
        let new = run.filter(|(key, _)| !runs.contains_key(key));
        if let Some((key, run)) = left_out.unless(new, || format!("a run at `{}`", raw.scene)) {
            runs.insert(key, Arc::new(run));
        }
    }
    runs
}

pub(super) fn raw_runs(runs: &BTreeMap<(SceneId, Way), Arc<Run>>) -> Vec<RawRun> {
    runs.iter().map(|((scene, way), run)| RawRun::of(scene, *way, run)).collect()
}

pub(super) fn ways_from(raw: BTreeMap<String, String>, left_out: &mut LeftOut) -> BTreeMap<SceneId, Way> {
    let mut ways = BTreeMap::new();
    for (scene, key) in raw {
        if let Some(way) = left_out.unless(way_from(&key), || format!("the way to play `{scene}`")) {
            ways.insert(SceneId::new(scene), way);
        }
    }
    ways
}

pub(super) fn raw_ways(ways: &BTreeMap<SceneId, Way>) -> BTreeMap<String, String> {
    ways.iter().map(|(scene, way)| (scene.as_str().to_owned(), raw_way(*way))).collect()
}

const TEAMS: &str = "teams";

fn way_from(key: &str) -> Option<Way> {
    if key == TEAMS { Some(Way::Teams) } else { Mode::from_key(key).map(Way::Alone) }
}

fn raw_way(way: Way) -> String {
    match way {
        Way::Alone(mode) => mode.key(),
        Way::Teams => TEAMS,
    }
    .to_owned()
}

fn reveal_from(key: &str) -> Option<RevealPolicy> {
    Some(match key {
        "never" => RevealPolicy::Never,
        "at-end" => RevealPolicy::AtEnd,
        "always" => RevealPolicy::Always,
        _ => RevealPolicy::AfterTries(key.strip_prefix("after-")?.parse().ok()?),
    })
}

fn raw_reveal(reveal: RevealPolicy) -> String {
    match reveal {
        RevealPolicy::Never => "never".to_owned(),
        RevealPolicy::AtEnd => "at-end".to_owned(),
        RevealPolicy::Always => "always".to_owned(),
        RevealPolicy::AfterTries(tries) => format!("after-{tries}"),
    }
}

fn try_from(raw: &RawTry) -> Option<Try> {
    let (card, bin, right) = raw;
    let bin = Owner::ALL.into_iter().find(|owner| owner.key() == bin)?;
    Some(Try { card: CardIndex(*card), bin, right: *right })
}

fn raw_try(made: Try) -> RawTry {
    (made.card.0, made.bin.key().to_owned(), made.right)
}

impl RawRun {
    /// The run; `None` where something in it cannot be, such as a card that lies in two places.
    fn run(&self) -> Option<Run> {
        let lies = self.board()?;
        let on_board = |card: CardIndex| lies.spot(card).is_some();
        let tries = self.tries.iter().map(try_from).collect::<Option<Vec<Try>>>()?;
        let last = match &self.last {
            Some(raw) => Some(try_from(raw)?),
            None => None,
        };
        let hints: BTreeMap<CardIndex, u8> =
            self.hints.iter().map(|(&card, &hints)| (CardIndex(card), hints)).collect();
        let chosen = self.chosen.map(CardIndex);
        let laid = self.laid.iter().copied().map(CardIndex);
        let timing = self.timing.timing()?;
        let named = tries
            .iter()
            .chain(&last)
            .map(|made| made.card)
            .chain(hints.keys().copied())
            .chain(chosen)
            .chain(laid)
            .chain(timing.drops.keys().copied());
        let checked = self.checked.map(|(right, wrong)| Checked { right, wrong });
        let fits = named.into_iter().all(on_board)
            && hints.values().all(|hints| (1..=MOST_HINTS).contains(hints))
            && checked.is_none_or(|checked| checked.right.saturating_add(checked.wrong) <= lies.len());
        let way = way_from(&self.way).filter(|_| fits)?;
        let teams = match (&self.teams, way) {
            (Some(raw), Way::Teams) => Some(raw.teams(on_board)?),
            (None, Way::Alone(_)) => None,
            (Some(_), Way::Alone(_)) | (None, Way::Teams) => return None,
        };
        let scene = SceneId::new(&self.scene);
        let (mode, checks, ended) = (way.mode(), self.checks, self.ended);
        let order = Order::new(self.order)?;
        let cards = self.cards.iter().map(|(id, text)| (CardId::new(id), text.clone())).collect();
        Some(Run {
            attempt: Attempt::from(AttemptParts { scene, mode, board: lies, tries, hints, checks, ended }),
            chosen,
            last,
            checked,
            missed_only: self.missed_only,
            order,
            reveal: reveal_from(&self.reveal)?,
            limit: self.limit,
            used: self.used,
            kept: self.kept,
            teams,
            cards,
            laid: self.laid.iter().copied().map(CardIndex).collect(),
            timing,
        })
    }

    /// The board, if it has cards, each of them once and each of them known.
    fn board(&self) -> Option<Board> {
        let piles = [&self.deck, &self.aws, &self.customer, &self.shared];
        let mut seen = BTreeSet::new();
        let fits = piles.into_iter().flatten().all(|&card| card < self.cards.len() && seen.insert(card));
        let [deck, aws, customer, shared] = piles.map(|pile| pile.iter().copied().map(CardIndex).collect());
        (fits && !seen.is_empty()).then(|| Board::laid(deck, [aws, customer, shared]))
    }

    fn of(scene: &SceneId, way: Way, run: &Run) -> Self {
        let AttemptParts { board, tries, hints, checks, ended, .. } = run.attempt.parts();
        let pile = |cards: &[CardIndex]| cards.iter().map(|card| card.0).collect();
        Self {
            scene: scene.as_str().to_owned(),
            way: raw_way(way),
            order: run.order.number(),
            reveal: raw_reveal(run.reveal),
            limit: run.limit,
            used: run.used,
            kept: run.kept,
            missed_only: run.missed_only,
            cards: run.cards.iter().map(|(id, text)| (id.as_str().to_owned(), text.clone())).collect(),
            deck: pile(board.deck()),
            aws: pile(board.bin(Owner::Aws)),
            customer: pile(board.bin(Owner::Customer)),
            shared: pile(board.bin(Owner::Shared)),
            laid: pile(&run.laid),
            tries: tries.into_iter().map(raw_try).collect(),
            hints: hints.into_iter().map(|(card, hints)| (card.0, hints)).collect(),
            checks,
            ended,
            chosen: run.chosen.map(|card| card.0),
            last: run.last.map(raw_try),
            checked: run.checked.map(|checked| (checked.right, checked.wrong)),
            teams: run.teams.as_ref().map(RawTeams::of),
            timing: RawTiming::of(&run.timing),
        }
    }
}

impl RawTeams {
    fn teams(&self, on_board: impl Fn(CardIndex) -> bool) -> Option<Teams> {
        let passed = self.passed.map(|(card, by)| (CardIndex(card), by));
        let fits = passed.is_none_or(|(card, by)| on_board(card) && (1..self.halves.len()).contains(&by));
        let teams = Teams::saved(self.halves.clone(), self.turn, self.passes_on)?;
        fits.then(|| teams.with_passed(passed))
    }

    fn of(teams: &Teams) -> Self {
        let passed = teams.passed().map(|(card, by)| (card.0, by));
        Self { halves: teams.halves().to_vec(), turn: teams.turn(), passes_on: teams.passes_on, passed }
    }
}
