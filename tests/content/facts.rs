//! The catalogue against the fact file: every cell, every count, every id that is promised.

use layercake::content::Library;
use layercake::domain::{
    ChoiceId, Choices, Date, EndingStage, LayerId, MisconceptionId, NoteId, Owner, ServiceId, SettingId, SourceKey,
    Stack,
};
use std::collections::{BTreeMap, BTreeSet};

/// Owners bottom to top: A is AWS, C the customer, S shared, - no such layer. From section 2.1 of the fact file.
const MATRIX: [(&str, &str); 11] = [
    ("on-premises", "CCCCCCCCCCCCC"),
    ("ec2", "AAAACCCCCCCCC"),
    ("rds", "AAAAAACCCCCSC"),
    ("lambda", "AAAAAASCCSCSC"),
    ("workmail", "AAAAAASACSCSC"),
    ("elastic-beanstalk", "AAAASSCCCCCSC"),
    ("s3", "AAAAAAS-CSCSC"),
    ("dynamodb", "AAAAAASCCSCSC"),
    ("ecs-fargate", "AAAAASCCCSCSC"),
    ("eks", "AAAASSCCCSCSC"),
    ("outposts", "CASACSCCCSCSC"),
];

/// Tasks of each service: AWS, customer, shared. From section 3 of the fact file.
const TASKS: [(&str, &str, [usize; 3]); 11] = [
    ("on-premises", "OnPrem", [0, 6, 0]),
    ("ec2", "EC2", [5, 10, 2]),
    ("rds", "RDS", [6, 13, 0]),
    ("lambda", "Lambda", [6, 10, 1]),
    ("workmail", "WorkMail", [6, 13, 0]),
    ("elastic-beanstalk", "Beanstalk", [3, 9, 1]),
    ("s3", "S3", [4, 8, 0]),
    ("dynamodb", "DynamoDB", [5, 7, 0]),
    ("ecs-fargate", "Fargate", [5, 7, 0]),
    ("eks", "EKS", [5, 6, 1]),
    ("outposts", "Outposts", [4, 7, 1]),
];

fn letter(owner: Option<Owner>) -> char {
    match owner {
        Some(Owner::Aws) => 'A',
        Some(Owner::Customer) => 'C',
        Some(Owner::Shared) => 'S',
        None => '-',
    }
}

fn letters(stack: Stack<'_>) -> String {
    LayerId::ALL.into_iter().map(|layer| letter(stack.duty(layer).owner())).collect()
}

fn stack<'a>(library: &'a Library, service: &str, choices: &Choices) -> Stack<'a> {
    let service = library.catalogue().service(&ServiceId::new(service)).unwrap_or_else(|| panic!("no {service}"));
    Stack::new(service, choices)
}

fn chosen(setting: &str, choice: &str) -> Choices {
    let (service, setting) = setting.split_once('.').unwrap();
    let mut choices = Choices::default();
    choices.set(ServiceId::new(service), SettingId::new(setting), ChoiceId::new(choice));
    choices
}

#[test]
fn every_cell_has_the_owner_that_the_fact_file_gives_it() {
    let library = Library::built_in();
    assert_eq!(library.catalogue().services().len(), MATRIX.len());
    for (service, owners) in MATRIX {
        assert_eq!(letters(stack(&library, service, &Choices::default())), owners, "{service}");
    }
}

#[test]
fn services_stand_from_most_to_least_customer_work() {
    let library = Library::built_in();
    let yours: Vec<usize> = library.catalogue().services().iter().map(|service| service.tally().customer).collect();
    assert!(yours.is_sorted_by(|left, right| left >= right), "{yours:?}");
}

#[test]
fn every_task_of_the_fact_file_is_there_under_its_id() {
    let library = Library::built_in();
    let tasks = library.catalogue().tasks();
    for (service, code, owners) in TASKS {
        let own: Vec<_> = tasks.iter().filter(|task| task.service.as_str() == service).collect();
        let ids: BTreeSet<&str> = own.iter().map(|task| task.id.as_str()).collect();
        let expected: BTreeSet<String> =
            (1..=owners.iter().sum()).map(|number| format!("{code}-{number:02}")).collect();
        assert_eq!(ids, expected.iter().map(String::as_str).collect(), "{service}");
        let count = |owner| own.iter().filter(|task| task.owner == owner).count();
        assert_eq!([Owner::Aws, Owner::Customer, Owner::Shared].map(count), owners, "{service}");
    }
    assert_eq!(tasks.len(), TASKS.iter().flat_map(|(_, _, owners)| owners).sum::<usize>());
}

#[test]
fn sentences_are_short_enough_for_the_back_row() {
    let library = Library::built_in();
    for service in library.catalogue().services() {
        let changes = service.settings.iter().flat_map(|setting| &setting.choices).flat_map(|choice| &choice.changes);
        for duty in service.duties.iter().chain(changes.map(|(_, duty)| duty)) {
            for sentence in duty.aws().into_iter().chain(duty.customer()) {
                assert!(sentence.chars().count() <= 140, "{}: {sentence}", service.id);
                assert!(sentence.ends_with('.'), "{}: {sentence}", service.id);
            }
        }
    }
    for task in library.catalogue().tasks() {
        assert!(task.text.chars().count() <= 60 && !task.text.ends_with('.'), "{}: {}", task.id, task.text);
    }
}

/// Each setting with its choices, the usual one first, and the owners that the others lead to.
const SETTINGS: [(&str, &[(&str, &str)]); 9] = [
    (
        "lambda.runtime",
        &[
            ("auto", "AAAAAASCCSCSC"),
            ("function-update", "AAAAASSCCSCSC"),
            ("manual", "AAAAACSCCSCSC"),
            ("container-image", "AAAASCSCCSCSC"),
        ],
    ),
    ("rds.minor-upgrades", &[("on", "AAAAAACCCCCSC"), ("off", "AAAAASCCCCCSC")]),
    ("rds.backups", &[("on", "AAAAAACCCCCSC"), ("off", "AAAAAACCCCCCC")]),
    ("rds.edition", &[("standard", "AAAAAACCCCCSC"), ("custom-oracle", "AAAACSCCCCCSC")]),
    ("s3.encryption", &[("sse-s3", "AAAAAAS-CSCSC"), ("sse-kms", "AAAAAAS-CSCSC"), ("client-side", "AAAAAAS-CCCSC")]),
    ("ec2.ebs-encryption", &[("off", "AAAACCCCCCCCC"), ("on", "AAAACCCCCSCCC")]),
    ("elastic-beanstalk.managed-updates", &[("on", "AAAASSCCCCCSC"), ("off", "AAAACCCCCCCSC")]),
    (
        "eks.nodes",
        &[("managed-node-groups", "AAAASSCCCSCSC"), ("self-managed", "AAAACSCCCSCSC"), ("auto-mode", "AAAAASCCCSCSC")],
    ),
    ("workmail.key", &[("aws-managed", "AAAAAASACSCSC"), ("own", "AAAAAASACSCSC")]),
];

#[test]
fn every_setting_moves_what_it_is_said_to_move() {
    let library = Library::built_in();
    for (setting, choices) in SETTINGS {
        let (service, _) = setting.split_once('.').unwrap();
        for (choice, owners) in choices {
            assert_eq!(letters(stack(&library, service, &chosen(setting, choice))), *owners, "{setting}={choice}");
        }
    }
}

#[test]
fn every_choice_but_the_first_says_something_else_on_some_layer_and_why() {
    let library = Library::built_in();
    let mut known = BTreeMap::new();
    for service in library.catalogue().services() {
        for setting in &service.settings {
            let ids: Vec<&str> = setting.choices.iter().map(|choice| choice.id.as_str()).collect();
            known.insert(format!("{}.{}", service.id, setting.id), ids);
            for choice in &setting.choices[1..] {
                let differs = choice.changes.iter().any(|(layer, duty)| duty.work != service.duty(*layer).work);
                assert!(differs, "{}.{}={} changes nothing", service.id, setting.id, choice.id);
                assert!(choice.why.ends_with('.'), "{}", choice.why);
            }
        }
    }
    for (setting, choices) in SETTINGS {
        let ids: Vec<&str> = choices.iter().map(|(id, _)| *id).collect();
        assert_eq!(known.get(setting), Some(&ids), "{setting}");
    }
}

#[test]
fn identity_and_data_stay_the_customers_whatever_is_set() {
    let library = Library::built_in();
    for service in library.catalogue().services() {
        for (layer, duty) in service.settings.iter().flat_map(|setting| &setting.choices).flat_map(|c| &c.changes) {
            let fixed = matches!(layer, LayerId::Identity | LayerId::Data);
            assert!(!fixed || duty.owner() == Some(Owner::Customer), "{layer} of {}", service.id);
        }
    }
}

#[test]
fn every_source_but_the_chapter_has_an_address() {
    let library = Library::built_in();
    for source in library.catalogue().sources() {
        assert_eq!(source.address.is_none(), source.key.as_str() == "CHAPTER", "{}", source.key);
    }
}

#[test]
fn workmail_is_the_one_service_that_ends_and_says_when() {
    let library = Library::built_in();
    let endings: Vec<_> = library.catalogue().services().iter().filter(|service| service.ending.is_some()).collect();
    assert_eq!(endings.iter().map(|service| service.id.as_str()).collect::<Vec<_>>(), ["workmail"]);
    let ending = endings[0].ending.as_ref().unwrap();
    assert_eq!(ending.closed_to_new, Date::parse("2026-04-30").unwrap());
    assert_eq!(ending.stage(Date::parse("2027-03-31").unwrap()), EndingStage::ClosedToNew);
    assert_eq!(ending.stage(Date::parse("2027-04-01").unwrap()), EndingStage::Ended);
}

#[test]
fn every_disagreement_of_the_fact_file_has_a_note_that_something_carries() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let ids: Vec<&str> = catalogue.notes().iter().map(|note| note.id.as_str()).collect();
    let expected: Vec<String> = (1..=23).map(|number| format!("D{number:02}")).collect();
    assert_eq!(ids, expected);
    let mut carried: BTreeSet<&str> = BTreeSet::new();
    for service in catalogue.services() {
        let changes = service.settings.iter().flat_map(|setting| &setting.choices).flat_map(|choice| &choice.changes);
        let duties = service.duties.iter().chain(changes.map(|(_, duty)| duty));
        carried.extend(duties.flat_map(|duty| &duty.notes).chain(&service.notes).map(NoteId::as_str));
    }
    carried.extend(catalogue.tasks().iter().flat_map(|task| &task.notes).map(NoteId::as_str));
    carried.extend(catalogue.lessons().iter().flat_map(|lesson| &lesson.notes).map(NoteId::as_str));
    for id in ids {
        assert!(carried.contains(id), "nothing carries {id}");
    }
}

#[test]
fn every_misconception_is_pointed_to() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let tasks = catalogue.tasks().iter().filter_map(|task| task.misconception.as_ref());
    let used: BTreeSet<&str> = tasks.map(MisconceptionId::as_str).collect();
    for misconception in &catalogue.misconceptions()[5..] {
        assert!(used.contains(misconception.id.as_str()), "{}", misconception.id);
    }
    let without: Vec<&str> =
        catalogue.tasks().iter().filter(|task| task.misconception.is_none()).map(|task| task.id.as_str()).collect();
    assert_eq!(without, [""; 0], "tasks without a misconception");
}

#[test]
fn every_source_is_cited() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let cite = |keys: &[SourceKey]| -> Vec<String> { keys.iter().map(ToString::to_string).collect() };
    let mut all: BTreeSet<String> = BTreeSet::new();
    for service in catalogue.services() {
        all.extend(cite(&service.sources));
        all.extend(service.ending.iter().flat_map(|ending| cite(&ending.sources)));
        all.extend(service.duties.iter().flat_map(|duty| cite(&duty.sources)));
        for setting in &service.settings {
            all.extend(cite(&setting.sources));
            all.extend(setting.choices.iter().flat_map(|c| &c.changes).flat_map(|(_, duty)| cite(&duty.sources)));
        }
    }
    all.extend(LayerId::ALL.into_iter().flat_map(|layer| cite(&catalogue.layer(layer).sources)));
    all.extend(catalogue.tasks().iter().flat_map(|task| cite(&task.sources)));
    all.extend(catalogue.misconceptions().iter().flat_map(|belief| cite(&belief.sources)));
    all.extend(catalogue.notes().iter().flat_map(|note| cite(&note.sources)));
    all.extend(catalogue.lessons().iter().flat_map(|lesson| cite(&lesson.sources)));
    all.extend(catalogue.terms().iter().flat_map(|term| cite(&term.sources)));
    all.extend(catalogue.open_points().iter().flat_map(|point| cite(&point.sources)));
    let uncited: Vec<&str> =
        catalogue.sources().iter().map(|source| source.key.as_str()).filter(|key| !all.contains(*key)).collect();
    assert_eq!(uncited, [""; 0], "sources that nothing cites");
}

#[test]
fn the_twelve_scenes_are_there_and_the_chapters_three_among_them() {
    let library = Library::built_in();
    let ids: BTreeSet<&str> = library.scenes().iter().map(|loaded| loaded.scene.id.as_str()).collect();
    let expected = [
        "moving-out",
        "club-mailbox",
        "health-records",
        "card-payments",
        "orders-on-rds",
        "same-database-two-homes",
        "open-bucket",
        "stopped-platform",
        "containers-three-ways",
        "own-cellar",
        "exam-traps",
        "grand-audit",
    ];
    assert_eq!(ids, expected.into_iter().collect());
    for loaded in library.scenes() {
        for card in &loaded.scene.cards {
            assert!(card.reason.ends_with(['.', '?', '!']), "{}: {}", loaded.scene.id, card.reason);
        }
    }
}

#[test]
fn every_lesson_leads_to_things_that_exist() {
    let library = Library::built_in();
    let lessons = library.catalogue().lessons();
    assert!(lessons.len() >= 15);
    for lesson in lessons {
        if let Some(scene) = &lesson.scene {
            assert!(library.scene(scene).is_some(), "{}: scene {scene}", lesson.id);
        }
        assert!((1..=3).contains(&lesson.tasks.len()), "{} ends in something to do", lesson.id);
    }
}
