//! The Tab key alone: it comes to everything that can be pressed, once in a round, in the order in which the page is read,
//! shows where it is, and goes on from everywhere.

use super::drawn::around;
use super::stations::{of_learners, of_teachers};
use crate::support::Window;
use egui::accesskit::Action;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::NodeT as _;
use layercake::state::{Page, Settings};
use std::collections::{BTreeMap, BTreeSet};

/// No page has so many places to stop at.
const MOST: usize = 220;

/// Where the focus was.
#[derive(Clone, Debug)]
struct Stop {
    id: String,
    name: String,
    rect: Rect,
    look: Vec<String>,
}

/// Whatever has a place, by what it is known by: name, place, and whether it can have the focus.
fn nodes(window: &Window) -> BTreeMap<String, (String, Rect, bool)> {
    let all = window.harness.root().children_recursive();
    all.filter_map(|node| {
        let inner = node.accesskit_node();
        // What only holds other things together has no place.
        inner.bounding_box()?;
        let reachable = inner.data().supports_action(Action::Focus) && !inner.is_disabled();
        let name = inner.label().or_else(|| inner.value()).unwrap_or_default();
        Some((format!("{:?}", inner.locate().0), (name, node.rect(), reachable)))
    })
    .collect()
}

/// What has the focus of the keyboard; a field may say that something else is meant while one types in it.
fn focused(window: &Window) -> Option<Stop> {
    let id = format!("{:?}", window.harness.ctx.memory(egui::Memory::focused)?.accesskit_id());
    let (name, rect, _) = nodes(window).remove(&id)?;
    Some(Stop { look: around(window, rect), id, name, rect })
}

/// Presses Tab; a frame for the key, one in which what was revealed is drawn, and one to rest.
fn tab(window: &mut Window) {
    window.harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
    for _ in 0..3 {
        window.harness.step();
    }
}

/// Whether the eye goes up to get from one to the other, in the same column.
fn goes_up(from: Rect, to: Rect) -> bool {
    let both = from.x_range().intersection(to.x_range()).span();
    to.bottom() <= from.top() + 1.0 && both > from.width().min(to.width()) / 2.0
}

/// Whether it goes to the left in the same row.
fn goes_left(from: Rect, to: Rect) -> bool {
    let both = from.y_range().intersection(to.y_range()).span();
    to.right() <= from.left() + 1.0 && both > from.height().min(to.height()) / 2.0
}

/// The parts of the house stand for layers and come in their order; the problems of a scene lie at the foot of the page
/// and come before its form.
fn has_an_order_of_its_own(name: &str) -> bool {
    name.ends_with(", AWS") || name.ends_with(", Customer") || name.starts_with("Go to the problem: ")
}

/// What lies under a dialog and cannot be reached while it is open.
fn under(window: &mut Window) -> BTreeSet<String> {
    let Some(overlay) = window.state().overlay.clone() else { return BTreeSet::new() };
    window.harness.state_mut().state.overlay = None;
    window.harness.step();
    let under = nodes(window).into_keys().collect();
    window.harness.state_mut().state.overlay = Some(overlay);
    window.harness.run();
    under
}

/// What is wrong with a round over a page.
fn round(window: &mut Window) -> Vec<String> {
    let mut wrong = Vec::new();
    let under = under(window);
    window.harness.ctx.memory_mut(egui::Memory::stop_text_input);
    window.harness.step();
    // A page that asks for the focus is met in its middle: then the way leads once from its end to its beginning.
    let mut from_the_end = focused(window).is_some();
    let mut before = nodes(window);
    before.retain(|id, _| !under.contains(id));
    let seen = window.harness.ctx.content_rect();
    let (mut stops, mut visited) = (Vec::<Stop>::new(), BTreeSet::new());
    for _ in 0..MOST {
        tab(window);
        let now = focused(window);
        let all = nodes(window);
        if let (Some(last), Some(now)) = (stops.last(), &now) {
            // What was scrolled meanwhile lies elsewhere now.
            if let Some((name, rect, _)) = all.get(&last.id) {
                let first = stops.first().is_some_and(|first| first.id == now.id);
                let back = goes_up(*rect, now.rect) || goes_left(*rect, now.rect);
                if back && from_the_end {
                    from_the_end = false;
                } else if back && !first && !has_an_order_of_its_own(name) {
                    wrong.push(format!("from `{name}` {rect:?} back to `{}` {:?}", now.name, now.rect));
                }
                let (look, then) = (around(window, *rect), &last.look);
                if now.id != last.id && *rect == last.rect && look == *then {
                    wrong.push(format!("`{name}` looks the same with the focus and without"));
                }
            }
        }
        let Some(now) = now else { break };
        if stops.last().is_some_and(|last| last.id == now.id) {
            if visited.len() == 1 && before.values().filter(|(_, _, reachable)| *reachable).count() == 1 {
                break;
            }
            wrong.push(format!("`{}` keeps the focus", now.name));
            break;
        }
        if !visited.insert(now.id.clone()) {
            let first = stops.first().is_some_and(|first| first.id == now.id);
            if !first {
                wrong.push(format!("`{}` has the focus twice in a round", now.name));
            }
            break;
        }
        if !seen.expand(1.0).contains(now.rect.center()) {
            wrong.push(format!("`{}` has the focus at {:?}, where nobody sees it", now.name, now.rect));
        }
        stops.push(now);
    }
    if stops.len() >= MOST {
        wrong.push(format!("no round in {MOST} stops"));
    }
    wrong.extend(missed(before, &visited));
    wrong
}

/// What can have the focus and never had it.
fn missed(all: BTreeMap<String, (String, Rect, bool)>, visited: &BTreeSet<String>) -> Vec<String> {
    let never = |(id, (name, rect, reachable)): (String, (String, Rect, bool))| {
        // A text has one stop, and the arrow keys walk over its terms.
        let missed = reachable && !visited.contains(&id) && !name.ends_with(": explained");
        missed.then(|| format!("Tab never comes to `{name}` {rect:?}"))
    };
    all.into_iter().filter_map(never).collect()
}

fn complain(station: &str, window: &mut Window, all: &mut Vec<String>) {
    all.extend(round(window).into_iter().map(|wrong| format!("{station}: {wrong}")));
    window.harness.run();
}

#[test]
fn tab_comes_to_everything_once_in_reading_order_and_is_seen_where_one_learns() {
    let mut wrong = Vec::new();
    let settings = Settings { reduce_motion: true, ..Settings::default() };
    of_learners(settings, |station, window| complain(station, window, &mut wrong));
    assert!(wrong.is_empty(), "{} complaints\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn tab_comes_to_everything_once_in_reading_order_and_is_seen_where_one_teaches_and_writes() {
    let mut wrong = Vec::new();
    let settings = Settings { reduce_motion: true, ..Settings::default() };
    of_teachers(settings, |station, window| complain(station, window, &mut wrong));
    assert!(wrong.is_empty(), "{} complaints\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_focus_alone_changes_nothing() {
    let settings = Settings { reduce_motion: true, ..Settings::default() };
    let mut window = super::stations::window(settings);
    for page in [Page::Explore, Page::Practise, Page::Present, Page::Author] {
        window.answer(layercake::state::Action::Go(page));
        let before = window.state().clone();
        round(&mut window);
        assert_eq!(*window.state(), before, "{page:?}");
    }
}
