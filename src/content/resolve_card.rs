//! From the raw shape of a card to a card of the domain: a task of the catalogue, or one that the scene wrote itself.
//!
//! Not for the scene around it: that is `resolve`.

use super::answers::MOST_HINT;
use super::document::Document;
use super::expectation::example;
use super::fault::Fault;
use super::raw_catalogue::RawSide;
use super::raw_scene::RawCard;
use super::resolve::{MOST_CARD_TEXT, MOST_REASON};
use super::shown::{listed, quoted};
use super::suggestion::did_you_mean;
use crate::domain::{Card, CardId, Catalogue, MisconceptionId, NoteId, Owner, ServiceId, SourceKey, Task, TaskId};
use std::collections::BTreeMap;

/// Reads the cards of one scene.
pub(super) struct CardReader<'a> {
    pub(super) document: &'a mut Document,
    pub(super) catalogue: &'a Catalogue,
    /// The scene's services.
    pub(super) services: &'a [String],
    /// Whether the scene has a third bin.
    pub(super) shared_bin: bool,
}

impl<'a> CardReader<'a> {
    /// All cards, or `None` if any of them is not usable.
    pub(super) fn cards(&mut self, raw: &[RawCard]) -> Option<Vec<Card>> {
        let mut cards = Vec::with_capacity(raw.len());
        let mut seen = BTreeMap::new();
        for (index, card) in raw.iter().enumerate() {
            let path = format!("cards[{index}]");
            self.document.kebab_id(&format!("{path}.id"), &card.id);
            let first = *seen.entry(card.id.as_str()).or_insert(index);
            if first != index {
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
        let hint = self.document.optional_prose(&format!("{path}.hint"), raw.hint.as_deref(), MOST_HINT);
        let task = self.task(path, id)?;
        self.check_bin(&format!("{path}.task"), task.owner);
        let why_not = self.document.why_not(path, raw.why_not.as_ref(), &[task.owner]);
        let halves = self.document.halves(path, raw.halves.as_ref(), Some(task.owner));
        let card = Card::of(task, CardId::new(&raw.id));
        Some(Card {
            text: text.unwrap_or(card.text),
            reason: reason.unwrap_or(card.reason),
            // Reworded halves go with reworded work; what the scene leaves out, the task says.
            why_not: why_not.or(&card.why_not),
            hint,
            halves: halves.or(card.halves),
            ..card
        })
    }

    /// A card of a task may reword it, but never contradict it.
    fn refuse_fields_of_task(&mut self, path: &str, raw: &RawCard, task: &str) {
        let given = [
            ("service", raw.service.is_some()),
            ("layer", raw.layer.is_some()),
            ("owner", raw.owner.is_some()),
            ("also", raw.also.is_some()),
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
        let hint = self.document.optional_prose(&format!("{path}.hint"), raw.hint.as_deref(), MOST_HINT);
        let owners = raw.owner.map(|owner| self.owners(path, owner.side(), raw.also.as_deref().unwrap_or_default()));
        let right = owners.as_deref().unwrap_or_default();
        let why_not = self.document.why_not(path, raw.why_not.as_ref(), right);
        let halves = match raw.owner {
            Some(owner) => self.document.halves(path, raw.halves.as_ref(), owner.side()),
            None => None,
        };
        self.check_references(path, raw);
        Some(Card {
            id: CardId::new(&raw.id),
            task: None,
            text: text?,
            service: ServiceId::new(raw.service.as_ref()?),
            layer: layer?,
            owners: owners?,
            reason: reason?,
            why_not,
            hint,
            halves,
            home: None,
            misconception: raw.misconception.as_ref().map(MisconceptionId::new),
            notes: raw.notes.iter().flatten().map(NoteId::new).collect(),
            sources: raw.sources.iter().flatten().map(SourceKey::new).collect(),
            beyond_exam: raw.beyond_exam.unwrap_or_default(),
            unverified: raw.unverified.unwrap_or_default(),
        })
    }

    /// The bins where an own card is right, the best answer first; none for a decoy.
    fn owners(&mut self, path: &str, owner: Option<Owner>, also: &[RawSide]) -> Vec<Owner> {
        let Some(owner) = owner else {
            if !also.is_empty() {
                let fault = Fault::new(
                    self.document.span(&format!("{path}.also")),
                    "`also` is given, but the owner is `Nobody`: such a card is right in no bin",
                );
                self.document.report(fault.help("remove `also`, or name the first of these bins as the `owner`"));
            }
            return Vec::new();
        };
        self.check_bin(&format!("{path}.owner"), owner);
        let mut owners = vec![owner];
        for (index, &side) in also.iter().enumerate() {
            let path = format!("{path}.also[{index}]");
            let bin = Owner::from(side);
            if owners.contains(&bin) {
                let message = format!("`{side:?}` is given twice, expected each bin once in `owner` and `also`");
                self.document.report(Fault::new(self.document.span(&path), message).help("remove it here"));
            } else {
                self.check_bin(&path, bin);
                owners.push(bin);
            }
        }
        let bins: &[Owner] = if self.shared_bin { &Owner::ALL } else { &[Owner::Aws, Owner::Customer] };
        if bins.iter().all(|bin| owners.contains(bin)) {
            let span = self.document.span(&format!("{path}.also"));
            let fault = Fault::new(span, "this card is right in every bin, expected one at least where it is wrong");
            self.document.report(fault.help("take one of them out of `also`, or leave the card out"));
        }
        owners
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
