//! "Did you mean": the known word that somebody most likely wanted to write.

use super::shown::{listed, quoted};

/// Longer words than this are no slip of the pen, and comparing them would take time.
const MOST_BYTES: usize = 80;
/// How many known words a help lists.
const MOST_LISTED: usize = 24;

/// The candidate nearest to `found`, if one is near enough: at most one slip for every three characters.
pub(super) fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if found.len() > MOST_BYTES {
        return None;
    }
    let plain = |word: &str| word.to_lowercase().replace('_', "-");
    let wanted = plain(found);
    let allowed = wanted.chars().count() / 3;
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= MOST_BYTES)
        .map(|candidate| (strsim::osa_distance(&wanted, &plain(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= allowed && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Help for an unknown word: the nearest known one, else all of them.
pub(super) fn did_you_mean<'a>(found: &str, things: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    match nearest(found, candidates.iter().copied()) {
        Some(near) => format!("did you mean {}?", quoted(near)),
        None if candidates.is_empty() => format!("there are no {things} yet"),
        None if candidates.len() <= MOST_LISTED => format!("{things} are {}", listed(candidates, "and")),
        None => format!(
            "there are {} {things}, among them {}",
            candidates.len(),
            listed(candidates.into_iter().take(MOST_LISTED), "and")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_nonsense_finds_none() {
        let layers = ["guest-os", "hardware", "data"];
        assert_eq!(nearest("guest-oss", layers), Some("guest-os"));
        assert_eq!(nearest("Guest_OS", layers), Some("guest-os"));
        assert_eq!(nearest("hardwrae", layers), Some("hardware"));
        assert_eq!(nearest("kernel", layers), None);
        assert_eq!(nearest("x", ["y"]), None);
        assert_eq!(nearest("me", ["MF", "R1"]), None);
        assert_eq!(nearest("aws", ["Aws"]), Some("Aws"));
        assert_eq!(nearest(&"guest-os".repeat(20), layers), None);
    }
}
