//! Works and their files, as a user meets them.

use super::{AuthorAction, Theirs, WorkId, Wrote};
use crate::content::{Library, Manuscript, Value};
use crate::domain::{Date, SceneId};
use crate::state::{Action, Effect, Notice, Overlay, Page, Saved, State, update};
use std::sync::Arc;

const FILE: &str = "/school/class.ron";
const OLD: &str = "(\n    format: 1,\n    title: \"Old\", // ours\n)\n";

struct Desk {
    state: State,
    library: Library,
}

impl Desk {
    fn new() -> Self {
        let library = Library::built_in();
        let state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 25 });
        Self { state, library }
    }

    fn act(&mut self, action: AuthorAction) -> Vec<Effect> {
        update(&mut self.state, &self.library, Action::Author(action))
    }

    /// A file that was opened to write on at it.
    fn opened() -> Self {
        let mut desk = Self::new();
        desk.act(AuthorAction::Came { file: FILE.to_owned(), text: OLD.into() });
        desk
    }

    fn title(&mut self, title: &str) -> Vec<Effect> {
        self.act(AuthorAction::Set { path: "title".to_owned(), value: Value::Text(title.to_owned()) })
    }

    fn text(&self) -> Arc<str> {
        Arc::clone(self.state.author.work().unwrap().manuscript.text())
    }

    fn id(&self) -> WorkId {
        self.state.author.open.unwrap()
    }

    fn wrote(&mut self, outcome: Wrote) {
        let work = self.id();
        self.act(AuthorAction::Wrote { work, file: FILE.to_owned(), outcome });
    }

    fn on_disk(&mut self, now: Theirs) -> Vec<Effect> {
        self.act(AuthorAction::OnDisk { file: FILE.to_owned(), now })
    }

    fn is_changed(&self) -> bool {
        self.state.author.work().unwrap().is_changed()
    }
}

#[test]
fn letters_of_one_field_are_one_step_and_every_step_can_be_taken_back() {
    let mut desk = Desk::opened();
    for title in ["N", "Ne", "New"] {
        desk.title(title);
    }
    desk.act(AuthorAction::Set { path: "topic".to_owned(), value: Value::Text("retail".to_owned()) });
    for number in 0..Manuscript::MOST_CARDS {
        desk.act(AuthorAction::AddCard);
        assert!(desk.state.author.card == Some(number), "the new card is shown");
    }
    let end = desk.text();
    assert_eq!(desk.state.notice, None);
    desk.act(AuthorAction::AddCard);
    assert_eq!(desk.state.notice, Some(Notice::SceneFull(Manuscript::MOST_CARDS)));
    for _ in 0..Manuscript::MOST_CARDS {
        desk.act(AuthorAction::Undo);
    }
    assert!(desk.text().contains("\"New\"") && desk.text().contains("retail"));
    desk.act(AuthorAction::Undo);
    assert!(desk.text().contains("\"New\"") && !desk.text().contains("retail"), "{}", desk.text());
    desk.act(AuthorAction::Undo);
    assert_eq!(desk.text().as_ref(), OLD);
    assert!(!desk.is_changed() && desk.state.saved().works.is_empty());
    for _ in 0..Manuscript::MOST_CARDS + 2 {
        desk.act(AuthorAction::Redo);
    }
    assert_eq!(desk.text(), end);
}

#[test]
fn a_new_scene_asks_for_a_file_once_and_is_written_there_from_then_on() {
    let mut desk = Desk::new();
    desk.act(AuthorAction::New);
    assert_eq!(desk.state.page, Page::Author);
    assert_eq!(desk.state.saved().works.len(), 1, "it is kept although no file holds it");
    let work = desk.id();
    let asked = desk.act(AuthorAction::Save);
    assert_eq!(asked, [Effect::AskWhereToWrite { work, name: "scene-1.ron".to_owned() }]);
    assert_eq!(desk.act(AuthorAction::Save), [], "there is one dialog at a time");
    let written = desk.act(AuthorAction::SaveTo { work, file: FILE.into(), over: true });
    assert!(matches!(&written[..], [Effect::WriteWork { over: true, known: None, .. }]), "{written:?}");
    desk.wrote(Wrote::Done(desk.text()));
    assert!(!desk.is_changed());
    assert_eq!(desk.state.notice, Some(Notice::FileWritten(FILE.to_owned())));
    assert_eq!(desk.state.folders.recent, [FILE]);

    let known = desk.text();
    desk.title("Now with a title");
    let written = desk.act(AuthorAction::Save);
    let text = desk.text();
    assert_eq!(written, [Effect::WriteWork { work, file: FILE.into(), text, known: Some(known), over: false }]);
}

#[test]
fn what_nobody_changed_here_follows_its_file_and_can_be_brought_back() {
    let mut desk = Desk::opened();
    let effects = desk.on_disk(Theirs::Text("(format: 1)".into()));
    assert!(matches!(effects[..], [Effect::Preview { .. }]));
    assert_eq!((desk.text().as_ref(), desk.is_changed()), ("(format: 1)", false));
    desk.act(AuthorAction::Undo);
    assert_eq!((desk.text().as_ref(), desk.is_changed()), (OLD, true));
}

#[test]
fn of_two_changes_the_user_chooses_and_neither_is_lost_before() {
    for mine in [true, false] {
        let mut desk = Desk::opened();
        desk.title("Mine");
        let own = desk.text();
        let theirs: Arc<str> = "(format: 1, title: \"Theirs\")".into();
        desk.on_disk(Theirs::Text(Arc::clone(&theirs)));
        assert_eq!(desk.text(), own);
        assert_eq!(desk.act(AuthorAction::Save), [], "nothing is written over");
        assert_eq!(desk.state.notice, Some(Notice::ChooseFirst));
        if mine {
            desk.act(AuthorAction::KeepMine);
            let work = desk.id();
            let written = desk.act(AuthorAction::Save);
            let known = Some(theirs);
            assert_eq!(written, [Effect::WriteWork { work, file: FILE.into(), text: own, known, over: false }]);
        } else {
            desk.act(AuthorAction::TakeTheirs);
            assert_eq!((desk.text(), desk.is_changed()), (theirs, false));
            desk.act(AuthorAction::Undo);
            assert_eq!(desk.text(), own, "mine can be brought back");
        }
    }
}

#[test]
fn a_save_that_found_another_text_in_the_file_asks_too() {
    let mut desk = Desk::opened();
    desk.title("Mine");
    desk.wrote(Wrote::Changed(Theirs::Text("other".into())));
    assert_eq!(desk.state.notice, Some(Notice::ChooseFirst));
    assert!(desk.state.author.work().unwrap().theirs.is_some());
    desk.on_disk(Theirs::Text(OLD.into()));
    assert_eq!(desk.state.author.work().unwrap().theirs, None, "the other program took it back");
}

#[test]
fn a_file_that_is_gone_leaves_its_text_here() {
    let mut desk = Desk::opened();
    desk.on_disk(Theirs::Gone);
    assert!(desk.is_changed() && desk.state.saved().works.len() == 1);
    desk.act(AuthorAction::KeepMine);
    assert!(matches!(&desk.act(AuthorAction::Save)[..], [Effect::WriteWork { known: None, over: false, .. }]));
}

#[test]
fn what_the_system_refuses_is_told_and_stays() {
    let mut desk = Desk::opened();
    desk.title("Mine");
    desk.wrote(Wrote::Refused("no space left".to_owned()));
    assert_eq!(desk.state.notice, Some(Notice::FileNotWritten("no space left".to_owned())));
    assert!(desk.is_changed());
    desk.wrote(Wrote::NoDialog);
    assert_eq!(desk.state.overlay, Some(Overlay::SavePath));
}

#[test]
fn a_file_of_a_newer_version_is_looked_at_and_never_changed() {
    let mut desk = Desk::new();
    desk.act(AuthorAction::Came { file: FILE.to_owned(), text: "(format: 2, moon: 3)".into() });
    assert_eq!(desk.title("Mine"), []);
    assert_eq!(desk.act(AuthorAction::Text("x".into())), []);
    assert_eq!(desk.act(AuthorAction::Save), []);
    assert_eq!(desk.act(AuthorAction::SaveAs), []);
    assert_eq!(desk.text().as_ref(), "(format: 2, moon: 3)");
}

#[test]
fn a_work_with_changes_is_closed_only_by_throwing_them_away() {
    let mut desk = Desk::opened();
    desk.title("Mine");
    let id = desk.id();
    desk.act(AuthorAction::Close(id));
    assert_eq!(desk.state.author.works.len(), 1);
    assert_eq!(desk.act(AuthorAction::Discard(id)).first(), Some(&Effect::Reload(FILE.into())));
    assert_eq!((desk.state.author.works.len(), desk.state.author.open), (0, None));
}

#[test]
fn a_copy_of_a_scene_that_ships_has_its_comments_and_an_id_of_its_own() {
    let mut desk = Desk::new();
    desk.act(AuthorAction::Duplicate(SceneId::new("open-bucket")));
    assert!(desk.text().starts_with("// The open bucket"), "{}", desk.text());
    let work = desk.state.author.work().unwrap();
    assert!(work.manuscript.text_at("id").is_some_and(|id| id.starts_with("open-bucket-")));
    assert_eq!(work.manuscript.check(&work.origin(), &desk.library), []);
}

#[test]
fn works_come_back_in_the_next_window() {
    let mut desk = Desk::opened();
    desk.title("Mine");
    let saved = desk.state.saved();
    let mut state = State::new(&desk.library, saved, desk.state.today);
    let work = state.author.works.first().unwrap();
    assert_eq!((work.file.as_deref(), work.manuscript.text()), (Some(FILE), &desk.text()));
    let action = Action::Author(AuthorAction::New);
    update(&mut state, &desk.library, action);
    assert_eq!(state.author.works.len(), 2);
    assert_ne!(state.author.works[0].id, state.author.works[1].id);
}

#[test]
fn a_problem_leads_to_the_card_that_has_it() {
    let mut desk = Desk::opened();
    desk.act(AuthorAction::AddCard);
    desk.act(AuthorAction::Card(None));
    desk.act(AuthorAction::Seek("cards[0].text".to_owned()));
    assert_eq!(desk.state.author.card, Some(0));
    assert_eq!(desk.state.author.goal.as_deref(), Some("cards[0].text"));
    desk.act(AuthorAction::Sought);
    assert_eq!(desk.state.author.goal, None);
}
