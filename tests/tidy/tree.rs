//! The files of the repository as the rules read them. Not for judging: every rule has a file of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A text file.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Its path from the top of the repository, parts joined by `/`.
    pub(crate) path: String,
    /// What is in it.
    pub(crate) text: String,
}

impl Source {
    /// A made-up file, to show what a rule says about it.
    pub(super) fn example(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether it lies in this folder, or is this file.
    pub(super) fn is_in(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Whether its name ends in a dot and this.
    pub(super) fn ends_in(&self, ending: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == ending)
    }

    /// A complaint about one of its lines.
    pub(super) fn complain(&self, line: usize, what: impl AsRef<str>) -> String {
        format!("{}:{line}: {}", self.path, what.as_ref())
    }
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One file; a missing one fails the test that asks for it, by name.
pub(crate) fn read(path: &str) -> Source {
    match fs::read_to_string(top().join(path)) {
        Ok(text) => Source { path: path.to_owned(), text },
        Err(error) => panic!("{path}: {error}"),
    }
}

/// Whether there is such a file or folder.
pub(super) fn exists(path: &str) -> bool {
    top().join(path).exists()
}

/// The names at the top of the repository, sorted, without what `.gitignore` names there.
pub(super) fn top_level() -> Vec<String> {
    let ignored = fs::read_to_string(top().join(".gitignore")).unwrap_or_default();
    let mut names: Vec<String> = entries(top()).iter().map(|path| name(path)).collect();
    names.retain(|name| !ignored.lines().any(|line| line.trim_matches('/') == *name));
    names
}

/// Every Rust file of the app and of its tests.
pub(super) fn rust() -> Vec<Source> {
    let files: Vec<Source> = texts().into_iter().filter(|file| file.ends_in("rs")).collect();
    assert!(files.len() > 40, "only {} Rust files were found, so the rules would hold for nothing", files.len());
    files
}

/// Every Rust file of the app.
pub(crate) fn app() -> Vec<Source> {
    rust().into_iter().filter(|file| file.is_in("src")).collect()
}

/// Every file that is text, but the lock file, which cargo writes.
pub(super) fn texts() -> Vec<Source> {
    let mut found = Vec::new();
    for name in top_level() {
        let wanted =
            !name.starts_with('.') || matches!(name.as_str(), ".ci" | ".gitignore" | ".github" | ".gitattributes");
        if wanted && name != "Cargo.lock" {
            collect(&top().join(name), &mut found);
        }
    }
    found
}

fn collect(path: &Path, found: &mut Vec<Source>) {
    if is_ignored(path) {
        return;
    }
    if path.is_dir() {
        for entry in entries(path) {
            collect(&entry, found);
        }
    } else if let Ok(text) = fs::read_to_string(path) {
        let inside = path.strip_prefix(top()).unwrap_or(path);
        let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        found.push(Source { path: parts.join("/"), text });
    }
}

/// Whether `.gitignore` names it, from the top.
fn is_ignored(path: &Path) -> bool {
    static IGNORED: LazyLock<String> =
        LazyLock::new(|| fs::read_to_string(top().join(".gitignore")).unwrap_or_default());
    let inside = path.strip_prefix(top()).unwrap_or(path);
    IGNORED.lines().any(|line| line.strip_prefix('/').is_some_and(|line| Path::new(line) == inside))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Fails with one complaint a line.
pub(super) fn no_complaints(complaints: &[String]) {
    assert!(complaints.is_empty(), "{} complaints:\n{}\n", complaints.len(), complaints.join("\n"));
}

#[test]
fn a_folder_holds_what_lies_below_it_and_nothing_that_only_begins_like_it() {
    let file = Source::example("src/ui/theme/mod.rs", "");
    assert!(file.is_in("src/ui") && file.is_in("src/ui/theme") && file.is_in("src/ui/theme/mod.rs"));
    assert!(!file.is_in("src/u") && !file.is_in("ui"));
}

#[test]
fn the_tree_is_read_down_to_its_leaves() {
    let paths: Vec<String> = texts().into_iter().map(|file| file.path).collect();
    for wanted in ["Cargo.toml", ".ci/run", "src/domain/board.rs", "tests/tidy/tree.rs", "scenes/orders-on-rds.ron"] {
        assert!(paths.iter().any(|path| path == wanted), "{wanted} was not found");
    }
    assert!(!paths.iter().any(|path| path.starts_with("target/") || path.starts_with(".git/")));
}
