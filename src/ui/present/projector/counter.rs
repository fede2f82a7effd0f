//! The line over the picture: what it is, and how far it has come.

use super::words;
use crate::diagram::{Face, Measure as _};
use crate::domain::Subject;
use crate::state::{LessonPage, ScenePage, Show};
use crate::ui::cx::Cx;
use crate::ui::fonts::ScreenFonts;
use crate::ui::theme::bold;
use egui::{Align, Color32, Layout, Rect, Ui, UiBuilder, pos2};

/// The counter takes at most this share of the width.
const COUNTER_SHARE: f32 = 0.36;
/// A title breaks into at most so many lines.
const MOST_LINES: f32 = 2.0;

/// Draws the line and answers what is left below it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, show: &Show) -> Rect {
    let (title, count) = (title(cx, show), count(cx, show));
    let sizes = &cx.theme.sizes;
    let counter = (ScreenFonts(ui).width(&count, sizes.body, Face::Regular) + 1.0).min(rect.width() * COUNTER_SHARE);
    let width = rect.width() - counter - sizes.space.4;
    // A long title becomes smaller before it breaks into more than two lines.
    let line = |size: f32| ui.fonts_mut(|fonts| fonts.row_height(&bold(size)));
    let high = |size: f32| {
        let layout = |fonts: &mut egui::epaint::FontsView<'_>| {
            fonts.layout(title.clone(), bold(size), Color32::PLACEHOLDER, width).size().y
        };
        ui.fonts_mut(layout)
    };
    let fits = |size: &f32| high(*size) <= line(*size) * (MOST_LINES + 0.1);
    let size = [sizes.title, sizes.subtitle, sizes.body].into_iter().find(fits).unwrap_or(sizes.body);
    let height = high(size);
    let head = Rect::from_min_max(rect.min, pos2(rect.left() + width, rect.top() + height));
    super::within(ui, head, "title", |ui| words::loud(ui, cx.theme, &title, size));
    let beside = Rect::from_min_max(pos2(rect.right() - counter, rect.top()), pos2(rect.right(), rect.top() + height));
    let layout = Layout::right_to_left(Align::Min);
    let mut line = ui.new_child(UiBuilder::new().max_rect(beside).layout(layout).id_salt("counter"));
    let said = words::quiet(&mut line, cx.theme, &count, sizes.body);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
    Rect::from_min_max(pos2(rect.left(), rect.top() + height + sizes.space.2), rect.max)
}

/// What the view is called.
pub(in crate::ui::present) fn title(cx: &Cx<'_>, show: &Show) -> String {
    if let Some(title) = &show.title {
        return title.clone();
    }
    super::super::subject_name(cx, &show.subject)
}

/// "Reveal 4 of 6"; at the beginning, how it goes on.
fn count(cx: &Cx<'_>, show: &Show) -> String {
    let (done, all) = match &show.subject {
        Subject::Stacks { .. } => show.reveals(cx.library),
        Subject::Lesson(_) => (show.progressed.at + 1, cx.state.projected_pages(cx.library)),
        Subject::Scene(_) => return scene_count(cx),
    };
    let is_picture = matches!(show.subject, Subject::Stacks { .. });
    if all == 0 {
        return String::new();
    }
    if is_picture && done == 0 && show.progressed.asked.is_none() {
        return cx.text("present-begin");
    }
    if let Some(LessonPage::Asked(_) | LessonPage::Told(_)) = cx.state.lesson_page(cx.library) {
        return cx.text("present-whose");
    }
    cx.with(if is_picture { "present-reveal" } else { "present-page" }, &[("done", done.into()), ("all", all.into())])
}

/// "Card 3 of 12", and the seconds that are left for it.
fn scene_count(cx: &Cx<'_>) -> String {
    let Some((scene, _)) = cx.state.projected_scene(cx.library) else { return String::new() };
    let (ScenePage::Asked(index) | ScenePage::Told(index)) =
        cx.state.scene_page(cx.library).unwrap_or(ScenePage::Story)
    else {
        return String::new();
    };
    let pages = cx.state.scene_pages(scene);
    let cards = pages.iter().filter_map(|page| match page {
        ScenePage::Asked(card) => Some(*card),
        _ => None,
    });
    let all = cards.clone().count();
    let number = cards.take_while(|card| *card != index).count() + 1;
    let count = cx.with("present-card", &[("number", number.into()), ("all", all.into())]);
    match cx.state.card_seconds_left(cx.library) {
        Some(left) => {
            let seconds = format!("{:02}", left % 60);
            cx.with(
                "present-clock",
                &[("card", count.into()), ("minutes", (left / 60).into()), ("seconds", seconds.into())],
            )
        }
        None => count,
    }
}
