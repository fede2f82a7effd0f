//! Two to six teams that play one scene on one machine, turn by turn.

use super::CardIndex;

/// Teams with their points, and whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teams {
    /// Half points of each team, in the order of their turns.
    halves: Vec<u32>,
    turn: usize,
    /// Whether a card that one team got wrong goes to the next.
    pub passes_on: bool,
    /// The card that was passed on, and by how many teams.
    passed: Option<(CardIndex, usize)>,
}

impl Teams {
    /// The fewest teams.
    pub const FEWEST: usize = 2;
    /// The most teams.
    pub const MOST: usize = 6;

    /// So many teams without points; a number out of range is brought into it.
    pub fn new(count: usize, passes_on: bool) -> Self {
        let count = count.clamp(Self::FEWEST, Self::MOST);
        Self { halves: vec![0; count], turn: 0, passes_on, passed: None }
    }

    /// Teams as a save has them; `None` where their number is out of range.
    pub fn saved(halves: Vec<u32>, turn: usize, passes_on: bool) -> Option<Self> {
        let fits = (Self::FEWEST..=Self::MOST).contains(&halves.len()) && turn < halves.len();
        fits.then_some(Self { halves, turn, passes_on, passed: None })
    }

    /// The same with a card that was passed on, and by how many teams.
    #[must_use]
    pub fn with_passed(self, passed: Option<(CardIndex, usize)>) -> Self {
        Self { passed, ..self }
    }

    /// The card that was passed on, and by how many teams.
    pub const fn passed(&self) -> Option<(CardIndex, usize)> {
        self.passed
    }

    /// How many teams play.
    pub fn count(&self) -> usize {
        self.halves.len()
    }

    /// Whose turn it is, from 0.
    pub const fn turn(&self) -> usize {
        self.turn
    }

    /// The half points of each team.
    pub fn halves(&self) -> &[u32] {
        &self.halves
    }

    /// The points of a team: whole ones, and halves for cards that were passed on.
    pub fn points(&self, team: usize) -> f32 {
        self.halves.get(team).map_or(0.0, |&halves| halves as f32 / 2.0)
    }

    /// The card that lies before the next team because another got it wrong.
    pub fn passed_card(&self) -> Option<CardIndex> {
        self.passed.map(|(card, _)| card)
    }

    /// The teams with the most points; all of them where none has any.
    pub fn leaders(&self) -> Vec<usize> {
        let most = self.halves.iter().max().copied().unwrap_or(0);
        (0..self.halves.len()).filter(|&team| self.halves[team] == most).collect()
    }

    /// Takes in a try of the team whose turn it is. A right card counts one point, or half a point where another team
    /// had it before. Answers the card that the next team gets, if it is passed on.
    pub fn tried(&mut self, card: CardIndex, right: bool) -> Option<CardIndex> {
        let before = self.passed.filter(|(passed, _)| *passed == card).map_or(0, |(_, teams)| teams);
        if right {
            self.halves[self.turn] += if before == 0 { 2 } else { 1 };
        }
        self.turn = (self.turn + 1) % self.halves.len();
        let goes_on = !right && self.passes_on && before + 1 < self.halves.len();
        self.passed = goes_on.then_some((card, before + 1));
        self.passed_card()
    }

    /// Gives the turn to the next team without a try.
    pub fn skip(&mut self) {
        self.turn = (self.turn + 1) % self.halves.len();
    }
}

#[cfg(test)]
mod tests {
    use super::Teams;
    use crate::domain::CardIndex;

    #[test]
    fn teams_take_turns_and_a_right_card_is_a_point() {
        let mut teams = Teams::new(3, false);
        for (card, right) in [(0, true), (1, false), (2, true), (3, true)] {
            assert_eq!(teams.tried(CardIndex(card), right), None);
        }
        assert_eq!(teams.turn(), 1);
        assert_eq!(teams.halves(), [4, 0, 2]);
        assert_eq!(teams.leaders(), [0]);
    }

    #[test]
    fn a_wrong_card_goes_round_once_and_is_worth_half_then() {
        let mut teams = Teams::new(2, true);
        assert_eq!(teams.tried(CardIndex(5), false), Some(CardIndex(5)));
        assert_eq!(teams.tried(CardIndex(5), true), None);
        assert_eq!(teams.halves(), [0, 1]);

        assert_eq!(teams.tried(CardIndex(6), false), Some(CardIndex(6)));
        assert_eq!(teams.tried(CardIndex(6), false), None, "both teams had it");
        assert_eq!(teams.tried(CardIndex(6), true), None);
        assert_eq!(teams.halves(), [2, 1], "a card drawn again is a whole point");
    }

    #[test]
    fn a_passed_card_that_is_left_for_another_is_passed_no_longer() {
        let mut teams = Teams::new(2, true);
        teams.tried(CardIndex(1), false);
        assert_eq!(teams.tried(CardIndex(2), true), None);
        assert_eq!(teams.halves(), [0, 2]);
        assert_eq!(teams.passed_card(), None);
    }

    #[test]
    fn there_are_two_to_six_teams() {
        assert_eq!([0, 2, 6, 100].map(|count| Teams::new(count, false).count()), [2, 2, 6, 6]);
        assert_eq!(Teams::saved(vec![1], 0, false), None);
        assert_eq!(Teams::saved(vec![1, 2], 2, false), None);
    }
}
