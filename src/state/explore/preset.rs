//! Comparisons that are asked for often, by name.

use crate::domain::{LayerId, ServiceId};

/// Services that are often compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// The services of the chapter.
    ChaptersFour,
    /// The commonest exam question.
    Ec2AndRds,
    /// The guide's own examples of a line that shifts, at the guest operating system.
    SameTask,
    /// Down the service models.
    OnPremisesToSaas,
    /// Where containers run.
    Containers,
}

impl Preset {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 5] =
        [Self::ChaptersFour, Self::Ec2AndRds, Self::SameTask, Self::OnPremisesToSaas, Self::Containers];

    /// The word of the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ChaptersFour => "chapters-four",
            Self::Ec2AndRds => "ec2-and-rds",
            Self::SameTask => "same-task",
            Self::OnPremisesToSaas => "on-premises-to-saas",
            Self::Containers => "containers",
        }
    }

    /// Key of its name among the words on screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ChaptersFour => "preset-chapters-four",
            Self::Ec2AndRds => "preset-ec2-and-rds",
            Self::SameTask => "preset-same-task",
            Self::OnPremisesToSaas => "preset-on-premises-to-saas",
            Self::Containers => "preset-containers",
        }
    }

    /// The services, left to right.
    pub fn services(self) -> Vec<ServiceId> {
        match self {
            Self::ChaptersFour => {
                vec![ServiceId::new("ec2"), ServiceId::new("rds"), ServiceId::new("lambda"), ServiceId::new("workmail")]
            }
            Self::Ec2AndRds => vec![ServiceId::new("ec2"), ServiceId::new("rds")],
            Self::SameTask => vec![ServiceId::new("ec2"), ServiceId::new("rds"), ServiceId::new("lambda")],
            Self::OnPremisesToSaas => vec![
                ServiceId::new("on-premises"),
                ServiceId::new("ec2"),
                ServiceId::new("elastic-beanstalk"),
                ServiceId::new("rds"),
                ServiceId::new("lambda"),
                ServiceId::new("workmail"),
            ],
            Self::Containers => vec![
                ServiceId::new("ec2"),
                ServiceId::new("eks"),
                ServiceId::new("ecs-fargate"),
                ServiceId::new("lambda"),
            ],
        }
    }

    /// The row that it is about, if it is about one.
    pub fn layer(self) -> Option<LayerId> {
        (self == Self::SameTask).then_some(LayerId::GuestOs)
    }
}
