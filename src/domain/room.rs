//! The room: how far the back row sits, how high the picture is, and what can be read from there.
//!
//! The rule is that of the AVIXA standard V202.01:2016, "Display Image Size for 2D Content in Audiovisual Systems", for
//! basic decision making: what is to be read from a distance must be at least 1/200 of it high.

/// How many times its own height away something can still be read.
const ACUITY: f32 = 200.0;
/// The first row sits so far from the picture where only rows are known, in centimetres.
const FIRST_ROW: u16 = 250;
/// From one row to the next, in centimetres.
const ROW: u16 = 100;

/// How far the back row sits, as somebody knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackRow {
    /// So many rows: the first at 2.5 m, the next ones 1 m apart.
    Rows(u16),
    /// So many centimetres.
    Distance(u16),
}

/// A room with a picture at its front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// How far the back row sits.
    pub back: BackRow,
    /// How high the picture is, in centimetres.
    pub screen: u16,
}

impl Default for Room {
    fn default() -> Self {
        Self { back: BackRow::Rows(6), screen: 150 }
    }
}

impl Room {
    /// The most rows.
    pub const MOST_ROWS: u16 = 40;
    /// The nearest and the farthest back row, in centimetres.
    pub const DISTANCES: (u16, u16) = (100, 5000);
    /// The lowest and the highest picture, in centimetres.
    pub const SCREENS: (u16, u16) = (20, 1000);

    /// The same with all numbers in range.
    #[must_use]
    pub fn in_range(self) -> Self {
        let back = match self.back {
            BackRow::Rows(rows) => BackRow::Rows(rows.clamp(1, Self::MOST_ROWS)),
            BackRow::Distance(distance) => BackRow::Distance(distance.clamp(Self::DISTANCES.0, Self::DISTANCES.1)),
        };
        Self { back, screen: self.screen.clamp(Self::SCREENS.0, Self::SCREENS.1) }
    }

    /// How far the back row sits, in centimetres.
    pub fn distance(self) -> f32 {
        match self.back {
            BackRow::Rows(rows) => f32::from(FIRST_ROW + ROW * rows.saturating_sub(1).min(Self::MOST_ROWS)),
            BackRow::Distance(distance) => f32::from(distance),
        }
    }

    /// How far away letters can be read whose capitals are this share of the picture’s height, in centimetres.
    pub fn reach(self, capitals: f32) -> f32 {
        f32::from(self.screen) * capitals * ACUITY
    }

    /// How many times larger letters must be to be read from the back row; at most 1 where they can be.
    pub fn needs(self, capitals: f32) -> f32 {
        self.distance() / self.reach(capitals).max(f32::MIN_POSITIVE)
    }
}

#[cfg(test)]
mod tests {
    use super::{BackRow, Room};

    /// The worked example of the standard’s rule: on a picture of 1.5 m, 10.5 m away, letters need 3.5 % of its height.
    #[test]
    fn the_rule_is_that_of_the_standard() {
        let room = Room { back: BackRow::Distance(1050), screen: 150 };
        assert!((room.reach(0.035) - 1050.0).abs() < 0.1);
        assert!((room.needs(0.035) - 1.0).abs() < 0.001);
        assert!((room.needs(0.0175) - 2.0).abs() < 0.001, "half the height has to be doubled");
    }

    #[test]
    fn rows_stand_a_metre_apart_and_numbers_stay_in_range() {
        let distance = |back| Room { back, screen: 200 }.in_range().distance();
        assert_eq!(distance(BackRow::Rows(1)).to_bits(), 250.0_f32.to_bits());
        assert_eq!(distance(BackRow::Rows(10)).to_bits(), 1150.0_f32.to_bits());
        assert_eq!(distance(BackRow::Rows(60_000)).to_bits(), 4150.0_f32.to_bits());
        assert_eq!(distance(BackRow::Distance(0)).to_bits(), 100.0_f32.to_bits());
        assert_eq!(Room { back: BackRow::Rows(3), screen: 0 }.in_range().screen, 20);
    }
}
