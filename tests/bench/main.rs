//! How long loading takes: `cargo bench`. Speed is measured here and never asserted in a test.

use divan::Bencher;
use layercake::content::Library;

fn main() {
    divan::main();
}

/// Reading and checking the whole catalogue and every scene, from the bytes inside the program.
#[divan::bench]
fn load_and_check_everything(bencher: Bencher<'_, '_>) {
    bencher.bench(Library::built_in);
}
