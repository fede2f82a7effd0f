//! What is said of a service that closes, as of today.

use super::cx::Cx;
use crate::domain::{Ending, EndingStage};

/// In a few words: "Ends 31 March 2027".
pub(crate) fn badge(cx: &Cx<'_>, ending: &Ending) -> String {
    let word = match ending.stage(cx.state.today) {
        EndingStage::Announced | EndingStage::ClosedToNew => "ending-badge",
        EndingStage::Ended => "ending-badge-ended",
    };
    cx.with(word, &[("ends", cx.date(ending.ends).into())])
}

/// In a sentence or two.
pub(crate) fn sentence(cx: &Cx<'_>, ending: &Ending) -> String {
    let word = match ending.stage(cx.state.today) {
        EndingStage::Announced => "ending-announced",
        EndingStage::ClosedToNew => "ending-closed",
        EndingStage::Ended => "ending-ended",
    };
    cx.with(word, &[("closed", cx.date(ending.closed_to_new).into()), ("ends", cx.date(ending.ends).into())])
}
