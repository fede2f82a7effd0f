//! What is taken away as files, read again by readers that nobody here wrote.

mod golden;
mod notes;
mod pictures;
mod questions;
mod results;
mod slides;
mod worksheets;

use layercake::content::Library;
use layercake::domain::{Order, Owner, SceneId};
use layercake::export::{Deck, Format, Letters, Look, PaperSize, Question};
use layercake::shell::{Taken, Taking, take};
use layercake::state::{Action, ExploreAction, Page, Saved, State, What, update};

use crate::support::TODAY;

/// A state that shows these services.
fn showing(library: &Library, services: &[&str]) -> State {
    let mut state = State::new(library, Saved::default(), TODAY);
    update(&mut state, library, Action::Go(Page::Explore));
    let services = services.iter().copied().map(layercake::domain::ServiceId::new).collect();
    update(&mut state, library, Action::Explore(ExploreAction::Compare(services)));
    state
}

/// The file of what is shown.
fn file(library: &Library, state: &State, format: Format, look: Look, letters: Letters) -> Vec<u8> {
    let taking = Taking {
        what: &What::Shown,
        format,
        look,
        scale: 1,
        transparent: false,
        letters,
        decks: &[],
        sheet: None,
        attempts: &[],
        paper: PaperSize::A4,
        folder: false,
    };
    bytes(take(&taking, state, library, &|_| true).expect("the file can be made"))
}

fn bytes(taken: Taken) -> Vec<u8> {
    match taken {
        Taken::File(bytes) => bytes,
        Taken::Folder(files) => panic!("one file was asked for, and {} were made", files.len()),
    }
}

/// The pages of a scene.
fn worksheet(library: &Library, scene: &str, orders: &[u16], paper: PaperSize) -> Vec<u8> {
    let state = State::new(library, Saved::default(), TODAY);
    let scene = library.scene(&SceneId::new(scene)).expect("the scene ships");
    let orders: Vec<Order> = orders.iter().filter_map(|&number| Order::new(number)).collect();
    let taking = Taking {
        what: &What::Shown,
        format: Format::Worksheet,
        look: Look::Paper,
        scale: 1,
        transparent: false,
        letters: Letters::Embedded,
        decks: &[],
        sheet: Some((scene, orders)),
        attempts: &[],
        paper,
        folder: false,
    };
    bytes(take(&taking, &state, library, &|_| true).expect("the file can be made"))
}

/// Every sign that means something in one of the formats.
const SIGNS: &str = "a & b < c > d \" e ~ f = g # h ` y { i } j \\ k : l ]] m [[1]] n ]]> o -> p \t q \n r 🍰 s شكرا t 'u' v%w *x* _y_ |z| $2$ &lt;";

/// A deck whose texts hold all of them.
fn hostile() -> Deck {
    let question = |number: usize, owner| Question {
        id: format!("T-{number}"),
        text: format!("{number} {SIGNS}"),
        service: "RDS".to_owned(),
        service_id: "rds".to_owned(),
        layer: "Customer data & more".to_owned(),
        owners: vec![owner],
        reason: format!("Because {SIGNS}"),
        hint: String::new(),
    };
    Deck {
        id: "signs".to_owned(),
        title: format!("Signs / {SIGNS}"),
        story: format!("A story: {SIGNS}"),
        shared: true,
        questions: vec![question(1, Owner::Aws), question(2, Owner::Customer), question(3, Owner::Shared)],
    }
}

/// Blanks are no difference: each format has its own way with them.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A picture as a decoder from elsewhere reads it, and its size.
fn pixels(png: &[u8]) -> (Vec<u8>, (u32, u32)) {
    let image = image::load_from_memory(png).expect("a PNG").into_rgba8();
    let size = image.dimensions();
    (image.into_raw(), size)
}
