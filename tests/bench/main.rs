//! How long things take: `cargo bench`. Speed is measured here and never asserted in a test.

mod content;
mod frames;
mod saving;
mod stage;
mod taking;

fn main() {
    divan::main();
}
