//! The decision rule against the whole catalogue.

use layercake::content::Library;
use layercake::domain::walk::{Conclusion, Exception, Reply, Walk};
use layercake::domain::{Service, Task};
use std::collections::{BTreeMap, BTreeSet};

/// The walk of a task, with every answer the first that is offered.
fn walked(service: &Service, task: &Task) -> Walk {
    let mut said: Vec<Reply> = Vec::new();
    loop {
        let walk = Walk::new(service, Some(task), &said);
        let Some(question) = walk.next else { return walk };
        said.push(question.replies()[0]);
        assert!(said.len() <= 7, "{} is asked for ever", task.id);
    }
}

/// The tasks in which the rule misleads, each with the reason.
const EXCEPTIONS: [(Exception, &[&str]); 6] = [
    (Exception::OwnSite, &["Outposts-01", "Outposts-02", "Outposts-03", "Outposts-06"]),
    (Exception::Endpoint, &["DynamoDB-08"]),
    (Exception::OwnEncryption, &["DynamoDB-07", "EKS-11"]),
    (Exception::EncryptionOfBoth, &["Lambda-17"]),
    (Exception::TakenBack, &["Beanstalk-07", "EKS-03", "RDS-18"]),
    (Exception::Optional, &["RDS-19"]),
];

#[test]
fn the_walk_of_every_task_ends_at_the_catalogues_owner_or_at_a_named_exception() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let mut exceptions: BTreeMap<Exception, BTreeSet<&str>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for task in catalogue.tasks() {
        let service = catalogue.service(&task.service).unwrap();
        let walk = walked(service, task);
        let conclusion = walk.conclusion.unwrap();
        assert!(walk.layers.contains(&task.layer), "{} lies on no layer that is left", task.id);
        match Exception::of(service, task, conclusion) {
            Some(exception) => drop(exceptions.entry(exception).or_default().insert(task.id.as_str())),
            None if conclusion.owner() == task.owner => {}
            None => wrong.push(format!("{}: {conclusion:?}, but {}", task.id, task.owner)),
        }
    }
    assert_eq!(catalogue.tasks().len(), 151);
    assert_eq!(wrong, [""; 0]);
    let wanted: BTreeMap<_, BTreeSet<&str>> =
        EXCEPTIONS.into_iter().map(|(exception, tasks)| (exception, tasks.iter().copied().collect())).collect();
    assert_eq!(exceptions, wanted);
}

#[test]
fn every_way_that_the_rule_can_end_is_the_end_of_some_task() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let ends: BTreeSet<Conclusion> = catalogue
        .tasks()
        .iter()
        .map(|task| walked(catalogue.service(&task.service).unwrap(), task).conclusion.unwrap())
        .collect();
    assert_eq!(ends.len(), 14, "{ends:?}");
}

#[test]
fn each_answer_leaves_fewer_layers_or_as_many_and_never_none() {
    let library = Library::built_in();
    for service in library.catalogue().services() {
        let mut open = vec![(Vec::new(), 13)];
        while let Some((said, before)) = open.pop() {
            let walk = Walk::new(service, None, &said);
            assert!(!walk.layers.is_empty() && walk.layers.len() <= before, "{}: {said:?}", service.id);
            let Some(question) = walk.next else { continue };
            for &reply in question.replies() {
                open.push(([said.as_slice(), &[reply]].concat(), walk.layers.len()));
            }
        }
    }
}
