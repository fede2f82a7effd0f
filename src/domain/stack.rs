//! The duties of one service, drawn top row first.

use super::{Duty, LayerId, Owner, Service, Tally};

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
}

impl<'a> Stack<'a> {
    /// The stack of a service.
    pub fn new(service: &'a Service) -> Self {
        Self { service }
    }

    /// The service it belongs to.
    pub fn service(&self) -> &'a Service {
        self.service
    }

    /// The rows, top first.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let service = self.service;
        LayerId::top_down().map(move |layer| Row { layer, duty: service.duty(layer) })
    }

    /// The owners, top first; `None` where the service has no such layer.
    pub fn owners(&self) -> impl Iterator<Item = Option<Owner>> + use<'a> {
        self.rows().map(|row| row.duty.owner())
    }

    /// How many layers each owner holds.
    pub fn tally(&self) -> Tally {
        self.service.tally()
    }
}
