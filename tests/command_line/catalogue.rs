//! `--catalogue`: a folder of the user on top of what ships, in lists and in checks.

use super::list::{Rows, list};
use super::{BAD, GOOD, run, run_both};
use layercake::content::Library;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A folder with these files in it.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn word(folder: &TempDir) -> &str {
    folder.path().to_str().unwrap()
}

/// The file of RDS with another name for the service.
fn renamed() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalogue/services/rds.ron");
    let text = fs::read_to_string(path).unwrap();
    let renamed = text.replacen("name: \"Amazon RDS\"", "name: \"RDS at our school\"", 1);
    assert_ne!(text, renamed);
    renamed
}

/// A service that does not ship, with tasks of its own.
fn new_service() -> String {
    let text = renamed().replacen("id: \"rds\"", "id: \"school-db\"", 1);
    text.replace("id: \"RDS-", "id: \"SchoolDB-")
}

const UNCLOSED: &str = "(\n    format: 1,\n    id: \"unclosed\",\n";

fn ids(words: &[&str]) -> Vec<String> {
    list(words).column("id").into_iter().map(str::to_owned).collect()
}

#[test]
fn a_new_service_is_listed_and_a_bad_file_beside_it_is_told() {
    let own = folder(&[("services/school-db.ron", &new_service()), ("services/unclosed.ron", UNCLOSED)]);
    let (code, out, error) = run_both(&["list", "services", "--catalogue", word(&own)]);
    assert_eq!(code, Some(1), "{error}");
    let rows = Rows::read(&out);
    let listed = rows.column("id");
    let library = Library::built_in();
    for service in library.catalogue().services() {
        assert!(listed.contains(&service.id.as_str()), "{} is gone from {listed:?}", service.id);
    }
    assert_eq!(listed.len(), library.catalogue().services().len() + 1);
    assert!(listed.contains(&"school-db"), "{listed:?}");
    assert!(error.starts_with("error: this `(` is never closed"), "{error}");
    assert!(error.contains("unclosed.ron:1:1\n"), "{error}");
    assert_eq!(error.matches("error: ").count(), 1, "{error}");

    let (code, text) = run(&["check", "--catalogue", word(&own)]);
    assert_eq!(code, Some(1));
    assert_eq!(text, format!("{error}1 problem in 1 of 2 files\n"));
}

#[test]
fn a_new_service_brings_its_tasks_and_scenes_can_be_checked_against_it() {
    let scene = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD)).unwrap();
    let scene = scene.replace("\"rds\"", "\"school-db\"").replace("\"RDS-", "\"SchoolDB-");
    let own = folder(&[("services/school-db.ron", &new_service())]);
    let class = folder(&[("class.ron", &scene)]);
    let class = class.path().join("class.ron");
    let class = class.to_str().unwrap();

    let tasks = ids(&["tasks", "--catalogue", word(&own), "--service", "school-db"]);
    let expected: Vec<String> =
        ids(&["tasks", "--service", "rds"]).iter().map(|id| id.replace("RDS-", "SchoolDB-")).collect();
    assert_eq!(tasks, expected);

    let checked = run(&["check", "--catalogue", word(&own), class]);
    assert_eq!(checked, (Some(0), "2 files, no problems\n".to_owned()));
    assert_eq!(run(&["check", class]).0, Some(1), "the built-in catalogue knows no such service");
}

#[test]
fn a_service_with_the_id_of_a_built_in_one_takes_its_place() {
    let own = folder(&[("services/rds.ron", &renamed())]);
    let (ours, theirs) = (list(&["services"]), list(&["services", "--catalogue", word(&own)]));
    let mut names: Vec<&str> = ours.column("name");
    names.iter_mut().filter(|name| **name == "Amazon RDS").for_each(|name| *name = "RDS at our school");
    names.sort_unstable();
    let mut found = theirs.column("name");
    found.sort_unstable();
    assert_eq!(found, names);

    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    let tasks = ids(&["tasks", "--catalogue", word(&own)]);
    assert_eq!(sorted(tasks), sorted(ids(&["tasks"])), "its tasks replace those of the built-in one");
    assert_eq!(run(&["check", "--catalogue", word(&own)]), (Some(0), "1 file, no problems\n".to_owned()));
}

#[test]
fn a_setting_of_a_new_service_can_be_put_to_another_choice() {
    let patches = "settings: [(id: \"patches\", name: \"Patches\", choices: [(id: \"auto\", name: \"Auto\", why: \
                   \"AWS does it.\"), (id: \"never\", name: \"Never\", why: \"Nobody does it.\", changes: [(layer: \
                   \"guest-os\", owner: NoSuchLayer, more: \"None.\", unverified: true)])], sources: [\"CHAPTER\"]),";
    let plain = new_service();
    let text = plain.replacen("settings: [", patches, 1);
    assert_ne!(text, plain, "RDS has settings, and one more goes in front");
    let own = folder(&[("services/school-db.ron", &text)]);
    let words = ["duties", "--service", "school-db", "--catalogue", word(&own), "--setting", "school-db.patches=never"];
    let listed = list(&words);
    let guest_os = listed.column("layer").iter().position(|layer| *layer == "guest-os").unwrap();
    assert_eq!((listed.column("owner")[guest_os], listed.column("setting")[guest_os]), ("none", "patches=never"));
}

#[test]
fn a_folder_that_is_not_there_is_told_and_the_rest_is_listed() {
    let nowhere = tempfile::tempdir().unwrap().path().join("gone");
    let nowhere = nowhere.to_str().unwrap();
    let (code, out, error) = run_both(&["list", "services", "--catalogue", nowhere]);
    assert_eq!((code, out), (Some(1), run(&["list", "services"]).1));
    assert!(error.starts_with(&format!("error: the folder was not found\n --> {nowhere}\n  = help: ")), "{error}");
    let (code, text) = run(&["check", "--catalogue", nowhere, GOOD]);
    assert_eq!((code, text), (Some(1), format!("{error}1 problem in 1 of 2 files\n")));
}

#[test]
fn a_file_in_the_place_of_a_folder_and_an_empty_folder_are_told() {
    let empty = tempfile::tempdir().unwrap();
    let cases = [(GOOD, "error: this is a file, expected a folder"), (word(&empty), "error: this folder holds no RON")];
    for (named, message) in cases {
        let (code, text) = run(&["check", "--catalogue", named]);
        assert_eq!(code, Some(1));
        assert!(text.starts_with(message) && text.contains("= help: a catalogue is a folder with"), "{text}");
        assert!(text.ends_with("\n1 problem in 1 of 1 file\n"), "{text}");
    }
}

#[test]
fn a_warning_alone_is_told_and_the_exit_code_is_0() {
    let own = folder(&[("services/school-db.ron", &new_service()), ("loose.ron", "()"), ("README.md", "# Mine")]);
    let (code, text) = run(&["check", "--catalogue", word(&own)]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.starts_with("warning: this is no file of the catalogue and was not read\n --> "), "{text}");
    assert!(text.ends_with("\n2 files, no problems, 1 warning\n"), "{text}");
    let (code, out, error) = run_both(&["list", "services", "--catalogue", word(&own)]);
    assert_eq!((code, text), (Some(0), format!("{error}2 files, no problems, 1 warning\n")));
    assert!(Rows::read(&out).column("id").contains(&"school-db"));
}

#[test]
fn problems_of_the_catalogue_and_of_scenes_are_counted_together() {
    let own = folder(&[("services/unclosed.ron", UNCLOSED), ("services/school-db.ron", &new_service())]);
    let (code, text) = run(&["check", "--catalogue", word(&own), GOOD, BAD]);
    assert_eq!(code, Some(1));
    assert!(text.ends_with("\n2 problems in 2 of 4 files\n"), "{text}");
}

#[test]
fn an_unknown_word_is_told_together_with_the_bad_file_that_may_be_to_blame() {
    let own = folder(&[("services/unclosed.ron", UNCLOSED)]);
    let (code, out, error) = run_both(&["list", "tasks", "--service", "unclosed", "--catalogue", word(&own)]);
    assert_eq!((code, out.as_str()), (Some(2), ""), "{error}");
    for part in ["error: this `(` is never closed", "error: unknown service `unclosed`"] {
        assert!(error.contains(part), "{part:?} is not in {error}");
    }
}

/// A window would open, or fail to, and nobody would know why.
#[test]
fn a_command_behind_the_option_is_told_to_come_first() {
    for command in ["check", "list"] {
        let (code, out, error) = run_both(&["--catalogue", "assets/catalogue", command, "services"]);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{error}");
        assert!(error.starts_with(&format!("error: `{command}` does not come first\n\n  tip: ")), "{error}");
    }
}

/// What ships is a catalogue like any other; as one of the user it replaces itself.
#[test]
fn the_catalogue_that_ships_is_sound_as_a_folder() {
    let (code, text) = run(&["check", "--catalogue", "assets/catalogue"]);
    assert_eq!(code, Some(0), "{text}");
    for kind in ["services", "notes", "lessons", "terms", "sources"] {
        let (ours, theirs) = (run(&["list", kind]), run(&["list", kind, "--catalogue", "assets/catalogue"]));
        assert_eq!(ours, theirs, "{kind}");
    }
}
