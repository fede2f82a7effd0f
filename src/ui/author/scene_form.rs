//! The fields of a scene, its cards aside.

use super::choice::{self, Choice, Pick, switch};
use super::field::{Field, problems, written};
use super::own_form::service_choice;
use super::rules;
use super::sheet::Sheet;
use super::{clear, push};
use crate::content::file_words::DIFFICULTIES;
use crate::content::{MOST_GOAL, MOST_ID, MOST_SERVICES, MOST_STORY, MOST_TITLE, MOST_TOPIC};
use crate::state::{AuthorAction, AuthorPane};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, heading, strong};
use egui::{Ui, vec2};

/// Fields that come with a task, and must not be said once more on a card that takes it.
const OF_TASK: [&str; 9] =
    ["service", "layer", "owner", "also", "misconception", "notes", "sources", "beyond_exam", "unverified"];

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    heading(ui, cx.theme, &cx.text("author-the-scene"));
    let field = |path, label, most, lines, optional| Field { path, label, hint: "", about: "", most, lines, optional };
    let hints =
        ["author-title-hint", "author-story-hint", "author-goal-hint", "author-topic-hint"].map(|key| cx.text(key));
    let [title, story, goal, topic] = &hints;
    written(ui, cx, sheet, &Field { hint: title, ..field("title", "author-title", MOST_TITLE, 1, false) });
    written(ui, cx, sheet, &Field { hint: story, ..field("story", "author-story", MOST_STORY, 3, false) });
    written(ui, cx, sheet, &Field { hint: goal, ..field("goal", "author-goal", MOST_GOAL, 2, false) });
    services(ui, cx, sheet);
    let about = cx.text("author-difficulty-about");
    let pick = Pick { path: "difficulty", label: "author-difficulty", about: &about, usual: None, quoted: false };
    let choices = DIFFICULTIES.map(|(word, hard)| Choice::new(word, cx.text(&format!("difficulty-{}", hard.key()))));
    choice::one(ui, cx, sheet, &pick, &choices);
    written(ui, cx, sheet, &Field { hint: topic, ..field("topic", "author-topic", MOST_TOPIC, 1, true) });
    switch(ui, cx, sheet, "shared_bin", "author-shared-bin");
    switch(ui, cx, sheet, "beyond_exam", "author-beyond-exam-scene");
    heading(ui, cx.theme, &cx.text("author-rules"));
    rules::show(ui, cx, sheet);
    let about = cx.text("author-id-about");
    written(ui, cx, sheet, &Field { about: &about, ..field("id", "author-id", MOST_ID, 1, false) });
    others(ui, cx, sheet, None);
}

fn services(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let listed = sheet.manuscript().texts_at("services");
    let known: Vec<&str> = cx.catalogue().services().iter().map(|service| service.id.as_str()).collect();
    // One that nobody knows is shown too, so that it can be taken out.
    let strangers = listed.iter().map(String::as_str).filter(|id| !known.contains(id));
    let choices: Vec<Choice> = known.iter().copied().chain(strangers).map(|id| service_choice(cx, id)).collect();
    let about = cx.with("author-services-about", &[("count", listed.len().into()), ("most", MOST_SERVICES.into())]);
    choice::several(ui, cx, sheet, ("services", "author-services", &about, true), &choices);
}

/// What is wrong and belongs to no field of the form.
pub(super) fn others(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, card: Option<usize>) {
    let others = sheet.others(card);
    if others.is_empty() {
        return;
    }
    strong(ui, cx.theme, &cx.text("author-others"));
    for spotted in others {
        problems(ui, cx, &[spotted]);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(cx.theme.sizes.space.1, cx.theme.sizes.space.1);
            let field = spotted.path.rsplit('.').next().unwrap_or_default();
            let comes_with_task = card.is_some() && OF_TASK.contains(&field);
            if comes_with_task {
                let label = cx.with("author-leave-out", &[("field", field.into())]);
                if Push::new(&label).show(ui, cx.theme).clicked() {
                    clear(cx, &spotted.path);
                }
            }
            let label = cx.text("author-show-in-text");
            let named = cx.with("author-show-in-text-name", &[("problem", spotted.problem.message.as_str().into())]);
            if Push::new(&label).name(&named).show(ui, cx.theme).clicked() {
                push(cx, AuthorAction::Pane(AuthorPane::Text));
                push(cx, AuthorAction::Seek(spotted.path.clone()));
            }
        });
    }
}
