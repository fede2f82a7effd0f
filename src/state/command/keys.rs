//! Keys and chords, without any toolkit, and which of them ask for which command.

use super::Command;

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
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// The space bar.
    Space,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// F1.
    F1,
    /// F5.
    F5,
}

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chord {
    /// Ctrl, or Cmd on a Mac.
    pub command: bool,
    /// Alt.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

impl Chord {
    /// Whether it is a letter, digit or sign with nothing but Shift held: what is said to a computer can be taken for it, and
    /// a finger that slips hits it.
    pub const fn is_single_key(self) -> bool {
        matches!(self.key, Key::Char(_)) && !self.command && !self.alt
    }
}

const PLAIN: Chord = Chord { command: false, alt: false, shift: false, key: Key::Escape };

const fn plain(key: Key) -> Chord {
    Chord { key, ..PLAIN }
}

const fn letter(key: char) -> Chord {
    plain(Key::Char(key))
}

const fn ctrl(key: Key) -> Chord {
    Chord { command: true, key, ..PLAIN }
}

const fn ctrl_letter(key: char) -> Chord {
    ctrl(Key::Char(key))
}

const fn ctrl_shift(key: char) -> Chord {
    Chord { command: true, shift: true, key: Key::Char(key), ..PLAIN }
}

const fn alt(key: Key) -> Chord {
    Chord { alt: true, key, ..PLAIN }
}

const fn shift(key: Key) -> Chord {
    Chord { shift: true, ..plain(key) }
}

const DIGITS: [[Chord; 1]; 10] = [
    [letter('0')],
    [letter('1')],
    [letter('2')],
    [letter('3')],
    [letter('4')],
    [letter('5')],
    [letter('6')],
    [letter('7')],
    [letter('8')],
    [letter('9')],
];

const OPTIONS: [[Chord; 2]; 5] = [
    [letter('1'), letter('a')],
    [letter('2'), letter('b')],
    [letter('3'), letter('c')],
    [letter('4'), letter('d')],
    [letter('5'), letter('e')],
];

impl Command {
    /// The chords that ask for it, the usual one first; none for what is asked for by menu or search only.
    pub const fn chords(self) -> &'static [Chord] {
        match self {
            Self::OpenFile => const { &[ctrl_letter('o')] },
            Self::Export => const { &[ctrl_shift('e')] },
            Self::Find => const { &[ctrl_letter('k'), letter('/')] },
            Self::Quit => const { &[ctrl_letter('q')] },
            Self::GoExplore => const { &[ctrl_letter('1')] },
            Self::GoPractise => const { &[ctrl_letter('2')] },
            Self::GoLearn => const { &[ctrl_letter('3')] },
            Self::GoPresent => const { &[ctrl_letter('4')] },
            Self::GoAuthor => const { &[ctrl_letter('5')] },
            Self::GoFacts => const { &[ctrl_letter('i')] },
            Self::GoBack => const { &[alt(Key::Left)] },
            Self::GoForward => const { &[alt(Key::Right)] },
            Self::ToggleNotes => const { &[ctrl_letter('e')] },
            Self::ToggleBeyondExam => const { &[ctrl_letter('b')] },
            Self::ResetChoices => const { &[ctrl_shift('r')] },
            Self::TextLarger => const { &[ctrl_letter('+')] },
            Self::TextSmaller => const { &[ctrl_letter('-')] },
            Self::TextReset => const { &[ctrl_letter('0')] },
            Self::NextTheme => const { &[ctrl_letter('t')] },
            Self::Help => const { &[letter('?'), plain(Key::F1)] },
            Self::Back => const { &[plain(Key::Escape)] },
            Self::PreviousColumn | Self::PreviousQuestion | Self::PreviousLesson => const { &[plain(Key::Left)] },
            Self::NextColumn | Self::NextQuestion | Self::NextLesson => const { &[plain(Key::Right)] },
            Self::FirstColumn => const { &[plain(Key::Home)] },
            Self::LastColumn => const { &[plain(Key::End)] },
            Self::LayerUp | Self::PreviousCard => const { &[plain(Key::Up)] },
            Self::LayerDown | Self::NextCard => const { &[plain(Key::Down)] },
            Self::OpenCell | Self::GoOn => const { &[plain(Key::Enter)] },
            Self::AnswerWalk(number @ 1..=4) => &DIGITS[number as usize],
            Self::ToggleService(number) => &DIGITS[if number < 10 { number as usize } else { 0 }],
            Self::ChooseOption(number @ 1..=5) => &OPTIONS[number as usize - 1],
            // F lies too near to the letters of the options.
            Self::HandIn => const { &[ctrl(Key::Enter)] },
            Self::ColumnLeft => const { &[ctrl(Key::Left)] },
            Self::ColumnRight => const { &[ctrl(Key::Right)] },
            Self::RemoveColumn => const { &[plain(Key::Delete)] },
            Self::OnlyDifferences => const { &[letter('d')] },
            Self::NextFilter | Self::GiveUp => const { &[letter('f')] },
            Self::HideOwners | Self::Hint => const { &[letter('h')] },
            Self::GuessAws => const { &[letter('a')] },
            Self::GuessCustomer => const { &[letter('c')] },
            Self::GuessShared | Self::SplitShared => const { &[letter('s')] },
            Self::RevealCell => const { &[letter('r')] },
            Self::RevealRow => const { &[Chord { shift: true, ..letter('r') }] },
            Self::RevealAll | Self::Again | Self::WalkLeave => const { &[ctrl_letter('r')] },
            Self::CopyPicture => const { &[ctrl_shift('p')] },
            Self::CopyTable => const { &[ctrl_shift('m')] },
            _ => self.chords_of_practise(),
        }
    }

    const fn chords_of_practise(self) -> &'static [Chord] {
        match self {
            Self::AgainMissed | Self::MissedQuestions => const { &[letter('m')] },
            Self::AgainInAnotherOrder => const { &[letter('o')] },
            Self::NextScene | Self::AnotherPaper => const { &[letter('n')] },
            Self::Check => const { &[plain(Key::Enter), letter('e')] },
            Self::SkipTurn => const { &[letter('t')] },
            Self::HowToPlay => const { &[letter('p')] },
            Self::PlaceAws => const { &[letter('1')] },
            Self::PlaceCustomer => const { &[letter('2')] },
            Self::PlaceShared => const { &[letter('3')] },
            Self::TakeBack | Self::WalkBack => const { &[plain(Key::Backspace)] },
            Self::Undo => const { &[ctrl_letter('z')] },
            Self::Redo => const { &[ctrl_shift('z')] },
            _ => self.chords_of_present(),
        }
    }

    const fn chords_of_present(self) -> &'static [Chord] {
        match self {
            Self::Project => const { &[plain(Key::F5)] },
            Self::ProjectInTwoWindows => const { &[shift(Key::F5)] },
            Self::AddToPlan => const { &[ctrl_shift('a')] },
            Self::StepForward => {
                const { &[plain(Key::Space), plain(Key::Right), plain(Key::PageDown), plain(Key::Enter)] }
            }
            Self::StepBack => const { &[plain(Key::Left), plain(Key::PageUp), plain(Key::Backspace)] },
            Self::BeginAgain => const { &[plain(Key::Home)] },
            Self::UncoverAll => const { &[plain(Key::End)] },
            Self::RowUp => const { &[plain(Key::Up)] },
            Self::RowDown => const { &[plain(Key::Down)] },
            Self::NextStop => const { &[ctrl(Key::PageDown), ctrl(Key::Right)] },
            Self::PreviousStop => const { &[ctrl(Key::PageUp), ctrl(Key::Left)] },
            Self::HandForAws => const { &[letter('a')] },
            Self::HandForCustomer => const { &[letter('c')] },
            Self::HandForShared => const { &[letter('s')] },
            Self::FewerForAws => const { &[shift(Key::Char('a'))] },
            Self::FewerForCustomer => const { &[shift(Key::Char('c'))] },
            Self::FewerForShared => const { &[shift(Key::Char('s'))] },
            Self::Number(digit) if digit < 10 => &DIGITS[digit as usize],
            Self::Predict => const { &[letter('v')] },
            Self::NextSequence => const { &[letter('o')] },
            Self::NextStride => const { &[letter('r')] },
            Self::PointAt => const { &[letter('l')] },
            Self::TakePen => const { &[letter('d')] },
            Self::PenStays => const { &[letter('f')] },
            Self::ClearInk => const { &[letter('e')] },
            Self::Magnify => const { &[letter('z')] },
            Self::BlackScreen => const { &[letter('b'), letter('.')] },
            Self::WhiteScreen => const { &[letter('w'), letter(',')] },
            Self::UndoInPlan | Self::UndoInWork => const { &[ctrl_letter('z')] },
            Self::RedoInPlan | Self::RedoInWork => const { &[ctrl_shift('z')] },
            Self::NewWork => const { &[ctrl_letter('n')] },
            Self::OpenWork => const { &[ctrl_shift('o')] },
            Self::SaveWork => const { &[ctrl_letter('s')] },
            Self::SaveWorkAs => const { &[ctrl_shift('s')] },
            Self::PlayBeside => const { &[ctrl(Key::Enter)] },
            _ => &[],
        }
    }
}
