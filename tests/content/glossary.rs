//! The glossary against the texts: every term is used, and what a beginner may not know is a term.

use layercake::content::Library;
use layercake::domain::{LayerId, TermIndex};
use std::collections::BTreeSet;

/// What the chapter takes for granted or names: the words of its lists, its steps and its exam section.
const CHAPTER: &[&str] = &[
    "shared responsibility model",
    "security of the cloud",
    "security in the cloud",
    "IaaS",
    "PaaS",
    "SaaS",
    "managed services",
    "serverless",
    "on-premises",
    "data centers",
    "hypervisor",
    "guest OS",
    "operating system",
    "OS",
    "physical host",
    "network backbone",
    "Region",
    "Availability Zones",
    "edge locations",
    "IAM",
    "IAM users",
    "roles",
    "policies",
    "permissions",
    "least privilege",
    "MFA",
    "security groups",
    "network ACLs",
    "ACLs",
    "VPC",
    "firewalls",
    "encryption at rest",
    "in transit",
    "SSE",
    "SSE-S3",
    "SSE-KMS",
    "SSE-C",
    "TLS",
    "EBS",
    "patch",
    "Systems Manager",
    "Patch Manager",
    "S3 bucket",
    "bucket policies",
    "Block Public Access",
    "CloudTrail",
    "Config",
    "GuardDuty",
    "Trusted Advisor",
    "Security Hub",
    "automated backups",
    "retention periods",
    "database engine",
    "environment variables",
    "API",
    "runtime",
    "instance",
    "compliance",
    "audit",
    "HIPAA",
    "GDPR",
    "Business Associate Addendum",
    "CLF-C02",
    "durability",
    "data classification",
];

/// Abbreviations that are no terms, and why.
const NO_TERMS: &[(&str, &str)] = &[
    ("CPU", "an everyday word"),
    ("IP", "an everyday word, in IP address"),
    ("URL", "an everyday word"),
    ("USD", "a currency"),
    ("SQL", "part of the name of a product, SQL Server"),
    ("ECS", "a service with a page of its own, on Fargate"),
    ("EKS-optimized", "EKS has a page of its own"),
];

/// All sentences that the app can show about AWS, but for the meanings of the terms.
fn texts(library: &Library) -> Vec<String> {
    let catalogue = library.catalogue();
    let mut texts: Vec<String> = Vec::new();
    for service in catalogue.services() {
        let choices = || service.settings.iter().flat_map(|setting| &setting.choices);
        let changed = choices().flat_map(|choice| &choice.changes);
        for duty in service.duties.iter().chain(changed.map(|(_, duty)| duty)) {
            let said = [duty.aws(), duty.customer(), duty.more.as_deref(), duty.exam_note.as_deref()];
            texts.extend(said.into_iter().flatten().map(str::to_owned));
        }
        texts.extend(choices().flat_map(|choice| [choice.name.clone(), choice.why.clone()]));
        texts.extend([service.name.clone(), service.label.clone(), service.description.clone(), service.scope.clone()]);
    }
    for layer in LayerId::ALL.map(|id| catalogue.layer(id)) {
        texts.extend([layer.name.clone(), layer.definition.clone(), layer.why.clone()]);
    }
    texts.extend(catalogue.tasks().iter().flat_map(|task| [task.text.clone(), task.reason.clone()]));
    texts.extend(catalogue.misconceptions().iter().flat_map(|wrong| [wrong.belief.clone(), wrong.cure.clone()]));
    texts.extend(catalogue.lessons().iter().flat_map(|lesson| lesson.paragraphs.clone()));
    texts.extend(catalogue.open_points().iter().map(|point| point.text.clone()));
    texts.extend(catalogue.notes().iter().flat_map(|note| [note.older.clone(), note.today.clone(), note.exam.clone()]));
    for scene in library.scenes().iter().map(|loaded| &loaded.scene) {
        texts.extend([scene.story.clone(), scene.goal.clone()]);
        texts.extend(scene.cards.iter().flat_map(|card| [card.text.clone(), card.reason.clone()]));
    }
    texts
}

#[test]
fn every_term_is_found_in_a_text_and_no_two_share_a_name() {
    let library = Library::built_in();
    let terms = library.catalogue().terms();
    assert!(terms.len() >= 120);
    let index = TermIndex::new(terms);
    let mut used: BTreeSet<String> = BTreeSet::new();
    for text in texts(&library) {
        used.extend(index.find(&text).into_iter().map(|(_, id)| id.to_string()));
    }
    for term in terms {
        let others = index.find(&term.meaning).into_iter().filter(|(_, id)| *id != term.id);
        used.extend(others.map(|(_, id)| id.to_string()));
    }
    let unused: Vec<&str> = terms.iter().map(|term| term.id.as_str()).filter(|id| !used.contains(*id)).collect();
    assert_eq!(unused, [""; 0], "terms that no text uses");
    for term in terms {
        for name in std::iter::once(&term.name).chain(&term.other_names) {
            let found = index.find(name);
            assert_eq!(found.first().map(|(_, id)| id), Some(&term.id), "{name}");
        }
    }
}

#[test]
fn the_words_of_the_chapter_are_terms() {
    let library = Library::built_in();
    let index = library.catalogue().term_index();
    for word in CHAPTER {
        assert!(!index.find(word).is_empty(), "`{word}` is no term");
    }
}

/// Words that begin with two capitals, such as NACL or SSE-KMS.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    words.map(|word| word.trim_matches('-')).filter(|word| {
        let capitals = word.chars().take_while(char::is_ascii_uppercase).count();
        capitals >= 2
    })
}

#[test]
fn every_abbreviation_is_a_term_or_known_to_need_no_explanation() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let names = catalogue.terms().iter().flat_map(|term| std::iter::once(&term.name).chain(&term.other_names));
    let mut known: BTreeSet<&str> = names.flat_map(|name| name.split(' ')).collect();
    // A service is explained by its stack.
    known.extend(catalogue.services().iter().flat_map(|service| service.short.split(' ')));
    let texts: Vec<String> =
        texts(&library).into_iter().chain(catalogue.terms().iter().map(|term| term.meaning.clone())).collect();
    let used: BTreeSet<&str> = texts.iter().flat_map(|text| abbreviations(text)).collect();
    let is_known = |word: &str| known.contains(word) || word.strip_suffix('s').is_some_and(|one| known.contains(one));
    let is_no_term = |word: &str| NO_TERMS.iter().any(|(known, _)| *known == word);
    let unknown: Vec<&str> = used.iter().copied().filter(|word| !is_known(word) && !is_no_term(word)).collect();
    assert_eq!(unknown, [""; 0], "abbreviations that nothing explains");
    let needless: Vec<&str> =
        NO_TERMS.iter().map(|(word, _)| *word).filter(|word| is_known(word) || !used.contains(word)).collect();
    assert_eq!(needless, [""; 0], "exceptions that are terms by now, or that no text uses");
}
