//! Values with something in every field, one written by hand and any number drawn by chance.

use super::kept::{any_kept, everything_kept};
use layercake::domain::{
    Attempt, AttemptParts, Board, CardId, CardIndex, CardRecord, Date, Input, LayerId, LessonId, MisconceptionId, Mode,
    Moment, Order, Owner, Quarters, RevealPolicy, Review, SceneId, ServiceId, TaskId, Teams, Tick, Try,
};
use layercake::state::{
    Best, Checked, Folders, Item, MOST_FOLDERS, MOST_RECENT, Memory, Past, Progress, Run, Saved, Settings, ThemeChoice,
    Timed, Timing, Way,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(super) fn day(day: u8) -> Date {
    Date { year: 2026, month: 11, day }
}

pub(super) fn past(day: Date, minute: u16, first: usize) -> Past {
    let (mode, order) = (Mode::Check, Order::new(1234).unwrap());
    Past {
        number: 1,
        began: Some(Moment { day, minute: minute.saturating_sub(3) }),
        version: Some(0x0123_4567_89ab_cdef),
        cards: cards(),
        day,
        minute,
        mode,
        order,
        marks: Quarters(41),
        first,
        right: 11,
        out_of: 12,
        seconds: 187,
    }
}

/// One that was missed, one that was left in the deck where it belonged, and one of a file that did not say all.
fn cards() -> Arc<[CardRecord]> {
    let keys = CardRecord {
        id: CardId::new("keys"),
        text: "Rotate the “keys”".to_owned(),
        owners: vec![Owner::Customer, Owner::Shared],
        first: Some(Owner::Aws),
        tries: 2,
        millis: Some(4_250),
        input: Some(Input::Drag),
        belief: Some(MisconceptionId::new("managed-means-encrypted")),
    };
    let decoy = CardRecord {
        id: CardId::new("decoy"),
        text: "Sing".to_owned(),
        owners: Vec::new(),
        first: None,
        tries: 0,
        millis: None,
        input: None,
        belief: None,
    };
    let untimed = CardRecord { id: CardId::new("disk"), millis: None, input: None, belief: None, ..keys.clone() };
    Arc::new([keys, decoy, untimed])
}

/// The same as a format before the sixth had it: how single cards went was not written down, and single keys worked always.
pub(super) fn everything_but_cards() -> Saved {
    let mut saved = everything();
    saved.settings.single_keys = true;
    for past in Arc::make_mut(&mut saved.progress).past.values_mut().flatten() {
        *past = Past { began: None, version: None, cards: Arc::default(), ..past.clone() };
    }
    for run in saved.runs.values_mut() {
        Arc::make_mut(run).timing = Timing::default();
    }
    saved
}

pub(super) fn memory(last: Date, answers: u32) -> Memory {
    Memory { last, due: day(30), stability: 3.25, difficulty: 5.5, answers, missed: 1 }
}

/// A run in the middle of a scene of four cards.
pub(super) fn run(scene: &str, way: Way) -> Run {
    let card = CardIndex;
    let made = |at, bin, right| Try { card: card(at), bin, right };
    let parts = AttemptParts {
        scene: SceneId::new(scene),
        mode: way.mode(),
        board: Board::laid(vec![card(3), card(0)], [vec![card(2)], vec![], vec![card(1)]]),
        tries: vec![made(2, Owner::Customer, false), made(2, Owner::Aws, true), made(1, Owner::Shared, true)],
        hints: BTreeMap::from([(card(3), 2)]),
        checks: 1,
        ended: false,
    };
    let teams = Teams::saved(vec![3, 0, 2], 1, true).map(|teams| teams.with_passed(Some((card(3), 1))));
    let name = |id: &str, text: &str| (CardId::new(id), text.to_owned());
    Run {
        attempt: Attempt::from(parts),
        chosen: Some(card(3)),
        last: Some(made(1, Owner::Shared, true)),
        checked: Some(Checked { right: 2, wrong: 1 }),
        missed_only: false,
        order: Order::new(77).unwrap(),
        reveal: RevealPolicy::AfterTries(2),
        limit: Some(600),
        used: 61_500,
        kept: false,
        teams: teams.filter(|_| way == Way::Teams),
        cards: vec![
            name("racks", "Guard the racks"),
            name("keys", "Rotate the “keys”"),
            name("disk", "Wipe a disk"),
            name("patch", "Patch it"),
        ],
        laid: vec![card(3)],
        timing: Timing {
            began: Some(Moment { day: day(24), minute: 843 }),
            last: 60_000,
            drops: BTreeMap::from([
                (card(1), Timed { millis: 40_000, input: Input::Menu }),
                (card(2), Timed { millis: 20_000, input: Input::Keys }),
            ]),
        },
    }
}

/// What the example of this format holds.
pub(super) fn everything() -> Saved {
    let scene = |id: &str| SceneId::new(id);
    let (own, shipped) = ("my-own-scene", "orders-on-rds");
    let keys = [(own, Way::Alone(Mode::Exam)), (shipped, Way::Alone(Mode::Guided)), (shipped, Way::Teams)];
    Saved {
        settings: Settings {
            theme: ThemeChoice::HighContrast,
            text_percent: 150,
            reduce_motion: true,
            notes: false,
            beyond_exam: false,
            terms: false,
            single_keys: false,
        },
        progress: Arc::new(Progress {
            best: BTreeMap::from([(scene(shipped), Best { score: 10, out_of: 12 })]),
            past: BTreeMap::from([(scene(shipped), numbered(vec![past(day(24), 843, 9), past(day(25), 7, 10)]))]),
            memory: BTreeMap::from([
                (Item::Task(TaskId::new("RDS-01")), memory(day(25), 3)),
                (Item::Card(scene(own), CardId::new("keys")), memory(day(24), 1)),
            ]),
            beliefs: BTreeMap::from([(MisconceptionId::new("managed-means-encrypted"), day(24))]),
            read: BTreeMap::from([(LessonId::new("why-the-model"), day(23))]),
            ticks: BTreeMap::from([(
                ServiceId::new("rds"),
                BTreeSet::from([Tick::Model, Tick::Yours(LayerId::Data), Tick::Task(TaskId::new("RDS-06"))]),
            )]),
        }),
        runs: keys.into_iter().map(|(id, way)| ((scene(id), way), Arc::new(run(id, way)))).collect(),
        ways: BTreeMap::from([(scene(own), Way::Alone(Mode::Exam)), (scene(shipped), Way::Teams)]),
        table: Some(scene(shipped)),
        kept: Arc::new(everything_kept()),
        works: Vec::new(),
        folders: Arc::new(Folders {
            own: ["scenes", "C:\\scenes of “mine”"].map(str::to_owned).to_vec(),
            recent: ["scenes/b.ron", "a.ron"].map(str::to_owned).to_vec(),
        }),
    }
}

pub(super) fn text() -> impl Strategy<Value = String> {
    // What RON has to escape is among it.
    r#"[a-z0-9"\\(){}:,’ \n-]{0,12}"#
}

fn scene() -> impl Strategy<Value = SceneId> {
    text().prop_map(SceneId::new)
}

pub(super) fn date() -> impl Strategy<Value = Date> {
    (1_u16..=9999, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| Date { year, month, day })
}

fn mode() -> impl Strategy<Value = Mode> {
    proptest::sample::select(Mode::ALL.to_vec())
}

fn way() -> impl Strategy<Value = Way> {
    prop_oneof![mode().prop_map(Way::Alone), Just(Way::Teams)]
}

fn order() -> impl Strategy<Value = Order> {
    (0..=Order::MOST).prop_map(|number| Order::new(number).unwrap())
}

fn reveal() -> impl Strategy<Value = RevealPolicy> {
    prop_oneof![
        Just(RevealPolicy::Never),
        Just(RevealPolicy::AtEnd),
        Just(RevealPolicy::Always),
        any::<u8>().prop_map(RevealPolicy::AfterTries),
    ]
}

fn moment() -> impl Strategy<Value = Moment> {
    (date(), 0..Moment::MINUTES).prop_map(|(day, minute)| Moment { day, minute })
}

fn input() -> impl Strategy<Value = Input> {
    proptest::sample::select(Input::ALL.to_vec())
}

fn card_record() -> impl Strategy<Value = CardRecord> {
    let answer = (owner(), 1..u32::MAX, option::of(any::<u64>()), option::of(input()));
    let belief = option::of(text().prop_map(MisconceptionId::new));
    (text().prop_map(CardId::new), text(), vec(owner(), 0..3), option::of(answer), belief).prop_map(
        |(id, text, owners, answer, belief)| {
            let first = answer.map(|(bin, ..)| bin);
            let (tries, millis, input) =
                answer.map_or((0, None, None), |(_, tries, millis, input)| (tries, millis, input));
            CardRecord { id, text, owners, first, tries, millis, input, belief }
        },
    )
}

fn any_past() -> impl Strategy<Value = Past> {
    let score = (0_usize..40).prop_flat_map(|out_of| {
        let most = i32::try_from(out_of).unwrap() * 4;
        (Just(out_of), 0..=out_of, 0..=out_of, 0..=most)
    });
    let known = (option::of(moment()), option::of(any::<u64>()), vec(card_record(), 0..4));
    (date(), 0_u16..1440, mode(), order(), score, any::<u32>(), known).prop_map(
        |(day, minute, mode, order, (out_of, first, right, marks), seconds, (began, version, cards))| Past {
            number: 1,
            began,
            version,
            cards: cards.into(),
            day,
            minute,
            mode,
            order,
            marks: Quarters(marks),
            first,
            right,
            out_of,
            seconds,
        },
    )
}

fn any_memory() -> impl Strategy<Value = Memory> {
    (date(), date(), 1e-9..1e9_f64, 1.0..=10.0_f64, 0_u32..1000, 0_u32..1000).prop_map(
        |(last, due, stability, difficulty, right, missed)| {
            let answers = right + missed;
            Memory { last, due, stability, difficulty, answers, missed }
        },
    )
}

fn item() -> impl Strategy<Value = Item> {
    prop_oneof![
        text().prop_map(|task| Item::Task(TaskId::new(task))),
        (scene(), text()).prop_map(|(scene, card)| Item::Card(scene, CardId::new(card))),
    ]
}

fn tick() -> impl Strategy<Value = Tick> {
    prop_oneof![
        Just(Tick::Model),
        proptest::sample::select(LayerId::ALL.to_vec()).prop_map(Tick::Theirs),
        text().prop_map(|task| Tick::Task(TaskId::new(task))),
        proptest::sample::select(Review::ALL.to_vec()).prop_map(Tick::Review),
    ]
}

/// The same attempts as the first ones at their scene.
pub(super) fn numbered(mut past: Vec<Past>) -> Vec<Past> {
    for (place, past) in past.iter_mut().enumerate() {
        past.number = u32::try_from(place).unwrap() + 1;
    }
    past
}

fn timing(cards: usize) -> impl Strategy<Value = Timing> {
    let timed = (any::<u64>(), input()).prop_map(|(millis, input)| Timed { millis, input });
    let drops = btree_map((0..cards).prop_map(CardIndex), timed, 0..=cards);
    (option::of(moment()), any::<u64>(), drops).prop_map(|(began, last, drops)| Timing { began, last, drops })
}

fn progress() -> impl Strategy<Value = Progress> {
    let best = (0_usize..40, 0_usize..40).prop_map(|(score, more)| Best { score, out_of: score + more });
    (
        btree_map(scene(), best, 0..4),
        btree_map(scene(), vec(any_past(), 1..4).prop_map(numbered), 0..3),
        btree_map(item(), any_memory(), 0..5),
        btree_map(text().prop_map(MisconceptionId::new), date(), 0..3),
        btree_map(text().prop_map(LessonId::new), date(), 0..3),
        btree_map(text().prop_map(ServiceId::new), btree_set(tick(), 1..4), 0..3),
    )
        .prop_map(|(best, past, memory, beliefs, read, ticks)| Progress {
            best,
            past,
            memory,
            beliefs,
            read,
            ticks,
        })
}

pub(super) fn owner() -> impl Strategy<Value = Owner> {
    proptest::sample::select(Owner::ALL.to_vec())
}

fn teams(cards: usize) -> impl Strategy<Value = Teams> {
    (2_usize..=6, any::<bool>()).prop_flat_map(move |(count, passes_on)| {
        let passed = option::of((0..cards, 1..count));
        (vec(0_u32..99, count), 0..count, passed).prop_map(move |(halves, turn, passed)| {
            let passed = passed.map(|(card, by)| (CardIndex(card), by));
            Teams::saved(halves, turn, passes_on).unwrap().with_passed(passed)
        })
    })
}

fn attempt(cards: usize, scene: SceneId, way: Way) -> impl Strategy<Value = Attempt> {
    let tried =
        (0..cards, owner(), any::<bool>()).prop_map(|(card, bin, right)| Try { card: CardIndex(card), bin, right });
    let hints = btree_map((0..cards).prop_map(CardIndex), 1_u8..=2, 0..cards);
    // Each card has a pile, the deck or one of the bins, and a place in it.
    let places = vec((0_usize..4, any::<u16>()), cards);
    (places, vec(tried, 0..12), hints, any::<u8>(), any::<bool>()).prop_map(
        move |(spots, tries, hints, checks, ended)| {
            let mut order: Vec<usize> = (0..spots.len()).collect();
            order.sort_by_key(|&card| spots[card].1);
            let pile = |wanted| order.iter().copied().filter(|&card| spots[card].0 == wanted).map(CardIndex).collect();
            let board = Board::laid(pile(0), [pile(1), pile(2), pile(3)]);
            let (scene, mode) = (scene.clone(), way.mode());
            Attempt::from(AttemptParts { scene, mode, board, tries, hints, checks, ended })
        },
    )
}

fn any_run() -> impl Strategy<Value = ((SceneId, Way), Run)> {
    (1_usize..8, scene(), way()).prop_flat_map(|(cards, scene, way)| {
        let attempt = attempt(cards, scene.clone(), way);
        let card = option::of((0..cards).prop_map(CardIndex));
        let last = option::of((0..cards, owner(), any::<bool>()));
        let checked = option::of(0..=cards);
        let flags = (any::<bool>(), any::<bool>());
        let clock = (option::of(any::<u32>()), any::<u64>(), timing(cards));
        let names = vec((text().prop_map(CardId::new), text()), cards);
        (attempt, card, last, checked, flags, order(), reveal(), clock, teams(cards), names).prop_map(
            move |(attempt, chosen, last, checked, flags, order, reveal, (limit, used, timing), teams, names)| {
                let last = last.map(|(card, bin, right)| Try { card: CardIndex(card), bin, right });
                let checked = checked.map(|right| Checked { right, wrong: cards - right });
                let teams = Some(teams).filter(|_| way == Way::Teams);
                let (missed_only, kept) = flags;
                let laid = chosen.into_iter().collect();
                let run = Run {
                    attempt,
                    chosen,
                    last,
                    checked,
                    missed_only,
                    order,
                    reveal,
                    limit,
                    used,
                    kept,
                    teams,
                    cards: names,
                    laid,
                    timing,
                };
                ((scene.clone(), way), run)
            },
        )
    })
}

fn folders() -> impl Strategy<Value = Folders> {
    let texts = |most| btree_set(text(), 0..=most).prop_map(|texts| texts.into_iter().collect());
    (texts(MOST_FOLDERS), texts(MOST_RECENT)).prop_map(|(own, recent)| Folders { own, recent })
}

/// Anything that can be saved.
pub(super) fn any_saved() -> impl Strategy<Value = Saved> {
    let settings = (0_usize..4, 80_u16..=200, any::<[bool; 5]>()).prop_map(|(theme, text_percent, shown)| {
        let [reduce_motion, notes, beyond_exam, terms, single_keys] = shown;
        Settings { theme: ThemeChoice::ALL[theme], text_percent, reduce_motion, notes, beyond_exam, terms, single_keys }
    });
    let runs = vec(any_run(), 0..4).prop_map(|runs| runs.into_iter().map(|(key, run)| (key, Arc::new(run))).collect());
    let table = option::of(scene());
    (settings, progress(), runs, btree_map(scene(), way(), 0..4), table, any_kept(), folders()).prop_map(
        |(settings, progress, runs, ways, table, kept, folders)| {
            let (progress, kept, folders) = (Arc::new(progress), Arc::new(kept), Arc::new(folders));
            Saved { settings, progress, runs, ways, table, kept, works: Vec::new(), folders }
        },
    )
}
