//! Two real windows: the presenter's and the audience's, on a virtual display without any window manager.

use super::eyes::{Picture, count};
use super::{AWS, FEW_TICKS, Opened, open, wait};
use std::time::Duration;

/// The keys as X11 numbers them.
const SHIFT: u32 = 0xffe1;
const F5: u32 = 0xffc2;
const ESCAPE: u32 = 0xff1b;
const SPACE: u32 = 0x20;

const PICTURE: &str = "Layercake – picture";

fn orange(picture: &Picture) -> usize {
    count(picture, AWS)
}

#[test]
fn the_picture_has_a_window_of_its_own_in_which_only_steps_uncover_anything() {
    let home = tempfile::tempdir().unwrap();
    let Some(Opened { mut program, eyes, window, display }) = open(home.path(), &[]) else { return };
    let seen = wait(|| (orange(&eyes.picture(window)) > 0).then_some(()));
    assert!(seen.is_some(), "Explore shows whose the layers are; {}", program.words());
    let audience = wait(|| {
        eyes.press_all(window, &[SHIFT, F5]);
        std::thread::sleep(Duration::from_millis(400));
        eyes.window(PICTURE)
    });
    let audience = audience.unwrap_or_else(|| panic!("there is no second window; {}", program.words()));
    let ready = wait(|| (orange(&eyes.picture(window)) > 0).then_some(()));
    assert!(ready.is_some(), "the presenter is shown what comes next");
    assert_eq!(orange(&eyes.picture(audience)), 0, "nothing is uncovered before the audience");

    let before = orange(&eyes.picture(audience));
    eyes.press_all(window, &[SPACE]);
    let one = wait(|| Some(orange(&eyes.picture(audience))).filter(|&now| now > before));
    assert!(one.is_some(), "a step in the presenter’s window uncovers a row in the other; {}", program.words());
    // The remote may speak to either window.
    eyes.press_all(audience, &[SPACE]);
    let two = wait(|| Some(orange(&eyes.picture(audience))).filter(|now| Some(*now) > one));
    assert!(two.is_some(), "a step in the window of the audience is a step; {}", program.words());

    let worked = || {
        let before = program.ticks();
        std::thread::sleep(Duration::from_secs(2));
        program.ticks() - before
    };
    let rest = wait(|| (worked() <= FEW_TICKS).then_some(()));
    assert!(rest.is_some(), "with two windows the program never came to rest");
    // The presenter’s clock shows another minute once a minute: that can fall into one of two looks, not into both.
    let idle = worked().min(worked());
    assert!(idle <= FEW_TICKS, "{idle} ticks of work in two idle seconds, expected {FEW_TICKS} at most");

    // Whoever loses the second window has the picture in the first, as far as it was uncovered.
    let uncovered = two.unwrap();
    eyes.close(audience);
    let gone = wait(|| eyes.window(PICTURE).is_none().then_some(()));
    assert!(gone.is_some(), "the second window was closed and is still there");
    assert!(!program.has_ended(), "the second window was closed, not the app: {}", program.words());
    let here = wait(|| (orange(&eyes.picture(window)) >= uncovered / 2).then_some(()));
    assert!(here.is_some(), "the picture goes on in the first window");
    eyes.press_all(window, &[ESCAPE]);
    eyes.close(window);
    let ended = wait(|| program.has_ended().then_some(()));
    assert!(ended.is_some(), "the window was closed and the program goes on");
    assert_eq!(program.exit_code(), Some(0), "{}", program.words());
    drop(display);
}
