//! Results: what is played comes out as rows and as statements, which readers of others read.
//!
//! The files beside this one are what comes of one played scene. To change them, run the tests with `LAYERCAKE_BLESS=1`
//! and read every line of the difference as the teacher who gets it would.

use super::SIGNS;
use crate::support::TODAY;
use layercake::content::{Library, Origin, SourceFile};
use layercake::domain::{
    CardId, CardIndex, CardRecord, Date, Input, MisconceptionId, Mode, Moment, Order, Owner, Quarters, SceneId,
};
use layercake::export::{Attempted, Format, results, results_name, xapi};
use layercake::state::{Action, Page, PractiseAction, Saved, State, Time, update};
use serde_json::Value;
use std::collections::BTreeMap;

/// An hour before Greenwich, as in Berlin in winter.
const ZONE: i32 = 60;

const OWN: &str = r#"(
    format: 1, id: "own", title: "A & B", difficulty: Easy, services: ["ec2"], story: "A story.", goal: "A goal.",
    shared_bin: true,
    cards: [
        (id: "patch", text: "Patch the guest, then \"restart\"", service: "ec2", layer: "guest-os", owner: Customer,
         reason: "So.", misconception: "aws-patches-ec2"),
        (id: "racks", text: "=Guard the racks", service: "ec2", layer: "facilities", owner: Aws, reason: "So."),
        (id: "train", text: "Train people 🍰 שלום", service: "ec2", layer: "identity", owner: Shared, also: [Customer],
         reason: "So."),
        (id: "sing", text: "Sing", service: "ec2", layer: "data", owner: Nobody, reason: "So."),
    ],
)"#;

/// Somebody who plays, minute by minute.
struct Desk {
    library: Library,
    state: State,
    millis: u64,
}

impl Desk {
    fn new() -> Self {
        let mut library = Library::built_in();
        let origin = Origin::File("own.ron".to_owned());
        let opened = library.open(SourceFile { origin, bytes: OWN.as_bytes().to_vec() });
        assert!(opened.scene.is_some(), "{:?}", opened.problems);
        let state = State::new(&library, Saved::default(), TODAY);
        let mut desk = Self { library, state, millis: 0 };
        desk.apply(Action::Go(Page::Practise));
        desk.play(PractiseAction::Open(SceneId::new("own")));
        desk
    }

    fn apply(&mut self, action: Action) {
        update(&mut self.state, &self.library, action);
    }

    fn play(&mut self, action: PractiseAction) {
        self.apply(Action::Practise(action));
    }

    /// So much later, on a clock that stood at 9:00.
    fn wait(&mut self, millis: u64) {
        self.millis += millis;
        let minute = 9 * 60 + u16::try_from(self.millis / 60_000).unwrap();
        self.apply(Action::Time(Time { minute, millis: self.millis }));
    }

    fn place(&mut self, after: u64, card: usize, bin: Owner, by: Input) {
        self.wait(after);
        self.play(PractiseAction::Place { card: CardIndex(card), bin, by });
    }

    fn attempts(&self) -> Vec<Attempted> {
        self.state.attempts(&self.library, &[], "learner 7")
    }

    /// The rows of the last attempt, by column.
    fn rows(&self) -> Vec<BTreeMap<String, String>> {
        read(&results(&self.attempts()[self.attempts().len() - 1..]))
    }
}

/// Two attempts: one with a mistake, each answer judged at once, and one as an exam that ends before all cards lie.
fn played() -> Desk {
    let mut desk = Desk::new();
    desk.place(4_000, 0, Owner::Aws, Input::Drag);
    desk.place(1_500, 1, Owner::Aws, Input::Click);
    desk.place(70_000, 2, Owner::Customer, Input::Keys);
    desk.place(800, 0, Owner::Customer, Input::Menu);
    desk.play(PractiseAction::GiveUp);
    desk.play(PractiseAction::Mode(Mode::Exam));
    desk.place(2_000, 1, Owner::Customer, Input::Drag);
    desk.place(3_000, 0, Owner::Customer, Input::Keys);
    desk.place(5_000, 1, Owner::Aws, Input::Menu);
    desk.place(250, 3, Owner::Shared, Input::Drag);
    desk.wait(9_000);
    desk.play(PractiseAction::Check);
    desk
}

fn read(table: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(|row| row.expect("a row that fits its head")).collect()
}

fn statements(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("one statement a line")).collect()
}

/// What the file beside this one holds.
fn expect_golden(name: &str, found: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export").join(name);
    if std::env::var_os("LAYERCAKE_BLESS").is_some_and(|value| value == "1") {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == found, "{name} is now\n{found}(LAYERCAKE_BLESS=1 takes it; read it first)");
}

#[test]
fn a_played_scene_is_exactly_the_rows_and_statements_that_stand_beside_this_file() {
    let attempts = played().attempts();
    expect_golden("results.csv", &results(&attempts));
    expect_golden("results.jsonl", &xapi(&attempts, |_| ZONE));
}

#[test]
fn each_card_has_its_first_answer_its_tries_its_time_and_its_way() {
    let desk = played();
    let rows = read(&results(&desk.attempts()));
    let told = |row: &BTreeMap<String, String>| {
        let cells = ["item_id", "chosen_owner", "is_correct", "tries", "ms_to_place", "input_mode", "misconception"];
        cells.map(|cell| row[cell].clone()).join(" ")
    };
    assert_eq!(
        rows.iter().map(told).collect::<Vec<_>>(),
        [
            "patch aws false 2 4000 drag aws-patches-ec2",
            "racks aws true 1 1500 click ",
            "train customer true 1 70000 keys ",
            "sing  true 0   ",
            // A card that is moved before it is judged takes the time of both drops, and the way of the last one.
            "patch customer true 1 3000 keys ",
            "racks aws true 1 7000 menu ",
            "train  false 0   ",
            "sing shared false 1 250 drag ",
        ]
    );
    let session = |row: usize| rows[row]["session_id"].rsplit_once('.').expect("a name and a fingerprint");
    assert_eq!(session(0).0, format!("own.{}T0900.1", TODAY.to_string().replace('-', "")));
    assert!(session(0) == session(3) && session(0).1 != session(4).1, "one name for all cards of an attempt");
    assert_eq!((rows[4]["attempt"].as_str(), rows[4]["started_at"].as_str()), ("2", &*format!("{TODAY}T09:01")));
    assert_eq!((rows[0]["correct_owner"].as_str(), rows[3]["correct_owner"].as_str()), ("customer", "nobody"));
    assert_eq!(
        (rows[2]["correct_owner"].as_str(), rows[0]["learner_alias"].as_str()),
        ("shared;customer", "learner 7")
    );
    assert_eq!(rows[1]["item_text"], "'=Guard the racks", "no formula");
    assert!(rows.iter().all(|row| row["scenario_version"] == rows[0]["scenario_version"]));
}

#[test]
fn two_who_began_in_the_same_minute_are_told_apart() {
    let [one, other] = [4_000, 4_001].map(|millis| {
        let mut desk = Desk::new();
        desk.place(millis, 1, Owner::Aws, Input::Drag);
        desk.play(PractiseAction::GiveUp);
        desk
    });
    assert_ne!(one.rows()[0]["session_id"], other.rows()[0]["session_id"]);
    let ids = |desk: &Desk| statements(&xapi(&desk.state.attempts(&desk.library, &[], ""), |_| ZONE))[0]["id"].clone();
    assert_ne!(ids(&one), ids(&other), "a store would refuse the second");
}

#[test]
fn undone_drops_and_a_second_window_lose_nothing_of_it() {
    let mut desk = Desk::new();
    desk.play(PractiseAction::Mode(Mode::Check));
    desk.place(1_000, 0, Owner::Aws, Input::Drag);
    desk.play(PractiseAction::Undo);
    desk.place(2_000, 0, Owner::Customer, Input::Click);
    let text = layercake::shell::saved_text(&desk.state.saved()).unwrap();
    let saved = layercake::shell::read_saved(&text).unwrap();
    desk.state = State::new(&desk.library, saved, Date { day: TODAY.day + 1, ..TODAY });
    desk.millis = 0;
    desk.place(500, 1, Owner::Aws, Input::Keys);
    desk.place(500, 2, Owner::Shared, Input::Keys);
    desk.play(PractiseAction::Check);
    desk.play(PractiseAction::GiveUp);
    let rows = desk.rows();
    let cell = |row: usize, name: &str| rows[row][name].as_str();
    assert_eq!((cell(0, "ms_to_place"), cell(0, "input_mode"), cell(0, "tries")), ("3000", "click", "1"));
    assert_eq!((cell(1, "ms_to_place"), cell(1, "input_mode")), ("500", "keys"));
    assert_eq!(cell(1, "started_at"), format!("{TODAY}T09:00"), "it was begun on the day before");
}

#[test]
fn another_wording_is_another_version_and_the_same_scene_is_the_same() {
    let library = Library::built_in();
    let mut seen = std::collections::BTreeSet::new();
    for loaded in library.scenes() {
        assert!(seen.insert(loaded.scene.version()), "{}", loaded.scene.id);
        let mut changed = loaded.scene.clone();
        changed.goal.push('!');
        assert_eq!(changed.version(), loaded.scene.version(), "no answer depends on its goal");
        changed.cards[0].text.push('!');
        assert_ne!(changed.version(), loaded.scene.version());
    }
}

/// An attempt whose every text holds every sign, and one of an app that wrote down no cards.
fn hostile() -> Vec<Attempted> {
    let card = |id: &str, text: String| CardRecord {
        id: CardId::new(id),
        text,
        owners: vec![Owner::Aws, Owner::Shared],
        first: Some(Owner::Shared),
        tries: 3,
        millis: None,
        input: None,
        belief: Some(MisconceptionId::new(SIGNS)),
    };
    let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", SIGNS];
    let attempt = Attempted {
        scene: SceneId::new(format!("=own {SIGNS}")),
        title: SIGNS.to_owned(),
        bins: Owner::ALL.to_vec(),
        version: Some(7),
        learner: format!("@{SIGNS}"),
        number: 3,
        began: None,
        ended: Moment { day: TODAY, minute: 1439 },
        mode: Mode::Guided,
        order: Order::new(77).unwrap(),
        seconds: 61,
        marks: Quarters(5),
        first: 8,
        right: 8,
        out_of: 8,
        cards: texts.iter().enumerate().map(|(at, text)| card(&format!("{at}[.]a[,]b"), (*text).to_owned())).collect(),
    };
    let old =
        Attempted { version: None, learner: String::new(), out_of: 0, first: 0, cards: [].into(), ..attempt.clone() };
    vec![attempt, old]
}

#[test]
fn every_sign_comes_through_a_table_and_no_cell_begins_a_formula() {
    let [attempt, old] = hostile().try_into().unwrap();
    let table = results(&[attempt.clone(), old]);
    let rows = read(&table);
    assert_eq!(rows.len(), attempt.cards.len() + 1);
    for (row, card) in rows.iter().zip(attempt.cards.iter()) {
        for cell in row.values() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        let text = &row["item_text"];
        assert!(*text == card.text || *text == format!("'{}", card.text), "{text}");
        assert_eq!((row["misconception"].as_str(), &row["learner_alias"]), (SIGNS, &format!("'@{SIGNS}")));
    }
    let last = rows.last().unwrap();
    assert!(
        ["item_id", "is_correct", "tries", "started_at", "scenario_version"].iter().all(|cell| last[*cell].is_empty())
    );
}

#[test]
fn every_sign_comes_through_a_statement_and_none_is_taken_for_the_sign_between_two_ids() {
    let attempts = hostile();
    let lines = xapi(&attempts, |_| -570);
    let all = statements(&lines);
    assert_eq!(all.len(), 2, "no text breaks a line");
    let definition = &all[0]["object"]["definition"];
    assert_eq!(definition["name"]["en"], SIGNS);
    let sources: Vec<&Value> = definition["source"].as_array().unwrap().iter().collect();
    for (source, card) in sources.iter().zip(attempts[0].cards.iter()) {
        assert_eq!(source["description"]["en"], *card.text);
    }
    let response = all[0]["result"]["response"].as_str().unwrap();
    let pairs: Vec<(&str, &str)> = response.split("[,]").map(|pair| pair.split_once("[.]").unwrap()).collect();
    let ids: Vec<&str> = sources.iter().map(|source| source["id"].as_str().unwrap()).collect();
    assert_eq!(pairs.iter().map(|(source, _)| *source).collect::<Vec<_>>(), ids);
    assert!(pairs.iter().all(|(_, target)| *target == "shared"));
    let id = all[0]["object"]["id"].as_str().unwrap();
    assert!(
        id.starts_with("https://layercake.invalid/scenes/%3Down%20") && !id.contains([' ', '<', '"', '\n']),
        "{id}"
    );
    assert_eq!(all[0]["timestamp"], format!("{TODAY}T23:59:00-09:30"));
    assert_eq!(all[1]["actor"]["account"]["name"], "anonymous");
    assert_eq!((&all[1]["result"]["response"], &all[1]["result"]["score"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_statement_has_what_the_specification_asks_for() {
    let desk = played();
    let lines = xapi(&desk.attempts(), |_| ZONE);
    for statement in statements(&lines) {
        let id = statement["id"].as_str().unwrap();
        let parts: Vec<usize> = id.split('-').map(str::len).collect();
        assert!(parts == [8, 4, 4, 4, 12] && id.as_bytes()[14] == b'5', "{id}");
        let object = &statement["object"];
        let definition = &object["definition"];
        assert_eq!(object["objectType"], "Activity");
        assert_eq!(definition["interactionType"], "matching");
        let ids = |list: &str| -> Vec<String> {
            let all = definition[list].as_array().unwrap().iter();
            all.map(|component| component["id"].as_str().unwrap().to_owned()).collect()
        };
        let (sources, targets) = (ids("source"), ids("target"));
        assert_eq!(targets, ["aws", "customer", "shared"]);
        let patterns = definition["correctResponsesPattern"].as_array().unwrap();
        assert_eq!(patterns.len(), 2, "one card is right in two bins");
        assert_eq!(patterns[0], "patch[.]customer[,]racks[.]aws[,]train[.]shared", "source before target");
        let result = &statement["result"];
        for pair in result["response"].as_str().unwrap().split("[,]") {
            let (source, target) = pair.split_once("[.]").unwrap();
            assert!(sources.contains(&source.to_owned()) && targets.contains(&target.to_owned()), "{pair}");
        }
        let score = |part: &str| result["score"][part].as_f64().unwrap();
        assert!((score("raw") / score("max") - score("scaled")).abs() < 1e-9 && score("min") <= score("raw"));
        assert_eq!(result["success"], score("raw") >= score("max"));
        for extension in
            ["result", "context"].iter().flat_map(|part| statement[*part]["extensions"].as_object().unwrap())
        {
            assert!(extension.0.starts_with("https://layercake.invalid/xapi/"), "{}", extension.0);
        }
    }
    assert_eq!(xapi(&desk.attempts(), |_| ZONE), lines, "loaded twice, it is the same statement");
    let ids: Vec<Value> = statements(&lines).iter().map(|statement| statement["id"].clone()).collect();
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn what_tells_nothing_of_a_learner_is_no_result() {
    let mut desk = Desk::new();
    desk.play(PractiseAction::Mode(Mode::Discuss));
    (0..4).for_each(|card| desk.place(100, card, Owner::Aws, Input::Keys));
    desk.play(PractiseAction::Check);
    desk.play(PractiseAction::Teams { count: 2, passes_on: false });
    [Owner::Customer, Owner::Aws, Owner::Shared].into_iter().enumerate().for_each(|(card, bin)| {
        desk.place(100, card, bin, Input::Keys);
    });
    desk.play(PractiseAction::GiveUp);
    assert_eq!(desk.attempts(), []);
}

#[test]
fn only_the_scenes_that_are_asked_for_are_written() {
    let desk = played();
    let at = |scene: &str| desk.state.attempts(&desk.library, &[SceneId::new(scene)], "").len();
    assert_eq!((at("own"), at("orders-on-rds")), (2, 0));
}

#[test]
fn the_name_of_a_file_says_of_what_it_is_and_when_it_was_made() {
    let now = Moment { day: TODAY, minute: 9 * 60 + 5 };
    let own = SceneId::new("own/../class");
    assert_eq!(
        results_name(Some(&own), now, Format::Csv.extension()),
        format!("results_own----class_{TODAY}T0905.csv")
    );
    assert_eq!(results_name(None, now, Format::Xapi.extension()), format!("results_all-scenes_{TODAY}T0905.jsonl"));
}
