//! What a class said, as a table for a spreadsheet: comma-separated values as RFC 4180 has them.

use super::rows::{comma_separated, safe};
use crate::domain::{Date, Hands, Owner};

/// One vote in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteRow {
    /// The day.
    pub date: Date,
    /// The scene, where it was a card.
    pub scene: String,
    /// The service.
    pub service: String,
    /// The layer or the work.
    pub asked: String,
    /// How many hands went up.
    pub hands: Hands,
    /// Who it is; `None` where it is nobody’s.
    pub truth: Option<Owner>,
}

const HEAD: [&str; 10] = ["date", "scene", "service", "asked", "aws", "customer", "shared", "hands", "truth", "right"];

/// The table. Text that a spreadsheet would take for a formula is marked as text.
pub fn votes(rows: &[VoteRow]) -> String {
    let cells = rows.iter().map(|row| {
        let VoteRow { date: Date { year, month, day }, scene, service, asked, hands, truth } = row;
        let right = truth.map_or(0, |owner| hands.of(owner));
        [
            format!("{year:04}-{month:02}-{day:02}"),
            safe(scene),
            safe(service),
            safe(asked),
            hands.aws.to_string(),
            hands.customer.to_string(),
            hands.shared.to_string(),
            hands.total().to_string(),
            truth.map_or("Nobody", Owner::key).to_owned(),
            right.to_string(),
        ]
    });
    comma_separated(HEAD, cells)
}

#[cfg(test)]
mod tests {
    use super::{VoteRow, votes};
    use crate::domain::{Date, Hands, Owner};

    #[test]
    fn a_spreadsheet_reads_what_was_said_and_runs_none_of_it() {
        let row = VoteRow {
            date: Date { year: 2026, month: 11, day: 25 },
            scene: "=cmd()".to_owned(),
            service: "RDS".to_owned(),
            asked: "Patch \"x\", then\nrest".to_owned(),
            hands: Hands { aws: 12, customer: 3, shared: 0 },
            truth: Some(Owner::Aws),
        };
        let nobody = VoteRow { truth: None, scene: String::new(), asked: "-1".to_owned(), ..row.clone() };
        let text = votes(&[row, nobody]);
        let mut lines = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<Vec<String>> =
            lines.records().map_while(Result::ok).map(|row| row.iter().map(str::to_owned).collect()).collect();
        assert_eq!(
            rows,
            [
                ["2026-11-25", "'=cmd()", "RDS", "Patch \"x\", then\nrest", "12", "3", "0", "15", "Aws", "12"],
                ["2026-11-25", "", "RDS", "'-1", "12", "3", "0", "15", "Nobody", "0"],
            ]
        );
        assert!(text.starts_with("date,scene,service,asked,aws,customer,shared,hands,truth,right\r\n"));
    }
}
