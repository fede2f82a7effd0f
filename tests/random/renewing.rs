//! Files that change at random under whoever is playing: the run is always a sound run of the scene as it is now, and
//! what is still there stays where it lies.

use super::chance::Chance;
use super::invariants::{broken, broken_verdict};
use crate::support::TODAY;
use layercake::content::{Library, Origin, SourceFile};
use layercake::domain::{CardIndex, Input, Mode, Owner, Scene, SceneId, Spot};
use layercake::state::{
    Action, FilesAction, Page, PractiseAction, PresentAction, Run, Saved, SettingsAction, State, Way, update,
};
use std::collections::BTreeMap;

const SEED: u64 = 0x1A7E_2CA4_E000_0808;
const ROUNDS: usize = 12;
const STEPS: usize = 14;
const FILE: &str = "/class/own.ron";

/// A card as its file has it.
#[derive(Clone, Debug)]
struct Written {
    id: String,
    text: String,
    service: String,
    layer: &'static str,
    owners: Vec<Owner>,
    beyond_exam: bool,
}

/// A scene as its file has it.
#[derive(Clone, Debug)]
struct Text {
    id: &'static str,
    services: Vec<String>,
    shared_bin: bool,
    tries: Option<u8>,
    cards: Vec<Written>,
    next: usize,
}

impl Text {
    fn of(scene: &Scene) -> Self {
        let cards = scene.cards.iter().map(|card| Written {
            id: card.id.to_string(),
            text: card.text.clone(),
            service: card.service.to_string(),
            layer: card.layer.key(),
            owners: card.owners.clone(),
            beyond_exam: card.beyond_exam,
        });
        let services = scene.services.iter().map(ToString::to_string).collect();
        Self { id: "own", services, shared_bin: scene.shared_bin, tries: None, cards: cards.collect(), next: 0 }
    }

    fn owners(&self, chance: &mut Chance) -> Vec<Owner> {
        let bins: &[Owner] = if self.shared_bin { &Owner::ALL } else { &[Owner::Aws, Owner::Customer] };
        match chance.below(10) {
            0 => Vec::new(),
            1 if self.shared_bin => vec![Owner::Customer, Owner::Aws],
            _ => vec![chance.pick(bins)],
        }
    }

    /// Somebody works on the file.
    fn change(&mut self, chance: &mut Chance) {
        let place = chance.below(self.cards.len());
        match chance.below(9) {
            0 if self.cards.len() > 1 => drop(self.cards.remove(place)),
            1 if self.cards.len() > 1 => self.cards.truncate(self.cards.len().div_ceil(2)),
            2 | 3 => {
                self.next += 1;
                let (id, text) = (format!("new-{}", self.next), format!("Do the new thing number {}", self.next));
                let owners = self.owners(chance);
                self.cards.insert(place, Written { id, text, owners, ..self.cards[place].clone() });
            }
            4 => {
                let other = chance.below(self.cards.len());
                self.cards.swap(place, other);
            }
            5 => self.cards[place].owners = self.owners(chance),
            6 => self.cards[place].beyond_exam ^= true,
            7 => {
                self.shared_bin ^= true;
                for card in self.cards.iter_mut().filter(|_| !self.shared_bin) {
                    // A card that is right in both bins is no question.
                    card.owners.retain(|owner| *owner != Owner::Shared);
                    card.owners.truncate(1);
                }
            }
            _ => {
                self.cards[place].text.push_str(", once more");
                self.tries = Some(1 + u8::try_from(chance.below(3)).unwrap_or(0)).filter(|_| chance.once_in(2));
                self.id = chance.pick(&["own", "own", "other"]);
            }
        }
        if self.cards.iter().all(|card| card.owners.is_empty()) {
            self.cards[0].owners = vec![Owner::Aws];
        }
    }

    fn ron(&self) -> String {
        let name = |owner: &Owner| match owner {
            Owner::Aws => "Aws",
            Owner::Customer => "Customer",
            Owner::Shared => "Shared",
        };
        let card = |card: &Written| {
            let owner = card.owners.first().map_or("Nobody", name);
            let also: Vec<&str> = card.owners.iter().skip(1).map(name).collect();
            let also = if also.is_empty() { String::new() } else { format!("also: [{}], ", also.join(", ")) };
            let Written { id, text, service, layer, beyond_exam, .. } = card;
            format!(
                "(id: {id:?}, text: {text:?}, service: {service:?}, layer: {layer:?}, owner: {owner}, {also}\
                 reason: \"So it is.\", beyond_exam: {beyond_exam})"
            )
        };
        let cards: Vec<String> = self.cards.iter().map(card).collect();
        let tries = self.tries.map_or_else(String::new, |tries| format!("tries: {tries}, "));
        let Self { id, services, shared_bin, .. } = self;
        format!(
            "(format: 1, id: {id:?}, title: \"Own\", difficulty: Easy, services: {services:?}, story: \"A story.\", \
             goal: \"A goal.\", shared_bin: {shared_bin}, {tries}cards: [{}])",
            cards.join(", ")
        )
    }
}

/// Reads the file again, and answers what it brought before and what it brings now.
fn read_again(text: &Text, library: &mut Library) -> (Option<SceneId>, SceneId) {
    let origin = Origin::File(FILE.to_owned());
    let before = library.scene_from(&origin).cloned();
    let opened = library.open(SourceFile { origin, bytes: text.ron().into_bytes() });
    (before, opened.scene.unwrap_or_else(|| panic!("{:?} in {}", opened.problems, text.ron())))
}

/// Somebody plays, alone or before a room.
fn play(state: &mut State, library: &Library, chance: &mut Chance) {
    let Some(scene) = state.practise.on_table(library) else { return };
    let (cards, bins) = (scene.cards.len(), scene.bins());
    let card = CardIndex(chance.below(cards));
    let right = scene.card(card).and_then(layercake::domain::Card::owner);
    let bin = right.filter(|_| !chance.once_in(3)).unwrap_or_else(|| chance.pick(bins));
    let action = match chance.below(24) {
        0 => PractiseAction::Hint,
        1 => PractiseAction::Check,
        2 => PractiseAction::GiveUp,
        3 => PractiseAction::Undo,
        4 => PractiseAction::TakeBackChosen,
        5 => PractiseAction::AgainInAnotherOrder,
        6 => PractiseAction::AgainMissed,
        7 => PractiseAction::Mode(chance.pick(&Mode::ALL)),
        8 => PractiseAction::Teams { count: 3, passes_on: true },
        9 => PractiseAction::Choose(card),
        _ => PractiseAction::Place { card, bin, by: Input::Drag },
    };
    update(state, library, Action::Practise(action));
    if chance.once_in(30) {
        update(state, library, Action::Settings(SettingsAction::BeyondExam(chance.once_in(2))));
    }
    let present = match chance.below(20) {
        0 => PresentAction::Start { two_windows: false },
        1 => PresentAction::End,
        2 => PresentAction::All,
        3 | 4 => PresentAction::Forward,
        _ => return,
    };
    update(state, library, Action::Present(present));
}

/// Where each card of a run lies, by its id.
fn lie(run: &Run) -> BTreeMap<String, Spot> {
    let spot = |place: usize| run.attempt.board.spot(CardIndex(place));
    run.cards.iter().enumerate().filter_map(|(place, (id, _))| Some((id.to_string(), spot(place)?))).collect()
}

/// What is kept of a run whatever its file becomes.
fn kept(run: &Run) -> impl PartialEq + std::fmt::Debug + use<> {
    let turns = run.teams.as_ref().map(|teams| (teams.count(), teams.turn(), teams.halves().to_vec()));
    (run.way(), run.order, run.reveal, run.limit, run.used, turns)
}

/// What has to lie where it lay: whatever is dealt still, where it may lie there.
fn stays(before: &Run, run: &Run, scene: &Scene) {
    let (then, now) = (lie(before), lie(run));
    if !then.keys().any(|id| now.contains_key(id)) {
        return;
    }
    assert_eq!(kept(before), kept(run));
    for (id, spot) in &now {
        let card = scene.cards.iter().find(|card| card.id.as_str() == id).expect("the card is one of the scene");
        match then.get(id) {
            Some(&Spot::Bin(bin)) => {
                let may = scene.bins().contains(&bin) && (run.attempt.mode != Mode::Guided || card.is_right_in(bin));
                assert_eq!(*spot, if may { Spot::Bin(bin) } else { Spot::Deck }, "{id}");
            }
            Some(Spot::Deck) | None => assert_eq!(*spot, Spot::Deck, "{id}"),
        }
    }
    let has_new = now.keys().any(|id| !then.contains_key(id));
    if before.attempt.is_over() {
        assert!(run.attempt.is_over() || has_new, "what was over is over");
    }
    assert!(!has_new || !run.attempt.is_over(), "with new cards it goes on");
}

#[test]
fn whatever_is_done_to_its_file_a_run_is_a_sound_run_of_its_scene() {
    let mut chance = Chance::from_seed(SEED);
    let (mut carried, mut ended, mut projected) = (0, 0, 0);
    for shipped in Library::built_in().scenes() {
        let mut library = Library::built_in();
        let mut state = State::new(&library, Saved::default(), TODAY);
        let mut text = Text::of(&shipped.scene);
        let (_, scene) = read_again(&text, &mut library);
        update(&mut state, &library, Action::Practise(PractiseAction::Open(scene)));
        state.page = Page::Practise;
        for _ in 0..ROUNDS {
            for _ in 0..STEPS {
                play(&mut state, &library, &mut chance);
                assert_eq!(broken(&state, &library), [""; 0]);
            }
            for _ in 0..=chance.below(3) {
                text.change(&mut chance);
            }
            let runs: BTreeMap<Way, Run> =
                state.practise.runs.iter().map(|((_, way), run)| (*way, (**run).clone())).collect();
            let page = state.page;
            let (before, scene) = read_again(&text, &mut library);
            update(&mut state, &library, Action::Files(FilesAction::Renewed { before, scene: Some(scene.clone()) }));
            assert_eq!(broken(&state, &library), [""; 0], "{}", text.ron());
            assert_eq!((state.page, state.practise.scene.as_ref()), (page, Some(&scene)));
            assert!(state.practise.earlier().is_none(), "what was undone belongs to other cards");
            let now = library.scene(&scene).expect("the scene is open");
            for ((_, way), run) in &state.practise.runs {
                let Some(before) = runs.get(way) else { continue };
                assert_eq!(broken_verdict(run, now), [""; 0]);
                if before.attempt.is_untouched() {
                    assert!(run.attempt.is_untouched());
                    continue;
                }
                stays(before, run, now);
                carried += 1;
                ended += usize::from(before.attempt.is_over());
            }
            projected += usize::from(state.present.show.is_some());
        }
    }
    assert!(
        carried > 300 && ended > 40 && projected > 20,
        "{carried} runs, {ended} of them over, {projected} in a room"
    );
}
