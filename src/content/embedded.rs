//! The catalogue, the scenes and the lesson plans that ship inside the program.
//!
//! A new file is embedded when this file compiles again; a test says so to whoever added one.

use super::catalogue_files::is_ron;
use super::{Origin, SourceFile};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "assets/catalogue"]
struct CatalogueFolder;

#[derive(RustEmbed)]
#[folder = "scenes"]
struct SceneFolder;

#[derive(RustEmbed)]
#[folder = "assets/plans"]
struct PlanFolder;

/// The files of the catalogue, by name.
pub(super) fn catalogue() -> Vec<SourceFile> {
    files::<CatalogueFolder>("assets/catalogue")
}

/// The scenes, by name.
pub(super) fn scenes() -> Vec<SourceFile> {
    files::<SceneFolder>("scenes")
}

/// The lesson plans, by name.
pub(super) fn plans() -> Vec<SourceFile> {
    files::<PlanFolder>("assets/plans")
}

/// The RON files of a folder; others, such as its README, are no content.
fn files<Folder: RustEmbed>(folder: &str) -> Vec<SourceFile> {
    let mut names: Vec<_> = Folder::iter().filter(|name| is_ron(name)).collect();
    names.sort();
    names
        .iter()
        .filter_map(|name| {
            let bytes = Folder::get(name)?.data.into_owned();
            Some(SourceFile { origin: Origin::BuiltIn(format!("{folder}/{name}")), bytes })
        })
        .collect()
}
