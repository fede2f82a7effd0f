#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]
//! All integration tests, in one binary.

mod bad;
mod content;
