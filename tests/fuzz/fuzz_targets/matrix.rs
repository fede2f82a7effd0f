//! Whatever a control matrix holds, the promises of `hostile/invariants.rs` hold.

#![no_main]

#[path = "../../hostile/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::matrix(bytes));
