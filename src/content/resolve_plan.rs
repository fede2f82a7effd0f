//! From the raw shape of a lesson plan to a plan of the domain: every id is looked up, every rule asked, and all
//! problems are collected, not only the first.

use super::document::Document;
use super::fault::Fault;
use super::raw_plan::{RawPlan, RawSequence, RawSettingAt, RawShow, RawStop, RawStride};
use super::shown::{counted, quoted};
use super::suggestion::{did_you_mean, nearest};
use crate::domain::{
    Catalogue, ChoiceId, Choices, LayerId, LessonId, LessonPlan, Pace, PlanId, SceneId, Sequence, ServiceId, SettingId,
    Stop, Stride, Subject,
};

/// The name that the file of a plan begins with.
pub(super) const NAME: &str = "LessonPlan";

/// What a plan may refer to.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) catalogue: &'a Catalogue,
    /// The ids of the scenes.
    pub(super) scenes: &'a [&'a str],
}

/// Whether a file wants to be a lesson plan and no scene: it says so by its name, be it with a slip, or it has stops.
pub(super) fn is_plan(document: &Document) -> bool {
    match document.name() {
        Some(name) => nearest(name, [NAME, "Scene"]) == Some(NAME),
        None => document.tree().field("stops").is_some() && document.tree().field("cards").is_none(),
    }
}

/// The plan of a file; `None` and a reported problem where it is not usable.
pub(super) fn plan(document: &mut Document, known: Known<'_>) -> Option<LessonPlan> {
    if document.name().is_none() {
        let open = document.tree().span.start;
        let fault =
            Fault::new(open..open + 1, format!("expected `{NAME}(` at the start of a file with `stops`, found `(`"));
        document.report(
            fault.help(format!("write {} in front of the `(`: it tells a lesson plan from a scene", quoted(NAME))),
        );
    }
    let raw: RawPlan = document.parse()?;
    document.kebab_id("id", &raw.id);
    let title = document.prose("title", &raw.title, LessonPlan::MOST_TITLE);
    if raw.stops.is_empty() && !document.was_cut_in("stops") {
        let fault = Fault::new(document.span("stops"), "the plan has no stops, expected at least one");
        document.report(fault.help("add one: `(show: Lesson(\"why-the-model\"), minutes: 3),`"));
    } else if raw.stops.len() > LessonPlan::MOST_STOPS {
        let most = LessonPlan::MOST_STOPS;
        let message = format!("the plan has {}, at most {most} fit", counted(raw.stops.len(), "stop"));
        let first_too_many = document.span(&format!("stops[{most}]"));
        document.report(
            Fault::new(first_too_many, message).help("remove some, or split the plan; this is the first too many"),
        );
    }
    let mut reader = StopReader { document, known };
    let stops: Vec<Stop> =
        raw.stops.into_iter().enumerate().map(|(index, stop)| reader.stop(&format!("stops[{index}]"), stop)).collect();
    Some(LessonPlan { id: PlanId::new(raw.id), title, stops }).filter(|_| !document.has_faults())
}

/// What is said of a scene that no file has brought. The library takes it back when the scene is opened.
pub(super) fn missing_scene(id: &str) -> String {
    format!("there is no scene {} yet", quoted(id))
}

/// Reads the stops of one plan.
struct StopReader<'a> {
    document: &'a mut Document,
    known: Known<'a>,
}

impl StopReader<'_> {
    fn stop(&mut self, path: &str, raw: RawStop) -> Stop {
        let title =
            self.document.optional_prose(&format!("{path}.title"), raw.title.as_deref(), LessonPlan::MOST_TITLE);
        let subject = match raw.show {
            RawShow::Stacks { services, layers, settings } => {
                self.stacks(&format!("{path}.show"), services, &layers, settings)
            }
            RawShow::Lesson(id) => self.lesson(&format!("{path}.show[0]"), id),
            RawShow::Scene(id) => self.scene(&format!("{path}.show[0]"), id),
        };
        let pace = Pace {
            sequence: raw.order.map_or(Sequence::default(), sequence),
            stride: raw.by.map_or(Stride::default(), stride),
            predict: raw.predict,
            open: raw.open,
        };
        let notes =
            raw.notes.map_or_else(String::new, |notes| self.document.notes_of_stop(&format!("{path}.notes"), notes));
        Stop { title, subject, pace, notes, minutes: self.minutes(&format!("{path}.minutes"), raw.minutes) }
    }

    fn minutes(&mut self, path: &str, minutes: u32) -> u16 {
        let most = LessonPlan::MOST_MINUTES;
        u16::try_from(minutes).ok().filter(|minutes| *minutes <= most).unwrap_or_else(|| {
            let message = format!("`minutes` is {minutes}, expected a number from 0 to {most}");
            self.document.report(
                Fault::new(self.document.span(path), message).help("write one of these, or leave `minutes` out"),
            );
            most
        })
    }

    fn lesson(&mut self, path: &str, id: String) -> Subject {
        let known = self.known.catalogue.lessons().iter().map(|lesson| lesson.id.as_str());
        self.document.reference(path, "lesson", &id, known, "`layercake list lessons` names them all");
        Subject::Lesson(LessonId::new(id))
    }

    /// The file of a scene may be opened after the plan, so a scene that is not there yet is no error.
    fn scene(&mut self, path: &str, id: String) -> Subject {
        let scenes = self.known.scenes;
        let before = self.document.fault_count();
        self.document.kebab_id(path, &id);
        if !scenes.contains(&id.as_str()) && self.document.fault_count() == before {
            let help = match nearest(&id, scenes.iter().copied()) {
                Some(near) => format!("did you mean {}? Otherwise open its file too", quoted(near)),
                None => "open its file too; `layercake list scenes` names those that are built in".to_owned(),
            };
            self.document.warn(Fault::new(self.document.span(path), missing_scene(&id)).help(help));
        }
        Subject::Scene(SceneId::new(id))
    }

    fn stacks(&mut self, path: &str, services: Vec<String>, layers: &[String], settings: Vec<RawSettingAt>) -> Subject {
        self.document.services(&format!("{path}.services"), "stop", &services, self.known.catalogue);
        let layers = self.layers(&format!("{path}.layers"), layers);
        let choices = self.choices(&format!("{path}.settings"), settings, &services);
        Subject::Stacks { services: services.into_iter().map(ServiceId::new).collect(), choices, layers }
    }

    fn layers(&mut self, list: &str, raw: &[String]) -> Vec<LayerId> {
        let mut layers = Vec::with_capacity(raw.len());
        for (index, key) in raw.iter().enumerate() {
            let path = format!("{list}[{index}]");
            if raw[..index].contains(key) {
                let fault = Fault::new(self.document.span(&path), format!("layer {} is listed twice", quoted(key)));
                self.document.report(fault.help("remove one of the two"));
            } else {
                layers.extend(self.document.layer(&path, key));
            }
        }
        layers
    }

    fn choices(&mut self, list: &str, raw: Vec<RawSettingAt>, shown: &[String]) -> Choices {
        let mut choices = Choices::default();
        for (index, entry) in raw.into_iter().enumerate() {
            let path = format!("{list}[{index}]");
            self.setting(&path, &entry, shown);
            let (service, setting) = (ServiceId::new(entry.service), SettingId::new(entry.setting));
            if choices.get(&service, &setting).is_some() {
                let message =
                    format!("the setting {} of {} is given twice", quoted(setting.as_str()), quoted(service.as_str()));
                self.document.report(Fault::new(self.document.span(&path), message).help("remove one of the two"));
            }
            choices.set(service, setting, ChoiceId::new(entry.choice));
        }
        choices
    }

    /// One problem at most: what is unknown in something unknown helps nobody.
    fn setting(&mut self, path: &str, entry: &RawSettingAt, shown: &[String]) {
        let services: Vec<&str> = self.known.catalogue.services().iter().map(|service| service.id.as_str()).collect();
        let otherwise = did_you_mean("", "services", services.iter().copied());
        let path_of = |field: &str| format!("{path}.{field}");
        if !self.document.reference(&path_of("service"), "service", &entry.service, services, &otherwise) {
            return;
        }
        let catalogue = self.known.catalogue;
        let settings = catalogue.service(&ServiceId::new(&entry.service)).map_or(&[][..], |service| &service.settings);
        let known = settings.iter().map(|setting| setting.id.as_str());
        if !self.has(&path_of("setting"), &entry.service, "setting", &entry.setting, known) {
            return;
        }
        let setting = settings.iter().find(|setting| setting.id.as_str() == entry.setting);
        let known = setting.into_iter().flat_map(|setting| &setting.choices).map(|choice| choice.id.as_str());
        self.has(&path_of("choice"), &entry.setting, "choice", &entry.choice, known);
        if !shown.contains(&entry.service) {
            let message = format!("this stop does not show {}, so nobody sees its setting", quoted(&entry.service));
            let help =
                format!("add {} to `services`, or remove the setting", quoted(&format!("\"{}\"", entry.service)));
            self.document.warn(Fault::new(self.document.span(&path_of("service")), message).help(help));
        }
    }

    /// Whether `owner` has a setting or choice of that name.
    fn has<'a>(
        &mut self,
        path: &str,
        owner: &str,
        thing: &str,
        found: &str,
        known: impl Iterator<Item = &'a str>,
    ) -> bool {
        let known: Vec<&str> = known.collect();
        let is_known = known.contains(&found);
        if !is_known {
            let message = format!("{} has no {thing} {}", quoted(owner), quoted(found));
            let help = match known.as_slice() {
                [] => "remove it".to_owned(),
                known => did_you_mean(found, &format!("{thing}s"), known.iter().copied()),
            };
            self.document.report(Fault::new(self.document.span(path), message).help(help));
        }
        is_known
    }
}

/// What stands in notes although it is not seen.
pub(super) const NOTES_MAY_HOLD: [char; 2] = ['\n', '\t'];

impl Document {
    /// The notes of a stop, which may have several lines. Those that stand on one line of the file are taken as they
    /// are, with `\n` for a new line; those that run over lines are joined, and an empty line begins a paragraph.
    fn notes_of_stop(&mut self, path: &str, text: String) -> String {
        let runs_on = self.text_of(self.tree().nearest(path)).contains('\n');
        let notes = if runs_on { paragraphs(&text) } else { text };
        self.seen_text(path, &notes, LessonPlan::MOST_NOTES, &NOTES_MAY_HOLD)
    }
}

fn paragraphs(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let paragraphs = lines.split(String::is_empty).filter(|lines| !lines.is_empty()).map(|lines| lines.join(" "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

const fn sequence(raw: RawSequence) -> Sequence {
    match raw {
        RawSequence::BottomUp => Sequence::BottomUp,
        RawSequence::TopDown => Sequence::TopDown,
        RawSequence::Differences => Sequence::Differences,
        RawSequence::Free => Sequence::Free,
    }
}

const fn stride(raw: RawStride) -> Stride {
    match raw {
        RawStride::Row => Stride::Row,
        RawStride::Cell => Stride::Cell,
    }
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn lines_of_a_text_that_runs_on_are_joined_and_an_empty_one_begins_a_paragraph() {
        assert_eq!(
            paragraphs("  Ask first:\n     who  patches?\n\n  \n  Then\r\n show.\n"),
            "Ask first: who patches?\n\nThen show."
        );
        assert_eq!(paragraphs("\n  \n"), "");
    }
}
