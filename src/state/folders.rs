//! Where the user's own scenes lie: folders of their own, and files that were opened last.

/// The most files that are remembered.
pub const MOST_RECENT: usize = 20;
/// The most folders of one's own.
pub const MOST_FOLDERS: usize = 20;

/// Folders of one's own, and files that were opened last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folders {
    /// Folders whose scenes stand on the shelf.
    pub own: Vec<String>,
    /// Files that were opened, the last one first.
    pub recent: Vec<String>,
}

impl Folders {
    /// Remembers a file that was opened.
    pub fn opened(&mut self, file: &str) {
        self.recent.retain(|other| other != file);
        self.recent.insert(0, file.to_owned());
        self.recent.truncate(MOST_RECENT);
    }
}
