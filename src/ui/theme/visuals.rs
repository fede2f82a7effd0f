//! Egui's own widgets in the app's look.

use super::Theme;
use egui::style::{Interaction, ScrollStyle, Spacing, WidgetVisuals};
use egui::{CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Visuals, vec2};

pub(super) fn style(theme: &Theme) -> Style {
    let sizes = &theme.sizes;
    let space = sizes.space;
    let text = |size: f32, family: FontFamily| FontId::new(size, family);
    let base = Style::default();
    Style {
        text_styles: [
            (TextStyle::Body, text(sizes.body, FontFamily::Proportional)),
            (TextStyle::Button, text(sizes.body, FontFamily::Proportional)),
            (TextStyle::Small, text(sizes.small, FontFamily::Proportional)),
            (TextStyle::Heading, text(sizes.title, FontFamily::Name("bold".into()))),
            (TextStyle::Monospace, text(sizes.small, FontFamily::Monospace)),
        ]
        .into(),
        visuals: visuals(theme),
        // Words that can be selected take the clicks and drags that are meant for what they stand on.
        interaction: Interaction { selectable_labels: false, ..base.interaction },
        animation_time: theme.motion.as_secs_f32(),
        spacing: Spacing {
            item_spacing: vec2(space.1, space.1),
            button_padding: vec2(space.2, space.0),
            interact_size: vec2(sizes.target, sizes.target),
            // A bar that floats over the cards would hide their edges.
            scroll: ScrollStyle { floating_allocated_width: space.1, ..ScrollStyle::floating() },
            ..base.spacing
        },
        ..base
    }
}

fn visuals(theme: &Theme) -> Visuals {
    let colours = &theme.colours;
    let radius = CornerRadius::from(theme.sizes.bar_radius);
    let look = |fill: egui::Color32, line: egui::Color32, width: f32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, line),
        corner_radius: radius,
        fg_stroke: Stroke::new(colours.line_width, colours.ink),
        expansion: 0.0,
    };
    let mut visuals = if colours.dark { Visuals::dark() } else { Visuals::light() };
    visuals.widgets.noninteractive = look(colours.panel, colours.hairline, colours.line_width);
    visuals.widgets.inactive = look(colours.panel, colours.line, colours.line_width);
    visuals.widgets.hovered = look(colours.hover, colours.ink, colours.line_width);
    visuals.widgets.active = look(colours.hover, colours.ink, colours.edge_width);
    visuals.widgets.open = look(colours.hover, colours.line, colours.line_width);
    visuals.override_text_color = Some(colours.ink);
    visuals.weak_text_color = Some(colours.muted);
    visuals.panel_fill = colours.bg;
    visuals.window_fill = colours.panel;
    visuals.window_stroke = Stroke::new(colours.line_width, colours.line);
    visuals.window_corner_radius = CornerRadius::from(theme.sizes.card_radius);
    visuals.menu_corner_radius = CornerRadius::from(theme.sizes.bar_radius);
    visuals.extreme_bg_color = colours.panel;
    visuals.faint_bg_color = colours.hover;
    visuals.code_bg_color = colours.hover;
    visuals.hyperlink_color = colours.ink;
    visuals.selection.bg_fill = colours.hairline;
    visuals.selection.stroke = Stroke::new(colours.edge_width, colours.ink);
    visuals
}

/// Room inside a frame, the same on all sides.
pub(crate) fn margin(points: f32) -> Margin {
    margins(points, points)
}

/// Room inside a frame: left and right, then above and below.
#[expect(clippy::cast_possible_truncation, reason = "room inside frames is far below 127 points")]
pub(crate) fn margins(across: f32, along: f32) -> Margin {
    Margin::symmetric(across as i8, along as i8)
}
