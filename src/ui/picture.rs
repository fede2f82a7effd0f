//! A picture to take elsewhere, drawn on the processor in a context of its own: nothing of the window gets into it.

use super::View;
use super::cx::Cx;
use super::explore::picture;
use super::raster::Raster;
use super::theme;
use crate::content::Library;
use crate::state::{Settings, State};
use egui::{ColorImage, FullOutput, RawInput, Rect, Theme, Vec2, ViewportId, pos2, vec2};

/// Width in points.
const WIDTH: f32 = 1200.0;
/// Pixels for each point: sharp on a projector and in print.
const SCALE: f32 = 2.0;
/// Room for the tallest picture, in points.
const MOST_HEIGHT: f32 = 4000.0;

impl View {
    /// What Explore shows, in the look of the settings; `system` is the look of the system, which they may leave it to.
    pub fn picture(&self, state: &State, library: &Library, system: Option<Theme>) -> ColorImage {
        let ctx = egui::Context::default();
        theme::install_fonts(&ctx);
        // How large text is on screen has nothing to do with the size of a picture.
        let settings = Settings { text_percent: 100, ..state.settings };
        let mut raster = Raster::default();
        let mut size = Vec2::ZERO;
        let output = ctx.run_ui(input(system), |ui| {
            let theme = self.ground(ui, settings);
            size = picture::show(ui, &Cx::new(state, library, &theme, &self.words));
        });
        let FullOutput { mut textures_delta, shapes, pixels_per_point, .. } = output;
        raster.take(&mut textures_delta);
        raster.draw(&ctx, shapes, size, pixels_per_point)
    }
}

fn input(system: Option<Theme>) -> RawInput {
    let sheet = Rect::from_min_size(pos2(0.0, 0.0), vec2(WIDTH, MOST_HEIGHT));
    let mut input = RawInput { screen_rect: Some(sheet), system_theme: system, ..RawInput::default() };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(SCALE);
    input
}
