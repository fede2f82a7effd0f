//! What a frame has drawn: every line of text with its size, place and colours, what lies under a point, and everything
//! that can be pressed.

use super::Window;
use egui::accesskit::{Action, HasPopup, Role};
use egui::epaint::{ClippedShape, ColorMode, PathShape, Shape, TextShape};
use egui::{Color32, Pos2, Rect, Stroke};
use egui_kittest::kittest::NodeT as _;

/// At how many letters a line is looked at, or a few more.
const LETTERS: usize = 6;

/// How high a strip is.
const STRIP: f32 = 48.0;

/// One line of text as it was drawn.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) words: String,
    pub(crate) size: f32,
    /// Where its ink is.
    pub(crate) rect: Rect,
    /// What is seen of it.
    pub(crate) clip: Rect,
    /// Its place among the shapes.
    pub(crate) order: usize,
    /// The middle of some of its letters, from the first to the last, each with its colour.
    pub(crate) letters: Vec<(Pos2, Color32)>,
    /// Whether the next line goes on in the middle of a word.
    pub(crate) breaks_word: bool,
    /// Whether an ellipsis stands for its end.
    pub(crate) cut: bool,
}

/// A line around something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outline {
    pub(crate) rect: Rect,
    pub(crate) stroke: Stroke,
    pub(crate) fill: Color32,
    pub(crate) clip: Rect,
    pub(crate) order: usize,
}

/// Something that fills a part of the window.
struct Fill {
    order: usize,
    /// What of it can be seen at most.
    bounds: Rect,
    shape: Shape,
}

/// All that a frame has drawn, from the ground up.
pub(crate) struct Drawn {
    shapes: Vec<(Rect, Shape)>,
    fills: Vec<Fill>,
    /// Which of them reach into each strip of the window, from the ground up.
    strips: Vec<Vec<usize>>,
}

/// Every single shape of the last frame from the ground up, with the part of the window that it was drawn in.
pub(crate) fn shapes(window: &Window) -> Vec<(Rect, Shape)> {
    let mut shapes = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.harness.output().shapes {
        flatten(shape, *clip_rect, &mut shapes);
    }
    shapes
}

/// All text of the last frame, line by line.
pub(crate) fn lines(window: &Window) -> Vec<Line> {
    Drawn::of(window).lines()
}

impl Drawn {
    pub(crate) fn of(window: &Window) -> Self {
        let shapes = shapes(window);
        let fill = |(order, (clip, shape)): (usize, &(Rect, Shape))| {
            let bounds = bounds(shape)?.intersect(*clip);
            bounds.is_positive().then(|| Fill { order, bounds, shape: shape.clone() })
        };
        let fills: Vec<Fill> = shapes.iter().enumerate().filter_map(fill).collect();
        let mut strips = Vec::new();
        for (place, fill) in fills.iter().enumerate() {
            let (first, last) = (strip(fill.bounds.top()), strip(fill.bounds.bottom()));
            if strips.len() <= last {
                strips.resize(last + 1, Vec::new());
            }
            strips[first..=last].iter_mut().for_each(|strip: &mut Vec<usize>| strip.push(place));
        }
        Self { shapes, fills, strips }
    }

    /// What may fill a point, from the top down.
    fn at(&self, point: Pos2) -> impl Iterator<Item = &Fill> {
        let places = self.strips.get(strip(point.y)).map_or(&[][..], Vec::as_slice);
        places.iter().rev().map(|place| &self.fills[*place]).filter(move |fill| fill.bounds.contains(point))
    }

    pub(crate) fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        for (order, (clip, shape)) in self.shapes.iter().enumerate() {
            if let Shape::Text(text) = shape {
                collect(text, *clip, order, &mut lines);
            }
        }
        lines
    }

    /// Every rectangle and polygon with a line around it.
    pub(crate) fn outlines(&self) -> Vec<Outline> {
        let outline = |(order, (clip, shape)): (usize, &(Rect, Shape))| {
            let (rect, stroke, fill) = match shape {
                Shape::Rect(rect) => (rect.rect, rect.stroke, rect.fill),
                Shape::Path(PathShape { points, closed: true, fill, stroke }) => {
                    let ColorMode::Solid(colour) = stroke.color else { return None };
                    (Rect::from_points(points), Stroke::new(stroke.width, colour), *fill)
                }
                _ => return None,
            };
            (!stroke.is_empty()).then_some(Outline { rect, stroke, fill, clip: *clip, order })
        };
        self.shapes.iter().enumerate().filter_map(outline).collect()
    }

    /// The parts of the window in which things were drawn.
    pub(crate) fn clips(&self) -> Vec<Rect> {
        let mut clips: Vec<Rect> = Vec::new();
        for (clip, _) in &self.shapes {
            if !clips.contains(clip) {
                clips.push(*clip);
            }
        }
        clips
    }

    /// Behind what is laid over the whole window, nothing is looked at.
    pub(crate) fn top(&self, whole: Rect) -> usize {
        let covers = |(_, shape): &(Rect, Shape)| match shape {
            Shape::Rect(rect) => rect.fill.a() > 0 && rect.rect.contains_rect(whole.shrink(1.0)),
            _ => false,
        };
        self.shapes.iter().rposition(covers).unwrap_or(0)
    }

    /// The dialog that lies on what covers the whole window.
    pub(crate) fn dialog(&self, top: usize, whole: Rect) -> Option<Rect> {
        let mut after = self.fills.iter().filter(|fill| fill.order > top);
        let is_modal = self.fills.iter().any(|fill| fill.order < top && fill.bounds.contains_rect(whole.shrink(1.0)));
        is_modal.then(|| after.next()).flatten().map(|fill| fill.bounds)
    }

    /// The colour at a point of all that was drawn before a place.
    pub(crate) fn colour_at(&self, point: Pos2, before: usize) -> Color32 {
        let mut over = Color32::TRANSPARENT;
        for fill in self.at(point).filter(|fill| fill.order < before) {
            if over.a() == u8::MAX {
                break;
            }
            over = under(over, fill_at(&fill.shape, point));
        }
        over
    }

    /// Whether something opaque was drawn over a point between two places.
    pub(crate) fn is_covered(&self, point: Pos2, after: usize, before: usize) -> bool {
        let mut between = self.at(point).take_while(|fill| fill.order > after);
        between.any(|fill| fill.order < before && fill_at(&fill.shape, point).a() == u8::MAX)
    }

    pub(crate) fn count(&self) -> usize {
        self.shapes.len()
    }
}

/// In which strip of the window something is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what lies above the window is in the first"
)]
fn strip(y: f32) -> usize {
    (y / STRIP).clamp(0.0, 10_000.0) as usize
}

fn flatten(shape: &Shape, clip: Rect, shapes: &mut Vec<(Rect, Shape)>) {
    match shape {
        Shape::Vec(parts) => parts.iter().for_each(|shape| flatten(shape, clip, shapes)),
        Shape::Noop => {}
        shape => shapes.push((clip, shape.clone())),
    }
}

fn collect(text: &TextShape, clip: Rect, order: usize, lines: &mut Vec<Line>) {
    let sections = &text.galley.job.sections;
    let size = sections.iter().map(|section| section.format.font_id.size).fold(f32::INFINITY, f32::min);
    let rows = &text.galley.rows;
    for (place, placed) in rows.iter().enumerate() {
        let words = placed.row.text();
        let at = text.pos.to_vec2() + placed.pos.to_vec2();
        let ink = placed.row.visuals.mesh_bounds.translate(at);
        if words.trim().is_empty() || !ink.is_positive() {
            continue;
        }
        let mesh = &placed.row.visuals.mesh;
        let letter = |corners: &[egui::epaint::Vertex]| {
            let colour = text.override_text_color.unwrap_or(corners[0].color);
            let colour = if colour == Color32::PLACEHOLDER { text.fallback_color } else { colour };
            let middle = corners[0].pos + (corners[3].pos - corners[0].pos) / 2.0;
            (middle + at, colour.gamma_multiply(text.opacity_factor))
        };
        let quads = mesh.vertices[placed.row.visuals.glyph_vertex_range.clone()].chunks_exact(4);
        let (last, step) = (quads.len().saturating_sub(1), (quads.len() / LETTERS).max(1));
        let some = quads.enumerate().filter(|(number, _)| number % step == 0 || *number == last);
        let letters = some.map(|(_, corners)| letter(corners)).collect();
        let next = rows.get(place + 1).and_then(|next| next.row.text().chars().next());
        let last = words.chars().next_back();
        let is_inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let breaks_word = !placed.ends_with_newline && is_inside(last) && is_inside(next);
        let cut = text.galley.elided && place + 1 == rows.len();
        lines.push(Line { words, size, rect: ink, clip, order, letters, breaks_word, cut });
    }
}

/// Where a shape fills anything; `None` if nowhere.
fn bounds(shape: &Shape) -> Option<Rect> {
    match shape {
        Shape::Rect(rect) => (rect.blur_width <= 0.0 && rect.fill.a() > 0).then_some(rect.rect),
        Shape::Circle(circle) => {
            let square = Rect::from_center_size(circle.center, egui::Vec2::splat(circle.radius * 2.0));
            (circle.fill.a() > 0).then_some(square)
        }
        Shape::Path(path) => (path.closed && path.fill.a() > 0).then(|| Rect::from_points(&path.points)),
        Shape::Mesh(mesh) => Some(mesh.calc_bounds()),
        _ => None,
    }
}

/// The colour with which a shape fills a point; corners count as square.
fn fill_at(shape: &Shape, point: Pos2) -> Color32 {
    match shape {
        Shape::Rect(rect) if rect.rect.contains(point) => rect.fill,
        Shape::Circle(circle) if circle.center.distance(point) <= circle.radius => circle.fill,
        Shape::Path(path) if path.closed && is_in(point, &path.points) => path.fill,
        Shape::Mesh(mesh) => {
            let corner = |index: &u32| mesh.vertices[*index as usize];
            let mut corners = mesh.indices.chunks_exact(3);
            let found = corners.find(|three| is_in(point, &[0, 1, 2].map(|place| corner(&three[place]).pos)));
            found.map_or(Color32::TRANSPARENT, |three| corner(&three[0]).color)
        }
        _ => Color32::TRANSPARENT,
    }
}

/// Whether a point lies in a polygon.
fn is_in(point: Pos2, polygon: &[Pos2]) -> bool {
    let mut inside = false;
    let mut from = polygon.last().copied().unwrap_or_default();
    for &to in polygon {
        let crosses = (from.y > point.y) != (to.y > point.y);
        if crosses && point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x {
            inside = !inside;
        }
        from = to;
    }
    inside
}

/// A colour with another one below it, both multiplied by alpha.
#[expect(clippy::disallowed_methods, reason = "a colour that was mixed stands in no theme")]
fn under(over: Color32, below: Color32) -> Color32 {
    let rest = 1.0 - f32::from(over.a()) / 255.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the sum of the shares is a byte")]
    let blend = |over: u8, below: u8| (f32::from(over) + f32::from(below) * rest).round().min(255.0) as u8;
    let [over, below] = [over, below].map(|colour| colour.to_array());
    let mixed: [u8; 4] = std::array::from_fn(|channel| blend(over[channel], below[channel]));
    Color32::from_rgba_premultiplied(mixed[0], mixed[1], mixed[2], mixed[3])
}

/// The colour that is seen when one lies on an opaque one.
pub(crate) fn over(top: Color32, ground: Color32) -> Color32 {
    under(top, ground)
}

/// Something that can be pressed.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub(crate) struct Target {
    pub(crate) name: String,
    pub(crate) rect: Rect,
    /// Whether it is a term inside a sentence, as high as its line.
    pub(crate) in_sentence: bool,
    /// Whether it can be pressed now.
    pub(crate) enabled: bool,
    /// Whether it is written into.
    pub(crate) is_field: bool,
    /// Whether it leads to an address, from a line of text.
    pub(crate) is_link: bool,
}

/// Everything that can be pressed or written into.
pub(crate) fn targets(window: &Window) -> Vec<Target> {
    let roles = [
        Role::Button,
        Role::GridCell,
        Role::RadioButton,
        Role::CheckBox,
        Role::ListBoxOption,
        Role::Tab,
        Role::MenuItem,
        Role::Link,
        Role::Slider,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::Switch,
    ];
    let root = window.harness.root();
    let pressable = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        let is_field = matches!(node.role(), Role::TextInput | Role::MultilineTextInput | Role::Slider);
        roles.contains(&node.role()) && (node.data().supports_action(Action::Click) || is_field || node.is_disabled())
    };
    let target = |node: egui_kittest::Node<'_>| {
        let in_sentence = node.accesskit_node().data().has_popup() == Some(HasPopup::Dialog);
        let enabled = !node.accesskit_node().is_disabled();
        let is_field = matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput);
        let is_link = node.accesskit_node().role() == Role::Link;
        let name = node.accesskit_node().label().unwrap_or_default();
        Target { name, rect: node.rect(), in_sentence, enabled, is_field, is_link }
    };
    root.children_recursive().filter(pressable).map(target).collect()
}
