//! The duties of one service with its settings applied, drawn top row first.

use super::{Choices, Duty, LayerId, Owner, Service, Tally};

/// One row of a stack.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Which layer.
    pub layer: LayerId,
    /// Who does what there.
    pub duty: &'a Duty,
}

/// The thirteen duties of a service as a picture shows them.
#[derive(Clone, Copy, Debug)]
pub struct Stack<'a> {
    service: &'a Service,
    duties: [&'a Duty; LayerId::COUNT],
}

impl<'a> Stack<'a> {
    /// The stack of a service. Where two settings change the same layer, the later one of the file counts.
    pub fn new(service: &'a Service, choices: &Choices) -> Self {
        let mut duties: [&Duty; LayerId::COUNT] = std::array::from_fn(|index| &service.duties[index]);
        for setting in &service.settings {
            for (layer, duty) in service.chosen(setting, choices).into_iter().flat_map(|choice| &choice.changes) {
                duties[layer.index()] = duty;
            }
        }
        Self { service, duties }
    }

    /// The service it belongs to.
    pub fn service(&self) -> &'a Service {
        self.service
    }

    /// The duty of one layer.
    pub fn duty(&self, layer: LayerId) -> &'a Duty {
        self.duties[layer.index()]
    }

    /// The rows, top first.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let duties = self.duties;
        LayerId::top_down().map(move |layer| Row { layer, duty: duties[layer.index()] })
    }

    /// The owners, top first; `None` where the service has no such layer.
    pub fn owners(&self) -> impl Iterator<Item = Option<Owner>> + use<'a> {
        self.rows().map(|row| row.duty.owner())
    }

    /// How many layers each owner holds.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for owner in self.owners() {
            tally.add(owner);
        }
        tally
    }
}
