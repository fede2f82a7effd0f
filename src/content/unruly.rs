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

/// Whether a character is one of those that nearly all texts are made of; none of them is unruly beside any other.
pub(super) const fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '’' | '“' | '”' | '–' | '…')
}

fn is_always_unruly(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffc}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// The flags of England, Scotland and Wales: a black flag, the letters of its region as tags, and the tag that ends them.
/// Any other row of tags is no picture and hides what it spells.
const FLAGS: [&str; 3] = [
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
];

/// How many bytes of such a flag a text begins with.
fn flag(text: &str) -> usize {
    FLAGS.iter().find(|flag| text.starts_with(*flag)).map_or(0, |flag| flag.len())
}

/// A letter of Mongolian, whose last vowel is written apart with a separator.
const fn is_mongolian(c: char) -> bool {
    matches!(c, '\u{1820}'..='\u{1878}' | '\u{1880}'..='\u{18aa}')
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
        && !matches!(c, '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}');
    let is_emoji =
        matches!(c, '\u{203c}'..='\u{2049}' | '\u{2100}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}');
    is_script || is_emoji || matches!(c, '\u{10800}'..='\u{11fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The unruly characters of a text: the byte where each stands, and what it is. Those that are `allowed` are not told.
pub(super) fn unruly_in<'a>(text: &'a str, allowed: &'a [char]) -> impl Iterator<Item = (usize, char)> + 'a {
    let right_to_left = text.chars().any(is_right_to_left);
    let mut before = None;
    let mut flag_end = 0;
    text.char_indices().filter(move |&(at, c)| {
        let last = before.replace(c);
        flag_end = flag_end.max(at + flag(&text[at..]));
        if is_joiner(c) {
            !last.is_some_and(may_join)
        } else if is_variation(c) {
            last.is_none_or(|last| is_variation(last) || last.is_whitespace() || is_unruly(last))
        } else if c == '\u{180e}' {
            let next = text[at..].chars().nth(1);
            ![last, next].iter().all(|beside| beside.is_some_and(is_mongolian))
        } else {
            let is_unruly = (is_direction_mark(c) && !right_to_left) || is_always_unruly(c);
            is_unruly && at >= flag_end && !allowed.contains(&c)
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

/// The same, cut to at most `most` characters. What made a flag or a word may hide once it is cut; it is seen then, too.
pub(super) fn visible_at_most(text: &str, most: usize, allowed: &[char]) -> String {
    let mut cut: String = text.chars().take(most).collect();
    while unruly_in(&cut, allowed).next().is_some() {
        cut = visible(&cut, allowed).chars().take(most).collect();
    }
    cut
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
        '\u{ad}' => "SOFT HYPHEN",
        '\u{34f}' => "COMBINING GRAPHEME JOINER",
        '\u{61c}' => "ARABIC LETTER MARK",
        '\u{115f}' => "HANGUL CHOSEONG FILLER",
        '\u{1160}' => "HANGUL JUNGSEONG FILLER",
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
        '\u{2800}' => "BRAILLE PATTERN BLANK",
        '\u{3164}' | '\u{ffa0}' => "HANGUL FILLER",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "VARIATION SELECTOR",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{fffc}' => "OBJECT REPLACEMENT CHARACTER",
        '\u{e0000}'..='\u{e007f}' => "TAG CHARACTER",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{named, visible, visible_at_most};

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
    fn what_looks_like_nothing_is_seen() {
        let hidden = "A\u{ad}W\u{34f}S\u{115f}\u{1160}\u{2800}\u{3164}\u{ffa0}\u{fffc}";
        let expected = "A⟨U+00AD⟩W⟨U+034F⟩S⟨U+115F⟩⟨U+1160⟩⟨U+2800⟩⟨U+3164⟩⟨U+FFA0⟩⟨U+FFFC⟩";
        assert_eq!(seen(hidden), expected);
        assert_eq!(named('\u{ad}'), "U+00AD SOFT HYPHEN");
    }

    #[test]
    fn tags_make_the_flags_that_there_are_and_hide_nothing_else() {
        let england = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
        assert_eq!(seen(&[england, "!", england].concat()), [england, "!", england].concat());
        assert_eq!(seen(&[england, "\u{e0041}"].concat()), [england, "⟨U+E0041⟩"].concat());
        assert_eq!(seen("\u{1f3f4}\u{e0068}\u{e0069}\u{e007f}"), "\u{1f3f4}⟨U+E0068⟩⟨U+E0069⟩⟨U+E007F⟩");
    }

    #[test]
    fn a_flag_that_is_cut_hides_nothing() {
        let flag = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
        assert_eq!(visible_at_most(flag, 7, &[]), flag);
        assert_eq!(visible_at_most(flag, 6, &[]), "\u{1f3f4}⟨U+E0");
    }

    #[test]
    fn the_mongolian_separator_stays_between_letters_of_mongolian_only() {
        let word = "ᠬᠠᠷ\u{180e}ᠠ";
        assert_eq!(seen(word), word);
        assert_eq!(seen("A\u{180e}WS"), "A⟨U+180E⟩WS");
        assert_eq!(seen("ᠷ\u{180e}"), "ᠷ⟨U+180E⟩");
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
