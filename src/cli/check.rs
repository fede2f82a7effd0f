//! `layercake check`: what is wrong with scenes, lesson plans and catalogues, without a window.

use super::{answer, exit_code, is_error, rendered};
use crate::content::{Library, Origin, Problem, SourceFile, check_file};
use crate::shell;
use crate::shell::{CatalogueFolder, SceneFolders};
use clap::Args;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
Examples:
  layercake check my-class.ron
  layercake check scenes/*.ron assets/plans/*.ron
  layercake check --scenes my-scenes
  layercake check --catalogue my-school
  layercake check --catalogue my-school my-class.ron

The exit code is 0 when nothing is wrong and 1 when something is. A warning alone is no reason for 1.";

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Files to check, with scenes or lesson plans
    #[arg(value_name = "FILE", required_unless_present_any = ["catalogue", "scenes"])]
    pub(super) files: Vec<PathBuf>,
    /// Check the scenes and lesson plans of a folder; may be given more than once
    #[arg(long, value_name = "DIR")]
    scenes: Vec<PathBuf>,
    /// Check a folder with a catalogue of your own, and the files against it
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
}

/// Checks and tells.
pub(super) fn run(arguments: &CheckArguments) -> ExitCode {
    let report = Report::of(&arguments.files, &arguments.scenes, arguments.catalogue.as_deref());
    answer(&report.render(), exit_code(&report.problems))
}

/// What a check has found.
struct Report {
    files: usize,
    bad_files: usize,
    problems: Vec<Problem>,
}

impl Report {
    fn of(files: &[PathBuf], scenes: &[PathBuf], catalogue: Option<&Path>) -> Self {
        let folders = SceneFolders::list(scenes);
        let files: Vec<PathBuf> = files.iter().cloned().chain(folders.files).collect();
        let folder = catalogue.map(CatalogueFolder::read);
        let mut names: BTreeSet<String> = folder.iter().flat_map(CatalogueFolder::names).map(str::to_owned).collect();
        let mut library = folder.map_or_else(Library::built_in, CatalogueFolder::library);
        // A scene of ours that is named is read from the disk below; what the program knows of it may be old.
        let is_named = |problem: &&Problem| files.iter().any(|file| Path::new(&problem.file) == file);
        let mut problems: Vec<Problem> =
            library.problems().iter().filter(|problem| !is_named(problem)).cloned().chain(folders.problems).collect();
        // What could not be read counts, and so does a built-in scene that no longer fits the catalogue.
        names.extend(problems.iter().map(|problem| problem.file.clone()));
        let bad: BTreeSet<&str> =
            problems.iter().filter(|problem| is_error(problem)).map(|problem| problem.file.as_str()).collect();
        let mut bad_files = bad.len();
        let sources: Vec<Result<SourceFile, Box<Problem>>> = files.iter().map(|file| read(file)).collect();
        // A plan may name a scene that is checked along with it, in whatever order they are given.
        for source in sources.iter().flatten() {
            library.open(source.clone());
        }
        for source in sources {
            let found = source.map_or_else(|problem| vec![*problem], |source| check_file(&source, &library));
            bad_files += usize::from(found.iter().any(is_error));
            problems.extend(found);
        }
        Self { files: names.len() + files.len(), bad_files, problems }
    }

    fn render(&self) -> String {
        let shown = self.problems.get(..Library::MOST_PROBLEMS).unwrap_or(&self.problems);
        let more = match self.problems.len() - shown.len() {
            0 => String::new(),
            more => format!("{} more, not shown: mend these first\n\n", counted(more, "problem")),
        };
        format!("{}{more}{}\n", rendered(shown), self.summary())
    }

    fn summary(&self) -> String {
        let files = counted(self.files, "file");
        let errors = self.problems.iter().filter(|problem| is_error(problem)).count();
        let warnings = match self.problems.len() - errors {
            0 => String::new(),
            number => format!(", {}", counted(number, "warning")),
        };
        match errors {
            0 => format!("{files}, no problems{warnings}"),
            number => format!("{} in {} of {files}{warnings}", counted(number, "problem"), self.bad_files),
        }
    }
}

fn counted(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

pub(super) fn read(path: &Path) -> Result<SourceFile, Box<Problem>> {
    let file = path.display().to_string();
    match shell::read_scene(path) {
        Ok(bytes) => Ok(SourceFile { origin: Origin::File(file), bytes }),
        Err(error) => Err(Box::new(shell::problem(&file, &error))),
    }
}

#[cfg(test)]
mod tests {
    use super::Report;
    use crate::content::{Problem, Severity};
    use std::path::PathBuf;

    fn problem(severity: Severity) -> Problem {
        let (file, message) = ("a.ron".to_owned(), "no".to_owned());
        Problem { severity, file, place: None, message, help: None, excerpt: None }
    }

    #[test]
    fn a_summary_counts_problems_warnings_and_files() {
        let report = Report::of(&[PathBuf::from("/none.ron"), PathBuf::from("/")], &[], None);
        assert_eq!(report.summary(), "2 problems in 2 of 2 files");
        let (error, warning) = (problem(Severity::Error), problem(Severity::Warning));
        let cases = [
            (vec![], "3 files, no problems"),
            (vec![warning.clone()], "3 files, no problems, 1 warning"),
            (vec![error.clone(), warning.clone(), warning], "1 problem in 1 of 3 files, 2 warnings"),
        ];
        for (problems, summary) in cases {
            assert_eq!(Report { files: 3, bad_files: 1, problems }.summary(), summary);
        }
    }

    #[test]
    fn what_cannot_be_read_is_a_problem_with_a_name_and_a_way_to_mend_it() {
        let text = Report::of(&[PathBuf::from("/none.ron")], &[], None).render();
        for part in ["error: the file was not found", "/none.ron", "help: ", "\n\n1 problem in 1 of 1 file\n"] {
            assert!(text.contains(part), "{part:?} is not in {text}");
        }
    }
}
