//! The weights of an exam's domains as bars: the domain of the model in ink, the others muted, and a thin mark for what
//! each weighed in the exam before.

use crate::diagram::{Face, Measure as _};
use crate::domain::exam::{Domain, Exam};
use crate::ui::cx::Cx;
use crate::ui::fonts::ScreenFonts;
use crate::ui::theme::semibold;
use crate::ui::widgets::{heading, small};
use egui::{Align2, FontId, Painter, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// A bar is this share of its line high.
const BAR: f32 = 0.5;
/// The mark is this share of its line high.
const MARK: f32 = 0.9;
/// The number of percent takes this many times the target size.
const NUMBER_WIDTH: f32 = 1.5;

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, exam: &Exam) {
    heading(ui, cx.theme, &cx.text("exam-weights"));
    small(ui, cx.theme, &cx.text("exam-weights-about"));
    let names = exam.domains.iter().map(|domain| name_width(ui, cx, domain)).fold(0.0, f32::max);
    let most = exam.domains.iter().map(|domain| domain.percent.max(domain.before.unwrap_or(0))).max().unwrap_or(1);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        for domain in &exam.domains {
            line(ui, cx, exam, domain, names, most.max(1));
        }
    });
    if exam.domains.iter().any(|domain| domain.before.is_some()) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = cx.theme.sizes.space.1;
            let (rect, _) = ui.allocate_exact_size(vec2(cx.theme.sizes.space.1, cx.theme.sizes.icon), Sense::hover());
            paint_mark(ui.painter(), cx, rect.center().x, rect);
            small(ui, cx.theme, &cx.with("exam-mark", &[("before", exam.before.as_str().into())]));
        });
    }
}

fn name_width(ui: &Ui, cx: &Cx<'_>, domain: &Domain) -> f32 {
    ScreenFonts(ui).width(&domain.name, cx.theme.sizes.body, Face::SemiBold)
}

fn line(ui: &mut Ui, cx: &Cx<'_>, exam: &Exam, domain: &Domain, names: f32, most: u32) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), sizes.target), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(cx, exam, domain)));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    let ours = exam.is_ours(domain);
    let font = if ours { semibold(sizes.body) } else { FontId::proportional(sizes.body) };
    let middle = rect.center().y;
    let number = domain.number.to_string();
    painter.text(pos2(rect.left(), middle), Align2::LEFT_CENTER, number, font.clone(), colours.ink);
    let name = pos2(rect.left() + sizes.space.4, middle);
    painter.text(name, Align2::LEFT_CENTER, &domain.name, font.clone(), colours.ink);
    let left = name.x + names + sizes.space.3;
    let room = (rect.right() - left - sizes.target * NUMBER_WIDTH).max(0.0);
    let wide = |percent: u32| room * percent as f32 / most as f32;
    let half = rect.height() * BAR / 2.0;
    let bar = Rect::from_min_max(pos2(left, middle - half), pos2(left + wide(domain.percent), middle + half));
    painter.rect_filled(bar, sizes.space.0, if ours { colours.ink } else { colours.line });
    let end = bar.right().max(left + domain.before.map_or(0.0, wide));
    if let Some(before) = domain.before {
        paint_mark(painter, cx, left + wide(before), rect);
    }
    let percent = cx.with("percent", &[("percent", domain.percent.into())]);
    painter.text(pos2(end + sizes.space.1, middle), Align2::LEFT_CENTER, percent, font, colours.ink);
}

/// A thin line over the whole height, with an edge of the panel so that it is seen on a bar too.
fn paint_mark(painter: &Painter, cx: &Cx<'_>, x: f32, rect: Rect) {
    let colours = &cx.theme.colours;
    let half = rect.height() * MARK / 2.0;
    let along = (rect.center().y - half)..=(rect.center().y + half);
    painter.vline(x, along.clone(), Stroke::new(colours.ring_width * 2.0, colours.panel));
    painter.vline(x, along, Stroke::new(colours.edge_width, colours.ink));
}

/// "Domain 2, Security and Compliance: 30 %, in CLF-C01 25 %".
fn spoken(cx: &Cx<'_>, exam: &Exam, domain: &Domain) -> String {
    let mut values = vec![
        ("number", domain.number.into()),
        ("name", domain.name.as_str().into()),
        ("percent", domain.percent.into()),
    ];
    let Some(old) = domain.before else { return cx.with("exam-domain-new", &values) };
    values.extend([("before", exam.before.as_str().into()), ("old", old.into())]);
    cx.with("exam-domain-name", &values)
}
