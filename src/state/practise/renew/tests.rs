//! What a change of its file leaves of a run. That nothing breaks whatever changes is tested with chance.

use crate::content::{Library, Origin, SourceFile};
use crate::domain::{CardId, CardIndex, Date, Input, Mode, Order, Owner, SceneId, Subject};
use crate::state::{Action, FilesAction, Page, PractiseAction, PresentAction, Run, Saved, State, update};

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
const FILE: &str = "/class/own.ron";

/// Somebody before a scene of their own.
struct Desk {
    library: Library,
    state: State,
}

impl Desk {
    /// The scene has these cards: those in capitals are the customer’s, the others AWS’s.
    fn new(cards: &str) -> Self {
        let library = Library::built_in();
        let state = State::new(&library, Saved::default(), TODAY);
        let mut desk = Self { library, state };
        desk.changes("own", cards);
        desk.play(PractiseAction::Open(SceneId::new("own")));
        desk
    }

    fn changes(&mut self, id: &str, cards: &str) {
        let card = |sign: char| {
            let owner = if sign.is_uppercase() { "Customer" } else { "Aws" };
            let id = sign.to_ascii_lowercase();
            format!(
                "(id: \"{id}\", text: \"Do {id}\", service: \"ec2\", layer: \"data\", owner: {owner}, reason: \"So.\")"
            )
        };
        let cards: Vec<String> = cards.chars().map(card).collect();
        let text = format!(
            "(format: 1, id: \"{id}\", title: \"Own\", difficulty: Easy, services: [\"ec2\"], story: \"A story.\", \
             goal: \"A goal.\", cards: [{}])",
            cards.join(", ")
        );
        let origin = Origin::File(FILE.to_owned());
        let before = self.library.scene_from(&origin).cloned();
        let opened = self.library.open(SourceFile { origin, bytes: text.into_bytes() });
        assert!(opened.scene.is_some(), "{:?}", opened.problems);
        self.apply(Action::Files(FilesAction::Renewed { before, scene: opened.scene }));
    }

    fn apply(&mut self, action: Action) {
        update(&mut self.state, &self.library, action);
    }

    fn play(&mut self, action: PractiseAction) {
        self.apply(Action::Practise(action));
    }

    fn place(&mut self, card: usize, bin: Owner) {
        self.play(PractiseAction::Place { card: CardIndex(card), bin, by: Input::Drag });
    }

    fn run(&self) -> &Run {
        self.state.practise.run().expect("the scene lies on the table")
    }

    /// The ids of cards, one letter each.
    fn ids(&self, cards: &[CardIndex]) -> String {
        cards.iter().filter_map(|card| self.run().cards.get(card.0)).map(|(id, _)| CardId::as_str(id)).collect()
    }

    fn deck(&self) -> String {
        self.ids(self.run().attempt.board.deck())
    }

    fn bin(&self, owner: Owner) -> String {
        self.ids(self.run().attempt.board.bin(owner))
    }
}

#[test]
fn new_cards_join_the_deck_where_they_would_have_been_dealt() {
    let mut desk = Desk::new("abCde");
    desk.place(0, Owner::Aws);
    // It was wrong, so it lies under the deck.
    desk.place(1, Owner::Customer);
    assert_eq!((desk.bin(Owner::Aws), desk.deck()), ("a".to_owned(), "cdeb".to_owned()));
    desk.changes("own", "xabCdye");
    assert_eq!((desk.bin(Owner::Aws), desk.deck()), ("a".to_owned(), "xcdyeb".to_owned()));
    desk.changes("own", "xyCb");
    assert_eq!((desk.bin(Owner::Aws), desk.deck()), (String::new(), "xcyb".to_owned()));
    assert_eq!(desk.run().attempt.tries().len(), 1, "what was tried at a card that is gone is gone");
}

#[test]
fn a_card_that_belongs_elsewhere_now_goes_back_where_drops_are_judged_at_once() {
    let mut desk = Desk::new("abC");
    desk.place(0, Owner::Aws);
    desk.changes("own", "AbC");
    assert_eq!((desk.bin(Owner::Aws), desk.deck()), (String::new(), "abc".to_owned()));
    assert!(!desk.run().attempt.tries()[0].right, "it is judged by the scene as it is now");

    let mut desk = Desk::new("abC");
    desk.play(PractiseAction::Mode(Mode::Check));
    desk.place(0, Owner::Aws);
    desk.changes("own", "AbC");
    assert_eq!((desk.bin(Owner::Aws), desk.run().laid.len()), ("a".to_owned(), 1), "nobody has judged it yet");
}

#[test]
fn what_was_over_is_over_unless_there_are_new_cards() {
    let mut desk = Desk::new("aB");
    desk.place(0, Owner::Aws);
    desk.place(1, Owner::Customer);
    assert!(desk.run().attempt.is_over());
    let past = desk.state.progress.clone();
    desk.changes("own", "ab");
    assert!(desk.run().attempt.is_over(), "a mistake was mended, and nobody has to begin again");
    desk.changes("own", "abC");
    assert!(!desk.run().attempt.is_over());
    assert_eq!(desk.deck(), "bc");
    assert_eq!(desk.state.progress, past, "nothing was done that counts");
}

#[test]
fn a_run_whose_last_card_goes_is_finished_and_counts() {
    let mut desk = Desk::new("aB");
    desk.place(0, Owner::Aws);
    desk.changes("own", "a");
    assert!(desk.run().attempt.is_over() && desk.run().kept);
}

#[test]
fn order_time_and_what_was_chosen_stay() {
    let mut desk = Desk::new("abCDe");
    let order = Order::new(1234).expect("it has four digits");
    desk.play(PractiseAction::Order(order));
    desk.play(PractiseAction::Teams { count: 4, passes_on: true });
    desk.place(0, Owner::Customer);
    let before = desk.run().clone();
    assert_eq!(before.teams.as_ref().and_then(crate::domain::Teams::passed_card), Some(CardIndex(0)));
    desk.changes("own", "xabCDe");
    let run = desk.run();
    assert_eq!((run.order, run.reveal, run.limit, run.used), (before.order, before.reveal, before.limit, before.used));
    assert_eq!(run.teams.as_ref().map(|teams| (teams.count(), teams.turn())), Some((4, 1)));
    assert_eq!(run.teams.as_ref().and_then(crate::domain::Teams::passed_card), Some(CardIndex(1)), "the same card");
    assert_eq!(run.chosen, Some(CardIndex(1)));
}

#[test]
fn another_id_takes_along_what_was_begun() {
    let mut desk = Desk::new("aBc");
    desk.place(0, Owner::Aws);
    desk.changes("renamed", "aBc");
    assert_eq!(desk.state.practise.scene, Some(SceneId::new("renamed")));
    assert_eq!((desk.bin(Owner::Aws), desk.deck()), ("a".to_owned(), "bc".to_owned()));
    assert!(desk.state.practise.runs.keys().all(|(id, _)| id.as_str() == "renamed"));
}

#[test]
fn a_scene_that_is_gone_leaves_the_table_and_its_run_waits() {
    let mut desk = Desk::new("aBc");
    desk.place(0, Owner::Aws);
    let before = desk.run().clone();
    let origin = Origin::File(FILE.to_owned());
    desk.library.close(&origin);
    desk.apply(Action::Files(FilesAction::Renewed { before: Some(SceneId::new("own")), scene: None }));
    assert_eq!(desk.state.practise.scene, None);
    assert_eq!(desk.state.practise.run_of(&SceneId::new("own")), Some(&before));
}

#[test]
fn the_room_goes_on_seeing_the_card_that_it_saw() {
    let mut desk = Desk::new("aBcD");
    desk.apply(Action::Go(Page::Practise));
    desk.apply(Action::Present(PresentAction::Start { two_windows: false }));
    let at = |desk: &Desk| desk.state.present.show.as_ref().map(|show| show.progressed.at);
    let shown = |desk: &Desk| desk.state.projected_card(&desk.library).map(|(_, card)| card.id.to_string());
    for _ in 0..4 {
        desk.apply(Action::Present(PresentAction::Forward));
    }
    assert_eq!((shown(&desk).as_deref(), at(&desk)), (Some("b"), Some(4)), "with its answer");
    desk.changes("own", "xyaBcD");
    assert_eq!((shown(&desk).as_deref(), at(&desk)), (Some("b"), Some(8)));
    desk.changes("own", "xyacD");
    assert_eq!((shown(&desk).as_deref(), at(&desk)), (Some("c"), Some(7)), "the next one, which is asked for");
    desk.changes("another", "xyacD");
    let subject = desk.state.present.show.as_ref().map(|show| &show.subject);
    assert_eq!(subject, Some(&Subject::Scene(SceneId::new("another"))));
    assert_eq!(shown(&desk).as_deref(), Some("c"));
    desk.changes("another", "x");
    assert_eq!(at(&desk), Some(3), "what comes behind the last card");
}
