//! The line over the picture: what is shown, and the switches of how it is shown.

use super::push;
use super::request::badges;
use crate::diagram::{Face, Measure as _, between};
use crate::domain::{Comparison, Owner, Service, Tally};
use crate::state::{Command, ExploreAction, Preset};
use crate::ui::command_button::{menu_button, toggle_button};
use crate::ui::cx::Cx;
use crate::ui::ends::{ends, ends_of_width};
use crate::ui::fonts::ScreenFonts;
use crate::ui::widgets::{loud, pill, small, title};
use egui::{Align, Layout, Ui, UiBuilder, Vec2};

/// A count on its way from an earlier tally.
pub(super) struct Counting {
    pub(super) from: Tally,
    pub(super) share: f32,
}

/// With less room than this many times the target size, the switches stand below what is shown.
const BESIDE_FROM: f32 = 16.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, comparison: &Comparison<'_>, counting: Option<&Counting>) {
    let space = cx.theme.sizes.space;
    let compares = comparison.stacks().len() > 1;
    if ui.available_width() < cx.theme.sizes.target * BESIDE_FROM {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(space.1);
            match comparison.stacks() {
                [stack] => drop(title(ui, cx.theme, &stack.service().name)),
                _ => names(ui, cx, comparison),
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.add_space(space.1);
            ui.spacing_mut().item_spacing = Vec2::splat(space.1);
            switches(ui, cx, compares);
        });
        if let [stack] = comparison.stacks() {
            second_line(ui, cx, stack.service(), &counts(ui, cx, comparison, counting));
        }
        return;
    }
    let line = ui.horizontal(|ui| {
        ui.add_space(space.1);
        ui.spacing_mut().item_spacing.x = space.1;
        ends(ui, space.1, cx, |ui, cx| named(ui, cx, comparison, counting), |ui, cx| switches(ui, cx, compares))
    });
    let [stack] = comparison.stacks() else { return };
    if line.inner == Named::Nothing {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(space.1);
            title(ui, cx.theme, &stack.service().name);
        });
    }
    if line.inner != Named::Whole {
        second_line(ui, cx, stack.service(), &counts(ui, cx, comparison, counting));
    }
}

/// What of a single service had room beside the switches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// Name, badges and counts.
    Whole,
    Name,
    Nothing,
}

/// What is shown, and the counts of a single service, as far as there is room.
fn named(ui: &mut Ui, cx: &Cx<'_>, comparison: &Comparison<'_>, counting: Option<&Counting>) -> Named {
    let [stack] = comparison.stacks() else {
        names(ui, cx, comparison);
        return Named::Whole;
    };
    let name_width = ScreenFonts(ui).width(&stack.service().name, cx.theme.sizes.title, Face::Bold);
    if name_width > ui.available_width() {
        return Named::Nothing;
    }
    if needed(ui, cx, stack.service()) > ui.available_width() {
        title(ui, cx.theme, &stack.service().name);
        return Named::Name;
    }
    counts(ui, cx, comparison, counting).show(ui, cx, |ui| name(ui, cx, stack.service()));
    Named::Whole
}

/// Below the name, where there is no room for all in one line.
fn second_line(ui: &mut Ui, cx: &Cx<'_>, service: &Service, counts: &Counts) {
    let space = cx.theme.sizes.space;
    ui.horizontal(|ui| {
        ui.add_space(space.1);
        ui.set_max_width(ui.available_width() - space.1);
        ui.spacing_mut().item_spacing.x = space.1;
        counts.show(ui, cx, |ui| {
            for badge in badges(cx, service, false) {
                pill(ui, cx.theme, &badge);
            }
        });
    });
}

/// How wide the name of a service, its badges and its counts are.
fn needed(ui: &Ui, cx: &Cx<'_>, service: &Service) -> f32 {
    let (sizes, fonts) = (&cx.theme.sizes, ScreenFonts(ui));
    let small = |text: &str| fonts.width(text, sizes.small, Face::SemiBold) + sizes.space.1;
    let badges: f32 = badges(cx, service, false).iter().map(|badge| small(badge) + sizes.space.1 * 2.0).sum();
    let counts: f32 = ["tally-aws", "tally-shared", "tally-yours"].iter().map(|word| small(&cx.text(word))).sum();
    let numbers = fonts.width("00", sizes.subtitle, Face::SemiBold) + sizes.space.1;
    fonts.width(&service.name, sizes.title, Face::Bold) + sizes.space.3 + badges + counts + numbers * 3.0
}

/// The same line without switches, for a picture that leaves the app.
pub(super) fn show_alone(ui: &mut Ui, cx: &Cx<'_>, comparison: &Comparison<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = cx.theme.sizes.space.1;
        counts(ui, cx, comparison, None).show(ui, cx, |ui| match comparison.stacks() {
            [stack] => name(ui, cx, stack.service()),
            _ => names(ui, cx, comparison),
        });
    });
}

/// One service: its name, its model, and what is out of the ordinary with it.
fn name(ui: &mut Ui, cx: &Cx<'_>, service: &Service) {
    let size = cx.theme.sizes.small;
    title(ui, cx.theme, &service.name);
    let badges = badges(cx, service, false);
    if ui.available_width() > ScreenFonts(ui).width(&service.label, size, Face::Regular) {
        small(ui, cx.theme, &service.label);
    }
    for badge in badges {
        pill(ui, cx.theme, &badge);
    }
}

/// "EC2, RDS".
fn names(ui: &mut Ui, cx: &Cx<'_>, comparison: &Comparison<'_>) {
    let names: Vec<&str> = comparison.stacks().iter().map(|stack| stack.service().short.as_str()).collect();
    let names = names.join(", ");
    // Where there is no room for all of them, the heads of the columns say them.
    if ScreenFonts(ui).width(&names, cx.theme.sizes.title, Face::Bold) <= ui.available_width() {
        title(ui, cx.theme, &names);
    }
}

/// The tally of one service; several have a row of totals.
fn counts(ui: &Ui, cx: &Cx<'_>, comparison: &Comparison<'_>, counting: Option<&Counting>) -> Counts {
    match comparison.stacks() {
        [stack] if !cx.state.hides_any(cx.library) => Counts::of(ui, cx, stack.tally(), counting),
        _ => Counts::default(),
    }
}

fn switches(ui: &mut Ui, cx: &mut Cx<'_>, compares: bool) {
    if compares {
        toggle_button(ui, cx, Command::OnlyDifferences, cx.state.explore.only_differences);
    }
    if cx.state.explore.quiz.is_some() {
        score(ui, cx);
    }
    toggle_button(ui, cx, Command::HideOwners, cx.state.explore.quiz.is_some());
    compare_menu(ui, cx);
    more_menu(ui, cx);
}

/// "3 of 4 right", once somebody has guessed.
fn score(ui: &mut Ui, cx: &Cx<'_>) {
    let (right, tried) = cx.state.explore.quiz.as_ref().map_or((0, 0), crate::state::Quiz::score);
    if tried > 0 {
        let label = small(ui, cx.theme, &cx.with("quiz-score", &[("right", right.into()), ("tried", tried.into())]));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }
}

/// In a short window the menus alone, in the corner over the names of the rows.
pub(super) fn corner(ui: &mut Ui, cx: &mut Cx<'_>, at: egui::Pos2) {
    let size = Vec2::splat(cx.theme.sizes.target);
    // A child does not push what follows away.
    let builder = UiBuilder::new().max_rect(egui::Rect::from_min_size(at, size));
    let mut corner = ui.new_child(builder.layout(Layout::left_to_right(Align::Min)));
    corner.spacing_mut().item_spacing.x = cx.theme.sizes.space.0;
    compare_menu(&mut corner, cx);
    more_menu(&mut corner, cx);
}

/// What is often compared.
fn compare_menu(ui: &mut Ui, cx: &mut Cx<'_>) {
    menu_button(ui, cx, "explore-presets", |ui, cx| {
        for preset in Preset::ALL {
            item(ui, cx, Command::Compare(preset));
        }
    });
}

fn more_menu(ui: &mut Ui, cx: &mut Cx<'_>) {
    menu_button(ui, cx, "explore-more", more_items);
}

fn more_items(ui: &mut Ui, cx: &mut Cx<'_>) {
    small(ui, cx.theme, &cx.text("explore-filter"));
    for filter in [None, Some(Owner::Customer), Some(Owner::Aws), Some(Owner::Shared)] {
        let word = match filter {
            None => "filter-all",
            Some(Owner::Customer) => "filter-customer",
            Some(Owner::Aws) => "filter-aws",
            Some(Owner::Shared) => "filter-shared",
        };
        if ui.radio(cx.state.explore.filter == filter, cx.text(word)).clicked() {
            push(cx, ExploreAction::Filter(filter));
        }
    }
    ui.separator();
    for command in [Command::OnlyDifferences, Command::HideOwners, Command::RevealRow, Command::RevealAll] {
        item(ui, cx, command);
    }
    ui.separator();
    for command in [Command::Export, Command::CopyPicture, Command::CopyTable, Command::ResetChoices] {
        item(ui, cx, command);
    }
}

fn item(ui: &mut Ui, cx: &mut Cx<'_>, command: Command) {
    crate::ui::command_button::menu_item(ui, cx, command);
}

/// "6 AWS 1 shared 6 yours".
#[derive(Default)]
pub(super) struct Counts {
    /// Numbers and what they count.
    all: Vec<(String, String)>,
    wide: f32,
}

impl Counts {
    pub(super) fn of(ui: &Ui, cx: &Cx<'_>, tally: Tally, counting: Option<&Counting>) -> Self {
        let run = |of: fn(&Tally) -> usize| match counting {
            Some(counting) => between(of(&counting.from), of(&tally), counting.share),
            None => of(&tally),
        };
        let counts = [
            (run(|tally| tally.aws), "tally-aws"),
            (run(|tally| tally.shared), "tally-shared"),
            (run(|tally| tally.customer), "tally-yours"),
        ];
        let all: Vec<(String, String)> =
            counts.into_iter().map(|(count, word)| (count.to_string(), cx.text(word))).collect();
        let (sizes, fonts) = (&cx.theme.sizes, ScreenFonts(ui));
        let parts = all.iter().map(|(count, word)| {
            fonts.width(count, sizes.subtitle, Face::SemiBold) + fonts.width(word, sizes.small, Face::Regular)
        });
        let wide = parts.sum::<f32>() + ui.spacing().item_spacing.x * 5.0;
        Self { all, wide }
    }

    /// Shows them at the right end of the row, and something at its left.
    pub(super) fn show(&self, ui: &mut Ui, cx: &Cx<'_>, left: impl FnOnce(&mut Ui)) {
        ends_of_width(ui, self.wide, left, |ui| {
            for (count, word) in &self.all {
                loud(ui, cx.theme, count);
                small(ui, cx.theme, word);
            }
        });
    }
}
