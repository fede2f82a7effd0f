//! From the raw shape of a scene to a scene of the domain: every id is looked up, every rule asked, and all problems
//! are collected, not only the first.

use super::document::Document;
use super::fault::Fault;
use super::raw_scene::{RawDifficulty, RawMarks, RawMode, RawReveal, RawScene};
use super::resolve_card::CardReader;
use super::shown::{counted, quoted};
use super::suggestion::did_you_mean;
use crate::domain::{Card, Catalogue, Difficulty, Marks, Mode, Order, RevealPolicy, Rules, Scene, SceneId, ServiceId};

/// How many characters fit on a card.
pub const MOST_CARD_TEXT: usize = 60;
/// How many characters the reason of a card may have, and what is said at a wrong bin.
pub const MOST_REASON: usize = 200;
/// How many characters the title of a scene may have.
pub const MOST_TITLE: usize = 60;
/// How many characters the topic of a scene may have.
pub const MOST_TOPIC: usize = 60;
/// How many characters the story of a scene may have.
pub const MOST_STORY: usize = 240;
/// How many characters the goal of a scene may have.
pub const MOST_GOAL: usize = 200;
/// How many services stand beside each other.
pub const MOST_SERVICES: usize = 6;
/// How often a board may be checked, and how often a card may be tried before its answer is told.
pub(super) const MOST_TRIES: u32 = 9;
/// How long an exam may last, in minutes.
pub(super) const MOST_MINUTES: u32 = 240;

/// The scene of a file; `None` and a reported problem where it is not usable.
pub(super) fn scene(document: &mut Document, catalogue: &Catalogue) -> Option<Scene> {
    let raw: RawScene = document.parse()?;
    document.kebab_id("id", &raw.id);
    let title = document.prose("title", &raw.title, MOST_TITLE);
    let topic = document.optional_prose("topic", raw.topic.as_deref(), MOST_TOPIC);
    let story = document.prose("story", &raw.story, MOST_STORY);
    let goal = document.prose("goal", &raw.goal, MOST_GOAL);
    document.services("services", "scene", &raw.services, catalogue);
    if raw.cards.is_empty() && !document.was_cut_in("cards") {
        let fault = Fault::new(document.span("cards"), "the scene has no cards, expected at least one");
        document.report(fault.help("add one: `(id: \"database-patches\", task: \"RDS-01\"),`"));
    }
    let rules = rules(document, &raw);
    let mut reader = CardReader { document, catalogue, services: &raw.services, shared_bin: raw.shared_bin };
    let cards = reader.cards(&raw.cards)?;
    if !cards.is_empty() && cards.iter().all(Card::is_decoy) {
        let message = "no card of the scene has an owner, expected at least one that belongs into a bin";
        document.report(Fault::new(document.span("cards"), message).help("add a card with an owner"));
    }
    Some(Scene {
        id: SceneId::new(raw.id),
        title,
        topic,
        difficulty: difficulty(raw.difficulty),
        services: raw.services.into_iter().map(ServiceId::new).collect(),
        story,
        goal,
        shared_bin: raw.shared_bin,
        beyond_exam: raw.beyond_exam,
        rules,
        cards,
    })
    .filter(|_| !document.has_faults())
}

/// How the scene wants to be played.
fn rules(document: &mut Document, raw: &RawScene) -> Rules {
    let reveal = raw.reveal.map(|reveal| match reveal {
        RawReveal::Never => RevealPolicy::Never,
        RawReveal::AfterTries(tries) => {
            document.check_range("reveal[0]", "`AfterTries`", tries, MOST_TRIES);
            RevealPolicy::AfterTries(u8::try_from(tries).unwrap_or(u8::MAX))
        }
        RawReveal::AtEnd => RevealPolicy::AtEnd,
        RawReveal::Always => RevealPolicy::Always,
    });
    let mut number = |field: &str, number: Option<u32>, most| {
        let number = number?;
        document.check_range(field, &quoted(field), number, most);
        u16::try_from(number).ok()
    };
    let tries = number("tries", raw.tries, MOST_TRIES);
    let minutes = number("minutes", raw.minutes, MOST_MINUTES);
    let order = number("order", raw.order, Order::MOST.into());
    Rules {
        mode: raw.mode.map_or(Mode::default(), mode),
        reveal,
        tries: tries.and_then(|tries| u8::try_from(tries).ok()),
        minutes,
        marks: raw.marks.map_or(Marks::default(), marks),
        order: order.and_then(Order::new),
    }
}

const fn mode(raw: RawMode) -> Mode {
    match raw {
        RawMode::Guided => Mode::Guided,
        RawMode::Check => Mode::Check,
        RawMode::Exam => Mode::Exam,
        RawMode::Discuss => Mode::Discuss,
    }
}

const fn marks(raw: RawMarks) -> Marks {
    match raw {
        RawMarks::FirstTry => Marks::FirstTry,
        RawMarks::Parts => Marks::Parts,
        RawMarks::Minus => Marks::Minus,
    }
}

fn difficulty(raw: RawDifficulty) -> Difficulty {
    match raw {
        RawDifficulty::Easy => Difficulty::Easy,
        RawDifficulty::Medium => Difficulty::Medium,
        RawDifficulty::Hard => Difficulty::Hard,
        RawDifficulty::Expert => Difficulty::Expert,
    }
}

impl Document {
    /// One to six services without doubles; `whose` is what names them.
    pub(super) fn services(&mut self, list: &str, whose: &str, services: &[String], catalogue: &Catalogue) {
        let known: Vec<&str> = catalogue.services().iter().map(|service| service.id.as_str()).collect();
        let otherwise = did_you_mean("", "services", known.iter().copied());
        if services.is_empty() {
            let message = format!("the {whose} names no service, expected one to six");
            self.report(Fault::new(self.span(list), message).help(otherwise.clone()));
        } else if services.len() > MOST_SERVICES {
            let count = counted(services.len(), "service");
            let message = format!("the {whose} names {count}, at most {MOST_SERVICES} fit");
            self.report(Fault::new(self.span(list), message).help(format!("remove some, or split the {whose}")));
        }
        for (index, id) in services.iter().enumerate() {
            let path = format!("{list}[{index}]");
            if services[..index].contains(id) {
                let fault = Fault::new(self.span(&path), format!("service {} is listed twice", quoted(id)));
                self.report(fault.help("remove one of the two"));
            } else {
                self.reference(&path, "service", id, known.iter().copied(), &otherwise);
            }
        }
    }
}
