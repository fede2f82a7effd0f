//! A lesson plan as the text of a file, laid out as a person would write it: a stop over several lines, and nothing
//! that goes without saying.
//!
//! Not for writing to disk: whoever has one takes the text.

use super::resolve_plan::{NAME, NOTES_MAY_HOLD};
use super::unruly::visible_at_most;
use super::walk::walk;
use super::written::{ids, lines, named, quotes};
use crate::domain::{Choices, LayerId, LessonPlan, Pace, Sequence, ServiceId, Stop, Stride, Subject};

/// What stands over every plan: a reader who never saw one learns what it is.
const COMMENT: &str =
    "// A lesson plan for Layercake: what a class is shown, in which order, with notes for the teacher.\n";
/// How long a line may become before its list is broken into lines.
const MOST_LINE: usize = 100;

/// Whether a file says of itself that it is a lesson plan, and no scene.
pub fn is_plan(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}');
    walk(text).is_ok_and(|root| text.get(root.span).is_some_and(|file| file.starts_with(NAME)))
}

/// The plan as a file, from which [`Library::open`](super::Library::open) reads the same plan again.
///
/// What a file cannot hold is for the caller to keep out: an id that is no lower-case words joined by `-`, a plan
/// without stops, and whatever is longer than [`LessonPlan`] allows. Invisible control characters are left out, because
/// no file may have them; a mark stands for others that hide in a text, and a title is written on one line.
///
/// ```
/// use layercake::content::{Library, Origin, SourceFile, plan_text};
/// use layercake::domain::PlanId;
///
/// let mut library = Library::built_in();
/// let plan = library.plan(&PlanId::new("whole-chapter")).cloned().unwrap();
/// let file = SourceFile { origin: Origin::File("mine.ron".to_owned()), bytes: plan_text(&plan).into_bytes() };
/// let opened = library.open(file);
/// assert_eq!(opened.plan.and_then(|id| library.plan(&id).cloned()), Some(plan));
/// ```
pub fn plan_text(plan: &LessonPlan) -> String {
    let head = ["format: 1".to_owned(), named("id", plan.id.as_str()), named("title", &title(&plan.title))];
    let stops: String =
        plan.stops.iter().map(|stop| ["        (\n", &lines(&fields(stop), 12), "        ),\n"].concat()).collect();
    [COMMENT, "LessonPlan(\n", &lines(&head, 4), "    stops: [\n", &stops, "    ],\n)\n"].concat()
}

/// The fields of a stop that do not go without saying.
fn fields(stop: &Stop) -> Vec<String> {
    let Pace { sequence, stride, predict, open } = stop.pace;
    let mut fields = Vec::new();
    fields.extend(stop.title.as_deref().map(|text| named("title", &title(text))));
    fields.push(format!("show: {}", subject(&stop.subject)));
    if sequence != Sequence::default() {
        fields.push(format!("order: {}", order(sequence)));
    }
    if stride != Stride::default() {
        fields.push(format!("by: {}", by(stride)));
    }
    fields.extend(predict.then(|| "predict: true".to_owned()));
    fields.extend(open.then(|| "open: true".to_owned()));
    if stop.minutes > 0 {
        fields.push(format!("minutes: {}", stop.minutes));
    }
    if !stop.notes.is_empty() {
        fields.push(named("notes", &fit(&stop.notes, LessonPlan::MOST_NOTES, &NOTES_MAY_HOLD)));
    }
    fields
}

fn subject(subject: &Subject) -> String {
    match subject {
        Subject::Stacks { services, choices, layers } => stacks(services, layers, choices),
        Subject::Lesson(id) => format!("Lesson({})", quotes(id.as_str())),
        Subject::Scene(id) => format!("Scene({})", quotes(id.as_str())),
    }
}

fn stacks(services: &[ServiceId], layers: &[LayerId], choices: &Choices) -> String {
    let mut lists = vec![format!("services: {}", ids(services))];
    if !layers.is_empty() {
        lists.push(format!("layers: {}", ids(layers)));
    }
    let settings: Vec<String> = choices
        .entries()
        .map(|(service, setting, choice)| {
            let [service, setting, choice] = [service.as_str(), setting.as_str(), choice.as_str()].map(quotes);
            format!("(service: {service}, setting: {setting}, choice: {choice})")
        })
        .collect();
    if !settings.is_empty() {
        lists.push(format!("settings: [{}]", settings.join(", ")));
    }
    let short = format!("Stacks({})", lists.join(", "));
    if short.chars().count() <= MOST_LINE {
        return short;
    }
    if !settings.is_empty() {
        lists.pop();
        lists.push(format!("settings: [\n{}                ]", lines(&settings, 20)));
    }
    format!("Stacks(\n{}            )", lines(&lists, 16))
}

const fn order(sequence: Sequence) -> &'static str {
    match sequence {
        Sequence::BottomUp => "BottomUp",
        Sequence::TopDown => "TopDown",
        Sequence::Differences => "Differences",
        Sequence::Free => "Free",
    }
}

const fn by(stride: Stride) -> &'static str {
    match stride {
        Stride::Row => "Row",
        Stride::Cell => "Cell",
    }
}

/// A title, on one line.
fn title(text: &str) -> String {
    fit(&text.split_whitespace().collect::<Vec<_>>().join(" "), LessonPlan::MOST_TITLE, &[])
}

/// The text as it is read again from the file: without control characters, and what hides in it is seen.
fn fit(text: &str, most: usize, allowed: &[char]) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || allowed.contains(c)).collect();
    visible_at_most(&text, most, allowed)
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::super::resolve_plan::{Known, is_plan, plan};
    use super::super::{Library, Origin, Problem, SourceFile};
    use super::{plan_text, visible_at_most};
    use crate::domain::{
        Choices, LayerId, LessonId, LessonPlan, Pace, PlanId, SceneId, Sequence, ServiceId, Stop, Stride, Subject,
    };
    use proptest::prelude::{
        Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
    };
    use proptest::test_runner::RngSeed;
    use std::sync::LazyLock;

    static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);

    fn read(text: &str) -> Result<LessonPlan, String> {
        let file = SourceFile { origin: Origin::File("plan.ron".to_owned()), bytes: text.as_bytes().to_vec() };
        let mut document = Document::open(&file).map_err(|problem| problem.render())?;
        assert!(is_plan(&document));
        let scenes: Vec<&str> = LIBRARY.scenes().iter().map(|loaded| loaded.scene.id.as_str()).collect();
        let known = Known { catalogue: LIBRARY.catalogue(), scenes: &scenes };
        plan(&mut document, known)
            .ok_or_else(|| document.into_problems().iter().map(Problem::render).collect::<Vec<_>>().join("\n"))
    }

    /// Notes with all that has a meaning in RON, and with what an editor would not show.
    fn notes() -> impl Strategy<Value = String> {
        let signs = prop_oneof![
            4 => prop::sample::select(vec!['"', '\\', '\n', '\t', '\'', '(', ']', '{', '/', '*', '#', 'r', ',', ':']),
            2 => prop::sample::select(vec!['é', 'ß', '’', '漢', 'क', 'ع', '🍰', '\u{202e}', '\u{feff}', '\u{a0}']),
            2 => Just(' '),
            4 => any::<char>().prop_filter("no control characters", |c| !c.is_control()),
        ];
        prop::collection::vec(signs, 0..60).prop_map(|signs| signs.into_iter().collect())
    }

    /// A title: on one line, words with single blanks between them.
    fn title() -> impl Strategy<Value = String> {
        let words = prop::collection::vec(r#"["\\'a-z漢é(/*#]{1,9}"#, 1..8);
        words.prop_map(|words| words.join(" "))
    }

    /// Some of the known things, without doubles, in any order.
    fn some<T: Clone + std::fmt::Debug + 'static>(
        all: Vec<T>,
        least: usize,
        most: usize,
    ) -> impl Strategy<Value = Vec<T>> {
        prop::sample::subsequence(all, least..=most).prop_shuffle()
    }

    fn choices() -> impl Strategy<Value = Choices> {
        let services = LIBRARY.catalogue().services();
        let all: Vec<_> = services
            .iter()
            .flat_map(|service| service.settings.iter().map(move |setting| (service, setting)))
            .flat_map(|(service, setting)| {
                let choice =
                    move |choice: &crate::domain::Choice| (service.id.clone(), setting.id.clone(), choice.id.clone());
                setting.choices.iter().map(choice)
            })
            .collect();
        some(all, 0, 4).prop_map(|entries| {
            let mut choices = Choices::default();
            for (service, setting, choice) in entries {
                choices.set(service, setting, choice);
            }
            choices
        })
    }

    fn subject() -> impl Strategy<Value = Subject> {
        let ids: Vec<ServiceId> = LIBRARY.catalogue().services().iter().map(|service| service.id.clone()).collect();
        let lessons: Vec<LessonId> = LIBRARY.catalogue().lessons().iter().map(|lesson| lesson.id.clone()).collect();
        let layers = some(LayerId::ALL.to_vec(), 0, LayerId::COUNT);
        prop_oneof![
            3 => (some(ids, 1, 6), choices(), layers)
                .prop_map(|(services, choices, layers)| Subject::Stacks { services, choices, layers }),
            1 => prop::sample::select(lessons).prop_map(Subject::Lesson),
            // Scenes need not be there.
            1 => "[a-z]{1,9}(-[a-z0-9]{1,9}){0,3}".prop_map(|id| Subject::Scene(SceneId::new(id))),
        ]
    }

    /// The plan with a mark for whatever hides in its texts.
    fn seen(plan: &LessonPlan) -> LessonPlan {
        let mut plan = plan.clone();
        for stop in &mut plan.stops {
            stop.notes = visible_at_most(&stop.notes, LessonPlan::MOST_NOTES, &['\n', '\t']);
        }
        plan
    }

    fn stop() -> impl Strategy<Value = Stop> {
        let pace = (
            prop::sample::select(Sequence::ALL.to_vec()),
            prop::sample::select(vec![Stride::Row, Stride::Cell]),
            any::<bool>(),
            any::<bool>(),
        )
            .prop_map(|(sequence, stride, predict, open)| Pace { sequence, stride, predict, open });
        (prop::option::of(title()), subject(), pace, notes(), 0..=LessonPlan::MOST_MINUTES)
            .prop_map(|(title, subject, pace, notes, minutes)| Stop { title, subject, pace, notes, minutes })
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(45), ..ProptestConfig::default()
        })]

        #[test]
        fn a_plan_that_was_written_is_read_as_it_was(
            id in "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,4}",
            title in title(),
            stops in prop::collection::vec(stop(), 1..6),
        ) {
            let plan = LessonPlan { id: PlanId::new(id), title, stops };
            let text = plan_text(&plan);
            prop_assert_eq!(read(&text), Ok(seen(&plan)), "{}", text);
            prop_assert!(!text.contains(['\t', '\u{202e}', '\u{feff}']), "{}", text);
        }
    }

    /// The largest plan that there can be is a file that can be read.
    #[test]
    fn a_plan_of_a_hundred_stops_full_of_notes_is_not_too_large() {
        let stop = Stop {
            title: Some("\"".repeat(LessonPlan::MOST_TITLE)),
            subject: Subject::Lesson(LIBRARY.catalogue().lessons()[0].id.clone()),
            pace: Pace::default(),
            notes: "\u{202e}".repeat(LessonPlan::MOST_NOTES),
            minutes: LessonPlan::MOST_MINUTES,
        };
        let stops = vec![stop; LessonPlan::MOST_STOPS];
        let plan = LessonPlan { id: PlanId::new("full"), title: "Full".to_owned(), stops };
        assert_eq!(read(&plan_text(&plan)), Ok(seen(&plan)));
    }

    /// It is copied from slides and pasted into a field; the file would be refused with it.
    #[test]
    fn an_invisible_control_character_does_not_come_into_the_file() {
        let stop = |notes: &str| Stop {
            title: None,
            subject: Subject::Lesson(LIBRARY.catalogue().lessons()[0].id.clone()),
            pace: Pace::default(),
            notes: notes.to_owned(),
            minutes: 0,
        };
        let plan = |title: &str, notes| LessonPlan {
            id: PlanId::new("pasted"),
            title: title.to_owned(),
            stops: vec![stop(notes)],
        };
        let pasted = plan("A\n bell\u{b}", "ring\u{7}\r\nit");
        assert_eq!(read(&plan_text(&pasted)), Ok(plan("A bell", "ring\nit")));
    }

    #[test]
    fn a_stop_is_written_over_several_lines_without_what_goes_without_saying() {
        assert_eq!(read(LONG).map(|plan| plan_text(&plan)).as_deref(), Ok(LONG));
    }

    const LONG: &str = r#"// A lesson plan for Layercake: what a class is shown, in which order, with notes for the teacher.
LessonPlan(
    format: 1,
    id: "two-stops",
    title: "Two stops",
    stops: [
        (
            show: Lesson("why-the-model"),
        ),
        (
            title: "Whose is “it”?",
            show: Stacks(
                services: ["ec2", "rds", "lambda"],
                layers: ["guest-os", "platform"],
                settings: [
                    (service: "lambda", setting: "runtime", choice: "manual"),
                ],
            ),
            order: Differences,
            by: Cell,
            predict: true,
            minutes: 4,
            notes: "Ask: \"whose?\"\nThen wait.",
        ),
    ],
)
"#;
}
