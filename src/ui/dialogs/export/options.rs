//! What can be chosen about each kind of file.

use super::push;
use crate::domain::Order;
use crate::export::{Format, Letters, Look, PaperSize};
use crate::state::{ExportAction, Wanted};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, small, strong, tick_box};
use egui::{TextEdit, Ui, vec2};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    match cx.state.export.wanted.format {
        Format::Png => {
            looks(ui, cx);
            scales(ui, cx);
            ground(ui, cx);
        }
        Format::Svg => {
            looks(ui, cx);
            let outlined = cx.state.export.wanted.letters == Letters::Outlined;
            if tick_box(ui, cx.theme, "", &cx.text("export-outlined"), outlined).clicked() {
                let letters = if outlined { Letters::Embedded } else { Letters::Outlined };
                push(cx, ExportAction::Letters(letters));
            }
            ground(ui, cx);
        }
        Format::Pdf => looks(ui, cx),
        Format::Slides => {
            looks(ui, cx);
            let folder = cx.state.export.wanted.folder;
            if tick_box(ui, cx.theme, "", &cx.text("export-folder"), folder).clicked() {
                push(cx, ExportAction::Folder(!folder));
            }
            if folder {
                scales(ui, cx);
            }
        }
        Format::Worksheet => worksheet(ui, cx),
        Format::Markdown
        | Format::Csv
        | Format::Xapi
        | Format::Moodle
        | Format::Gift
        | Format::Qti
        | Format::Anki
        | Format::H5p => {}
    }
}

fn looks(ui: &mut Ui, cx: &mut Cx<'_>) {
    strong(ui, cx.theme, &cx.text("export-look"));
    ui.horizontal_wrapped(|ui| {
        for look in Look::ALL {
            let label = cx.text(&format!("look-{}", look.key()));
            if Push::new(&label).chosen(cx.state.export.wanted.look == look).show(ui, cx.theme).clicked() {
                push(cx, ExportAction::Look(look));
            }
        }
    });
}

fn scales(ui: &mut Ui, cx: &mut Cx<'_>) {
    strong(ui, cx.theme, &cx.text("export-scale"));
    ui.horizontal_wrapped(|ui| {
        for scale in 1..=Wanted::MOST_SCALE {
            let label = cx.with("export-times", &[("scale", usize::from(scale).into())]);
            if Push::new(&label).chosen(cx.state.export.wanted.scale == scale).show(ui, cx.theme).clicked() {
                push(cx, ExportAction::Scale(scale));
            }
        }
    });
}

fn ground(ui: &mut Ui, cx: &mut Cx<'_>) {
    let transparent = cx.state.export.wanted.transparent;
    if tick_box(ui, cx.theme, "", &cx.text("export-transparent"), transparent).clicked() {
        push(cx, ExportAction::Transparent(!transparent));
    }
}

fn worksheet(ui: &mut Ui, cx: &mut Cx<'_>) {
    let wanted = &cx.state.export.wanted;
    strong(ui, cx.theme, &cx.text("export-paper-size"));
    ui.horizontal_wrapped(|ui| {
        for paper in PaperSize::ALL {
            let label = cx.text(&format!("paper-{}", paper.key()));
            if Push::new(&label).chosen(wanted.paper == paper).show(ui, cx.theme).clicked() {
                push(cx, ExportAction::Paper(paper));
            }
        }
    });
    strong(ui, cx.theme, &cx.text("play-order"));
    ui.horizontal_wrapped(|ui| order(ui, cx, wanted.order));
    small(ui, cx.theme, &cx.text("export-order-about"));
    if tick_box(ui, cx.theme, "", &cx.text("export-two-variants"), wanted.two_variants).clicked() {
        push(cx, ExportAction::TwoVariants(!wanted.two_variants));
    }
}

/// The number of the order, as a class has it on screen.
fn order(ui: &mut Ui, cx: &mut Cx<'_>, now: Order) {
    let id = ui.scope_id().with(now.number());
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| now.number().to_string());
    let name = cx.text("play-order-field");
    let field = TextEdit::singleline(&mut typed).desired_width(cx.theme.sizes.target * 2.0);
    let field = ui.add(field.min_size(vec2(0.0, cx.theme.sizes.target)));
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(name));
    if field.changed()
        && let Some(order) = typed.trim().parse().ok().and_then(Order::new)
        && order != now
    {
        push(cx, ExportAction::Order(order));
    }
    if Push::new(&cx.text("play-order-another")).show(ui, cx.theme).clicked() {
        push(cx, ExportAction::Order(now.another()));
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
}
