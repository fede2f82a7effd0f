//! What is taken away as files: what the command line and the dialog ask for, as bytes.

use super::clock;
use super::taken::Taken;
use crate::content::Library;
use crate::domain::{Order, Scene};
use crate::export::{self, Attempted, Deck, Format, Letters, Look, Paper, PaperSize};
use crate::state::{State, What};
use crate::ui::View;
use std::io;

/// Points of a drawing for each point of paper: a picture 1200 wide is as wide as A4 lying down.
const PER_METRE: f32 = 3780.0;

/// The share of the time for slides that is gone when it is known how high they are.
const LAYING_OUT: f32 = 0.2;

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
    /// Whether slides are a folder of pictures and not one file.
    pub folder: bool,
}

/// The bytes of the file, or of each in a folder. `progress` is told from time to time how much is done, from 0 to 1, and
/// answers whether to go on.
///
/// # Errors
///
/// When it cannot be made, which says why; [`io::ErrorKind::Interrupted`] when `progress` said no.
pub fn take(
    taking: &Taking<'_>,
    state: &State,
    library: &Library,
    progress: &dyn Fn(f32) -> bool,
) -> io::Result<Taken> {
    go_on(progress, 0.0)?;
    let taken = match taking.format {
        Format::Slides => slides(taking, state, library, progress)?,
        Format::Svg | Format::Pdf | Format::Png => Taken::File(picture(taking, state, library)?),
        Format::Worksheet => Taken::File(worksheet(taking, state, library)?),
        Format::Markdown => Taken::File(state.notes(library, taking.what).into_bytes()),
        Format::Csv => Taken::File(export::results(taking.attempts).into_bytes()),
        Format::Xapi => Taken::File(export::xapi(taking.attempts, clock::zone).into_bytes()),
        Format::Moodle => Taken::File(export::moodle(taking.decks).into_bytes()),
        Format::Gift => Taken::File(export::gift(taking.decks).into_bytes()),
        Format::Anki => Taken::File(export::anki(taking.decks).into_bytes()),
        Format::Qti => Taken::File(export::qti(taking.decks)?),
        Format::H5p => Taken::File(export::h5p(taking.decks)?),
    };
    go_on(progress, 1.0)?;
    Ok(taken)
}

fn go_on(progress: &dyn Fn(f32) -> bool, done: f32) -> io::Result<()> {
    if progress(done) { Ok(()) } else { Err(io::ErrorKind::Interrupted.into()) }
}

fn view() -> io::Result<View> {
    View::without_window().map_err(io::Error::other)
}

fn picture(taking: &Taking<'_>, state: &State, library: &Library) -> io::Result<Vec<u8>> {
    let view = view()?;
    if taking.format == Format::Png {
        return pixels(taking, &view, state, library, 0.0);
    }
    let sheet = view.sheet(state, library, taking.what, taking.look);
    let ground = (!taking.transparent).then_some(sheet.ground);
    if taking.format == Format::Svg {
        return Ok(export::svg(&sheet.drawing, &sheet.fonts, taking.letters, ground).into_bytes());
    }
    export::pdf(&[sheet.drawing], &sheet.fonts, Paper::Fits, ground)
}

/// The picture, with ground below it where it is not as high as that many points.
fn pixels(
    taking: &Taking<'_>,
    view: &View,
    state: &State,
    library: &Library,
    least_height: f32,
) -> io::Result<Vec<u8>> {
    let scale = f32::from(taking.scale);
    let picture = view.picture_in(state, library, taking.what, (taking.look, scale, !taking.transparent));
    let mut pixels: Vec<u8> = picture.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand")]
    let (least_height, per_metre) = ((least_height * scale).round() as usize, (PER_METRE * scale) as u32);
    let ground = picture.pixels.last().map(egui::Color32::to_srgba_unmultiplied).unwrap_or_default();
    let missing = least_height.saturating_sub(picture.height()) * picture.width();
    pixels.extend(std::iter::repeat_n(ground, missing).flatten());
    let [width, height] = [picture.width(), picture.height().max(least_height)];
    let [width, height] = [width, height].map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    export::png(&pixels, (width, height), per_metre)
}

fn worksheet(taking: &Taking<'_>, state: &State, library: &Library) -> io::Result<Vec<u8>> {
    let Some((scene, orders)) = &taking.sheet else { return Err(io::Error::other("no scene")) };
    let paper = (taking.paper, state.settings.beyond_exam);
    let view = view()?;
    let pages = view.worksheet(state, library, scene, orders, paper);
    let (width, height) = taking.paper.points();
    export::pdf(&pages, &view.fonts(), Paper::Sheet(width, height), None)
}

/// A page for each step, or a picture; all have the same size, so that nothing jumps.
fn slides(taking: &Taking<'_>, state: &State, library: &Library, progress: &dyn Fn(f32) -> bool) -> io::Result<Taken> {
    let view = view()?;
    let steps = state.slides(library);
    let count = steps.len() as f32;
    let (mut pages, mut ground) = (Vec::new(), None);
    for (place, step) in steps.iter().enumerate() {
        go_on(progress, place as f32 / count * if taking.folder { LAYING_OUT } else { 1.0 })?;
        let sheet = view.sheet(step, library, taking.what, taking.look);
        ground = Some(sheet.ground);
        pages.push(sheet.drawing);
    }
    let height = pages.iter().map(|page| page.height).fold(0.0, f32::max);
    let width = pages.iter().map(|page| page.width).fold(0.0, f32::max);
    if !taking.folder {
        let ground = ground.filter(|_| !taking.transparent);
        return export::pdf(&pages, &view.fonts(), Paper::Sheet(width, height), ground).map(Taken::File);
    }
    let mut pictures = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        go_on(progress, LAYING_OUT + place as f32 / count * (1.0 - LAYING_OUT))?;
        pictures.push((format!("{:02}.png", place + 1), pixels(taking, &view, step, library, height)?));
    }
    Ok(Taken::Folder(pictures))
}
