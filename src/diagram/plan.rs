//! The result of a layout: rectangles and lines of text in points, origin at the top left.

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Rect {
    /// The right edge.
    pub fn right(self) -> f32 {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// The middle, top to bottom.
    pub fn middle_y(self) -> f32 {
        self.y + self.height / 2.0
    }
}

/// What fills a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// AWS.
    Aws,
    /// The customer.
    Customer,
    /// AWS left, the customer right, cut by a slanted edge.
    Shared,
    /// A dashed outline: the service has no such layer.
    NoSuchLayer,
    /// A dashed outline with a question mark: the owner is hidden.
    Hidden,
}

/// The slanted edge of a shared cell: where it meets the top and the bottom of the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// x at the top.
    pub top: f32,
    /// x at the bottom.
    pub bottom: f32,
}

/// What a line of text or an icon stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// On AWS's fill.
    OnAws,
    /// On the customer's fill.
    OnCustomer,
    /// On the page.
    Plain,
    /// On the page, secondary.
    Muted,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Left edge.
    pub x: f32,
    /// Middle of the line.
    pub middle_y: f32,
    /// Font size.
    pub size: f32,
    /// Which cut of the font.
    pub face: super::Face,
    /// What it stands on.
    pub ink: Ink,
}

/// The icon of a side: a cloud for AWS, a person for the customer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Icon {
    /// Whose icon: [`Ink::OnAws`] is the cloud, [`Ink::OnCustomer`] the person.
    pub ink: Ink,
    /// Where it stands.
    pub rect: Rect,
}

/// One service x layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Row, 0 at the top.
    pub row: usize,
    /// Column, 0 at the left.
    pub column: usize,
    /// The bar.
    pub rect: Rect,
    /// What fills it.
    pub fill: Fill,
    /// It steps back behind the others.
    pub dim: bool,
    /// Whether a guess at it was right; `None` where there was none.
    pub guess: Option<bool>,
    /// How many of its lines, from the first, are the name of the row.
    pub names: usize,
    /// The slanted edge of a shared bar.
    pub cut: Option<Cut>,
    /// Icons on the bar.
    pub icons: Vec<Icon>,
    /// Text on the bar.
    pub lines: Vec<Line>,
}

/// A thin line in the place of rows that are all alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Fold {
    /// Where it lies.
    pub rect: Rect,
    /// What it says.
    pub line: Line,
}

/// A whole picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The bars.
    pub cells: Vec<Cell>,
    /// Row names, column heads and totals.
    pub lines: Vec<Line>,
    /// Marks between two cells whose owners differ.
    pub marks: Vec<Rect>,
    /// Rows that were folded away.
    pub folds: Vec<Fold>,
    /// The share of a shared bar that AWS's half takes.
    pub shared_at: f32,
    /// Heads of the columns, for pointing at.
    pub heads: Vec<Rect>,
    /// How high the picture is; it is as wide as was asked for.
    pub height: f32,
}
