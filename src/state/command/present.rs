//! What the commands of a projection do now.

use super::Command;
use crate::content::Library;
use crate::domain::{Owner, Pace, Sequence, Stride, Subject};
use crate::state::{
    Action, Blank, DraftAction, MAX_PROJECTION_PERCENT, MIN_PROJECTION_PERCENT, Overlay, Page, Pen, PresentAction,
    SettingsAction, Show, State,
};

/// One step of the size of what is projected, in percent.
const SIZE_STEP: u16 = 10;

impl Command {
    /// Whether it works while something is projected, though it is no command of a projection.
    pub(super) const fn works_in_projection(self) -> bool {
        matches!(
            self,
            Self::NextTheme
                | Self::Help
                | Self::Back
                | Self::Quit
                | Self::TextLarger
                | Self::TextSmaller
                | Self::TextReset
        )
    }

    /// What commands that work everywhere do beside a projection.
    pub(super) fn beside_a_projection(self, state: &State) -> Option<Action> {
        let percent = state.present.kept.percent;
        let sized = |to: u16| {
            let to = to.clamp(MIN_PROJECTION_PERCENT, MAX_PROJECTION_PERCENT);
            (to != percent).then_some(Action::Present(PresentAction::Percent(to)))
        };
        match self {
            Self::TextLarger => sized(percent + SIZE_STEP),
            Self::TextSmaller => sized(percent.saturating_sub(SIZE_STEP)),
            Self::TextReset => sized(MIN_PROJECTION_PERCENT),
            Self::NextTheme => Some(Action::Settings(SettingsAction::NextTheme)),
            Self::Help => Some(Action::Show(Overlay::Help)),
            Self::Back => Some(Action::Back),
            Self::Quit => Some(Action::Quit),
            _ => None,
        }
    }

    pub(super) fn present(self, state: &State, library: &Library) -> Option<Action> {
        if state.overlay.is_some() && state.overlay != Some(Overlay::Help) {
            return None;
        }
        if self == Self::AddToPlan {
            return Some(Action::Present(PresentAction::Draft(DraftAction::Add)));
        }
        let Some(show) = state.present.show.as_ref().filter(|_| state.overlay.is_none()) else {
            return self.before_a_projection(state).map(Action::Present);
        };
        let action = self.steps(state, library, show).or_else(|| self.hands(state, library, show));
        action.or_else(|| self.tools(state, show)).map(Action::Present)
    }

    fn before_a_projection(self, state: &State) -> Option<PresentAction> {
        if state.overlay.is_some() {
            return None;
        }
        match self {
            Self::Project | Self::ProjectInTwoWindows => {
                // Where there is nothing for a room, that is told.
                Some(PresentAction::Start { two_windows: self == Self::ProjectInTwoWindows })
            }
            Self::UndoInPlan if state.page == Page::Present => {
                state.present.earlier.can_undo().then_some(PresentAction::Draft(DraftAction::Undo))
            }
            Self::RedoInPlan if state.page == Page::Present => {
                state.present.earlier.can_redo().then_some(PresentAction::Draft(DraftAction::Redo))
            }
            Self::SaveVotes => (!state.present.kept.votes.is_empty()).then_some(PresentAction::SaveHands),
            _ => None,
        }
    }

    fn steps(self, state: &State, library: &Library, show: &Show) -> Option<PresentAction> {
        let counts = show.counting.is_some();
        match self {
            Self::StepForward => Some(PresentAction::Forward),
            Self::StepBack if counts => Some(PresentAction::TakeDigit),
            Self::StepBack => Some(PresentAction::Backward),
            Self::BeginAgain => Some(PresentAction::Again),
            Self::UncoverAll => Some(PresentAction::All),
            Self::RowUp | Self::RowDown => {
                let by = if self == Self::RowUp { 1 } else { -1 };
                (!show.rows().is_empty()).then_some(PresentAction::Look(by))
            }
            Self::NextStop | Self::PreviousStop => {
                let by = if self == Self::NextStop { 1 } else { -1 };
                let position = state.position(library)?;
                let to = position.number.checked_add_signed(by).filter(|&to| to < position.plan.stops.len())?;
                Some(PresentAction::Stop(to))
            }
            _ => None,
        }
    }

    fn hands(self, state: &State, library: &Library, show: &Show) -> Option<PresentAction> {
        let one = |owner: Owner, by: i8| state.asked(library).map(|_| PresentAction::Hands(owner, by));
        match self {
            Self::HandForAws => one(Owner::Aws, 1),
            Self::HandForCustomer => one(Owner::Customer, 1),
            Self::HandForShared => one(Owner::Shared, 1),
            Self::FewerForAws => one(Owner::Aws, -1),
            Self::FewerForCustomer => one(Owner::Customer, -1),
            Self::FewerForShared => one(Owner::Shared, -1),
            Self::Number(digit) if show.counting.is_some() => Some(PresentAction::Digit(digit)),
            Self::Number(side) => {
                let (scene, _) = state.projected_scene(library)?;
                state.projected_card(library)?;
                let owner = match side {
                    1 => Owner::Aws,
                    2 => Owner::Customer,
                    3 => Owner::Shared,
                    _ => return None,
                };
                scene.bins().contains(&owner).then_some(PresentAction::Place(owner))
            }
            _ => None,
        }
    }

    fn tools(self, state: &State, show: &Show) -> Option<PresentAction> {
        let is_picture = matches!(show.subject, Subject::Stacks { .. });
        let paced = |pace: Pace| is_picture.then_some(PresentAction::Pace(pace));
        let pace = show.pace;
        match self {
            Self::ProjectInTwoWindows => Some(PresentAction::TwoWindows(!state.present.two_windows)),
            Self::BlackScreen => Some(PresentAction::Blank(Blank::Black)),
            Self::WhiteScreen => Some(PresentAction::Blank(Blank::White)),
            Self::PointAt => (!show.pointing).then_some(PresentAction::Point(true)),
            Self::TakePen => Some(PresentAction::Pen(!show.pen)),
            Self::PenStays => Some(PresentAction::PenStays(state.present.kept.pen != Pen::Stays)),
            Self::ClearInk => (!show.strokes.is_empty()).then_some(PresentAction::ClearInk),
            Self::UndoInPlan => (!show.strokes.is_empty()).then_some(PresentAction::TakeStroke),
            Self::Magnify if show.magnified.is_some() => Some(PresentAction::Magnify(None)),
            Self::Magnify => show.latest().map(|cell| PresentAction::Magnify(Some(cell))),
            // Votes are for whatever a class can be asked.
            Self::Predict => Some(PresentAction::Pace(Pace { predict: !pace.predict, ..pace })),
            Self::NextSequence => paced(Pace { sequence: next(pace.sequence), ..pace }),
            Self::NextStride => {
                let stride = if pace.stride == Stride::Row { Stride::Cell } else { Stride::Row };
                paced(Pace { stride, ..pace }).filter(|_| !pace.predict)
            }
            Self::SaveVotes => (!state.present.kept.votes.is_empty()).then_some(PresentAction::SaveHands),
            _ => None,
        }
    }
}

fn next(sequence: Sequence) -> Sequence {
    let place = Sequence::ALL.iter().position(|&other| other == sequence).unwrap_or(0);
    Sequence::ALL.get(place + 1).copied().unwrap_or_default()
}
