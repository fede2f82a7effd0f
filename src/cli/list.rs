//! `layercake list`: what is known, for a spreadsheet or a script.
//!
//! Not for the columns of a list: those are in [`export`](crate::export).

use super::misuse::Misuse;
use super::setting::{self, SettingChange};
use super::{MISUSE, answer, complain, exit_code, library, refuse, rendered, service};
use crate::content::Library;
use crate::domain::{Choices, ServiceId};
use crate::export::{Request, Table};
use crate::shell;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
Examples:
  layercake list duties > duties.tsv
  layercake list duties --service lambda --setting lambda.runtime=manual
  layercake list tasks --json
  layercake list services --catalogue my-school

The first line names the columns. Several ids in a cell are separated by commas; in JSON they are lists.
The exit code is 0, or 1 when something is wrong with your catalogue: then the list holds what is sound.";

#[derive(Debug, Args)]
pub(super) struct ListArguments {
    /// What to list
    #[arg(value_name = "KIND", value_parser = tables())]
    table: Table,
    /// Print JSON in place of tab-separated values
    #[arg(long)]
    json: bool,
    /// List one service only
    #[arg(long, value_name = "ID", value_parser = service::parse)]
    service: Option<ServiceId>,
    /// Put a setting to another choice, for `duties` and `services`; may be given several times
    #[arg(long = "setting", value_name = "SERVICE.SETTING=CHOICE", value_parser = setting::parse)]
    settings: Vec<SettingChange>,
    /// Put a folder with a catalogue of your own on top of the built-in one
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
}

fn tables() -> impl TypedValueParser<Value = Table> {
    let values = Table::ALL.map(|table| PossibleValue::new(table.key()).help(about(table)));
    PossibleValuesParser::new(values).try_map(|key| Table::from_key(&key).ok_or("expected something to list"))
}

const fn about(table: Table) -> &'static str {
    match table {
        Table::Services => "The services, each with its count of owners",
        Table::Layers => "The thirteen layers, bottom to top",
        Table::Duties => "Who does what: every layer of every service",
        Table::Tasks => "Pieces of work, each with its owner and the reason",
        Table::Misconceptions => "Wrong beliefs, each with its cure",
        Table::Notes => "Where older exam texts say otherwise",
        Table::Sources => "Where the statements were read, and when",
        Table::Scenes => "The scenes to practise",
        Table::Plans => "The lesson plans, each with its minutes and stops",
        Table::Lessons => "The ideas of the chapter",
        Table::Terms => "Terms that a beginner may not know, each with its meaning",
        Table::Settings => "Every choice of every setting",
        Table::OpenPoints => "What our sources leave open",
    }
}

/// Lists, or says why not.
pub(super) fn run(arguments: &ListArguments) -> ExitCode {
    if let Err(misuse) = fits(arguments) {
        complain(&misuse.to_string());
        return ExitCode::from(MISUSE);
    }
    let library = library(arguments.catalogue.as_deref());
    let problems = library.problems();
    match text(arguments, &library) {
        Ok(text) => {
            let code = answer(&text, exit_code(problems));
            complain(&rendered(problems));
            code
        }
        Err(misuse) => refuse(problems, &misuse),
    }
}

/// Whether the options have a meaning for this list.
fn fits(arguments: &ListArguments) -> Result<(), Misuse> {
    let asked = [
        ("--setting", !arguments.settings.is_empty(), Table::knows_choices as fn(Table) -> bool),
        ("--service", arguments.service.is_some(), Table::is_by_service),
    ];
    for (option, is_given, applies) in asked {
        if is_given && !applies(arguments.table) {
            let words: Vec<&str> = Table::ALL.into_iter().filter(|table| applies(*table)).map(Table::key).collect();
            return Err(Misuse {
                message: format!("`{option}` has no meaning for `{}`", arguments.table.key()),
                tip: format!("it applies to {}", super::misuse::listed(&words)),
            });
        }
    }
    Ok(())
}

fn text(arguments: &ListArguments, library: &Library) -> Result<String, Misuse> {
    let catalogue = library.catalogue();
    let mut choices = Choices::default();
    for change in &arguments.settings {
        change.apply(catalogue, &mut choices)?;
    }
    let service = arguments.service.clone();
    service.iter().try_for_each(|id| service::expect(id, catalogue))?;
    let scenes = library.scenes().iter().map(|loaded| &loaded.scene).collect();
    let plans = library.plans().iter().map(|loaded| &loaded.plan).collect();
    let today = shell::today();
    let listing = arguments.table.list(&Request { catalogue, scenes, plans, choices, service, today });
    Ok(if arguments.json { listing.to_json() } else { listing.to_tsv() })
}
