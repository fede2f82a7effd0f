//! From files to the domain: RON text is guarded, read, and resolved against the catalogue, and whatever is wrong
//! with it becomes a [`Problem`] with a place, a caret and a way to mend it.
//!
//! When to come here: to load what ships ([`Library::built_in`]), to open a file of the user ([`Library::open`]), to
//! check one without opening it ([`check_file`]), to take in what was written elsewhere ([`import_scene`],
//! [`import_matrix`]), or to write a lesson plan ([`plan_text`]). Not for reading from disk
//! or writing to it: whoever has a disk hands over bytes, or takes a text.
//!
//! A file passes five gates, each in its own file, and the first three never trust what they read:
//!
//! ```text
//! bytes -> source_file  size, encoding                         -> text
//!       -> tokens, walk brackets, texts, commas, depth, counts -> tree of values with places
//!       -> raw_*        strict serde shapes, by ron            -> raw values   (ron_error says what did not fit)
//!       -> resolve, check   ids, lengths, rules                -> domain values
//!       -> library      ids that clash with other files        -> Library
//! ```
//!
//! ```
//! use layercake::content::{Library, Origin, SourceFile};
//!
//! let mut library = Library::built_in();
//! let file = SourceFile { origin: Origin::File("mine.ron".to_owned()), bytes: b"(format: 2)".to_vec() };
//! let opened = library.open(file);
//! assert_eq!(opened.scene, None);
//! assert_eq!(
//!     opened.problems[0].headline(),
//!     "mine.ron:1:10: this file has format 2, but this Layercake reads format 1"
//! );
//! ```

mod answers;
mod catalogue_files;
mod check;
mod check_exam;
mod check_lists;
mod check_settings;
mod check_sources;
mod document;
mod embedded;
mod excerpt;
mod expectation;
mod fault;
mod import;
mod library;
mod manuscript;
mod places;
mod plan_text;
mod problem;
mod raw_catalogue;
mod raw_exam;
mod raw_plan;
mod raw_scene;
mod resolve;
mod resolve_card;
mod resolve_plan;
mod ron_error;
mod shelf;
mod shown;
mod source_file;
mod suggestion;
mod tokens;
mod tree;
mod unruly;
mod values;
mod walk;
mod written;

pub use answers::MOST_HINT;
pub use excerpt::Excerpt;
pub use import::{
    CardDraft, ControlRow, DraftOwner, Fate, ImportDefaults, ImportKind, Imported, ImportedMatrix, ImportedRow, Remark,
    import_kind, import_matrix, import_scene, scene_of_import,
};
pub use library::{Library, LoadedPlan, LoadedScene, Opened, check_file, check_scene};
pub use manuscript::{Manuscript, Reading, Spotted, Value, card_of_task, file_words, own_card, text_of_built_in};
pub use plan_text::{is_plan, plan_text};
pub use problem::{Place, Problem, Severity};
pub use resolve::{MOST_CARD_TEXT, MOST_GOAL, MOST_REASON, MOST_SERVICES, MOST_STORY, MOST_TITLE, MOST_TOPIC};
pub use source_file::{Origin, SourceFile, text_of};
pub use unruly::visible;
pub use values::MOST_ID;

/// Scenes and lesson plans broken at random, and files that were never any.
#[cfg(test)]
mod tests {
    use super::document::options;
    use super::raw_plan::RawPlan;
    use super::raw_scene::RawScene;
    use super::walk::walk;
    use super::{Library, Origin, Severity, SourceFile, check_file};
    use proptest::prelude::{
        Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
    };
    use proptest::test_runner::RngSeed;
    use std::sync::LazyLock;

    static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);

    const SCENE: &str = r#"// A scene to break.
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

    const PLAN: &str = r#"// A plan to break.
LessonPlan(
    format: 1,
    id: "small-plan",
    title: "The “small” plan",
    stops: [
        (show: Lesson("why-the-model"), minutes: 3, notes: "Ask: “whose?”\nWait."),
        /* stacks */ (
            title: "Who patches?", order: Differences, by: Cell, predict: true, open: false,
            show: Stacks(
                services: ["ec2", "lambda"], layers: ["guest-os"],
                settings: [(service: "lambda", setting: "runtime", choice: "manual")],
            ),
        ),
        (show: Scene("moving-out")),
    ],
)
"#;

    /// What to put in, or nothing, in the place of a stretch of a good file.
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
            "Lesson(",
            "Stacks(services: [])",
            "LessonPlan",
        ]);
        let texts = prop_oneof![8 => fragments.prop_map(str::to_owned), 1 => ".{0,12}"];
        (0..SCENE.chars().count(), prop_oneof![3 => Just(0), 2 => 0usize..3, 1 => 0usize..40], texts)
    }

    fn changed(good: &str, changes: &[(usize, usize, String)]) -> String {
        let mut characters: Vec<char> = good.chars().collect();
        for (at, width, text) in changes {
            let at = (*at).min(characters.len());
            let end = (at + width).min(characters.len());
            characters.splice(at..end, text.chars());
        }
        characters.into_iter().collect()
    }

    fn check(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
        let file = SourceFile { origin: Origin::File("x.ron".to_owned()), bytes: text.as_bytes().to_vec() };
        for problem in check_file(&file, &LIBRARY) {
            prop_assert_eq!(&problem.file, "x.ron");
            prop_assert!(problem.help.is_some(), "no help: {}", problem.headline());
            let severity = if problem.severity == Severity::Error { "error: " } else { "warning: " };
            prop_assert!(problem.render().starts_with(severity));
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
            check(&changed(SCENE, &changes))?;
        }

        #[test]
        fn whatever_is_done_to_a_plan_every_problem_has_a_place_inside_it(
            changes in prop::collection::vec(change(), 1..5)
        ) {
            check(&changed(PLAN, &changes))?;
        }

        #[test]
        fn the_walk_refuses_nothing_that_ron_would_read(changes in prop::collection::vec(change(), 1..3)) {
            let (scene, plan) = (changed(SCENE, &changes), changed(PLAN, &changes));
            if options().from_str::<RawScene>(&scene).is_ok() {
                prop_assert!(walk(&scene).is_ok(), "{:?}\n{scene}", walk(&scene));
            }
            if options().from_str::<RawPlan>(&plan).is_ok() {
                prop_assert!(walk(&plan).is_ok(), "{:?}\n{plan}", walk(&plan));
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
            check(&format!("LessonPlan(format: 1, stops: [(show: {text}"))?;
        }

        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
            let file = SourceFile { origin: Origin::File("x.ron".to_owned()), bytes };
            prop_assert!(!check_file(&file, &LIBRARY).is_empty());
        }
    }

    #[test]
    fn what_is_broken_here_is_whole_before() {
        for text in [SCENE, PLAN] {
            let file = SourceFile { origin: Origin::File("x.ron".to_owned()), bytes: text.as_bytes().to_vec() };
            assert_eq!(check_file(&file, &LIBRARY), []);
        }
    }
}
