//! H5P: a task to drag, `DragQuestion` 1.14, as a package without libraries: the system that imports it has them.

use super::{ASKED, Deck, Question, html, side, zipped};
use serde_json::{Value, json};
use std::io;

/// More cards than this leave no room to drag on one page.
const MOST_CARDS: usize = 12;
/// Size of the page, in pixels.
const WIDTH: u32 = 960;
const HEIGHT: u32 = 640;
/// Side of an em, in pixels.
const EM: f64 = 16.0;

/// The package of the first twelve cards, as a zip.
///
/// # Errors
///
/// When it is larger than a zip can be.
pub fn h5p(deck: &Deck) -> io::Result<Vec<u8>> {
    let about = json!({
        "title": deck.title,
        "language": "en",
        "mainLibrary": "H5P.DragQuestion",
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": [
            {"machineName": "H5P.DragQuestion", "majorVersion": 1, "minorVersion": 14},
            {"machineName": "H5P.AdvancedText", "majorVersion": 1, "minorVersion": 1},
        ],
    });
    let written = |value: &Value| serde_json::to_vec_pretty(value).map_err(io::Error::other);
    zipped([("h5p.json", written(&about)?), ("content/content.json", written(&content(deck))?)])
}

fn content(deck: &Deck) -> Value {
    let cards: Vec<&Question> = deck.questions.iter().take(MOST_CARDS).collect();
    let sides = deck.sides();
    let all: Vec<String> = (0..sides.len()).map(|place| place.to_string()).collect();
    let elements: Vec<Value> = cards.iter().enumerate().map(|(place, card)| element(deck, card, place, &all)).collect();
    let zones: Vec<Value> = (0..sides.len()).map(|place| zone(deck, &cards, place)).collect();
    json!({
        "scoreShow": "Check",
        "tryAgain": "Retry",
        "scoreExplanation": "A card in the right place counts one.",
        "question": {
            "settings": {
                "size": {"width": WIDTH, "height": HEIGHT},
                "questionTitle": html(&deck.title),
                "showTitle": true,
            },
            "task": {"elements": elements, "dropZones": zones},
        },
        "overallFeedback": [{"from": 0, "to": 100}],
        "behaviour": {
            "enableRetry": true,
            "enableCheckButton": true,
            "singlePoint": false,
            "applyPenalties": false,
            "enableScoreExplanation": true,
            "dropZoneHighlighting": "dragging",
            "autoAlignSpacing": 2,
            "enableFullScreen": false,
            "showScorePoints": true,
            "showTitle": true,
        },
    })
}

/// A card, in a table of two columns in the upper part of the page. Places are in percent, sizes in em; around a card
/// comes room of nearly half an em, and to its left a handle.
fn element(deck: &Deck, card: &Question, place: usize, zones: &[String]) -> Value {
    let (row, column) = (place / 2, place % 2);
    json!({
        "type": {
            "library": "H5P.AdvancedText 1.1",
            "params": {"text": format!("<p>{}</p>", html(&deck.asked(card)))},
            "metadata": {"contentType": "Text", "license": "U", "title": card.text},
        },
        "x": 3.0 + 48.0 * column as f64,
        "y": 2.0 + 9.0 * row as f64,
        "width": f64::from(WIDTH) * 0.45 / EM,
        "height": 2.6,
        "dropZones": zones,
        "backgroundOpacity": 100,
        "multiple": false,
    })
}

/// A side, in the lower part of the page; its label stands above it.
fn zone(deck: &Deck, cards: &[&Question], place: usize) -> Value {
    let sides = deck.sides();
    let count = sides.len() as f64;
    let share = (96.0 - 2.0 * (count - 1.0)) / count;
    let right = cards.iter().enumerate().filter(|(_, card)| card.owners.contains(&sides[place]));
    json!({
        "label": format!("<div>{}</div>", side(sides[place])),
        "showLabel": true,
        "x": 2.0 + (share + 2.0) * place as f64,
        "y": 62.0,
        "width": f64::from(WIDTH) * share / 100.0 / EM,
        "height": f64::from(HEIGHT) * 0.35 / EM,
        "correctElements": right.map(|(card, _)| card.to_string()).collect::<Vec<_>>(),
        "backgroundOpacity": 100,
        "autoAlign": true,
        "single": false,
        "tipsAndFeedback": {"tip": if deck.story.is_empty() { ASKED } else { "" }},
    })
}
