//! Can everybody use it? Every page and every dialog, walked by the Tab key alone and read as a screen reader reads it.
//! `src/ACCESSIBILITY.md` says which criterion each of these tests shows.

mod announced;
mod colours;
mod commands;
mod drags;
mod drawn;
mod help;
mod named;
mod reading;
mod single_keys;
mod stations;
mod system;
mod tab;
mod targets;
