//! Where each command works, and stands in the key help.

use super::Command;

/// Where a command stands in the key help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Works everywhere.
    Everywhere,
    /// Works on the Explore page.
    Explore,
    /// Works on the Learn page.
    Learn,
    /// Works on the Practise page.
    Practise,
    /// Works while something is projected, and on the way there.
    Present,
    /// Works where scenes are written.
    Author,
    /// Works where a paper of questions is set up or lies on the table.
    Questions,
}

impl Group {
    /// All groups, in the order of the key help.
    pub const ALL: [Self; 7] =
        [Self::Everywhere, Self::Explore, Self::Learn, Self::Practise, Self::Questions, Self::Present, Self::Author];

    /// Key of the group's title among the words on screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Everywhere => "group-everywhere",
            Self::Explore => "group-explore",
            Self::Learn => "group-learn",
            Self::Practise => "group-practise",
            Self::Questions => "group-questions",
            Self::Present => "group-present",
            Self::Author => "group-author",
        }
    }
}

impl Command {
    /// Where it stands in the key help.
    pub const fn group(self) -> Group {
        match self {
            Self::OpenFile
            | Self::Export
            | Self::Quit
            | Self::GoExplore
            | Self::GoPractise
            | Self::GoLearn
            | Self::GoPresent
            | Self::TurnLearn(_)
            | Self::ContinueLearning
            | Self::GoAuthor
            | Self::GoFacts
            | Self::Find
            | Self::GoBack
            | Self::GoForward
            | Self::ToggleNotes
            | Self::ToggleBeyondExam
            | Self::TextLarger
            | Self::TextSmaller
            | Self::TextReset
            | Self::NextTheme
            | Self::Help
            | Self::Back
            | Self::Turn(_) => Group::Everywhere,
            Self::PreviousCard
            | Self::NextCard
            | Self::PlaceAws
            | Self::PlaceCustomer
            | Self::PlaceShared
            | Self::TakeBack
            | Self::Undo
            | Self::Redo
            | Self::Again
            | Self::AgainMissed
            | Self::AgainInAnotherOrder
            | Self::NextScene
            | Self::SplitShared
            | Self::Hint
            | Self::Check
            | Self::GiveUp
            | Self::SkipTurn
            | Self::HowToPlay => Group::Practise,
            Self::ChooseOption(_)
            | Self::GoOn
            | Self::PreviousQuestion
            | Self::NextQuestion
            | Self::HandIn
            | Self::MissedQuestions
            | Self::AnotherPaper => Group::Questions,
            Self::NextLesson | Self::PreviousLesson | Self::AnswerWalk(_) | Self::WalkBack | Self::WalkLeave => {
                Group::Learn
            }
            _ if self.is_of_a_projection() => Group::Present,
            _ if self.is_of_a_work() => Group::Author,
            _ => Group::Explore,
        }
    }

    const fn is_of_a_work(self) -> bool {
        matches!(
            self,
            Self::NewWork
                | Self::OpenWork
                | Self::SaveWork
                | Self::SaveWorkAs
                | Self::UndoInWork
                | Self::RedoInWork
                | Self::PlayBeside
        )
    }

    const fn is_of_a_projection(self) -> bool {
        matches!(
            self,
            Self::Project
                | Self::ProjectInTwoWindows
                | Self::AddToPlan
                | Self::StepForward
                | Self::StepBack
                | Self::BeginAgain
                | Self::UncoverAll
                | Self::RowUp
                | Self::RowDown
                | Self::NextStop
                | Self::PreviousStop
                | Self::HandForAws
                | Self::HandForCustomer
                | Self::HandForShared
                | Self::FewerForAws
                | Self::FewerForCustomer
                | Self::FewerForShared
                | Self::Number(_)
                | Self::Predict
                | Self::NextSequence
                | Self::NextStride
                | Self::PointAt
                | Self::TakePen
                | Self::PenStays
                | Self::ClearInk
                | Self::Magnify
                | Self::BlackScreen
                | Self::WhiteScreen
                | Self::UndoInPlan
                | Self::RedoInPlan
                | Self::SaveVotes
        )
    }
}
