//! Exam-style questions: no paper of any number asks something that has more or fewer right answers than it wants. What
//! is right is looked up in the catalogue here, not taken from the generator's own marks.

use layercake::content::Library;
use layercake::domain::{
    Catalogue, Form, Forms, Order, Owner, Question, ServiceId, ServiceModel, Task, TaskId, Wish, draw,
};
use std::collections::{BTreeMap, BTreeSet};

/// How long the papers are that are drawn in great numbers.
const COUNT: usize = 5;

fn wish(count: usize) -> Wish {
    Wish { count, services: BTreeSet::new(), forms: Forms::Both, beyond_exam: true }
}

fn number(number: u16) -> Order {
    Order::new(number).expect("a number of four digits")
}

fn task<'a>(catalogue: &'a Catalogue, question: &Question, place: usize) -> &'a Task {
    catalogue.task(&question.options[place].task).expect("an option is a task of the catalogue")
}

fn is_on_premises(catalogue: &Catalogue, task: &Task) -> bool {
    catalogue.service(&task.service).expect("a task has a service").model == ServiceModel::OnPremises
}

/// Whether a setting can give the layer of a task to somebody else.
fn can_move(catalogue: &Catalogue, task: &Task) -> bool {
    let service = catalogue.service(&task.service).expect("a task has a service");
    let changes = service.settings.iter().flat_map(|setting| &setting.choices).flat_map(|choice| &choice.changes);
    changes.into_iter().any(|(layer, _)| *layer == task.layer)
}

/// What makes a question ambiguous or unfair; nothing for a good one.
fn faults(catalogue: &Catalogue, question: &Question, beyond_exam: bool) -> Vec<&'static str> {
    let tasks: Vec<&Task> = (0..question.options.len()).map(|place| task(catalogue, question, place)).collect();
    let (wanted, offered) = match question.form {
        Form::OneOfFour => (1, 4),
        Form::TwoOfFive => (2, 5),
    };
    let asked = question.asked;
    let right = |task: &&&Task| task.owner == asked;
    let texts: BTreeSet<String> = tasks.iter().map(|task| task.text.to_lowercase()).collect();
    let services: BTreeSet<&ServiceId> = tasks.iter().map(|task| &task.service).collect();
    let marks = question.options.iter().zip(&tasks).all(|(option, task)| option.right == (task.owner == asked));
    let partly = |task: &&Task| asked != Owner::Shared && task.owner == Owner::Shared;
    let about = match &question.subject {
        Some(subject) => services.len() == 1 && services.contains(subject),
        None => services.len() > 1,
    };
    let rules = [
        (tasks.iter().filter(right).count() == wanted, "as many answers are right as are wanted"),
        (tasks.len() == offered, "as many options are offered as the form says"),
        (marks, "what is marked as right is right"),
        (texts.len() == tasks.len(), "no two options say the same"),
        (about, "all options are of the service that is asked for, or several services are named"),
        (!tasks.iter().any(partly), "nothing is right in part"),
        (
            asked != Owner::Shared || !tasks.iter().any(|task| task.owner != asked && can_move(catalogue, task)),
            "beside shared work stands nothing that a setting shares",
        ),
        (
            !tasks.iter().any(|task| task.owner == asked && is_on_premises(catalogue, task)),
            "no right answer lies where there is no cloud",
        ),
        (
            beyond_exam || !tasks.iter().any(|task| task.beyond_exam || task.unverified),
            "what is beyond the exam is asked only where it is wanted",
        ),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, rule)| rule).collect()
}

/// A paper of `count` questions for every number there is.
fn papers(catalogue: &Catalogue, count: usize, mut look: impl FnMut(&Wish, Order, &[Question])) {
    for seed in 1..=Order::MOST {
        let mut wish = wish(count);
        // Every third without what is beyond the exam, every fourth in one form alone.
        wish.beyond_exam = seed % 3 != 0;
        wish.forms = [Forms::Both, Forms::Both, Forms::OneOfFour, Forms::TwoOfFive][usize::from(seed % 4)];
        look(&wish, number(seed), &draw(catalogue, &wish, number(seed)));
    }
    look(&wish(count), Order::AS_WRITTEN, &draw(catalogue, &wish(count), Order::AS_WRITTEN));
}

#[test]
fn no_question_of_ten_thousand_papers_is_ambiguous_and_every_task_is_asked() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut led: BTreeSet<&str> = BTreeSet::new();
    let mut places: BTreeMap<(Form, usize), u32> = BTreeMap::new();
    let mut asked: BTreeMap<Owner, u32> = BTreeMap::new();
    let mut drawn = 0;
    papers(catalogue, COUNT, |wish, number, paper| {
        drawn += 1;
        assert_eq!(paper.len(), wish.count, "paper {}", number.number());
        for question in paper {
            let found = faults(catalogue, question, wish.beyond_exam);
            assert_eq!(found, [""; 0], "paper {}: {question:?}", number.number());
            *asked.entry(question.asked).or_default() += 1;
            for place in 0..question.options.len() {
                let task = task(catalogue, question, place);
                seen.insert(task.id.as_str());
                if task.owner == question.asked {
                    led.insert(task.id.as_str());
                    *places.entry((question.form, place)).or_default() += 1;
                }
            }
        }
    });
    assert_eq!(drawn, 10_000);
    let all: BTreeSet<&str> = catalogue.tasks().iter().map(|task| task.id.as_str()).collect();
    assert_eq!(seen, all, "every task stands in some question");
    let on_premises = |id: &&str| id.starts_with("OnPrem");
    let away: BTreeSet<&str> = all.difference(&led).copied().collect();
    assert!(away.iter().all(on_premises), "all work in the cloud is a right answer of some question: {away:?}");
    for form in Form::ALL {
        let counts: Vec<u32> = (0..form.options()).map(|place| places[&(form, place)]).collect();
        let even = counts.iter().sum::<u32>() / u32::try_from(counts.len()).unwrap();
        let near = even * 95 / 100..=even * 105 / 100;
        assert!(counts.iter().all(|count| near.contains(count)), "right answers favour a place: {counts:?}");
    }
    // About one in ten asks for shared work, and the rest is split between the sides.
    let [aws, customer, shared] = Owner::ALL.map(|owner| asked[&owner]);
    assert!(aws.abs_diff(customer) < (aws + customer) / 20 && shared * 8 < aws + customer, "{asked:?}");
}

#[test]
fn a_spoiled_question_is_found() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let only = |id: &str| Wish { services: BTreeSet::from([ServiceId::new(id)]), forms: Forms::OneOfFour, ..wish(20) };
    let paper = draw(catalogue, &only("ec2"), number(1));
    let good = paper.into_iter().find(|question| question.asked == Owner::Aws).expect("AWS does something in EC2");
    assert_eq!(faults(catalogue, &good, true), [""; 0]);
    let put = |question: &mut Question, id: &str| {
        let place = question.options.iter().position(|option| !option.right).unwrap();
        question.options[place].task = TaskId::new(id);
    };
    let spoilt = |spoil: &dyn Fn(&mut Question)| {
        let mut question = good.clone();
        spoil(&mut question);
        faults(catalogue, &question, false)
    };
    let is_found = |rule: &str, spoil: &dyn Fn(&mut Question)| assert!(spoilt(spoil).contains(&rule), "{rule}");
    // A second task of AWS's stands there as if it were wrong.
    let other = good.options.iter().find(|option| option.right).unwrap().task.clone();
    let second = catalogue
        .tasks()
        .iter()
        .find(|task| task.id.as_str().starts_with("EC2") && task.owner == Owner::Aws && task.id != other);
    let second = second.unwrap().id.to_string();
    is_found("as many answers are right as are wanted", &|question| put(question, &second));
    is_found("what is marked as right is right", &|question| put(question, &second));
    is_found("nothing is right in part", &|question| put(question, "EC2-16"));
    is_found("no two options say the same", &|question| put(question, other.as_str()));
    is_found("all options are of the service that is asked for, or several services are named", &|question| {
        put(question, "RDS-03");
    });
    is_found("what is beyond the exam is asked only where it is wanted", &|question| put(question, "RDS-18"));
    is_found("as many options are offered as the form says", &|question| drop(question.options.pop()));
    is_found("beside shared work stands nothing that a setting shares", &|question| {
        question.asked = Owner::Shared;
        put(question, "RDS-02");
    });
    is_found("no right answer lies where there is no cloud", &|question| {
        question.asked = Owner::Customer;
        put(question, "OnPrem-01");
    });
    // Two services have a task of the same words.
    let mut question = good.clone();
    question.subject = None;
    question.options[0].task = TaskId::new("EC2-02");
    question.options[1].task = TaskId::new("OnPrem-03");
    assert!(faults(catalogue, &question, true).contains(&"no two options say the same"));
}

#[test]
fn the_same_number_gives_the_same_paper_and_a_longer_one_begins_like_a_shorter_one() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let short = draw(catalogue, &wish(5), number(1123));
    assert_eq!(short, draw(catalogue, &wish(5), number(1123)));
    assert_eq!(draw(catalogue, &wish(20), number(1123))[..5], short);
    assert_ne!(short, draw(catalogue, &wish(5), number(1124)));
    // Written down once and for all: a class has this paper in its notes.
    let first: Vec<&str> = short[0].options.iter().map(|option| option.task.as_str()).collect();
    assert_eq!((short[0].asked, first), (Owner::Shared, vec!["Lambda-11", "Lambda-09", "Lambda-17", "Lambda-10"]));
}

#[test]
fn no_paper_asks_the_same_twice_and_a_right_answer_comes_again_only_when_all_had_their_turn() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    for seed in 1..200 {
        let one = Wish { forms: Forms::OneOfFour, ..wish(20) };
        let paper = draw(catalogue, &one, number(seed));
        let right: BTreeSet<_> = paper
            .iter()
            .flat_map(|question| question.options.iter().filter(|option| option.right))
            .map(|option| &option.task)
            .collect();
        assert_eq!(right.len(), 20, "paper {seed}");
    }
}

#[test]
fn a_paper_about_some_services_asks_of_no_other_and_is_shorter_where_they_give_too_little() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    for service in catalogue.services() {
        for forms in Forms::ALL {
            for beyond_exam in [true, false] {
                let services = BTreeSet::from([service.id.clone()]);
                let wish = Wish { services, forms, beyond_exam, count: 20 };
                let paper = draw(catalogue, &wish, number(7));
                for question in &paper {
                    assert_eq!(faults(catalogue, question, beyond_exam), [""; 0], "{question:?}");
                    assert_eq!(question.subject.as_ref(), Some(&service.id));
                }
                let cloud = service.model != ServiceModel::OnPremises;
                // Without what is beyond the exam, a service may have too few tasks to choose from.
                let any = if beyond_exam { cloud } else { cloud && !paper.is_empty() };
                assert_eq!(!paper.is_empty(), any, "{} {forms:?} {beyond_exam}", service.id);
            }
        }
    }
    let two = BTreeSet::from([ServiceId::new("rds"), ServiceId::new("on-premises")]);
    let paper = draw(catalogue, &Wish { services: two.clone(), ..wish(20) }, number(3));
    let tasks =
        || paper.iter().flat_map(|question| &question.options).filter_map(|option| catalogue.task(&option.task));
    assert!(tasks().all(|task| two.contains(&task.service)));
    assert!(tasks().any(|task| task.service.as_str() == "on-premises"), "it stands beside AWS's work");
}

#[test]
fn a_question_says_in_which_form_of_a_service_it_is_meant() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let only = Wish { services: BTreeSet::from([ServiceId::new("rds")]), ..wish(20) };
    let paper = draw(catalogue, &only, number(5));
    let told = |question: &Question, beyond_exam| -> Vec<String> {
        let meant = question.premises(catalogue, beyond_exam);
        meant.into_iter().map(|(_, setting, choice)| format!("{}: {}", setting.name, choice.name)).collect()
    };
    for question in &paper {
        let moves = (0..question.options.len()).any(|place| can_move(catalogue, task(catalogue, question, place)));
        assert_eq!(!told(question, true).is_empty(), moves, "{question:?}");
        assert!(!told(question, false).contains(&"Edition: Standard RDS".to_owned()), "it is beyond the exam");
    }
    assert!(paper.iter().any(|question| told(question, true).contains(&"Edition: Standard RDS".to_owned())));
}
