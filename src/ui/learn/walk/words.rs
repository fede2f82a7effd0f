//! The words of the rule.

use crate::domain::walk::{Answered, Conclusion, Exception, Question, Reply};
use crate::state::Walked;
use crate::ui::cx::Cx;

/// What is asked, as a sentence.
pub(super) fn question(cx: &Cx<'_>, question: Question, service: &str) -> String {
    let word = match question {
        Question::Kind => return cx.with("walk-ask-kind", &[("service", service.into())]),
        Question::General => "walk-ask-general",
        Question::Physical => "walk-ask-physical",
        Question::Yours => "walk-ask-yours",
        Question::Depends => "walk-ask-depends",
        Question::Managed => return cx.with("walk-ask-managed", &[("service", service.into())]),
        Question::Halves => return cx.with("walk-ask-halves", &[("service", service.into())]),
        Question::Cipher => "walk-ask-cipher",
        Question::Copies => "walk-ask-copies",
    };
    cx.text(word)
}

/// What was asked, in a few words.
pub(super) const fn short(question: Question) -> &'static str {
    match question {
        Question::Kind => "walk-short-kind",
        Question::General => "walk-short-general",
        Question::Physical => "walk-short-physical",
        Question::Yours => "walk-short-yours",
        Question::Depends => "walk-short-depends",
        Question::Managed | Question::Halves => "walk-short-step",
        Question::Cipher => "walk-short-cipher",
        Question::Copies => "walk-short-copies",
    }
}

/// An answer to a question.
pub(super) fn reply(cx: &Cx<'_>, question: Question, reply: Reply, service: &str) -> String {
    let word = match (question, reply) {
        (_, Reply::Own) => "walk-own",
        (_, Reply::Rented) => "walk-rented",
        (_, Reply::Published) => "walk-published",
        (_, Reply::RunByAws) => return cx.with("walk-run-by-aws", &[("service", service.into())]),
        (_, Reply::Yes) => "walk-yes",
        (_, Reply::No) => "walk-no",
        (_, Reply::System) => "walk-system",
        (_, Reply::Encryption) => "walk-encryption",
        (_, Reply::Backup) => "walk-backup",
        (Question::Cipher | Question::Copies, Reply::Work) => "walk-by-itself",
        (Question::Cipher, _) => "walk-key-chosen",
        (Question::Copies, _) => "walk-copies-chosen",
        (Question::Halves, Reply::Work) => "walk-publishing",
        (Question::Halves, Reply::Decision) => "walk-rolling-out",
        (_, Reply::Whole) => "walk-kept-current",
        (_, Reply::Work) => "walk-work",
        (_, Reply::Decision) => "walk-decision",
    };
    cx.text(word)
}

/// Why another answer is right.
pub(super) fn why(cx: &Cx<'_>, walked: &Walked<'_>, answered: Answered) -> String {
    let service = walked.service.short.as_str();
    let layer = walked.task.map_or("", |task| cx.catalogue().layer(task.layer).phrase.as_str());
    let word = match (answered.question, answered.held()) {
        (Question::Kind, Reply::Own) => return cx.with("walk-why-own", &[("service", service.into())]),
        (Question::Kind, Reply::Rented) => return cx.with("walk-why-rented", &[("service", service.into())]),
        (Question::Kind, Reply::Published) => return cx.with("walk-why-published", &[("service", service.into())]),
        (Question::Kind, _) => return cx.with("walk-why-run-by-aws", &[("service", service.into())]),
        (Question::General, Reply::Yes) => "walk-why-general",
        (Question::General, _) => "walk-why-not-general",
        (Question::Physical | Question::Yours | Question::Depends, _) => {
            return cx.with("walk-why-layer", &[("layer", layer.into())]);
        }
        (Question::Cipher | Question::Copies, Reply::Work) => "walk-why-by-itself",
        (Question::Cipher | Question::Copies, _) => "walk-why-chosen",
        (Question::Managed | Question::Halves, Reply::Decision) => "walk-why-decision",
        (Question::Managed | Question::Halves, Reply::Whole) => "walk-why-whole",
        (Question::Managed | Question::Halves, _) => "walk-why-work",
    };
    cx.text(word)
}

/// What the rule says at the end.
pub(super) const fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::OwnMachines => "walk-end-own",
        Conclusion::InGeneral => "walk-end-general",
        Conclusion::Physical => "walk-end-physical",
        Conclusion::Yours => "walk-end-yours",
        Conclusion::GuestSystem => "walk-end-guest",
        Conclusion::ManagedWork => "walk-end-managed-work",
        Conclusion::ManagedDecision => "walk-end-managed-decision",
        Conclusion::Publishing => "walk-end-publishing",
        Conclusion::RollingOut => "walk-end-rolling-out",
        Conclusion::KeptCurrent => "walk-end-kept-current",
        Conclusion::EncryptedByItself => "walk-end-encrypted",
        Conclusion::KeyChosen => "walk-end-key",
        Conclusion::CopiedByItself => "walk-end-copied",
        Conclusion::CopiesChosen => "walk-end-copies",
    }
}

/// Where the rule may mislead, though here it does not.
pub(super) const fn trap(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::OwnMachines => "walk-trap-own",
        Conclusion::InGeneral => "walk-trap-general",
        Conclusion::Physical => "walk-trap-physical",
        Conclusion::Yours => "walk-trap-yours",
        Conclusion::GuestSystem => "walk-trap-guest",
        Conclusion::ManagedWork => "walk-trap-managed-work",
        Conclusion::ManagedDecision => "walk-trap-managed-decision",
        Conclusion::Publishing | Conclusion::RollingOut => "walk-trap-halves",
        Conclusion::KeptCurrent => "walk-trap-kept-current",
        Conclusion::EncryptedByItself => "walk-trap-encrypted",
        Conclusion::KeyChosen => "walk-trap-key",
        Conclusion::CopiedByItself => "walk-trap-copied",
        Conclusion::CopiesChosen => "walk-trap-copies",
    }
}

/// Why the rule misleads here.
pub(super) const fn exception(exception: Exception) -> &'static str {
    match exception {
        Exception::OwnSite => "walk-but-own-site",
        Exception::Endpoint => "walk-but-endpoint",
        Exception::OwnEncryption => "walk-but-own-encryption",
        Exception::EncryptionOfBoth => "walk-but-encryption-of-both",
        Exception::TakenBack => "walk-but-taken-back",
        Exception::Optional => "walk-but-optional",
    }
}
