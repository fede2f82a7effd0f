//! What ships is right: every file loads, the stacks are those of the fact file, and every scene can be solved.

mod answers;
mod claims;
mod exam;
mod facts;
mod glossary;
mod plans;

use layercake::content::{Library, Origin, Problem, SourceFile, check_scene};
use layercake::domain::{Attempt, LayerId, Owner, Scene, SceneId, ServiceId, Verdict};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A path inside the repository.
fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The RON files of a folder on disk, with paths as the program shows them.
fn ron_files(folder: &str) -> Vec<SourceFile> {
    let mut paths: Vec<String> = std::fs::read_dir(repository(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap()))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| SourceFile { bytes: read(&path).into_bytes(), origin: Origin::BuiltIn(path) })
        .collect()
}

fn catalogue_files() -> Vec<SourceFile> {
    let mut files = ron_files("assets/catalogue");
    for folder in ["glossary", "lessons", "misconceptions", "notes", "services", "sources"] {
        let folder = format!("assets/catalogue/{folder}");
        if repository(&folder).is_dir() {
            files.extend(ron_files(&folder));
        }
    }
    files
}

fn file(name: &str, text: impl Into<String>) -> SourceFile {
    SourceFile { origin: Origin::File(name.to_owned()), bytes: text.into().into_bytes() }
}

fn rendered(problems: &[Problem]) -> String {
    problems.iter().map(Problem::render).collect::<Vec<_>>().join("\n\n")
}

/// The blocks of a Markdown file that are marked as RON.
fn ron_blocks(markdown: &str) -> Vec<String> {
    markdown.split("\n```ron\n").skip(1).map(|rest| rest.split("\n```").next().unwrap_or_default().to_owned()).collect()
}

/// A small scene of its own id.
fn small_scene(id: &str, title: &str) -> String {
    format!(
        "(format: 1, id: \"{id}\", title: \"{title}\", difficulty: Easy, services: [\"rds\"], story: \"Once.\", \
         goal: \"See.\", cards: [(id: \"a\", task: \"RDS-01\")])"
    )
}

#[test]
fn everything_that_ships_loads_without_a_problem() {
    let library = Library::built_in();
    assert!(library.problems().is_empty(), "{}", rendered(library.problems()));
    let from_disk = Library::from_files(catalogue_files(), ron_files("scenes"));
    assert!(from_disk.problems().is_empty(), "{}", rendered(from_disk.problems()));
    assert!(!from_disk.scenes().is_empty());
}

#[test]
fn what_is_embedded_is_what_is_in_the_folders() {
    let embedded = Library::built_in();
    let disk = Library::from_files(catalogue_files(), ron_files("scenes"));
    let hint = "a file was added or removed; change or touch src/content/embedded.rs so that it compiles again";
    assert_eq!(embedded.scenes(), disk.scenes(), "{hint}");
    assert_eq!(embedded.catalogue().services(), disk.catalogue().services(), "{hint}");
    assert_eq!(embedded.catalogue().tasks(), disk.catalogue().tasks(), "{hint}");
}

#[test]
fn every_service_has_thirteen_duties_and_the_file_of_its_name() {
    let library = Library::built_in();
    let files: Vec<String> =
        ron_files("assets/catalogue/services").iter().map(|file| file.origin.path().to_owned()).collect();
    assert_eq!(library.catalogue().services().len(), files.len());
    for service in library.catalogue().services() {
        assert_eq!(service.duties.len(), 13, "{}", service.id);
        assert!(files.contains(&format!("assets/catalogue/services/{}.ron", service.id)), "{}", service.id);
    }
}

#[test]
fn identity_and_data_are_the_customers_in_every_service() {
    for service in Library::built_in().catalogue().services() {
        for layer in [LayerId::Identity, LayerId::Data] {
            assert_eq!(service.duty(layer).owner(), Some(Owner::Customer), "{} of {}", layer, service.id);
        }
    }
}

#[test]
fn every_source_and_misconception_that_is_used_exists() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let mut sources = BTreeSet::new();
    let mut misconceptions = BTreeSet::new();
    sources.extend(LayerId::ALL.iter().flat_map(|&layer| &catalogue.layer(layer).sources));
    sources.extend(catalogue.misconceptions().iter().flat_map(|misconception| &misconception.sources));
    for service in catalogue.services() {
        sources.extend(&service.sources);
        sources.extend(service.ending.iter().flat_map(|ending| &ending.sources));
        sources.extend(service.duties.iter().flat_map(|duty| &duty.sources));
    }
    for task in catalogue.tasks() {
        sources.extend(&task.sources);
        misconceptions.extend(&task.misconception);
    }
    for card in library.scenes().iter().flat_map(|loaded| &loaded.scene.cards) {
        sources.extend(&card.sources);
        misconceptions.extend(&card.misconception);
    }
    assert!(sources.len() > 20 && misconceptions.len() > 5);
    for key in sources {
        assert!(catalogue.source(key).is_some(), "source {key}");
    }
    for id in misconceptions {
        assert!(catalogue.misconception(id).is_some(), "misconception {id}");
    }
}

#[test]
fn every_statement_without_a_source_says_that_it_is_unverified() {
    let library = Library::built_in();
    for service in library.catalogue().services() {
        for layer in LayerId::ALL {
            let duty = service.duty(layer);
            assert!(duty.unverified || !duty.sources.is_empty(), "{layer} of {}", service.id);
        }
    }
    for task in library.catalogue().tasks() {
        assert!(task.unverified || !task.sources.is_empty(), "{}", task.id);
    }
}

#[test]
fn the_solution_of_every_scene_scores_full_at_the_first_try() {
    let library = Library::built_in();
    for loaded in library.scenes() {
        solve(&loaded.scene);
    }
}

fn solve(scene: &Scene) {
    let mut attempt = Attempt::new(scene, layercake::domain::Mode::Guided, true);
    for index in scene.indices() {
        // What belongs to nobody stays in the deck.
        let Some(owner) = scene.card(index).unwrap().owner() else { continue };
        let made = attempt
            .drop_card(scene, index, owner)
            .and_then(layercake::domain::Dropped::judged)
            .unwrap_or_else(|| panic!("{}: no bin for a card", scene.id));
        assert!(made.right, "{}: {made:?}", scene.id);
    }
    assert!(attempt.is_over() || attempt.give_up(scene), "{}", scene.id);
    let verdict = Verdict::judge(scene, &attempt);
    assert_eq!(verdict.score(), verdict.out_of(), "{}", scene.id);
    assert_eq!(verdict.missed().count(), 0, "{}", scene.id);
}

#[test]
fn a_scene_of_the_chapter_is_there_under_each_known_id() {
    let library = Library::built_in();
    for id in ["health-records", "card-payments", "orders-on-rds"] {
        assert!(library.scene(&SceneId::new(id)).is_some(), "{id}");
    }
}

#[test]
fn scenes_stand_from_easy_to_hard_and_then_by_title() {
    let library = Library::from_files(
        catalogue_files(),
        vec![
            file("c.ron", small_scene("c", "Bees").replace("Easy", "Hard")),
            file("b.ron", small_scene("b", "Cats")),
            file("a.ron", small_scene("a", "Ants").replace("Easy", "Expert")),
            file("d.ron", small_scene("d", "Apes")),
        ],
    );
    let titles: Vec<&str> = library.scenes().iter().map(|loaded| loaded.scene.title.as_str()).collect();
    assert_eq!(titles, ["Apes", "Cats", "Bees", "Ants"]);
}

#[test]
fn the_example_of_the_scene_readme_loads() {
    let library = Library::built_in();
    let blocks = ron_blocks(&read("scenes/README.md"));
    assert!(!blocks.is_empty(), "the README shows no scene");
    let scenes: Vec<&String> = blocks.iter().filter(|block| block.contains("format:")).collect();
    assert!(!scenes.is_empty(), "the README shows no whole scene");
    for block in scenes {
        match check_scene(&file("scenes/README.md", block.as_str()), library.catalogue()) {
            Ok(scene) => solve(&scene),
            Err(problems) => panic!("{}", rendered(&problems)),
        }
    }
}

#[test]
fn the_services_of_the_assets_readme_lack_nothing_but_the_layers_that_they_leave_out() {
    let blocks = ron_blocks(&read("assets/README.md"));
    for block in blocks.iter().filter(|block| block.contains("format:") && block.contains("duties:")) {
        let mut files = catalogue_files();
        files.retain(|file| !file.origin.path().contains("/services/") && !file.origin.path().contains("/lessons/"));
        files.push(file("services/readme.ron", block.as_str()));
        let library = Library::from_files(files, Vec::new());
        let whole = LayerId::ALL.iter().all(|layer| block.contains(&format!("layer: \"{layer}\"")));
        let unexpected: Vec<Problem> = library
            .problems()
            .iter()
            .filter(|problem| whole || !problem.message.starts_with("`duties` has no "))
            .cloned()
            .collect();
        assert!(unexpected.is_empty(), "{}", rendered(&unexpected));
    }
}

#[test]
fn a_bad_scene_harms_no_other() {
    let mut scenes = ron_files("scenes");
    let good = scenes.len();
    scenes.insert(1, file("broken.ron", "(format: 1, id: \"broken\", cards: ["));
    scenes.push(file("empty.ron", ""));
    let library = Library::from_files(catalogue_files(), scenes);
    assert_eq!(library.scenes().len(), good);
    let files: Vec<&str> = library.problems().iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(files, ["broken.ron", "empty.ron"]);
}

#[test]
fn a_bad_service_harms_no_other() {
    let mut files = catalogue_files();
    let good = Library::from_files(files.clone(), Vec::new()).catalogue().services().len();
    let rds = files.iter().position(|file| file.origin.path().ends_with("rds.ron")).unwrap();
    let text = String::from_utf8(files[rds].bytes.clone()).unwrap();
    files[rds].bytes = text.replacen("layer: \"backbone\"", "layer: \"backbon\"", 1).into_bytes();
    let library = Library::from_files(files, Vec::new());
    assert_eq!(library.catalogue().services().len(), good - 1);
    assert!(library.catalogue().service(&ServiceId::new("rds")).is_none());
    assert!(library.catalogue().tasks().iter().all(|task| task.service.as_str() != "rds"));
    let messages: Vec<&str> = library.problems().iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(messages, ["`duties` has no `backbone`", "unknown layer `backbon`"]);
}

#[test]
fn a_bad_task_costs_only_itself() {
    let mut files = catalogue_files();
    let rds = files.iter().position(|file| file.origin.path().ends_with("rds.ron")).unwrap();
    let text = String::from_utf8(files[rds].bytes.clone()).unwrap();
    let before = Library::from_files(files.clone(), Vec::new()).catalogue().tasks().len();
    files[rds].bytes = text.replacen("id: \"RDS-01\",", "id: 3,", 1).into_bytes();
    let library = Library::from_files(files, Vec::new());
    assert_eq!(library.catalogue().tasks().len(), before - 1);
    assert!(library.catalogue().service(&ServiceId::new("rds")).is_some());
    assert_eq!(library.problems().len(), 1, "{}", rendered(library.problems()));
}

#[test]
fn a_broken_source_list_is_one_problem_and_not_a_hundred() {
    let mut files = catalogue_files();
    let good = Library::from_files(files.clone(), Vec::new()).catalogue().services().len();
    let sources = files.iter().position(|file| file.origin.path().contains("/sources/")).unwrap();
    files[sources].bytes = b"(format: 1, sources: [".to_vec();
    let library = Library::from_files(files, Vec::new());
    assert_eq!(library.problems().len(), 1, "{}", rendered(library.problems()));
    assert_eq!(library.catalogue().services().len(), good);
}

#[test]
fn the_same_file_opened_again_replaces_what_it_brought() {
    let mut library = Library::from_files(catalogue_files(), Vec::new());
    assert_eq!(library.open(file("mine.ron", small_scene("first", "First"))).scene, Some(SceneId::new("first")));
    let opened = library.open(file("mine.ron", small_scene("second", "Second")));
    assert_eq!(opened.scene, Some(SceneId::new("second")));
    assert_eq!(library.scenes().len(), 1);
    assert!(library.scene(&SceneId::new("first")).is_none());
}

#[test]
fn a_file_that_has_become_bad_keeps_its_scene_and_tells_its_problems_once() {
    let mut library = Library::from_files(catalogue_files(), Vec::new());
    library.open(file("mine.ron", small_scene("mine", "Mine")));
    for _ in 0..2 {
        let opened = library.open(file("mine.ron", small_scene("mine", "Mine").replace("Easy", "easy")));
        assert_eq!(opened.scene, None);
        assert_eq!(opened.problems.len(), 1);
        assert_eq!(library.problems(), opened.problems);
    }
    assert!(library.scene(&SceneId::new("mine")).is_some());
    library.open(file("mine.ron", small_scene("mine", "Mended")));
    assert!(library.problems().is_empty());
    assert_eq!(library.scenes()[0].scene.title, "Mended");
}

#[test]
fn two_files_cannot_share_a_scene_id() {
    let mut library = Library::built_in();
    library.open(file("first.ron", small_scene("shared-id", "First")));
    let opened = library.open(file("copy.ron", small_scene("shared-id", "Copy")));
    assert_eq!(opened.scene, None);
    assert_eq!(
        opened.problems[0].headline(),
        "copy.ron:1:17: the id `shared-id` is already used by the scene `first.ron`"
    );
    assert_eq!(opened.problems[0].help.as_deref(), Some("choose another id"));
    library.forget_problems("copy.ron");
    assert!(library.problems().is_empty());
}

/// Opening one of the shipped files from a checkout was refused, because its built-in twin had the same id.
#[test]
fn a_file_may_stand_in_for_a_built_in_scene_and_gives_its_place_back() {
    let id = SceneId::new("orders-on-rds");
    let mut library = Library::built_in();
    let built_in = library.scene(&id).unwrap().clone();
    library.open(file("mine.ron", small_scene("orders-on-rds", "Mine")));
    assert_eq!(library.scene(&id).unwrap().title, "Mine");
    let before = Library::built_in().scenes().len();
    assert_eq!(library.scenes().len(), before);
    library.open(file("mine.ron", small_scene("renamed", "Mine")));
    assert_eq!(library.scene(&id).unwrap(), &built_in);
    assert_eq!(library.scenes().len(), before + 1);
}

#[test]
fn a_file_that_is_no_part_of_the_catalogue_is_a_warning() {
    let mut files = catalogue_files();
    files.push(file("assets/catalogue/ideas.ron", "()"));
    let library = Library::from_files(files, Vec::new());
    assert_eq!(library.problems().len(), 1);
    assert_eq!(library.problems()[0].severity, layercake::content::Severity::Warning);
}

#[test]
fn a_catalogue_without_its_source_list_says_so() {
    let files = catalogue_files().into_iter().filter(|file| !file.origin.path().contains("/sources/")).collect();
    let library = Library::from_files(files, Vec::new());
    assert_eq!(library.problems().len(), 1, "{}", rendered(library.problems()));
    assert_eq!(library.problems()[0].headline(), "sources.ron: the catalogue has no file `sources.ron`");
}
