//! What came of attempts, as a table for a spreadsheet: a row for each card of each attempt.

use super::rows::{comma_separated, safe};
use crate::domain::{CardRecord, Mode, Moment, Order, Owner, Quarters, SceneId};
use std::sync::Arc;
use uuid::Uuid;

/// An attempt that is over, with all that can be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempted {
    /// The scene.
    pub scene: SceneId,
    /// Its title; its id where it is not there now.
    pub title: String,
    /// Its bins.
    pub bins: Vec<Owner>,
    /// A number for the scene as it was; `None` where it was not written down.
    pub version: Option<u64>,
    /// Who it was, in a word that the reader of the file understands; empty where nobody said.
    pub learner: String,
    /// The how-manieth attempt at the scene.
    pub number: u32,
    /// When it was begun; `None` where it was not written down.
    pub began: Option<Moment>,
    /// When it was over.
    pub ended: Moment,
    /// How it was played.
    pub mode: Mode,
    /// In which order the cards were dealt.
    pub order: Order,
    /// How long it lay on the table.
    pub seconds: u32,
    /// What it was worth, hints taken off.
    pub marks: Quarters,
    /// Cards right the first time.
    pub first: usize,
    /// Cards right in the end.
    pub right: usize,
    /// Cards that were dealt.
    pub out_of: usize,
    /// How each card went; none where it was not written down.
    pub cards: Arc<[CardRecord]>,
}

impl Attempted {
    /// The version of the scene as a word, which no spreadsheet takes for a number.
    pub(super) fn version_word(&self) -> Option<String> {
        self.version.map(|version| format!("v-{version:016x}"))
    }

    /// A name for the attempt that says nothing of the learner, and is the same in every file. Its end comes from the answers
    /// and their milliseconds, which tells a class apart that began in the same minute.
    pub fn session(&self) -> String {
        let start = self.began.unwrap_or(self.ended);
        let day = start.day.to_string().replace('-', "");
        let mut session = format!("{}.{day}T{}.{}", self.scene, start.digits(), self.number);
        if !self.cards.is_empty() {
            let answer = |card: &CardRecord| {
                let millis = card.millis.unwrap_or_default();
                format!("{} {} {} {millis}\n", card.id, card.first.map_or("", word), card.tries)
            };
            let answers: String = self.cards.iter().map(answer).collect();
            let print = Uuid::new_v5(&Uuid::NAMESPACE_OID, answers.as_bytes()).simple().to_string();
            session.push('.');
            session.extend(print.chars().take(PRINT));
        }
        session
    }
}

/// The word of files for an owner.
pub(super) const fn word(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "aws",
        Owner::Customer => "customer",
        Owner::Shared => "shared",
    }
}

/// So many signs of a fingerprint tell the attempts of a class apart.
const PRINT: usize = 8;

const HEAD: [&str; 15] = [
    "session_id",
    "started_at",
    "scenario_id",
    "scenario_version",
    "learner_alias",
    "attempt",
    "item_id",
    "item_text",
    "chosen_owner",
    "correct_owner",
    "is_correct",
    "tries",
    "ms_to_place",
    "input_mode",
    "misconception",
];

/// The table. What was not written down is an empty cell; an attempt of which no card was written down is one row. Text
/// that a spreadsheet would take for a formula is marked as text.
pub fn results(attempts: &[Attempted]) -> String {
    let rows = attempts.iter().flat_map(|attempt| {
        let of_attempt = [
            safe(&attempt.session()),
            attempt.began.map(|moment| moment.to_string()).unwrap_or_default(),
            safe(attempt.scene.as_str()),
            attempt.version_word().unwrap_or_default(),
            safe(&attempt.learner),
            attempt.number.to_string(),
        ];
        let cards: Vec<[String; 9]> = if attempt.cards.is_empty() {
            vec![<[String; 9]>::default()]
        } else {
            attempt.cards.iter().map(of_card).collect()
        };
        cards.into_iter().map(move |card| of_attempt.clone().into_iter().chain(card))
    });
    comma_separated(HEAD, rows)
}

fn of_card(card: &CardRecord) -> [String; 9] {
    let owners: Vec<&str> = card.owners.iter().copied().map(word).collect();
    [
        safe(card.id.as_str()),
        safe(&card.text),
        card.first.map_or("", word).to_owned(),
        if owners.is_empty() { "nobody".to_owned() } else { owners.join(";") },
        card.is_right().to_string(),
        card.tries.to_string(),
        card.millis.map(|millis| millis.to_string()).unwrap_or_default(),
        card.input.map_or("", |input| input.key()).to_owned(),
        card.belief.as_ref().map(|belief| safe(belief.as_str())).unwrap_or_default(),
    ]
}

/// A name for the file, which tells several apart: `results_orders-on-rds_2026-11-24T1403.csv`. Without a scene, it is
/// the results of all.
pub fn results_name(scene: Option<&SceneId>, now: Moment, extension: &str) -> String {
    let fits = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    let scene = scene.map_or("all-scenes", SceneId::as_str).replace(|sign| !fits(sign), "-");
    format!("results_{scene}_{}T{}.{extension}", now.day, now.digits())
}
