//! Files that other programs change: a thread of its own sleeps until the system says that something happened, waits
//! until whoever writes has finished, reads what may have changed, and sends what did.
//!
//! Not for what a change means: that is [`follow`](super::follow)'s affair.

mod guard;
mod lookout;

use super::inbox::Outbox;
use super::open_files::Held;
use guard::Guard;
use lookout::Lookout;
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Whoever writes has finished when nothing has happened for so long.
const QUIET: Duration = Duration::from_millis(200);
/// How often files are looked at that the system does not look after.
const EVERY: Duration = Duration::from_secs(1);
/// Longer than this nothing waits, should somebody write and write.
const LONGEST: Duration = Duration::from_millis(700);

/// What is to be looked after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Watched {
    /// Files, and what each held when the window read it last.
    pub(super) files: BTreeMap<PathBuf, Held>,
    /// Folders of scenes: whatever comes into them is read.
    pub(super) folders: Vec<PathBuf>,
    /// Files that need only be there.
    pub(super) recent: BTreeSet<PathBuf>,
    /// The folder of the user's catalogue, and what it held as a whole.
    pub(super) catalogue: Option<(PathBuf, Held)>,
}

/// Something for the thread.
enum Message {
    /// Look after these from now on.
    Watch(Watched),
    /// Look at all of them now.
    LookAround,
    /// The system says that something happened.
    System(notify::Result<Event>),
    /// Nobody is interested any more.
    End,
}

/// The window's end. The thread begins when there is something to look after, and ends with the window.
#[derive(Debug)]
pub(super) struct Watch {
    outbox: Outbox,
    watched: Watched,
    thread: Option<Sender<Message>>,
}

impl Watch {
    pub(super) fn new(outbox: Outbox) -> Self {
        Self { outbox, watched: Watched::default(), thread: None }
    }

    /// Looks after these from now on.
    ///
    /// # Errors
    ///
    /// When the system has no room for another thread.
    pub(super) fn follow(&mut self, watched: Watched) -> io::Result<()> {
        if watched == self.watched {
            return Ok(());
        }
        if self.thread.is_none() {
            self.thread = Some(start(self.outbox.clone(), Guard::of_this_system)?);
        }
        self.watched = watched;
        self.send(Message::Watch(self.watched.clone()));
        Ok(())
    }

    /// Looks at everything, whether or not the system has said something: on some disks it says nothing.
    pub(super) fn look_around(&self) {
        self.send(Message::LookAround);
    }

    fn send(&self, message: Message) {
        if let Some(thread) = &self.thread {
            // A thread that has ended has lost its window.
            let _ = thread.send(message);
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.send(Message::End);
    }
}

fn start(outbox: Outbox, guard: impl FnOnce(Sender<Message>) -> Guard + Send + 'static) -> io::Result<Sender<Message>> {
    let (sender, mail) = channel();
    let own = sender.clone();
    let work = move || run(&mail, Lookout::new(guard(own), outbox));
    thread::Builder::new().name("changed files".to_owned()).spawn(work)?;
    Ok(sender)
}

/// What comes of a message.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Nothing,
    /// There is something to look at, and nobody is writing.
    LookNow,
    /// Somebody is writing something that matters.
    LookSoon,
    End,
}

fn run(mail: &Receiver<Message>, mut lookout: Lookout) {
    loop {
        // Where the system does its part, this sleeps until there is something to do.
        let message = if lookout.is_blind() {
            mail.recv_timeout(EVERY)
        } else {
            mail.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        let goes_on = match message.map(|message| take(&mut lookout, message)) {
            Ok(Then::Nothing) => true,
            Ok(Then::LookNow) => lookout.look(),
            Ok(Then::LookSoon) => wait(mail, &mut lookout) && lookout.look(),
            Err(RecvTimeoutError::Timeout) => !lookout.look_for_changes() || wait(mail, &mut lookout) && lookout.look(),
            Ok(Then::End) | Err(RecvTimeoutError::Disconnected) => false,
        };
        if !goes_on {
            return;
        }
    }
}

/// Waits until whoever writes has finished. Answers whether anybody is still interested.
fn wait(mail: &Receiver<Message>, lookout: &mut Lookout) -> bool {
    let last = Instant::now() + LONGEST;
    let mut until = Instant::now() + QUIET;
    loop {
        let left = until.saturating_duration_since(Instant::now());
        match mail.recv_timeout(left) {
            Ok(message) => match take(lookout, message) {
                Then::Nothing | Then::LookNow => {}
                Then::LookSoon => until = (Instant::now() + QUIET).min(last),
                Then::End => return false,
            },
            // Some delete a file and then write it, or empty it first.
            Err(RecvTimeoutError::Timeout) if until < last && lookout.is_half_done() => until = last,
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}

fn take(lookout: &mut Lookout, message: Message) -> Then {
    match message {
        Message::Watch(watched) => {
            lookout.watch(watched);
            Then::LookNow
        }
        Message::LookAround => {
            lookout.touch_all();
            Then::LookNow
        }
        Message::System(Ok(event)) if event.need_rescan() => {
            lookout.touch_all();
            Then::LookSoon
        }
        Message::System(Ok(event)) if is_reading(event.kind) => Then::Nothing,
        Message::System(Ok(event)) => {
            // Each is remembered.
            let matters = event.paths.iter().filter(|path| lookout.touch(path)).count() > 0;
            if matters { Then::LookSoon } else { Then::Nothing }
        }
        Message::System(Err(_)) => Then::Nothing,
        Message::End => Then::End,
    }
}

/// Whether somebody has only read, as the thread itself does.
const fn is_reading(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
