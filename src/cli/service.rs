//! `rds`: a service, by its id.

use super::misuse::Misuse;
use crate::domain::{Catalogue, ServiceId};

/// Reads an id; whether there is such a service, the catalogue says.
pub(super) fn parse(text: &str) -> Result<ServiceId, String> {
    let id = text.trim();
    if id.is_empty() {
        return Err("expected the id of a service, such as rds; `layercake list services` has all".to_owned());
    }
    Ok(ServiceId::new(id))
}

/// Says so if there is no such service.
pub(super) fn expect(id: &ServiceId, catalogue: &Catalogue) -> Result<(), Misuse> {
    if catalogue.service(id).is_some() {
        return Ok(());
    }
    let known: Vec<&str> = catalogue.services().iter().map(|service| service.id.as_str()).collect();
    Err(Misuse::unknown(format!("unknown service `{id}`"), id.as_str(), "services", &known))
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::domain::ServiceId;

    #[test]
    fn blanks_around_an_id_do_not_matter_and_blanks_alone_are_none() {
        assert_eq!(parse(" rds "), Ok(ServiceId::new("rds")));
        assert!(parse(" ").is_err_and(|error| error.starts_with("expected the id of a service")));
    }
}
