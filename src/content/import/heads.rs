//! Which column of a table is which: by the name in its head, in any order, in the words that people use.

use super::sheet::{DELIMITERS, Row, Sheet};
use crate::domain::CardColumn;

/// The head stands among the first of these rows: spreadsheets have titles above it.
pub(super) const ROWS_ABOVE: usize = 20;

/// The names of a column besides its own.
const CARDS: &[(CardColumn, &[&str])] = &[
    (CardColumn::Text, &["text", "card", "item", "work", "to do", "todo", "duty", "activity", "action", "statement"]),
    (
        CardColumn::Owner,
        &["who", "side", "whose", "answer", "bin", "responsible", "responsibility", "responsible party", "owned by"],
    ),
    (CardColumn::Reason, &["reason", "because", "explanation", "rationale", "feedback"]),
    (CardColumn::Service, &["services", "aws service", "product"]),
    (CardColumn::Layer, &["layers", "level", "row"]),
    (CardColumn::Also, &["also right", "also right in", "also in"]),
    (CardColumn::Hint, &["tip", "clue", "question"]),
    (CardColumn::WhyNotAws, &["not aws", "why not provider"]),
    (CardColumn::WhyNotCustomer, &["not customer", "why not you"]),
    (CardColumn::WhyNotShared, &["not shared", "why not both"]),
    (CardColumn::HalfAws, &["aws half"]),
    (CardColumn::HalfCustomer, &["customer half"]),
    (CardColumn::Misconception, &["wrong belief", "belief"]),
    (CardColumn::Notes, &["exam note", "note ids"]),
    (CardColumn::Sources, &["source", "citation", "citations"]),
    (CardColumn::BeyondExam, &["fine print"]),
    (CardColumn::Unverified, &["not verified"]),
    (CardColumn::Task, &["catalog task", "task id", "catalogue id", "catalog id"]),
    (CardColumn::Id, &["card id"]),
];

/// The column of a table of cards that a heading names.
pub(super) fn card_column(heading: &str) -> Option<CardColumn> {
    let heading = plain(heading);
    let own = || CardColumn::ALL.into_iter().find(|column| plain(column.key()) == heading);
    let other = || CARDS.iter().find(|(_, names)| names.contains(&heading.as_str())).map(|(column, _)| *column);
    own().or_else(other)
}

/// A heading in plain words: lower case, without what stands in brackets, one blank between words.
pub(super) fn plain(heading: &str) -> String {
    let mut depth = 0_usize;
    let mut words = String::new();
    for c in heading.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 && c.is_alphanumeric() => words.extend(c.to_lowercase()),
            _ => words.push(' '),
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the head of a table is, and what it names.
#[derive(Debug)]
pub(super) struct Head<C> {
    /// What parts the cells.
    pub(super) delimiter: u8,
    /// Which of the rows it is.
    pub(super) row: usize,
    /// How many cells it has.
    pub(super) width: usize,
    /// The columns that are known, each with its place.
    pub(super) columns: Vec<(C, usize)>,
    /// The headings that name a column which another has named before.
    pub(super) twice: Vec<String>,
    /// The headings that nobody knows.
    pub(super) unknown: Vec<String>,
    /// What stands alone in the first row above it.
    pub(super) title: Option<String>,
}

/// The head of a table, in the row that names most columns, parted by what makes most of them. `suffices` says whether
/// some columns and the place of their row are enough for a head.
pub(super) fn find<C: Copy + PartialEq>(
    text: &str,
    column: impl Fn(&str) -> Option<C>,
    suffices: impl Fn(&[(C, usize)], usize) -> bool,
) -> Option<Head<C>> {
    let mut best: Option<Head<C>> = None;
    for delimiter in DELIMITERS {
        let sheet = Sheet::read(text, delimiter, ROWS_ABOVE);
        for (place, row) in sheet.rows.iter().enumerate() {
            let head = read(row, &column);
            let is_better = best.as_ref().is_none_or(|best| best.columns.len() < head.columns.len());
            if is_better && suffices(&head.columns, place) {
                let above = sheet.rows.first().filter(|_| place > 0).and_then(Row::only_cell);
                let title = above.filter(|title| !title.starts_with("sep=")).map(super::on_one_line);
                best = Some(Head { delimiter, row: place, title, ..head });
            }
        }
    }
    best
}

fn read<C: Copy + PartialEq>(row: &Row, column: impl Fn(&str) -> Option<C>) -> Head<C> {
    let mut head = Head {
        delimiter: 0,
        row: 0,
        width: row.cells.len(),
        columns: Vec::new(),
        twice: Vec::new(),
        unknown: Vec::new(),
        title: None,
    };
    for (place, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        match column(cell) {
            Some(column) if head.columns.iter().any(|(other, _)| *other == column) => head.twice.push(cell.clone()),
            Some(column) => head.columns.push((column, place)),
            None => head.unknown.push(cell.clone()),
        }
    }
    head
}

#[cfg(test)]
mod tests {
    use super::{CARDS, card_column, plain};
    use crate::domain::CardColumn;

    #[test]
    fn a_column_is_known_by_its_own_name_and_by_those_that_people_use() {
        for column in CardColumn::ALL {
            assert_eq!(card_column(column.key()), Some(column));
            assert_eq!(card_column(&column.key().to_uppercase().replace('_', " ")), Some(column));
        }
        for (column, names) in CARDS {
            for name in *names {
                assert_eq!(card_column(name), Some(*column), "{name}");
                assert_eq!(plain(name), *name, "as it is compared");
            }
        }
        assert_eq!(card_column("Who?"), Some(CardColumn::Owner));
        assert_eq!(card_column(" Why-not\nAWS (optional)"), Some(CardColumn::WhyNotAws));
        assert_eq!(card_column("colour"), None);
        assert_eq!(card_column(""), None);
    }
}
