//! Something wrong in a file, said so that whoever wrote the file can mend it.
//!
//! Not for faults of the program: those are errors of the module where they happen.

use super::Excerpt;
use super::shown::clean;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Whether a file can be used in spite of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The thing that the problem is about was left out.
    Error,
    /// The file works, but its author would like to know.
    Warning,
}

/// A stretch of a file. Lines and columns count from 1, columns count characters, and the end is the first column
/// that no longer belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column of the end.
    pub end_column: usize,
}

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether the thing could be used in spite of it.
    pub severity: Severity,
    /// The file as its origin shows it.
    pub file: String,
    /// Where in the file; `None` when the file is wrong as a whole.
    pub place: Option<Place>,
    /// What was expected and what was found.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// The lines around the place.
    pub excerpt: Option<Excerpt>,
}

impl Problem {
    /// File, place and message in one line: ``my-class.ron:14:22: unknown layer `guest-oss` ``.
    pub fn headline(&self) -> String {
        let file = clean(&self.file);
        match self.place {
            Some(Place { line, column, .. }) => format!("{file}:{line}:{column}: {}", self.message),
            None => format!("{file}: {}", self.message),
        }
    }

    /// Message, place, source line with a caret, and help, as plain text without colour and without a last line break.
    pub fn render(&self) -> String {
        let file = clean(&self.file);
        let Some(excerpt) = &self.excerpt else {
            return self.render_without_excerpt(&file);
        };
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let (source, mark) = excerpt.marked_text();
        let snippet = Snippet::source(source).path(file.clone()).line_start(excerpt.first_line()).fold(false);
        let mut group = Group::with_title(level.primary_title(self.message.as_str()))
            .element(snippet.annotation(AnnotationKind::Primary.span(mark)));
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        let text = Renderer::plain().render(&[group]);
        // The renderer counts columns in the excerpt, which is shorter than the line where the line is long.
        let Some(Place { line, column, .. }) = self.place else { return text };
        let shown = format!("{file}:{line}:{}\n", excerpt.mark().start + 1);
        text.replacen(&shown, &format!("{file}:{line}:{column}\n"), 1)
    }

    /// The same shape without the source, which the renderer leaves ragged.
    fn render_without_excerpt(&self, file: &str) -> String {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let place = self.place.map_or_else(String::new, |place| format!(":{}:{}", place.line, place.column));
        let help = self.help.as_ref().map_or_else(String::new, |help| format!("\n  = help: {help}"));
        format!("{severity}: {}\n --> {file}{place}{help}", self.message)
    }
}
