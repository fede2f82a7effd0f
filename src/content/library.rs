//! Everything that loaded, and everything that was wrong: loading never fails as a whole.

use super::document::Document;
use super::fault::Fault;
use super::shown::quoted;
use super::{Origin, Problem, SourceFile, catalogue_files, embedded, resolve};
use crate::domain::{Catalogue, Difficulty, Scene, SceneId};

/// A scene and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedScene {
    /// The scene.
    pub scene: Scene,
    /// Its file.
    pub origin: Origin,
}

/// x
#[derive(Clone, Debug)]
pub struct LoadedPlan {
    /// x
    pub plan: crate::domain::LessonPlan,
    /// x
    pub origin: Origin,
}

/// What came of opening one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The scene that it brought.
    pub scene: Option<SceneId>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// The catalogue, the scenes, and the problems of all files.
#[derive(Clone, Debug)]
pub struct Library {
    catalogue: Catalogue,
    scenes: Vec<LoadedScene>,
    /// Built-in scenes whose id a file of the user has taken.
    shadowed: Vec<LoadedScene>,
    problems: Vec<Problem>,
}

impl Library {
    /// What ships inside the program.
    pub fn built_in() -> Self {
        Self::from_files(embedded::catalogue(), embedded::scenes())
    }

    /// What ships inside the program, and a catalogue of the user on top: new services, sources and so on are added,
    /// and one with the id of a built-in one takes its place.
    pub fn with_catalogue(files: Vec<SourceFile>) -> Self {
        let mut catalogue = embedded::catalogue();
        catalogue.extend(files);
        Self::from_files(catalogue, embedded::scenes())
    }

    /// Reads catalogue and scenes; what is wrong with one file harms no other.
    pub fn from_files(catalogue: Vec<SourceFile>, scenes: Vec<SourceFile>) -> Self {
        let (catalogue, problems) = catalogue_files::read(catalogue);
        let mut library = Self { catalogue, scenes: Vec::new(), shadowed: Vec::new(), problems };
        for file in scenes {
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
        &self.scenes
    }

    /// One scene.
    pub fn scene(&self, id: &SceneId) -> Option<&Scene> {
        self.scenes.iter().map(|loaded| &loaded.scene).find(|scene| scene.id == *id)
    }

    /// x
    pub fn plan(&self, _: &crate::domain::PlanId) -> Option<&crate::domain::LessonPlan> {
        None
    }

    /// Everything that is wrong, in file order.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Opens a scene file. Opened again it replaces what it brought before; if it has become bad, the scene that it
    /// brought stays, and only its problems are new. A file of the user may take the id of a built-in scene, which then
    /// steps aside: this is how an author works on one of ours.
    pub fn open(&mut self, file: SourceFile) -> Opened {
        self.forget_problems(file.origin.path());
        let is_ours = matches!(file.origin, Origin::BuiltIn(_));
        let clashes = |loaded: &&LoadedScene| {
            loaded.origin != file.origin && (is_ours || matches!(loaded.origin, Origin::File(_)))
        };
        let others: Vec<&LoadedScene> = self.scenes.iter().filter(clashes).collect();
        match read_scene(&file, &self.catalogue, &others) {
            Ok(scene) => {
                let id = scene.id.clone();
                self.scenes.retain(|loaded| loaded.origin != file.origin);
                self.scenes.append(&mut self.shadowed);
                self.scenes.push(LoadedScene { scene, origin: file.origin });
                self.step_aside();
                self.scenes.sort_by(|a, b| shelf_order(&a.scene).cmp(&shelf_order(&b.scene)));
                Opened { scene: Some(id), problems: Vec::new() }
            }
            Err(problems) => {
                self.problems.extend(problems.iter().cloned());
                Opened { scene: None, problems }
            }
        }
    }

    /// Puts every built-in scene aside whose id a file of the user has.
    fn step_aside(&mut self) {
        let is_ours = |loaded: &LoadedScene| matches!(loaded.origin, Origin::BuiltIn(_));
        let theirs: Vec<SceneId> =
            self.scenes.iter().filter(|loaded| !is_ours(loaded)).map(|loaded| loaded.scene.id.clone()).collect();
        let (aside, shown) = std::mem::take(&mut self.scenes)
            .into_iter()
            .partition(|loaded| is_ours(loaded) && theirs.contains(&loaded.scene.id));
        self.shadowed = aside;
        self.scenes = shown;
    }

    /// Remembers a problem that was found before there were any bytes: a file that cannot be read. It replaces what was
    /// known to be wrong with that file.
    pub fn report(&mut self, problem: Problem) {
        self.forget_problems(&problem.file);
        self.problems.push(problem);
    }

    /// Forgets what is wrong with a file, when it was closed or somebody has read it.
    pub fn forget_problems(&mut self, file: &str) {
        self.problems.retain(|problem| problem.file != file);
    }
}

fn shelf_order(scene: &Scene) -> (Difficulty, &str, &SceneId) {
    (scene.difficulty, &scene.title, &scene.id)
}

/// Reads a scene without opening it; scenes that are already open do not matter.
///
/// # Errors
///
/// Everything that is wrong with the file, in its order.
pub fn check_scene(file: &SourceFile, catalogue: &Catalogue) -> Result<Scene, Vec<Problem>> {
    read_scene(file, catalogue, &[])
}

fn read_scene(file: &SourceFile, catalogue: &Catalogue, others: &[&LoadedScene]) -> Result<Scene, Vec<Problem>> {
    let mut document = Document::open(file).map_err(|problem| vec![*problem])?;
    let scene = resolve::scene(&mut document, catalogue);
    let taken = scene.as_ref().and_then(|scene| others.iter().find(|loaded| loaded.scene.id == scene.id));
    if let Some(loaded) = taken {
        let whose = match &loaded.origin {
            Origin::BuiltIn(_) => "the built-in scene",
            Origin::File(_) => "the scene",
        };
        let id = quoted(loaded.scene.id.as_str());
        let message = format!("the id {id} is already used by {whose} {}", quoted(loaded.origin.path()));
        document.report(Fault::new(document.span("id"), message).help("choose another id"));
    }
    match scene {
        Some(scene) if !document.has_faults() => Ok(scene),
        _ => Err(document.into_problems()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::options;
    use super::super::raw_scene::RawScene;
    use super::super::walk::walk;
    use super::{Library, Origin, SourceFile, check_scene};
    use proptest::prelude::{
        Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
    };
    use proptest::test_runner::RngSeed;
    use std::sync::LazyLock;

    static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);

    const GOOD: &str = r#"// A scene to break.
(
    format: 1,
    id: "small-shop",
    title: "The “small” shop",
    topic: "retail",
    difficulty: Easy,
    services: ["rds", "ec2"],
    story: "A shop moves its orders to RDS.", goal: "See what is left.",
    shared_bin: true,
    cards: [
        (id: "database-patches", task: "RDS-01"),
        /* own */ (
            id: "old-clerk", text: "Remove the login of a clérk", service: "ec2", layer: "identity",
            owner: Customer, reason: "Only the shop knows.", sources: ["CHAPTER"],
        ),
    ],
)
"#;

    /// What to put in, or nothing, in the place of a stretch of the good scene.
    fn change() -> impl Strategy<Value = (usize, usize, String)> {
        let fragments = prop::sample::select(vec![
            "",
            "",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "\"",
            "'",
            "\\",
            "/*",
            "*/",
            "//",
            "\n",
            "3",
            "-1.5",
            "true",
            "Aws",
            "Shared",
            "None",
            "Some(",
            "guest-os",
            "r#\"",
            "\"#",
            "b\"",
            "\"x\"",
            "id: \"a\",",
            "ower: Aws,",
            "task: \"EC2-01\",",
            "“",
            "é",
            "\u{1b}",
            "#![enable(unwrap_newtypes)]",
            "\\u{",
            "format: 2,",
            "\u{a0}",
            "(a: 1)",
        ]);
        let texts = prop_oneof![8 => fragments.prop_map(str::to_owned), 1 => ".{0,12}"];
        (0..GOOD.chars().count(), prop_oneof![3 => Just(0), 2 => 0usize..3, 1 => 0usize..40], texts)
    }

    fn changed(changes: &[(usize, usize, String)]) -> String {
        let mut characters: Vec<char> = GOOD.chars().collect();
        for (at, width, text) in changes {
            let at = (*at).min(characters.len());
            let end = (at + width).min(characters.len());
            characters.splice(at..end, text.chars());
        }
        characters.into_iter().collect()
    }

    fn check(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
        let file = SourceFile { origin: Origin::File("x.ron".to_owned()), bytes: text.as_bytes().to_vec() };
        let Err(problems) = check_scene(&file, LIBRARY.catalogue()) else { return Ok(()) };
        prop_assert!(!problems.is_empty(), "a bad file without a problem");
        for problem in problems {
            prop_assert_eq!(&problem.file, "x.ron");
            prop_assert!(problem.help.is_some(), "no help: {}", problem.headline());
            prop_assert!(problem.render().starts_with("error: "));
            let Some(place) = problem.place else {
                let is_blank = text.trim_start_matches('\u{feff}').trim().is_empty();
                prop_assert!(is_blank || text.contains('\0'), "no place: {}", problem.headline());
                continue;
            };
            for (line, column) in [(place.line, place.column), (place.end_line, place.end_column)] {
                let width = text.split('\n').nth(line - 1).map(|line| line.chars().count());
                prop_assert!(width.is_some_and(|width| column <= width + 1), "{}", problem.headline());
            }
            prop_assert!((place.line, place.column) <= (place.end_line, place.end_column));
            prop_assert!(!problem.message.contains(['\n', '\u{1b}']), "{}", problem.message);
            prop_assert!(problem.message.chars().count() < 400, "{}", problem.message);
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 1500, failure_persistence: None, rng_seed: RngSeed::Fixed(13), ..ProptestConfig::default()
        })]

        #[test]
        fn whatever_is_done_to_a_scene_every_problem_has_a_place_inside_it(
            changes in prop::collection::vec(change(), 1..5)
        ) {
            check(&changed(&changes))?;
        }

        #[test]
        fn the_walk_refuses_nothing_that_ron_would_read(changes in prop::collection::vec(change(), 1..3)) {
            let text = changed(&changes);
            if options().from_str::<RawScene>(&text).is_ok() {
                prop_assert!(walk(&text).is_ok(), "{:?}\n{text}", walk(&text));
            }
        }

        #[test]
        fn arbitrary_text_never_panics(text in "(?s).{0,4000}") {
            check(&text)?;
        }

        #[test]
        fn arbitrary_signs_of_ron_never_panic(text in r#"[(\[{}\]),:"'\\/*#!rb1a .é\n-]{0,400}"#) {
            check(&text)?;
            check(&format!("(format: 1, {text}"))?;
        }

        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
            let file = SourceFile { origin: Origin::File("x.ron".to_owned()), bytes };
            prop_assert!(check_scene(&file, LIBRARY.catalogue()).is_err());
        }
    }

    #[test]
    fn the_scene_that_is_broken_here_is_whole_before() {
        let file = SourceFile { origin: Origin::File("x.ron".to_owned()), bytes: GOOD.as_bytes().to_vec() };
        assert_eq!(check_scene(&file, LIBRARY.catalogue()).map(|scene| scene.cards.len()), Ok(2));
    }
}
