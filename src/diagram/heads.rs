//! What stands around the rows of a comparison: the names of its columns above, their totals below.

use super::Column;
use super::columns::Grid;
use super::plan::{Ink, Line, Plan, Rect};
use super::text_fit::{Face, wrap};

/// Where names and totals of the columns stand.
struct Heads {
    title_size: f32,
    /// The lines of each name.
    titles: Vec<Vec<String>>,
    /// Whether labels stand beside the names.
    beside: bool,
    /// What stands below each name.
    below: Vec<Vec<(String, Face)>>,
}

impl Grid<'_> {
    /// Draws the heads and answers where the rows begin.
    pub(super) fn heads(&self, plan: &mut Plan) -> f32 {
        let sizes = &self.request.sizes;
        let heads = self.lay_heads();
        let title = self.measure.line_height(heads.title_size.max(if heads.beside { sizes.subtitle } else { 0.0 }));
        let small = self.measure.line_height(sizes.small);
        // A picture of one stack may have its name elsewhere.
        let unnamed = self.request.columns.iter().all(|column| column.title.is_empty() && column.label.is_empty());
        if unnamed && !self.names_above {
            return 0.0;
        }
        let names = title * most(&heads.titles) as f32;
        // Where the names of the rows stand above their bars, nothing else does beside the menus in the corner.
        let top = if self.names_above { sizes.head_min } else { 0.0 };
        let least = if self.names_above { 0.0 } else { sizes.head_min };
        let height = (names + small * most(&heads.below) as f32).max(least);
        for (column, head) in self.request.columns.iter().enumerate() {
            let x = self.column_x(column);
            plan.heads.push(Rect { x, y: top, width: self.column_width, height });
            let line = |text: &str, x: f32, y: f32, face: Face| Line {
                text: text.to_owned(),
                x,
                middle_y: top + y,
                size: sizes.small,
                face,
                ink: if face == Face::Regular { Ink::Muted } else { Ink::Plain },
            };
            for (place, text) in heads.titles[column].iter().enumerate() {
                let y = title * (place as f32 + 0.5);
                plan.lines.push(Line { size: heads.title_size, ..line(text, x, y, Face::SemiBold) });
            }
            if heads.beside {
                plan.lines.push(line(&head.label, x + self.title_width(head), title / 2.0, Face::Regular));
            }
            for (place, (text, face)) in heads.below[column].iter().enumerate() {
                plan.lines.push(line(text, x, names + small * (place as f32 + 0.5), *face));
            }
        }
        if !self.names_above {
            plan.lines.push(Line {
                text: self.request.labels.layer.clone(),
                x: 0.0,
                middle_y: height - title / 2.0,
                size: sizes.body,
                face: Face::Regular,
                ink: Ink::Muted,
            });
        }
        top + height + sizes.bar_gap
    }

    fn lay_heads(&self) -> Heads {
        let sizes = &self.request.sizes;
        let columns = &self.request.columns;
        // In the corner is a cross to take the column away.
        let room = self.column_width - sizes.icon;
        let beside = columns.iter().all(|column| {
            self.title_width(column) + self.measure.width(&column.label, sizes.small, Face::Regular) <= room
        });
        // All names have one size: the largest in which the longest fits over its column.
        let fits = |size: &f32| {
            columns.iter().all(|column| self.measure.width(&column.title, *size, Face::SemiBold) <= self.column_width)
        };
        let title_size = [sizes.subtitle, sizes.body].into_iter().find(fits).unwrap_or(sizes.small);
        let title = |column: &Column| wrap(self.measure, &column.title, title_size, Face::SemiBold, self.column_width);
        Heads {
            title_size,
            titles: columns.iter().map(title).collect(),
            beside,
            below: columns.iter().map(|column| self.below(column, beside)).collect(),
        }
    }

    /// The lines below the name of a column: its label, unless it stands beside the name, then its badges.
    fn below(&self, column: &Column, beside: bool) -> Vec<(String, Face)> {
        let size = self.request.sizes.small;
        let lines = |text: &str, face: Face| {
            wrap(self.measure, text, size, face, self.column_width).into_iter().map(move |line| (line, face))
        };
        let label = Some(&column.label).filter(|_| !beside);
        let badges = column.badges.iter().map(|badge| (badge, Face::SemiBold));
        label
            .map(|label| (label, Face::Regular))
            .into_iter()
            .chain(badges)
            .flat_map(|(text, face)| lines(text, face))
            .collect()
    }

    /// The name of a column and the room before its label.
    fn title_width(&self, column: &Column) -> f32 {
        let sizes = &self.request.sizes;
        self.measure.width(&column.title, sizes.subtitle, Face::SemiBold) + sizes.icon_gap
    }

    /// The room for the totals below the rows.
    pub(super) fn foot(&self) -> f32 {
        let sizes = &self.request.sizes;
        if self.counts_nothing() {
            return 0.0;
        }
        let label = if self.names_above { self.measure.line_height(sizes.body) } else { 0.0 };
        let lines = self.request.columns.iter().map(|column| self.rest(column).len()).max().unwrap_or(0);
        let lines = if self.totals_in_one_line() { 0 } else { lines };
        let rest = self.measure.line_height(sizes.small) * lines as f32;
        label + self.measure.line_height(sizes.subtitle) + rest + sizes.bar_gap
    }

    /// What stands after or below the number, in lines.
    fn rest(&self, column: &Column) -> Vec<String> {
        wrap(self.measure, &column.total.1, self.request.sizes.small, Face::Regular, self.column_width)
    }

    fn after_number(&self, number: &str) -> f32 {
        self.measure.width(number, self.request.sizes.subtitle, Face::SemiBold) + self.request.sizes.icon_gap
    }

    fn totals_in_one_line(&self) -> bool {
        self.request.columns.iter().all(|column| {
            let (number, rest) = &column.total;
            self.after_number(number) + self.measure.width(rest, self.request.sizes.small, Face::Regular)
                <= self.column_width
        })
    }

    /// Whether there are no totals to tell.
    fn counts_nothing(&self) -> bool {
        self.request.columns.iter().all(|column| column.total.0.is_empty())
    }

    pub(super) fn totals(&self, plan: &mut Plan, top: f32) {
        if self.counts_nothing() {
            return;
        }
        let sizes = &self.request.sizes;
        let gap = sizes.bar_gap / 2.0;
        let number_height = self.measure.line_height(sizes.subtitle);
        let name_height = self.measure.line_height(sizes.body);
        let numbers = top + gap + number_height / 2.0 + if self.names_above { name_height } else { 0.0 };
        let in_one_line = self.totals_in_one_line();
        let line = |text: &str, (x, middle_y): (f32, f32), size: f32, face: Face, ink: Ink| Line {
            text: text.to_owned(),
            x,
            middle_y,
            size,
            face,
            ink,
        };
        let name_y = if self.names_above { top + gap + name_height / 2.0 } else { numbers };
        plan.lines.push(line(&self.request.labels.total, (0.0, name_y), sizes.body, Face::Regular, Ink::Muted));
        for (column, service) in self.request.columns.iter().enumerate() {
            let (number, rest) = &service.total;
            let x = self.column_x(column);
            plan.lines.push(line(number, (x, numbers), sizes.subtitle, Face::SemiBold, Ink::Plain));
            if in_one_line {
                let place = (x + self.after_number(number), numbers);
                plan.lines.push(line(rest, place, sizes.small, Face::Regular, Ink::Muted));
                continue;
            }
            let height = self.measure.line_height(sizes.small);
            for (place, rest) in self.rest(service).iter().enumerate() {
                let middle = numbers + number_height / 2.0 + height * (place as f32 + 0.5);
                plan.lines.push(line(rest, (x, middle), sizes.small, Face::Regular, Ink::Muted));
            }
        }
    }
}

/// The length of the longest of some lists.
fn most<T>(lists: &[Vec<T>]) -> usize {
    lists.iter().map(Vec::len).max().unwrap_or(0)
}
