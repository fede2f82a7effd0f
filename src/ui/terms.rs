//! Sentences in which the terms of the glossary are underlined with dots and explained: under the pointer or with the
//! focus in a tooltip, after a click, a tap or Enter in a popup that leads to the glossary. Each term counts where it
//! stands first in a text.
//!
//! The Tab key stops once in each text, so that terms make no long way of a short one; Left and Right go on from there to
//! the other terms of the text.

use super::cx::Cx;
use super::tooltips;
use super::widgets::{Push, focus_ring, reveal, small, strong, text};
use crate::domain::{SourceKey, Term, TermId, TermIndex};
use crate::state::{Action, FactsPart, Place};
use egui::accesskit::HasPopup;
use egui::cache::{ComputerMut, FrameCache};
use egui::text::{CharIndex, LayoutJob};
use egui::{
    CursorIcon, EventFilter, Galley, Id, Key, Label, Modifiers, Popup, PopupCloseBehavior, Pos2, Rect, Response,
    RichText, Role, Sense, SetOpenCommand, Shape, Stroke, Tooltip, Ui, WidgetInfo, WidgetText, pos2,
};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

/// An explanation is this many times the target size wide.
const WIDTH: f32 = 9.0;
/// From the line that letters stand on to the dots, in small letters.
const DROP: f32 = 0.25;
/// Radius of a dot, in small letters.
const DOT: f32 = 0.055;
/// From one dot to the next, in small letters.
const DOT_STEP: f32 = 0.23;

/// Ordinary text that wraps, with its terms explained.
pub(crate) fn prose(ui: &mut Ui, cx: &Cx<'_>, words: &str) -> Response {
    let words = RichText::new(words).color(cx.theme.colours.ink);
    show(ui, cx, words.into(), None)
}

/// Secondary text that wraps, with its terms explained.
pub(crate) fn small_prose(ui: &mut Ui, cx: &Cx<'_>, words: &str) -> Response {
    let words = RichText::new(words).small().color(cx.theme.colours.muted);
    show(ui, cx, words.into(), None)
}

/// Text in several weights, with its terms explained.
pub(crate) fn prose_of(ui: &mut Ui, cx: &Cx<'_>, words: LayoutJob) -> Response {
    show(ui, cx, words.into(), None)
}

/// What a term means, with the other terms explained.
pub(crate) fn meaning(ui: &mut Ui, cx: &Cx<'_>, term: &Term) -> Response {
    let words = RichText::new(&term.meaning).color(cx.theme.colours.ink);
    show(ui, cx, words.into(), Some(&term.id))
}

/// Goes where a popup leads: the views that draw texts only read.
pub(crate) fn follow(ui: &Ui, cx: &mut Cx<'_>) {
    if let Some(name) = ui.data_mut(|data| data.remove_temp::<String>(asked())) {
        cx.push(Action::GoTo(Place::Fact(FactsPart::Terms, name)));
    }
}

/// Whether a term has the focus. Left and Right are its own then.
pub(crate) fn has_focus(ui: &Ui) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    focused.is_some() && ui.data(|data| data.get_temp::<Id>(walked())) == focused
}

/// Where the name of the term is kept that somebody wants to see in the glossary.
fn asked() -> Id {
    Id::unique("term-asked")
}

/// Where it is kept which term had the focus last.
fn walked() -> Id {
    Id::unique("term-walked")
}

/// Where it is kept which popup was opened by keys, and so gives the focus back.
fn opened() -> Id {
    Id::unique("term-opened")
}

/// A term in a text, in letters from its beginning.
type Found = (Range<usize>, TermId);

/// What terms are searched by: texts are searched once while they are shown.
#[derive(Clone, Copy)]
struct Asked<'a> {
    index: &'a Arc<TermIndex>,
    text: &'a str,
}

impl Hash for Asked<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(self.index).hash(state);
        self.text.hash(state);
    }
}

#[derive(Default)]
struct Finder;

/// The index is kept so that no other takes its address.
type Kept = (Arc<TermIndex>, Arc<[Found]>);

impl ComputerMut<Asked<'_>, Kept> for Finder {
    fn compute(&mut self, asked: Asked<'_>) -> Kept {
        let letters = |bytes: usize| asked.text[..bytes].chars().count();
        let found = asked.index.find(asked.text).into_iter();
        let found = found.map(|(place, id)| (letters(place.start)..letters(place.end), id)).collect();
        (Arc::clone(asked.index), found)
    }
}

fn find(ui: &Ui, cx: &Cx<'_>, text: &str) -> Arc<[Found]> {
    let asked = Asked { index: cx.catalogue().term_index(), text };
    ui.memory_mut(|memory| Arc::clone(&memory.caches.cache::<FrameCache<Kept, Finder>>().get(asked).1))
}

fn show(ui: &mut Ui, cx: &Cx<'_>, words: WidgetText, own: Option<&TermId>) -> Response {
    let (at, galley, response) = Label::new(words).layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), galley.text()));
    if ui.is_rect_visible(response.rect) {
        ui.painter().galley(at, Arc::clone(&galley), cx.theme.colours.ink);
    }
    if !cx.state.settings.terms {
        return response;
    }
    let found = find(ui, cx, galley.text());
    let found = found.iter().filter(|(_, id)| Some(id) != own);
    let terms: Vec<(&Range<usize>, &Term)> =
        found.filter_map(|(place, id)| Some((place, cx.catalogue().term(id)?))).collect();
    let stop = stop(ui, response.id, terms.len());
    for (number, (place, term)) in terms.into_iter().enumerate() {
        let lines = lines(&galley, at, place);
        one(ui, cx, term, &lines, response.id.with(("term", number)), number == stop);
    }
    response
}

/// At which of its terms the Tab key stops in a text: where the focus is, which Left and Right move, or at the first.
fn stop(ui: &Ui, text: Id, count: usize) -> usize {
    let id = |number: usize| text.with(("term", number));
    let focused = ui.memory(egui::Memory::focused);
    let Some(now) = (0..count).find(|&number| Some(id(number)) == focused) else { return 0 };
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id(now), filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = if pressed(Key::ArrowRight) {
        (now + 1).min(count - 1)
    } else if pressed(Key::ArrowLeft) {
        now.saturating_sub(1)
    } else {
        now
    };
    ui.data_mut(|data| data.insert_temp(walked(), id(next)));
    if next != now {
        ui.memory_mut(|memory| memory.request_focus(id(next)));
    }
    next
}

/// A piece of a line: the room it takes, and the height that its letters stand on.
struct Line {
    rect: Rect,
    foot: f32,
}

/// Where a place of a text lies, line by line.
fn lines(galley: &Galley, at: Pos2, place: &Range<usize>) -> Vec<Line> {
    let mut first = 0;
    let mut lines = Vec::new();
    for row in &galley.rows {
        let (from, to) = (place.start.max(first), place.end.min(first + row.glyphs.len()));
        if from < to {
            let x = |letter: usize| at.x + row.pos.x + row.x_offset(CharIndex(letter - first));
            let y = at.y + row.pos.y;
            let foot = row.glyphs.get(from - first).map_or(row.size.y, |glyph| glyph.pos.y);
            let rect = Rect::from_min_max(pos2(x(from), y), pos2(x(to), y + row.size.y));
            lines.push(Line { rect, foot: y + foot });
        }
        first += row.char_count_including_newline().0;
    }
    lines
}

fn one(ui: &Ui, cx: &Cx<'_>, term: &Term, lines: &[Line], id: Id, is_stop: bool) {
    let Some((first, rest)) = lines.split_first() else { return };
    let quiet = Sense::click() - Sense::FOCUSABLE;
    let mut response = ui.interact(first.rect, id, if is_stop { Sense::click() } else { quiet });
    let name = cx.with("term-name", &[("term", term.name.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_description(term.meaning.clone());
        node.set_has_popup(HasPopup::Dialog);
    });
    for (number, line) in rest.iter().enumerate() {
        response |= ui.interact(line.rect, id.with(("line", number)), quiet);
    }
    reveal(&response);
    paint(ui, cx, lines, &response);
    explained(ui, cx, term, &name, &response.on_hover_cursor(CursorIcon::Help));
}

fn paint(ui: &Ui, cx: &Cx<'_>, lines: &[Line], response: &Response) {
    if !ui.is_rect_visible(response.rect) {
        return;
    }
    let colours = &cx.theme.colours;
    let is_met = response.hovered() || response.has_focus();
    for line in lines {
        let y = (line.foot + cx.theme.sizes.small * DROP).round();
        let ends = [pos2(line.rect.left(), y), pos2(line.rect.right(), y)];
        let small = cx.theme.sizes.small;
        if is_met {
            ui.painter().line_segment(ends, Stroke::new(colours.line_width, colours.ink));
        } else {
            ui.painter().extend(Shape::dotted_line(&ends, colours.muted, small * DOT_STEP, small * DOT));
        }
        if response.has_focus() {
            focus_ring(ui.painter(), line.rect, cx.theme);
        }
    }
}

/// The tooltip, and the popup that a click, a tap or Enter opens.
fn explained(ui: &Ui, cx: &Cx<'_>, term: &Term, name: &str, response: &Response) {
    let width = cx.theme.sizes.target * WIDTH;
    let popup = Popup::default_response_id(response);
    let was_open = Popup::is_id_open(ui, popup);
    let opens = response.clicked() && !was_open;
    if opens && response.has_focus() {
        ui.data_mut(|data| data.insert_temp(opened(), popup));
    }
    let by_keys = ui.data(|data| data.get_temp::<Id>(opened())) == Some(popup);
    Popup::from_response(response)
        .open_memory(response.clicked().then_some(SetOpenCommand::Bool(opens)))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(width)
        .accessible_name(name)
        .show(|ui| {
            told(ui, cx, term);
            let button = Push::new(&cx.text("term-show")).show(ui, cx.theme);
            if opens && by_keys {
                button.request_focus();
            }
            if button.clicked() {
                ui.data_mut(|data| data.insert_temp(asked(), term.name.clone()));
                ui.close();
            }
        });
    if Popup::is_id_open(ui, popup) {
        return;
    }
    if was_open && by_keys {
        ui.data_mut(|data| data.remove::<Id>(opened()));
        response.request_focus();
    }
    if tooltips::are_dismissed(ui.ctx()) {
        return;
    }
    let tooltip = if response.has_focus() { Tooltip::for_widget(response) } else { Tooltip::for_enabled(response) };
    tooltip.width(width).show(|ui| told(ui, cx, term));
}

fn told(ui: &mut Ui, cx: &Cx<'_>, term: &Term) {
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
    ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
    strong(ui, cx.theme, &term.name);
    text(ui, cx.theme, &term.meaning);
    let keys: Vec<&str> = term.sources.iter().map(SourceKey::as_str).collect();
    if !keys.is_empty() {
        small(ui, cx.theme, &cx.with("results-sources", &[("titles", keys.join(", ").into())]));
    }
}
