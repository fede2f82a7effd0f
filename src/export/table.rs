//! What can be listed, and what a list depends on.
//!
//! Not for the columns of each list: those are in `lists`. A list depends on nothing but its [`Request`]; the day and
//! the choices come in from outside.

use super::{Listing, lists};
use crate::domain::{Catalogue, Choices, Date, LessonPlan, Scene, Service, ServiceId};

/// All that a list depends on.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// What is known.
    pub catalogue: &'a Catalogue,
    /// The scenes, in the order of the shelf.
    pub scenes: Vec<&'a Scene>,
    /// The lesson plans, by title.
    pub plans: Vec<&'a LessonPlan>,
    /// The settings that do not stand at their first choice.
    pub choices: Choices,
    /// The only service to list, for those lists that have a service in each row.
    pub service: Option<ServiceId>,
    /// The day that decides how far a service that closes has come.
    pub today: Date,
}

impl Request<'_> {
    /// Whether rows of a service are asked for.
    pub(super) fn wants(&self, service: &ServiceId) -> bool {
        self.service.as_ref().is_none_or(|wanted| wanted == service)
    }

    /// The services that are asked for, in the order of the catalogue.
    pub(super) fn services(&self) -> impl Iterator<Item = &Service> {
        self.catalogue.services().iter().filter(|service| self.wants(&service.id))
    }
}

/// Something that can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The columns of the picture, each with its count of owners.
    Services,
    /// The thirteen rows.
    Layers,
    /// Who does what: every layer of every service.
    Duties,
    /// Pieces of work to sort.
    Tasks,
    /// Wrong beliefs.
    Misconceptions,
    /// Where older exam texts say otherwise.
    Notes,
    /// Where the statements were read.
    Sources,
    /// Practice files.
    Scenes,
    /// Lesson plans.
    Plans,
    /// The ideas of the chapter.
    Lessons,
    /// The glossary.
    Terms,
    /// Every choice of every setting.
    Settings,
    /// What our sources leave open.
    OpenPoints,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Services,
        Self::Layers,
        Self::Duties,
        Self::Tasks,
        Self::Misconceptions,
        Self::Notes,
        Self::Sources,
        Self::Scenes,
        Self::Plans,
        Self::Lessons,
        Self::Terms,
        Self::Settings,
        Self::OpenPoints,
    ];

    /// The word of the command line: `open-points`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Services => "services",
            Self::Layers => "layers",
            Self::Duties => "duties",
            Self::Tasks => "tasks",
            Self::Misconceptions => "misconceptions",
            Self::Notes => "notes",
            Self::Sources => "sources",
            Self::Scenes => "scenes",
            Self::Plans => "plans",
            Self::Lessons => "lessons",
            Self::Terms => "terms",
            Self::Settings => "settings",
            Self::OpenPoints => "open-points",
        }
    }

    /// The table that the command line calls `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.key() == key)
    }

    /// Whether a setting can change what stands in it.
    pub const fn knows_choices(self) -> bool {
        matches!(self, Self::Services | Self::Duties)
    }

    /// Whether each of its rows belongs to one service, so that those of one can be listed alone.
    pub const fn is_by_service(self) -> bool {
        matches!(self, Self::Services | Self::Duties | Self::Tasks | Self::Settings)
    }

    /// The list, in the order of the catalogue.
    pub fn list(self, request: &Request<'_>) -> Listing {
        match self {
            Self::Services => lists::services(request),
            Self::Layers => lists::layers(request),
            Self::Duties => lists::duties(request),
            Self::Tasks => lists::tasks(request),
            Self::Misconceptions => lists::misconceptions(request),
            Self::Notes => lists::notes(request),
            Self::Sources => lists::sources(request),
            Self::Scenes => lists::scenes(request),
            Self::Plans => lists::plans(request),
            Self::Lessons => lists::lessons(request),
            Self::Terms => lists::terms(request),
            Self::Settings => lists::settings(request),
            Self::OpenPoints => lists::open_points(request),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Request, Table};
    use crate::domain::{Catalogue, CatalogueParts, Choices, Date};

    #[test]
    fn a_table_is_found_by_its_own_word_only() {
        for table in Table::ALL {
            assert_eq!(Table::from_key(table.key()), Some(table));
        }
        assert_eq!(Table::from_key("Duties"), None);
    }

    #[test]
    fn an_empty_catalogue_lists_its_thirteen_layers_and_nothing_else() {
        let catalogue = Catalogue::new(CatalogueParts::default());
        let today = Date { year: 2026, month: 11, day: 23 };
        let request = Request {
            catalogue: &catalogue,
            scenes: Vec::new(),
            plans: Vec::new(),
            choices: Choices::default(),
            service: None,
            today,
        };
        for table in Table::ALL {
            let rows = if table == Table::Layers { 13 } else { 0 };
            assert_eq!(table.list(&request).rows().len(), rows, "{}", table.key());
        }
    }
}
