//! A show of hands: how many said whose a piece of work is.

use super::Owner;

/// How many hands went up for each answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hands {
    /// For AWS.
    pub aws: u16,
    /// For the customer.
    pub customer: u16,
    /// For both.
    pub shared: u16,
}

impl Hands {
    /// The most hands for one answer.
    pub const MOST: u16 = 999;

    /// How many said so.
    pub const fn of(self, owner: Owner) -> u16 {
        match owner {
            Owner::Aws => self.aws,
            Owner::Customer => self.customer,
            Owner::Shared => self.shared,
        }
    }

    /// Writes down how many said so; a number out of range is brought into it.
    pub fn set(&mut self, owner: Owner, count: u16) {
        let count = count.min(Self::MOST);
        match owner {
            Owner::Aws => self.aws = count,
            Owner::Customer => self.customer = count,
            Owner::Shared => self.shared = count,
        }
    }

    /// All hands together.
    pub const fn total(self) -> u16 {
        self.aws + self.customer + self.shared
    }

    /// The share of all hands, from 0 to 1; 0 where no hand went up.
    pub fn share(self, owner: Owner) -> f32 {
        if self.total() == 0 { 0.0 } else { f32::from(self.of(owner)) / f32::from(self.total()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Hands;
    use crate::domain::Owner;

    #[test]
    fn shares_add_up_to_one_and_no_hands_are_no_share() {
        let mut hands = Hands::default();
        assert_eq!(Owner::ALL.map(|owner| hands.share(owner).to_bits()), [0; 3]);
        for (owner, count) in Owner::ALL.into_iter().zip([12, 3, 5000]) {
            hands.set(owner, count);
        }
        assert_eq!(hands.total(), 12 + 3 + Hands::MOST);
        let sum: f32 = Owner::ALL.into_iter().map(|owner| hands.share(owner)).sum();
        assert!((sum - 1.0).abs() < 1e-6, "{sum}");
    }
}
