//! Services side by side: row names at the left, one bar with icon and word for each cell, a mark where the owner
//! changes from one column to the next. Where bars are narrow, icons go first and then words; where columns would be too
//! narrow for their names, the names of the rows stand above their bars. Heads and totals are in `heads`.

use super::plan::{Cell, Cut, Fill, Fold, Icon, Ink, Line, Plan, Rect};
use super::rows::heights;
use super::text_fit::{Face, Measure, wrap};
use super::{Body, Column, Request};

/// A mark between two columns is this share of the bar's height.
const MARK_SHARE: f32 = 0.7;

/// How much of icon and word fits on the half bars of this picture.
#[derive(Clone, Copy, PartialEq)]
enum Room {
    IconAndWord,
    Word,
    Icon,
}

pub(super) struct Grid<'a> {
    pub(super) request: &'a Request,
    pub(super) measure: &'a dyn Measure,
    /// Whether the names of the rows stand above their bars.
    pub(super) names_above: bool,
    names_width: f32,
    pub(super) column_width: f32,
    halves: Room,
    wholes: Room,
}

pub(super) fn plan(request: &Request, measure: &dyn Measure) -> Plan {
    let sizes = &request.sizes;
    let grid = Grid::new(request, measure);
    let mut plan = Plan::default();
    let top = grid.heads(&mut plan);
    let names: Vec<Vec<String>> = request.rows.iter().map(|row| grid.name_lines(&row.text, row.bold)).collect();
    let open: Vec<usize> = (0..names.len()).filter(|&row| !request.rows[row].folded).collect();
    let needs: Vec<f32> = open
        .iter()
        .map(|&row| {
            let lines = &names[row];
            let name = if grid.names_above { 0.0 } else { grid.name_height(lines) };
            let absent = request.columns.iter().any(|column| column.cells.get(row).is_some_and(is_absent));
            let words = if absent { grid.absent_lines().len() as f32 * measure.line_height(sizes.small) } else { 0.0 };
            name.max(words).max(sizes.bar_min)
        })
        .collect();
    let foot = grid.foot();
    let above: f32 = open.iter().map(|&row| grid.height_above(&names[row])).sum();
    // As high as a bar: it can be pressed like one.
    let thin = measure.line_height(sizes.small).max(sizes.bar_min);
    let folds = folds(request);
    let gaps = sizes.bar_gap * needs.len().saturating_sub(1) as f32;
    let room = request.height - top - foot - gaps - above - (thin + sizes.bar_gap) * folds.len() as f32;
    let mut heights = heights(&needs, room, sizes.bar_max).into_iter();
    let mut y = top;
    for (row, name) in names.iter().enumerate() {
        if let Some((_, count)) = folds.iter().find(|(first, _)| *first == row) {
            grid.fold(&mut plan, y, thin, *count);
            y += thin + sizes.bar_gap;
        }
        if !request.rows[row].folded {
            let height = heights.next().unwrap_or(sizes.bar_min);
            grid.row(&mut plan, row, y, height, name);
            y += grid.height_above(name) + height + sizes.bar_gap;
        }
    }
    plan.shared_at = 0.5;
    grid.totals(&mut plan, y);
    plan.height = y + foot;
    plan
}

/// Whether two neighbours have different owners, as far as that may be seen.
fn differ(left: Fill, right: Fill) -> bool {
    left != right && left != Fill::Hidden && right != Fill::Hidden
}

/// Where each run of folded rows begins, and how many they are.
fn folds(request: &Request) -> Vec<(usize, usize)> {
    let mut folds: Vec<(usize, usize)> = Vec::new();
    for (row, _) in request.rows.iter().enumerate().filter(|(_, name)| name.folded) {
        match folds.last_mut() {
            Some((first, count)) if *first + *count == row => *count += 1,
            _ => folds.push((row, 1)),
        }
    }
    folds
}

impl<'a> Grid<'a> {
    fn new(request: &'a Request, measure: &'a dyn Measure) -> Self {
        let sizes = &request.sizes;
        let widest = request
            .rows
            .iter()
            .map(|row| measure.width(&row.text, sizes.body, face_of(row.bold)))
            .chain([measure.width(&request.labels.total, sizes.body, Face::Regular)])
            .fold(0.0, f32::max);
        let count = request.columns.len().max(1) as f32;
        let column = |names: f32| (request.width - names - sizes.column_gap * (count - 1.0)) / count;
        let beside = (widest + sizes.pad).min(request.width * sizes.names_most).max(sizes.corner);
        let names_above = column(beside) < longest_word(request, measure);
        let names_width = if names_above { 0.0 } else { beside };
        let column_width = column(names_width);
        let word = measure.width(&request.labels.customer, sizes.label, Face::SemiBold);
        let icon = sizes.icon + sizes.icon_gap;
        let room_in = |width: f32| {
            if word + icon <= width {
                Room::IconAndWord
            } else if word <= width {
                Room::Word
            } else {
                Room::Icon
            }
        };
        Self {
            request,
            measure,
            names_above,
            names_width,
            column_width,
            halves: room_in(column_width / 2.0 - sizes.pad),
            wholes: room_in(column_width - 2.0 * sizes.pad),
        }
    }

    pub(super) fn column_x(&self, column: usize) -> f32 {
        self.names_width + column as f32 * (self.column_width + self.request.sizes.column_gap)
    }

    fn name_lines(&self, name: &str, bold: bool) -> Vec<String> {
        let width = if self.names_above { self.request.width } else { self.names_width };
        wrap(self.measure, name, self.request.sizes.body, face_of(bold), width - self.request.sizes.icon_gap)
    }

    fn name_height(&self, lines: &[String]) -> f32 {
        lines.len() as f32 * self.measure.line_height(self.request.sizes.body)
    }

    /// What the name of a row takes above its bars.
    fn height_above(&self, lines: &[String]) -> f32 {
        if self.names_above { self.name_height(lines) + self.request.sizes.bar_gap } else { 0.0 }
    }

    /// A line that says how many rows are folded away.
    fn fold(&self, plan: &mut Plan, y: f32, height: f32, count: usize) {
        let rect = Rect { x: 0.0, y, width: self.request.width, height };
        let text = self.request.labels.folded.get(count).cloned().unwrap_or_default();
        let size = self.request.sizes.small;
        let line = Line { text, x: 0.0, middle_y: rect.middle_y(), size, face: Face::Regular, ink: Ink::Muted };
        plan.folds.push(Fold { rect, line });
    }

    fn row(&self, plan: &mut Plan, row: usize, y: f32, height: f32, name: &[String]) {
        let sizes = &self.request.sizes;
        let line = self.measure.line_height(sizes.body);
        let bold = self.request.rows[row].bold;
        let top = if self.names_above { y } else { y + (height - self.name_height(name)) / 2.0 };
        let y = y + self.height_above(name);
        plan.lines.extend(name.iter().enumerate().map(|(place, text)| Line {
            text: text.clone(),
            x: 0.0,
            middle_y: top + line * (place as f32 + 0.5),
            size: sizes.body,
            face: face_of(bold),
            ink: if bold { Ink::Plain } else { Ink::Muted },
        }));
        for (column, service) in self.request.columns.iter().enumerate() {
            let Some(body) = service.cells.get(row) else { continue };
            let rect = Rect { x: self.column_x(column), y, width: self.column_width, height };
            plan.cells.push(self.cell(row, column, rect, body));
            let before = column.checked_sub(1).and_then(|left| self.request.columns[left].cells.get(row));
            if before.is_some_and(|before| differ(before.fill, body.fill)) {
                let high = height * MARK_SHARE;
                let width = sizes.column_gap.min(sizes.icon / 3.0);
                let x = rect.x - sizes.column_gap / 2.0 - width / 2.0;
                plan.marks.push(Rect { x, y: rect.middle_y() - high / 2.0, width, height: high });
            }
        }
    }

    fn cell(&self, row: usize, column: usize, rect: Rect, body: &Body) -> Cell {
        let labels = &self.request.labels;
        let (fill, dim, guess) = (body.fill, body.dim, body.guess);
        let (icons, lines) = (Vec::new(), Vec::new());
        let mut cell = Cell { row, column, rect, fill, dim, guess, names: 0, cut: None, icons, lines };
        match body.fill {
            Fill::Aws => self.side(&mut cell, rect, self.wholes, &labels.aws, Ink::OnAws),
            Fill::Customer => self.side(&mut cell, rect, self.wholes, &labels.customer, Ink::OnCustomer),
            Fill::Shared => {
                let middle = rect.x + rect.width / 2.0;
                let lean = rect.height / 12.0;
                cell.cut = Some(Cut { top: middle + lean, bottom: middle - lean });
                let left = Rect { width: rect.width / 2.0, ..rect };
                self.side(&mut cell, left, self.halves, &labels.aws, Ink::OnAws);
                self.right_side(&mut cell, rect, &labels.customer);
            }
            Fill::NoSuchLayer => cell.lines = self.centred(rect, self.absent_lines(), self.request.sizes.small),
            Fill::Hidden => cell.lines = self.centred(rect, vec![labels.hidden.clone()], self.request.sizes.label),
        }
        cell
    }

    fn absent_lines(&self) -> Vec<String> {
        wrap(
            self.measure,
            &self.request.labels.no_such_layer,
            self.request.sizes.small,
            Face::Regular,
            self.column_width - self.request.sizes.icon_gap,
        )
    }

    /// Lines in the middle of a cell.
    fn centred(&self, rect: Rect, lines: Vec<String>, size: f32) -> Vec<Line> {
        let height = self.measure.line_height(size);
        let top = rect.middle_y() - height * lines.len() as f32 / 2.0;
        let line = |(place, text): (usize, String)| {
            let width = self.measure.width(&text, size, Face::Regular);
            Line {
                x: rect.x + (rect.width - width) / 2.0,
                middle_y: top + height * (place as f32 + 0.5),
                text,
                size,
                face: Face::Regular,
                ink: Ink::Muted,
            }
        };
        lines.into_iter().enumerate().map(line).collect()
    }

    /// Icon and word at the left edge of `rect`, as far as they fit.
    fn side(&self, cell: &mut Cell, rect: Rect, room: Room, word: &str, ink: Ink) {
        let sizes = &self.request.sizes;
        let pad = self.pad(room, rect.width);
        if room != Room::Word {
            cell.icons.push(Icon { ink, rect: self.icon_rect(rect, rect.x + pad) });
        }
        if room != Room::Icon {
            let indent = if room == Room::IconAndWord { sizes.icon + sizes.icon_gap } else { 0.0 };
            cell.lines.push(self.word(rect, rect.x + pad + indent, word, ink));
        }
    }

    /// Word and icon at the right edge of a shared bar, as far as they fit.
    fn right_side(&self, cell: &mut Cell, rect: Rect, word: &str) {
        let sizes = &self.request.sizes;
        let pad = self.pad(self.halves, rect.width / 2.0);
        let mut right = rect.right() - pad;
        if self.halves != Room::Word {
            right -= sizes.icon;
            cell.icons.push(Icon { ink: Ink::OnCustomer, rect: self.icon_rect(rect, right) });
            right -= sizes.icon_gap;
        }
        if self.halves != Room::Icon {
            let x = right - self.measure.width(word, sizes.label, Face::SemiBold);
            cell.lines.push(self.word(rect, x, word, Ink::OnCustomer));
        }
    }

    /// The room between the edge of a bar and what stands in it.
    fn pad(&self, room: Room, width: f32) -> f32 {
        let sizes = &self.request.sizes;
        match room {
            Room::IconAndWord => sizes.pad,
            Room::Word => sizes.icon_gap,
            Room::Icon => sizes.icon_gap.min((width - sizes.icon) / 2.0),
        }
    }

    fn icon_rect(&self, bar: Rect, x: f32) -> Rect {
        let size = self.request.sizes.icon;
        Rect { x, y: bar.middle_y() - size / 2.0, width: size, height: size }
    }

    fn word(&self, bar: Rect, x: f32, word: &str, ink: Ink) -> Line {
        let size = self.request.sizes.label;
        Line { text: word.to_owned(), x, middle_y: bar.middle_y(), size, face: Face::SemiBold, ink }
    }
}

/// The width of the longest word over a column.
fn longest_word(request: &Request, measure: &dyn Measure) -> f32 {
    let width = |text: &str, face: Face| {
        text.split_whitespace().map(|word| measure.width(word, request.sizes.small, face)).fold(0.0, f32::max)
    };
    let of = |column: &Column| {
        let badges = column.badges.iter().map(|badge| width(badge, Face::SemiBold)).fold(0.0, f32::max);
        width(&column.title, Face::SemiBold).max(width(&column.label, Face::Regular)).max(badges)
    };
    request.columns.iter().map(of).fold(0.0, f32::max)
}

fn face_of(bold: bool) -> Face {
    if bold { Face::SemiBold } else { Face::Regular }
}

fn is_absent(body: &Body) -> bool {
    body.fill == Fill::NoSuchLayer
}
