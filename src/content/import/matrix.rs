//! An organisation's control matrix as a table: one control in each row, as the Cloud Controls Matrix has them.

use super::heads::{Head, ROWS_ABOVE, find, plain};
use super::ownership::ownership;
use super::sheet::{Quotes, Row, Sheet};
use super::words::unguarded;
use super::{MOST_CELL, Remark, Source, on_one_line};
use crate::content::shown::{clean, counted, quoted};
use crate::content::unruly::visible;
use crate::content::{Problem, Severity, SourceFile};
use crate::domain::{Control, ControlDomain, Matrix};

/// How many controls a matrix may have.
const MOST_CONTROLS: usize = 2000;

/// A column of a control matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Id,
    Title,
    Domain,
    Ownership,
    NoteCsp,
    NoteCsc,
}

const COLUMNS: &[(Column, &[&str])] = &[
    (Column::Id, &["control id", "id", "question id", "ccm control id", "control number", "control no", "ref"]),
    (Column::Title, &["control title", "control", "title", "ccm control title", "control name", "name"]),
    (Column::Domain, &["domain", "control domain", "ccm domain title", "domain title", "ccm domain"]),
    (
        Column::Ownership,
        &["ssrm control ownership", "control ownership", "ownership", "owner", "ssrm ownership", "responsibility"],
    ),
    (
        Column::NoteCsp,
        &["csp implementation description", "implementation description", "csp implementation", "csp responsibilities"],
    ),
    (Column::NoteCsc, &["csc responsibilities", "csc responsibility", "customer responsibilities"]),
];

fn column(heading: &str) -> Option<Column> {
    let heading = plain(heading);
    COLUMNS.iter().find(|(_, names)| names.contains(&heading.as_str())).map(|(column, _)| *column)
}

/// What is said about a row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlRow {
    /// The line it begins on.
    pub line: usize,
    /// Its id, or its words where it has none, fit to be shown.
    pub text: String,
    /// Whether it is a control.
    pub is_taken: bool,
    /// What is said about it; where it is no control, why.
    pub remark: Remark,
}

/// What a file of controls holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedMatrix {
    /// The matrix, if there is a control at least.
    pub matrix: Option<Matrix>,
    /// The rows about which there is something to say.
    pub rows: Vec<ControlRow>,
    /// What is wrong with the file as a whole.
    pub problems: Vec<Problem>,
}

/// Whether a text has the head of a control matrix, and not that of a table of cards.
pub(super) fn looks_like_it(text: &str) -> bool {
    let Some(head) = find(text, column, suffices) else { return false };
    let cards = find(text, super::heads::card_column, super::table::suffices);
    cards.is_none_or(|cards| cards.columns.len() < head.columns.len())
}

fn suffices(columns: &[(Column, usize)], _: usize) -> bool {
    let has = |wanted| columns.iter().any(|(column, _)| *column == wanted);
    has(Column::Id) && has(Column::Ownership)
}

/// The controls of a table.
///
/// ```
/// use layercake::content::{Origin, SourceFile, import_matrix};
/// use layercake::domain::Ownership;
///
/// let bytes = b"Control ID,SSRM Control Ownership\nIAM-02,CSC-owned\n".to_vec();
/// let file = SourceFile { origin: Origin::File("ours.csv".to_owned()), bytes };
/// let matrix = import_matrix(&file).matrix.unwrap();
/// assert_eq!((matrix.domains[0].id.as_str(), matrix.count(Some(Ownership::Csc))), ("IAM", 1));
/// ```
pub fn import_matrix(file: &SourceFile) -> ImportedMatrix {
    match Source::open(file) {
        Ok(source) => read(&source),
        Err(problem) => ImportedMatrix { problems: vec![*problem], ..ImportedMatrix::default() },
    }
}

fn read(source: &Source<'_>) -> ImportedMatrix {
    let text = source.text();
    let mut found = ImportedMatrix::default();
    let Some(head) = find(text, column, suffices) else {
        let message = format!("expected a head with `Control ID` and `Ownership` among the first {ROWS_ABOVE} rows");
        let help = "name the columns in one row above the controls; a title above it does no harm";
        found.problems.push(source.problem(Severity::Error, 0..0, message, help));
        return found;
    };
    let mut sheet = Sheet::read(text, head.delimiter, head.row + 1 + MOST_CONTROLS);
    if let Some(open) = Quotes::of(text, head.delimiter).open {
        let message = "the quote that opens here is never closed, so all that follows it is one cell";
        found.problems.push(source.problem(Severity::Error, open..open + 1, message, "close it, or double it: `\"\"`"));
        if sheet.untold == 0 {
            sheet.rows.retain(|row| !row.span.contains(&open));
        }
    }
    if sheet.untold > 0 {
        let message = format!("the file has {}, at most {MOST_CONTROLS} are taken", counted(sheet.untold, "more row"));
        found.problems.push(source.problem(Severity::Error, 0..0, message, "split it into several files"));
    }
    let title = head.title.as_deref().map(seen).unwrap_or_default();
    let mut reader = Reader { head, matrix: Matrix { title, domains: Vec::new() }, heading: None, rows: Vec::new() };
    let rows = sheet.rows.iter().skip(reader.head.row + 1);
    rows.for_each(|row| reader.row(row));
    found.rows = reader.rows;
    found.matrix = Some(reader.matrix).filter(|matrix| !matrix.is_empty());
    if found.matrix.is_none() && found.problems.is_empty() {
        let help = "write one control in each row, as in `IAM-02,CSC-owned`";
        found.problems.push(source.problem(Severity::Error, 0..0, "the file has a head, but no controls", help));
    }
    found
}

/// A text as it is shown: on one line, and with a mark for whatever hides in it.
fn seen(text: &str) -> String {
    visible(&on_one_line(text), &[]).into_owned()
}

struct Reader {
    head: Head<Column>,
    matrix: Matrix,
    /// What stands alone in a row above the controls that follow.
    heading: Option<String>,
    rows: Vec<ControlRow>,
}

impl Reader {
    fn cell(&self, row: &Row, column: Column) -> String {
        let place = self.head.columns.iter().find(|(known, _)| *known == column).map(|(_, place)| *place);
        let cell = place.and_then(|place| row.cells.get(place));
        cell.map_or_else(String::new, |cell| seen(unguarded(cell)))
    }

    fn say(&mut self, row: &Row, text: &str, is_taken: bool, remark: Remark) {
        self.rows.push(ControlRow { line: row.line, text: clean(text), is_taken, remark });
    }

    fn row(&mut self, row: &Row) {
        if let Some(only) = row.only_cell() {
            self.heading = Some(seen(only));
            return;
        }
        let [id, title, owner] = [Column::Id, Column::Title, Column::Ownership].map(|column| self.cell(row, column));
        let [domain, provider, customer] =
            [Column::Domain, Column::NoteCsp, Column::NoteCsc].map(|column| self.cell(row, column));
        let length = [&id, &title, &owner, &domain, &provider, &customer].map(|text| text.chars().count());
        let length = length.into_iter().max().unwrap_or_default();
        if id.is_empty() || length > MOST_CELL {
            let told: String = if id.is_empty() { title } else { id }.chars().take(MOST_CELL).collect();
            let remark = if length > MOST_CELL {
                let message = format!("a cell has {length} characters, at most {MOST_CELL} are taken");
                Remark::new(message, "is a quote missing somewhere in the row?")
            } else {
                Remark::new("the row has no id of a control", "give it one, as in `IAM-02`")
            };
            return self.say(row, &told, false, remark);
        }
        let ownership = if owner.is_empty() {
            Err(Remark::new("the row says no ownership", "write one of the six values, or `N/A`"))
        } else {
            ownership(&owner)
        };
        if let Some(line) = self.line_of(&id) {
            let message = format!("the id {} is used twice, first in line {line}", quoted(&id));
            self.say(row, &id, true, Remark::new(message, "both are counted; give one of them another id"));
        }
        let ownership = ownership.map_err(|remark| self.say(row, &id, true, remark)).ok();
        let notes = (provider, customer);
        let control = Control { id, title, ownership, note_csp: notes.0, note_csc: notes.1, line: row.line };
        self.add(control, domain);
    }

    fn line_of(&self, id: &str) -> Option<usize> {
        let controls = self.matrix.domains.iter().flat_map(|domain| &domain.controls);
        controls.into_iter().find(|control| control.id == id).map(|control| control.line)
    }

    /// Puts a control to those with the same letters before the dash.
    fn add(&mut self, control: Control, named: String) {
        let letters =
            control.id.split_once('-').map(|(letters, _)| letters.trim()).filter(|letters| !letters.is_empty());
        let id =
            letters.map_or_else(|| if named.is_empty() { control.id.clone() } else { named.clone() }, str::to_owned);
        let place = self.matrix.domains.iter().position(|domain| domain.id == id).unwrap_or_else(|| {
            let above = self.heading.as_deref().map(|heading| bare_heading(heading, &id));
            let name = Some(named).filter(|name| !name.is_empty()).or(above).unwrap_or_else(|| id.clone());
            self.matrix.domains.push(ControlDomain { id: id.clone(), name, controls: Vec::new() });
            self.matrix.domains.len() - 1
        });
        self.heading = None;
        self.matrix.domains[place].controls.push(control);
    }
}

/// "Identity & Access Management - IAM" without the letters behind the dash.
fn bare_heading(heading: &str, id: &str) -> String {
    let bare = heading.strip_suffix(id).map(|rest| rest.trim_end().trim_end_matches(['-', '–']).trim_end());
    bare.filter(|bare| !bare.is_empty()).unwrap_or(heading).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, column, import_matrix, looks_like_it, plain};
    use crate::content::{ImportedMatrix, Origin, SourceFile};
    use crate::domain::Ownership;

    fn read(text: &str) -> ImportedMatrix {
        import_matrix(&SourceFile { origin: Origin::File("x.csv".to_owned()), bytes: text.as_bytes().to_vec() })
    }

    #[test]
    fn each_column_is_known_by_each_of_its_names() {
        for (meant, names) in COLUMNS {
            for name in *names {
                assert_eq!(column(name), Some(*meant), "{name}");
                assert_eq!(plain(name), *name, "as it is compared");
            }
        }
        assert_eq!(column("CSC Responsibilities\n(Optional/Recommended)"), Some(super::Column::NoteCsc));
    }

    #[test]
    fn titles_and_headings_above_controls_do_no_harm() {
        let found = read(
            "CCM v4\n\nControl ID,Control Title,Ownership\nIdentity & Access Management - IAM,,\nIAM-01,Policy,CSC-owned\n\
             IAM-02,Passwords,\"Shared CSP and CSC\"\nA&A-01,Audit,NA\n",
        );
        assert_eq!((found.rows.len(), found.problems.len()), (0, 0));
        let matrix = found.matrix.unwrap();
        assert_eq!(matrix.title, "CCM v4");
        let domains: Vec<_> = matrix
            .domains
            .iter()
            .map(|domain| (domain.id.as_str(), domain.name.as_str(), domain.controls.len()))
            .collect();
        assert_eq!(domains, [("IAM", "Identity & Access Management", 2), ("A&A", "A&A", 1)]);
        assert_eq!(matrix.domains[0].controls[1].line, 6);
    }

    #[test]
    fn what_a_row_lacks_is_told_and_the_control_stays() {
        let found = read("Id;Owner;Title\nX-1;Peter;a\nX-2;;b\n;CSP;c\nX-1;CSP;d\n");
        let said: Vec<_> = found.rows.iter().map(|row| (row.line, row.is_taken, row.remark.message.as_str())).collect();
        assert_eq!(
            said,
            [
                (2, true, "`Peter` is no ownership"),
                (3, true, "the row says no ownership"),
                (4, false, "the row has no id of a control"),
                (5, true, "the id `X-1` is used twice, first in line 2"),
            ]
        );
        let matrix = found.matrix.unwrap();
        assert_eq!((matrix.count(None), matrix.count(Some(Ownership::Csp)), matrix.len()), (2, 1, 3));
    }

    #[test]
    fn a_table_without_controls_says_so() {
        assert_eq!(
            read("a,b\n1,2\n").problems[0].message.split(" among").next(),
            Some("expected a head with `Control ID` and `Ownership`")
        );
        assert_eq!(read("id,owner\n").problems[0].message, "the file has a head, but no controls");
        assert!(looks_like_it("id,title,owner\nA-1,x,CSP\n"));
        assert!(!looks_like_it("id,task,owner\nA-1,x,CSP\n"));
    }

    #[test]
    fn at_most_two_thousand_controls_are_taken() {
        let rows: String =
            (0..2003).flat_map(|number| ["A-".to_owned(), number.to_string(), ",CSP\n".to_owned()]).collect();
        let found = read(&format!("id,owner\n{rows}"));
        assert_eq!(found.matrix.map(|matrix| matrix.len()), Some(2000));
        assert_eq!(found.problems[0].message, "the file has 3 more rows, at most 2000 are taken");
    }
}
