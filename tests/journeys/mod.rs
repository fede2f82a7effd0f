//! What users do, by the names that a screen reader reads out.

mod announced;
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
mod move_to;
mod practise;
mod resume;
mod settings;
