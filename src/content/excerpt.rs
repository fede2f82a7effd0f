//! The lines around a place, cut to a length that fits a screen, so that a problem can be shown without its file.

use super::unruly::is_unruly;
use std::ops::Range;

/// How many characters of a line are kept.
const MOST_WIDTH: usize = 110;
/// How much of a long line is kept in front of the place.
const WIDTH_BEFORE: usize = 40;
/// What a tab becomes, so that carets stand where they should.
const TAB: &str = "    ";

/// A few lines of a file, one of them with a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    first_line: usize,
    lines: Vec<String>,
    marked: usize,
    mark: Range<usize>,
}

impl Excerpt {
    /// The number of the first line, counted from 1.
    pub const fn first_line(&self) -> usize {
        self.first_line
    }

    /// The lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (self.first_line..).zip(self.lines.iter().map(String::as_str))
    }

    /// The number of the line with the mark.
    pub const fn marked_line(&self) -> usize {
        self.first_line + self.marked
    }

    /// Which characters of the marked line the mark covers; at least one, which may be the one behind the last.
    pub fn mark(&self) -> Range<usize> {
        self.mark.clone()
    }

    /// Takes the line of `mark` (bytes of `text`) and its neighbours. A mark over several lines covers the rest of
    /// its first line.
    pub(super) fn around(text: &str, line_number: usize, mark: &Range<usize>) -> Self {
        let start = text[..mark.start].rfind('\n').map_or(0, |found| found + 1);
        let end = text[mark.start..].find('\n').map_or(text.len(), |found| mark.start + found);
        let line = &text[start..end];
        let from = text[start..mark.start].chars().count();
        let width = text[mark.start..mark.end.clamp(mark.start, end)].trim_end().chars().count();
        let (shown, mark) = shown_line(line, from..from + width.max(1));

        let before = start.checked_sub(1).map(|end| &text[text[..end].rfind('\n').map_or(0, |found| found + 1)..end]);
        let after = text.get(end + 1..).and_then(|rest| rest.split('\n').next());
        let mut excerpt = Self { first_line: line_number, lines: vec![shown], marked: 0, mark };
        if let Some(before) = before.filter(|line| !line.trim().is_empty()) {
            excerpt.lines.insert(0, shown_line(before, 0..1).0);
            excerpt.marked = 1;
            excerpt.first_line -= 1;
        }
        if let Some(after) = after.filter(|line| !line.trim().is_empty()) {
            excerpt.lines.push(shown_line(after, 0..1).0);
        }
        excerpt
    }

    /// All lines as one text, and the bytes of it that the mark covers.
    pub(super) fn marked_text(&self) -> (String, Range<usize>) {
        let before: usize = self.lines[..self.marked].iter().map(|line| line.len() + 1).sum();
        let line = &self.lines[self.marked];
        let byte = |column: usize| line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte);
        (self.lines.join("\n"), before + byte(self.mark.start)..before + byte(self.mark.end))
    }
}

/// One line as it is shown, and where the mark (in characters) ends up.
fn shown_line(line: &str, mark: Range<usize>) -> (String, Range<usize>) {
    let line = line.trim_end();
    let skipped = if line.chars().count() > MOST_WIDTH { mark.start.saturating_sub(WIDTH_BEFORE) } else { 0 };
    let mut shown = String::new();
    let mut width = 0;
    let mut found = None..None;
    if skipped > 0 {
        shown.push('…');
        width = 1;
    }
    for (column, c) in line.chars().enumerate().skip(skipped) {
        if column == mark.start {
            found.start = Some(width);
        }
        if column == mark.end {
            found.end = Some(width);
        }
        if width >= MOST_WIDTH {
            shown.push('…');
            width += 1;
            break;
        }
        match c {
            '\t' => shown.push_str(TAB),
            c if is_unruly(c) => shown.push('\u{fffd}'),
            c => shown.push(c),
        }
        width += if c == '\t' { TAB.len() } else { 1 };
    }
    let start = found.start.unwrap_or(width);
    (shown, start..found.end.unwrap_or(width).max(start + 1))
}

#[cfg(test)]
mod tests {
    use super::Excerpt;

    #[test]
    fn the_mark_stands_on_the_place_and_the_neighbours_come_along() {
        let text = "one\ntwo three\nfour\n";
        let excerpt = Excerpt::around(text, 2, &(8..13));
        assert_eq!(excerpt.lines().collect::<Vec<_>>(), [(1, "one"), (2, "two three"), (3, "four")]);
        assert_eq!((excerpt.marked_line(), excerpt.mark()), (2, 4..9));
        let (shown, mark) = excerpt.marked_text();
        assert_eq!(&shown[mark], "three");
    }

    #[test]
    fn a_mark_over_several_lines_covers_the_rest_of_its_first_line() {
        let excerpt = Excerpt::around("a (b,\nc)", 1, &(2..8));
        assert_eq!(excerpt.mark(), 2..5);
    }

    #[test]
    fn a_mark_at_the_end_of_the_text_covers_one_column_behind_it() {
        let excerpt = Excerpt::around("ab", 1, &(2..2));
        assert_eq!(excerpt.mark(), 2..3);
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let text = format!("{}X{}", "é".repeat(5000), "z".repeat(5000));
        let excerpt = Excerpt::around(&text, 1, &(10_000..10_001));
        let (shown, mark) = excerpt.marked_text();
        assert_eq!(&shown[mark], "X");
        assert!(shown.chars().count() < 120, "{shown}");
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
    }

    #[test]
    fn tabs_become_blanks_and_the_mark_moves_with_them() {
        let excerpt = Excerpt::around("\t\tx\u{1b}y", 1, &(2..3));
        assert_eq!(excerpt.lines().collect::<Vec<_>>(), [(1, "        x\u{fffd}y")]);
        assert_eq!(excerpt.mark(), 8..9);
    }
}
