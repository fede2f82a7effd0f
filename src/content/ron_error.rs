//! Says in our own words what ron and serde found wrong, and at the right place.
//!
//! ron knows where it stood when it gave up; the tree of places knows what stands there. Together they can say what
//! was expected and what was found.

use super::expectation::{Expectation, example};
use super::fault::Fault;
use super::places::Places;
use super::resolve::{MOST_MINUTES, MOST_TRIES};
use super::resolve_plan::NAME as PLAN;
use super::shown::{cut, listed, quoted};
use super::suggestion::nearest;
use super::tree::{Kind, Node};
use crate::domain::{LessonPlan, Order};
use ron::error::{Error, SpannedError};
use std::ops::Range;

/// A fault, and what to leave out so that reading can go on behind it.
#[derive(Debug)]
pub(super) struct Misfit {
    /// What is wrong.
    pub(super) fault: Fault,
    /// The entry or field that has to go; `None` when nothing can be read without it.
    pub(super) cut: Option<Range<usize>>,
}

/// Translates an error of ron about the text of `places`, whose tree is `root`.
pub(super) fn translate(error: &SpannedError, places: &Places, root: &Node) -> Misfit {
    let start = places.byte(error.span.start.line, error.span.start.col);
    let end = places.byte(error.span.end.line, error.span.end.col);
    // About a word ron stands before it and behind it, about anything else only before it.
    let at = match error.code {
        Error::NoSuchStructField { .. } | Error::NoSuchEnumVariant { .. } | Error::DuplicateStructField { .. } => start,
        _ => end,
    };
    let spot = Spot::find(places.text(), root, at);
    match &error.code {
        Error::NoSuchStructField { expected, found, outer } => spot.unknown_field(found, expected, outer.as_deref()),
        Error::MissingStructField { field, outer } => spot.missing_field(field, outer.as_deref()),
        Error::DuplicateStructField { field, outer } => spot.duplicate_field(field, outer.as_deref()),
        Error::NoSuchEnumVariant { expected, found, .. } => spot.unknown_choice(found, expected),
        Error::ExpectedDifferentStructName { expected, found } => spot.other_name(expected, found),
        Error::NoSuchExtension(name) => {
            let fault = Fault::new(start..end.max(start), format!("unknown extension {}", quoted(name)));
            Misfit { fault: fault.help("remove the line; a file needs no `#![enable(…)]`"), cut: None }
        }
        Error::ExpectedStructName(name) => {
            let message = format!("the file's first line asks for the name {} before this `(`", quoted(name));
            let fault = Fault::new(end..end + 1, message);
            Misfit { fault: fault.help("remove `#![enable(explicit_struct_names)]`"), cut: None }
        }
        Error::IntegerOutOfBounds => {
            let fault =
                Fault::new(spot.node.span.clone(), format!("{} is out of range", spot.node.describe(places.text())));
            let (least, most) = match spot.field {
                Some("tries" | "reveal") => (1, MOST_TRIES),
                Some("minutes") if spot.list == Some("stops") => (0, LessonPlan::MOST_MINUTES.into()),
                Some("minutes") => (1, MOST_MINUTES),
                Some("order") => (1, Order::MOST.into()),
                _ => (0, u32::MAX),
            };
            spot.misfit(fault.help(format!("expected a whole number from {least} to {most}")))
        }
        code => {
            if let Some(expected) = Expectation::of(code, spot.choices()) {
                return spot.wrong_kind(expected);
            }
            let own_words = cut(&code.to_string().replace('\n', " "));
            let fault = Fault::new(spot.node.span.clone(), format!("this cannot be read: {own_words}"));
            let is_plan = places.text()[root.span.clone()].starts_with(PLAN);
            let page = if is_plan { "assets/plans/README.md" } else { "scenes/README.md" };
            spot.misfit(fault.help(format!("{page} shows how each field is written")))
        }
    }
}

/// The value that an error is about, and what is around it.
struct Spot<'a> {
    text: &'a str,
    at: usize,
    node: &'a Node,
    /// The values around it, outermost first, itself last.
    around: Vec<&'a Node>,
    /// The nearest field that it is in.
    field: Option<&'a str>,
    /// The innermost list of duties, cards or stops that it is in.
    list: Option<&'a str>,
    /// The innermost entry of a list of groups that it is in.
    entry: Option<&'a Node>,
}

impl<'a> Spot<'a> {
    fn find(text: &'a str, root: &'a Node, at: usize) -> Self {
        let around = root.around(at);
        let mut spot = Self { text, at, node: root, field: None, list: None, entry: None, around };
        for pair in spot.around.windows(2) {
            let (outer, inner) = (pair[0], pair[1]);
            if let Some(field) = outer.fields().iter().find(|field| std::ptr::eq(&raw const field.value, inner)) {
                spot.field = Some(&field.name);
                if matches!(field.name.as_str(), "duties" | "changes" | "cards" | "stops") {
                    spot.list = Some(&field.name);
                }
            }
            // A wrong text in a list of texts costs the whole card: a card without one of its services is no card.
            if matches!(outer.kind, Kind::List(_)) && (spot.entry.is_none() || !inner.fields().is_empty()) {
                spot.entry = Some(inner);
            }
        }
        spot.node = spot.around.last().copied().unwrap_or(root);
        spot
    }

    fn misfit(&self, fault: Fault) -> Misfit {
        Misfit { fault, cut: self.entry.map(|entry| entry.span.clone()) }
    }

    /// The innermost group of fields for which `wanted` holds; the file itself if there is none.
    fn group(&self, wanted: impl Fn(&Node) -> bool) -> &'a Node {
        let groups =
            || self.around.iter().copied().filter(|node| matches!(node.kind, Kind::Fields(_) | Kind::Tuple(_)));
        groups().rfind(|node| wanted(node)).or_else(|| groups().next_back()).unwrap_or(self.node)
    }

    fn unknown_field(&self, found: &str, expected: &[&str], outer: Option<&str>) -> Misfit {
        let thing = thing(outer);
        let group = self.group(|group| group.field(found).is_some());
        let field = group.fields().iter().rfind(|field| field.name == found && field.name_span.start <= self.at);
        let span = field.map_or_else(|| self.node.span.clone(), |field| field.name_span.clone());
        let fault = Fault::new(span, format!("a {thing} has no field {}", quoted(found)));
        let all = format!("its fields are {}", listed(expected.iter().copied(), "and"));
        match nearest(found, expected.iter().copied()) {
            // Without the field that was meant the entry would be told that it is missing.
            Some(near) => self.misfit(fault.help(format!("did you mean {}? {all}", quoted(near)))),
            None => Misfit { fault: fault.help(all), cut: field.map(super::tree::Field::span) },
        }
    }

    fn duplicate_field(&self, name: &str, outer: Option<&str>) -> Misfit {
        let group = self.group(|group| group.fields().iter().filter(|field| field.name == name).count() > 1);
        let again = group.fields().iter().filter(|field| field.name == name).nth(1);
        let span = again.map_or_else(|| self.node.span.clone(), |field| field.name_span.clone());
        let fault = Fault::new(span, format!("{} is given twice in this {}", quoted(name), thing(outer)));
        Misfit { fault: fault.help("remove one of the two"), cut: again.map(super::tree::Field::span) }
    }

    fn missing_field(&self, name: &str, outer: Option<&str>) -> Misfit {
        let group = self.group(|group| group.field(name).is_none());
        let thing = match group.field("id").or_else(|| group.field("key")) {
            Some(id) => format!("{} {}", thing(outer), quoted(self.text[id.value.span.clone()].trim_matches('"'))),
            None => thing(outer).to_owned(),
        };
        let fault = Fault::new(group.span.clone(), format!("{} is missing in this {thing}", quoted(name)));
        self.misfit(fault.help(format!("add it, as in {}", quoted(&format!("{name}: {},", example(name))))))
    }

    fn unknown_choice(&self, found: &str, expected: &[&str]) -> Misfit {
        let field = match self.field.unwrap_or("word") {
            "show" => "kind of view",
            "by" => "step",
            field => field,
        };
        let fault = Fault::new(self.node.span.clone(), format!("unknown {field} {}", quoted(found)));
        self.misfit(fault.help(match nearest(found, expected.iter().copied()) {
            Some(near) => format!("did you mean {}?", quoted(near)),
            None => format!("expected {}", listed(expected.iter().copied(), "or")),
        }))
    }

    fn other_name(&self, expected: &str, found: &str) -> Misfit {
        // A lone word in the place of a group is a value of the wrong kind and no wrong name.
        if self.node.kind == Kind::Word {
            return self.wrong_kind(Expectation::Group);
        }
        let span = self.node.span.start..self.node.span.start + found.len();
        let found = quoted(found);
        if expected == PLAN {
            let fault = Fault::new(span, format!("expected {}, found {found}", quoted(PLAN)));
            return self.misfit(fault.help("a lesson plan begins with `LessonPlan(`"));
        }
        let fault = Fault::new(span, format!("expected `(` or {}, found {found}", quoted(expected)));
        let help = "the name in front of a `(` may be left out";
        self.misfit(if expected == "Scene" {
            fault.help(format!("{help}; a lesson plan begins with `LessonPlan(`"))
        } else {
            fault.help(help)
        })
    }

    fn wrong_kind(&self, expected: Expectation) -> Misfit {
        let is_entry = self.around.iter().rev().nth(1).is_some_and(|outer| outer.fields().is_empty());
        let join = if is_entry { "in" } else { "for" };
        let place = self.field.map_or_else(String::new, |field| format!(" {join} {}", quoted(field)));
        let found = self.node.describe(self.text);
        let message = format!("expected {}{place}, found {found}", expected.describe());
        let own = &self.text[self.node.span.clone()];
        self.misfit(Fault::new(self.node.span.clone(), message).help(expected.mend(self.node, own, self.field)))
    }

    /// The words that the field takes.
    fn choices(&self) -> &'static [&'static str] {
        match self.field {
            Some("owner") => match self.list {
                Some("cards") => &["Aws", "Customer", "Shared", "Nobody"],
                Some(_) => &["Aws", "Customer", "Shared", "NoSuchLayer"],
                None => &["Aws", "Customer", "Shared"],
            },
            Some("show") => &["Stacks(services: [\"ec2\"])", "Lesson(\"why-the-model\")", "Scene(\"moving-out\")"],
            Some("order") if self.list == Some("stops") => &["BottomUp", "TopDown", "Differences", "Free"],
            Some("by") => &["Row", "Cell"],
            Some("also") => &["Aws", "Customer", "Shared"],
            Some("mode") => &["Guided", "Check", "Exam", "Discuss"],
            Some("reveal") => &["Never", "AfterTries(2)", "AtEnd", "Always"],
            Some("marks") => &["FirstTry", "Parts", "Minus"],
            Some("difficulty") => &["Easy", "Medium", "Hard", "Expert"],
            Some("model") => &["OnPremises", "Iaas", "Paas", "Managed", "Serverless", "Saas"],
            Some("weight") => &["High", "Medium", "Low"],
            Some("kind") => &["Current", "Archived2023", "OfficialCopy", "ThirdParty", "Chapter"],
            _ => &[],
        }
    }
}

/// The name of a raw shape as an author knows it: serde says `Card`, a message says "card".
fn thing(outer: Option<&str>) -> &'static str {
    match outer {
        Some("Scene") => "scene",
        Some("Card") => "card",
        Some("LessonPlan") => "lesson plan",
        Some("Stop") => "stop",
        Some("Stacks") => "`Stacks(…)`",
        Some("Service") => "service",
        Some("Duty") => "duty",
        Some("Task") => "task",
        Some("Layer") => "layer",
        Some("Source") => "source",
        Some("Misconception") => "misconception",
        Some("Setting" | "SettingAt") => "setting",
        Some("Choice") => "choice",
        Some("Note") => "note",
        Some("OpenPoint") => "open point",
        Some("Lesson") => "lesson",
        Some("Term") => "term",
        Some("WhyNot") => "`why_not`",
        Some("Halves") => "`halves`",
        Some("Ending") => "service's `ending`",
        _ => "file of this kind",
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::options;
    use super::super::expectation::Expectation;
    use super::super::raw_catalogue::{RawKind, RawModel, RawOwner, RawService, RawSide, RawWeight};
    use super::super::raw_plan::{RawSequence, RawShow, RawStride};
    use super::super::raw_scene::{RawCardOwner, RawDifficulty, RawMarks, RawMode, RawReveal, RawScene};
    use super::super::walk::walk;
    use super::{Places, Spot, translate};
    use ron::error::Error;
    use serde::de::DeserializeOwned;

    /// The words at the place, the message, and what would be left out.
    fn told<T: DeserializeOwned>(text: &str) -> (String, String, Option<String>) {
        let root = walk(text).unwrap();
        let places = Places::new(text.to_owned());
        let error = options().from_str::<T>(text).err().unwrap();
        let misfit = translate(&error, &places, &root);
        assert!(misfit.fault.help.is_some(), "{text}");
        (text[misfit.fault.span].to_owned(), misfit.fault.message, misfit.cut.map(|cut| text[cut].to_owned()))
    }

    const HEAD: &str =
        "(format: 1, id: \"x\", title: \"t\", difficulty: Easy, services: [\"rds\"], story: \"s\", goal: \"g\"";

    fn in_scene(rest: &str) -> (String, String, Option<String>) {
        told::<RawScene>(&format!("{HEAD}, {rest})"))
    }

    #[test]
    fn a_wrong_entry_is_left_out_and_a_wrong_head_is_not() {
        let card = "(id: \"a\", text: 3)";
        let (place, message, cut) = in_scene(&format!("cards: [{card}]"));
        assert_eq!(
            (place.as_str(), message.as_str()),
            ("3", "expected a text in quotes for `text`, found the number `3`")
        );
        assert_eq!(cut.as_deref(), Some(card));
        let (place, message, cut) = told::<RawScene>(&format!("{}, cards: [])", HEAD.replace("\"t\"", "true")));
        assert_eq!((place.as_str(), message.as_str()), ("true", "expected a text in quotes for `title`, found `true`"));
        assert_eq!(cut, None);
    }

    #[test]
    fn an_unknown_field_goes_alone_unless_it_stands_for_another() {
        let far = in_scene("cards: [(id: \"a\", colour: [1])]");
        assert_eq!(
            far,
            ("colour".to_owned(), "a card has no field `colour`".to_owned(), Some("colour: [1]".to_owned()))
        );
        let near = in_scene("cards: [(id: \"a\", ower: Aws)]");
        assert_eq!(near.2.as_deref(), Some("(id: \"a\", ower: Aws)"));
    }

    #[test]
    fn a_missing_field_is_told_at_the_group_that_lacks_it() {
        let (place, message, _) = told::<RawScene>(&format!("{HEAD})"));
        assert!(place.starts_with("(format") && place.ends_with(')'), "{place}");
        assert_eq!(message, "`cards` is missing in this scene `x`");
        let (place, message, _) = in_scene("cards: [(id: \"a\"), (text: \"b\", owner: Aws), (id: \"c\")]");
        assert_eq!((place.as_str(), message.as_str()), ("(text: \"b\", owner: Aws)", "`id` is missing in this card"));
    }

    #[test]
    fn a_field_given_twice_is_told_at_the_second() {
        let (place, message, cut) = in_scene("topic: \"a\", topic: \"b\", cards: []");
        assert_eq!((place.as_str(), message.as_str()), ("topic", "`topic` is given twice in this scene"));
        assert_eq!(cut.as_deref(), Some("topic: \"b\""));
    }

    #[test]
    fn a_number_beyond_its_range_is_named() {
        let (place, message, _) = told::<RawScene>("(format: 99999999999)");
        assert_eq!((place.as_str(), message.as_str()), ("99999999999", "the number `99999999999` is out of range"));
    }

    #[test]
    fn a_hostile_word_is_cut() {
        let (_, message, _) = in_scene(&format!("cards: [(id: \"a\", owner: {})]", "A".repeat(1_000_000)));
        assert!(message.chars().count() < 100, "{message}");
    }

    #[test]
    fn the_words_of_each_field_are_those_that_serde_takes() {
        fn words<T: DeserializeOwned>() -> &'static [&'static str] {
            match options().from_str::<T>("nonsense").err().map(|error| error.code) {
                Some(Error::NoSuchEnumVariant { expected, .. }) => expected,
                other => panic!("{other:?}"),
            }
        }
        fn choices(text: &str) -> &'static [&'static str] {
            let root = walk(text).unwrap();
            Spot::find(text, &root, text.find("xx").unwrap()).choices()
        }
        assert_eq!(choices("(cards: [(owner: xx)])"), words::<RawCardOwner>());
        assert_eq!(choices("(tasks: [(owner: xx)])"), words::<RawSide>());
        assert_eq!(choices("(cards: [(also: [xx])])"), words::<RawSide>());
        assert_eq!(choices("(mode: xx)"), words::<RawMode>());
        let bare = choices("(reveal: xx)").iter().map(|word| word.trim_end_matches("(2)"));
        assert!(bare.eq(words::<RawReveal>().iter().copied()));
        assert_eq!(choices("(marks: xx)"), words::<RawMarks>());
        assert_eq!(choices("(duties: [(owner: xx)])"), words::<RawOwner>());
        assert_eq!(choices("(difficulty: xx)"), words::<RawDifficulty>());
        assert_eq!(choices("(model: xx)"), words::<RawModel>());
        assert_eq!(choices("(settings: [(choices: [(changes: [(owner: xx)])])])"), words::<RawOwner>());
        assert_eq!(choices("(notes: [(weight: xx)])"), words::<RawWeight>());
        assert_eq!(choices("(sources: [(kind: xx)])"), words::<RawKind>());
        assert_eq!(choices("(stops: [(order: xx)])"), words::<RawSequence>());
        assert_eq!(choices("(stops: [(by: xx)])"), words::<RawStride>());
        let bare = choices("(stops: [(show: xx)])").iter().map(|word| word.split('(').next().unwrap());
        assert!(bare.eq(words::<RawShow>().iter().copied()));
        assert_eq!(choices("(title: xx)"), [""; 0]);
    }

    #[test]
    fn an_error_of_ron_that_was_never_seen_here_still_has_words_and_a_place() {
        assert_eq!(Expectation::of(&Error::ExpectedChar, &[]), None);
        let text = "(format: 1)";
        let mut error = options().from_str::<RawService>(text).err().unwrap();
        error.code = Error::Message("Some\nnew thing".repeat(50));
        let misfit = translate(&error, &Places::new(text.to_owned()), &walk(text).unwrap());
        assert!(misfit.fault.message.starts_with("this cannot be read: Some new thing"), "{misfit:?}");
        assert!(misfit.fault.message.chars().count() < 100, "{misfit:?}");
    }
}
