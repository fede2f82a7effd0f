//! How two windows go together in folders of one's own and in the files that were opened last: what either added is there,
//! and what either took away does not come back.

use crate::state::{Folders, MOST_FOLDERS, MOST_RECENT};

pub(super) fn folders(ours: &Folders, before: &Folders, theirs: &Folders) -> Folders {
    Folders {
        own: own(&ours.own, &before.own, &theirs.own),
        recent: recent(&ours.recent, &before.recent, &theirs.recent),
    }
}

/// Theirs in their order, and behind them what was added here.
fn own(ours: &[String], before: &[String], theirs: &[String]) -> Vec<String> {
    let stays = |one: &&String| ours.contains(one) || !before.contains(one);
    let is_new = |one: &&String| !before.contains(one) && !theirs.contains(one);
    theirs.iter().filter(stays).chain(ours.iter().filter(is_new)).take(MOST_FOLDERS).cloned().collect()
}

/// What was opened here since then, and behind it theirs.
fn recent(ours: &[String], before: &[String], theirs: &[String]) -> Vec<String> {
    let opened = ours.iter().enumerate().find(|(place, _)| is_part(ours.get(*place..).unwrap_or_default(), before));
    let opened = ours.get(..opened.map_or(ours.len(), |(place, _)| place)).unwrap_or_default();
    let stays = |one: &&String| !opened.contains(one) && (ours.contains(one) || !before.contains(one));
    opened.iter().chain(theirs.iter().filter(stays)).take(MOST_RECENT).cloned().collect()
}

/// Whether `part` is `whole` without some of it, in the same order.
fn is_part(part: &[String], whole: &[String]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|one| rest.any(|other| other == one))
}

#[cfg(test)]
mod tests {
    use super::folders;
    use crate::state::{Folders, MOST_RECENT};

    fn of(own: &[&str], recent: &[&str]) -> Folders {
        let texts = |all: &[&str]| all.iter().map(|&one| one.to_owned()).collect();
        Folders { own: texts(own), recent: texts(recent) }
    }

    fn own(ours: &[&str], before: &[&str], theirs: &[&str]) -> Vec<String> {
        folders(&of(ours, &[]), &of(before, &[]), &of(theirs, &[])).own
    }

    fn recent(ours: &[&str], before: &[&str], theirs: &[&str]) -> Vec<String> {
        folders(&of(&[], ours), &of(&[], before), &of(&[], theirs)).recent
    }

    #[test]
    fn folders_of_both_windows_stay_and_one_that_either_took_away_does_not_come_back() {
        assert_eq!(own(&["a", "ours"], &["a"], &["a", "theirs"]), ["a", "theirs", "ours"]);
        assert_eq!(own(&["a"], &["a", "b"], &["a", "b", "c"]), ["a", "c"], "taken away here");
        assert_eq!(own(&["a", "b"], &["a", "b"], &["b"]), ["b"], "taken away there");
        assert_eq!(own(&["a", "b"], &[], &["b", "c"]), ["b", "c", "a"], "nothing was read before");
    }

    #[test]
    fn what_was_opened_here_stands_before_what_was_opened_there() {
        assert_eq!(recent(&["new", "a", "b"], &["a", "b"], &["theirs", "a", "b"]), ["new", "theirs", "a", "b"]);
        assert_eq!(recent(&["b", "a"], &["a", "b"], &["theirs", "a", "b"]), ["b", "theirs", "a"], "opened once more");
        assert_eq!(recent(&["a", "b"], &["a", "b"], &["b", "a"]), ["b", "a"], "nothing was opened here");
        assert_eq!(recent(&["a"], &["a", "b"], &["c", "a", "b"]), ["c", "a"], "taken away here");
        assert_eq!(recent(&["a", "b"], &["a", "b"], &["b"]), ["b"], "taken away there");
    }

    #[test]
    fn no_more_files_are_remembered_than_there_is_room_for() {
        let theirs: Vec<String> = (0..MOST_RECENT).map(|number| number.to_string()).collect();
        let theirs = Folders { recent: theirs, ..Folders::default() };
        let kept = folders(&of(&[], &["new"]), &Folders::default(), &theirs).recent;
        assert_eq!((kept.len(), kept.first().map(String::as_str)), (MOST_RECENT, Some("new")));
    }
}
