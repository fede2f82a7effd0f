//! Whether the back row can read what is projected, and what would help if it cannot.

use crate::domain::Room;
use crate::state::{MAX_PROJECTION_PERCENT, MIN_PROJECTION_PERCENT};
use std::ops::RangeInclusive;

/// The size that is projected can be any of these, in percent of the usual.
const SIZES: RangeInclusive<u16> = MIN_PROJECTION_PERCENT..=MAX_PROJECTION_PERCENT;
/// Pictures are offered in steps of so many centimetres.
const STEP: u16 = 10;

/// How high capital letters are at the usual size, in shares of the height of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letters {
    /// In the smallest text.
    pub(super) smallest: f32,
    /// In ordinary text.
    pub(super) ordinary: f32,
}

/// What would let the back row read the smallest text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Help {
    /// Nothing: it can.
    Unneeded,
    /// A larger projection, in percent of the usual.
    Percent(u16),
    /// A picture so many centimetres high, at the largest projection.
    Screen {
        /// The height.
        height: u16,
        /// How far the smallest text reaches at the largest projection, in centimetres.
        smallest: f32,
        /// How far ordinary text does.
        ordinary: f32,
    },
    /// None that we know.
    None,
}

/// How far text reaches in a room, in centimetres, and what would help.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reach {
    /// How far away the smallest text can be read.
    pub(super) smallest: f32,
    /// How far away ordinary text can be read.
    pub(super) ordinary: f32,
    /// What would help.
    pub(super) help: Help,
}

/// Looks at the back row of a room with a projection of so many percent.
pub(super) fn reach(room: Room, percent: u16, letters: Letters) -> Reach {
    let at = |room: Room, share: f32, percent: u16| room.reach(share * f32::from(percent) / 100.0);
    let reads = |room: Room, percent: u16| at(room, letters.smallest, percent) >= room.distance();
    let most = MAX_PROJECTION_PERCENT;
    let help = if reads(room, percent) {
        Help::Unneeded
    } else if let Some(percent) = SIZES.filter(|&larger| larger > percent).find(|&larger| reads(room, larger)) {
        Help::Percent(percent)
    } else {
        let heights = (1..=Room::SCREENS.1 / STEP).map(|steps| steps * STEP);
        let height =
            heights.filter(|&height| height > room.screen).find(|&screen| reads(Room { screen, ..room }, most));
        height.map_or(Help::None, |height| Help::Screen {
            height,
            smallest: at(room, letters.smallest, most),
            ordinary: at(room, letters.ordinary, most),
        })
    };
    Reach { smallest: at(room, letters.smallest, percent), ordinary: at(room, letters.ordinary, percent), help }
}

/// A length in metres: "7.5", and never more than it is.
pub(super) fn metres(centimetres: f32) -> String {
    let tenths = (centimetres / 10.0 + 1e-3).floor();
    format!("{:.1}", tenths / 10.0)
}

/// A length in metres that was entered to the centimetre: "7.5", "7.46".
pub(super) fn exact(centimetres: f32) -> String {
    let text = format!("{:.2}", centimetres / 100.0);
    text.strip_suffix('0').map_or_else(|| text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Help, Letters, exact, metres, reach};
    use crate::domain::{BackRow, Room};
    use crate::state::{MAX_PROJECTION_PERCENT, MIN_PROJECTION_PERCENT};

    /// Those that ship, roughly.
    const LETTERS: Letters = Letters { smallest: 0.019, ordinary: 0.025 };

    fn room(distance: u16, screen: u16) -> Room {
        Room { back: BackRow::Distance(distance), screen }
    }

    #[test]
    fn the_rule_of_the_standard_says_how_far_text_reaches() {
        // 1.9 % of 1.5 m are 28.5 mm, and two hundred times that is 5.7 m.
        let near = reach(room(570, 150), 100, LETTERS);
        assert!((near.smallest - 570.0).abs() < 0.01 && (near.ordinary - 750.0).abs() < 0.01, "{near:?}");
        let larger = reach(room(570, 150), 120, LETTERS);
        assert!((larger.smallest - 684.0).abs() < 0.01, "{larger:?}");
    }

    #[test]
    fn what_is_offered_is_the_least_that_helps_and_helps() {
        let mut kinds = [0_u32; 4];
        for distance in (100..=5000).step_by(37) {
            for screen in (20..=1000).step_by(29) {
                for percent in [MIN_PROJECTION_PERCENT, 117, MAX_PROJECTION_PERCENT] {
                    let room = room(distance, screen);
                    let found = reach(room, percent, LETTERS);
                    let can = |room, percent| reach(room, percent, LETTERS).help == Help::Unneeded;
                    let kind = match found.help {
                        Help::Unneeded => {
                            assert!(found.smallest >= room.distance());
                            0
                        }
                        Help::Percent(offered) => {
                            assert!(can(room, offered), "{room:?} at {offered} %");
                            assert!(
                                offered > percent && !can(room, offered - 1),
                                "{room:?}: {offered} is not the least"
                            );
                            1
                        }
                        Help::Screen { height, .. } => {
                            assert!(!can(room, MAX_PROJECTION_PERCENT));
                            assert!(can(Room { screen: height, ..room }, MAX_PROJECTION_PERCENT), "{room:?}: {height}");
                            assert!(!can(Room { screen: height - 10, ..room }, MAX_PROJECTION_PERCENT));
                            2
                        }
                        Help::None => 3,
                    };
                    kinds[kind] += 1;
                }
            }
        }
        assert!(kinds[..3].iter().all(|&count| count > 100), "{kinds:?}");
        assert_eq!(kinds[3], 0, "a picture of 10 m is read from 50 m away");
    }

    #[test]
    fn lengths_are_never_said_to_be_more_than_they_are() {
        assert_eq!([metres(749.0), metres(750.0), metres(570.0)], ["7.4", "7.5", "5.7"]);
        assert_eq!([exact(750.0), exact(746.0), exact(1000.0)], ["7.5", "7.46", "10.0"]);
    }
}
