//! What came of attempts, as statements of the Experience API (xAPI 1.0.3): one a line, for a learning record store.
//!
//! A scene is an interaction of the kind “matching”: its cards are the sources, its bins the targets, and a pair is
//! `source[.]target`. What is said in the response is the first answer to each card, which is what the score counts.

use super::results::{Attempted, word};
use crate::domain::{CardRecord, Moment, Owner};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use uuid::Uuid;

/// Whatever needs a name of ours. Nobody can own an address that ends in `.invalid`, so it leads nowhere and stays ours.
const HOME: &str = "https://layercake.invalid";

/// Of cards that are right in several bins, not more combinations than these are listed.
const MOST_PATTERNS: usize = 32;

/// The statements. `zone` tells how many minutes the clocks at a moment were before those of Greenwich.
///
/// The id of a statement follows from all it says: what is loaded twice is the same statement.
pub fn xapi(attempts: &[Attempted], zone: impl Fn(Moment) -> i32) -> String {
    let mut lines = String::new();
    for attempt in attempts {
        let mut statement = statement(attempt, zone(attempt.ended));
        let id = Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{HOME}/statements/{statement}").as_bytes());
        statement["id"] = json!(id.to_string());
        // Writing into memory does not fail.
        let _ = writeln!(lines, "{statement}");
    }
    lines
}

fn statement(attempt: &Attempted, zone: i32) -> Value {
    let learner = if attempt.learner.is_empty() { "anonymous" } else { &attempt.learner };
    json!({
        "actor": {
            "objectType": "Agent",
            "account": { "homePage": format!("{HOME}/learners"), "name": learner },
        },
        "verb": { "id": "http://adlnet.gov/expapi/verbs/answered", "display": said("answered") },
        "object": {
            "objectType": "Activity",
            "id": format!("{HOME}/scenes/{}", name(attempt.scene.as_str())),
            "definition": definition(attempt),
        },
        "result": result(attempt),
        "context": {
            "platform": "Layercake",
            "language": LANGUAGE,
            "extensions": context(attempt),
        },
        "timestamp": timestamp(attempt.ended, zone),
    })
}

const LANGUAGE: &str = "en";

/// A text as a language map.
fn said(text: &str) -> Value {
    json!({ LANGUAGE: text })
}

fn definition(attempt: &Attempted) -> Value {
    if attempt.cards.is_empty() {
        return json!({ "name": said(&attempt.title) });
    }
    let source = |card: &CardRecord| json!({ "id": name(card.id.as_str()), "description": said(&card.text) });
    let target = |&owner: &Owner| json!({ "id": word(owner), "description": said(owner_name(owner)) });
    json!({
        "name": said(&attempt.title),
        "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
        "interactionType": "matching",
        "source": attempt.cards.iter().map(source).collect::<Vec<_>>(),
        "target": attempt.bins.iter().map(target).collect::<Vec<_>>(),
        "correctResponsesPattern": patterns(&attempt.cards),
    })
}

const fn owner_name(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "AWS",
        Owner::Customer => "Customer",
        Owner::Shared => "Shared",
    }
}

/// Every way to be right, the best answers first.
fn patterns(cards: &[CardRecord]) -> Vec<String> {
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    for card in cards {
        let room = (MOST_PATTERNS / all.len()).max(1);
        let pairs: Vec<String> = card.owners.iter().take(room).map(|&owner| pair(card, owner)).collect();
        if pairs.is_empty() {
            continue;
        }
        let longer =
            |pair: &String| all.iter().map(|begun| [begun.as_slice(), std::slice::from_ref(pair)].concat()).collect();
        all = pairs.iter().flat_map(|pair| -> Vec<_> { longer(pair) }).collect();
    }
    all.into_iter().map(|pairs| pairs.join("[,]")).collect()
}

fn pair(card: &CardRecord, owner: Owner) -> String {
    format!("{}[.]{}", name(card.id.as_str()), word(owner))
}

fn result(attempt: &Attempted) -> Value {
    let mut result = json!({
        "success": attempt.first == attempt.out_of,
        "duration": format!("PT{}S", attempt.seconds),
        "extensions": { format!("{HOME}/xapi/marks"): attempt.marks.cards(), format!("{HOME}/xapi/right"): attempt.right },
    });
    if attempt.out_of > 0 {
        let scaled = attempt.first as f64 / attempt.out_of as f64;
        result["score"] = json!({ "scaled": scaled, "raw": attempt.first, "min": 0, "max": attempt.out_of });
    }
    if !attempt.cards.is_empty() {
        let given: Vec<String> =
            attempt.cards.iter().filter_map(|card| card.first.map(|bin| pair(card, bin))).collect();
        result["response"] = json!(given.join("[,]"));
        let is_done = |card: &CardRecord| card.first.is_some() || card.owners.is_empty();
        result["completion"] = json!(attempt.cards.iter().all(is_done));
        let cards: Vec<Value> = attempt.cards.iter().map(extension).collect();
        result["extensions"][format!("{HOME}/xapi/cards")] = json!(cards);
    }
    result
}

/// What else is known of a card.
fn extension(card: &CardRecord) -> Value {
    let mut all = Map::new();
    all.insert("id".to_owned(), json!(name(card.id.as_str())));
    all.insert("right".to_owned(), json!(card.is_right()));
    all.insert("tries".to_owned(), json!(card.tries));
    if let Some(millis) = card.millis {
        all.insert("milliseconds".to_owned(), json!(millis));
    }
    if let Some(input) = card.input {
        all.insert("input".to_owned(), json!(input.key()));
    }
    if let Some(belief) = &card.belief {
        all.insert("misconception".to_owned(), json!(belief.as_str()));
    }
    Value::Object(all)
}

fn context(attempt: &Attempted) -> Value {
    let mut all = Map::new();
    let mut add = |key: &str, value: Value| all.insert(format!("{HOME}/xapi/{key}"), value);
    add("session", json!(attempt.session()));
    add("attempt", json!(attempt.number));
    add("mode", json!(attempt.mode.key()));
    add("order", json!(attempt.order.number()));
    if let Some(version) = attempt.version_word() {
        add("scene-version", json!(version));
    }
    Value::Object(all)
}

/// An id in which nothing can be taken for the sign between two of them, nor for a part of an address.
fn name(id: &str) -> String {
    let mut name = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            name.push(char::from(byte));
        } else {
            // Writing into memory does not fail.
            let _ = write!(name, "%{byte:02X}");
        }
    }
    name
}

/// `2026-11-24T14:03:00+01:00`. The specification forbids `-00:00`, and wants a zone.
fn timestamp(moment: Moment, zone: i32) -> String {
    let (sign, zone) = if zone < 0 { ('-', zone.unsigned_abs()) } else { ('+', zone.unsigned_abs()) };
    format!("{moment}:00{sign}{:02}:{:02}", zone / 60, zone % 60)
}
