//! The columns of each list, and what stands in them.
//!
//! Header and row of a list stand one below the other, in the same order. Not for how a cell is written: that is
//! [`Listing`]'s affair.

use super::{Cell, Listing, Request};
use crate::domain::{
    Card, CardId, Choices, Duty, EndingStage, LayerId, MisconceptionId, Owner, SceneId, Service, ServiceModel, Stack,
};

pub(super) fn services(request: &Request<'_>) -> Listing {
    const HEADER: [&str; 17] = [
        "id",
        "name",
        "short",
        "model",
        "label",
        "description",
        "scope",
        "in_exam_guide",
        "closed_to_new",
        "ends",
        "ending",
        "aws",
        "customer",
        "shared",
        "none",
        "notes",
        "sources",
    ];
    Listing::new(HEADER, request.services(), |service| {
        let tally = Stack::new(service, &request.choices).tally();
        let ending = service.ending.as_ref();
        [
            service.id.as_str().into(),
            service.name.as_str().into(),
            service.short.as_str().into(),
            model_key(service.model).into(),
            service.label.as_str().into(),
            service.description.as_str().into(),
            service.scope.as_str().into(),
            service.in_exam_guide.into(),
            ending.map(|ending| ending.closed_to_new.to_string()).into(),
            ending.map(|ending| ending.ends.to_string()).into(),
            ending.map(|ending| stage_key(ending.stage(request.today))).into(),
            tally.aws.into(),
            tally.customer.into(),
            tally.shared.into(),
            tally.absent.into(),
            Cell::list(&service.notes),
            Cell::list(&service.sources),
        ]
    })
}

pub(super) fn layers(request: &Request<'_>) -> Listing {
    let header = [
        "id",
        "number",
        "name",
        "short",
        "definition",
        "why",
        "question",
        "why_not_aws",
        "why_not_customer",
        "why_not_shared",
        "sources",
    ];
    Listing::new(header, LayerId::ALL, |id| {
        let layer = request.catalogue.layer(id);
        [
            id.key().into(),
            id.number().into(),
            layer.name.as_str().into(),
            layer.short.as_str().into(),
            layer.definition.as_str().into(),
            layer.why.as_str().into(),
            layer.question.as_str().into(),
            layer.why_not.aws.as_deref().into(),
            layer.why_not.customer.as_deref().into(),
            layer.why_not.shared.as_deref().into(),
            Cell::list(&layer.sources),
        ]
    })
}

/// One layer of one service.
struct DutyRow<'a> {
    service: &'a Service,
    layer: LayerId,
    duty: &'a Duty,
    /// The choice that brought the duty: `runtime=manual`.
    setting: Option<String>,
}

fn duty_rows<'a>(service: &'a Service, choices: &'a Choices) -> impl Iterator<Item = DutyRow<'a>> {
    let stack = Stack::new(service, choices);
    LayerId::ALL.into_iter().map(move |layer| {
        // Where two settings change the same layer, the later one counts, as in the stack.
        let changed = service.changed(choices).filter(|(_, choice)| choice.changes.iter().any(|(id, _)| *id == layer));
        let setting = changed.last().map(|(setting, choice)| format!("{}={}", setting.id, choice.id));
        DutyRow { service, layer, duty: stack.duty(layer), setting }
    })
}

pub(super) fn duties(request: &Request<'_>) -> Listing {
    let header = [
        "service",
        "layer",
        "number",
        "owner",
        "aws",
        "customer",
        "more",
        "exam_note",
        "notes",
        "sources",
        "unverified",
        "setting",
    ];
    let rows = request.services().flat_map(|service| duty_rows(service, &request.choices));
    Listing::new(header, rows, |DutyRow { service, layer, duty, setting }| {
        [
            service.id.as_str().into(),
            layer.key().into(),
            layer.number().into(),
            owner_key(duty.owner()).into(),
            duty.aws().into(),
            duty.customer().into(),
            duty.more.as_deref().into(),
            duty.exam_note.as_deref().into(),
            Cell::list(&duty.notes),
            Cell::list(&duty.sources),
            duty.unverified.into(),
            setting.into(),
        ]
    })
}

pub(super) fn tasks(request: &Request<'_>) -> Listing {
    let header = [
        "id",
        "service",
        "layer",
        "owner",
        "text",
        "reason",
        "why_not_aws",
        "why_not_customer",
        "why_not_shared",
        "half_aws",
        "half_customer",
        "misconception",
        "beyond_exam",
        "unverified",
        "notes",
        "sources",
    ];
    let tasks = request.catalogue.tasks().iter().filter(|task| request.wants(&task.service));
    Listing::new(header, tasks, |task| {
        // What is said to a wrong answer, be it by the task itself or by its layer.
        let card = Card::of(task, CardId::new(task.id.as_str()));
        let why_not = |bin| {
            let wrong = !card.is_right_in(bin);
            Cell::from(wrong.then(|| card.why_not(bin, request.catalogue).map(str::to_owned)).flatten())
        };
        let halves = task.halves.as_ref();
        [
            task.id.as_str().into(),
            task.service.as_str().into(),
            task.layer.key().into(),
            owner_key(Some(task.owner)).into(),
            task.text.as_str().into(),
            task.reason.as_str().into(),
            why_not(Owner::Aws),
            why_not(Owner::Customer),
            why_not(Owner::Shared),
            halves.map(|halves| halves.aws.as_str()).into(),
            halves.map(|halves| halves.customer.as_str()).into(),
            task.misconception.as_ref().map(MisconceptionId::as_str).into(),
            task.beyond_exam.into(),
            task.unverified.into(),
            Cell::list(&task.notes),
            Cell::list(&task.sources),
        ]
    })
}

pub(super) fn misconceptions(request: &Request<'_>) -> Listing {
    let header = ["id", "belief", "cure", "tasks", "sources"];
    Listing::new(header, request.catalogue.misconceptions(), |belief| {
        let tasks = request.catalogue.tasks().iter().filter(|task| task.misconception.as_ref() == Some(&belief.id));
        [
            belief.id.as_str().into(),
            belief.belief.as_str().into(),
            belief.cure.as_str().into(),
            Cell::list(tasks.map(|task| &task.id)),
            Cell::list(&belief.sources),
        ]
    })
}

pub(super) fn notes(request: &Request<'_>) -> Listing {
    let header = ["id", "title", "weight", "older", "today", "since", "exam", "beyond_exam", "sources"];
    Listing::new(header, request.catalogue.notes(), |note| {
        [
            note.id.as_str().into(),
            note.title.as_str().into(),
            note.weight.key().into(),
            note.older.as_str().into(),
            note.today.as_str().into(),
            note.since.as_str().into(),
            note.exam.as_str().into(),
            note.beyond_exam.into(),
            Cell::list(&note.sources),
        ]
    })
}

pub(super) fn sources(request: &Request<'_>) -> Listing {
    Listing::new(["key", "title", "address", "kind", "checked"], request.catalogue.sources(), |source| {
        [
            source.key.as_str().into(),
            source.title.as_str().into(),
            source.address.as_deref().into(),
            source.kind.key().into(),
            source.checked.to_string().into(),
        ]
    })
}

pub(super) fn scenes(request: &Request<'_>) -> Listing {
    let header = [
        "id",
        "title",
        "topic",
        "difficulty",
        "services",
        "cards",
        "shared_bin",
        "beyond_exam",
        "mode",
        "story",
        "goal",
    ];
    Listing::new(header, request.scenes.iter().copied(), |scene| {
        [
            scene.id.as_str().into(),
            scene.title.as_str().into(),
            scene.topic.as_deref().into(),
            scene.difficulty.key().into(),
            Cell::list(&scene.services),
            scene.cards.len().into(),
            scene.shared_bin.into(),
            scene.beyond_exam.into(),
            scene.rules.mode.key().into(),
            scene.story.as_str().into(),
            scene.goal.as_str().into(),
        ]
    })
}

pub(super) fn plans(request: &Request<'_>) -> Listing {
    Listing::new(["id", "title", "minutes", "stops"], request.plans.iter().copied(), |plan| {
        let minutes = plan.stops.iter().map(|stop| usize::from(stop.minutes)).sum::<usize>();
        [plan.id.as_str().into(), plan.title.as_str().into(), minutes.into(), plan.stops.len().into()]
    })
}

pub(super) fn lessons(request: &Request<'_>) -> Listing {
    let header = ["id", "title", "text", "services", "layers", "scene", "tasks", "notes", "beyond_exam", "sources"];
    Listing::new(header, request.catalogue.lessons(), |lesson| {
        [
            lesson.id.as_str().into(),
            lesson.title.as_str().into(),
            lesson.paragraphs.join("\n\n").into(),
            Cell::list(&lesson.services),
            Cell::list(&lesson.layers),
            lesson.scene.as_ref().map(SceneId::as_str).into(),
            Cell::list(&lesson.tasks),
            Cell::list(&lesson.notes),
            lesson.beyond_exam.into(),
            Cell::list(&lesson.sources),
        ]
    })
}

pub(super) fn settings(request: &Request<'_>) -> Listing {
    let header =
        ["service", "setting", "name", "choice", "choice_name", "default", "why", "layers", "beyond_exam", "sources"];
    let settings =
        request.services().flat_map(|service| service.settings.iter().map(move |setting| (service, setting)));
    let rows = settings.flat_map(|(service, setting)| {
        setting.choices.iter().enumerate().map(move |(place, choice)| (service, setting, place, choice))
    });
    Listing::new(header, rows, |(service, setting, place, choice)| {
        [
            service.id.as_str().into(),
            setting.id.as_str().into(),
            setting.name.as_str().into(),
            choice.id.as_str().into(),
            choice.name.as_str().into(),
            (place == 0).into(),
            choice.why.as_str().into(),
            Cell::list(choice.changes.iter().map(|(layer, _)| layer)),
            setting.beyond_exam.into(),
            Cell::list(&setting.sources),
        ]
    })
}

pub(super) fn terms(request: &Request<'_>) -> Listing {
    let header = ["id", "name", "other_names", "meaning", "sources"];
    Listing::new(header, request.catalogue.terms(), |term| {
        [
            term.id.as_str().into(),
            term.name.as_str().into(),
            Cell::list(&term.other_names),
            term.meaning.as_str().into(),
            Cell::list(&term.sources),
        ]
    })
}

pub(super) fn open_points(request: &Request<'_>) -> Listing {
    Listing::new(["id", "title", "text", "sources"], request.catalogue.open_points(), |point| {
        [point.id.as_str().into(), point.title.as_str().into(), point.text.as_str().into(), Cell::list(&point.sources)]
    })
}

const fn owner_key(owner: Option<Owner>) -> &'static str {
    match owner {
        Some(Owner::Aws) => "aws",
        Some(Owner::Customer) => "customer",
        Some(Owner::Shared) => "shared",
        None => "none",
    }
}

const fn model_key(model: ServiceModel) -> &'static str {
    match model {
        ServiceModel::OnPremises => "on-premises",
        ServiceModel::Iaas => "iaas",
        ServiceModel::Paas => "paas",
        ServiceModel::Managed => "managed",
        ServiceModel::Serverless => "serverless",
        ServiceModel::Saas => "saas",
    }
}

const fn stage_key(stage: EndingStage) -> &'static str {
    match stage {
        EndingStage::Announced => "open",
        EndingStage::ClosedToNew => "closed-to-new",
        EndingStage::Ended => "ended",
    }
}
