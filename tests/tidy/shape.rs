//! How files are shaped: their length, the length of their functions, their first line, the reasons of their opt-outs,
//! and the names of their tests.

use super::code::{Code, body, closing};
use super::tree::{Source, no_complaints, rust};

const MOST_LINES: usize = 400;
const MOST_FUNCTION_LINES: usize = 60;
/// A test's name is a sentence: subject, verb, and what of it.
const LEAST_WORDS: usize = 3;

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
struct Function<'a> {
    name: &'a str,
    line: usize,
    lines: usize,
}

fn functions(code: &Code) -> Vec<Function<'_>> {
    let tokens = code.tokens();
    let mut found = Vec::new();
    for (place, pair) in tokens.windows(2).enumerate() {
        let [keyword, name] = pair else { continue };
        // `fn(u8) -> u8` is a type.
        if keyword.text != "fn" || name.text == "(" {
            continue;
        }
        let Some(open) = body(&tokens, place).filter(|&open| tokens[open].text == "{") else { continue };
        let Some(close) = closing(&tokens, open) else { continue };
        let line = code.line(keyword.at);
        found.push(Function { name: name.text, line, lines: code.line(tokens[close].at) - line + 1 });
    }
    found
}

fn long_files(file: &Source) -> Vec<String> {
    let lines = file.text.lines().count();
    let what = format!("{lines} lines, {MOST_LINES} at most");
    if lines > MOST_LINES { vec![file.complain(lines, what)] } else { Vec::new() }
}

fn long_functions(file: &Source) -> Vec<String> {
    let code = Code::new(&file.text);
    let long = functions(&code).into_iter().filter(|function| function.lines > MOST_FUNCTION_LINES);
    long.map(|function| {
        let Function { name, line, lines } = function;
        file.complain(line, format!("`{name}` has {lines} lines, {MOST_FUNCTION_LINES} at most"))
    })
    .collect()
}

fn silent_openings(file: &Source) -> Vec<String> {
    let says =
        file.text.lines().next().and_then(|first| first.strip_prefix("//! ")).is_some_and(|text| text.len() > 10);
    if says { Vec::new() } else { vec![file.complain(1, "must open with `//!`: what it is for")] }
}

fn opt_outs_without_reason(file: &Source) -> Vec<String> {
    let code = Code::new(&file.text);
    let mut complaints = Vec::new();
    for (from, to) in code.attributes() {
        let attribute = &code.masked[from..to];
        let words: Vec<&str> = attribute
            .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
            .filter(|word| !word.is_empty())
            .collect();
        let opts_out = match words.as_slice() {
            ["allow" | "expect", ..] => true,
            ["cfg_attr", rest @ ..] => rest.iter().any(|word| matches!(*word, "allow" | "expect")),
            _ => false,
        };
        if opts_out && !words.contains(&"reason") {
            complaints.push(file.complain(code.line(from), "an opt-out from a lint says why: `reason = \"..\"`"));
        }
    }
    complaints
}

fn short_test_names(file: &Source) -> Vec<String> {
    let code = Code::new(&file.text);
    let tokens = code.tokens();
    let mut complaints = Vec::new();
    for (from, to) in code.attributes() {
        if &code.masked[from..to] != "#[test]" {
            continue;
        }
        let after = tokens.iter().skip_while(|token| token.at < to).skip_while(|token| token.text != "fn").nth(1);
        let Some(name) = after else { continue };
        if name.text.split('_').count() < LEAST_WORDS {
            complaints.push(file.complain(code.line(name.at), format!("`{}` is no sentence", name.text)));
        }
    }
    complaints
}

#[test]
fn files_are_short() {
    no_complaints(&rust().iter().flat_map(long_files).collect::<Vec<_>>());
}

#[test]
fn functions_are_short() {
    no_complaints(&rust().iter().flat_map(long_functions).collect::<Vec<_>>());
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    no_complaints(&rust().iter().flat_map(silent_openings).collect::<Vec<_>>());
}

#[test]
fn every_opt_out_says_why() {
    no_complaints(&rust().iter().flat_map(opt_outs_without_reason).collect::<Vec<_>>());
}

#[test]
fn test_names_are_sentences() {
    no_complaints(&rust().iter().flat_map(short_test_names).collect::<Vec<_>>());
}

#[test]
fn a_long_file_and_a_long_function_are_seen() {
    let lines = |count: usize| "    g();\n".repeat(count);
    assert_eq!(long_files(&Source::example("a.rs", &lines(401))), ["a.rs:401: 401 lines, 400 at most"]);
    assert_eq!(long_files(&Source::example("a.rs", &lines(400))), [""; 0]);

    let fits = format!("impl A {{\nfn f() {{\n{}}}\n}}\n", lines(58));
    assert_eq!(long_functions(&Source::example("a.rs", &fits)), [""; 0]);
    let long = format!("\npub fn f<T>(\n    t: T,\n) -> [u8; 3]\nwhere\n    T: Fn(u8) -> u8,\n{{\n{}}}\n", lines(54));
    assert_eq!(long_functions(&Source::example("a.rs", &long)), ["a.rs:2: `f` has 61 lines, 60 at most"]);
}

#[test]
fn functions_are_told_from_types_declarations_and_texts() {
    let code = Code::new(
        "trait A { fn none(&self); fn some(&self) {\n} }\nstruct B { f: fn(u8) -> u8 }\n// fn no() {}\nconst C: &str = \"fn no() {\";\nfn last() -> char { '}' }",
    );
    let found: Vec<(&str, usize)> = functions(&code).iter().map(|function| (function.name, function.lines)).collect();
    assert_eq!(found, [("some", 2), ("last", 1)]);
}

#[test]
fn a_silent_opening_is_seen() {
    assert_eq!(silent_openings(&Source::example("a.rs", "//! What this is for.\n")), [""; 0]);
    for text in
        ["", "use std::fmt;\n//! Too late, this one.", "//!\n//! Not the first line.", "/// Of an item, not a file.\n"]
    {
        assert_eq!(silent_openings(&Source::example("a.rs", text)).len(), 1, "{text}");
    }
}

#[test]
fn an_opt_out_without_a_reason_is_seen() {
    for text in ["#[allow(dead_code)]", "#![expect(\n    clippy::panic,\n)]", "#[cfg_attr(test, allow(dead_code))]"] {
        assert_eq!(opt_outs_without_reason(&Source::example("a.rs", text)).len(), 1, "{text}");
    }
    for text in
        ["#[allow(dead_code, reason = \"only on the web\")]", "// #[allow(dead_code)]", "#[test]", "f(\"#[allow(x)]\")"]
    {
        assert_eq!(opt_outs_without_reason(&Source::example("a.rs", text)), [""; 0], "{text}");
    }
}

#[test]
fn a_test_without_a_sentence_is_seen() {
    let file =
        Source::example("a.rs", "#[test]\n#[ignore]\nfn test_board() {}\n#[test]\nfn a_board_is_empty() {}\nfn f() {}");
    assert_eq!(short_test_names(&file), ["a.rs:3: `test_board` is no sentence"]);
}
