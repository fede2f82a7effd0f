//! One question: what is asked, its options, and at the foot what to do next or the verdict.

use super::{asks, letters, option, premises};
use crate::domain::Form;
use crate::state::{Command, Paper, PaperAction, PaperWay, PractiseAction, Sheet};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::ends::{above_foot, at_the_right};
use crate::ui::footer;
use crate::ui::practise::push;
use crate::ui::practise::shelf::paint_progress;
use crate::ui::shortcuts;
use crate::ui::theme::{margins, semibold};
use crate::ui::widgets::{Edge, Icon, Push, heading, note, sign, small, strong, text};
use egui::accesskit::Live;
use egui::{CentralPanel, Frame, RichText, ScrollArea, Sense, Ui, vec2};

/// Options are not drawn wider than this many times the target size: a line of text must stay easy to follow.
const WIDEST: f32 = 30.0;

/// In windows less high than this many times the target size all of it scrolls, the verdict too.
const TIGHT_BELOW: f32 = 16.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, paper: &Paper) {
    let Some(sheet) = paper.sheet() else { return };
    let hint = cx.with("hint-question", &[("keys", cx.single_keys())]);
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    let tight = ui.ctx().content_rect().height() < TIGHT_BELOW * cx.theme.sizes.target;
    if tight {
        middle(ui, cx, paper, sheet, true);
        return;
    }
    let frame = Frame::new().inner_margin(margins(space.3, space.1));
    let below = |ui: &mut Ui, cx: &mut Cx<'_>| {
        frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            foot(ui, cx, paper, sheet);
        });
    };
    above_foot(ui, cx, |ui, cx| middle(ui, cx, paper, sheet, false), below);
}

/// How far one is, the question and its options, and all of it where it scrolls as a whole.
fn middle(ui: &mut Ui, cx: &mut Cx<'_>, paper: &Paper, sheet: &Sheet, tight: bool) {
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margins(space.3, space.1))).show(ui, |ui| {
        if !tight {
            head(ui, cx, paper);
        }
        // Each question begins at its top.
        ScrollArea::vertical().id_salt(("question", paper.at, sheet.judged)).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(cx.theme.sizes.target * WIDEST));
            if tight {
                head(ui, cx, paper);
            }
            if tight && sheet.judged {
                foot(ui, cx, paper, sheet);
            }
            question(ui, cx, sheet);
            if tight && !sheet.judged {
                foot(ui, cx, paper, sheet);
            }
        });
    });
}

fn question(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet) {
    let space = cx.theme.sizes.space;
    ui.add_space(space.1);
    heading(ui, cx.theme, &asks(cx, &sheet.question));
    if let Some(premises) = premises(cx, &sheet.question) {
        small(ui, cx.theme, &premises);
    }
    ui.add_space(space.1);
    ui.spacing_mut().item_spacing.y = space.1;
    for place in 0..sheet.question.options.len() {
        if sheet.judged {
            option::judged(ui, cx, sheet, place, false);
        } else {
            option::choosable(ui, cx, sheet, place);
        }
    }
}

/// The way back, the number of the paper, and how far it is.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, paper: &Paper) {
    ui.horizontal_wrapped(|ui| {
        if Push::new(&cx.text("paper-leave")).icon(Icon::Left).show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::Leave);
        }
        let values = [("at", (paper.at + 1).into()), ("count", paper.sheets.len().into())];
        strong(ui, cx.theme, &cx.with("question-number", &values));
        let size = vec2(cx.theme.sizes.target * 3.0, cx.theme.sizes.space.1);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        paint_progress(ui.painter(), rect, paper.full() as f32 / paper.sheets.len().max(1) as f32, cx.theme);
        small(ui, cx.theme, &cx.with("paper-number", &[("number", paper.number.number().to_string().into())]));
    });
}

/// What to do next, or the verdict, with the buttons for it; these have a line of their own in a narrow window.
fn foot(ui: &mut Ui, cx: &mut Cx<'_>, paper: &Paper, sheet: &Sheet) {
    let edge = match (sheet.judged, sheet.is_right()) {
        (false, _) => Edge::Plain,
        (true, true) => Edge::Right,
        (true, false) => Edge::Wrong,
    };
    note(ui, cx.theme, edge, |ui| {
        let narrow = ui.available_width() < cx.theme.sizes.narrow;
        ui.horizontal_wrapped(|ui| {
            if sheet.judged {
                verdict(ui, cx, sheet);
            } else {
                text(ui, cx.theme, &wanted(cx, sheet));
            }
            if paper.way == PaperWay::Exam {
                let open = paper.sheets.len() - paper.full();
                small(ui, cx.theme, &cx.with("paper-open", &[("count", open.into())]));
            }
            if !narrow {
                at_the_right(ui, 0.0, |ui| buttons(ui, cx, paper));
            }
        });
        if narrow {
            ui.horizontal_wrapped(|ui| buttons(ui, cx, paper));
        }
    });
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, paper: &Paper) {
    let next = paper.on();
    let word = match next {
        Some(PaperAction::HandIn) if paper.way == PaperWay::AtOnce => "paper-result",
        Some(PaperAction::HandIn) => "command-hand-in",
        Some(PaperAction::Step(_)) => "question-next",
        _ if paper.way == PaperWay::AtOnce => "question-answer",
        _ => "question-next",
    };
    let label = cx.text(word);
    let mut button = Push::new(&label).primary().enabled(next.is_some());
    if let Some(keys) = shortcuts::usual(cx, Command::GoOn) {
        button = button.keys(keys);
    }
    if next != Some(PaperAction::HandIn) {
        command_button(ui, cx, Command::HandIn);
    }
    if Command::PreviousQuestion.action(cx.state, cx.library).is_some() {
        command_button(ui, cx, Command::PreviousQuestion);
    }
    if button.show(ui, cx.theme).clicked() {
        cx.ask(Command::GoOn);
    }
}

/// "Choose two: 1 of 2 chosen."
fn wanted(cx: &Cx<'_>, sheet: &Sheet) -> String {
    match (sheet.question.form, sheet.is_full()) {
        (Form::OneOfFour, false) => cx.text("question-choose-one"),
        (Form::OneOfFour, true) => cx.text("question-chose-one"),
        (Form::TwoOfFive, false) => cx.with("question-choose-two", &[("count", sheet.chosen.len().into())]),
        (Form::TwoOfFive, true) => cx.text("question-chose-two"),
    }
}

/// "Right: B and D." It is said to whoever listens, as soon as it stands there.
fn verdict(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet) {
    let right = sheet.is_right();
    let options = sheet.question.options.iter().enumerate();
    let places = options.filter(|(_, option)| option.right).map(|(place, _)| place);
    let word = if right { "question-right" } else { "question-wrong" };
    let said = cx.with(word, &[("letters", letters(cx, places).into())]);
    let (icon, colour) =
        if right { (Icon::Check, cx.theme.colours.right) } else { (Icon::Cross, cx.theme.colours.wrong) };
    sign(ui, icon, cx.theme.sizes.body, colour);
    let label = ui.label(RichText::new(said).font(semibold(cx.theme.sizes.subtitle)));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
}
