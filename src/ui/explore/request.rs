//! From the state to a request for a picture: which rows fold, which cells are dimmed or hidden, what the columns say.

use crate::diagram::{Body, Column, Fill, Labels, Request, RowName, Sizes, Style};
use crate::domain::{Comparison, LayerId, Owner, Row, Service, Stack};
use crate::ui::cx::Cx;
use crate::ui::ending;
use crate::ui::widgets::fill;

/// The two menus in the corner of a short window take at most this many times the target size.
const CORNER: f32 = 5.8;

/// The picture that is asked for. In a `short` window height is dear.
pub(super) fn request(cx: &Cx<'_>, comparison: &Comparison<'_>, short: bool, (width, height): (f32, f32)) -> Request {
    let wide = comparison.stacks().len() == 1;
    let folds = cx.state.folds(cx.library);
    let rows = LayerId::top_down()
        .map(|layer| {
            let named = cx.catalogue().layer(layer);
            let hidden = (0..comparison.stacks().len()).any(|column| cx.state.is_hidden(cx.library, column, layer));
            let differs = comparison.differs(layer);
            RowName {
                text: if wide { &named.name } else { &named.short }.clone(),
                bold: differs && !hidden,
                folded: folds && !differs,
            }
        })
        .collect();
    let stacks = comparison.stacks().iter().enumerate();
    Request {
        style: if wide { Style::Wide } else { Style::Columns },
        rows,
        columns: stacks.map(|(place, stack)| column(cx, place, stack, wide, short)).collect(),
        labels: Labels { layer: if short { String::new() } else { cx.text("column-layer") }, ..labels(cx) },
        sizes: if short && !wide { cornered(cx) } else { sizes(cx) },
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

fn column(cx: &Cx<'_>, place: usize, stack: &Stack<'_>, wide: bool, short: bool) -> Column {
    let tally = stack.tally();
    let hides = LayerId::ALL.iter().any(|&layer| cx.state.is_hidden(cx.library, place, layer));
    let total = if hides {
        (cx.text("hidden"), String::new())
    } else {
        (tally.customer.to_string(), cx.with("total-shared", &[("count", tally.shared.into())]))
    };
    Column {
        title: stack.service().short.clone(),
        label: stack.service().label.clone(),
        badges: badges(cx, stack.service(), short && !wide),
        cells: stack.rows().map(|row| body(cx, place, stack.service(), row, wide)).collect(),
        total,
    }
}

fn body(cx: &Cx<'_>, place: usize, service: &Service, row: Row<'_>, wide: bool) -> Body {
    let explore = &cx.state.explore;
    if cx.state.is_hidden(cx.library, place, row.layer) {
        return Body { fill: Fill::Hidden, dim: false, guess: None, aws: None, customer: None };
    }
    let owner = row.duty.owner();
    Body {
        dim: explore.filter.is_some_and(|only| !stands_out(only, owner)),
        guess: explore.quiz.as_ref().and_then(|quiz| quiz.guess(&service.id, row.layer)).map(|guess| guess.right),
        ..open_body(row, wide)
    }
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
    }
}
