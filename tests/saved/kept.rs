//! What is kept of the room: a value with something in every field, and any number drawn by chance.

use super::everything::{day, owner, text};
use layercake::content::visible;
use layercake::domain::{
    BackRow, CardId, ChoiceId, Choices, Date, Hands, LayerId, LessonId, LessonPlan, Owner, Pace, PlanId, Room, SceneId,
    Sequence, ServiceId, SettingId, Stop, Stride, Subject, TaskId,
};
use layercake::state::{Asked, Kept, Pen, PlanRef, Vote};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(super) fn vote(asked: Asked, date: Date, aws: u16) -> Vote {
    Vote { asked, hands: Hands { aws, customer: 5, shared: 3 }, truth: Some(Owner::Customer), date }
}

pub(super) fn cell(service: &str, layer: LayerId) -> Asked {
    Asked::Cell(ServiceId::new(service), layer)
}

pub(super) fn scene_stop(scene: &str) -> Stop {
    let subject = Subject::Scene(SceneId::new(scene));
    Stop { title: None, subject, pace: Pace::default(), notes: String::new(), minutes: 3 }
}

pub(super) fn plan(id: &str, scenes: &[&str]) -> LessonPlan {
    let stops = scenes.iter().copied().map(scene_stop).collect();
    LessonPlan { id: PlanId::new(id), title: "Monday".to_owned(), stops }
}

/// What the example of this format holds.
pub(super) fn everything_kept() -> Kept {
    let mut choices = Choices::default();
    choices.set(ServiceId::new("rds"), SettingId::new("backups"), ChoiceId::new("off"));
    let stacks = Stop {
        title: Some("Who patches “what”?".to_owned()),
        subject: Subject::Stacks {
            services: ["ec2", "rds"].map(ServiceId::new).to_vec(),
            choices,
            layers: vec![LayerId::GuestOs, LayerId::Data],
        },
        pace: Pace { sequence: Sequence::Differences, stride: Stride::Cell, predict: true, open: true },
        notes: "Ask first.\nWait.".to_owned(),
        minutes: 12,
    };
    let lesson = Stop { subject: Subject::Lesson(LessonId::new("why-the-model")), ..scene_stop("") };
    Kept {
        pace: Pace { sequence: Sequence::TopDown, stride: Stride::Cell, predict: true, open: true },
        percent: 120,
        room: Room { back: BackRow::Distance(850), screen: 180 },
        screen: Some("HDMI-1".to_owned()),
        card_seconds: Some(45),
        pen: Pen::Stays,
        votes: vec![
            vote(cell("rds", LayerId::GuestOs), day(24), 12),
            vote(Asked::Card(SceneId::new("orders-on-rds"), CardId::new("keys")), day(24), 999),
            Vote { truth: None, ..vote(Asked::Task(TaskId::new("RDS-06")), day(25), 0) },
        ],
        drafts: vec![
            LessonPlan { stops: vec![stacks, lesson, scene_stop("orders-on-rds")], ..plan("my-lesson-plan-1", &[]) },
            plan("my-lesson-plan-2", &["my-own-scene"]),
        ],
        position: Some((PlanRef::Draft(0), 2)),
    }
}

fn pace() -> impl Strategy<Value = Pace> {
    let strides = vec![Stride::Row, Stride::Cell];
    (select(Sequence::ALL.to_vec()), select(strides), any::<bool>(), any::<bool>())
        .prop_map(|(sequence, stride, predict, open)| Pace { sequence, stride, predict, open })
}

fn room() -> impl Strategy<Value = Room> {
    let ((near, far), (low, high)) = (Room::DISTANCES, Room::SCREENS);
    let rows = (1..=Room::MOST_ROWS).prop_map(BackRow::Rows);
    let back = prop_oneof![rows, (near..=far).prop_map(BackRow::Distance)];
    (back, low..=high).prop_map(|(back, screen)| Room { back, screen })
}

fn layer() -> impl Strategy<Value = LayerId> {
    select(LayerId::ALL.to_vec())
}

fn asked() -> impl Strategy<Value = Asked> {
    prop_oneof![
        (text(), layer()).prop_map(|(service, layer)| Asked::Cell(ServiceId::new(service), layer)),
        (text(), text()).prop_map(|(scene, card)| Asked::Card(SceneId::new(scene), CardId::new(card))),
        text().prop_map(|task| Asked::Task(TaskId::new(task))),
    ]
}

fn votes() -> impl Strategy<Value = Vec<Vote>> {
    let key = (asked(), super::everything::date());
    let hands = (1..=Hands::MOST, 0..=Hands::MOST, 0..=Hands::MOST);
    let said = (hands, option::of(owner())).prop_map(|((aws, customer, shared), truth)| {
        // A vote has a hand somewhere; where, the order of the three says.
        let hands = match truth {
            Some(Owner::Aws) => Hands { aws: customer, customer: aws, shared },
            _ => Hands { aws, customer, shared },
        };
        (hands, truth)
    });
    btree_map(key, said, 0..6).prop_map(|votes| {
        let vote = |((asked, date), (hands, truth))| Vote { asked, hands, truth, date };
        votes.into_iter().map(vote).collect()
    })
}

fn choices() -> impl Strategy<Value = Choices> {
    btree_map((text(), text()), text(), 0..3).prop_map(|entries| {
        let mut choices = Choices::default();
        for ((service, setting), choice) in entries {
            choices.set(ServiceId::new(service), SettingId::new(setting), ChoiceId::new(choice));
        }
        choices
    })
}

/// A text in which nothing hides but what is `allowed`: of the rest, a mark is read.
fn seen(allowed: &'static [char]) -> impl Strategy<Value = String> {
    text().prop_map(|text| visible(&text, allowed).into_owned())
}

fn stop() -> impl Strategy<Value = Stop> {
    let stacks = (vec(text().prop_map(ServiceId::new), 1..=6), choices(), vec(layer(), 0..4))
        .prop_map(|(services, choices, layers)| Subject::Stacks { services, choices, layers });
    let subject = prop_oneof![
        stacks,
        text().prop_map(|lesson| Subject::Lesson(LessonId::new(lesson))),
        text().prop_map(|scene| Subject::Scene(SceneId::new(scene))),
    ];
    (option::of(seen(&[])), subject, pace(), seen(&['\n', '\r', '\t']), any::<u16>())
        .prop_map(|(title, subject, pace, notes, minutes)| Stop { title, subject, pace, notes, minutes })
}

fn drafts() -> impl Strategy<Value = Vec<LessonPlan>> {
    btree_map(text(), (seen(&[]), vec(stop(), 0..4)), 0..4).prop_map(|plans| {
        let plan = |(id, (title, stops))| LessonPlan { id: PlanId::new(id), title, stops };
        plans.into_iter().map(plan).collect()
    })
}

/// Anything that can be kept of the room.
pub(super) fn any_kept() -> impl Strategy<Value = Kept> {
    let looks = (pace(), 100_u16..=150, room(), option::of(text()), option::of(5_u16..=600), any::<bool>());
    (looks, votes(), drafts(), option::of((text(), 0_usize..200)), any::<bool>()).prop_map(
        |((pace, percent, room, screen, card_seconds, stays), votes, drafts, loaded, own)| {
            let last = drafts.iter().rposition(|plan| !plan.stops.is_empty()).filter(|_| own);
            let position = match last {
                Some(place) => Some((PlanRef::Draft(place), drafts[place].stops.len() - 1)),
                None => loaded.map(|(id, stop)| (PlanRef::Loaded(PlanId::new(id)), stop)),
            };
            let pen = if stays { Pen::Stays } else { Pen::Fades };
            Kept { pace, percent, room, screen, card_seconds, pen, votes, drafts, position }
        },
    )
}
