//! The rules about the source that no compiler checks, each in a file of its own with an example of what it refuses and
//! what it lets pass. A complaint names file, line and what to do.

mod arrows;
mod code;
mod everyone;
mod leftovers;
mod look;
mod manifest;
mod paths;
mod readme;
mod shape;
mod shown;
pub(crate) mod tree;
mod words;
