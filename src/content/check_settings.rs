//! The rules of settings: switches of a service that change its duties.

use super::check::{Known, MOST_NAME, MOST_SENTENCE};
use super::document::Document;
use super::fault::Fault;
use super::raw_catalogue::{RawChoice, RawSetting};
use super::shown::quoted;
use crate::domain::{Choice, ChoiceId, Duty, LayerId, Setting, SettingId};

/// The settings of a service. One with a problem has been reported, and costs the service.
pub(super) fn settings(document: &mut Document, raw: &[RawSetting], known: &Known) -> Vec<Setting> {
    let mut settings = Vec::with_capacity(raw.len());
    for (index, entry) in raw.iter().enumerate() {
        let path = format!("settings[{index}]");
        document.kebab_id(&format!("{path}.id"), &entry.id);
        if let Some(first) = raw[..index].iter().position(|other| other.id == entry.id) {
            document.used_twice(&format!("{path}.id"), &format!("settings[{first}].id"), "setting", &entry.id);
        }
        let name = document.prose(&format!("{path}.name"), &entry.name, MOST_NAME);
        let sources = document.sources(&path, &entry.sources, false, known);
        if entry.choices.len() < 2 && !document.was_cut_in(&format!("{path}.choices")) {
            let message = format!("the setting {} leaves no choice, expected at least two", quoted(&entry.id));
            let fault = Fault::new(document.span(&format!("{path}.choices")), message);
            document.report(fault.help("the first choice is what the duties describe; the others have `changes`"));
        }
        let choices = choices(document, &format!("{path}.choices"), &entry.choices, known);
        let (id, beyond_exam) = (SettingId::new(&entry.id), entry.beyond_exam);
        settings.push(Setting { id, name, beyond_exam, choices, sources });
    }
    settings
}

fn choices(document: &mut Document, list: &str, raw: &[RawChoice], known: &Known) -> Vec<Choice> {
    let mut choices = Vec::with_capacity(raw.len());
    for (index, entry) in raw.iter().enumerate() {
        let path = format!("{list}[{index}]");
        document.kebab_id(&format!("{path}.id"), &entry.id);
        if let Some(first) = raw[..index].iter().position(|other| other.id == entry.id) {
            document.used_twice(&format!("{path}.id"), &format!("{list}[{first}].id"), "choice", &entry.id);
        }
        let name = document.prose(&format!("{path}.name"), &entry.name, MOST_NAME);
        let why = document.prose(&format!("{path}.why"), &entry.why, MOST_SENTENCE);
        let is_cut = document.was_cut_in(&path);
        if index == 0 && !entry.changes.is_empty() {
            let span = document.span(&format!("{path}.changes"));
            let fault = Fault::new(span, "the first choice of a setting changes nothing");
            document.report(fault.help("write its duties in `duties`, and the `changes` of the other choices"));
        } else if index > 0 && entry.changes.is_empty() && !is_cut {
            let message = format!("the choice {} changes nothing", quoted(&entry.id));
            let fault = Fault::new(document.span(&path), message);
            document.report(fault.help("add `changes: [(layer: \"platform\", owner: Customer, …)],`, or remove it"));
        }
        let changes = changes(document, &path, entry, known);
        choices.push(Choice { id: ChoiceId::new(&entry.id), name, why, changes });
    }
    choices
}

fn changes(document: &mut Document, path: &str, raw: &RawChoice, known: &Known) -> Vec<(LayerId, Duty)> {
    let mut changes = Vec::with_capacity(raw.changes.len());
    for (index, entry) in raw.changes.iter().enumerate() {
        let path_of = |index: usize| format!("{path}.changes[{index}]");
        let layer = document.layer(&format!("{}.layer", path_of(index)), &entry.layer);
        if let Some(first) = raw.changes[..index].iter().position(|other| other.layer == entry.layer) {
            let first = format!("{}.layer", path_of(first));
            document.used_twice(&format!("{}.layer", path_of(index)), &first, "layer", &entry.layer);
        }
        let duty = document.duty(&path_of(index), entry, known);
        changes.extend(layer.zip(duty));
    }
    changes
}
