//! Characters that are not seen themselves and change how the text around them looks, or hide in it. Whoever reads a
//! text sees a mark in the place of each: `⟨U+202E⟩`.
//!
//! Not all that is unseen is unruly: without joiners many scripts and emoji cannot be written, and marks of direction
//! belong to text that runs from right to left. So one is judged beside its neighbours.

use std::borrow::Cow;

/// Whether a character does something to the text around it in place of being seen, whatever stands beside it. For
/// pieces of files in messages, where looks do not matter.
pub(super) fn is_unruly(c: char) -> bool {
    is_joiner(c) || is_direction_mark(c) || is_always_unruly(c)
}

fn is_always_unruly(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{180e}'
                | '\u{200b}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Says whether its neighbours join; many scripts need it between letters, and emoji are made with it.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Says on which side a sign between two directions belongs.
const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
}

/// Chooses between the shapes of the character before it.
const fn is_variation(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// A letter of a script that is written from right to left.
const fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && !is_direction_mark(c)
}

/// What a joiner may stand behind: letters of scripts whose letters join, their signs, and emoji.
const fn may_join(c: char) -> bool {
    let is_script = matches!(c, '\u{590}'..='\u{1fff}' | '\u{a800}'..='\u{abff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && !matches!(c, '\u{61c}' | '\u{180e}');
    let is_emoji =
        matches!(c, '\u{203c}'..='\u{2049}' | '\u{2100}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}');
    is_script || is_emoji || matches!(c, '\u{10800}'..='\u{11fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The unruly characters of a text: the byte where each stands, and what it is. Those that are `allowed` are not told.
pub(super) fn unruly_in<'a>(text: &'a str, allowed: &'a [char]) -> impl Iterator<Item = (usize, char)> + 'a {
    let right_to_left = text.chars().any(is_right_to_left);
    let mut before = None;
    text.char_indices().filter(move |&(_, c)| {
        let last = before.replace(c);
        if is_joiner(c) {
            !last.is_some_and(may_join)
        } else if is_variation(c) {
            last.is_none_or(|last| is_variation(last) || last.is_whitespace() || is_unruly(last))
        } else {
            (is_direction_mark(c) && !right_to_left) || (is_always_unruly(c) && !allowed.contains(&c))
        }
    })
}

/// The same text with a mark in the place of each unruly character. What stands there already stays, so doing it again
/// changes nothing.
pub fn visible<'a>(text: &'a str, allowed: &[char]) -> Cow<'a, str> {
    let mut seen = String::new();
    let mut from = 0;
    for (at, c) in unruly_in(text, allowed) {
        seen.push_str(&text[from..at]);
        seen.push_str(&mark(c));
        from = at + c.len_utf8();
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    seen.push_str(&text[from..]);
    Cow::Owned(seen)
}

fn mark(c: char) -> String {
    format!("⟨U+{:04X}⟩", u32::from(c))
}

/// The number of a character and its name, as whoever looks it up finds it: `U+202E RIGHT-TO-LEFT OVERRIDE`.
pub(super) fn named(c: char) -> String {
    let number = format!("U+{:04X}", u32::from(c));
    match name(c) {
        Some(name) => format!("{number} {name}"),
        None => number,
    }
}

const fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{61c}' => "ARABIC LETTER MARK",
        '\u{180e}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{200c}' => "ZERO WIDTH NON-JOINER",
        '\u{200d}' => "ZERO WIDTH JOINER",
        '\u{200e}' => "LEFT-TO-RIGHT MARK",
        '\u{200f}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202a}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2060}' => "WORD JOINER",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{3164}' | '\u{ffa0}' => "HANGUL FILLER",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "VARIATION SELECTOR",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{e0000}'..='\u{e007f}' => "TAG CHARACTER",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{named, visible};

    fn seen(text: &str) -> String {
        visible(text, &[]).into_owned()
    }

    #[test]
    fn a_character_that_turns_a_text_around_is_seen() {
        assert_eq!(seen("gnp.\u{202e}exe"), "gnp.⟨U+202E⟩exe");
        assert_eq!(seen("\u{2066}a\u{2069}"), "⟨U+2066⟩a⟨U+2069⟩");
        assert_eq!(seen("a\u{1b}[2J"), "a⟨U+001B⟩[2J");
        assert_eq!(named('\u{202e}'), "U+202E RIGHT-TO-LEFT OVERRIDE");
    }

    #[test]
    fn what_hides_in_a_text_is_seen() {
        assert_eq!(seen("AWS\u{200b}\u{200d}\u{e0041}\u{feff}"), "AWS⟨U+200B⟩⟨U+200D⟩⟨U+E0041⟩⟨U+FEFF⟩");
        assert_eq!(seen("a\u{200f}b"), "a⟨U+200F⟩b");
        assert_eq!(seen("☁\u{fe0f}\u{e0100}"), "☁\u{fe0f}⟨U+E0100⟩");
        assert_eq!(seen("a\u{2028}b\u{2029}"), "a⟨U+2028⟩b⟨U+2029⟩");
    }

    #[test]
    fn scripts_and_emoji_that_need_such_characters_stay_as_they_are() {
        // Persian with a non-joiner, Hindi with a joiner, Hebrew with a mark of direction, a family, a cloud in colour.
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "שלום\u{200f}!",
            "👩\u{200d}👧\u{200d}👦",
            "☁\u{fe0f}",
            "👩🏽\u{200d}🚀",
            "مرحبا",
            "e\u{301}",
        ] {
            assert_eq!(seen(text), text);
        }
    }

    #[test]
    fn line_breaks_stay_where_they_are_allowed_and_doing_it_twice_changes_nothing() {
        assert_eq!(visible("a\nb\u{202e}", &['\n']), "a\nb⟨U+202E⟩");
        assert_eq!(seen(&seen("\u{202e}\u{200d}\u{fe0f}")), seen("\u{202e}\u{200d}\u{fe0f}"));
    }
}
