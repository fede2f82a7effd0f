//! What classes said before they were told: newest first, with the answer beside the hands.

use super::push;
use crate::domain::Owner;
use crate::export::VoteRow;
use crate::state::{Command, PresentAction};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::theme::{Theme, semibold};
use crate::ui::twice::{self, Twice};
use crate::ui::widgets::{Push, paint_icon, sign_colour, signs_of, text, title};
use egui::{Align2, Color32, FontId, Id, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

/// So many are shown at first, and so many more each time that is asked for.
const PAGE: usize = 100;
/// A column of hands is this many times the target size wide, and that of the answer this many.
const HANDS_WIDTH: f32 = 2.6;
const TRUTH_WIDTH: f32 = 4.4;
/// What was asked has at least this many times the target size, or else the hands stand below it.
const ASKED_WIDTH: f32 = 6.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    title(ui, cx.theme, &cx.text("prepare-votes"));
    let votes = &cx.state.present.kept.votes;
    if votes.is_empty() {
        text(ui, cx.theme, &cx.text("votes-none"));
        return;
    }
    text(ui, cx.theme, &cx.with("votes-about", &[("count", votes.len().into())]));
    ui.horizontal_wrapped(|ui| {
        command_button(ui, cx, Command::SaveVotes);
        let words = Twice {
            ask: &cx.text("votes-forget"),
            name: &cx.text("votes-forget"),
            question: &cx.text("votes-forget-ask"),
            yes: &cx.text("votes-forget-yes"),
            no: &cx.text("votes-forget-no"),
        };
        if twice::show(ui, cx, Id::unique("forget-votes"), &words) {
            push(cx, PresentAction::ForgetHands);
        }
    });
    ui.add_space(cx.theme.sizes.space.1);
    ui.spacing_mut().item_spacing.y = 0.0;
    let columns = Columns::of(ui.available_width(), cx.theme);
    if columns.beside {
        head(ui, cx, &columns);
    }
    let shown_id = Id::unique("votes-shown");
    let shown = ui.data(|data| data.get_temp(shown_id)).unwrap_or(PAGE);
    for vote in votes.iter().rev().take(shown) {
        let row = cx.state.vote_in_words(cx.library, vote);
        line(ui, cx, &columns, &row);
    }
    let more = votes.len().saturating_sub(shown).min(PAGE);
    if more > 0 {
        ui.add_space(cx.theme.sizes.space.1);
        if Push::new(&cx.with("votes-more", &[("count", more.into())])).show(ui, cx.theme).clicked() {
            ui.data_mut(|data| data.insert_temp(shown_id, shown + PAGE));
        }
    }
}

/// Where the columns are, in points from the left edge.
struct Columns {
    /// Whether the hands stand beside what was asked.
    beside: bool,
    width: f32,
    asked: f32,
    /// The right edges of the numbers of hands.
    hands: [f32; 3],
    truth: f32,
}

impl Columns {
    fn of(width: f32, theme: &Theme) -> Self {
        let target = theme.sizes.target;
        let asked = width - target * (HANDS_WIDTH * 3.0 + TRUTH_WIDTH);
        let beside = asked >= target * ASKED_WIDTH;
        let hands = [1.0, 2.0, 3.0].map(|column| asked + target * HANDS_WIDTH * column);
        let gap = theme.sizes.space.4;
        let truth = width - target * TRUTH_WIDTH + gap;
        Self { beside, width, asked: if beside { asked - gap } else { width }, hands, truth }
    }
}

fn head(ui: &mut Ui, cx: &Cx<'_>, columns: &Columns) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let (rect, _) = ui.allocate_exact_size(vec2(columns.width, sizes.target), Sense::hover());
    let painter = ui.painter();
    let bottom = rect.bottom() - sizes.space.0;
    let write = |x: f32, align: Align2, words: String| {
        painter.text(pos2(rect.left() + x, bottom), align, words, semibold(sizes.small), colours.ink);
    };
    write(0.0, Align2::LEFT_BOTTOM, cx.text("votes-asked"));
    for (owner, right) in Owner::ALL.into_iter().zip(columns.hands) {
        write(right, Align2::RIGHT_BOTTOM, cx.owner(Some(owner)));
    }
    write(columns.truth, Align2::LEFT_BOTTOM, cx.text("votes-truth"));
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(colours.line_width, colours.line));
}

fn line(ui: &mut Ui, cx: &Cx<'_>, columns: &Columns, row: &VoteRow) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let space = sizes.space;
    let asked = match row.service.as_str() {
        "" => row.asked.clone(),
        service => cx.with("votes-line", &[("service", service.into()), ("asked", row.asked.as_str().into())]),
    };
    let date = cx.date(row.date);
    let scene = Some(row.scene.as_str()).filter(|scene| !scene.is_empty());
    let when = scene.map_or_else(|| date.clone(), |scene| format!("{date} · {scene}"));
    let counts = Owner::ALL.map(|owner| {
        let values = [("owner", cx.owner(Some(owner)).into()), ("count", row.hands.of(owner).into())];
        cx.with("votes-hands", &values)
    });
    let counted = counts.join(", ");
    let truth = row.truth.map_or_else(|| cx.text("votes-nobody"), |owner| cx.owner(Some(owner)));
    let said = [
        ("asked", asked.as_str().into()),
        ("when", when.as_str().into()),
        ("hands", counted.as_str().into()),
        ("truth", truth.as_str().into()),
    ];
    let below = if columns.beside {
        when.clone()
    } else {
        cx.with("votes-below", &[said[1].clone(), said[2].clone(), said[3].clone()])
    };
    let lay = |words: String, font| ui.fonts_mut(|all| all.layout(words, font, Color32::PLACEHOLDER, columns.asked));
    let first = lay(asked.clone(), FontId::proportional(sizes.body));
    let second = lay(below, FontId::proportional(sizes.small));
    let size = vec2(columns.width, first.size().y + second.size().y + space.1 * 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = cx.with("votes-name", &said);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    let top = rect.top() + space.1;
    let middle = top + first.rows.first().map_or(sizes.body, |line| line.height()) / 2.0;
    let under = top + first.size().y;
    painter.galley(pos2(rect.left(), top), first, colours.ink);
    painter.galley(pos2(rect.left(), under), second, colours.muted);
    if columns.beside {
        for (owner, right) in Owner::ALL.into_iter().zip(columns.hands) {
            let is_it = row.truth == Some(owner);
            let font = if is_it { semibold(sizes.body) } else { FontId::proportional(sizes.body) };
            let at = pos2(rect.left() + right, middle);
            painter.text(at, Align2::RIGHT_CENTER, row.hands.of(owner).to_string(), font, colours.ink);
        }
        paint_truth(ui, cx, pos2(rect.left() + columns.truth, middle), row.truth, &truth);
    }
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(colours.line_width, colours.hairline));
}

/// The owner's signs and word.
fn paint_truth(ui: &Ui, cx: &Cx<'_>, at: egui::Pos2, truth: Option<Owner>, words: &str) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let mut x = at.x;
    for &icon in signs_of(truth) {
        let side = sizes.small;
        paint_icon(
            ui.painter(),
            icon,
            Rect::from_center_size(pos2(x + side / 2.0, at.y), Vec2::splat(side)),
            sign_colour(icon, cx.theme),
        );
        x += side + sizes.space.0;
    }
    let font = FontId::proportional(sizes.body);
    ui.painter().text(pos2(x, at.y), Align2::LEFT_CENTER, words, font, colours.ink);
}
