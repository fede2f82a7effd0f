//! A window that is pulled about: a hundred sizes, scales from 1.0 to 3.0, hidden and shown again, in other colours. What
//! is drawn first after each is right and stays, and nothing of the work is lost.
//!
//! Xvfb has one output: it joins no screens (`+xinerama` does nothing), and monitors that are only named (`xrandr
//! --setmonitor`) are none for a window, which asks for outputs. So two screens are not tried here. It has no theme either that a
//! program could be told of: that of the system is played without a window, in `tests/everyone/system.rs`.

use super::display::Display;
use super::eyes::Picture;
use super::{AWS, CUSTOMER, Opened, PATIENCE, had, open_on, tries_of, wait};
use layercake::shell::Storage;
use layercake::state::Saved;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SCREEN: [u32; 2] = [3840, 2160];
const LEAST: [u32; 2] = [320, 240];
const RESIZES: u32 = 100;
/// What the display fills a window with until it is drawn: no theme has it.
const NOT_DRAWN: [u8; 3] = [0xFF, 0x00, 0xFF];
/// The bars at the top, in the light and in the dark.
const PANELS: [[u8; 3]; 2] = [[0xFF, 0xFF, 0xFF], [0x1B, 0x21, 0x2B]];
/// The sign of the app is in the corner, and has some pixels of each colour.
const CORNER: usize = 160;
const MANY_OF_A_SIGN: usize = 20;
/// Pixels between those that are looked at.
const STEP: usize = 16;

/// Whoever does nothing for so long has nothing to do.
const MOMENT: Duration = Duration::from_millis(80);
/// So often is it looked at meanwhile.
const LOOKS: u32 = 8;

/// The keys as X11 numbers them.
const CONTROL: u32 = 0xffe3;
const PLUS: u32 = 0x3d;
const ZERO: u32 = 0x30;
const THEME: u32 = 0x74;
/// Explore, Practise, Learn, Present, Author, Facts.
const PAGES: [u32; 6] = [0x31, 0x32, 0x33, 0x34, 0x35, 0x69];

/// Numbers that look random, the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(end)).unwrap()
    }

    /// Small sizes as often as large ones: trouble is where there is little room.
    fn side(&mut self, least: u32, most: u32) -> u32 {
        let doublings = self.below(4);
        let end = (least << doublings).min(most);
        end + self.below((end.min(most - end)).max(1))
    }
}

/// Whether everything was drawn: nothing is left of what the display filled the window with.
fn is_drawn(picture: &Picture) -> bool {
    let (right, foot) = (picture.width - 1, picture.height - 1);
    let across = (0..picture.width).flat_map(|x| [(x, 0), (x, foot)]);
    let down = (0..picture.height).flat_map(|y| [(0, y), (right, y)]);
    let inside = (0..picture.height).step_by(STEP).flat_map(|y| (0..picture.width).step_by(STEP).map(move |x| (x, y)));
    across.chain(down).chain(inside).all(|(x, y)| picture.at(x, y) != NOT_DRAWN)
}

/// What is wrong with a picture of a page.
fn wrong(picture: &Picture) -> Option<String> {
    let bar = picture.at(0, 2);
    if !PANELS.contains(&bar) {
        return Some(format!("the bar at the top begins with {bar:?}"));
    }
    if let Some(x) = (0..picture.width).find(|&x| picture.at(x, 2) != bar) {
        let colour = picture.at(x, 2);
        return Some(format!("the bar at the top ends at {x} of {}, where {colour:?} begins", picture.width));
    }
    // Lines may end at the edge; what is black in whole was never drawn.
    let (right, foot) = (picture.width - 1, picture.height - 1);
    let edge = (0..picture.height).map(|y| (right, y)).chain((0..picture.width).map(|x| (x, foot)));
    let black = edge.filter(|&(x, y)| picture.at(x, y) == [0, 0, 0]).count();
    if black * 8 > picture.width + picture.height {
        return Some(format!("{black} pixels of its edge are black"));
    }
    // The sign of the app has both owners’ colours on every page.
    let corner = (0..CORNER.min(picture.height)).flat_map(|y| (0..CORNER.min(picture.width)).map(move |x| (x, y)));
    let mut owners = [AWS, CUSTOMER].map(|colour| corner.clone().filter(|&(x, y)| picture.at(x, y) == colour).count());
    owners.sort_unstable();
    (owners[0] < MANY_OF_A_SIGN).then(|| format!("the sign of the app has {owners:?} pixels of its owners"))
}

/// The first picture of the window that is drawn as a whole; after a change that was seen to reach it.
fn first_drawn(opened: &Opened, size: [u32; 2]) -> Option<Picture> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        let picture = opened.eyes.picture(opened.window);
        if [picture.width, picture.height] == size.map(|side| side as usize) && is_drawn(&picture) {
            return Some(picture);
        }
        // As seldom as the program can work meanwhile, and often enough to see the first.
        std::thread::sleep(Duration::from_millis(5));
    }
    None
}

/// Looks at what is drawn first, and whether it stays.
fn look(opened: &mut Opened, size: [u32; 2], what: &str) {
    let picture = first_drawn(opened, size);
    assert!(!opened.program.has_ended(), "{what}: the program ended: {}", opened.program.words());
    let Some(picture) = picture else { panic!("{what}: nothing was drawn; {}", opened.program.words()) };
    assert_eq!(wrong(&picture), None, "{what}, {size:?}");
}

/// Waits until the program has done what the keys asked for: what it draws is the same as a moment before, and all the
/// while neither it nor the display has had anything to do. A frame that is under way when the window gets another size, in the
/// program or on its way to the display, is one of the old size.
fn settle(opened: &Opened) {
    let look = || (opened.program.ticks(), opened.eyes.picture(opened.window));
    let rests = wait(|| {
        let before = look();
        let idle = (0..LOOKS).all(|_| {
            std::thread::sleep(MOMENT / LOOKS);
            opened.program.sleeps() && opened.display.sleeps()
        });
        (idle && look() == before && opened.program.sleeps()).then_some(())
    });
    assert!(rests.is_some(), "the program never comes to rest");
}

/// What must not change, without what a clock counts.
fn kept(home: &Path) -> Saved {
    let mut saved = Storage::in_folder(home).load().saved;
    for run in saved.runs.values_mut() {
        Arc::make_mut(run).used = 0;
    }
    saved
}

fn turn_to(opened: &Opened, page: u32) {
    opened.eyes.press_all(opened.window, &[CONTROL, page]);
    settle(opened);
}

#[test]
fn a_hundred_sizes_four_scales_and_a_hidden_window_lose_nothing_and_are_drawn_right_at_once() {
    let home = tempfile::tempdir().unwrap();
    let scene = concat!(env!("CARGO_MANIFEST_DIR"), "/scenes/orders-on-rds.ron");
    let Some(display) = had(Display::of_size(SCREEN)) else { return };
    let Some(mut opened) = open_on(display, home.path(), &[scene], &[]) else { return };
    let begun = wait(|| {
        opened.eyes.press(opened.window, '1');
        (tries_of(home.path()) >= 3).then_some(())
    });
    assert!(begun.is_some(), "no try was saved; {}", opened.program.words());
    // Away from the table, where a clock runs, and until nothing more is saved.
    turn_to(&opened, PAGES[0]);
    let mut before = kept(home.path());
    let settled = wait(|| {
        std::thread::sleep(Duration::from_millis(700));
        let now = kept(home.path());
        let same = now == before;
        before = now;
        same.then_some(())
    });
    assert!(settled.is_some(), "it is saved again and again");
    opened.eyes.fill_before_it_is_drawn(opened.window, NOT_DRAWN);
    pull_about(&mut opened);
    turn_to(&opened, PAGES[0]);
    opened.eyes.close(opened.window);
    assert!(wait(|| opened.program.has_ended().then_some(())).is_some(), "the window was closed and goes on");
    assert_eq!(opened.program.exit_code(), Some(0), "{}", opened.program.words());
    assert_eq!(kept(home.path()), before, "something was lost");
}

/// A hundred sizes on all pages, at four scales; between the scales the window is hidden, gets larger text, other
/// colours, and its old ones again.
fn pull_about(opened: &mut Opened) {
    let mut dice = Dice(10);
    for number in 0..RESIZES {
        let scale = [100, 150, 200, 300][(number * 4 / RESIZES) as usize];
        if number % (RESIZES / 4) == 0 {
            change_scale(opened, scale);
        }
        if number % 4 == 0 {
            turn_to(opened, PAGES[(number / 4) as usize % PAGES.len()]);
        }
        // Larger text, and back; light, dark, high contrast, and like the system.
        let key = match number % 25 {
            7 | 9 => Some(PLUS),
            11 => Some(ZERO),
            13..=16 => Some(THEME),
            _ => None,
        };
        if let Some(key) = key {
            opened.eyes.press_all(opened.window, &[CONTROL, key]);
        }
        let size = match number {
            0 => LEAST,
            1 => SCREEN,
            _ => [dice.side(LEAST[0], SCREEN[0]), dice.side(LEAST[1], SCREEN[1])],
        };
        settle(opened);
        opened.eyes.resize(opened.window, size);
        look(opened, size, &format!("resize {number} at {scale} %"));
        if number % 10 == 9 {
            settle(opened);
            opened.eyes.hide(opened.window);
            opened.eyes.restore(opened.window);
            look(opened, size, &format!("shown again after resize {number}"));
        }
    }
}

/// The window keeps its size in points: it grows with the scale.
fn change_scale(opened: &mut Opened, percent: u32) {
    if percent == 100 {
        return;
    }
    let size = [640, 480];
    opened.eyes.resize(opened.window, size);
    look(opened, size, "before the scale");
    opened.eyes.scale(opened.window, percent);
    let grown = wait(|| {
        let now = opened.eyes.size(opened.window);
        (now != size).then_some(now)
    });
    let Some(now) = grown else { panic!("scale {percent}: the window stays as it was") };
    assert!(now[0] > size[0] && now[1] > size[1], "scale {percent}: {now:?}");
    look(opened, now, &format!("at {percent} %"));
}
