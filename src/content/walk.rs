//! Walks RON text into a tree of places, and refuses what ron should never see: brackets and commas that do not fit,
//! values nested too deep, lists that are too long.
//!
//! It runs before anything is built, so a hostile file costs a bounded amount of memory and stack.

use super::fault::Fault;
use super::shown::quoted;
use super::tokens::{Token, TokenKind, Tokens, describe_sign};
use super::tree::{Field, Kind, Node};
use std::ops::Range;

/// How many brackets may stand inside each other; a scene needs four, a lesson plan six.
const MOST_DEPTH: usize = 32;
/// How many entries a list may have.
pub(super) const MOST_ENTRIES: usize = 500;
/// How many values a file may have; 500 cards have fewer than 10,000.
const MOST_VALUES: usize = 20_000;

/// The tree of a file: one group with everything inside.
pub(super) fn walk(text: &str) -> Result<Node, Fault> {
    let mut walker = Walker { text, tokens: Tokens::new(text), open: Vec::new(), name: String::new(), values: 0 };
    walker.file()
}

struct Walker<'a> {
    text: &'a str,
    tokens: Tokens<'a>,
    /// The opening brackets around the current token, outermost first.
    open: Vec<Range<usize>>,
    /// The field whose value is being read.
    name: String,
    values: usize,
}

impl Walker<'_> {
    fn file(&mut self) -> Result<Node, Fault> {
        let mut token = self.tokens.next()?;
        while token.kind == TokenKind::Attribute {
            token = self.tokens.next()?;
        }
        let begins_group = token.kind == TokenKind::Open('(')
            || (token.kind == TokenKind::Word && self.peek()?.kind == TokenKind::Open('('));
        if !begins_group {
            return Err(self.not_a_group(&token));
        }
        let root = self.value(&token)?;
        let after = self.tokens.next()?;
        if after.kind == TokenKind::End {
            return Ok(root);
        }
        let closes = self.line(root.span.end.saturating_sub(1));
        let help = format!("the file's outer `( … )` closes in line {closes}; is a `)` there too early?");
        let message = if let TokenKind::Close(sign) = after.kind {
            format!("this `{sign}` closes nothing")
        } else {
            format!("expected the end of the file, found {}", self.describe(&after))
        };
        Err(Fault::new(after.span, message).help(help))
    }

    fn not_a_group(&self, token: &Token) -> Fault {
        let message = format!("expected `(` at the start of the file, found {}", self.describe(token));
        let help = if matches!(token.kind, TokenKind::Open('{' | '[')) {
            "this looks like JSON; in RON it is `(format: 1, id: \"…\")`: round brackets, names without quotes"
        } else {
            "a file is one group: `(format: 1, …)`"
        };
        Fault::new(token.span.clone(), message).help(help)
    }

    /// The value that begins with `token`.
    fn value(&mut self, token: &Token) -> Result<Node, Fault> {
        self.values += 1;
        if self.values > MOST_VALUES {
            let fault = Fault::new(token.span.clone(), format!("the file has more than {MOST_VALUES} values"));
            return Err(fault.help("split it into several files"));
        }
        let kind = match token.kind {
            TokenKind::Text => Kind::Text,
            TokenKind::Character => Kind::Character,
            TokenKind::Number => Kind::Number,
            TokenKind::Word if self.peek()?.kind == TokenKind::Open('(') => return self.named(token),
            TokenKind::Word => Kind::Word,
            TokenKind::Open(bracket) => return self.bracket(bracket, token),
            TokenKind::Close(_) | TokenKind::End => return Err(self.unclosed(token)),
            _ => return Err(self.no_value(token)),
        };
        Ok(Node { kind, span: token.span.clone() })
    }

    /// `Name(..)`; a `Some(..)` is nothing but its content.
    fn named(&mut self, name: &Token) -> Result<Node, Fault> {
        let open = self.tokens.next()?;
        let mut node = self.value(&open)?;
        if &self.text[name.span.clone()] == "Some"
            && let Kind::Tuple(nodes) = &mut node.kind
            && nodes.len() == 1
            && let Some(content) = nodes.pop()
        {
            return Ok(content);
        }
        node.span.start = name.span.start;
        Ok(node)
    }

    fn bracket(&mut self, bracket: char, token: &Token) -> Result<Node, Fault> {
        if self.open.len() == MOST_DEPTH {
            let message = format!("brackets stand inside each other more than {MOST_DEPTH} deep");
            return Err(Fault::new(token.span.clone(), message).help("a scene needs four levels, a lesson plan six"));
        }
        self.open.push(token.span.clone());
        let kind = match bracket {
            '[' => Kind::List(self.entries(']')?),
            '{' => Kind::Map(self.map()?),
            _ if self.has_names()? => Kind::Fields(self.fields()?),
            _ => Kind::Tuple(self.entries(')')?),
        };
        self.open.pop();
        Ok(Node { kind, span: token.span.start..self.tokens.position() })
    }

    /// Whether the bracket that was just opened holds names with values: a name comes first, and behind it neither a
    /// comma nor a bracket.
    fn has_names(&self) -> Result<bool, Fault> {
        let mut ahead = self.tokens.clone();
        let first = ahead.next()?.kind;
        let second = ahead.next()?.kind;
        Ok(match first {
            TokenKind::Word => !matches!(second, TokenKind::Comma | TokenKind::Open('(') | TokenKind::Close(_)),
            TokenKind::Text => second == TokenKind::Colon,
            _ => false,
        })
    }

    fn entries(&mut self, close: char) -> Result<Vec<Node>, Fault> {
        let list = self.name.clone();
        let mut nodes: Vec<Node> = Vec::new();
        loop {
            let token = self.tokens.next()?;
            if token.kind == TokenKind::Close(close) {
                return Ok(nodes);
            }
            if nodes.len() == MOST_ENTRIES {
                let message =
                    format!("{} has more than {MOST_ENTRIES} entries; this is the first too many", quoted(&list));
                return Err(Fault::new(token.span, message).help("split the file into several"));
            }
            let node = self.value(&token)?;
            let ended = self.separator(close, &node, || "this entry".to_owned())?;
            nodes.push(node);
            if ended {
                return Ok(nodes);
            }
        }
    }

    fn map(&mut self) -> Result<Vec<Node>, Fault> {
        let mut nodes = Vec::new();
        loop {
            let token = self.tokens.next()?;
            if token.kind == TokenKind::Close('}') {
                return Ok(nodes);
            }
            nodes.push(self.value(&token)?);
            let colon = self.tokens.next()?;
            if colon.kind != TokenKind::Colon {
                return Err(self.unexpected("`:` after a key", &colon));
            }
            let token = self.tokens.next()?;
            let node = self.value(&token)?;
            let ended = self.separator('}', &node, || "this entry".to_owned())?;
            nodes.push(node);
            if ended {
                return Ok(nodes);
            }
        }
    }

    fn fields(&mut self) -> Result<Vec<Field>, Fault> {
        let mut fields: Vec<Field> = Vec::new();
        loop {
            let name = self.tokens.next()?;
            if name.kind == TokenKind::Close(')') {
                return Ok(fields);
            }
            if name.kind != TokenKind::Word {
                return Err(self.no_name(&name));
            }
            let word = self.text[name.span.clone()].trim_start_matches("r#").to_owned();
            let colon = self.tokens.next()?;
            if colon.kind != TokenKind::Colon {
                let fault = self.unexpected(&format!("`:` after the name {}", quoted(&word)), &colon);
                return Err(fault.help(format!("a field is written {}", quoted(&format!("{word}: value")))));
            }
            let token = self.tokens.next()?;
            self.name.clone_from(&word);
            let value = self.value(&token)?;
            let ended = self.separator(')', &value, || format!("the value of {}", quoted(&word)))?;
            fields.push(Field { name: word, name_span: name.span, value });
            if ended {
                return Ok(fields);
            }
        }
    }

    /// The comma behind a value, or the closing bracket: then the answer is true.
    fn separator(&mut self, close: char, value: &Node, whose: impl Fn() -> String) -> Result<bool, Fault> {
        let token = self.tokens.next()?;
        match token.kind {
            TokenKind::Comma => Ok(false),
            TokenKind::Close(sign) if sign == close => Ok(true),
            TokenKind::Close(_) | TokenKind::End => Err(self.unclosed(&token)),
            _ => Err(self.no_comma(&token, value, &whose())),
        }
    }

    fn no_comma(&self, token: &Token, value: &Node, whose: &str) -> Fault {
        let found = self.describe(token);
        let own = &self.text[value.span.clone()];
        if value.kind == Kind::Text && own.contains('\n') {
            // A text may have several lines, but one that is followed by rubbish has lost its closing quote, and the
            // quote that ended it is the opening one of the next text.
            let line = self.line(value.span.end);
            let message = format!("this text runs on to line {line}, where {found} follows it");
            return Fault::new(value.span.clone(), message).help("is its closing `\"` missing?");
        }
        let end = value.span.end;
        if value.kind == Kind::Text && !matches!(token.kind, TokenKind::Stray(_)) && token.span.start == end {
            let fault = Fault::new(token.span.clone(), format!("expected `,` after {whose}, found {found}"));
            return fault.help("a `\"` inside a text is written `\\\"`");
        }
        if let TokenKind::Stray(_) = token.kind {
            return self.unexpected(&format!("`,` after {whose}"), token);
        }
        Fault::new(end..end, format!("expected `,` after {whose}, found {found}")).help("add `,` here")
    }

    fn no_name(&self, token: &Token) -> Fault {
        match token.kind {
            TokenKind::Close(_) | TokenKind::End => self.unclosed(token),
            TokenKind::Text => {
                let name = self.text[token.span.clone()].trim_matches('"');
                let fault = self.unexpected("the name of a field", token);
                fault.help(format!("names stand without quotes: {}", quoted(&format!("{name}: value"))))
            }
            TokenKind::Comma => self.no_value(token),
            TokenKind::Open(_) => {
                let opened = self.open.last().map_or(1, |open| self.line(open.start));
                let fault = self.unexpected("the name of a field or `)`", token);
                fault.help(format!("is a `)` missing for the `(` in line {opened}?"))
            }
            _ => self.unexpected("the name of a field or `)`", token),
        }
    }

    fn no_value(&self, token: &Token) -> Fault {
        self.unexpected("a value", token)
    }

    /// A bracket that is still open where the file ends or another bracket closes; said at the bracket.
    fn unclosed(&self, found: &Token) -> Fault {
        let Some(open) = self.open.last() else {
            return self.unexpected("a value", found);
        };
        let bracket = &self.text[open.clone()];
        let close = match bracket {
            "(" => ')',
            "[" => ']',
            _ => '}',
        };
        let own_close = found.kind == TokenKind::Close(close);
        if own_close {
            return self.unexpected("a value", found);
        }
        if self.is_one_too_many(found) {
            let line = self.line(open.start);
            let found_sign = self.describe(found);
            let message = format!("this {found_sign} closes nothing: the `{bracket}` in line {line} is still open");
            return Fault::new(found.span.clone(), message).help(format!("remove it, or add `{close}` before it"));
        }
        let message = if let TokenKind::Close(sign) = found.kind {
            let line = self.line(found.span.start);
            format!("this `{bracket}` is never closed: the `{sign}` in line {line} comes before its `{close}`")
        } else {
            format!("this `{bracket}` is never closed: the file ends before its `{close}`")
        };
        Fault::new(open.clone(), message).help(format!("add `{close}` where it ends"))
    }

    /// Whether a bracket that does not fit would close the whole file although more comes behind it.
    fn is_one_too_many(&self, found: &Token) -> bool {
        let closes_file = self.open.len() == 2 && found.kind == TokenKind::Close(')');
        closes_file && self.peek().is_ok_and(|next| next.kind != TokenKind::End)
    }

    fn unexpected(&self, expected: &str, found: &Token) -> Fault {
        let fault = Fault::new(found.span.clone(), format!("expected {expected}, found {}", self.describe(found)));
        fault.help(match found.kind {
            TokenKind::Stray('“' | '”' | '„' | '«' | '»' | '‘' | '’') => {
                "texts stand in straight quotes: `\"`"
            }
            TokenKind::Stray(';') => "values are separated by `,`",
            TokenKind::Stray(_) => "a text stands in quotes; remove the sign if it means nothing",
            TokenKind::Attribute => "an attribute stands at the very start of a file, and a scene needs none",
            TokenKind::Comma => "something is missing here, or this comma is one too many",
            TokenKind::Close(_) => "something is missing in front of this bracket",
            _ => "every value in a group has a name, and a `,` stands behind it: `name: value,`",
        })
    }

    fn describe(&self, token: &Token) -> String {
        let own = &self.text[token.span.clone()];
        match token.kind {
            TokenKind::Text => format!("the text {}", quoted(own)),
            TokenKind::Character => format!("the character {}", quoted(own)),
            TokenKind::Number => format!("the number {}", quoted(own)),
            TokenKind::Word => format!("the word {}", quoted(own)),
            TokenKind::Attribute => format!("the attribute {}", quoted(own)),
            TokenKind::Stray(sign) => describe_sign(sign),
            TokenKind::End => "the end of the file".to_owned(),
            TokenKind::Open(_) | TokenKind::Close(_) | TokenKind::Comma | TokenKind::Colon => quoted(own),
        }
    }

    fn peek(&self) -> Result<Token, Fault> {
        self.tokens.clone().next()
    }

    /// The line of a byte, counted from 1.
    fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|&byte| byte == b'\n').count()
    }
}

#[cfg(test)]
mod tests {
    use super::walk;

    fn fault(text: &str) -> (&str, String) {
        let fault = walk(text).unwrap_err();
        (&text[fault.span], fault.message)
    }

    #[test]
    fn a_bracket_that_stays_open_is_reported_where_it_opens() {
        let message = "this `[` is never closed: the `)` in line 1 comes before its `]`";
        assert_eq!(fault("(a: [1, 2)"), ("[", message.to_owned()));
        assert_eq!(fault("(a: [1, 2"), ("[", "this `[` is never closed: the file ends before its `]`".to_owned()));
        assert_eq!(
            fault("(a: 1]"),
            ("(", "this `(` is never closed: the `]` in line 1 comes before its `)`".to_owned())
        );
    }

    #[test]
    fn a_bracket_too_many_is_reported_itself() {
        assert_eq!(fault("(a: 1))"), (")", "this `)` closes nothing".to_owned()));
        let message = "this `)` closes nothing: the `[` in line 1 is still open";
        assert_eq!(fault("(a: [(b: 1)), (b: 2)])"), (")", message.to_owned()));
    }

    #[test]
    fn a_missing_comma_is_reported_behind_the_value() {
        let fault = walk("(a: 1 b: 2)").unwrap_err();
        assert_eq!(
            (fault.span, fault.message.as_str()),
            (5..5, "expected `,` after the value of `a`, found the word `b`")
        );
    }

    #[test]
    fn depth_is_bounded_and_what_is_allowed_is_read() {
        assert!(walk(&format!("(a: {}{})", "[".repeat(31), "]".repeat(31))).is_ok());
        let deep = format!("(a: {}{})", "[".repeat(32), "]".repeat(32));
        assert_eq!(fault(&deep).1, "brackets stand inside each other more than 32 deep");
        assert!(walk(&"(a:".repeat(1_000_000)).is_err());
        assert!(walk(&"/*".repeat(1_000_000)).is_err());
    }

    #[test]
    fn the_501st_entry_and_a_flood_of_values_are_refused() {
        assert!(walk(&format!("(cards: [{}])", "1,".repeat(500))).is_ok());
        let many = format!("(cards: [{}2])", "1,".repeat(500));
        assert_eq!(fault(&many), ("2", "`cards` has more than 500 entries; this is the first too many".to_owned()));
        let flood = format!("(cards: [{}])", format!("[{}],", "1,".repeat(400)).repeat(100));
        assert_eq!(fault(&flood).1, "the file has more than 20000 values");
    }
}
