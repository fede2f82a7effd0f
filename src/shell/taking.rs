//! What is taken away as files: what the command line and the dialog ask for, as bytes.

use super::clock;
use crate::content::Library;
use crate::domain::{Order, Scene};
use crate::export::{self, Attempted, Deck, Format, Letters, Look, Paper, PaperSize};
use crate::state::{State, What};
use crate::ui::View;
use std::io;

/// Points of a drawing for each point of paper: a picture 1200 wide is as wide as A4 lying down.
const PER_METRE: f32 = 3780.0;

/// What is asked for.
#[derive(Debug)]
pub struct Taking<'a> {
    /// What is taken away.
    pub what: &'a What,
    /// The kind of file.
    pub format: Format,
    /// How pictures look.
    pub look: Look,
    /// Pixels for each point.
    pub scale: u8,
    /// Whether the ground is left out.
    pub transparent: bool,
    /// What becomes of letters in a picture that scales.
    pub letters: Letters,
    /// The questions, for formats of learning systems.
    pub decks: &'a [Deck],
    /// The scene of a worksheet, and the orders of its variants.
    pub sheet: Option<(&'a Scene, Vec<Order>)>,
    /// The attempts, for results.
    pub attempts: &'a [Attempted],
    /// The paper of a worksheet.
    pub paper: PaperSize,
}

/// The bytes of the file.
///
/// # Errors
///
/// When the file cannot be made, which says why.
pub fn take(taking: &Taking<'_>, state: &State, library: &Library) -> io::Result<Vec<u8>> {
    let view = || View::without_window().map_err(io::Error::other);
    match taking.format {
        Format::Svg => {
            let sheet = view()?.sheet(state, library, taking.what, taking.look);
            let ground = (!taking.transparent).then_some(sheet.ground);
            Ok(export::svg(&sheet.drawing, &sheet.fonts, taking.letters, ground).into_bytes())
        }
        Format::Pdf => {
            let sheet = view()?.sheet(state, library, taking.what, taking.look);
            let ground = (!taking.transparent).then_some(sheet.ground);
            export::pdf(&[sheet.drawing], &sheet.fonts, Paper::Fits, ground)
        }
        Format::Png => {
            let scale = f32::from(taking.scale);
            let picture = view()?.picture_in(state, library, taking.what, (taking.look, scale, !taking.transparent));
            let [width, height] = picture.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
            let pixels: Vec<u8> = picture.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand")]
            let per_metre = (PER_METRE * scale) as u32;
            export::png(&pixels, (width, height), per_metre)
        }
        Format::Worksheet => {
            let Some((scene, orders)) = &taking.sheet else { return Err(io::Error::other("no scene")) };
            let paper = (taking.paper, state.settings.beyond_exam);
            let view = view()?;
            let pages = view.worksheet(state, library, scene, orders, paper);
            let (width, height) = taking.paper.points();
            export::pdf(&pages, &view.fonts(), Paper::Sheet(width, height), None)
        }
        Format::Slides => {
            let view = view()?;
            let sheets = state
                .slides(library)
                .iter()
                .map(|state| view.sheet(state, library, taking.what, taking.look))
                .collect::<Vec<_>>();
            let Some(ground) = sheets.first().map(|sheet| sheet.ground) else {
                return Err(io::Error::other("no step"));
            };
            let height = sheets.iter().map(|sheet| sheet.drawing.height).fold(0.0, f32::max);
            let width = sheets.iter().map(|sheet| sheet.drawing.width).fold(0.0, f32::max);
            let pages: Vec<_> = sheets.into_iter().map(|sheet| sheet.drawing).collect();
            let ground = (!taking.transparent).then_some(ground);
            export::pdf(&pages, &view.fonts(), Paper::Sheet(width, height), ground)
        }
        Format::Markdown => Ok(state.table(library).into_bytes()),
        Format::Csv => Ok(export::results(taking.attempts).into_bytes()),
        Format::Xapi => Ok(export::xapi(taking.attempts, clock::zone).into_bytes()),
        Format::Moodle => Ok(export::moodle(taking.decks).into_bytes()),
        Format::Gift => Ok(export::gift(taking.decks).into_bytes()),
        Format::Anki => Ok(export::anki(taking.decks).into_bytes()),
        Format::Qti => export::qti(taking.decks),
        Format::H5p => taking.decks.first().map_or_else(|| Err(io::Error::other("no cards")), export::h5p),
    }
}
