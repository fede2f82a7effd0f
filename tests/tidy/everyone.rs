//! The page about accessibility names every criterion once, and only tests that there are.

use super::tree::{Source, no_complaints, read};
use std::path::Path;

const PAGE: &str = "src/ACCESSIBILITY.md";

/// The criteria of WCAG 2.2, levels A and AA.
const CRITERIA: [&str; 55] = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5", "1.4.1",
    "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2", "2.1.4", "2.2.1",
    "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.1", "2.5.2",
    "2.5.3", "2.5.4", "2.5.7", "2.5.8", "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.6", "3.3.1",
    "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8", "4.1.2", "4.1.3",
];

/// The criteria of a page, each with its line and what stands in its columns.
fn rows(page: &Source) -> Vec<(usize, &str, &str, &str)> {
    let lines = page.text.lines().enumerate();
    lines
        .filter_map(|(place, line)| {
            let mut cells = line.strip_prefix("| ")?.split(" |");
            let (criterion, how) = (cells.next()?, cells.next()?.trim());
            let number = criterion.split(' ').next()?;
            let is_one = number.starts_with(|first: char| first.is_ascii_digit());
            is_one.then(|| (place + 1, number, how, cells.next().unwrap_or_default().trim()))
        })
        .collect()
}

/// Tests are named as a file of `tests` and a function in it.
fn named_tests(text: &str) -> Vec<(&str, &str)> {
    let code: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    let is_code = |word: &str| Path::new(word).extension().is_some_and(|extension| extension == "rs");
    let is_file = |word: &str| word.contains('/') && is_code(word) && !word.starts_with("tests/");
    let pairs = code.windows(2).filter(|pair| is_file(pair[0]) && !pair[1].contains(['/', '.', ' ']));
    pairs.map(|pair| (pair[0], pair[1])).collect()
}

fn wrong(page: &Source, file: impl Fn(&str) -> String) -> Vec<String> {
    let rows = rows(page);
    let mut complaints = Vec::new();
    for criterion in CRITERIA {
        let times = rows.iter().filter(|(_, number, ..)| *number == criterion).count();
        if times != 1 {
            complaints.push(page.complain(1, format!("criterion {criterion} is there {times} times")));
        }
    }
    for (line, number, how, test) in rows {
        let open = how.starts_with("not met: ") || how.starts_with("does not apply: ");
        if open != named_tests(test).is_empty() {
            complaints.push(page.complain(line, format!("criterion {number} is met and has a test, or says why not")));
        }
    }
    for (line, text) in page.text.lines().enumerate() {
        for (path, name) in named_tests(text) {
            if !file(&format!("tests/{path}")).contains(&format!("fn {name}()")) {
                complaints.push(page.complain(line + 1, format!("there is no test `{name}` in `tests/{path}`")));
            }
        }
    }
    complaints
}

#[test]
fn every_criterion_is_there_once_with_a_test_that_exists_or_a_reason() {
    no_complaints(&wrong(&read(PAGE), |path| read(path).text));
}

#[test]
fn a_criterion_without_a_test_and_a_test_that_is_gone_are_seen() {
    let good: Vec<String> =
        CRITERIA.iter().map(|number| format!("| {number} A | does not apply: nothing is | |\n")).collect();
    let file = |_: &str| "fn it_works() {}".to_owned();
    assert_eq!(wrong(&Source::example(PAGE, &good.concat()), file), [""; 0]);
    let bad = good.concat().replace("does not apply: nothing is | |\n| 1.2.1", "It is met | |\n| 1.2.1").replace(
        "| 4.1.3 A | does not apply: nothing is | |",
        "| 4.1.3 A | So | `a/b.rs`: `it_works`; `a/b.rs`: `it_is_gone` |",
    );
    let complaints = wrong(&Source::example(PAGE, &bad), file);
    assert_eq!(complaints.len(), 2, "{complaints:?}");
    assert_eq!(wrong(&Source::example(PAGE, ""), file).len(), CRITERIA.len());
}
