//! The layer of a card: one of thirteen, in the order in which a stack is drawn.

use super::field::{name, problems};
use super::set;
use super::sheet::Sheet;
use crate::content::Value;
use crate::domain::LayerId;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Icon, Push};
use egui::{Popup, ScrollArea, Ui};

/// A menu takes at most this share of the height of the window.
const MENU_SHARE: f32 = 0.8;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, path: &str) {
    let said = sheet.text(path);
    let chosen = LayerId::from_key(&said);
    let shown = chosen.map_or(said, |layer| cx.catalogue().layer(layer).name.clone());
    let shown = if shown.is_empty() { cx.text("author-none") } else { shown };
    let label = cx.text("author-layer");
    ui.push_id(path, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        name(ui, cx, &label);
        let named = cx.with("author-choice", &[("field", label.as_str().into()), ("choice", shown.as_str().into())]);
        let button = Push::new(&shown).name(&named).icon(Icon::Down).within(ui.available_width()).show(ui, cx.theme);
        sheet.seek(cx, path, &button);
        let most = ui.ctx().content_rect().height() * MENU_SHARE;
        Popup::menu(&button).show(|ui| {
            ui.set_max_height(most);
            ScrollArea::vertical().max_height(most).show(ui, |ui| {
                for layer in LayerId::top_down() {
                    if ui.radio(chosen == Some(layer), &cx.catalogue().layer(layer).name).clicked() {
                        set(cx, path, Value::Text(layer.key().to_owned()));
                        ui.close();
                    }
                }
            });
        });
        problems(ui, cx, &sheet.problems_of(path));
    });
}
