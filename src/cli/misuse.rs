//! A word of the command line that means nothing here, said in the shape that clap has for such things.

use std::fmt;

/// Longer words than this are no slip of the pen.
const MOST_BYTES: usize = 80;

/// What is wrong with the words, and what to write in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Misuse {
    pub(super) message: String,
    pub(super) tip: String,
}

impl Misuse {
    /// A word that is none of those that are known; the nearest one comes first.
    pub(super) fn unknown(message: String, found: &str, things: &str, known: &[&str]) -> Self {
        let all = match known {
            [] => format!("there are no {things}"),
            known => format!("{things}: {}", listed(known)),
        };
        let tip = nearest(found, known).map_or_else(|| all.clone(), |near| format!("did you mean `{near}`? {all}"));
        Self { message, tip }
    }
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { message, tip } = self;
        writeln!(f, "error: {message}\n\n  tip: {tip}\n\nFor more information, try '--help'.")
    }
}

/// "`a`, `b` and `c`".
pub(super) fn listed(words: &[&str]) -> String {
    let quoted = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    match words {
        [before @ .., last] if !before.is_empty() => format!("{} and `{last}`", quoted(before)),
        words => quoted(words),
    }
}

/// The known word nearest to `found`, if one is near enough: at most one slip for every three characters.
fn nearest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    let wanted = Some(found.to_lowercase()).filter(|found| found.len() <= MOST_BYTES)?;
    let allowed = wanted.chars().count() / 3;
    let distances = known.iter().map(|word| (strsim::osa_distance(&wanted, &word.to_lowercase()), *word));
    distances.filter(|(distance, _)| *distance <= allowed).min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::Misuse;

    #[test]
    fn a_slip_is_told_its_word_and_every_word_that_is_known() {
        let tip = |found, known: &[&str]| Misuse::unknown(String::new(), found, "services", known).tip;
        let known = ["ec2", "lambda", "rds"];
        assert_eq!(tip("lamda", &known), "did you mean `lambda`? services: `ec2`, `lambda` and `rds`");
        assert_eq!(tip("EC2", &known), "did you mean `ec2`? services: `ec2`, `lambda` and `rds`");
        assert_eq!(tip("x", &known), "services: `ec2`, `lambda` and `rds`");
        assert_eq!(tip("x", &["ec2"]), "services: `ec2`");
        assert_eq!(tip("x", &[]), "there are no services");
    }
}
