//! Notes in Markdown: a comparison, or the whole catalogue, with the sources of each statement.
//!
//! Not for the short table that is pasted: that is [`comparison_markdown`]'s affair.

use super::markdown::{comparison_markdown, plain, row, rule, word};
use crate::domain::{
    Catalogue, Choice, Choices, Comparison, Duty, LayerId, Service, ServiceModel, Setting, Source, SourceKey, Stack,
    Task,
};
use std::fmt::Write as _;

/// The table of a comparison, who does what in each of its services, and where that was read. Nothing is told of a cell
/// that is hidden.
pub fn comparison_notes(
    catalogue: &Catalogue,
    comparison: &Comparison<'_>,
    choices: &Choices,
    is_hidden: impl Fn(usize, LayerId) -> bool,
) -> String {
    let mut notes = Notes::new(catalogue, choices);
    let names: Vec<&str> = comparison.stacks().iter().map(|stack| stack.service().short.as_str()).collect();
    notes.heading(1, &format!("Who secures what: {}", names.join(", ")));
    notes.text.push_str(&comparison_markdown(catalogue, comparison, choices, &is_hidden));
    for (column, stack) in comparison.stacks().iter().enumerate() {
        notes.about(stack.service(), 2);
        notes.layers(stack, |layer| is_hidden(column, layer));
    }
    notes.finish(2)
}

/// All services, from those with most customer work to those with least in each kind, with their tasks and settings.
pub fn catalogue_notes(catalogue: &Catalogue, choices: &Choices) -> String {
    let mut notes = Notes::new(catalogue, choices);
    notes.heading(1, "Who secures what on AWS");
    let (services, tasks) = (catalogue.services(), catalogue.tasks());
    let (services_told, tasks_told) = (counted(services.len(), "service"), counted(tasks.len(), "task"));
    let _ = writeln!(notes.text, "{services_told} and {tasks_told}. Made with Layercake.");
    for model in MODELS {
        let of_kind: Vec<&Service> = services.iter().filter(|service| service.model == model).collect();
        if !of_kind.is_empty() {
            notes.heading(2, kind(model));
        }
        for service in of_kind {
            notes.about(service, 3);
            for (setting, choice) in service.changed(choices) {
                let _ = writeln!(notes.text, "{}: {}\n", plain(&setting.name), plain(&choice.name));
            }
            notes.layers(&Stack::new(service, choices), |_| false);
            notes.tasks(tasks.iter().filter(|task| task.service == service.id), 4);
            notes.settings(service, 4);
        }
    }
    notes.finish(2)
}

const MODELS: [ServiceModel; 6] = [
    ServiceModel::OnPremises,
    ServiceModel::Iaas,
    ServiceModel::Paas,
    ServiceModel::Managed,
    ServiceModel::Serverless,
    ServiceModel::Saas,
];

const fn kind(model: ServiceModel) -> &'static str {
    match model {
        ServiceModel::OnPremises => "On your own premises",
        ServiceModel::Iaas => "Infrastructure as a service (IaaS)",
        ServiceModel::Paas => "Platforms as a service (PaaS)",
        ServiceModel::Managed => "Managed services",
        ServiceModel::Serverless => "Serverless",
        ServiceModel::Saas => "Software as a service (SaaS)",
    }
}

/// A text that grows, and the sources in the order in which it named them.
struct Notes<'a> {
    catalogue: &'a Catalogue,
    choices: &'a Choices,
    text: String,
    sources: Vec<&'a Source>,
}

impl<'a> Notes<'a> {
    fn new(catalogue: &'a Catalogue, choices: &'a Choices) -> Self {
        Self { catalogue, choices, text: String::new(), sources: Vec::new() }
    }

    fn heading(&mut self, level: usize, words: &str) {
        let gap = if self.text.is_empty() || self.text.ends_with("\n\n") { "" } else { "\n" };
        let _ = write!(self.text, "{gap}{} {}\n\n", "#".repeat(level), plain(words));
    }

    /// "[1], [4]": each a link to the address of that source.
    fn numbers(&mut self, keys: &[SourceKey]) -> String {
        let mut numbers = Vec::new();
        for source in keys.iter().filter_map(|key| self.catalogue.source(key)) {
            let known = self.sources.iter().position(|known| known.key == source.key);
            let place = known.unwrap_or_else(|| {
                self.sources.push(source);
                self.sources.len() - 1
            });
            numbers.push(format!("[{}]", place + 1));
        }
        numbers.join(", ")
    }

    /// Where a statement comes from, said also when we reasoned.
    fn origin(&mut self, keys: &[SourceKey], unverified: bool) -> String {
        let numbers = self.numbers(keys);
        match (unverified, numbers.is_empty()) {
            (false, _) => numbers,
            (true, true) => "our reasoning".to_owned(),
            (true, false) => format!("our reasoning from {numbers}"),
        }
    }

    fn about(&mut self, service: &'a Service, level: usize) {
        self.heading(level, &service.name);
        let (label, about) = (plain(&service.label), plain(&service.description));
        let numbers = self.numbers(&service.sources);
        let _ = write!(self.text, "*{label}*. {about} {numbers}\n\n{}\n\n", plain(&service.scope));
        if let Some(ending) = &service.ending {
            let numbers = self.numbers(&ending.sources);
            let (closed, ends) = (ending.closed_to_new, ending.ends);
            let _ = write!(self.text, "Closed to new customers from {closed}, ends on {ends}. {numbers}\n\n");
        }
    }

    fn layers(&mut self, stack: &Stack<'a>, is_hidden: impl Fn(LayerId) -> bool) {
        let header = ["Layer", "Who", "What AWS does", "What the customer does", "Sources"];
        self.header(&header);
        let mut finer = String::new();
        for shown in stack.rows() {
            let (name, duty) = (plain(&self.catalogue.layer(shown.layer).name), shown.duty);
            if is_hidden(shown.layer) {
                self.text.push_str(&row(&[name, "?".into(), String::new(), String::new(), String::new()]));
                continue;
            }
            let side = |words: Option<&str>| plain(words.unwrap_or_default());
            let origin = self.origin(&duty.sources, duty.unverified);
            let owner = word(duty.owner()).to_owned();
            let exam = duty.exam_note.as_deref().map(|words| format!("*In the exam:* {}", plain(words)));
            let more = [duty.more.as_deref().map(plain), exam].into_iter().flatten().collect::<Vec<_>>().join(" ");
            self.text.push_str(&row(&[name.clone(), owner, side(duty.aws()), side(duty.customer()), origin]));
            if !more.is_empty() {
                let _ = writeln!(finer, "- **{name}**: {more}");
            }
        }
        if !finer.is_empty() {
            let _ = write!(self.text, "\nFiner points:\n\n{finer}");
        }
    }

    fn tasks(&mut self, tasks: impl Iterator<Item = &'a Task>, level: usize) {
        let mut tasks = tasks.peekable();
        if tasks.peek().is_none() {
            return;
        }
        self.heading(level, "Tasks");
        self.header(&["Task", "Who", "Why", "Sources"]);
        for task in tasks {
            let mut why = plain(&task.reason);
            if let Some(halves) = &task.halves {
                let _ = write!(why, " AWS: {} Customer: {}", plain(&halves.aws), plain(&halves.customer));
            }
            let origin = self.origin(&task.sources, task.unverified);
            let text = plain(&task.text) + beyond(task.beyond_exam);
            self.text.push_str(&row(&[text, word(Some(task.owner)).to_owned(), why, origin]));
        }
    }

    /// Each choice, and what it gives to whom. The first choice is what the layers say.
    fn settings(&mut self, service: &'a Service, level: usize) {
        if service.settings.is_empty() {
            return;
        }
        self.heading(level, "Settings");
        for (place, setting) in service.settings.iter().enumerate() {
            let gap = if place > 0 { "\n" } else { "" };
            let numbers = self.numbers(&setting.sources);
            let beyond = beyond(setting.beyond_exam);
            let _ = write!(self.text, "{gap}**{}**{beyond} {numbers}\n\n", plain(&setting.name));
            for (place, choice) in setting.choices.iter().enumerate() {
                let usual = if place == 0 { " (the usual form)" } else { "" };
                let _ = writeln!(self.text, "- *{}*{usual}: {}", plain(&choice.name), plain(&choice.why));
                self.changes(service, setting, choice);
            }
        }
    }

    fn changes(&mut self, service: &'a Service, setting: &Setting, choice: &'a Choice) {
        let mut standing = self.choices.clone();
        standing.reset(&service.id, &setting.id);
        let before = Stack::new(service, &standing);
        for (layer, duty) in &choice.changes {
            let name = plain(&self.catalogue.layer(*layer).name);
            let (from, to) = (word(before.duty(*layer).owner()), word(duty.owner()));
            let who = if from == to { format!("still {to}") } else { format!("{from} → {to}") };
            let origin = self.origin(&duty.sources, duty.unverified);
            let gap = if origin.is_empty() { "" } else { " " };
            let _ = writeln!(self.text, "  - {name}: {who}.{}{gap}{origin}", sides(duty));
        }
    }

    fn header(&mut self, names: &[&str]) {
        let cells: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        self.text.push_str(&row(&cells));
        self.text.push_str(&rule(cells.len()));
    }

    /// The sources as a list, and their addresses once more for the links.
    fn finish(mut self, level: usize) -> String {
        let sources = std::mem::take(&mut self.sources);
        if sources.is_empty() {
            return self.text;
        }
        self.heading(level, "Sources");
        let mut links = String::new();
        for (place, source) in sources.into_iter().enumerate() {
            let (number, title, checked) = (place + 1, plain(&source.title), source.checked);
            let address = source.address.as_deref().map(address);
            let shown = address.as_ref().map_or_else(String::new, |address| format!(" <{address}>,"));
            let _ = writeln!(self.text, "{number}. {title},{shown} read on {checked}");
            if let Some(address) = address {
                let _ = writeln!(links, "[{number}]: <{address}>");
            }
        }
        if !links.is_empty() {
            let _ = write!(self.text, "\n{links}");
        }
        self.text
    }
}

fn counted(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

const fn beyond(exam: bool) -> &'static str {
    if exam { " (beyond the exam)" } else { "" }
}

/// What each side does, as sentences.
fn sides(duty: &Duty) -> String {
    let sides = [("AWS", duty.aws()), ("Customer", duty.customer())];
    sides
        .into_iter()
        .filter_map(|(side, words)| words.map(|words| format!(" {side}: {}", plain(words))))
        .collect::<String>()
}

/// An address between angle brackets, which it must not end itself.
fn address(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            sign if sign.is_whitespace() || sign.is_control() => "%20".to_owned(),
            sign => sign.to_string(),
        })
        .collect()
}
