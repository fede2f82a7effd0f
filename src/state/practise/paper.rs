//! A paper of exam-style questions: what it is to have, the questions one at a time, and the answers that were chosen.

use super::record;
use crate::content::Library;
use crate::domain::{Date, Dice, Form, Forms, Order, Question, Score, ServiceId, TaskId, Wish, draw};
use crate::state::{Grade, Item, State};
use std::collections::BTreeSet;

/// When the learner hears what is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperWay {
    /// After each question.
    #[default]
    AtOnce,
    /// No help until the paper is handed in.
    Exam,
}

impl PaperWay {
    /// Both, in the order of the page.
    pub const ALL: [Self; 2] = [Self::AtOnce, Self::Exam];
}

/// What a paper is to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSetup {
    /// How many questions.
    pub count: usize,
    /// About which services; none named means all.
    pub services: BTreeSet<ServiceId>,
    /// In which forms.
    pub forms: Forms,
    /// When the answers are told.
    pub way: PaperWay,
    /// The number that was chosen; `None` takes that of the day.
    number: Option<Order>,
}

impl Default for PaperSetup {
    fn default() -> Self {
        let count = Self::COUNTS[1];
        Self { count, services: BTreeSet::new(), forms: Forms::Both, way: PaperWay::AtOnce, number: None }
    }
}

impl PaperSetup {
    /// How many questions a paper can have.
    pub const COUNTS: [usize; 3] = [5, 10, 20];

    /// The number of the paper: the chosen one, or that of the day, so that a class has the same on the same day: 1123
    /// on 23 November.
    pub fn number(&self, today: Date) -> Order {
        let of_day = u16::from(today.month) * 100 + u16::from(today.day);
        self.number.or_else(|| Order::new(of_day)).unwrap_or_default()
    }

    /// Whether these choices and what is shown beyond the exam give any question.
    pub fn gives_any(&self, library: &Library, beyond_exam: bool) -> bool {
        !self.draw(library, Order::AS_WRITTEN, 1, beyond_exam).is_empty()
    }

    fn draw(&self, library: &Library, number: Order, count: usize, beyond_exam: bool) -> Vec<Question> {
        let wish = Wish { count, services: self.services.clone(), forms: self.forms, beyond_exam };
        draw(library.catalogue(), &wish, number)
    }
}

/// One question of a paper with what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The question.
    pub question: Question,
    /// The places of the options that were chosen.
    pub chosen: BTreeSet<usize>,
    /// Whether it was judged, so that nothing can be changed any more.
    pub judged: bool,
}

impl Sheet {
    fn new(question: Question) -> Self {
        Self { question, chosen: BTreeSet::new(), judged: false }
    }

    /// Whether as many options are chosen as are wanted.
    pub fn is_full(&self) -> bool {
        self.chosen.len() == self.question.form.wanted()
    }

    /// Whether exactly the right options are chosen.
    pub fn is_right(&self) -> bool {
        let mut options = self.question.options.iter().enumerate();
        options.all(|(place, option)| option.right == self.chosen.contains(&place))
    }

    /// Whether choosing an option now would change something.
    pub fn can_choose(&self, option: usize) -> bool {
        let there = !self.judged && option < self.question.options.len();
        let chosen = self.chosen.contains(&option);
        there && if self.question.form == Form::OneOfFour { !chosen } else { chosen || !self.is_full() }
    }

    fn choose(&mut self, option: usize) {
        if !self.can_choose(option) {
            return;
        }
        if self.question.form == Form::OneOfFour {
            self.chosen.clear();
        }
        if !self.chosen.remove(&option) {
            self.chosen.insert(option);
        }
    }
}

/// A paper on its way, or handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its number.
    pub number: Order,
    /// When the answers are told.
    pub way: PaperWay,
    /// The questions.
    pub sheets: Vec<Sheet>,
    /// Which one is shown.
    pub at: usize,
    /// Whether it was handed in.
    pub over: bool,
    /// Whether the learner left it to come back later.
    pub aside: bool,
}

impl Paper {
    fn of(questions: Vec<Question>, number: Order, way: PaperWay) -> Option<Self> {
        let sheets: Vec<Sheet> = questions.into_iter().map(Sheet::new).collect();
        (!sheets.is_empty()).then_some(Self { number, way, sheets, at: 0, over: false, aside: false })
    }

    /// The question that is shown.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheets.get(self.at)
    }

    /// The first question without as many answers as it wants.
    pub fn first_open(&self) -> Option<usize> {
        self.sheets.iter().position(|sheet| !sheet.is_full())
    }

    /// How many questions have as many answers as they want.
    pub fn full(&self) -> usize {
        self.sheets.iter().filter(|sheet| sheet.is_full()).count()
    }

    /// The questions that were not right, with their places.
    pub fn missed(&self) -> impl Iterator<Item = (usize, &Sheet)> {
        self.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.is_right())
    }

    /// What the paper is worth.
    pub fn score(&self) -> Score {
        Score::of(self.sheets.iter().map(|sheet| (sheet.question.form, sheet.is_right())))
    }

    /// Where so many steps on lead; with answers at once nobody passes a question before it was judged.
    pub fn after(&self, steps: isize) -> Option<usize> {
        let there = self.at.checked_add_signed(steps).filter(|&there| there < self.sheets.len() && there != self.at)?;
        let free = self.way == PaperWay::Exam || self.sheets.iter().take(there).all(|sheet| sheet.judged);
        (free && !self.over).then_some(there)
    }

    /// What comes next when the learner goes on: the question is judged, the next is shown, or the paper is handed in.
    pub fn on(&self) -> Option<PaperAction> {
        let sheet = self.sheet().filter(|_| !self.over)?;
        if self.way == PaperWay::AtOnce && !sheet.judged {
            return sheet.is_full().then_some(PaperAction::Answer);
        }
        let open = || self.first_open().filter(|&open| open != self.at && self.way == PaperWay::Exam);
        if self.after(1).is_some() {
            Some(PaperAction::Step(1))
        } else if let Some(open) = open() {
            // What was passed over comes again before the end.
            Some(PaperAction::Step(isize::try_from(open).ok()?.checked_sub_unsigned(self.at)?))
        } else {
            self.first_open().is_none().then_some(PaperAction::HandIn)
        }
    }
}

/// Something about the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperAction {
    /// So many questions.
    Count(usize),
    /// Only about this service and others so named, or no longer about it.
    Service(ServiceId),
    /// About all services.
    AllServices,
    /// In these forms.
    Forms(Forms),
    /// The answers at once, or at the end.
    Way(PaperWay),
    /// The paper of this number.
    Number(Order),
    /// Begin the paper that was set up; one on its way is thrown away.
    Begin,
    /// Come back to the paper that was left.
    Resume,
    /// Choose an option of the question that is shown, or no longer.
    Choose(usize),
    /// Judge the question that is shown.
    Answer,
    /// So many questions on, or back.
    Step(isize),
    /// Hand the paper in; what was not answered is wrong.
    HandIn,
    /// Once more, only what was missed.
    Missed,
    /// A paper of another number.
    Another,
}

pub(super) fn update(state: &mut State, library: &Library, action: PaperAction) {
    let today = state.today;
    let setup = &mut state.practise.paper_setup;
    match action {
        PaperAction::Count(count) if PaperSetup::COUNTS.contains(&count) => setup.count = count,
        PaperAction::Service(id) if library.catalogue().service(&id).is_some() => {
            if !setup.services.remove(&id) {
                setup.services.insert(id);
            }
        }
        PaperAction::Count(_) | PaperAction::Service(_) => {}
        PaperAction::AllServices => setup.services.clear(),
        PaperAction::Forms(forms) => setup.forms = forms,
        PaperAction::Way(way) => setup.way = way,
        PaperAction::Number(number) => {
            setup.number = Some(number).filter(|&number| number != Order::AS_WRITTEN).or(setup.number);
        }
        PaperAction::Begin => begin(state, library),
        PaperAction::Another => {
            setup.number = Some(setup.number(today).another());
            begin(state, library);
        }
        PaperAction::Resume => {
            if let Some(paper) = &mut state.practise.paper {
                paper.aside = false;
            }
        }
        action => {
            if state.practise.paper.as_ref().is_some_and(|paper| !paper.aside) {
                on_table(state, library, &action);
            }
        }
    }
}

fn begin(state: &mut State, library: &Library) {
    let setup = &state.practise.paper_setup;
    let number = setup.number(state.today);
    let questions = setup.draw(library, number, setup.count, state.settings.beyond_exam);
    if let Some(paper) = Paper::of(questions, number, setup.way) {
        state.practise.paper = Some(paper);
    }
}

fn on_table(state: &mut State, library: &Library, action: &PaperAction) {
    let Some(paper) = &mut state.practise.paper else { return };
    let at = paper.at;
    match *action {
        PaperAction::Choose(option) if !paper.over => {
            if let Some(sheet) = paper.sheets.get_mut(at) {
                sheet.choose(option);
            }
        }
        PaperAction::Answer if paper.way == PaperWay::AtOnce && !paper.over => judge(state, library, at),
        PaperAction::Step(steps) => paper.at = paper.after(steps).unwrap_or(at),
        PaperAction::HandIn if !paper.over => {
            paper.over = true;
            for place in 0..paper.sheets.len() {
                judge(state, library, place);
            }
        }
        PaperAction::Missed if paper.over => {
            // In another order, so that a place is not what is remembered.
            let mut dice = Dice::new(u64::from(paper.number.another().number()));
            let missed = paper.missed().map(|(_, sheet)| sheet.question.clone().shuffled(&mut dice)).collect();
            if let Some(again) = Paper::of(missed, paper.number, paper.way) {
                *paper = again;
            }
        }
        _ => {}
    }
}

/// Judges a question that has as many answers as it wants, once.
fn judge(state: &mut State, library: &Library, place: usize) {
    let sheet = state.practise.paper.as_mut().and_then(|paper| paper.sheets.get_mut(place));
    let Some(sheet) = sheet.filter(|sheet| sheet.is_full() && !sheet.judged) else { return };
    sheet.judged = true;
    let said: Vec<(TaskId, Said)> = sheet
        .question
        .options
        .iter()
        .enumerate()
        .filter_map(|(place, option)| {
            let said = match (option.right, sheet.chosen.contains(&place)) {
                (true, true) => Said::Right,
                (false, true) => Said::Wrong,
                (true, false) => Said::PassedOver,
                (false, false) => return None,
            };
            Some((option.task.clone(), said))
        })
        .collect();
    for (task, said) in said {
        answered(state, library, &task, said);
    }
}

/// What an answer said of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// It was rightly chosen.
    Right,
    /// It was chosen and is wrong.
    Wrong,
    /// It is right and was not chosen.
    PassedOver,
}

/// The one place that remembers what was known of the tasks in an answer.
fn answered(state: &mut State, library: &Library, task: &TaskId, said: Said) {
    let grade = if said == Said::Right { Grade::Known } else { Grade::Missed };
    let task_of = library.catalogue().task(task);
    let belief = task_of.and_then(|task| task.misconception.as_ref()).filter(|_| said == Said::Wrong);
    record::answer(state, Item::Task(task.clone()), belief, grade);
}

/// Puts the paper aside; one that was handed in is done with.
pub(super) fn leave(state: &mut State) {
    let open = state.practise.paper.take().filter(|paper| !paper.over);
    state.practise.paper = open.map(|paper| Paper { aside: true, ..paper });
}
