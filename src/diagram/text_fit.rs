//! Fitting words into a width.

/// Which cut of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// For text.
    Regular,
    /// For names and labels.
    SemiBold,
    /// For titles.
    Bold,
}

/// Tells how wide text is. Every painter measures with its own fonts.
pub trait Measure {
    /// Width of one line, in points.
    fn width(&self, text: &str, size: f32, face: Face) -> f32;
    /// Height of one line, in points.
    fn line_height(&self, size: f32) -> f32;
}

/// Breaks text into lines no wider than `width`. A single word that is wider is broken, after a hyphen if it has one.
pub fn wrap(measure: &dyn Measure, text: &str, size: f32, face: Face, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace().flat_map(|word| broken(measure, word, size, face, width)) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || measure.width(&longer, size, face) <= width {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        }
    }
    lines.push(line);
    lines
}

/// The word, or its pieces where it is wider than `width`: broken after a hyphen where it has one that fits, else
/// wherever the room ends, but never without a letter on a line.
fn broken<'a>(measure: &dyn Measure, mut word: &'a str, size: f32, face: Face, width: f32) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    while measure.width(word, size, face) > width {
        let ends = word.char_indices().skip(1).map(|(end, _)| end);
        let fitting: Vec<usize> = ends.take_while(|&end| measure.width(&word[..end], size, face) <= width).collect();
        let after_hyphen = fitting.iter().rev().find(|&&end| word[..end].ends_with('-'));
        let first = word.chars().next().map_or(0, char::len_utf8);
        let end = after_hyphen.or(fitting.last()).copied().unwrap_or(first);
        if end == 0 || end == word.len() {
            break;
        }
        pieces.push(&word[..end]);
        word = &word[end..];
    }
    pieces.push(word);
    pieces
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Face, Measure, wrap};

    /// Every letter is half as wide as it is high.
    pub(in crate::diagram) struct Mono;

    impl Measure for Mono {
        fn width(&self, text: &str, size: f32, _: Face) -> f32 {
            text.chars().count() as f32 * size / 2.0
        }

        fn line_height(&self, size: f32) -> f32 {
            size
        }
    }

    #[test]
    fn words_go_to_the_next_line_when_they_no_longer_fit() {
        assert_eq!(wrap(&Mono, "one two three", 10.0, Face::Regular, 40.0), ["one two", "three"]);
    }

    #[test]
    fn a_word_that_is_too_long_is_broken_after_a_hyphen_or_where_the_room_ends() {
        let lines = |text: &str, width: f32| wrap(&Mono, text, 10.0, Face::Regular, width);
        assert_eq!(lines("On-premises", 45.0), ["On-", "premises"]);
        assert_eq!(lines("a classification", 40.0), ["a", "classifi", "cation"]);
        assert_eq!(lines("äöü", 1.0), ["ä", "ö", "ü"]);
        assert_eq!(lines("", 40.0), [""]);
    }
}
