//! What must not be left behind: strange things at the top of the repository, paths of somebody's machine, addresses
//! of package registries, and work that is only promised.
//!
//! The words looked for are put together from halves here, or this file would complain about itself.

use super::tree::{Source, no_complaints, texts, top_level};

const TOP_LEVEL: [&str; 8] =
    ["Cargo.toml", "Cargo.lock", "README.md", "CHANGELOG.md", "src", "assets", "scenes", "tests"];

const MACHINE_PATHS: [&str; 6] = [
    concat!("/t", "mp/"),
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/Us", "ers/"),
    concat!("C:", "\\Users"),
];

const REGISTRIES: [&str; 6] = [
    concat!("crates", ".io"),
    concat!("npm", "js.org"),
    concat!("py", "pi.org"),
    concat!("deb.", "debian.org"),
    concat!("proxy.", "golang.org"),
    concat!("reg", "istry+"),
];

const PROMISES: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("to", "do!("),
    concat!("unim", "plemented!("),
];

fn strangers(names: &[String]) -> Vec<String> {
    let known = |name: &str| TOP_LEVEL.contains(&name) || name.starts_with("LICENSE-");
    let strange = names.iter().filter(|name| !name.starts_with('.') && !known(name));
    strange.map(|name| format!("{name}: has no place at the top of the repository")).collect()
}

fn found_in(file: &Source, words: &[&str], what: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (place, line) in file.text.lines().enumerate() {
        for word in words.iter().filter(|word| stands_alone(line, word)) {
            complaints.push(file.complain(place + 1, format!("{what}: `{word}`")));
        }
    }
    complaints
}

/// A word made of letters only counts when no letter is next to it.
fn stands_alone(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = line[at + word.len()..].chars().next().is_some_and(char::is_alphanumeric);
        !before && (!after || word.ends_with(['/', '(', '+', '\\']))
    })
}

fn machine_paths(file: &Source) -> Vec<String> {
    found_in(file, &MACHINE_PATHS, "a path of somebody's machine")
}

fn registries(file: &Source) -> Vec<String> {
    found_in(file, &REGISTRIES, "the address of a registry")
}

fn promises(file: &Source) -> Vec<String> {
    found_in(file, &PROMISES, "unfinished")
}

#[test]
fn the_top_of_the_repository_holds_only_what_belongs_there() {
    let names = top_level();
    no_complaints(&strangers(&names));
    for wanted in TOP_LEVEL.into_iter().chain(["LICENSE-MIT", "LICENSE-APACHE"]) {
        assert!(names.iter().any(|name| name == wanted), "{wanted} is missing");
    }
}

#[test]
fn no_file_names_a_path_of_a_machine() {
    no_complaints(&texts().iter().flat_map(machine_paths).collect::<Vec<_>>());
}

#[test]
fn no_file_names_a_registry() {
    no_complaints(&texts().iter().flat_map(registries).collect::<Vec<_>>());
}

#[test]
fn nothing_is_only_promised() {
    no_complaints(&texts().iter().flat_map(promises).collect::<Vec<_>>());
}

#[test]
fn a_stranger_at_the_top_is_seen() {
    let names = ["src", ".ci", "LICENSE-MIT", "build.rs", "docs"].map(ToOwned::to_owned);
    let found = strangers(&names);
    assert_eq!(found.len(), 2);
    assert!(found[0].starts_with("build.rs:") && found[1].starts_with("docs:"));
}

#[test]
fn leftovers_are_seen_and_look_alikes_are_not() {
    let wrong = [
        format!("let path = \"{}x\";", MACHINE_PATHS[0]),
        format!("see {}anna/x", MACHINE_PATHS[1]),
        format!("get it from https://{}/x", REGISTRIES[0]),
        format!("// {}: later", PROMISES[0]),
        format!("    {})", PROMISES[3]),
    ];
    for line in &wrong {
        let file = Source::example("a.rs", line);
        let found = [machine_paths(&file), registries(&file), promises(&file)].concat();
        assert_eq!(found.len(), 1, "{line}: {found:?}");
    }
    let right = "usr/home/x and a/tmp/b; mastodon; TODOS; XXXL; MY_CRATES.io; https://example.org/x";
    let file = Source::example("a.rs", right);
    assert_eq!([machine_paths(&file), registries(&file), promises(&file)].concat(), [""; 0]);
}
