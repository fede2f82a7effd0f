//! One or several of a few, side by side.

use super::field::{name, problems};
use super::sheet::Sheet;
use super::{clear, set};
use crate::content::Value;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Icon, Push, small, tick_box};
use egui::{Response, Ui};

/// Something to choose.
pub(super) struct Choice {
    /// What the file calls it.
    pub(super) word: String,
    pub(super) label: String,
    pub(super) icons: &'static [Icon],
}

impl Choice {
    pub(super) fn new(word: &str, label: String) -> Self {
        Self { word: word.to_owned(), label, icons: &[] }
    }
}

/// A field that takes one of a few words.
pub(super) struct Pick<'a> {
    pub(super) path: &'a str,
    /// The key of its label.
    pub(super) label: &'a str,
    /// What it is for; may be empty.
    pub(super) about: &'a str,
    /// What holds where the file says nothing; choosing it leaves the field out.
    pub(super) usual: Option<&'a str>,
    /// Whether the file has it in quotes.
    pub(super) quoted: bool,
}

/// Shows the choices and reports what was chosen.
pub(super) fn one(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, pick: &Pick<'_>, choices: &[Choice]) {
    let manuscript = sheet.manuscript();
    let said = if pick.quoted { manuscript.text_at(pick.path) } else { word(sheet, pick.path) };
    let chosen = said.as_deref().or(pick.usual);
    let label = cx.text(pick.label);
    let pressed = group(ui, cx, sheet, (pick.path, &label, pick.about), choices, |word| chosen == Some(word));
    let Some(word) = pressed.filter(|word| chosen != Some(word)) else { return };
    if pick.usual == Some(word.as_str()) {
        clear(cx, pick.path);
    } else {
        let value = if pick.quoted { Value::Text(word) } else { Value::Word(word) };
        set(cx, pick.path, value);
    }
}

/// The word at a path without the number that may stand behind it: `AfterTries`.
fn word(sheet: &Sheet<'_>, path: &str) -> Option<String> {
    let manuscript = sheet.manuscript();
    manuscript.word_at(path).map(str::to_owned).or_else(|| Some(manuscript.choice_at(path)?.0))
}

/// A list of words, each of which can be ticked.
pub(super) fn several(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    sheet: &Sheet<'_>,
    (path, label, about, quoted): (&str, &str, &str, bool),
    choices: &[Choice],
) {
    let manuscript = sheet.manuscript();
    let mut list = if quoted { manuscript.texts_at(path) } else { manuscript.words_at(path) };
    let label = cx.text(label);
    let pressed = group(ui, cx, sheet, (path, &label, about), choices, |word| list.iter().any(|other| other == word));
    let Some(word) = pressed else { return };
    if list.contains(&word) {
        list.retain(|other| *other != word);
    } else {
        list.push(word);
    }
    match (list.is_empty(), quoted) {
        // A scene always has its list of services; all other lists may be missing.
        (true, _) if path != "services" => clear(cx, path),
        (_, true) => set(cx, path, Value::Texts(list)),
        (_, false) => set(cx, path, Value::Words(list)),
    }
}

fn group(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    sheet: &Sheet<'_>,
    (path, label, about): (&str, &str, &str),
    choices: &[Choice],
    is_chosen: impl Fn(&str) -> bool,
) -> Option<String> {
    ui.push_id(path, |ui| {
        let space = cx.theme.sizes.space;
        ui.spacing_mut().item_spacing.y = space.0;
        name(ui, cx, label);
        if !about.is_empty() {
            small(ui, cx.theme, about);
        }
        comments(ui, cx, sheet, path);
        let mut pressed = None;
        let mut first: Option<Response> = None;
        let room = ui.available_width();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space.1, space.1);
            for choice in choices {
                let chosen = is_chosen(&choice.word);
                let named =
                    cx.with("author-choice", &[("field", label.into()), ("choice", choice.label.as_str().into())]);
                let button = Push::new(&choice.label).name(&named).icons(choice.icons).chosen(chosen).within(room);
                let response = button.show(ui, cx.theme);
                if response.clicked() {
                    pressed = Some(choice.word.clone());
                }
                if chosen || first.is_none() {
                    first = Some(response);
                }
            }
        });
        if let Some(first) = first {
            sheet.seek(cx, path, &first);
        }
        problems(ui, cx, &sheet.problems_of(path));
        pressed
    })
    .inner
}

/// Says beforehand that comments inside a list go when the list is changed.
pub(super) fn comments(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, path: &str) {
    let count = sheet.manuscript().comments_at(path);
    if count > 0 {
        small(ui, cx.theme, &cx.with("author-comments-in-list", &[("count", count.into())]));
    }
}

/// A switch that is off where the file says nothing.
pub(super) fn switch(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, path: &str, label: &str) {
    let on = sheet.manuscript().is_true(path);
    let label = cx.text(label);
    ui.push_id(path, |ui| {
        let response = tick_box(ui, cx.theme, "", &label, on);
        sheet.seek(cx, path, &response);
        if response.clicked() {
            if on { clear(cx, path) } else { set(cx, path, Value::Word("true".to_owned())) }
        }
        problems(ui, cx, &sheet.problems_of(path));
    });
}
