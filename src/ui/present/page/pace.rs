//! How a picture is uncovered, to choose: all of it in the open for the room, and behind one button for a view of a plan.

use crate::domain::{Pace, Sequence, Stride};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Icon, Push, tick_box};
use egui::{Popup, PopupCloseBehavior, ScrollArea, Ui};

/// The menu is at most this many times the target size wide, and takes at most this share of the height of the window.
const MENU_WIDTH: f32 = 9.0;
const MENU_SHARE: f32 = 0.8;

/// All there is to choose, in the open; answers what was chosen.
pub(super) fn choices(ui: &mut Ui, cx: &Cx<'_>, now: Pace) -> Option<Pace> {
    let mut pace = now;
    ui.horizontal_wrapped(|ui| {
        for sequence in Sequence::ALL {
            let label = cx.text(&format!("sequence-{}", sequence.key()));
            if Push::new(&label).chosen(now.sequence == sequence).enabled(!now.open).show(ui, cx.theme).clicked() {
                pace.sequence = sequence;
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (stride, word) in STRIDES {
            let label = cx.text(word);
            let can = !now.open && (!now.predict || stride == Stride::Cell);
            if Push::new(&label).chosen(now.step() == stride).enabled(can).show(ui, cx.theme).clicked() {
                pace.stride = stride;
            }
        }
    });
    pace = ticks(ui, cx, pace);
    (pace != now).then_some(pace)
}

const STRIDES: [(Stride, &str); 2] = [(Stride::Row, "stride-row"), (Stride::Cell, "stride-cell")];

/// The same behind a button that says how it stands; `view` is what it belongs to.
pub(super) fn menu(ui: &mut Ui, cx: &Cx<'_>, view: &str, now: Pace) -> Option<Pace> {
    let said = in_words(cx, now);
    let name = cx.with("stop-pace-name", &[("view", view.into()), ("pace", said.as_str().into())]);
    let widest = ui.max_rect().width();
    let button = Push::new(&said).name(&name).icon(Icon::Down).within(widest).show(ui, cx.theme);
    let most = ui.ctx().content_rect().height() * MENU_SHARE;
    let mut pace = now;
    let popup = Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.width(cx.theme.sizes.target * MENU_WIDTH).show(|ui| {
        ui.set_max_height(most);
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            for sequence in Sequence::ALL {
                let label = cx.text(&format!("sequence-{}", sequence.key()));
                if ui.radio(now.sequence == sequence, label).clicked() {
                    pace.sequence = sequence;
                }
            }
            ui.separator();
            for (stride, word) in STRIDES {
                if ui.radio(now.stride == stride, cx.text(word)).clicked() {
                    pace.stride = stride;
                }
            }
            ui.separator();
            pace = ticks(ui, cx, pace);
        });
    });
    (pace != now).then_some(pace)
}

/// What can be on or off.
fn ticks(ui: &mut Ui, cx: &Cx<'_>, mut pace: Pace) -> Pace {
    if tick_box(ui, cx.theme, "", &cx.text("pace-predict"), pace.predict).clicked() {
        pace.predict = !pace.predict;
    }
    if tick_box(ui, cx.theme, "", &cx.text("pace-open"), pace.open).clicked() {
        pace.open = !pace.open;
    }
    pace
}

/// "Bottom to top, a cell at a time, the class says first".
fn in_words(cx: &Cx<'_>, pace: Pace) -> String {
    if pace.open {
        return cx.text(if pace.predict { "pace-all-open-asked" } else { "pace-all-open" });
    }
    let stride = if pace.step() == Stride::Row { "pace-rows" } else { "pace-cells" };
    let values = [
        ("sequence", cx.text(&format!("sequence-{}", pace.sequence.key())).into()),
        ("stride", cx.text(stride).into()),
    ];
    cx.with(if pace.predict { "pace-asked" } else { "pace-plain" }, &values)
}
