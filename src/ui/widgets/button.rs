//! A button with a label, the keys that do the same, and an optional icon.

use super::{Icon, focus_ring, paint_icon};
use crate::ui::theme::{Theme, semibold};
use egui::{Align2, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// A button to push.
pub(crate) struct Push<'a> {
    label: &'a str,
    keys: Option<String>,
    icon: Option<Icon>,
    name: Option<&'a str>,
    primary: bool,
    chosen: Option<bool>,
    enabled: bool,
    plain: bool,
}

impl<'a> Push<'a> {
    /// A button with a label, which is also its name for a screen reader.
    pub(crate) fn new(label: &'a str) -> Self {
        Self { label, keys: None, icon: None, name: None, primary: false, chosen: None, enabled: true, plain: false }
    }

    /// Shows the keys that do the same.
    pub(crate) fn keys(mut self, keys: String) -> Self {
        self.keys = Some(keys);
        self
    }

    /// Shows an icon before the label.
    pub(crate) fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The name for a screen reader, where the label is too short to stand alone.
    pub(crate) fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Ink fill: the one thing to do next.
    pub(crate) fn primary(mut self) -> Self {
        self.primary = true;
        self
    }

    /// One of several to choose from.
    pub(crate) fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// Greyed when it cannot be done now.
    pub(crate) fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// No outline: a word among words, such as a page's name in the top bar.
    pub(crate) fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    /// Draws the button and answers what was done to it.
    pub(crate) fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let sizes = &theme.sizes;
        let colours = &theme.colours;
        let label_font = if self.plain { FontId::proportional(sizes.body) } else { FontId::proportional(sizes.small) };
        let label_font = if self.primary || self.chosen == Some(true) { semibold(label_font.size) } else { label_font };
        let keys_font = FontId::proportional(sizes.small);
        let lay = |ui: &Ui, text: &str, font: &FontId| {
            ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font.clone(), colours.ink).size().x)
        };
        let pad = sizes.space.2;
        let small = sizes.space.1;
        let icon = if self.icon.is_some() { sizes.small + if self.label.is_empty() { 0.0 } else { small } } else { 0.0 };
        let label = lay(ui, self.label, &label_font);
        let keys = self.keys.as_deref().map_or(0.0, |keys| lay(ui, keys, &keys_font) + small + sizes.space.0 * 2.0);
        let size = vec2((pad * 2.0 + icon + label + keys).max(sizes.target), sizes.target);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        self.describe(&response);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let pressed = self.primary || (self.chosen == Some(true) && !self.plain);
        let fill = if pressed && self.enabled {
            colours.ink
        } else if self.enabled && (response.hovered() || response.has_focus()) {
            colours.hover
        } else {
            colours.panel
        };
        let ink = match (self.enabled, pressed) {
            (false, _) => colours.line,
            (true, true) => colours.on_ink,
            (true, false) if self.plain && self.chosen == Some(false) => colours.muted,
            (true, false) => colours.ink,
        };
        let painter = ui.painter();
        if self.plain {
            if self.enabled && response.hovered() {
                painter.rect_filled(rect, sizes.bar_radius, colours.hover);
            }
        } else {
            let line = if self.enabled { colours.line } else { colours.hairline };
            painter.rect(rect, sizes.bar_radius, fill, Stroke::new(colours.line_width, line), StrokeKind::Inside);
        }
        let mut x = rect.center().x - (icon + label + keys) / 2.0;
        if let Some(icon) = self.icon {
            let place = Rect::from_center_size(egui::pos2(x + sizes.small / 2.0, rect.center().y), vec2(sizes.small, sizes.small));
            paint_icon(painter, icon, place, ink);
            x += sizes.small + small;
        }
        let middle = rect.center().y;
        painter.text(egui::pos2(x, middle), Align2::LEFT_CENTER, self.label, label_font, ink);
        if let Some(text) = &self.keys {
            let cap = Rect::from_min_max(
                egui::pos2(x + label + small, middle - sizes.small * 0.75),
                egui::pos2(x + label + keys, middle + sizes.small * 0.75),
            );
            painter.rect_stroke(cap, sizes.space.0, Stroke::new(colours.line_width, ink), StrokeKind::Inside);
            painter.text(cap.center(), Align2::CENTER_CENTER, text, keys_font, ink);
        }
        if response.has_focus() {
            focus_ring(painter, rect, theme);
        }
        response
    }

    fn describe(&self, response: &Response) {
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, self.enabled, chosen, name),
            None => WidgetInfo::labeled(Role::Button, self.enabled, name),
        });
    }
}
