//! `layercake export`: pictures and questions as files, without a window or a graphics card.

use super::misuse::Misuse;
use super::setting::{self, SettingChange};
use super::{complain, explore, library, refuse, service};
use crate::content::Library;
use crate::domain::{Order, Scene, SceneId, ServiceId};
use crate::export::{Attempted, Deck, Format, Letters, Look, PaperSize};
use crate::shell::{self, Storage, Taking};
use crate::state::{Saved, State, What, update};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
Examples:
  layercake export --services ec2,rds --format svg --theme light -o ec2-rds.svg
  layercake export --services lambda --format png --scale 4 -o lambda.png
  layercake export --scene orders-on-rds --format moodle -o orders.xml
  layercake export --format anki -o layercake.txt
  layercake export --scene orders-on-rds --format csv -o results.csv
  layercake export --format xapi --learner \"learner 7\" -o results.jsonl

Without `--scene`, questions are made of all tasks of the services, or of the whole catalogue.
Results (csv, xapi) are those of the attempts that are kept with your settings, at the scenes that are named or at all.";

#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// The kind of file
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    format: Format,
    /// Where it is written
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
    /// Services side by side, one to six, separated by commas; `layercake list services` has all
    #[arg(long, value_name = "ID,ID", value_delimiter = ',', value_parser = service::parse)]
    services: Vec<ServiceId>,
    /// Put a setting to another choice; may be given several times
    #[arg(long = "setting", value_name = "SERVICE.SETTING=CHOICE", value_parser = setting::parse)]
    settings: Vec<SettingChange>,
    /// The scene whose cards are asked, or whose results are written; may be given several times
    #[arg(long = "scene", value_name = "ID", conflicts_with = "services")]
    scenes: Vec<String>,
    /// A word for whoever made the attempts, in results; without it they are anonymous
    #[arg(long, value_name = "NAME", default_value = "")]
    learner: String,
    /// How a picture looks
    #[arg(long, value_name = "LOOK", value_parser = looks(), default_value = "light")]
    theme: Look,
    /// Pixels for each point of a picture of pixels, 1 to 4
    #[arg(long, value_name = "NUMBER", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=4))]
    scale: u8,
    /// The paper of a worksheet
    #[arg(long, value_name = "PAPER", value_parser = papers(), default_value = "a4")]
    paper: PaperSize,
    /// The number of the order of the cards on a worksheet; a second one gives a second variant
    #[arg(long = "order", value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(0..=9999))]
    orders: Vec<u16>,
    /// Leave the ground of a picture out
    #[arg(long)]
    transparent: bool,
    /// Turn the letters of an SVG into outlines, for programs that do not know the font
    #[arg(long)]
    outlined: bool,
    /// Put a folder with a catalogue of your own on top of the built-in one
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    let find = |word: String| Format::from_key(&word).ok_or("expected a format");
    PossibleValuesParser::new(Format::ALL.map(Format::key)).try_map(find)
}

fn papers() -> impl TypedValueParser<Value = PaperSize> {
    let find = |word: String| PaperSize::ALL.into_iter().find(|size| size.key() == word).ok_or("expected a paper");
    PossibleValuesParser::new(PaperSize::ALL.map(PaperSize::key)).try_map(find)
}

fn looks() -> impl TypedValueParser<Value = Look> {
    let find = |word: String| Look::ALL.into_iter().find(|look| look.key() == word).ok_or("expected a look");
    PossibleValuesParser::new(Look::ALL.map(Look::key)).try_map(find)
}

/// Writes the file, or says why not.
pub(super) fn run(arguments: &ExportArguments) -> ExitCode {
    let library = library(arguments.catalogue.as_deref());
    match made(arguments, &library) {
        Ok(bytes) => written(arguments, &bytes),
        Err(misuse) => refuse(library.problems(), &misuse),
    }
}

fn made(arguments: &ExportArguments, library: &Library) -> Result<Vec<u8>, Misuse> {
    let results = arguments.format.is_of_attempts();
    let saved = if results { saved(arguments)? } else { Saved::default() };
    let mut state = State::new(library, saved, shell::today());
    let steps = explore::shown(&arguments.services, &arguments.settings, library.catalogue())?;
    for action in steps {
        update(&mut state, library, action);
    }
    let attempts = if results { attempts(arguments, &state, library)? } else { Vec::new() };
    let decks = if results || arguments.format.is_of_stacks() { Vec::new() } else { decks(arguments, library)? };
    let sheet = if arguments.format == Format::Worksheet { Some(sheet(arguments, library)?) } else { None };
    let taking = Taking {
        what: &What::Shown,
        format: arguments.format,
        look: arguments.theme,
        scale: arguments.scale,
        transparent: arguments.transparent,
        letters: if arguments.outlined { Letters::Outlined } else { Letters::Embedded },
        decks: &decks,
        sheet,
        attempts: &attempts,
        paper: arguments.paper,
    };
    shell::take(&taking, &state, library).map_err(|error| Misuse {
        message: format!("the file cannot be made: {error}"),
        tip: "choose another format, or fewer services".to_owned(),
    })
}

/// What the user’s settings file holds, which is left as it is.
fn saved(arguments: &ExportArguments) -> Result<Saved, Misuse> {
    if !arguments.services.is_empty() {
        return Err(Misuse {
            message: "results are of scenes, and not of services".to_owned(),
            tip: "name scenes with `--scene`, or none for all".to_owned(),
        });
    }
    Storage::of_this_system().peek().map_err(|error| Misuse {
        message: error.to_string(),
        tip: "open the app, which mends its settings where that can be done".to_owned(),
    })
}

fn attempts(arguments: &ExportArguments, state: &State, library: &Library) -> Result<Vec<Attempted>, Misuse> {
    let scenes: Vec<SceneId> = arguments.scenes.iter().map(SceneId::new).collect();
    let attempts = state.attempts(library, &scenes, &arguments.learner);
    if attempts.is_empty() {
        let at = if scenes.is_empty() { String::new() } else { format!(" at `{}`", arguments.scenes.join("`, `")) };
        return Err(Misuse {
            message: format!("there is no finished attempt{at} yet, so nothing is written"),
            tip: format!(
                "play a scene of the shelf to its end, alone and for a score; attempts are kept with the settings, in the \
                 folder that `{}` names or else the system",
                shell::FOLDER_VARIABLE
            ),
        });
    }
    Ok(attempts)
}

/// The scene of a worksheet, and its orders: the one of the file where none is named.
fn sheet<'a>(arguments: &ExportArguments, library: &'a Library) -> Result<(&'a Scene, Vec<Order>), Misuse> {
    let named = |id: &String| library.scene(&SceneId::new(id));
    let scene = arguments.scenes.first().and_then(named).ok_or_else(|| Misuse {
        message: "a worksheet needs a scene that is known".to_owned(),
        tip: "name one with `--scene`; `layercake list scenes` has all".to_owned(),
    })?;
    let orders: Vec<Order> = arguments.orders.iter().filter_map(|&number| Order::new(number)).collect();
    Ok((scene, if orders.is_empty() { vec![Order::default()] } else { orders }))
}

fn decks(arguments: &ExportArguments, library: &Library) -> Result<Vec<Deck>, Misuse> {
    let catalogue = library.catalogue();
    let scene = |id: &String| {
        let found = library.scene(&SceneId::new(id)).ok_or_else(|| Misuse {
            message: format!("unknown scene `{id}`"),
            tip: "`layercake list scenes` has all".to_owned(),
        });
        found.map(|scene| Deck::of_scene(scene, catalogue))
    };
    if !arguments.scenes.is_empty() {
        return arguments.scenes.iter().map(scene).collect();
    }
    let wanted = |id: &ServiceId| arguments.services.is_empty() || arguments.services.contains(id);
    let services = catalogue.services().iter().filter(|service| wanted(&service.id));
    let deck = |service: &crate::domain::Service| {
        let tasks = catalogue.tasks().iter().filter(|task| task.service == service.id);
        Deck::of_tasks((service.id.as_str(), &service.name), tasks, catalogue)
    };
    Ok(services.map(deck).filter(|deck| !deck.questions.is_empty()).collect())
}

fn written(arguments: &ExportArguments, bytes: &[u8]) -> ExitCode {
    match shell::write_new(&arguments.output, bytes, arguments.force) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let there = error.kind() == std::io::ErrorKind::AlreadyExists;
            let tip = if there { "; use `--force` to write over it" } else { "" };
            complain(&format!("layercake: {}: {error}{tip}\n", arguments.output.display()));
            ExitCode::FAILURE
        }
    }
}
