//! The rules of `exam.ron`: weights that make a whole, task statements of a domain that is there, and links that lead
//! somewhere. Scenes are read later; that theirs exist is asked by whoever draws them, and by a test.

use super::check::{Known, MOST_NAME, MOST_PROSE};
use super::document::Document;
use super::fault::Fault;
use super::raw_exam::{RawDomain, RawExam, RawLink, RawStatement};
use super::shown::{counted, quoted};
use crate::domain::exam::{Domain, Exam, Form, Link, Part, Statement};
use crate::domain::{Comparison, LessonId, SceneId, ServiceId};

/// The weights of all domains together.
const WHOLE: u32 = 100;
/// How long a code may be, and the number of a task statement.
const MOST_CODE: usize = 20;
/// How long the letter of a part may be.
const MOST_LETTER: usize = 2;

/// The exam of a file; `None` and a reported problem where it is not sound.
pub(super) fn exam(document: &mut Document, known: &Known) -> Option<Exam> {
    let raw: RawExam = document.parse()?;
    let code = document.prose("code", &raw.code, MOST_CODE);
    let name = document.prose("name", &raw.name, MOST_NAME);
    let before = document.prose("before", &raw.before, MOST_CODE);
    let since = document.date("since", &raw.since);
    let about = document.prose("about", &raw.about, MOST_PROSE);
    let caution = document.prose("caution", &raw.caution, MOST_PROSE);
    let sources = document.sources("", &raw.sources, false, known);
    let domains = domains(document, &raw.domains);
    let tasks = raw.tasks.iter().enumerate();
    let tasks = tasks.map(|(index, task)| statement(document, index, task, &domains, known)).collect();
    let form = raw.form.iter().enumerate().map(|(index, entry)| {
        let path = format!("form[{index}]");
        let name = document.prose(&format!("{path}.name"), &entry.name, MOST_NAME);
        let text = document.prose(&format!("{path}.text"), &entry.text, MOST_PROSE);
        Form { name, text, sources: document.sources(&path, &entry.sources, false, known) }
    });
    let form = form.collect();
    let exam = Exam { code, name, before, since: since?, about, caution, domains, tasks, form, sources };
    Some(exam).filter(|_| !document.has_faults())
}

fn domains(document: &mut Document, raw: &[RawDomain]) -> Vec<Domain> {
    let before = document.fault_count();
    let mut domains = Vec::new();
    for (index, entry) in raw.iter().enumerate() {
        let path = format!("domains[{index}]");
        let name = document.prose(&format!("{path}.name"), &entry.name, MOST_NAME);
        if let Some(first) = raw[..index].iter().position(|other| other.number == entry.number) {
            let first = format!("domains[{first}].number");
            document.used_twice(&format!("{path}.number"), &first, "domain", &entry.number.to_string());
        }
        document.percent(&format!("{path}.percent"), entry.percent);
        if let Some(percent) = entry.before {
            document.percent(&format!("{path}.before"), percent);
        }
        domains.push(Domain { number: entry.number, name, percent: entry.percent, before: entry.before });
    }
    // A weight that is wrong by itself, or was left out, makes the sum wrong too.
    let is_sound = document.fault_count() == before && !document.was_cut_in("domains");
    let sum = raw.iter().fold(0_u32, |sum, entry| sum.saturating_add(entry.percent));
    if is_sound && sum != WHOLE {
        let message = format!("the weights of the domains make {sum}, expected {WHOLE}");
        document.report(Fault::new(document.span("domains"), message).help("compare each `percent` with the guide"));
    }
    domains
}

fn statement(
    document: &mut Document,
    index: usize,
    raw: &RawStatement,
    domains: &[Domain],
    known: &Known,
) -> Statement {
    let path = format!("tasks[{index}]");
    let number = document.prose(&format!("{path}.number"), &raw.number, MOST_CODE);
    let domain = number.split('.').next().unwrap_or_default();
    if !domains.iter().any(|known| known.number.to_string() == domain) && !document.was_cut_in("domains") {
        let fault = Fault::new(
            document.span(&format!("{path}.number")),
            format!("the task statement {} belongs to no domain", quoted(&number)),
        );
        document.report(fault.help("begin with the number of a domain: `2.1`"));
    }
    let text = document.prose(&format!("{path}.text"), &raw.text, MOST_PROSE);
    let parts = raw.parts.iter().enumerate().map(|(index, part)| {
        let path = format!("{path}.parts[{index}]");
        Part {
            letter: document.prose(&format!("{path}.letter"), &part.letter, MOST_LETTER),
            text: document.prose(&format!("{path}.text"), &part.text, MOST_PROSE),
            links: document.links(&format!("{path}.links"), &part.links, known),
        }
    });
    let parts = parts.collect();
    let links = document.links(&format!("{path}.links"), &raw.links, known);
    let sources = document.sources(&path, &raw.sources, false, known);
    Statement { number, text, parts, links, sources }
}

impl Document {
    fn percent(&mut self, path: &str, percent: u32) {
        if percent > WHOLE {
            let fault = Fault::new(self.span(path), format!("a domain weighs at most {WHOLE}, found {percent}"));
            self.report(fault.help("write the weight in percent of the scored content"));
        }
    }

    fn links(&mut self, path: &str, links: &[RawLink], known: &Known) -> Vec<Link> {
        let links = links.iter().enumerate();
        links.filter_map(|(index, link)| self.link(&format!("{path}[{index}]"), link, known)).collect()
    }

    fn link(&mut self, path: &str, link: &RawLink, known: &Known) -> Option<Link> {
        match link {
            RawLink::Lesson(id) => {
                self.known_id(&format!("{path}[0]"), "lesson", id, known.lessons.as_ref());
                Some(Link::Lesson(LessonId::new(id)))
            }
            RawLink::Scene(id) => {
                self.kebab_id(&format!("{path}[0]"), id);
                Some(Link::Scene(SceneId::new(id)))
            }
            RawLink::Compare(ids) => {
                let path = format!("{path}[0]");
                if !(2..=Comparison::MOST_COLUMNS).contains(&ids.len()) {
                    let message = format!("a comparison of {}", counted(ids.len(), "service"));
                    let help = format!("name 2 to {}", Comparison::MOST_COLUMNS);
                    self.report(Fault::new(self.span(&path), message).help(help));
                }
                self.references(&path, "service", ids, known.services.as_ref());
                Some(Link::Compare(ids.iter().map(ServiceId::new).collect()))
            }
            RawLink::Cell { service, layer } => {
                self.known_id(&format!("{path}.service"), "service", service, known.services.as_ref());
                let layer = self.layer(&format!("{path}.layer"), layer)?;
                Some(Link::Cell(ServiceId::new(service), layer))
            }
            RawLink::Questions => Some(Link::Questions),
        }
    }
}
