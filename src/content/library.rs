//! Everything that loaded, and everything that was wrong: loading never fails as a whole.

use super::document::Document;
use super::fault::Fault;
use super::resolve_plan::{Known, is_plan, missing_scene};
use super::shelf::{Loaded, Shelf};
use super::shown::quoted;
use super::{Origin, Problem, Severity, SourceFile, catalogue_files, embedded, resolve, resolve_plan};
use crate::domain::{Catalogue, LessonPlan, PlanId, Scene, SceneId};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// A scene and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedScene {
    /// The scene.
    pub scene: Scene,
    /// Its file.
    pub origin: Origin,
}

/// A lesson plan and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedPlan {
    /// The plan.
    pub plan: LessonPlan,
    /// Its file.
    pub origin: Origin,
}

impl Loaded for LoadedScene {
    type Id = SceneId;

    fn id(&self) -> &SceneId {
        &self.scene.id
    }

    fn origin(&self) -> &Origin {
        &self.origin
    }

    fn order(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.scene, &other.scene);
        (a.difficulty, &a.title, &a.id).cmp(&(b.difficulty, &b.title, &b.id))
    }
}

impl Loaded for LoadedPlan {
    type Id = PlanId;

    fn id(&self) -> &PlanId {
        &self.plan.id
    }

    fn origin(&self) -> &Origin {
        &self.origin
    }

    fn order(&self, other: &Self) -> Ordering {
        (&self.plan.title, &self.plan.id).cmp(&(&other.plan.title, &other.plan.id))
    }
}

/// What came of opening one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The scene that it brought.
    pub scene: Option<SceneId>,
    /// The lesson plan that it brought.
    pub plan: Option<PlanId>,
    /// What is wrong with it; warnings alone do not keep it out.
    pub problems: Vec<Problem>,
}

/// The catalogue, the scenes, the lesson plans, and the problems of all files.
#[derive(Clone, Debug)]
pub struct Library {
    catalogue: Catalogue,
    scenes: Shelf<LoadedScene>,
    plans: Shelf<LoadedPlan>,
    problems: Vec<Problem>,
}

impl Library {
    /// The most problems that are kept of all files together; beyond that, one of each file.
    pub const MOST_PROBLEMS: usize = 1000;

    /// What ships inside the program.
    pub fn built_in() -> Self {
        Self::with_catalogue(Vec::new())
    }

    /// What ships inside the program, and a catalogue of the user on top: new services, sources and so on are added,
    /// and one with the id of a built-in one takes its place.
    pub fn with_catalogue(files: Vec<SourceFile>) -> Self {
        let mut catalogue = embedded::catalogue();
        catalogue.extend(files);
        // Plans come last, because they name scenes.
        Self::from_files(catalogue, embedded::scenes().into_iter().chain(embedded::plans()))
    }

    /// Reads a catalogue, and then scenes and lesson plans; what is wrong with one file harms no other.
    pub fn from_files(catalogue: Vec<SourceFile>, files: impl IntoIterator<Item = SourceFile>) -> Self {
        let (catalogue, mut problems) = catalogue_files::read(catalogue);
        problems.truncate(Self::MOST_PROBLEMS);
        let mut library = Self { catalogue, scenes: Shelf::default(), plans: Shelf::default(), problems };
        for file in files {
            library.open(file);
        }
        library
    }

    /// Layers, services, tasks, misconceptions, sources.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// All scenes: the easiest first, then by title.
    pub fn scenes(&self) -> &[LoadedScene] {
        self.scenes.shown()
    }

    /// One scene.
    pub fn scene(&self, id: &SceneId) -> Option<&Scene> {
        self.scenes.find(id).map(|loaded| &loaded.scene)
    }

    /// All lesson plans, by title.
    pub fn plans(&self) -> &[LoadedPlan] {
        self.plans.shown()
    }

    /// One lesson plan. A scene that it names may not be open: its stop then has nothing to show.
    pub fn plan(&self, id: &PlanId) -> Option<&LessonPlan> {
        self.plans.find(id).map(|loaded| &loaded.plan)
    }

    /// Everything that is wrong, in file order.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Opens the file of a scene or of a lesson plan. Opened again it replaces what it brought before; if it has become
    /// bad, what it brought stays, and only its problems are new. A file of the user may take the id of something
    /// built-in, which then steps aside: this is how an author works on one of ours.
    pub fn open(&mut self, file: SourceFile) -> Opened {
        self.forget_problems(file.origin.path());
        let (content, problems) = read(&file, self, Company::Shelves);
        self.tell(&problems);
        let origin = file.origin;
        match content {
            Some(Content::Scene(scene)) => {
                let id = scene.id.clone();
                self.plans.remove(&origin);
                self.scenes.put(LoadedScene { scene, origin });
                self.forget_missing(&id);
                Opened { scene: Some(id), plan: None, problems }
            }
            Some(Content::Plan(plan)) => {
                let id = plan.id.clone();
                self.scenes.remove(&origin);
                self.plans.put(LoadedPlan { plan, origin });
                Opened { scene: None, plan: Some(id), problems }
            }
            None => Opened { scene: None, plan: None, problems },
        }
    }

    /// Keeps problems as far as anybody would read them.
    fn tell(&mut self, problems: &[Problem]) {
        let room = Self::MOST_PROBLEMS.saturating_sub(self.problems.len());
        // Of each file something is told, or it would seem to be fine.
        self.problems.extend(problems.iter().take(room.max(1)).cloned());
    }

    /// A plan is warned of a scene that is not there; now it is.
    fn forget_missing(&mut self, id: &SceneId) {
        let message = missing_scene(id.as_str());
        self.problems.retain(|problem| problem.severity == Severity::Error || problem.message != message);
    }

    /// Remembers a problem that was found before there were any bytes: a file that cannot be read. It replaces what was
    /// known to be wrong with that file.
    pub fn report(&mut self, problem: Problem) {
        self.forget_problems(&problem.file);
        self.problems.push(problem);
    }

    /// Puts these problems in the place of what was known to be wrong with these files.
    pub fn blame(&mut self, files: &BTreeSet<String>, problems: &[Problem]) {
        self.problems.retain(|problem| !files.contains(&problem.file));
        self.tell(problems);
    }

    /// Forgets what is wrong with a file, when it was closed or somebody has read it.
    pub fn forget_problems(&mut self, file: &str) {
        self.problems.retain(|problem| problem.file != file);
    }

    /// What already has the id that a file brings: its kind, its id, its file.
    fn rival(&self, content: &Content, file: &Origin) -> Option<(&'static str, &str, &Origin)> {
        match content {
            Content::Scene(scene) => {
                let rival = self.scenes.rival(&scene.id, file)?;
                Some(("scene", rival.scene.id.as_str(), &rival.origin))
            }
            Content::Plan(plan) => {
                let rival = self.plans.rival(&plan.id, file)?;
                Some(("lesson plan", rival.plan.id.as_str(), &rival.origin))
            }
        }
    }
}

/// What a file holds.
enum Content {
    Scene(Scene),
    Plan(LessonPlan),
}

/// What a file is read beside.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Company {
    /// It shall stand beside all that is open, so its id must be free.
    Shelves,
    /// It is looked at for itself.
    Nobody,
}

/// Reads a scene without opening it; scenes that are already open do not matter.
///
/// # Errors
///
/// Everything that is wrong with the file, in its order.
pub fn check_scene(file: &SourceFile, catalogue: &Catalogue) -> Result<Scene, Vec<Problem>> {
    let mut document = Document::open(file).map_err(|problem| vec![*problem])?;
    resolve::scene(&mut document, catalogue).ok_or_else(|| document.into_problems())
}

/// Says what is wrong with a scene or a lesson plan, without opening it. Its id may be in use; a scene that a plan
/// names has to be open in `library`, or there is a warning.
pub fn check_file(file: &SourceFile, library: &Library) -> Vec<Problem> {
    read(file, library, Company::Nobody).1
}

impl Library {
    /// Says what is wrong with a scene or a lesson plan that is to stand beside all that is open, without opening it.
    pub fn check_beside(&self, file: &SourceFile) -> Vec<Problem> {
        read(file, self, Company::Shelves).1
    }

    /// Shows a scene as it is being written, if it is good; what is wrong with it is not told here.
    pub fn preview(&mut self, file: SourceFile) -> Option<SceneId> {
        let (content, _) = read(&file, self, Company::Shelves);
        let Some(Content::Scene(scene)) = content else { return None };
        let id = scene.id.clone();
        self.scenes.put(LoadedScene { scene, origin: file.origin });
        Some(id)
    }

    /// Takes away what a file brought, and forgets what is wrong with it.
    pub fn close(&mut self, origin: &Origin) {
        self.forget_problems(origin.path());
        self.scenes.remove(origin);
        self.plans.remove(origin);
    }

    /// Where a scene came from.
    pub fn origin(&self, id: &SceneId) -> Option<&Origin> {
        self.scenes.find(id).map(|loaded| &loaded.origin)
    }

    /// The scene that a file brought.
    pub fn scene_from(&self, origin: &Origin) -> Option<&SceneId> {
        self.scenes.shown().iter().find(|loaded| loaded.origin == *origin).map(|loaded| &loaded.scene.id)
    }
}

fn read(file: &SourceFile, library: &Library, company: Company) -> (Option<Content>, Vec<Problem>) {
    let mut document = match Document::open(file) {
        Ok(document) => document,
        Err(problem) => return (None, vec![*problem]),
    };
    let catalogue = &library.catalogue;
    let content = if is_plan(&document) {
        let scenes: Vec<&str> = library.scenes().iter().map(|loaded| loaded.scene.id.as_str()).collect();
        resolve_plan::plan(&mut document, Known { catalogue, scenes: &scenes }).map(Content::Plan)
    } else {
        resolve::scene(&mut document, catalogue).map(Content::Scene)
    };
    let rival = content.as_ref().filter(|_| company == Company::Shelves);
    if let Some((thing, id, origin)) = rival.and_then(|content| library.rival(content, &file.origin)) {
        let whose = match origin {
            Origin::BuiltIn(_) => format!("the built-in {thing}"),
            Origin::File(_) => format!("the {thing}"),
        };
        let message = format!("the id {} is already used by {whose} {}", quoted(id), quoted(origin.path()));
        document.report(Fault::new(document.span("id"), message).help("choose another id"));
    }
    (content.filter(|_| !document.has_faults()), document.into_problems())
}
