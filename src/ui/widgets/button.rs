//! A button with a label, the keys that do the same, and an optional icon.

use super::{Icon, focus_ring, paint_icon, reveal};
use crate::ui::theme::{Theme, semibold};
use egui::{
    Align2, Color32, FontId, Galley, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};
use std::sync::Arc;

/// A button to push.
pub(crate) struct Push<'a> {
    label: &'a str,
    keys: Option<String>,
    icons: Vec<Icon>,
    name: Option<&'a str>,
    primary: bool,
    chosen: Option<bool>,
    enabled: bool,
    plain: bool,
    widest: f32,
}

impl<'a> Push<'a> {
    /// A button with a label, which is also its name for a screen reader.
    pub(crate) fn new(label: &'a str) -> Self {
        Self {
            label,
            keys: None,
            icons: Vec::new(),
            name: None,
            primary: false,
            chosen: None,
            enabled: true,
            plain: false,
            widest: f32::INFINITY,
        }
    }

    /// Shows the keys that do the same.
    pub(crate) fn keys(mut self, keys: String) -> Self {
        self.keys = Some(keys);
        self
    }

    /// Shows an icon before the label.
    pub(crate) fn icon(mut self, icon: Icon) -> Self {
        self.icons = vec![icon];
        self
    }

    /// Shows icons before the label.
    pub(crate) fn icons(mut self, icons: &[Icon]) -> Self {
        self.icons = icons.to_vec();
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

    /// Breaks the label into lines where the button would be wider than this, in points.
    pub(crate) fn within(mut self, width: f32) -> Self {
        self.widest = width;
        self
    }

    /// Draws the button and answers what was done to it.
    pub(crate) fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let (sizes, space) = (&theme.sizes, theme.sizes.space);
        let fonts = self.fonts(theme);
        let wide = |text: &str, font: &FontId| {
            ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font.clone(), theme.colours.ink).size().x)
        };
        let gap = if self.label.is_empty() { 0.0 } else { space.1 };
        let icon = if self.icons.is_empty() { 0.0 } else { sizes.small * self.icons.len() as f32 + gap };
        let keys = self.keys.as_deref().map_or(0.0, |keys| wide(keys, &fonts.keys) + space.1 + space.0 * 2.0);
        let padding = space.2 * 2.0;
        // Where buttons go on in the next line, the label of one that is wider than a line does too.
        let line = if ui.layout().main_wrap() { ui.max_rect().width() } else { f32::INFINITY };
        let room = (self.widest.min(line) - padding - icon - keys).max(1.0);
        let label =
            ui.fonts_mut(|all| all.layout(self.label.to_owned(), fonts.label.clone(), Color32::PLACEHOLDER, room));
        let widths = Widths { icon, label: label.size().x, keys };
        let high = if label.rows.len() > 1 { label.size().y + space.1 * 2.0 } else { 0.0 };
        let size = vec2((padding + widths.sum()).max(sizes.target), high.max(sizes.target));
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        self.describe(&response);
        reveal(&response);
        if ui.is_rect_visible(rect) {
            self.paint_face(ui.painter(), &response, theme);
            self.paint_contents(ui.painter(), rect, (label, &widths), &fonts.keys, theme);
            if response.has_focus() {
                focus_ring(ui.painter(), rect, theme);
            }
        }
        response
    }

    fn is_inked(&self) -> bool {
        self.primary || (self.chosen == Some(true) && !self.plain)
    }

    fn fonts(&self, theme: &Theme) -> Fonts {
        let size = if self.plain { theme.sizes.body } else { theme.sizes.small };
        let stressed = self.primary || self.chosen == Some(true);
        Fonts {
            label: if stressed { semibold(size) } else { FontId::proportional(size) },
            keys: FontId::proportional(theme.sizes.small),
        }
    }

    fn paint_face(&self, painter: &Painter, response: &Response, theme: &Theme) {
        let (colours, radius) = (&theme.colours, theme.sizes.bar_radius);
        let pointed_at = self.enabled && (response.hovered() || response.has_focus());
        let fill = match (self.is_inked() && self.enabled, pointed_at) {
            (true, _) => colours.ink,
            (false, true) => colours.hover,
            (false, false) => colours.panel,
        };
        if self.plain {
            if pointed_at {
                painter.rect_filled(response.rect, radius, fill);
            }
            return;
        }
        let line = if self.enabled { colours.line } else { colours.hairline };
        painter.rect(response.rect, radius, fill, Stroke::new(colours.line_width, line), StrokeKind::Inside);
    }

    fn paint_contents(
        &self,
        painter: &Painter,
        rect: Rect,
        (label, widths): (Arc<Galley>, &Widths),
        keys: &FontId,
        theme: &Theme,
    ) {
        let (colours, sizes) = (&theme.colours, &theme.sizes);
        let ink = match (self.enabled, self.is_inked()) {
            (false, _) => colours.line,
            (true, true) => colours.on_ink,
            (true, false) if self.plain && self.chosen == Some(false) => colours.muted,
            (true, false) => colours.ink,
        };
        let middle = rect.center().y;
        let left = rect.center().x - widths.sum() / 2.0;
        for (place, &icon) in self.icons.iter().enumerate() {
            let side = vec2(sizes.small, sizes.small);
            let x = left + sizes.small * (place as f32 + 0.5);
            paint_icon(painter, icon, Rect::from_center_size(pos2(x, middle), side), ink);
        }
        let x = left + widths.icon;
        painter.galley(pos2(x, middle - label.size().y / 2.0), label, ink);
        if let Some(text) = &self.keys {
            let half = sizes.small * 0.75;
            let cap = Rect::from_min_max(
                pos2(x + widths.label + sizes.space.1, middle - half),
                pos2(x + widths.label + widths.keys, middle + half),
            );
            painter.rect_stroke(cap, sizes.space.0, Stroke::new(colours.line_width, ink), StrokeKind::Inside);
            painter.text(cap.center(), Align2::CENTER_CENTER, text, keys.clone(), ink);
        }
    }

    fn describe(&self, response: &Response) {
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, self.enabled, chosen, name),
            None => WidgetInfo::labeled(Role::Button, self.enabled, name),
        });
    }
}

struct Fonts {
    label: FontId,
    keys: FontId,
}

/// How wide the parts are, with the room before them.
struct Widths {
    icon: f32,
    label: f32,
    keys: f32,
}

impl Widths {
    fn sum(&self) -> f32 {
        self.icon + self.label + self.keys
    }
}
