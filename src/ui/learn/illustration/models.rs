//! The service models from the own building to finished software, as a slider that moves the stack.

use super::ask;
use crate::domain::{Comparison, Lesson, Owner, Service};
use crate::state::IllustrationAction;
use crate::ui::cx::Cx;
use crate::ui::explore::alone;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Icon, Push, focus_ring, heading, keep_arrows, small, strong};
use egui::accesskit::Live;
use egui::{FontId, Key, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// The stack is about so many times the target size high.
const STACK_HEIGHT: f32 = 13.5;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) {
    let stops = cx.state.model_stops(cx.library);
    let chosen = cx.state.learn.illustration.stop.clone();
    let first = || stops.iter().position(|stop| lesson.services.contains(&stop.id));
    let place = chosen.and_then(|id| stops.iter().position(|stop| stop.id == id)).or_else(first).unwrap_or(0);
    let Some(service) = stops.get(place) else { return };
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
    ui.horizontal_top(|ui| {
        beside(ui, cx, &stops, place, -1);
        let room = ui.available_width() - cx.theme.sizes.target - cx.theme.sizes.space.1 * 2.0;
        slider(ui, cx, &stops, place, room);
        beside(ui, cx, &stops, place, 1);
    });
    ui.horizontal_wrapped(|ui| {
        heading(ui, cx.theme, &service.name);
        small(ui, cx.theme, &service.label);
    });
    let said = strong(ui, cx.theme, &told(cx, &stops, place));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    alone::show(ui, cx, &cx.stack(service), cx.theme.sizes.target * STACK_HEIGHT);
}

/// "On-premises 13, EC2 9, Beanstalk 7", as far as the slider has come, and what went to AWS with the last step.
fn told(cx: &Cx<'_>, stops: &[&Service], place: usize) -> String {
    let way = stops.iter().take(place + 1).map(|stop| {
        let count = cx.stack(stop).tally().customer;
        cx.with("models-count", &[("service", stop.short.as_str().into()), ("count", count.into())])
    });
    let way = cx.with("models-way", &[("way", way.collect::<Vec<_>>().join(", ").into())]);
    let Some(before) = place.checked_sub(1).and_then(|before| stops.get(before)) else { return way };
    let step = Comparison::between(&cx.stack(before), &cx.stack(stops[place]));
    let names: Vec<&str> =
        step.going_to(Some(Owner::Aws)).map(|layer| cx.catalogue().layer(layer).phrase.as_str()).collect();
    if names.is_empty() {
        return way;
    }
    format!("{way} {}", cx.with("models-to-aws", &[("layers", names.join(", ").into())]))
}

/// One step to the left or the right.
fn beside(ui: &mut Ui, cx: &mut Cx<'_>, stops: &[&Service], place: usize, by: isize) {
    let there = place.checked_add_signed(by).and_then(|place| stops.get(place));
    let (icon, word) = if by < 0 { (Icon::Left, "models-previous") } else { (Icon::Right, "models-next") };
    let response = Push::new("").icon(icon).name(&cx.text(word)).enabled(there.is_some()).show(ui, cx.theme);
    if let Some(service) = there.filter(|_| response.clicked()) {
        ask(cx, IllustrationAction::Stop(service.id.clone()));
    }
}

/// A line with a stop for each model. Arrow keys, Home and End move the knob; so does a click or a drag.
fn slider(ui: &mut Ui, cx: &mut Cx<'_>, stops: &[&Service], place: usize, width: f32) {
    let sizes = &cx.theme.sizes;
    let (rect, response) = ui.allocate_exact_size(vec2(width, sizes.target * 1.75), Sense::click_and_drag());
    let inner = rect.shrink2(vec2(width / stops.len().max(1) as f32 / 2.0, 0.0));
    let last = stops.len().saturating_sub(1);
    let x = |stop: usize| inner.left() + inner.width() * stop as f32 / last.max(1) as f32;
    describe(ui, cx, &response, stops, place);
    let asked = by_keys(ui, &response, place, last).or_else(|| {
        let at = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged())?;
        (0..=last).min_by(|&a, &b| (x(a) - at.x).abs().total_cmp(&(x(b) - at.x).abs()))
    });
    paint(ui, cx, (rect, &response), stops, place, x);
    if let Some(service) = asked.filter(|&stop| stop != place).and_then(|stop| stops.get(stop)) {
        ask(cx, IllustrationAction::Stop(service.id.clone()));
    }
}

fn describe(ui: &Ui, cx: &Cx<'_>, response: &Response, stops: &[&Service], place: usize) {
    let name = cx.with("models-slider", &[("service", stops[place].short.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_numeric_value((place + 1) as f64);
        node.set_min_numeric_value(1.0);
        node.set_max_numeric_value(stops.len() as f64);
        node.add_action(egui::accesskit::Action::Increment);
        node.add_action(egui::accesskit::Action::Decrement);
    });
}

/// Where the keys, or the wishes of a screen reader, want the knob.
fn by_keys(ui: &Ui, response: &Response, place: usize, last: usize) -> Option<usize> {
    use egui::accesskit::Action::{Decrement, Increment};
    let wishes = |wish| ui.input(|input| input.num_accesskit_action_requests(response.id, wish));
    let (more, less) = (wishes(Increment), wishes(Decrement));
    if more + less > 0 {
        return Some((place + more).saturating_sub(less).min(last));
    }
    if !response.has_focus() {
        return None;
    }
    keep_arrows(response);
    ui.input(|input| {
        let pressed = |keys: [Key; 2]| keys.into_iter().any(|key| input.key_pressed(key));
        if pressed([Key::ArrowRight, Key::ArrowUp]) {
            Some((place + 1).min(last))
        } else if pressed([Key::ArrowLeft, Key::ArrowDown]) {
            Some(place.saturating_sub(1))
        } else if input.key_pressed(Key::Home) {
            Some(0)
        } else {
            input.key_pressed(Key::End).then_some(last)
        }
    })
}

fn paint(
    ui: &Ui,
    cx: &Cx<'_>,
    (rect, response): (Rect, &Response),
    stops: &[&Service],
    place: usize,
    x: impl Fn(usize) -> f32,
) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let painter = ui.painter();
    let y = rect.top() + sizes.target / 2.0;
    let last = stops.len().saturating_sub(1);
    let words = |stop: usize| {
        let here = stop == place;
        let font = if here { semibold(sizes.small) } else { FontId::proportional(sizes.small) };
        let ink = if here { colours.ink } else { colours.muted };
        painter.layout_no_wrap(cx.text(service_word(stops[stop])), font, ink)
    };
    let words: Vec<_> = (0..stops.len()).map(words).collect();
    let reach = |stop: usize| words[stop].size().x / 2.0;
    // Where they would touch, the stop that is chosen alone has its word.
    let fits = (1..stops.len()).all(|stop| x(stop) - reach(stop) > x(stop - 1) + reach(stop - 1) + sizes.space.0);
    painter.hline(x(0)..=x(last), y, Stroke::new(sizes.space.0, colours.track));
    painter.hline(x(0)..=x(place), y, Stroke::new(sizes.space.0, colours.ink));
    for (stop, words) in words.iter().enumerate() {
        let here = stop == place;
        let at = pos2(x(stop), y);
        let stroke = Stroke::new(colours.edge_width, if stop <= place { colours.ink } else { colours.line });
        let fill = if here { colours.ink } else { colours.panel };
        painter.circle(at, if here { sizes.icon / 2.0 } else { sizes.icon / 3.0 }, fill, stroke);
        if fits || here {
            let size = words.size();
            let left = (x(stop) - size.x / 2.0).clamp(rect.left(), (rect.right() - size.x).max(rect.left()));
            painter.galley(pos2(left, rect.bottom() - size.y), Arc::clone(words), colours.ink);
        }
    }
    if response.has_focus() {
        focus_ring(painter, rect, cx.theme);
    }
}

/// The word for the model of a stop.
fn service_word(service: &Service) -> &'static str {
    use crate::domain::ServiceModel;
    match service.model {
        ServiceModel::OnPremises => "models-on-premises",
        ServiceModel::Iaas => "models-iaas",
        ServiceModel::Paas => "models-paas",
        ServiceModel::Managed => "models-managed",
        ServiceModel::Serverless => "models-serverless",
        ServiceModel::Saas => "models-saas",
    }
}
