//! Looks at what a window shows, scrolls to its ends, and writes down what cannot be read, reached or pressed.

use super::colours::{Palette, contrast};
use crate::support::Window;
use crate::support::drawn::{Drawn, Line, Outline, Target, over, targets};
use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, Rect, TouchPhase, Vec2, vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::state::{Action, Settings, ThemeChoice};
use std::collections::{BTreeMap, BTreeSet};

pub(super) static TIMES: std::sync::Mutex<(std::time::Duration, usize)> =
    std::sync::Mutex::new((std::time::Duration::ZERO, 0));
/// Text of at least this contrast.
const TEXT: f64 = 7.0;
/// Outlines of at least this.
const OUTLINE: f64 = 3.0;
/// The smallest text of the theme, and the least side of a target, in points.
const SMALLEST: f32 = 13.0;
const TARGET: f32 = 32.0;
const NARROWEST: f32 = 24.0;
/// The alpha of what the theme's `dim_opacity` puts behind other things: cells that a filter or a lesson does not speak of.
const DIMMED: u8 = 56;

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

/// Something that is not seen in full.
struct Hidden {
    complaint: String,
    rect: Rect,
    /// The part of the window that it was drawn in, if that is known.
    view: Rect,
    /// What is seen of it at most.
    edges: Rect,
    /// How much of it must come into view.
    least: Vec2,
}

/// A part of the window that was scrolled to its end, and how far that was.
struct Scrolled {
    view: Rect,
    by: Vec2,
}

/// What was found at one look.
#[derive(Default)]
struct Found {
    wrong: BTreeSet<String>,
    hidden: Vec<Hidden>,
    clips: Vec<Rect>,
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
        self.window.harness.run();
        let mut wrong = BTreeSet::new();
        let scrolled = self.to_the_ends(&mut wrong);
        let more: f32 = scrolled.iter().map(|scrolled| scrolled.by.y).sum();
        if more > 0.0 {
            let size = self.whole().size();
            self.window.harness.set_size(size + vec2(0.0, more));
            self.window.harness.run();
            self.to_the_ends(&mut wrong);
            self.window.harness.set_size(size);
            self.window.harness.run();
        }
        let Layout { size: [x, y], percent, theme } = self.layout;
        let place = format!("{x} x {y}, {percent} %, {}, {what}", theme.key());
        self.wrong.extend(wrong.into_iter().map(|wrong| format!("{place}: {wrong}")));
    }

    /// Looks, scrolls to the end of whatever does not show all, looks again, and scrolls back.
    fn to_the_ends(&mut self, wrong: &mut BTreeSet<String>) -> Vec<Scrolled> {
        let mut found = self.once();
        // Some parts begin further down.
        let above = |found: &Found, view: &Rect| found.hidden.iter().any(|hidden| hidden.rect.top() < view.top() - 1.0);
        for view in found.clips.clone() {
            if above(&found, &view) {
                self.wheel(view.center(), vec2(0.0, 1.0e6));
            }
        }
        if found.hidden.iter().any(|hidden| hidden.rect.top() < 0.0) {
            found = self.once();
        }
        wrong.append(&mut found.wrong);
        let mut scrolled = Vec::new();
        self.scroll(&mut found, &mut scrolled, wrong, true);
        let is_there = |hidden: &Hidden| hidden.edges.height() >= NARROWEST || scrolled.is_empty();
        found.hidden.retain(|hidden| is_there(hidden) && !reached(&scrolled, hidden));
        wrong.extend(found.hidden.into_iter().map(|hidden| hidden.complaint));
        scrolled
    }

    /// Scrolls each part, and the parts that come into view with it.
    fn scroll(
        &mut self,
        found: &mut Found,
        scrolled: &mut Vec<Scrolled>,
        wrong: &mut BTreeSet<String>,
        with_inner: bool,
    ) {
        for way in [vec2(0.0, -1.0), vec2(-1.0, 0.0)] {
            let may = |view: &Rect| found.hidden.iter().any(|hidden| !reached(scrolled, hidden) && may_show(*view, hidden, way));
            let views: Vec<Rect> = found.clips.iter().copied().filter(may).collect();
            for view in views {
                let before = places(&self.window);
                self.wheel(view.center(), way * 1.0e6);
                let by = moved(&before, &places(&self.window));
                if by.length() < 0.5 {
                    continue;
                }
                scrolled.push(Scrolled { view, by });
                let mut last = self.once();
                wrong.append(&mut last.wrong);
                if with_inner {
                    let known: Vec<Rect> = found.clips.clone();
                    last.clips.retain(|clip| !known.contains(clip));
                    self.scroll(&mut last, scrolled, wrong, false);
                }
                self.wheel(view.center(), way * -1.0e6);
            }
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

    /// Looks at the last frame.
    fn once(&self) -> Found {
        let begun = std::time::Instant::now();
        let found = self.once_();
        TIMES.lock().unwrap().0 += begun.elapsed();
        TIMES.lock().unwrap().1 += 1;
        found
    }
    fn once_(&self) -> Found {
        let drawn = Drawn::of(&self.window);
        let whole = self.whole();
        let top = drawn.top(whole);
        let mut found = Found { clips: drawn.clips(), ..Found::default() };
        found.clips.retain(|clip| clip.width() >= NARROWEST && clip.height() >= NARROWEST && *clip != whole);
        let mut lines = drawn.lines();
        lines.retain(|line| line.order >= top && !is_hidden(&drawn, line));
        if lines.is_empty() {
            found.wrong.insert("nothing is written".to_owned());
        }
        let mut targets = targets(&self.window);
        if let Some(dialog) = drawn.dialog(top, whole) {
            targets.retain(|target| dialog.contains(target.rect.center()) || dialog.intersects(target.rect));
        }
        // A deck that takes nothing now still holds cards.
        let is_inactive = |target: &&Target| !target.enabled && target.rect.height() < TARGET * 2.0;
        let inactive: Vec<Rect> = targets.iter().filter(is_inactive).map(|target| target.rect).collect();
        let fields: Vec<Rect> = targets.iter().filter(|target| target.is_field).map(|target| target.rect).collect();
        for line in &lines {
            // What is written in a field moves with the cursor.
            if !fields.iter().any(|field| field.expand(2.0).contains_rect(line.rect.intersect(line.clip))) {
                text(line, whole, &mut found);
            }
            if !inactive.iter().any(|rect| rect.expand(2.0).contains(line.rect.center())) {
                self.letters(&drawn, line, &mut found.wrong);
            }
        }
        overlaps(&drawn, lines, &mut found.wrong);
        for target in &targets {
            pressed(target, &targets, whole, &mut found);
        }
        self.outlines(&drawn, top, &targets, &mut found.wrong);
        found
    }

    /// The contrast of each letter with what lies below it.
    fn letters(&self, drawn: &Drawn, line: &Line, wrong: &mut BTreeSet<String>) {
        for (at, colour) in &line.letters {
            if !line.clip.contains(*at) || colour.a() == DIMMED {
                continue;
            }
            let ground = drawn.colour_at(*at, line.order);
            let found = contrast(over(*colour, ground), ground);
            if found < TEXT {
                let words = &line.words;
                wrong.insert(format!("`{words}` has contrast {found:.2}: {} on {}", hex(*colour), hex(ground)));
                return;
            }
        }
    }

    /// The contrast of every line around something with what lies around it.
    fn outlines(&self, drawn: &Drawn, top: usize, targets: &[Target], wrong: &mut BTreeSet<String>) {
        let all = drawn.outlines();
        let drawn_now = |outline: &&Outline| outline.order >= top && outline.stroke.color.a() != DIMMED;
        for outline in all.iter().filter(drawn_now) {
            let owner = targets.iter().find(|target| is_around(outline, target.rect));
            let is_decoration = owner.is_none() && self.palette.decorates(outline.stroke.color);
            let is_inactive = |target: &Target| !target.enabled && target.rect.expand(2.0).contains_rect(outline.rect);
            if is_decoration || targets.iter().any(is_inactive) {
                continue;
            }
            // A ring around it is the outline of what is chosen.
            let mut rings = all.iter().filter(|ring| is_around(ring, outline.rect));
            let best = rings.clone().map(|ring| outlined(drawn, ring)).fold(0.0, f64::max);
            let unseen = rings.all(|ring| !ring.rect.intersects(ring.clip));
            if best < OUTLINE && !unseen {
                let name = owner.map_or_else(|| format!("{:?}", outline.rect), |target| target.name.clone());
                let colour = hex(outline.stroke.color);
                wrong.insert(format!("the outline of `{name}` has contrast {best:.2}: {colour}"));
            }
        }
    }
}

/// The contrast of a line around something, or of what it goes around, with what lies around it; or of the line with what
/// it goes around.
fn outlined(drawn: &Drawn, outline: &Outline) -> f64 {
    let around = outline.rect.expand(outline.stroke.width / 2.0 + 1.0);
    let beside = [around.left_center(), around.right_center(), around.center_top(), around.center_bottom()];
    let grounds = beside.iter().filter(|at| outline.clip.contains(**at)).map(|at| drawn.colour_at(*at, outline.order));
    let inside = contrast(over(outline.stroke.color, outline.fill), outline.fill);
    let inside = if outline.fill.a() == u8::MAX { inside } else { 0.0 };
    let found = |ground| {
        let line = contrast(over(outline.stroke.color, ground), ground);
        line.max(contrast(over(outline.fill, ground), ground))
    };
    // What lies at the edge of its part of the window has nothing beside it there.
    let found = grounds.map(found).fold(f64::NAN, f64::max);
    if found.is_nan() { OUTLINE } else { found.max(inside) }
}

pub(super) fn hex(colour: egui::Color32) -> String {
    let [red, green, blue, alpha] = colour.to_array();
    format!("#{red:02X}{green:02X}{blue:02X}/{alpha}")
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

/// Whether something is seen when what was scrolled is scrolled so far as is needed, in each direction that hides it.
fn reached(scrolled: &[Scrolled], hidden: &Hidden) -> bool {
    let Hidden { rect, view, least, edges, .. } = hidden;
    let seen = edges.intersect(*rect);
    let wants = [seen.width() < least.x - 1.0, seen.height() < least.y - 1.0];
    // What cuts it is the edge of that part, and not one inside of it.
    let cut = |one: f32, other: f32| (one - other).abs() <= 1.5;
    let brings = |axis: usize| {
        // A part within a part moves with both.
        let all: f32 = scrolled.iter().map(|scrolled| scrolled.by[axis]).sum();
        scrolled.iter().any(|Scrolled { view: mine, by }| {
            let far = if *view == Rect::EVERYTHING { all } else { by[axis] };
            let start = rect.min[axis] + least[axis] - far <= mine.max[axis] + 1.0;
            let end = rect.max[axis] - least[axis] + far >= mine.min[axis] - 1.0;
            let edge = cut(view.max[axis], mine.max[axis]) || cut(view.min[axis], mine.min[axis]);
            let other = 1 - axis;
            let center = rect.center()[other];
            let beside = wants[other] || (center >= mine.min[other] && center <= mine.max[other]);
            by[axis] > 0.0 && start && end && beside && (edge || *view == Rect::EVERYTHING)
        })
    };
    (0..2).all(|axis| !wants[axis] || brings(axis))
}

/// Whether something that was drawn later hides all of it.
fn is_hidden(drawn: &Drawn, line: &Line) -> bool {
    let mut seen = line.letters.iter().filter(|(at, _)| line.clip.contains(*at)).peekable();
    seen.peek().is_some() && seen.all(|(at, _)| drawn.is_covered(*at, line.order, drawn.count()))
}

fn text(line: &Line, whole: Rect, found: &mut Found) {
    let Line { words, size, rect, clip, .. } = line;
    if *size < SMALLEST - 0.01 {
        found.wrong.insert(format!("`{words}` is written at {size:.1}, the smallest is {SMALLEST}"));
    }
    if line.breaks_word {
        found.wrong.insert(format!("`{words}` ends in the middle of a word"));
    }
    if line.cut {
        found.wrong.insert(format!("`{words}` is cut short"));
    }
    // Ink may reach a pixel beyond its letters.
    let view = clip.intersect(whole);
    if !view.expand(1.0).contains_rect(*rect) {
        let complaint = format!("`{words}` is clipped: {rect:?} in {view:?}");
        found.hidden.push(Hidden { complaint, rect: *rect, view, edges: view, least: rect.size() });
    }
}

/// Whether a link is as high as its line, and nothing else that can be pressed lies within 12 points of its middle: what
/// WCAG 2.2 allows in 2.5.8, target size (minimum), under "spacing".
fn is_spaced(target: &Target, all: &[Target]) -> bool {
    let center = target.rect.center();
    let near = |other: &&Target| {
        let beside = other.rect != target.rect && !other.in_sentence;
        let small = other.is_link && other.rect.height() < NARROWEST;
        let gap =
            if small { (other.rect.center().y - center.y).abs() / 2.0 } else { other.rect.distance_to_pos(center) };
        let meets = other.rect.x_range().intersects(target.rect.x_range());
        beside && meets && gap < NARROWEST / 2.0 - 0.01
    };
    target.is_link && !all.iter().any(|other| near(&other) && !other.rect.contains_rect(target.rect))
}

fn pressed(target: &Target, all: &[Target], whole: Rect, found: &mut Found) {
    let Target { name, rect, in_sentence, .. } = target;
    if *in_sentence {
        return;
    }
    if (rect.height() < TARGET - 0.01 || rect.width() < NARROWEST - 0.01) && !is_spaced(target, all) {
        found.wrong.insert(format!("`{name}` is too small to be pressed: {:?}", rect.size()));
    }
    let visible = rect.intersect(whole);
    // What is higher than a target is seen to be one when as much of it is.
    let least = vec2(rect.width(), rect.height().min(TARGET));
    if visible.width() < least.x - 1.0 || visible.height() < least.y - 1.0 {
        let complaint = format!("`{name}` leaves the window: {rect:?}");
        found.hidden.push(Hidden { complaint, rect: *rect, view: Rect::EVERYTHING, edges: whole, least });
    }
}

/// Text on text, and text that is hidden in part.
fn overlaps(drawn: &Drawn, mut lines: Vec<Line>, wrong: &mut BTreeSet<String>) {
    lines.sort_by(|a, b| a.rect.top().total_cmp(&b.rect.top()));
    for (place, one) in lines.iter().enumerate() {
        for other in lines[place + 1..].iter().take_while(|other| other.rect.top() < one.rect.bottom()) {
            let [a, b] = [one, other].map(|line| line.rect.intersect(line.clip).shrink(1.0));
            let both = a.intersect(b);
            let (first, last) = (one.order.min(other.order), one.order.max(other.order));
            if both.is_positive() && !drawn.is_covered(both.center(), first, last) {
                wrong.insert(format!("`{}` lies on `{}`: {:?} and {:?}", other.words, one.words, other.rect, one.rect));
            }
        }
        let mut letters = one.letters.iter().filter(|(at, _)| one.clip.contains(*at));
        if letters.any(|(at, _)| drawn.is_covered(*at, one.order, drawn.count())) {
            wrong.insert(format!("`{}` is hidden in part", one.words));
        }
    }
}

/// Whether a line goes around a target.
fn is_around(outline: &Outline, target: Rect) -> bool {
    let near = |a: f32, b: f32| (a - b).abs() <= 3.0;
    let Outline { rect, .. } = outline;
    near(rect.left(), target.left())
        && near(rect.right(), target.right())
        && near(rect.top(), target.top())
        && near(rect.bottom(), target.bottom())
}
