//! The rules of a service and of whatever has duties, tasks, sources and notes: from the raw shape to the domain.
//!
//! Every statement has a source, every service has all thirteen layers, and an owner and its sentences agree. Not for
//! rules that need several files at once, such as ids used twice: those are in `catalogue_files`.

use super::check_settings;
use super::document::Document;
use super::fault::Fault;
use super::raw_catalogue::{RawDuty, RawEnding, RawOwner, RawService, RawTask};
use super::resolve::{MOST_CARD_TEXT, MOST_REASON};
use super::shown::{listed, quoted};
use crate::domain::{
    Duty, Ending, LayerId, MisconceptionId, NoteId, Owner, Service, ServiceId, ServiceModel, SourceKey, Task, TaskId,
    Work,
};
use std::collections::BTreeSet;

/// How many characters a name may have, and a sentence or two.
pub(super) const MOST_NAME: usize = 60;
pub(super) const MOST_PROSE: usize = 600;
/// How many characters of a duty can be read from the back row.
pub(super) const MOST_SENTENCE: usize = 140;

/// The ids of things that may be referred to; a catalogue may have thousands of both, so they are looked up quickly.
pub(super) type Ids = BTreeSet<String>;

/// What statements may refer to. `None` where the file that lists it is missing or damaged: then a reference cannot be
/// judged, and a hundred complaints about one broken file help nobody.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The keys of the sources.
    pub(super) sources: Option<Ids>,
    /// The ids of the misconceptions.
    pub(super) misconceptions: Option<Ids>,
    /// The ids of the notes.
    pub(super) notes: Option<Ids>,
    /// The ids of the services.
    pub(super) services: Option<Ids>,
    /// The ids of the tasks.
    pub(super) tasks: Option<Ids>,
    /// The ids of the lessons.
    pub(super) lessons: Option<Ids>,
}

/// The service of a file, if its head and its duties are sound, and those of its tasks that are.
pub(super) fn service(document: &mut Document, known: &Known) -> Option<(Service, Vec<Task>)> {
    let raw: RawService = document.parse()?;
    document.kebab_id("id", &raw.id);
    let name = document.prose("name", &raw.name, MOST_NAME);
    let short = document.prose("short", &raw.short, MOST_NAME);
    let label = document.prose("label", &raw.label, MOST_NAME);
    let description = document.prose("description", &raw.description, MOST_PROSE);
    let scope = document.prose("scope", &raw.scope, MOST_PROSE);
    let ending = raw.ending.as_ref().and_then(|ending| document.ending(ending, known));
    let notes = document.notes("", &raw.notes, known);
    let sources = document.sources("", &raw.sources, false, known);
    let settings = check_settings::settings(document, &raw.settings, known);
    let duties = duties(document, &raw.duties, known);
    let id = ServiceId::new(raw.id);
    let tasks = tasks(document, &raw.tasks, &id, known);
    let service = Service {
        id,
        name,
        short,
        model: raw.model.into(),
        label,
        description,
        scope,
        in_exam_guide: raw.in_exam_guide,
        ending,
        notes,
        sources,
        settings,
        duties: duties?,
    };
    if document.has_faults_outside("tasks") { None } else { Some((service, tasks)) }
}

fn duties(document: &mut Document, raw: &[RawDuty], known: &Known) -> Option<[Duty; LayerId::COUNT]> {
    let mut found: [Option<Duty>; LayerId::COUNT] = [const { None }; LayerId::COUNT];
    let mut given = Vec::new();
    for (index, entry) in raw.iter().enumerate() {
        let path = format!("duties[{index}]");
        let layer = document.layer(&format!("{path}.layer"), &entry.layer);
        if let Some(first) = raw[..index].iter().position(|other| other.layer == entry.layer) {
            let first = format!("duties[{first}].layer");
            document.used_twice(&format!("{path}.layer"), &first, "layer", &entry.layer);
        }
        let duty = document.duty(&path, entry, known);
        if let Some(layer) = layer {
            given.push(layer);
            found[layer.index()] = duty;
        }
    }
    document.ask_for_layers("duties", &given);
    let duties: Vec<Duty> = found.into_iter().flatten().collect();
    duties.try_into().ok()
}

fn tasks(document: &mut Document, raw: &[RawTask], service: &ServiceId, known: &Known) -> Vec<Task> {
    let mut tasks = Vec::new();
    for (index, entry) in raw.iter().enumerate() {
        let path = format!("tasks[{index}]");
        let before = document.fault_count();
        let id = document.prose(&format!("{path}.id"), &entry.id, MOST_NAME);
        let text = document.prose(&format!("{path}.text"), &entry.text, MOST_CARD_TEXT);
        let layer = document.layer(&format!("{path}.layer"), &entry.layer);
        let reason = document.prose(&format!("{path}.reason"), &entry.reason, MOST_REASON);
        let owner = Owner::from(entry.owner);
        let why_not = document.why_not(&path, entry.why_not.as_ref(), &[owner]);
        let halves = document.halves(&path, entry.halves.as_ref(), Some(owner));
        if let (Some(misconception), Some(known)) = (&entry.misconception, &known.misconceptions)
            && !known.contains(misconception)
        {
            let path = format!("{path}.misconception");
            let otherwise = "`layercake list misconceptions` names them all";
            document.reference(&path, "misconception", misconception, known.iter().map(String::as_str), otherwise);
        }
        let notes = document.notes(&path, &entry.notes, known);
        let sources = document.sources(&path, &entry.sources, entry.unverified, known);
        if let Some(layer) = layer
            && document.fault_count() == before
        {
            tasks.push(Task {
                id: TaskId::new(id),
                text,
                service: service.clone(),
                layer,
                owner,
                reason,
                why_not,
                halves,
                misconception: entry.misconception.as_ref().map(MisconceptionId::new),
                notes,
                sources,
                beyond_exam: entry.beyond_exam,
                unverified: entry.unverified,
            });
        }
    }
    tasks
}

impl Document {
    pub(super) fn duty(&mut self, path: &str, raw: &RawDuty, known: &Known) -> Option<Duty> {
        let mut prose = |field: &str, text: &Option<String>, most| {
            self.optional_prose(&format!("{path}.{field}"), text.as_deref(), most)
        };
        let aws = prose("aws", &raw.aws, MOST_SENTENCE);
        let customer = prose("customer", &raw.customer, MOST_SENTENCE);
        let more = prose("more", &raw.more, MOST_PROSE);
        let exam_note = prose("exam_note", &raw.exam_note, MOST_PROSE);
        let notes = self.notes(path, &raw.notes, known);
        let sources = self.sources(path, &raw.sources, raw.unverified, known);
        self.agree(path, "aws", aws.is_some(), matches!(raw.owner, RawOwner::Aws | RawOwner::Shared), raw.owner);
        let theirs = matches!(raw.owner, RawOwner::Customer | RawOwner::Shared);
        self.agree(path, "customer", customer.is_some(), theirs, raw.owner);
        if raw.owner == RawOwner::NoSuchLayer && more.is_none() {
            let fault =
                Fault::new(self.span(path), "`more` is missing, expected it because the owner is `NoSuchLayer`");
            self.report(fault.help("say why the service has no such layer"));
        }
        let work = match raw.owner {
            RawOwner::Aws => Work::Aws(aws?),
            RawOwner::Customer => Work::Customer(customer?),
            RawOwner::Shared => Work::Shared { aws: aws?, customer: customer? },
            RawOwner::NoSuchLayer => Work::NoSuchLayer,
        };
        Some(Duty { work, more, exam_note, notes, sources, unverified: raw.unverified })
    }

    /// A side has a sentence exactly if it has work.
    fn agree(&mut self, path: &str, side: &str, given: bool, wanted: bool, owner: RawOwner) {
        let owner = format!("`{owner:?}`");
        if wanted && !given {
            let message = format!("{} is missing, expected a sentence because the owner is {owner}", quoted(side));
            self.report(
                Fault::new(self.span(path), message).help(format!("say in {} what that side does", quoted(side))),
            );
        } else if given && !wanted {
            let message = format!("{} is given, but the owner is {owner}", quoted(side));
            let help = "remove it, or change the owner: `Aws` has `aws`, `Customer` has `customer`, `Shared` has both";
            self.report(Fault::new(self.span(&format!("{path}.{side}")), message).help(help));
        }
    }

    fn ending(&mut self, raw: &RawEnding, known: &Known) -> Option<Ending> {
        let closed_to_new = self.date("ending.closed_to_new", &raw.closed_to_new);
        let ends = self.date("ending.ends", &raw.ends);
        let sources = self.sources("ending", &raw.sources, false, known);
        if let (Some(closed), Some(ends)) = (closed_to_new, ends)
            && ends < closed
        {
            let fault = Fault::new(self.span("ending.ends"), format!("the service ends before it closes on {closed}"));
            self.report(
                fault.help("`closed_to_new` is the first day without new customers, `ends` the last of support"),
            );
        }
        Some(Ending { closed_to_new: closed_to_new?, ends: ends?, sources })
    }

    /// The notes that a statement carries.
    pub(super) fn notes(&mut self, path: &str, ids: &[String], known: &Known) -> Vec<NoteId> {
        let path = if path.is_empty() { "notes".to_owned() } else { format!("{path}.notes") };
        for (index, id) in ids.iter().enumerate() {
            if let Some(known) = known.notes.as_ref().filter(|known| !known.contains(id)) {
                let known = known.iter().map(String::as_str);
                let otherwise = "`layercake list notes` names them all";
                self.reference(&format!("{path}[{index}]"), "note", id, known, otherwise);
            }
        }
        ids.iter().map(NoteId::new).collect()
    }

    /// The sources of a statement: at least one, unless the statement owns up to having none.
    pub(super) fn sources(&mut self, path: &str, keys: &[String], unverified: bool, known: &Known) -> Vec<SourceKey> {
        let path = if path.is_empty() { "sources".to_owned() } else { format!("{path}.sources") };
        if keys.is_empty() && !unverified {
            let fault = Fault::new(self.span(&path), "this has no source, expected at least one");
            self.report(fault.help("add `sources: [\"…\"],`, or in duties and tasks `unverified: true,`"));
        }
        for (index, key) in keys.iter().enumerate() {
            let path = format!("{path}[{index}]");
            if key == "unverified" {
                let fault = Fault::new(self.span(&path), "`unverified` is no source");
                self.report(fault.help("remove it and write `unverified: true,` beside `sources`"));
            } else if let Some(known) = known.sources.as_ref().filter(|known| !known.contains(key)) {
                let known = known.iter().map(String::as_str);
                self.reference(
                    &path,
                    "source",
                    key,
                    known,
                    "`layercake list sources` names them all; add it there first",
                );
            }
        }
        keys.iter().map(SourceKey::new).collect()
    }

    pub(super) fn ask_for_layers(&mut self, path: &str, given: &[LayerId]) {
        // An entry that was left out already has its problem, and may have been the one that is missing.
        if self.was_cut_in(path) {
            return;
        }
        let missing: Vec<&str> =
            LayerId::ALL.into_iter().filter(|layer| !given.contains(layer)).map(LayerId::key).collect();
        if !missing.is_empty() {
            let message = format!("{} has no {}", quoted(path), listed(missing, "or"));
            let fault = Fault::new(self.span(path), message);
            self.report(fault.help("all thirteen layers are needed; one that a service lacks is `owner: NoSuchLayer`"));
        }
    }
}

impl From<super::raw_catalogue::RawModel> for ServiceModel {
    fn from(raw: super::raw_catalogue::RawModel) -> Self {
        use super::raw_catalogue::RawModel;
        match raw {
            RawModel::OnPremises => Self::OnPremises,
            RawModel::Iaas => Self::Iaas,
            RawModel::Paas => Self::Paas,
            RawModel::Managed => Self::Managed,
            RawModel::Serverless => Self::Serverless,
            RawModel::Saas => Self::Saas,
        }
    }
}
