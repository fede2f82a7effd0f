//! What a view shows, in words, and what of it is not there.

use crate::domain::{LayerId, Subject};
use crate::ui::cx::Cx;

/// "On-premises, EC2", "Lesson", "Scene with 12 cards": what a name alone does not say.
pub(super) fn about(cx: &Cx<'_>, subject: &Subject) -> String {
    match subject {
        Subject::Stacks { services, layers, .. } => {
            let short = |id| cx.catalogue().service(id).map_or_else(|| id.to_string(), |found| found.short.clone());
            let names = services.iter().map(short).collect::<Vec<_>>().join(", ");
            if layers.is_empty() {
                return cx.with("subject-stacks", &[("services", names.into())]);
            }
            let values =
                [("services", names.into()), ("rows", layers.len().into()), ("all", LayerId::ALL.len().into())];
            cx.with("subject-rows", &values)
        }
        Subject::Lesson(_) => cx.text("subject-lesson"),
        Subject::Scene(id) => {
            let found = cx.state.practise.scene_of(cx.library, id);
            let cards = found.map_or(0, |scene| scene.dealt(cx.state.settings.beyond_exam).count());
            cx.with("subject-scene", &[("count", cards.into())])
        }
    }
}

/// What the view names and the library has not.
pub(super) fn missing(cx: &Cx<'_>, subject: &Subject) -> Vec<String> {
    let catalogue = cx.catalogue();
    match subject {
        Subject::Stacks { services, .. } => {
            services.iter().filter(|id| catalogue.service(id).is_none()).map(ToString::to_string).collect()
        }
        Subject::Lesson(id) if catalogue.lesson(id).is_none() => vec![id.to_string()],
        Subject::Scene(id) if cx.library.scene(id).is_none() => vec![id.to_string()],
        Subject::Lesson(_) | Subject::Scene(_) => Vec::new(),
    }
}
