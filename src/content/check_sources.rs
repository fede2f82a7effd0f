//! The rules of `sources.ron`: where statements were read, when, and how good a source it is.

use super::document::Document;
use super::fault::Fault;
use super::raw_catalogue::{RawKind, RawSources};
use super::shown::quoted;
use crate::domain::{Date, Source, SourceKey, SourceKind};

const MOST_KEY: usize = 20;
const MOST_TITLE: usize = 300;

/// The sources of a file; those with a problem are left out.
pub(super) fn sources(document: &mut Document) -> Vec<Source> {
    let Some(raw) = document.parse::<RawSources>() else { return Vec::new() };
    let mut sources = Vec::new();
    for (index, entry) in raw.sources.iter().enumerate() {
        let path = format!("sources[{index}]");
        let before = document.fault_count();
        let key = document.prose(&format!("{path}.key"), &entry.key, MOST_KEY);
        if let Some(first) = raw.sources[..index].iter().position(|other| other.key == entry.key) {
            document.used_twice(&format!("{path}.key"), &format!("sources[{first}].key"), "source", &entry.key);
        }
        let title = document.prose(&format!("{path}.title"), &entry.title, MOST_TITLE);
        match &entry.address {
            Some(address) => document.address(&format!("{path}.address"), address),
            None if matches!(entry.kind, RawKind::Chapter) => {}
            None => {
                let message = format!("the source {} has no address", quoted(&entry.key));
                let fault = Fault::new(document.span(&path), message);
                document.report(fault.help("add `address: \"https://…\",`; only the chapter has none"));
            }
        }
        let checked = document.date(&format!("{path}.checked"), &entry.checked);
        if let Some(checked) = checked
            && document.fault_count() == before
        {
            sources.push(Source {
                key: SourceKey::new(key),
                title,
                address: entry.address.clone(),
                kind: kind(entry.kind),
                checked,
            });
        }
    }
    sources
}

fn kind(raw: RawKind) -> SourceKind {
    match raw {
        RawKind::Current => SourceKind::Current,
        RawKind::Archived2023 => SourceKind::Archived2023,
        RawKind::OfficialCopy => SourceKind::OfficialCopy,
        RawKind::ThirdParty => SourceKind::ThirdParty,
        RawKind::Chapter => SourceKind::Chapter,
    }
}

impl Document {
    /// An address that a browser may be sent to; a file must not make the app open anything else.
    fn address(&mut self, path: &str, address: &str) {
        let is_web = address.strip_prefix("https://").is_some_and(|rest| !rest.is_empty());
        if !is_web || address.contains(|c: char| c.is_whitespace() || c.is_control()) {
            let message = format!("expected an address that begins with `https://`, found {}", quoted(address));
            self.report(Fault::new(self.span(path), message).help("copy it from the browser, or remove the field"));
        }
    }

    /// A day such as `2026-11-23`.
    pub(super) fn date(&mut self, path: &str, text: &str) -> Option<Date> {
        let date = Date::parse(text);
        if date.is_none() {
            let fault = Fault::new(self.span(path), format!("expected a day, found {}", quoted(text)));
            self.report(fault.help("write year, month and day: `2026-11-23`"));
        }
        date
    }
}
