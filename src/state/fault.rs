//! A fault of the app itself that ended the window before this one. Until the user goes on, it is all that is shown.

use super::{Effect, Notice, State};
use crate::domain::Date;
use std::sync::Arc;

/// What is known of a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where its report lies.
    pub report: String,
    /// The report itself.
    pub text: Arc<str>,
    /// What happened, in the words of the program.
    pub words: String,
    /// The day on which it happened.
    pub day: Date,
    /// Whether it came soon after another.
    pub again: bool,
    /// Whether what was done until then is saved.
    pub saved: bool,
}

/// What can be done about a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultAction {
    /// Go on with what was there.
    GoOn,
    /// Go on with nothing open; what was saved stays.
    StartEmpty,
    /// Put the report on the clipboard.
    Copy,
}

pub(super) fn update(state: &mut State, action: FaultAction) -> Vec<Effect> {
    let Some(fault) = &state.fault else { return Vec::new() };
    if action == FaultAction::Copy {
        let effect = Effect::CopyText(fault.text.to_string());
        state.notice = Some(Notice::ReportCopied);
        return vec![effect];
    }
    state.fault = None;
    vec![Effect::Begin { empty: action == FaultAction::StartEmpty }]
}

#[cfg(test)]
mod tests {
    use super::{Fault, FaultAction};
    use crate::content::Library;
    use crate::domain::Date;
    use crate::state::{Action, Effect, Saved, State, update};

    #[test]
    fn a_fault_stays_until_the_user_goes_on_and_nothing_is_saved_of_it() {
        let library = Library::built_in();
        let day = Date { year: 2026, month: 11, day: 23 };
        let mut state = State::new(&library, Saved::default(), day);
        assert_eq!(update(&mut state, &library, Action::Fault(FaultAction::GoOn)), [], "there was none");
        let fault =
            Fault { report: "a.txt".into(), text: "all".into(), words: "why".into(), day, again: true, saved: true };
        state.fault = Some(fault.clone());
        let copied = update(&mut state, &library, Action::Fault(FaultAction::Copy));
        assert_eq!(copied, [Effect::CopyText("all".to_owned())]);
        assert_eq!(state.fault, Some(fault.clone()));
        for (action, empty) in [(FaultAction::GoOn, false), (FaultAction::StartEmpty, true)] {
            state.fault = Some(fault.clone());
            assert_eq!(update(&mut state, &library, Action::Fault(action)), [Effect::Begin { empty }]);
            assert_eq!(state.fault, None);
        }
    }
}
