//! `layercake explore`: a view of Explore as a line of words, to put into notes, slides and lessons.
//!
//! The words become the same actions that hands would do. What the catalogue does not know is told before a window
//! opens.

use super::misuse::Misuse;
use super::setting::{self, SettingChange};
use super::{close, library, refuse, service};
use crate::domain::{Catalogue, Choices, Comparison, LayerId, Owner, ServiceId};
use crate::shell::{self, Start};
use crate::state::{Action, ExploreAction, Page, Preset};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
Examples:
  layercake explore --services rds
  layercake explore --services ec2,rds --layer guest-os
  layercake explore --services lambda --setting lambda.runtime=manual
  layercake explore --preset containers --only-differences --hide-owners

Columns stand in the order in which they are named. Without `--services` and `--preset` the chapter's four are shown.
A setting of a service that is not shown holds when it is.";

#[derive(Debug, Args)]
pub(super) struct ExploreArguments {
    /// Services side by side, one to six, separated by commas; `layercake list services` has all
    #[arg(long, value_name = "ID,ID", value_delimiter = ',', value_parser = service::parse)]
    services: Vec<ServiceId>,
    /// Services that are often compared
    #[arg(long, value_name = "NAME", value_parser = presets(), conflicts_with = "services")]
    preset: Option<Preset>,
    /// Choose this layer in the first column and open its details
    #[arg(long, value_name = "LAYER", value_parser = layers())]
    layer: Option<LayerId>,
    /// Put a setting to another choice; may be given several times
    #[arg(long = "setting", value_name = "SERVICE.SETTING=CHOICE", value_parser = setting::parse)]
    settings: Vec<SettingChange>,
    /// Let the work of this owner stand out
    #[arg(long, value_name = "OWNER", value_parser = owners())]
    filter: Option<Owner>,
    /// Fold the layers on which all services agree
    #[arg(long)]
    only_differences: bool,
    /// Hide the owners, to guess them
    #[arg(long)]
    hide_owners: bool,
    /// Put a folder with a catalogue of your own on top of the built-in one
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
}

fn presets() -> impl TypedValueParser<Value = Preset> {
    let find = |word: String| Preset::ALL.into_iter().find(|preset| preset.key() == word).ok_or("expected a preset");
    PossibleValuesParser::new(Preset::ALL.map(Preset::key)).try_map(find)
}

fn layers() -> impl TypedValueParser<Value = LayerId> {
    let find = |word: String| LayerId::from_key(&word).ok_or("expected a layer");
    PossibleValuesParser::new(LayerId::ALL.map(LayerId::key)).try_map(find)
}

fn owners() -> impl TypedValueParser<Value = Owner> {
    const WORDS: [(&str, Owner); 3] = [("customer", Owner::Customer), ("aws", Owner::Aws), ("shared", Owner::Shared)];
    let find = |word: String| WORDS.into_iter().find(|(known, _)| *known == word).ok_or("expected an owner");
    PossibleValuesParser::new(WORDS.map(|(word, _)| word)).try_map(find).map(|(_, owner)| owner)
}

/// Opens the window on the view, or says which of its words means nothing.
pub(super) fn run(arguments: ExploreArguments) -> ExitCode {
    let library = library(arguments.catalogue.as_deref());
    match actions(&arguments, library.catalogue()) {
        Ok(actions) => {
            close(shell::open(Start { files: Vec::new(), scenes: Vec::new(), catalogue: arguments.catalogue, actions }))
        }
        Err(misuse) => refuse(library.problems(), &misuse),
    }
}

/// What hands would do to come to the view, in an order in which no step undoes another.
fn actions(arguments: &ExploreArguments, catalogue: &Catalogue) -> Result<Vec<Action>, Misuse> {
    let mut steps = Vec::new();
    for change in &arguments.settings {
        change.apply(catalogue, &mut Choices::default())?;
        steps.push(change.action());
    }
    steps.push(match arguments.services.as_slice() {
        [] => ExploreAction::Preset(arguments.preset.unwrap_or(Preset::ChaptersFour)),
        services => ExploreAction::Compare(columns(services, catalogue)?),
    });
    steps.push(ExploreAction::OnlyDifferences(arguments.only_differences));
    steps.push(ExploreAction::Filter(arguments.filter));
    steps.push(ExploreAction::HideOwners(arguments.hide_owners));
    if let Some(layer) = arguments.layer {
        steps.push(ExploreAction::Pick { layer, column: 0 });
    }
    Ok([Action::Go(Page::Explore)].into_iter().chain(steps.into_iter().map(Action::Explore)).collect())
}

/// The services, if each of them is known and stands once.
fn columns(services: &[ServiceId], catalogue: &Catalogue) -> Result<Vec<ServiceId>, Misuse> {
    const MOST: usize = Comparison::MOST_COLUMNS;
    services.iter().try_for_each(|id| service::expect(id, catalogue))?;
    let twice = services.iter().enumerate().find(|(place, id)| services[..*place].contains(id));
    if let Some((_, id)) = twice {
        return Err(Misuse {
            message: format!("the service `{id}` is named twice in `--services`"),
            tip: "name each service once: a column shows the same wherever it stands".to_owned(),
        });
    }
    if services.len() > MOST {
        return Err(Misuse {
            message: format!("`--services` names {} services, and {MOST} fit side by side", services.len()),
            tip: format!("leave out {}", services.len() - MOST),
        });
    }
    Ok(services.to_vec())
}

#[cfg(test)]
mod tests {
    use super::ExploreArguments;
    use crate::content::Library;
    use crate::domain::{ChoiceId, Date, LayerId, Owner, ServiceId, SettingId};
    use crate::state::{Explore, Preset, Quiz, Saved, State, update};
    use clap::{Args as _, Command, FromArgMatches as _};
    use std::error::Error;

    /// The state of a new window after the words.
    fn opened(words: &str) -> Result<State, Box<dyn Error>> {
        let command = ExploreArguments::augment_args(Command::new("explore").no_binary_name(true));
        let arguments = ExploreArguments::from_arg_matches(&command.try_get_matches_from(words.split(' '))?)?;
        let library = Library::built_in();
        let actions = super::actions(&arguments, library.catalogue()).map_err(|misuse| misuse.to_string())?;
        let mut state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 24 });
        for action in actions {
            assert_eq!(update(&mut state, &library, action), [], "a link only shows");
        }
        Ok(state)
    }

    #[test]
    fn every_word_has_its_part_in_the_view() -> Result<(), Box<dyn Error>> {
        let words = "--setting lambda.runtime=manual --layer guest-os --hide-owners --only-differences --filter aws \
                     --services lambda,rds";
        let state = opened(words)?;
        let expected = Explore {
            columns: vec![ServiceId::new("lambda"), ServiceId::new("rds")],
            layer: Some(LayerId::GuestOs),
            column: 0,
            open: true,
            only_differences: true,
            filter: Some(Owner::Aws),
            quiz: Some(Quiz::default()),
            came: None,
        };
        assert_eq!(state.explore, expected);
        let (lambda, runtime) = (ServiceId::new("lambda"), SettingId::new("runtime"));
        assert_eq!(state.choices.get(&lambda, &runtime), Some(&ChoiceId::new("manual")));
        Ok(())
    }

    #[test]
    fn a_setting_of_a_service_that_is_not_shown_holds_when_it_is() -> Result<(), Box<dyn Error>> {
        let state = opened("--services ec2,rds --setting lambda.runtime=manual")?;
        assert_eq!(state.explore.columns, [ServiceId::new("ec2"), ServiceId::new("rds")]);
        assert!(!state.choices.is_empty());
        Ok(())
    }

    #[test]
    fn a_preset_brings_its_services_and_the_row_that_it_is_about() -> Result<(), Box<dyn Error>> {
        for preset in Preset::ALL {
            let state = opened(&format!("--preset {}", preset.key()))?;
            assert_eq!((state.explore.columns, state.explore.layer), (preset.services(), preset.layer()));
        }
        assert_eq!(opened("--hide-owners")?.explore.columns, Preset::ChaptersFour.services());
        Ok(())
    }

    #[test]
    fn services_that_cannot_stand_side_by_side_are_told() {
        let told = |words: &str| opened(words).err().map(|error| error.to_string()).unwrap_or_default();
        let twice = told("--services ec2,rds,ec2");
        assert!(twice.starts_with("error: the service `ec2` is named twice"), "{twice}");
        let many = told("--services ec2,rds,lambda,eks,workmail,s3,dynamodb");
        assert!(many.starts_with("error: `--services` names 7 services, and 6 fit"), "{many}");
        assert!(many.contains("tip: leave out 1"), "{many}");
        let unknown = told("--services ec2,lamda");
        assert!(unknown.contains("unknown service `lamda`") && unknown.contains("did you mean `lambda`?"), "{unknown}");
    }
}
