//! The head of a view’s card: the grip to carry it by, its number and name, and what can be done with it.

use super::stop::Place;
use super::{change, push, subject};
use crate::diagram::{Face, Measure as _};
use crate::domain::Stop;
use crate::state::{DraftAction, PlanRef, PresentAction};
use crate::ui::cx::Cx;
use crate::ui::drag;
use crate::ui::fonts::ScreenFonts;
use crate::ui::held::{InHand, paint_grip};
use crate::ui::theme::semibold;
use crate::ui::widgets::Push;
use egui::style::ScrollAnimation;
use egui::{Align, Color32, CursorIcon, Id, Layout, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// With less room than this many times the target size, the buttons stand below the name.
const BESIDE_FROM: f32 = 20.0;

/// What the focus goes to when a card has come to another place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Towards {
    Up,
    Down,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, at: Place, stop: &Stop, name: &str) {
    let about = subject::about(cx, &stop.subject);
    if ui.available_width() < cx.theme.sizes.target * BESIDE_FROM {
        grip(ui, cx, at, name, &about);
        ui.horizontal_wrapped(|ui| buttons(ui, cx, at, stop, name));
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        // From the left on for whoever walks by the Tab key, and still at the right.
        let wide = button_room(ui, cx);
        ui.allocate_ui_with_layout(vec2(wide, cx.theme.sizes.target), Layout::left_to_right(Align::Center), |ui| {
            buttons(ui, cx, at, stop, name);
        });
        ui.with_layout(Layout::top_down(Align::Min), |ui| grip(ui, cx, at, name, &about));
    });
}

/// How wide the buttons are, side by side.
fn button_room(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let space = cx.theme.sizes.space;
    let wide = |word: &str| {
        let text = ScreenFonts(ui).width(&cx.text(word), cx.theme.sizes.small, Face::Regular);
        (text + space.2 * 2.0).max(cx.theme.sizes.target)
    };
    let words = ["stop-show", "stop-up", "stop-down", "stop-remove"];
    words.iter().map(|word| wide(word)).sum::<f32>() + ui.spacing().item_spacing.x * 3.0
}

/// The grip and the name. All of it can be taken up. By keys, the buttons beside it move the view.
fn grip(ui: &mut Ui, cx: &Cx<'_>, at: Place, name: &str, about: &str) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let indent = sizes.icon + sizes.space.1;
    let room = (ui.available_width() - indent).max(sizes.target);
    let lay = |text: &str, font| ui.fonts_mut(|fonts| fonts.layout(text.to_owned(), font, Color32::PLACEHOLDER, room));
    let title = lay(name, semibold(sizes.body));
    let below = lay(about, egui::FontId::proportional(sizes.small));
    let height = (title.size().y + below.size().y).max(sizes.target);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::DRAG);
    let named = cx.with("stop-grip", &[("view", name.into()), ("about", about.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &named));
    drag::take_up(ui, &response, InHand(at.number));
    let response = response.on_hover_and_drag_cursor(CursorIcon::Grab);
    let dots = Rect::from_min_size(rect.min, vec2(sizes.icon, title.size().y));
    paint_grip(ui.painter(), dots, if response.hovered() { colours.ink } else { colours.line });
    let left = rect.left() + indent;
    let under = pos2(left, rect.top() + title.size().y);
    ui.painter().galley(pos2(left, rect.top()), title, colours.ink);
    ui.painter().galley(under, below, colours.muted);
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, at: Place, stop: &Stop, name: &str) {
    let Some(draft) = cx.state.present.draft else { return };
    let view = [("view", name.into())];
    let can = cx.state.is_there(cx.library, &stop.subject);
    let named = cx.with("stop-show-name", &view);
    if Push::new(&cx.text("stop-show")).name(&named).enabled(can).show(ui, cx.theme).clicked() {
        push(cx, PresentAction::StartPlan(PlanRef::Draft(draft), at.number));
    }
    let up = move_button(ui, cx, at, Towards::Up, &cx.with("stop-up-name", &view));
    let down = move_button(ui, cx, at, Towards::Down, &cx.with("stop-down-name", &view));
    follow(ui, at, &up, &down);
    let named = cx.with("stop-remove-name", &view);
    let remove = Push::new(&cx.text("stop-remove")).name(&named).show(ui, cx.theme);
    if remove.clicked() {
        change(cx, DraftAction::Remove(at.number));
        if at.all > 1 {
            ui.data_mut(|data| data.insert_temp(removed(), at.number));
        }
    }
    // What comes into the place of a view that was taken out gets the focus that went with it.
    let here = ui.data(|data| data.get_temp::<usize>(removed()));
    if !remove.clicked() && here.is_some_and(|gone| gone.min(at.all - 1) == at.number) {
        ui.data_mut(|data| data.remove::<usize>(removed()));
        remove.request_focus();
    }
}

fn move_button(ui: &mut Ui, cx: &mut Cx<'_>, at: Place, towards: Towards, name: &str) -> Response {
    let (word, to) = match towards {
        Towards::Up => ("stop-up", at.number.checked_sub(1)),
        Towards::Down => ("stop-down", Some(at.number + 1).filter(|&to| to < at.all)),
    };
    let response = Push::new(&cx.text(word)).name(name).enabled(to.is_some()).show(ui, cx.theme);
    if let Some(to) = to.filter(|_| response.clicked()) {
        change(cx, DraftAction::Move { from: at.number, to });
        ui.data_mut(|data| data.insert_temp(moved(), (at.id, to, towards)));
    }
    response
}

/// The card that was moved is scrolled to, with the focus on the button that moved it; at the end of the list, on the
/// other one.
fn follow(ui: &Ui, at: Place, up: &Response, down: &Response) {
    let Some((id, to, towards)) = ui.data(|data| data.get_temp::<(Id, usize, Towards)>(moved())) else { return };
    if id != at.id || to != at.number {
        return;
    }
    ui.data_mut(|data| data.remove::<(Id, usize, Towards)>(moved()));
    let goes_up = if at.number == 0 { false } else { towards == Towards::Up || at.number + 1 == at.all };
    let button = if goes_up { up } else { down };
    button.request_focus();
    button.scroll_to_me_animation(None, ScrollAnimation::none());
}

fn moved() -> Id {
    Id::unique("stop-moved")
}

fn removed() -> Id {
    Id::unique("stop-removed")
}
