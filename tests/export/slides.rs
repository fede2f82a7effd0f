//! Slides as a folder of pictures, and how whoever waits hears of it and stops it.

use super::{pixels, showing};
use layercake::content::Library;
use layercake::export::{Format, Letters, Look, PaperSize};
use layercake::shell::{Taken, Taking, take};
use layercake::state::What;
use std::cell::RefCell;
use std::io;

const SLIDES: Taking<'static> = Taking {
    what: &What::Shown,
    format: Format::Slides,
    look: Look::Light,
    scale: 1,
    transparent: false,
    letters: Letters::Embedded,
    decks: &[],
    sheet: None,
    attempts: &[],
    paper: PaperSize::A4,
    folder: true,
};

#[test]
fn each_step_is_a_picture_of_the_same_size_and_no_two_are_alike() {
    let library = Library::built_in();
    let told = RefCell::new(Vec::new());
    let progress = |done| {
        told.borrow_mut().push(done);
        true
    };
    let taken = take(&SLIDES, &showing(&library, &["ec2", "rds"]), &library, &progress).expect("slides");
    let Taken::Folder(files) = taken else { panic!("a folder was asked for") };
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, (1..=14).map(|number| format!("{number:02}.png")).collect::<Vec<_>>());
    let pictures: Vec<_> = files.iter().map(|(_, bytes)| pixels(bytes)).collect();
    assert!(pictures.iter().all(|(_, size)| *size == pictures[0].1), "nothing jumps from one to the next");
    assert!(pictures.windows(2).all(|pair| pair[0].0 != pair[1].0), "each uncovers something");
    let told = told.into_inner();
    assert!(told.len() > 14 && told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
}

#[test]
fn whoever_stops_it_gets_nothing() {
    let library = Library::built_in();
    let state = showing(&library, &["ec2", "rds"]);
    for folder in [false, true] {
        let stopped = take(&Taking { folder, ..SLIDES }, &state, &library, &|done| done < 0.5);
        assert_eq!(stopped.map_err(|error| error.kind()), Err(io::ErrorKind::Interrupted));
    }
}
