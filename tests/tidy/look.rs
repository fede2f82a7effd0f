//! Invariant 8, the part about looks: colours, sizes and times stand in `assets/theme`, and only the theme turns them
//! into values of egui. Zero is no size, so it may stand anywhere.

use super::code::{Code, Token};
use super::tree::{Source, app, no_complaints};

/// Colours that say "none", and so belong to nobody's theme.
const NO_COLOURS: [&str; 2] = ["TRANSPARENT", "PLACEHOLDER"];

/// Calls that take a size or a time, by their last name; with the type before it where the name alone says too little.
const SIZED: &[(&str, &str)] = &[
    ("FontId", "new"),
    ("FontId", "proportional"),
    ("FontId", "monospace"),
    ("Stroke", "new"),
    ("CornerRadius", "same"),
    ("Margin", "same"),
    ("Margin", "symmetric"),
    ("Duration", "from_secs_f32"),
    ("Duration", "from_millis"),
    ("Duration", "from_secs"),
    ("", "size"),
    ("", "add_space"),
    ("", "corner_radius"),
    ("", "inner_margin"),
    ("", "outer_margin"),
    ("", "line_height"),
    ("", "animate_bool_with_time"),
    ("", "animate_value_with_time"),
];

fn is_theme(file: &Source) -> bool {
    file.is_in("src/ui/theme") || file.is_in("src/ui/theme.rs")
}

/// A colour that is written out.
fn colours(file: &Source) -> Vec<String> {
    if is_theme(file) {
        return Vec::new();
    }
    let code = Code::new(&file.text).outside_tests();
    let tokens = code.tokens();
    let mut complaints = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let member = tokens.get(place + 3).map_or("", |member| member.text);
        let has_member = tokens.get(place + 1).is_some_and(|next| next.text == ":");
        let written_out = match token.text {
            "hex_color" => true,
            "Rgba" | "Hsva" => has_member,
            "Color32" => {
                has_member && !NO_COLOURS.contains(&member) && (member.starts_with("from_") || is_constant(member))
            }
            _ => false,
        };
        if written_out {
            complaints.push(
                file.complain(code.line(token.at), format!("the colour `{}::{member}` is the theme's", token.text)),
            );
        }
    }
    for literal in code.literals.iter().filter(|literal| is_hex_colour(&literal.text)) {
        complaints.push(file.complain(literal.line, format!("the colour `{}` is the theme's", literal.text)));
    }
    complaints
}

fn is_constant(name: &str) -> bool {
    name.chars().all(|sign| sign.is_ascii_uppercase() || sign == '_') && !name.is_empty()
}

fn is_hex_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| matches!(digits.len(), 3 | 6 | 8) && digits.chars().all(|sign| sign.is_ascii_hexdigit()))
}

/// A size or a time that is written out as an argument.
fn sizes(file: &Source) -> Vec<String> {
    if is_theme(file) || !file.is_in("src/ui") {
        return Vec::new();
    }
    let code = Code::new(&file.text).outside_tests();
    let tokens = code.tokens();
    let mut complaints = Vec::new();
    for place in 0..tokens.len() {
        let Some(name) = sized_call(&tokens, place) else { continue };
        if let Some(number) = written_number(&code, &tokens, place + 1) {
            complaints
                .push(file.complain(code.line(tokens[place].at), format!("`{name}({number}` is the theme's to say")));
        }
    }
    complaints
}

fn sized_call(tokens: &[Token<'_>], place: usize) -> Option<&'static str> {
    let text = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.text);
    if text(Some(place + 1)) != "(" {
        return None;
    }
    let sized = SIZED.iter().find(|(of, name)| {
        let right_type =
            if of.is_empty() { text(place.checked_sub(1)) == "." } else { text(place.checked_sub(3)) == *of };
        *name == tokens[place].text && right_type
    });
    sized.map(|(_, name)| *name)
}

/// The number right after the bracket at `open`; `None` for zero, and for anything that is no number.
fn written_number(code: &Code, tokens: &[Token<'_>], open: usize) -> Option<String> {
    let first = tokens.get(open + 1).filter(|token| token.text.starts_with(|sign: char| sign.is_ascii_digit()))?;
    let rest = &code.masked[first.at..];
    let end = rest.find(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '.' | '_')).unwrap_or(rest.len());
    let number = &rest[..end];
    let is_zero = number.trim_end_matches("_f32").chars().all(|sign| matches!(sign, '0' | '.'));
    (!is_zero).then(|| number.to_owned())
}

#[test]
fn colours_come_from_the_theme() {
    no_complaints(&app().iter().flat_map(colours).collect::<Vec<_>>());
}

#[test]
fn sizes_and_times_come_from_the_theme() {
    no_complaints(&app().iter().flat_map(sizes).collect::<Vec<_>>());
}

#[test]
fn a_colour_that_is_written_out_is_seen() {
    let wrong = [
        "let c = Color32::from_rgb(1, 2, 3);",
        "let c = egui::Color32::WHITE;",
        "let c = Color32::LIGHT_BLUE;",
        "let c = egui::Rgba::from_gray(0.5);",
        "let c = hex_color!(\"FF9E1B\");",
        "let c = parse(\"#FF9E1B\");",
    ];
    for text in wrong {
        assert_eq!(colours(&Source::example("src/ui/widgets/bar.rs", text)).len(), 1, "{text}");
        assert_eq!(colours(&Source::example("src/ui/theme/tokens.rs", text)), [""; 0], "{text}");
    }
    let right =
        ["let c = Color32::TRANSPARENT;", "// Color32::WHITE", "fn f(c: Color32) -> Color32 {}", "f(\"#1 of 3\")"];
    for text in right {
        assert_eq!(colours(&Source::example("src/ui/widgets/bar.rs", text)), [""; 0], "{text}");
    }
}

#[test]
fn a_size_or_time_that_is_written_out_is_seen() {
    let wrong = [
        "FontId::new(15.0, family)",
        "egui::FontId::proportional(13.0)",
        "RichText::new(text).size(22.0)",
        "ui.add_space(8.0)",
        "Stroke::new(1.5, ink)",
        "frame.corner_radius(7)",
        "Duration::from_millis(180)",
    ];
    for text in wrong {
        assert_eq!(sizes(&Source::example("src/ui/widgets/bar.rs", text)).len(), 1, "{text}");
        assert_eq!(sizes(&Source::example("src/ui/theme/mod.rs", text)), [""; 0], "{text}");
    }
    let right = [
        "FontId::new(theme.body, family)",
        "ui.add_space(0.0)",
        "rect.size()",
        "Vec::new()",
        "Board::new(3)",
        "#[cfg(test)]\nmod tests { fn f() { ui.add_space(8.0) } }",
    ];
    for text in right {
        assert_eq!(sizes(&Source::example("src/ui/widgets/bar.rs", text)), [""; 0], "{text}");
    }
    assert_eq!(
        sizes(&Source::example("src/ui/a.rs", "ui.add_space(8.0)"))[0],
        "src/ui/a.rs:1: `add_space(8.0` is the theme's to say"
    );
}
