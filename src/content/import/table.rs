//! A table of cards: one card in each row, columns by their heads.

use super::heads::{Head, card_column, find};
use super::sheet::{MOST_COLUMNS, Quotes, Row, Sheet};
use super::words::unguarded;
use super::{Candidate, Candidates, MOST_CELL, Remark, Source, on_one_line};
use crate::content::shown::{counted, listed, quoted};
use crate::content::suggestion::nearest;
use crate::content::{Manuscript, Problem, Severity};
use crate::domain::CardColumn;
use std::ops::Range;

/// How many headings a problem repeats.
const MOST_TOLD: usize = 6;

/// The rows of a table as candidates for cards.
pub(super) fn candidates(source: &Source<'_>) -> Candidates {
    let text = source.text();
    let Some(head) = find(text, card_column, suffices) else {
        let mut found = Candidates::default();
        found.problems.push(no_head(source));
        return found;
    };
    let mut sheet = Sheet::read(text, head.delimiter, head.row + 1 + Manuscript::MOST_CARDS);
    let quotes = Quotes::of(text, head.delimiter);
    let mut problems = problems_of(source, &head, sheet.rows.get(head.row));
    if let Some(open) = quotes.open {
        let message = "the quote that opens here is never closed, so all that follows it is one cell";
        let help = "close it, or double it where it belongs to the text: `\"\"`";
        problems.push(source.problem(Severity::Error, open..open + 1, message, help));
        if sheet.untold == 0 {
            sheet.rows.retain(|row| !row.span.contains(&open));
        }
    }
    let rows = sheet.rows.iter().skip(head.row + 1);
    let all = rows.map(|row| candidate(row, &head, &quotes)).collect();
    Candidates { title: head.title, all, untold: sheet.untold, problems }
}

/// A head has a column for the work. Below a title it has to look more like one.
pub(super) fn suffices(columns: &[(CardColumn, usize)], row: usize) -> bool {
    let names_work = columns.iter().any(|(column, _)| matches!(column, CardColumn::Text | CardColumn::Task));
    names_work && (row == 0 || columns.len() > 1)
}

fn line_of(row: &Row, source: &Source<'_>) -> Range<usize> {
    let text = source.text().get(row.span.clone()).unwrap_or_default();
    row.span.start..row.span.start + text.trim_end().len()
}

fn no_head(source: &Source<'_>) -> Problem {
    let text = source.text();
    let start = text.len() - text.trim_start().len();
    let line = text[start..].lines().next().unwrap_or_default();
    let span = start..start + line.trim_end().len();
    let message = format!("expected a head that names the columns, as in `task,owner,why`, found {}", quoted(line));
    let help = "write `task,owner,why` above the first row; semicolons and tabs do as well as commas";
    source.problem(Severity::Error, span, message, help)
}

fn problems_of(source: &Source<'_>, head: &Head<CardColumn>, row: Option<&Row>) -> Vec<Problem> {
    let span = row.map_or(0..0, |row| line_of(row, source));
    let warn = |message: String, help: &str| source.problem(Severity::Warning, span.clone(), message, help);
    let told = |names: &[String]| listed(names.iter().map(String::as_str).take(MOST_TOLD), "and");
    let mut problems = Vec::new();
    if !head.columns.iter().any(|(column, _)| matches!(column, CardColumn::Owner | CardColumn::Task)) {
        let help = "add a column `owner` with AWS, customer, shared or nobody, or choose the owners in the form";
        problems.push(warn("no column says whose work it is".to_owned(), help));
    }
    if !head.unknown.is_empty() {
        let keys = || CardColumn::ALL.into_iter().map(CardColumn::key);
        let near = head.unknown.iter().find_map(|name| nearest(name, keys()));
        let help = match near {
            Some(near) => format!("did you mean {}?", quoted(near)),
            None => format!("columns that are read are {}", listed(keys(), "and")),
        };
        let message = format!("{} not read: {}", counted_are(head.unknown.len()), told(&head.unknown));
        problems.push(warn(message, &help));
    }
    if !head.twice.is_empty() {
        let message = format!("{} there already, and not read: {}", counted_are(head.twice.len()), told(&head.twice));
        problems.push(warn(message, "keep one column for each thing"));
    }
    if row.is_some_and(|row| row.is_cut) {
        let message = format!("the table has more than {MOST_COLUMNS} columns, and the rest is not read");
        problems.push(warn(message, "leave out the columns that no card needs"));
    }
    problems
}

/// "1 column is", "3 columns are".
fn counted_are(number: usize) -> String {
    format!("{} {}", counted(number, "column"), if number == 1 { "is" } else { "are" })
}

fn candidate(row: &Row, head: &Head<CardColumn>, quotes: &Quotes) -> Candidate {
    let mut candidate = Candidate { line: row.line, ..Candidate::default() };
    for &(column, place) in &head.columns {
        let Some(cell) = row.cells.get(place).map(|cell| unguarded(cell)) else { continue };
        let length = cell.chars().count();
        if length > MOST_CELL {
            let message = format!("`{}` has {length} characters, at most {MOST_CELL} are taken", column.key());
            candidate.remarks.insert(0, Remark::new(message, "is a quote missing somewhere in the line?"));
            candidate.refused = true;
            continue;
        }
        if let Some(sign) = cell.chars().find(|c| c.is_control() && !c.is_whitespace()) {
            let message = format!("`{}` holds the invisible character U+{:04X}", column.key(), u32::from(sign));
            candidate.remarks.push(Remark::new(message, "it is left out; look whether the text still reads well"));
        }
        let text = on_one_line(cell);
        if !text.is_empty() {
            candidate.cells.insert(column, text);
        }
    }
    if row.cells.iter().skip(head.width).any(|cell| !cell.trim().is_empty()) {
        let help = "put quotes around a text with a comma or semicolon inside";
        candidate.remarks.push(Remark::new("the row has more cells than the head", help));
    }
    if quotes.stray.iter().any(|at| row.span.contains(at)) {
        let help = "double a quote that belongs to the text, as in `\"the \"\"small\"\" shop\"`";
        candidate.remarks.push(Remark::new("a cell goes on behind the quote that ends it", help));
    }
    candidate
}
