//! A field that names things of the catalogue: a belief, notes, sources. What is chosen stands in a list; a search adds
//! to it.

use super::choice::comments;
use super::field::{name, problems};
use super::sheet::Sheet;
use super::{clear, set};
use crate::content::Value;
use crate::ui::Index;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Icon, Push, SearchWords, search_field, small, text};
use egui::{Id, Key, Modifiers, Response, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

/// So many hits are offered: whoever wants another types on.
const MOST_OFFERED: usize = 6;

/// Something that can be named.
pub(super) struct Named {
    /// What the file calls it.
    pub(super) key: String,
    /// What it is called on screen.
    pub(super) label: String,
}

/// A field that names things.
pub(super) struct Choosing<'a> {
    pub(super) path: &'a str,
    /// The key of its label.
    pub(super) label: &'a str,
    /// What it is for.
    pub(super) about: &'a str,
    /// Whether it names several, in a list.
    pub(super) several: bool,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, choosing: &Choosing<'_>, all: &[Named]) {
    let path = choosing.path;
    let manuscript = sheet.manuscript();
    let chosen: Vec<String> =
        if choosing.several { manuscript.texts_at(path) } else { manuscript.text_at(path).into_iter().collect() };
    let label = cx.text(choosing.label);
    ui.push_id(path, |ui| {
        let space = cx.theme.sizes.space;
        ui.spacing_mut().item_spacing = vec2(space.1, space.0);
        name(ui, cx, &label);
        small(ui, cx.theme, choosing.about);
        comments(ui, cx, sheet, path);
        for (place, key) in chosen.iter().enumerate() {
            let shown = all.iter().find(|named| named.key == *key).map_or(key.as_str(), |named| named.label.as_str());
            if row(ui, cx, shown) {
                without(cx, path, choosing.several, &chosen, place);
            }
        }
        let open = Id::unique("author-chooser").with(path);
        let button = open_button(ui, cx, &label, choosing.several || chosen.is_empty(), open);
        sheet.seek(cx, path, &button);
        problems(ui, cx, &sheet.problems_of(path));
        if is_open(ui, open)
            && let Some(picked) = offer(ui, cx, &label, open, all, &chosen)
        {
            let mut list = if choosing.several { chosen.clone() } else { Vec::new() };
            list.push(picked);
            put(cx, path, choosing.several, list);
            close(ui, open);
            button.request_focus();
        }
    });
}

fn put(cx: &mut Cx<'_>, path: &str, several: bool, mut list: Vec<String>) {
    match (several, list.len()) {
        (_, 0) => clear(cx, path),
        (true, _) => set(cx, path, Value::Texts(list)),
        (false, _) => set(cx, path, Value::Text(list.swap_remove(0))),
    }
}

fn without(cx: &mut Cx<'_>, path: &str, several: bool, chosen: &[String], place: usize) {
    let mut list = chosen.to_vec();
    list.remove(place);
    put(cx, path, several, list);
}

/// What is chosen, and a cross to take it out; answers whether that was pressed.
fn row(ui: &mut Ui, cx: &Cx<'_>, shown: &str) -> bool {
    ui.horizontal_top(|ui| {
        let out = cx.with("author-take-out-of-list", &[("name", shown.into())]);
        let pressed = Push::new("").icon(Icon::Cross).name(&out).show(ui, cx.theme).on_hover_text(&out).clicked();
        ui.vertical(|ui| {
            ui.add_space(cx.theme.sizes.space.0);
            text(ui, cx.theme, shown);
        });
        pressed
    })
    .inner
}

fn open_button(ui: &mut Ui, cx: &Cx<'_>, label: &str, adds: bool, open: Id) -> Response {
    let word = cx.text(if adds { "author-choose" } else { "author-choose-another" });
    let named = cx.with("author-choice", &[("field", label.into()), ("choice", word.as_str().into())]);
    let response = Push::new(&word).name(&named).chosen(is_open(ui, open)).show(ui, cx.theme);
    if response.clicked() {
        let now = !is_open(ui, open);
        ui.data_mut(|data| {
            data.insert_temp(open, now);
            data.insert_temp(open.with("new"), now);
            data.insert_temp(open.with("typed"), String::new());
        });
    }
    response
}

fn is_open(ui: &Ui, open: Id) -> bool {
    ui.data(|data| data.get_temp(open).unwrap_or(false))
}

fn close(ui: &Ui, open: Id) {
    ui.data_mut(|data| data.remove::<bool>(open));
}

/// A search among all that can be named; answers what was picked.
fn offer(ui: &mut Ui, cx: &Cx<'_>, label: &str, open: Id, all: &[Named], chosen: &[String]) -> Option<String> {
    let typed_id = open.with("typed");
    let typed: String = ui.data(|data| data.get_temp(typed_id)).unwrap_or_default();
    let (name, clear) = (cx.with("author-search", &[("field", label.into())]), cx.text("finder-clear"));
    // Before the field sees it: it would only lose the focus.
    let field_id = open.with("field");
    let has_focus =
        ui.data(|data| data.get_temp(field_id)).is_some_and(|id: Id| ui.memory(|memory| memory.has_focus(id)));
    let entered = has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let searched = search_field(ui, cx.theme, &SearchWords { name: &name, clear: &clear }, &typed);
    if ui.data_mut(|data| data.remove_temp::<bool>(open.with("new"))) == Some(true) {
        ui.memory_mut(|memory| memory.request_focus(searched.id));
    }
    ui.data_mut(|data| data.insert_temp(field_id, searched.id));
    let typed = searched.typed.unwrap_or(typed);
    ui.data_mut(|data| data.insert_temp(typed_id, typed.clone()));
    let free: Vec<&Named> = all.iter().filter(|named| !chosen.contains(&named.key)).collect();
    let hits: Vec<usize> = if typed.trim().is_empty() { (0..free.len()).collect() } else { find(&free, &typed) };
    if hits.is_empty() {
        text(ui, cx.theme, &cx.text("finder-hint"));
        return None;
    }
    let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(name);
    let picked = ui
        .scope_builder(list, |ui| {
            let mut picked = None;
            for &hit in hits.iter().take(MOST_OFFERED) {
                if option(ui, cx, &free[hit].label) {
                    picked = Some(hit);
                }
            }
            picked
        })
        .inner;
    if hits.len() > MOST_OFFERED {
        small(ui, cx.theme, &cx.with("author-more-hits", &[("count", (hits.len() - MOST_OFFERED).into())]));
    }
    let first = hits.first().copied().filter(|_| entered);
    picked.or(first).map(|hit| free[hit].key.clone())
}

fn find(free: &[&Named], typed: &str) -> Vec<usize> {
    let mut index = Index::default();
    for named in free {
        index.add(&named.label, &named.key, 0);
    }
    index.find(typed).into_iter().map(|hit| hit.entry).collect()
}

/// Something to pick, on lines as long as there is room; answers whether it was.
fn option(ui: &mut Ui, cx: &Cx<'_>, label: &str) -> bool {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let pad = sizes.space.1;
    let width = ui.available_width();
    let font = egui::FontId::proportional(sizes.body);
    let galley = ui.fonts_mut(|fonts| fonts.layout(label.to_owned(), font, colours.ink, width - pad * 2.0));
    let size = vec2(width, (galley.size().y + pad).max(sizes.target));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, false, label));
    crate::ui::widgets::reveal(&response);
    let fill = if response.hovered() || response.has_focus() { colours.hover } else { colours.panel };
    let stroke = egui::Stroke::new(colours.line_width, colours.hairline);
    ui.painter().rect(rect, sizes.bar_radius, fill, stroke, StrokeKind::Inside);
    let at = egui::pos2(rect.left() + pad, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colours.ink);
    if response.has_focus() {
        crate::ui::widgets::focus_ring(ui.painter(), rect, cx.theme);
    }
    response.clicked()
}
