//! Which words each command has on screen.

use super::Command;

impl Command {
    /// Key of the command's label among the words on screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OpenFile => "command-open-file",
            Self::Quit => "command-quit",
            Self::GoExplore => "command-explore",
            Self::GoPractise => "command-practise",
            Self::GoFacts => "command-facts",
            Self::Find => "command-find",
            Self::GoBack => "command-go-back",
            Self::GoForward => "command-go-forward",
            Self::FirstColumn => "command-first-column",
            Self::LastColumn => "command-last-column",
            Self::OpenCell => "command-open-cell",
            Self::ToggleService(_) => "command-toggle-service",
            Self::ColumnLeft => "command-column-left",
            Self::ColumnRight => "command-column-right",
            Self::RemoveColumn => "command-remove-column",
            Self::OnlyDifferences => "command-only-differences",
            Self::NextFilter => "command-next-filter",
            Self::HideOwners => "command-hide-owners",
            Self::GuessAws => "command-guess-aws",
            Self::GuessCustomer => "command-guess-customer",
            Self::GuessShared => "command-guess-shared",
            Self::RevealCell => "command-reveal-cell",
            Self::RevealRow => "command-reveal-row",
            Self::RevealAll => "command-reveal-all",
            Self::Compare(preset) => preset.word(),
            Self::CopyPicture => "command-copy-picture",
            Self::CopyTable => "command-copy-table",
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
            Self::Turn(part) => part.word(),
            _ => self.word_of_practise(),
        }
    }

    const fn word_of_practise(self) -> &'static str {
        match self {
            Self::PreviousCard => "command-previous-card",
            Self::NextCard => "command-next-card",
            Self::PlaceAws => "command-place-aws",
            Self::PlaceCustomer => "command-place-customer",
            Self::PlaceShared => "command-place-shared",
            Self::TakeBack => "command-take-back",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Again => "command-again",
            Self::AgainMissed => "command-again-missed",
            Self::AgainInAnotherOrder => "command-another-order",
            Self::NextScene => "command-next-scene",
            Self::SplitShared => "command-split-shared",
            Self::Hint => "command-hint",
            Self::Check => "command-check",
            Self::GiveUp => "command-give-up",
            Self::SkipTurn => "command-skip-turn",
            Self::HowToPlay => "command-how-to-play",
            Self::ChooseOption(_) => "command-choose-option",
            Self::GoOn => "command-go-on",
            Self::PreviousQuestion => "command-previous-question",
            Self::NextQuestion => "command-next-question",
            Self::HandIn => "command-hand-in",
            Self::MissedQuestions => "command-missed-questions",
            Self::AnotherPaper => "command-another-paper",
            _ => "command-back",
        }
    }
}
