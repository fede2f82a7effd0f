//! The way from one picture to the next: a pure function of how far it is gone, so that every moment can be tested and
//! drawn anew.

use super::{Cell, Cut, Fill, Ink};

/// How far an ease-out has come when the share `time` of its time is over; both from 0 to 1.
pub fn eased(time: f32) -> f32 {
    1.0 - (1.0 - time.clamp(0.0, 1.0)).powi(3)
}

/// A number on its way from one to another.
pub fn between(from: usize, to: usize, share: f32) -> usize {
    let way = from as f32 + (to as f32 - from as f32) * share.clamp(0.0, 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between two counts")]
    let rounded = way.round() as usize;
    rounded
}

/// The cell on its way from another fill to its own. The edge between AWS's half and the customer's slides: where AWS has
/// all it stands at the right end, where the customer has all at the left. Sentences come back when it has arrived.
pub fn morphed(cell: &Cell, from: Fill, shared_at: f32, share: f32) -> Cell {
    if share >= 1.0 || from == cell.fill {
        return cell.clone();
    }
    let (Some(start), Some(end)) = (aws_share(from, shared_at), aws_share(cell.fill, shared_at)) else {
        // A layer that is not there, or hidden, has no edge to slide.
        return cell.clone();
    };
    let aws = start + (end - start) * share.max(0.0);
    let lean = cell.rect.height / 12.0;
    let middle = cell.rect.x + cell.rect.width * aws;
    let keep = |x: f32| x.clamp(cell.rect.x, cell.rect.right());
    let cut = Cut { top: keep(middle + lean), bottom: keep(middle - lean) };
    let mut lines = cell.lines.clone();
    lines.truncate(cell.names);
    for line in &mut lines {
        line.ink = if line.x < middle { Ink::OnAws } else { Ink::OnCustomer };
    }
    Cell { fill: Fill::Shared, cut: Some(cut), icons: Vec::new(), lines, ..cell.clone() }
}

fn aws_share(fill: Fill, shared_at: f32) -> Option<f32> {
    match fill {
        Fill::Aws => Some(1.0),
        Fill::Shared => Some(shared_at),
        Fill::Customer => Some(0.0),
        Fill::NoSuchLayer | Fill::Hidden => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Fill, Rect};
    use super::{between, eased, morphed};

    fn cell(fill: Fill) -> Cell {
        let rect = Rect { x: 10.0, y: 0.0, width: 200.0, height: 36.0 };
        let (icons, lines) = (Vec::new(), Vec::new());
        Cell { row: 0, column: 0, rect, fill, dim: false, guess: None, names: 0, cut: None, icons, lines }
    }

    fn edge(from: Fill, to: Fill, share: f32) -> Option<f32> {
        morphed(&cell(to), from, 0.5, share).cut.map(|cut| f32::midpoint(cut.top, cut.bottom))
    }

    #[test]
    fn the_edge_slides_from_the_right_end_to_the_left_when_aws_hands_over() {
        let way: Vec<f32> = [0.0, 0.25, 0.5, 0.75].iter().filter_map(|&t| edge(Fill::Aws, Fill::Customer, t)).collect();
        assert_eq!(way.len(), 4);
        assert!(way.is_sorted_by(|a, b| a > b), "{way:?}");
        assert!((way[2] - 110.0).abs() < 0.01);
    }

    #[test]
    fn a_cell_has_arrived_when_its_time_is_over() {
        assert_eq!(morphed(&cell(Fill::Aws), Fill::Customer, 0.5, 1.0), cell(Fill::Aws));
        assert_eq!(morphed(&cell(Fill::Aws), Fill::Aws, 0.5, 0.3), cell(Fill::Aws));
        assert_eq!(morphed(&cell(Fill::NoSuchLayer), Fill::Aws, 0.5, 0.3), cell(Fill::NoSuchLayer));
    }

    #[test]
    fn the_same_moment_gives_the_same_picture() {
        for tenth in 0..=10_u8 {
            let share = f32::from(tenth) / 10.0;
            let once = morphed(&cell(Fill::Shared), Fill::Customer, 0.64, share);
            assert_eq!(once, morphed(&cell(Fill::Shared), Fill::Customer, 0.64, share));
        }
    }

    #[test]
    fn counts_run_from_the_old_number_to_the_new() {
        assert_eq!([0.0, 0.5, 1.0, 2.0].map(|share| between(9, 4, share)), [9, 7, 4, 4]);
        assert_eq!(between(3, 6, 0.5), 5);
    }

    #[test]
    fn motion_starts_fast_and_ends_gently() {
        assert!(eased(0.0).abs() < f32::EPSILON && (eased(1.0) - 1.0).abs() < f32::EPSILON);
        assert!(eased(0.5) > 0.8);
        assert!((eased(7.0) - 1.0).abs() < f32::EPSILON);
    }
}
