//! The path: every lesson in the order of the chapter under the heading of its part, and which were read.

use super::{fitting, lesson, push};
use crate::domain::{Lesson, Service};
use crate::state::{Command, LearnAction};
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::margin;
use crate::ui::tile::{self, Words};
use crate::ui::widgets::{Icon, heading, small, text, title};
use egui::{CentralPanel, Frame, ScrollArea, Ui, Vec2, vec2};

/// A tile is at least this many times the target size high.
const TILE_HEIGHT: f32 = 3.4;
/// So many small stacks leave room for words beside them.
const MOST_STACKS: usize = 4;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("hint-learn");
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        ScrollArea::vertical().id_salt("path").auto_shrink(false).show(ui, |ui| {
            let lessons: Vec<&Lesson> = cx.state.path(cx.library).collect();
            head(ui, cx, &lessons);
            for (place, part) in parts(&lessons) {
                ui.add_space(space.2);
                if let Some(name) = &part[0].part {
                    heading(ui, cx.theme, name);
                }
                tiles(ui, cx, place, part);
            }
            ui.add_space(space.4);
        });
    });
}

/// The lessons of each part, with the place of the first on the path.
fn parts<'a>(lessons: &'a [&'a Lesson]) -> impl Iterator<Item = (usize, &'a [&'a Lesson])> {
    let mut before = 0;
    lessons.chunk_by(|one, other| one.part == other.part).map(move |part| {
        let place = before;
        before += part.len();
        (place, part)
    })
}

/// The title, how much was read, and the way on.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, lessons: &[&Lesson]) {
    let read = lessons.iter().filter(|lesson| cx.state.progress.read.contains_key(&lesson.id)).count();
    title(ui, cx.theme, &cx.text("learn-title"));
    text(ui, cx.theme, &cx.text("path-about"));
    ui.add_space(cx.theme.sizes.space.1);
    ui.horizontal_wrapped(|ui| {
        if let Some(next) = cx.state.next_unread(cx.library) {
            go_on(ui, cx, next, read > 0);
        }
        let all = read == lessons.len();
        let values = [("read", read.into()), ("count", lessons.len().into())];
        small(ui, cx.theme, &cx.with(if all { "path-all-read" } else { "path-read" }, &values));
    });
}

/// The one thing to do next. Where its lesson's title is too long for the window, the title is left to the screen reader.
fn go_on(ui: &mut Ui, cx: &mut Cx<'_>, next: &Lesson, begun: bool) {
    let word = if begun { "path-continue" } else { "path-begin" };
    let name = cx.with(word, &[("title", next.title.as_str().into())]);
    let short = cx.text(Command::ContinueLearning.word());
    let button = fitting(ui, cx, &name, &short).primary().show(ui, cx.theme);
    if button.clicked() {
        cx.ask(Command::ContinueLearning);
    }
}

fn tiles(ui: &mut Ui, cx: &mut Cx<'_>, first: usize, part: &[&Lesson]) {
    let gap = cx.theme.sizes.space.2;
    let (across, width) = tile::across(ui, cx.theme);
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    for (line, lessons) in part.chunks(across).enumerate() {
        let words: Vec<Words> = lessons
            .iter()
            .enumerate()
            .map(|(place, lesson)| lay(ui, cx, first + line * across + place + 1, lesson, width))
            .collect();
        let least = cx.theme.sizes.target * TILE_HEIGHT;
        let foot = |words: &Words| words.foot.size().y + gap;
        let height = words.iter().map(|words| words.height(cx.theme, foot(words))).fold(least, f32::max);
        ui.horizontal(|ui| {
            for (lesson, words) in lessons.iter().zip(words) {
                one(ui, cx, lesson, &words, vec2(width, height));
            }
        });
    }
}

fn lay(ui: &Ui, cx: &Cx<'_>, number: usize, lesson: &Lesson, width: f32) -> Words {
    let services = lesson::services(cx, lesson);
    let short: Vec<&str> = services.iter().map(|service| service.short.as_str()).collect();
    let beyond = lesson.beyond_exam.then(|| cx.text("beyond-exam-short"));
    let about: Vec<String> = std::iter::once(short.join(", ")).chain(beyond).collect();
    let name = cx.with("path-lesson", &[("number", number.into()), ("title", lesson.title.as_str().into())]);
    let read = match cx.state.progress.read.get(&lesson.id) {
        Some(&day) => cx.with("path-read-on", &[("date", cx.date(day).into())]),
        None => cx.text("path-unread"),
    };
    let stacks = services.len().min(MOST_STACKS);
    Words::lay(ui, cx.theme, width, stacks, [name, about.join(" · "), read])
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson, words: &Words, size: Vec2) {
    let name = format!("{}, {}, {}", words.name.text(), words.about.text(), words.foot.text());
    let read = cx.state.progress.read.contains_key(&lesson.id);
    let sign = read.then_some((Icon::Check, cx.theme.colours.right));
    let mut services: Vec<&Service> = lesson::services(cx, lesson);
    services.truncate(MOST_STACKS);
    let (response, _) = tile::show(ui, cx, size, (&name, words, sign), &services);
    if response.clicked() {
        push(cx, LearnAction::Open(lesson.id.clone()));
    }
}
