//! Help is always at the same place.

use crate::support::Window;
use egui::{Event, Vec2};
use layercake::state::{Action, Overlay, Page, PresentAction};

const PAGES: [Page; 6] = [Page::Explore, Page::Practise, Page::Learn, Page::Present, Page::Author, Page::Facts];

#[test]
fn help_is_at_the_same_place_on_every_page_and_by_the_same_key_everywhere() {
    // In a narrow window it is the last but one in the one menu.
    for (width, button) in [(1280.0, "Help and keys"), (640.0, "Menu")] {
        let mut window = Window::sized(Vec2::new(width, 700.0));
        let places: Vec<_> = PAGES
            .into_iter()
            .map(|page| {
                window.answer(Action::Go(page));
                window.place_of(button)
            })
            .collect();
        assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
        for two_windows in [false, true] {
            window.answer(Action::Go(Page::Explore));
            window.answer(Action::Present(PresentAction::Start { two_windows }));
            window.harness.event(Event::Text("?".to_owned()));
            window.harness.run();
            assert_eq!(window.state().overlay, Some(Overlay::Help));
            window.answer(Action::Back);
            window.answer(Action::Present(PresentAction::End));
        }
    }
}
