//! The search over everything: a field, and the hits below it, best first. The field keeps the focus while the arrow
//! keys choose; Enter or a click goes there.

mod entries;
mod index;
mod row;

use crate::state::{Action, ExploreAction, Place};
use crate::ui::cx::Cx;
use crate::ui::widgets::{SearchWords, search_field, small, text};
use egui::accesskit::Live;
use egui::{Id, Key, Modifiers, Role, ScrollArea, Ui, UiBuilder};
use entries::{Entries, Entry, Kind};
pub use index::Index;
use index::{Hit, MOST_HITS};
use std::sync::Arc;

/// The keys that turn pages go this many hits on.
const PAGE: usize = 8;

/// What is typed and chosen. It is gone when the search is closed.
#[derive(Clone)]
struct Open {
    pass: u64,
    typed: String,
    chosen: usize,
    entries: Arc<Entries>,
    hits: Arc<Vec<Hit>>,
}

impl Open {
    /// What was open in the frame before, or a new search.
    fn load(ui: &Ui, cx: &Cx<'_>) -> Self {
        let pass = ui.ctx().cumulative_pass_nr();
        let kept: Option<Self> = ui.data(|data| data.get_temp(Self::id()));
        if let Some(kept) = kept.filter(|kept| kept.pass + 1 >= pass) {
            return Self { pass, ..kept };
        }
        let entries = Arc::new(Entries::gather(cx));
        let hits = Arc::new(first_offers(&entries));
        Self { pass, typed: String::new(), chosen: 0, entries, hits }
    }

    fn id() -> Id {
        Id::unique("finder")
    }

    fn search(&mut self, typed: String) {
        let found = if typed.trim().is_empty() { first_offers(&self.entries) } else { self.entries.index.find(&typed) };
        self.hits = Arc::new(found);
        self.chosen = 0;
        self.typed = typed;
    }

    fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.all.get(self.hits.get(place)?.entry)
    }

    fn go(&self, cx: &mut Cx<'_>, place: usize) {
        let Some(entry) = self.entry(place) else { return };
        if entry.kind == Kind::Command {
            // A command is given to what lies below.
            cx.push(Action::Back);
        }
        cx.push(entry.action.clone());
    }
}

/// What is offered before anything is typed: the pages, comparisons that are often asked for, and the services.
fn first_offers(entries: &Entries) -> Vec<Hit> {
    let offered = |entry: &Entry| {
        let leads = matches!(
            entry.action,
            Action::Go(_) | Action::GoTo(Place::Preset(_)) | Action::Explore(ExploreAction::HideOwners(_))
        );
        leads || entry.kind == Kind::Service
    };
    let offers = entries.all.iter().enumerate().filter(|(_, entry)| offered(entry));
    let mut offers: Vec<(usize, bool)> = offers.map(|(at, entry)| (at, entry.kind == Kind::Service)).collect();
    offers.sort_by_key(|&(at, is_service)| (is_service, at));
    offers.into_iter().map(|(at, _)| Hit::unmarked(at)).collect()
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, most_height: f32) {
    let mut open = Open::load(ui, cx);
    let before = open.chosen;
    let sent = keys(ui, &mut open);
    let (name, clear) = (cx.text("finder-field"), cx.text("finder-clear"));
    let field = search_field(ui, cx.theme, &SearchWords { name: &name, clear: &clear }, &open.typed);
    if ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(field.id));
    }
    if let Some(typed) = field.typed {
        open.search(typed);
    }
    let clicked = list(ui, cx, &open, field.id, open.chosen != before, most_height);
    if let Some(place) = clicked.or(sent.then_some(open.chosen)) {
        open.go(cx, place);
    }
    ui.data_mut(|data| data.insert_temp(Open::id(), open));
}

/// Takes the keys that choose before the field sees them; `true` is Enter.
fn keys(ui: &Ui, open: &mut Open) -> bool {
    let last = open.hits.len().saturating_sub(1);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (modifiers, key, to) in [
        (Modifiers::NONE, Key::ArrowDown, open.chosen.saturating_add(1)),
        (Modifiers::NONE, Key::ArrowUp, open.chosen.saturating_sub(1)),
        (Modifiers::NONE, Key::PageDown, open.chosen.saturating_add(PAGE)),
        (Modifiers::NONE, Key::PageUp, open.chosen.saturating_sub(PAGE)),
        (Modifiers::COMMAND, Key::Home, 0),
        (Modifiers::COMMAND, Key::End, last),
    ] {
        if pressed(modifiers, key) {
            open.chosen = to.min(last);
        }
    }
    // A button with the focus is pressed by Enter, not the hit.
    let in_field = ui.text_edit_focused() || ui.memory(|memory| memory.focused().is_none());
    in_field && pressed(Modifiers::NONE, Key::Enter)
}

/// The hits; answers which one was clicked.
fn list(ui: &mut Ui, cx: &Cx<'_>, open: &Open, field: Id, moved: bool, most_height: f32) -> Option<usize> {
    let said = small(ui, cx.theme, &count(cx, open));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    if open.hits.is_empty() {
        text(ui, cx.theme, &cx.text("finder-hint"));
        return None;
    }
    let mut clicked = None;
    let room = most_height - cx.theme.sizes.target * 3.0;
    ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| {
        let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(cx.text("finder-list"));
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (place, hit) in open.hits.iter().enumerate() {
                let Some(entry) = open.entry(place) else { continue };
                let chosen = place == open.chosen;
                let response = row::show(ui, cx, entry, &hit.letters, chosen);
                if chosen {
                    ui.ctx().accesskit_node_builder(field, |node| {
                        node.set_active_descendant(response.id.accesskit_id());
                    });
                }
                if chosen && moved {
                    response.scroll_to_me_animation(None, egui::style::ScrollAnimation::none());
                }
                if response.clicked() {
                    clicked = Some(place);
                }
            }
        });
    });
    clicked
}

fn count(cx: &Cx<'_>, open: &Open) -> String {
    if open.typed.trim().is_empty() {
        return cx.text("finder-offers");
    }
    let count = open.hits.len();
    let key = if count == MOST_HITS { "finder-best" } else { "finder-count" };
    cx.with(key, &[("count", count.into())])
}
