//! The six values of ownership in the many spellings of exported spreadsheets.

use super::Remark;
use super::heads::plain;
use crate::content::shown::quoted;
use crate::content::suggestion::nearest;
use crate::domain::Ownership;

/// Each as it reads when case, dashes and what stands in brackets are gone, and `3rd` is written out.
const WORDS: &[(Ownership, &[&str])] = &[
    (
        Ownership::Csp,
        &[
            "csp owned",
            "csp",
            "cloud service provider owned",
            "cloud service provider",
            "cloud provider owned",
            "provider owned",
            "provider",
            "csp responsibility",
            "aws",
        ],
    ),
    (
        Ownership::Csc,
        &[
            "csc owned",
            "csc",
            "cloud service customer owned",
            "cloud service customer",
            "customer owned",
            "customer",
            "csc responsibility",
        ],
    ),
    (
        Ownership::ThirdParty,
        &["third party outsourced", "third party", "outsourced", "outsourced to third party", "third party owned"],
    ),
    (
        Ownership::SharedCspCsc,
        &[
            "shared csp and csc",
            "shared csp csc",
            "shared",
            "shared independent",
            "shared dependent",
            "shared csp and csc independent",
            "shared csp and csc dependent",
            "csp and csc",
            "shared csc and csp",
            "shared provider and customer",
            "shared cloud service provider and cloud service customer",
        ],
    ),
    (
        Ownership::SharedCspThirdParty,
        &[
            "shared csp and third party",
            "shared csp third party",
            "csp and third party",
            "shared cloud service provider and third party",
            "shared provider and third party",
        ],
    ),
    (Ownership::NotApplicable, &["n a", "na", "not applicable", "none"]),
];

/// Who has a control, in the words of a file.
pub(super) fn ownership(word: &str) -> Result<Ownership, Remark> {
    // What stands in brackets may be what tells, as in `Shared (CSP and third party)`.
    let whole = plain(&word.replace(['(', ')', '[', ']'], " "));
    let find = |text: &str| WORDS.iter().find(|(_, words)| words.contains(&text)).map(|(ownership, _)| *ownership);
    let [whole, bare] =
        [whole, plain(word)].map(|text| text.replace("3rd", "third").replace("thirdparty", "third party"));
    find(&whole).or_else(|| find(&bare)).ok_or_else(|| {
        let help = match nearest(&whole, WORDS.iter().flat_map(|(_, words)| words.iter().copied())) {
            Some(near) => format!("did you mean {}?", quoted(near)),
            None => "expected one of CSP-owned, CSC-owned, third-party outsourced, shared CSP and CSC, shared CSP and \
                     third party, N/A"
                .to_owned(),
        };
        Remark::new(format!("{} is no ownership", quoted(word)), help)
    })
}

#[cfg(test)]
mod tests {
    use super::ownership;
    use crate::domain::Ownership;

    #[test]
    fn each_value_is_known_in_its_many_spellings() {
        let spellings = [
            (Ownership::Csp, ["CSP-owned", "CSP-Owned", "Cloud service provider-owned", "CSP owned"]),
            (Ownership::Csc, ["CSC-owned", "CSC-Owned", "Cloud Service Customer-owned", "csc"]),
            (
                Ownership::ThirdParty,
                ["3rd-party outsourced", "Third-party outsourced", "3rd Party", "Third-Party\nOutsourced"],
            ),
            (
                Ownership::SharedCspCsc,
                ["Shared CSP and CSC", "Shared (Independent)", "Shared (Dependent)", "Shared CSP & CSC"],
            ),
            (
                Ownership::SharedCspThirdParty,
                [
                    "Shared CSP and 3rd-party",
                    "Shared CSP and third party",
                    "Shared (CSP and 3rd-party)",
                    "CSP and 3rd party",
                ],
            ),
            (Ownership::NotApplicable, ["NA", "N/A", "not applicable", "n/a"]),
        ];
        for (meant, words) in spellings {
            for word in words {
                assert_eq!(ownership(word), Ok(meant), "{word}");
            }
        }
    }

    #[test]
    fn a_slip_is_asked_back() {
        assert_eq!(ownership("CSP-ownd").unwrap_err().help.as_deref(), Some("did you mean `csp owned`?"));
        assert!(ownership("Peter").unwrap_err().help.is_some_and(|help| help.starts_with("expected one of")));
    }
}
