//! Atkinson Hyperlegible Next in four cuts, and egui's monospace font for excerpts of files.

use egui::{FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf");
const ITALIC: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf");

const CUTS: [(&str, &[u8]); 4] = [("regular", REGULAR), ("italic", ITALIC), ("semibold", SEMIBOLD), ("bold", BOLD)];

/// Makes `ctx` write in the app's fonts. Text in scripts that they lack falls back to what egui ships, and then to the
/// system's fonts.
pub(crate) fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes) in CUTS {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let family = std::iter::once(name.to_owned()).chain(fallback.iter().cloned()).collect();
        fonts.families.insert(FontFamily::Name(name.into()), family);
    }
    let regular = std::iter::once("regular".to_owned()).chain(fallback).collect();
    fonts.families.insert(FontFamily::Proportional, regular);
    fonts.families.entry(FontFamily::Monospace).or_default().push("regular".to_owned());
    ctx.set_fonts(fonts);
}

/// The bytes of the fonts, for files that carry them.
pub(crate) fn bytes() -> crate::export::Fonts {
    let shipped = FontDefinitions::default();
    let fallback = shipped.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let others = fallback.iter().filter_map(|name| shipped.font_data.get(name));
    crate::export::Fonts {
        cuts: [REGULAR, ITALIC, SEMIBOLD, BOLD],
        others: others.map(|data| Arc::new((*data.font).as_ref().to_vec())).collect(),
    }
}

/// Names and labels.
pub(crate) fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("semibold".into()))
}

/// Titles.
pub(crate) fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("bold".into()))
}

/// The *of* and *in* of the cloud.
pub(crate) fn italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("italic".into()))
}
