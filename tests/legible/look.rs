//! Looks at what a window shows, scrolls to its ends, and writes down what cannot be read, reached or pressed.

use super::complaints::{Found, Hidden, NARROWEST, look_at};
use crate::support::Window;
use crate::support::colours::Palette;
use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, Rect, TouchPhase, Vec2, pos2, vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::state::{Action, Settings, ThemeChoice};
use std::collections::{BTreeMap, BTreeSet};

/// What is known and stays.
struct Known {
    view: &'static str,
    complaint: &'static str,
    /// In windows of less height than this, in points.
    below: f32,
}

impl Known {
    fn excuses(&self, view: &str, high: f32, complaint: &str) -> bool {
        view == self.view && high < self.below && complaint.ends_with(self.complaint)
    }
}

/// In a window with so little height the page needs the room; all problems of the file are a press away.
const KNOWN: [Known; 1] = [Known { view: "a file with problems", complaint: "is cut short", below: 400.0 }];

/// A window in which all is in sight is higher by so many times what scrolling brought.
const ROOMIER: f32 = 1.4;
/// After so many frames all is where it belongs in a window of another size.
const STEPS: usize = 4;
/// The wheel is turned over a part at so many places at most, so far apart.
const TRIES: usize = 5;
const APART: f32 = 40.0;

/// A window of a size, text of so many percent, and a theme.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) size: [u16; 2],
    pub(super) percent: u16,
    pub(super) theme: ThemeChoice,
}

/// A window in a layout, and what was found in it.
pub(super) struct Look {
    pub(super) window: Window,
    pub(super) layout: Layout,
    pub(super) wrong: BTreeSet<String>,
    pub(super) looked: usize,
    palette: Palette,
}

/// A part of the window that was scrolled to its end, and how far that was.
struct Scrolled {
    view: Rect,
    by: Vec2,
}

impl Look {
    pub(super) fn new(layout: Layout) -> Self {
        let Layout { size: [width, height], percent, theme } = layout;
        let settings = Settings { theme, text_percent: percent, reduce_motion: true, ..Settings::default() };
        let mut window = Window::with(vec2(f32::from(width), f32::from(height)), settings);
        window.harness.run();
        Self { window, layout, wrong: BTreeSet::new(), looked: 0, palette: Palette::of(theme) }
    }

    pub(super) fn act(&mut self, action: Action) {
        self.window.answer_unseen(action);
    }

    fn whole(&self) -> Rect {
        self.window.harness.ctx.content_rect()
    }

    /// Looks at what is shown, at what scrolling brings to the ends of it, and at all in between in a window that is as much
    /// higher.
    pub(super) fn look(&mut self, what: &str) {
        self.looked += 1;
        let mut wrong = BTreeSet::new();
        if self.window.harness.try_run().is_err() {
            wrong.insert("it never comes to rest".to_owned());
        }
        // A frame without a change in it: the toolkit draws a warning over what changes in every frame.
        self.window.harness.step();
        let scrolled = self.at_the_ends(&mut wrong);
        let mut ways: Vec<f32> = scrolled.iter().map(|scrolled| scrolled.by.y.round()).collect();
        ways.sort_by(f32::total_cmp);
        ways.dedup();
        // In a higher window some of it has other places.
        let more: f32 = ways.iter().sum::<f32>() * ROOMIER;
        if more > 0.0 {
            let size = self.whole().size();
            self.window.harness.set_size(size + vec2(0.0, more));
            self.window.harness.run_steps(STEPS);
            self.at_the_ends(&mut wrong);
            self.window.harness.set_size(size);
            self.window.harness.run_steps(STEPS);
        }
        let Layout { size: [x, y], percent, theme } = self.layout;
        let place = format!("{x} x {y}, {percent} %, {}, {what}", theme.key());
        let high = self.whole().height();
        wrong.retain(|wrong| !KNOWN.iter().any(|known| known.excuses(what, high, wrong)));
        self.wrong.extend(wrong.into_iter().map(|wrong| format!("{place}: {wrong}")));
    }

    /// Looks, scrolls to the end of whatever does not show all, looks again, and scrolls back.
    fn at_the_ends(&mut self, wrong: &mut BTreeSet<String>) -> Vec<Scrolled> {
        let mut found = look_at(&self.window, &self.palette);
        // Some parts begin further down.
        let above = |found: &Found, view: &Rect| found.hidden.iter().any(|hidden| hidden.rect.top() < view.top() - 1.0);
        for view in found.clips.clone() {
            if above(&found, &view) {
                self.wheel(view.intersect(self.whole()).center(), vec2(0.0, 1.0e6));
            }
        }
        if found.hidden.iter().any(|hidden| hidden.rect.top() < 0.0) {
            found = look_at(&self.window, &self.palette);
        }
        wrong.append(&mut found.wrong);
        let mut scrolled = Vec::new();
        self.scroll(&mut found, &mut scrolled, wrong, None);
        let is_there = |hidden: &Hidden| hidden.edges.height() >= NARROWEST || scrolled.is_empty();
        // What lies between the beginning and the end is looked at across when all of it is in sight.
        let foot = self.whole().bottom();
        let seen_now =
            |hidden: &Hidden| scrolled.is_empty() || hidden.rect.center().y <= hidden.view.bottom().min(foot);
        let is_reached =
            |hidden: &Hidden| reached_along(&scrolled, hidden, if seen_now(hidden) { &[0, 1] } else { &[1] });
        found.hidden.retain(|hidden| is_there(hidden) && !is_reached(hidden));
        wrong.extend(found.hidden.into_iter().map(|hidden| hidden.complaint));
        scrolled
    }

    /// Scrolls each part down and to the right, and the parts that come into view with it; those are what was not there
    /// `before`, and all again in the other direction.
    fn scroll(
        &mut self,
        found: &mut Found,
        scrolled: &mut Vec<Scrolled>,
        wrong: &mut BTreeSet<String>,
        before: Option<(&[Rect], Vec2)>,
    ) {
        for way in [vec2(0.0, -1.0), vec2(-1.0, 0.0)] {
            for view in found.clips.clone() {
                let is_new = before.is_none_or(|(known, other)| other != way && way.y == 0.0 || !known.contains(&view));
                let mut tried = Vec::new();
                while let Some(at) = self.next(found, scrolled, (view, way), &tried).filter(|_| is_new) {
                    tried.push(at);
                    self.scroll_at(found, scrolled, wrong, (view, at, way, before.is_none()));
                }
            }
        }
    }

    /// Where to turn the wheel next to bring more of a part into view.
    fn next(&self, found: &Found, scrolled: &[Scrolled], (view, way): (Rect, Vec2), tried: &[Pos2]) -> Option<Pos2> {
        let hidden = found.hidden.iter().filter(|hidden| !reached(scrolled, hidden) && may_show(view, hidden, way));
        let mut places = hidden.map(|hidden| self.over(view, hidden.rect.center(), way));
        let is_new = |at: &Pos2| tried.iter().all(|tried: &Pos2| tried.distance(*at) > APART);
        places.find(is_new).filter(|_| tried.len() < TRIES)
    }

    fn scroll_at(
        &mut self,
        found: &Found,
        scrolled: &mut Vec<Scrolled>,
        wrong: &mut BTreeSet<String>,
        (view, at, way, with_inner): (Rect, Pos2, Vec2, bool),
    ) {
        let before = places(&self.window);
        self.wheel(at, way * 1.0e6);
        let by = moved(&before, &places(&self.window));
        if by.length() < 0.5 {
            return;
        }
        scrolled.push(Scrolled { view, by });
        let mut last = look_at(&self.window, &self.palette);
        wrong.append(&mut last.wrong);
        if with_inner {
            self.scroll(&mut last, scrolled, wrong, Some((&found.clips, way)));
        }
        self.wheel(at, way * -1.0e6);
    }

    /// In the middle of what is seen of a part, and in line with what is to come into view: not every part that is drawn
    /// in is as large as its clipping.
    fn over(&self, view: Rect, hidden: Pos2, way: Vec2) -> Pos2 {
        let seen = view.intersect(self.whole());
        let center = seen.center();
        if way.x == 0.0 {
            pos2(hidden.x.clamp(seen.left(), seen.right()), center.y)
        } else {
            pos2(center.x, hidden.y.clamp(seen.top(), seen.bottom()))
        }
    }

    fn wheel(&mut self, at: Pos2, delta: Vec2) {
        let event = |phase, delta| Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Unknown,
        };
        let harness = &mut self.window.harness;
        let events = &mut harness.input_mut().events;
        events.push(Event::PointerMoved(at));
        events.push(event(TouchPhase::Start, Vec2::ZERO));
        events.push(event(TouchPhase::Move, delta));
        harness.step();
        harness.input_mut().events.extend([event(TouchPhase::End, Vec2::ZERO), Event::PointerGone]);
        harness.step();
    }
}

/// Where everything is that has a place in the tree of the screen reader.
fn places(window: &Window) -> BTreeMap<u64, Pos2> {
    let root = window.harness.root();
    let placed = root.children_recursive().filter(|node| node.accesskit_node().raw_bounds().is_some());
    placed.map(|node| (node.accesskit_node().locate().0.0, node.rect().min)).collect()
}

/// How far things were moved to the left and up.
fn moved(before: &BTreeMap<u64, Pos2>, after: &BTreeMap<u64, Pos2>) -> Vec2 {
    let both = before.iter().filter_map(|(id, before)| Some(*before - *after.get(id)?));
    both.fold(Vec2::ZERO, Vec2::max)
}

/// Whether a part of the window may bring something into view when it is scrolled.
fn may_show(view: Rect, hidden: &Hidden, way: Vec2) -> bool {
    if way.y == 0.0 {
        view.y_range().expand(1.0).contains(hidden.rect.center().y)
    } else {
        view.x_range().expand(1.0).contains(hidden.rect.center().x)
    }
}

/// Whether something is seen after all that scrolling.
fn reached(scrolled: &[Scrolled], hidden: &Hidden) -> bool {
    reached_along(scrolled, hidden, &[0, 1])
}

/// The same in some directions: 0 is across, 1 is down. Whether something is seen when what was scrolled is scrolled so far as is needed, in each direction that hides it.
fn reached_along(scrolled: &[Scrolled], hidden: &Hidden, axes: &[usize]) -> bool {
    let Hidden { rect, view, least, edges, .. } = hidden;
    let seen = edges.intersect(*rect);
    let wants = [seen.width() < least.x - 1.0, seen.height() < least.y - 1.0];
    // What cuts it is the edge of that part, and not one inside of it.
    let cut = |one: f32, other: f32| (one - other).abs() <= 1.5;
    let brings = |axis: usize| {
        // A part within a part moves with both.
        let all: f32 = scrolled.iter().map(|scrolled| scrolled.by[axis]).sum();
        scrolled.iter().any(|Scrolled { view: mine, by }| {
            let start = rect.min[axis] + least[axis] - all <= mine.max[axis] + 1.0;
            let end = rect.max[axis] - least[axis] + all >= mine.min[axis] - 1.0;
            let edge = cut(view.max[axis], mine.max[axis]) || cut(view.min[axis], mine.min[axis]);
            let other = 1 - axis;
            let center = rect.center()[other];
            let beside = wants[other] || (center >= mine.min[other] && center <= mine.max[other]);
            by[axis] > 0.0 && start && end && beside && (edge || *view == Rect::EVERYTHING)
        })
    };
    axes.iter().all(|&axis| !wants[axis] || brings(axis))
}
