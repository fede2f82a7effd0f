//! Actions at random while a room looks on, and what must hold for what it sees.

use super::actions::Actions;
use layercake::content::Library;
use layercake::domain::{BackRow, LayerId, Owner, Pace, PlanId, Room, Sequence, Stop, Stride, Subject};
use layercake::state::{
    Action, Blank, Cell, DraftAction, MAX_PROJECTION_PERCENT, MIN_PROJECTION_PERCENT, PlanRef, Point, PresentAction,
    PresentPart, Screen, State,
};

/// Every kind of action with a projection.
pub(super) const KINDS: [&str; 45] = [
    "turn present",
    "project",
    "start plan",
    "end projection",
    "two windows",
    "screens",
    "step on",
    "step back",
    "begin view again",
    "uncover all",
    "go to stop",
    "pick cell",
    "place in the room",
    "hands",
    "digit",
    "take digit back",
    "counted",
    "save hands",
    "forget hands",
    "pace",
    "percent",
    "room",
    "screen",
    "card seconds",
    "pen stays",
    "blank",
    "magnify",
    "look at rows",
    "point",
    "pen",
    "draw",
    "take stroke back",
    "clear ink",
    "new draft",
    "copy of a plan",
    "open draft",
    "delete draft",
    "add to draft",
    "title of draft",
    "remove stop",
    "move stop",
    "change stop",
    "save draft",
    "undo in draft",
    "redo in draft",
];

pub(super) fn kind(action: &PresentAction) -> &'static str {
    match action {
        PresentAction::Turn(_) => "turn present",
        PresentAction::Start { .. } => "project",
        PresentAction::StartPlan(..) => "start plan",
        PresentAction::End => "end projection",
        PresentAction::TwoWindows(_) => "two windows",
        PresentAction::Screens(_) => "screens",
        PresentAction::Forward => "step on",
        PresentAction::Backward => "step back",
        PresentAction::Again => "begin view again",
        PresentAction::All => "uncover all",
        PresentAction::Stop(_) => "go to stop",
        PresentAction::Pick(_) => "pick cell",
        PresentAction::Place(_) => "place in the room",
        PresentAction::Hands(..) => "hands",
        PresentAction::Digit(_) => "digit",
        PresentAction::TakeDigit => "take digit back",
        PresentAction::Counted => "counted",
        PresentAction::SaveHands => "save hands",
        PresentAction::ForgetHands => "forget hands",
        PresentAction::Pace(_) => "pace",
        PresentAction::Percent(_) => "percent",
        PresentAction::Room(_) => "room",
        PresentAction::Screen(_) => "screen",
        PresentAction::CardSeconds(_) => "card seconds",
        PresentAction::PenStays(_) => "pen stays",
        PresentAction::Blank(_) => "blank",
        PresentAction::Magnify(_) => "magnify",
        PresentAction::Look(_) => "look at rows",
        PresentAction::Point(_) => "point",
        PresentAction::Pen(_) => "pen",
        PresentAction::Draw(_) => "draw",
        PresentAction::TakeStroke => "take stroke back",
        PresentAction::ClearInk => "clear ink",
        PresentAction::Draft(action) => kind_of_draft(action),
    }
}

fn kind_of_draft(action: &DraftAction) -> &'static str {
    match action {
        DraftAction::New => "new draft",
        DraftAction::Copy(_) => "copy of a plan",
        DraftAction::Open(_) => "open draft",
        DraftAction::Delete(_) => "delete draft",
        DraftAction::Add => "add to draft",
        DraftAction::Title(_) => "title of draft",
        DraftAction::Remove(_) => "remove stop",
        DraftAction::Move { .. } => "move stop",
        DraftAction::Change(..) => "change stop",
        DraftAction::Save => "save draft",
        DraftAction::Undo => "undo in draft",
        DraftAction::Redo => "redo in draft",
    }
}

impl Actions<'_> {
    pub(super) fn presenting(&mut self, state: &State) -> PresentAction {
        match self.chance.below(34) {
            0 | 1 => PresentAction::Start { two_windows: self.chance.once_in(3) },
            2 => PresentAction::StartPlan(self.plan(), self.chance.below(20)),
            3 if self.chance.once_in(3) => PresentAction::Turn(self.chance.pick(&PresentPart::ALL)),
            3 => PresentAction::End,
            4 => PresentAction::TwoWindows(self.chance.once_in(2)),
            5 => PresentAction::Screens(self.screens()),
            6..12 => PresentAction::Forward,
            12..15 => PresentAction::Backward,
            15 => PresentAction::Again,
            16 => PresentAction::All,
            17 => PresentAction::Stop(self.chance.below(20)),
            18 => PresentAction::Pick(self.cell()),
            19 => PresentAction::Place(self.chance.pick(&Owner::ALL)),
            20 | 21 => PresentAction::Hands(self.chance.pick(&Owner::ALL), self.chance.pick(&[1, -1, 127, -128])),
            22 => PresentAction::Digit(self.chance.pick(&[0, 1, 9, 200])),
            23 => self.counting(),
            24 => PresentAction::Pace(self.pace()),
            25 => self.room_or_screen(),
            26 | 27 => self.over_the_picture(),
            _ => PresentAction::Draft(self.draft(state)),
        }
    }

    fn counting(&mut self) -> PresentAction {
        match self.chance.below(4) {
            0 => PresentAction::TakeDigit,
            1 => PresentAction::Counted,
            2 => PresentAction::SaveHands,
            _ => PresentAction::ForgetHands,
        }
    }

    fn room_or_screen(&mut self) -> PresentAction {
        match self.chance.below(5) {
            0 => PresentAction::Percent(self.chance.pick(&[0, 100, 130, 150, u16::MAX])),
            1 => {
                let back = self.chance.pick(&[BackRow::Rows(0), BackRow::Rows(9), BackRow::Distance(u16::MAX)]);
                PresentAction::Room(Room { back, screen: self.chance.pick(&[0, 150, u16::MAX]) })
            }
            2 => PresentAction::Screen(self.chance.pick(&[None, Some("wall")]).map(str::to_owned)),
            3 => PresentAction::CardSeconds(self.chance.pick(&[None, Some(0), Some(5), Some(600), Some(601)])),
            _ => PresentAction::PenStays(self.chance.once_in(2)),
        }
    }

    fn over_the_picture(&mut self) -> PresentAction {
        match self.chance.below(9) {
            0 => PresentAction::Blank(self.chance.pick(&[Blank::Black, Blank::White])),
            1 => PresentAction::Magnify(Some(self.cell())),
            2 => PresentAction::Magnify(None),
            3 => PresentAction::Look(self.chance.pick(&[1, -1, isize::MIN, isize::MAX])),
            4 => PresentAction::Point(self.chance.once_in(2)),
            5 => PresentAction::Pen(self.chance.once_in(2)),
            6 => PresentAction::Draw(vec![Point { x: 1, y: u16::MAX }; self.chance.below(4)]),
            7 => PresentAction::TakeStroke,
            _ => PresentAction::ClearInk,
        }
    }

    fn cell(&mut self) -> Cell {
        Cell { layer: self.chance.pick(&LayerId::ALL), column: self.chance.below(8) }
    }

    fn pace(&mut self) -> Pace {
        Pace {
            sequence: self.chance.pick(&Sequence::ALL),
            stride: self.chance.pick(&[Stride::Row, Stride::Cell]),
            predict: self.chance.once_in(2),
            open: self.chance.once_in(4),
        }
    }

    fn plan(&mut self) -> PlanRef {
        let loaded = self.library.plans().first().expect("a plan ships with the app").plan.id.clone();
        match self.chance.below(4) {
            0 => PlanRef::Loaded(PlanId::new("no-such-plan")),
            1 => PlanRef::Draft(self.chance.below(4)),
            _ => PlanRef::Loaded(loaded),
        }
    }

    fn screens(&mut self) -> Vec<Screen> {
        let screen = |name: &str, ours| Screen { name: name.to_owned(), size: (1024, 768), ours };
        let all = vec![screen("desk", true), screen("wall", false)];
        all.into_iter().take(self.chance.below(3)).collect()
    }

    fn draft(&mut self, state: &State) -> DraftAction {
        let count = state.present.kept.drafts.len();
        match self.chance.below(16) {
            0 => DraftAction::New,
            1 => DraftAction::Copy(self.plan()),
            2 => DraftAction::Open(Some(self.chance.below(count + 2))),
            3 => DraftAction::Open(None),
            4 | 5 => DraftAction::Delete(self.chance.below(count + 1)),
            6 | 7 => DraftAction::Add,
            8 => DraftAction::Title(self.chance.pick(&["", "Monday"]).to_owned()),
            9 => DraftAction::Remove(self.chance.below(20)),
            10 => DraftAction::Move { from: self.chance.below(20), to: self.chance.below(20) },
            11 | 12 => DraftAction::Change(self.chance.below(20), Box::new(self.stop())),
            13 => DraftAction::Save,
            14 => DraftAction::Undo,
            _ => DraftAction::Redo,
        }
    }

    fn stop(&mut self) -> Stop {
        let subject = Subject::Stacks {
            services: vec![self.chance.pick(&self.services)],
            choices: layercake::domain::Choices::default(),
            layers: vec![self.chance.pick(&LayerId::ALL)],
        };
        let notes = self.chance.pick(&["", "Ask first."]).to_owned();
        Stop { title: None, subject, pace: self.pace(), notes, minutes: 3 }
    }
}

/// What does not hold of what the room sees.
pub(super) fn broken(state: &State, library: &Library) -> Vec<&'static str> {
    let present = &state.present;
    let kept = &present.kept;
    let mut found = Vec::new();
    let mut rule = |holds: bool, rule: &'static str| {
        if !holds {
            found.push(rule);
        }
    };
    rule((MIN_PROJECTION_PERCENT..=MAX_PROJECTION_PERCENT).contains(&kept.percent), "the size is within its bounds");
    rule(kept.room == kept.room.in_range(), "the room is within its bounds");
    rule(kept.votes.iter().all(|vote| vote.hands.total() > 0), "a vote that is kept has a hand");
    rule(present.draft.is_none_or(|place| place < kept.drafts.len()), "the plan that is changed is there");
    let Some(show) = &present.show else {
        rule(!present.two_windows, "the picture has a window of its own only while there is one");
        return found;
    };
    rule(show.progressed.at < state.projected_pages(library).max(1), "the page that is shown is there");
    let opened: Vec<Cell> = show.progressed.opened.iter().flatten().copied().collect();
    rule(opened.iter().all(|cell| show.has(*cell)), "what was uncovered is in the picture");
    rule((1..opened.len()).all(|place| !opened[..place].contains(&opened[place])), "nothing was uncovered twice");
    rule(show.progressed.asked.is_none_or(|cell| !show.is_open(cell, library)), "what is asked for is covered");
    let is_scene = matches!(show.subject, Subject::Scene(_));
    rule(!is_scene || state.projected_scene(library).is_some(), "a scene that is projected has a run");
    let (done, all) = show.reveals(library);
    rule(done <= all, "no more is uncovered than there is");
    found
}

/// Whether the action may put another scene on the table, or take one from it.
pub(super) fn changes_table(action: &Action) -> bool {
    matches!(
        action,
        Action::Present(
            PresentAction::Start { .. }
                | PresentAction::StartPlan(..)
                | PresentAction::End
                | PresentAction::Stop(_)
                | PresentAction::Forward
                | PresentAction::Backward
                | PresentAction::Place(_)
        )
    )
}
