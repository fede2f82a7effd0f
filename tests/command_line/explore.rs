//! `layercake explore`: what its words are told before a window opens.

use super::{layercake, run, run_both};
use layercake::domain::LayerId;
use layercake::state::Preset;
use std::fs;

/// What a misuse prints; a display would show that no window waits behind it.
fn misuse(words: &[&str]) -> String {
    let words: Vec<&str> = ["explore"].iter().chain(words).copied().collect();
    let (code, out, error) = run_both(&words);
    assert_eq!((code, out.as_str()), (Some(2), ""), "{words:?}: {error}");
    error
}

#[test]
fn every_unknown_word_is_told_the_one_that_was_probably_meant() {
    let cases = [
        (["--services", "ec2,lamda"], "did you mean `lambda`?"),
        (["--services", "EC2"], "did you mean `ec2`?"),
        (["--setting", "lambda.runtme=manual"], "did you mean `runtime`?"),
        (["--setting", "lambda.runtime=manul"], "did you mean `manual`?"),
        (["--layer", "guest-so"], "a similar value exists: 'guest-os'"),
        (["--preset", "container"], "a similar value exists: 'containers'"),
        (["--filter", "custmer"], "a similar value exists: 'customer'"),
        (["--services", "ec2,"], "expected the id of a service"),
        (["--setting", "lambda"], "expected SERVICE.SETTING=CHOICE"),
    ];
    for (words, expected) in cases {
        let error = misuse(&words);
        assert!(error.starts_with("error: ") && error.contains(expected), "{expected:?} is not in {error}");
    }
}

#[test]
fn services_that_cannot_stand_together_are_told_before_a_window_opens() {
    assert!(misuse(&["--services", "ec2,ec2"]).contains("the service `ec2` is named twice"));
    let seven = misuse(&["--services", "ec2,rds,lambda,eks,workmail,s3,dynamodb"]);
    assert!(seven.contains("names 7 services, and 6 fit side by side\n\n  tip: leave out 1"), "{seven}");
    let both = misuse(&["--services", "ec2", "--preset", "containers"]);
    assert!(both.contains("cannot be used with"), "{both}");
}

/// The file that would bring the service is bad, and the reader is told that first.
#[test]
fn a_bad_file_of_the_catalogue_is_told_with_the_word_that_it_should_have_brought() {
    let own = tempfile::tempdir().unwrap();
    fs::create_dir(own.path().join("services")).unwrap();
    fs::write(own.path().join("services/school.ron"), "(\n    format: 1,\n    id: \"school\",\n").unwrap();
    let error = misuse(&["--services", "school", "--catalogue", own.path().to_str().unwrap()]);
    let (bad, word) = (error.find("never closed"), error.find("unknown service `school`"));
    assert!(bad.is_some() && bad < word, "{error}");
}

#[test]
fn the_help_has_every_word_that_a_view_can_be_made_of() {
    let (code, help) = run(&["explore", "--help"]);
    assert_eq!(code, Some(0));
    let known = Preset::ALL.map(Preset::key).into_iter().chain(LayerId::ALL.map(LayerId::key));
    let options = ["--services", "--setting lambda.runtime=manual", "--hide-owners", "--only-differences", "--filter"];
    for part in known.chain(options) {
        assert!(help.contains(part), "{part:?} is not in {help}");
    }
}

/// Words that are right go on to the window, which is what is missing here.
#[cfg(target_os = "linux")]
#[test]
fn words_that_are_right_ask_for_a_window() {
    let words = ["explore", "--services", "ec2, rds", "--layer", "guest-os", "--setting", "lambda.runtime=manual"];
    let mut bare = layercake(&words);
    let bare = bare.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    let answer = bare.output().unwrap();
    assert_eq!(answer.status.code(), Some(1), "a missing display is a failure, and no misuse");
    assert!(!String::from_utf8_lossy(&answer.stderr).starts_with("error: "));
}
