//! Writes down what happened when the app fails, before anything is torn down: for whoever is to mend it, and for the next
//! start. No text of the user's is among it: of actions only the kinds, and of the words of a fault only the program's own.

use super::clock;
use super::reports::{Reports, WHAT};
use crate::state::Action;
use std::backtrace::Backtrace;
use std::collections::VecDeque;
use std::fmt::{self, Write as _};
use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, TryLockError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

/// So many actions are remembered by their kinds.
const MOST_ACTIONS: usize = 20;
/// A fault this soon after the start, which itself came after a fault, came again.
const SOON: Duration = Duration::from_mins(1);
/// Words in quotes that are the language's own.
const OWN_QUOTES: [&str; 9] = [
    "`Result::unwrap()`",
    "`Option::unwrap()`",
    "`Result::expect()`",
    "`Err`",
    "`Ok`",
    "`None`",
    "`Some`",
    "`left == right`",
    "`left != right`",
];

/// Knows what a report has to say.
#[derive(Clone, Debug)]
pub(super) struct Scribe(Arc<Desk>);

#[derive(Debug)]
struct Desk {
    reports: Reports,
    /// Whether the window before this one ended in a fault.
    after_fault: bool,
    started: Instant,
    thread: ThreadId,
    actions: Mutex<VecDeque<String>>,
    /// The report on the fault that ends the window, or that none could be written.
    written: OnceLock<Option<PathBuf>>,
}

impl Desk {
    /// Whether a fault now comes soon after another.
    fn came_again(&self) -> bool {
        self.after_fault && self.started.elapsed() < SOON
    }
}

impl Scribe {
    /// For a window that opens now on this thread.
    pub(super) fn new(reports: Reports) -> Self {
        Self(Arc::new(Desk {
            after_fault: reports.unseen().is_some(),
            reports,
            started: Instant::now(),
            thread: thread::current().id(),
            actions: Mutex::default(),
            written: OnceLock::new(),
        }))
    }

    /// Remembers the kind of an action.
    pub(super) fn remember(&self, action: &Action) {
        let mut actions = self.0.actions.lock().unwrap_or_else(PoisonError::into_inner);
        if actions.len() == MOST_ACTIONS {
            actions.pop_front();
        }
        actions.push_back(kind(action));
    }

    /// Where the report on the fault lies that ended the window.
    pub(super) fn report(&self) -> Option<PathBuf> {
        self.0.written.get().cloned().flatten()
    }

    /// Writes a report. Another thread may fail without an end of the window; then the next start has nothing to show. Of
    /// several faults of the window itself the first is the one that matters.
    pub(super) fn note(&self, panic: &PanicHookInfo<'_>) {
        let desk = &self.0;
        let is_end = thread::current().id() == desk.thread;
        if is_end && desk.written.get().is_some() {
            return;
        }
        // Who cannot write a report has nobody to tell: the words are on screen all the same.
        let written = desk.reports.write(&self.text(panic)).ok();
        if is_end {
            if let Some(path) = &written {
                let _ = Reports::mark(path, desk.came_again(), true);
            }
            let _ = desk.written.set(written);
        }
    }

    /// After the fault of the window the work could not be saved.
    pub(super) fn note_loss(&self) {
        if let Some(path) = self.report() {
            // Where nothing can be written, this cannot be either.
            let _ = Reports::mark(&path, self.0.came_again(), false);
        }
    }

    fn text(&self, panic: &PanicHookInfo<'_>) -> String {
        let desk = &self.0;
        let actions = match desk.actions.try_lock() {
            Ok(actions) => actions.iter().cloned().collect::<Vec<_>>().join(", "),
            Err(TryLockError::Poisoned(actions)) => actions.into_inner().iter().cloned().collect::<Vec<_>>().join(", "),
            Err(TryLockError::WouldBlock) => String::new(),
        };
        let thread = thread::current();
        format!(
            "Layercake {version} failed. This report holds no text of yours; please send it to those who make Layercake.\n\n\
             time: {time}\nsystem: {system} {machine}\nthread: {thread}\nopen for: {seconds} s\nafter another fault: {after}\n\
             {WHAT}{what}\nlast actions: {actions}\n\n{trace}\n",
            version = env!("CARGO_PKG_VERSION"),
            time = clock::stamp(),
            system = std::env::consts::OS,
            machine = std::env::consts::ARCH,
            thread = thread.name().unwrap_or("without a name"),
            seconds = desk.started.elapsed().as_secs(),
            after = if desk.after_fault { "yes" } else { "no" },
            what = words(panic),
            trace = Backtrace::force_capture(),
        )
    }
}

/// What happened and where, in one line and without what may be the user's.
fn words(panic: &PanicHookInfo<'_>) -> String {
    let words = panic.payload_as_str().unwrap_or("a fault without words");
    let words = screened(words).split_whitespace().collect::<Vec<_>>().join(" ");
    let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line())).unwrap_or_default();
    format!("{words}{place}")
}

/// The words up to the first quote: what stands in it, and whatever comes after, may be a text of the user's.
fn screened(words: &str) -> String {
    let mut said = String::new();
    let mut rest = words;
    while let Some(at) = rest.find(['`', '"']) {
        let (before, quote) = rest.split_at(at);
        said.push_str(before);
        let Some(own) = OWN_QUOTES.iter().find(|own| quote.starts_with(**own)) else {
            said.push('…');
            return said;
        };
        said.push_str(own);
        rest = quote.get(own.len()..).unwrap_or_default();
    }
    said.push_str(rest);
    said
}

/// The names of the variants that an action is made of, the first two of them, and nothing of what is in it.
fn kind(action: &Action) -> String {
    let mut names = Names(String::new());
    // It ends as soon as it knows enough, which looks like a failure from outside.
    let _ = write!(names, "{action:?}");
    names.0
}

struct Names(String);

impl fmt::Write for Names {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for sign in text.chars() {
            match sign {
                '(' if !self.0.is_empty() && !self.0.contains(' ') => self.0.push(' '),
                sign if sign.is_ascii_alphanumeric() => self.0.push(sign),
                _ => return Err(fmt::Error),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{kind, screened};
    use crate::domain::SceneId;
    use crate::state::{Action, AuthorAction, FilesAction, Notice, Page, PractiseAction};

    #[test]
    fn of_an_action_only_its_kind_is_told() {
        let secret = "class of Ann";
        let kinds = [
            (Action::Back, "Back"),
            (Action::Go(Page::Author), "Go Author"),
            (Action::Practise(PractiseAction::Open(SceneId::new(secret))), "Practise Open"),
            (Action::Author(AuthorAction::Begin(secret.into())), "Author Begin"),
            (Action::Files(FilesAction::ForgetProblems(secret.to_owned())), "Files ForgetProblems"),
            (Action::Tell(Notice::NotSaved(secret.to_owned())), "Tell NotSaved"),
        ];
        for (action, expected) in kinds {
            assert_eq!(kind(&action).trim(), expected);
        }
    }

    #[test]
    fn the_words_of_a_fault_end_where_a_text_of_the_user_may_begin() {
        let of_text = "byte index 7 is not a char boundary; it is inside 'é' (bytes 6..8) of `Ann’s `class``";
        assert_eq!(screened(of_text), "byte index 7 is not a char boundary; it is inside 'é' (bytes 6..8) of …");
        let unwrapped = "called `Result::unwrap()` on an `Err` value: \"Ann\"";
        assert_eq!(screened(unwrapped), "called `Result::unwrap()` on an `Err` value: …");
        assert_eq!(screened("index out of bounds: the len is 3"), "index out of bounds: the len is 3");
    }
}
