//! Makes cargo look at the folders whose files go into the program, so that a new scene or service is noticed. It
//! generates nothing.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    for folder in ["assets", "scenes", "src/build.rs"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
