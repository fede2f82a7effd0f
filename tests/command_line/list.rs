//! `layercake list`: every kind of list, in both forms, and with settings put to other choices.

use super::{layercake, run, run_both};
use layercake::content::Library;
use layercake::domain::{Choices, LayerId, Service, Stack};
use layercake::export::Table;
use serde_json::Value;
use std::process::{Output, Stdio};

/// The header and the rows of a list.
pub(super) struct Rows {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Rows {
    pub(super) fn read(text: &str) -> Self {
        let mut lines = text.strip_suffix('\n').unwrap().split('\n');
        let cells = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<String>>();
        let header = cells(lines.next().unwrap());
        let rows: Vec<Vec<String>> = lines.map(cells).collect();
        assert!(rows.iter().all(|row| row.len() == header.len()), "a row has not the width of its header: {text}");
        Self { header, rows }
    }

    pub(super) fn column(&self, name: &str) -> Vec<&str> {
        let place = self.header.iter().position(|column| column == name);
        let place = place.unwrap_or_else(|| panic!("no column {name:?} in {:?}", self.header));
        self.rows.iter().map(|row| row[place].as_str()).collect()
    }
}

pub(super) fn list(words: &[&str]) -> Rows {
    let (code, text) = run(&[&["list"], words].concat());
    assert_eq!(code, Some(0), "{words:?}");
    Rows::read(&text)
}

fn expected_rows(library: &Library, table: Table) -> usize {
    let catalogue = library.catalogue();
    match table {
        Table::Services => catalogue.services().len(),
        Table::Layers => LayerId::COUNT,
        Table::Duties => catalogue.services().len() * LayerId::COUNT,
        Table::Tasks => catalogue.tasks().len(),
        Table::Misconceptions => catalogue.misconceptions().len(),
        Table::Notes => catalogue.notes().len(),
        Table::Sources => catalogue.sources().len(),
        Table::Scenes => library.scenes().len(),
        Table::Plans => library.plans().len(),
        Table::Terms => catalogue.terms().len(),
        Table::Lessons => catalogue.lessons().len(),
        Table::Settings => {
            let settings = catalogue.services().iter().flat_map(|service| &service.settings);
            settings.map(|setting| setting.choices.len()).sum()
        }
        Table::OpenPoints => catalogue.open_points().len(),
    }
}

/// A value of JSON as the other form writes it.
fn plain(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(|value| value.as_str().unwrap()).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    };
    text.split(['\n', '\t']).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}

fn owners(rows: &Rows) -> Vec<&str> {
    rows.column("owner")
}

/// The owners of a service as the domain has them, bottom to top.
fn expected_owners(service: &Service, choices: &Choices) -> Vec<String> {
    let stack = Stack::new(service, choices);
    let owner = |layer| stack.duty(layer).owner().map_or("none".to_owned(), |owner| owner.key().to_lowercase());
    LayerId::ALL.into_iter().map(owner).collect()
}

#[test]
fn every_kind_is_listed_with_a_header_and_a_row_for_each_thing() {
    let library = Library::built_in();
    for table in Table::ALL {
        let listed = list(&[table.key()]);
        assert_eq!(listed.rows.len(), expected_rows(&library, table), "{}", table.key());
        assert!(listed.header.iter().all(|name| !name.is_empty()), "{:?}", listed.header);
    }
}

#[test]
fn json_says_the_same_as_the_lines_with_numbers_flags_and_lists_as_such() {
    for table in Table::ALL {
        let listed = list(&[table.key()]);
        let (code, text) = run(&["list", table.key(), "--json"]);
        assert_eq!(code, Some(0));
        let objects: Vec<serde_json::Map<String, Value>> = serde_json::from_str(&text).unwrap();
        let rows: Vec<Vec<String>> = objects
            .iter()
            .map(|object| {
                assert_eq!(object.len(), listed.header.len(), "{object:?}");
                listed.header.iter().map(|name| plain(&object[name])).collect()
            })
            .collect();
        assert_eq!(rows, listed.rows, "{}", table.key());
        for name in [
            "number",
            "cards",
            "minutes",
            "stops",
            "aws",
            "shared_bin",
            "default",
            "unverified",
            "in_exam_guide",
            "sources",
        ] {
            let values = objects.iter().filter_map(|object| object.get(name));
            let is_right = |value: &Value| match name {
                "number" | "cards" | "minutes" | "stops" => value.is_u64(),
                "aws" => value.is_u64() == (table == Table::Services),
                "sources" => value.is_array(),
                _ => value.is_boolean(),
            };
            assert!(values.into_iter().all(is_right), "{name} in {}", table.key());
        }
    }
}

#[test]
fn the_columns_of_json_keep_their_order() {
    let listed = list(&["duties"]);
    let (_, text) = run(&["list", "duties", "--json"]);
    let first = text.lines().nth(1).unwrap();
    let places: Vec<usize> = listed.header.iter().map(|name| first.find(&format!("\"{name}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{first}");
}

#[test]
fn duties_go_bottom_up_with_the_owners_of_the_stack() {
    let library = Library::built_in();
    for service in library.catalogue().services() {
        let listed = list(&["duties", "--service", service.id.as_str()]);
        assert_eq!(listed.column("layer"), LayerId::ALL.map(LayerId::key));
        assert_eq!(listed.column("number"), LayerId::ALL.map(|layer| layer.number().to_string()));
        assert_eq!(owners(&listed), expected_owners(service, &Choices::default()));
        assert!(listed.column("setting").iter().all(|setting| setting.is_empty()));
    }
}

#[test]
fn one_service_is_listed_alone_where_each_row_has_one() {
    let library = Library::built_in();
    let service = &library.catalogue().services()[0].id;
    for table in Table::ALL.into_iter().filter(|table| table.is_by_service()) {
        let name = if table == Table::Services { "id" } else { "service" };
        let all = list(&[table.key()]);
        let alone = list(&[table.key(), "--service", service.as_str()]);
        let expected: Vec<&str> = all.column(name).into_iter().filter(|id| *id == service.as_str()).collect();
        assert_eq!(alone.column(name), expected, "{}", table.key());
    }
}

#[test]
fn every_setting_moves_the_duties_that_its_choice_changes_and_says_so() {
    let library = Library::built_in();
    for service in library.catalogue().services() {
        for (setting, choice) in service
            .settings
            .iter()
            .flat_map(|setting| setting.choices.iter().skip(1).map(move |choice| (setting, choice)))
        {
            let mut choices = Choices::default();
            choices.set(service.id.clone(), setting.id.clone(), choice.id.clone());
            let word = format!("{}.{}={}", service.id, setting.id, choice.id);
            let listed = list(&["duties", "--service", service.id.as_str(), "--setting", &word]);
            assert_eq!(owners(&listed), expected_owners(service, &choices), "{word}");
            let marked = LayerId::ALL.map(|layer| {
                let is_changed = choice.changes.iter().any(|(changed, _)| *changed == layer);
                if is_changed { format!("{}={}", setting.id, choice.id) } else { String::new() }
            });
            assert_eq!(listed.column("setting"), marked, "{word}");

            let tally = Stack::new(service, &choices).tally();
            let counted = list(&["services", "--service", service.id.as_str(), "--setting", &word]);
            for (name, number) in
                [("aws", tally.aws), ("customer", tally.customer), ("shared", tally.shared), ("none", tally.absent)]
            {
                assert_eq!(counted.column(name), [number.to_string()], "{name} with {word}");
            }
        }
    }
}

#[test]
fn the_ready_lesson_plan_is_listed_with_its_minutes_and_stops() {
    let listed = list(&["plans"]);
    assert_eq!(listed.header, ["id", "title", "minutes", "stops"]);
    let place = listed.column("id").iter().position(|id| *id == "whole-chapter").unwrap();
    assert_eq!(listed.column("minutes")[place], "45");
    assert_eq!(listed.column("title")[place], "The shared responsibility model in 45 minutes");
}

#[test]
fn manual_runtime_updates_hand_the_platform_of_lambda_over() {
    let usual = list(&["duties", "--service", "lambda"]);
    let manual = list(&["duties", "--service", "lambda", "--setting", "lambda.runtime=manual"]);
    let platform = LayerId::Platform.index();
    assert_ne!(owners(&usual)[platform], owners(&manual)[platform]);
    assert_eq!(manual.column("setting")[platform], "runtime=manual");
}

/// What goes to standard error when the words mean nothing.
fn misuse(words: &[&str]) -> String {
    let (code, out, error) = run_both(&[&["list"], words].concat());
    assert_eq!((code, out.as_str()), (Some(2), ""), "{words:?}: {error}");
    assert!(error.starts_with("error: ") && error.ends_with("try '--help'.\n"), "{error}");
    error
}

#[test]
fn an_unknown_setting_is_told_what_was_expected() {
    let library = Library::built_in();
    let service = library.catalogue().services().iter().find(|service| !service.settings.is_empty()).unwrap();
    let (setting, id) = (&service.settings[0], &service.id);
    let (setting_id, choice) = (&setting.id, &setting.choices[1].id);
    let told = |word: &str, parts: &[&str]| {
        let error = misuse(&["duties", "--setting", word]);
        assert!(error.contains(&format!("`--setting {word}`")), "{error}");
        for part in parts {
            assert!(error.contains(part), "{part:?} is not in {error}");
        }
    };
    let did_you_mean = |word: &str| format!("did you mean `{word}`?");
    told(&format!("{id}x.{setting_id}={choice}"), &["unknown service", &did_you_mean(id.as_str())]);
    told(&format!("{id}.{setting_id}x={choice}"), &["has no setting", &did_you_mean(setting_id.as_str())]);
    let known: Vec<String> = setting.choices.iter().map(|choice| format!("`{}`", choice.id)).collect();
    told(&format!("{id}.{setting_id}=zzzzzzzzz"), &["has no choice", &known[0], &known[1]]);
    let shapeless = misuse(&["duties", "--setting", "lambda"]);
    assert!(shapeless.contains("expected SERVICE.SETTING=CHOICE"), "{shapeless}");
}

#[test]
fn an_option_that_has_no_meaning_for_a_list_is_refused() {
    for table in Table::ALL {
        if !table.knows_choices() {
            let error = misuse(&[table.key(), "--setting", "a.b=c"]);
            assert!(error.contains("it applies to `services` and `duties`"), "{error}");
        }
        if !table.is_by_service() {
            let error = misuse(&[table.key(), "--service", "rds"]);
            assert!(error.contains("it applies to `services`, `duties`, `tasks` and `settings`"), "{error}");
        }
    }
    let error = misuse(&["tasks", "--service", "rdss"]);
    assert!(error.starts_with("error: unknown service `rdss`\n\n  tip: did you mean `rds`?"), "{error}");
}

#[test]
fn an_unknown_kind_is_told_the_known_ones() {
    let error = misuse(&["dutys"]);
    for part in Table::ALL.map(Table::key).into_iter().chain(["a similar value exists: 'duties'"]) {
        assert!(error.contains(part), "{part:?} is not in {error}");
    }
    let (code, help) = run(&["list", "--help"]);
    assert_eq!(code, Some(0));
    for part in Table::ALL.map(Table::key).into_iter().chain(["--setting lambda.runtime=manual", "--catalogue"]) {
        assert!(help.contains(part), "{part:?} is not in {help}");
    }
}

/// A reader like `head` closes the pipe when it has seen enough.
#[test]
fn a_list_into_a_closed_pipe_is_no_trouble() {
    let mut child = layercake(&["list", "duties"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!((status.code(), String::from_utf8_lossy(&stderr).as_ref()), (Some(0), ""));
}

/// Half a list that looks like a whole one would be worse than none.
#[cfg(target_os = "linux")]
#[test]
fn a_list_that_cannot_be_written_is_told() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let child = layercake(&["list", "duties"]).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    let error = String::from_utf8_lossy(&stderr);
    assert_eq!(status.code(), Some(1), "{error}");
    assert!(error.starts_with("layercake: the answer cannot be written: "), "{error}");
}
