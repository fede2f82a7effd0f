//! How lesson plans of one’s own stand in the file: each says everything about itself, like a run.

use super::LeftOut;
use super::present::{RawPace, RawPosition};
use super::settings::in_range;
use crate::content::visible;
use crate::domain::{
    ChoiceId, Choices, Comparison, LayerId, LessonId, LessonPlan, PlanId, SceneId, ServiceId, SettingId, Stop, Subject,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDraft {
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    stops: Vec<RawStop>,
}

// It shows services, a lesson or a scene.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStop {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    services: Vec<String>,
    /// By service and setting.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    choices: BTreeMap<(String, String), String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    layers: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lesson: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scene: Option<String>,
    #[serde(default)]
    pace: RawPace,
    #[serde(default)]
    notes: String,
    #[serde(default)]
    minutes: i64,
}

/// The plans. Where a stop is left out, a position at it or behind it would be at another, and is forgotten.
pub(super) fn drafts_from(
    raw: Vec<RawDraft>,
    position: &mut Option<RawPosition>,
    left_out: &mut LeftOut,
) -> Vec<LessonPlan> {
    let mut drafts: Vec<LessonPlan> = Vec::new();
    for RawDraft { id, title, stops } in raw {
        // Of two plans with one id, the second is the impossible one.
        let new = Some(()).filter(|()| drafts.iter().all(|draft| draft.id.as_str() != id));
        if left_out.unless(new, || format!("a lesson plan `{id}`")).is_some() {
            let stops = stops_from(&stops, &id, position, left_out);
            drafts.push(LessonPlan { id: PlanId::new(id), title: seen(&title), stops });
        }
    }
    drafts
}

fn stops_from(raw: &[RawStop], plan: &str, position: &mut Option<RawPosition>, left_out: &mut LeftOut) -> Vec<Stop> {
    let mut stops = Vec::new();
    for (place, raw) in raw.iter().enumerate() {
        let stop = raw.stop().filter(|_| stops.len() < LessonPlan::MOST_STOPS);
        let stop = left_out.unless(stop, || format!("stop {} of the lesson plan `{plan}`", place + 1));
        if stop.is_none() {
            *position = position.take().filter(|position| !position.needs(plan, place));
        }
        stops.extend(stop);
    }
    stops
}

/// A title with a mark for whatever hides in it, as in a plan that was read from a file.
fn seen(title: &str) -> String {
    visible(title, &[]).into_owned()
}

pub(super) fn raw_drafts(drafts: &[LessonPlan]) -> Vec<RawDraft> {
    let raw = |draft: &LessonPlan| RawDraft {
        id: draft.id.as_str().to_owned(),
        title: draft.title.clone(),
        stops: draft.stops.iter().map(RawStop::of).collect(),
    };
    drafts.iter().map(raw).collect()
}

impl RawStop {
    /// The stop; `None` where something in it cannot be, such as a lesson that is a scene as well.
    fn stop(&self) -> Option<Stop> {
        let no_stacks = self.services.is_empty() && self.choices.is_empty() && self.layers.is_empty();
        let subject = match (&self.lesson, &self.scene) {
            (Some(lesson), None) if no_stacks => Subject::Lesson(LessonId::new(lesson)),
            (None, Some(scene)) if no_stacks => Subject::Scene(SceneId::new(scene)),
            (None, None) => self.stacks()?,
            _ => return None,
        };
        Some(Stop {
            title: self.title.as_deref().map(seen),
            subject,
            pace: self.pace.pace()?,
            notes: visible(&self.notes, &['\n', '\r', '\t']).into_owned(),
            minutes: in_range(self.minutes, 0..=u16::MAX),
        })
    }

    fn stacks(&self) -> Option<Subject> {
        let layers = self.layers.iter().map(|key| LayerId::from_key(key)).collect::<Option<Vec<LayerId>>>()?;
        let services: Vec<ServiceId> = self.services.iter().map(ServiceId::new).collect();
        let mut choices = Choices::default();
        for ((service, setting), choice) in &self.choices {
            choices.set(ServiceId::new(service), SettingId::new(setting), ChoiceId::new(choice));
        }
        let fits = (1..=Comparison::MOST_COLUMNS).contains(&services.len());
        fits.then_some(Subject::Stacks { services, choices, layers })
    }

    fn of(stop: &Stop) -> Self {
        let Stop { title, subject, pace, notes, minutes } = stop;
        let mut raw = Self {
            title: title.clone(),
            services: Vec::new(),
            choices: BTreeMap::new(),
            layers: Vec::new(),
            lesson: None,
            scene: None,
            pace: RawPace::of(*pace),
            notes: notes.clone(),
            minutes: (*minutes).into(),
        };
        match subject {
            Subject::Stacks { services, choices, layers } => {
                raw.services = services.iter().map(|id| id.as_str().to_owned()).collect();
                raw.layers = layers.iter().map(|layer| layer.key().to_owned()).collect();
                let text = |(service, setting, choice): (&ServiceId, &SettingId, &ChoiceId)| {
                    ((service.as_str().to_owned(), setting.as_str().to_owned()), choice.as_str().to_owned())
                };
                raw.choices = choices.entries().map(text).collect();
            }
            Subject::Lesson(id) => raw.lesson = Some(id.as_str().to_owned()),
            Subject::Scene(id) => raw.scene = Some(id.as_str().to_owned()),
        }
        raw
    }
}
