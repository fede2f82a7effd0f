//! Tables of others: cards that become a scene once somebody has looked at them, and control matrices to look at.

use super::{Author, AuthorAction, begin, free_id, is_taken};
use crate::content::{
    ImportDefaults, ImportKind, Imported, ImportedMatrix, Library, Manuscript, Origin, SourceFile, Value, import_kind,
    import_matrix, import_scene, scene_of_import,
};
use crate::domain::Scene;
use crate::export::scene_csv;
use crate::state::{Effect, Overlay, Page, State};
use std::path::Path;
use std::sync::Arc;

/// What the names of files end in that are read as tables or questions.
const ENDINGS: [&str; 4] = ["csv", "tsv", "gift", "txt"];

/// Cards of a table or of questions, before they are a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The file that they come from.
    pub file: String,
    /// What it gives.
    pub imported: Imported,
    /// What holds for rows that say nothing else.
    pub defaults: ImportDefaults,
    /// What the file holds, for when the defaults change.
    bytes: Arc<[u8]>,
}

impl Import {
    /// What the scene would be called.
    pub fn title(&self) -> String {
        let stem = || Path::new(&self.file).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        self.imported.title.clone().or_else(stem).unwrap_or_default()
    }
}

/// A control matrix that fills the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixView {
    /// The file that it comes from.
    pub file: String,
    /// What the file gives.
    pub imported: ImportedMatrix,
    /// The domain whose controls are listed.
    pub domain: Option<usize>,
}

/// Whether a file is read as a table or as questions, as its name says.
pub fn is_import(file: &Path) -> bool {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

impl Author {
    /// The scene that the library has for the work that fills the page.
    pub fn scene<'a>(&self, library: &'a Library) -> Option<&'a Scene> {
        let origin = Origin::File(self.work()?.origin());
        library.scene(library.scene_from(&origin)?)
    }
}

pub(super) fn update(state: &mut State, library: &Library, action: AuthorAction) -> Vec<Effect> {
    match action {
        AuthorAction::AskImport if !state.files.asking => {
            state.files.asking = true;
            return vec![Effect::AskForImport];
        }
        AuthorAction::ReadImport(path) => {
            state.files.asking = false;
            if state.overlay == Some(Overlay::PathField) {
                state.overlay = None;
            }
            return vec![Effect::ReadImport(path)];
        }
        AuthorAction::ImportCame { file, bytes } => came(state, library, file, bytes),
        AuthorAction::ImportDefaults(defaults) => {
            if let Some(import) = &mut state.author.import {
                import.imported = import_scene(&source(&import.file, &import.bytes), library.catalogue(), &defaults);
                import.defaults = defaults;
            }
        }
        AuthorAction::ImportTake => return take(state, library),
        AuthorAction::ImportDrop => {
            state.author.import = None;
            state.author.matrix = None;
        }
        AuthorAction::MatrixDomain(domain) => {
            if let Some(view) = &mut state.author.matrix {
                let count = view.imported.matrix.as_ref().map_or(0, |matrix| matrix.domains.len());
                view.domain = domain.filter(|domain| *domain < count);
            }
        }
        AuthorAction::ExportCsv => return export(state, library),
        _ => {}
    }
    Vec::new()
}

fn source(file: &str, bytes: &[u8]) -> SourceFile {
    SourceFile { origin: Origin::File(file.to_owned()), bytes: bytes.to_vec() }
}

/// A file was read: a control matrix is shown, and cards are looked at before they become a scene.
fn came(state: &mut State, library: &Library, file: String, bytes: Arc<[u8]>) {
    state.page = Page::Author;
    state.overlay = None;
    state.files.asking = false;
    state.author.show(None);
    let source = source(&file, &bytes);
    if import_kind(&source) == ImportKind::Matrix {
        state.author.matrix = Some(MatrixView { file, imported: import_matrix(&source), domain: None });
    } else {
        let defaults = ImportDefaults::default();
        let imported = import_scene(&source, library.catalogue(), &defaults);
        state.author.import = Some(Import { file, imported, defaults, bytes });
    }
}

/// Begins a work with the cards.
fn take(state: &mut State, library: &Library) -> Vec<Effect> {
    let Some(import) = state.author.import.as_ref().filter(|import| import.imported.cards().next().is_some()) else {
        return Vec::new();
    };
    let mut scene = Manuscript::new(scene_of_import(&import.imported, &import.title()));
    let id = scene.text_at("id").unwrap_or_default();
    if is_taken(state, library, &id) {
        scene = scene.with("id", &Value::Text(free_id(state, library, &id)));
    }
    begin(state, Arc::clone(scene.text()))
}

/// Asks where the open scene goes as a table.
fn export(state: &mut State, library: &Library) -> Vec<Effect> {
    if state.files.asking {
        return Vec::new();
    }
    let Some(scene) = state.author.scene(library) else { return Vec::new() };
    state.files.asking = true;
    vec![Effect::AskWhereToSave { name: format!("{}.csv", scene.id), text: scene_csv(scene) }]
}
