//! Places that a search or a link leads to, whatever is shown now.

use super::{ExploreAction, FactsPart, Page, Preset, State, explore, learn};
use crate::content::Library;
use crate::domain::{LayerId, LessonId, SceneId, ServiceId, SettingId, TaskId};

/// Somewhere to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A service, alone on the Explore page.
    Service(ServiceId),
    /// A layer, with its details in the column that is chosen.
    Layer(LayerId),
    /// A setting, at the first layer that it changes.
    Setting(ServiceId, SettingId),
    /// Services that are often compared.
    Preset(Preset),
    /// Services side by side.
    Compare(Vec<ServiceId>),
    /// A layer of a service.
    Cell(ServiceId, LayerId),
    /// The cell of a task.
    Task(TaskId),
    /// A scene, on the table.
    Scene(SceneId),
    /// A lesson.
    Lesson(LessonId),
    /// A part of the page about the facts, searched for these words.
    Fact(FactsPart, String),
}

/// Goes there and closes what lay over the page. What has left the library since is no place any more.
pub(super) fn go(state: &mut State, library: &Library, place: Place) {
    state.overlay = None;
    match place {
        Place::Service(id) => {
            state.page = Page::Explore;
            explore::update(state, library, ExploreAction::Show(id));
        }
        Place::Preset(preset) => {
            state.page = Page::Explore;
            explore::update(state, library, ExploreAction::Preset(preset));
        }
        Place::Compare(services) => {
            state.page = Page::Explore;
            explore::update(state, library, ExploreAction::Compare(services));
        }
        Place::Layer(layer) => {
            let column = state.explore.column;
            cell(state, library, None, layer, column);
        }
        Place::Setting(service, setting) => {
            let found = library.catalogue().service(&service);
            let Some(setting) = found.and_then(|service| service.setting(&setting)) else { return };
            let touched = LayerId::ALL.into_iter().find(|&layer| setting.touches(layer));
            cell(state, library, Some(service), touched.unwrap_or(LayerId::Data), 0);
        }
        Place::Cell(service, layer) => {
            if library.catalogue().service(&service).is_some() {
                cell(state, library, Some(service), layer, 0);
            }
        }
        Place::Task(id) => {
            let Some(task) = library.catalogue().task(&id) else { return };
            cell(state, library, Some(task.service.clone()), task.layer, 0);
        }
        Place::Scene(id) => {
            let Some(scene) = library.scene(&id) else { return };
            state.page = Page::Practise;
            state.practise.open(scene, state.settings.beyond_exam);
        }
        Place::Lesson(id) => learn::open(state, library, &id),
        Place::Fact(part, search) => {
            state.page = Page::Facts;
            state.facts.part = part;
            state.facts.search = search;
        }
    }
}

/// Opens a cell: that of `service`, in its column if it has one and else alone, or that of `column`.
fn cell(state: &mut State, library: &Library, service: Option<ServiceId>, layer: LayerId, mut column: usize) {
    state.page = Page::Explore;
    if let Some(service) = service {
        column = state.explore.columns.iter().position(|shown| *shown == service).unwrap_or_else(|| {
            explore::update(state, library, ExploreAction::Show(service));
            0
        });
    }
    explore::update(state, library, ExploreAction::Pick { layer, column });
}
