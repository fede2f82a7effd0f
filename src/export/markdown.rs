//! A comparison as a table in Markdown, to paste into a note, a ticket or a wiki.

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
    text.push_str(&line("---", stacks.iter().map(|_| "---".to_owned())));
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
            let _ = write!(text, "\n{}, {}: {}\n", stack.service().short, setting.name, choice.name);
        }
    }
    text
}

const fn word(owner: Option<Owner>) -> &'static str {
    match owner {
        Some(Owner::Aws) => "AWS",
        Some(Owner::Customer) => "Customer",
        Some(Owner::Shared) => "Shared",
        None => "No such layer",
    }
}

/// One row; a bar inside a cell would begin another cell.
fn line(first: &str, cells: impl Iterator<Item = String>) -> String {
    let mut text = format!("| {}", first.replace('|', "\\|"));
    for cell in cells {
        let _ = write!(text, " | {}", cell.replace('|', "\\|"));
    }
    text.push_str(" |\n");
    text
}
