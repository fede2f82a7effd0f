//! The table of what can be asked for by name. Menus, buttons, shortcuts and the key help are all drawn from it.

use super::{Action, ExploreAction, FilesAction, Overlay, Page, PractiseAction, SettingsAction, State};
use super::{MAX_TEXT_PERCENT, MIN_TEXT_PERCENT};
use crate::content::Library;
use crate::domain::Owner;

/// Something that can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// Ask for a scene file.
    OpenFile,
    /// End the app.
    Quit,
    /// Turn to Explore.
    GoExplore,
    /// Turn to Practise.
    GoPractise,
    /// Turn to the page about the facts.
    GoFacts,
    /// Show or hide the notes on the exam and its older texts.
    ToggleNotes,
    /// Show or hide what is finer than the exam asks.
    ToggleBeyondExam,
    /// One step larger text.
    TextLarger,
    /// One step smaller text.
    TextSmaller,
    /// Text at 100 %.
    TextReset,
    /// The next colours.
    NextTheme,
    /// Show the keys.
    Help,
    /// Step back.
    Back,
    /// The previous service, or the column to the left.
    PreviousColumn,
    /// The next service, or the column to the right.
    NextColumn,
    /// The layer above.
    LayerUp,
    /// The layer below.
    LayerDown,
    /// Every setting of every service back to its first choice.
    ResetChoices,
    /// The card above.
    PreviousCard,
    /// The card below.
    NextCard,
    /// The chosen card to AWS.
    PlaceAws,
    /// The chosen card to the customer.
    PlaceCustomer,
    /// The chosen card to both.
    PlaceShared,
    /// A placed card back to the deck.
    TakeBack,
    /// Back one step.
    Undo,
    /// Forward one step.
    Redo,
    /// Start the scene over.
    Again,
}

/// Where a command stands in the key help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Works everywhere.
    Everywhere,
    /// Works on the Explore page.
    Explore,
    /// Works on the Practise page.
    Practise,
}

impl Group {
    /// All groups, in the order of the key help.
    pub const ALL: [Self; 3] = [Self::Everywhere, Self::Explore, Self::Practise];

    /// Key of the group's title among the words on screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Everywhere => "group-everywhere",
            Self::Explore => "group-explore",
            Self::Practise => "group-practise",
        }
    }
}

/// A key of the keyboard, without any toolkit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A letter, digit or sign, as it is typed without Shift.
    Char(char),
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Escape.
    Escape,
    /// Backspace.
    Backspace,
}

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chord {
    /// Ctrl, or Cmd on a Mac.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

const fn plain(key: Key) -> Chord {
    Chord { command: false, shift: false, key }
}

const fn ctrl(key: char) -> Chord {
    Chord { command: true, shift: false, key: Key::Char(key) }
}

const fn ctrl_shift(key: char) -> Chord {
    Chord { command: true, shift: true, key: Key::Char(key) }
}

impl Command {
    /// All commands, in the order of the key help.
    pub const ALL: [Self; 27] = [
        Self::OpenFile,
        Self::GoExplore,
        Self::GoPractise,
        Self::GoFacts,
        Self::TextLarger,
        Self::TextSmaller,
        Self::TextReset,
        Self::NextTheme,
        Self::ToggleNotes,
        Self::ToggleBeyondExam,
        Self::Help,
        Self::Back,
        Self::Quit,
        Self::PreviousColumn,
        Self::NextColumn,
        Self::LayerUp,
        Self::LayerDown,
        Self::ResetChoices,
        Self::PreviousCard,
        Self::NextCard,
        Self::PlaceAws,
        Self::PlaceCustomer,
        Self::PlaceShared,
        Self::TakeBack,
        Self::Undo,
        Self::Redo,
        Self::Again,
    ];

    /// Key of the command's label among the words on screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OpenFile => "command-open-file",
            Self::Quit => "command-quit",
            Self::GoExplore => "command-explore",
            Self::GoPractise => "command-practise",
            Self::GoFacts => "command-facts",
            Self::ToggleNotes => "command-notes",
            Self::ToggleBeyondExam => "command-beyond-exam",
            Self::ResetChoices => "command-reset-choices",
            Self::TextLarger => "command-text-larger",
            Self::TextSmaller => "command-text-smaller",
            Self::TextReset => "command-text-reset",
            Self::NextTheme => "command-next-theme",
            Self::Help => "command-help",
            Self::Back => "command-back",
            Self::PreviousColumn => "command-previous-column",
            Self::NextColumn => "command-next-column",
            Self::LayerUp => "command-layer-up",
            Self::LayerDown => "command-layer-down",
            Self::PreviousCard => "command-previous-card",
            Self::NextCard => "command-next-card",
            Self::PlaceAws => "command-place-aws",
            Self::PlaceCustomer => "command-place-customer",
            Self::PlaceShared => "command-place-shared",
            Self::TakeBack => "command-take-back",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Again => "command-again",
        }
    }

    /// Where it stands in the key help.
    pub const fn group(self) -> Group {
        match self {
            Self::OpenFile
            | Self::Quit
            | Self::GoExplore
            | Self::GoPractise
            | Self::GoFacts
            | Self::ToggleNotes
            | Self::ToggleBeyondExam
            | Self::TextLarger
            | Self::TextSmaller
            | Self::TextReset
            | Self::NextTheme
            | Self::Help
            | Self::Back => Group::Everywhere,
            Self::PreviousColumn | Self::NextColumn | Self::LayerUp | Self::LayerDown | Self::ResetChoices => {
                Group::Explore
            }
            Self::PreviousCard
            | Self::NextCard
            | Self::PlaceAws
            | Self::PlaceCustomer
            | Self::PlaceShared
            | Self::TakeBack
            | Self::Undo
            | Self::Redo
            | Self::Again => Group::Practise,
        }
    }

    /// The chord that asks for it.
    pub const fn chord(self) -> Chord {
        match self {
            Self::OpenFile => ctrl('o'),
            Self::Quit => ctrl('q'),
            Self::GoExplore => ctrl('1'),
            Self::GoPractise => ctrl('2'),
            Self::GoFacts => ctrl('i'),
            Self::ToggleNotes => ctrl('e'),
            Self::ToggleBeyondExam => ctrl('b'),
            Self::ResetChoices => ctrl_shift('r'),
            Self::TextLarger => ctrl('+'),
            Self::TextSmaller => ctrl('-'),
            Self::TextReset => ctrl('0'),
            Self::NextTheme => ctrl('t'),
            Self::Help => plain(Key::Char('?')),
            Self::Back => plain(Key::Escape),
            Self::PreviousColumn => plain(Key::Left),
            Self::NextColumn => plain(Key::Right),
            Self::LayerUp | Self::PreviousCard => plain(Key::Up),
            Self::LayerDown | Self::NextCard => plain(Key::Down),
            Self::PlaceAws => plain(Key::Char('1')),
            Self::PlaceCustomer => plain(Key::Char('2')),
            Self::PlaceShared => plain(Key::Char('3')),
            Self::TakeBack => plain(Key::Backspace),
            Self::Undo => ctrl('z'),
            Self::Redo => ctrl_shift('z'),
            Self::Again => ctrl('r'),
        }
    }

    /// What it does now; `None` is "not now" and greys its button.
    pub fn action(self, state: &State, library: &Library) -> Option<Action> {
        match self.group() {
            Group::Everywhere => self.everywhere(state),
            Group::Explore => self.explore(state),
            Group::Practise => self.practise(state, library).map(Action::Practise),
        }
    }

    fn everywhere(self, state: &State) -> Option<Action> {
        let text = state.settings.text_percent;
        let settings = |action| Some(Action::Settings(action));
        match self {
            Self::OpenFile if !state.files.asking => Some(Action::Files(FilesAction::Ask)),
            Self::Quit => Some(Action::Quit),
            Self::GoExplore => Some(Action::Go(Page::Explore)),
            Self::GoPractise => Some(Action::Go(Page::Practise)),
            Self::GoFacts => Some(Action::Go(Page::Facts)),
            Self::ToggleNotes => settings(SettingsAction::Notes(!state.settings.notes)),
            Self::ToggleBeyondExam => settings(SettingsAction::BeyondExam(!state.settings.beyond_exam)),
            Self::TextLarger if text < MAX_TEXT_PERCENT => settings(SettingsAction::TextLarger),
            Self::TextSmaller if text > MIN_TEXT_PERCENT => settings(SettingsAction::TextSmaller),
            Self::TextReset if text != 100 => settings(SettingsAction::TextReset),
            Self::NextTheme => settings(SettingsAction::NextTheme),
            Self::Help => Some(Action::Show(Overlay::Help)),
            Self::Back => {
                let open = match state.page {
                    Page::Explore => state.explore.layer.is_some(),
                    Page::Practise => state.practise.scene.is_some(),
                    Page::Facts => !state.facts.search.is_empty(),
                };
                (state.overlay.is_some() || open).then_some(Action::Back)
            }
            _ => None,
        }
    }

    fn explore(self, state: &State) -> Option<Action> {
        if state.page != Page::Explore || state.overlay.is_some() {
            return None;
        }
        Some(Action::Explore(match self {
            Self::PreviousColumn => ExploreAction::MoveColumn(-1),
            Self::NextColumn => ExploreAction::MoveColumn(1),
            Self::LayerUp => ExploreAction::MoveLayer(1),
            Self::LayerDown => ExploreAction::MoveLayer(-1),
            Self::ResetChoices if !state.choices.is_empty() => ExploreAction::ResetChoices,
            _ => return None,
        }))
    }

    fn practise(self, state: &State, library: &Library) -> Option<PractiseAction> {
        if state.page != Page::Practise || state.overlay.is_some() {
            return None;
        }
        let run = state.practise.run()?;
        let scene = library.scene(&run.attempt.scene)?;
        let deck = run.attempt.board.deck();
        let place = |bin: Owner| {
            let ready = run.chosen.is_some() && scene.bins().contains(&bin) && !run.attempt.board.is_full();
            ready.then_some(PractiseAction::PlaceChosen(bin))
        };
        match self {
            Self::PreviousCard => (!deck.is_empty()).then_some(PractiseAction::ChooseNext(-1)),
            Self::NextCard => (!deck.is_empty()).then_some(PractiseAction::ChooseNext(1)),
            Self::PlaceAws => place(Owner::Aws),
            Self::PlaceCustomer => place(Owner::Customer),
            Self::PlaceShared => place(Owner::Shared),
            Self::TakeBack => run.takeable().map(|_| PractiseAction::TakeBackChosen),
            Self::Undo => run.history.can_undo().then_some(PractiseAction::Undo),
            Self::Redo => run.history.can_redo().then_some(PractiseAction::Redo),
            // In the middle of a scene, one slip of the finger would throw the attempt away.
            Self::Again => run.attempt.board.is_full().then_some(PractiseAction::Again),
            _ => None,
        }
    }
}
