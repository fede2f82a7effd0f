//! From bytes of a text to lines and columns, and back.

use super::Place;
use std::ops::Range;

/// A text whose line starts are known.
#[derive(Clone, Debug)]
pub(super) struct Places {
    text: String,
    line_starts: Vec<usize>,
}

impl Places {
    /// Finds the lines of a text.
    pub(super) fn new(text: String) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, line_starts }
    }

    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Lines and columns of some bytes. Bytes beyond the end count as the end.
    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        let (line, column) = self.line_and_column(span.start);
        let (end_line, end_column) = self.line_and_column(span.end.max(span.start));
        Place { line, column, end_line, end_column }
    }

    fn line_and_column(&self, at: usize) -> (usize, usize) {
        let at = self.floor(at);
        let line = self.line_starts.partition_point(|&start| start <= at);
        let start = self.line_starts[line - 1];
        (line, 1 + self.text[start..at].chars().count())
    }

    /// The byte of a line and column, which count from 1 as ron does.
    pub(super) fn byte(&self, line: usize, column: usize) -> usize {
        let Some(&start) = line.checked_sub(1).and_then(|line| self.line_starts.get(line)) else {
            return self.text.len();
        };
        let mut characters = self.text[start..].char_indices();
        characters.nth(column.saturating_sub(1)).map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The byte itself, or the next one before it where a character begins.
    pub(super) fn floor(&self, at: usize) -> usize {
        self.text.floor_char_boundary(at)
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let places = Places::new("é(\nöü: 1)".to_owned());
        let place = places.place(&(4..12));
        assert_eq!((place.line, place.column, place.end_line, place.end_column), (2, 1, 2, 7));
        assert_eq!(places.byte(2, 1), 4);
        assert_eq!(places.byte(2, 3), 8);
    }

    #[test]
    fn places_beyond_the_end_are_the_end() {
        let places = Places::new("ab".to_owned());
        assert_eq!(places.place(&(9..12)).column, 3);
        assert_eq!(places.byte(1, 50), 2);
        assert_eq!(places.byte(7, 1), 2);
        assert_eq!(places.byte(0, 1), 2);
    }
}
