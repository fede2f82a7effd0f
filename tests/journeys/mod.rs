//! What users do, by the names that a screen reader reads out.

mod announced;
mod cards;
mod compare;
mod copy;
mod depends;
mod details;
mod explore;
mod facts;
mod files;
mod finder;
mod hidden;
mod history;
mod learn_cards;
mod modes;
mod move_to;
mod practise;
mod questions;
mod resume;
mod settings;
mod teams;
mod terms;
mod walk;
mod weak_spots;
