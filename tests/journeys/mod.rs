//! What users do, by the names that a screen reader reads out.

mod explore;
mod files;
mod practise;
mod settings;
