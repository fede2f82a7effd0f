//! What the system asks for: the colours of a desktop that goes dark while the window is open.

use crate::support::Window;
use egui::Vec2;

/// The bar at the top, between the pages and the buttons.
fn bar(window: &mut Window) -> [u8; 4] {
    let picture = window.harness.render().unwrap();
    picture.get_pixel(picture.width() / 2, 12).0
}

#[test]
fn the_first_frame_after_the_system_goes_dark_is_dark_and_nothing_else_changes() {
    let mut window = Window::sized(Vec2::new(1280.0, 800.0));
    window.harness.input_mut().system_theme = Some(egui::Theme::Light);
    window.harness.run();
    let (light, before) = (bar(&mut window), window.state().clone());
    window.harness.input_mut().system_theme = Some(egui::Theme::Dark);
    window.harness.step();
    let dark = bar(&mut window);
    assert!(light[0] > 200 && dark[0] < 60, "{light:?}, then {dark:?}");
    assert_eq!(*window.state(), before);
    window.harness.input_mut().system_theme = Some(egui::Theme::Light);
    window.harness.step();
    assert_eq!(bar(&mut window), light);
}
