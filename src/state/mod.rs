//! What the user can change, and the one function that changes it.
//!
//! Views read a [`State`] and report [`Action`]s; [`update`] applies them and answers with [`Effect`]s that the shell
//! performs. Nothing here knows egui, and nothing here draws, reads a clock or touches a disk.

mod action;
mod author;
mod checklist;
mod command;
mod effect;
mod explore;
mod export;
mod facts;
mod fault;
mod files;
mod folders;
mod history;
mod illustration;
mod learn;
mod link;
mod mistakes;
mod overlay;
mod place;
mod practise;
mod present;
mod progress;
mod results;
mod saved;
mod settings;
mod time;
mod trail;
mod update;
mod walk;

pub use action::Action;
pub use author::{
    Author, AuthorAction, AuthorPane, Import, KeptWork, MatrixView, Steps, Theirs, Work, WorkId, Wrote, is_import,
};
pub use checklist::ChecklistAction;
pub use command::{Chord, Command, Group, Key};
pub use effect::Effect;
pub use explore::{Came, Explore, ExploreAction, Guess, Preset, Quiz, Reveal};
pub use export::{Export, ExportAction, Outcome, Stage, Wanted, What};
pub use facts::{Facts, FactsAction, FactsPart};
pub use fault::{Fault, FaultAction};
pub use files::{Files, FilesAction};
pub use folders::{Folders, MOST_FOLDERS, MOST_RECENT};
pub use history::History;
pub use illustration::{Control, Drawing, HousePart, Illustration, IllustrationAction, Lit};
pub use learn::{Learn, LearnAction, LearnPart};
pub use link::follow;
pub use mistakes::{Mistake, MistakeGroup, Mistakes, MistakesAction};
pub use overlay::Overlay;
pub use place::Place;
pub use practise::{
    Checked, Drill, DrillAction, Due, MOST_REVIEWED, Made, MadeFrom, Paper, PaperAction, PaperSetup, PaperWay,
    Practise, PractiseAction, PractisePart, Run, Sheet, Spot, Timed, Timing, View, Way,
};
pub use present::{
    Asked, Blank, CARD_SECONDS, Cell, Counting, DraftAction, Kept, LessonPage, MAX_PROJECTION_PERCENT,
    MIN_PROJECTION_PERCENT, MOST_STROKES, MOST_VOTES, Pen, PlanRef, Point, Position, Present, PresentAction,
    PresentPart, Progressed, ScenePage, Screen, Show, Stroke, Vote,
};
pub use progress::{Best, Grade, Item, MOST_CARD_RECORDS, MOST_PAST, Memory, Past, Progress};
pub use saved::Saved;
pub use settings::{MAX_TEXT_PERCENT, MIN_TEXT_PERCENT, Settings, SettingsAction, ThemeChoice};
pub use time::Time;
pub use trail::Shown;
pub use update::update;
pub use walk::{Subject, WalkAction, Walked, Walking};

use crate::content::{Library, LoadedScene};
use crate::domain::{Choices, Date, Scene, SceneId};
use std::sync::Arc;

/// The parts of the app that fill the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Stacks, alone and side by side.
    #[default]
    Explore,
    /// Scenes to sort.
    Practise,
    /// The chapter as lessons.
    Learn,
    /// Projecting: lesson plans, the room, votes.
    Present,
    /// Writing scenes.
    Author,
    /// About the facts: sources, notes, misconceptions, lessons, open points.
    Facts,
}

/// Something to tell the user in passing, until the next action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A seventh column was asked for.
    ColumnsFull,
    /// A picture of the comparison is on the clipboard.
    PictureCopied,
    /// The table of the comparison is on the clipboard.
    TableCopied,
    /// The checklist is on the clipboard.
    ChecklistCopied,
    /// A file was written here.
    FileWritten(String),
    /// The system shows no folder; the reason is its own.
    FolderNotShown(String),
    /// What was asked for is on the clipboard.
    ExportCopied,
    /// What was being made is made no longer, and nothing was written.
    ExportStopped,
    /// A file could not be written; the reason is the system's.
    FileNotWritten(String),
    /// A scene has so many cards that no other fits in.
    SceneFull(usize),
    /// A file was changed by another program too, and one of the two must be chosen first.
    ChooseFirst,
    /// The system has no dialog to ask for the name of a new file.
    NoSaveDialog,
    /// A page for the browser lies here.
    PageOpened(String),
    /// What is shown is nothing to project.
    NothingToProject,
    /// A view was added to a lesson plan, which has so many now.
    AddedToPlan(usize),
    /// A lesson plan has no room for another view.
    PlanFull,
    /// A lesson plan came in well.
    PlanOpened(String),
    /// The last column cannot be removed.
    LastColumn,
    /// A file came in well.
    SceneOpened(String),
    /// Another program changed this file, and it came in well again.
    Reloaded(String),
    /// The scenes of a folder are on the shelf.
    FolderAdded(String),
    /// There is no room for another folder.
    FoldersFull,
    /// The system does not say when files change, so that they are looked at every second.
    FilesPolled,
    /// What was changed could not be written; the reason is the system's.
    NotSaved(String),
    /// The settings file is not ours to write; the reason says why.
    SavesKeptAside(String),
    /// Some of what was saved cannot be; the reason says what, and where the file is kept as it was.
    SavesLeftOut(String),
    /// The settings file was broken; it was moved aside, and the reason says where to.
    SettingsReset(String),
    /// The same, and a copy of an earlier day is in its place.
    SettingsRestored(String),
    /// What was changed is saved, but not quite as it should be; the reason says how.
    SavedBeside(String),
    /// What could not be saved before is saved now.
    SavedAgain,
    /// A report is on the clipboard.
    ReportCopied,
}

/// Everything that an action, an undo, a test or a save must see.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The part that fills the window.
    pub page: Page,
    /// What Explore shows.
    pub explore: Explore,
    /// What is being practised.
    pub practise: Practise,
    /// What the Learn page shows.
    pub learn: Learn,
    /// What a room sees.
    pub present: Present,
    /// Scenes that are being written.
    pub author: Author,
    /// What the page about the facts shows.
    pub facts: Facts,
    /// What the settings of the services stand at.
    pub choices: Choices,
    /// The day, as the machine has it.
    pub today: Date,
    /// The time of that day, and how long the window has been open.
    pub time: Time,
    /// How the app looks, and what it shows.
    pub settings: Settings,
    /// What is remembered of all attempts.
    pub progress: Arc<Progress>,
    /// Files on their way in.
    pub files: Files,
    /// The dialog in which things are taken away.
    pub export: Export,
    /// Folders of one’s own, and files that were opened last.
    pub folders: Arc<Folders>,
    /// What was shown before, and after.
    pub trail: History<Shown>,
    /// What lies over the page.
    pub overlay: Option<Overlay>,
    /// Something to tell in passing.
    pub notice: Option<Notice>,
    /// What could not be saved, as it was told, until it is saved: it stands wherever nothing else is told.
    pub unsaved: Option<Notice>,
    /// What ended the window before this one, if that was a fault; nothing else is shown until the user goes on.
    pub fault: Option<Fault>,
}

impl State {
    /// The state of a new window on the day `today`, with what an earlier one left.
    pub fn new(library: &Library, saved: Saved, today: Date) -> Self {
        let Saved { settings, progress, runs, ways, table, kept, works, folders } = saved;
        let mut practise = Practise { runs, ways, ..Practise::default() };
        let page = if practise.lay_out(library, table) { Page::Practise } else { Page::default() };
        Self {
            page,
            explore: Explore::new(library),
            practise,
            learn: Learn::default(),
            present: Present { kept, ..Present::default() },
            author: Author::with_kept(&works),
            folders,
            facts: Facts::default(),
            choices: Choices::default(),
            today,
            time: Time::default(),
            settings,
            progress,
            files: Files::default(),
            export: Export::default(),
            trail: History::default(),
            overlay: None,
            notice: None,
            unsaved: None,
            fault: None,
        }
    }

    /// The scenes on the shelf, in its order: those beyond the exam only if they are wanted.
    pub fn shelf<'a>(&self, library: &'a Library) -> impl Iterator<Item = &'a Scene> {
        let beyond = self.settings.beyond_exam;
        let wanted = move |scene: &&Scene| beyond || (!scene.beyond_exam && scene.dealt(false).next().is_some());
        library.scenes().iter().map(|loaded: &LoadedScene| &loaded.scene).filter(wanted)
    }

    fn folders_mut(&mut self) -> &mut Folders {
        Arc::make_mut(&mut self.folders)
    }

    /// Whether a scene lies on the table before the user: on its own page, or beside its form.
    pub fn is_at_the_table(&self) -> bool {
        let beside = self.page == Page::Author && self.author.plays && self.author.open.is_some();
        self.page == Page::Practise || beside
    }

    fn tell(&mut self, notice: Notice) {
        match notice {
            Notice::NotSaved(_) => self.unsaved = Some(notice.clone()),
            Notice::SavedAgain => self.unsaved = None,
            _ => {}
        }
        self.notice = Some(notice);
    }

    /// What is worth keeping for the next window.
    pub fn saved(&self) -> Saved {
        let Practise { scene, runs, ways, made, .. } = &self.practise;
        // What the app made from the catalogue can be made again.
        let keeps = |id: &SceneId| !made.contains_key(id);
        let runs = runs.iter().filter(|((id, _), run)| keeps(id) && !run.attempt.is_untouched());
        Saved {
            settings: self.settings,
            progress: Arc::clone(&self.progress),
            runs: runs.map(|(key, run)| (key.clone(), Arc::clone(run))).collect(),
            ways: ways.iter().filter(|(id, _)| keeps(id)).map(|(id, way)| (id.clone(), *way)).collect(),
            kept: Arc::clone(&self.present.kept),
            works: self.author.kept(),
            folders: Arc::clone(&self.folders),
            table: scene.clone().filter(|id| self.page == Page::Practise && keeps(id)),
        }
    }
}
