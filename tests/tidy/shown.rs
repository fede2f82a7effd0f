//! Invariant 8, seen from the other side: no words stand in the code that draws. They come from `assets/words` or from
//! content, or another language would need another program.

use super::code::{Code, Literal};
use super::tree::{Source, app, no_complaints};

/// Calls that show their first argument.
const SHOWS: [&str; 20] = [
    "label(",
    "heading(",
    "small(",
    "strong(",
    "weak(",
    "monospace(",
    "button(",
    "small_button(",
    "menu_button(",
    "checkbox(",
    "link(",
    "hyperlink_to(",
    "on_hover_text(",
    "on_disabled_hover_text(",
    "hint_text(",
    "Button::new(",
    "Label::new(",
    "RichText::new(",
    "Window::new(",
    "CollapsingHeader::new(",
];

fn written_words(file: &Source) -> Vec<String> {
    if !file.is_in("src/ui") || file.is_in("src/ui/theme") || file.is_in("src/ui/theme.rs") {
        return Vec::new();
    }
    let code = Code::new(&file.text).outside_tests().outside_attributes();
    let shown = code.literals.iter().filter(|literal| {
        let words = outside_holes(&literal.text);
        is_prose(&words) || (has_letter(&words) && is_shown(&code, literal))
    });
    shown
        .map(|literal| file.complain(literal.line, format!("the words `{}` belong in assets/words", literal.text)))
        .collect()
}

/// The text between the holes of a format: `"{a} of {b}"` keeps ` of `.
fn outside_holes(text: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for sign in text.chars() {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(sign),
            _ => {}
        }
    }
    outside
}

fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// A blank beside a letter, or a capital: keys and names of values have neither.
fn is_prose(text: &str) -> bool {
    let letters = has_letter(text);
    letters && (text.contains(' ') || text.chars().any(char::is_uppercase))
}

fn is_shown(code: &Code, literal: &Literal) -> bool {
    let before = &code.masked[..literal.at];
    SHOWS.iter().any(|call| {
        before.strip_suffix(call).is_some_and(|rest| call.contains(':') || rest.ends_with('.') || rest.ends_with(':'))
    })
}

#[test]
fn no_words_stand_in_the_code_that_draws() {
    no_complaints(&app().iter().flat_map(written_words).collect::<Vec<_>>());
}

#[test]
fn words_in_the_code_that_draws_are_seen() {
    let wrong = [
        "ui.label(\"close\")",
        "ui.add(Button::new(\"Open\"))",
        "RichText::new(\"AWS does\")",
        "let name = format!(\"{a} of {b}\");",
        "let title = \"Scenes\";",
    ];
    for text in wrong {
        assert_eq!(written_words(&Source::example("src/ui/a.rs", text)).len(), 1, "{text}");
    }
    let right = [
        "ui.label(cx.text(\"close\"))",
        "format!(\"{name}, {about} · {}\", x)",
        "ui.label(\" · \")",
        "Id::unique(\"picker\")",
        "#[error(\"no theme `{0}`\")]\nstruct A;",
        "#[cfg(test)]\nmod tests { fn f() { ui.label(\"Hello you\") } }",
    ];
    for text in right {
        assert_eq!(written_words(&Source::example("src/ui/a.rs", text)), [""; 0], "{text}");
    }
    assert_eq!(written_words(&Source::example("src/ui/theme/a.rs", wrong[0])), [""; 0]);
}
