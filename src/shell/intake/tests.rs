//! What becomes of files that change, as the state and the library see it.

use super::Intake;
use crate::content::{Library, Manuscript, Value};
use crate::domain::{CardIndex, Date, Input, Owner, SceneId};
use crate::shell::ReadError;
use crate::shell::inbox::Arrival;
use crate::shell::open_files::OpenFiles;
use crate::shell::own_catalogue::OwnCatalogue;
use crate::state::{
    Action, AuthorAction, Effect, FilesAction, Notice, Page, PractiseAction, Saved, State, Theirs, update,
};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
const FILE: &str = "/class/own.ron";
const SCENE: &str = r#"(format: 1, id: "own", title: "Own", difficulty: Easy, services: ["ec2"], story: "A story.",
    goal: "A goal.", cards: [
        (id: "guest", task: "EC2-01"),
        (id: "host", task: "EC2-02"),
    ])"#;

/// A window without a screen, a disk and a thread.
struct Desk {
    state: State,
    library: Arc<Library>,
    files: OpenFiles,
    catalogue: OwnCatalogue,
}

impl Desk {
    fn new() -> Self {
        let library = Library::built_in();
        let state = State::new(&library, Saved::default(), TODAY);
        let (files, catalogue) = (OpenFiles::default(), OwnCatalogue::default());
        Self { state, library: Arc::new(library), files, catalogue }
    }

    /// A window in which the scene lies on the table.
    fn playing() -> Self {
        let mut desk = Self::new();
        desk.take_in(Arrival::Scene { file: FILE.to_owned(), bytes: Ok(SCENE.as_bytes().to_vec()) });
        assert_eq!(desk.state.practise.scene, Some(own()));
        desk
    }

    fn intake(&mut self) -> Intake<'_> {
        let Self { state, library, files, catalogue } = self;
        Intake { state, library, files, catalogue }
    }

    fn take_in(&mut self, arrival: Arrival) {
        let actions = self.intake().take_in(arrival);
        self.apply(actions);
    }

    fn apply(&mut self, actions: impl IntoIterator<Item = Action>) {
        for action in actions {
            for effect in update(&mut self.state, &self.library, action) {
                if let Effect::Preview { file, text } = effect {
                    let then = self.intake().preview(&file, &text);
                    self.apply(then);
                }
            }
        }
    }

    fn changes(&mut self, text: &str) {
        self.take_in(Arrival::Changed { file: FILE.to_owned(), bytes: Ok(text.as_bytes().to_vec()) });
    }

    fn goes(&mut self) {
        self.take_in(Arrival::Changed { file: FILE.to_owned(), bytes: Err(ReadError::NotFound) });
    }

    fn messages(&self) -> Vec<&str> {
        self.library.problems().iter().map(|problem| problem.message.as_str()).collect()
    }
}

fn own() -> SceneId {
    SceneId::new("own")
}

#[test]
fn a_changed_file_is_told_and_the_page_stays() {
    let mut desk = Desk::playing();
    desk.state.page = Page::Learn;
    desk.changes(&SCENE.replace("Own", "Mine"));
    assert_eq!(desk.library.scene(&own()).map(|scene| scene.title.as_str()), Some("Mine"));
    assert_eq!(desk.state.notice, Some(Notice::Reloaded(FILE.to_owned())));
    assert_eq!((desk.state.page, &desk.state.overlay), (Page::Learn, &None));

    desk.state.notice = None;
    desk.changes(&SCENE.replace("Own", "Mine"));
    assert_eq!(desk.state.notice, None, "the same again is no news");
}

#[test]
fn a_broken_version_is_told_beside_the_good_one_which_is_played_on() {
    let mut desk = Desk::playing();
    desk.apply([Action::Practise(PractiseAction::Place { card: CardIndex(0), bin: Owner::Customer, by: Input::Drag })]);
    let run = desk.state.practise.run().cloned();
    desk.changes("(format: 1, id: \"own\",");
    assert_eq!(desk.messages().len(), 1);
    assert_eq!(desk.state.notice, None);
    assert_eq!(desk.state.practise.run(), run.as_ref());
    desk.changes(&SCENE.replace("A goal.", "Another goal."));
    assert_eq!(desk.messages(), [""; 0]);
    let board = desk.state.practise.run().map(|run| run.attempt.board.placed());
    assert_eq!(board, Some(1));
}

#[test]
fn a_file_that_is_gone_is_told_and_what_it_brought_stays() {
    let mut desk = Desk::playing();
    desk.goes();
    assert_eq!(desk.messages(), ["the file is gone; what it held last stays until the window closes"]);
    assert!(desk.library.scene(&own()).is_some());
    desk.changes(SCENE);
    assert_eq!(desk.messages(), [""; 0]);
}

#[test]
fn a_folder_that_is_away_tells_it_once_for_all_its_files() {
    let mut desk = Desk::playing();
    let missing = BTreeSet::from(["/class".to_owned()]);
    desk.take_in(Arrival::Then(Action::Files(FilesAction::Missing(missing))));
    desk.goes();
    assert_eq!(desk.messages(), [""; 0]);
    assert!(desk.library.scene(&own()).is_some());
}

#[test]
fn a_new_file_of_a_folder_comes_to_the_shelf_and_nothing_else() {
    let mut desk = Desk::new();
    let before = desk.state.clone();
    desk.changes(SCENE);
    assert!(desk.library.scene(&own()).is_some());
    assert_eq!(desk.state, before, "no page, no notice, and no recent file");
}

#[test]
fn a_folder_that_is_removed_takes_its_scenes_along_but_not_those_that_were_opened() {
    let mut desk = Desk::playing();
    let other = SCENE.replace("\"own\"", "\"other\"");
    let file = "/class/other.ron".to_owned();
    desk.take_in(Arrival::Changed { file, bytes: Ok(other.into_bytes()) });
    let other = SceneId::new("other");
    desk.apply([Action::Practise(PractiseAction::Open(other.clone()))]);
    let closed = desk.intake().close_folder(Path::new("/class"), &[]);
    desk.apply(closed);
    assert!(desk.library.scene(&own()).is_some() && desk.library.scene(&other).is_none());
    assert_eq!(desk.state.practise.scene, None, "it was on the table");
}

/// Whoever writes here and there chooses; until then what is being written is shown.
#[test]
fn a_file_that_is_being_written_is_not_taken_from_under_ones_hands() {
    let mut desk = Desk::new();
    let text: Arc<str> = SCENE.into();
    desk.take_in(Arrival::Work { file: FILE.to_owned(), text: Ok(Arc::clone(&text)) });
    let set = |to: &str| AuthorAction::Set { path: "title".to_owned(), value: Value::Text(to.to_owned()) };
    desk.apply([Action::Author(set("Mine"))]);
    let theirs = SCENE.replace("\"Own\"", "\"Theirs\"");
    desk.changes(&theirs);
    assert_eq!(desk.library.scene(&own()).map(|scene| scene.title.as_str()), Some("Mine"));
    assert_eq!(desk.state.author.works[0].theirs, Some(Theirs::Text(theirs.clone().into())));
    desk.apply([Action::Author(AuthorAction::TakeTheirs)]);
    assert_eq!(desk.library.scene(&own()).map(|scene| scene.title.as_str()), Some("Theirs"));

    // Without changes here it simply follows its file.
    desk.changes(SCENE);
    assert_eq!(desk.state.author.works[0].manuscript, Manuscript::new(text));
    assert_eq!(desk.state.author.works[0].theirs, None);
}

#[test]
fn what_the_window_wrote_itself_is_no_news() {
    let mut desk = Desk::new();
    desk.take_in(Arrival::Scene { file: FILE.to_owned(), bytes: Ok(b"(".to_vec()) });
    assert_eq!(desk.messages().len(), 1);
    desk.intake().wrote(FILE, SCENE);
    desk.changes(SCENE);
    assert_eq!((desk.messages(), &desk.state.notice), (vec![], &None), "and what was wrong is mended");
}

#[test]
fn what_was_being_written_gives_way_to_what_the_file_holds() {
    for gone in [false, true] {
        let mut desk = Desk::playing();
        desk.intake().preview(FILE, &SCENE.replace("Own", "Draft"));
        let bytes = if gone { Err(ReadError::NotFound) } else { Ok(SCENE.as_bytes().to_vec()) };
        let then = desk.intake().restore(FILE, bytes);
        desk.apply(then);
        assert_eq!(desk.library.scene(&own()).map(|scene| scene.title.as_str()), Some("Own"));
        assert_eq!(desk.messages().len(), usize::from(gone));
    }
}

#[test]
fn an_opened_folder_becomes_one_of_ones_own() {
    let mut desk = Desk::new();
    desk.take_in(Arrival::Scene { file: "/class".to_owned(), bytes: Err(ReadError::Folder) });
    assert_eq!(desk.state.folders.own, ["/class"]);
    assert_eq!(desk.state.notice, Some(Notice::FolderAdded("/class".to_owned())));
    assert_eq!(desk.messages(), [""; 0]);
}

#[test]
fn another_catalogue_is_another_text_for_whoever_is_playing() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let tasks = folder.path().join("services/ec2.ron");
    std::fs::create_dir(folder.path().join("services"))?;
    let ours =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalogue/services/ec2.ron"))?;
    std::fs::write(&tasks, &ours)?;
    let mut desk = Desk::new();
    desk.catalogue = OwnCatalogue::new(Some(folder.path().to_owned()));
    desk.library = Arc::new(desk.catalogue.read());
    desk.take_in(Arrival::Scene { file: FILE.to_owned(), bytes: Ok(SCENE.as_bytes().to_vec()) });
    desk.apply([Action::Practise(PractiseAction::Place { card: CardIndex(0), bin: Owner::Customer, by: Input::Drag })]);

    let words = desk.library.scene(&own()).map(|scene| scene.cards[0].text.clone()).ok_or("no scene")?;
    assert!(ours.contains(&words), "the card says what the task says");
    std::fs::write(&tasks, ours.replace(&words, "Do it, whatever it is"))?;
    desk.take_in(Arrival::Catalogue(crate::shell::CatalogueFolder::read(folder.path())));
    let cards = desk.library.scene(&own()).map(|scene| scene.cards[0].text.as_str());
    assert_eq!(cards, Some("Do it, whatever it is"));
    let run = desk.state.practise.run().ok_or("no run")?;
    assert_eq!((run.attempt.board.placed(), run.cards[0].1.as_str()), (1, "Do it, whatever it is"));
    assert_eq!(desk.state.page, Page::Practise);
    Ok(())
}
