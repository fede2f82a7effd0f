//! From the raw shape of a scene to a scene of the domain: every id is looked up, every rule asked, and all problems
//! are collected, not only the first.

use super::document::Document;
use super::expectation::example;
use super::fault::Fault;
use super::raw_scene::{RawCard, RawDifficulty, RawScene};
use super::shown::{counted, listed, quoted};
use super::suggestion::did_you_mean;
use crate::domain::{
    Card, CardId, Catalogue, Difficulty, MisconceptionId, NoteId, Owner, Rules, Scene, SceneId, ServiceId, SourceKey,
    Task, TaskId, WhyNot,
};

/// How many characters fit on a card, and elsewhere.
pub(super) const MOST_CARD_TEXT: usize = 60;
pub(super) const MOST_REASON: usize = 200;
const MOST_TITLE: usize = 60;
const MOST_TOPIC: usize = 60;
const MOST_STORY: usize = 240;
const MOST_GOAL: usize = 200;
/// How many services stand beside each other.
const MOST_SERVICES: usize = 6;

/// The scene of a file; `None` and a reported problem where it is not usable.
pub(super) fn scene(document: &mut Document, catalogue: &Catalogue) -> Option<Scene> {
    let raw: RawScene = document.parse()?;
    document.kebab_id("id", &raw.id);
    let title = document.prose("title", &raw.title, MOST_TITLE);
    let topic = document.optional_prose("topic", raw.topic.as_deref(), MOST_TOPIC);
    let story = document.prose("story", &raw.story, MOST_STORY);
    let goal = document.prose("goal", &raw.goal, MOST_GOAL);
    services(document, &raw.services, catalogue);
    if raw.cards.is_empty() && !document.was_cut_in("cards") {
        let fault = Fault::new(document.span("cards"), "the scene has no cards, expected at least one");
        document.report(fault.help("add one: `(id: \"database-patches\", task: \"RDS-01\"),`"));
    }
    let mut reader = CardReader { document, catalogue, services: &raw.services, shared_bin: raw.shared_bin };
    let cards = reader.cards(&raw.cards)?;
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
        rules: Rules::default(),
        cards,
    })
    .filter(|_| !document.has_faults())
}

fn difficulty(raw: RawDifficulty) -> Difficulty {
    match raw {
        RawDifficulty::Easy => Difficulty::Easy,
        RawDifficulty::Medium => Difficulty::Medium,
        RawDifficulty::Hard => Difficulty::Hard,
        RawDifficulty::Expert => Difficulty::Expert,
    }
}

fn services(document: &mut Document, services: &[String], catalogue: &Catalogue) {
    let known: Vec<&str> = catalogue.services().iter().map(|service| service.id.as_str()).collect();
    let otherwise = did_you_mean("", "services", known.iter().copied());
    if services.is_empty() {
        let fault = Fault::new(document.span("services"), "the scene names no service, expected one to six");
        document.report(fault.help(otherwise.clone()));
    } else if services.len() > MOST_SERVICES {
        let count = counted(services.len(), "service");
        let fault =
            Fault::new(document.span("services"), format!("the scene names {count}, at most {MOST_SERVICES} fit"));
        document.report(fault.help("remove some, or split the scene"));
    }
    for (index, id) in services.iter().enumerate() {
        let path = format!("services[{index}]");
        if services[..index].contains(id) {
            let fault = Fault::new(document.span(&path), format!("service {} is listed twice", quoted(id)));
            document.report(fault.help("remove one of the two"));
        } else {
            document.reference(&path, "service", id, known.iter().copied(), &otherwise);
        }
    }
}

struct CardReader<'a> {
    document: &'a mut Document,
    catalogue: &'a Catalogue,
    services: &'a [String],
    shared_bin: bool,
}

impl<'a> CardReader<'a> {
    /// All cards, or `None` if any of them is not usable.
    fn cards(&mut self, raw: &[RawCard]) -> Option<Vec<Card>> {
        let mut cards = Vec::with_capacity(raw.len());
        for (index, card) in raw.iter().enumerate() {
            let path = format!("cards[{index}]");
            self.document.kebab_id(&format!("{path}.id"), &card.id);
            if let Some(first) = raw[..index].iter().position(|other| other.id == card.id) {
                self.document.used_twice(&format!("{path}.id"), &format!("cards[{first}].id"), "card id", &card.id);
            }
            cards.push(match &card.task {
                Some(task) => self.card_of_task(&path, card, task),
                None => self.own_card(&path, card),
            });
        }
        cards.into_iter().collect()
    }

    fn card_of_task(&mut self, path: &str, raw: &RawCard, id: &str) -> Option<Card> {
        self.refuse_fields_of_task(path, raw, id);
        let text = self.document.optional_prose(&format!("{path}.text"), raw.text.as_deref(), MOST_CARD_TEXT);
        let reason = self.document.optional_prose(&format!("{path}.reason"), raw.reason.as_deref(), MOST_REASON);
        let task = self.task(path, id)?;
        self.check_bin(&format!("{path}.task"), task.owner);
        let card = Card::of(task, CardId::new(&raw.id));
        Some(Card { text: text.unwrap_or(card.text), reason: reason.unwrap_or(card.reason), ..card })
    }

    /// A card of a task may reword it, but never contradict it.
    fn refuse_fields_of_task(&mut self, path: &str, raw: &RawCard, task: &str) {
        let given = [
            ("service", raw.service.is_some()),
            ("layer", raw.layer.is_some()),
            ("owner", raw.owner.is_some()),
            ("misconception", raw.misconception.is_some()),
            ("notes", raw.notes.is_some()),
            ("sources", raw.sources.is_some()),
            ("beyond_exam", raw.beyond_exam.is_some()),
            ("unverified", raw.unverified.is_some()),
        ];
        for (field, _) in given.into_iter().filter(|(_, given)| *given) {
            let span = self.document.tree().nearest(path).field(field).map(super::tree::Field::span);
            let span = span.unwrap_or_else(|| self.document.span(path));
            let message = format!("{} comes from the task {} and cannot be given again", quoted(field), quoted(task));
            let help = format!("remove {}, or remove `task` and write the card yourself", quoted(field));
            self.document.report(Fault::new(span, message).help(help));
        }
    }

    fn task(&mut self, path: &str, id: &str) -> Option<&'a Task> {
        let path = format!("{path}.task");
        let catalogue = self.catalogue;
        let Some(task) = catalogue.task(&TaskId::new(id)) else {
            let known = catalogue.tasks().iter().map(|task| task.id.as_str());
            let otherwise = self.tasks_of_services();
            self.document.reference(&path, "task", id, known, &otherwise);
            return None;
        };
        if !self.is_in_scene(task.service.as_str()) {
            let service = task.service.as_str();
            let message =
                format!("the task {} is about {}, which is not in the scene's `services`", quoted(id), quoted(service));
            let help = format!("add `\"{service}\"` to `services`, or choose another task");
            self.document.report(Fault::new(self.document.span(&path), message).help(help));
        }
        Some(task)
    }

    /// From which task to which each service of the scene goes.
    fn tasks_of_services(&self) -> String {
        let mut ranges = Vec::new();
        for service in self.services {
            let mut tasks = self.catalogue.tasks().iter().filter(|task| task.service.as_str() == service);
            if let Some(first) = tasks.next() {
                let last = tasks.next_back().unwrap_or(first);
                ranges.push(format!("{} to {}", quoted(first.id.as_str()), quoted(last.id.as_str())));
            }
        }
        if ranges.is_empty() {
            "tasks are named as in `RDS-01`".to_owned()
        } else {
            format!("the tasks are {}", ranges.join(", "))
        }
    }

    fn own_card(&mut self, path: &str, raw: &RawCard) -> Option<Card> {
        self.ask_for_missing_fields(path, raw);
        let text = self.document.optional_prose(&format!("{path}.text"), raw.text.as_deref(), MOST_CARD_TEXT);
        let reason = self.document.optional_prose(&format!("{path}.reason"), raw.reason.as_deref(), MOST_REASON);
        if let Some(service) = &raw.service {
            self.check_service(&format!("{path}.service"), service);
        }
        let layer = raw.layer.as_ref().and_then(|layer| self.document.layer(&format!("{path}.layer"), layer));
        let owner = raw.owner.map(Owner::from);
        if let Some(owner) = owner {
            self.check_bin(&format!("{path}.owner"), owner);
        }
        self.check_references(path, raw);
        Some(Card {
            id: CardId::new(&raw.id),
            task: None,
            text: text?,
            service: ServiceId::new(raw.service.as_ref()?),
            layer: layer?,
            owners: vec![owner?],
            reason: reason?,
            why_not: WhyNot::default(),
            hint: None,
            halves: None,
            home: None,
            misconception: raw.misconception.as_ref().map(MisconceptionId::new),
            notes: raw.notes.iter().flatten().map(NoteId::new).collect(),
            sources: raw.sources.iter().flatten().map(SourceKey::new).collect(),
            beyond_exam: raw.beyond_exam.unwrap_or_default(),
            unverified: raw.unverified.unwrap_or_default(),
        })
    }

    fn ask_for_missing_fields(&mut self, path: &str, raw: &RawCard) {
        let given = [
            ("text", raw.text.is_some()),
            ("service", raw.service.is_some()),
            ("layer", raw.layer.is_some()),
            ("owner", raw.owner.is_some()),
            ("reason", raw.reason.is_some()),
        ];
        let missing: Vec<&str> = given.iter().filter(|(_, given)| !given).map(|(field, _)| *field).collect();
        if missing.is_empty() {
            return;
        }
        let verb = if missing.len() == 1 { "is" } else { "are" };
        let fields = listed(missing.iter().copied(), "and");
        let message = format!("{fields} {verb} missing in this card {}", quoted(&raw.id));
        let help = if missing.len() == given.len() {
            "add `task: \"…\",` to take a task of the catalogue, or write the card with all of these".to_owned()
        } else {
            let add: Vec<String> = missing.iter().map(|field| format!("{field}: {},", example(field))).collect();
            format!("add {}, as in {}", if missing.len() == 1 { "it" } else { "them" }, quoted(&add.join(" ")))
        };
        self.document.report(Fault::new(self.document.span(path), message).help(help));
    }

    /// Whether the scene lists a service. A listed one that nobody knows, and an empty list, were reported there, and
    /// not at each card again.
    fn is_in_scene(&self, service: &str) -> bool {
        self.services.is_empty() || self.services.iter().any(|listed| listed == service)
    }

    fn check_service(&mut self, path: &str, service: &str) {
        if self.is_in_scene(service) {
            return;
        }
        let catalogue = self.catalogue;
        let known = catalogue.services().iter().map(|service| service.id.as_str());
        let otherwise = did_you_mean("", "services", known.clone());
        if self.document.reference(path, "service", service, known, &otherwise) {
            let message = format!("service {} is not in the scene's `services`", quoted(service));
            let help = format!("add `\"{service}\"` to `services`, or choose one of those");
            self.document.report(Fault::new(self.document.span(path), message).help(help));
        }
    }

    fn check_bin(&mut self, path: &str, owner: Owner) {
        if owner == Owner::Shared && !self.shared_bin {
            let fault =
                Fault::new(self.document.span(path), "this card is shared work, but the scene has no bin for it");
            self.document.report(fault.help("add `shared_bin: true,` to the scene, or choose a card of one side"));
        }
    }

    fn check_references(&mut self, path: &str, raw: &RawCard) {
        let catalogue = self.catalogue;
        if let Some(id) = &raw.misconception {
            let known = catalogue.misconceptions().iter().map(|misconception| misconception.id.as_str());
            let otherwise = "leave the field out if no misconception of the catalogue fits";
            self.document.reference(&format!("{path}.misconception"), "misconception", id, known, otherwise);
        }
        for (index, id) in raw.notes.iter().flatten().enumerate() {
            let known = catalogue.notes().iter().map(|note| note.id.as_str());
            let otherwise = "leave it out if no note of the catalogue fits";
            self.document.reference(&format!("{path}.notes[{index}]"), "note", id, known, otherwise);
        }
        for (index, key) in raw.sources.iter().flatten().enumerate() {
            let known = catalogue.sources().iter().map(|source| source.key.as_str());
            let otherwise = "leave it out if it is no source of the catalogue";
            self.document.reference(&format!("{path}.sources[{index}]"), "source", key, known, otherwise);
        }
    }
}
