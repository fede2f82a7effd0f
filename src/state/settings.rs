//! How the app looks, and what it shows: theme, text size, motion, notes, what is beyond the exam.

use super::{Effect, State};
use crate::content::Library;

/// The smallest text size, in percent.
pub const MIN_TEXT_PERCENT: u16 = 80;
/// The largest text size, in percent.
pub const MAX_TEXT_PERCENT: u16 = 200;
const TEXT_STEP: u16 = 10;

/// Which colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
    /// Pure black and white with thick outlines.
    HighContrast,
}

impl ThemeChoice {
    /// All choices, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    /// The word of files and of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }

    fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::HighContrast,
            Self::HighContrast => Self::System,
        }
    }
}

/// How the app looks, and what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "switches that anybody sets each for itself")]
pub struct Settings {
    /// Which colours.
    pub theme: ThemeChoice,
    /// Text size in percent, between [`MIN_TEXT_PERCENT`] and [`MAX_TEXT_PERCENT`].
    pub text_percent: u16,
    /// No motion at all.
    pub reduce_motion: bool,
    /// Notes on the exam and its older texts.
    pub notes: bool,
    /// What is finer than the CLF-C02 exam asks.
    pub beyond_exam: bool,
    /// Terms of the glossary underlined and explained where they stand.
    pub terms: bool,
    /// Letters, digits and signs alone give commands outside fields.
    pub single_keys: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            text_percent: 100,
            reduce_motion: false,
            notes: true,
            beyond_exam: true,
            terms: true,
            single_keys: true,
        }
    }
}

/// Changes how the app looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsAction {
    /// Take these colours.
    Theme(ThemeChoice),
    /// Take the next colours of the list.
    NextTheme,
    /// One step larger.
    TextLarger,
    /// One step smaller.
    TextSmaller,
    /// Back to 100 %.
    TextReset,
    /// Motion on or off.
    ReduceMotion(bool),
    /// Notes on the exam and its older texts, shown or not.
    Notes(bool),
    /// What is finer than the exam asks, shown or not.
    BeyondExam(bool),
    /// Terms of the glossary, underlined or not.
    Terms(bool),
    /// Commands by letters, digits and signs alone, or not.
    SingleKeys(bool),
}

pub(super) fn update(state: &mut State, library: &Library, action: SettingsAction) -> Vec<Effect> {
    let settings = &mut state.settings;
    let before = settings.beyond_exam;
    match action {
        SettingsAction::Theme(theme) => settings.theme = theme,
        SettingsAction::NextTheme => settings.theme = settings.theme.next(),
        SettingsAction::TextLarger => settings.text_percent = (settings.text_percent + TEXT_STEP).min(MAX_TEXT_PERCENT),
        SettingsAction::TextSmaller => {
            settings.text_percent = settings.text_percent.saturating_sub(TEXT_STEP).max(MIN_TEXT_PERCENT);
        }
        SettingsAction::TextReset => settings.text_percent = 100,
        SettingsAction::ReduceMotion(reduce) => settings.reduce_motion = reduce,
        SettingsAction::Notes(notes) => settings.notes = notes,
        SettingsAction::BeyondExam(beyond) => settings.beyond_exam = beyond,
        SettingsAction::Terms(terms) => settings.terms = terms,
        SettingsAction::SingleKeys(single) => settings.single_keys = single,
    }
    if before != settings.beyond_exam {
        let beyond = settings.beyond_exam;
        show_beyond_exam(state, library, beyond);
    }
    Vec::new()
}

/// A setting that is hidden must not go on changing the picture, and cards that nobody has touched yet are dealt anew.
fn show_beyond_exam(state: &mut State, library: &Library, beyond: bool) {
    if !beyond {
        for service in library.catalogue().services() {
            for setting in service.settings.iter().filter(|setting| setting.beyond_exam) {
                state.choices.reset(&service.id, &setting.id);
            }
        }
    }
    state.practise.deal_untouched(library, beyond);
}
