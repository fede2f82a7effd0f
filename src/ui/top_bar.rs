//! The bar at the top: the name, the pages, files, text size, theme, help. In a narrow window the buttons at the right
//! fold into one menu.

use super::citations::switches;
use super::command_button::{menu_button, menu_item, named_button};
use super::cx::Cx;
use super::ends::{at_the_right, bar};
use super::recent;
use super::theme::{bold, margin};
use super::widgets::{Push, paint_cake};
use crate::state::{Action, Command, Page, SettingsAction, ThemeChoice};
use egui::{Frame, Panel, RichText, Stroke, Ui, vec2};

/// From this many times the target size on there is room for the name.
const NAMED_FROM: f32 = 34.0;
/// The same where the buttons at the right are folded.
const NAMED_FOLDED_FROM: f32 = 23.0;
/// With less room than this many times the target size, only the page that is shown has a button; the menu has the others.
const PAGES_FROM: f32 = 20.0;

/// The pages, in the order of the bar.
pub(super) const PAGES: [(Page, &str, Command); 6] = [
    (Page::Explore, "command-explore", Command::GoExplore),
    (Page::Practise, "command-practise", Command::GoPractise),
    (Page::Learn, "command-learn", Command::GoLearn),
    (Page::Present, "command-present", Command::GoPresent),
    (Page::Author, "top-author", Command::GoAuthor),
    (Page::Facts, "top-facts", Command::GoFacts),
];

/// The bar folds when the window is less wide than this many times the target size.
const FOLD_BELOW: f32 = 31.0;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let colours = &cx.theme.colours;
    let space = cx.theme.sizes.space;
    let frame = Frame::new().fill(colours.panel).inner_margin(margin(space.1));
    let shown = bar(ui, Panel::top("top-bar").frame(frame), |ui| {
        ui.horizontal(|ui| {
            ui.add_space(space.1);
            name(ui, cx);
            let all = ui.ctx().content_rect().width() >= PAGES_FROM * cx.theme.sizes.target;
            for (page, word, command) in PAGES {
                if all || page == cx.state.page {
                    page_button(ui, cx, page, word, command);
                }
            }
            at_the_right(ui, space.1, |ui| {
                if is_folded(ui, cx) {
                    folded(ui, cx);
                } else {
                    unfolded(ui, cx);
                }
            });
        });
    });
    let rect = shown.response.rect;
    let stroke = Stroke::new(cx.theme.colours.line_width, cx.theme.colours.hairline);
    ui.painter().hline(rect.x_range(), rect.bottom(), stroke);
}

/// Whether there is only room for one menu at the right.
fn is_folded(ui: &Ui, cx: &Cx<'_>) -> bool {
    ui.ctx().content_rect().width() < FOLD_BELOW * cx.theme.sizes.target
}

fn name(ui: &mut Ui, cx: &Cx<'_>) {
    let sizes = &cx.theme.sizes;
    let (rect, _) = ui.allocate_exact_size(vec2(sizes.title, sizes.title), egui::Sense::hover());
    paint_cake(ui.painter(), rect, cx.theme.colours.customer, cx.theme.colours.aws);
    let from = if is_folded(ui, cx) { NAMED_FOLDED_FROM } else { NAMED_FROM };
    let is_named = ui.ctx().content_rect().width() >= from * sizes.target;
    if is_named {
        ui.label(RichText::new(cx.text("app-name")).font(bold(sizes.subtitle)));
    }
    ui.add_space(sizes.space.1);
}

fn page_button(ui: &mut Ui, cx: &mut Cx<'_>, page: Page, word: &str, command: Command) {
    let (label, name) = (cx.text(word), cx.text(command.word()));
    let here = cx.state.page == page;
    let response = Push::new(&label).name(&name).plain().chosen(here).show(ui, cx.theme);
    if here {
        let rect = response.rect;
        let stroke = Stroke::new(cx.theme.colours.ring_width, cx.theme.colours.ink);
        ui.painter().hline(rect.x_range(), rect.bottom() + cx.theme.sizes.space.1 - stroke.width / 2.0, stroke);
    }
    if response.clicked() {
        cx.ask(command);
    }
}

fn unfolded(ui: &mut Ui, cx: &mut Cx<'_>) {
    command_button(ui, cx, Command::Find, "top-find", true);
    file_menu(ui, cx);
    command_button(ui, cx, Command::TextSmaller, "top-text-smaller", false);
    command_button(ui, cx, Command::TextLarger, "top-text-larger", false);
    theme_menu(ui, cx);
    command_button(ui, cx, Command::Help, "top-help", true);
}

fn command_button(ui: &mut Ui, cx: &mut Cx<'_>, command: Command, short: &str, keys: bool) {
    let label = cx.text(short);
    named_button(ui, cx, command, Push::new(&label), keys);
}

fn file_menu(ui: &mut Ui, cx: &mut Cx<'_>) {
    menu_button(ui, cx, "top-file", |ui, cx| {
        menu_items(ui, cx, &[Command::OpenFile, Command::Export]);
        recent::menu(ui, cx);
        menu_items(ui, cx, &[Command::Quit]);
    });
}

fn theme_menu(ui: &mut Ui, cx: &mut Cx<'_>) {
    menu_button(ui, cx, "top-theme", theme_items);
}

fn theme_items(ui: &mut Ui, cx: &mut Cx<'_>) {
    for choice in ThemeChoice::ALL {
        let label = cx.text(&format!("theme-{}", choice.key()));
        if ui.radio(cx.state.settings.theme == choice, label).clicked() {
            cx.push(Action::Settings(SettingsAction::Theme(choice)));
        }
    }
    ui.separator();
    switches(ui, cx);
    let mut terms = cx.state.settings.terms;
    if ui.checkbox(&mut terms, cx.text("show-terms")).clicked() {
        cx.push(Action::Settings(SettingsAction::Terms(terms)));
    }
    ui.separator();
    let mut reduce = cx.state.settings.reduce_motion;
    if ui.checkbox(&mut reduce, cx.text("reduce-motion")).clicked() {
        cx.push(Action::Settings(SettingsAction::ReduceMotion(reduce)));
    }
    let mut single = cx.state.settings.single_keys;
    if ui.checkbox(&mut single, cx.text("single-keys")).clicked() {
        cx.push(Action::Settings(SettingsAction::SingleKeys(single)));
    }
}

fn menu_items(ui: &mut Ui, cx: &mut Cx<'_>, commands: &[Command]) {
    for &command in commands {
        menu_item(ui, cx, command);
    }
}

fn folded(ui: &mut Ui, cx: &mut Cx<'_>) {
    menu_button(ui, cx, "top-menu", |ui, cx| {
        menu_items(ui, cx, &PAGES.map(|(_, _, command)| command));
        ui.separator();
        menu_items(
            ui,
            cx,
            &[
                Command::Find,
                Command::OpenFile,
                Command::Export,
                Command::TextLarger,
                Command::TextSmaller,
                Command::TextReset,
            ],
        );
        recent::menu(ui, cx);
        ui.separator();
        theme_items(ui, cx);
        ui.separator();
        menu_items(ui, cx, &[Command::Help, Command::Quit]);
    });
}
