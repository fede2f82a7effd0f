//! The only place that touches the system: the window, files, the clock and threads.
//!
//! [`open`] runs the app. Everything that it decides, it asks [`state`](crate::state) to decide; everything that it
//! draws, it asks [`ui`](crate::ui) to draw. Not for rules, words or colours.

mod app;
mod audience;
mod beginning;
mod catalogue_folder;
mod clock;
mod copies;
mod dialogs;
mod disk;
mod exporting;
mod follow;
mod inbox;
mod intake;
mod keeper;
mod leaving;
mod libraries;
mod loader;
mod merge;
mod open_files;
mod own_catalogue;
mod perform;
mod platform;
mod reading;
mod rehearsal;
mod reports;
mod ron_folder;
mod save_file;
mod scene_folders;
mod scribe;
mod stamped;
mod start_error;
mod storage;
mod storage_error;
mod taken;
mod taking;
mod unsaved;
mod watch;
mod works;

pub use catalogue_folder::CatalogueFolder;
pub use clock::today;
pub use copies::Copies;
pub use disk::{ReadError, problem, read, read_scene, write_new};
pub use keeper::Keeper;
pub use platform::WindowError;
pub use scene_folders::SceneFolders;
pub use start_error::{Packages, StartError};
pub use storage::{FOLDER_VARIABLE, Loaded, Storage, read_saved, saved_text};
pub use storage_error::StorageError;
pub use taken::Taken;
pub use taking::{Taking, take};
pub use unsaved::Unsaved;
pub use works::write as write_work;

use crate::state::Action;
use app::App;
use platform::Witness;
use reading::Reading;
use std::path::PathBuf;

const NAME: &str = "Layercake";
/// What the system knows the app by.
const ID: &str = "layercake";
const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];
const LEAST_SIZE: [f32; 2] = [640.0, 480.0];

/// What a window begins with.
#[derive(Debug)]
pub struct Start {
    /// Scene files to read.
    pub files: Vec<PathBuf>,
    /// Folders of scenes that stand on the shelf of this window.
    pub scenes: Vec<PathBuf>,
    /// A folder with a catalogue of the user, which goes on top of the one that ships inside.
    pub catalogue: Option<PathBuf>,
    /// What is done before anybody sees it, and cannot be walked back over.
    pub actions: Vec<Action>,
}

/// Opens the window and returns when it is closed.
///
/// # Errors
///
/// When there is no window, or it is lost, or what was changed last could not be written.
pub fn open(start: Start) -> Result<(), WindowError> {
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
    let witness = Witness::new(Storage::of_this_system().reports());
    platform::guard(&display, &witness, || {
        let witness = witness.clone();
        let reading = Reading::begin(start.catalogue.as_deref().map(loader::whole_path));
        eframe::run_native(ID, options, Box::new(|window| Ok(Box::new(App::new(window, start, reading, witness)?))))
    })
}
