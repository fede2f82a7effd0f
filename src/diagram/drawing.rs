//! A finished picture in simple terms: rectangles, outlines, circles and runs of letters, each with its colour and its
//! place in points, origin at the top left. Whoever paints the screen hands it over; whoever writes files reads it.

use super::Rect;

/// Red, green, blue, and how much of it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
    /// 255 hides what lies below.
    pub alpha: u8,
}

/// A line of some width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Its width.
    pub width: f32,
    /// Its colour.
    pub colour: Colour,
}

/// A cut of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FontCut {
    /// Ordinary text.
    Regular,
    /// The *of* and *in* of the cloud.
    Italic,
    /// Names.
    SemiBold,
    /// Titles.
    Bold,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A rectangle with round corners, its outline on the edge.
    Rect {
        /// Where.
        rect: Rect,
        /// How round.
        radius: f32,
    },
    /// A line through these points.
    Line {
        /// The corners.
        points: Vec<[f32; 2]>,
        /// Whether it leads back to its start.
        closed: bool,
    },
    /// A circle.
    Circle {
        /// Its middle.
        middle: [f32; 2],
        /// From the middle to the edge.
        radius: f32,
    },
}

/// A run of letters in one cut, size and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The letters.
    pub text: String,
    /// Left edge of each letter, and the right edge of the last.
    pub edges: Vec<f32>,
    /// The line they stand on.
    pub baseline: f32,
    /// Size of the font.
    pub size: f32,
    /// The cut.
    pub cut: FontCut,
    /// The colour.
    pub colour: Colour,
}

/// One thing in a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A form, filled, outlined or both.
    Form {
        /// Its shape.
        form: Form,
        /// What fills it.
        fill: Option<Colour>,
        /// Its outline.
        pen: Option<Pen>,
        /// Only what is inside this is seen.
        clip: Option<Rect>,
    },
    /// Letters.
    Text(Run),
}

/// A finished picture; what comes later lies above.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
    /// What it is called, for those who cannot see it.
    pub title: String,
    /// What lies in it.
    pub items: Vec<Item>,
}

impl Drawing {
    /// The same, so many times as large.
    #[must_use]
    pub fn scaled(mut self, by: f32) -> Self {
        let rect = |rect: &mut Rect| {
            let Rect { x, y, width, height } = *rect;
            *rect = Rect { x: x * by, y: y * by, width: width * by, height: height * by };
        };
        self.width *= by;
        self.height *= by;
        for item in &mut self.items {
            match item {
                Item::Text(run) => {
                    run.edges.iter_mut().for_each(|edge| *edge *= by);
                    run.baseline *= by;
                    run.size *= by;
                }
                Item::Form { form, pen, clip, .. } => {
                    match form {
                        Form::Rect { rect: own, radius } => {
                            rect(own);
                            *radius *= by;
                        }
                        Form::Line { points, .. } => points.iter_mut().flatten().for_each(|at| *at *= by),
                        Form::Circle { middle, radius } => {
                            *middle = middle.map(|at| at * by);
                            *radius *= by;
                        }
                    }
                    if let Some(pen) = pen {
                        pen.width *= by;
                    }
                    if let Some(clip) = clip {
                        rect(clip);
                    }
                }
            }
        }
        self
    }

    /// The cuts that its letters need, in order.
    pub fn cuts(&self) -> Vec<FontCut> {
        let of = |item: &Item| match item {
            Item::Text(run) => Some(run.cut),
            Item::Form { .. } => None,
        };
        let mut cuts: Vec<FontCut> = self.items.iter().filter_map(of).collect();
        cuts.sort_unstable();
        cuts.dedup();
        cuts
    }
}
