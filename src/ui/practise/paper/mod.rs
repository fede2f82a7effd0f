//! Exam-style questions: what a paper is to have, one question at a time, and what came of it.

mod option;
mod results;
mod setup;
mod sheet;

use super::push;
use crate::domain::{Form, Owner, Question};
use crate::state::{PaperAction, PractiseAction};
use crate::ui::cx::Cx;
use egui::Ui;

/// The letters that options are called by.
const LETTERS: [&str; 5] = ["option-a", "option-b", "option-c", "option-d", "option-e"];

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    match cx.state.practise.open_paper() {
        Some(paper) if paper.over => results::show(ui, cx, paper),
        Some(paper) => sheet::show(ui, cx, paper),
        None => setup::show(ui, cx),
    }
}

/// Reports something about the paper.
fn report(cx: &mut Cx<'_>, action: PaperAction) {
    push(cx, PractiseAction::Paper(action));
}

/// The letter of an option.
fn letter(cx: &Cx<'_>, place: usize) -> String {
    LETTERS.get(place).map_or_else(String::new, |key| cx.text(key))
}

/// "Which TWO of these are AWS’s responsibility in Amazon RDS?"
fn asks(cx: &Cx<'_>, question: &Question) -> String {
    let subject = question.subject.as_ref().and_then(|id| cx.catalogue().service(id));
    let service = [("service", subject.map_or("", |service| service.name.as_str()).into())];
    let word = match (question.form, question.asked, subject.is_some()) {
        (Form::OneOfFour, Owner::Aws, true) => "question-one-aws",
        (Form::OneOfFour, Owner::Aws, false) => "question-one-aws-any",
        (Form::OneOfFour, Owner::Customer, true) => "question-one-customer",
        (Form::OneOfFour, Owner::Customer, false) => "question-one-customer-any",
        (Form::OneOfFour, Owner::Shared, true) => "question-one-shared",
        (Form::OneOfFour, Owner::Shared, false) => "question-one-shared-any",
        (Form::TwoOfFive, Owner::Aws, true) => "question-two-aws",
        (Form::TwoOfFive, Owner::Aws, false) => "question-two-aws-any",
        (Form::TwoOfFive, Owner::Customer, true) => "question-two-customer",
        (Form::TwoOfFive, Owner::Customer, false) => "question-two-customer-any",
        (Form::TwoOfFive, Owner::Shared, true) => "question-two-shared",
        (Form::TwoOfFive, Owner::Shared, false) => "question-two-shared-any",
    };
    if subject.is_some() { cx.with(word, &service) } else { cx.text(word) }
}

/// The usual form of each service in which the question is meant; `None` where no setting has a say.
fn premises(cx: &Cx<'_>, question: &Question) -> Option<String> {
    let meant = question.premises(cx.catalogue(), cx.state.settings.beyond_exam);
    let parts = meant.into_iter().map(|(service, setting, choice)| {
        let values = [
            ("service", service.short.as_str().into()),
            ("setting", setting.name.as_str().into()),
            ("choice", choice.name.as_str().into()),
        ];
        cx.with("question-premise", &values)
    });
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| cx.with("question-premises", &[("premises", parts.join("; ").into())]))
}

/// The letters of some options: "B and D".
fn letters(cx: &Cx<'_>, places: impl Iterator<Item = usize>) -> String {
    let mut all: Vec<String> = places.map(|place| letter(cx, place)).collect();
    match (all.pop(), all.is_empty()) {
        (Some(last), false) => cx.with("list-and", &[("others", all.join(", ").into()), ("last", last.into())]),
        (Some(only), true) => only,
        (None, _) => String::new(),
    }
}
