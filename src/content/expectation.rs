//! What a reader of a file waits for at some place, in words, and how to turn what stands there into it.

use super::shown::{listed, quoted};
use super::suggestion::nearest;
use super::tree::{Kind, Node};
use ron::error::Error;

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expectation {
    /// A text in quotes.
    Text,
    /// `true` or `false`.
    Switch,
    /// A whole number.
    Number,
    /// `[..]`
    List,
    /// `(name: value, ..)`
    Group,
    /// The name of a field inside a group.
    Name,
    /// One of some words.
    Choice(&'static [&'static str]),
}

impl Expectation {
    /// What ron waited for when it gave up with `code`. `choices` are the words that the field takes, if it takes
    /// words: ron lists them for an unknown word, but not for a value that is no word.
    pub(super) fn of(code: &Error, choices: &'static [&'static str]) -> Option<Self> {
        Some(match code {
            Error::ExpectedString | Error::ExpectedStringEnd => Self::Text,
            Error::ExpectedBoolean => Self::Switch,
            Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => Self::Number,
            Error::ExpectedArray | Error::ExpectedArrayEnd => Self::List,
            _ if !choices.is_empty() => Self::Choice(choices),
            Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLike | Error::ExpectedMap => Self::Group,
            Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => Self::Name,
            _ => return None,
        })
    }

    /// "a text in quotes"
    pub(super) fn describe(self) -> String {
        match self {
            Self::Text => "a text in quotes".to_owned(),
            Self::Switch => "`true` or `false`".to_owned(),
            Self::Number => "a whole number".to_owned(),
            Self::List => "a list `[ … ]`".to_owned(),
            Self::Group => "a group `( … )`".to_owned(),
            Self::Name => "the name of a field".to_owned(),
            Self::Choice(words) => listed(words.iter().copied(), "or"),
        }
    }

    /// How to turn `node`, which the file writes as `own`, into what was expected for `field`.
    pub(super) fn mend(self, node: &Node, own: &str, field: Option<&str>) -> String {
        let plain = own.trim_matches(['"', '\'']);
        let is_text = node.kind == Kind::Text;
        match self {
            Self::Text => match node.kind {
                Kind::Text => "a plain text begins with its `\"`".to_owned(),
                Kind::Word | Kind::Number | Kind::Character => format!("write {}", quoted(&format!("\"{plain}\""))),
                _ => "write one text, without brackets around it".to_owned(),
            },
            Self::Switch => match plain.to_lowercase().as_str() {
                "yes" | "true" | "on" | "1" => "write `true`, without quotes".to_owned(),
                "no" | "false" | "off" | "0" => "write `false`, without quotes".to_owned(),
                _ => "write one of these words, without quotes".to_owned(),
            },
            Self::Number => "write digits only".to_owned(),
            Self::List if is_text => format!("write {}", quoted(&format!("[{own}]"))),
            Self::List => "lists stand in square brackets, commas between the entries".to_owned(),
            Self::Group => match (field, &node.kind) {
                (_, Kind::Map(_)) => "groups stand in round brackets, names without quotes: `(id: \"…\")`".to_owned(),
                (Some("cards"), _) => "a card is written `(id: \"database-patches\", task: \"RDS-01\")`".to_owned(),
                (Some("stops"), _) => "a stop is written `(show: Lesson(\"why-the-model\"), minutes: 3)`".to_owned(),
                (Some("why_not" | "halves"), _) => {
                    "write a sentence for each side: `(aws: \"…\", customer: \"…\")`".to_owned()
                }
                _ => "a group is written `(id: \"…\")`".to_owned(),
            },
            Self::Name => "every value in a group has a name: `id: \"…\"`".to_owned(),
            Self::Choice(_) if plain == "AfterTries" => "write after how many tries, as in `AfterTries(2)`".to_owned(),
            Self::Choice([stacks, ..]) if stacks.starts_with("Stacks") => match node.kind {
                Kind::Text => format!("say what it is, as in {}", quoted(&format!("Lesson({own})"))),
                Kind::List(_) => format!("the lists have names: {}", quoted(&format!("Stacks(services: {own})"))),
                _ => "write one of these forms".to_owned(),
            },
            Self::Choice(words) => match nearest(plain, words.iter().copied()) {
                Some(near) if is_text => format!("write {}, without quotes", quoted(near)),
                Some(near) => format!("write {}", quoted(near)),
                None => "write one of these words, without quotes".to_owned(),
            },
        }
    }
}

/// What a field of that name may look like.
pub(super) fn example(field: &str) -> &'static str {
    match field {
        "format" => "1",
        "difficulty" => "Easy",
        "owner" => "Customer",
        "model" => "Managed",
        "kind" => "Current",
        "weight" => "High",
        "in_exam_guide" => "true",
        "id" => "\"my-own-id\"",
        "services" => "[\"rds\"]",
        "show" => "Lesson(\"why-the-model\")",
        "setting" => "\"runtime\"",
        "choice" => "\"manual\"",
        "layer" => "\"guest-os\"",
        "service" => "\"rds\"",
        "checked" => "\"2026-11-23\"",
        "sources" => "[\"CHAPTER\"]",
        "cards" | "duties" | "tasks" | "layers" | "misconceptions" | "notes" | "lessons" | "settings" | "choices"
        | "terms" | "open_points" | "stops" => "[…]",
        _ => "\"…\"",
    }
}
