//! The table of commands against itself: keys that clash, commands that are missing, pages without any.

use crate::support::TODAY;
use layercake::content::Library;
use layercake::domain::{Input, Owner};
use layercake::state::{
    Action, Command, Group, Overlay, Page, PaperAction, PractiseAction, PractisePart, Preset, Saved, State, update,
};
use std::collections::BTreeSet;

fn opened() -> (State, Library) {
    let library = Library::built_in();
    (State::new(&library, Saved::default(), TODAY), library)
}

/// A state with a scene on the table and one card tried.
fn playing() -> (State, Library) {
    let (mut state, library) = opened();
    let scene = library.scenes().first().expect("scenes ship with the app").scene.clone();
    update(&mut state, &library, Action::Go(Page::Practise));
    update(&mut state, &library, Action::Practise(PractiseAction::Open(scene.id)));
    let bin = scene.cards.first().map_or(Owner::Aws, |card| card.owner().unwrap());
    update(&mut state, &library, Action::Practise(PractiseAction::PlaceChosen(bin, Input::Keys)));
    (state, library)
}

/// A state with the first question of a paper on the table.
fn asked() -> (State, Library) {
    let (mut state, library) = opened();
    update(&mut state, &library, Action::Practise(PractiseAction::Turn(PractisePart::Questions)));
    update(&mut state, &library, Action::Practise(PractiseAction::Paper(PaperAction::Begin)));
    (state, library)
}

fn available(state: &State, library: &Library, group: Group) -> Vec<Command> {
    let in_group = Command::ALL.into_iter().filter(|command| command.group() == group);
    in_group.filter(|command| command.action(state, library).is_some()).collect()
}

/// The commands of the enum, read from its source, because nothing else knows them all.
fn written() -> BTreeSet<String> {
    let source = include_str!("../../src/state/command/mod.rs");
    let (_, body) = source.split_once("pub enum Command {").expect("the enum is where it was");
    let (body, _) = body.split_once("\n}").expect("the enum ends");
    let variants = body.lines().map(|line| line.trim().trim_end_matches(',')).filter(|line| !line.starts_with("//"));
    variants.filter(|line| !line.is_empty()).map(without_value).collect()
}

/// `Compare(Preset)` and `Compare(ChaptersFour)` are `Compare`.
fn without_value(name: &str) -> String {
    name.split('(').next().unwrap_or(name).to_owned()
}

#[test]
fn the_table_holds_every_command_exactly_once() {
    let listed: BTreeSet<Command> = Command::ALL.into_iter().collect();
    assert_eq!(listed.len(), Command::ALL.len());
    let names: BTreeSet<String> = listed.iter().map(|command| without_value(&format!("{command:?}"))).collect();
    assert_eq!(names, written());
}

#[test]
fn no_two_commands_that_can_work_at_once_share_a_chord() {
    for (place, one) in Command::ALL.into_iter().enumerate() {
        for other in Command::ALL.into_iter().skip(place + 1) {
            let together =
                one.group() == other.group() || one.group() == Group::Everywhere || other.group() == Group::Everywhere;
            let shared = one.chords().iter().find(|chord| other.chords().contains(chord));
            assert!(!together || shared.is_none(), "{one:?} and {other:?} share {shared:?}");
        }
    }
}

#[test]
fn no_two_commands_of_a_group_have_the_same_label() {
    // The services that a digit adds or removes share one label, and so do the options of a question.
    let shares = |command: &Command| {
        matches!(
            command,
            Command::ToggleService(2..)
                | Command::ChooseOption(2..)
                | Command::AnswerWalk(2..)
                | Command::Number(0 | 2..)
        )
    };
    let own = || Command::ALL.into_iter().filter(|command| !shares(command));
    let labels: BTreeSet<&str> = own().map(Command::word).collect();
    assert_eq!(labels.len(), own().count());
}

#[test]
fn every_label_and_every_group_has_words() {
    let words = include_str!("../../assets/words/en.ftl");
    let has_words = |key: &str| words.lines().any(|line| line.starts_with(&format!("{key} = ")));
    for command in Command::ALL {
        assert!(has_words(command.word()), "{} has no words", command.word());
    }
    for group in Group::ALL {
        assert!(has_words(group.word()), "{} has no words", group.word());
    }
    assert!(!has_words("command-that-is-not-there"));
}

#[test]
fn every_group_is_in_the_list_of_groups() {
    let used: BTreeSet<Group> = Command::ALL.into_iter().map(Command::group).collect();
    assert_eq!(used, Group::ALL.into_iter().collect());
}

#[test]
fn each_page_has_commands_of_its_own_and_none_of_the_other() {
    let (explore, library) = opened();
    assert_ne!(available(&explore, &library, Group::Everywhere), []);
    assert_ne!(available(&explore, &library, Group::Explore), []);
    assert_eq!(available(&explore, &library, Group::Practise), []);

    let (practise, library) = playing();
    assert_ne!(available(&practise, &library, Group::Everywhere), []);
    assert_eq!(available(&practise, &library, Group::Explore), []);
    let here = available(&practise, &library, Group::Practise);
    for wanted in [Command::NextCard, Command::PlaceAws, Command::PlaceCustomer, Command::TakeBack, Command::Undo] {
        assert!(here.contains(&wanted), "{wanted:?} does not work in a scene");
    }
    assert!(!here.contains(&Command::Redo), "there is nothing to redo");

    let (paper, library) = asked();
    assert_eq!(available(&paper, &library, Group::Explore), []);
    assert_eq!(available(&paper, &library, Group::Practise), []);
    let here = available(&paper, &library, Group::Questions);
    assert!(here.contains(&Command::ChooseOption(1)) && here.contains(&Command::HandIn), "{here:?}");
    assert!(!here.contains(&Command::GoOn), "there is nothing to judge");
    assert_eq!(available(&explore, &library, Group::Questions), []);
    assert_eq!(available(&practise, &library, Group::Questions), []);
}

#[test]
fn what_lies_over_a_page_takes_its_commands_away() {
    for (mut state, library) in [opened(), playing(), asked()] {
        update(&mut state, &library, Action::Show(Overlay::Help));
        assert_eq!(available(&state, &library, Group::Explore), []);
        assert_eq!(available(&state, &library, Group::Practise), []);
        assert_eq!(available(&state, &library, Group::Questions), []);
        assert!(Command::Back.action(&state, &library).is_some(), "Esc closes what lies on top");
    }
}

/// What may be asked for and change nothing: to go where one is, and to walk on at the end of a row.
const MAY_STAY: [Command; 12] = [
    Command::Turn(PractisePart::Questions),
    Command::GoExplore,
    Command::GoPractise,
    Command::PreviousColumn,
    Command::NextColumn,
    Command::FirstColumn,
    Command::LastColumn,
    Command::Compare(Preset::ChaptersFour),
    Command::LayerUp,
    Command::LayerDown,
    Command::PreviousCard,
    Command::NextCard,
];

#[test]
fn every_other_command_that_is_available_does_something() {
    let mut tried = 0;
    for (state, library) in [opened(), playing(), asked()] {
        for command in Command::ALL.into_iter().filter(|command| !MAY_STAY.contains(command)) {
            let Some(action) = command.action(&state, &library) else { continue };
            let mut after = state.clone();
            let effects = update(&mut after, &library, action);
            assert!(after != state || !effects.is_empty(), "{command:?} does nothing");
            tried += 1;
        }
    }
    assert!(tried > 10, "only {tried} commands were available");
}
