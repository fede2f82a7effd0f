//! Where the links of the exam lead.

use super::{Action, Place, PractiseAction, PractisePart, Preset};
use crate::content::Library;
use crate::domain::exam::Link;

/// What following a link does; `None` where what it names is not there.
pub fn follow(link: &Link, library: &Library) -> Option<Action> {
    let catalogue = library.catalogue();
    let place = match link {
        Link::Lesson(id) => Place::Lesson(catalogue.lesson(id)?.id.clone()),
        Link::Scene(id) => Place::Scene(library.scene(id)?.id.clone()),
        Link::Compare(ids) => {
            if ids.iter().any(|id| catalogue.service(id).is_none()) {
                return None;
            }
            let preset = Preset::ALL.into_iter().find(|preset| preset.services() == *ids);
            preset.map_or_else(|| Place::Compare(ids.clone()), Place::Preset)
        }
        Link::Cell(service, layer) => Place::Cell(catalogue.service(service)?.id.clone(), *layer),
        Link::Questions => return Some(Action::Practise(PractiseAction::Turn(PractisePart::Questions))),
    };
    Some(Action::GoTo(place))
}
