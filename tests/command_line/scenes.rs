//! Folders of scenes on the command line.

use super::{BAD, GOOD, run};
use std::fs;
use std::path::Path;

#[test]
fn all_files_of_a_folder_and_of_the_folders_in_it_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("week-2")).unwrap();
    fs::copy(root.join(GOOD), at("a.ron")).unwrap();
    fs::copy(root.join(BAD), at("week-2/b.ron")).unwrap();
    fs::write(at("notes.txt"), "no scene").unwrap();
    let mine = folder.path().display().to_string();
    let (code, text) = run(&["check", "--scenes", &mine]);
    assert_eq!(code, Some(1));
    assert!(text.contains("week-2/b.ron:18:20") && !text.contains("notes.txt"), "{text}");
    assert!(text.ends_with("1 problem in 1 of 2 files\n"), "{text}");
    fs::remove_file(at("week-2/b.ron")).unwrap();
    assert_eq!(run(&["check", "--scenes", &mine, "--scenes", &mine]), (Some(0), "1 file, no problems\n".to_owned()));
    assert_eq!(run(&["check", "--scenes", &mine, BAD]).0, Some(1), "files and folders together");
}

#[test]
fn what_is_no_folder_is_told_with_a_way_to_mend_it() {
    let (code, text) = run(&["check", "--scenes", "/nowhere/at/all", "--scenes", GOOD]);
    assert_eq!(code, Some(1));
    insta::assert_snapshot!(text, @r"
    error: the folder was not found
     --> /nowhere/at/all
      = help: check the path; was the file moved or renamed?

    error: this is a file, expected a folder
     --> scenes/orders-on-rds.ron
      = help: name a folder with scenes or lesson plans: files whose names end in `.ron`

    2 problems in 2 of 2 files
    ");
}
