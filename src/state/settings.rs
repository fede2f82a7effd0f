//! How the app looks: theme, text size, motion.

use super::{Effect, State};

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

/// How the app looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Which colours.
    pub theme: ThemeChoice,
    /// Text size in percent, between [`MIN_TEXT_PERCENT`] and [`MAX_TEXT_PERCENT`].
    pub text_percent: u16,
    /// No motion at all.
    pub reduce_motion: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: ThemeChoice::default(), text_percent: 100, reduce_motion: false }
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
}

pub(super) fn update(state: &mut State, action: SettingsAction) -> Vec<Effect> {
    let settings = &mut state.settings;
    let before = *settings;
    match action {
        SettingsAction::Theme(theme) => settings.theme = theme,
        SettingsAction::NextTheme => settings.theme = settings.theme.next(),
        SettingsAction::TextLarger => settings.text_percent = (settings.text_percent + TEXT_STEP).min(MAX_TEXT_PERCENT),
        SettingsAction::TextSmaller => {
            settings.text_percent = settings.text_percent.saturating_sub(TEXT_STEP).max(MIN_TEXT_PERCENT);
        }
        SettingsAction::TextReset => settings.text_percent = 100,
        SettingsAction::ReduceMotion(reduce) => settings.reduce_motion = reduce,
    }
    if before == *settings { Vec::new() } else { vec![Effect::Save] }
}
