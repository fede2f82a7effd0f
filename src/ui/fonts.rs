//! Measures text with the fonts on screen, for the layout of pictures.

use super::theme::semibold;
use crate::diagram::{Face, Measure};
use egui::{Color32, FontFamily, FontId, Ui};

/// The fonts of a window.
pub(crate) struct ScreenFonts<'a>(pub(crate) &'a Ui);

impl Measure for ScreenFonts<'_> {
    fn width(&self, text: &str, size: f32, face: Face) -> f32 {
        let font = font(size, face);
        self.0.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x)
    }

    fn line_height(&self, size: f32) -> f32 {
        self.0.fonts_mut(|fonts| fonts.row_height(&font(size, Face::Regular)))
    }
}

/// The font of a face.
pub(crate) fn font(size: f32, face: Face) -> FontId {
    match face {
        Face::Regular => FontId::new(size, FontFamily::Proportional),
        Face::SemiBold => semibold(size),
        Face::Bold => super::theme::bold(size),
    }
}
