//! Tables of comma-separated values as RFC 4180 has them, which no spreadsheet takes for anything but text.

/// Text that no spreadsheet takes for a formula: what looks like one is marked as text by an apostrophe before it. A text
/// that looks as if it were marked is marked as well, so that each mark can be taken off again.
pub(super) fn safe(text: &str) -> String {
    let looks_like_one = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if looks_like_one { format!("'{text}") } else { text.to_owned() }
}

/// The table: a head, and rows of as many cells.
pub(super) fn comma_separated<Cell: AsRef<[u8]>>(
    head: impl IntoIterator<Item = &'static str>,
    rows: impl IntoIterator<Item = impl IntoIterator<Item = Cell>>,
) -> String {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing into memory does not fail.
    let mut written = table.write_record(head);
    for row in rows {
        written = written.and(table.write_record(row));
    }
    let bytes = written.ok().and_then(|()| table.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
