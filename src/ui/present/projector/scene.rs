//! A scene in the room: its story, one card at a time, what it came to. Teams play it in turn.

use super::{Stage, card, results, words};
use crate::diagram::{Face, Measure as _};
use crate::domain::{CardIndex, Comparison, Scene, Spot, Teams};
use crate::state::{Run, ScenePage};
use crate::ui::cx::Cx;
use crate::ui::fonts::ScreenFonts;
use crate::ui::practise::{points, services};
use crate::ui::theme::{bold, semibold};
use egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// The teams take so many lines of text.
const TEAM_LINES: f32 = 1.7;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, stage: Stage) {
    let Some((scene, run)) = cx.state.projected_scene(cx.library) else { return };
    match cx.state.scene_page(cx.library) {
        Some(ScenePage::Story) => story(ui, cx, rect, scene),
        Some(ScenePage::Asked(index)) => one(ui, cx, rect, (scene, run, index), (stage, false)),
        Some(ScenePage::Told(index)) => one(ui, cx, rect, (scene, run, index), (stage, true)),
        Some(ScenePage::Score) => results::score(ui, cx, rect, scene, run),
        Some(ScenePage::Missed(index)) => results::missed(ui, cx, rect, scene, run, index),
        Some(ScenePage::Stacks) => {
            let comparison = Comparison::new(services(cx, scene), &cx.state.choices);
            super::stacks::open(ui, cx, rect, &comparison, &[]);
        }
        None => {}
    }
}

fn story(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, scene: &Scene) {
    let cards = scene.dealt(cx.state.settings.beyond_exam).count();
    let count = cx.with("present-cards", &[("count", cards.into())]);
    let texts = [scene.story.as_str(), scene.goal.as_str(), count.as_str()];
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let size = super::fitting(ui, cx, &texts, rect.size(), cx.theme.sizes.title);
    super::within(ui, rect, "story", |ui| words::paragraphs(ui, cx.theme, &texts, size));
}

fn one(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    rect: Rect,
    (scene, run, index): (&Scene, &Run, CardIndex),
    (stage, told): (Stage, bool),
) {
    let Some(card) = scene.card(index) else { return };
    let rect = match &run.teams {
        Some(teams) => self::teams(ui, cx, rect, teams),
        None => rect,
    };
    let lies = match run.attempt.board.spot(index) {
        Some(Spot::Bin(owner)) => Some(owner),
        _ => None,
    };
    let face = card::Face { card, bins: scene.bins(), lies, told, verdict: verdict(cx, run, index, card), moves: true };
    card::show(ui, cx, rect, &face, stage);
}

/// What speaks against the last try at this card, if it was judged at once and wrong.
fn verdict(cx: &Cx<'_>, run: &Run, index: CardIndex, card: &crate::domain::Card) -> Option<String> {
    let made = run.attempt.tries().iter().rev().find(|made| made.card == index)?;
    if !run.attempt.mode.judges_at_once() || made.right {
        return None;
    }
    let bin = cx.owner(Some(made.bin));
    let against = card.why_not(made.bin, cx.catalogue()).filter(|_| run.tells(index)).unwrap_or_default();
    Some(cx.with("present-not", &[("owner", bin.into()), ("why", against.into())]))
}

/// Draws names, points and whose turn it is, and answers what is left below.
fn teams(ui: &Ui, cx: &Cx<'_>, rect: Rect, teams: &Teams) -> Rect {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let height = sizes.body * TEAM_LINES;
    let gap = sizes.space.2;
    let count = teams.count() as f32;
    let width = (rect.width() - gap * (count - 1.0)) / count;
    for team in 0..teams.count() {
        let x = rect.left() + (width + gap) * team as f32;
        let place = Rect::from_min_size(pos2(x, rect.top()), vec2(width, height));
        let turn = teams.turn() == team;
        let (fill, ink) = if turn { (colours.ink, colours.on_ink) } else { (colours.panel, colours.ink) };
        let stroke = Stroke::new(colours.line_width, colours.line);
        ui.painter().rect(place, sizes.bar_radius, fill, stroke, StrokeKind::Inside);
        let (name, points) = (cx.with("team-name", &[("number", (team + 1).into())]), points(cx, teams, team));
        let response = ui.interact(place, ui.scope_id().with(("team", team)), Sense::hover());
        let values = [("team", name.as_str().into()), ("points", points.as_str().into())];
        let spoken = cx.with(if turn { "team-on-turn" } else { "team-waits" }, &values);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        let right = pos2(place.right() - sizes.space.2, place.center().y);
        let number = ui.painter().text(right, Align2::RIGHT_CENTER, points, bold(sizes.body), ink);
        let wide = ScreenFonts(ui).width(&name, sizes.body, Face::SemiBold);
        let left = place.left() + sizes.space.2;
        let short = (team + 1).to_string();
        let shown = if left + wide + sizes.space.1 <= number.left() { name } else { short };
        ui.painter().text(pos2(left, place.center().y), Align2::LEFT_CENTER, shown, semibold(sizes.body), ink);
    }
    Rect::from_min_max(pos2(rect.left(), rect.top() + height + gap), rect.max)
}
