//! Everything that can happen, one variant for each part.

use super::{ExploreAction, FilesAction, Notice, Overlay, Page, PractiseAction, SettingsAction};

/// Something the user, a file or the system did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Turn to a page.
    Go(Page),
    /// Something on the Explore page.
    Explore(ExploreAction),
    /// Something on the Practise page.
    Practise(PractiseAction),
    /// Something with files.
    Files(FilesAction),
    /// Something about how the app looks.
    Settings(SettingsAction),
    /// Lay something over the page.
    Show(Overlay),
    /// Step back: close what lies on top.
    Back,
    /// Tell something in passing.
    Tell(Notice),
    /// End the app.
    Quit,
}
