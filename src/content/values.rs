//! The rules for single values that scenes and catalogue share: texts, ids, names of layers, references.
//!
//! Each rule reports what is wrong to the document and answers as well as it can, so that reading goes on and finds
//! the other problems too.

use super::document::Document;
use super::fault::Fault;
use super::raw_catalogue::RawSide;
use super::raw_scene::RawCardOwner;
use super::shown::{counted, quoted};
use super::suggestion::{did_you_mean, nearest};
use super::unruly::{self, is_plain, unruly_in, visible};
use crate::domain::{LayerId, Owner};
use std::borrow::Cow;

/// How long an id may be.
pub const MOST_ID: usize = 60;

impl From<RawSide> for Owner {
    fn from(side: RawSide) -> Self {
        match side {
            RawSide::Aws => Self::Aws,
            RawSide::Customer => Self::Customer,
            RawSide::Shared => Self::Shared,
        }
    }
}

impl RawCardOwner {
    /// The side; `None` for a card that belongs to nobody.
    pub(super) const fn side(self) -> Option<Owner> {
        match self {
            Self::Aws => Some(Owner::Aws),
            Self::Customer => Some(Owner::Customer),
            Self::Shared => Some(Owner::Shared),
            Self::Nobody => None,
        }
    }
}

/// The words of a text with one blank between them.
fn one_line(text: &str) -> Cow<'_, str> {
    // As nearly all texts are.
    let is_one = !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ");
    if is_one && text.chars().all(|c| c == ' ' || !c.is_whitespace()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl Document {
    /// A text for people: one line, not blank, at most `most` characters. Line breaks in the file become blanks.
    pub(super) fn prose(&mut self, path: &str, text: &str, most: usize) -> String {
        let text = one_line(text);
        if text.is_empty() {
            let fault = Fault::new(self.span(path), format!("{} is empty, expected a text", field_of(path)));
            self.report(fault.help("write at least a word; a field that may be missing can also be removed"));
            return text.into_owned();
        }
        self.seen_text(path, &text, most, &[])
    }

    /// A text as it is shown: with a mark in the place of each character that would not be seen and is none of
    /// `allowed`. It must not be longer than `most`, marks included, so that what is written from it can be read.
    pub(super) fn seen_text(&mut self, path: &str, text: &str, most: usize, allowed: &[char]) -> String {
        // As nearly all texts are.
        if text.chars().all(is_plain) && text.chars().count() <= most {
            return text.to_owned();
        }
        let name = field_of(path);
        let seen = visible(text, allowed);
        let length = seen.chars().count();
        if length > most {
            let message = format!("{name} has {length} characters, at most {most} fit");
            self.report(
                Fault::new(self.span(path), message).help(format!("cut {}", counted(length - most, "character"))),
            );
        } else if let Some(sign) = text.chars().find(|c| c.is_control() && !allowed.contains(c)) {
            let message = format!("{name} holds the invisible character U+{:04X}", u32::from(sign));
            self.report(
                Fault::new(self.span(path), message).help("remove it; an editor may hide it, so type the text anew"),
            );
        } else if let Some((_, sign)) = unruly_in(text, allowed).next() {
            let more = unruly_in(text, allowed).count() - 1;
            let more = if more == 0 { String::new() } else { format!(" and {more} more like it") };
            let message = format!("{name} holds a character that hides: {}{more}", unruly::named(sign));
            let help = format!(
                "it is shown as `{}`; if that is not wanted, type the text anew",
                visible(&sign.to_string(), &[])
            );
            self.warn(Fault::new(self.span(path), message).help(help));
        }
        seen.into_owned()
    }

    /// The same for a field that may be left out.
    pub(super) fn optional_prose(&mut self, path: &str, text: Option<&str>, most: usize) -> Option<String> {
        text.map(|text| self.prose(path, text, most))
    }

    /// An id of lower-case words joined by `-`.
    pub(super) fn kebab_id(&mut self, path: &str, id: &str) {
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if id.chars().count() > MOST_ID {
            let message = format!("the id has {} characters, at most {MOST_ID} fit", id.chars().count());
            self.report(Fault::new(self.span(path), message).help("choose a shorter one"));
        } else if !id.split('-').all(is_word) {
            let fault = Fault::new(
                self.span(path),
                format!("expected an id of lower-case words joined by `-`, found {}", quoted(id)),
            );
            let mended = mended_id(id);
            self.report(if mended.is_empty() {
                fault.help("as in `daily-backup`")
            } else {
                fault.help(format!("write {}", quoted(&mended)))
            });
        }
    }

    /// One of the thirteen layers.
    pub(super) fn layer(&mut self, path: &str, key: &str) -> Option<LayerId> {
        let layer = LayerId::from_key(key);
        if layer.is_none() {
            let help = did_you_mean(key, "layers", LayerId::ALL.map(LayerId::key));
            self.report(Fault::new(self.span(path), format!("unknown layer {}", quoted(key))).help(help));
        }
        layer
    }

    /// An id that has to be one of `known`; `otherwise` is the help where no known one is near.
    pub(super) fn reference<'a>(
        &mut self,
        path: &str,
        thing: &str,
        found: &str,
        known: impl IntoIterator<Item = &'a str, IntoIter: Clone>,
        otherwise: &str,
    ) -> bool {
        let known = known.into_iter();
        let is_known = known.clone().any(|id| id == found);
        if !is_known {
            let near = if self.is_full() { None } else { nearest(found, known) };
            let help = match near {
                Some(near) => format!("did you mean {}?", quoted(near)),
                None => otherwise.to_owned(),
            };
            self.report(Fault::new(self.span(path), format!("unknown {thing} {}", quoted(found))).help(help));
        }
        is_known
    }

    /// Reports the second use of an id in a list; `first` is the path of the first.
    pub(super) fn used_twice(&mut self, path: &str, first: &str, thing: &str, id: &str) {
        let line = self.line(first);
        let fault =
            Fault::new(self.span(path), format!("the {thing} {} is used twice, first in line {line}", quoted(id)));
        self.report(fault.help("remove one of the two, or choose another id"));
    }
}

/// The field at the end of a path.
fn field_of(path: &str) -> String {
    quoted(path.rsplit('.').next().unwrap_or(path))
}

/// What the author of a wrong id most likely meant; empty if nothing of it can be used.
pub(super) fn mended_id(id: &str) -> String {
    let plain = id.to_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::mended_id;

    #[test]
    fn a_wrong_id_is_turned_into_a_right_one() {
        assert_eq!(mended_id("My Class_2"), "my-class-2");
        assert_eq!(mended_id("--a--"), "a");
        assert_eq!(mended_id("ÄÖ"), "");
    }
}
