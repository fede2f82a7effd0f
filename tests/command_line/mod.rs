//! The built program, run from outside: what it prints and what it returns.

mod catalogue;
mod explore;
mod export;
mod list;
mod results;
mod scenes;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const GOOD: &str = "scenes/orders-on-rds.ron";
const BAD: &str = "tests/bad/owner-unknown.ron";

fn layercake(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_layercake"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(words).stdin(Stdio::null());
    command
}

/// What it returns, and what it prints when all of it goes to whoever asked.
fn run(words: &[&str]) -> (Option<i32>, String) {
    let (code, out, error) = run_both(words);
    assert!(error.is_empty(), "{error}");
    (code, out)
}

/// What it returns, what it prints, and what it complains about.
fn run_both(words: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = layercake(words).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn good_files_are_counted_and_the_exit_code_is_0() {
    assert_eq!(run(&["check", GOOD]), (Some(0), "1 file, no problems\n".to_owned()));
    assert_eq!(run(&["check", GOOD, GOOD]), (Some(0), "2 files, no problems\n".to_owned()));
}

#[test]
fn a_lesson_plan_is_checked_like_a_scene_and_knows_those_that_are_named_along_with_it() {
    const PLAN: &str = "assets/plans/whole-chapter.ron";
    assert_eq!(run(&["check", PLAN, GOOD]), (Some(0), "2 files, no problems\n".to_owned()));
    let folder = tempfile::tempdir().unwrap();
    let [plan, scene] = ["plan.ron", "scene.ron"].map(|name| folder.path().join(name).display().to_string());
    let show = "(show: Scene(\"my-class\"))";
    std::fs::write(&plan, format!("LessonPlan(format: 1, id: \"mine\", title: \"Mine\", stops: [{show}])")).unwrap();
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD)).unwrap();
    std::fs::write(&scene, text.replace("id: \"orders-on-rds\"", "id: \"my-class\"")).unwrap();
    assert_eq!(run(&["check", &plan, &scene]), (Some(0), "2 files, no problems\n".to_owned()));
    let (code, text) = run(&["check", &plan]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.starts_with("warning: there is no scene `my-class` yet"), "{text}");
    assert!(text.ends_with("\n1 file, no problems, 1 warning\n"), "{text}");
}

#[test]
fn every_problem_is_shown_and_the_exit_code_is_1() {
    let (code, text) = run(&["check", "scenes/none.ron", GOOD, "scenes", BAD]);
    assert_eq!(code, Some(1));
    let text = text.replace(env!("CARGO_MANIFEST_DIR"), "HERE");
    insta::assert_snapshot!(text, @r#"
    error: the file was not found
     --> scenes/none.ron
      = help: check the path; it starts from the folder `HERE`

    error: this is a folder, expected a file
     --> scenes
      = help: choose one of the files in it, one whose name ends in `.ron`

    error: unknown owner `Costumer`
      --> tests/bad/owner-unknown.ron:18:20
       |
    17 |             layer: "identity",
    18 |             owner: Costumer,
       |                    ^^^^^^^^
    19 |             reason: "Only the shop knows who left.",
       |
       = help: did you mean `Customer`?

    3 problems in 3 of 4 files
    "#);
}

/// A pipe that nobody writes to would wait for ever.
#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_before_they_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.ron");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let (code, text) = run(&["check", pipe.to_str().unwrap(), "/dev/zero"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("error: this is a pipe, expected a regular file"), "{text}");
    assert!(text.contains("error: this is a device, expected a regular file"), "{text}");
    assert!(text.ends_with("\n2 problems in 2 of 2 files\n"), "{text}");
}

#[test]
fn a_file_larger_than_a_mebibyte_is_refused_by_size() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(&vec![b' '; 3 * 1024 * 1024]).unwrap();
    let (code, text) = run(&["check", file.path().to_str().unwrap()]);
    assert_eq!(code, Some(1));
    assert!(text.starts_with("error: the file is larger than 1 MiB"), "{text}");
}

/// A reader like `head` closes the pipe when it has seen enough.
#[test]
fn a_closed_pipe_is_no_trouble() {
    let many = vec![BAD; 2000];
    let words: Vec<&str> = ["check"].into_iter().chain(many).collect();
    let mut child = layercake(&words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!((status.code(), String::from_utf8_lossy(&stderr).as_ref()), (Some(1), ""));
}

#[test]
fn version_and_help_go_to_the_reader_and_a_wrong_word_does_not() {
    let version = format!("layercake {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(run(&["--version"]), (Some(0), version));
    let (code, help) = run(&["--help"]);
    assert_eq!(code, Some(0));
    let parts = ["Usage: layercake [OPTIONS] [FILE]...", "layercake explore --services", "layercake list duties"];
    for part in parts.into_iter().chain(["--catalogue", "--scenes", "./check", "LAYERCAKE_CONFIG_DIR"]) {
        assert!(help.contains(part), "{part:?} is not in {help}");
    }
    let wrong = layercake(&["--colour"]).output().unwrap();
    assert_eq!((wrong.status.code(), wrong.stdout.len()), (Some(2), 0));
    assert!(String::from_utf8_lossy(&wrong.stderr).starts_with("error: unexpected argument '--colour'"));
}

/// Without a display there is one clear message, and never a panic or a trace.
#[cfg(target_os = "linux")]
#[test]
fn without_a_display_one_message_says_so() {
    let mut bare = layercake(&[GOOD]);
    let bare = bare.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    let Output { status, stdout, stderr } = bare.env("RUST_BACKTRACE", "1").output().unwrap();
    assert_eq!((status.code(), stdout.len()), (Some(1), 0));
    insta::assert_snapshot!(String::from_utf8(stderr).unwrap(), @"
    layercake: there is no display to open a window on: neither WAYLAND_DISPLAY nor DISPLAY is set

    Start it from a desktop session. Over a network, connect with `ssh -X`; on a machine without a screen,
    `xvfb-run layercake` opens it on a virtual one.

    Checking scene files needs no window: `layercake check FILE...`
    ");
}

/// What stands in the way is the server or, where the system has none, the libraries to reach it.
#[cfg(target_os = "linux")]
#[test]
fn a_display_that_is_not_there_is_one_message_as_well() {
    let nowhere = Path::new("/nowhere/wayland-9");
    for (display, wayland) in [(Some(":7654"), None), (Some(":7654"), Some(nowhere)), (None, Some(nowhere))] {
        let mut command = layercake(&[]);
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        command.envs(display.map(|display| ("DISPLAY", display)));
        command.envs(wayland.map(|wayland| ("WAYLAND_DISPLAY", wayland)));
        let Output { status, stderr, .. } = command.env("RUST_BACKTRACE", "1").output().unwrap();
        let text = String::from_utf8(stderr).unwrap();
        assert_eq!(status.code(), Some(1), "{text}");
        assert!(text.starts_with("layercake: ") && text.matches("layercake: ").count() == 1, "{text}");
        assert!(!text.contains("panicked") && !text.contains("backtrace"), "{text}");
    }
}
