//! From the state to a request for a picture: which rows fold, which cells are dimmed or hidden, what the columns say.

use crate::diagram::{Body, Column, Fill, Labels, Request, RowName, Sizes, Style};
use crate::domain::{Comparison, LayerId, Owner, Row, Service, Stack};
use crate::ui::cx::Cx;
use crate::ui::ending;
use crate::ui::widgets::fill;

/// The two menus in the corner of a short window take at most this many times the target size.
const CORNER: f32 = 5.8;

/// Row names take at most this share of the width.
const NAMES_MOST: f32 = 0.32;

/// How stacks are shown where they are drawn.
pub(crate) struct Manner<'a> {
    /// In wide bars with sentences, which only one service can be, or in columns.
    pub(crate) style: Style,
    /// The rows on which all agree fold.
    pub(crate) folds: bool,
    /// Height is dear.
    pub(crate) short: bool,
    /// What is seen of a cell, by its column.
    pub(crate) face: &'a dyn Fn(usize, &Service, Row<'_>) -> Face,
}

impl Manner<'_> {
    fn is_wide(&self) -> bool {
        self.style == Style::Wide
    }
}

/// What is seen of a cell.
#[derive(Clone, Copy, Default)]
pub(crate) struct Face {
    /// Its owner is not told.
    pub(crate) hidden: bool,
    /// It steps back behind the others.
    pub(crate) dim: bool,
    /// Whether a guess at it was right.
    pub(crate) guess: Option<bool>,
}

/// The picture that Explore asks for. In a `short` window height is dear.
pub(super) fn request(cx: &Cx<'_>, comparison: &Comparison<'_>, short: bool, size: (f32, f32)) -> Request {
    let explore = &cx.state.explore;
    let wide = comparison.stacks().len() == 1;
    let face = |column: usize, service: &Service, row: Row<'_>| {
        let hidden = cx.state.is_hidden(cx.library, column, row.layer);
        Face {
            hidden,
            // A filter would tell of hidden owners.
            dim: !hidden && explore.filter.is_some_and(|only| !stands_out(only, row.duty.owner())),
            guess: explore.quiz.as_ref().and_then(|quiz| quiz.guess(&service.id, row.layer)).map(|guess| guess.right),
        }
    };
    let manner = Manner {
        style: if wide { Style::Wide } else { Style::Columns },
        folds: cx.state.folds(cx.library),
        short,
        face: &face,
    };
    of(cx, comparison, &manner, size)
}

/// A picture of stacks in that manner.
pub(crate) fn of(
    cx: &Cx<'_>,
    comparison: &Comparison<'_>,
    manner: &Manner<'_>,
    (width, height): (f32, f32),
) -> Request {
    let columns: Vec<Column> =
        comparison.stacks().iter().enumerate().map(|(place, stack)| column(cx, place, stack, manner)).collect();
    let rows = LayerId::top_down()
        .enumerate()
        .map(|(place, layer)| {
            let named = cx.catalogue().layer(layer);
            let hidden =
                columns.iter().any(|column| column.cells.get(place).is_some_and(|cell| cell.fill == Fill::Hidden));
            let differs = comparison.differs(layer);
            RowName {
                text: if manner.is_wide() { &named.name } else { &named.short }.clone(),
                bold: differs && !hidden,
                folded: manner.folds && !differs,
            }
        })
        .collect();
    Request {
        style: manner.style,
        rows,
        columns,
        labels: Labels { layer: if manner.short { String::new() } else { cx.text("column-layer") }, ..labels(cx) },
        sizes: if manner.short && !manner.is_wide() { cornered(cx) } else { sizes(cx) },
        width,
        height,
    }
}

/// A stack by itself, as it is: nothing is hidden, filtered or folded. Sentences stand on the bars only if they are `told`.
pub(super) fn alone(cx: &Cx<'_>, stack: &Stack<'_>, told: bool, (width, height): (f32, f32)) -> Request {
    let name = |layer| RowName { text: cx.catalogue().layer(layer).name.clone(), bold: false, folded: false };
    Request {
        style: Style::Wide,
        rows: LayerId::top_down().map(name).collect(),
        columns: vec![Column {
            title: stack.service().short.clone(),
            label: stack.service().label.clone(),
            badges: Vec::new(),
            cells: stack.rows().map(|row| open_body(row, told)).collect(),
            total: (String::new(), String::new()),
        }],
        labels: labels(cx),
        sizes: sizes(cx),
        width,
        height,
    }
}

fn column(cx: &Cx<'_>, place: usize, stack: &Stack<'_>, manner: &Manner<'_>) -> Column {
    let tally = stack.tally();
    let cells: Vec<Body> = stack.rows().map(|row| body(place, stack.service(), row, manner)).collect();
    let hides = cells.iter().any(|cell| cell.fill == Fill::Hidden);
    let total = if hides {
        (cx.text("hidden"), String::new())
    } else {
        (tally.customer.to_string(), cx.with("total-shared", &[("count", tally.shared.into())]))
    };
    Column {
        title: stack.service().short.clone(),
        label: stack.service().label.clone(),
        badges: badges(cx, stack.service(), manner.short && !manner.is_wide()),
        cells,
        total,
    }
}

fn body(place: usize, service: &Service, row: Row<'_>, manner: &Manner<'_>) -> Body {
    let Face { hidden, dim, guess } = (manner.face)(place, service, row);
    if hidden {
        return Body { fill: Fill::Hidden, dim, guess: None, aws: None, customer: None };
    }
    Body { dim, guess, ..open_body(row, manner.is_wide()) }
}

fn open_body(row: Row<'_>, told: bool) -> Body {
    Body {
        fill: fill(row.duty.owner()),
        dim: false,
        guess: None,
        aws: row.duty.aws().filter(|_| told).map(str::to_owned),
        customer: row.duty.customer().filter(|_| told).map(str::to_owned),
    }
}

/// Whether a cell is of those that the filter shows.
fn stands_out(only: Owner, owner: Option<Owner>) -> bool {
    owner == Some(only)
}

/// What is out of the ordinary with a service: that it ends, and the settings that do not stand as usual. Where height
/// is dear, the clock in the picker tells of the end.
pub(super) fn badges(cx: &Cx<'_>, service: &Service, short: bool) -> Vec<String> {
    let ends = service.ending.iter().filter(|_| !short).map(|ending| ending::badge(cx, ending));
    let changed = service.changed(&cx.state.choices).map(|(setting, choice)| {
        let values = [("setting", setting.name.as_str().into()), ("choice", choice.name.as_str().into())];
        cx.with("depends-changed", &values)
    });
    ends.chain(changed).collect()
}

fn labels(cx: &Cx<'_>) -> Labels {
    Labels {
        aws: cx.text("owner-aws"),
        customer: cx.text("owner-customer"),
        no_such_layer: cx.text("owner-none"),
        hidden: cx.text("hidden"),
        folded: (0..=LayerId::COUNT).map(|count| cx.with("rows-folded", &[("count", count.into())])).collect(),
        layer: cx.text("column-layer"),
        total: cx.text("column-total"),
    }
}

/// With the menus over the names of the rows.
fn cornered(cx: &Cx<'_>) -> Sizes {
    let target = cx.theme.sizes.target;
    Sizes { head_min: target, corner: target * CORNER, ..sizes(cx) }
}

fn sizes(cx: &Cx<'_>) -> Sizes {
    let sizes = &cx.theme.sizes;
    Sizes {
        subtitle: sizes.subtitle,
        body: sizes.body,
        small: sizes.small,
        label: sizes.label,
        pad: sizes.space.2,
        icon_gap: sizes.space.1,
        icon: sizes.icon,
        head_min: 0.0,
        corner: 0.0,
        bar_min: sizes.bar_min,
        bar_max: sizes.bar_max,
        bar_gap: sizes.bar_gap,
        column_gap: sizes.space.1,
        names_most: NAMES_MOST,
    }
}
