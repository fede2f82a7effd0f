//! `layercake export`: files that are whole or not there, and never in the place of another unless that was asked for.

use super::{BAD, GOOD, layercake, run, run_both};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Each format, the end of its file's name, and what it is made of.
const FORMATS: [(&str, &str, &[&str]); 11] = [
    ("svg", "svg", &["--services", "rds"]),
    ("png", "png", &["--services", "rds", "--scale", "1"]),
    ("pdf", "pdf", &["--services", "rds"]),
    ("slides", "pdf", &["--services", "rds"]),
    ("worksheet", "pdf", &["--scene", "orders-on-rds"]),
    ("markdown", "md", &[]),
    ("moodle", "xml", &["--scene", "orders-on-rds", "--scene", "exam-traps"]),
    ("gift", "gift", &["--services", "rds,ec2"]),
    ("qti", "zip", &[]),
    ("anki", "txt", &["--scene-file", GOOD]),
    ("h5p", "h5p", &[]),
];

fn export<'a>(format: &'a str, output: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    ["export", "--format", format, "-o", output].into_iter().chain(more.iter().copied()).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn inside(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

#[test]
fn each_format_is_written_once_and_again_only_by_force() {
    let folder = tempfile::tempdir().unwrap();
    for (format, ending, more) in FORMATS {
        let file = inside(&folder, &format!("{format}.{ending}"));
        assert_eq!(run(&export(format, &file, more)), (Some(0), String::new()), "{format}");
        let first = fs::read(&file).unwrap();
        assert!(first.len() > 1000, "{format}: {} bytes", first.len());
        fs::write(&file, "mine").unwrap();
        let (code, out, told) = run_both(&export(format, &file, more));
        assert_eq!((code, out.as_str()), (Some(1), ""), "{format}");
        assert!(told.starts_with(&format!("layercake: {file}: ")) && told.contains("`--force`"), "{told}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "mine", "{format}");
        let forced: Vec<&str> = more.iter().copied().chain(["--force"]).collect();
        assert_eq!(run(&export(format, &file, &forced)), (Some(0), String::new()), "{format}");
        assert_eq!(fs::read(&file).unwrap(), first, "{format}: what is made again is the same");
    }
    assert_eq!(names(folder.path()).len(), FORMATS.len(), "nothing is left beside them");
}

#[test]
fn slides_without_the_end_of_a_pdf_are_a_folder_of_pictures() {
    let all = tempfile::tempdir().unwrap();
    let folder = inside(&all, "slides");
    let words = ["--services", "ec2,rds", "--scale", "1"];
    assert_eq!(run(&export("slides", &format!("{folder}/"), &words)), (Some(0), String::new()));
    let pictures = names(Path::new(&folder));
    assert_eq!((pictures.len(), pictures[0].as_str(), pictures[13].as_str()), (14, "01.png", "14.png"));
    for name in ["01.png", "14.png"] {
        fs::write(Path::new(&folder).join(name), "mine").unwrap();
    }
    fs::write(Path::new(&folder).join("notes.txt"), "mine").unwrap();
    let (code, _, told) = run_both(&export("slides", &folder, &words));
    assert_eq!(code, Some(1));
    assert!(told.contains("`01.png` is already in the folder; use `--force` to write over it"), "{told}");
    assert_eq!(fs::read(Path::new(&folder).join("14.png")).unwrap(), b"mine");
    let forced = ["--services", "ec2,rds", "--scale", "1", "--force"];
    assert_eq!(run(&export("slides", &folder, &forced)), (Some(0), String::new()));
    assert_eq!(fs::read(Path::new(&folder).join("notes.txt")).unwrap(), b"mine");
    assert!(fs::read(Path::new(&folder).join("14.png")).unwrap().starts_with(b"\x89PNG"));
    assert_eq!(names(all.path()), ["slides"], "nothing is left beside it");
}

#[test]
fn a_folder_that_is_missing_is_told_and_a_write_that_fails_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("taken")).unwrap();
    fs::write(folder.path().join("taken/mine.txt"), "mine").unwrap();
    for (format, ending, more) in FORMATS {
        for output in [inside(&folder, &format!("nowhere/it.{ending}")), inside(&folder, "taken")] {
            if format == "slides" && output.ends_with("taken") {
                continue;
            }
            let forced: Vec<&str> = more.iter().copied().chain(["--force"]).collect();
            let (code, out, told) = run_both(&export(format, &output, &forced));
            assert_eq!((code, out.as_str()), (Some(1), ""), "{format} {output}");
            assert!(told.starts_with(&format!("layercake: {output}: ")) && told.lines().count() == 1, "{told}");
            assert!(!told.contains(".layercake-"), "no name that nobody knows: {told}");
            if output.contains("nowhere") {
                assert!(told.ends_with(": there is no such folder\n"), "{told}");
            }
        }
    }
    assert_eq!(names(folder.path()), ["taken"]);
    assert_eq!(names(&folder.path().join("taken")), ["mine.txt"]);
}

/// A full disk, in the form of a limit on how large a file may be.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_leaves_no_half_file_and_no_half_folder() {
    let folder = tempfile::tempdir().unwrap();
    for (format, name, more) in [
        ("markdown", "all.md", &[][..]),
        ("slides", "slides", &["--services", "rds", "--scale", "1"]),
        ("slides", "slides.pdf", &["--services", "rds"]),
    ] {
        let output = inside(&folder, name);
        let words = export(format, &output, more);
        let program = layercake(&words);
        let mut limited = Command::new("sh");
        limited.args(["-c", "trap '' XFSZ; ulimit -S -f 16; exec \"$0\" \"$@\""]).arg(program.get_program());
        let Output { status, stderr, .. } = limited.args(program.get_args()).output().unwrap();
        let told = String::from_utf8(stderr).unwrap();
        assert_eq!(status.code(), Some(1), "{told}");
        assert!(told.contains("File too large"), "{told}");
        assert_eq!(names(folder.path()), [""; 0], "{format}");
    }
}

#[test]
fn a_scene_of_ones_own_is_asked_like_ours_and_a_bad_one_is_told_as_when_it_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    let scene = inside(&folder, "my-class.ron");
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD)).unwrap();
    fs::write(
        &scene,
        text.replace("id: \"orders-on-rds\"", "id: \"my-class\"").replace("title: \"", "title: \"Mine: "),
    )
    .unwrap();
    let output = inside(&folder, "mine.gift");
    assert_eq!(run(&export("gift", &output, &["--scene-file", &scene, "--scene", "orders-on-rds"])).0, Some(0));
    let gift = fs::read_to_string(&output).unwrap();
    assert!(gift.contains("::Mine\\: Orders on RDS") && gift.contains("::Orders on RDS"), "{gift}");
    let output = inside(&folder, "mine.pdf");
    assert_eq!(run(&export("worksheet", &output, &["--scene-file", &scene])).0, Some(0));
    for format in ["anki", "worksheet"] {
        let output = inside(&folder, "bad");
        let (code, out, told) = run_both(&export(format, &output, &["--scene-file", BAD]));
        assert_eq!((code, out.as_str()), (Some(1), ""));
        assert!(
            told.starts_with("error: unknown owner `Costumer`\n") && told.contains("did you mean `Customer`?"),
            "{told}"
        );
        let (code, _, told) = run_both(&export(format, &output, &["--scene-file", "assets/plans/whole-chapter.ron"]));
        assert_eq!(code, Some(1));
        assert!(told.contains("this is a lesson plan, expected a scene"), "{told}");
        let (code, _, told) = run_both(&export(format, &output, &["--scene-file", "none.ron"]));
        assert_eq!(code, Some(1));
        assert!(told.contains("error: the file was not found"), "{told}");
        assert!(!Path::new(&output).exists());
    }
}

#[test]
fn words_that_mean_nothing_are_told_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let output = inside(&folder, "it");
    for (format, more, part) in [
        ("svg", &["--scene", "orders-on-rds"][..], "`--scene` has no meaning for `svg`"),
        ("svg", &["--scene-file", GOOD], "`--scene-file` has no meaning for `svg`"),
        ("svg", &["--services", "rds,rdx"], "unknown service `rdx`"),
        ("svg", &["--services", "ec2,outposts,rds,eks,lambda,s3,dynamodb"], "names 7 services, and 6 fit"),
        ("gift", &["--services", "rdx"], "unknown service `rdx`"),
        ("gift", &["--services", "rds,rds"], "`rds` is named twice"),
        ("gift", &["--setting", "lambda.runtime=manual"], "`--setting` has no meaning for `gift`"),
        ("anki", &["--scene", "orders-on-rdx"], "did you mean `orders-on-rds`?"),
        ("anki", &["--scene", "exam-traps", "--scene", "exam-traps"], "`exam-traps` is named twice"),
        ("worksheet", &[], "a worksheet is of one scene, and 0 are named"),
        ("worksheet", &["--scene", "exam-traps", "--scene", "orders-on-rds"], "and 2 are named"),
        ("worksheet", &["--services", "rds"], "`--services` has no meaning for `worksheet`"),
        ("doc", &[], "invalid value 'doc'"),
    ] {
        let (code, out, told) = run_both(&export(format, &output, more));
        assert_eq!((code, out.as_str()), (Some(2), ""), "{format} {more:?}: {told}");
        assert!(told.starts_with("error: ") && told.contains(part), "{told}");
    }
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn questions_of_more_services_than_fit_side_by_side_are_no_trouble() {
    let folder = tempfile::tempdir().unwrap();
    let output = inside(&folder, "many.txt");
    let services = "ec2,outposts,rds,eks,lambda,s3,dynamodb";
    assert_eq!(run(&export("anki", &output, &["--services", services])), (Some(0), String::new()));
    let text = fs::read_to_string(&output).unwrap();
    for service in services.split(',') {
        assert!(text.contains(&format!("\tlayercake {service} ")), "{service}");
    }
}
