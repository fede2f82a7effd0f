//! The scenes that `--scene` names: by their id, or by the path of a file whose name ends in `.ron`.

use super::{complain, is_error, rendered};
use crate::content::{Library, Origin, SourceFile};
use crate::domain::{Scene, SceneId};
use crate::shell;
use std::path::Path;
use std::process::ExitCode;

/// Puts the files among these on the shelf, or says what is wrong with them and what to return.
pub(super) fn open(words: &[String], library: &mut Library) -> Result<(), ExitCode> {
    for word in words.iter().filter(|word| is_file(word)) {
        let problems = match shell::read_scene(Path::new(word)) {
            Ok(bytes) => library.open(SourceFile { origin: Origin::File(word.clone()), bytes }).problems,
            Err(error) => vec![shell::problem(word, &error)],
        };
        complain(&rendered(&problems));
        if problems.iter().any(is_error) {
            return Err(ExitCode::FAILURE);
        }
    }
    Ok(())
}

/// The scene that this names.
pub(super) fn find<'a>(word: &str, library: &'a Library) -> Option<&'a Scene> {
    let id = if is_file(word) { library.scene_from(&Origin::File(word.to_owned()))? } else { &SceneId::new(word) };
    library.scene(id)
}

fn is_file(word: &str) -> bool {
    Path::new(word).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}
