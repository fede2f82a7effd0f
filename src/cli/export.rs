//! `layercake export`: pictures and questions as files, without a window or a graphics card.

use super::misuse::Misuse;
use super::setting::{self, SettingChange};
use super::{check, complain, exit_code, explore, library, refuse, rendered, service};
use crate::content::Library;
use crate::domain::{Order, Scene, SceneId, Service, ServiceId};
use crate::export::{Attempted, Deck, Format, Letters, Look, PaperSize};
use crate::shell::{self, Storage, Taken, Taking};
use crate::state::{Saved, State, What, update};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
Examples:
  layercake export --services ec2,rds --format svg --theme light -o ec2-rds.svg
  layercake export --services lambda --format png --scale 4 -o lambda.png
  layercake export --services ec2,rds --format slides -o slides.pdf
  layercake export --services ec2,rds --format slides -o slides/
  layercake export --scene orders-on-rds --format moodle -o orders.xml
  layercake export --scene-file my-class.ron --format worksheet --order 1 --order 2 -o my-class.pdf
  layercake export --format anki -o layercake.txt
  layercake export --format markdown -o layercake.md
  layercake export --scene orders-on-rds --format csv -o results.csv
  layercake export --format xapi --learner \"learner 7\" -o results.jsonl

Without `--scene`, questions are made of all tasks of the services; without `--services`, questions and notes are of the \
whole catalogue. Slides are one file where its name ends in `.pdf`, and else a folder with a picture for each step. \
What is there is not written over without `--force`; of a folder, `--force` writes over its slides and nothing else.
Results (csv, xapi) are those of the attempts that are kept with your settings, at the scenes that are named or at all.
The exit code is 0, or 1 when something is wrong with a file, or 2 when the words are.";

/// As many as there are letters.
const MOST_VARIANTS: usize = 26;

#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// The kind of file
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    format: Format,
    /// Where it is written: a file, or for slides a folder
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
    /// Services, separated by commas, in a picture one to six; `layercake list services` has all
    #[arg(long, value_name = "ID,ID", value_delimiter = ',', value_parser = service::parse)]
    services: Vec<ServiceId>,
    /// Put a setting to another choice; may be given several times
    #[arg(long = "setting", value_name = "SERVICE.SETTING=CHOICE", value_parser = setting::parse)]
    settings: Vec<SettingChange>,
    /// The scene whose cards are asked, or whose results are written; may be given several times
    #[arg(long = "scene", value_name = "ID", conflicts_with = "services")]
    scenes: Vec<String>,
    /// A scene of your own whose cards are asked; may be given several times
    #[arg(long = "scene-file", value_name = "FILE", conflicts_with = "services")]
    scene_files: Vec<PathBuf>,
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

/// Why nothing was written.
enum Refusal {
    /// The words.
    Misuse(Misuse),
    /// Something else, which is told already or here.
    Failed(String),
}

impl From<Misuse> for Refusal {
    fn from(misuse: Misuse) -> Self {
        Self::Misuse(misuse)
    }
}

/// Writes the file, or says why not.
pub(super) fn run(arguments: &ExportArguments) -> ExitCode {
    let mut library = library(arguments.catalogue.as_deref());
    let done = fits(arguments)
        .map_err(Refusal::from)
        .and_then(|()| scenes(arguments, &mut library))
        .and_then(|scenes| made(arguments, &library, &scenes))
        .and_then(|taken| written(arguments, &taken));
    match done {
        Ok(()) => {
            complain(&rendered(library.problems()));
            exit_code(library.problems())
        }
        Err(Refusal::Misuse(misuse)) => refuse(library.problems(), &misuse),
        Err(Refusal::Failed(text)) => {
            complain(&text);
            ExitCode::FAILURE
        }
    }
}

/// Whether the options have a meaning for this kind of file.
fn fits(arguments: &ExportArguments) -> Result<(), Misuse> {
    let format = arguments.format;
    let asked = [
        ("--scene", !arguments.scenes.is_empty(), format.is_of_stacks()),
        ("--scene-file", !arguments.scene_files.is_empty(), format.is_of_stacks()),
        ("--services", !arguments.services.is_empty(), format == Format::Worksheet || format.is_of_attempts()),
        ("--scene-file", !arguments.scene_files.is_empty(), format.is_of_attempts()),
        ("--learner", !arguments.learner.is_empty(), !format.is_of_attempts()),
        ("--setting", !arguments.settings.is_empty(), !format.is_of_stacks()),
        ("--order", !arguments.orders.is_empty(), format != Format::Worksheet),
    ];
    if let Some((option, ..)) = asked.into_iter().find(|(_, is_given, is_strange)| *is_given && *is_strange) {
        let key = format.key();
        return Err(Misuse {
            message: format!("`{option}` has no meaning for `{key}`"),
            tip: "leave it out, or choose another format".to_owned(),
        });
    }
    if arguments.orders.len() > MOST_VARIANTS {
        let message = format!("`--order` is given {} times", arguments.orders.len());
        return Err(Misuse { message, tip: format!("{MOST_VARIANTS} variants have a letter") });
    }
    Ok(())
}

/// The ids of the scenes that are named, and of those in files, which are put on the shelf.
fn scenes(arguments: &ExportArguments, library: &mut Library) -> Result<Vec<SceneId>, Refusal> {
    let mut ids: Vec<SceneId> = arguments.scenes.iter().map(SceneId::new).collect();
    for id in &ids {
        if library.scene(id).is_none() {
            let known: Vec<&str> = library.scenes().iter().map(|loaded| loaded.scene.id.as_str()).collect();
            return Err(Misuse::unknown(format!("unknown scene `{id}`"), id.as_str(), "scenes", &known).into());
        }
    }
    for path in &arguments.scene_files {
        let file = check::read(path).map_err(|problem| Refusal::Failed(rendered(&[*problem])))?;
        let opened = library.open(file);
        match opened.scene {
            Some(id) => ids.push(id),
            None if opened.plan.is_some() => {
                let name = path.display();
                return Err(Refusal::Failed(format!("layercake: {name}: this is a lesson plan, expected a scene\n")));
            }
            None => return Err(Refusal::Failed(rendered(&opened.problems))),
        }
    }
    once(&ids)?;
    Ok(ids)
}

/// Says so if one of them is named twice.
fn once<Id: PartialEq + std::fmt::Display>(ids: &[Id]) -> Result<(), Misuse> {
    let twice = ids.iter().enumerate().find(|(place, id)| ids[..*place].contains(id));
    twice.map_or(Ok(()), |(_, id)| {
        let tip = "name it once".to_owned();
        Err(Misuse { message: format!("`{id}` is named twice"), tip })
    })
}

fn made(arguments: &ExportArguments, library: &Library, scenes: &[SceneId]) -> Result<Taken, Refusal> {
    let format = arguments.format;
    let saved = if format.is_of_attempts() { saved()? } else { Saved::default() };
    let mut state = State::new(library, saved, shell::today());
    if format.is_of_stacks() {
        for action in explore::shown(&arguments.services, &arguments.settings, library.catalogue())? {
            update(&mut state, library, action);
        }
    }
    let attempts = if format.is_of_attempts() { attempts(arguments, &state, library, scenes)? } else { Vec::new() };
    let scenes: Vec<&Scene> = scenes.iter().filter_map(|id| library.scene(id)).collect();
    let decks = if format.asks() { decks(arguments, library, &scenes)? } else { Vec::new() };
    let sheet = if format == Format::Worksheet { Some(sheet(arguments, &scenes)?) } else { None };
    let everything = arguments.services.is_empty() && format == Format::Markdown;
    let taking = Taking {
        what: if everything { &What::Everything } else { &What::Shown },
        format,
        look: arguments.theme,
        scale: arguments.scale,
        transparent: arguments.transparent,
        letters: if arguments.outlined { Letters::Outlined } else { Letters::Embedded },
        decks: &decks,
        sheet,
        attempts: &attempts,
        paper: arguments.paper,
        folder: format == Format::Slides && !is_pdf(&arguments.output),
    };
    shell::take(&taking, &state, library, &|_| true)
        .map_err(|error| Refusal::Failed(format!("layercake: the file cannot be made: {error}\n")))
}

fn is_pdf(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"))
}

/// What the user’s settings file holds, which is left as it is.
fn saved() -> Result<Saved, Misuse> {
    Storage::of_this_system().peek().map_err(|error| Misuse {
        message: error.to_string(),
        tip: "open the app, which mends its settings where that can be done".to_owned(),
    })
}

fn attempts(
    arguments: &ExportArguments,
    state: &State,
    library: &Library,
    scenes: &[SceneId],
) -> Result<Vec<Attempted>, Misuse> {
    let attempts = state.attempts(library, scenes, &arguments.learner);
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
fn sheet<'a>(arguments: &ExportArguments, scenes: &[&'a Scene]) -> Result<(&'a Scene, Vec<Order>), Misuse> {
    let [scene] = scenes else {
        return Err(Misuse {
            message: format!("a worksheet is of one scene, and {} are named", scenes.len()),
            tip: "name one with `--scene` or `--scene-file`; `layercake list scenes` has all".to_owned(),
        });
    };
    let orders: Vec<Order> = arguments.orders.iter().filter_map(|&number| Order::new(number)).collect();
    Ok((scene, if orders.is_empty() { vec![Order::default()] } else { orders }))
}

/// The cards of the scenes; where none is named, the tasks of the services, or of all.
fn decks(arguments: &ExportArguments, library: &Library, scenes: &[&Scene]) -> Result<Vec<Deck>, Misuse> {
    let catalogue = library.catalogue();
    if !scenes.is_empty() {
        return Ok(scenes.iter().map(|scene| Deck::of_scene(scene, catalogue)).collect());
    }
    arguments.services.iter().try_for_each(|id| service::expect(id, catalogue))?;
    once(&arguments.services)?;
    let wanted = |service: &&Service| arguments.services.is_empty() || arguments.services.contains(&service.id);
    let deck = |service: &Service| {
        let tasks = catalogue.tasks().iter().filter(|task| task.service == service.id);
        Deck::of_tasks((service.id.as_str(), &service.name), tasks, catalogue)
    };
    let decks = catalogue.services().iter().filter(wanted).map(deck);
    Ok(decks.filter(|deck| !deck.questions.is_empty()).collect())
}

fn written(arguments: &ExportArguments, taken: &Taken) -> Result<(), Refusal> {
    taken.write(&arguments.output, arguments.force).map_err(|error| {
        let there = error.kind() == io::ErrorKind::AlreadyExists && !arguments.force;
        let tip = if there { "; use `--force` to write over it" } else { "" };
        Refusal::Failed(format!("layercake: {}: {error}{tip}\n", arguments.output.display()))
    })
}
