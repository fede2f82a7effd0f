//! Pages to print: what stands on them, as a reader from elsewhere takes it out of the file.

use super::{file, showing, worksheet};
use layercake::content::Library;
use layercake::domain::SceneId;
use layercake::export::{Format, Letters, Look, PaperSize};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// The text of each page, as `pdftotext` reads it; `None` where it is not installed, which the gate does not allow.
fn pages(pdf: &[u8]) -> Option<Vec<String>> {
    let started = Command::new("pdftotext").args(["-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut reader) = started else {
        assert!(std::env::var_os("LAYERCAKE_NEED_WINDOW").is_none(), "`pdftotext` is missing (Debian: poppler-utils)");
        std::io::stderr().write_all(b"skipped what stands on pages: `pdftotext` is not installed\n").unwrap();
        return None;
    };
    let mut input = reader.stdin.take().expect("it was asked for");
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = reader.wait_with_output().expect("it ends");
    writer.join().expect("it wrote").expect("it could write");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    pages.pop();
    Some(pages)
}

#[test]
fn a_worksheet_has_every_card_of_each_variant_and_the_answers_on_pages_of_their_own() {
    let library = Library::built_in();
    let scene = library.scene(&SceneId::new("orders-on-rds")).unwrap();
    for paper in PaperSize::ALL {
        let Some(pages) = pages(&worksheet(&library, "orders-on-rds", &[7, 8], paper)) else { return };
        assert_eq!(pages.len(), 4, "two sheets and two pages of answers: {pages:#?}");
        for card in &scene.cards {
            for page in &pages {
                assert!(page.contains(&card.text), "`{}` is missing: {page}", card.text);
            }
            assert!(!pages[0].contains(&card.reason), "no answer on a sheet to fill in");
        }
        assert!(pages[0].contains("Variant A · order 7") && pages[1].contains("Variant B · order 8"));
        assert!(pages[2].starts_with("Answers: Orders on RDS for MySQL"));
        assert_ne!(pages[0], pages[1].replace("Variant B · order 8", "Variant A · order 7"), "another order");
    }
}

#[test]
fn slides_uncover_one_row_more_on_each_page() {
    let library = Library::built_in();
    let state = showing(&library, &["ec2", "rds"]);
    let Some(pages) = pages(&file(&library, &state, Format::Slides, Look::Light, Letters::Embedded)) else { return };
    assert_eq!(pages.len(), 14, "nothing, and then one row after the other");
    let hidden: Vec<usize> = pages.iter().map(|page| page.lines().filter(|line| line.trim() == "?").count()).collect();
    assert!(hidden.windows(2).all(|pair| pair[1] < pair[0]), "{hidden:?}");
    assert_eq!(hidden.last(), Some(&0));
}

#[test]
fn a_comparison_is_one_page_whose_words_can_be_found() {
    let library = Library::built_in();
    let state = showing(&library, &["ec2", "rds", "lambda"]);
    let Some(pages) = pages(&file(&library, &state, Format::Pdf, Look::Dark, Letters::Embedded)) else { return };
    assert_eq!(pages.len(), 1);
    for words in ["EC2, RDS, Lambda", "Guest operating system", "managed database", "Encryption and keys"] {
        assert!(pages[0].contains(words), "{words}: {}", pages[0]);
    }
}
