//! What can be found: everything of the library that has a name, and the commands that can be given now. No entry names
//! an owner, so that nothing is given away while owners are hidden.

use super::index::Index;
use crate::domain::Catalogue;
use crate::state::{Action, Command, FactsPart, Place, Preset, State};
use crate::ui::cx::Cx;
use crate::ui::shortcuts;

/// What kind of thing an entry is. Names come before sentences, and what is shown before what is told about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Service,
    Layer,
    Command,
    Comparison,
    Setting,
    Scene,
    Lesson,
    Term,
    Task,
    Misconception,
    Note,
    Source,
}

impl Kind {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Service => "finder-kind-service",
            Self::Layer => "finder-kind-layer",
            Self::Command => "finder-kind-command",
            Self::Comparison => "finder-kind-comparison",
            Self::Setting => "finder-kind-setting",
            Self::Scene => "finder-kind-scene",
            Self::Lesson => "finder-kind-lesson",
            Self::Term => "finder-kind-term",
            Self::Task => "finder-kind-task",
            Self::Misconception => "finder-kind-misconception",
            Self::Note => "finder-kind-note",
            Self::Source => "finder-kind-source",
        }
    }

    const fn head_start(self) -> u32 {
        match self {
            Self::Service => 40,
            Self::Layer => 32,
            Self::Command | Self::Comparison | Self::Setting | Self::Scene => 20,
            Self::Term => 14,
            Self::Lesson => 12,
            Self::Task => 8,
            Self::Misconception | Self::Note => 4,
            Self::Source => 0,
        }
    }
}

/// Something to find.
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) label: String,
    /// Where it belongs, or the keys of a command; may be empty.
    pub(super) beside: String,
    pub(super) action: Action,
}

/// All entries, and what they are searched by.
#[derive(Default)]
pub(super) struct Entries {
    pub(super) all: Vec<Entry>,
    pub(super) index: Index,
}

impl Entries {
    pub(super) fn gather(cx: &Cx<'_>) -> Self {
        let mut entries = Self::default();
        entries.services(cx);
        entries.commands(cx);
        entries.scenes(cx);
        entries.tasks(cx);
        entries.facts(cx);
        entries
    }

    fn add(&mut self, entry: Entry, other: &str) {
        self.index.add(&entry.label, other, entry.kind.head_start());
        self.all.push(entry);
    }

    fn place(&mut self, kind: Kind, label: &str, beside: &str, other: &str, place: Place) {
        let (label, beside) = (label.to_owned(), beside.to_owned());
        self.add(Entry { kind, label, beside, action: Action::GoTo(place) }, other);
    }

    fn services(&mut self, cx: &Cx<'_>) {
        let catalogue = cx.catalogue();
        for service in catalogue.services() {
            let place = Place::Service(service.id.clone());
            let other = format!("{} {}", service.short, service.label);
            self.place(Kind::Service, &service.name, &service.label, &other, place);
        }
        for layer in crate::domain::LayerId::ALL.map(|id| catalogue.layer(id)) {
            self.place(Kind::Layer, &layer.name, "", &layer.short, Place::Layer(layer.id));
        }
        let beyond = cx.state.settings.beyond_exam;
        for service in catalogue.services() {
            for setting in service.settings.iter().filter(|setting| beyond || !setting.beyond_exam) {
                let choices: Vec<&str> = setting.choices.iter().map(|choice| choice.name.as_str()).collect();
                let other = format!("{} {} {}", service.short, setting.name, choices.join(" "));
                let place = Place::Setting(service.id.clone(), setting.id.clone());
                self.place(Kind::Setting, &setting.name, &service.short, &other, place);
            }
        }
    }

    /// The commands that can be given once the search is closed.
    fn commands(&mut self, cx: &Cx<'_>) {
        let under = State { overlay: None, ..cx.state.clone() };
        let wanted = |command: &Command| {
            !matches!(
                command,
                Command::Find
                    | Command::Back
                    | Command::ToggleService(_)
                    | Command::ChooseOption(_)
                    | Command::Compare(_)
            )
        };
        for command in Command::ALL.into_iter().filter(wanted) {
            if let Some(action) = command.action(&under, cx.library) {
                let (label, beside) = (cx.text(command.word()), shortcuts::all(cx, command));
                self.add(Entry { kind: Kind::Command, label, beside, action }, "");
            }
        }
        for preset in Preset::ALL {
            self.place(Kind::Comparison, &cx.text(preset.word()), "", "", Place::Preset(preset));
        }
    }

    fn scenes(&mut self, cx: &Cx<'_>) {
        for scene in cx.state.shelf(cx.library) {
            let topic = scene.topic.clone().unwrap_or_default();
            self.place(Kind::Scene, &scene.title, "", &topic, Place::Scene(scene.id.clone()));
        }
    }

    fn tasks(&mut self, cx: &Cx<'_>) {
        let catalogue = cx.catalogue();
        let beyond = cx.state.settings.beyond_exam;
        for task in catalogue.tasks().iter().filter(|task| beyond || !task.beyond_exam) {
            let Some(service) = catalogue.service(&task.service) else { continue };
            let other = format!("{} {} {}", task.id, service.short, task.text);
            self.place(Kind::Task, &task.text, &service.short, &other, Place::Task(task.id.clone()));
        }
    }

    fn facts(&mut self, cx: &Cx<'_>) {
        let catalogue: &Catalogue = cx.catalogue();
        let settings = cx.state.settings;
        let fact = |part, search: &str| Place::Fact(part, search.to_owned());
        for lesson in catalogue.lessons().iter().filter(|lesson| settings.beyond_exam || !lesson.beyond_exam) {
            let place = Place::Lesson(lesson.id.clone());
            self.place(Kind::Lesson, &lesson.title, "", lesson.id.as_str(), place);
        }
        for term in catalogue.terms() {
            let place = fact(FactsPart::Terms, &term.name);
            self.place(Kind::Term, &term.name, "", &term.other_names.join(" "), place);
        }
        for wrong in catalogue.misconceptions() {
            let place = fact(FactsPart::Misconceptions, &wrong.belief);
            self.place(Kind::Misconception, &wrong.belief, "", wrong.id.as_str(), place);
        }
        let wanted = |beyond_exam: bool| settings.notes && (settings.beyond_exam || !beyond_exam);
        for note in catalogue.notes().iter().filter(|note| wanted(note.beyond_exam)) {
            let key = note.id.as_str();
            self.place(Kind::Note, &note.title, key, key, fact(FactsPart::Notes, &note.title));
        }
        for source in catalogue.sources() {
            let key = source.key.as_str();
            self.place(Kind::Source, &source.title, key, key, fact(FactsPart::Sources, &source.title));
        }
    }
}
