//! The command line: opens the window, or checks and lists without one.
//!
//! Not for disks and bytes: the [`shell`] reads, [`export`](crate::export) writes the lists.

mod check;
mod explore;
mod export;
mod list;
mod misuse;
mod service;
mod setting;

use crate::content::{Library, Problem, Severity};
use crate::shell::{self, CatalogueFolder, Start, StartError, WindowError};
use clap::{CommandFactory as _, Parser, Subcommand};
use misuse::Misuse;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a program returns that was called in a way it does not know.
const MISUSE: u8 = 2;
/// What a program returns whose fault ended it.
const FAULT: u8 = 101;

const EXAMPLES: &str = "\
Examples:
  layercake                            open the window
  layercake my-class.ron               open the window with a scene or lesson plan of your own
  layercake --scenes my-scenes         open the window with all scenes of a folder on the shelf
  layercake --catalogue my-school      open the window with services of your own on top
  layercake explore --services ec2,rds open the window on two services
  layercake check my-class.ron         say what is wrong with such a file, without a window
  layercake list duties > duties.tsv   write down who does what, for a spreadsheet

A file that is called `check`, `explore`, `list` or `help` is opened as `./check` and so on.

Settings and best scores are kept in the folder that your system has for that. Set LAYERCAKE_CONFIG_DIR to keep them in \
another one.";

/// Who secures what on AWS: every service as a stack of layers, coloured by owner, and scenes to sort.
#[derive(Debug, Parser)]
#[command(name = "layercake", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Scenes and lesson plans to open; the last one is shown
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Put the scenes and lesson plans of a folder on the shelf, in this window only; may be given more than once
    #[arg(long, value_name = "DIR")]
    scenes: Vec<PathBuf>,
    /// Put a folder with a catalogue of your own on top of the built-in one
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Open the window on a view of Explore
    #[command(after_help = explore::EXAMPLES)]
    Explore(explore::ExploreArguments),
    /// Write pictures and questions to files
    #[command(after_help = export::EXAMPLES)]
    Export(export::ExportArguments),
    /// Say what is wrong with scenes, lesson plans and catalogues, with the line and a way to mend it
    #[command(after_help = check::EXAMPLES)]
    Check(check::CheckArguments),
    /// Print what is known, as tab-separated values or JSON
    #[command(after_help = list::EXAMPLES)]
    List(list::ListArguments),
}

/// Does what the words after the program's name say.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(words) {
        Ok(arguments) => arguments,
        Err(answer) => {
            // Help, version, or what is wrong with the words; when nobody reads it there is nobody to tell.
            let _ = answer.print();
            return ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(MISUSE));
        }
    };
    match arguments.command {
        Some(Command::Explore(explore)) => explore::run(explore),
        Some(Command::Export(export)) => export::run(&export),
        Some(Command::Check(check)) => check::run(&check),
        Some(Command::List(list)) => list::run(&list),
        None => {
            if let Some(misuse) = late_command(&arguments.files) {
                complain(&misuse.to_string());
                return ExitCode::from(MISUSE);
            }
            let Arguments { files, scenes, catalogue, .. } = arguments;
            close(shell::open(Start { files, scenes, catalogue, actions: Vec::new() }))
        }
    }
}

/// A command behind an option or a file would be taken for a file, and nobody would see why a window opens.
fn late_command(files: &[PathBuf]) -> Option<Misuse> {
    let mut commands = Arguments::command();
    // `help` is among them only then.
    commands.build();
    let is_command = |file: &&str| commands.get_subcommands().any(|command| command.get_name() == *file);
    let late = files.iter().filter_map(|file| file.to_str()).find(is_command)?;
    Some(Misuse {
        message: format!("`{late}` does not come first"),
        tip: format!("write `layercake {late}` and then the rest, or `./{late}` for a file of that name"),
    })
}

/// What the program returns after its window.
fn close(closed: Result<(), WindowError>) -> ExitCode {
    closed.map_or_else(|error| tell(&error), |()| ExitCode::SUCCESS)
}

fn tell(error: &WindowError) -> ExitCode {
    let help = match error {
        WindowError::Start(start) => format!("\n\n{}", start.help()),
        WindowError::NotSaved(_) | WindowError::Lost(..) | WindowError::Fault(..) => String::new(),
    };
    complain(&format!("layercake: {error}{help}\n"));
    match error {
        WindowError::Start(StartError::Fault(..)) | WindowError::Fault(..) => ExitCode::from(FAULT),
        WindowError::Start(_) | WindowError::NotSaved(_) | WindowError::Lost(..) => ExitCode::FAILURE,
    }
}

/// Prints an answer, and passes `code` on if it was read, or if a reader like `head` has seen enough of it.
fn answer(text: &str, code: ExitCode) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&format!("layercake: the answer cannot be written: {error}\n"));
            ExitCode::FAILURE
        }
        _ => code,
    }
}

/// Prints what is wrong. When nobody reads that, there is nobody to tell.
fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// What ships inside, with a catalogue of the user on top if there is one.
fn library(folder: Option<&Path>) -> Library {
    folder.map(CatalogueFolder::read).map_or_else(Library::built_in, CatalogueFolder::library)
}

/// Says which word means nothing, after what is wrong with the catalogue: a bad file may have brought that word.
fn refuse(problems: &[Problem], misuse: &Misuse) -> ExitCode {
    complain(&format!("{}{misuse}", rendered(problems)));
    ExitCode::from(MISUSE)
}

fn rendered(problems: &[Problem]) -> String {
    let texts: Vec<String> = problems.iter().map(Problem::render).collect();
    texts.iter().flat_map(|text| [text, "\n\n"]).collect()
}

/// A warning alone is told, and nothing fails for it.
fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

fn exit_code(problems: &[Problem]) -> ExitCode {
    if problems.iter().any(is_error) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Command};
    use clap::{CommandFactory as _, Parser as _};
    use std::error::Error;
    use std::path::Path;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn files_open_and_check_checks() -> Result<(), Box<dyn Error>> {
        let opened = Arguments::try_parse_from(["layercake", "a.ron", "--catalogue", "mine", "./check"])?;
        assert!(opened.command.is_none());
        assert_eq!(opened.files, [Path::new("a.ron"), Path::new("./check")]);
        assert_eq!(opened.catalogue.as_deref(), Some(Path::new("mine")));
        let words = ["layercake", "--scenes", "mine", "--scenes", "ours", "a.ron"];
        assert_eq!(Arguments::try_parse_from(words)?.scenes, [Path::new("mine"), Path::new("ours")]);
        let checked = Arguments::try_parse_from(["layercake", "check", "a.ron", "--", "-b.ron"])?;
        let Some(Command::Check(check)) = checked.command else { return Err("expected `check`".into()) };
        assert_eq!(check.files, [Path::new("a.ron"), Path::new("-b.ron")]);
        Ok(())
    }

    #[test]
    fn a_command_that_does_not_come_first_is_not_taken_for_a_file() {
        let late = |file: &str| super::late_command(&["a.ron".into(), file.into()]);
        assert!(late("check").is_some_and(|misuse| misuse.message == "`check` does not come first"));
        assert!(late("list").is_some() && late("help").is_some());
        assert!(late("./check").is_none() && late("check.ron").is_none());
    }

    #[test]
    fn something_to_check_and_something_to_list_must_be_named() {
        for words in [["layercake", "check"].as_slice(), &["layercake", "list"], &["layercake", "list", "dutys"]] {
            assert!(Arguments::try_parse_from(words).is_err(), "{words:?}");
        }
        for folder in ["--catalogue", "--scenes"] {
            assert!(Arguments::try_parse_from(["layercake", "check", folder, "mine"]).is_ok());
        }
    }
}
