//! The only place that touches the system: the window, files, the clock and threads.
//!
//! [`open`] runs the app. Everything that it decides, it asks [`state`](crate::state) to decide; everything that it
//! draws, it asks [`ui`](crate::ui) to draw. Not for rules, words or colours.

mod app;
mod catalogue_folder;
mod clock;
mod dialogs;
mod disk;
mod inbox;
mod libraries;
mod loader;
mod own_catalogue;
mod perform;
mod platform;
mod save_file;
mod start_error;
mod storage;

pub use catalogue_folder::CatalogueFolder;
pub use clock::today;
pub use disk::{ReadError, problem, read, read_scene};
pub use platform::WindowError;
pub use start_error::{Packages, StartError};
pub use storage::{FOLDER_VARIABLE, Loaded, Storage, StorageError};

use app::App;
use platform::Shown;
use std::path::{Path, PathBuf};

const NAME: &str = "Layercake";
/// What the system knows the app by.
const ID: &str = "layercake";
const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];
const LEAST_SIZE: [f32; 2] = [640.0, 480.0];

/// Opens the window, reads `files` into it, and returns when it is closed. A folder with a catalogue of the user goes
/// on top of the one that ships inside.
///
/// # Errors
///
/// When there is no window, or it is lost.
pub fn open(files: &[PathBuf], catalogue: Option<&Path>) -> Result<(), WindowError> {
    let display = platform::display()?;
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(NAME)
            .with_app_id(ID)
            .with_inner_size(FIRST_SIZE)
            .with_min_inner_size(LEAST_SIZE),
        event_loop_builder: platform::event_loop(&display),
        ..Default::default()
    };
    let shown = Shown::default();
    platform::guard(&display, &shown, || {
        let shown = shown.clone();
        eframe::run_native(ID, options, Box::new(|window| Ok(Box::new(App::new(window, files, catalogue, shown)?))))
    })
}
