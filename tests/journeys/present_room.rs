//! The page on which a projection is prepared, its other parts: whether the back row can read it, how things are shown,
//! what classes said; and that all of it fits into every window.

use super::present_page::{TOP_BAR, kept, plan, present};
use crate::support::{TODAY, Window};
use egui::accesskit::{Live, Role};
use egui::{Key, vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{BackRow, Hands, LayerId, Owner, Pace, Room, SceneId, Sequence, ServiceId, Stride};
use layercake::state::{
    Action, Asked, DraftAction, Effect, Kept, Pen, PlanRef, PresentAction, PresentPart, Saved, Settings, Vote,
};
use std::sync::Arc;

fn part(window: &mut Window, part: PresentPart) {
    window.answer(Action::Present(PresentAction::Turn(part)));
}

fn vote(asked: Asked, hands: [u16; 3], truth: Option<Owner>, day: u8) -> Vote {
    let [aws, customer, shared] = hands;
    let date = layercake::domain::Date { day, ..TODAY };
    Vote { asked, hands: Hands { aws, customer, shared }, truth, date }
}

fn patching(day: u8) -> Vote {
    let asked = Asked::Cell(ServiceId::new("rds"), LayerId::GuestOs);
    vote(asked, [12, 5, 3], Some(Owner::Aws), day)
}

#[test]
fn the_check_of_the_back_row_says_no_offers_a_size_and_then_says_yes() {
    let mut window = Window::new();
    present(&mut window);
    window.click("Room and settings");
    window.expect("The back row, 7.5 m away, cannot read the smallest text.");
    let label =
        window.names().into_iter().find(|name| name.starts_with("Set the size to ")).expect("a size is offered");
    let percent: u16 = label.trim_start_matches("Set the size to ").trim_end_matches(" %").parse().expect("a number");
    window.click(&label);
    assert_eq!(window.state().present.kept.percent, percent);
    window.expect("Yes. The back row, 7.5 m away, can read the smallest text.");
    window.refuse("Set the size to ");
    window.answer(Action::Present(PresentAction::Percent(percent - 1)));
    window.expect(&format!("Set the size to {percent} %"));
    window.expect("AVIXA V202.01:2016");
}

#[test]
fn a_room_that_no_size_helps_is_told_which_picture_would() {
    let mut window = Window::new();
    present(&mut window);
    part(&mut window, PresentPart::Room);
    window.click("I know the distance");
    assert_eq!(window.state().present.kept.room.back, BackRow::Distance(750), "the same place, in metres");
    window.type_into("Back row to picture, in metres", "14.5");
    window.press(Key::Tab);
    assert_eq!(window.state().present.kept.room.back, BackRow::Distance(1450));
    window.refuse("Set the size to ");
    let said =
        window.names().into_iter().find(|name| name.starts_with("Even at 150 %")).expect("it says what would do");
    let height = said.split("A picture ").nth(1).and_then(|rest| rest.split(" m ").next()).expect("a height");
    window.type_into("Height of the picture, in metres", height);
    window.press(Key::Tab);
    window.refuse("Even at 150 %");
    let label =
        window.names().into_iter().find(|name| name.starts_with("Set the size to ")).expect("a size is offered");
    window.click(&label);
    window.expect("Yes. The back row, 14.5 m away");
    window.click("I know the rows");
    assert_eq!(window.state().present.kept.room.back, BackRow::Rows(13), "14.5 m, or the next row behind");
    window.type_into("Rows of seats", "3");
    window.press(Key::Tab);
    window.expect("The back row, 4.5 m away");
}

#[test]
fn how_things_are_shown_is_chosen_and_kept() {
    let mut window = Window::new();
    present(&mut window);
    part(&mut window, PresentPart::Room);
    window.click("Top to bottom");
    window.click("A cell at a time");
    window.click("The class says first, then it is uncovered");
    window.click("Stays");
    window.click("A set time");
    window.type_into("seconds for a card", "45");
    window.press(Key::Tab);
    let chosen = window.state().saved().kept;
    let pace = Pace { sequence: Sequence::TopDown, stride: Stride::Cell, predict: true, open: false };
    assert_eq!((chosen.pace, chosen.pen, chosen.card_seconds), (pace, Pen::Stays, Some(45)));
    window.click("As long as it takes");
    window.click("Fades");
    let screen = layercake::state::Screen { name: "HDMI-1".to_owned(), size: (1920, 1080), ours: false };
    window.answer(Action::Present(PresentAction::Screens(vec![screen])));
    window.click("HDMI-1, 1920 × 1080");
    let chosen = window.state().saved().kept;
    assert_eq!((chosen.pen, chosen.card_seconds, chosen.screen.as_deref()), (Pen::Fades, None, Some("HDMI-1")));
}

#[test]
fn votes_are_listed_newest_first_saved_as_a_table_and_forgotten_when_asked_twice() {
    let scene = SceneId::new("orders-on-rds");
    let card = Window::new().library().scene(&scene).expect("it ships").cards[0].clone();
    let second = vote(Asked::Card(scene, card.id.clone()), [1, 2, 0], card.owner(), 23);
    let mut window = kept(Kept { votes: vec![patching(20), second], ..Kept::default() });
    present(&mut window);
    window.click("Votes");
    let names = window.names();
    let place =
        |start: &str| names.iter().position(|name| name.contains(start)).unwrap_or_else(|| panic!("no {start}"));
    let first = "RDS: Guest operating system. 20 November 2026. Hands: AWS 12, Customer 5, Shared 3. In fact: AWS";
    assert!(place(&format!("{}. 23 November 2026", card.text)) < place(first));
    window.click("Save the votes as CSV…");
    let text = window.effects().iter().find_map(|effect| match effect {
        Effect::AskWhereToSave { name, text } if name.starts_with("layercake-votes") => Some(text.clone()),
        _ => None,
    });
    let text = text.expect("it asks where to");
    assert!(text.contains("2026-11-20,,RDS,Guest operating system,12,5,3,20,Aws,12"), "{text}");

    window.click("Forget all");
    window.expect("Forget all votes?");
    window.click("Keep them");
    assert_eq!(window.state().present.kept.votes.len(), 2);
    window.click("Forget all");
    window.click("Forget them");
    assert!(window.state().present.kept.votes.is_empty());
    window.expect("No votes yet.");
}

#[test]
fn of_many_votes_the_newest_are_shown_and_the_others_when_asked_for() {
    let votes = (0..250_u16).map(|number| Vote { hands: Hands { aws: number, ..Hands::default() }, ..patching(20) });
    let mut window = kept(Kept { votes: votes.collect(), ..Kept::default() });
    present(&mut window);
    part(&mut window, PresentPart::Votes);
    let shown = |window: &Window| window.names().iter().filter(|name| name.starts_with("RDS: Guest")).count();
    assert_eq!(shown(&window), 100);
    window.click("Show 100 more");
    window.click("Show 50 more");
    assert_eq!(shown(&window), 250);
    window.refuse("Show 50 more");
}

#[test]
fn news_of_the_page_are_where_a_screen_reader_listens() {
    let mut window = Window::new();
    present(&mut window);
    part(&mut window, PresentPart::Room);
    let news = |window: &Window| {
        let nodes = window.harness.root().children_recursive();
        let nodes = nodes.filter(|node| node.accesskit_node().live() != Live::Off);
        nodes.filter_map(|node| node.accesskit_node().value()).collect::<Vec<_>>().join("\n")
    };
    assert!(news(&window).contains("cannot read the smallest text"), "{}", news(&window));
    window.answer(Action::Present(PresentAction::Room(Room { back: BackRow::Rows(2), screen: 300 })));
    assert!(news(&window).contains("Yes."), "{}", news(&window));
}

#[test]
fn the_buttons_of_the_top_bar_never_overlap() {
    for width in (320_u16..1400).step_by(12) {
        let mut window = Window::sized(vec2(f32::from(width), 640.0));
        present(&mut window);
        let nodes = window.harness.root().children_recursive();
        let bar = nodes.filter(|node| node.accesskit_node().role() == Role::Button && node.rect().top() < 20.0);
        let mut rects: Vec<_> = bar.map(|node| (node.rect(), node.accesskit_node().label())).collect();
        rects.sort_by(|a, b| a.0.left().total_cmp(&b.0.left()));
        assert!(rects.len() >= 2, "{width}: {rects:?}");
        assert!(rects.iter().any(|(_, name)| name.as_deref() == Some("Present")), "{width}: {rects:?}");
        for pair in rects.windows(2) {
            assert!(pair[0].0.right() <= pair[1].0.left(), "{width}: {pair:?}");
        }
        let last = rects.last().expect("there are some");
        assert!(last.0.right() <= f32::from(width), "{width}: {last:?}");
    }
}

#[test]
fn nothing_stands_outside_the_window_however_narrow_it_is_and_however_large_the_text() {
    let sizes = [
        ((640.0, 480.0), 100),
        ((640.0, 700.0), 200),
        ((1024.0, 640.0), 100),
        ((1024.0, 640.0), 150),
        ((1280.0, 800.0), 100),
        ((1920.0, 1080.0), 80),
    ];
    for (size, percent) in sizes {
        let mut long = plan("mine", &"A long title of a plan ".repeat(3));
        long.stops[0].title = Some("Whose is what, and who would have thought so before?".to_owned());
        long.stops[1].notes = "One long sentence that goes on and on. ".repeat(20);
        // So few that a bar to scroll them by would come and go at 640 x 480.
        let votes = vec![patching(20); 3];
        let settings = Settings { text_percent: percent, ..Settings::default() };
        let kept = Kept { drafts: vec![long], votes, position: Some((PlanRef::Draft(0), 1)), ..Kept::default() };
        let saved = Saved { settings, kept: Arc::new(kept), ..Saved::default() };
        let mut window = Window::restored(size.into(), saved);
        assert_eq!(window.state().settings.text_percent, percent);
        present(&mut window);
        for part in PresentPart::ALL {
            window.answer(Action::Present(PresentAction::Turn(part)));
            inside(&window, &format!("{size:?} at {percent} %, {part:?}"));
            for asks in ["Delete: ", "Forget all"] {
                if window.shows(asks) {
                    window.click_by_screen_reader(asks);
                    across(&window, &format!("{size:?} at {percent} %, {part:?}, {asks}"));
                }
            }
        }
        window.answer(Action::Present(PresentAction::Draft(DraftAction::Open(Some(0)))));
        inside(&window, &format!("{size:?} at {percent} %, the editor"));
    }
}

type Seen = (egui::Rect, Role, Option<String>);

/// Looks at whether everything stands between the left and the right edge, and answers what that is.
fn across(window: &Window, what: &str) -> Vec<Seen> {
    let (width, foot) = (window.harness.ctx.content_rect().width(), window.harness.ctx.content_rect().bottom());
    let roles = [Role::Label, Role::Button, Role::CheckBox, Role::RadioButton, Role::TextInput, Role::SpinButton];
    let roles = [&roles[..], &[Role::MultilineTextInput, Role::Image, Role::Heading]].concat();
    let nodes = window.harness.root().children_recursive();
    let all = nodes.filter(|node| roles.contains(&node.accesskit_node().role())).map(|node| {
        let inner = node.accesskit_node();
        (node.rect(), inner.role(), inner.label().or_else(|| inner.value()))
    });
    // What lies above and below belongs to all pages.
    let ours = all.filter(|(rect, ..)| rect.top() >= TOP_BAR && rect.bottom() <= foot - TOP_BAR);
    let seen: Vec<Seen> = ours.collect();
    for (rect, _, words) in &seen {
        assert!(rect.left() >= 0.0 && rect.right() <= width + 0.5, "{what}: {words:?} at {rect:?} of {width}");
    }
    seen
}

/// The same, and whether buttons and fields lie beside each other.
fn inside(window: &Window, what: &str) {
    let mut before: Vec<Seen> = Vec::new();
    for seen in across(window, what).into_iter().filter(|(_, role, _)| !matches!(role, Role::Label | Role::Heading)) {
        let over = before.iter().find(|other| other.0.shrink(1.0).intersects(seen.0.shrink(1.0)));
        assert!(over.is_none(), "{what}: {seen:?} lies over {over:?}");
        before.push(seen);
    }
    assert!(before.len() > 2, "{what}: {before:?}");
}
