//! A comparison as a table in Markdown, to paste into a note, a ticket or a wiki; and what all Markdown is made of.

use crate::domain::{Catalogue, Choices, Comparison, LayerId, Owner};
use std::fmt::Write as _;

/// Layers down, services across, owners in the cells; a cell that is hidden shows `?`.
pub fn comparison_markdown(
    catalogue: &Catalogue,
    comparison: &Comparison<'_>,
    choices: &Choices,
    is_hidden: impl Fn(usize, LayerId) -> bool,
) -> String {
    let stacks = comparison.stacks();
    let mut text = line("Layer", stacks.iter().map(|stack| stack.service().short.clone()));
    text.push_str(&rule(stacks.len() + 1));
    for layer in LayerId::top_down() {
        let owners = (0..stacks.len()).map(|column| {
            let owner = if is_hidden(column, layer) { "?" } else { word(comparison.owner(column, layer)) };
            owner.to_owned()
        });
        text.push_str(&line(&catalogue.layer(layer).name, owners));
    }
    let hides = LayerId::ALL.iter().any(|&layer| (0..stacks.len()).any(|column| is_hidden(column, layer)));
    if !hides {
        let totals = stacks.iter().map(|stack| {
            let tally = stack.tally();
            format!("{} + {} shared", tally.customer, tally.shared)
        });
        text.push_str(&line("Yours, of 13", totals));
    }
    for stack in stacks {
        for (setting, choice) in stack.service().changed(choices) {
            let _ = write!(
                text,
                "\n{}, {}: {}\n",
                plain(&stack.service().short),
                plain(&setting.name),
                plain(&choice.name)
            );
        }
    }
    text
}

/// What an owner is called; nobody owns a layer that is not there.
pub(super) const fn word(owner: Option<Owner>) -> &'static str {
    match owner {
        Some(Owner::Aws) => "AWS",
        Some(Owner::Customer) => "Customer",
        Some(Owner::Shared) => "Shared",
        None => "No such layer",
    }
}

/// One row of words.
fn line(first: &str, cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = [plain(first)].into_iter().chain(cells.map(|cell| plain(&cell))).collect();
    row(&cells)
}

/// One row of cells that are Markdown already.
pub(super) fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// The row between the names of columns and the rest.
pub(super) fn rule(columns: usize) -> String {
    row(&vec!["---".to_owned(); columns])
}

/// Words that mean nothing to Markdown, on one line.
pub(super) fn plain(words: &str) -> String {
    let mut text = String::new();
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        // A blank at the start would indent, and a number or a dash there would begin a list.
        let begins = text.is_empty() || (text.len() < 10 && text.bytes().all(|byte| byte.is_ascii_digit()));
        let means = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '$' => true,
            '&' => signs.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#'),
            '-' | '+' | '=' => text.is_empty(),
            '.' | ')' => begins && !text.is_empty(),
            _ => false,
        };
        if sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}') {
            text.push(' ');
            continue;
        }
        if means {
            text.push('\\');
        }
        text.push(sign);
    }
    text.trim().to_owned()
}
