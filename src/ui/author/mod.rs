//! The page on which scenes are written: what there is, and the form of one.

use super::cx::Cx;
use egui::Ui;

pub(crate) fn show(_: &mut Ui, _: &mut Cx<'_>) {}
