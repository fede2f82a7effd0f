//! The look of what is projected: the colours of the window, sizes by the height of the picture.

use super::tokens::{Sizes, Space};
use super::{Theme, visuals};
use egui::{Ui, Vec2};

/// Where the picture is narrower than this many times its height, its width decides.
const NARROWEST: f32 = 0.75;

impl Theme {
    /// The same look for a picture of this size, so many percent of the usual. `zoom` is how large a point is on screen.
    pub(crate) fn projected(&self, size: Vec2, percent: u16, zoom: f32) -> Self {
        let shares = &self.projection;
        let height = size.y.min(size.x * NARROWEST);
        let scale = height * f32::from(percent) / 100.0;
        let Space(tiny, little, some, more, most) = shares.space;
        let line = (height * shares.line).max(1.0);
        let mut colours = self.colours.clone();
        for width in [&mut colours.edge_width, &mut colours.line_width, &mut colours.ring_width] {
            *width *= line;
        }
        Self {
            colours,
            sizes: Sizes {
                title: scale * shares.title,
                score: scale * shares.score,
                subtitle: scale * shares.subtitle,
                body: scale * shares.body,
                small: scale * shares.small,
                label: scale * shares.body,
                space: Space(height * tiny, height * little, height * some, height * more, height * most),
                bar_radius: height * shares.bar_radius,
                card_radius: height * shares.card_radius,
                target: shares.target / zoom,
                icon: scale * shares.icon,
                bar_min: scale * shares.bar_min,
                bar_max: scale * shares.bar_max,
                bar_gap: height * shares.bar_gap,
                ..self.sizes.clone()
            },
            motion: self.motion,
            projection: self.projection.clone(),
        }
    }

    /// Makes what is drawn in `ui` from here on look so.
    pub(crate) fn dress(&self, ui: &mut Ui) {
        ui.set_style(visuals::style(self));
    }
}
