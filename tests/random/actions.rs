//! Actions at random: every kind there is, sensible or not, with ids that exist and ids that do not.

use super::chance::Chance;
use crate::support::TODAY;
use layercake::content::Library;
use layercake::domain::{CardIndex, ChoiceId, Date, LayerId, Owner, Scene, SceneId, ServiceId, SettingId, TaskId};
use layercake::state::{
    Action, ExploreAction, FactsAction, FactsPart, FilesAction, Notice, Overlay, Page, Place, PractiseAction, Preset,
    Reveal, SettingsAction, State, ThemeChoice,
};
use std::collections::VecDeque;
use std::path::PathBuf;

/// Makes actions, one after the other.
pub(super) struct Actions<'a> {
    chance: Chance,
    library: &'a Library,
    services: Vec<ServiceId>,
    scenes: Vec<SceneId>,
    /// What is to come before chance is asked again: a scene played to its end, a key held down.
    next: VecDeque<Action>,
}

impl<'a> Actions<'a> {
    pub(super) fn new(library: &'a Library, seed: u64) -> Self {
        let mut services: Vec<ServiceId> =
            library.catalogue().services().iter().map(|service| service.id.clone()).collect();
        services.extend([ServiceId::new("no-such-service"), ServiceId::new("")]);
        let mut scenes: Vec<SceneId> = library.scenes().iter().map(|loaded| loaded.scene.id.clone()).collect();
        scenes.push(SceneId::new("no-such-scene"));
        Self { chance: Chance::from_seed(seed), library, services, scenes, next: VecDeque::new() }
    }

    pub(super) fn next(&mut self, state: &State) -> Action {
        if let Some(action) = self.next.pop_front() {
            return action;
        }
        if self.chance.once_in(400) {
            self.play_a_scene();
        }
        if self.chance.once_in(400) {
            // A key held down, past either end.
            let step = self.chance.pick(&[SettingsAction::TextLarger, SettingsAction::TextSmaller]);
            self.next.extend(vec![Action::Settings(step); 15]);
        }
        match self.chance.below(100) {
            0..5 => Action::Go(self.chance.pick(&[Page::Explore, Page::Practise, Page::Facts])),
            5..30 => Action::Explore(self.explore()),
            30..75 => Action::Practise(self.practise(state)),
            75..82 => Action::Files(self.files()),
            82..90 => Action::Settings(self.settings()),
            90..93 => Action::Show(self.overlay()),
            93 => Action::Back,
            94 => Action::GoTo(self.place()),
            95 => Action::Walk(self.step()),
            96..98 => Action::Tell(self.notice()),
            98 => self.facts(),
            _ => Action::Quit,
        }
    }

    /// Every card to its bin, with a slip here and there, so that boards get full.
    fn play_a_scene(&mut self) {
        let id = self.chance.pick(&self.scenes);
        let Some(scene) = self.library.scene(&id) else { return };
        self.next.push_back(Action::Practise(PractiseAction::Open(id)));
        for card in scene.indices() {
            if self.chance.once_in(9) {
                let bin = self.chance.pick(scene.bins());
                self.next.push_back(Action::Practise(PractiseAction::Place { card, bin }));
            }
            let bin = scene.cards[card.0].owner;
            self.next.push_back(Action::Practise(PractiseAction::Place { card, bin }));
        }
    }

    fn explore(&mut self) -> ExploreAction {
        match self.chance.below(18) {
            0 => ExploreAction::Show(self.chance.pick(&self.services)),
            1 => ExploreAction::Toggle(self.chance.pick(&self.services)),
            2 => {
                let count = self.chance.below(10);
                ExploreAction::Compare((0..count).map(|_| self.chance.pick(&self.services)).collect())
            }
            3 => {
                let column = self.column();
                ExploreAction::Pick { layer: self.chance.pick(&LayerId::ALL), column }
            }
            4 => ExploreAction::CloseDetails,
            5 => ExploreAction::MoveLayer(self.step()),
            6 => self.choose(),
            7 => ExploreAction::ResetChoices,
            8 => ExploreAction::Preset(self.chance.pick(&Preset::ALL)),
            9 => ExploreAction::Reorder { from: self.column(), to: self.column() },
            10 => ExploreAction::OnlyDifferences(self.chance.once_in(2)),
            11 => ExploreAction::Filter(self.chance.pick(&[None, Some(Owner::Aws), Some(Owner::Shared)])),
            12 => ExploreAction::HideOwners(self.chance.once_in(2)),
            13 => {
                let (layer, column) = (self.chance.pick(&LayerId::ALL), self.column());
                ExploreAction::Guess { layer, column, owner: self.chance.pick(&Owner::ALL) }
            }
            14 => ExploreAction::Reveal(self.reveal()),
            15 => ExploreAction::CopyTable,
            16 => ExploreAction::CopyPicture,
            _ => ExploreAction::MoveColumn(self.step()),
        }
    }

    /// A column that may be there.
    fn column(&mut self) -> usize {
        if self.chance.once_in(9) { usize::MAX } else { self.chance.below(8) }
    }

    fn reveal(&mut self) -> Reveal {
        match self.chance.below(3) {
            0 => Reveal::Cell { layer: self.chance.pick(&LayerId::ALL), column: self.column() },
            1 => Reveal::Row(self.chance.pick(&LayerId::ALL)),
            _ => Reveal::All,
        }
    }

    /// A choice that a service offers, or one that it does not.
    fn choose(&mut self) -> ExploreAction {
        let id = self.chance.pick(&self.services);
        let settings = self.library.catalogue().service(&id).map_or(&[][..], |service| &service.settings);
        let (mut setting, mut choice) = (SettingId::new("no-such-setting"), ChoiceId::new("no-such-choice"));
        if !settings.is_empty() {
            let found = &settings[self.chance.below(settings.len())];
            setting = found.id.clone();
            if !self.chance.once_in(9) {
                choice = found.choices[self.chance.below(found.choices.len())].id.clone();
            }
        }
        ExploreAction::Choose { service: id, setting, choice }
    }

    fn facts(&mut self) -> Action {
        match self.chance.below(3) {
            0 => Action::Facts(FactsAction::Turn(self.chance.pick(&FactsPart::ALL))),
            1 => Action::Facts(FactsAction::Search(self.chance.pick(&["", "s3", "no such words"]).to_owned())),
            _ => Action::Today(self.chance.pick(&[TODAY, Date { year: 2027, month: 4, day: 1 }])),
        }
    }

    fn practise(&mut self, state: &State) -> PractiseAction {
        let scene = state.practise.on_table(self.library);
        match self.chance.below(100) {
            0..5 => PractiseAction::Open(self.chance.pick(&self.scenes)),
            5 => PractiseAction::OpenTask(TaskId::new(self.chance.pick(&["EC2-01", "S3-10", "RDS-99"]))),
            6..8 => PractiseAction::Leave,
            8..14 => PractiseAction::Choose(self.card(scene)),
            14..24 => PractiseAction::ChooseNext(self.step()),
            24..44 => PractiseAction::Place { card: self.card(scene), bin: self.chance.pick(&Owner::ALL) },
            44..64 => PractiseAction::PlaceChosen(self.chance.pick(&Owner::ALL)),
            64..70 => PractiseAction::TakeBack(self.card(scene)),
            70..76 => PractiseAction::TakeBackChosen,
            76..88 => PractiseAction::Undo,
            88..98 => PractiseAction::Redo,
            98 => PractiseAction::AgainMissed,
            _ => PractiseAction::Again,
        }
    }

    fn files(&mut self) -> FilesAction {
        let file = self.chance.pick(&["mine.ron", "", "scenes/orders-on-rds.ron"]);
        match self.chance.below(8) {
            0 | 1 => FilesAction::Ask,
            2 => FilesAction::Cancelled,
            3 => FilesAction::NoDialog,
            4 => {
                let count = self.chance.below(3);
                let files = (0..count).map(|_| PathBuf::from(file)).collect();
                if self.chance.once_in(2) { FilesAction::Chosen(files) } else { FilesAction::Named(files) }
            }
            5 => {
                let scene = if self.chance.once_in(2) { None } else { Some(self.chance.pick(&self.scenes)) };
                FilesAction::Opened { file: file.to_owned(), scene }
            }
            6 => FilesAction::Reload(PathBuf::from(file)),
            _ => FilesAction::ForgetProblems(file.to_owned()),
        }
    }

    fn settings(&mut self) -> SettingsAction {
        match self.chance.below(10) {
            0 => SettingsAction::Theme(self.chance.pick(&ThemeChoice::ALL)),
            1 => SettingsAction::NextTheme,
            2 | 3 => SettingsAction::TextLarger,
            4 | 5 => SettingsAction::TextSmaller,
            6 => SettingsAction::TextReset,
            7 => SettingsAction::Notes(self.chance.once_in(2)),
            8 => SettingsAction::BeyondExam(self.chance.once_in(2)),
            _ => SettingsAction::ReduceMotion(self.chance.once_in(2)),
        }
    }

    fn place(&mut self) -> Place {
        let tasks = self.library.catalogue().tasks();
        let task = tasks[self.chance.below(tasks.len())].id.clone();
        let places = [
            Place::Service(self.chance.pick(&self.services)),
            Place::Layer(self.chance.pick(&LayerId::ALL)),
            Place::Setting(self.chance.pick(&self.services), SettingId::new("runtime")),
            Place::Cell(self.chance.pick(&self.services), self.chance.pick(&LayerId::ALL)),
            Place::Cell(ServiceId::new("no-such-service"), LayerId::Data),
            Place::Task(task),
            Place::Task(TaskId::new("no-such-task")),
            Place::Scene(self.chance.pick(&self.scenes)),
            Place::Preset(self.chance.pick(&Preset::ALL)),
            Place::Fact(self.chance.pick(&FactsPart::ALL), "rds".to_owned()),
        ];
        self.chance.pick(&places)
    }

    fn overlay(&mut self) -> Overlay {
        self.chance.pick(&[
            Overlay::Finder,
            Overlay::Help,
            Overlay::Problems("mine.ron".to_owned()),
            Overlay::PathField,
        ])
    }

    fn notice(&mut self) -> Notice {
        let reason = "disk full".to_owned();
        self.chance.pick(&[
            Notice::ColumnsFull,
            Notice::LastColumn,
            Notice::SceneOpened("mine.ron".to_owned()),
            Notice::NotSaved(reason.clone()),
            Notice::SavesKeptAside(reason.clone()),
            Notice::SettingsReset(reason),
        ])
    }

    fn step(&mut self) -> isize {
        self.chance.pick(&[1, 1, 1, -1, -1, -1, 0, 5, -5, isize::MAX, isize::MIN])
    }

    /// Now and then a card that the scene does not have.
    fn card(&mut self, scene: Option<&Scene>) -> CardIndex {
        if self.chance.once_in(40) {
            return CardIndex(usize::MAX);
        }
        CardIndex(self.chance.below(scene.map_or(0, |scene| scene.cards.len()) + 2))
    }
}

/// Every kind of action. [`kind`] does not compile when there is a new one, and then it belongs here too.
pub(super) const KINDS: [&str; 59] = [
    "go",
    "show service",
    "toggle",
    "compare",
    "pick",
    "close details",
    "setting",
    "reset settings",
    "preset",
    "reorder",
    "only differences",
    "filter",
    "hide owners",
    "guess",
    "reveal",
    "copy table",
    "copy picture",
    "walk",
    "go to",
    "move layer",
    "move column",
    "open",
    "open task",
    "leave",
    "choose",
    "choose next",
    "place",
    "place chosen",
    "take back",
    "take back chosen",
    "undo",
    "redo",
    "again",
    "again missed",
    "ask",
    "cancelled",
    "no dialog",
    "chosen",
    "named",
    "opened",
    "reload",
    "forget problems",
    "theme",
    "next theme",
    "larger",
    "smaller",
    "reset",
    "motion",
    "notes",
    "beyond exam",
    "turn facts",
    "search facts",
    "today",
    "show over",
    "back",
    "tell",
    "quit",
    "open nothing",
    "opened nothing",
];

/// The kind of an action.
pub(super) fn kind(action: &Action, library: &Library) -> &'static str {
    match action {
        Action::Go(_) => "go",
        Action::Explore(action) => kind_of_explore(action),
        Action::Practise(action) => match action {
            PractiseAction::Open(id) if library.scene(id).is_none() => "open nothing",
            PractiseAction::Open(_) => "open",
            PractiseAction::OpenTask(_) => "open task",
            PractiseAction::Leave => "leave",
            PractiseAction::Choose(_) => "choose",
            PractiseAction::ChooseNext(_) => "choose next",
            PractiseAction::Place { .. } => "place",
            PractiseAction::PlaceChosen(_) => "place chosen",
            PractiseAction::TakeBack(_) => "take back",
            PractiseAction::TakeBackChosen => "take back chosen",
            PractiseAction::Undo => "undo",
            PractiseAction::Redo => "redo",
            PractiseAction::Again => "again",
            PractiseAction::AgainMissed => "again missed",
        },
        Action::Files(action) => match action {
            FilesAction::Ask => "ask",
            FilesAction::Cancelled => "cancelled",
            FilesAction::NoDialog => "no dialog",
            FilesAction::Chosen(_) => "chosen",
            FilesAction::Named(_) => "named",
            FilesAction::Opened { scene: None, .. } => "opened nothing",
            FilesAction::Opened { .. } => "opened",
            FilesAction::Reload(_) => "reload",
            FilesAction::ForgetProblems(_) => "forget problems",
        },
        Action::Settings(action) => match action {
            SettingsAction::Theme(_) => "theme",
            SettingsAction::NextTheme => "next theme",
            SettingsAction::TextLarger => "larger",
            SettingsAction::TextSmaller => "smaller",
            SettingsAction::TextReset => "reset",
            SettingsAction::ReduceMotion(_) => "motion",
            SettingsAction::Notes(_) => "notes",
            SettingsAction::BeyondExam(_) => "beyond exam",
        },
        Action::Facts(FactsAction::Turn(_)) => "turn facts",
        Action::Facts(FactsAction::Search(_)) => "search facts",
        Action::Today(_) => "today",
        Action::Walk(_) => "walk",
        Action::GoTo(_) => "go to",
        Action::Show(_) => "show over",
        Action::Back => "back",
        Action::Tell(_) => "tell",
        Action::Quit => "quit",
    }
}

fn kind_of_explore(action: &ExploreAction) -> &'static str {
    match action {
        ExploreAction::Show(_) => "show service",
        ExploreAction::Toggle(_) => "toggle",
        ExploreAction::Compare(_) => "compare",
        ExploreAction::Pick { .. } => "pick",
        ExploreAction::CloseDetails => "close details",
        ExploreAction::Choose { .. } => "setting",
        ExploreAction::ResetChoices => "reset settings",
        ExploreAction::Preset(_) => "preset",
        ExploreAction::Reorder { .. } => "reorder",
        ExploreAction::OnlyDifferences(_) => "only differences",
        ExploreAction::Filter(_) => "filter",
        ExploreAction::HideOwners(_) => "hide owners",
        ExploreAction::Guess { .. } => "guess",
        ExploreAction::Reveal(_) => "reveal",
        ExploreAction::CopyTable => "copy table",
        ExploreAction::CopyPicture => "copy picture",
        ExploreAction::MoveLayer(_) => "move layer",
        ExploreAction::MoveColumn(_) => "move column",
    }
}
