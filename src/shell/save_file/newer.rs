//! Reads what there is to understand of a settings file of a format that is still to come: field by field, and whatever
//! is unknown or says something else now is passed over. Nobody may write such a file.

use super::{RawSaved, values};
use crate::state::Saved;
use ron::Value;
use ron::value::Map;

const FORMAT: &str = "format";

/// What can be used of the text; the defaults where nothing can.
pub(in crate::shell) fn read_newer(text: &str) -> Saved {
    let Ok(Value::Map(fields)) = ron::from_str(text) else { return Saved::default() };
    let is_format = |key: &Value| *key == Value::String(FORMAT.to_owned());
    let mut known = Map::new();
    // Each field alone, so that one which is not understood keeps no other away.
    for (key, value) in fields.iter().filter(|(key, _)| !is_format(key)) {
        if saved(Map::from_iter([(key.clone(), value.clone())])).is_some() {
            known.insert(key.clone(), value.clone());
        }
    }
    saved(known).unwrap_or_default()
}

fn saved(mut fields: Map) -> Option<Saved> {
    fields.insert(FORMAT.to_owned(), super::FORMAT);
    let raw: RawSaved = Value::Map(fields).into_rust().ok()?;
    values(raw).ok().map(|read| read.saved)
}

#[cfg(test)]
mod tests {
    use super::read_newer;
    use crate::state::{Saved, Settings, ThemeChoice};

    #[test]
    fn what_is_understood_of_a_newer_file_is_used_and_the_rest_is_passed_over() {
        let text = "(format: 99, theme: \"dark\", text_percent: (large: 3), moon: Full, terms: false, ways: {\"a\": \"exam\"}, \
                    best: {\"a\": (score: 3, out_of: 4)}, table: Some(\"a\"))";
        let read = read_newer(text);
        assert_eq!(read.settings, Settings { theme: ThemeChoice::Dark, terms: false, ..Settings::default() });
        assert_eq!((read.progress.best.len(), read.ways.len(), read.table.is_some()), (1, 1, true));
    }

    #[test]
    fn a_newer_file_that_cannot_be_read_at_all_gives_the_defaults() {
        for text in ["(format: 99", "(format: 99, theme: \"plaid\")", "[\"format: 99\"]", "{}"] {
            assert_eq!(read_newer(text), Saved::default(), "{text}");
        }
    }
}
