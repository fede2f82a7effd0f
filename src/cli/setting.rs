//! `--setting lambda.runtime=manual`: a switch of a service, put to another choice.

use super::misuse::Misuse;
use crate::domain::{Catalogue, ChoiceId, Choices, Service, ServiceId, SettingId};
use crate::state::ExploreAction;
use std::fmt;

/// A setting and its choice as they were written; whether they exist, the catalogue says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SettingChange {
    service: ServiceId,
    setting: SettingId,
    choice: ChoiceId,
}

/// Reads `SERVICE.SETTING=CHOICE`.
pub(super) fn parse(text: &str) -> Result<SettingChange, String> {
    let parts = text.split_once('=').and_then(|(place, choice)| {
        let (service, setting) = place.split_once('.')?;
        [service, setting, choice].iter().all(|part| !part.is_empty()).then_some((service, setting, choice))
    });
    let (service, setting, choice) = parts
        .ok_or("expected SERVICE.SETTING=CHOICE, such as lambda.runtime=manual; `layercake list settings` has all")?;
    Ok(SettingChange {
        service: ServiceId::new(service),
        setting: SettingId::new(setting),
        choice: ChoiceId::new(choice),
    })
}

impl SettingChange {
    /// Puts the setting to its choice, if the catalogue has both.
    pub(super) fn apply(&self, catalogue: &Catalogue, choices: &mut Choices) -> Result<(), Misuse> {
        let Self { service: id, setting: setting_id, choice } = self;
        let service = catalogue.service(id).ok_or_else(|| {
            let known = catalogue.services().iter().filter(|service| !service.settings.is_empty());
            let known: Vec<&str> = known.map(|service| service.id.as_str()).collect();
            self.unknown(&format!("unknown service `{id}`"), id.as_str(), "services with settings", &known)
        })?;
        let setting = service.setting(setting_id).ok_or_else(|| self.unknown_setting(service))?;
        if !setting.choices.iter().any(|known| known.id == *choice) {
            let known: Vec<&str> = setting.choices.iter().map(|choice| choice.id.as_str()).collect();
            let message = format!("the setting `{id}.{setting_id}` has no choice `{choice}`");
            return Err(self.unknown(&message, choice.as_str(), "choices", &known));
        }
        choices.set(id.clone(), setting_id.clone(), choice.clone());
        Ok(())
    }

    /// The same by hand, on the Explore page.
    pub(super) fn action(&self) -> ExploreAction {
        let Self { service, setting, choice } = self.clone();
        ExploreAction::Choose { service, setting, choice }
    }

    fn unknown_setting(&self, service: &Service) -> Misuse {
        let known: Vec<&str> = service.settings.iter().map(|setting| setting.id.as_str()).collect();
        let message = format!("the service `{}` has no setting `{}`", service.id, self.setting);
        self.unknown(&message, self.setting.as_str(), &format!("settings of `{}`", service.id), &known)
    }

    fn unknown(&self, message: &str, found: &str, things: &str, known: &[&str]) -> Misuse {
        Misuse::unknown(format!("{message} in `--setting {self}`"), found, things, known)
    }
}

impl fmt::Display for SettingChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}={}", self.service, self.setting, self.choice)
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_setting_is_read_and_written_back() {
        for text in ["lambda.runtime=manual", "a-b.c-d=e-f"] {
            assert_eq!(parse(text).map(|change| change.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_lacks_a_part_is_told_what_was_expected() {
        for text in ["", "lambda", "lambda.runtime", "lambda=manual", ".runtime=manual", "lambda.=manual", "a.b="] {
            assert!(parse(text).is_err_and(|error| error.starts_with("expected SERVICE.SETTING=CHOICE")), "{text}");
        }
    }
}
