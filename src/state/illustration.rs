//! What the illustrations of lessons show: the part of the house that is lit, the stop of the slider, the answer about
//! control.

use super::State;
use crate::content::Library;
use crate::domain::{LayerId, Lesson, LessonId, Owner, Service, ServiceId, ServiceModel, Stack};

/// An illustration that only one lesson or a few have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// The house of landlord and tenant.
    House,
    /// The slider over the service models.
    Models,
    /// The choice of a service by how much control is wanted.
    Control,
}

impl Drawing {
    /// The illustration of a lesson, if it has one of its own.
    pub fn of(lesson: &LessonId) -> Option<Self> {
        let drawings = [
            (LessonId::new("landlord-and-tenant"), Self::House),
            (LessonId::new("from-premises-to-ec2"), Self::Models),
            (LessonId::new("platform-services"), Self::Models),
            (LessonId::new("finished-software"), Self::Models),
            (LessonId::new("choose-by-control"), Self::Control),
        ];
        drawings.into_iter().find(|(id, _)| id == lesson).map(|(_, drawing)| drawing)
    }
}

/// A part of the house: the building first, and then the flat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HousePart {
    /// The outer door with the main lock.
    OuterDoor,
    /// The fire alarm in the hallway.
    HallAlarm,
    /// Walls and roof.
    Walls,
    /// The hallway with the wires and pipes that lead to all flats.
    Hallway,
    /// The walls between one flat and the next.
    PartyWalls,
    /// The fittings of the flat: floor, stove, cupboards.
    Fittings,
    /// The door of the flat, and its window.
    FlatDoor,
    /// The keys of the flat.
    Keys,
    /// The alarm inside the flat.
    FlatAlarm,
    /// What the tenant does there.
    Desk,
    /// The box with a lock.
    Strongbox,
    /// The second copies of what matters.
    Copies,
    /// The belongings.
    Belongings,
}

impl HousePart {
    /// All parts: building, then flat.
    pub const ALL: [Self; 13] = [
        Self::OuterDoor,
        Self::HallAlarm,
        Self::Walls,
        Self::Hallway,
        Self::PartyWalls,
        Self::Fittings,
        Self::FlatDoor,
        Self::Keys,
        Self::FlatAlarm,
        Self::Desk,
        Self::Strongbox,
        Self::Copies,
        Self::Belongings,
    ];

    /// The word of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::OuterDoor => "outer-door",
            Self::HallAlarm => "hall-alarm",
            Self::Walls => "walls",
            Self::Hallway => "hallway",
            Self::PartyWalls => "party-walls",
            Self::Fittings => "fittings",
            Self::FlatDoor => "flat-door",
            Self::Keys => "keys",
            Self::FlatAlarm => "flat-alarm",
            Self::Desk => "desk",
            Self::Strongbox => "strongbox",
            Self::Copies => "copies",
            Self::Belongings => "belongings",
        }
    }

    /// What the part stands for.
    pub const fn layers(self) -> &'static [LayerId] {
        match self {
            Self::OuterDoor | Self::HallAlarm => &[LayerId::Facilities],
            Self::Walls => &[LayerId::Hardware],
            Self::Hallway => &[LayerId::Backbone],
            Self::PartyWalls => &[LayerId::Virtualization],
            Self::Fittings => &[LayerId::GuestOs, LayerId::Platform],
            Self::FlatDoor => &[LayerId::Network],
            Self::Keys => &[LayerId::Identity],
            Self::FlatAlarm => &[LayerId::Logging],
            Self::Desk => &[LayerId::Application],
            Self::Strongbox => &[LayerId::Encryption],
            Self::Copies => &[LayerId::Resilience],
            Self::Belongings => &[LayerId::Data],
        }
    }

    /// Whose it is in a flat of this kind; `None` where the service has no such layer.
    pub fn owner(self, stack: &Stack<'_>) -> Option<Owner> {
        let mut owners = self.layers().iter().map(|&layer| stack.duty(layer).owner());
        let first = owners.next().flatten();
        if owners.all(|owner| owner == first) { first } else { Some(Owner::Shared) }
    }
}

/// What is lit, in the house and in the stack beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lit {
    /// A part of the house, and the layers that it stands for.
    Part(HousePart),
    /// A layer, and the parts that stand for it.
    Layer(LayerId),
}

impl Lit {
    /// Whether a part of the house is lit.
    pub fn has_part(self, part: HousePart) -> bool {
        match self {
            Self::Part(lit) => lit == part,
            Self::Layer(layer) => part.layers().contains(&layer),
        }
    }

    /// Whether a layer is lit.
    pub fn has_layer(self, layer: LayerId) -> bool {
        match self {
            Self::Part(part) => part.layers().contains(&layer),
            Self::Layer(lit) => lit == layer,
        }
    }
}

/// How much the customer decides of what lies below the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Control {
    /// All of the guest operating system.
    System,
    /// A part of operating system or platform; AWS has the other part.
    Platform,
    /// The code, and nothing below it.
    Code,
    /// Data and users, and nothing below them.
    Data,
}

impl Control {
    /// All answers, from most control to least.
    pub const ALL: [Self; 4] = [Self::System, Self::Platform, Self::Code, Self::Data];

    /// The word of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Platform => "platform",
            Self::Code => "code",
            Self::Data => "data",
        }
    }

    /// How much a service leaves to the customer, by its duties.
    pub fn of(stack: &Stack<'_>) -> Self {
        let has = |layer: LayerId| stack.duty(layer).customer().is_some();
        if stack.duty(LayerId::GuestOs).owner() == Some(Owner::Customer) {
            Self::System
        } else if has(LayerId::GuestOs) || has(LayerId::Platform) {
            Self::Platform
        } else if has(LayerId::Application) {
            Self::Code
        } else {
            Self::Data
        }
    }
}

/// What the illustration of the open lesson shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Illustration {
    /// The lesson that it belongs to.
    lesson: Option<LessonId>,
    /// What is lit in the house.
    pub lit: Option<Lit>,
    /// The flat is furnished: a managed service.
    pub furnished: bool,
    /// Where the slider stands.
    pub stop: Option<ServiceId>,
    /// The answer about control.
    pub control: Option<Control>,
}

/// Something in an illustration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IllustrationAction {
    /// Light this; a second time, nothing.
    Light(Lit),
    /// An empty flat, or a furnished one.
    Furnish(bool),
    /// The slider stands at this service.
    Stop(ServiceId),
    /// So much control is wanted.
    Control(Control),
}

impl State {
    /// What the illustration of the open lesson shows: as it was left, until that of another lesson is touched.
    pub fn illustration(&self) -> Illustration {
        let Illustration { lesson, .. } = &self.illustration;
        if *lesson == self.learn.lesson {
            self.illustration.clone()
        } else {
            Illustration { lesson: self.learn.lesson.clone(), ..Illustration::default() }
        }
    }

    /// The stops of the slider: of each service model, in their order, the service that the lessons with the slider speak
    /// of first in the order of the catalogue.
    pub fn model_stops<'a>(&self, library: &'a Library) -> Vec<&'a Service> {
        const MODELS: [ServiceModel; 6] = [
            ServiceModel::OnPremises,
            ServiceModel::Iaas,
            ServiceModel::Paas,
            ServiceModel::Managed,
            ServiceModel::Serverless,
            ServiceModel::Saas,
        ];
        let catalogue = library.catalogue();
        let spoken_of = |service: &&Service| {
            let slider = |lesson: &&Lesson| Drawing::of(&lesson.id) == Some(Drawing::Models);
            catalogue.lessons().iter().filter(slider).any(|lesson| lesson.services.contains(&service.id))
        };
        let stop = |model| catalogue.services().iter().filter(spoken_of).find(|service| service.model == model);
        MODELS.into_iter().filter_map(stop).collect()
    }
}

pub(super) fn update(state: &mut State, library: &Library, action: IllustrationAction) {
    let mut shown = state.illustration();
    match action {
        IllustrationAction::Light(lit) => shown.lit = (shown.lit != Some(lit)).then_some(lit),
        IllustrationAction::Furnish(furnished) => shown.furnished = furnished,
        IllustrationAction::Stop(id) if library.catalogue().service(&id).is_some() => shown.stop = Some(id),
        IllustrationAction::Stop(_) => {}
        IllustrationAction::Control(control) => shown.control = Some(control),
    }
    state.illustration = shown;
}

#[cfg(test)]
mod tests {
    use super::{Control, HousePart};
    use crate::content::Library;
    use crate::domain::{Choices, LayerId, Owner, ServiceId, Stack};

    #[test]
    fn every_layer_has_a_part_of_the_house() {
        for layer in LayerId::ALL {
            assert!(HousePart::ALL.iter().any(|part| part.layers().contains(&layer)), "{layer}");
        }
    }

    #[test]
    fn on_ec2_the_building_is_the_landlords_and_the_flat_the_tenants_and_rds_comes_furnished() {
        let library = Library::built_in();
        let owners = |id: &str| -> Vec<Option<Owner>> {
            let service = library.catalogue().service(&ServiceId::new(id)).unwrap();
            let stack = Stack::new(service, &Choices::default());
            HousePart::ALL.iter().map(|part| part.owner(&stack)).collect()
        };
        let ec2 = owners("ec2");
        assert!(ec2[..5].iter().all(|owner| *owner == Some(Owner::Aws)), "{ec2:?}");
        assert!(ec2[5..].iter().all(|owner| *owner == Some(Owner::Customer)), "{ec2:?}");
        assert_eq!(owners("rds")[5], Some(Owner::Aws));
        assert_eq!(owners("elastic-beanstalk")[5], Some(Owner::Shared));
    }

    #[test]
    fn control_follows_from_the_duties() {
        let library = Library::built_in();
        let fits = |control: Control| -> Vec<&str> {
            let services = library.catalogue().services().iter();
            let fitting = services.filter(|service| Control::of(&Stack::new(service, &Choices::default())) == control);
            fitting.map(|service| service.id.as_str()).collect()
        };
        assert_eq!(fits(Control::System), ["on-premises", "ec2", "outposts"]);
        assert_eq!(fits(Control::Platform), ["elastic-beanstalk", "eks", "ecs-fargate"]);
        assert_eq!(fits(Control::Code), ["rds", "dynamodb", "lambda"]);
        assert_eq!(fits(Control::Data), ["s3", "workmail"]);
    }
}
