//! What Explore shows: one to six services, and the cell whose details are open.

use super::{Effect, Notice, State};
use crate::content::Library;
use crate::domain::{ChoiceId, Choices, Comparison, LayerId, ServiceId, SettingId};

/// The columns a new window opens on: the chapter's four.
const FIRST_COLUMNS: [&str; 4] = ["ec2", "rds", "lambda", "workmail"];

/// What Explore shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explore {
    /// The services, left to right; never empty while the catalogue has a service.
    pub columns: Vec<ServiceId>,
    /// The layer whose details are open.
    pub layer: Option<LayerId>,
    /// The column whose details are open.
    pub column: usize,
}

impl Explore {
    /// The chapter's four services, or the first one there is.
    pub fn new(library: &Library) -> Self {
        let catalogue = library.catalogue();
        let mut columns: Vec<ServiceId> =
            FIRST_COLUMNS.into_iter().map(ServiceId::new).filter(|id| catalogue.service(id).is_some()).collect();
        if columns.is_empty() {
            columns.extend(catalogue.services().first().map(|service| service.id.clone()));
        }
        Self { columns, layer: None, column: 0 }
    }

    /// The service whose details are open.
    pub fn service(&self) -> Option<&ServiceId> {
        self.columns.get(self.column)
    }
}

/// Something on the Explore page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExploreAction {
    /// Show one service alone.
    Show(ServiceId),
    /// Add a service as a column, or take its column away.
    Toggle(ServiceId),
    /// Show these services side by side.
    Compare(Vec<ServiceId>),
    /// Open the details of a cell.
    Pick {
        /// The row.
        layer: LayerId,
        /// The column, 0 at the left.
        column: usize,
    },
    /// Put a setting of a service to a choice.
    Choose {
        /// The service.
        service: ServiceId,
        /// The setting.
        setting: SettingId,
        /// The choice.
        choice: ChoiceId,
    },
    /// Put every setting back to its first choice.
    ResetChoices,
    /// Close the details.
    CloseDetails,
    /// Move the open cell up (positive) or down.
    MoveLayer(isize),
    /// Move the open cell to the next column, or to the next service where there is one column.
    MoveColumn(isize),
}

pub(super) fn update(state: &mut State, library: &Library, action: ExploreAction) -> Vec<Effect> {
    let catalogue = library.catalogue();
    let known = |id: &ServiceId| catalogue.service(id).is_some();
    match action {
        ExploreAction::Show(id) if known(&id) => show(&mut state.explore, id),
        ExploreAction::Toggle(id) if known(&id) => state.notice = toggle(&mut state.explore, id),
        ExploreAction::Compare(ids) => compare(&mut state.explore, ids.into_iter().filter(known)),
        ExploreAction::Pick { layer, column } if column < state.explore.columns.len() => {
            state.explore.layer = Some(layer);
            state.explore.column = column;
        }
        ExploreAction::Choose { service, setting, choice } => choose(state, library, service, setting, choice),
        ExploreAction::ResetChoices => state.choices = Choices::default(),
        ExploreAction::CloseDetails => state.explore.layer = None,
        ExploreAction::MoveLayer(by) => move_layer(&mut state.explore, by),
        ExploreAction::MoveColumn(by) => move_column(&mut state.explore, library, by),
        ExploreAction::Show(_) | ExploreAction::Toggle(_) | ExploreAction::Pick { .. } => {}
    }
    Vec::new()
}

fn choose(state: &mut State, library: &Library, service: ServiceId, setting: SettingId, choice: ChoiceId) {
    let found = library.catalogue().service(&service).and_then(|service| service.setting(&setting));
    let Some(place) = found.and_then(|setting| setting.choices.iter().position(|known| known.id == choice)) else {
        return;
    };
    if place == 0 {
        state.choices.reset(&service, &setting);
    } else {
        state.choices.set(service, setting, choice);
    }
}

fn show(explore: &mut Explore, id: ServiceId) {
    explore.columns = vec![id];
    explore.column = 0;
}

fn toggle(explore: &mut Explore, id: ServiceId) -> Option<Notice> {
    if let Some(place) = explore.columns.iter().position(|column| *column == id) {
        if explore.columns.len() == 1 {
            return Some(Notice::LastColumn);
        }
        explore.columns.remove(place);
        if explore.column > place || explore.column == explore.columns.len() {
            explore.column -= 1;
        }
        return None;
    }
    if explore.columns.len() == Comparison::MOST_COLUMNS {
        return Some(Notice::ColumnsFull);
    }
    explore.columns.push(id);
    None
}

fn compare(explore: &mut Explore, ids: impl Iterator<Item = ServiceId>) {
    let mut columns: Vec<ServiceId> = Vec::new();
    for id in ids {
        if columns.len() < Comparison::MOST_COLUMNS && !columns.contains(&id) {
            columns.push(id);
        }
    }
    if !columns.is_empty() {
        explore.columns = columns;
        explore.column = 0;
    }
}

fn move_layer(explore: &mut Explore, by: isize) {
    explore.layer = Some(match explore.layer {
        None if by > 0 => LayerId::Facilities,
        None => LayerId::Data,
        Some(layer) => {
            let last = LayerId::COUNT - 1;
            LayerId::ALL[layer.index().saturating_add_signed(by).min(last)]
        }
    });
}

fn move_column(explore: &mut Explore, library: &Library, by: isize) {
    let columns = explore.columns.len();
    if columns > 1 && explore.layer.is_none() {
        // The walk over the cells begins where it can be seen.
        explore.layer = Some(LayerId::Data);
        return;
    }
    if columns > 1 {
        explore.column = explore.column.saturating_add_signed(by).min(columns - 1);
        return;
    }
    let services = library.catalogue().services();
    let Some(shown) = explore.columns.first() else { return };
    let Some(place) = services.iter().position(|service| service.id == *shown) else { return };
    let next = place.saturating_add_signed(by).min(services.len() - 1);
    show(explore, services[next].id.clone());
}
