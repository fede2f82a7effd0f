//! Which rows of a picture are shown, and laid out how. All of them where they fit, if need be without what is least
//! missed; else some at a time, and a line that says which.

use crate::diagram::{self, Fill, Plan, Request, Style};
use crate::domain::{Comparison, LayerId, Row, Service};
use crate::ui::cx::Cx;
use crate::ui::explore::request::{self, Face, Manner};
use crate::ui::fonts::ScreenFonts;
use egui::{Align2, FontId, Rect, Ui};
use std::sync::Arc;

/// The shares of the width that the names of the rows may take, the usual one first.
const NAMES: [f32; 3] = [0.32, 0.38, 0.44];
/// The same beside one stack.
const NAMES_ALONE: f32 = 0.66;

/// A laid out part of the rows.
pub(super) struct Drawn {
    pub(super) plan: Plan,
    /// The layers of its rows.
    pub(super) layers: Vec<LayerId>,
    /// The number of its first row from the top, and of all rows.
    pub(super) first: usize,
    pub(super) all: usize,
}

/// All that the rows depend on.
#[derive(PartialEq)]
struct Key {
    whole: Request,
    rows: Vec<LayerId>,
    focus: Option<LayerId>,
    pixels: f32,
}

/// Rows that were laid out, and what for: laid out again only when that has changed.
pub(super) struct Kept {
    key: Key,
    pub(super) drawn: Drawn,
}

/// What a picture does without where it would not fit in whole otherwise.
#[derive(Clone, Copy)]
struct Trim {
    /// The share of the width that the names of the rows may take.
    names: f32,
    /// The counts below the columns.
    totals: bool,
    /// The models below the names of the columns.
    labels: bool,
}

/// What is tried, the best first.
fn trims(alone: bool) -> Vec<Trim> {
    if alone {
        return [true, false].map(|totals| Trim { names: NAMES_ALONE, totals, labels: true }).to_vec();
    }
    let kinds = [(true, true), (false, true), (false, false)];
    let all = kinds.into_iter().flat_map(|(totals, labels)| NAMES.map(|names| Trim { names, totals, labels }));
    all.collect()
}

/// Lays out as many of the rows as there is room for: those around `focus`.
pub(super) fn drawn(
    ui: &Ui,
    cx: &Cx<'_>,
    comparison: &Comparison<'_>,
    rect: Rect,
    rows: &[LayerId],
    (face, bar_min): (FaceOf<'_>, f32),
    focus: Option<LayerId>,
) -> Arc<Kept> {
    // What is out of the ordinary with a service is told beside its stack, not over its column.
    let manner = Manner { style: Style::Columns, folds: false, short: true, face };
    let mut whole = request::of(cx, comparison, &manner, (rect.width(), rect.height()));
    (whole.sizes.bar_min, whole.sizes.head_min, whole.sizes.corner) = (bar_min, 0.0, 0.0);
    let key = Key { whole, rows: rows.to_vec(), focus, pixels: ui.pixels_per_point() };
    let id = ui.scope_id().with("rows");
    let kept: Option<Arc<Kept>> = ui.data(|data| data.get_temp(id));
    if let Some(kept) = kept.filter(|kept| kept.key == key) {
        return kept;
    }
    let drawn = lay(ui, cx, rect.height(), &key);
    let made = Arc::new(Kept { key, drawn });
    ui.data_mut(|data| data.insert_temp(id, Arc::clone(&made)));
    made
}

/// Tries what is tried, the best first.
fn lay(ui: &Ui, cx: &Cx<'_>, room: f32, key: &Key) -> Drawn {
    let Key { whole, rows, focus, .. } = key;
    let all: Vec<LayerId> = LayerId::top_down().collect();
    let is_shown = |(row, layer): (usize, &LayerId)| rows.contains(layer).then_some(row);
    let places: Vec<usize> = all.iter().enumerate().filter_map(is_shown).collect();
    let note = note_height(ui, cx);
    let fits = |request: &Request, is_part: bool| {
        let height = room - if is_part { note } else { 0.0 };
        let plan = diagram::plan(&Request { height, ..request.clone() }, &ScreenFonts(ui));
        // The plan ends with the gap below its last row.
        (plan.height <= height + request.sizes.bar_gap + 1.0, plan)
    };
    let trims = trims(whole.columns.len() == 1);
    let in_whole = trims.iter().find_map(|&trim| {
        let (fit, plan) = fits(&trimmed(whole, trim, &places), false);
        (fit && says_all(&plan)).then_some((0, (0..places.len()).collect(), plan))
    });
    let (first, shown, plan) = in_whole.unwrap_or_else(|| {
        let place = focus.and_then(|layer| places.iter().position(|&row| all.get(row) == Some(&layer)));
        let trim = Trim { totals: false, ..trims[0] };
        fitting(&trimmed(whole, trim, &places), place.unwrap_or(places.len().saturating_sub(1)), fits)
    });
    let layer = |&place: &usize| places.get(place).and_then(|&row| all.get(row)).copied();
    Drawn { plan, layers: shown.iter().filter_map(layer).collect(), first, all: places.len() }
}

/// The request with these rows alone, without what is trimmed. Counts that are not told yet take no room either.
fn trimmed(whole: &Request, trim: Trim, rows: &[usize]) -> Request {
    let mut request = part(whole, rows);
    request.sizes.names_most = trim.names;
    let alone = request.columns.len() == 1;
    for column in &mut request.columns {
        let hides = column.cells.iter().any(|cell| cell.fill == Fill::Hidden);
        if !trim.totals || hides {
            column.total = (String::new(), String::new());
        }
        if !trim.labels {
            column.label = String::new();
        }
        // Its name stands over the picture.
        if alone {
            (column.title, column.label) = (String::new(), String::new());
        }
    }
    if request.columns.iter().any(|column| column.total.0.is_empty()) {
        for column in &mut request.columns {
            column.total = (String::new(), String::new());
        }
    }
    request
}

/// Whether every bar of one owner says in words whose it is.
fn says_all(plan: &Plan) -> bool {
    let whole = |cell: &&diagram::Cell| matches!(cell.fill, Fill::Aws | Fill::Customer);
    plan.cells.iter().filter(whole).all(|cell| !cell.lines.is_empty())
}

/// What is seen of a cell.
pub(super) type FaceOf<'a> = &'a dyn Fn(usize, &Service, Row<'_>) -> Face;

/// The rows around `focus` that fit: the number of the first, their places, and their plan. Rows are cut into parts of
/// like size, so that they stay where they are while one steps through a part.
fn fitting(whole: &Request, focus: usize, fits: impl Fn(&Request, bool) -> (bool, Plan)) -> (usize, Vec<usize>, Plan) {
    let places: Vec<usize> = (0..whole.rows.len()).collect();
    let mut parts = 1;
    loop {
        let size = places.len().div_ceil(parts).max(1);
        let first = focus / size * size;
        let shown: Vec<usize> = places.iter().copied().skip(first).take(size).collect();
        let (fit, plan) = fits(&part(whole, &shown), parts > 1);
        if fit || size == 1 {
            return (first, shown, plan);
        }
        parts += 1;
    }
}

/// The request with these rows alone.
fn part(whole: &Request, shown: &[usize]) -> Request {
    let mut part = whole.clone();
    part.rows = shown.iter().filter_map(|&row| whole.rows.get(row).cloned()).collect();
    for (column, all) in part.columns.iter_mut().zip(&whole.columns) {
        column.cells = shown.iter().filter_map(|&row| all.cells.get(row).cloned()).collect();
    }
    part
}

/// What the line takes that says which rows are shown.
fn note_height(ui: &Ui, cx: &Cx<'_>) -> f32 {
    ui.fonts_mut(|fonts| fonts.row_height(&FontId::proportional(cx.theme.sizes.small)))
}

/// "Rows 1 to 7 of 13", where not all are shown.
pub(super) fn show(ui: &Ui, cx: &Cx<'_>, rect: Rect, drawn: &Drawn) {
    if drawn.layers.len() == drawn.all {
        return;
    }
    let values = [
        ("first", (drawn.first + 1).into()),
        ("last", (drawn.first + drawn.layers.len()).into()),
        ("all", drawn.all.into()),
    ];
    let words = cx.with("present-rows", &values);
    let font = FontId::proportional(cx.theme.sizes.small);
    ui.painter().text(rect.right_bottom(), Align2::RIGHT_BOTTOM, words, font, cx.theme.colours.muted);
}
