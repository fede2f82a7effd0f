//! Heights of the rows: each at least what its text needs, all alike where there is room.

/// Shares `room` among rows that need `needs`. Rows are made equal where possible, none gets more than `most` unless
/// it needs more; when `room` is too small every row gets what it needs.
pub(super) fn heights(needs: &[f32], room: f32, most: f32) -> Vec<f32> {
    let count = needs.len() as f32;
    let mut level = (room / count).min(most);
    // Rows that need more than their share take it from the others; thirteen rounds settle thirteen rows.
    for _ in 0..needs.len() {
        let (over, over_count) = needs
            .iter()
            .filter(|&&need| need > level)
            .fold((0.0, 0.0), |(sum, count), need| (sum + need, count + 1.0_f32));
        if over_count >= count {
            break;
        }
        level = ((room - over) / (count - over_count)).min(most).max(0.0);
    }
    needs.iter().map(|need| need.max(level)).collect()
}

#[cfg(test)]
mod tests {
    use super::heights;

    #[test]
    fn rows_are_alike_where_there_is_room() {
        assert_eq!(heights(&[30.0, 20.0], 100.0, 80.0), [50.0, 50.0]);
    }

    #[test]
    fn a_tall_row_takes_its_room_from_the_others() {
        assert_eq!(heights(&[60.0, 20.0, 20.0], 120.0, 80.0), [60.0, 30.0, 30.0]);
    }

    #[test]
    fn without_room_every_row_gets_what_it_needs() {
        assert_eq!(heights(&[60.0, 20.0], 10.0, 80.0), [60.0, 20.0]);
    }

    #[test]
    fn no_row_is_stretched_beyond_the_most() {
        assert_eq!(heights(&[20.0, 20.0], 500.0, 50.0), [50.0, 50.0]);
    }
}
