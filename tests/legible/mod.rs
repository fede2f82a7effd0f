//! Can every page be read, reached and pressed, in every size, at every text size, in every theme, and by everyone's eyes?

mod colour_blind;
mod look;
mod pages;

use crate::support::colours;
use layercake::state::ThemeChoice;
use look::{Layout, Look};

const SIZES: [[u16; 2]; 5] = [[640, 480], [800, 600], [1024, 640], [1280, 800], [1920, 1080]];
const PERCENTS: [u16; 4] = [80, 100, 150, 200];
const THEMES: [ThemeChoice; 3] = [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast];

/// All of the cross, which takes long: with `LAYERCAKE_EVERYTHING=1`.
fn everything() -> bool {
    std::env::var_os("LAYERCAKE_EVERYTHING").is_some_and(|value| value == "1")
}

/// Walks all pages at one size in all text sizes.
fn walk(theme: ThemeChoice, size: usize) {
    let mut wrong = Vec::new();
    let mut looked = 0;
    let begun = std::time::Instant::now();
    for (place, percent) in PERCENTS.into_iter().enumerate() {
        let mut look = Look::new(Layout { size: SIZES[size], percent, theme });
        pages::walk(&mut look, size + place);
        looked += look.looked;
        wrong.extend(look.wrong);
    }
    println!("{looked} views in {:?}; {:?}", begun.elapsed(), look::TIMES.lock().unwrap());
    let count = wrong.len();
    if let Ok(path) = std::env::var("LEGIBLE_OUT") {
        std::fs::write(format!("{path}-{size}-{}", theme.key()), wrong.join("\n")).unwrap();
    }
    let some: Vec<String> = wrong.into_iter().take(40).collect();
    assert!(some.is_empty(), "{count} complaints\n{}\n", some.join("\n"));
}

#[test]
fn every_page_is_legible_at_640_x_480() {
    walk(ThemeChoice::Light, 0);
}

#[test]
fn every_page_is_legible_at_800_x_600() {
    walk(ThemeChoice::Light, 1);
}

#[test]
fn every_page_is_legible_at_1024_x_640() {
    walk(ThemeChoice::Light, 2);
}

#[test]
fn every_page_is_legible_at_1280_x_800() {
    walk(ThemeChoice::Light, 3);
}

#[test]
fn every_page_is_legible_at_1920_x_1080() {
    walk(ThemeChoice::Light, 4);
}
