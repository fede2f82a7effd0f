//! From files to the domain: RON text is guarded, read, and resolved against the catalogue, and whatever is wrong
//! with it becomes a [`Problem`] with a place, a caret and a way to mend it.
//!
//! When to come here: to load what ships ([`Library::built_in`]), to open a file of the user ([`Library::open`]), or
//! to check one without opening it ([`check_scene`]). Not for reading from disk: whoever has a disk hands over bytes.
//!
//! A file passes five gates, each in its own file, and the first three never trust what they read:
//!
//! ```text
//! bytes -> source_file  size, encoding                         -> text
//!       -> tokens, walk brackets, texts, commas, depth, counts -> tree of values with places
//!       -> raw_*        strict serde shapes, by ron            -> raw values   (ron_error says what did not fit)
//!       -> resolve, check   ids, lengths, rules                -> domain values
//!       -> library      ids that clash with other files        -> Library
//! ```
//!
//! ```
//! use layercake::content::{Library, Origin, SourceFile};
//!
//! let mut library = Library::built_in();
//! let file = SourceFile { origin: Origin::File("mine.ron".to_owned()), bytes: b"(format: 2)".to_vec() };
//! let opened = library.open(file);
//! assert_eq!(opened.scene, None);
//! assert_eq!(
//!     opened.problems[0].headline(),
//!     "mine.ron:1:10: this file has format 2, but this Layercake reads format 1"
//! );
//! ```

mod answers;
mod catalogue_files;
mod check;
mod check_exam;
mod check_lists;
mod check_settings;
mod check_sources;
mod document;
mod embedded;
mod excerpt;
mod expectation;
mod fault;
mod library;
mod places;
mod plan_text;
pub use plan_text::plan_text;
mod problem;
mod raw_catalogue;
mod raw_exam;
mod raw_scene;
mod resolve;
mod resolve_card;
mod ron_error;
mod shown;
mod source_file;
mod suggestion;
mod tokens;
mod tree;
mod values;
mod walk;

pub use excerpt::Excerpt;
pub use library::{Library, LoadedPlan, LoadedScene, Opened, check_scene};
pub use problem::{Place, Problem, Severity};
pub use source_file::{Origin, SourceFile};
