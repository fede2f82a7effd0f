//! The command line: opens the window, or checks scene files without one.

use crate::content::{Library, Origin, Problem, SourceFile, check_scene};
use crate::shell;
use crate::shell::WindowError;
use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a program returns whose fault ended it.
const FAULT: u8 = 101;

const EXAMPLES: &str = "\
Examples:
  layercake                          open the window
  layercake my-class.ron             open the window with a scene of your own
  layercake check my-class.ron       say what is wrong with a scene, without a window

A file that is called `check` or `help` is opened as `./check` or `./help`.

Settings and best scores are kept in the folder that your system has for that. Set LAYERCAKE_CONFIG_DIR to keep them in \
another one.";

const CHECK_EXAMPLES: &str = "\
Examples:
  layercake check my-class.ron
  layercake check scenes/*.ron

The exit code is 0 when nothing is wrong and 1 when something is.";

/// Who secures what on AWS: every service as a stack of layers, coloured by owner, and scenes to sort.
#[derive(Debug, Parser)]
#[command(name = "layercake", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Scene files to open; the last one is shown
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say what is wrong with scene files, with the line and a way to mend it
    #[command(after_help = CHECK_EXAMPLES)]
    Check {
        /// Scene files to check
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
}

/// Does what the words after the program's name say.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(words) {
        Ok(arguments) => arguments,
        Err(answer) => {
            // Help, version, or what is wrong with the words; when nobody reads it there is nobody to tell.
            let _ = answer.print();
            return ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(2));
        }
    };
    match arguments.command {
        Some(Command::Check { files }) => {
            let report = Report::of(&files);
            // A reader like `head` may have closed the pipe; the exit code still tells.
            let _ = report.write(&mut io::stdout().lock());
            if report.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        None => shell::open(&arguments.files).map_or_else(|error| tell(&error), |()| ExitCode::SUCCESS),
    }
}

fn tell(error: &WindowError) -> ExitCode {
    let help = match error {
        WindowError::Start(start) => format!("\n\n{}", start.help()),
        WindowError::Lost(_) | WindowError::Fault => String::new(),
    };
    let _ = writeln!(io::stderr().lock(), "layercake: {error}{help}");
    match error {
        WindowError::Start(_) | WindowError::Lost(_) => ExitCode::FAILURE,
        WindowError::Fault => ExitCode::from(FAULT),
    }
}

/// What a check has found.
struct Report {
    files: usize,
    bad_files: usize,
    problems: Vec<Problem>,
}

impl Report {
    fn of(files: &[PathBuf]) -> Self {
        let library = Library::built_in();
        let mut report = Self { files: files.len(), bad_files: 0, problems: Vec::new() };
        for file in files {
            let problems = check(file, &library);
            report.bad_files += usize::from(!problems.is_empty());
            report.problems.extend(problems);
        }
        report
    }

    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        for problem in &self.problems {
            writeln!(out, "{}\n", problem.render())?;
        }
        writeln!(out, "{}", self.summary())?;
        out.flush()
    }

    fn summary(&self) -> String {
        let counted = |number: usize, thing: &str| format!("{number} {thing}{}", if number == 1 { "" } else { "s" });
        let files = counted(self.files, "file");
        match self.problems.len() {
            0 => format!("{files}, no problems"),
            number => format!("{} in {} of {files}", counted(number, "problem"), self.bad_files),
        }
    }
}

fn check(path: &Path, library: &Library) -> Vec<Problem> {
    let file = path.display().to_string();
    match shell::read_scene(path) {
        Ok(bytes) => {
            let file = SourceFile { origin: Origin::File(file), bytes };
            check_scene(&file, library.catalogue()).err().unwrap_or_default()
        }
        Err(error) => vec![shell::problem(&file, &error)],
    }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Command, Report};
    use clap::{CommandFactory as _, Parser as _};
    use std::error::Error;
    use std::path::{Path, PathBuf};

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn files_open_and_check_checks() -> Result<(), Box<dyn Error>> {
        let opened = Arguments::try_parse_from(["layercake", "a.ron", "./check"])?;
        assert!(opened.command.is_none());
        assert_eq!(opened.files, [Path::new("a.ron"), Path::new("./check")]);
        let checked = Arguments::try_parse_from(["layercake", "check", "a.ron", "--", "-b.ron"])?;
        let Some(Command::Check { files }) = checked.command else { return Err("expected `check`".into()) };
        assert_eq!(files, [Path::new("a.ron"), Path::new("-b.ron")]);
        assert!(Arguments::try_parse_from(["layercake", "check"]).is_err());
        Ok(())
    }

    #[test]
    fn a_summary_counts_problems_and_files() {
        let report = Report::of(&[PathBuf::from("/none.ron"), std::env::temp_dir()]);
        assert_eq!(report.summary(), "2 problems in 2 of 2 files");
        let fine = Report { files: 3, bad_files: 0, problems: Vec::new() };
        assert_eq!(fine.summary(), "3 files, no problems");
    }

    #[test]
    fn what_cannot_be_read_is_a_problem_with_a_name_and_a_way_to_mend_it() -> Result<(), Box<dyn Error>> {
        let mut text = Vec::new();
        Report::of(&[PathBuf::from("/none.ron")]).write(&mut text)?;
        let text = String::from_utf8(text)?;
        for part in ["error: the file was not found", "/none.ron", "help: ", "\n\n1 problem in 1 of 1 file\n"] {
            assert!(text.contains(part), "{part:?} is not in {text}");
        }
        Ok(())
    }
}
