//! The package file: every dependency says why it is there, and the lock file names nothing but the ordinary registry.

use super::tree::{Source, no_complaints, read};

/// Dependencies that belong to the one above them and share its reason.
const SHARES_ITS_REASON: &[(&str, &str)] = &[("egui", "eframe"), ("serde", "ron"), ("unic-langid", "fluent-bundle")];

/// Name and line of each dependency, those for tests included.
pub(super) fn dependencies(manifest: &Source) -> Vec<(usize, String)> {
    let mut inside = false;
    let mut found = Vec::new();
    for (place, line) in manifest.text.lines().enumerate() {
        if line.starts_with('[') {
            inside = line.trim_matches(['[', ']']).ends_with("dependencies");
        } else if inside && let Some((name, _)) = line.split_once('=') {
            let name = name.trim();
            if !name.starts_with('#') {
                found.push((place + 1, name.split('.').next().unwrap_or(name).to_owned()));
            }
        }
    }
    found
}

fn dependencies_without_reason(manifest: &Source) -> Vec<String> {
    let lines: Vec<&str> = manifest.text.lines().collect();
    let all = dependencies(manifest);
    let mut complaints = Vec::new();
    for (place, (line, name)) in all.iter().enumerate() {
        let above = line.checked_sub(2).and_then(|above| lines.get(above)).copied().unwrap_or_default();
        let before = place.checked_sub(1).map(|before| all[before].1.as_str());
        let shares = before.is_some_and(|before| SHARES_ITS_REASON.contains(&(name.as_str(), before)));
        if above.trim_start_matches(['#', ' ']).len() < 10 || !(above.starts_with("# ") || shares) {
            complaints.push(
                manifest.complain(*line, format!("`{name}` does not say why it is there, in a comment above it")),
            );
        }
    }
    complaints
}

/// A lock file that was written behind a mirror would send everybody there.
fn strange_sources(lock: &Source) -> Vec<String> {
    let ordinary = concat!("source = \"reg", "istry+https://github.com/rust-lang/crates", ".io-index\"");
    let lines = lock.text.lines().enumerate();
    let strange = lines.filter(|(_, line)| line.starts_with("source = ") && *line != ordinary);
    strange.map(|(place, line)| lock.complain(place + 1, line)).collect()
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let manifest = read("Cargo.toml");
    assert!(dependencies(&manifest).len() > 10, "the dependencies were not found");
    no_complaints(&dependencies_without_reason(&manifest));
}

#[test]
fn the_lock_file_names_the_ordinary_registry_only() {
    no_complaints(&strange_sources(&read("Cargo.lock")));
}

#[test]
fn a_dependency_without_a_reason_is_seen() {
    let wrong = "[package]\nname = \"x\"\n[dependencies]\n# Why a is needed.\na = \"1\"\nb = \"1\"\n\n[dev-dependencies]\nc = \"1\"\n";
    let found = dependencies_without_reason(&Source::example("Cargo.toml", wrong));
    assert_eq!(found.len(), 2);
    assert!(found[0].starts_with("Cargo.toml:6: `b`") && found[1].starts_with("Cargo.toml:9: `c`"));
    let right = "[dependencies]\n# RON files, read strictly.\nron = \"0.12\"\nserde = { version = \"1\" }\n[lints.rust]\nx = \"warn\"\n";
    assert_eq!(dependencies_without_reason(&Source::example("Cargo.toml", right)), [""; 0]);
}

#[test]
fn a_mirror_in_the_lock_file_is_seen() {
    let lock = "[[package]]\nname = \"a\"\nsource = \"sparse+https://mirror.example/index\"\n";
    assert_eq!(strange_sources(&Source::example("Cargo.lock", lock)).len(), 1);
    assert_eq!(strange_sources(&Source::example("Cargo.lock", "[[package]]\nname = \"a\"\n")), [""; 0]);
}
