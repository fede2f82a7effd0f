//! The text of a file that keeps one scene which is being written: versioned RON, read strictly. The scene stands in it as
//! its author wrote it, so that it can be found again with any editor.

use super::{Unusable, format_of};
use crate::content::SourceFile;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The format that this version writes, and the newest that it reads.
const FORMAT: u64 = 1;

const HEADING: &str = "// A scene with changes that are in no file of yet. Layercake offers it again on its Author page, and then \
                       removes this file.\n";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Work")]
struct RawWork {
    format: u64,
    file: Option<String>,
    text: String,
    saved: Option<String>,
}

/// What is kept of a scene that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::shell) struct Kept {
    /// The file that it belongs to.
    pub(in crate::shell) file: Option<String>,
    /// Its text.
    pub(in crate::shell) text: Arc<str>,
    /// What that file held when it was read or written last.
    pub(in crate::shell) saved: Option<Arc<str>>,
}

/// Reads the text of such a file.
pub(in crate::shell) fn read(text: &str) -> Result<Kept, Unusable> {
    if let Some(format) = format_of(text).filter(|&format| format > FORMAT) {
        return Err(Unusable::Newer(format, FORMAT));
    }
    let raw: RawWork = ron::from_str(text).map_err(|error| Unusable::Broken(error.to_string()))?;
    if raw.format == 0 {
        return Err(Unusable::Broken(format!("format 0 never was, expected {FORMAT}")));
    }
    if raw.text.len() > SourceFile::MOST_BYTES {
        return Err(Unusable::Broken("its scene is larger than 1 MiB".to_owned()));
    }
    Ok(Kept { file: raw.file, text: raw.text.into(), saved: raw.saved.map(Arc::from) })
}

/// Writes the text of such a file.
pub(in crate::shell) fn write(kept: &Kept) -> Result<String, ron::Error> {
    let raw = RawWork {
        format: FORMAT,
        file: kept.file.clone(),
        text: kept.text.to_string(),
        saved: kept.saved.as_deref().map(str::to_owned),
    };
    let pretty = ron::ser::PrettyConfig::new().new_line("\n").escape_strings(false);
    let text = ron::ser::to_string_pretty(&raw, pretty)?;
    Ok(format!("{HEADING}{text}\n"))
}

#[cfg(test)]
mod tests {
    use super::{Kept, Unusable, read, write};
    use proptest::prelude::*;

    #[test]
    fn a_scene_stands_in_its_file_as_it_was_written() -> Result<(), ron::Error> {
        let text = "// “Mine”\n(format: 1,\n\ttitle: \"a\\\"b\")\n";
        let kept = Kept { file: Some("/a/\"b\".ron".to_owned()), text: text.into(), saved: None };
        let written = write(&kept)?;
        assert!(written.contains(text), "{written}");
        assert_eq!(read(&written), Ok(kept));
        Ok(())
    }

    #[test]
    fn what_is_newer_is_told_from_what_is_broken_whatever_the_scene_says() {
        assert_eq!(read("(format: 2, moon: \"full\")"), Err(Unusable::Newer(2, 1)));
        let of_scene = "(format: 1, file: None, text: \"\nformat: 9\", saved: None)";
        assert!(read(of_scene).is_ok());
        for broken in ["", "(format: 1)", "(format: 0, file: None, text: \"\", saved: None)", "(", "\u{0}"] {
            assert!(matches!(read(broken), Err(Unusable::Broken(_))), "{broken:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_again_as_it_was(text in any::<String>(), lines in "[a-z#\"\\\\\r\n\t]{0,20}", saved in proptest::option::of(any::<String>())) {
            for text in [text, lines] {
                let kept = Kept { file: None, text: text.into(), saved: saved.clone().map(Into::into) };
                prop_assert_eq!(write(&kept).ok().map(|written| read(&written)), Some(Ok(kept)));
            }
        }
    }
}
