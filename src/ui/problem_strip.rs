//! One line for each file with problems: the first problem, a way to see all, to read the file again, and to dismiss.

use super::cx::Cx;
use super::ends::{bar, ends};
use super::theme::{margin, semibold};
use super::widgets::{Icon, Push, paint_icon};
use crate::content::Problem;
use crate::state::{Action, FilesAction, Overlay};
use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Frame, Panel, Sense, Stroke, Ui, vec2};
use std::path::{Path, PathBuf};

/// More files than this are counted and not listed.
const MOST_LINES: usize = 3;
/// In a window at least this many times the target size high, the first problem is told whole.
const WHOLE_FROM: f32 = 12.5;
/// With less room than this many times the target size, the buttons stand below the words.
const BESIDE_FROM: f32 = 18.0;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut files: Vec<(&str, Vec<&Problem>)> = Vec::new();
    // What is wrong with a scene that is being written is told where it is written.
    let is_written = |file: &str| cx.state.author.works.iter().any(|work| work.origin() == file);
    for problem in cx.library.problems().iter().filter(|problem| !is_written(&problem.file)) {
        match files.iter_mut().find(|(file, _)| *file == problem.file) {
            Some((_, problems)) => problems.push(problem),
            None => files.push((&problem.file, vec![problem])),
        }
    }
    if files.is_empty() {
        return;
    }
    let colours = &cx.theme.colours;
    let frame = Frame::new()
        .fill(colours.wrong_bg)
        .stroke(Stroke::new(colours.line_width, colours.wrong))
        .inner_margin(margin(cx.theme.sizes.space.1));
    bar(ui, Panel::top("problems").frame(frame), |ui| {
        for (file, problems) in files.iter().take(MOST_LINES) {
            line(ui, cx, file, problems);
        }
        if let Some(more) = files.len().checked_sub(MOST_LINES).filter(|more| *more > 0) {
            ui.label(cx.with("problems-more-files", &[("count", more.into())]));
        }
    });
}

fn line(ui: &mut Ui, cx: &mut Cx<'_>, file: &str, problems: &[&Problem]) {
    let Some(first) = problems.first() else { return };
    if ui.available_width() < cx.theme.sizes.target * BESIDE_FROM {
        ui.horizontal(|ui| told(ui, cx, file, first, problems.len()));
        ui.horizontal_wrapped(|ui| buttons(ui, cx, file));
        return;
    }
    ui.horizontal(|ui| {
        ends(ui, 0.0, cx, |ui, cx| told(ui, cx, file, first, problems.len()), |ui, cx| buttons(ui, cx, file));
    });
}

fn told(ui: &mut Ui, cx: &Cx<'_>, file: &str, first: &Problem, count: usize) {
    let side = cx.theme.sizes.icon;
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint_icon(ui.painter(), Icon::Cross, rect.shrink(side / 5.0), cx.theme.colours.wrong);
    let label = egui::Label::new(words(cx, file, first, count));
    // In a window with little height the rest is a press away, and the page has the room.
    let short = ui.ctx().content_rect().height() < cx.theme.sizes.target * WHOLE_FROM;
    let label = ui.add(if short { label.truncate() } else { label.wrap() });
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Assertive));
    label.on_hover_text(file);
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, file: &str) {
    if Push::new(&cx.text("problems-show")).show(ui, cx.theme).clicked() {
        cx.push(Action::Show(Overlay::Problems(file.to_owned())));
    }
    if Push::new(&cx.text("problems-reload")).show(ui, cx.theme).clicked() {
        cx.push(Action::Files(FilesAction::Reload(PathBuf::from(file))));
    }
    let dismiss = cx.with("problems-dismiss", &[("file", file.into())]);
    if Push::new("").icon(Icon::Cross).name(&dismiss).show(ui, cx.theme).on_hover_text(&dismiss).clicked() {
        cx.push(Action::Files(FilesAction::ForgetProblems(file.to_owned())));
    }
}

/// "class.ron has 2 problems: line 10, column 67: unknown layer `guest-oss`; did you mean `guest-os`?"
fn words(cx: &Cx<'_>, file: &str, first: &Problem, count: usize) -> LayoutJob {
    let (ink, size) = (cx.theme.colours.ink, cx.theme.sizes.body);
    let name = Path::new(file).file_name().map_or(file.into(), |name| name.to_string_lossy());
    let count = cx.with("problems-count", &[("file", name.into()), ("count", count.into())]);
    let message = first.message.as_str();
    let told = match &first.place {
        Some(place) => {
            let values = [("line", place.line.into()), ("column", place.column.into()), ("message", message.into())];
            cx.with("problems-first", &values)
        }
        None => message.to_owned(),
    };
    let help = first.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
    let mut job = LayoutJob::default();
    job.append(&format!("{count}: "), 0.0, TextFormat::simple(semibold(size), ink));
    job.append(&told, 0.0, TextFormat::simple(FontId::proportional(size), ink));
    job.append(&help, 0.0, TextFormat::simple(FontId::proportional(size), ink));
    job
}
