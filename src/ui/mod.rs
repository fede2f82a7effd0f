//! State to screen. Views read the state and report actions; they change nothing.
//!
//! What only the pointer sees (hover, the pixels of a drag, scrolling) stays in egui's memory. Words come from
//! [`Words`], the look from `assets/theme/`.

mod author;
mod citations;
mod command_button;
mod cx;
mod dialogs;
mod drag;
mod drawing;
mod ending;
mod ends;
mod explore;
mod facts;
mod fault;
mod field;
mod fonts;
mod footer;
mod held;
mod learn;
mod parts;
mod picture;
mod practise;
mod present;
mod problem_strip;
mod raster;
mod recent;
mod shortcuts;
mod terms;
mod theme;
mod tile;
mod tooltips;
mod top_bar;
mod twice;
mod widgets;
mod words;
mod worksheet;

pub use dialogs::Index;
pub use picture::Sheet;
pub use present::AUDIENCE;
pub use raster::Raster;
pub use theme::ThemeError;
pub use words::Words;

use crate::content::Library;
use crate::state::{Action, AuthorAction, FilesAction, Page, Settings, State, is_import};
use cx::Cx;
use egui::Ui;
use std::path::PathBuf;
use theme::{Theme, Themes};

/// Draws the app. Holds the look and the words, and nothing that the user would miss.
pub struct View {
    themes: Themes,
    words: Words,
}

/// A frame is drawn so often at most.
const PASSES: std::num::NonZeroUsize = std::num::NonZeroUsize::new(4).unwrap();

impl View {
    /// Reads look and words, and makes `ctx` write in the app's fonts.
    ///
    /// # Errors
    ///
    /// When a theme file inside the program cannot be used.
    pub fn new(ctx: &egui::Context) -> Result<Self, ThemeError> {
        theme::install_fonts(ctx);
        let view = Self::without_window()?;
        // Both are commands of the app.
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
            // A size that is known only after it was drawn may change another one: see `ends`.
            options.max_passes = PASSES;
        });
        Ok(view)
    }

    /// Reads look and words for pictures, where there is no window.
    ///
    /// # Errors
    ///
    /// When a theme file inside the program cannot be used.
    pub fn without_window() -> Result<Self, ThemeError> {
        Ok(Self { themes: Themes::load()?, words: Words::english() })
    }

    /// Draws one frame and answers what the user did in it.
    pub fn show(&self, ui: &mut Ui, state: &State, library: &Library) -> Vec<Action> {
        let theme = self.ground(ui, state.settings);
        let mut cx = Cx::new(state, library, &theme, &self.words);
        cx.is_mac = ui.ctx().os() == egui::os::OperatingSystem::Mac;
        if let Some(fault) = &state.fault {
            fault::show(ui, &mut cx, fault);
            return cx.into_actions();
        }
        name_window(ui, &cx, state.page);
        tooltips::dismiss(ui.ctx());
        present::keys(ui, &mut cx);
        shortcuts::read(ui, &mut cx);
        dropped_files(ui, &mut cx);
        if state.present.show.is_some() {
            if state.present.two_windows {
                present::present(ui, &mut cx);
            } else {
                present::project(ui, &mut cx);
            }
            dialogs::show(ui, &mut cx, self);
            return cx.into_actions();
        }
        top_bar::show(ui, &mut cx);
        problem_strip::show(ui, &mut cx);
        match state.page {
            Page::Explore => explore::show(ui, &mut cx),
            Page::Practise => practise::show(ui, &mut cx),
            Page::Learn => learn::show(ui, &mut cx),
            Page::Present => present::prepare(ui, &mut cx),
            Page::Author => author::show(ui, &mut cx),
            Page::Facts => facts::show(ui, &mut cx),
        }
        dialogs::show(ui, &mut cx, self);
        terms::follow(ui, &mut cx);
        tooltips::remember(ui.ctx());
        cx.into_actions()
    }

    /// Draws one frame of the window of the audience and answers what was done in it.
    pub fn audience(&self, ui: &mut Ui, state: &State, library: &Library) -> Vec<Action> {
        let theme = self.ground(ui, state.settings);
        let mut cx = Cx::new(state, library, &theme, &self.words);
        present::keys(ui, &mut cx);
        shortcuts::read(ui, &mut cx);
        present::audience(ui, &mut cx);
        cx.into_actions()
    }

    /// The ground that everything is drawn on, in the look of the settings.
    fn ground(&self, ui: &mut Ui, settings: Settings) -> Theme {
        let theme = self.themes.apply(ui, settings);
        // The root was made before the look was applied.
        ui.set_style(ui.ctx().global_style());
        ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, theme.colours.bg);
        // A screen reader has to know in which language it reads.
        let language = self.words.language();
        ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_language(language));
        theme
    }
}

/// A screen reader names the window by its page: the title of the system's window stays the same.
fn name_window(ui: &Ui, cx: &Cx<'_>, page: Page) {
    let Some((.., command)) = top_bar::PAGES.iter().find(|(here, ..)| *here == page) else { return };
    let name = cx.with("window-name", &[("page", cx.text(command.word()).into())]);
    ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
}

/// Files dropped on the window are scenes to open.
fn dropped_files(ui: &Ui, cx: &mut Cx<'_>) {
    let paths: Vec<PathBuf> =
        ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    if !paths.is_empty() {
        // Where scenes are written, they are written on.
        if cx.state.page == Page::Author {
            for path in paths {
                cx.push(Action::Author(AuthorAction::Read(path)));
            }
            return;
        }
        let is_table = |path: &PathBuf| cx.state.present.show.is_none() && is_import(path);
        let (tables, scenes): (Vec<PathBuf>, Vec<PathBuf>) = paths.into_iter().partition(is_table);
        for path in tables {
            cx.push(Action::Author(AuthorAction::ReadImport(path)));
        }
        if !scenes.is_empty() {
            cx.push(Action::Files(FilesAction::Named(scenes)));
        }
    }
}
