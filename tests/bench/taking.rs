//! Pictures and questions that are taken away.

use divan::Bencher;
use layercake::content::Library;
use layercake::domain::{Date, ServiceId};
use layercake::export::{Deck, Format, Letters, Look, PaperSize};
use layercake::shell::{Taking, take};
use layercake::state::{Action, ExploreAction, Saved, State, What, update};
use layercake::ui::View;

/// The picture that is copied, drawn on the processor while the window waits.
#[divan::bench(args = [1, 4, 6])]
fn draw_the_picture_to_copy(bencher: Bencher<'_, '_>, columns: usize) {
    let library = Library::built_in();
    let mut state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 24 });
    let services: Vec<ServiceId> =
        library.catalogue().services().iter().take(columns).map(|service| service.id.clone()).collect();
    update(&mut state, &library, Action::Explore(ExploreAction::Compare(services)));
    let view = View::new(&egui::Context::default());
    assert!(view.is_ok(), "the themes inside the program can be read");
    if let Ok(view) = view {
        bencher.bench_local(|| view.picture(&state, &library, None));
    }
}

/// What is asked for when a file is taken away.
fn taking<'a>(format: Format, what: &'a What, decks: &'a [Deck]) -> Taking<'a> {
    Taking {
        what,
        format,
        look: Look::Light,
        scale: 1,
        transparent: false,
        letters: Letters::Embedded,
        decks,
        sheet: None,
        attempts: &[],
        paper: PaperSize::A4,
        folder: false,
    }
}

/// Pictures that are taken away, at one pixel for each point: of one service and of six.
#[divan::bench(args = ["svg", "png", "pdf"], consts = [1, 6])]
fn take_a_picture<const COLUMNS: usize>(bencher: Bencher<'_, '_>, format: &str) {
    let library = Library::built_in();
    let mut state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 24 });
    let services: Vec<ServiceId> =
        library.catalogue().services().iter().take(COLUMNS).map(|service| service.id.clone()).collect();
    update(&mut state, &library, Action::Explore(ExploreAction::Compare(services)));
    let Some(format) = Format::from_key(format) else { return };
    let taking = taking(format, &What::Shown, &[]);
    bencher.bench_local(|| take(&taking, &state, &library, &|_| true));
}

/// The whole catalogue, in each format that is text.
#[divan::bench(args = ["markdown", "moodle", "gift", "qti", "anki", "h5p"])]
fn take_the_whole_catalogue(bencher: Bencher<'_, '_>, format: &str) {
    let library = Library::built_in();
    let state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 24 });
    let Some(format) = Format::from_key(format) else { return };
    bencher.bench_local(|| {
        let decks = state.decks(&library, &What::Everything);
        take(&taking(format, &What::Everything, &decks), &state, &library, &|_| true)
    });
}
