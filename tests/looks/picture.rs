//! A picture that is kept, one that was just drawn, and what is between them.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, Rgb, RgbImage, RgbaImage};
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "tests/looks/pictures";
/// What a channel may differ by: processors and systems round sines in their own ways.
const LEAST_DIFFERENCE: u8 = 2;

fn path(name: &str, ending: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(format!("{name}{ending}"))
}

/// The names of all pictures that are kept.
pub(super) fn kept() -> Vec<String> {
    let files = fs::read_dir(path("", "")).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter_map(|name| Some(name.strip_suffix(".png")?.to_owned())).collect();
    names.retain(|name| !name.contains('.'));
    names.sort();
    names
}

/// Compares, or keeps the new picture where that is asked for.
pub(super) fn compare(name: &str, drawn: RgbaImage) -> Result<(), String> {
    let [new, difference] = [".new.png", ".diff.png"].map(|ending| path(name, ending));
    for leftover in [&new, &difference] {
        drop(fs::remove_file(leftover));
    }
    let drawn = DynamicImage::ImageRgba8(drawn).into_rgb8();
    let old = image::open(path(name, ".png")).ok().map(DynamicImage::into_rgb8);
    let apart = old.as_ref().map_or(usize::MAX, |old| apart(old, &drawn));
    if apart == 0 {
        return Ok(());
    }
    if may_keep() {
        keep(&path(name, ".png"), &drawn);
        return Ok(());
    }
    keep(&new, &drawn);
    let what = match &old {
        None => "there is no such picture yet".to_owned(),
        Some(old) if old.dimensions() != drawn.dimensions() => "it has another size".to_owned(),
        Some(old) => {
            keep(&difference, &show_difference(old, &drawn));
            format!("{apart} pixels differ, red in {FOLDER}/{name}.diff.png")
        }
    };
    let how = "if it should look so: UPDATE_SNAPSHOTS=1 cargo test --test all looks";
    Err(format!("{FOLDER}/{name}.png: {what}; it was drawn as {FOLDER}/{name}.new.png; {how}"))
}

/// The same variable, with the same words, as `egui_kittest` has for its own pictures.
fn may_keep() -> bool {
    std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|word| !["", "0", "false", "no", "off"].contains(&word.as_str()))
}

fn differ(old: &[u8], new: &[u8]) -> bool {
    old.iter().zip(new).any(|(old, new)| old.abs_diff(*new) > LEAST_DIFFERENCE)
}

/// How many pixels differ; rows that are the same byte for byte are not looked into.
fn apart(old: &RgbImage, new: &RgbImage) -> usize {
    if old.dimensions() != new.dimensions() {
        return usize::MAX;
    }
    let row = old.width() as usize * 3;
    let rows = old.as_raw().chunks_exact(row).zip(new.as_raw().chunks_exact(row)).filter(|(old, new)| old != new);
    rows.map(|(old, new)| old.chunks_exact(3).zip(new.chunks_exact(3)).filter(|(old, new)| differ(old, new)).count())
        .sum()
}

/// The old picture, faded, with red where the new one differs.
fn show_difference(old: &RgbImage, new: &RgbImage) -> RgbImage {
    RgbImage::from_fn(old.width(), old.height(), |x, y| {
        let (old, new) = (old.get_pixel(x, y).0, new.get_pixel(x, y).0);
        Rgb(if differ(&old, &new) { [255, 0, 0] } else { old.map(|channel| 160 + channel / 4) })
    })
}

/// As small as it goes: pictures stay in the repository for ever.
fn keep(path: &Path, picture: &RgbImage) {
    drop(fs::create_dir_all(path.parent().expect("a picture lies in a folder")));
    let file = fs::File::create(path).expect("a picture can be written");
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::NoFilter);
    picture.write_with_encoder(encoder).expect("a picture can be written");
}

#[test]
fn a_changed_pixel_counts_and_a_rounding_does_not() {
    let old = RgbImage::from_pixel(3, 2, Rgb([100, 100, 100]));
    let mut new = old.clone();
    assert_eq!(apart(&old, &new), 0);
    new.put_pixel(0, 1, Rgb([100, 100 + LEAST_DIFFERENCE, 100]));
    assert_eq!(apart(&old, &new), 0);
    new.put_pixel(2, 0, Rgb([100, 100, 97]));
    assert_eq!(apart(&old, &new), 1);
    assert_eq!(show_difference(&old, &new).get_pixel(2, 0).0, [255, 0, 0]);
    assert_eq!(apart(&old, &RgbImage::new(2, 2)), usize::MAX);
}
