//! What is to be taken away, and what it is made of.

use crate::content::Library;
use crate::domain::{LayerId, Moment, Order, Scene, SceneId, Service};
use crate::export::{self, Deck, Format, Letters, Look, PaperSize};
use crate::state::{Action, ExploreAction, Quiz, Reveal, Run, State, update};

/// What is taken away.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// What Explore shows: its stacks, or the tasks of its services.
    #[default]
    Shown,
    /// A scene: its cards, its result, or the attempts at it.
    Scene(SceneId),
    /// The whole catalogue, or all attempts.
    Everything,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What is taken away.
    pub what: What,
    /// As which kind of file.
    pub format: Format,
    /// How pictures look.
    pub look: Look,
    /// Pixels for each point of a picture of pixels.
    pub scale: u8,
    /// Whether the ground of a picture is left out.
    pub transparent: bool,
    /// What becomes of letters in a picture that scales.
    pub letters: Letters,
    /// Whether slides are a folder of pictures, and not one file with pages.
    pub folder: bool,
    /// The paper of a worksheet.
    pub paper: PaperSize,
    /// The number of the order of its cards.
    pub order: Order,
    /// Whether it has a variant B, in the next order.
    pub two_variants: bool,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            what: What::default(),
            format: Format::default(),
            look: Look::default(),
            scale: Self::USUAL_SCALE,
            transparent: false,
            letters: Letters::default(),
            folder: false,
            paper: PaperSize::default(),
            order: Order::default(),
            two_variants: false,
        }
    }
}

impl Wanted {
    /// Pixels for each point where nothing else is asked for: sharp on a projector.
    pub const USUAL_SCALE: u8 = 2;
    /// At most so many.
    pub const MOST_SCALE: u8 = 4;

    /// The orders of a worksheet, one for each variant.
    pub fn orders(&self) -> Vec<Order> {
        if self.two_variants { vec![self.order, self.order.another()] } else { vec![self.order] }
    }

    /// The name that is offered for the file.
    pub fn file_name(&self, state: &State) -> String {
        if self.format.is_of_attempts() {
            let now = Moment { day: state.today, minute: state.time.minute };
            return export::results_name(self.scenes().first(), now, self.format.extension());
        }
        let subject = match &self.what {
            What::Shown => {
                let ids: Vec<&str> = state.explore.columns.iter().map(crate::domain::ServiceId::as_str).collect();
                ids.join("-")
            }
            What::Scene(scene) => scene.to_string(),
            What::Everything => NAME.to_owned(),
        };
        let name = match self.format {
            Format::Slides => format!("{subject}-slides"),
            Format::Worksheet => format!("{subject}-worksheet"),
            Format::Svg | Format::Png | Format::Pdf if matches!(self.what, What::Scene(_)) => {
                format!("{subject}-result")
            }
            _ => subject,
        };
        if self.is_folder() { name } else { format!("{name}.{}", self.format.extension()) }
    }

    /// The scenes that are named; none where all are asked for.
    pub fn scenes(&self) -> Vec<SceneId> {
        match &self.what {
            What::Scene(id) => vec![id.clone()],
            What::Shown | What::Everything => Vec::new(),
        }
    }

    /// Whether it is a folder of files.
    pub fn is_folder(&self) -> bool {
        self.format == Format::Slides && self.folder
    }
}

/// What a file of everything is called.
const NAME: &str = "layercake";

impl State {
    /// The questions of what is taken away.
    pub fn decks(&self, library: &Library, what: &What) -> Vec<Deck> {
        let catalogue = library.catalogue();
        let wanted = |service: &&Service| *what == What::Everything || self.explore.columns.contains(&service.id);
        let deck = |service: &Service| {
            let beyond = self.settings.beyond_exam;
            let tasks =
                catalogue.tasks().iter().filter(|task| task.service == service.id && (beyond || !task.beyond_exam));
            Deck::of_tasks((service.id.as_str(), &service.name), tasks, catalogue)
        };
        let decks: Vec<Deck> = match what {
            What::Scene(id) => library.scene(id).map(|scene| Deck::of_scene(scene, catalogue)).into_iter().collect(),
            What::Shown | What::Everything => catalogue.services().iter().filter(wanted).map(deck).collect(),
        };
        decks.into_iter().filter(|deck| !deck.questions.is_empty()).collect()
    }

    /// What is taken away as a text to read.
    pub fn notes(&self, library: &Library, what: &What) -> String {
        let catalogue = library.catalogue();
        if *what == What::Everything {
            return export::catalogue_notes(catalogue, &self.choices);
        }
        let is_hidden = |column, layer| self.is_hidden(library, column, layer);
        export::comparison_notes(catalogue, &self.comparison(library), &self.choices, is_hidden)
    }

    /// The scene and its run, if that is over and has a result to show.
    pub fn finished<'a>(&'a self, library: &'a Library, id: &SceneId) -> Option<(&'a Scene, &'a Run)> {
        let scene = self.practise.scene_of(library, id)?;
        self.practise.run_of(id).filter(|run| run.attempt.is_over()).map(|run| (scene, run))
    }

    /// The comparison with all owners hidden, and with one row more uncovered in each, from the ground up.
    pub fn slides(&self, library: &Library) -> Vec<Self> {
        let mut step = self.clone();
        step.explore.quiz = Some(Quiz::default());
        step.explore.filter = None;
        let mut steps = vec![step.clone()];
        for layer in LayerId::ALL {
            update(&mut step, library, Action::Explore(ExploreAction::Pick { layer, column: 0 }));
            update(&mut step, library, Action::Explore(ExploreAction::Reveal(Reveal::Row(layer))));
            steps.push(step.clone());
        }
        steps
    }
}
