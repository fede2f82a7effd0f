//! Texts of GIFT: signs with a backslash before them, and the markup of a page.

/// Where `sign` stands without a backslash before it.
pub(super) fn find(text: &str, sign: &str) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        if !is_escaped && text[at..].starts_with(sign) {
            return Some(at);
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    None
}

/// A text as it is meant, on one line: without backslashes, and without markup where it was written as a page.
pub(super) fn meant(text: &str, is_page: bool) -> (String, bool) {
    let (text, is_page) = match format_of(text) {
        Some(("html", rest)) => (rest, true),
        Some((_, rest)) => (rest, false),
        None => (text, is_page),
    };
    let plain = unescaped(text);
    (super::on_one_line(&if is_page { without_markup(&plain) } else { plain }), is_page)
}

/// The format that stands before a text in brackets: `[html]`.
fn format_of(text: &str) -> Option<(&str, &str)> {
    let (format, rest) = text.trim_start().strip_prefix('[')?.split_once(']')?;
    ["html", "markdown", "plain", "moodle"].contains(&format).then_some((format, rest))
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match rest.next() {
            Some('n') => plain.push('\n'),
            Some(sign @ ('~' | '=' | '#' | '{' | '}' | ':' | '\\' | '"')) => plain.push(sign),
            Some(other) => plain.extend(['\\', other]),
            None => plain.push('\\'),
        }
    }
    plain
}

fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (read, skipped) = if rest.starts_with('<') { tag(rest) } else { entity(rest) };
        plain.push(read);
        rest = &rest[skipped..];
    }
    plain.push_str(rest);
    plain
}

/// What a tag reads as, and how many bytes it is long. A sign that opens no tag is itself.
fn tag(text: &str) -> (char, usize) {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
    match text.find('>') {
        Some(end) if is_tag => (' ', end + 1),
        _ => ('<', 1),
    }
}

/// What an entity reads as, and how many bytes it is long. A sign that begins none is itself.
fn entity(text: &str) -> (char, usize) {
    let known = |name: &str| match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "rsquo" => Some('’'),
        "lsquo" => Some('‘'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16)).ok()?;
            char::from_u32(code)
        }
    };
    // No name is longer; whoever wrote `&` for itself pays no more than that.
    let end = text.bytes().take(12).position(|byte| byte == b';');
    let read = end.and_then(|end| Some((known(text.get(1..end)?)?, end + 1)));
    read.unwrap_or(('&', 1))
}

#[cfg(test)]
mod tests {
    use super::{find, meant};

    fn plain(text: &str) -> String {
        meant(text, false).0
    }

    #[test]
    fn a_backslash_makes_a_sign_mean_itself() {
        assert_eq!(plain(r"a\=b \~ \# \{x\} \: \\ c\nd \q"), r"a=b ~ # {x} : \ c d \q");
        assert_eq!(find(r"a\=b=c", "="), Some(4));
        assert_eq!(find(r"a\\=c", "="), Some(3));
        assert_eq!(find(r"a\=c", "="), None);
    }

    #[test]
    fn only_a_page_loses_its_markup() {
        assert_eq!(
            plain("[html]<p>Patch &lt;the&gt;<br/>host &amp; &#39;guest&#x27;</p>"),
            "Patch <the> host & 'guest'"
        );
        assert_eq!(plain("[plain]<b>x</b>"), "<b>x</b>");
        assert_eq!(plain("a <b> & c"), "a <b> & c");
        assert_eq!(meant("<i>x</i>", true).0, "x");
        assert_eq!(plain("[html]1 < 2 && 3 &nope; &#xD800; <"), "1 < 2 && 3 &nope; &#xD800; <");
        assert_eq!(plain("[x] y"), "[x] y");
    }
}
