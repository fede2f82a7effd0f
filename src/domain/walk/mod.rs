//! The decision rule as a walk: questions one at a time, each of which leaves fewer layers, until somebody owns the work.
//!
//! What a question asks of the service follows from its duties in their usual form; what it asks of the task, from the
//! task's layer and from the words of its order. The owner in the catalogue is only looked at when the walk has ended:
//! where it is another than the rule's, the [`Exception`] says why.

mod exception;
mod wording;

pub use exception::Exception;

use super::{LayerId, Owner, Service, ServiceModel, Task};
use wording::Wording;

/// The ids of the lessons about the rule.
pub const LESSONS: [&str; 2] = ["decision-rule", "where-the-rule-misleads"];

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Whose guest operating system is it?
    Kind,
    /// Is it patching, configuration or training in general?
    General,
    /// Building, hardware, backbone or hypervisor?
    Physical,
    /// Data, identity, access rules, own code or logs?
    Yours,
    /// On what does it depend?
    Depends,
    /// On a system that AWS runs: the work, or a decision about it?
    Managed,
    /// On a system that AWS publishes and the customer rolls out: whose half?
    Halves,
    /// Encryption: by itself, or somebody's choice?
    Cipher,
    /// Copies: by itself, or somebody's choice?
    Copies,
}

/// What is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reply {
    /// Machines of one's own.
    Own,
    /// Machines of AWS, with a guest system of one's own.
    Rented,
    /// A system that AWS publishes and the customer rolls out.
    Published,
    /// A system that AWS runs.
    RunByAws,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Operating system, engine, runtime, finished software.
    System,
    /// Encryption and keys.
    Encryption,
    /// Copies and backups.
    Backup,
    /// The work itself.
    Work,
    /// A decision about it, or a step that waits for somebody.
    Decision,
    /// All of it, on both sides.
    Whole,
}

impl Question {
    /// The answers to choose from, in their order; four at most.
    pub const fn replies(self) -> &'static [Reply] {
        match self {
            Self::Kind => &[Reply::Own, Reply::Rented, Reply::Published, Reply::RunByAws],
            Self::General | Self::Physical | Self::Yours => &[Reply::Yes, Reply::No],
            Self::Depends => &[Reply::System, Reply::Encryption, Reply::Backup],
            Self::Halves => &[Reply::Work, Reply::Decision, Reply::Whole],
            Self::Managed | Self::Cipher | Self::Copies => &[Reply::Work, Reply::Decision],
        }
    }
}

/// Where the rule leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conclusion {
    /// Machines of one's own: all of it.
    OwnMachines,
    /// Asked in general: both.
    InGeneral,
    /// Building to hypervisor: AWS.
    Physical,
    /// Data, identity, access rules, own code: the customer.
    Yours,
    /// The system of a guest: the customer.
    GuestSystem,
    /// The work on a system that AWS runs: AWS.
    ManagedWork,
    /// A decision about a system that AWS runs: the customer.
    ManagedDecision,
    /// Making and running what AWS publishes: AWS.
    Publishing,
    /// Rolling it out: the customer.
    RollingOut,
    /// Keeping it current: both.
    KeptCurrent,
    /// Encryption that happens by itself: AWS.
    EncryptedByItself,
    /// A switch or a key: the customer.
    KeyChosen,
    /// Copies that are made by themselves: AWS.
    CopiedByItself,
    /// A switch, a number or a step: the customer.
    CopiesChosen,
}

impl Conclusion {
    /// Whose it is by the rule.
    pub const fn owner(self) -> Owner {
        match self {
            Self::Physical | Self::ManagedWork | Self::Publishing | Self::EncryptedByItself | Self::CopiedByItself => {
                Owner::Aws
            }
            Self::OwnMachines
            | Self::Yours
            | Self::GuestSystem
            | Self::ManagedDecision
            | Self::RollingOut
            | Self::KeyChosen
            | Self::CopiesChosen => Owner::Customer,
            Self::InGeneral | Self::KeptCurrent => Owner::Shared,
        }
    }
}

/// A question that was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What was asked.
    pub question: Question,
    /// What was said.
    pub said: Reply,
    /// What is right by the catalogue; `None` where the work is in the learner's own words.
    pub right: Option<Reply>,
}

impl Answered {
    /// The answer that the walk goes on with.
    pub fn held(self) -> Reply {
        self.right.unwrap_or(self.said)
    }

    /// Whether what was said is known to be off.
    pub fn is_off(self) -> bool {
        self.held() != self.said
    }
}

/// A walk as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The questions that were answered.
    pub answered: Vec<Answered>,
    /// What is asked now; `None` at the end.
    pub next: Option<Question>,
    /// Where it has led; `None` before the end.
    pub conclusion: Option<Conclusion>,
    /// The layers that it can still be about, bottom to top.
    pub layers: Vec<LayerId>,
}

impl Walk {
    /// The walk of a piece of work on a service, with what was said so far. Without a task the work is in the learner's
    /// own words, and what they say of it is believed. What fits no question ends the walk there.
    pub fn new(service: &Service, task: Option<&Task>, said: &[Reply]) -> Self {
        let mut walk =
            Self { answered: Vec::new(), next: Some(Question::Kind), conclusion: None, layers: LayerId::ALL.to_vec() };
        for &said in said {
            let Some(question) = walk.next.filter(|question| question.replies().contains(&said)) else { break };
            let answered = Answered { question, said, right: right(service, task, question) };
            walk.answered.push(answered);
            walk.go_on(service, answered);
        }
        walk
    }

    fn go_on(&mut self, service: &Service, answered: Answered) {
        let held = answered.held();
        let step = match (answered.question, held) {
            (Question::Kind, Reply::Own) => Step::End(Conclusion::OwnMachines),
            (Question::Kind, _) => Step::Ask(Question::General),
            (Question::General, Reply::Yes) => Step::End(Conclusion::InGeneral),
            (Question::General, _) => Step::Ask(Question::Physical),
            (Question::Physical, Reply::Yes) => Step::End(Conclusion::Physical),
            (Question::Physical, _) => Step::Ask(Question::Yours),
            (Question::Yours, Reply::Yes) => Step::End(Conclusion::Yours),
            (Question::Yours, _) => Step::Ask(Question::Depends),
            (Question::Depends, Reply::Encryption) => Step::Ask(Question::Cipher),
            (Question::Depends, Reply::Backup) => Step::Ask(Question::Copies),
            (Question::Depends, _) => match self.kind() {
                Some(Reply::Published) => Step::Ask(Question::Halves),
                Some(Reply::RunByAws) => Step::Ask(Question::Managed),
                _ => Step::End(Conclusion::GuestSystem),
            },
            (Question::Managed, Reply::Work) => Step::End(Conclusion::ManagedWork),
            (Question::Managed, _) => Step::End(Conclusion::ManagedDecision),
            (Question::Halves, Reply::Work) => Step::End(Conclusion::Publishing),
            (Question::Halves, Reply::Decision) => Step::End(Conclusion::RollingOut),
            (Question::Halves, _) => Step::End(Conclusion::KeptCurrent),
            (Question::Cipher, Reply::Work) => Step::End(Conclusion::EncryptedByItself),
            (Question::Cipher, _) => Step::End(Conclusion::KeyChosen),
            (Question::Copies, Reply::Work) => Step::End(Conclusion::CopiedByItself),
            (Question::Copies, _) => Step::End(Conclusion::CopiesChosen),
        };
        self.layers.retain(|&layer| fits(service, layer, answered.question, held));
        (self.next, self.conclusion) = match step {
            Step::Ask(question) => (Some(question), None),
            Step::End(conclusion) => (None, Some(conclusion)),
        };
    }

    fn kind(&self) -> Option<Reply> {
        self.answered.first().map(|answered| answered.held())
    }
}

enum Step {
    Ask(Question),
    End(Conclusion),
}

/// Which of the rule's four heaps a layer of a service lies on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heap {
    Physical,
    Yours,
    System,
    Encryption,
    Backup,
}

const fn heap(service: &Service, layer: LayerId) -> Heap {
    match layer {
        LayerId::Facilities | LayerId::Hardware | LayerId::Backbone | LayerId::Virtualization => Heap::Physical,
        LayerId::GuestOs | LayerId::Platform => Heap::System,
        // Finished software is a system that somebody runs; nobody's own code.
        LayerId::Application if matches!(service.model, ServiceModel::Saas) => Heap::System,
        LayerId::Network | LayerId::Application | LayerId::Identity | LayerId::Logging | LayerId::Data => Heap::Yours,
        LayerId::Encryption => Heap::Encryption,
        LayerId::Resilience => Heap::Backup,
    }
}

/// Whether it can still be about a layer after an answer.
fn fits(service: &Service, layer: LayerId, question: Question, held: Reply) -> bool {
    let heap = heap(service, layer);
    match (question, held) {
        (Question::Physical, Reply::Yes) => heap == Heap::Physical,
        (Question::Physical, _) => heap != Heap::Physical,
        (Question::Yours, Reply::Yes) => heap == Heap::Yours,
        (Question::Yours, _) => heap != Heap::Yours,
        (Question::Depends, Reply::Encryption) => heap == Heap::Encryption,
        (Question::Depends, Reply::Backup) => heap == Heap::Backup,
        (Question::Depends, _) => heap == Heap::System,
        _ => true,
    }
}

/// What kind of service it is.
fn kind(service: &Service) -> Reply {
    if service.model == ServiceModel::OnPremises {
        return Reply::Own;
    }
    match service.duty(LayerId::GuestOs).owner() {
        Some(Owner::Customer) => Reply::Rented,
        Some(Owner::Shared) => Reply::Published,
        Some(Owner::Aws) | None => Reply::RunByAws,
    }
}

/// The right answer, where the catalogue knows it.
fn right(service: &Service, task: Option<&Task>, question: Question) -> Option<Reply> {
    if question == Question::Kind {
        return Some(kind(service));
    }
    let task = task?;
    let heap = heap(service, task.layer);
    let yes = |is: bool| if is { Reply::Yes } else { Reply::No };
    let wording = Wording::of(&task.text);
    Some(match question {
        Question::Kind => kind(service),
        Question::General => yes(wording.is_general()),
        Question::Physical => yes(heap == Heap::Physical),
        Question::Yours => yes(heap == Heap::Yours),
        Question::Depends => match heap {
            Heap::Encryption => Reply::Encryption,
            Heap::Backup => Reply::Backup,
            Heap::System | Heap::Physical | Heap::Yours => Reply::System,
        },
        Question::Halves if wording.keeps_current() => Reply::Whole,
        // Where AWS has no half, nothing happens by itself.
        Question::Cipher | Question::Copies if service.duty(task.layer).owner() == Some(Owner::Customer) => {
            Reply::Decision
        }
        Question::Cipher | Question::Copies if wording.cares() => Reply::Decision,
        Question::Managed | Question::Halves | Question::Cipher | Question::Copies => wording.work_or_decision(),
    })
}
