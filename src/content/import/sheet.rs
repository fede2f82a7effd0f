//! A table as text: rows of cells, each with the line it begins on. Commas, semicolons and tabs part cells; quotes are
//! those of RFC 4180, with line breaks inside.
//!
//! Not for what the cells mean: that is asked in `heads`.

use std::ops::Range;

/// What parts the cells of a row, the usual one first.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];
/// How many cells of a row are looked at.
pub(super) const MOST_COLUMNS: usize = 100;

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// The line it begins on.
    pub(super) line: usize,
    /// Its bytes in the text, with what ends it.
    pub(super) span: Range<usize>,
    /// Its cells as they stand there, without their quotes.
    pub(super) cells: Vec<String>,
    /// Whether it has more cells than are looked at.
    pub(super) is_cut: bool,
}

impl Row {
    /// The one cell that says something, if there is just one.
    pub(super) fn only_cell(&self) -> Option<&str> {
        let mut said = self.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let only = said.next()?;
        said.next().is_none().then_some(only)
    }
}

/// The rows in which something stands.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The first of them.
    pub(super) rows: Vec<Row>,
    /// How many more there are.
    pub(super) untold: usize,
}

impl Sheet {
    /// Reads at most `most` rows.
    pub(super) fn read(text: &str, delimiter: u8, most: usize) -> Self {
        let mut reader = reader(text, delimiter);
        let mut lines = Lines::default();
        let mut record = csv::StringRecord::new();
        let mut sheet = Self::default();
        while reader.read_record(&mut record).unwrap_or_default() {
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if sheet.rows.len() >= most {
                sheet.untold += 1;
                continue;
            }
            let end = byte(reader.position());
            let start = record.position().map_or(end, byte);
            // A row begins where the one before it ended, and blank lines may lie between.
            let blank = text.as_bytes().get(start..end).unwrap_or_default();
            let start = start + blank.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            sheet.rows.push(Row {
                line: lines.at(text, start),
                span: start..end,
                cells: record.iter().take(MOST_COLUMNS).map(str::to_owned).collect(),
                is_cut: record.len() > MOST_COLUMNS,
            });
        }
        sheet
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

fn byte(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// Counts lines on the way through a text, whatever ends them.
#[derive(Default)]
struct Lines {
    seen: usize,
    ends: usize,
}

impl Lines {
    /// The line of a byte, which lies behind all that were asked for.
    fn at(&mut self, text: &str, at: usize) -> usize {
        let bytes = text.as_bytes();
        let at = at.min(bytes.len());
        for place in self.seen..at {
            let is_end = match bytes[place] {
                b'\n' => true,
                b'\r' => bytes.get(place + 1) != Some(&b'\n'),
                _ => false,
            };
            self.ends += usize::from(is_end);
        }
        self.seen = self.seen.max(at);
        self.ends + 1
    }
}

/// What is odd about the quotes of a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Quotes {
    /// A quote that opens a cell and is never closed.
    pub(super) open: Option<usize>,
    /// Where a cell goes on behind the quote that ends it.
    pub(super) stray: Vec<usize>,
}

impl Quotes {
    /// Looks at every quote, as a reader of tables does.
    pub(super) fn of(text: &str, delimiter: u8) -> Self {
        enum At {
            Start,
            Plain,
            Quoted(usize),
            Closed,
        }
        let mut found = Self::default();
        let mut at = At::Start;
        for (place, byte) in text.bytes().enumerate() {
            let ends = byte == delimiter || byte == b'\n' || byte == b'\r';
            at = match at {
                At::Start | At::Closed if byte == b'"' => At::Quoted(place),
                At::Start | At::Plain | At::Closed if ends => At::Start,
                At::Start | At::Plain => At::Plain,
                At::Quoted(_) if byte == b'"' => At::Closed,
                At::Quoted(open) => At::Quoted(open),
                At::Closed => {
                    found.stray.push(place);
                    At::Plain
                }
            };
        }
        if let At::Quoted(open) = at {
            found.open = Some(open);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Quotes, Sheet};

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        Sheet::read(text, b',', 10).rows.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    #[test]
    fn a_row_knows_its_line_whatever_lies_before_it() {
        let expected = |lines: [usize; 3]| {
            let cells = [vec!["a".to_owned(), "b".to_owned()], vec!["c\nd".to_owned()], vec!["e".to_owned()]];
            lines.into_iter().zip(cells).collect::<Vec<_>>()
        };
        assert_eq!(rows("a,b\n\"c\nd\"\ne"), expected([1, 2, 4]));
        assert_eq!(rows("\n\na,b\n,\n\n\"c\nd\"\n \ne\n"), expected([3, 6, 9]));
        assert_eq!(rows("a,b\r\n\r\n\"c\nd\"\r\ne\r\n"), expected([1, 3, 5]));
        assert_eq!(rows("a,b\r\"c\nd\"\re\r"), expected([1, 2, 4]));
    }

    #[test]
    fn more_rows_than_wanted_are_counted() {
        let sheet = Sheet::read("a\nb\n\n,\nc\nd\n", b',', 2);
        assert_eq!((sheet.rows.len(), sheet.untold), (2, 2));
    }

    #[test]
    fn a_quote_that_stays_open_and_a_word_behind_one_are_seen() {
        assert_eq!(Quotes::of("a,\"b\"\"c\",d\"e\n\"f\ng\"\n", b','), Quotes::default());
        assert_eq!(Quotes::of("a,\"b\n", b','), Quotes { open: Some(2), stray: Vec::new() });
        assert_eq!(Quotes::of("\"a\"b,c\n", b','), Quotes { open: None, stray: vec![3] });
    }
}
