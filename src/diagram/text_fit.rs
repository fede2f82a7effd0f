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

/// Breaks text into lines no wider than `width`. A single word that is wider stays whole on its line.
pub fn wrap(measure: &dyn Measure, text: &str, size: f32, face: Face, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
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
    fn a_word_that_is_too_long_stays_whole() {
        assert_eq!(wrap(&Mono, "a classification", 10.0, Face::Regular, 20.0), ["a", "classification"]);
    }
}
