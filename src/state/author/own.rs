//! Cards that take a task of the catalogue: the service that comes with one, and the same card written out.

use crate::content::{Library, MOST_SERVICES, Manuscript, Value};
use crate::domain::{Owner, Task, TaskId};

/// The same with the service of a task among those of the scene, if there is room for it.
pub(super) fn with_service_of(manuscript: &Manuscript, library: &Library, task: &TaskId) -> Manuscript {
    let Some(task) = library.catalogue().task(task) else { return manuscript.clone() };
    let mut services = manuscript.texts_at("services");
    let is_in = services.iter().any(|id| id == task.service.as_str());
    if is_in || services.len() >= MOST_SERVICES {
        return manuscript.clone();
    }
    services.push(task.service.as_str().to_owned());
    manuscript.with("services", &Value::Texts(services))
}

/// The same with a card that says by itself what its task says. What the card had put in its own words stays.
pub(super) fn written_out(manuscript: &Manuscript, library: &Library, place: usize) -> Manuscript {
    let card = format!("cards[{place}]");
    let id = manuscript.text_at(&format!("{card}.task")).map(TaskId::new);
    let Some(task) = id.and_then(|id| library.catalogue().task(&id)) else { return manuscript.clone() };
    let fields = fields(task).into_iter().map(|(field, value)| (format!("{card}.{field}"), value));
    let written =
        fields.fold(
            manuscript.clone(),
            |written, (path, value)| {
                if written.has(&path) { written } else { written.with(&path, &value) }
            },
        );
    written.without(&format!("{card}.task"))
}

fn fields(task: &Task) -> Vec<(&'static str, Value)> {
    let text = |text: &str| Value::Text(text.to_owned());
    let owner = match task.owner {
        Owner::Aws => "Aws",
        Owner::Customer => "Customer",
        Owner::Shared => "Shared",
    };
    let mut fields = vec![
        ("text", text(&task.text)),
        ("service", text(task.service.as_str())),
        ("layer", text(task.layer.key())),
        ("owner", Value::Word(owner.to_owned())),
        ("reason", text(&task.reason)),
    ];
    let answers =
        [("why_not.aws", Owner::Aws), ("why_not.customer", Owner::Customer), ("why_not.shared", Owner::Shared)];
    for (field, bin) in answers {
        fields.extend(task.why_not.get(bin).map(|said| (field, text(said))));
    }
    if let Some(halves) = &task.halves {
        fields.extend([("halves.aws", text(&halves.aws)), ("halves.customer", text(&halves.customer))]);
    }
    fields.extend(task.misconception.as_ref().map(|id| ("misconception", text(id.as_str()))));
    let notes: Vec<String> = task.notes.iter().map(|id| id.as_str().to_owned()).collect();
    let sources: Vec<String> = task.sources.iter().map(|key| key.as_str().to_owned()).collect();
    fields.extend((!notes.is_empty()).then_some(("notes", Value::Texts(notes))));
    fields.extend((!sources.is_empty()).then_some(("sources", Value::Texts(sources))));
    let yes = || Value::Word("true".to_owned());
    fields.extend(task.beyond_exam.then(|| ("beyond_exam", yes())));
    fields.extend(task.unverified.then(|| ("unverified", yes())));
    fields
}
