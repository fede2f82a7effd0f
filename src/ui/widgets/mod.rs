//! Small things that pages are made of. Each knows how it looks and what a screen reader is told, and nothing of the
//! state.

mod button;
mod disclosure;
mod icon;
mod label;
mod link;
mod mini_stack;
mod picture;
mod reveal;
mod search_field;
mod surface;
mod tick_box;

pub(crate) use button::Push;
pub(crate) use disclosure::disclosure;
pub(crate) use icon::{Icon, owner_signs, paint_cake, paint_icon, sign, sign_colour, signs_of};
pub(crate) use label::{heading, loud, small, strong, text, title};
pub(crate) use link::{NO_BREAK, link, plain_link, small_link};
pub(crate) use mini_stack::{fill, paint_blank_stack, paint_mini_stack, paint_swatch};
pub(crate) use picture::{paint_cell, paint_hatch, paint_line, paint_lines, paint_marks, screen_rect};
pub(crate) use reveal::{arrows_are_kept, keep_arrows, reveal, turn_pages};
pub(crate) use search_field::{SearchWords, search_field};
pub(crate) use surface::{Edge, card, dashed, focus_ring, note, pill};
pub(crate) use tick_box::tick_box;
