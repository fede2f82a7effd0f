//! Terms that a beginner may not know, and where they occur in a text.

use super::{SourceKey, TermId};
use std::collections::BTreeMap;
use std::ops::Range;

/// An entry of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its id: `security-group`.
    pub id: TermId,
    /// How it is written: `security group`.
    pub name: String,
    /// How else texts write it: abbreviations, longer names, plurals that do not just end in `s`.
    pub other_names: Vec<String>,
    /// What it means, in one or two plain sentences.
    pub meaning: String,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
}

/// The glossary, prepared to find its terms in many texts.
#[derive(Clone, Debug, Default)]
pub struct TermIndex {
    /// The spellings by their first word in small letters, the longest first.
    spellings: BTreeMap<String, Vec<Spelling>>,
}

/// One way to write a term.
#[derive(Clone, Debug)]
struct Spelling {
    words: Vec<String>,
    id: TermId,
}

/// A word of a text, and where it stands.
struct Word<'a> {
    text: &'a str,
    place: Range<usize>,
}

impl TermIndex {
    /// Prepares all names of all terms.
    pub fn new(terms: &[Term]) -> Self {
        let mut spellings: BTreeMap<String, Vec<Spelling>> = BTreeMap::new();
        for term in terms {
            for name in std::iter::once(&term.name).chain(&term.other_names) {
                let words: Vec<String> = words(name).map(|word| word.text.to_owned()).collect();
                let Some(first) = words.first() else { continue };
                let key = singular(&first.to_lowercase()).to_owned();
                spellings.entry(key).or_default().push(Spelling { words, id: term.id.clone() });
            }
        }
        for known in spellings.values_mut() {
            known.sort_by_key(|spelling| std::cmp::Reverse(spelling.words.len()));
        }
        Self { spellings }
    }

    /// The terms in a text, in its order, each where it occurs first. The longest name counts, and only whole words. A
    /// word with a capital, such as KMS or Region, must be written just so; others may begin with one. An `s` may
    /// follow.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, TermId)> {
        let words: Vec<Word<'_>> = words(text).collect();
        let mut found: Vec<(Range<usize>, TermId)> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let Some((length, id)) = self.longest(text, &words[at..]) else {
                at += 1;
                continue;
            };
            if found.iter().all(|(_, known)| known != id) {
                found.push((words[at].place.start..words[at + length - 1].place.end, id.clone()));
            }
            at += length;
        }
        found
    }

    /// The longest name that these words begin with.
    fn longest(&self, text: &str, words: &[Word<'_>]) -> Option<(usize, &TermId)> {
        let key = words.first()?.text.to_lowercase();
        let known = self.spellings.get(singular(&key))?;
        known.iter().find(|spelling| spelling.fits(text, words)).map(|spelling| (spelling.words.len(), &spelling.id))
    }
}

impl Spelling {
    fn fits(&self, text: &str, words: &[Word<'_>]) -> bool {
        words.len() >= self.words.len()
            && words.windows(2).take(self.words.len() - 1).all(|pair| {
                let between = &text[pair[0].place.end..pair[1].place.start];
                matches!(between, " " | "-" | "\u{a0}")
            })
            && self.words.iter().zip(words).all(|(own, word)| is_same(own, word.text))
    }
}

/// Whether a word of a text is that of a name.
fn is_same(name: &str, word: &str) -> bool {
    if name.contains(char::is_uppercase) {
        return word == name || word.strip_suffix('s') == Some(name);
    }
    singular(&word.to_lowercase()) == singular(name)
}

/// The word without the `s` of a plural.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(shorter) if shorter.len() > 2 && !shorter.ends_with('s') => shorter,
        _ => word,
    }
}

/// Runs of letters and digits.
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let length = text[start..].find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len() - start);
        rest = start + length;
        Some(Word { text: &text[start..rest], place: start..rest })
    })
}

#[cfg(test)]
mod tests {
    use super::{Term, TermIndex};
    use crate::domain::TermId;

    fn term(id: &str, other_names: &[&str]) -> Term {
        Term {
            id: TermId::new(id.to_lowercase().replace(' ', "-")),
            name: id.to_owned(),
            other_names: other_names.iter().map(|&name| name.to_owned()).collect(),
            meaning: String::new(),
            sources: Vec::new(),
        }
    }

    fn found(text: &str) -> Vec<(&str, String)> {
        let terms = [
            term("KMS", &["AWS KMS", "Key Management Service"]),
            term("key", &[]),
            term("policy", &["policies"]),
            term("security group", &[]),
            term("SSE-KMS", &[]),
            term("Config", &["AWS Config"]),
            term("address", &[]),
            term("AMI", &[]),
            term("VPC", &[]),
        ];
        TermIndex::new(&terms).find(text).into_iter().map(|(place, id)| (&text[place], id.to_string())).collect()
    }

    #[test]
    fn the_longest_name_counts_and_each_term_once() {
        let expected = [
            ("Security groups", "security-group".to_owned()),
            ("SSE-KMS", "sse-kms".to_owned()),
            ("AWS KMS", "kms".to_owned()),
        ];
        assert_eq!(found("Security groups, SSE-KMS and AWS KMS; a security group again, KMS too."), expected);
    }

    #[test]
    fn only_whole_words_count_and_abbreviations_as_they_are_written() {
        assert_eq!(found("A monkey kms groups of security policy"), [("policy", "policy".to_owned())]);
        assert_eq!(found("Policies for keys"), [("Policies", "policy".to_owned()), ("keys", "key".to_owned())]);
        assert_eq!(found("VPCs, AMIs, no ami"), [("VPCs", "vpc".to_owned()), ("AMIs", "ami".to_owned())]);
        assert_eq!(found("Our config is in Config"), [("Config", "config".to_owned())]);
        assert_eq!(found("security, group. Security (group)"), []);
    }

    #[test]
    fn odd_texts_are_walked_to_their_end() {
        assert_eq!(found(""), []);
        assert_eq!(found("– ’ “key” —ß"), [("key", "key".to_owned())]);
        assert_eq!(found("key"), [("key", "key".to_owned())]);
        assert_eq!(found("addresses of an address"), [("address", "address".to_owned())]);
    }
}
