//! Starts the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    layercake::cli::run(std::env::args_os())
}
