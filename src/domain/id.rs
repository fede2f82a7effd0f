//! One small opaque type per kind of id, so that a service is never looked up by the name of a task.
//!
//! Not for layers: there are thirteen of them in every service, so [`LayerId`](super::LayerId) is an enum.

use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes the text of an id as a file gives it.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as it stands in files and on the command line.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// Names a service: `rds`.
    ServiceId
}
id! {
    /// Names a task of the catalogue: `RDS-01`.
    TaskId
}
id! {
    /// Names a wrong belief: `managed-means-encrypted`.
    MisconceptionId
}
id! {
    /// Names a note on older exam texts: `D01`.
    NoteId
}
id! {
    /// Names a lesson: `why-the-model`.
    LessonId
}
id! {
    /// Names a term of the glossary: `security-group`.
    TermId
}
id! {
    /// Names a setting within its service: `runtime`.
    SettingId
}
id! {
    /// Names a choice within its setting: `manual`.
    ChoiceId
}
id! {
    /// Names a source: `R6`.
    SourceKey
}
id! {
    /// Names a scene: `orders-on-rds`.
    SceneId
}
id! {
    /// Names a lesson plan: `whole-chapter`.
    PlanId
}
id! {
    /// Names a card within its scene: `daily-backup`.
    CardId
}
