//! Answers of other threads on their way to the window, which is woken for each of them.

use super::catalogue_folder::CatalogueFolder;
use super::disk::ReadError;
use crate::content::Problem;
use crate::state::Action;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// How many answers wait at most. A thread that reads faster than the window takes in has to wait, and not the memory.
const ROOM: usize = 16;

/// Something that another thread has done.
#[derive(Debug)]
pub(super) enum Arrival {
    /// A scene file was read, or could not be.
    Scene {
        /// The path as problems show it.
        file: String,
        /// What is in it.
        bytes: Result<Vec<u8>, ReadError>,
    },
    /// A file that is open changed, or a folder of one's own has a new one.
    Changed {
        /// The path as problems show it.
        file: String,
        /// What is in it now.
        bytes: Result<Vec<u8>, ReadError>,
    },
    /// Something in the folder of the user's catalogue changed.
    Catalogue(CatalogueFolder),
    /// What is wrong with the folders of one's own.
    Folders(Vec<Problem>),
    /// A file was read to write on at it, or could not be.
    Work {
        /// The path as problems show it.
        file: String,
        /// Its text.
        text: Result<Arc<str>, Box<Problem>>,
    },
    /// A table or questions were read, or could not be.
    Import {
        /// The path as problems show it.
        file: String,
        /// What is in it.
        bytes: Result<Vec<u8>, ReadError>,
    },
    /// Something to do after what came before: what was to follow the files, or the answer of the file dialog.
    Then(Action),
}

/// The window's end.
#[derive(Debug)]
pub(super) struct Inbox {
    outbox: Outbox,
    arrivals: Receiver<Arrival>,
}

/// The other thread's end.
#[derive(Clone, Debug)]
pub(super) struct Outbox {
    sender: SyncSender<Arrival>,
    window: egui::Context,
}

impl Inbox {
    /// An empty inbox of a window.
    pub(super) fn new(window: egui::Context) -> Self {
        let (sender, arrivals) = sync_channel(ROOM);
        Self { outbox: Outbox { sender, window }, arrivals }
    }

    /// An end to give to another thread. On the window's own thread it would wait for itself.
    pub(super) fn outbox(&self) -> Outbox {
        self.outbox.clone()
    }

    /// What has come, oldest first, without waiting.
    pub(super) fn arrivals(&self) -> impl Iterator<Item = Arrival> + '_ {
        self.arrivals.try_iter()
    }
}

impl Outbox {
    /// Sends and wakes the window. Answers whether the window is still there.
    pub(super) fn send(&self, arrival: Arrival) -> bool {
        let sent = self.sender.send(arrival).is_ok();
        self.window.request_repaint();
        sent
    }
}

#[cfg(test)]
mod tests {
    use super::{Arrival, Inbox, ROOM};
    use crate::state::Action;

    #[test]
    fn answers_keep_their_order_and_wait_for_room() {
        let inbox = Inbox::new(egui::Context::default());
        let outbox = inbox.outbox();
        let thread = std::thread::spawn(move || {
            (0..3 * ROOM).all(|number| outbox.send(Arrival::Scene { file: number.to_string(), bytes: Ok(Vec::new()) }))
        });
        let mut files = Vec::new();
        while files.len() < 3 * ROOM {
            files.extend(inbox.arrivals().filter_map(|arrival| match arrival {
                Arrival::Scene { file, .. } => Some(file),
                _ => None,
            }));
        }
        assert!(thread.join().is_ok_and(|all_sent| all_sent));
        assert_eq!(files, (0..3 * ROOM).map(|number| number.to_string()).collect::<Vec<_>>());
    }

    #[test]
    fn an_answer_to_a_window_that_is_gone_is_dropped() {
        let inbox = Inbox::new(egui::Context::default());
        let outbox = inbox.outbox();
        drop(inbox);
        assert!(!outbox.send(Arrival::Then(Action::Back)));
    }
}
