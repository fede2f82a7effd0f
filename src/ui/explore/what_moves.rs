//! What moves, in words: a sentence for each pair of neighbouring columns (where there is no room for all, for the chosen
//! column and its left neighbour), and one for the last step from service to service or from choice to choice.

use crate::domain::{Comparison, LayerId, Owner, Stack, Step};
use crate::state::Came;
use crate::ui::cx::Cx;
use crate::ui::footer::is_short;
use crate::ui::theme::semibold;
use egui::accesskit::Live;
use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Response, Ui};

/// More sentences than this would take the room of the picture.
const MOST_SENTENCES: usize = 3;

/// What there is to say below the picture: each time in a few words, and then in a sentence.
#[derive(Default)]
pub(super) struct Told {
    sentences: Vec<(String, String)>,
}

/// What is told below a picture in the room of `ui`.
pub(super) fn told(ui: &Ui, cx: &Cx<'_>, comparison: &Comparison<'_>) -> Told {
    let is_short = is_short(ui, cx);
    let mut all = all(cx, comparison, is_short);
    let sizes = &cx.theme.sizes;
    let rows = (sizes.bar_min + sizes.bar_gap) * LayerId::COUNT as f32;
    // Around the rows: names, labels and badges above them, the total below.
    let least = rows + sizes.target * 2.5;
    let fits = !is_short && least + height(ui, cx, &all) <= ui.available_height();
    let pairs = all.sentences.len();
    if pairs > 1 && !(pairs <= MOST_SENTENCES && fits) {
        let right = cx.state.explore.column.clamp(1, pairs);
        all.sentences = vec![all.sentences.swap_remove(right - 1)];
    }
    all
}

/// All that there is to tell, wherever it may stand. While an owner is hidden, nothing is.
pub(super) fn all(cx: &Cx<'_>, comparison: &Comparison<'_>, is_short: bool) -> Told {
    if cx.state.hides_any(cx.library) {
        return Told::default();
    }
    let is_setting = matches!(cx.state.explore.came, Some(Came::Setting { .. }));
    let pairs = comparison.stacks().len().saturating_sub(1);
    let came = if pairs == 0 || is_setting { came(cx, comparison, is_short) } else { None };
    if let Some(news) = came {
        return Told { sentences: vec![news] };
    }
    let steps = comparison.steps();
    let pair = |left: usize| {
        let name = |column: usize| comparison.stacks()[column].service().short.as_str();
        (counted(cx, &steps[left], [name(left), name(left + 1)]), sentence(cx, &steps[left]))
    };
    Told { sentences: (0..pairs).map(pair).collect() }
}

/// What moved since the picture was another: in a few words, and in a sentence with the reason.
fn came(cx: &Cx<'_>, comparison: &Comparison<'_>, short: bool) -> Option<(String, String)> {
    let catalogue = cx.catalogue();
    // Where height is dear, the details say why.
    let why = |sentence: String, why: &str| if short { sentence } else { format!("{sentence} {why}") };
    match cx.state.explore.came.as_ref()? {
        Came::Service(from) => {
            let from = Stack::new(catalogue.service(from)?, &cx.state.choices);
            let to = comparison.stacks().first()?;
            let step = Comparison::between(&from, to);
            let names = [from.service().short.as_str(), to.service().short.as_str()];
            Some((counted(cx, &step, names), why(sentence(cx, &step), &to.service().description)))
        }
        Came::Setting { service, setting, before } => {
            let to = comparison.stacks().iter().find(|stack| stack.service().id == *service)?;
            let step = Comparison::between(&Stack::new(to.service(), before), to);
            let setting = to.service().setting(setting)?;
            let choice = to.service().chosen(setting, &cx.state.choices)?;
            let values = [("setting", setting.name.as_str().into()), ("choice", choice.name.as_str().into())];
            Some((cx.with("setting-moves", &values), why(sentence(cx, &step), &choice.why)))
        }
    }
}

/// How high it will be: a picture that is a line too high scrolls.
pub(super) fn height(ui: &Ui, cx: &Cx<'_>, told: &Told) -> f32 {
    let gap = cx.theme.sizes.space.0;
    let width = ui.available_width() - cx.theme.sizes.space.1 * 2.0;
    let high = |(head, rest): &(String, String)| {
        let mut job = job(cx, head, rest);
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y + gap
    };
    told.sentences.iter().map(high).sum::<f32>() + gap
}

/// Shows it with `label`, which draws a text.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, told: &Told, label: impl Fn(&mut Ui, &Cx<'_>, LayoutJob) -> Response) {
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
    for (head, rest) in &told.sentences {
        let label = label(ui, cx, job(cx, head, rest));
        // A screen reader says what has changed at once.
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    }
}

/// "EC2 to RDS: 3 rows move."
fn counted(cx: &Cx<'_>, step: &Step, [from, to]: [&str; 2]) -> String {
    cx.with("rows-move", &[("count", step.moves.len().into()), ("from", from.into()), ("to", to.into())])
}

fn job(cx: &Cx<'_>, head: &str, rest: &str) -> LayoutJob {
    let colour = cx.theme.colours.ink;
    let mut job = LayoutJob::default();
    job.append(head, 0.0, TextFormat::simple(semibold(cx.theme.sizes.body), colour));
    job.append(rest, 0.0, TextFormat::simple(FontId::proportional(cx.theme.sizes.body), colour));
    job
}

/// "The guest operating system and the engine go to AWS; backup becomes shared."
fn sentence(cx: &Cx<'_>, step: &Step) -> String {
    let ends = [
        (Some(Owner::Aws), "move-to-aws"),
        (Some(Owner::Customer), "move-to-customer"),
        (Some(Owner::Shared), "move-to-shared"),
        (None, "move-to-none"),
    ];
    let parts: Vec<String> = ends
        .into_iter()
        .filter_map(|(owner, word)| {
            let layers: Vec<LayerId> = step.going_to(owner).collect();
            let list = list(cx, &layers)?;
            Some(cx.with(word, &[("layers", list.into()), ("count", layers.len().into())]))
        })
        .collect();
    if parts.is_empty() { String::new() } else { format!(" {}.", capital(&parts.join("; "))) }
}

fn list(cx: &Cx<'_>, layers: &[LayerId]) -> Option<String> {
    let phrases: Vec<&str> = layers.iter().map(|&layer| cx.catalogue().layer(layer).phrase.as_str()).collect();
    let (last, others) = phrases.split_last()?;
    if others.is_empty() {
        return Some((*last).to_owned());
    }
    Some(cx.with("list-and", &[("others", others.join(", ").into()), ("last", (*last).into())]))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
