//! Everything that can happen, one variant for each part.

use super::{
    AuthorAction, ExploreAction, ExportAction, FactsAction, FaultAction, FilesAction, LearnAction, Notice, Overlay,
    Page, Place, PractiseAction, PresentAction, SettingsAction, Time,
};
use crate::domain::Date;

/// Something the user, a file or the system did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Turn to a page.
    Go(Page),
    /// Go to a place, whatever is shown now.
    GoTo(Place),
    /// Something on the Explore page.
    Explore(ExploreAction),
    /// Something on the Practise page.
    Practise(PractiseAction),
    /// Something on the Learn page.
    Learn(LearnAction),
    /// Something with a projection.
    Present(PresentAction),
    /// Something with scenes that are being written.
    Author(AuthorAction),
    /// Something on the page about the facts.
    Facts(FactsAction),
    /// It is another day.
    Today(Date),
    /// It is later.
    Time(Time),
    /// Something in the dialog in which things are taken away.
    Export(ExportAction),
    /// Something with files.
    Files(FilesAction),
    /// Something about how the app looks.
    Settings(SettingsAction),
    /// Lay something over the page.
    Show(Overlay),
    /// Back (negative) or forward over what was shown.
    Walk(isize),
    /// Step back: close what lies on top.
    Back,
    /// Tell something in passing.
    Tell(Notice),
    /// Something about the fault that ended the window before this one.
    Fault(FaultAction),
    /// End the app.
    Quit,
}
