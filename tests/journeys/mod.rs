//! What users do, by the names that a screen reader reads out.

mod depends;
mod explore;
mod facts;
mod files;
mod practise;
mod settings;
