//! Invariant 8, the part about words: every key that the app asks for is in `assets/words/en.ftl`, every key there is
//! asked for, and every sentence gets the values that stand in it.

use super::code::{Code, Literal, Token, closing};
use super::tree::{Source, app, no_complaints, read};
use layercake::domain::{Difficulty, Marks, Mode, Ownership, Review, Sequence, SourceKind, Stage};
use layercake::export::{Format, Look, PaperSize};
use layercake::state::{Control, HousePart, ThemeChoice};
use std::collections::{BTreeMap, BTreeSet};

/// Keys that are put together from a beginning and the key of a value: `format!("theme-{}", choice.key())`. A beginning
/// that the code uses must stand here with all its endings, so that none of them goes missing.
fn put_together() -> Vec<(&'static str, Vec<&'static str>)> {
    let difficulties = [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard, Difficulty::Expert];
    let kinds = [
        SourceKind::Current,
        SourceKind::Archived2023,
        SourceKind::OfficialCopy,
        SourceKind::ThirdParty,
        SourceKind::Chapter,
    ];
    vec![
        ("difficulty-", difficulties.map(Difficulty::key).to_vec()),
        ("drill-", difficulties.map(Difficulty::key).to_vec()),
        ("source-", kinds.map(SourceKind::key).to_vec()),
        ("month-", vec!["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]),
        ("ownership-", Ownership::ALL.map(Ownership::key).to_vec()),
        ("ownership-short-", Ownership::ALL.map(Ownership::key).to_vec()),
        ("format-", Format::ALL.map(Format::key).to_vec()),
        ("about-format-", Format::ALL.map(Format::key).to_vec()),
        ("look-", Look::ALL.map(Look::key).to_vec()),
        ("paper-", PaperSize::ALL.map(PaperSize::key).to_vec()),
        ("mode-", Mode::ALL.map(Mode::key).to_vec()),
        ("about-mode-", Mode::ALL.map(Mode::key).to_vec()),
        ("play-marks-", Marks::ALL.map(Marks::key).to_vec()),
        ("results-formula-", Marks::ALL.map(Marks::key).to_vec()),
        ("checklist-", Stage::ALL.map(Stage::key).to_vec()),
        ("checklist-about-", Stage::ALL.map(Stage::key).to_vec()),
        ("checklist-review-", Review::ALL.map(Review::key).to_vec()),
        ("control-", Control::ALL.map(Control::key).to_vec()),
        ("control-fits-", Control::ALL.map(Control::key).to_vec()),
        ("house-", HousePart::ALL.map(HousePart::key).to_vec()),
        ("house-about-", HousePart::ALL.map(HousePart::key).to_vec()),
        ("sequence-", Sequence::ALL.map(Sequence::key).to_vec()),
        ("theme-", ThemeChoice::ALL.map(ThemeChoice::key).to_vec()),
    ]
}

/// What stands behind one key.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Message {
    line: usize,
    /// The words as written, all lines of them.
    pub(super) text: String,
}

impl Message {
    /// The values that stand in it.
    fn values(&self) -> BTreeSet<String> {
        names_after(&self.text, '$')
    }

    /// Other messages that stand in it.
    fn mentions(&self, key: &str) -> bool {
        self.text.split('{').skip(1).any(|part| part.split('}').next().unwrap_or_default().trim() == key)
    }
}

fn names_after(text: &str, sign: char) -> BTreeSet<String> {
    let name = |rest: &str| rest.split(|sign: char| !is_key_sign(sign)).next().unwrap_or_default().to_owned();
    text.split(sign).skip(1).map(name).collect()
}

fn is_key_sign(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, '-' | '_')
}

fn is_key(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(is_key_sign) && !text.ends_with('-')
}

/// The messages of a Fluent file.
pub(super) fn messages(file: &Source) -> BTreeMap<String, Message> {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    let mut last: Option<String> = None;
    for (place, line) in file.text.lines().enumerate() {
        if let Some((key, text)) = line.split_once('=').filter(|(key, _)| is_key(key.trim())) {
            let message = Message { line: place + 1, text: text.trim().to_owned() };
            assert!(
                found.insert(key.trim().to_owned(), message).is_none(),
                "{}",
                file.complain(place + 1, "said twice")
            );
            last = Some(key.trim().to_owned());
        } else if line.starts_with([' ', '}'])
            && let Some(message) = last.as_ref().and_then(|key| found.get_mut(key))
        {
            message.text.push('\n');
            message.text.push_str(line);
        }
    }
    found
}

/// Where words are asked for; the shell and the command line speak to whoever started them, and in English.
fn asks_for_words(file: &Source) -> bool {
    file.is_in("src/ui") || file.is_in("src/state")
}

/// Who is asked; egui has methods of the same names.
const ASKED: [&str; 3] = ["cx", "words", "self"];

/// One call that asks for words: the literals in its first argument, and the names of the values, where they are
/// written in the call.
struct Ask {
    line: usize,
    keys: Vec<String>,
    values: Option<BTreeSet<String>>,
}

fn asks(code: &Code) -> Vec<Ask> {
    let tokens = code.tokens();
    let mut found = Vec::new();
    for place in 2..tokens.len().saturating_sub(1) {
        let asked = tokens[place - 1].text == "." && ASKED.contains(&tokens[place - 2].text);
        let asks = asked && matches!(tokens[place].text, "text" | "with");
        if !asks || tokens[place + 1].text != "(" {
            continue;
        }
        let open = place + 1;
        let Some(close) = closing(&tokens, open) else { continue };
        let comma = comma(&tokens, open, close).unwrap_or(close);
        let (from, to) = (tokens[open].at, tokens[comma].at);
        let literals = code.literals.iter().filter(|literal| from < literal.at && literal.at < to);
        let keys = literals.filter(|literal| is_chosen(code, literal)).map(|key| key.text.clone()).collect();
        found.push(Ask { line: code.line(tokens[place].at), keys, values: written_values(code, &tokens, comma) });
    }
    found
}

/// The first comma between two brackets that is in no other bracket.
fn comma(tokens: &[Token<'_>], open: usize, close: usize) -> Option<usize> {
    let mut place = open + 1;
    while place < close {
        match tokens[place].text {
            "," => return Some(place),
            "(" | "[" | "{" => place = closing(tokens, place)?,
            _ => {}
        }
        place += 1;
    }
    None
}

/// The names in a list of values: `, &[("count", 1.into())]`; `None` where one of them is not written in the call.
fn written_values(code: &Code, tokens: &[Token<'_>], comma: usize) -> Option<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let list = comma + 2;
    if tokens.get(comma + 1)?.text != "&" || tokens.get(list)?.text != "[" {
        return None;
    }
    let end = closing(tokens, list)?;
    let mut place = list + 1;
    while place < end {
        if tokens[place].text != "(" {
            return None;
        }
        let name = code.literals.iter().find(|literal| literal.at == tokens[place + 1].at)?;
        names.insert(name.text.clone());
        place = closing(tokens, place)? + 1;
        place += usize::from(tokens[place].text == ",");
    }
    Some(names)
}

/// Whether it is a key as it stands: neither put together nor compared with, as in `target_os = ".."`.
fn is_chosen(code: &Code, literal: &Literal) -> bool {
    beginning(&literal.text).is_none() && !code.masked[..literal.at].trim_end().ends_with('=')
}

fn beginning(text: &str) -> Option<&str> {
    let (beginning, rest) = text.split_once('{')?;
    let is_beginning = beginning.len() > 1 && beginning.ends_with('-') && is_key(beginning.trim_end_matches('-'));
    (is_beginning && rest.ends_with('}')).then_some(beginning)
}

/// Every name of a key in a file: what a call asks for, and what a function called `word` gives.
fn missing_words(file: &Source, messages: &BTreeMap<String, Message>) -> Vec<String> {
    if !asks_for_words(file) {
        return Vec::new();
    }
    let code = Code::new(&file.text).outside_tests().outside_attributes();
    let mut complaints = Vec::new();
    for ask in asks(&code) {
        for key in &ask.keys {
            let Some(message) = messages.get(key) else {
                complaints.push(file.complain(ask.line, format!("`{key}` has no words")));
                continue;
            };
            if let Some(values) = &ask.values
                && *values != message.values()
            {
                let (given, wanted) = (list(values), list(&message.values()));
                complaints.push(file.complain(ask.line, format!("`{key}` is given {given} and wants {wanted}")));
            }
        }
    }
    // Keys that are chosen first and asked for later: in the functions called `word`, and wherever a literal has the
    // form of a key of more than one part.
    for literal in &code.literals {
        let known = messages.contains_key(&literal.text) || !is_key(&literal.text) || !literal.text.contains('-');
        if !known && !is_name_of_something_else(&code, literal) {
            complaints
                .push(file.complain(literal.line, format!("`{}` has the form of a key and no words", literal.text)));
        }
    }
    complaints.sort();
    complaints.dedup();
    complaints
}

fn list(names: &BTreeSet<String>) -> String {
    if names.is_empty() { "nothing".to_owned() } else { names.iter().cloned().collect::<Vec<_>>().join(", ") }
}

/// The salt of an id of egui, the key of a value in a file.
fn is_name_of_something_else(code: &Code, literal: &Literal) -> bool {
    let before = code.masked[..literal.at].trim_end_matches(['(', ' ', '\n', '&']);
    let salts = [
        "unique",
        "id_salt",
        "IdSalt::new",
        "ServiceId::new",
        "LessonId::new",
        "Id::new",
        "from_id_salt",
        "Panel::left",
        "Panel::right",
        "Panel::top",
    ];
    let salted = salts.iter().any(|salt| before.ends_with(salt)) || before.ends_with("Panel::bottom");
    let in_key = code.masked[..literal.at].rfind("fn ").is_some_and(|at| code.masked[at..].starts_with("fn key("));
    salted || in_key
}

/// Words that nobody asks for.
fn idle_words(words: &Source, messages: &BTreeMap<String, Message>, files: &[Source]) -> Vec<String> {
    let mut asked: BTreeSet<String> = BTreeSet::new();
    let mut complaints = Vec::new();
    let together = put_together();
    for file in files.iter().filter(|file| asks_for_words(file)) {
        let code = Code::new(&file.text).outside_tests().outside_attributes();
        for literal in code.literals {
            match beginning(&literal.text) {
                Some(start) => match together.iter().find(|(known, _)| *known == start) {
                    Some((_, endings)) => asked.extend(endings.iter().map(|ending| format!("{start}{ending}"))),
                    None if literal.text.ends_with("-{}") => {
                        let what = format!("`{start}` is not in the list of `put_together`");
                        complaints.push(file.complain(literal.line, what));
                    }
                    None => {}
                },
                None => drop(asked.insert(literal.text)),
            }
        }
    }
    let idle = messages.iter().filter(|(key, _)| !asked.contains(*key));
    let idle = idle.filter(|(key, _)| !messages.values().any(|message| message.mentions(key)));
    complaints.extend(idle.map(|(key, message)| words.complain(message.line, format!("nobody asks for `{key}`"))));
    complaints
}

#[test]
fn every_word_that_is_asked_for_is_there_and_gets_its_values() {
    let messages = messages(&read("assets/words/en.ftl"));
    no_complaints(&app().iter().flat_map(|file| missing_words(file, &messages)).collect::<Vec<_>>());
    for (beginning, endings) in put_together() {
        for ending in endings {
            assert!(messages.contains_key(&format!("{beginning}{ending}")), "`{beginning}{ending}` has no words");
        }
    }
}

#[test]
fn every_word_that_is_there_is_asked_for() {
    let words = read("assets/words/en.ftl");
    no_complaints(&idle_words(&words, &messages(&words), &app()));
}

#[cfg(test)]
const EXAMPLE: &str = "# Example\nclose = Close\ncards-left = { $count ->\n    [one] 1 card\n   *[other] { $count } cards\n}\ntheme-dark = Dark\n";

#[test]
fn a_fluent_file_is_read_key_by_key() {
    let found = messages(&Source::example("en.ftl", EXAMPLE));
    assert_eq!(found.keys().collect::<Vec<_>>(), ["cards-left", "close", "theme-dark"]);
    assert_eq!(found["close"], Message { line: 2, text: "Close".to_owned() });
    assert_eq!(found["cards-left"].values(), BTreeSet::from(["count".to_owned()]));
    assert_eq!(found["theme-dark"].line, 7);
}

#[test]
fn a_missing_word_and_a_missing_value_are_seen() {
    let words = messages(&Source::example("en.ftl", EXAMPLE));
    let complaints = |text: &str| missing_words(&Source::example("src/ui/a.rs", text), &words);
    let wrong = [
        ("cx.text(\"clsoe\")", "`clsoe` has no words"),
        ("cx.text(if a { \"close\" } else { \"open\" })", "`open` has no words"),
        ("cx.with(\"cards-left\", &[(\"number\", 1.into())])", "`cards-left` is given number and wants count"),
        ("cx.with(\"cards-left\", &[])", "`cards-left` is given nothing and wants count"),
        ("fn word() -> &str { \"cards-right\" }", "`cards-right` has the form of a key and no words"),
    ];
    for (text, complaint) in wrong {
        let found = complaints(text);
        assert!(found.iter().any(|found| found.ends_with(complaint)), "{text}: {found:?}");
    }
    let right = [
        "cx.text(\"close\")",
        "cx.with(\"cards-left\", &[(\"count\", 1.into())])",
        "cx.with(\"cards-left\", &values)",
        "cx.with(\"cards-left\", &[count])",
        "cx.with(\"cards-left\", &[(\"count\", list.join(\", \").into())])",
        "ui.scope_id().with(\"plan\")",
        "painter.text(at, \"clsoe\")",
        "cx.text(&format!(\"theme-{}\", theme.key()))",
        "Panel::left(\"left-panel\")",
        "#[cfg(test)]\nmod tests { fn f() { cx.text(\"no-such-key\") } }",
        "cx.text(key)",
    ];
    for text in right {
        assert_eq!(complaints(text), [""; 0], "{text}");
    }
}

#[test]
fn an_idle_word_and_an_unknown_beginning_are_seen() {
    let words = Source::example("en.ftl", "close = Close\nopen = Open { app }\napp = A\ntheme-dark = Dark\n");
    let messages = messages(&words);
    let code = |text: &str| [Source::example("src/ui/a.rs", text)];
    let found =
        idle_words(&words, &messages, &code("cx.text(\"close\"); format!(\"theme-{}\", x); format!(\"colour-{}\", x)"));
    assert_eq!(
        found,
        ["src/ui/a.rs:1: `colour-` is not in the list of `put_together`", "en.ftl:2: nobody asks for `open`"]
    );
    let found = idle_words(&words, &messages, &code("[\"open\", \"close\", \"theme-dark\"]"));
    assert_eq!(found, [""; 0]);
}
