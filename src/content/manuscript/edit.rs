//! Changes of single fields and cards. Each answers a new manuscript in which all else is as before, byte by byte.

use super::Manuscript;
use crate::content::tree::{Kind, Node};
use crate::content::written::quotes;
use std::ops::Range;

/// The fields of a scene in the order in which a new one is put among the others.
const SCENE: &[&str] = &[
    "format",
    "id",
    "title",
    "topic",
    "difficulty",
    "services",
    "story",
    "goal",
    "shared_bin",
    "beyond_exam",
    "mode",
    "reveal",
    "tries",
    "minutes",
    "marks",
    "order",
    "cards",
];
/// The same for a card.
const CARD: &[&str] = &[
    "id",
    "task",
    "text",
    "service",
    "layer",
    "owner",
    "also",
    "reason",
    "why_not",
    "hint",
    "halves",
    "misconception",
    "notes",
    "sources",
    "beyond_exam",
    "unverified",
];
/// The same for what is said at each bin.
const BINS: &[&str] = &["aws", "customer", "shared"];
/// How long a line may become before its group is broken into lines.
const MOST_LINE: usize = 120;
/// How far what stands inside is from the edge of what is around it.
const INDENT: &str = "    ";

/// What a field is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text, written in quotes.
    Text(String),
    /// A word or number, written as it is.
    Word(String),
    /// A list of texts.
    Texts(Vec<String>),
    /// A list of words.
    Words(Vec<String>),
}

impl Value {
    fn written(&self) -> String {
        match self {
            Self::Text(text) => quotes(text),
            Self::Word(word) => word.clone(),
            Self::Texts(texts) => format!("[{}]", texts.iter().map(|text| quotes(text)).collect::<Vec<_>>().join(", ")),
            Self::Words(words) => format!("[{}]", words.join(", ")),
        }
    }
}

/// An entry of a list with the comments above it, and what stands behind its comma.
struct Block {
    own: String,
    rest: String,
}

impl Manuscript {
    /// The same with a value in the place of a field, which is added where it is missing; unchanged where the path leads
    /// into nothing.
    #[must_use]
    pub fn with(&self, path: &str, value: &Value) -> Self {
        let written = value.written();
        if let Some(node) = self.node(path) {
            return self.replaced(node.span.clone(), &written);
        }
        let (group, name) = path.rsplit_once('.').unwrap_or(("", path));
        match self.node(group) {
            Some(node) => self.with_field(node, name, &written),
            // `why_not.aws` brings the group `why_not` with it.
            None => match group.rsplit_once('.') {
                Some((around, group)) if self.has(around) => {
                    let inner = Value::Word(format!("({name}: {written})"));
                    self.with(&format!("{around}.{group}"), &inner)
                }
                _ => self.clone(),
            },
        }
    }

    /// The same without a field. A group that becomes empty goes with it.
    #[must_use]
    pub fn without(&self, path: &str) -> Self {
        let (group, name) = path.rsplit_once('.').unwrap_or(("", path));
        let Some(node) = self.node(group) else { return self.clone() };
        let Some(field) = node.field(name) else { return self.clone() };
        if !group.is_empty() && !group.ends_with(']') && node.fields().len() == 1 {
            return self.without(group);
        }
        let (start, end) = (field.name_span.start, self.behind_comma(field.value.span.end));
        let before = node.fields().iter().rfind(|other| other.value.span.end <= start);
        if let Some(before) = before.filter(|_| end == field.value.span.end) {
            let between = self.text.get(before.value.span.end..start).unwrap_or_default();
            // The comma that stood between the two goes too.
            if between.trim() == "," && !between.contains('\n') {
                return self.replaced(before.value.span.end..end, "");
            }
        }
        self.replaced(self.whole_line(start..end), "")
    }

    /// The same with an entry more in the list of cards, before the one that stands at `place` now.
    #[must_use]
    pub fn with_card(&self, place: usize, entry: &str) -> Self {
        let Some(list) = self.list() else {
            let with_list = self.with("cards", &Value::Word("[]".to_owned()));
            return if with_list.list().is_some() { with_list.with_card(place, entry) } else { with_list };
        };
        let entries = list.children();
        let newline = self.newline();
        let indent = match entries.first() {
            Some(first) => self.indent_at(first.span.start),
            None => format!("{}{INDENT}", self.indent_at(list.span.start)),
        };
        let entry = indented(entry, &indent, newline);
        if entries.is_empty() {
            // A comment in an empty list stays above its first entry.
            let inside = list.span.start + 1..list.span.end - 1;
            let kept = self.text.get(inside.clone()).unwrap_or_default().trim_end();
            let outer = self.indent_at(list.span.start);
            return self.replaced(inside, &format!("{kept}{newline}{indent}{entry},{newline}{outer}"));
        }
        let mut blocks = self.blocks(list);
        let block = Block { own: format!("{newline}{indent}{entry}"), rest: String::new() };
        blocks.insert(place.min(blocks.len()), block);
        self.with_blocks(list, &blocks)
    }

    /// The same without a card. Comments in it and right above it go with it.
    #[must_use]
    pub fn without_card(&self, place: usize) -> Self {
        let Some(list) = self.list() else { return self.clone() };
        let mut blocks = self.blocks(list);
        if place >= blocks.len() {
            return self.clone();
        }
        blocks.remove(place);
        self.with_blocks(list, &blocks)
    }

    /// The same with a card at another place. Comments in it and right above it go with it.
    #[must_use]
    pub fn with_card_moved(&self, from: usize, to: usize) -> Self {
        let Some(list) = self.list() else { return self.clone() };
        let mut blocks = self.blocks(list);
        if from.max(to) >= blocks.len() {
            return self.clone();
        }
        let block = blocks.remove(from);
        blocks.insert(to, block);
        self.with_blocks(list, &blocks)
    }

    /// How the file writes a card, without the blanks that stand before its lines.
    pub fn card_text(&self, place: usize) -> Option<String> {
        let node = self.node(&format!("cards[{place}]"))?;
        let indent = self.indent_at(node.span.start);
        let lines = self.slice(node).lines().map(|line| line.strip_prefix(indent.as_str()).unwrap_or(line));
        Some(lines.collect::<Vec<_>>().join("\n"))
    }

    /// How many comments go with a card that is taken out.
    pub fn comments_in_card(&self, place: usize) -> usize {
        let Some(block) = self.list().and_then(|list| self.blocks(list).into_iter().nth(place)) else { return 0 };
        comments(&block.own) + comments(&block.rest)
    }

    /// How many comments stand inside a value; they go when the whole of it is put anew.
    pub fn comments_at(&self, path: &str) -> usize {
        self.node(path).map_or(0, |node| comments(self.slice(node)))
    }

    fn list(&self) -> Option<&Node> {
        self.node("cards").filter(|node| matches!(node.kind, Kind::List(_)))
    }

    fn replaced(&self, span: Range<usize>, with: &str) -> Self {
        let start = self.text.get(..span.start).unwrap_or_default();
        let end = self.text.get(span.end..).unwrap_or_default();
        Self::new([start, with, end].concat())
    }

    fn with_field(&self, group: &Node, name: &str, written: &str) -> Self {
        let order = match group.fields() {
            fields if fields.iter().any(|field| field.name == "format") => SCENE,
            fields if fields.iter().any(|field| BINS.contains(&field.name.as_str())) => BINS,
            _ => CARD,
        };
        let rank = |name: &str| order.iter().position(|known| *known == name);
        let place = rank(name);
        let before = group.fields().iter().rfind(|field| rank(&field.name) < place);
        let Some(before) = before.filter(|_| place.is_some()).or(group.fields().last()) else {
            // A group without fields.
            let at = self.text.get(group.span.clone()).and_then(|own| own.find('(')).unwrap_or_default();
            let at = group.span.start + at + 1;
            return self.replaced(at..at, &format!("{name}: {written}"));
        };
        let value_end = before.value.span.end;
        let end = self.behind_comma(value_end);
        let comma = if end == value_end { "," } else { "" };
        let own = self.text.get(group.span.start..before.name_span.start).unwrap_or_default();
        if own.contains('\n') {
            let at = self.line_end(end);
            let newline = self.newline();
            let indent = self.indent_at(before.name_span.start);
            let with_comma = self.text.get(end..at).unwrap_or_default();
            return self.replaced(
                value_end..at,
                &format!(
                    "{}{comma}{with_comma}{newline}{indent}{name}: {written},",
                    self.text.get(value_end..end).unwrap_or_default(),
                ),
            );
        }
        let added = if comma.is_empty() { format!(" {name}: {written},") } else { format!(", {name}: {written}") };
        // Behind the last field there is no comma on a line of fields.
        let is_last = group.fields().last().is_some_and(|last| last.name == before.name);
        let added = if comma.is_empty() && is_last { added.trim_end_matches(',').to_owned() } else { added };
        let longer = self.replaced(end..end, &added);
        longer.broken_where_too_long(group.span.start)
    }

    /// The same with the group that begins at `start` over several lines, if its line has become too long and holds no
    /// comment.
    fn broken_where_too_long(self, start: usize) -> Self {
        let Some(group) = self.tree.as_deref().and_then(|tree| group_at(tree, start)) else { return self };
        let own = self.slice(group);
        let line = self.text.get(self.line_start(start)..self.line_end(group.span.end)).unwrap_or_default();
        if line.chars().count() <= MOST_LINE || own.contains('\n') || comments(own) > 0 {
            return self;
        }
        let (indent, newline) = (self.indent_at(start), self.newline());
        let name = own.split('(').next().unwrap_or_default();
        let fields = group.fields().iter().map(|field| {
            let own = self.text.get(field.span()).unwrap_or_default();
            format!("{newline}{indent}{INDENT}{own},")
        });
        let broken = format!("{name}({}{newline}{indent})", fields.collect::<String>());
        self.replaced(group.span.clone(), &broken)
    }

    /// The list cut into pieces, one for each entry: from where the entry before ends, to behind its own comma and the
    /// comment on that line.
    fn blocks(&self, list: &Node) -> Vec<Block> {
        let mut start = self.line_end_if_rest_is_blank(list.span.start + 1);
        let mut blocks = Vec::new();
        for entry in list.children() {
            let behind = self.behind_comma(entry.span.end);
            let end = self.line_end_if_rest_is_blank(behind).min(list.span.end - 1);
            let own = self.text.get(start..entry.span.end).unwrap_or_default().to_owned();
            let rest = self.text.get(behind..end).unwrap_or_default().to_owned();
            blocks.push(Block { own, rest });
            start = end;
        }
        blocks
    }

    fn with_blocks(&self, list: &Node, blocks: &[Block]) -> Self {
        let start = self.line_end_if_rest_is_blank(list.span.start + 1);
        let Some(end) = list.children().last().map(|entry| entry.span.end) else { return self.clone() };
        let behind = self.behind_comma(end);
        let whole = self.line_end_if_rest_is_blank(behind).min(list.span.end - 1);
        // Whether a comma stands behind the last one is a matter of taste, and stays.
        let commas = blocks.len() - usize::from(behind == end && !blocks.is_empty());
        let written = blocks.iter().enumerate().map(|(place, Block { own, rest })| {
            let comma = if place < commas { "," } else { "" };
            [own, comma, rest].concat()
        });
        self.replaced(start..whole, &written.collect::<String>())
    }

    /// The byte behind the comma that follows a value, or the end of the value where none does.
    fn behind_comma(&self, end: usize) -> usize {
        let mut tokens = crate::content::tokens::Tokens::starting_at(&self.text, end);
        match tokens.next() {
            Ok(token) if token.kind == crate::content::tokens::TokenKind::Comma => token.span.end,
            _ => end,
        }
    }

    fn line_start(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|text| text.rfind('\n')).map_or(0, |found| found + 1)
    }

    /// The end of the line, before its line break.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let end = rest.find('\n').unwrap_or(rest.len());
        at + rest.get(..end).unwrap_or_default().trim_end_matches('\r').len()
    }

    /// The end of the line if nothing but blanks and a comment follow on it, else the byte itself.
    fn line_end_if_rest_is_blank(&self, at: usize) -> usize {
        let end = self.line_end(at);
        let rest = self.text.get(at..end).unwrap_or_default().trim();
        let is_comment =
            rest.starts_with("//") || (rest.starts_with("/*") && rest.find("*/") == Some(rest.len().saturating_sub(2)));
        if rest.is_empty() || is_comment { end } else { at }
    }

    /// A stretch with its whole line, if nothing else is on it; a comment behind it stays.
    fn whole_line(&self, span: Range<usize>) -> Range<usize> {
        let (start, end) = (self.line_start(span.start), self.line_end(span.end));
        let before = self.text.get(start..span.start).unwrap_or_default();
        let after = self.text.get(span.end..end).unwrap_or_default();
        if !before.trim().is_empty() {
            // Other fields on the line keep one blank between them.
            let blanks = before.len() - before.trim_end().len();
            return span.start - blanks..span.end;
        }
        if !after.trim().is_empty() {
            let blanks = after.len() - after.trim_start().len();
            return span.start..span.end + blanks;
        }
        let next = self.text.get(end..).and_then(|rest| rest.find('\n')).map_or(end, |found| end + found + 1);
        start..next
    }

    fn indent_at(&self, at: usize) -> String {
        let line = self.text.get(self.line_start(at)..at).unwrap_or_default();
        line.chars().take_while(|c| c.is_whitespace()).collect()
    }

    fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }
}

fn group_at(node: &Node, start: usize) -> Option<&Node> {
    if node.span.start == start && matches!(node.kind, Kind::Fields(_)) {
        return Some(node);
    }
    node.children()
        .into_iter()
        .filter(|child| child.span.start <= start && start < child.span.end)
        .find_map(|child| group_at(child, start))
}

fn indented(entry: &str, indent: &str, newline: &str) -> String {
    entry.lines().collect::<Vec<_>>().join(&format!("{newline}{indent}"))
}

/// How many comments a stretch of a file holds.
fn comments(text: &str) -> usize {
    let mut tokens = crate::content::tokens::Tokens::new(text);
    let mut found = 0;
    let mut at = 0;
    while let Ok(token) = tokens.next() {
        let blank = text.get(at..token.span.start).unwrap_or_default();
        found += blank.lines().filter(|line| line.trim_start().starts_with("//")).count() + blank.matches("/*").count();
        if token.kind == crate::content::tokens::TokenKind::End {
            break;
        }
        at = token.span.end;
    }
    found
}
