//! Colours, sizes and times, read from `assets/theme/`. Nothing else in the app names a colour or a size.

mod fonts;
mod projected;
mod tokens;
mod visuals;

pub(crate) use fonts::{bold, bytes as font_bytes, install as install_fonts, italic, semibold};
pub use tokens::ThemeError;
pub(crate) use tokens::{Colours, Projection, Sizes};
pub(crate) use visuals::{margin, margins};

use crate::export::Look;
use crate::state::{Settings, ThemeChoice};
use std::sync::Arc;
use std::time::Duration;

/// The look of one frame.
#[derive(Clone, Debug)]
pub(crate) struct Theme {
    /// Colours and widths of lines.
    pub(crate) colours: Colours,
    /// Sizes in points.
    pub(crate) sizes: Sizes,
    /// How long things move; zero when motion is reduced.
    pub(crate) motion: Duration,
    /// Sizes of what is projected.
    pub(crate) projection: Arc<Projection>,
}

/// All looks that ship with the app.
#[derive(Clone, Debug)]
pub(crate) struct Themes {
    light: Colours,
    dark: Colours,
    high_contrast: Colours,
    paper: Colours,
    sizes: Sizes,
    projection: Arc<Projection>,
}

impl Themes {
    /// Reads the files of `assets/theme/`.
    pub(crate) fn load() -> Result<Self, ThemeError> {
        Ok(Self {
            light: tokens::colours("light.ron")?,
            dark: tokens::colours("dark.ron")?,
            high_contrast: tokens::colours("high-contrast.ron")?,
            paper: tokens::colours("paper.ron")?,
            sizes: tokens::sizes("sizes.ron")?,
            projection: Arc::new(tokens::projection("projection.ron")?),
        })
    }

    /// Makes `ctx` look as the settings want it, and answers the tokens for what is painted by hand.
    pub(crate) fn apply(&self, ctx: &egui::Context, settings: Settings) -> Theme {
        let preference = match settings.theme {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light | ThemeChoice::HighContrast => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
        };
        ctx.set_theme(preference);
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        ctx.set_zoom_factor(f32::from(settings.text_percent) / 100.0);
        let colours = match (settings.theme, ctx.theme()) {
            (ThemeChoice::HighContrast, _) => &self.high_contrast,
            (_, egui::Theme::Dark) => &self.dark,
            (_, egui::Theme::Light) => &self.light,
        };
        let motion = if settings.reduce_motion { 0.0 } else { self.sizes.motion_ms };
        self.dressed(ctx, colours, motion)
    }

    /// Makes `ctx` look as a picture is to look that leaves the app; nothing in it moves.
    pub(crate) fn apply_look(&self, ctx: &egui::Context, look: Look) -> Theme {
        let colours = match look {
            Look::Light => &self.light,
            Look::Dark => &self.dark,
            Look::HighContrast => &self.high_contrast,
            Look::Paper => &self.paper,
        };
        ctx.set_theme(if colours.dark { egui::Theme::Dark } else { egui::Theme::Light });
        self.dressed(ctx, colours, 0.0)
    }

    fn dressed(&self, ctx: &egui::Context, colours: &Colours, motion: f32) -> Theme {
        let theme = Theme {
            colours: colours.clone(),
            sizes: self.sizes.clone(),
            motion: Duration::from_secs_f32(motion / 1000.0),
            projection: Arc::clone(&self.projection),
        };
        let style = visuals::style(&theme);
        if *ctx.global_style() != style {
            ctx.set_global_style(style);
        }
        theme
    }
}

#[cfg(test)]
mod tests {
    use super::Themes;

    #[test]
    fn the_shipped_theme_files_load() {
        assert!(Themes::load().is_ok());
    }
}
