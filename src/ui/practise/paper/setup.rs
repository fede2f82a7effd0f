//! What a paper is to have: how many questions, of which form, about which services, when the answers are told, and its
//! number.

use super::report;
use crate::domain::{Forms, Order};
use crate::state::{Command, PaperAction, PaperSetup, PaperWay};
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::shortcuts;
use crate::ui::theme::margin;
use crate::ui::widgets::{Push, card, reveal, small, strong, text, title};
use egui::{CentralPanel, Frame, Id, ScrollArea, TextEdit, Ui, vec2};

/// A line of text is not drawn wider than this many times the target size.
const WIDEST: f32 = 30.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("hint-paper-setup");
    footer::show(ui, cx, &hint);
    let setup = &cx.state.practise.paper_setup;
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        ScrollArea::vertical().id_salt("paper-setup").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(cx.theme.sizes.target * WIDEST));
            title(ui, cx.theme, &cx.text("part-questions"));
            text(ui, cx.theme, &cx.text("paper-about"));
            ui.add_space(space.1);
            resume(ui, cx);
            card(ui, cx.theme, |ui| {
                part(ui, cx, "paper-count", |ui, cx| counts(ui, cx, setup));
                part(ui, cx, "paper-forms", |ui, cx| forms(ui, cx, setup));
                part(ui, cx, "paper-way", |ui, cx| ways(ui, cx, setup));
                part(ui, cx, "paper-services", |ui, cx| services(ui, cx, setup));
                part(ui, cx, "paper-which", |ui, cx| number(ui, cx, setup));
                small(ui, cx.theme, &cx.text("paper-number-why"));
            });
            ui.add_space(space.1);
            begin(ui, cx);
        });
    });
}

/// A name, and what there is to choose.
fn part(ui: &mut Ui, cx: &mut Cx<'_>, word: &str, choices: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    strong(ui, cx.theme, &cx.text(word));
    ui.horizontal_wrapped(|ui| choices(ui, cx));
    ui.add_space(cx.theme.sizes.space.1);
}

/// One of several to choose from; answers whether it was pushed.
fn choice(ui: &mut Ui, cx: &Cx<'_>, label: &str, chosen: bool) -> bool {
    let button = Push::new(label).chosen(chosen).show(ui, cx.theme);
    button.clicked()
}

fn counts(ui: &mut Ui, cx: &mut Cx<'_>, setup: &PaperSetup) {
    for count in PaperSetup::COUNTS {
        let label = cx.with("paper-questions", &[("count", count.into())]);
        if choice(ui, cx, &label, setup.count == count) {
            report(cx, PaperAction::Count(count));
        }
    }
}

fn forms(ui: &mut Ui, cx: &mut Cx<'_>, setup: &PaperSetup) {
    for forms in Forms::ALL {
        let label = cx.text(match forms {
            Forms::OneOfFour => "paper-one-of-four",
            Forms::TwoOfFive => "paper-two-of-five",
            Forms::Both => "paper-both",
        });
        if choice(ui, cx, &label, setup.forms == forms) {
            report(cx, PaperAction::Forms(forms));
        }
    }
}

fn ways(ui: &mut Ui, cx: &mut Cx<'_>, setup: &PaperSetup) {
    for way in PaperWay::ALL {
        let label = cx.text(match way {
            PaperWay::AtOnce => "paper-at-once",
            PaperWay::Exam => "paper-exam",
        });
        if choice(ui, cx, &label, setup.way == way) {
            report(cx, PaperAction::Way(way));
        }
    }
}

fn services(ui: &mut Ui, cx: &mut Cx<'_>, setup: &PaperSetup) {
    if choice(ui, cx, &cx.text("paper-all-services"), setup.services.is_empty()) {
        report(cx, PaperAction::AllServices);
    }
    for service in cx.catalogue().services() {
        if choice(ui, cx, &service.short, setup.services.contains(&service.id)) {
            report(cx, PaperAction::Service(service.id.clone()));
        }
    }
}

/// A field for the number. What is half typed is the field's own affair until it is a number.
fn number(ui: &mut Ui, cx: &mut Cx<'_>, setup: &PaperSetup) {
    let number = setup.number(cx.state.today);
    let id = Id::unique("paper-number");
    let editing = ui.memory(|memory| memory.has_focus(id));
    let shown = number.number().to_string();
    let typed = ui.data(|data| data.get_temp::<String>(id)).filter(|_| editing);
    let mut typed = typed.unwrap_or(shown);
    let sizes = &cx.theme.sizes;
    let field = TextEdit::singleline(&mut typed)
        .id(id)
        .char_limit(4)
        .min_size(vec2(0.0, sizes.target))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(sizes.target * 2.0);
    let field = ui.add(field).accessible_name(cx.text("paper-which"));
    reveal(&field);
    if field.changed()
        && let Some(number) = typed.parse().ok().and_then(Order::new)
    {
        report(cx, PaperAction::Number(number));
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
    if Push::new(&cx.text("paper-other-number")).show(ui, cx.theme).clicked() {
        report(cx, PaperAction::Number(number.another()));
    }
}

/// The paper that was left, if there is one.
fn resume(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(paper) = &cx.state.practise.paper else { return };
    let values = [
        ("number", paper.number.number().to_string().into()),
        ("at", (paper.at + 1).into()),
        ("count", paper.sheets.len().into()),
    ];
    let label = cx.with("paper-resume", &values);
    if Push::new(&label).show(ui, cx.theme).clicked() {
        report(cx, PaperAction::Resume);
    }
    ui.add_space(cx.theme.sizes.space.1);
}

fn begin(ui: &mut Ui, cx: &mut Cx<'_>) {
    let can = Command::GoOn.action(cx.state, cx.library).is_some();
    let label = cx.text("paper-begin");
    let mut button = Push::new(&label).primary().enabled(can);
    if let Some(keys) = shortcuts::usual(cx, Command::GoOn) {
        button = button.keys(keys);
    }
    if button.show(ui, cx.theme).clicked() {
        cx.ask(Command::GoOn);
    }
    if !can {
        text(ui, cx.theme, &cx.text("paper-too-few"));
    }
}
