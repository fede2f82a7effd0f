//! The rules for what is said to answers, which scenes and catalogue share: a sentence for each wrong bin, the two halves
//! of shared work, the question to ask oneself. Not for the reason why something is right: that is plain prose.

use super::document::Document;
use super::fault::Fault;
use super::raw_catalogue::{RawHalves, RawWhyNot};
use super::resolve::{MOST_CARD_TEXT, MOST_REASON};
use super::shown::quoted;
use crate::domain::{Halves, Owner, WhyNot};

/// How many characters a question to ask oneself may have.
pub const MOST_HINT: usize = 120;

/// A bin as files write it.
const fn word(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "Aws",
        Owner::Customer => "Customer",
        Owner::Shared => "Shared",
    }
}

impl Document {
    /// The sentences of the `why_not` at `path`, none of them for one of the bins that are `right`.
    pub(super) fn why_not(&mut self, path: &str, raw: Option<&RawWhyNot>, right: &[Owner]) -> WhyNot {
        let Some(raw) = raw else { return WhyNot::default() };
        let path = format!("{path}.why_not");
        let mut sentence = |field: &str, bin: Owner, text: &Option<String>| {
            let text = self.optional_prose(&format!("{path}.{field}"), text.as_deref(), MOST_REASON)?;
            if right.contains(&bin) {
                let span = self.tree().nearest(&path).field(field).map(super::tree::Field::span);
                let span = span.unwrap_or_else(|| self.span(&path));
                let message = format!(
                    "{} of `why_not` is said to whoever chose `{}`, but that is right",
                    quoted(field),
                    word(bin)
                );
                let help = format!("remove {}; why it is right is said in `reason`", quoted(field));
                self.report(Fault::new(span, message).help(help));
            }
            Some(text)
        };
        WhyNot {
            aws: sentence("aws", Owner::Aws, &raw.aws),
            customer: sentence("customer", Owner::Customer, &raw.customer),
            shared: sentence("shared", Owner::Shared, &raw.shared),
        }
    }

    /// The two halves of work that both sides do; nobody's work and that of one side has none.
    pub(super) fn halves(&mut self, path: &str, raw: Option<&RawHalves>, owner: Option<Owner>) -> Option<Halves> {
        let raw = raw?;
        let path = format!("{path}.halves");
        if owner != Some(Owner::Shared) {
            let owner = owner.map_or("Nobody", word);
            let message = format!("`halves` is given, but the owner is `{owner}`, expected `Shared`");
            let help = "remove `halves`: only work that both sides do falls into two";
            self.report(Fault::new(self.span(&path), message).help(help));
        }
        let aws = self.prose(&format!("{path}.aws"), &raw.aws, MOST_CARD_TEXT);
        let customer = self.prose(&format!("{path}.customer"), &raw.customer, MOST_CARD_TEXT);
        Some(Halves { aws, customer })
    }

    /// Whether a number is at least 1 and at most `most`.
    pub(super) fn check_range(&mut self, path: &str, name: &str, number: u32, most: u32) {
        if !(1..=most).contains(&number) {
            let message = format!("{name} is {number}, expected a number from 1 to {most}");
            let field = quoted(path.split('[').next().unwrap_or(path));
            let help = format!("write one of these, or leave {field} out");
            self.report(Fault::new(self.span(path), message).help(help));
        }
    }
}
