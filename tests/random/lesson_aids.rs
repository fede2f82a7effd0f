//! Actions at random on the checklist and in the illustrations of lessons.

use super::actions::Actions;
use layercake::domain::{LayerId, Review, TaskId, Tick};
use layercake::state::{ChecklistAction, Control, HousePart, IllustrationAction, LearnAction, Lit};

impl Actions<'_> {
    pub(super) fn lesson_aids(&mut self) -> LearnAction {
        let text = self.chance.pick(&["", "- [x] all"]).to_owned();
        let (layer, service) = (self.chance.pick(&LayerId::ALL), self.chance.pick(&self.services));
        match self.chance.below(12) {
            0 => LearnAction::Checklist(ChecklistAction::Service(service)),
            1 => LearnAction::Checklist(ChecklistAction::Clear),
            2 => LearnAction::Checklist(ChecklistAction::Copy(text)),
            3 => LearnAction::Checklist(ChecklistAction::Save { name: text.clone(), text }),
            4 => LearnAction::Checklist(ChecklistAction::Print(text)),
            5 => LearnAction::Illustrate(IllustrationAction::Light(Lit::Layer(layer))),
            6 => LearnAction::Illustrate(IllustrationAction::Light(Lit::Part(self.chance.pick(&HousePart::ALL)))),
            7 => LearnAction::Illustrate(IllustrationAction::Furnish(self.chance.once_in(2))),
            8 => LearnAction::Illustrate(IllustrationAction::Stop(service)),
            9 => LearnAction::Illustrate(IllustrationAction::Control(self.chance.pick(&Control::ALL))),
            _ => LearnAction::Checklist(ChecklistAction::Tick(self.tick(layer))),
        }
    }

    fn tick(&mut self, layer: LayerId) -> Tick {
        match self.chance.below(6) {
            0 => self.chance.pick(&[Tick::Model, Tick::Scope, Tick::Settings]),
            1 => Tick::Review(self.chance.pick(&Review::ALL)),
            2 => Tick::Yours(layer),
            3 => Tick::Theirs(layer),
            4 => Tick::Task(TaskId::new("no-such-task")),
            _ => {
                let tasks = self.library.catalogue().tasks();
                Tick::Task(tasks[self.chance.below(tasks.len())].id.clone())
            }
        }
    }
}
