//! What the page offers to project, and how a change of the pace meets a view that is half uncovered.

use super::{Progressed, steps, uncover};
use crate::content::Library;
use crate::domain::{Comparison, LayerId, Pace, Subject};
use crate::state::{LearnPart, Page, State};

impl State {
    /// What the page shows as something to project, and where it begins; `None` where there is nothing for a room.
    pub fn projectable(&self, library: &Library) -> Option<(Subject, usize)> {
        match self.page {
            Page::Explore => Some((self.explored(library), 0)),
            Page::Practise => {
                let scene = self.practise.on_table(library)?;
                Some((Subject::Scene(scene.id.clone()), self.scene_begins(scene)))
            }
            Page::Learn => match self.learn.part {
                LearnPart::Path => {
                    let lesson = self.open_lesson(library).or_else(|| self.next_unread(library));
                    let lesson = lesson.or_else(|| self.path(library).next())?;
                    Some((Subject::Lesson(lesson.id.clone()), 0))
                }
                LearnPart::Checklist => {
                    let service = self.learn.checklist.clone()?;
                    let choices = self.choices.clone();
                    Some((Subject::Stacks { services: vec![service], choices, layers: Vec::new() }, 0))
                }
                LearnPart::Walk | LearnPart::Mistakes | LearnPart::Exam => None,
            },
            Page::Facts | Page::Present | Page::Author => None,
        }
    }

    /// The columns of Explore; where rows are folded, only those that differ.
    fn explored(&self, library: &Library) -> Subject {
        let services: Vec<_> = self.explore.columns.iter().take(Comparison::MOST_COLUMNS).cloned().collect();
        let comparison = self.comparison(library);
        let folds = self.explore.only_differences && services.len() > 1;
        let differing = || LayerId::ALL.into_iter().filter(|&layer| comparison.differs(layer)).collect();
        let layers: Vec<LayerId> = if folds { differing() } else { Vec::new() };
        Subject::Stacks { services, choices: self.choices.clone(), layers }
    }
}

/// Takes another pace. What is uncovered stays so; where nothing is asked for any more, nothing is.
pub(super) fn take_pace(state: &mut State, library: &Library, pace: Pace) {
    state.present.kept_mut().pace = pace;
    let Some(show) = &mut state.present.show else { return };
    show.pace = pace;
    if !pace.predict {
        show.progressed.asked = None;
        show.counting = None;
    }
    let Subject::Stacks { .. } = show.subject else { return };
    // Cells that lie open from the start now were not uncovered by a step.
    let covered = uncover::covered(show, library);
    let mut opened = std::mem::take(&mut show.progressed.opened);
    for step in &mut opened {
        step.retain(|cell| covered.contains(cell));
    }
    opened.retain(|step| !step.is_empty());
    show.progressed = Progressed { opened, ..std::mem::take(&mut show.progressed) };
    steps::touch(state);
}

impl State {
    /// Whether the presenter has a window of one’s own, with a clock in it.
    pub fn presenter_sees(&self) -> bool {
        self.present.two_windows && self.present.show.is_some()
    }

    /// How many seconds are left for the card that is asked for, where cards have a time; 0 when it is up.
    pub fn card_seconds_left(&self, library: &Library) -> Option<u64> {
        let seconds = self.present.kept.card_seconds?;
        let show = self.present.show.as_ref()?;
        matches!(self.scene_page(library)?, super::ScenePage::Asked(_)).then_some(())?;
        let used = self.time.millis.saturating_sub(show.since) / 1000;
        Some(u64::from(seconds).saturating_sub(used))
    }
}
