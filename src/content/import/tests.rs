//! What a table and what questions become, column by column and refusal by refusal.

use super::{
    CardDraft, DraftOwner, Fate, ImportDefaults, ImportKind, Imported, import_kind, import_scene, scene_of_import,
};
use crate::content::{Library, Origin, SourceFile, check_file};
use crate::domain::{LayerId, MisconceptionId, NoteId, Owner, ServiceId, SourceKey, TaskId};
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { origin: Origin::File(name.to_owned()), bytes: text.as_bytes().to_vec() }
}

fn ec2() -> ImportDefaults {
    ImportDefaults { service: Some(ServiceId::new("ec2")), layer: Some(LayerId::Identity), ..ImportDefaults::default() }
}

fn table(text: &str) -> Imported {
    import_scene(&file("x.csv", text), LIBRARY.catalogue(), &ec2())
}

fn gift(text: &str) -> Imported {
    import_scene(&file("x.gift", text), LIBRARY.catalogue(), &ec2())
}

/// Line, words, and what is said of each row.
fn said(imported: &Imported) -> Vec<(usize, &str, Vec<&str>)> {
    let rows = imported.rows.iter();
    rows.map(|row| (row.line, &*row.text, row.remarks.iter().map(|remark| &*remark.message).collect())).collect()
}

fn problems(imported: &Imported) -> Vec<String> {
    imported.problems.iter().map(crate::content::Problem::headline).collect()
}

#[test]
fn every_column_comes_to_its_field() {
    let imported = table(
        "id,task,owner,also,why,service,layer,hint,misconception,why_not_aws,why_not_customer,why_not_shared,half_aws,\
         half_customer,exam_notes,sources,beyond_exam,unverified\n\
         lock,Lock the server room,shared,customer,Both do.,Amazon RDS,Identity and access,Who?,aws-configures-iam,Not AWS.,\
         ,,Train ours,Train yours,D01,\"R1, R6\",yes,x\n",
    );
    assert_eq!(problems(&imported), [""; 0]);
    assert_eq!(said(&imported), [(2, "Lock the server room", vec![])]);
    let card = imported.cards().next().unwrap();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(card.why_not.aws, text("Not AWS."));
    let expected = CardDraft {
        id: "lock".to_owned(),
        task: None,
        text: text("Lock the server room"),
        service: Some(ServiceId::new("rds")),
        layer: Some(LayerId::Identity),
        owner: Some(DraftOwner::Bin(Owner::Shared)),
        also: vec![Owner::Customer],
        reason: text("Both do."),
        why_not: card.why_not.clone(),
        hint: text("Who?"),
        half_aws: text("Train ours"),
        half_customer: text("Train yours"),
        misconception: Some(MisconceptionId::new("aws-configures-iam")),
        notes: vec![NoteId::new("D01")],
        sources: vec![SourceKey::new("R1"), SourceKey::new("R6")],
        beyond_exam: true,
        unverified: true,
    };
    assert_eq!(*card, expected);
}

#[test]
fn a_row_that_is_a_task_of_the_catalogue_becomes_a_card_of_it() {
    let imported = table(
        "task,owner,why,catalogue_task\nrds-01,,,\nCall the engine,,,RDS-02\nPatch the hypervisor.,AWS,,\n\
         Patch the hypervisor,customer,,\nDo it,customer,,RDS-01\nx,,,RDS-99\n",
    );
    let tasks: Vec<_> = imported.cards().map(|card| card.task.as_ref().map(TaskId::as_str)).collect();
    assert_eq!(tasks[..2], [Some("RDS-01"), Some("RDS-02")]);
    // Two services have this work, and the one of the scene comes first.
    let service = tasks[2].and_then(|id| LIBRARY.catalogue().task(&TaskId::new(id))).map(|task| task.service.as_str());
    assert_eq!(service, Some("ec2"));
    assert_eq!(tasks[3..], [None, Some("RDS-01"), None]);
    let texts: Vec<_> = imported.cards().map(|card| card.text.as_deref()).collect();
    assert_eq!(texts, [None, Some("Call the engine"), None, Some("Patch the hypervisor"), Some("Do it"), Some("x")]);
    let said = said(&imported);
    assert!(said[3].2[0].ends_with("says Aws"), "{said:?}");
    assert_eq!(said[4].2, ["`owner` is not that of the catalogue’s task `RDS-01`"]);
    assert_eq!(said[5].2[0], "unknown task `RDS-99`");
}

#[test]
fn what_a_row_leaves_open_is_told_and_the_row_is_taken() {
    let imported =
        import_scene(&file("x.csv", "task,owner\nLock,Petr\nOpen,\n"), LIBRARY.catalogue(), &ImportDefaults::default());
    assert_eq!(
        said(&imported),
        [
            (
                2,
                "Lock",
                vec![
                    "`Petr` is no owner",
                    "the row names no service",
                    "the row names no layer",
                    "the row gives no reason"
                ]
            ),
            (
                3,
                "Open",
                vec![
                    "the row names no owner",
                    "the row names no service",
                    "the row names no layer",
                    "the row gives no reason"
                ]
            ),
        ]
    );
    assert_eq!(imported.count(Fate::Remarked), 2);
}

#[test]
fn words_that_nobody_knows_are_not_filled_up_in_silence() {
    let imported = table("task,owner,why,service,layer\nLock,AWS,Because.,lamda,guest-oss\n");
    let card = imported.cards().next().unwrap();
    assert_eq!((&card.service, card.layer), (&None, None));
    let helps: Vec<_> = imported.rows[0].remarks.iter().map(|remark| remark.help.as_deref()).collect();
    assert_eq!(helps, [Some("did you mean `lambda`?"), Some("did you mean `guest-os`?")]);
}

#[test]
fn nothing_is_cut_and_what_is_too_long_is_told_in_the_words_of_every_scene() {
    let long = "a".repeat(73);
    let imported = table(&format!("task,owner,why,misconception\n{long},AWS,Because.,aws-configure-iam\n"));
    assert_eq!(imported.rows[0].card.as_ref().unwrap().text.as_deref(), Some(&*long));
    let said = said(&imported).remove(0).2;
    assert_eq!(said, ["`text` has 73 characters, at most 60 fit", "unknown misconception `aws-configure-iam`"]);
}

#[test]
fn a_row_without_a_task_and_a_cell_without_end_are_left_out_with_the_reason() {
    let imported = table(&format!("task,owner,why\n,AWS,Because.\nLock,AWS,{}\n", "x".repeat(2001)));
    assert_eq!(
        said(&imported),
        [
            (2, "", vec!["the row names no task"]),
            (3, "Lock", vec!["`why` has 2001 characters, at most 2000 are taken"])
        ]
    );
    assert_eq!((imported.count(Fate::LeftOut), imported.cards().count()), (2, 0));
}

#[test]
fn more_rows_than_a_scene_has_room_for_are_counted() {
    let rows: String =
        (0..503).flat_map(|number| ["Task ".to_owned(), number.to_string(), ",AWS,Because.\n".to_owned()]).collect();
    let imported = table(&format!("task,owner,why\n{rows}"));
    assert_eq!((imported.rows.len(), imported.count(Fate::Taken)), (500, 500));
    assert_eq!(problems(&imported), ["x.csv:1:1: the file has 3 more rows, at most 500 fit"]);
}

#[test]
fn what_is_wrong_with_a_whole_table_is_told_with_its_place() {
    let told = |text: &str| problems(&table(text)).remove(0);
    assert_eq!(
        told("Lock the door,AWS,Because.\n"),
        "x.csv:1:1: expected a head that names the columns, as in `task,owner,why`, found `Lock the door,AWS,Because.`"
    );
    assert_eq!(told("task,owner\n"), "x.csv:1:1: the file has a head, but no rows");
    assert_eq!(told("task\nLock\n"), "x.csv:1:1: no column says whose work it is");
    assert_eq!(told("task,owner,colour\nLock,AWS,red\n"), "x.csv:1:1: 1 column is not read: `colour`");
    assert_eq!(told("task,owner,who\nLock,AWS,we\n"), "x.csv:1:1: 1 column is there already, and not read: `who`");
    assert_eq!(told(""), "x.csv: the file is empty");
    let quote = table("task,owner\nLock,AWS\n\"Open,AWS\nClose,AWS\n");
    assert_eq!(
        problems(&quote),
        ["x.csv:3:1: the quote that opens here is never closed, so all that follows it is one cell"]
    );
    assert_eq!(quote.cards().count(), 1);
    let bytes = SourceFile { origin: Origin::File("x.csv".to_owned()), bytes: b"task,owner\nT\xFCr,AWS".to_vec() };
    let imported = import_scene(&bytes, LIBRARY.catalogue(), &ec2());
    assert!(imported.problems[0].help.as_ref().unwrap().contains("CSV UTF-8"));
}

#[test]
fn an_odd_row_is_taken_with_a_remark() {
    let imported = table("task,owner,why\n\"Lock\" it,AWS,a,b\nRing\u{7},AWS,Because.\n");
    let said = said(&imported);
    assert_eq!(
        (said[0].1, &said[0].2),
        ("Lock it", &vec!["the row has more cells than the head", "a cell goes on behind the quote that ends it"])
    );
    assert_eq!((said[1].1, &said[1].2), ("Ring", &vec!["`task` holds the invisible character U+0007"]));
}

#[test]
fn ids_are_made_of_the_words_and_no_two_are_alike() {
    let imported = table(
        "id,task,owner,why\n,Lock the door,AWS,b\n,Lock the door!,AWS,b\nMy Id,x,AWS,b\nmy-id,y,AWS,b\n,الباب,AWS,b\n\
         ,Lock every single door of the whole wide building at night,AWS,b\nlock-the-door,z,AWS,b\n,RDS-01,,\n",
    );
    let ids: Vec<_> = imported.cards().map(|card| card.id.as_str()).collect();
    let expected = [
        "lock-the-door-2",
        "lock-the-door-3",
        "my-id",
        "my-id-2",
        "card",
        "lock-every-single-door-of-the-whole-wide",
        "lock-the-door",
        "rds-01",
    ];
    assert_eq!(ids, expected);
    assert_eq!(said(&imported)[2].2, ["`My Id` cannot be the id of this card"]);
    assert_eq!(imported.rows[3].remarks[0].help.as_deref(), Some("it gets `my-id-2`"));
}

#[test]
fn an_import_is_a_scene_like_any_other() {
    let imported = table(
        "task,owner,why,half_aws,half_customer\nTrain people,both,Each its own.,Train ours,Train yours\nPaint,decoy,No.,,\nRDS-01,,,,\n",
    );
    assert_eq!(scene_of_import(&imported, "My \"first\" import"), WRITTEN);
    let whole = WRITTEN.replace("story: \"\"", "story: \"s\"").replace("goal: \"\"", "goal: \"g\"");
    assert_eq!(check_file(&file("x.ron", &whole), &LIBRARY), []);
}

const WRITTEN: &str = r#"(
    format: 1,
    id: "my-first-import",
    title: "My \"first\" import",
    difficulty: Easy,
    services: ["ec2", "rds"],
    story: "",
    goal: "",
    shared_bin: true,
    cards: [
        (
            id: "train-people",
            text: "Train people",
            service: "ec2",
            layer: "identity",
            owner: Shared,
            reason: "Each its own.",
            halves: (aws: "Train ours", customer: "Train yours"),
        ),
        (
            id: "paint",
            text: "Paint",
            service: "ec2",
            layer: "identity",
            owner: Nobody,
            reason: "No.",
        ),
        (
            id: "rds-01",
            task: "RDS-01",
        ),
    ],
)
"#;

#[test]
fn pairs_of_matching_questions_become_cards_and_other_questions_are_told() {
    let imported = gift(
        "// mine\n$CATEGORY: x\n\n::Who \\: does it?::[html]<p>Match.</p> {\n  =<b>Lock</b> &amp; bar -> AWS # It owns the door.\n\
         // not this\n  =Wash \\= rinse -> we\n  = -> nobody\n  =Peter\n ####all\n}\n\n::Two::x{T}\n\nWhat?{~a =b}\n\nN{#3}\n\n\
         Short{=a =b}\n\nEssay{}\n\nJust words\n\n::Open::{ =a -> AWS\n\n::Last:: {=Ring -> Petr}\n",
    );
    assert_eq!(imported.title.as_deref(), Some("Who : does it?"));
    assert_eq!(
        said(&imported),
        [
            (5, "Lock & bar", vec![]),
            (7, "Wash = rinse", vec!["the row gives no reason"]),
            (8, "nobody", vec!["this is an answer without a task"]),
            (9, "Peter", vec!["this pair has no `->`"]),
            (13, "Two", vec!["this is a true-false question, and only matching questions become cards"]),
            (15, "What?", vec!["this is a multiple-choice question, and only matching questions become cards"]),
            (17, "N", vec!["this is a numerical question, and only matching questions become cards"]),
            (19, "Short", vec!["this is a short-answer question, and only matching questions become cards"]),
            (21, "Essay", vec!["this is an essay question, and only matching questions become cards"]),
            (23, "Just words", vec!["this is a text without answers, and only matching questions become cards"]),
            (25, "Open", vec!["the brace of this question is never closed"]),
            (27, "Ring", vec!["`Petr` is no owner", "the row gives no reason"]),
        ]
    );
    assert_eq!(imported.rows[0].card.as_ref().unwrap().reason.as_deref(), Some("It owns the door."));
    assert_eq!(problems(&imported), ["x.gift:4:1: the general feedback of this question is not taken"]);
}

#[test]
fn questions_need_no_blank_line_between_them() {
    let imported = gift("::A:: {=a -> AWS}\n::B:: {=b -> we} tail\n");
    assert_eq!(imported.cards().map(|card| card.text.as_deref().unwrap()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(imported.rows[1].line, 2);
    assert_eq!(problems(&gift("// nothing\n")), ["x.gift:1:1: expected a question in braces, found none"]);
}

#[test]
fn a_file_is_what_its_name_says_and_else_what_it_looks_like() {
    let kind = |name: &str, text: &str| import_kind(&file(name, text));
    assert_eq!(kind("a.GIFT", "task,owner"), ImportKind::Gift);
    assert_eq!(kind("a.txt", "::A:: {=a -> b}"), ImportKind::Gift);
    assert_eq!(kind("a.txt", "Match {=a -> b}"), ImportKind::Gift);
    assert_eq!(kind("a.txt", "task\towner\nx\ty"), ImportKind::Table);
    assert_eq!(kind("a.csv", "task,owner\n{ -> },x"), ImportKind::Table);
    assert_eq!(kind("a.csv", "Title\nControl ID;Control Title;Ownership\n"), ImportKind::Matrix);
    assert_eq!(kind("a.csv", "\0"), ImportKind::Table);
}

#[test]
fn a_title_above_the_head_and_any_delimiter_are_read() {
    for text in [
        "sep=;\ntask;owner;why\nLock;we;b\n",
        "task\towner\twhy\nLock\twe\tb\n",
        "\u{feff}TASK;Owner;Why?\r\nLock;we;b\r\n",
    ] {
        let imported = table(text);
        assert_eq!((imported.count(Fate::Taken), imported.problems.len()), (1, 0), "{text}");
        assert_eq!(imported.title, None);
    }
    assert_eq!(table("My quiz,,\ntask,owner,why\nLock,we,b\n").title.as_deref(), Some("My quiz"));
}
