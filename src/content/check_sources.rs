//! The rules of `sources.ron`: where statements were read, when, and how good a source it is.

use super::document::Document;
use super::fault::Fault;
use super::raw_catalogue::{RawKind, RawSources};
use super::shown::quoted;
use super::unruly::{is_unruly, unruly_in};
use crate::domain::{Date, Source, SourceKey, SourceKind};

const MOST_KEY: usize = 20;
const MOST_TITLE: usize = 300;
const MOST_ADDRESS: usize = 2000;

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

/// Whether an address leads over `https` to a host that it names openly; what is wrong otherwise, and how to mend it.
fn harmless(address: &str) -> Result<(), (String, &'static str)> {
    const COPY: &str = "copy it from the browser, or remove the field";
    let wrong = |what: &str| format!("{what}, found {}", quoted(address));
    let length = address.chars().count();
    if length > MOST_ADDRESS {
        let message = format!("the address has {length} characters, at most {MOST_ADDRESS} fit");
        return Err((message, "leave out what stands behind `?`, or find a shorter one"));
    }
    let Some(rest) = address.strip_prefix("https://") else {
        return Err((wrong("expected an address that begins with `https://`"), COPY));
    };
    if unruly_in(address, &[]).next().is_some() || address.contains(|c: char| c.is_whitespace() || is_unruly(c)) {
        return Err((wrong("expected an address without blanks and invisible characters"), COPY));
    }
    let place = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if place.contains('@') {
        return Err((wrong("expected an address without a name in front of an `@`"), "remove all up to the `@`"));
    }
    let (host, port) = place.split_once(':').unwrap_or((place, "443"));
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let is_port = !port.is_empty() && port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit());
    if !is_port || !host.strip_suffix('.').unwrap_or(host).split('.').all(is_label) {
        return Err((wrong("expected the name of a host behind `https://`"), COPY));
    }
    if address.contains(['\\', '"', '<', '>', '`', '{', '}', '|', '^']) {
        return Err((wrong("expected an address without signs that no address has"), COPY));
    }
    Ok(())
}

impl Document {
    /// An address that a browser may be sent to; a file must not make the app open anything else.
    fn address(&mut self, path: &str, address: &str) {
        let Err((message, help)) = harmless(address) else { return };
        self.report(Fault::new(self.span(path), message).help(help));
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

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn an_address_of_a_page_is_let_through() {
        for address in [
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Welcome.html",
            "https://example.org",
            "https://example.org:8443/a?b=c@d#e",
            "https://bücher.example/straße",
        ] {
            assert_eq!(harmless(address), Ok(()), "{address}");
        }
    }

    #[test]
    fn an_address_that_leads_elsewhere_than_it_says_is_refused() {
        let long = format!("https://example.org/{}", "a".repeat(2000));
        for address in [
            "http://example.org",
            "HTTPS://example.org",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://",
            "https:///x",
            "https://?x",
            "https://.",
            "https://a..b",
            "https://aws.amazon.com@evil.example/",
            "https://aws.amazon.com\\@evil.example/",
            "https://example.org\\x",
            "https://example.org:x",
            "https://example.org:",
            "https://[::1]/",
            "https://example.org/a b",
            "https://example.org/\u{202e}x",
            "https://example.org/\u{200d}x",
            "https://example.org/\n",
            &long,
        ] {
            assert!(harmless(address).is_err(), "{address}");
        }
    }
}
