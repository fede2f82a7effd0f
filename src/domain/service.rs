//! A column of the picture: one service with its thirteen duties.

use super::{Choice, Choices, Date, Duty, LayerId, NoteId, ServiceId, Setting, SettingId, SourceKey, Tally};

/// How much of the stack a kind of service hides, from nothing to everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ServiceModel {
    /// Your own machines.
    OnPremises,
    /// Infrastructure as a service.
    Iaas,
    /// Platform as a service.
    Paas,
    /// A managed database or store.
    Managed,
    /// Serverless compute.
    Serverless,
    /// Software as a service.
    Saas,
}

/// When a service closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// First day without new customers, such as 2026-04-30.
    pub closed_to_new: Date,
    /// Last day of support, such as 2027-03-31.
    pub ends: Date,
    /// Where the dates were read.
    pub sources: Vec<SourceKey>,
}

/// How far a service that closes has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndingStage {
    /// Still open to new customers.
    Announced,
    /// Only for those who have it.
    ClosedToNew,
    /// Gone.
    Ended,
}

impl Ending {
    /// How far it has come on a day. On its last day a service still works.
    pub fn stage(&self, today: Date) -> EndingStage {
        if today > self.ends {
            EndingStage::Ended
        } else if today >= self.closed_to_new {
            EndingStage::ClosedToNew
        } else {
            EndingStage::Announced
        }
    }
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// The full name: "Amazon RDS".
    pub name: String,
    /// The name where room is short: "RDS".
    pub short: String,
    /// How much of the stack it hides.
    pub model: ServiceModel,
    /// The model in words for this service: "managed database".
    pub label: String,
    /// What it is, in one line.
    pub description: String,
    /// Which form of the service the duties describe.
    pub scope: String,
    /// Whether the CLF-C02 guide lists it.
    pub in_exam_guide: bool,
    /// When it closes, if it does.
    pub ending: Option<Ending>,
    /// Where older exam texts say otherwise.
    pub notes: Vec<NoteId>,
    /// Where the description was read.
    pub sources: Vec<SourceKey>,
    /// Switches that change duties.
    pub settings: Vec<Setting>,
    /// The duties, bottom to top.
    pub duties: [Duty; LayerId::COUNT],
}

impl Service {
    /// One of the settings.
    pub fn setting(&self, id: &SettingId) -> Option<&Setting> {
        self.settings.iter().find(|setting| setting.id == *id)
    }

    /// The choice that one of the settings stands at.
    pub fn chosen<'a>(&self, setting: &'a Setting, choices: &Choices) -> Option<&'a Choice> {
        let chosen = choices.get(&self.id, &setting.id);
        let named = chosen.and_then(|id| setting.choices.iter().find(|choice| choice.id == *id));
        named.or_else(|| setting.choices.first())
    }

    /// The settings that do not stand at their first choice, each with its choice.
    pub fn changed<'a>(&'a self, choices: &Choices) -> impl Iterator<Item = (&'a Setting, &'a Choice)> {
        self.settings.iter().filter_map(move |setting| {
            let choice = self.chosen(setting, choices)?;
            (setting.choices.first() != Some(choice)).then_some((setting, choice))
        })
    }

    /// The duty of one layer while every setting stands at its first choice.
    pub fn duty(&self, layer: LayerId) -> &Duty {
        &self.duties[layer.index()]
    }

    /// How many layers each owner holds while every setting stands at its first choice.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for duty in &self.duties {
            tally.add(duty.owner());
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::{Ending, EndingStage};
    use crate::domain::Date;

    #[test]
    fn a_closing_service_works_until_the_end_of_its_last_day() {
        let date = |text| Date::parse(text).unwrap();
        let ending = Ending { closed_to_new: date("2026-04-30"), ends: date("2027-03-31"), sources: Vec::new() };
        let stages = [
            ("2026-04-29", EndingStage::Announced),
            ("2026-04-30", EndingStage::ClosedToNew),
            ("2027-03-31", EndingStage::ClosedToNew),
            ("2027-04-01", EndingStage::Ended),
        ];
        for (today, stage) in stages {
            assert_eq!(ending.stage(date(today)), stage, "{today}");
        }
    }
}
