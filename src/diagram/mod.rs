//! Where things go. A [`Request`] goes in, and a [`Plan`] of rectangles and lines of text comes out, the same for the
//! painter on screen and for every exporter. Nothing is painted here and no colour is known.

mod columns;
mod drawing;
mod heads;
mod morph;
mod plan;
mod request;
mod rows;
mod strips;
mod text_fit;
mod wide;

pub use drawing::{Colour, Drawing, FontCut, Form, Item, Pen, Run};
pub use morph::{between, eased, morphed};
pub use plan::{Cell, Cut, Fill, Fold, Icon, Ink, Line, Plan, Rect};
pub use request::{Body, Column, Labels, Request, RowName, Sizes, Style};
pub use strips::{Strip, strips};
pub use text_fit::{Face, Measure, wrap};

/// Lays out the request. Text widths come from `measure`, so that every painter fits its own fonts.
pub fn plan(request: &Request, measure: &dyn Measure) -> Plan {
    match request.style {
        Style::Wide => wide::plan(request, measure),
        Style::Columns => columns::plan(request, measure),
    }
}

#[cfg(test)]
mod tests {
    use super::text_fit::tests::Mono;
    use super::{Body, Column, Fill, Labels, Line, Measure as _, Plan, Rect, Request, RowName, Sizes, Style, plan};

    const FILLS: [Fill; 5] = [Fill::Aws, Fill::Customer, Fill::Shared, Fill::NoSuchLayer, Fill::Hidden];

    fn request(style: Style, columns: usize, width: f32, height: f32) -> Request {
        let cells = |column: usize| {
            let body = |row: usize| Body {
                fill: FILLS[(row + column) % FILLS.len()],
                dim: false,
                guess: None,
                aws: Some("Runs the nightly backups and fails over to the standby.".to_owned()),
                customer: Some("You set retention, choose two zones and test restores.".to_owned()),
            };
            (0..13).map(body).collect()
        };
        let column = |column: usize| Column {
            title: if column == 0 { "On-premises" } else { "WorkMail" }.to_owned(),
            label: "managed database".to_owned(),
            badges: vec!["Ends 31 March 2027".to_owned()],
            cells: cells(column),
            total: ("9".to_owned(), "+ 3 shared".to_owned()),
        };
        Request {
            style,
            rows: (0..13)
                .map(|_| RowName { text: "Customer data and classification".to_owned(), bold: true, folded: false })
                .collect(),
            columns: (0..columns).map(column).collect(),
            labels: Labels {
                aws: "AWS".to_owned(),
                customer: "Customer".to_owned(),
                no_such_layer: "No such layer".to_owned(),
                hidden: "?".to_owned(),
                folded: (0..=13).map(|count| format!("{count} rows are the same")).collect(),
                layer: "Layer".to_owned(),
                total: "Yours, of 13".to_owned(),
            },
            sizes: Sizes {
                subtitle: 18.0,
                body: 15.0,
                small: 13.0,
                label: 15.0,
                pad: 12.0,
                icon_gap: 8.0,
                icon: 18.0,
                head_min: 0.0,
                corner: 0.0,
                bar_min: 32.0,
                bar_max: 52.0,
                bar_gap: 3.0,
                column_gap: 8.0,
                names_most: 0.32,
            },
            width,
            height,
        }
    }

    fn assert_legible(request: &Request, plan: &Plan) {
        for cell in &plan.cells {
            assert!(cell.rect.x >= 0.0 && cell.rect.right() <= request.width + 0.5, "a bar leaves the picture");
            assert!(cell.rect.height >= request.sizes.bar_min, "a bar is too low to be pressed");
            for icon in &cell.icons {
                assert!(icon.rect.x >= cell.rect.x && icon.rect.right() <= cell.rect.right(), "an icon leaves its bar");
            }
            for line in &cell.lines {
                let half = Mono.line_height(line.size) / 2.0;
                assert!(line.middle_y - half >= cell.rect.y - 0.5, "text leaves its bar at the top: {}", line.text);
                assert!(line.middle_y + half <= cell.rect.bottom() + 0.5, "text leaves its bar below: {}", line.text);
                let right = line.x + Mono.width(&line.text, line.size, line.face);
                assert!(
                    right <= cell.rect.right() + 0.5,
                    "text leaves its bar: {} at width {}",
                    line.text,
                    request.width
                );
            }
        }
        assert_apart(request, plan);
        for (place, a) in plan.cells.iter().enumerate() {
            for b in &plan.cells[place + 1..] {
                let apart = a.rect.right() <= b.rect.x + 0.01
                    || b.rect.right() <= a.rect.x + 0.01
                    || a.rect.bottom() <= b.rect.y + 0.01
                    || b.rect.bottom() <= a.rect.y + 0.01;
                assert!(apart, "two bars overlap");
            }
        }
    }

    /// Names of rows and columns and the totals lie beside each other and beside the bars.
    fn assert_apart(request: &Request, plan: &Plan) {
        let rect = |line: &Line| {
            let (width, height) = (Mono.width(&line.text, line.size, line.face), Mono.line_height(line.size));
            Rect { x: line.x, y: line.middle_y - height / 2.0, width, height }
        };
        let overlap = |a: Rect, b: Rect| {
            let beside = a.right() <= b.x + 0.5 || b.right() <= a.x + 0.5;
            !(beside || a.bottom() <= b.y + 0.5 || b.bottom() <= a.y + 0.5)
        };
        for (place, line) in plan.lines.iter().enumerate() {
            let own = rect(line);
            let width = request.width;
            assert!(own.right() <= width + 0.5, "{} leaves the picture at width {width}", line.text);
            for other in &plan.lines[place + 1..] {
                assert!(!overlap(own, rect(other)), "{} lies on {} at width {width}", line.text, other.text);
            }
            for cell in &plan.cells {
                assert!(!overlap(own, cell.rect), "{} lies on a bar at width {width}", line.text);
            }
        }
    }

    #[test]
    fn text_stays_inside_wide_bars_at_every_width() {
        for width in (40_u8..=190).map(|tens| f32::from(tens) * 10.0) {
            let request = request(Style::Wide, 1, width, 500.0);
            assert_legible(&request, &plan(&request, &Mono));
        }
    }

    #[test]
    fn text_stays_inside_the_bars_of_one_to_six_columns() {
        for columns in 1..=6 {
            for width in (30_u8..=190).map(|tens| f32::from(tens) * 10.0) {
                let request = request(Style::Columns, columns, width, 500.0);
                assert_legible(&request, &plan(&request, &Mono));
            }
        }
    }

    #[test]
    fn a_mark_stands_before_each_cell_whose_owner_differs_from_its_left_neighbour() {
        let mut request = request(Style::Columns, 2, 1000.0, 500.0);
        for cell in request.columns.iter_mut().flat_map(|column| &mut column.cells) {
            cell.fill = Fill::Aws;
        }
        assert_eq!(plan(&request, &Mono).marks.len(), 0);
        request.columns[1].cells[3].fill = Fill::Shared;
        assert_eq!(plan(&request, &Mono).marks.len(), 1);
    }

    /// Heights added up to a hair more than the room, and the sentences were small although there was room.
    #[test]
    fn sentences_stand_in_body_text_wherever_there_is_room() {
        for height in (500_u16..=900).map(f32::from) {
            let request = request(Style::Wide, 1, 1200.0, height);
            let plan = plan(&request, &Mono);
            let sizes: Vec<f32> = plan.cells[0].lines.iter().map(|line| line.size).collect();
            assert_eq!(sizes, [15.0, 15.0], "at height {height}");
        }
    }

    #[test]
    fn a_picture_takes_the_height_it_is_given_and_more_only_when_text_needs_it() {
        let roomy = request(Style::Wide, 1, 1200.0, 600.0);
        assert!((plan(&roomy, &Mono).height - 600.0).abs() < 1.0);
        let cramped = request(Style::Wide, 1, 400.0, 100.0);
        assert!(plan(&cramped, &Mono).height > 100.0);
    }
}
