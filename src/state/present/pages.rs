//! The pages of a lesson and of a scene in projection: little enough on each to be read from the back row.

use super::Show;
use crate::content::Library;
use crate::domain::{Card, CardIndex, Lesson, Scene, Subject, TaskId, Verdict};
use crate::state::{Run, State};

/// The most letters on a page of text in the usual size; that they fit at 800 x 600 is tested with every lesson.
const MOST_LETTERS: usize = 430;

/// A page of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LessonPage {
    /// What it says.
    Text(Vec<String>),
    /// Its stacks, the layers that it speaks of standing out.
    Picture,
    /// A card to sort, asked for.
    Asked(TaskId),
    /// The same with its answer.
    Told(TaskId),
}

/// A page of a scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenePage {
    /// What happened.
    Story,
    /// A card, asked for.
    Asked(CardIndex),
    /// The same with its answer.
    Told(CardIndex),
    /// What it came to.
    Score,
    /// A card that was missed.
    Missed(CardIndex),
    /// The stacks that it was about.
    Stacks,
}

impl State {
    /// The pages of a lesson.
    pub fn lesson_pages(&self, library: &Library, lesson: &Lesson) -> Vec<LessonPage> {
        let percent = usize::from(self.present.kept.percent);
        let most = MOST_LETTERS * 100 / percent * 100 / percent;
        let texts = text_pages(&lesson.paragraphs, most).into_iter().map(LessonPage::Text);
        let tasks = self.lesson_tasks(library, lesson).into_iter().map(|task| task.id.clone());
        let cards = tasks.flat_map(|task| [LessonPage::Asked(task.clone()), LessonPage::Told(task)]);
        texts.chain([LessonPage::Picture]).chain(cards).collect()
    }

    /// The cards of a scene in the order in which they were dealt, whatever became of them since.
    fn dealt(&self, scene: &Scene) -> Vec<CardIndex> {
        let Some(run) = self.practise.run_of(&scene.id) else { return Vec::new() };
        let mut cards = run.attempt.board.cards();
        run.order.apply(&mut cards);
        cards
    }

    /// The pages of a scene. Those of its cards keep their places whatever is played.
    pub fn scene_pages(&self, scene: &Scene) -> Vec<ScenePage> {
        let cards = self.dealt(scene).into_iter().flat_map(|card| [ScenePage::Asked(card), ScenePage::Told(card)]);
        let missed = self.missed(scene).into_iter().map(ScenePage::Missed);
        let end = std::iter::once(ScenePage::Score).chain(missed).chain([ScenePage::Stacks]);
        std::iter::once(ScenePage::Story).chain(cards).chain(end).collect()
    }

    /// The cards that were missed, where that may be told.
    fn missed(&self, scene: &Scene) -> Vec<CardIndex> {
        let Some(run) = self.practise.run_of(&scene.id).filter(|run| run.attempt.is_over()) else { return Vec::new() };
        if !run.reveal.tells(usize::MAX, true) {
            return Vec::new();
        }
        Verdict::judge(scene, &run.attempt).missed().map(|judged| judged.card).collect()
    }

    /// Where the projection of a scene begins: at its story, at the card that is chosen, or at the results.
    pub(super) fn scene_begins(&self, scene: &Scene) -> usize {
        let Some(run) = self.practise.run_of(&scene.id).filter(|run| !run.attempt.is_untouched()) else { return 0 };
        let wanted = match run.chosen {
            _ if run.attempt.is_over() => ScenePage::Score,
            Some(card) => ScenePage::Asked(card),
            None => ScenePage::Story,
        };
        self.scene_pages(scene).into_iter().position(|page| page == wanted).unwrap_or(0)
    }

    /// The scene that is projected, with its run.
    pub fn projected_scene<'a>(&'a self, library: &'a Library) -> Option<(&'a Scene, &'a Run)> {
        let Subject::Scene(id) = &self.present.show.as_ref()?.subject else { return None };
        Some((self.practise.scene_of(library, id)?, self.practise.run_of(id)?))
    }

    /// The lesson that is projected.
    pub fn projected_lesson<'a>(&self, library: &'a Library) -> Option<&'a Lesson> {
        let Subject::Lesson(id) = &self.present.show.as_ref()?.subject else { return None };
        library.catalogue().lesson(id)
    }

    /// The page of the scene that is projected.
    pub fn scene_page(&self, library: &Library) -> Option<ScenePage> {
        let (scene, _) = self.projected_scene(library)?;
        let pages = self.scene_pages(scene);
        pages.get(self.present.show.as_ref()?.progressed.at).copied()
    }

    /// The page of the lesson that is projected.
    pub fn lesson_page(&self, library: &Library) -> Option<LessonPage> {
        let lesson = self.projected_lesson(library)?;
        self.lesson_pages(library, lesson).get(self.present.show.as_ref()?.progressed.at).cloned()
    }

    /// The card that is projected, asked for or told.
    pub fn projected_card<'a>(&'a self, library: &'a Library) -> Option<(CardIndex, &'a Card)> {
        let (ScenePage::Asked(index) | ScenePage::Told(index)) = self.scene_page(library)? else { return None };
        let (scene, _) = self.projected_scene(library)?;
        Some((index, scene.card(index)?))
    }

    /// Whether the answer to a card of the projected scene may be shown: not while an examination goes on.
    pub fn may_tell(&self, library: &Library, card: CardIndex) -> bool {
        let Some((_, run)) = self.projected_scene(library) else { return false };
        run.tells(card) || run.attempt.mode.judges_at_once()
    }

    /// How many pages the projected lesson or scene has; 1 for a picture of stacks.
    pub fn projected_pages(&self, library: &Library) -> usize {
        let scene = self.projected_scene(library).map(|(scene, _)| self.scene_pages(scene).len());
        let lesson = || self.projected_lesson(library).map(|lesson| self.lesson_pages(library, lesson).len());
        scene.or_else(lesson).unwrap_or(1)
    }
}

/// A page that is there no more gives way to the last.
pub(in crate::state) fn keep_in_range(state: &mut State, library: &Library) {
    if state.present.show.is_none() {
        return;
    }
    let last = state.projected_pages(library).saturating_sub(1);
    if let Some(show) = &mut state.present.show {
        show.progressed.at = show.progressed.at.min(last);
    }
    let stops = state.position(library).map(|position| position.plan.stops.len());
    if let (Some(stops), Some(show)) = (stops, &mut state.present.show)
        && let Some((_, number)) = &mut show.stop
    {
        *number = (*number).min(stops.saturating_sub(1));
    }
}

/// The page that one step from `show` leads to, over pages that may not be shown now; `None` at the end.
pub(super) fn beside(state: &State, library: &Library, show: &Show, by: isize) -> Option<usize> {
    let last = state.projected_pages(library).checked_sub(1)?;
    let mut at = show.progressed.at;
    loop {
        at = at.checked_add_signed(by).filter(|&at| at <= last)?;
        let page = state.projected_scene(library).and_then(|(scene, _)| state.scene_pages(scene).get(at).copied());
        match page {
            Some(ScenePage::Told(card)) if !state.may_tell(library, card) => {}
            _ => return Some(at),
        }
    }
}

/// Paragraphs on pages of at most so many letters: broken between paragraphs, else between sentences, else between words.
fn text_pages(paragraphs: &[String], most: usize) -> Vec<Vec<String>> {
    let mut pages: Vec<Vec<String>> = Vec::new();
    let mut room = 0;
    for piece in paragraphs.iter().flat_map(|paragraph| pieces(paragraph, most)) {
        let letters = piece.chars().count();
        match pages.last_mut() {
            Some(page) if letters <= room => page.push(piece),
            _ => {
                pages.push(vec![piece]);
                room = most;
            }
        }
        room = room.saturating_sub(letters);
    }
    pages
}

/// A paragraph in pieces of at most so many letters.
fn pieces(paragraph: &str, most: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let length = |text: &str| text.chars().count();
    for sentence in paragraph.split_inclusive(['.', '?', '!', ':', ';']) {
        for word in sentence.split_inclusive(' ') {
            // A sentence begins a piece of its own where it would be cut otherwise.
            let fits = |piece: &String| length(piece) + length(word.trim_end()) <= most;
            let whole = |piece: &String| length(piece) + length(sentence.trim_end()) <= most;
            let begins = std::ptr::eq(word.as_ptr(), sentence.as_ptr());
            match pieces.last_mut() {
                Some(piece) if if begins { whole(piece) } else { fits(piece) } => piece.push_str(word),
                _ => pieces.push(word.to_owned()),
            }
        }
    }
    pieces.into_iter().map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::text_pages;

    fn pages(paragraphs: &[&str], most: usize) -> Vec<Vec<String>> {
        text_pages(&paragraphs.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>(), most)
    }

    #[test]
    fn text_breaks_between_paragraphs_then_sentences_then_words() {
        assert_eq!(pages(&["One two.", "Three."], 40), [["One two.", "Three."]]);
        assert_eq!(pages(&["One two.", "Three."], 10), [["One two."], ["Three."]]);
        assert_eq!(pages(&["One two. Three four."], 12), [["One two."], ["Three four."]]);
        assert_eq!(pages(&["One two three"], 8), [["One two"], ["three"]]);
        assert_eq!(pages(&[], 8), [[""; 0]; 0]);
    }

    #[test]
    fn no_word_is_lost_at_any_size() {
        let text = "AWS is the landlord: outer doors, walls, roof. You lock your door; an open window is yours!";
        for most in 5..120 {
            let joined = pages(&[text], most).into_iter().flatten().collect::<Vec<_>>().join(" ");
            assert_eq!(joined, text, "at {most}");
        }
    }
}
