//! Where things go. A [`Request`] goes in, and a [`Plan`] of rectangles and lines of text comes out, the same for the
//! painter on screen and for every exporter. Nothing is painted here and no colour is known.

mod columns;
mod plan;
mod request;
mod rows;
mod strips;
mod text_fit;
mod wide;

pub use plan::{Cell, Cut, Fill, Icon, Ink, Line, Plan, Rect};
pub use request::{Body, Column, Labels, Request, RowName, Sizes, Style};
pub use strips::{Strip, strips};
pub use text_fit::{Face, Measure, wrap};

/// Lays out the request. Text widths come from `measure`, so that every painter fits its own fonts.
pub fn plan(request: &Request, measure: &dyn Measure) -> Plan {
    match request.style {
        Style::Wide => wide::plan(request, measure),
        Style::Columns => columns::plan(request, measure),
    }
}
