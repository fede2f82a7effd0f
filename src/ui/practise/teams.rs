//! The teams over the board: names, points and whose turn it is, large enough for the back row.

use super::push;
use crate::domain::Teams;
use crate::state::PractiseAction;
use crate::ui::cx::Cx;
use crate::ui::theme::{bold, semibold};
use crate::ui::widgets::{Icon, Push, paint_icon};
use egui::accesskit::Live;
use egui::{Align2, FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// A team is this many times the target size high.
const HEIGHT: f32 = 1.9;
/// Points, and names where there is room, are this many times the size of a title.
const LARGE: f32 = 1.4;

/// Shows all teams in one row, as wide as there is room.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, teams: &Teams) {
    let (target, gap) = (cx.theme.sizes.target, cx.theme.sizes.space.1);
    let skip = target * 4.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let count = teams.count() as f32;
        let width = ((ui.available_width() - skip - gap * count) / count).max(target * 2.0);
        for team in 0..teams.count() {
            one(ui, cx, teams, team, vec2(width, target * HEIGHT));
        }
        let label = cx.text("team-skip");
        if Push::new(&label).name(&cx.text("command-skip-turn")).show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::SkipTurn);
        }
    });
}

fn one(ui: &mut Ui, cx: &Cx<'_>, teams: &Teams, team: usize, size: egui::Vec2) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let on_turn = teams.turn() == team;
    let points = points(cx, teams, team);
    let name = cx.with("team-name", &[("number", (team + 1).into())]);
    let said = [("team", name.as_str().into()), ("points", points.as_str().into())];
    let spoken = cx.with(if on_turn { "team-on-turn" } else { "team-waits" }, &said);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    if on_turn {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    }
    let stroke = if on_turn {
        Stroke::new(colours.ring_width, colours.ink)
    } else {
        Stroke::new(colours.line_width, colours.hairline)
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, sizes.card_radius, colours.panel, stroke, StrokeKind::Inside);
    let mut x = rect.left() + sizes.space.2;
    if on_turn {
        let sign = sizes.subtitle;
        let place = Rect::from_center_size(pos2(x + sign / 2.0, rect.center().y), vec2(sign, sign));
        paint_icon(&painter, Icon::Right, place, colours.ink);
        x += sign + sizes.space.1;
    }
    let end = pos2(rect.right() - sizes.space.2, rect.center().y);
    let number = painter.text(end, Align2::RIGHT_CENTER, &points, bold(sizes.title * LARGE), colours.ink);
    let room = number.left() - sizes.space.1 - x;
    // As large as there is room for.
    let lay = |size: f32| {
        let font = if on_turn { semibold(size) } else { FontId::proportional(size) };
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(name.clone(), font, colours.ink))
    };
    let large = [sizes.title * LARGE, sizes.title].into_iter().map(lay).find(|galley| galley.size().x <= room);
    let galley = large.unwrap_or_else(|| lay(sizes.subtitle));
    painter.galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, colours.ink);
}

/// "3", or "3½" where a card was passed on.
pub(in crate::ui) fn points(cx: &Cx<'_>, teams: &Teams, team: usize) -> String {
    let halves = teams.halves().get(team).copied().unwrap_or(0);
    let word = if halves.is_multiple_of(2) { "points-whole" } else { "points-half" };
    cx.with(word, &[("points", (halves / 2).into())])
}
