//! Questions in GIFT, the text format of Moodle: each pair of a matching question becomes a card, and other questions
//! are told as left out.
//!
//! What follows a `#` in a pair is the reason. GIFT itself has none there; other readers leave it out.

use super::gift_text::{find, meant};
use super::{Candidate, Candidates, MOST_CELL, Remark, Source};
use crate::content::{Manuscript, Severity};
use crate::domain::CardColumn;
use std::collections::BTreeMap;

/// How many questions are left out by name; the rest is counted.
const MOST_ROWS: usize = Manuscript::MOST_CARDS;

/// Whether a text has the look of GIFT, whatever its file is called.
pub(super) fn looks_like_it(text: &str) -> bool {
    let has_name = text.lines().any(|line| line.trim_start().starts_with("::"));
    let has_pairs = find(text, "{").is_some_and(|open| {
        let body = &text[open..];
        find(body, "}").is_some_and(|close| body[..close].contains("->"))
    });
    has_name || has_pairs
}

/// A question on its way through the file.
#[derive(Debug, Default)]
struct Question {
    line: usize,
    /// Name and words.
    head: String,
    /// What stands in braces, with its line breaks.
    body: String,
    body_line: usize,
    has_body: bool,
    is_closed: bool,
}

/// The pairs of all questions as candidates for cards.
pub(super) fn candidates(source: &Source<'_>) -> Candidates {
    let mut found = Candidates::default();
    for question in questions(source.text()) {
        read(&question, source, &mut found);
    }
    if found.all.is_empty() {
        let help = "write one as in `::Who does it?:: Match. { =Patch the host -> AWS =Patch the guest -> customer }`";
        let problem = source.problem(Severity::Error, 0..0, "expected a question in braces, found none", help);
        found.problems.push(problem);
    }
    found
}

fn questions(text: &str) -> Vec<Question> {
    let mut all = Vec::new();
    let mut question = Question::default();
    let mut is_inside = false;
    let mut was_blank = true;
    for (number, line) in text.lines().enumerate() {
        let bare = line.trim();
        // A name after a blank line begins anew, although a brace is still open.
        if is_inside && was_blank && bare.starts_with("::") {
            is_inside = false;
            all.push(std::mem::take(&mut question));
        }
        was_blank = bare.is_empty();
        if bare.starts_with("//") || (!is_inside && bare.starts_with("$CATEGORY:")) {
            question.end_line(is_inside);
            continue;
        }
        if was_blank && !is_inside {
            all.push(std::mem::take(&mut question));
            continue;
        }
        let mut is_escaped = false;
        for c in line.chars() {
            match c {
                '{' if !is_escaped && !is_inside => {
                    if question.has_body {
                        // Without a blank line between them, what follows an answer is the next question.
                        let head = question.take_tail();
                        all.push(std::mem::replace(
                            &mut question,
                            Question { head, line: number + 1, ..Question::default() },
                        ));
                    }
                    question.line = if question.line == 0 { number + 1 } else { question.line };
                    question.has_body = true;
                    question.body_line = number + 1;
                    is_inside = true;
                }
                '}' if !is_escaped && is_inside => {
                    question.is_closed = true;
                    is_inside = false;
                }
                c => question.push(c, is_inside, number + 1),
            }
            is_escaped = c == '\\' && !is_escaped;
        }
        question.end_line(is_inside);
    }
    all.push(question);
    all.retain(|question| !question.head.trim().is_empty() || question.has_body);
    all
}

impl Question {
    fn push(&mut self, c: char, is_inside: bool, line: usize) {
        if is_inside {
            self.body.push(c);
        } else {
            if self.line == 0 && !c.is_whitespace() {
                self.line = line;
            }
            if self.has_body && !self.head.contains(TAIL) {
                self.head.push(TAIL);
            }
            self.head.push(c);
        }
    }

    fn end_line(&mut self, is_inside: bool) {
        if is_inside {
            self.body.push('\n');
        } else if !self.head.is_empty() {
            self.head.push('\n');
        }
    }

    /// Takes what follows the braces.
    fn take_tail(&mut self) -> String {
        let tail = self.head.find(TAIL).map(|at| self.head.split_off(at));
        tail.map_or_else(String::new, |tail| tail.trim_start_matches(TAIL).trim_start().to_owned())
    }

    /// Its name, and its words.
    fn name_and_words(&self) -> (Option<&str>, &str) {
        let head = self.head.trim();
        let named = head.strip_prefix("::").and_then(|rest| Some((rest, find(rest, "::")?)));
        named.map_or((None, head), |(rest, end)| (Some(&rest[..end]), &rest[end + 2..]))
    }
}

/// Stands in a head between what comes before the braces and what comes after. No text has it, for it is no character
/// that a file may hold.
const TAIL: char = '\u{0}';

fn read(question: &Question, source: &Source<'_>, found: &mut Candidates) {
    let (name, words) = question.name_and_words();
    let (words, is_page) = meant(&words.replace(TAIL, " "), false);
    let name = name.map(|name| meant(name, false).0).filter(|name| !name.is_empty());
    let told = name.clone().unwrap_or(words);
    let (body, feedback) = match find(&question.body, "####") {
        Some(at) => (&question.body[..at], true),
        None => (question.body.as_str(), false),
    };
    if let Err(remark) = kind(question, body) {
        return push(found, left_out(question.line, &told, remark));
    }
    if feedback {
        let at = source.places.byte(question.line, 1);
        let message = "the general feedback of this question is not taken";
        let help = "a scene has a reason for each card; write it behind a `#` in the pair";
        found.problems.push(source.problem(Severity::Warning, at..at + 1, message, help));
    }
    if found.title.is_none() {
        found.title = name;
    }
    for (line, pair) in pairs(body, question.body_line) {
        push(found, candidate(line, pair, is_page));
    }
}

fn push(found: &mut Candidates, candidate: Candidate) {
    if found.all.len() < MOST_ROWS {
        found.all.push(candidate);
    } else {
        found.untold += 1;
    }
}

/// Whether it is a matching question, or why it is left out.
fn kind(question: &Question, body: &str) -> Result<(), Remark> {
    let only = |what: &str| {
        Err(Remark::new(
            format!("{what}, and only matching questions become cards"),
            "write it as pairs: `=task -> owner`",
        ))
    };
    let bare = body.trim();
    let answer = bare.split('#').next().unwrap_or_default().trim().to_ascii_uppercase();
    if !question.has_body {
        return only("this is a text without answers");
    }
    if !question.is_closed {
        let help = "close it behind the last pair; write `\\{` for a brace that belongs to a text";
        return Err(Remark::new("the brace of this question is never closed", help));
    }
    if bare.is_empty() {
        return only("this is an essay question");
    }
    if bare.starts_with('#') {
        return only("this is a numerical question");
    }
    if ["T", "F", "TRUE", "FALSE"].contains(&answer.as_str()) {
        return only("this is a true-false question");
    }
    if find(body, "~").is_some() {
        return only("this is a multiple-choice question");
    }
    if !body.contains("->") {
        return only("this is a short-answer question");
    }
    Ok(())
}

/// What stands between signs of equality, each with the line it begins on.
fn pairs(body: &str, first_line: usize) -> Vec<(usize, &str)> {
    let mut pairs = Vec::new();
    let mut line = first_line;
    let mut rest = body;
    let mut is_pair = false;
    loop {
        let end = find(rest, "=").unwrap_or(rest.len());
        if is_pair {
            pairs.push((line, &rest[..end]));
        }
        line += rest[..end].matches('\n').count();
        let Some(next) = rest.get(end + 1..) else { return pairs };
        rest = next;
        is_pair = true;
    }
}

fn candidate(line: usize, pair: &str, is_page: bool) -> Candidate {
    let bare = |text: &str| meant(text, is_page).0;
    let Some((task, side)) = pair.split_once("->") else {
        let help = "write `=task -> owner`, and `\\=` for a sign that belongs to a text";
        return left_out(line, &bare(pair), Remark::new("this pair has no `->`", help));
    };
    let (side, reason) = match find(side, "#") {
        Some(at) => (&side[..at], bare(&side[at + 1..])),
        None => (side, String::new()),
    };
    let (task, side) = (bare(task), bare(side));
    if task.is_empty() {
        let remark = Remark::new("this is an answer without a task", "a scene needs none to lead astray");
        return left_out(line, &side, remark);
    }
    let length = [&task, &side, &reason].map(|text| text.chars().count()).into_iter().max().unwrap_or_default();
    if length > MOST_CELL {
        let message = format!("a text of this pair has {length} characters, at most {MOST_CELL} are taken");
        return left_out(line, &task, Remark::new(message, "is a brace or a `=` missing?"));
    }
    let cells = [(CardColumn::Text, task), (CardColumn::Owner, side), (CardColumn::Reason, reason)];
    let cells: BTreeMap<_, _> = cells.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    Candidate { line, cells, ..Candidate::default() }
}

fn left_out(line: usize, text: &str, remark: Remark) -> Candidate {
    let text = text.chars().take(MOST_CELL).collect();
    Candidate { line, cells: BTreeMap::from([(CardColumn::Text, text)]), remarks: vec![remark], refused: true }
}
