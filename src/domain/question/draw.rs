//! Draws a paper of questions by number. The same number, wish and catalogue always give the same paper, and a shorter
//! paper is the beginning of a longer one.
//!
//! What would make a question ambiguous is kept out here:
//!
//! - Shared work never stands in a question for AWS's or the customer's: part of it would be right. It is asked for only
//!   among work of a single owner, and then not beside work whose owner turns on a setting.
//! - Where there is no cloud there is no AWS customer, so a task on premises is never a right answer. It only stands
//!   beside AWS's and shared work, and as all of it has one owner, only among other services.
//! - No two options say the same. Where they are of several services, each names its own.

use super::{Answer, Form, Question};
use crate::domain::{Catalogue, Dice, Order, Owner, ServiceId, ServiceModel, Task};
use std::collections::BTreeSet;

/// Which forms a paper has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Forms {
    /// Only one right of four.
    OneOfFour,
    /// Only two right of five.
    TwoOfFive,
    /// Both, as they fall.
    #[default]
    Both,
}

impl Forms {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::OneOfFour, Self::TwoOfFive, Self::Both];

    fn draw(self, dice: &mut Dice) -> Form {
        match self {
            Self::OneOfFour => Form::OneOfFour,
            Self::TwoOfFive => Form::TwoOfFive,
            Self::Both => Form::ALL[dice.below(Form::ALL.len())],
        }
    }
}

/// What a paper is to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How many questions.
    pub count: usize,
    /// About which services; none named means all.
    pub services: BTreeSet<ServiceId>,
    /// In which forms.
    pub forms: Forms,
    /// Whether what is finer than the exam, or reasoned and not read, may be asked.
    pub beyond_exam: bool,
}

/// One question in so many asks for shared work; the others ask for AWS's or the customer's, as they fall.
const SHARED_ONCE_IN: usize = 10;
/// Of so many questions, all but one are about a single service where they can be.
const MIXED_ONCE_IN: usize = 3;

/// Draws the paper of a number. It has fewer questions than wished where the tasks do not give so many different ones.
pub fn draw(catalogue: &Catalogue, wish: &Wish, number: Order) -> Vec<Question> {
    let pool = Pool::new(catalogue, wish);
    let mut dice = Dice::new(number.number().into());
    let mut leads = Owner::ALL.map(|owner| Leads::new(&pool, owner, &mut dice));
    let mut paper: Vec<Question> = Vec::new();
    while paper.len() < wish.count {
        let form = wish.forms.draw(&mut dice);
        let made = owners(&mut dice).into_iter().find_map(|owner| {
            leads[owner as usize]
                .question(|lead| pool.question(&mut dice, lead, form).filter(|new| is_new(&paper, new)))
        });
        let Some(question) = made else { break };
        paper.push(question);
    }
    paper
}

/// Whose work is asked for next, and whose where that cannot be.
fn owners(dice: &mut Dice) -> [Owner; 3] {
    let shared = dice.below(SHARED_ONCE_IN) == 0;
    let mut sides = [Owner::Aws, Owner::Customer];
    dice.shuffle(&mut sides);
    let [one, other] = sides;
    if shared { [Owner::Shared, one, other] } else { [one, other, Owner::Shared] }
}

/// Whether no question of the paper offers the same options.
fn is_new(paper: &[Question], new: &Question) -> bool {
    let has = |question: &Question, answer: &Answer| question.options.iter().any(|other| other.task == answer.task);
    let same =
        |old: &Question| old.options.len() == new.options.len() && new.options.iter().all(|answer| has(old, answer));
    !paper.iter().any(same)
}

/// The tasks of one owner that questions begin with, each once before any comes again.
struct Leads<'a> {
    tasks: Vec<&'a Task>,
    next: usize,
}

impl<'a> Leads<'a> {
    fn new(pool: &Pool<'a>, owner: Owner, dice: &mut Dice) -> Self {
        let mut tasks: Vec<&Task> = pool.tasks.iter().copied().filter(|task| pool.is_right(task, owner)).collect();
        dice.shuffle(&mut tasks);
        Self { tasks, next: 0 }
    }

    /// The first question that comes of a task, none asked twice.
    fn question(&mut self, mut make: impl FnMut(&'a Task) -> Option<Question>) -> Option<Question> {
        for _ in 0..self.tasks.len() {
            let lead = self.tasks[self.next];
            self.next = (self.next + 1) % self.tasks.len();
            if let Some(question) = make(lead) {
                return Some(question);
            }
        }
        None
    }
}

/// The tasks that may be asked.
struct Pool<'a> {
    catalogue: &'a Catalogue,
    tasks: Vec<&'a Task>,
}

impl<'a> Pool<'a> {
    fn new(catalogue: &'a Catalogue, wish: &Wish) -> Self {
        let wanted = |task: &&Task| {
            let service = wish.services.is_empty() || wish.services.contains(&task.service);
            service && (wish.beyond_exam || !(task.beyond_exam || task.unverified))
        };
        Self { catalogue, tasks: catalogue.tasks().iter().filter(wanted).collect() }
    }

    fn is_on_premises(&self, task: &Task) -> bool {
        self.catalogue.service(&task.service).is_none_or(|service| service.model == ServiceModel::OnPremises)
    }

    /// Whether the owner of a task may turn on a setting of its service.
    fn turns_on_a_setting(&self, task: &Task) -> bool {
        let service = self.catalogue.service(&task.service);
        service.is_some_and(|service| service.settings.iter().any(|setting| setting.touches(task.layer)))
    }

    /// Whether a task is a right answer where such work is asked for.
    fn is_right(&self, task: &Task, asked: Owner) -> bool {
        task.owner == asked && !self.is_on_premises(task)
    }

    /// Whether a task is beyond doubt a wrong answer where such work is asked for.
    fn is_wrong(&self, task: &Task, asked: Owner) -> bool {
        let of_one = task.owner != asked && task.owner != Owner::Shared;
        of_one && (asked != Owner::Shared || !self.turns_on_a_setting(task))
    }

    /// A question that has `lead` among its right answers; about its service alone, or among others.
    fn question(&self, dice: &mut Dice, lead: &'a Task, form: Form) -> Option<Question> {
        let alone = Some(&lead.service);
        if dice.below(MIXED_ONCE_IN) == 0 {
            self.fill(dice, lead, form, None).or_else(|| self.fill(dice, lead, form, alone))
        } else {
            self.fill(dice, lead, form, alone).or_else(|| self.fill(dice, lead, form, None))
        }
    }

    fn fill(&self, dice: &mut Dice, lead: &'a Task, form: Form, subject: Option<&ServiceId>) -> Option<Question> {
        let asked = lead.owner;
        let mut others: Vec<&Task> = self.tasks.clone();
        others.retain(|task| task.id != lead.id && subject.is_none_or(|subject| task.service == *subject));
        dice.shuffle(&mut others);
        let mut chosen = vec![lead];
        take(&mut chosen, form.wanted(), others.iter().copied().filter(|task| self.is_right(task, asked)));
        let right = chosen.clone();
        let mut wrong: Vec<&Task> = others.into_iter().filter(|task| self.is_wrong(task, asked)).collect();
        // Those that are worth a second thought come first, and of those among services the ones of another; the sort
        // keeps chance's order among equals.
        wrong.sort_by_key(|task| {
            let near = right.iter().any(|right| is_near(right, task));
            (!near, subject.is_none() && task.service == lead.service)
        });
        take(&mut chosen, form.options(), wrong.into_iter());
        let mixed = chosen.iter().any(|task| task.service != lead.service);
        if right.len() < form.wanted() || chosen.len() < form.options() || (subject.is_none() && !mixed) {
            return None;
        }
        let options = chosen.iter().map(|task| Answer { task: task.id.clone(), right: task.owner == asked }).collect();
        Some(Question { subject: subject.cloned(), asked, form, options }.shuffled(dice))
    }
}

/// Whether one task is easily taken for the other: the same layer, or the same wrong belief behind it.
fn is_near(one: &Task, other: &Task) -> bool {
    one.layer == other.layer || (one.misconception.is_some() && one.misconception == other.misconception)
}

/// Takes tasks until there are so many, but none that says what another says.
fn take<'a>(chosen: &mut Vec<&'a Task>, until: usize, from: impl Iterator<Item = &'a Task>) {
    for task in from {
        if chosen.len() >= until {
            return;
        }
        let said = chosen.iter().any(|other| other.text.eq_ignore_ascii_case(&task.text));
        if !said {
            chosen.push(task);
        }
    }
}
