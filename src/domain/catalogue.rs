//! Everything the app knows about AWS, looked up by id.

use super::{Layer, LayerId, Misconception, MisconceptionId, Service, ServiceId, Source, SourceKey, Task, TaskId};
use std::collections::BTreeMap;

/// What a catalogue is made from.
#[derive(Clone, Debug, Default)]
pub struct CatalogueParts {
    /// The rows; a missing one gets its key as its name.
    pub layers: Vec<Layer>,
    /// The columns, in any order.
    pub services: Vec<Service>,
    /// The tasks, in file order.
    pub tasks: Vec<Task>,
    /// The wrong beliefs, in file order.
    pub misconceptions: Vec<Misconception>,
    /// The sources, in file order.
    pub sources: Vec<Source>,
}

/// Layers, services, tasks, misconceptions and sources.
#[derive(Clone, Debug)]
pub struct Catalogue {
    layers: Vec<Layer>,
    services: Vec<Service>,
    tasks: Vec<Task>,
    misconceptions: Vec<Misconception>,
    sources: Vec<Source>,
    task_places: BTreeMap<TaskId, usize>,
    source_places: BTreeMap<SourceKey, usize>,
    misconception_places: BTreeMap<MisconceptionId, usize>,
}

impl Catalogue {
    /// Puts the parts in order: layers bottom to top, services from most to least customer work.
    pub fn new(parts: CatalogueParts) -> Self {
        let CatalogueParts { layers, mut services, tasks, misconceptions, sources } = parts;
        services.sort_by_cached_key(|service| {
            let tally = service.tally();
            (LayerId::COUNT - tally.customer, LayerId::COUNT - tally.shared, service.model, service.name.clone())
        });
        Self {
            layers: LayerId::ALL.into_iter().map(|id| layer_or_blank(&layers, id)).collect(),
            task_places: tasks.iter().enumerate().map(|(place, task)| (task.id.clone(), place)).collect(),
            source_places: sources.iter().enumerate().map(|(place, source)| (source.key.clone(), place)).collect(),
            misconception_places: misconceptions.iter().enumerate().map(|(place, m)| (m.id.clone(), place)).collect(),
            services,
            tasks,
            misconceptions,
            sources,
        }
    }

    /// What is said about a row.
    pub fn layer(&self, id: LayerId) -> &Layer {
        &self.layers[id.index()]
    }

    /// All services, most customer work first.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// One service.
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// All tasks in file order.
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// One task.
    pub fn task(&self, id: &TaskId) -> Option<&Task> {
        self.task_places.get(id).map(|&place| &self.tasks[place])
    }

    /// All wrong beliefs in file order.
    pub fn misconceptions(&self) -> &[Misconception] {
        &self.misconceptions
    }

    /// One wrong belief.
    pub fn misconception(&self, id: &MisconceptionId) -> Option<&Misconception> {
        self.misconception_places.get(id).map(|&place| &self.misconceptions[place])
    }

    /// All sources in file order.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// One source.
    pub fn source(&self, key: &SourceKey) -> Option<&Source> {
        self.source_places.get(key).map(|&place| &self.sources[place])
    }
}

fn layer_or_blank(layers: &[Layer], id: LayerId) -> Layer {
    layers.iter().find(|layer| layer.id == id).cloned().unwrap_or_else(|| Layer {
        id,
        name: id.key().to_owned(),
        short: id.key().to_owned(),
        phrase: id.key().to_owned(),
        definition: String::new(),
        why: String::new(),
        sources: Vec::new(),
    })
}
