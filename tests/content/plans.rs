//! Lesson plans: the one that ships teaches the whole chapter in its 45 minutes, and the file of a plan is opened like
//! the file of a scene.

use super::{catalogue_files, file, read, rendered, ron_blocks, ron_files, small_scene};
use layercake::content::{Library, Problem, Severity, check_file, plan_text};
use layercake::domain::{Catalogue, LessonPlan, PlanId, SceneId, Sequence, Subject};
use std::collections::BTreeSet;

fn ready(library: &Library) -> &LessonPlan {
    library.plan(&PlanId::new("whole-chapter")).unwrap()
}

/// A small plan of its own id.
fn small_plan(id: &str, title: &str) -> String {
    format!("LessonPlan(format: 1, id: \"{id}\", title: \"{title}\", stops: [(show: Lesson(\"why-the-model\"))])")
}

/// The parts of the chapter whose lessons no stop shows.
fn untaught<'a>(plan: &LessonPlan, catalogue: &'a Catalogue) -> BTreeSet<&'a str> {
    let is_shown = |id| plan.stops.iter().any(|stop| matches!(&stop.subject, Subject::Lesson(shown) if shown == id));
    let parts = |shown: bool| {
        let lessons = catalogue.lessons().iter().filter(move |lesson| !shown || is_shown(&lesson.id));
        lessons.filter_map(|lesson| lesson.part.as_deref()).collect::<BTreeSet<&str>>()
    };
    parts(false).difference(&parts(true)).copied().collect()
}

#[test]
fn the_ready_plan_takes_45_minutes_and_every_stop_has_its_share_and_its_notes() {
    let library = Library::built_in();
    let plan = ready(&library);
    assert_eq!(plan.minutes(), 45);
    assert!((14..=18).contains(&plan.stops.len()), "{} stops", plan.stops.len());
    for (place, stop) in plan.stops.iter().enumerate() {
        assert!(stop.minutes > 0 && stop.notes.len() > 80, "stop {place} has too little");
        let is_question = stop.title.as_deref().is_some_and(|title| title.ends_with('?'));
        let is_stacks = matches!(stop.subject, Subject::Stacks { .. });
        assert_eq!(is_question, is_stacks, "stop {place}: a question stands over a picture, and over nothing else");
    }
}

#[test]
fn the_ready_plan_teaches_each_part_of_the_chapter() {
    let library = Library::built_in();
    let plan = ready(&library);
    assert_eq!(untaught(plan, library.catalogue()), BTreeSet::new());
    // Each part hangs on stops of its own: without them it is missed.
    let parts: BTreeSet<&str> =
        library.catalogue().lessons().iter().filter_map(|lesson| lesson.part.as_deref()).collect();
    assert_eq!(parts.len(), 6);
    for part in parts {
        let mut without = plan.clone();
        without.stops.retain(|stop| match &stop.subject {
            Subject::Lesson(id) => {
                library.catalogue().lesson(id).and_then(|lesson| lesson.part.as_deref()) != Some(part)
            }
            _ => true,
        });
        assert_eq!(untaught(&without, library.catalogue()), BTreeSet::from([part]));
    }
}

#[test]
fn the_ready_plan_mixes_lessons_pictures_and_scenes_and_uncovers_in_several_ways() {
    let library = Library::built_in();
    let stops = &ready(&library).stops;
    let scenes = stops.iter().filter(|stop| matches!(stop.subject, Subject::Scene(_))).count();
    let moved = |subject: &Subject| matches!(subject, Subject::Stacks { choices, .. } if !choices.is_empty());
    assert!((1..=2).contains(&scenes));
    assert!(stops.iter().any(|stop| moved(&stop.subject)), "a setting moves the line");
    assert!(stops.iter().any(|stop| stop.pace.sequence == Sequence::Differences));
    assert!(stops.iter().any(|stop| stop.pace.predict) && stops.iter().any(|stop| stop.pace.open));
}

#[test]
fn everything_that_a_ready_plan_refers_to_exists() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    for loaded in library.plans() {
        for stop in &loaded.plan.stops {
            match &stop.subject {
                Subject::Lesson(id) => assert!(catalogue.lesson(id).is_some(), "{id}"),
                Subject::Scene(id) => assert!(library.scene(id).is_some(), "{id}"),
                Subject::Stacks { services, choices, .. } => {
                    assert!(services.iter().all(|id| catalogue.service(id).is_some()), "{services:?}");
                    for (service, setting, choice) in choices.entries() {
                        assert!(services.contains(service), "{service} is not shown");
                        let settings = &catalogue.service(service).unwrap().settings;
                        let setting = settings.iter().find(|known| known.id == *setting).unwrap();
                        assert!(setting.choices.iter().any(|known| known.id == *choice), "{choice}");
                    }
                }
            }
        }
    }
}

/// The notes give numbers; a change of the catalogue must not leave them behind.
#[test]
fn the_counts_in_the_notes_of_the_ready_plan_are_those_of_the_stacks() {
    use layercake::domain::{Choices, ServiceId, Stack};
    let library = Library::built_in();
    let notes: Vec<&str> = ready(&library).stops.iter().map(|stop| stop.notes.as_str()).collect();
    let tally = |id| Stack::new(library.catalogue().service(&ServiceId::new(id)).unwrap(), &Choices::default()).tally();
    let yours = ["on-premises", "ec2", "elastic-beanstalk", "workmail"].map(|id| tally(id).customer.to_string());
    assert!(notes.iter().any(|notes| notes.contains(&yours.join(", "))), "{yours:?}");
    let rds = tally("rds");
    assert_eq!((rds.aws, rds.customer, rds.shared), (6, 6, 1));
    assert!(notes.iter().any(|notes| notes.contains("six rows AWS’s, six yours, one shared")));
    let cards = |id| library.scene(&SceneId::new(id)).unwrap().cards.len();
    assert_eq!((cards("open-bucket"), cards("exam-traps")), (10, 12));
    assert!(
        notes.iter().any(|notes| notes.contains("Ten cards"))
            && notes.iter().any(|notes| notes.contains("Twelve lines"))
    );
}

#[test]
fn the_plans_that_are_embedded_are_those_of_the_folder_and_are_read_as_they_are_written() {
    let embedded = Library::built_in();
    let files = ron_files("scenes").into_iter().chain(ron_files("assets/plans"));
    let disk = Library::from_files(catalogue_files(), files);
    let hint = "a file was added or removed; change or touch src/content/embedded.rs so that it compiles again";
    assert_eq!(embedded.plans(), disk.plans(), "{hint}");
    let mut again = Library::built_in();
    for loaded in embedded.plans() {
        again.open(file("mine.ron", plan_text(&loaded.plan)));
        assert_eq!(again.plan(&loaded.plan.id), Some(&loaded.plan));
    }
}

#[test]
fn the_examples_of_the_plan_readme_load() {
    let blocks = ron_blocks(&read("assets/plans/README.md"));
    let plans: Vec<&String> = blocks.iter().filter(|block| block.contains("format:")).collect();
    assert!(!plans.is_empty(), "the README shows no whole plan");
    for block in plans {
        let opened = Library::built_in().open(file("assets/plans/README.md", block.as_str()));
        assert!(opened.problems.is_empty(), "{}", rendered(&opened.problems));
        assert!(opened.plan.is_some() && opened.scene.is_none());
    }
}

#[test]
fn a_plan_opened_again_replaces_what_it_brought_and_a_bad_one_keeps_it() {
    let mut library = Library::from_files(catalogue_files(), []);
    let first = library.open(file("mine.ron", small_plan("first", "First")));
    assert_eq!((first.plan, first.scene, first.problems), (Some(PlanId::new("first")), None, Vec::new()));
    assert_eq!(library.open(file("mine.ron", small_plan("second", "Second"))).plan, Some(PlanId::new("second")));
    assert_eq!(library.plans().len(), 1);
    for _ in 0..2 {
        let bad = library.open(file("mine.ron", small_plan("second", "Second").replace("why-", "wy-")));
        assert_eq!((bad.plan, bad.problems.len()), (None, 1));
        assert_eq!(library.problems(), bad.problems);
    }
    assert!(library.plan(&PlanId::new("second")).is_some());
}

#[test]
fn a_file_that_was_a_scene_may_become_a_plan_and_a_scene_again() {
    let mut library = Library::from_files(catalogue_files(), []);
    library.open(file("mine.ron", small_scene("mine", "Mine")));
    library.open(file("mine.ron", small_plan("mine", "Mine")));
    assert_eq!((library.scenes().len(), library.plans().len()), (0, 1));
    library.open(file("mine.ron", small_scene("mine", "Mine")));
    assert_eq!((library.scenes().len(), library.plans().len()), (1, 0));
}

#[test]
fn a_file_may_stand_in_for_a_built_in_plan_and_gives_its_place_back() {
    let mut library = Library::built_in();
    let id = PlanId::new("whole-chapter");
    let (built_in, before) = (ready(&library).clone(), library.plans().len());
    library.open(file("mine.ron", small_plan("whole-chapter", "Mine")));
    assert_eq!((library.plan(&id).unwrap().title.as_str(), library.plans().len()), ("Mine", before));
    library.open(file("mine.ron", small_plan("renamed", "Mine")));
    assert_eq!((library.plan(&id), library.plans().len()), (Some(&built_in), before + 1));
    let copy = library.open(file("copy.ron", small_plan("renamed", "Copy")));
    assert_eq!(
        copy.problems.iter().map(Problem::headline).collect::<Vec<_>>(),
        ["copy.ron:1:27: the id `renamed` is already used by the lesson plan `mine.ron`"]
    );
}

/// A teacher opens the plan first and the scenes that belong to it afterwards.
#[test]
fn a_plan_is_warned_of_a_scene_until_its_file_is_opened() {
    let mut library = Library::built_in();
    let text = small_plan("mine", "Mine").replace("Lesson(\"why-the-model\")", "Scene(\"my-class\")");
    let opened = library.open(file("plan.ron", text.as_str()));
    assert_eq!(opened.plan, Some(PlanId::new("mine")));
    assert_eq!(opened.problems.iter().map(|problem| problem.severity).collect::<Vec<_>>(), [Severity::Warning]);
    assert_eq!(library.problems(), opened.problems);
    library.open(file("other.ron", small_scene("other-class", "Other")));
    assert_eq!(library.problems().len(), 1);
    library.open(file("scene.ron", small_scene("my-class", "Mine")));
    assert!(library.problems().is_empty(), "{}", rendered(library.problems()));
    assert_eq!(check_file(&file("plan.ron", text), &library), []);
}

#[test]
fn a_plan_that_no_longer_fits_the_catalogue_harms_nothing_else() {
    let mut files = catalogue_files();
    files.retain(|file| !file.origin.path().ends_with("workmail.ron"));
    let all = ron_files("scenes").into_iter().chain(ron_files("assets/plans"));
    let library = Library::from_files(files, all);
    assert!(library.plan(&PlanId::new("whole-chapter")).is_none());
    let of_plan = library.problems().iter().filter(|problem| problem.file == "assets/plans/whole-chapter.ron");
    assert!(of_plan.clone().count() > 0);
    assert!(of_plan.clone().any(|problem| problem.message == "unknown service `workmail`"));
    assert!(library.scene(&SceneId::new("orders-on-rds")).is_some());
}
