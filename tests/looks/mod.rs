//! How Explore looks: every theme, from one column to six, in a small window and in a large one. Drawn without a display
//! and without a graphics card, and compared with the pictures that lie beside this file.

mod picture;

use crate::support::Window;
use egui::Vec2;
use layercake::domain::{Comparison, ServiceId};
use layercake::state::{Action, ExploreAction, Settings, ThemeChoice};
use picture::{compare, kept};

const THEMES: [ThemeChoice; 3] = [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast];
const SIZES: [[u16; 2]; 2] = [[1024, 640], [1920, 1080]];
/// The chapter's four first.
const SERVICES: [&str; Comparison::MOST_COLUMNS] = ["ec2", "rds", "lambda", "workmail", "s3", "ecs-fargate"];
const COUNTS: [usize; 4] = [1, 2, 4, 6];
/// Pictures that leave the app, by name: how many columns, and in which theme.
const COPIED: [(&str, usize, ThemeChoice); 2] =
    [("copied-1-dark", 1, ThemeChoice::Dark), ("copied-6-light", 6, ThemeChoice::Light)];

fn name(columns: usize, theme: ThemeChoice, [width, height]: [u16; 2]) -> String {
    format!("explore-{columns}-{}-{width}x{height}", theme.key())
}

/// Draws Explore in every theme and size, and fails with all pictures that differ.
fn looks_as_kept(columns: usize) {
    let mut complaints = Vec::new();
    for size in SIZES {
        for theme in THEMES {
            let settings = Settings { theme, reduce_motion: true, ..Settings::default() };
            let mut window = Window::with(Vec2::from(size.map(f32::from)), settings);
            let services = SERVICES[..columns].iter().copied().map(ServiceId::new).collect();
            window.answer(Action::Explore(ExploreAction::Compare(services)));
            assert_eq!(window.state().explore.columns.len(), columns, "a service of the pictures is gone");
            let drawn = window.harness.render().expect("a window can be drawn");
            complaints.extend(compare(&name(columns, theme, size), drawn).err());
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn one_column_looks_as_it_is_kept() {
    looks_as_kept(1);
}

#[test]
fn two_columns_look_as_they_are_kept() {
    looks_as_kept(2);
}

#[test]
fn four_columns_look_as_they_are_kept() {
    looks_as_kept(4);
}

#[test]
fn six_columns_look_as_they_are_kept() {
    looks_as_kept(6);
}

/// What is copied: one service, and several with all that can be told below them.
#[test]
fn copied_pictures_look_as_they_are_kept() {
    let mut complaints = Vec::new();
    for (name, columns, theme) in COPIED {
        let mut window = Window::with(Vec2::new(1024.0, 640.0), Settings { theme, ..Settings::default() });
        let services = SERVICES[..columns].iter().copied().map(ServiceId::new).collect();
        window.answer(Action::Explore(ExploreAction::Compare(services)));
        complaints.extend(compare(name, window.picture()).err());
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn no_picture_is_kept_that_nobody_draws() {
    let drawn = |kept: &str| {
        let is_copied = COPIED.iter().any(|(name, ..)| *name == kept);
        is_copied
            || COUNTS.iter().any(|&columns| {
                THEMES.iter().any(|&theme| SIZES.iter().any(|&size| kept == name(columns, theme, size)))
            })
    };
    let idle: Vec<String> = kept().into_iter().filter(|kept| !drawn(kept)).collect();
    assert_eq!(idle, [""; 0]);
}
