//! Scenes and cards to begin with.

use super::Manuscript;
use crate::content::written::quotes;
use crate::content::{Library, Origin, embedded};
use crate::domain::{LayerId, SceneId, TaskId};

/// A card that takes a task of the catalogue, as a file writes it.
pub fn card_of_task(id: &str, task: &TaskId) -> String {
    format!("(id: {}, task: {})", quotes(id), quotes(task.as_str()))
}

/// A card to be written, as a file writes it.
pub fn own_card(id: &str, service: &str) -> String {
    let fields = [
        format!("id: {}", quotes(id)),
        "text: \"\"".to_owned(),
        format!("service: {}", quotes(service)),
        format!("layer: {}", quotes(LayerId::Application.key())),
        "owner: Customer".to_owned(),
        "reason: \"\"".to_owned(),
    ];
    let lines: String = fields.iter().flat_map(|field| ["    ", field, ",\n"]).collect();
    format!("(\n{lines})")
}

impl Manuscript {
    /// A scene that has nothing yet but its id and a service.
    pub fn blank(id: &str, service: &str) -> Self {
        let (id, service) = (quotes(id), quotes(service));
        Self::new(format!(
            "(\n    format: 1,\n    id: {id},\n    title: \"\",\n    difficulty: Easy,\n    services: [{service}],\n    \
             story: \"\",\n    goal: \"\",\n    cards: [],\n)\n"
        ))
    }
}

/// The text of a scene that ships, with its comments; `None` for one that does not.
pub fn text_of_built_in(id: &SceneId, library: &Library) -> Option<String> {
    let Some(Origin::BuiltIn(path)) = library.origin(id) else { return None };
    let file = embedded::scenes().into_iter().find(|file| file.origin.path() == path)?;
    String::from_utf8(file.bytes).ok()
}
