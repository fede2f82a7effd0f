//! The attempts at a scene: a small chart of how many cards were right the first time, and a list with dates.

use crate::domain::{Chance, Marks, Order, Scene, SceneId};
use crate::state::Past;
use crate::ui::cx::Cx;
use crate::ui::widgets::{heading, small};
use egui::{FontId, Role, Sense, Stroke, Ui, WidgetInfo};
use egui_plot::{AxisHints, GridMark, HLine, Line, LineStyle, Plot, PlotPoints, Points};

/// So many attempts are listed, the newest.
const MOST_LISTED: usize = 10;
/// So many are charted, and named to whoever cannot see the chart.
const MOST_CHARTED: usize = 20;
/// Heights of a thing that can be pressed.
const HEIGHT: f32 = 4.0;
/// Room above 100 % and below nothing, so that points are whole.
const ROOM: f64 = 8.0;
const WHOLE: f64 = 100.0;

/// Shows the attempts at a scene; nothing before the first.
pub(crate) fn show(ui: &mut Ui, cx: &Cx<'_>, scene: &SceneId) {
    let Some(past) = cx.state.progress.past.get(scene).filter(|past| !past.is_empty()) else { return };
    ui.add_space(cx.theme.sizes.space.1);
    heading(ui, cx.theme, &cx.text("history-title"));
    if let Some(scene) = cx.state.practise.scene_of(cx.library, scene).filter(|_| past.len() > 1) {
        chart(ui, cx, past, guessed(cx, scene));
    }
    for past in past.iter().rev().take(MOST_LISTED) {
        small(ui, cx.theme, &row(cx, past));
    }
    let earlier = past.len().saturating_sub(MOST_LISTED);
    if earlier > 0 {
        small(ui, cx.theme, &cx.with("history-earlier", &[("count", earlier.into())]));
    }
}

/// The share of cards that blind guessing gets right the first time, in percent.
fn guessed(cx: &Cx<'_>, scene: &Scene) -> f64 {
    let cards: Vec<_> = scene.dealt(cx.state.settings.beyond_exam).filter_map(|card| scene.card(card)).collect();
    let out_of = cards.len().max(1) as f64;
    let chance = Chance::of(scene, scene.rules.mode).by(Marks::FirstTry);
    f64::from(chance.score(cards.into_iter())) / out_of * WHOLE
}

fn percent(past: &Past) -> f64 {
    past.first as f64 / past.out_of.max(1) as f64 * WHOLE
}

fn chart(ui: &mut Ui, cx: &Cx<'_>, past: &[Past], guessed: f64) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let skipped = past.len().saturating_sub(MOST_CHARTED);
    let shown: Vec<f64> = past.iter().skip(skipped).map(percent).collect();
    let (first, last) = ((skipped + 1) as f64, past.len() as f64);
    let points: Vec<[f64; 2]> =
        shown.iter().zip(skipped + 1..).map(|(&score, number)| [number as f64, score]).collect();
    let in_words = |score: f64| cx.with("percent", &[("percent", score.round().into())]);
    let plot = Plot::new("history")
        .height(sizes.target * HEIGHT)
        .sense(Sense::hover())
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .show_background(false)
        .show_grid([false, true])
        .grid_color(colours.hairline)
        .custom_x_axes(vec![axis(AxisHints::new_x().formatter(|mark, _| mark.value.to_string()), cx)])
        .custom_y_axes(vec![axis(AxisHints::new_y().formatter(|mark, _| in_words(mark.value)), cx)])
        .x_grid_spacer(move |_| steps(first, last, ((last - first) / 8.0).ceil().max(1.0)))
        .y_grid_spacer(|_| steps(0.0, WHOLE, WHOLE / 2.0));
    let drawn = plot.show(ui, |plot| {
        plot.set_plot_bounds_x(first - 0.5..=last + 0.5);
        plot.set_plot_bounds_y(-ROOM..=WHOLE + ROOM);
        let dashed = LineStyle::Dashed { length: sizes.space.1 };
        let (edge, ring) =
            (Stroke::new(colours.edge_width, colours.muted), Stroke::new(colours.edge_width, colours.ink));
        plot.hline(HLine::new("", guessed).stroke(edge).style(dashed).allow_hover(false));
        plot.line(Line::new("", PlotPoints::from(points.clone())).stroke(ring).allow_hover(false));
        plot.points(Points::new("", points).radius(sizes.space.0).color(colours.ink).allow_hover(false));
    });
    let scores: Vec<String> = shown.iter().copied().map(in_words).collect();
    let values = [("scores", scores.join(", ").into()), ("guessed", in_words(guessed).into())];
    let name = cx.with("history-chart", &values);
    drawn.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    small(ui, cx.theme, &cx.with("history-legend", &[("guessed", in_words(guessed).into())]));
}

fn axis<'a>(hints: AxisHints<'a>, cx: &Cx<'_>) -> AxisHints<'a> {
    hints.tick_label_color(cx.theme.colours.muted).tick_label_font(FontId::proportional(cx.theme.sizes.small))
}

/// Ticks from one number to another.
fn steps(from: f64, to: f64, step: f64) -> Vec<GridMark> {
    let at = |number: u8| GridMark { value: from + f64::from(number) * step, step_size: step };
    (0..=u8::MAX).map(at).take_while(|mark| mark.value <= to).collect()
}

/// "25 November 2026, 14:03 · Guided · order 1234 · 10 of 12 right first time · 3 min"
fn row(cx: &Cx<'_>, past: &Past) -> String {
    let order = if past.order == Order::AS_WRITTEN {
        cx.text("history-as-written")
    } else {
        cx.with("history-order", &[("order", past.order.number().to_string().into())])
    };
    let time = match past.seconds {
        seconds @ 0..60 => cx.with("history-seconds", &[("seconds", seconds.into())]),
        seconds => cx.with("history-minutes", &[("minutes", (seconds / 60).into())]),
    };
    let (hour, minute) = (past.minute / 60, past.minute % 60);
    cx.with(
        "history-row",
        &[
            ("date", cx.date(past.day).into()),
            ("clock", format!("{hour:02}:{minute:02}").into()),
            ("mode", cx.text(&format!("mode-{}", past.mode.key())).into()),
            ("order", order.into()),
            ("first", past.first.into()),
            ("cards", past.out_of.into()),
            ("time", time.into()),
        ],
    )
}
