//! Orders of cards that are drawn by number, so that a class can have the same one.
//!
//! Not for chance: a number comes in from outside. The drawing is our own, because the same number must give the same
//! order on every machine and in every later version, which libraries for chance do not promise.

/// Numbers that look like chance and follow from a seed (`SplitMix64`, by Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice that always fall the same way for the same seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        // The high half of the product: even for every end that fits on a board.
        let wide = u128::from(self.roll()) * end as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// Puts a list into an order that only the seed knows.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }
}

/// The number of an order of cards. [`Order::AS_WRITTEN`] is that of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Order(u16);

impl Order {
    /// The order of the file.
    pub const AS_WRITTEN: Self = Self(0);
    /// The greatest number: four digits can be said aloud.
    pub const MOST: u16 = 9999;

    /// The order of that number; `None` where it has more than four digits.
    pub fn new(number: u16) -> Option<Self> {
        (number <= Self::MOST).then_some(Self(number))
    }

    /// The number that is shown and can be typed.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The order after this one, for whoever wants another; never that of the file.
    #[must_use]
    pub fn another(self) -> Self {
        let drawn = Dice::new(u64::from(self.0) + 1).below(usize::from(Self::MOST));
        let number = u16::try_from(drawn).unwrap_or(0) + 1;
        // A number must not lead back to itself.
        if number == self.0 { Self(number % Self::MOST + 1) } else { Self(number) }
    }

    /// Puts cards into this order.
    pub fn apply<T>(self, list: &mut [T]) {
        if self != Self::AS_WRITTEN {
            Dice::new(self.0.into()).shuffle(list);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Dice, Order};

    #[test]
    fn a_number_always_gives_the_same_order() {
        let mut cards: Vec<usize> = (0..8).collect();
        Order::new(1234).unwrap().apply(&mut cards);
        // Written down once and for all: a class has this order in its notes.
        assert_eq!(cards, [6, 0, 3, 2, 7, 1, 4, 5]);
    }

    #[test]
    fn no_card_is_lost_and_the_order_of_the_file_stays() {
        for number in [0, 1, 2, 77, 9999] {
            let mut cards: Vec<usize> = (0..25).collect();
            Order::new(number).unwrap().apply(&mut cards);
            assert_eq!(cards.is_sorted(), number == 0, "{number}");
            cards.sort_unstable();
            assert_eq!(cards, (0..25).collect::<Vec<_>>());
        }
        assert_eq!(Order::new(10_000), None);
    }

    #[test]
    fn another_order_is_another_one_and_never_that_of_the_file() {
        for number in 0..=Order::MOST {
            let order = Order::new(number).unwrap();
            assert_ne!(order.another(), order);
            assert_ne!(order.another(), Order::AS_WRITTEN);
            assert!(order.another().number() <= Order::MOST);
        }
    }

    #[test]
    fn every_face_falls_about_as_often_as_any_other() {
        let mut dice = Dice::new(7);
        let mut faces = [0_u32; 6];
        for _ in 0..60_000 {
            faces[dice.below(6)] += 1;
        }
        assert!(faces.iter().all(|&face| (9_500..=10_500).contains(&face)), "{faces:?}");
    }
}
