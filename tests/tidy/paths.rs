//! The paths that a file names: what its `use` lines bring in, and what it writes out in place.

use super::code::{Code, Token};
use super::tree::Source;

/// One path, from the top of the crate where it can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Where it stands.
    pub(super) at: usize,
    /// Its parts. `crate` comes first for whatever is in this crate, also when `super` was written; a macro ends in `!`.
    pub(super) parts: Vec<String>,
}

impl Named {
    /// Whether it is this path or something in it.
    pub(super) fn is_in(&self, path: &str) -> bool {
        let mut parts = self.parts.iter();
        path.split("::").all(|wanted| parts.next().is_some_and(|part| part == wanted))
    }
}

/// Every path of a file of the app, in order.
pub(super) fn named(file: &Source, code: &Code) -> Vec<Named> {
    let tokens = code.tokens();
    let mut walk =
        Walk { tokens: &tokens, at: 0, inside: Vec::new(), depth: 0, found: Vec::new(), module: module(file) };
    walk.run();
    walk.found
}

/// `src/ui/theme/mod.rs` is `crate::ui::theme`.
fn module(file: &Source) -> Vec<String> {
    let inside = file.path.strip_prefix("src/").unwrap_or(&file.path);
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    let mut parts = vec!["crate".to_owned()];
    parts.extend(inside.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).map(ToOwned::to_owned));
    parts
}

struct Walk<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    module: Vec<String>,
    /// The modules written in place that we are in, each with the depth of its brace.
    inside: Vec<(String, usize)>,
    depth: usize,
    found: Vec<Named>,
}

impl<'a> Walk<'a> {
    fn run(&mut self) {
        while let Some(text) = self.peek(0) {
            match text {
                "{" => self.depth += 1,
                "}" => {
                    self.depth = self.depth.saturating_sub(1);
                    self.inside.retain(|(_, depth)| *depth <= self.depth);
                }
                "mod" if self.peek(2) == Some("{") => {
                    self.inside.push((self.peek(1).unwrap_or_default().to_owned(), self.depth + 1));
                }
                "use" => {
                    self.at += 1;
                    self.tree(&[]);
                    continue;
                }
                word if is_name(word) && !self.follows_a_path() => {
                    self.inline();
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    fn peek(&self, ahead: usize) -> Option<&'a str> {
        self.tokens.get(self.at + ahead).map(|token| token.text)
    }

    fn follows_a_path(&self) -> bool {
        self.at > 0 && self.tokens[self.at - 1].text == "."
    }

    fn skip_colons(&mut self) -> bool {
        let colons = self.peek(0) == Some(":") && self.peek(1) == Some(":");
        if colons {
            self.at += 2;
        }
        colons
    }

    /// A path in running code; a single word counts only as a macro.
    fn inline(&mut self) {
        let start = self.at;
        let mut parts = vec![self.tokens[start].text.to_owned()];
        self.at += 1;
        while self.skip_colons() {
            match self.peek(0) {
                Some(word) if is_name(word) => parts.push(word.to_owned()),
                _ => break,
            }
            self.at += 1;
        }
        let is_macro = self.peek(0) == Some("!") && self.peek(1) != Some("=");
        if is_macro && let Some(last) = parts.last_mut() {
            last.push('!');
        }
        if is_macro || parts.len() > 1 {
            self.keep(start, parts);
        }
    }

    /// A tree of a `use` line, up to its end.
    fn tree(&mut self, prefix: &[String]) {
        let start = self.at;
        let mut parts = prefix.to_vec();
        self.skip_colons();
        loop {
            match self.peek(0) {
                Some("{") => {
                    self.at += 1;
                    while self.peek(0).is_some_and(|text| text != "}") {
                        self.tree(&parts);
                        if self.peek(0) == Some(",") {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                Some("as") => self.at += 2,
                Some("self") if !prefix.is_empty() => self.at += 1,
                Some(word) if is_name(word) || word == "*" => {
                    parts.push(word.to_owned());
                    self.at += 1;
                }
                _ => break,
            }
            self.skip_colons();
        }
        if self.at == start {
            // Nothing that a path is made of: go on, so that odd text cannot hold the reader up.
            self.at += 1;
        }
        self.keep(start, parts);
    }

    fn keep(&mut self, start: usize, parts: Vec<String>) {
        let Some(token) = self.tokens.get(start) else { return };
        let mut place = self.module.clone();
        place.extend(self.inside.iter().map(|(name, _)| name.clone()));
        let mut own = parts.as_slice();
        let mut relative = false;
        while let [first, rest @ ..] = own {
            match first.as_str() {
                "super" if place.len() > 1 => drop(place.pop()),
                "self" => {}
                _ => break,
            }
            relative = true;
            own = rest;
        }
        let parts = if relative { [place, own.to_vec()].concat() } else { parts };
        self.found.push(Named { at: token.at, parts });
    }
}

fn is_name(text: &str) -> bool {
    text.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_')
}

#[cfg(test)]
fn names(path: &str, text: &str) -> Vec<String> {
    named(&Source::example(path, text), &Code::new(text)).into_iter().map(|found| found.parts.join("::")).collect()
}

#[test]
fn a_use_line_is_taken_apart() {
    let found = names("src/a/b.rs", "use std::{fs, io::{self, Read as R}};\nuse ::ron::*;");
    assert_eq!(found, ["std::fs", "std::io", "std::io::Read", "ron::*"]);
}

#[test]
fn paths_in_running_code_are_found_and_fields_are_not() {
    let found =
        names("src/a/b.rs", "fn f() { let x: std::io::Result<()> = crate::c::g(); y.std::<u8>(); dbg!(a != b); }");
    assert_eq!(found, ["std::io::Result", "crate::c::g", "dbg!"]);
}

#[test]
fn super_is_followed_up_to_the_top_of_the_crate() {
    assert_eq!(names("src/a/b.rs", "use super::C;\nuse super::super::d::E;"), ["crate::a::C", "crate::d::E"]);
    assert_eq!(names("src/a/mod.rs", "use super::d::E;\nuse self::b::C;"), ["crate::d::E", "crate::a::b::C"]);
    let inner = "mod tests { use super::super::F; }\nuse super::G;";
    assert_eq!(names("src/a/b.rs", inner), ["crate::a::F", "crate::a::G"]);
}

#[test]
fn a_path_is_in_another_part_by_part() {
    let path = Named { at: 0, parts: vec!["std".to_owned(), "fs".to_owned(), "read".to_owned()] };
    assert!(path.is_in("std::fs") && path.is_in("std::fs::read"));
    assert!(!path.is_in("std::f") && !path.is_in("std::fs::read::x"));
}
