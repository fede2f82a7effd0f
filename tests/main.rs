//! All integration tests, in one binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod bad;
mod command_line;
mod commands;
mod content;
mod everyone;
mod export;
mod hostile;
mod import;
mod journeys;
mod legible;
mod looks;
mod present;
mod properties;
mod questions;
mod random;
mod saved;
mod support;
mod tidy;
mod walk;
mod window;
