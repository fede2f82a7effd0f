//! The exam: what ships against the fact file, what the author of a broken one gets to read, and whose counts.

use super::{catalogue_files, file, read, rendered};
use layercake::content::Library;
use layercake::domain::exam::Exam;
use layercake::state::follow;

/// Number, weight, and weight in CLF-C01. From section 6.1 of the fact file.
const WEIGHTS: [(u32, u32, u32); 4] = [(1, 24, 26), (2, 30, 25), (3, 34, 33), (4, 12, 16)];

fn shipped() -> (Library, Exam) {
    let library = Library::built_in();
    let exam = library.catalogue().exam().expect("the exam ships").clone();
    (library, exam)
}

/// The library with this exam of a user on top of ours.
fn with(text: &str) -> Library {
    let mut files = catalogue_files();
    files.push(file("exam.ron", text));
    Library::from_files(files, Vec::new())
}

/// The shipped exam with one stretch of text in the place of another, and what is said about it.
fn broken(old: &str, new: &str) -> String {
    let text = read("assets/catalogue/exam.ron");
    assert!(text.contains(old), "{old}");
    let library = with(&text.replacen(old, new, 1));
    assert_eq!(library.catalogue().exam(), Library::built_in().catalogue().exam(), "ours stays");
    rendered(library.problems())
}

#[test]
fn the_weights_are_those_of_the_guide_and_make_a_whole() {
    let (_, exam) = shipped();
    let found: Vec<(u32, u32, u32)> =
        exam.domains.iter().map(|domain| (domain.number, domain.percent, domain.before.unwrap_or(0))).collect();
    assert_eq!(found, WEIGHTS);
    assert_eq!(exam.domains.iter().map(|domain| domain.percent).sum::<u32>(), 100);
    let ours: Vec<u32> = exam.domains.iter().filter(|domain| exam.is_ours(domain)).map(|one| one.number).collect();
    assert_eq!(ours, [2]);
}

#[test]
fn every_part_has_a_link_and_every_link_goes_somewhere() {
    let (library, exam) = shipped();
    let numbers: Vec<&str> = exam.tasks.iter().map(|task| task.number.as_str()).collect();
    assert_eq!(numbers, ["2.1", "2.2", "2.3", "2.4"]);
    let letters: Vec<&str> = exam.tasks[0].parts.iter().map(|part| part.letter.as_str()).collect();
    assert_eq!(letters, ["a", "b", "c", "d", "e"]);
    for task in &exam.tasks {
        let whole = if task.parts.is_empty() { task.links.len() } else { 1 };
        assert!(whole > 0 && task.parts.iter().all(|part| !part.links.is_empty()), "{}", task.number);
    }
    for link in exam.links() {
        assert!(follow(link, &library).is_some(), "{link:?}");
    }
}

#[test]
fn an_unknown_lesson_is_told_with_its_place() {
    let text = broken("Lesson(\"customer-side\")", "Lesson(\"customer-sid\")");
    assert!(text.starts_with("error: unknown lesson `customer-sid`\n  --> exam.ron:30:36\n"), "{text}");
    assert!(text.contains("did you mean `customer-side`?"), "{text}");
    assert_eq!(text.matches("error: ").count(), 1, "{text}");
}

#[test]
fn a_weight_over_a_hundred_and_a_wrong_sum_are_told() {
    let text = broken("percent: 24", "percent: 124");
    assert!(text.starts_with("error: a domain weighs at most 100, found 124\n  --> exam.ron:12:54\n"), "{text}");
    assert_eq!(text.matches("error: ").count(), 1, "{text}");
    let text = broken("percent: 24", "percent: 23");
    assert!(text.starts_with("error: the weights of the domains make 99, expected 100\n"), "{text}");
}

#[test]
fn other_slips_are_told_in_words() {
    for (old, new, message) in [
        ("number: \"2.2\"", "number: \"7.2\"", "the task statement `7.2` belongs to no domain"),
        ("Cell(service: \"ec2\"", "Cell(service: \"ec3\"", "unknown service `ec3`"),
        ("layer: \"guest-os\"", "layer: \"guest-of\"", "unknown layer `guest-of`"),
        ("Compare([\"ec2\", \"rds\", \"lambda\"])", "Compare([\"ec2\"])", "a comparison of 1 service"),
        ("sources: [\"X2\"]", "sources: [\"X9999\"]", "unknown source `X9999`"),
        ("since: \"2023-09-19\"", "since: \"19.9.2023\"", "expected a day, found `19.9.2023`"),
        ("number: 4", "number: 3", "the domain `3` is used twice"),
    ] {
        let text = broken(old, new);
        assert!(text.starts_with(&format!("error: {message}")), "{new}: {text}");
        assert!(text.contains("= help: "), "{text}");
    }
}

#[test]
fn an_exam_of_the_user_takes_the_place_of_ours_and_two_are_one_too_many() {
    let own = read("assets/catalogue/exam.ron").replacen("CLF-C02", "SCHOOL-1", 1);
    let library = with(&own);
    assert_eq!(rendered(library.problems()), "");
    assert_eq!(library.catalogue().exam().expect("an exam").code, "SCHOOL-1");
    let mut files = catalogue_files();
    files.extend([file("exam.ron", own.clone()), file("second/exam.ron", own)]);
    let text = rendered(Library::from_files(files, Vec::new()).problems());
    assert!(text.starts_with("error: an exam is already told of in `exam.ron`\n --> second/exam.ron:"), "{text}");
}
