//! H5P: tasks to drag, as a package without libraries: the system that imports it has them.
//!
//! What fits on one page is a `DragQuestion` 1.14. More cards, or more decks, are a `QuestionSet` 1.20 with a
//! `DragQuestion` 1.14 for each page: that is the pair that belongs together, so that no card is left out. The format has
//! no place for the reason of a card.

use super::{ASKED, Deck, Question, html, side, zipped};
use serde_json::{Value, json};
use std::io;

/// More cards than this leave no room to drag on one page.
const MOST_CARDS: usize = 10;
/// Width of a page, in pixels.
const WIDTH: f64 = 960.0;
/// Between whatever stands on a page, in pixels.
const GAP: f64 = 16.0;
/// Side of an em, in pixels.
const EM: f64 = 16.0;
/// Height of a line, in pixels.
const LINE: f64 = 22.0;
/// Width of a letter, in pixels, with room to spare.
const LETTER: f64 = 8.5;

/// The package, as a zip.
///
/// # Errors
///
/// When there is no card, or it is larger than a zip can be.
pub fn h5p(decks: &[Deck]) -> io::Result<Vec<u8>> {
    let pages: Vec<Page<'_>> = decks.iter().flat_map(pages).collect();
    let written = |value: &Value| serde_json::to_vec_pretty(value).map_err(io::Error::other);
    let (title, main, content) = match (pages.as_slice(), decks) {
        ([], _) => return Err(io::Error::other("there are no cards")),
        ([page], _) => (page.title.as_str(), ("H5P.DragQuestion", 14), page.content()),
        (pages, [deck]) => (deck.title.as_str(), ("H5P.QuestionSet", 20), set(pages)),
        (pages, _) => ("Who secures what on AWS", ("H5P.QuestionSet", 20), set(pages)),
    };
    let mut libraries = vec![main];
    libraries
        .extend([("H5P.DragQuestion", 14), ("H5P.AdvancedText", 1)].into_iter().filter(|library| *library != main));
    let library = |(name, minor)| json!({"machineName": name, "majorVersion": 1, "minorVersion": minor});
    let about = json!({
        "title": title,
        "language": "en",
        "mainLibrary": main.0,
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": libraries.into_iter().map(library).collect::<Vec<_>>(),
    });
    zipped([("h5p.json", written(&about)?), ("content/content.json", written(&content)?)])
}

/// One page after the other, in one question set.
fn set(pages: &[Page<'_>]) -> Value {
    let question = |(place, page): (usize, &Page<'_>)| {
        json!({
            "library": "H5P.DragQuestion 1.14",
            "params": page.content(),
            "subContentId": format!("00000000-0000-4000-8000-{place:012x}"),
            "metadata": {"contentType": "Drag and Drop", "license": "U", "title": page.title},
        })
    };
    json!({
        "introPage": {"showIntroPage": false},
        "progressType": "textual",
        "passPercentage": 50,
        "disableBackwardsNavigation": false,
        "randomQuestions": false,
        "questions": pages.iter().enumerate().map(question).collect::<Vec<_>>(),
        "texts": {
            "prevButton": "Previous question",
            "nextButton": "Next question",
            "finishButton": "Finish",
            "textualProgress": "Question: @current of @total questions",
            "jumpToQuestion": "Question %d of %total",
            "questionLabel": "Question",
            "readSpeakerProgress": "Question @current of @total",
            "unansweredText": "Unanswered",
            "answeredText": "Answered",
            "currentQuestionText": "Current question",
        },
        "endGame": {
            "showResultPage": true,
            "showSolutionButton": true,
            "showRetryButton": true,
            "noResultMessage": "Finished",
            "message": "Results",
            "scoreBarLabel": "You got @finals out of @totals points",
            "overallFeedback": [{"from": 0, "to": 100}],
            "solutionButtonText": "Show solution",
            "retryButtonText": "Retry",
            "finishButtonText": "Finish",
            "showAnimations": false,
        },
        "override": {"checkButton": true},
    })
}

fn pages(deck: &Deck) -> impl Iterator<Item = Page<'_>> {
    let parts = deck.parts(MOST_CARDS);
    let count = parts.len();
    parts.enumerate().map(move |(place, cards)| Page::new(deck, deck.named(place, count), cards))
}

/// What is told, below it the cards in a column for each side, below them the sides. Lengths are pixels.
struct Page<'a> {
    deck: &'a Deck,
    title: String,
    cards: &'a [Question],
    told: String,
    told_height: f64,
    /// A side with the gap beside it; a card lies in it.
    column: f64,
    card_height: f64,
    zone_height: f64,
}

impl<'a> Page<'a> {
    fn new(deck: &'a Deck, title: String, cards: &'a [Question]) -> Self {
        let sides = deck.sides();
        let column = (WIDTH - GAP) / sides.len() as f64;
        let longest = cards.iter().map(|card| deck.asked(card).chars().count()).max().unwrap_or_default();
        let card_height = height(longest, column - GAP * 3.0) + GAP / 2.0;
        let most = sides.iter().map(|side| cards.iter().filter(|card| card.owners.contains(side)).count()).max();
        // One more than belongs there finds room too.
        let rows = (most.unwrap_or_default() + 1) as f64;
        let story = if deck.story.is_empty() { String::new() } else { format!("<p>{}</p>", html(&deck.story)) };
        Self {
            deck,
            title,
            cards,
            told: format!("{story}<p><strong>{ASKED}</strong></p>"),
            told_height: height(deck.story.chars().count(), WIDTH - GAP * 2.0) + LINE + GAP,
            column,
            card_height,
            zone_height: LINE + GAP + rows * (card_height + GAP / 2.0),
        }
    }

    fn cards_height(&self) -> f64 {
        self.cards.len().div_ceil(self.deck.sides().len()) as f64 * (self.card_height + GAP / 2.0) + GAP
    }

    fn height(&self) -> f64 {
        self.told_height + self.cards_height() + self.zone_height + GAP
    }

    fn content(&self) -> Value {
        let zones = 0..self.deck.sides().len();
        let cards = self.cards.iter().enumerate().map(|(place, card)| self.card(place, card));
        let about = json!({"contentType": "Text", "license": "U", "title": ASKED});
        // What can go nowhere is no card. It stands last: the sides name cards by their places.
        let told = self.element(&self.told, &about, [GAP, GAP, WIDTH - GAP * 2.0, self.told_height - GAP], &[]);
        json!({
            "scoreShow": "Check",
            "tryAgain": "Retry",
            "scoreExplanation": "A card in the right place counts one.",
            "question": {
                "settings": {
                    "size": {"width": WIDTH, "height": self.height().round()},
                    // HTML, unlike all other titles.
                    "questionTitle": html(&self.title),
                    "showTitle": true,
                },
                "task": {
                    "elements": cards.chain([told]).collect::<Vec<_>>(),
                    "dropZones": zones.map(|place| self.zone(place)).collect::<Vec<_>>(),
                },
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

    fn card(&self, place: usize, card: &Question) -> Value {
        let sides = self.deck.sides().len();
        let (row, column) = ((place / sides) as f64, (place % sides) as f64);
        let x = GAP * 1.5 + self.column * column;
        let y = self.told_height + GAP + row * (self.card_height + GAP / 2.0);
        let asked = format!("<p>{}</p>", html(&self.deck.asked(card)));
        let about = json!({"contentType": "Text", "license": "U", "title": card.text});
        let zones: Vec<String> = (0..sides).map(|place| place.to_string()).collect();
        self.element(&asked, &about, [x, y, self.column - GAP * 2.0, self.card_height], &zones)
    }

    /// Places are in percent, sizes in em.
    fn element(&self, text: &str, about: &Value, [x, y, width, height]: [f64; 4], zones: &[String]) -> Value {
        json!({
            "type": {"library": "H5P.AdvancedText 1.1", "params": {"text": text}, "metadata": about},
            "x": short(x / WIDTH * 100.0),
            "y": short(y / self.height() * 100.0),
            "width": short(width / EM),
            "height": short(height / EM),
            "dropZones": zones,
            "backgroundOpacity": 100,
            "multiple": false,
        })
    }

    fn zone(&self, place: usize) -> Value {
        let owner = self.deck.sides()[place];
        let right = self.cards.iter().enumerate().filter(|(_, card)| card.owners.contains(&owner));
        json!({
            "label": format!("<div>{}</div>", side(owner)),
            "showLabel": true,
            "x": short((GAP + self.column * place as f64) / WIDTH * 100.0),
            "y": short((self.told_height + self.cards_height()) / self.height() * 100.0),
            "width": short((self.column - GAP) / EM),
            "height": short(self.zone_height / EM),
            "correctElements": right.map(|(card, _)| card.to_string()).collect::<Vec<_>>(),
            "backgroundOpacity": 100,
            "autoAlign": true,
            "single": false,
            "tipsAndFeedback": {"tip": ""},
        })
    }
}

/// How high so many letters stand.
fn height(letters: usize, width: f64) -> f64 {
    (letters as f64 * LETTER / width).ceil() * LINE
}

/// No more digits than anybody sees.
fn short(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
