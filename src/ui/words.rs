//! Words on screen, looked up by key in a Fluent file. Content (catalogue and scenes) brings its own words.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::langid;

const ENGLISH: &str = include_str!("../../assets/words/en.ftl");

/// A value that stands in a sentence.
pub(crate) use fluent_bundle::FluentValue as Value;

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words in English. A line that cannot be read is left out; the test of the words finds it.
    pub fn english() -> Self {
        let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(rest, _)| rest);
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
        // Marks that isolate text directions are drawn as boxes by fonts that lack them.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// The language that they are in, by its tag (BCP 47).
    pub fn language(&self) -> String {
        self.bundle.locales.first().map(ToString::to_string).unwrap_or_default()
    }

    /// The words of a key; the key itself where there are none, so that a gap is seen and not an empty place.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words of a key with values in them.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, FluentResource, Words};

    #[test]
    fn every_line_of_the_english_words_can_be_read() {
        assert!(FluentResource::try_new(ENGLISH.to_owned()).is_ok());
    }

    #[test]
    fn numbers_choose_their_plural() {
        let words = Words::english();
        assert_eq!(words.with("cards-left", &[("count", 1.into())]), "1 left");
        assert_ne!(
            words.with("rows-move", &[("count", 1.into()), ("from", "A".into()), ("to", "B".into())]),
            words.with("rows-move", &[("count", 2.into()), ("from", "A".into()), ("to", "B".into())])
        );
    }
}
