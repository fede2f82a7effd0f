//! Invariants 1, 2, 7 and 11: what each folder of the app may know. The table below is the drawing of the layers in
//! `src/README.md`, in a form that can be checked.

use super::code::Code;
use super::paths::named;
use super::tree::{Source, app, no_complaints, read};

/// What one folder may name. The longest `folder` that holds a file speaks for it.
struct Rights {
    folder: &'static str,
    /// Other parts of the crate.
    parts: &'static [&'static str],
    /// Other crates.
    crates: &'static [&'static str],
    /// What it must not know, whoever provides it.
    never: &'static [&'static [&'static str]],
}

const DISK: &[&str] = &["std::fs", "std::net", "std::process", "std::env"];
const CLOCK: &[&str] = &["std::time", "core::time"];
const THREADS: &[&str] =
    &["std::thread", "std::sync::mpsc", "std::sync::Mutex", "std::sync::RwLock", "std::sync::atomic"];
const OUTPUT: &[&str] = &["std::io", "print!", "println!", "eprint!", "eprintln!", "dbg!"];
/// Chance is not in the standard library, except where a hash map takes its seed.
const CHANCE: &[&str] = &["rand", "getrandom", "std::collections::HashMap", "std::collections::HashSet", "std::hash"];
const NOTHING_OF_THE_WORLD: &[&[&str]] = &[DISK, CLOCK, THREADS, OUTPUT, CHANCE];

const RIGHTS: &[Rights] = &[
    Rights { folder: "domain", parts: &[], crates: &[], never: NOTHING_OF_THE_WORLD },
    Rights {
        folder: "content",
        parts: &["domain"],
        crates: &["serde", "ron", "csv", "strsim", "annotate_snippets", "rust_embed", "thiserror"],
        never: NOTHING_OF_THE_WORLD,
    },
    Rights { folder: "diagram", parts: &["domain"], crates: &[], never: NOTHING_OF_THE_WORLD },
    Rights {
        folder: "export",
        parts: &["domain", "diagram"],
        crates: &["serde_json", "csv", "quick_xml", "krilla", "ttf_parser", "base64", "png", "zip", "uuid"],
        never: &[DISK, CLOCK, THREADS, CHANCE],
    },
    Rights { folder: "state", parts: &["domain", "content", "export"], crates: &[], never: NOTHING_OF_THE_WORLD },
    Rights {
        folder: "state/practise/memory",
        parts: &["domain", "content", "export"],
        crates: &["rs_fsrs", "chrono"],
        never: NOTHING_OF_THE_WORLD,
    },
    Rights {
        folder: "ui",
        parts: &["domain", "content", "diagram", "export", "state"],
        crates: &["egui", "egui_kittest"],
        never: &[DISK, &["std::time::Instant", "std::time::SystemTime", "std::thread"], OUTPUT],
    },
    Rights {
        folder: "ui/theme",
        parts: &["domain", "content", "diagram", "export", "state"],
        crates: &["egui", "egui_kittest", "serde", "ron", "rust_embed", "thiserror"],
        never: &[DISK, &["std::time::Instant", "std::time::SystemTime", "std::thread"], OUTPUT],
    },
    Rights {
        folder: "ui/dialogs/finder",
        parts: &["domain", "content", "diagram", "export", "state"],
        crates: &["egui", "nucleo_matcher"],
        never: &[DISK, &["std::time::Instant", "std::time::SystemTime", "std::thread"], OUTPUT],
    },
    Rights {
        folder: "ui/practise/history",
        parts: &["domain", "content", "diagram", "export", "state"],
        crates: &["egui", "egui_plot"],
        never: &[DISK, &["std::time::Instant", "std::time::SystemTime", "std::thread"], OUTPUT],
    },
    Rights {
        folder: "ui/words",
        parts: &["domain", "content", "state"],
        crates: &["fluent_bundle", "unic_langid", "rust_embed", "thiserror"],
        never: NOTHING_OF_THE_WORLD,
    },
    Rights {
        folder: "shell",
        parts: &["domain", "content", "diagram", "export", "state", "ui"],
        crates: &[
            "eframe",
            "egui",
            "egui_kittest",
            "notify",
            "opener",
            "rfd",
            "chrono",
            "directories",
            "tempfile",
            "pollster",
            "serde",
            "ron",
            "thiserror",
            "winit",
        ],
        never: &[],
    },
    Rights {
        folder: "cli",
        parts: &["domain", "content", "export", "state", "shell"],
        crates: &["clap", "strsim"],
        never: &[&["std::fs", "std::net", "std::env"], CLOCK, THREADS, CHANCE],
    },
];

/// The rights of a file; `None` for the roots, which only bring the parts together, and for what lies in no part.
fn rights(file: &Source) -> Option<&'static Rights> {
    let inside = file.path.strip_prefix("src/")?;
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    let holds =
        |folder: &str| inside == folder || inside.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    RIGHTS.iter().filter(|rights| holds(rights.folder)).max_by_key(|rights| rights.folder.len())
}

fn is_root(file: &Source) -> bool {
    matches!(file.path.as_str(), "src/lib.rs" | "src/main.rs" | "src/build.rs")
}

/// Crates that only tests can name, whichever part they test: nothing else would compile.
const FOR_TESTS: [&str; 2] = ["insta", "proptest"];

/// The crates that `Cargo.toml` names, as they are written in code.
fn crates(manifest: &Source) -> Vec<String> {
    let names = super::manifest::dependencies(manifest).into_iter().map(|(_, name)| name.replace('-', "_"));
    names.filter(|name| !FOR_TESTS.contains(&name.as_str())).collect()
}

fn arrows(file: &Source, crates: &[String]) -> Vec<String> {
    let code = Code::new(&file.text);
    let Some(rights) = rights(file) else {
        let known = if is_root(file) { Vec::new() } else { vec![file.complain(1, "lies in no part of the app")] };
        return known;
    };
    let own = rights.folder.split('/').next().unwrap_or_default();
    let mut complaints = Vec::new();
    for path in named(file, &code) {
        let mut parts = path.parts.iter().map(String::as_str);
        let name = path.parts.join("::");
        let what = match parts.next() {
            Some("crate" | "layercake") => match parts.next() {
                Some(part) if part != own && !rights.parts.contains(&part) => format!("names `{name}`"),
                _ => continue,
            },
            Some(first) if crates.iter().any(|known| known == first) && !rights.crates.contains(&first) => {
                format!("names `{name}` of another crate")
            }
            _ => continue,
        };
        complaints.push(file.complain(code.line(path.at), format!("`{}` {what}", rights.folder)));
    }
    complaints
}

fn forbidden_names(file: &Source) -> Vec<String> {
    let Some(rights) = rights(file) else { return Vec::new() };
    let code = Code::new(&file.text);
    named(file, &code)
        .into_iter()
        .filter(|path| rights.never.iter().copied().flatten().any(|never| path.is_in(never)))
        .map(|path| {
            let name = path.parts.join("::");
            file.complain(code.line(path.at), format!("`{}` must not know `{name}`", rights.folder))
        })
        .collect()
}

/// Serde's derives can also be brought in by another name, so the words themselves are looked for.
fn file_shapes(file: &Source) -> Vec<String> {
    if !file.is_in("src/domain") && !file.is_in("src/diagram") {
        return Vec::new();
    }
    let code = Code::new(&file.text);
    let words = ["serde", "Serialize", "Deserialize"];
    let found = code.tokens().into_iter().filter(|token| words.contains(&token.text));
    found.map(|token| file.complain(code.line(token.at), "a shape of files in a type of the domain")).collect()
}

/// What is written for one system only.
fn twins(file: &Source) -> Vec<String> {
    if file.is_in("src/shell") || file.path == "src/main.rs" {
        return Vec::new();
    }
    let code = Code::new(&file.text);
    let attributes = code.attributes();
    let in_attribute = |at: usize| attributes.iter().any(|&(from, to)| from <= at && at < to);
    let found = code.tokens().into_iter().filter(|token| match token.text {
        "target_arch" | "target_os" | "target_family" | "target_env" => true,
        "windows" | "unix" => in_attribute(token.at),
        _ => false,
    });
    found.map(|token| file.complain(code.line(token.at), "systems differ in the shell only")).collect()
}

#[test]
fn arrows_point_one_way() {
    let crates = crates(&read("Cargo.toml"));
    no_complaints(&app().iter().flat_map(|file| arrows(file, &crates)).collect::<Vec<_>>());
}

#[test]
fn no_part_knows_more_of_the_world_than_it_must() {
    no_complaints(&app().iter().flat_map(forbidden_names).collect::<Vec<_>>());
}

#[test]
fn file_shapes_are_no_domain_types() {
    no_complaints(&app().iter().flat_map(file_shapes).collect::<Vec<_>>());
}

#[test]
fn systems_differ_in_the_shell_only() {
    no_complaints(&app().iter().flat_map(twins).collect::<Vec<_>>());
}

#[test]
fn every_crate_that_a_folder_may_name_is_a_dependency() {
    let crates = crates(&read("Cargo.toml"));
    for rights in RIGHTS {
        for name in rights.crates {
            assert!(crates.iter().any(|known| known == name), "{name}, allowed in {}, is gone", rights.folder);
        }
    }
}

#[test]
fn an_arrow_the_wrong_way_is_seen_however_it_is_written() {
    let crates = ["egui".to_owned(), "ron".to_owned()];
    let wrong = [
        ("src/domain/board.rs", "use crate::state::State;"),
        ("src/domain/board.rs", "use super::super::state::State;"),
        ("src/domain/board.rs", "fn f() -> egui::Color32 {}"),
        ("src/state/update.rs", "use crate::{domain::Owner, ui::words};"),
        ("src/state/update.rs", "use crate::Thing;"),
        ("src/ui/widgets/bar.rs", "fn f() { ron::from_str(x) }"),
        ("src/cli.rs", "use crate::ui::View;"),
        ("src/loose.rs", ""),
    ];
    for (path, text) in wrong {
        assert_eq!(arrows(&Source::example(path, text), &crates).len(), 1, "{path}: {text}");
    }
    let right = [
        ("src/state/update.rs", "use crate::domain::Owner;\nuse super::State;\nuse crate::state::Page;"),
        ("src/domain/board.rs", "//! use crate::state;\nfn f() { \"crate::state::X\"; }"),
        ("src/ui/theme/tokens.rs", "use ron::de;\nuse egui::Color32;"),
        ("src/lib.rs", "pub mod domain;"),
    ];
    for (path, text) in right {
        assert_eq!(arrows(&Source::example(path, text), &crates), [""; 0], "{path}: {text}");
    }
}

#[test]
fn a_forbidden_name_is_seen_by_its_place() {
    let wrong = Source::example("src/domain/x.rs", "use std::{\n    fmt,\n    time::{Instant, Duration},\n};");
    let complaints = forbidden_names(&wrong);
    assert_eq!(complaints.len(), 2);
    assert_eq!(complaints[0], "src/domain/x.rs:3: `domain` must not know `std::time::Instant`");
    for text in ["fn f() { println!(\"a\") }", "use std::fs;", "fn f() { std::env::args() }", "use rand::Rng;"] {
        assert_eq!(forbidden_names(&Source::example("src/state/x.rs", text)).len(), 1, "{text}");
    }
    let right = "use std::fmt;\nuse std::path::PathBuf;\nfn f() { println(1); }";
    assert_eq!(forbidden_names(&Source::example("src/state/x.rs", right)), [""; 0]);
    assert_eq!(forbidden_names(&Source::example("src/shell/x.rs", "use std::fs;")), [""; 0]);
}

#[test]
fn a_serialized_domain_type_is_seen() {
    let wrong = "#[derive(Clone, Serialize)]\nstruct A;";
    assert_eq!(file_shapes(&Source::example("src/domain/a.rs", wrong)).len(), 1);
    assert_eq!(file_shapes(&Source::example("src/diagram/a.rs", "use serde as s;")).len(), 1);
    assert_eq!(file_shapes(&Source::example("src/content/a.rs", wrong)), [""; 0]);
    assert_eq!(file_shapes(&Source::example("src/domain/a.rs", "// serde has no business here")), [""; 0]);
}

#[test]
fn code_for_one_system_is_seen_outside_the_shell() {
    let text = "#[cfg(target_arch = \"wasm32\")]\nfn f() {}";
    assert_eq!(twins(&Source::example("src/ui/a.rs", text)).len(), 1);
    assert_eq!(twins(&Source::example("src/ui/a.rs", "#[cfg(unix)]\nfn f() { cfg!(target_os = \"x\") }")).len(), 2);
    assert_eq!(twins(&Source::example("src/shell/web.rs", text)), [""; 0]);
    assert_eq!(twins(&Source::example("src/ui/a.rs", "fn f(windows: u8) {}")), [""; 0]);
}
