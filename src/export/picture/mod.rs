//! A drawing as a file: SVG, PDF or PNG. All three show the same.

mod fonts;
mod pdf;
mod png;
mod svg;

pub use fonts::Fonts;
pub use pdf::{Paper, pdf};
pub use png::png;
pub use svg::{Letters, svg};
