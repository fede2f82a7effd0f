//! What fits the search. Every word of it must occur somewhere in an entry, in capitals or not.

use crate::domain::{Catalogue, Lesson, Misconception, Note, OpenPoint, Source, SourceKey, Term};
use crate::state::FactsPart;
use crate::ui::cx::Cx;

/// The entries of all parts that fit.
#[derive(Default)]
pub(super) struct Hits<'a> {
    pub(super) sources: Vec<&'a Source>,
    pub(super) notes: Vec<&'a Note>,
    pub(super) misconceptions: Vec<&'a Misconception>,
    pub(super) lessons: Vec<&'a Lesson>,
    pub(super) terms: Vec<&'a Term>,
    pub(super) open_points: Vec<&'a OpenPoint>,
    hidden_notes: usize,
    hidden_lessons: usize,
}

impl<'a> Hits<'a> {
    /// Searches all parts. Notes that are switched off are not searched.
    pub(super) fn find(cx: &Cx<'a>) -> Self {
        let catalogue = cx.catalogue();
        let query = Query::new(&cx.state.facts.search);
        let (notes_on, beyond) = (cx.state.settings.notes, cx.state.settings.beyond_exam);
        let (notes, hidden_notes) = if notes_on {
            shown(catalogue.notes(), |note| beyond || !note.beyond_exam, |note| query.fits(|| note_words(cx, note)))
        } else {
            (Vec::new(), 0)
        };
        let (lessons, hidden_lessons) = shown(
            catalogue.lessons(),
            |lesson| beyond || !lesson.beyond_exam,
            |lesson| query.fits(|| lesson_words(cx, lesson)),
        );
        let fits_source = |source: &&Source| query.fits(|| source_words(cx, source));
        let fits_belief = |entry: &&Misconception| query.fits(|| misconception_words(catalogue, entry));
        let fits_term = |term: &&Term| query.fits(|| term_words(catalogue, term));
        let fits_point = |point: &&OpenPoint| query.fits(|| point_words(catalogue, point));
        Self {
            sources: catalogue.sources().iter().filter(fits_source).collect(),
            notes,
            misconceptions: catalogue.misconceptions().iter().filter(fits_belief).collect(),
            lessons,
            terms: with_name_first(catalogue.terms().iter().filter(fits_term).collect(), &cx.state.facts.search),
            open_points: catalogue.open_points().iter().filter(fits_point).collect(),
            hidden_notes,
            hidden_lessons,
        }
    }

    /// How many entries of a part fit.
    pub(super) fn count(&self, part: FactsPart) -> usize {
        match part {
            FactsPart::Sources => self.sources.len(),
            FactsPart::Notes => self.notes.len(),
            FactsPart::Misconceptions => self.misconceptions.len(),
            FactsPart::Lessons => self.lessons.len(),
            FactsPart::Terms => self.terms.len(),
            FactsPart::OpenPoints => self.open_points.len(),
        }
    }

    /// How many more would fit if what is beyond the exam were shown.
    pub(super) fn hidden(&self, part: FactsPart) -> usize {
        match part {
            FactsPart::Notes => self.hidden_notes,
            FactsPart::Lessons => self.hidden_lessons,
            FactsPart::Sources | FactsPart::Misconceptions | FactsPart::Terms | FactsPart::OpenPoints => 0,
        }
    }
}

/// Those that fit and are wanted, and how many fit and are not.
fn shown<T>(all: &[T], is_wanted: impl Fn(&T) -> bool, fits: impl Fn(&T) -> bool) -> (Vec<&T>, usize) {
    let (wanted, hidden): (Vec<&T>, Vec<&T>) =
        all.iter().filter(|entry| fits(entry)).partition(|entry| is_wanted(entry));
    (wanted, hidden.len())
}

/// The term that is called just what is searched for stands before those that only speak of it.
fn with_name_first<'a>(mut terms: Vec<&'a Term>, search: &str) -> Vec<&'a Term> {
    terms.sort_by_key(|term| fold(&term.name) != fold(search.trim()));
    terms
}

/// What is searched for.
struct Query(Vec<String>);

impl Query {
    fn new(search: &str) -> Self {
        Self(search.split_whitespace().map(fold).collect())
    }

    /// Whether all words occur in an entry. Its words are asked for only if there is anything to search.
    fn fits(&self, words: impl FnOnce() -> Vec<String>) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let words = fold(&words().join("\n"));
        self.0.iter().all(|word| words.contains(word))
    }
}

/// Capitals and the two forms of an apostrophe make no difference.
fn fold(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

fn source_words(cx: &Cx<'_>, source: &Source) -> Vec<String> {
    let kind = cx.text(&format!("source-{}", source.kind.key()));
    let address = source.address.clone().unwrap_or_default();
    vec![source.key.to_string(), source.title.clone(), address, kind, cx.date(source.checked)]
}

fn note_words(cx: &Cx<'_>, note: &Note) -> Vec<String> {
    let texts = [&note.title, &note.older, &note.today, &note.since, &note.exam];
    let mut words: Vec<String> = texts.into_iter().cloned().collect();
    words.extend([note.id.to_string(), cx.text(super::parts::weight_word(note.weight)), mark(cx, note.beyond_exam)]);
    words.extend(cited(cx.catalogue(), &note.sources));
    words
}

fn misconception_words(catalogue: &Catalogue, entry: &Misconception) -> Vec<String> {
    let mut words = vec![entry.id.to_string(), entry.belief.clone(), entry.cure.clone()];
    words.extend(cited(catalogue, &entry.sources));
    words
}

fn lesson_words(cx: &Cx<'_>, lesson: &Lesson) -> Vec<String> {
    let catalogue = cx.catalogue();
    let mut words = vec![lesson.id.to_string(), lesson.title.clone(), mark(cx, lesson.beyond_exam)];
    words.extend(lesson.paragraphs.iter().cloned());
    let services = lesson.services.iter().filter_map(|id| catalogue.service(id));
    words.extend(services.map(|service| service.name.clone()));
    words.extend(lesson.layers.iter().map(|&layer| catalogue.layer(layer).name.clone()));
    for note in crate::ui::citations::shown_notes(cx, &lesson.notes) {
        words.extend([note.id.to_string(), note.title.clone()]);
    }
    words.extend(cited(catalogue, &lesson.sources));
    words
}

fn term_words(catalogue: &Catalogue, term: &Term) -> Vec<String> {
    let mut words = vec![term.id.to_string(), term.name.clone(), term.meaning.clone()];
    words.extend(term.other_names.iter().cloned());
    words.extend(cited(catalogue, &term.sources));
    words
}

fn point_words(catalogue: &Catalogue, point: &OpenPoint) -> Vec<String> {
    let mut words = vec![point.id.clone(), point.title.clone(), point.text.clone()];
    words.extend(cited(catalogue, &point.sources));
    words
}

/// What marks an entry that is beyond the exam.
fn mark(cx: &Cx<'_>, beyond_exam: bool) -> String {
    if beyond_exam { cx.text("beyond-exam-short") } else { String::new() }
}

/// Keys and titles of sources.
fn cited<'a>(catalogue: &'a Catalogue, keys: &'a [SourceKey]) -> impl Iterator<Item = String> {
    keys.iter().flat_map(move |key| {
        let title = catalogue.source(key).map(|source| source.title.clone());
        std::iter::once(key.to_string()).chain(title)
    })
}

#[cfg(test)]
mod tests {
    use super::Query;

    fn fits(search: &str, words: &[&str]) -> bool {
        Query::new(search).fits(|| words.iter().map(|&word| word.to_owned()).collect())
    }

    #[test]
    fn all_words_must_occur_in_any_order_and_anywhere_in_the_entry() {
        let entry = ["S1", "Protecting data with server-side encryption", "AWS’s page"];
        for search in ["", "  ", "s1", "ENCRYPTION data", "page s1", "encrypt", "aws's"] {
            assert!(fits(search, &entry), "{search}");
        }
        for search in ["s2", "encryption keys", "pages1"] {
            assert!(!fits(search, &entry), "{search}");
        }
    }
}
