//! Cuts RON text into words, texts, numbers and signs, each with its bytes.
//!
//! More lenient than ron where that gives a better message: `guest-os` is one word and `2026-11-23` one number, so that
//! whoever forgot the quotes is told so. Not for values: what a text says is read by ron.

use super::fault::Fault;
use super::shown::quoted;
use super::unruly::is_unruly;
use std::ops::Range;

/// What a piece of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A text in quotes, also a raw or a byte one.
    Text,
    /// A single character in single quotes.
    Character,
    /// A number or something that begins like one.
    Number,
    /// A name: of a field, of a struct, of a choice.
    Word,
    /// `#![enable(..)]` as a whole.
    Attribute,
    /// A sign that means nothing in RON.
    Stray(char),
    /// The end of the text.
    End,
}

/// A piece of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: TokenKind,
    /// Which bytes.
    pub(super) span: Range<usize>,
}

/// Where in a text the cutting stands.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    /// Begins at the start of `text`.
    pub(super) fn new(text: &'a str) -> Self {
        Self::starting_at(text, 0)
    }

    /// Begins at a byte in the middle.
    pub(super) fn starting_at(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The next piece; at the end of the text [`TokenKind::End`] again and again.
    pub(super) fn next(&mut self) -> Result<Token, Fault> {
        self.skip_blank()?;
        let start = self.at;
        let kind = self.cut()?;
        Ok(Token { kind, span: start..self.at })
    }

    /// The byte behind the last piece.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn bump_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    fn skip_blank(&mut self) -> Result<(), Fault> {
        loop {
            self.bump_while(is_blank);
            if self.rest().starts_with("//") {
                self.bump_while(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                self.skip_block_comment()?;
            } else {
                return Ok(());
            }
        }
    }

    fn skip_block_comment(&mut self) -> Result<(), Fault> {
        let mut open = vec![self.at];
        self.at += 2;
        while let Some(&innermost) = open.last() {
            let rest = self.rest();
            if rest.starts_with("/*") {
                open.push(self.at);
                self.at += 2;
            } else if rest.starts_with("*/") {
                open.pop();
                self.at += 2;
            } else if self.bump().is_none() {
                let fault = Fault::new(innermost..innermost + 2, "this comment is never closed");
                return Err(fault.help("add `*/` where it ends; each `/*` inside a comment needs a `*/` of its own"));
            }
        }
        Ok(())
    }

    fn cut(&mut self) -> Result<TokenKind, Fault> {
        let start = self.at;
        let Some(c) = self.bump() else { return Ok(TokenKind::End) };
        let next = self.peek();
        Ok(match c {
            '(' | '[' | '{' => TokenKind::Open(c),
            ')' | ']' | '}' => TokenKind::Close(c),
            ',' => TokenKind::Comma,
            ':' => TokenKind::Colon,
            '"' => self.text_from(start)?,
            '\'' => self.character(start)?,
            '#' if self.rest().starts_with('!') => self.attribute(start)?,
            'r' | 'b' if self.is_prefix(start) => self.prefixed(start)?,
            c if c.is_ascii_digit() => self.number(),
            '+' | '-' | '.' if next.is_some_and(|next| next.is_ascii_digit() || next == '.') => self.number(),
            '+' | '-' if next.is_some_and(char::is_alphabetic) => self.word(),
            c if c == '_' || c.is_alphabetic() => self.word(),
            c => TokenKind::Stray(c),
        })
    }

    fn word(&mut self) -> TokenKind {
        self.bump_while(|c| c == '_' || c == '-' || c.is_alphanumeric());
        TokenKind::Word
    }

    fn number(&mut self) -> TokenKind {
        self.bump_while(|c| matches!(c, '_' | '.' | '-' | '+') || c.is_alphanumeric());
        TokenKind::Number
    }

    /// Whether the `r` or `b` at `start` begins a raw or byte text, or a raw name, and not just any word.
    fn is_prefix(&self, start: usize) -> bool {
        let text = &self.text[start..];
        let body = text.strip_prefix("br").or_else(|| text.strip_prefix('r'));
        let raw = body.map(|body| body.trim_start_matches('#')).is_some_and(|body| body.starts_with('"'));
        raw || text.starts_with("b\"") || text.starts_with("b'") || text.starts_with("r#")
    }

    fn prefixed(&mut self, start: usize) -> Result<TokenKind, Fault> {
        self.bump_while(|c| c == 'r');
        let hashes = self.rest().len() - self.rest().trim_start_matches('#').len();
        self.at += hashes;
        match self.peek() {
            Some('"') if self.text[start..self.at].contains('r') => self.raw_text(start, hashes),
            Some('"') => {
                self.at += 1;
                self.text_from(start)
            }
            Some('\'') => {
                self.at += 1;
                self.character(start)
            }
            _ => Ok(self.word()),
        }
    }

    fn raw_text(&mut self, start: usize, hashes: usize) -> Result<TokenKind, Fault> {
        self.at += 1;
        let end = format!("\"{}", "#".repeat(hashes));
        if let Some(found) = self.rest().find(&end) {
            self.at += found + end.len();
            return Ok(TokenKind::Text);
        }
        let fault = Fault::new(start..self.at, "this text is never closed");
        Err(fault.help(format!("add {} where it ends", quoted(&end))))
    }

    fn text_from(&mut self, start: usize) -> Result<TokenKind, Fault> {
        loop {
            // Most of a file is inside of texts. No other character has one of these two among its bytes.
            let Some(found) = self.rest().bytes().position(|byte| matches!(byte, b'"' | b'\\')) else {
                let fault = Fault::new(start..self.text.len(), "this text is never closed");
                return Err(fault.help("add `\"` where it ends"));
            };
            let at = self.at + found;
            self.at = at + 1;
            if self.text.as_bytes()[at] == b'"' {
                return Ok(TokenKind::Text);
            }
            self.escape(at)?;
        }
    }

    fn escape(&mut self, start: usize) -> Result<(), Fault> {
        let right = match self.bump() {
            Some('"' | '\'' | '\\' | 'n' | 'r' | 't' | '0') => true,
            Some('x') => (0..2).all(|_| self.bump().is_some_and(|c| c.is_ascii_hexdigit())),
            Some('u') if self.peek() == Some('{') => {
                // Without the closing bracket it is no number, even where the file ends behind the digits.
                let digits = self.rest()[1..].split_once('}').map_or("", |(digits, _)| digits);
                let code = u32::from_str_radix(digits, 16).ok();
                let right = digits.len() <= 6 && code.is_some_and(|code| char::from_u32(code).is_some());
                if right {
                    self.at += digits.len() + 2;
                }
                right
            }
            // The text ends in a backslash: it is unclosed, which the caller says better.
            None => return Ok(()),
            Some(_) => false,
        };
        if right {
            return Ok(());
        }
        let found = quoted(&self.text[start..self.at]);
        if found.starts_with("`\\x") || found.starts_with("`\\u") {
            let fault = Fault::new(start..self.at, format!("{found} names no character"));
            return Err(fault.help(r"write its number as `\x41` or `\u{e9}`; to write a backslash, double it: `\\`"));
        }
        let fault = Fault::new(start..self.at, format!("{found} means nothing inside a text"));
        Err(fault.help(r#"to write a backslash, double it: `\\`; others are `\"`, `\n`, `\t` and `\u{e9}`"#))
    }

    fn character(&mut self, start: usize) -> Result<TokenKind, Fault> {
        let line = self.rest().split('\n').next().unwrap_or_default();
        let escaped = line.starts_with('\\');
        let Some(end) = line.char_indices().skip(usize::from(escaped) + 1).find(|&(_, c)| c == '\'') else {
            let fault = Fault::new(start..self.at, "expected a value, found the sign `'`");
            return Err(fault.help("a text stands in double quotes: `\"…\"`"));
        };
        let content = &line[..end.0];
        self.at += end.0 + 1;
        if escaped || content.chars().count() == 1 {
            return Ok(TokenKind::Character);
        }
        let fault = Fault::new(
            start..self.at,
            format!("expected a text in double quotes, found {}", quoted(&self.text[start..self.at])),
        );
        Err(fault.help(format!("write {}", quoted(&format!("\"{content}\"")))))
    }

    fn attribute(&mut self, start: usize) -> Result<TokenKind, Fault> {
        if let Some(found) = self.rest().find(']') {
            self.at += found + 1;
            return Ok(TokenKind::Attribute);
        }
        let fault = Fault::new(start..start + 2, "this attribute is never closed");
        Err(fault.help("a scene needs no attribute; remove it"))
    }
}

/// A sign, so that it can be seen: typographic quotes and blanks of other kinds get their number too.
pub(super) fn describe_sign(c: char) -> String {
    if c.is_ascii_graphic() {
        format!("`{c}`")
    } else if is_unruly(c) || c.is_whitespace() {
        format!("the invisible character U+{:04X}", u32::from(c))
    } else {
        format!("`{c}` (U+{:04X})", u32::from(c))
    }
}

/// The same as ron's idea of blank, so that both stop at the same character.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use super::{TokenKind, Tokens};

    fn kinds(text: &str) -> Vec<(TokenKind, &str)> {
        let mut tokens = Tokens::new(text);
        let mut found = Vec::new();
        loop {
            let token = tokens.next().unwrap();
            if token.kind == TokenKind::End {
                return found;
            }
            found.push((token.kind, &text[token.span]));
        }
    }

    fn fault(text: &str) -> (String, String) {
        let mut tokens = Tokens::new(text);
        loop {
            match tokens.next() {
                Ok(token) => assert_ne!(token.kind, TokenKind::End, "{text} has no fault"),
                Err(fault) => return (text[fault.span].to_owned(), fault.message),
            }
        }
    }

    #[test]
    fn every_kind_of_text_is_one_piece() {
        for text in [r#""a \" b""#, r##"r#"a " b"#"##, r#"r"a\""#, r#"b"a""#, r##"br#"a"b"#"##, r#""\u{e9}\x41""#] {
            assert_eq!(kinds(text), [(TokenKind::Text, text)]);
        }
        for text in ["'x'", r"'\''", "b'x'", "'''"] {
            assert_eq!(kinds(text), [(TokenKind::Character, text)]);
        }
    }

    #[test]
    fn words_and_numbers_keep_their_hyphens() {
        for text in ["guest-os", "r#field", "Aws", "bravo", "rds", "_x", "-inf"] {
            assert_eq!(kinds(text), [(TokenKind::Word, text)]);
        }
        for text in ["2026-11-23", "-1.5e-3", "0xFF", "1_000", ".5", "3cats"] {
            assert_eq!(kinds(text), [(TokenKind::Number, text)]);
        }
    }

    #[test]
    fn comments_of_all_kinds_are_skipped() {
        assert_eq!(kinds("// a\n/* b /* c */ \" */ d // e"), [(TokenKind::Word, "d")]);
        assert_eq!(kinds("#![enable(implicit_some)] a")[1], (TokenKind::Word, "a"));
    }

    #[test]
    fn what_is_never_closed_is_reported_where_it_opens() {
        assert_eq!(fault("a /* b /* c */"), ("/*".into(), "this comment is never closed".into()));
        assert_eq!(fault("a \"b"), ("\"b".into(), "this text is never closed".into()));
        assert_eq!(fault("a r#\"b\""), ("r#\"".into(), "this text is never closed".into()));
    }

    #[test]
    fn a_bad_escape_is_shown_alone() {
        for escape in [r"\q", r"\é"] {
            assert_eq!(fault(&format!("\"a{escape}b\"")).1, format!("`{escape}` means nothing inside a text"));
        }
        for escape in [r"\xg", r"\u"] {
            assert_eq!(fault(&format!("\"a{escape}ö\"")).1, format!("`{escape}` names no character"));
        }
    }

    #[test]
    fn a_text_in_single_quotes_is_told_to_take_double_ones() {
        assert_eq!(fault("'hello'"), ("'hello'".into(), "expected a text in double quotes, found `'hello'`".into()));
    }
}
