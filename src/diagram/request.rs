//! All that a picture depends on, in one comparable value: equal requests have equal plans.

use super::Fill;

/// How the stacks are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// One service in wide bars with sentences.
    Wide,
    /// Columns that share the rows.
    Columns,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Who owns it.
    pub fill: Fill,
    /// It steps back behind the others.
    pub dim: bool,
    /// Whether a guess at it was right; `None` where there was none.
    pub guess: Option<bool>,
    /// What AWS does, for wide bars.
    pub aws: Option<String>,
    /// What the customer does, for wide bars.
    pub customer: Option<String>,
}

/// One service.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub title: String,
    /// Its model, smaller.
    pub label: String,
    /// What is out of the ordinary with it, below the label.
    pub badges: Vec<String>,
    /// Thirteen cells, top first.
    pub cells: Vec<Body>,
    /// The count under the column: number, then words.
    pub total: (String, String),
}

/// The name of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowName {
    /// The name.
    pub text: String,
    /// The owners differ.
    pub bold: bool,
    /// Folded away with its neighbours: all columns agree.
    pub folded: bool,
}

/// Words that stand on bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Labels {
    /// AWS.
    pub aws: String,
    /// Customer.
    pub customer: String,
    /// No such layer.
    pub no_such_layer: String,
    /// In the place of a hidden owner.
    pub hidden: String,
    /// What stands for so many folded rows, by their number.
    pub folded: Vec<String>,
    /// Over the row names.
    pub layer: String,
    /// Before the totals.
    pub total: String,
}

/// Sizes in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Names of columns.
    pub subtitle: f32,
    /// Ordinary text.
    pub body: f32,
    /// Secondary text.
    pub small: f32,
    /// Names on bars.
    pub label: f32,
    /// Room inside a bar, left and right.
    pub pad: f32,
    /// Room between icon and text.
    pub icon_gap: f32,
    /// Icons.
    pub icon: f32,
    /// Least height of the heads of columns.
    pub head_min: f32,
    /// Room for what stands over the names of the rows.
    pub corner: f32,
    /// Least height of a bar.
    pub bar_min: f32,
    /// Greatest height of a bar, unless its text needs more.
    pub bar_max: f32,
    /// Room between two bars, and between two columns.
    pub bar_gap: f32,
    /// Room between two columns.
    pub column_gap: f32,
    /// Row names take at most this share of the width.
    pub names_most: f32,
}

/// All that a picture depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// How the stacks are shown.
    pub style: Style,
    /// Thirteen names, top first.
    pub rows: Vec<RowName>,
    /// The services, left to right.
    pub columns: Vec<Column>,
    /// Words on bars.
    pub labels: Labels,
    /// Sizes.
    pub sizes: Sizes,
    /// How wide the picture is.
    pub width: f32,
    /// How high it may be; it grows beyond where text needs more.
    pub height: f32,
}
