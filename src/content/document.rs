//! One file on its way from bytes to a raw shape, with the places that later problems point to.
//!
//! Not for what the values mean: that is asked in `resolve` and `check`.

use super::fault::Fault;
use super::places::Places;
use super::ron_error::translate;
use super::shown::counted;
use super::source_file::SourceFile;
use super::tokens::{TokenKind, Tokens};
use super::tree::{Kind, Node};
use super::walk::walk;
use super::{Excerpt, Problem, Severity};
use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::ops::Range;

/// The format that this program reads.
const FORMAT: &str = "1";
/// How many problems of one file are shown; whoever has more is better served by mending these first.
const MOST_PROBLEMS: usize = 100;
/// How often reading begins anew behind something that does not fit; a large file takes a while each time.
const MOST_MISFITS: usize = 25;

/// A file that is text with matching brackets.
#[derive(Debug)]
pub(super) struct Document {
    file: String,
    places: Places,
    tree: Node,
    /// What `parse` left out, in bytes.
    cuts: Vec<Range<usize>>,
    faults: Vec<Fault>,
    /// What is odd and harms nothing.
    warnings: Vec<Fault>,
    /// How many faults there are beyond those that are kept.
    untold: usize,
    /// Whether reading gave up before the end.
    stopped: bool,
}

impl Document {
    /// Runs the guards and finds the places.
    pub(super) fn open(source: &SourceFile) -> Result<Self, Box<Problem>> {
        let file = source.origin.path().to_owned();
        let places = Places::new(source.text()?.to_owned());
        match walk(places.text()) {
            Ok(tree) => Ok(Self {
                file,
                places,
                tree,
                cuts: Vec::new(),
                faults: Vec::new(),
                warnings: Vec::new(),
                untold: 0,
                stopped: false,
            }),
            Err(fault) => Err(Box::new(problem(&file, &places, Severity::Error, fault))),
        }
    }

    /// Reads the file as a `T`. What does not fit is reported and left out, entry by entry, so that one slip does not
    /// hide the others; where nothing can be left out, there is no `T`.
    pub(super) fn parse<T: DeserializeOwned>(&mut self) -> Option<T> {
        if let Some(fault) = self.wrong_format() {
            self.faults.push(fault);
            return None;
        }
        let options = options();
        let mut places = self.places.clone();
        for _ in 0..MOST_MISFITS {
            let error = match options.from_str(places.text()) {
                Ok(value) => return Some(value),
                Err(error) => error,
            };
            let misfit = translate(&error, &places, &self.tree);
            self.faults.push(misfit.fault);
            let cut = misfit.cut?;
            let shorter = without(places.text(), &cut);
            self.cuts.push(cut);
            self.tree = walk(&shorter).ok()?;
            places = Places::new(shorter);
        }
        self.stopped = true;
        None
    }

    fn wrong_format(&self) -> Option<Fault> {
        let text = self.places.text();
        let Some(field) = self.tree.field("format") else {
            // The bracket and not the whole file, and not a name in front of it.
            let open = self.tree.span.start;
            let fault = Fault::new(open..open + 1, "expected the file to begin with its format, found none");
            return Some(fault.help("add `format: 1,` as the first field"));
        };
        let node = &field.value;
        let found = &text[node.span.clone()];
        if node.kind == Kind::Number && found == FORMAT {
            return None;
        }
        if node.kind != Kind::Number || found.parse::<u32>().is_err() {
            let message = format!("expected the number of a format, found {}", node.describe(text));
            return Some(Fault::new(node.span.clone(), message).help("write `format: 1,`"));
        }
        let message = format!("this file has format {found}, but this Layercake reads format {FORMAT}");
        Some(Fault::new(node.span.clone(), message).help("a newer Layercake may read it"))
    }

    /// Whether something was left out inside the value at `path`.
    pub(super) fn was_cut_in(&self, path: &str) -> bool {
        let span = &self.tree.nearest(path).span;
        self.cuts.iter().any(|cut| span.start <= cut.start && cut.end <= span.end)
    }

    /// The places of the values that were read.
    pub(super) fn tree(&self) -> &Node {
        &self.tree
    }

    /// The file as its origin shows it.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// How the file writes a value.
    pub(super) fn text_of(&self, node: &Node) -> &str {
        &self.places.text()[node.span.clone()]
    }

    /// The bytes of the value at `path`.
    pub(super) fn span(&self, path: &str) -> Range<usize> {
        self.tree.nearest(path).span.clone()
    }

    /// The line where the value at `path` begins.
    pub(super) fn line(&self, path: &str) -> usize {
        self.places.place(&self.span(path)).line
    }

    /// Remembers that something is wrong.
    pub(super) fn report(&mut self, fault: Fault) {
        if self.is_full() {
            self.untold += 1;
        } else {
            self.faults.push(fault);
        }
    }

    /// Remembers that something is odd, although the file can be used.
    pub(super) fn warn(&mut self, warning: Fault) {
        if self.warnings.len() < MOST_PROBLEMS {
            self.warnings.push(warning);
        }
    }

    /// Whether more faults would only be counted, so that nobody needs to think about their help.
    pub(super) fn is_full(&self) -> bool {
        self.faults.len() >= MOST_PROBLEMS
    }

    /// Whether anything is wrong so far.
    pub(super) fn has_faults(&self) -> bool {
        !self.faults.is_empty()
    }

    /// The name in front of the file's outer bracket.
    pub(super) fn name(&self) -> Option<&str> {
        let name = self.text_of(&self.tree).split('(').next().unwrap_or_default().trim_end();
        (!name.is_empty()).then_some(name)
    }

    /// Whether anything is wrong outside the value at `path`.
    pub(super) fn has_faults_outside(&self, path: &str) -> bool {
        let inside = self.span(path);
        let is_outside = |fault: &Fault| fault.span.start < inside.start || inside.end < fault.span.end;
        self.untold > 0 || self.faults.iter().any(is_outside)
    }

    /// How much is wrong so far.
    pub(super) fn fault_count(&self) -> usize {
        self.faults.len() + self.untold
    }

    /// Everything that is wrong, in the order of the file.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let rest = match self.untold {
            _ if self.stopped => Some("reading stopped here, more problems may follow".to_owned()),
            0 => None,
            untold => Some(format!("the file has {}", counted(untold, "more problem"))),
        };
        let mut found: Vec<(Severity, Fault)> = self.faults.into_iter().map(|fault| (Severity::Error, fault)).collect();
        found.extend(self.warnings.into_iter().map(|fault| (Severity::Warning, fault)));
        found.sort_by_key(|(_, fault)| fault.span.start);
        let mut problems: Vec<Problem> =
            found.into_iter().map(|(severity, fault)| problem(&self.file, &self.places, severity, fault)).collect();
        problems.extend(rest.map(|message| Problem {
            severity: Severity::Error,
            file: self.file,
            place: None,
            message,
            help: Some("mend these first".to_owned()),
            excerpt: None,
        }));
        problems
    }
}

/// How RON is read: `Some(..)` may be left out, and so may the brackets around a single value.
pub(super) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// A fault with its file, its place and the lines around it.
pub(super) fn problem(file: &str, places: &Places, severity: Severity, fault: Fault) -> Problem {
    let text = places.text();
    let span = places.floor(fault.span.start)..places.floor(fault.span.end.max(fault.span.start));
    let place = places.place(&span);
    Problem {
        severity,
        file: file.to_owned(),
        place: Some(place),
        message: fault.message,
        help: fault.help,
        excerpt: Some(Excerpt::around(text, place.line, &span)),
    }
}

/// The text with blanks in the place of an entry or field and of the comma behind it. Bytes and lines stay where they
/// are, so that places found in it hold in the whole text.
fn without(text: &str, cut: &Range<usize>) -> String {
    let mut end = cut.end;
    if let Ok(token) = Tokens::starting_at(text, cut.end).next()
        && token.kind == TokenKind::Comma
    {
        end = token.span.end;
    }
    let mut shorter = String::with_capacity(text.len());
    shorter.push_str(&text[..cut.start]);
    shorter.extend(text[cut.start..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    shorter.push_str(&text[end..]);
    shorter
}
