//! One service in wide bars: icon, name of the layer, and a sentence of who does what. Where the bars are narrow, the
//! sentence goes below the name.

use super::plan::{Cell, Cut, Fill, Icon, Ink, Line, Plan, Rect};
use super::rows::heights;
use super::text_fit::{Face, Measure, wrap};
use super::{Body, Request};

/// The shares of a shared bar that AWS's half may take, best first: it also carries the name. All shared bars of a
/// picture are cut at the same place, the first where their texts need the fewest lines.
const AWS_SHARES: [f32; 5] = [0.64, 0.67, 0.7, 0.73, 0.6];
/// Bars narrower than this many times the label size put the sentence below the name.
const STACKED_BELOW: f32 = 40.0;

/// Where texts go in this picture.
struct Grid<'a> {
    request: &'a Request,
    measure: &'a dyn Measure,
    name_width: f32,
    stacked: bool,
    sentence_size: f32,
    aws_share: f32,
}

/// The text of one bar, broken into lines.
struct Texts {
    name: Vec<String>,
    left: Vec<String>,
    right: Vec<String>,
}

/// Sentences stand in body text where the picture then has the height it was given, else in small text.
pub(super) fn plan(request: &Request, measure: &dyn Measure) -> Plan {
    let Some(column) = request.columns.first() else { return Plan::default() };
    let roomy = plan_in(request, measure, &column.cells, request.sizes.body);
    // Heights that were shared out add up to the whole only to within rounding.
    if roomy.height <= request.height + 0.5 {
        return roomy;
    }
    plan_in(request, measure, &column.cells, request.sizes.small)
}

fn plan_in(request: &Request, measure: &dyn Measure, bodies: &[Body], sentence_size: f32) -> Plan {
    let sizes = &request.sizes;
    let widest =
        request.rows.iter().map(|row| measure.width(&row.text, sizes.label, Face::SemiBold)).fold(0.0, f32::max);
    let stacked = request.width < STACKED_BELOW * sizes.label;
    let mut grid = Grid { request, measure, name_width: widest, stacked, sentence_size, aws_share: AWS_SHARES[0] };
    grid.aws_share = grid.best_share(bodies);
    let texts: Vec<Texts> = request.rows.iter().zip(bodies).map(|(row, body)| grid.texts(&row.text, body)).collect();
    let needs: Vec<f32> = texts.iter().map(|texts| grid.need(texts)).collect();
    let gaps = sizes.bar_gap * (needs.len().saturating_sub(1)) as f32;
    let mut plan = Plan::default();
    let mut y = 0.0;
    for (row, (height, texts)) in
        heights(&needs, request.height - gaps, sizes.bar_max).into_iter().zip(&texts).enumerate()
    {
        let rect = Rect { x: 0.0, y, width: request.width, height };
        plan.cells.push(grid.cell(row, rect, &bodies[row], texts));
        y += height + sizes.bar_gap;
    }
    plan.height = y - sizes.bar_gap;
    plan.shared_at = if stacked { 0.5 } else { grid.aws_share };
    plan
}

impl Grid<'_> {
    fn best_share(&self, bodies: &[Body]) -> f32 {
        let lines = |share: f32| -> usize {
            let grid = Grid { aws_share: share, ..*self };
            let shared = bodies.iter().filter(|body| body.fill == Fill::Shared);
            shared.map(|body| grid.texts("", body)).map(|texts| texts.left.len().max(texts.right.len())).sum()
        };
        let best = AWS_SHARES.into_iter().map(|share| (lines(share), share)).min_by_key(|(lines, _)| *lines);
        best.map_or(AWS_SHARES[0], |(_, share)| share)
    }

    fn text_x(&self) -> f32 {
        self.request.sizes.pad + self.request.sizes.icon + self.request.sizes.icon_gap
    }

    fn sentence_x(&self) -> f32 {
        if self.stacked { self.text_x() } else { self.text_x() + self.name_width + self.request.sizes.pad }
    }

    fn cut(&self, rect: Rect) -> Cut {
        let middle = rect.x + rect.width * if self.stacked { 0.5 } else { self.aws_share };
        let lean = rect.height.min(self.request.sizes.bar_max) / 12.0;
        Cut { top: middle + lean, bottom: middle - lean }
    }

    fn texts(&self, name: &str, body: &Body) -> Texts {
        let sizes = &self.request.sizes;
        let whole = Rect { x: 0.0, y: 0.0, width: self.request.width, height: sizes.bar_max };
        let sentence = |text: &str, width: f32| wrap(self.measure, text, self.sentence_size, Face::Regular, width);
        let right_edge = self.request.width - sizes.pad;
        let name_room = match (self.stacked, body.fill) {
            (false, _) => self.name_width,
            // In the colour of AWS's half, and so within it.
            (true, Fill::Shared) => self.cut(whole).bottom - sizes.icon_gap - self.text_x(),
            (true, _) => right_edge - self.text_x(),
        };
        let name = wrap(self.measure, name, sizes.label, Face::SemiBold, name_room);
        let none = (Vec::new(), Vec::new());
        let (left, right) = match (body.fill, &body.aws, &body.customer) {
            (Fill::Shared, Some(aws), Some(customer)) => {
                let cut = self.cut(whole);
                let icon = sizes.icon + sizes.icon_gap;
                (
                    sentence(aws, cut.bottom - sizes.icon_gap - self.sentence_x()),
                    sentence(customer, right_edge - icon - self.right_x(cut)),
                )
            }
            (Fill::NoSuchLayer, ..) => {
                (sentence(&self.request.labels.no_such_layer, right_edge - self.sentence_x()), none.1)
            }
            (Fill::Hidden, ..) => (vec![self.request.labels.hidden.clone()], none.1),
            (_, Some(text), _) | (_, _, Some(text)) => (sentence(text, right_edge - self.sentence_x()), none.1),
            _ => none,
        };
        Texts { name, left, right }
    }

    fn right_x(&self, cut: Cut) -> f32 {
        cut.top + self.request.sizes.pad
    }

    fn need(&self, texts: &Texts) -> f32 {
        let sizes = &self.request.sizes;
        let name = texts.name.len() as f32 * self.measure.line_height(sizes.label);
        let sentences = texts.left.len().max(texts.right.len()) as f32 * self.measure.line_height(self.sentence_size);
        let text = if self.stacked { name + sentences } else { name.max(sentences) };
        (text + sizes.bar_gap * 2.0).max(sizes.bar_min)
    }

    fn cell(&self, row: usize, rect: Rect, body: &Body, texts: &Texts) -> Cell {
        let sizes = &self.request.sizes;
        let cut = (body.fill == Fill::Shared).then(|| self.cut(rect));
        let ink = match body.fill {
            Fill::Aws | Fill::Shared => Ink::OnAws,
            Fill::Customer => Ink::OnCustomer,
            Fill::NoSuchLayer => Ink::Muted,
            Fill::Hidden => Ink::Plain,
        };
        let (name_middle, sentence_middle) = self.middles(rect, texts);
        let name =
            Place { x: rect.x + self.text_x(), middle_y: name_middle, size: sizes.label, face: Face::SemiBold, ink };
        let sentence = Place {
            x: rect.x + self.sentence_x(),
            middle_y: sentence_middle,
            size: self.sentence_size,
            face: Face::Regular,
            ink,
        };
        let mut lines = self.block(&texts.name, name);
        lines.extend(self.block(&texts.left, sentence));
        if let Some(cut) = cut {
            lines.extend(self.block(&texts.right, Place { x: self.right_x(cut), ink: Ink::OnCustomer, ..sentence }));
        }
        let icon_at = |x: f32, ink: Ink| Icon {
            ink,
            rect: Rect { x, y: rect.middle_y() - sizes.icon / 2.0, width: sizes.icon, height: sizes.icon },
        };
        let mut icons = Vec::new();
        if !matches!(body.fill, Fill::NoSuchLayer | Fill::Hidden) {
            icons.push(icon_at(rect.x + sizes.pad, ink));
        }
        if cut.is_some() {
            icons.push(icon_at(rect.right() - sizes.pad - sizes.icon, Ink::OnCustomer));
        }
        let (fill, dim, guess, names) = (body.fill, body.dim, body.guess, texts.name.len());
        Cell { row, column: 0, rect, fill, dim, guess, names, cut, icons, lines }
    }

    /// The middles of the name and of the sentence: beside each other, or one below the other.
    fn middles(&self, rect: Rect, texts: &Texts) -> (f32, f32) {
        if !self.stacked {
            return (rect.middle_y(), rect.middle_y());
        }
        let sizes = &self.request.sizes;
        let name = texts.name.len() as f32 * self.measure.line_height(sizes.label);
        let sentence = texts.left.len().max(texts.right.len()) as f32 * self.measure.line_height(self.sentence_size);
        let both = name + sentence;
        let top = rect.middle_y() - both / 2.0;
        (top + name / 2.0, top + name + sentence / 2.0)
    }

    fn block(&self, texts: &[String], place: Place) -> Vec<Line> {
        let Place { x, middle_y, size, face, ink } = place;
        let height = self.measure.line_height(size);
        let top = middle_y - height * texts.len() as f32 / 2.0;
        let lines = texts.iter().enumerate();
        lines
            .map(|(line, text)| Line {
                text: text.clone(),
                x,
                middle_y: top + height * (line as f32 + 0.5),
                size,
                face,
                ink,
            })
            .collect()
    }
}

/// Where a block of lines goes and how it looks.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    middle_y: f32,
    size: f32,
    face: Face,
    ink: Ink,
}
