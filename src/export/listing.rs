//! A list with a header, and its two forms: tab-separated values for people and spreadsheets, JSON for programs.
//!
//! Not for what stands in a list: that is [`Table`](super::Table)'s affair.

use serde_json::Value;
use std::fmt::Display;

/// One value of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: an empty cell, and `null` in JSON.
    Empty,
    /// Words, with their line breaks.
    Text(String),
    /// A number.
    Number(usize),
    /// Yes or no.
    Flag(bool),
    /// Several ids.
    List(Vec<String>),
}

impl Cell {
    /// A cell with several ids.
    pub fn list(ids: impl IntoIterator<Item = impl Display>) -> Self {
        Self::List(ids.into_iter().map(|id| id.to_string()).collect())
    }

    /// The value on one line, without anything that would end a cell or a row.
    fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => on_one_line(text),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::List(ids) => on_one_line(&ids.join(", ")),
        }
    }

    fn json(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => Value::from(text.as_str()),
            Self::Number(number) => Value::from(*number),
            Self::Flag(flag) => Value::from(*flag),
            Self::List(ids) => Value::from(ids.as_slice()),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A header, and rows that have a cell for each of its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    header: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
}

impl Listing {
    /// A list of things. That a row has as many cells as the header has columns is seen when this compiles.
    pub fn new<T, const COLUMNS: usize>(
        header: [&'static str; COLUMNS],
        things: impl IntoIterator<Item = T>,
        row: impl Fn(T) -> [Cell; COLUMNS],
    ) -> Self {
        Self { header: header.to_vec(), rows: things.into_iter().map(|thing| row(thing).to_vec()).collect() }
    }

    /// The names of the columns.
    pub fn header(&self) -> &[&'static str] {
        &self.header
    }

    /// The rows, each as long as the header.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// One line for the header and one for each row, cells separated by tabs. A line break inside a text is a blank.
    ///
    /// ```
    /// use layercake::export::{Cell, Listing};
    ///
    /// let list = Listing::new(["id", "sources"], ["rds"], |id| [id.into(), Cell::list(["R1", "R6"])]);
    /// assert_eq!(list.to_tsv(), "id\tsources\nrds\tR1, R6\n");
    /// ```
    pub fn to_tsv(&self) -> String {
        let mut text = self.header.join("\t");
        text.push('\n');
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(Cell::plain).collect();
            text.push_str(&cells.join("\t"));
            text.push('\n');
        }
        text
    }

    /// An array of objects, each on a line of its own, with the columns as names and in their order.
    ///
    /// ```
    /// use layercake::export::{Cell, Listing};
    ///
    /// let list = Listing::new(["id", "sources"], ["rds"], |id| [id.into(), Cell::list(["R1", "R6"])]);
    /// assert_eq!(list.to_json(), "[\n{\"id\":\"rds\",\"sources\":[\"R1\",\"R6\"]}\n]\n");
    /// ```
    pub fn to_json(&self) -> String {
        let objects: Vec<String> = self.rows.iter().map(|row| format!("\n{}", self.object(row))).collect();
        let end = if objects.is_empty() { "" } else { "\n" };
        format!("[{}{end}]\n", objects.join(","))
    }

    /// One row. Objects of `serde_json` sort their names; here they keep the order of the columns.
    fn object(&self, row: &[Cell]) -> String {
        let named = self.header.iter().zip(row);
        let members: Vec<String> =
            named.map(|(name, cell)| format!("{}:{}", Value::from(*name), cell.json())).collect();
        format!("{{{}}}", members.join(","))
    }
}

/// A text without tabs and line breaks, and without whatever else a terminal or a spreadsheet would obey.
fn on_one_line(text: &str) -> String {
    let is_break = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}');
    let pieces: Vec<&str> = text.split(is_break).filter(|piece| !piece.is_empty()).collect();
    pieces.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Cell, Listing};
    use serde_json::{Value, json};

    fn one_of_each() -> Listing {
        let cells = || {
            [Cell::Empty, "a \"b\"\tc\r\n\nd\u{1b}e".into(), 3_usize.into(), true.into(), Cell::list(["R1", "R\n6"])]
        };
        Listing::new(["none", "text", "number", "flag", "list"], [(), ()], |()| cells())
    }

    #[test]
    fn a_cell_never_holds_a_tab_or_a_line_break() {
        let row = "\ta \"b\" c d e\t3\ttrue\tR1, R 6\n";
        assert_eq!(one_of_each().to_tsv(), format!("none\ttext\tnumber\tflag\tlist\n{row}{row}"));
    }

    #[test]
    fn json_keeps_kinds_and_line_breaks() {
        let read: Value = serde_json::from_str(&one_of_each().to_json()).unwrap();
        let text = "a \"b\"\tc\r\n\nd\u{1b}e";
        let row = json!({ "none": null, "text": text, "number": 3, "flag": true, "list": ["R1", "R\n6"] });
        assert_eq!(read, json!([row, row]));
    }

    #[test]
    fn an_empty_list_still_has_its_header_and_is_still_json() {
        let none = Listing::new(["id"], [""; 0], |id| [id.into()]);
        assert_eq!((none.to_tsv().as_str(), none.to_json().as_str()), ("id\n", "[]\n"));
    }

    #[test]
    fn what_may_be_absent_is_an_empty_cell() {
        assert_eq!(Cell::from(Some("a")), Cell::Text("a".to_owned()));
        assert_eq!(Cell::from(None::<&str>), Cell::Empty);
    }
}
