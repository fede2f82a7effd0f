//! Actions at random: every kind there is, sensible or not, with ids that exist and ids that do not.

use super::chance::Chance;
use crate::support::TODAY;
use layercake::content::Library;
use layercake::domain::{
    CardIndex, ChoiceId, Date, Difficulty, Forms, Input, LayerId, LessonId, Mode, Order, Owner, RevealPolicy, Scene,
    SceneId, ServiceId, SettingId, TaskId,
};
use layercake::state::{
    Action, DrillAction, ExploreAction, FactsAction, FactsPart, FaultAction, FilesAction, Notice, Overlay, Page,
    PaperAction, PaperWay, Place, PractiseAction, PractisePart, Preset, Reveal, SettingsAction, State, ThemeChoice,
    Time, WorkId,
};
use std::collections::VecDeque;
use std::path::PathBuf;

/// Makes actions, one after the other.
pub(super) struct Actions<'a> {
    pub(super) chance: Chance,
    pub(super) library: &'a Library,
    pub(super) services: Vec<ServiceId>,
    pub(super) scenes: Vec<SceneId>,
    /// What is to come before chance is asked again: a scene played to its end, a key held down.
    next: VecDeque<Action>,
    millis: u64,
}

impl<'a> Actions<'a> {
    pub(super) fn new(library: &'a Library, seed: u64) -> Self {
        let mut services: Vec<ServiceId> =
            library.catalogue().services().iter().map(|service| service.id.clone()).collect();
        services.extend([ServiceId::new("no-such-service"), ServiceId::new("")]);
        let mut scenes: Vec<SceneId> = library.scenes().iter().map(|loaded| loaded.scene.id.clone()).collect();
        scenes.push(SceneId::new("no-such-scene"));
        Self { chance: Chance::from_seed(seed), library, services, scenes, next: VecDeque::new(), millis: 0 }
    }

    pub(super) fn next(&mut self, state: &State) -> Action {
        if let Some(action) = self.next.pop_front() {
            return action;
        }
        if self.chance.once_in(250) {
            self.play_a_scene();
        }
        if self.chance.once_in(400) {
            // A key held down, past either end.
            let step = self.chance.pick(&[SettingsAction::TextLarger, SettingsAction::TextSmaller]);
            self.next.extend(vec![Action::Settings(step); 15]);
        }
        if self.chance.once_in(400) {
            self.take_a_paper();
        }
        match self.chance.below(100) {
            0..5 => Action::Go(self.chance.pick(&[
                Page::Explore,
                Page::Practise,
                Page::Learn,
                Page::Facts,
                Page::Present,
                Page::Author,
            ])),
            5..9 => Action::Present(self.presenting(state)),
            9..16 => Action::Author(self.authoring(state)),
            16..30 => Action::Explore(self.explore()),
            30..75 => Action::Practise(self.practise(state)),
            75..79 => Action::Files(self.files()),
            79..82 => Action::Export(self.exporting()),
            82..89 => Action::Settings(self.settings()),
            89 => Action::Learn(self.learn()),
            90..93 => Action::Show(self.overlay()),
            93 => Action::Back,
            94 => {
                if self.chance.once_in(2) {
                    Action::GoTo(self.place())
                } else {
                    Action::Time(self.time())
                }
            }
            95 => Action::Walk(self.step()),
            96..98 => Action::Tell(self.notice()),
            98 => self.facts(),
            _ if self.chance.once_in(2) => {
                Action::Fault(self.chance.pick(&[FaultAction::Copy, FaultAction::GoOn, FaultAction::StartEmpty]))
            }
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
                self.next.push_back(Action::Practise(PractiseAction::Place { card, bin, by: Input::Drag }));
            }
            let bin = scene.cards[card.0].owner().unwrap();
            self.next.push_back(Action::Practise(PractiseAction::Place { card, bin, by: Input::Drag }));
        }
        // Where nothing is judged before, this is the end.
        self.next.push_back(Action::Practise(PractiseAction::Check));
    }

    /// A paper from its first question to its last, now and then with an answer of nobody.
    fn take_a_paper(&mut self) {
        self.next.push_back(Action::Practise(PractiseAction::Turn(PractisePart::Questions)));
        let mut take = vec![PaperAction::Begin];
        for _ in 0..self.chance.below(22) {
            take.extend((0..self.chance.below(4)).map(|_| PaperAction::Choose(self.chance.below(6))));
            take.extend([PaperAction::Answer, PaperAction::Step(1)]);
        }
        take.extend([PaperAction::HandIn, self.chance.pick(&[PaperAction::Missed, PaperAction::Another])]);
        self.next.extend(take.into_iter().map(|action| Action::Practise(PractiseAction::Paper(action))));
    }

    fn paper(&mut self) -> PaperAction {
        match self.chance.below(14) {
            0 => PaperAction::Count(self.chance.pick(&[5, 10, 20, 0, usize::MAX])),
            1 => PaperAction::Service(self.chance.pick(&self.services)),
            2 | 3 => PaperAction::AllServices,
            4 => PaperAction::Forms(self.chance.pick(&Forms::ALL)),
            5 => PaperAction::Way(self.chance.pick(&PaperWay::ALL)),
            6 => PaperAction::Number(Order::new(self.chance.pick(&[0, 7, 9999])).unwrap()),
            7 => PaperAction::Begin,
            8 => PaperAction::Resume,
            9 => PaperAction::Choose(self.chance.pick(&[0, 1, 2, 4, usize::MAX])),
            10 => PaperAction::Answer,
            11 => PaperAction::Step(self.step()),
            12 => PaperAction::HandIn,
            _ => self.chance.pick(&[PaperAction::Missed, PaperAction::Another]),
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
        match self.chance.below(5) {
            3 | 4 => Action::Learn(self.learn()),
            0 => Action::Facts(FactsAction::Turn(self.chance.pick(&FactsPart::ALL))),
            1 => Action::Facts(FactsAction::Search(self.chance.pick(&["", "s3", "no such words"]).to_owned())),
            _ => Action::Today(self.chance.pick(&[
                TODAY,
                Date { year: 2026, month: 11, day: 25 },
                Date { year: 2027, month: 4, day: 1 },
            ])),
        }
    }

    fn practise(&mut self, state: &State) -> PractiseAction {
        let scene = state.practise.on_table(self.library);
        match self.chance.below(100) {
            0..5 => PractiseAction::Open(self.chance.pick(&self.scenes)),
            5 if self.chance.once_in(2) => self.what_is_made(),
            5 => PractiseAction::OpenTask(TaskId::new(self.chance.pick(&["EC2-01", "S3-10", "RDS-99"]))),
            6..8 => PractiseAction::Leave,
            8..14 => PractiseAction::Choose(self.card(scene)),
            14..24 => PractiseAction::ChooseNext(self.step()),
            24..44 => PractiseAction::Place {
                card: self.card(scene),
                bin: self.chance.pick(&Owner::ALL),
                by: self.chance.pick(&Input::ALL),
            },
            44..64 => PractiseAction::PlaceChosen(self.chance.pick(&Owner::ALL), self.chance.pick(&Input::ALL)),
            64..70 => PractiseAction::TakeBack(self.card(scene)),
            70..76 => PractiseAction::TakeBackChosen,
            76..88 => PractiseAction::Undo,
            88..96 => PractiseAction::Redo,
            96 => PractiseAction::AgainMissed,
            97 => PractiseAction::Paper(self.paper()),
            _ => self.way_to_play(),
        }
    }

    fn what_is_made(&mut self) -> PractiseAction {
        match self.chance.below(5) {
            0 => PractiseAction::Review,
            1 => PractiseAction::PractiseCell(self.chance.pick(&self.services), self.chance.pick(&LayerId::ALL)),
            _ => PractiseAction::Drill(self.drill()),
        }
    }

    fn drill(&mut self) -> DrillAction {
        match self.chance.below(8) {
            0 => DrillAction::Service(self.chance.pick(&self.services)),
            1 => DrillAction::AllServices,
            2 => DrillAction::Layer(self.chance.pick(&LayerId::ALL)),
            3 => DrillAction::AllLayers,
            4 => DrillAction::Cards(self.chance.pick(&[0, 5, 25, usize::MAX])),
            5 => DrillAction::Difficulty(self.chance.pick(&[Difficulty::Easy, Difficulty::Hard, Difficulty::Expert])),
            6 => DrillAction::Number(Order::new(self.chance.pick(&[0, 7, 9999])).unwrap()),
            _ => DrillAction::Start,
        }
    }

    fn way_to_play(&mut self) -> PractiseAction {
        match self.chance.below(14) {
            0 => PractiseAction::Turn(self.chance.pick(&PractisePart::ALL)),
            1 => PractiseAction::SplitShared,
            2 => PractiseAction::Hint,
            3 | 4 => PractiseAction::Check,
            5 => PractiseAction::GiveUp,
            6 => PractiseAction::AgainInAnotherOrder,
            7 => PractiseAction::Order(Order::new(self.chance.pick(&[0, 7, 1234, 9999])).unwrap()),
            8 | 9 => PractiseAction::Mode(self.chance.pick(&[
                Mode::Guided,
                Mode::Guided,
                Mode::Check,
                Mode::Exam,
                Mode::Discuss,
            ])),
            10 => PractiseAction::Reveal(self.chance.pick(&[
                RevealPolicy::Never,
                RevealPolicy::AfterTries(2),
                RevealPolicy::AtEnd,
                RevealPolicy::Always,
            ])),
            11 => PractiseAction::Clock(self.chance.once_in(2)),
            12 => {
                let count = self.chance.pick(&[0, 2, 3, 6, 99]);
                PractiseAction::Teams { count, passes_on: self.chance.once_in(2) }
            }
            13 if self.chance.once_in(3) => PractiseAction::Again,
            _ => PractiseAction::SkipTurn,
        }
    }

    /// Mostly a little later; now and then a long time.
    fn time(&mut self) -> Time {
        self.millis += self.chance.pick(&[0, 3, 900, 900, 60_000]);
        Time { minute: 700, millis: self.millis }
    }

    fn files(&mut self) -> FilesAction {
        let file = self.chance.pick(&["mine.ron", "", "scenes/orders-on-rds.ron"]);
        match self.chance.below(11) {
            0 | 1 => FilesAction::Ask,
            8 => FilesAction::NoSaveDialog,
            9 => FilesAction::Written(if self.chance.once_in(2) { Ok(file.to_owned()) } else { Err(file.to_owned()) }),
            2 => FilesAction::Cancelled,
            3 => FilesAction::NoDialog,
            4 => {
                let count = self.chance.below(3);
                let files = (0..count).map(|_| PathBuf::from(file)).collect();
                if self.chance.once_in(2) { FilesAction::Chosen(files) } else { FilesAction::Named(files) }
            }
            5 => {
                let scene = if self.chance.once_in(2) { None } else { Some(self.chance.pick(&self.scenes)) };
                let plan = self.chance.once_in(8).then(|| self.library.plans()[0].plan.id.clone());
                FilesAction::Opened { file: file.to_owned(), scene, plan }
            }
            6 => FilesAction::Reload(PathBuf::from(file)),
            7 => self.lists(),
            _ => FilesAction::ForgetProblems(file.to_owned()),
        }
    }

    fn settings(&mut self) -> SettingsAction {
        match self.chance.below(12) {
            0 => SettingsAction::Theme(self.chance.pick(&ThemeChoice::ALL)),
            1 => SettingsAction::NextTheme,
            2 | 3 => SettingsAction::TextLarger,
            4 | 5 => SettingsAction::TextSmaller,
            6 => SettingsAction::TextReset,
            7 => SettingsAction::Notes(self.chance.once_in(2)),
            8 => SettingsAction::BeyondExam(self.chance.once_in(2)),
            9 => SettingsAction::Terms(self.chance.once_in(2)),
            10 => SettingsAction::SingleKeys(self.chance.once_in(2)),
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
            Place::Lesson(LessonId::new("no-such-lesson")),
            Place::Preset(self.chance.pick(&Preset::ALL)),
            Place::Compare(vec![self.chance.pick(&self.services), self.chance.pick(&self.services)]),
            Place::Fact(self.chance.pick(&FactsPart::ALL), "rds".to_owned()),
        ];
        self.chance.pick(&places)
    }

    fn overlay(&mut self) -> Overlay {
        self.chance.pick(&[
            Overlay::Finder,
            Overlay::HowToPlay,
            Overlay::Help,
            Overlay::Problems("mine.ron".to_owned()),
            Overlay::Export,
            Overlay::PathField,
            Overlay::SavePath,
            Overlay::Replace { work: WorkId(0), file: "mine.ron".to_owned() },
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
            Notice::SettingsReset(reason.clone()),
            Notice::SettingsRestored(reason.clone()),
            Notice::SavedBeside(reason),
            Notice::SavedAgain,
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
