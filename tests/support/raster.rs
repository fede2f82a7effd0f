//! The app's own drawing on the processor, in the place of a graphics card.

use egui::TexturesDelta;
use egui_kittest::TestRenderer;
use image::RgbaImage;
use layercake::ui::Raster;

/// Draws what a test shows.
#[derive(Default)]
pub(crate) struct Painter(Raster);

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.take(delta);
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let drawn = self.0.draw(ctx, output.shapes.clone(), ctx.viewport_rect().size(), output.pixels_per_point);
        picture(&drawn).ok_or_else(|| "the picture is too large".to_owned())
    }
}

/// The same picture as one that can be written as a file.
pub(crate) fn picture(drawn: &egui::ColorImage) -> Option<RgbaImage> {
    let [width, height] = drawn.size.map(|side| u32::try_from(side).ok());
    RgbaImage::from_raw(width?, height?, drawn.as_raw().to_vec())
}
