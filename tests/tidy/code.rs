//! Rust text with its comments and the insides of its literals blanked out, so that a rule about code is not fooled by
//! prose. Not a parser: good enough for code that rustfmt has laid out.

/// A string literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Literal {
    /// Where its opening quote stands.
    pub(super) at: usize,
    /// The line of that quote.
    pub(super) line: usize,
    /// What is between the quotes, escapes as written.
    pub(super) text: String,
}

/// A piece of Rust text. Places are byte offsets and hold for the text and for [`Code::masked`] alike.
#[derive(Clone, Debug)]
pub(super) struct Code {
    /// The text with blanks for comments and the insides of literals.
    pub(super) masked: String,
    /// The string literals, in order.
    pub(super) literals: Vec<Literal>,
}

/// An identifier, a number, or one sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// As written.
    pub(super) text: &'a str,
    /// Where it begins.
    pub(super) at: usize,
}

impl Code {
    /// Reads a whole file.
    pub(super) fn new(text: &str) -> Self {
        Scanner { bytes: text.as_bytes(), at: 0, masked: text.as_bytes().to_vec(), literals: Vec::new() }.run(text)
    }

    /// The line of a place, 1 at the top.
    pub(super) fn line(&self, at: usize) -> usize {
        line(self.masked.as_bytes(), at)
    }

    /// Identifiers, numbers and signs.
    pub(super) fn tokens(&self) -> Vec<Token<'_>> {
        let mut tokens = Vec::new();
        let mut rest = self.masked.char_indices().peekable();
        while let Some((at, first)) = rest.next() {
            if first.is_whitespace() {
                continue;
            }
            let mut end = at + first.len_utf8();
            if is_word(first) {
                while let Some((place, next)) = rest.next_if(|(_, next)| is_word(*next)) {
                    end = place + next.len_utf8();
                }
            }
            tokens.push(Token { text: &self.masked[at..end], at });
        }
        tokens
    }

    /// The same without what only the tests of the file hold: every `#[cfg(test)]` item is blanked out.
    pub(super) fn outside_tests(&self) -> Self {
        let mut code = self.clone();
        let tokens = self.tokens();
        for (place, token) in tokens.iter().enumerate() {
            if token.text == "#" && self.masked[token.at..].starts_with("#[cfg(test)]") {
                let end = item_end(&tokens, place + 7).unwrap_or(self.masked.len());
                code.blank(token.at, end);
            }
        }
        code
    }

    /// The same without attributes.
    pub(super) fn outside_attributes(&self) -> Self {
        let mut code = self.clone();
        for (from, to) in self.attributes() {
            code.blank(from, to);
        }
        code
    }

    /// Where each attribute begins and ends: `#[..]` and `#![..]`.
    pub(super) fn attributes(&self) -> Vec<(usize, usize)> {
        let tokens = self.tokens();
        let mut found = Vec::new();
        for (place, token) in tokens.iter().enumerate() {
            let inner = usize::from(tokens.get(place + 1).is_some_and(|next| next.text == "!"));
            let open = place + 1 + inner;
            if token.text == "#" && tokens.get(open).is_some_and(|next| next.text == "[") {
                let end = closing(&tokens, open).map_or(self.masked.len(), |close| tokens[close].at + 1);
                found.push((token.at, end));
            }
        }
        found
    }

    fn blank(&mut self, from: usize, to: usize) {
        let blanks: String = self.masked[from..to].chars().map(|sign| if sign == '\n' { '\n' } else { ' ' }).collect();
        let missing = to - from - blanks.len();
        self.masked.replace_range(from..to, &(blanks + &" ".repeat(missing)));
        self.literals.retain(|literal| literal.at < from || literal.at >= to);
    }
}

/// The place among the tokens of the bracket that closes the one at `open`.
pub(super) fn closing(tokens: &[Token<'_>], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, token) in tokens.iter().enumerate().skip(open) {
        match token.text {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(place);
        }
    }
    None
}

/// The first `{` or `;` after `from` that is in no bracket: where a body begins, or where there is none.
pub(super) fn body(tokens: &[Token<'_>], from: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, token) in tokens.iter().enumerate().skip(from) {
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            "{" | ";" if depth == 0 => return Some(place),
            _ => {}
        }
    }
    None
}

fn item_end(tokens: &[Token<'_>], from: usize) -> Option<usize> {
    let start = body(tokens, from)?;
    let end = if tokens[start].text == "{" { closing(tokens, start)? } else { start };
    Some(tokens[end].at + 1)
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

fn line(bytes: &[u8], at: usize) -> usize {
    bytes[..at].split(|&byte| byte == b'\n').count()
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    masked: Vec<u8>,
    literals: Vec<Literal>,
}

impl Scanner<'_> {
    fn run(mut self, text: &str) -> Code {
        while self.at < self.bytes.len() {
            let rest = &self.bytes[self.at..];
            if rest.starts_with(b"//") {
                let end = self.find(b"\n", self.at);
                self.hide(self.at, end);
            } else if rest.starts_with(b"/*") {
                let end = self.comment_end();
                self.hide(self.at, end);
            } else if let Some(hashes) = self.raw_string() {
                let open = self.at + 1 + hashes;
                let close = self.find(format!("\"{}", "#".repeat(hashes)).as_bytes(), open + 1);
                self.literal(text, open, close);
                self.at = (close + 1 + hashes).min(self.bytes.len());
            } else if rest[0] == b'"' {
                let close = self.quote_end(b'"');
                self.literal(text, self.at, close);
                self.at = close + 1;
            } else if rest[0] == b'\'' && self.is_char() {
                let close = self.quote_end(b'\'');
                self.hide(self.at + 1, close);
                self.at = close + 1;
            } else {
                self.at += 1;
            }
        }
        // Only whole comments and literals were blanked, byte for byte, so this is text still.
        Code { masked: String::from_utf8_lossy(&self.masked).into_owned(), literals: self.literals }
    }

    /// The number of hashes, when a raw string begins here.
    fn raw_string(&self) -> Option<usize> {
        let rest = &self.bytes[self.at..];
        let in_word =
            self.at > 0 && (self.bytes[self.at - 1].is_ascii_alphanumeric() || self.bytes[self.at - 1] == b'_');
        let after_prefix = self.at > 0 && matches!(self.bytes[self.at - 1], b'b' | b'c');
        if rest[0] != b'r' || (in_word && !after_prefix) {
            return None;
        }
        let hashes = rest[1..].iter().take_while(|&&byte| byte == b'#').count();
        (rest.get(1 + hashes) == Some(&b'"')).then_some(hashes)
    }

    /// Whether the `'` here opens a character and not a lifetime.
    fn is_char(&self) -> bool {
        let after = String::from_utf8_lossy(&self.bytes[self.at + 1..self.bytes.len().min(self.at + 6)]).into_owned();
        after.starts_with('\\') || after.chars().nth(1) == Some('\'')
    }

    fn quote_end(&self, quote: u8) -> usize {
        let mut at = self.at + 1;
        while at < self.bytes.len() && self.bytes[at] != quote {
            at += if self.bytes[at] == b'\\' { 2 } else { 1 };
        }
        at.min(self.bytes.len())
    }

    fn comment_end(&self) -> usize {
        let mut depth = 0_usize;
        let mut at = self.at;
        while at < self.bytes.len() {
            if self.bytes[at..].starts_with(b"/*") {
                depth += 1;
                at += 2;
            } else if self.bytes[at..].starts_with(b"*/") {
                depth -= 1;
                at += 2;
            } else {
                at += 1;
            }
            if depth == 0 {
                break;
            }
        }
        at.min(self.bytes.len())
    }

    fn find(&self, wanted: &[u8], from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        rest.windows(wanted.len()).position(|window| window == wanted).map_or(self.bytes.len(), |place| from + place)
    }

    fn literal(&mut self, text: &str, open: usize, close: usize) {
        let inside = text.get(open + 1..close).unwrap_or_default().to_owned();
        self.literals.push(Literal { at: open, line: line(self.bytes, open), text: inside });
        self.hide(open + 1, close);
    }

    fn hide(&mut self, from: usize, to: usize) {
        let to = to.min(self.masked.len());
        for byte in &mut self.masked[from.min(to)..to] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        self.at = to;
    }
}

fn literals_of(source: &str) -> Vec<String> {
    Code::new(source).literals.into_iter().map(|literal| literal.text).collect()
}

#[test]
fn comments_are_blanked_out_and_lines_stay_where_they_were() {
    let code = Code::new("a // use std::fs\n/* b /* c */ d */ e\n");
    assert_eq!(code.masked, "a               \n                  e\n");
    assert_eq!(code.line(code.masked.find('e').unwrap()), 2);
}

#[test]
fn strings_of_every_kind_are_taken_out_of_the_code() {
    assert_eq!(literals_of(r#"f("a // b", "c\"d", b"e")"#), ["a // b", "c\\\"d", "e"]);
    assert_eq!(literals_of("f(r\"a\\\", r#\"b \"c\" d\"#, br##\"e\"#f\"##)"), ["a\\", "b \"c\" d", "e\"#f"]);
    assert!(!Code::new("f(\"fn g() {\")").masked.contains('{'));
}

#[test]
fn characters_are_told_from_lifetimes() {
    let code = Code::new("fn f<'a>(x: &'a str) -> char { match x { _ => '{', } '\\'' '\"' 'é' }");
    assert_eq!(code.masked.matches('{').count(), 2);
    assert!(code.masked.contains("<'a>(x: &'a str)"));
    assert_eq!(code.literals, []);
}

#[test]
fn what_only_the_tests_of_a_file_hold_is_left_out() {
    let code = Code::new("fn a() { b(\"x\") }\n#[cfg(test)]\nmod tests {\n    fn c() { d(\"y\") }\n}\nfn e() {}\n");
    let outside = code.outside_tests();
    assert!(outside.masked.contains("fn a") && outside.masked.contains("fn e"));
    assert!(!outside.masked.contains("fn c"));
    assert_eq!(outside.literals.len(), 1);
    assert_eq!(outside.masked.len(), code.masked.len());
}

#[test]
fn attributes_are_found_with_all_that_is_in_them() {
    let code = Code::new("#![doc = \"a\"]\n#[allow(\n    dead_code\n)]\nfn f() -> [u8; 2] {}\n");
    let found: Vec<&str> = code.attributes().into_iter().map(|(from, to)| &code.masked[from..to]).collect();
    assert_eq!(found, ["#![doc = \" \"]", "#[allow(\n    dead_code\n)]"]);
    assert_eq!(code.outside_attributes().literals, []);
}

#[test]
fn tokens_are_words_and_single_signs() {
    let code = Code::new("use a::{b_1};");
    let texts: Vec<&str> = code.tokens().into_iter().map(|token| token.text).collect();
    assert_eq!(texts, ["use", "a", ":", ":", "{", "b_1", "}", ";"]);
}
