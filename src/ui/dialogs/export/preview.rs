//! What a file will be: its picture, its first page, its questions or its first lines.

use crate::export::{Deck, Format};
use crate::state::{State, Wanted};
use crate::ui::View;
use crate::ui::cx::Cx;
use crate::ui::widgets::{card, small, strong, text};
use egui::{ColorImage, Image, TextureHandle, TextureOptions, Ui, Vec2, vec2};

/// So many questions and lines are shown; the file has all.
const MOST: usize = 40;
/// Pixels for each point of a picture that is shown small.
const SCALE: f32 = 0.7;

/// A picture that was drawn for the dialog, and what it was drawn for.
#[derive(Clone)]
struct Drawn {
    wanted: Wanted,
    opened: u32,
    texture: TextureHandle,
}

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, view: &View) {
    strong(ui, cx.theme, &cx.text("export-preview"));
    let wanted = &cx.state.export.wanted;
    match wanted.format {
        Format::Svg | Format::Png | Format::Pdf | Format::Slides | Format::Worksheet => picture(ui, cx, view),
        Format::Csv | Format::Xapi => attempts(ui, cx),
        Format::Markdown => lines(ui, cx, &cx.state.notes(cx.library, &wanted.what)),
        Format::Moodle | Format::Gift | Format::Qti | Format::Anki | Format::H5p => {
            decks(ui, cx, &cx.state.decks(cx.library, &wanted.what));
        }
    }
}

/// The picture as wide as there is room; it is drawn once for all that is chosen.
fn picture(ui: &mut Ui, cx: &Cx<'_>, view: &View) {
    let id = egui::Id::unique("export-preview");
    let (wanted, opened) = (&cx.state.export.wanted, cx.state.export.opened);
    let kept: Option<Drawn> = ui.data(|data| data.get_temp(id));
    let kept = kept.filter(|drawn| drawn.wanted == *wanted && drawn.opened == opened);
    let drawn = kept.or_else(|| {
        let image = drawn(cx, view, wanted)?;
        let texture = ui.ctx().load_texture("export-preview", image, TextureOptions::LINEAR);
        let drawn = Drawn { wanted: wanted.clone(), opened, texture };
        ui.data_mut(|data| data.insert_temp(id, drawn.clone()));
        Some(drawn)
    });
    let Some(drawn) = drawn else { return };
    let size = drawn.texture.size_vec2();
    let room = vec2(ui.available_width(), ui.ctx().content_rect().height() * 0.6);
    let factor = (room.x / size.x).min(room.y / size.y);
    let shown: Vec2 = size * factor;
    let name = cx.text("export-preview");
    let response = ui.add(Image::new(&drawn.texture).fit_to_exact_size(shown).alt_text(name));
    let stroke = egui::Stroke::new(cx.theme.colours.line_width, cx.theme.colours.line);
    ui.painter().rect_stroke(response.rect, 0.0, stroke, egui::StrokeKind::Outside);
}

fn drawn(cx: &Cx<'_>, view: &View, wanted: &Wanted) -> Option<ColorImage> {
    let (state, library) = (cx.state, cx.library);
    let ground = !(wanted.transparent && matches!(wanted.format, Format::Svg | Format::Png));
    let looks = (wanted.look, SCALE, ground);
    match wanted.format {
        Format::Worksheet => view.worksheet_picture(state, library, wanted, SCALE),
        Format::Slides => {
            // One of the steps half-way, at which some owners are hidden.
            let steps = state.slides(library);
            let step: &State = steps.get(steps.len() / 2)?;
            Some(view.picture_in(step, library, &wanted.what, looks))
        }
        _ => Some(view.picture_in(state, library, &wanted.what, looks)),
    }
}

fn decks(ui: &mut Ui, cx: &Cx<'_>, decks: &[Deck]) {
    let count: usize = decks.iter().map(|deck| deck.questions.len()).sum();
    text(ui, cx.theme, &cx.with("export-count", &[("count", count.into())]));
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        let mut left = MOST;
        for deck in decks {
            if left == 0 {
                break;
            }
            strong(ui, cx.theme, &deck.title);
            for question in deck.questions.iter().take(left) {
                let owners: Vec<String> = question.owners.iter().map(|&owner| cx.owner(Some(owner))).collect();
                let values = [("text", question.text.as_str().into()), ("owner", owners.join(" / ").into())];
                small(ui, cx.theme, &cx.with("export-question", &values));
            }
            left = left.saturating_sub(deck.questions.len());
        }
        if count > MOST {
            small(ui, cx.theme, &cx.text("export-more"));
        }
    });
}

/// Each attempt in a line; the file has each of its cards.
fn attempts(ui: &mut Ui, cx: &Cx<'_>) {
    let attempts = cx.state.attempts(cx.library, &cx.state.export.wanted.scenes(), "");
    text(ui, cx.theme, &cx.with("export-attempts", &[("count", attempts.len().into())]));
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        // The newest is what one looks for.
        for attempt in attempts.iter().rev().take(MOST) {
            let values = [
                ("scene", attempt.title.as_str().into()),
                ("day", cx.date(attempt.ended.day).into()),
                ("right", attempt.first.into()),
                ("cards", attempt.out_of.into()),
            ];
            small(ui, cx.theme, &cx.with("export-attempt", &values));
        }
        if attempts.len() > MOST {
            small(ui, cx.theme, &cx.text("export-more"));
        }
    });
}

fn lines(ui: &mut Ui, cx: &Cx<'_>, told: &str) {
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        for line in told.lines().take(MOST) {
            small(ui, cx.theme, line);
        }
        if told.lines().nth(MOST).is_some() {
            small(ui, cx.theme, &cx.text("export-more"));
        }
    });
}
