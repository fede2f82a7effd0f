//! Actions at random in the dialog in which things are taken away.

use super::actions::Actions;
use layercake::domain::Order;
use layercake::export::{Format, Letters, Look, PaperSize};
use layercake::state::{ExportAction, Outcome, What};
use std::path::PathBuf;

/// Every kind of action in it.
pub(super) const KINDS: [&str; 20] = [
    "open export",
    "export what",
    "export format",
    "export look",
    "export scale",
    "export ground",
    "export letters",
    "export folder",
    "export paper",
    "export order",
    "export variants",
    "ask where to export",
    "no export dialog",
    "export cancelled",
    "write export",
    "copy export",
    "export progress",
    "stop export",
    "export done",
    "export failed",
];

pub(super) fn kind(action: &ExportAction) -> &'static str {
    match action {
        ExportAction::Open => "open export",
        ExportAction::What(_) => "export what",
        ExportAction::Format(_) => "export format",
        ExportAction::Look(_) => "export look",
        ExportAction::Scale(_) => "export scale",
        ExportAction::Transparent(_) => "export ground",
        ExportAction::Letters(_) => "export letters",
        ExportAction::Folder(_) => "export folder",
        ExportAction::Paper(_) => "export paper",
        ExportAction::Order(_) => "export order",
        ExportAction::TwoVariants(_) => "export variants",
        ExportAction::Ask => "ask where to export",
        ExportAction::NoDialog => "no export dialog",
        ExportAction::Cancelled => "export cancelled",
        ExportAction::Write { .. } => "write export",
        ExportAction::Copy => "copy export",
        ExportAction::Progress(_) => "export progress",
        ExportAction::Stop => "stop export",
        ExportAction::Done(Outcome::Written(_)) => "export done",
        ExportAction::Done(_) => "export failed",
    }
}

impl Actions<'_> {
    pub(super) fn exporting(&mut self) -> ExportAction {
        let file = "/class/rds.pdf".to_owned();
        let yes = self.chance.once_in(2);
        match self.chance.below(22) {
            0 | 1 => ExportAction::Open,
            2 => ExportAction::What(self.chance.pick(&[What::Shown, What::Everything])),
            3 => ExportAction::What(What::Scene(self.chance.pick(&self.scenes))),
            4 | 5 => ExportAction::Format(self.chance.pick(&Format::ALL)),
            6 => ExportAction::Look(self.chance.pick(&Look::ALL)),
            7 => ExportAction::Scale(self.chance.pick(&[0, 1, 4, u8::MAX])),
            8 => ExportAction::Transparent(yes),
            9 => ExportAction::Letters(if yes { Letters::Embedded } else { Letters::Outlined }),
            10 => ExportAction::Folder(yes),
            11 => ExportAction::Paper(self.chance.pick(&PaperSize::ALL)),
            12 => ExportAction::Order(Order::new(self.chance.pick(&[0, 7, 9999])).unwrap()),
            13 => ExportAction::TwoVariants(yes),
            14 => ExportAction::Ask,
            15 => ExportAction::NoDialog,
            16 => ExportAction::Cancelled,
            17 => ExportAction::Write { file: PathBuf::from(file), over: yes },
            18 => ExportAction::Copy,
            19 => ExportAction::Progress(self.chance.pick(&[0, 50, u8::MAX])),
            20 => ExportAction::Stop,
            _ => ExportAction::Done(match self.chance.below(4) {
                0 => Outcome::Written(file),
                1 => Outcome::There(file),
                2 => Outcome::Stopped,
                _ => Outcome::Failed(file),
            }),
        }
    }
}
