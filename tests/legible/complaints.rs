//! What of a frame cannot be read, reached or pressed.

use crate::support::Window;
use crate::support::colours::{Palette, contrast};
use crate::support::drawn::{Drawn, Line, Outline, Target, over, targets};
use egui::accesskit::Role;
use egui::{Rect, Vec2, vec2};
use egui_kittest::kittest::NodeT as _;
use std::collections::BTreeSet;

/// Text of at least this contrast.
const TEXT: f64 = 7.0;
/// Outlines of at least this.
const OUTLINE: f64 = 3.0;
/// The smallest text of the theme, and the least side of a target, in points.
const SMALLEST: f32 = 13.0;
const TARGET: f32 = 32.0;
pub(super) const NARROWEST: f32 = 24.0;
/// The alpha of what the theme's `dim_opacity` puts behind other things: cells that a filter or a lesson does not speak of.
const DIMMED: u8 = 56;

/// Something that is not seen in full.
pub(super) struct Hidden {
    pub(super) complaint: String,
    pub(super) rect: Rect,
    /// The part of the window that it was drawn in, if that is known.
    pub(super) view: Rect,
    /// What is seen of it at most.
    pub(super) edges: Rect,
    /// How much of it must come into view.
    pub(super) least: Vec2,
}

/// What was found at one look.
#[derive(Default)]
pub(super) struct Found {
    pub(super) wrong: BTreeSet<String>,
    pub(super) hidden: Vec<Hidden>,
    pub(super) clips: Vec<Rect>,
}

/// Looks at the last frame.
pub(super) fn look_at(window: &Window, palette: &Palette) -> Found {
    let drawn = Drawn::of(window);
    let whole = window.harness.ctx.content_rect();
    let top = drawn.top(whole);
    let mut found = Found { clips: drawn.clips(), ..Found::default() };
    found.clips.retain(|clip| clip.width() >= NARROWEST && clip.height() >= NARROWEST && *clip != whole);
    let pictures = pictures(window);
    let mut lines = drawn.lines();
    lines.retain(|line| line.order >= top && !is_hidden(&drawn, line));
    if lines.is_empty() {
        found.wrong.insert("nothing is written".to_owned());
    }
    let mut targets = targets(window);
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
            let smallest = if pictures.iter().any(|small| small.intersects(line.rect)) { 0.0 } else { SMALLEST };
            // What a field says while it is empty is told by its name as well.
            let in_field = fields.iter().any(|field| field.contains(line.rect.center()));
            text(line, whole, (smallest, in_field), &mut found);
        }
        if !inactive.iter().any(|rect| rect.expand(2.0).contains(line.rect.center())) {
            letters(&drawn, line, &mut found.wrong);
        }
    }
    overlaps(&drawn, lines, &mut found.wrong);
    for target in &targets {
        pressed(target, whole, &mut found);
    }
    outlines((palette, &drawn, top), &targets, &pictures, &mut found.wrong);
    found
}

/// The contrast of each letter with what lies below it.
fn letters(drawn: &Drawn, line: &Line, wrong: &mut BTreeSet<String>) {
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
fn outlines(
    (palette, drawn, top): (&Palette, &Drawn, usize),
    targets: &[Target],
    pictures: &[Rect],
    wrong: &mut BTreeSet<String>,
) {
    let all = drawn.outlines();
    let drawn_now = |outline: &&Outline| outline.order >= top && outline.stroke.color.a() != DIMMED;
    for outline in all.iter().filter(drawn_now) {
        let owner = targets.iter().find(|target| is_around(outline, target.rect));
        let is_decoration = owner.is_none() && palette.decorates(outline.stroke.color);
        let is_inactive = |target: &Target| !target.enabled && target.rect.expand(2.0).contains_rect(outline.rect);
        let is_small = pictures.iter().any(|small| small.contains_rect(outline.rect));
        if is_decoration || is_small || targets.iter().any(is_inactive) {
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

fn hex(colour: egui::Color32) -> String {
    let [red, green, blue, alpha] = colour.to_array();
    format!("#{red:02X}{green:02X}{blue:02X}/{alpha}")
}

/// Whether something that was drawn later hides all of it.
fn is_hidden(drawn: &Drawn, line: &Line) -> bool {
    let mut seen = line.letters.iter().filter(|(at, _)| line.clip.contains(*at)).peekable();
    seen.peek().is_some() && seen.all(|(at, _)| drawn.is_covered(*at, line.order, drawn.count()))
}

/// Where the presenter sees what the room sees, small: what is to be read there is read on the screen of the room.
fn pictures(window: &Window) -> Vec<Rect> {
    let all = window.harness.root();
    let is_one = |name: &str| name == "What the room sees" || name == "After the next step";
    let pictures = all.children_recursive().filter(|node| {
        let node = node.accesskit_node();
        node.role() == Role::Group && node.label().is_some_and(|name| is_one(&name))
    });
    pictures.map(|node| node.rect()).collect()
}

fn text(line: &Line, whole: Rect, (smallest, in_field): (f32, bool), found: &mut Found) {
    let Line { words, size, rect, clip, .. } = line;
    if *size < smallest - 0.01 {
        found.wrong.insert(format!("`{words}` is written at {size:.1}, the smallest is {smallest}"));
    }
    // The sums of copies are long, and no words.
    let is_sum = words.trim().len() > 24 && words.trim().chars().all(|sign| sign.is_ascii_hexdigit());
    if line.breaks_word && !is_sum {
        found.wrong.insert(format!("`{words}` ends in the middle of a word"));
    }
    if line.cut && !in_field {
        found.wrong.insert(format!("`{words}` is cut short"));
    }
    // Ink may reach a pixel beyond its letters.
    let view = clip.intersect(whole);
    if !view.expand(1.0).contains_rect(*rect) {
        let complaint = format!("`{words}` is clipped: {rect:?} in {view:?}");
        found.hidden.push(Hidden { complaint, rect: *rect, view, edges: view, least: rect.size() });
    }
}

fn pressed(target: &Target, whole: Rect, found: &mut Found) {
    let Target { name, rect, in_sentence, .. } = target;
    if *in_sentence {
        return;
    }
    let high = if target.is_link { NARROWEST } else { TARGET };
    if rect.height() < high - 0.3 || rect.width() < NARROWEST - 0.01 {
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
