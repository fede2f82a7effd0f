//! A window without a screen: the real view of a real state, frame by frame, with the pointer on its way and a screen
//! reader listening. A frame is all that the processor does for it: layout and tessellation.

use egui::{ClippedPrimitive, Context, Event, FullOutput, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use layercake::content::Library;
use layercake::domain::{Card, CardId, Date, Difficulty, Mode, Order, Rules, Scene, SceneId};
use layercake::state::{Action, Made, MadeFrom, Page, Run, Saved, State, Way, update};
use layercake::ui::View;
use std::sync::Arc;

/// The window, in points.
const SIZE: (f32, f32) = (1280.0, 800.0);
/// From one frame to the next, in seconds.
const STEP: f64 = 1.0 / 60.0;
/// Frames until fonts and caches have come to rest.
const WARM: usize = 30;

/// The day on which all is played.
pub(crate) const TODAY: Date = Date { year: 2026, month: 11, day: 24 };

/// The window and what it shows.
pub(crate) struct Stage {
    pub(crate) ctx: Context,
    pub(crate) state: State,
    pub(crate) library: Library,
    view: View,
    time: f64,
    /// How many frames were drawn.
    frames: u16,
    /// Where the pointer goes round.
    around: Pos2,
    /// How many things a screen reader was told of in the last frame.
    pub(crate) told: usize,
}

impl Stage {
    /// A window in which this is prepared, at rest, with the pointer in its middle.
    pub(crate) fn new(prepare: impl FnOnce(&mut State, &Library)) -> Option<Self> {
        Self::drawn(WARM, prepare)
    }

    /// The window as it opens, so many frames later.
    pub(crate) fn cold(frames: usize) -> Option<Self> {
        Self::drawn(frames, |_, _| ())
    }

    fn drawn(frames: usize, prepare: impl FnOnce(&mut State, &Library)) -> Option<Self> {
        let library = Library::built_in();
        let mut state = State::new(&library, Saved::default(), TODAY);
        prepare(&mut state, &library);
        let ctx = Context::default();
        ctx.enable_accesskit();
        let view = View::new(&ctx);
        assert!(view.is_ok(), "the themes inside the program can be read");
        let around = pos2(SIZE.0 / 2.0, SIZE.1 / 2.0);
        let mut window = Self { ctx, state, library, view: view.ok()?, time: 0.0, frames: 0, around, told: 0 };
        for _ in 0..frames {
            window.frame();
        }
        Some(window)
    }

    /// Does something.
    pub(crate) fn act(&mut self, action: Action) {
        update(&mut self.state, &self.library, action);
    }

    /// Presses the button of the pointer at a place, and lets it go round from there.
    pub(crate) fn press(&mut self, at: Pos2) {
        self.around = at;
        let button = Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed: true,
            modifiers: egui::Modifiers::NONE,
        };
        self.draw(vec![Event::PointerMoved(at), button]);
        for _ in 0..WARM {
            self.frame();
        }
    }

    /// One frame, in which the pointer has moved on.
    pub(crate) fn frame(&mut self) -> Vec<ClippedPrimitive> {
        let turn = f32::from(self.frames % 180) / 180.0 * std::f32::consts::TAU;
        let pointer = self.around + vec2(turn.sin(), turn.cos()) * 60.0;
        self.draw(vec![Event::PointerMoved(pointer)])
    }

    fn draw(&mut self, events: Vec<Event>) -> Vec<ClippedPrimitive> {
        self.frames = self.frames.wrapping_add(1);
        self.time += STEP;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(SIZE.0, SIZE.1))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let mut actions = Vec::new();
        let (view, state, library) = (&self.view, &self.state, &self.library);
        let output = self.ctx.run_ui(input, |ui| actions = view.show(ui, state, library));
        let FullOutput { shapes, mut textures_delta, pixels_per_point, platform_output, .. } = output;
        let told = platform_output.accesskit_update;
        self.told = told.map_or(0, |update| update.nodes.len());
        // Uploading them is the affair of the graphics card.
        textures_delta.clear();
        for action in actions {
            self.act(action);
        }
        self.ctx.tessellate(shapes, pixels_per_point)
    }
}

/// Puts a scene of so many cards on the table.
pub(crate) fn lay_out(state: &mut State, library: &Library, cards: usize) {
    let tasks = library.catalogue().tasks();
    let card = |number: usize| {
        let card = Card::of(&tasks[number % tasks.len()], CardId::new(format!("card-{number}")));
        Card { text: format!("{} ({number})", card.text), ..card }
    };
    let scene = Scene {
        id: SceneId::new("MANY"),
        title: format!("{cards} cards"),
        topic: None,
        difficulty: Difficulty::Medium,
        services: library.catalogue().services().iter().take(4).map(|service| service.id.clone()).collect(),
        story: "A board with as many cards as one likes.".to_owned(),
        goal: String::new(),
        shared_bin: false,
        beyond_exam: true,
        rules: Rules::default(),
        cards: (0..cards).map(card).collect(),
    };
    let (id, way) = (scene.id.clone(), Way::Alone(Mode::Guided));
    let run = Run::new(&scene, way, Order::AS_WRITTEN, true);
    state.practise.runs.insert((id.clone(), way), Arc::new(run));
    state.practise.ways.insert(id.clone(), way);
    state.practise.made.insert(id.clone(), Made { scene, from: MadeFrom::Drill });
    state.practise.scene = Some(id);
    state.page = Page::Practise;
}
