//! How a scene wants to be played: mode, answers, tries, clock, marks, order.

use super::choice::{self, Choice, Pick};
use super::field::{name, number, problems};
use super::sheet::Sheet;
use super::{clear, set};
use crate::content::Value;
use crate::content::file_words::{self, MARKS, MODES};
use crate::domain::{Marks, Mode, RevealPolicy};
use crate::ui::cx::Cx;
use crate::ui::widgets::Push;
use egui::{Ui, vec2};

/// After how many tries an answer can be told, as buttons offer it.
const TRIES: [u8; 3] = [1, 2, 3];

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let said = sheet.manuscript().word_at("mode");
    let mode = MODES.iter().find(|(word, _)| said == Some(word)).map_or(Mode::default(), |(_, mode)| *mode);
    let about = cx.text(&format!("about-mode-{}", mode.key()));
    let pick = Pick {
        path: "mode",
        label: "play-mode",
        about: &about,
        usual: Some(file_words::of(&MODES, &Mode::default())),
        quoted: false,
    };
    let choices = MODES.map(|(word, mode)| Choice::new(word, cx.text(&format!("mode-{}", mode.key()))));
    choice::one(ui, cx, sheet, &pick, &choices);
    reveal(ui, cx, sheet);
    let about = cx.text("author-tries-about");
    number(ui, cx, sheet, "tries", "author-tries", &about);
    let about = cx.text("author-minutes-about");
    number(ui, cx, sheet, "minutes", "author-minutes", &about);
    let pick = Pick {
        path: "marks",
        label: "author-marks",
        about: "",
        usual: Some(file_words::of(&MARKS, &Marks::default())),
        quoted: false,
    };
    let choices = MARKS.map(|(word, marks)| Choice::new(word, cx.text(&format!("play-marks-{}", marks.key()))));
    choice::one(ui, cx, sheet, &pick, &choices);
    let about = cx.text("author-order-about");
    number(ui, cx, sheet, "order", "play-order", &about);
}

/// When answers are told. One of the choices has a number, so this is no list of words.
fn reveal(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let said = sheet.manuscript().choice_at("reveal");
    let after = said.as_ref().and_then(|(_, tries)| tries.and_then(|tries| u8::try_from(tries).ok()));
    let written = |policy, label| (file_words::reveal(policy), label);
    let usual = (String::new(), cx.text("author-reveal-usual"));
    let mut choices = vec![usual, written(RevealPolicy::Always, cx.text("play-reveal-always"))];
    for tries in TRIES.into_iter().chain(after.filter(|tries| !TRIES.contains(tries))) {
        let label = cx.with("play-reveal-after", &[("count", tries.into())]);
        choices.push(written(RevealPolicy::AfterTries(tries), label));
    }
    choices.push(written(RevealPolicy::AtEnd, cx.text("play-reveal-at-end")));
    choices.push(written(RevealPolicy::Never, cx.text("play-reveal-never")));
    let now = match &said {
        Some((word, Some(tries))) => format!("{word}({tries})"),
        Some((word, None)) => word.clone(),
        None => String::new(),
    };
    let label = cx.text("play-answers");
    ui.push_id("reveal", |ui| {
        let space = cx.theme.sizes.space;
        ui.spacing_mut().item_spacing.y = space.0;
        name(ui, cx, &label);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space.1, space.1);
            for (word, choice) in choices {
                let values = [("field", label.as_str().into()), ("choice", choice.as_str().into())];
                let named = cx.with("author-choice", &values);
                let response = Push::new(&choice).name(&named).chosen(word == now).show(ui, cx.theme);
                if word == now {
                    sheet.seek(cx, "reveal", &response);
                }
                match response.clicked() && word != now {
                    true if word.is_empty() => clear(cx, "reveal"),
                    true => set(cx, "reveal", Value::Word(word)),
                    false => {}
                }
            }
        });
        problems(ui, cx, &sheet.problems_of("reveal"));
    });
}
