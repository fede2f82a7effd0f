//! Ranks entries against what is typed, best first. Nothing here knows the screen.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str, Utf32String};

/// At most this many hits are kept: nobody reads further, they type on.
pub(super) const MOST_HITS: usize = 50;
/// A hit must be at least this good, in hundredths of the best: letters found far apart are no answer beside a word.
const LEAST: u32 = 55;
/// A hit in the other words of an entry is this many hundredths of one in its label.
const ELSEWHERE: u32 = 80;

/// What can be searched: labels, other words, and how much the user is likely to mean each.
#[derive(Default)]
pub struct Index {
    rows: Vec<Row>,
}

struct Row {
    label: Utf32String,
    other: Utf32String,
    /// Added to the score of any hit: names come before sentences.
    head_start: u32,
}

/// An entry that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number, in the order in which entries came in.
    pub entry: usize,
    /// The letters of its label that fit, as counts of characters.
    pub letters: Vec<u32>,
}

impl Hit {
    /// An entry that is offered, and not found.
    pub(super) fn unmarked(entry: usize) -> Self {
        Self { entry, letters: Vec::new() }
    }
}

impl Index {
    /// Adds an entry.
    pub fn add(&mut self, label: &str, other: &str, head_start: u32) {
        self.rows.push(Row { label: label.into(), other: other.into(), head_start });
    }

    /// The best hits, best first. Equal ones keep the order in which they came in.
    pub fn find(&self, typed: &str) -> Vec<Hit> {
        // Marks are only letters here: nobody expects a dollar sign to mean something.
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut found: Vec<(usize, u32, u32)> = Vec::new();
        for (entry, row) in self.rows.iter().enumerate() {
            let in_label = pattern.score(row.label.slice(..), &mut matcher);
            let fit = in_label.or_else(|| {
                let elsewhere = pattern.score(row.other.slice(..), &mut matcher)?;
                Some(elsewhere * ELSEWHERE / 100)
            });
            if let Some(fit) = fit {
                found.push((entry, fit, fit + row.head_start));
            }
        }
        let best = found.iter().map(|&(_, fit, _)| fit).max().unwrap_or_default();
        found.retain(|&(_, fit, _)| fit * 100 >= best * LEAST);
        found.sort_by_key(|&(entry, _, score)| (std::cmp::Reverse(score), entry));
        found.truncate(MOST_HITS);
        let letters = |entry: usize, matcher: &mut Matcher| {
            let mut letters = Vec::new();
            let label: Utf32Str<'_> = self.rows[entry].label.slice(..);
            pattern.indices(label, matcher, &mut letters);
            letters.sort_unstable();
            letters.dedup();
            letters
        };
        found.into_iter().map(|(entry, ..)| Hit { entry, letters: letters(entry, &mut matcher) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Index, MOST_HITS};

    fn index(labels: &[&str]) -> Index {
        let mut index = Index::default();
        for label in labels {
            index.add(label, "", 0);
        }
        index
    }

    fn order(labels: &[&str], typed: &str) -> Vec<usize> {
        index(labels).find(typed).into_iter().map(|hit| hit.entry).collect()
    }

    #[test]
    fn letters_may_be_left_out_and_capitals_make_no_difference() {
        assert_eq!(order(&["Amazon RDS", "AWS Lambda"], "lmbda"), [1]);
        assert_eq!(order(&["Amazon RDS", "AWS Lambda"], "rDs"), [0]);
        assert_eq!(order(&["Amazon RDS", "AWS Lambda"], "zzz"), [0; 0]);
    }

    #[test]
    fn words_may_come_in_any_order() {
        assert_eq!(order(&["Guest operating system", "Guest room"], "system guest"), [0]);
    }

    #[test]
    fn a_word_comes_before_letters_that_stand_apart() {
        let labels = ["Read the data of a storage", "Amazon RDS"];
        assert_eq!(order(&labels, "rds").first(), Some(&1));
    }

    #[test]
    fn a_head_start_decides_between_equals_and_the_order_between_the_rest() {
        let mut index = index(&["Runtime", "Runtime"]);
        index.add("Runtime", "", 5);
        let found: Vec<usize> = index.find("runtime").into_iter().map(|hit| hit.entry).collect();
        assert_eq!(found, [2, 0, 1]);
    }

    #[test]
    fn other_words_are_found_too_but_no_letters_of_the_label_are_marked() {
        let mut index = index(&["Amazon S3"]);
        index.add("Bucket policy", "S3-06", 0);
        let found = index.find("s3-06");
        assert_eq!(found.first().map(|hit| (hit.entry, hit.letters.len())), Some((1, 0)));
    }

    #[test]
    fn no_more_are_kept_than_can_be_read() {
        let labels = vec!["layer"; MOST_HITS * 3];
        assert_eq!(order(&labels, "layer").len(), MOST_HITS);
    }

    #[test]
    fn signs_of_search_languages_mean_themselves() {
        assert_eq!(order(&["What does it cost in $?", "Nothing"], "$").len(), 1);
        assert!(order(&["Amazon RDS"], "!RDS").is_empty());
    }
}
