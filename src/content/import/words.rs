//! The words that people use for owners, services, layers, and yes or no.

use super::{DraftOwner, Remark};
use crate::content::shown::quoted;
use crate::content::suggestion::{did_you_mean, nearest};
use crate::domain::{Catalogue, LayerId, Owner, Service, ServiceId};

const AWS: [&str; 8] = ["aws", "amazon", "provider", "csp", "cloud", "cloud provider", "amazon web services", "vendor"];
const CUSTOMER: [&str; 12] = [
    "customer",
    "you",
    "we",
    "csc",
    "user",
    "us",
    "client",
    "customers",
    "cloud customer",
    "the customer",
    "subscriber",
    "tenant",
];
const SHARED: [&str; 6] = ["shared", "both", "aws and customer", "customer and aws", "share", "joint"];
const NOBODY: [&str; 6] = ["nobody", "none", "decoy", "no one", "neither", "noone"];

/// Whose a card is, in one of the many words for it.
pub(super) fn owner(word: &str) -> Result<DraftOwner, Remark> {
    let plain = plain(word);
    let is_in = |words: &[&str]| words.contains(&plain.as_str());
    if is_in(&AWS) {
        return Ok(DraftOwner::Bin(Owner::Aws));
    } else if is_in(&CUSTOMER) {
        return Ok(DraftOwner::Bin(Owner::Customer));
    } else if is_in(&SHARED) {
        return Ok(DraftOwner::Bin(Owner::Shared));
    } else if is_in(&NOBODY) {
        return Ok(DraftOwner::Nobody);
    }
    let all = AWS.into_iter().chain(CUSTOMER).chain(SHARED).chain(NOBODY);
    let help = match nearest(&plain, all) {
        Some(near) => format!("did you mean {}?", quoted(near)),
        None => "write AWS, customer, shared or nobody, or choose the owner in the form".to_owned(),
    };
    Err(Remark::new(format!("{} is no owner", quoted(word)), help))
}

/// Bins in a row: "shared, customer".
pub(super) fn bins(list: &str) -> Result<Vec<Owner>, Remark> {
    let words = list.split([',', ';', '|', '/', '[', ']']).map(str::trim).filter(|word| !word.is_empty());
    let bin = |word| match owner(word)? {
        DraftOwner::Bin(owner) => Ok(owner),
        DraftOwner::Nobody => {
            Err(Remark::new(format!("{} is no bin", quoted(word)), "write AWS, customer or shared, or leave it empty"))
        }
    };
    words.map(bin).collect()
}

/// A service by its id or one of its names.
pub(super) fn service(word: &str, catalogue: &Catalogue) -> Result<ServiceId, Remark> {
    let bare = |name: &str| {
        let name = plain(name);
        let short = name.strip_prefix("amazon ").or_else(|| name.strip_prefix("aws ")).map(str::to_owned);
        short.unwrap_or(name)
    };
    let wanted = bare(word);
    let is_it = |service: &&Service| {
        [service.id.as_str(), &service.name, &service.short].into_iter().any(|name| bare(name) == wanted)
    };
    catalogue.services().iter().find(is_it).map(|service| service.id.clone()).ok_or_else(|| {
        let known = catalogue.services().iter().map(|service| service.id.as_str());
        Remark::new(format!("unknown service {}", quoted(word)), did_you_mean(word, "services", known))
    })
}

/// A layer by its id, one of its names, or its number from the bottom.
pub(super) fn layer(word: &str, catalogue: &Catalogue) -> Result<LayerId, Remark> {
    let wanted = plain(word);
    let is_it = |layer: &LayerId| {
        let known = catalogue.layer(*layer);
        [layer.key(), &known.name, &known.short, &known.phrase].into_iter().any(|name| plain(name) == wanted)
            || layer.number().to_string() == wanted
    };
    LayerId::ALL.into_iter().find(is_it).ok_or_else(|| {
        let help = did_you_mean(word, "layers", LayerId::ALL.map(LayerId::key));
        Remark::new(format!("unknown layer {}", quoted(word)), help)
    })
}

/// Yes or no.
pub(super) fn flag(word: &str) -> Result<bool, Remark> {
    match plain(word).as_str() {
        "true" | "yes" | "y" | "x" | "1" => Ok(true),
        "false" | "no" | "n" | "0" | "" => Ok(false),
        _ => Err(Remark::new(format!("{} is neither yes nor no", quoted(word)), "write yes, or leave it empty")),
    }
}

/// Ids in a row: "R1, R6".
pub(super) fn ids(list: &str) -> impl Iterator<Item = &str> {
    list.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|')).filter(|id| !id.is_empty())
}

/// Two texts that mean the same work: whatever their case, with or without a full stop.
pub(super) fn is_same_work(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.trim().trim_end_matches('.').trim_end().to_lowercase();
    bare(one) == bare(other)
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
pub(super) fn unguarded(cell: &str) -> &str {
    let Some(rest) = cell.strip_prefix('\'') else { return cell };
    let is_guard = rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_guard { rest } else { cell }
}

fn plain(word: &str) -> String {
    super::heads::plain(word)
}

#[cfg(test)]
mod tests {
    use super::{bins, flag, is_same_work, layer, owner, service, unguarded};
    use crate::content::Library;
    use crate::content::import::DraftOwner;
    use crate::domain::{LayerId, Owner, ServiceId};

    #[test]
    fn each_side_has_many_words() {
        let said = |words: &[&str], owner_meant: DraftOwner| {
            for word in words {
                assert_eq!(owner(word), Ok(owner_meant), "{word}");
            }
        };
        said(&["AWS", "amazon", "Provider", "CSP", " cloud "], DraftOwner::Bin(Owner::Aws));
        said(&["Customer", "you", "We", "CSC", "user"], DraftOwner::Bin(Owner::Customer));
        said(&["Shared", "both", "AWS and customer"], DraftOwner::Bin(Owner::Shared));
        said(&["Nobody", "none", "decoy", "no-one"], DraftOwner::Nobody);
    }

    #[test]
    fn a_slip_is_asked_back_and_nonsense_gets_the_list() {
        let help = |word| owner(word).unwrap_err().help.unwrap();
        assert_eq!(help("custmer"), "did you mean `customer`?");
        assert_eq!(help("Peter"), "write AWS, customer, shared or nobody, or choose the owner in the form");
        assert_eq!(bins("Shared; customer"), Ok(vec![Owner::Shared, Owner::Customer]));
        assert!(bins("nobody").is_err());
    }

    #[test]
    fn services_and_layers_are_known_by_all_their_names() {
        let library = Library::built_in();
        let catalogue = library.catalogue();
        for word in ["rds", "RDS", "Amazon RDS", "amazon rds"] {
            assert_eq!(service(word, catalogue), Ok(ServiceId::new("rds")), "{word}");
        }
        assert_eq!(service("Elastic Beanstalk", catalogue), Ok(ServiceId::new("elastic-beanstalk")));
        assert_eq!(service("lamda", catalogue).unwrap_err().help.as_deref(), Some("did you mean `lambda`?"));
        for word in ["guest-os", "Guest OS", "Guest operating system", "5"] {
            assert_eq!(layer(word, catalogue), Ok(LayerId::GuestOs), "{word}");
        }
        assert!(layer("14", catalogue).is_err());
    }

    #[test]
    fn yes_and_no_have_few_words() {
        assert_eq!((flag("Yes"), flag("x"), flag("FALSE")), (Ok(true), Ok(true), Ok(false)));
        assert!(flag("maybe").is_err());
    }

    #[test]
    fn case_and_a_full_stop_make_no_other_work() {
        assert!(is_same_work("Patch the host.", "patch the Host"));
        assert!(!is_same_work("Patch the host", "Patch the guest"));
    }

    #[test]
    fn a_guard_against_formulas_is_taken_off_once_and_an_apostrophe_stays() {
        assert_eq!(unguarded("'=1+1"), "=1+1");
        assert_eq!(unguarded("''=1+1"), "'=1+1");
        assert_eq!(unguarded("'tis"), "'tis");
        assert_eq!(unguarded("=1"), "=1");
    }
}
