//! The five steps for a service, as things to tick off: which there are follows from its stack and its tasks.

use super::{Catalogue, LayerId, Owner, ServiceModel, Stack, TaskId};

/// One of the five steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Say what kind of service it is.
    Identify,
    /// List what is the customer's.
    Yours,
    /// List what is AWS's.
    Theirs,
    /// Set the controls that are the customer's.
    Implement,
    /// Review and audit.
    Review,
}

impl Stage {
    /// All steps, in their order.
    pub const ALL: [Self; 5] = [Self::Identify, Self::Yours, Self::Theirs, Self::Implement, Self::Review];

    /// The word of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Identify => "identify",
            Self::Yours => "yours",
            Self::Theirs => "theirs",
            Self::Implement => "implement",
            Self::Review => "review",
        }
    }
}

/// Something to look at in the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Review {
    /// Gaps that Trusted Advisor shows.
    TrustedAdvisor,
    /// Gaps that Security Hub shows.
    SecurityHub,
    /// Rules of AWS Config.
    ConfigRules,
    /// What the customer's settings opened to the public.
    PublicAccess,
    /// The next audit.
    NextAudit,
}

impl Review {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 5] =
        [Self::TrustedAdvisor, Self::SecurityHub, Self::ConfigRules, Self::PublicAccess, Self::NextAudit];

    /// The word of files and of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TrustedAdvisor => "trusted-advisor",
            Self::SecurityHub => "security-hub",
            Self::ConfigRules => "config-rules",
            Self::PublicAccess => "public-access",
            Self::NextAudit => "next-audit",
        }
    }

    /// Whether it can be done on the customer's own machines too.
    const fn is_everywhere(self) -> bool {
        matches!(self, Self::PublicAccess | Self::NextAudit)
    }
}

/// Something to tick off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tick {
    /// The kind of service is known.
    Model,
    /// The form of the service is known.
    Scope,
    /// It is known what the settings stand at.
    Settings,
    /// The customer's work on a layer is known.
    Yours(LayerId),
    /// AWS's work on a layer is known.
    Theirs(LayerId),
    /// A task is done.
    Task(TaskId),
    /// A part of the review is done.
    Review(Review),
}

impl Tick {
    /// The word of files: `yours/guest-os`.
    pub fn key(&self) -> String {
        match self {
            Self::Model => "model".to_owned(),
            Self::Scope => "scope".to_owned(),
            Self::Settings => "settings".to_owned(),
            Self::Yours(layer) => format!("yours/{layer}"),
            Self::Theirs(layer) => format!("aws/{layer}"),
            Self::Task(task) => format!("task/{task}"),
            Self::Review(review) => format!("review/{}", review.key()),
        }
    }

    /// What a file calls `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        let Some((kind, of)) = key.split_once('/') else {
            return [Self::Model, Self::Scope, Self::Settings].into_iter().find(|tick| tick.key() == key);
        };
        match kind {
            "yours" => LayerId::from_key(of).map(Self::Yours),
            "aws" => LayerId::from_key(of).map(Self::Theirs),
            "task" => Some(Self::Task(TaskId::new(of))),
            "review" => Review::ALL.into_iter().find(|review| review.key() == of).map(Self::Review),
            _ => None,
        }
    }
}

/// The five steps for a service with its settings as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// What there is to tick off in each step.
    pub stages: Vec<(Stage, Vec<Tick>)>,
}

impl Checklist {
    /// The steps for a stack; tasks finer than the exam asks only if they are wanted.
    pub fn of(catalogue: &Catalogue, stack: &Stack<'_>, beyond: bool) -> Self {
        let ticks = |stage: Stage| match stage {
            Stage::Identify => {
                let settings = (!stack.service().settings.is_empty()).then_some(Tick::Settings);
                [Tick::Model, Tick::Scope].into_iter().chain(settings).collect()
            }
            Stage::Yours => {
                stack.rows().filter(|row| row.duty.customer().is_some()).map(|row| Tick::Yours(row.layer)).collect()
            }
            Stage::Theirs => {
                stack.rows().filter(|row| row.duty.aws().is_some()).map(|row| Tick::Theirs(row.layer)).collect()
            }
            Stage::Implement => tasks(catalogue, stack, beyond),
            Stage::Review => {
                let own = stack.service().model == ServiceModel::OnPremises;
                Review::ALL.into_iter().filter(|review| !own || review.is_everywhere()).map(Tick::Review).collect()
            }
        };
        Self { stages: Stage::ALL.into_iter().map(|stage| (stage, ticks(stage))).collect() }
    }

    /// Everything that there is to tick off.
    pub fn ticks(&self) -> impl Iterator<Item = &Tick> {
        self.stages.iter().flat_map(|(_, ticks)| ticks)
    }
}

/// The customer's tasks, top row first. Where a setting took the customer's work on a layer away, its tasks go with it.
fn tasks(catalogue: &Catalogue, stack: &Stack<'_>, beyond: bool) -> Vec<Tick> {
    let service = stack.service();
    let is_gone = |layer: LayerId| service.duty(layer).customer().is_some() && stack.duty(layer).customer().is_none();
    let mut tasks: Vec<_> = catalogue
        .tasks()
        .iter()
        .filter(|task| task.service == service.id && task.owner != Owner::Aws)
        .filter(|task| (beyond || !task.beyond_exam) && !is_gone(task.layer))
        .collect();
    tasks.sort_by_key(|task| LayerId::COUNT - task.layer.index());
    tasks.into_iter().map(|task| Tick::Task(task.id.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::{Review, Tick};
    use crate::domain::{LayerId, TaskId};

    #[test]
    fn every_tick_is_found_again_by_its_word() {
        let plain = [Tick::Model, Tick::Scope, Tick::Settings, Tick::Task(TaskId::new("a/b"))];
        let layers = LayerId::ALL.into_iter().flat_map(|layer| [Tick::Yours(layer), Tick::Theirs(layer)]);
        let reviews = Review::ALL.into_iter().map(Tick::Review);
        for tick in plain.into_iter().chain(layers).chain(reviews) {
            assert_eq!(Tick::from_key(&tick.key()), Some(tick));
        }
        for strange in ["", "scopes", "yours", "yours/roof", "moon/full", "review/"] {
            assert_eq!(Tick::from_key(strange), None, "{strange}");
        }
    }
}
