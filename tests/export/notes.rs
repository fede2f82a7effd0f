//! Notes: whatever the catalogue says is there, as a reader of Markdown from elsewhere shows it.

use super::{SIGNS, bytes, showing, words};
use layercake::content::Library;
use layercake::domain::{
    Catalogue, CatalogueParts, Choice, ChoiceId, Choices, Duty, LayerId, Owner, Service, ServiceId, Setting, SettingId,
    Source, Task, Work,
};
use layercake::export::{Format, Letters, Look, PaperSize, catalogue_notes};
use layercake::shell::{Taking, take};
use layercake::state::{Action, ExploreAction, State, What, update};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a reader sees: paragraphs, items and cells, each as one text, and where links lead.
struct Read {
    texts: Vec<String>,
    links: Vec<String>,
    html: usize,
}

fn read(markdown: &str) -> Read {
    let mut read = Read { texts: Vec::new(), links: Vec::new(), html: 0 };
    let mut text = String::new();
    for event in
        Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH)
    {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::Start(Tag::Link { dest_url, .. }) => read.links.push(dest_url.into_string()),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell)
            | Event::Start(Tag::List(_) | Tag::Item) => {
                read.texts.extend(Some(std::mem::take(&mut text)).filter(|text| !text.is_empty()));
            }
            Event::Html(_) | Event::InlineHtml(_) | Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                read.html += 1;
            }
            _ => {}
        }
    }
    read
}

/// A catalogue of one service whose every word holds every sign.
fn hostile() -> Catalogue {
    let library = Library::built_in();
    let ours = library.catalogue();
    let say = |what: &str| format!("{what}: {SIGNS}");
    let source = Source {
        title: say("Title"),
        address: Some("https://example.org/a(b)<c> d".into()),
        ..ours.sources()[0].clone()
    };
    let duty = |work| Duty {
        work,
        more: Some(say("- More")),
        exam_note: Some(say("1. Exam")),
        notes: Vec::new(),
        sources: vec![source.key.clone()],
        unverified: true,
    };
    let both = Work::Shared { aws: say("AWS half"), customer: say("Customer half") };
    let change = (LayerId::GuestOs, duty(both));
    let choice = |id: &str, changes| Choice { id: ChoiceId::new(id), name: say("Choice"), why: say("Why"), changes };
    let rds: &Service = ours.services().iter().find(|service| service.id.as_str() == "rds").unwrap();
    let mut service = rds.clone();
    service.name = say("#Service");
    service.label = say("Label");
    service.description = say("+ Description");
    service.scope = say("12) Scope");
    service.sources = vec![source.key.clone()];
    service.duties = std::array::from_fn(|_| duty(Work::Aws(say("AWS"))));
    service.settings = vec![Setting {
        id: SettingId::new("setting"),
        name: say("Setting"),
        beyond_exam: true,
        choices: vec![choice("first", Vec::new()), choice("second", vec![change])],
        sources: vec![source.key.clone()],
    }];
    let task = Task {
        text: say("Task"),
        reason: say("Reason"),
        owner: Owner::Aws,
        service: service.id.clone(),
        ..ours.tasks()[0].clone()
    };
    let layers = LayerId::ALL.map(|layer| ours.layer(layer).clone()).to_vec();
    Catalogue::new(CatalogueParts {
        layers,
        services: vec![service],
        tasks: vec![task],
        sources: vec![source],
        ..CatalogueParts::default()
    })
}

/// Its notes.
pub(super) fn signs() -> String {
    catalogue_notes(&hostile(), &Choices::default())
}

fn taken(library: &Library, state: &State, whole: bool) -> String {
    let taking = Taking {
        what: if whole { &What::Everything } else { &What::Shown },
        format: Format::Markdown,
        look: Look::Light,
        scale: 1,
        transparent: false,
        letters: Letters::Embedded,
        decks: &[],
        sheet: None,
        attempts: &[],
        paper: PaperSize::A4,
        folder: false,
    };
    String::from_utf8(bytes(take(&taking, state, library, &|_| true).unwrap())).unwrap()
}

#[test]
fn no_sign_means_anything_to_a_reader_of_markdown() {
    let Read { texts, links, html } = read(&signs());
    let texts: Vec<String> = texts.iter().map(|text| words(text)).collect();
    assert_eq!(html, 0, "no sign begins code or a tag");
    for what in [
        "#Service",
        "Label",
        "+ Description",
        "12) Scope",
        "Task",
        "AWS",
        "- More",
        "1. Exam",
        "Reason",
        "Setting",
        "Choice",
        "Why",
        "AWS half",
        "Customer half",
        "Title",
    ] {
        let whole = words(&format!("{what}: {SIGNS}"));
        assert!(texts.iter().any(|text| text.contains(&whole)), "`{whole}` is not in {texts:#?}");
    }
    assert!(links.len() > 16 && links.iter().all(|link| link == "https://example.org/a(b)%3Cc%3E%20d"), "{links:?}");
}

#[test]
fn notes_of_the_whole_catalogue_hold_every_sentence_of_it_and_each_source_once() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let Read { texts, links, html } = read(&taken(&library, &showing(&library, &["rds"]), true));
    assert_eq!(html, 0);
    let has = |part: &str| {
        let part = words(part);
        assert!(texts.iter().any(|text| words(text).contains(&part)), "`{part}` is missing");
    };
    for service in catalogue.services() {
        for part in [&service.name, &service.description, &service.scope] {
            has(part);
        }
        for duty in service
            .settings
            .iter()
            .flat_map(|setting| &setting.choices)
            .flat_map(|choice| &choice.changes)
            .map(|(_, duty)| duty)
            .chain(&service.duties)
        {
            duty.aws().into_iter().chain(duty.customer()).for_each(has);
        }
        for choice in service.settings.iter().flat_map(|setting| &setting.choices) {
            has(&choice.why);
        }
    }
    for task in catalogue.tasks() {
        has(&task.text);
        has(&task.reason);
    }
    let listed = texts.iter().filter(|text| text.contains(", read on ")).count();
    let addresses: std::collections::BTreeSet<&String> = links.iter().collect();
    assert!(listed > 20 && addresses.len() <= listed, "{listed} sources with {} addresses", addresses.len());
    for source in catalogue.sources() {
        let titled =
            texts.iter().filter(|text| words(text).starts_with(&format!("{}, ", words(&source.title)))).count();
        assert!(titled <= 1, "`{}` stands {titled} times", source.title);
    }
}

#[test]
fn notes_of_a_comparison_begin_with_its_table_and_tell_nothing_that_is_hidden() {
    let library = Library::built_in();
    let mut state = showing(&library, &["ec2", "rds"]);
    let open = taken(&library, &state, false);
    let table = state.table(&library);
    assert!(open.starts_with(&format!("# Who secures what: EC2, RDS\n\n{table}")), "{open}");
    let ec2 = library.catalogue().service(&ServiceId::new("ec2")).unwrap();
    let sentence = ec2.duty(LayerId::GuestOs).customer().unwrap();
    assert!(open.contains(sentence) && open.contains("]: <https://"));
    update(&mut state, &library, Action::Explore(ExploreAction::HideOwners(true)));
    let hidden = taken(&library, &state, false);
    assert!(!hidden.contains(sentence) && !hidden.contains("| AWS |"), "{hidden}");
}
