//! Can every page be read, reached and pressed, in every size, at every text size, in every theme, and by everyone's eyes?
//!
//! What is looked at is what a frame has drawn, and what a screen reader is told of it; nothing has to be kept up to date
//! here when a view changes. In the light, every size meets every text size. Dark and high contrast have the same places and
//! other colours, so they meet each size and each text size once. Services, scenes and lessons are many: each has its turn in
//! some of the layouts. With `LAYERCAKE_EVERYTHING=1` all of them are looked at in all of the layouts in all of the themes,
//! which takes eight minutes on two cores.

mod colour_blind;
mod complaints;
mod look;
mod pages;

use crate::support::colours;
use layercake::state::ThemeChoice;
use look::{Layout, Look};

const SIZES: [[u16; 2]; 5] = [[800, 600], [1024, 640], [1280, 800], [1920, 1080], [3840, 2160]];
/// The least that a window can be made, and how large text is looked at in it: with twice the usual it shows 320 x 240 points.
const LEAST: [u16; 2] = [640, 480];
const LEAST_PERCENTS: [u16; 3] = [80, 100, 150];
const PERCENTS: [u16; 4] = [80, 100, 150, 200];
/// So many complaints are told at once.
const TOLD: usize = 40;

/// All of the cross, which takes long.
fn everything() -> bool {
    std::env::var_os("LAYERCAKE_EVERYTHING").is_some_and(|value| value == "1")
}

/// Walks all pages in these layouts. Whose turn it is goes by their number.
fn walk(layouts: impl IntoIterator<Item = (usize, Layout)>) {
    let mut wrong = Vec::new();
    for (number, layout) in layouts {
        let mut look = Look::new(layout);
        pages::walk(&mut look, number);
        wrong.extend(look.wrong);
    }
    let count = wrong.len();
    wrong.truncate(TOLD);
    assert!(wrong.is_empty(), "{count} complaints\n{}\n", wrong.join("\n"));
}

/// A size in all text sizes: light in each, dark in one and high contrast in another.
fn in_all_themes(size: usize) {
    let turn = |theme: ThemeChoice, place: usize| match theme {
        ThemeChoice::Dark => place == size % PERCENTS.len(),
        ThemeChoice::HighContrast => place == (size + 2) % PERCENTS.len(),
        _ => true,
    };
    let themes = [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast];
    walk(themes.into_iter().flat_map(|theme| {
        let layout = move |(place, percent)| (size + place, Layout { size: SIZES[size], percent, theme });
        let wanted = move |(place, _): &(usize, u16)| everything() || turn(theme, *place);
        PERCENTS.into_iter().enumerate().filter(wanted).map(layout)
    }));
}

#[test]
fn every_page_is_legible_at_640_x_480_the_least_that_a_window_can_be() {
    let layout = |(place, percent)| (place, Layout { size: LEAST, percent, theme: ThemeChoice::Light });
    walk(LEAST_PERCENTS.into_iter().enumerate().map(layout));
}

#[test]
fn every_page_is_legible_at_800_x_600() {
    in_all_themes(0);
}

#[test]
fn every_page_is_legible_at_1024_x_640() {
    in_all_themes(1);
}

#[test]
fn every_page_is_legible_at_1280_x_800() {
    in_all_themes(2);
}

#[test]
fn every_page_is_legible_at_1920_x_1080() {
    in_all_themes(3);
}

#[test]
fn every_page_is_legible_at_3840_x_2160() {
    in_all_themes(4);
}
