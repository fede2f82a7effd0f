//! The bytes of a file, and the guards that run on them before anything is parsed.
//!
//! Not for opening files: reading is up to whoever has a disk, a dialog or a browser, and that side reads at most
//! [`SourceFile::MOST_BYTES`] + 1 bytes, so that a huge file costs no memory and is still known to be too large.

use super::{Problem, Severity};
use std::fmt;
use thiserror::Error;

/// Where a file came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Ships inside the program; the path within the repository: `scenes/orders-on-rds.ron`.
    BuiltIn(String),
    /// Opened by the user; the path as it is shown.
    File(String),
}

impl Origin {
    /// The path as it is shown.
    pub fn path(&self) -> &str {
        match self {
            Self::BuiltIn(path) | Self::File(path) => path,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path())
    }
}

/// A file that was read, as bytes, nothing checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it came from.
    pub origin: Origin,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why bytes are not even text.
#[derive(Debug, PartialEq, Eq, Error)]
enum NotText {
    #[error("the file is larger than 1 MiB, the most that Layercake reads")]
    TooLarge,
    #[error("the file is empty")]
    Empty,
    #[error("the file is saved as UTF-16, expected UTF-8")]
    Utf16,
    #[error("the file is saved as UTF-32, expected UTF-8")]
    Utf32,
    #[error("the file is not text: the byte at offset {offset} (line {line}) is zero")]
    Binary { offset: usize, line: usize },
    #[error("the file is not UTF-8: the byte 0x{byte:02X} at offset {offset} (line {line}) fits no character there")]
    NotUtf8 { offset: usize, line: usize, byte: u8 },
}

impl NotText {
    fn help(&self) -> &'static str {
        match self {
            Self::TooLarge => "a scene of 500 cards needs about 200 KiB; is this the right file?",
            Self::Empty => {
                "a scene begins with `(format: 1, id: \"…\", title: \"…\",`; scenes/README.md shows a whole one"
            }
            Self::Utf16 | Self::Utf32 | Self::NotUtf8 { .. } => "save it as UTF-8 (in most editors: Save as, Encoding)",
            Self::Binary { .. } => "a scene is a text file whose name ends in `.ron`; is this the right file?",
        }
    }
}

impl SourceFile {
    /// The most bytes that a file may have.
    pub const MOST_BYTES: usize = 1024 * 1024;

    /// The text of the file without a byte order mark.
    pub(super) fn text(&self) -> Result<&str, Box<Problem>> {
        guard(&self.bytes).map_err(|not_text| {
            Box::new(Problem {
                severity: Severity::Error,
                file: self.origin.path().to_owned(),
                place: None,
                message: not_text.to_string(),
                help: Some(not_text.help().to_owned()),
                excerpt: None,
            })
        })
    }
}

/// The text of a file, as it stands there, without a byte order mark.
///
/// # Errors
///
/// When it is too large, empty, or no text.
pub fn text_of(file: &SourceFile) -> Result<&str, Box<Problem>> {
    file.text()
}

fn guard(bytes: &[u8]) -> Result<&str, NotText> {
    if bytes.len() > SourceFile::MOST_BYTES {
        return Err(NotText::TooLarge);
    }
    // A UTF-32 mark begins like a UTF-16 one, so it is asked for first.
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(NotText::Utf32);
    }
    // Without a mark it shows in the first character: no scene begins with anything but plain Latin text.
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, 1..=255, ..] | [1..=255, 0, ..]) {
        return Err(NotText::Utf16);
    }
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(NotText::Binary { offset: at, line: line_at(bytes, at) });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        NotText::NotUtf8 { offset: at, line: line_at(bytes, at), byte: bytes.get(at).copied().unwrap_or_default() }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(NotText::Empty) } else { Ok(text) }
}

fn line_at(bytes: &[u8], at: usize) -> usize {
    1 + bytes.iter().take(at).filter(|&&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::{NotText, SourceFile, guard};

    #[test]
    fn plain_text_passes_with_and_without_a_byte_order_mark() {
        assert_eq!(guard("(a: “é”)".as_bytes()), Ok("(a: “é”)"));
        assert_eq!(guard(b"\xEF\xBB\xBF()"), Ok("()"));
    }

    #[test]
    fn the_largest_file_passes_and_one_byte_more_does_not() {
        let mut bytes = vec![b' '; SourceFile::MOST_BYTES - 1];
        bytes.push(b'x');
        assert!(guard(&bytes).is_ok());
        bytes.push(b'x');
        assert_eq!(guard(&bytes), Err(NotText::TooLarge));
    }

    #[test]
    fn each_other_encoding_is_refused_by_name() {
        assert_eq!(guard(b"\xFF\xFE(\0"), Err(NotText::Utf16));
        assert_eq!(guard(b"\xFE\xFF\0("), Err(NotText::Utf16));
        assert_eq!(guard(b"(\0a\0"), Err(NotText::Utf16));
        assert_eq!(guard(b"\xFF\xFE\0\0(\0\0\0"), Err(NotText::Utf32));
        assert_eq!(guard(b"ab\n\0"), Err(NotText::Binary { offset: 3, line: 2 }));
        assert_eq!(guard(b"a\nb\xE9"), Err(NotText::NotUtf8 { offset: 3, line: 2, byte: 0xE9 }));
        assert_eq!(guard(b" \n"), Err(NotText::Empty));
        assert_eq!(guard(b""), Err(NotText::Empty));
    }
}
