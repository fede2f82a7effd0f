//! What a paper is worth, and what blind guessing would have got.

use super::Form;
use crate::domain::verdict::percent;

/// How many questions were right, of which forms.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Questions with exactly the wanted answers.
    pub right: usize,
    /// Questions of the paper.
    pub out_of: usize,
    /// How many of them blind guessing gets on average.
    pub chance: f32,
}

impl Score {
    /// Counts questions: each with its form, and whether it was right.
    pub fn of(questions: impl IntoIterator<Item = (Form, bool)>) -> Self {
        let mut score = Self::default();
        for (form, right) in questions {
            score.right += usize::from(right);
            score.out_of += 1;
            score.chance += form.chance();
        }
        score
    }

    /// The score in percent, rounded.
    pub fn percent(self) -> usize {
        percent(self.right as f32 / self.out_of.max(1) as f32)
    }

    /// What blind guessing gets on average, in percent, rounded.
    pub fn chance_percent(self) -> usize {
        percent(self.chance / self.out_of.max(1) as f32)
    }

    /// The score without what guessing gives, in percent, rounded: 0 is no better than guessing, 100 is all right.
    pub fn corrected_percent(self) -> usize {
        let room = self.out_of as f32 - self.chance;
        percent(if room > 0.0 { (self.right as f32 - self.chance) / room } else { 0.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::Score;
    use crate::domain::Form;

    #[test]
    fn guessing_and_correction_are_as_the_formula_says() {
        let one = |right| Score::of((0..10).map(|place| (Form::OneOfFour, place < right)));
        assert_eq!((one(10).percent(), one(10).chance_percent(), one(10).corrected_percent()), (100, 25, 100));
        // (0.7 - 0.25) / 0.75
        assert_eq!(one(7).corrected_percent(), 60);
        assert_eq!(one(2).corrected_percent(), 0, "no worse than guessing");
        let two = Score::of((0..10).map(|place| (Form::TwoOfFive, place < 7)));
        // (0.7 - 0.1) / 0.9
        assert_eq!((two.chance_percent(), two.corrected_percent()), (10, 67));
        let mixed = Score::of([(Form::OneOfFour, true), (Form::TwoOfFive, false)]);
        // (0.5 - 0.175) / 0.825
        assert_eq!((mixed.percent(), mixed.chance_percent(), mixed.corrected_percent()), (50, 18, 39));
        assert_eq!(Score::default().percent(), 0);
    }
}
