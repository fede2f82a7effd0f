//! Switches of a service that change who does what, and the positions that they stand at.

use super::{ChoiceId, Duty, LayerId, ServiceId, SettingId, SourceKey};
use std::collections::BTreeMap;

/// One position of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id within the setting: `manual`.
    pub id: ChoiceId,
    /// Its name: "Manual".
    pub name: String,
    /// What it moves, and why, in one sentence.
    pub why: String,
    /// The duties that take the place of the service's own.
    pub changes: Vec<(LayerId, Duty)>,
}

/// A switch of a service. Its first choice is what the duties of the service describe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its id within the service: `runtime`.
    pub id: SettingId,
    /// Its name: "Runtime updates".
    pub name: String,
    /// Finer than the CLF-C02 exam asks.
    pub beyond_exam: bool,
    /// The positions, the ordinary one first; at least two.
    pub choices: Vec<Choice>,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
}

impl Setting {
    /// Whether any position of it changes a layer.
    pub fn touches(&self, layer: LayerId) -> bool {
        self.choices.iter().flat_map(|choice| &choice.changes).any(|(changed, _)| *changed == layer)
    }
}

/// Which choice each setting stands at. A setting that is not named stands at its first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(BTreeMap<(ServiceId, SettingId), ChoiceId>);

impl Choices {
    /// Puts a setting to a choice.
    pub fn set(&mut self, service: ServiceId, setting: SettingId, choice: ChoiceId) {
        self.0.insert((service, setting), choice);
    }

    /// Puts a setting back to its first choice.
    pub fn reset(&mut self, service: &ServiceId, setting: &SettingId) {
        self.0.retain(|(of, id), _| of != service || id != setting);
    }

    /// The choice that a setting was put to.
    pub fn get(&self, service: &ServiceId, setting: &SettingId) -> Option<&ChoiceId> {
        self.0.get(&(service.clone(), setting.clone()))
    }

    /// The settings that were put to a choice, in the order of their names.
    pub fn entries(&self) -> impl Iterator<Item = (&ServiceId, &SettingId, &ChoiceId)> {
        self.0.iter().map(|((service, setting), choice)| (service, setting, choice))
    }

    /// Whether every setting stands at its first choice.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
