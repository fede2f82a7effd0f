//! The words that a scene file has for what is chosen from a list, for whoever shows or writes such a file.

use crate::domain::{Difficulty, Marks, Mode, Owner, RevealPolicy};

/// Who has a card; `None` is nobody, and the card stays in the deck.
pub const OWNERS: [(&str, Option<Owner>); 4] =
    [("Aws", Some(Owner::Aws)), ("Shared", Some(Owner::Shared)), ("Customer", Some(Owner::Customer)), ("Nobody", None)];

/// How a scene is played.
pub const MODES: [(&str, Mode); 4] =
    [("Guided", Mode::Guided), ("Check", Mode::Check), ("Exam", Mode::Exam), ("Discuss", Mode::Discuss)];

/// What a card is worth.
pub const MARKS: [(&str, Marks); 3] = [("FirstTry", Marks::FirstTry), ("Parts", Marks::Parts), ("Minus", Marks::Minus)];

/// How hard a scene is.
pub const DIFFICULTIES: [(&str, Difficulty); 4] = [
    ("Easy", Difficulty::Easy),
    ("Medium", Difficulty::Medium),
    ("Hard", Difficulty::Hard),
    ("Expert", Difficulty::Expert),
];

/// When answers are told.
pub fn reveal(policy: RevealPolicy) -> String {
    match policy {
        RevealPolicy::Never => "Never".to_owned(),
        RevealPolicy::AfterTries(tries) => format!("AfterTries({tries})"),
        RevealPolicy::AtEnd => "AtEnd".to_owned(),
        RevealPolicy::Always => "Always".to_owned(),
    }
}

/// The word for a value of one of these lists.
pub fn of<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, known)| known == value).map_or("", |(word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::{DIFFICULTIES, MARKS, MODES, OWNERS, reveal};
    use crate::content::{Library, Origin, SourceFile, check_scene};
    use crate::domain::{RevealPolicy, Scene};

    /// A scene with all of these words.
    fn scene([mode, marks, difficulty, owner, reveal]: [&str; 5]) -> Scene {
        let text = format!(
            "(format: 1, id: \"a\", title: \"A\", difficulty: {difficulty}, services: [\"ec2\"], story: \"A.\", goal: \"A.\",
            shared_bin: true, mode: {mode}, marks: {marks}, reveal: {reveal}, cards: [(id: \"b\", task: \"EC2-01\"), (id: \"c\",
            text: \"A\", service: \"ec2\", layer: \"data\", owner: {owner}, reason: \"A.\")])"
        );
        let file = SourceFile { origin: Origin::File("a.ron".to_owned()), bytes: text.into_bytes() };
        check_scene(&file, Library::built_in().catalogue()).unwrap()
    }

    #[test]
    fn every_word_means_in_a_file_what_it_says_here() {
        for (word, mode) in MODES {
            assert_eq!(scene([word, "Minus", "Hard", "Aws", "Never"]).rules.mode, mode);
        }
        for (word, marks) in MARKS {
            assert_eq!(scene(["Check", word, "Hard", "Aws", "Never"]).rules.marks, marks);
        }
        for (word, difficulty) in DIFFICULTIES {
            assert_eq!(scene(["Check", "Minus", word, "Aws", "Never"]).difficulty, difficulty);
        }
        for (word, owner) in OWNERS {
            assert_eq!(scene(["Check", "Minus", "Hard", word, "Never"]).cards[1].owner(), owner);
        }
        let policies = [RevealPolicy::Never, RevealPolicy::AfterTries(2), RevealPolicy::AtEnd, RevealPolicy::Always];
        for policy in policies {
            assert_eq!(scene(["Check", "Minus", "Hard", "Aws", &reveal(policy)]).rules.reveal, Some(policy));
        }
    }
}
