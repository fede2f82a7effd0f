//! Esc takes away what is told under the pointer or beside the focus, until either of them goes on: it may cover what
//! somebody wants to read, and who cannot move the pointer easily needs another way.
//!
//! Not for what a tooltip says: whoever shows one knows that.

use egui::{Context, Id, Key, Modifiers, Pos2, Tooltip};

/// Where the pointer and the focus are.
type Place = (Option<Pos2>, Option<Id>);

/// Looks for the key before anything else does, and keeps tooltips away as long as nothing has moved.
pub(crate) fn dismiss(ctx: &Context) {
    let pointer = ctx.input(|input| input.pointer.latest_pos());
    let shown = ctx.data(|data| data.get_temp::<Option<Id>>(shown())).filter(|_| !are_dismissed(ctx));
    if let Some(focus) = shown
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        // The key has taken the focus away already.
        if let Some(focus) = focus {
            ctx.memory_mut(|memory| memory.request_focus(focus));
        }
        ctx.data_mut(|data| data.insert_temp::<Place>(dismissed(), (pointer, focus)));
    }
    let now: Place = (pointer, ctx.memory(egui::Memory::focused));
    if ctx.data(|data| data.get_temp::<Place>(dismissed())).is_some_and(|place| place != now) {
        ctx.data_mut(|data| data.remove::<Place>(dismissed()));
    }
    if are_dismissed(ctx) {
        ctx.global_style_mut(|style| style.interaction.tooltip_delay = f32::INFINITY);
    }
}

/// Whether they were taken away here.
pub(crate) fn are_dismissed(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp::<Place>(dismissed())).is_some()
}

/// Writes down at the end of a frame whether there is one, and what has the focus meanwhile.
pub(crate) fn remember(ctx: &Context) {
    if Tooltip::seconds_since_last_tooltip(ctx) <= 0.0 {
        let focus = ctx.memory(egui::Memory::focused);
        ctx.data_mut(|data| data.insert_temp::<Option<Id>>(shown(), focus));
    } else {
        ctx.data_mut(|data| data.remove::<Option<Id>>(shown()));
    }
}

fn dismissed() -> Id {
    Id::unique("tooltips-dismissed")
}

fn shown() -> Id {
    Id::unique("tooltips-shown")
}
