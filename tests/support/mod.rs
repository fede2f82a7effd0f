//! A window without a screen: the real views, the real update and the real library, driven by accessible names. Only
//! the disk and the system's dialog are played by the test.

pub(crate) mod colours;
pub(crate) mod drawn;
pub(crate) mod lists;
mod raster;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, LazyRenderer, Node};
use layercake::content::{Library, Origin, SourceFile};
use layercake::domain::{Date, SceneId};
use layercake::state::{Action, AuthorAction, Effect, Fault, FilesAction, Saved, Settings, State, update};
use layercake::ui::View;
use raster::Painter;
use std::path::Path;

/// The day on which the tests play.
pub(crate) const TODAY: Date = Date { year: 2026, month: 11, day: 23 };

/// What lies nearer to the edge of the window may be below its foot.
const FOOT: f32 = 110.0;

/// What the shell holds, with its effects kept for the test to look at.
pub(crate) struct Desk {
    pub(crate) state: State,
    pub(crate) library: Library,
    pub(crate) effects: Vec<Effect>,
    view: Option<View>,
    /// Whether it is the window of the audience.
    audience: bool,
}

impl Desk {
    fn frame(&mut self, ui: &mut egui::Ui) {
        let Some(view) = &self.view else {
            // Fonts that are set in one frame are there in the next.
            self.view = Some(View::new(ui.ctx()).expect("the shipped theme loads"));
            ui.ctx().request_repaint();
            return;
        };
        let actions = if self.audience {
            view.audience(ui, &self.state, &self.library)
        } else {
            view.show(ui, &self.state, &self.library)
        };
        for action in actions {
            self.apply(action);
            ui.ctx().request_repaint();
        }
    }

    fn apply(&mut self, action: Action) {
        for effect in update(&mut self.state, &self.library, action) {
            match &effect {
                Effect::Load(paths) => {
                    for path in paths.clone() {
                        self.load(&path);
                    }
                }
                Effect::ForgetProblems(file) => self.library.forget_problems(file),
                Effect::Preview { file, text } => {
                    let bytes = text.as_bytes().to_vec();
                    self.library.preview(SourceFile { origin: Origin::File(file.clone()), bytes });
                }
                Effect::EndPreview(file) => self.library.close(&Origin::File(file.clone())),
                Effect::ReadWork(path) => {
                    let text = std::fs::read_to_string(path).expect("the test's file is there");
                    let file = path.display().to_string();
                    self.apply(Action::Author(AuthorAction::Came { file, text: text.into() }));
                }
                Effect::ReadImport(path) => {
                    let bytes = std::fs::read(path).expect("the test's file is there").into();
                    let file = path.display().to_string();
                    self.apply(Action::Author(AuthorAction::ImportCame { file, bytes }));
                }
                Effect::AskForFile
                | Effect::AskForImport
                | Effect::AskForFolder
                | Effect::AskForWork
                | Effect::AskWhereToWrite { .. }
                | Effect::WriteWork { .. }
                | Effect::Reload(_)
                | Effect::AskWhereToSave { .. }
                | Effect::OpenPage(_)
                | Effect::CopyText(_)
                | Effect::CopyPicture
                | Effect::Begin { .. }
                | Effect::Save
                | Effect::AskWhereToExport { .. }
                | Effect::Export { .. }
                | Effect::StopExport
                | Effect::CopyExport(_)
                | Effect::ShowFolder(_)
                | Effect::Quit => {}
            }
            self.effects.push(effect);
        }
    }

    fn load(&mut self, path: &Path) {
        let file = path.display().to_string();
        let bytes = std::fs::read(path).expect("the test's file is there");
        let opened = self.library.open(SourceFile { origin: Origin::File(file.clone()), bytes });
        self.apply(Action::Files(FilesAction::Opened { file, scene: opened.scene, plan: opened.plan }));
    }
}

/// A window with the app in it.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, Desk>,
}

impl Window {
    /// A window of 1280 x 800.
    pub(crate) fn new() -> Self {
        Self::sized(Vec2::new(1280.0, 800.0))
    }

    pub(crate) fn sized(size: Vec2) -> Self {
        Self::with(size, Settings::default())
    }

    /// A window of somebody with these settings.
    pub(crate) fn with(size: Vec2, settings: Settings) -> Self {
        Self::restored(size, Saved { settings, ..Saved::default() })
    }

    /// A window that comes after another, which left this.
    pub(crate) fn restored(size: Vec2, saved: Saved) -> Self {
        Self::open(size, saved, false)
    }

    /// The window of the audience, of somebody with these settings.
    pub(crate) fn audience(size: Vec2, settings: Settings) -> Self {
        Self::open(size, Saved { settings, ..Saved::default() }, true)
    }

    fn open(size: Vec2, saved: Saved, audience: bool) -> Self {
        let library = Library::built_in();
        let state = State::new(&library, saved, TODAY);
        let desk = Desk { state, library, effects: Vec::new(), view: None, audience };
        let mut harness = Harness::builder()
            .with_size(size)
            .with_max_steps(20)
            .renderer(LazyRenderer::new(Painter::default))
            .build_ui_state(|ui, desk: &mut Desk| desk.frame(ui), desk);
        harness.run();
        Self { harness }
    }

    pub(crate) fn state(&self) -> &State {
        &self.harness.state().state
    }

    pub(crate) fn library(&self) -> &Library {
        &self.harness.state().library
    }

    pub(crate) fn effects(&self) -> &[Effect] {
        &self.harness.state().effects
    }

    /// What would be copied as a picture now.
    pub(crate) fn picture(&self) -> image::RgbaImage {
        let Desk { state, library, view, .. } = self.harness.state();
        let view = view.as_ref().expect("the window has been drawn");
        raster::picture(&view.picture(state, library, None)).expect("the picture has a size")
    }

    /// Shows what is shown after a fault.
    pub(crate) fn fail(&mut self, fault: Fault) {
        self.harness.state_mut().state.fault = Some(fault);
        self.harness.run();
    }

    /// Does what an answer of the shell does.
    pub(crate) fn answer(&mut self, action: Action) {
        self.harness.state_mut().apply(action);
        self.harness.run();
    }

    /// The same, before anything of it is drawn.
    pub(crate) fn answer_unseen(&mut self, action: Action) {
        self.harness.state_mut().apply(action);
    }

    /// Names of everything that has one; plain text is its own name.
    pub(crate) fn names(&self) -> Vec<String> {
        let root = self.harness.root();
        root.children_recursive()
            .filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
            .collect()
    }

    pub(crate) fn shows(&self, words: &str) -> bool {
        self.names().iter().any(|name| name.contains(words))
    }

    pub(crate) fn expect(&self, words: &str) {
        assert!(self.shows(words), "no node is named `{words}`; there are {:#?}", self.names());
    }

    pub(crate) fn refuse(&self, words: &str) {
        assert!(!self.shows(words), "a node is named `{words}`");
    }

    /// The one thing that can be pressed whose name fits.
    fn pressable(&self, wanted: &str, fits: impl Fn(&str) -> bool) -> Node<'_> {
        let roles = [Role::Button, Role::GridCell, Role::RadioButton, Role::CheckBox, Role::ListBoxOption];
        let mut found = self.harness.root().children_recursive().filter(|node| {
            let node = node.accesskit_node();
            roles.contains(&node.role()) && node.label().is_some_and(|label| fits(&label))
        });
        let first = found.next().unwrap_or_else(|| panic!("no button `{wanted}`; there are {:#?}", self.names()));
        assert!(found.next().is_none(), "more than one button `{wanted}`");
        first
    }

    fn button(&self, name: &str) -> Node<'_> {
        self.pressable(name, |label| label == name)
    }

    /// The one button whose name begins so.
    fn button_like(&self, start: &str) -> Node<'_> {
        self.pressable(start, |label| label.starts_with(start))
    }

    pub(crate) fn click(&mut self, name: &str) {
        self.click_where(name, |label| label == name);
    }

    pub(crate) fn click_like(&mut self, start: &str) {
        self.click_where(start, |label| label.starts_with(start));
    }

    /// Clicks, after scrolling to it where it is below or above what can be seen.
    fn click_where(&mut self, wanted: &str, fits: impl Fn(&str) -> bool) {
        let node = self.pressable(wanted, &fits);
        let seen = self.harness.ctx.content_rect().shrink(FOOT);
        if !seen.y_range().contains(node.rect().center().y) {
            node.scroll_to_me();
            self.harness.run();
        }
        self.pressable(wanted, fits).click();
        self.harness.run();
    }

    /// Presses the one thing whose name begins so, as a screen reader does: without a pointer.
    pub(crate) fn click_by_screen_reader(&mut self, start: &str) {
        self.button_like(start).click_accesskit();
        self.harness.run();
    }

    /// Writes into a field in place of what stood there.
    pub(crate) fn type_into(&mut self, name: &str, text: &str) {
        let field = |window: &Self| {
            let mut nodes = window.harness.root().children_recursive();
            let found = nodes.find(|node| node.accesskit_node().label().as_deref() == Some(name));
            found.unwrap_or_else(|| panic!("no field `{name}`; there are {:#?}", window.names())).rect().center()
        };
        let at = field(self);
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.harness.run();
        self.press_with(Modifiers::COMMAND, Key::A);
        self.write(text);
    }

    /// Clicks the head of a bin: further down, its cards lie.
    pub(crate) fn click_bin(&mut self, start: &str) {
        let head = self.button_like(start).rect().center_top() + Vec2::new(0.0, 30.0);
        self.harness.hover_at(head);
        self.harness.drag_at(head);
        self.harness.drop_at(head);
        self.harness.run();
    }

    /// Clicks on plain text, as a hand does that aims at a word.
    pub(crate) fn click_on_text(&mut self, words: &str) {
        let at = {
            let mut nodes = self.harness.root().children_recursive();
            let found = nodes.find(|node| node.accesskit_node().value().as_deref() == Some(words));
            found.unwrap_or_else(|| panic!("no text `{words}`")).rect().center()
        };
        self.click_at(at);
    }

    pub(crate) fn click_at(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.harness.run();
    }

    /// The middle of the first of what has this name.
    pub(crate) fn place_of_first(&self, name: &str) -> Pos2 {
        let mut nodes = self.harness.root().children_recursive();
        let found = nodes.find(|node| node.accesskit_node().label().as_deref() == Some(name));
        found.unwrap_or_else(|| panic!("no node `{name}`; there are {:#?}", self.names())).rect().center()
    }

    pub(crate) fn ctrl_click(&mut self, name: &str) {
        self.button(name).click_modifiers(Modifiers::COMMAND);
        self.harness.run();
    }

    /// Types what a keyboard would.
    pub(crate) fn write(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    pub(crate) fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// The name of what has the focus, so what a screen reader says.
    pub(crate) fn focused(&self) -> Option<String> {
        let mut nodes = self.harness.root().children_recursive();
        nodes.find(|node| node.accesskit_node().is_focused()).and_then(|node| node.accesskit_node().label())
    }

    /// Walks with the Tab key to what has a name that begins so, which must come within as many `stops`.
    pub(crate) fn tab_to(&mut self, start: &str, stops: usize) {
        for _ in 0..stops {
            self.press(Key::Tab);
            if self.focused().is_some_and(|name| name.starts_with(start)) {
                return;
            }
        }
        panic!("the Tab key does not lead to `{start}` in {stops} stops; there are {:#?}", self.names());
    }

    /// Brings a scene to the table.
    pub(crate) fn open_scene(&mut self, id: &str) {
        let title = self.library().scene(&SceneId::new(id)).expect("the scene ships").title.clone();
        self.click("Practise");
        self.click_like(&title);
    }

    /// Presses the right button on what has a name that begins so.
    pub(crate) fn right_click(&mut self, start: &str) {
        let pos = self.place_of(start);
        self.harness.hover_at(pos);
        for pressed in [true, false] {
            let (button, modifiers) = (egui::PointerButton::Secondary, Modifiers::NONE);
            self.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
            self.harness.step();
        }
        self.harness.run();
    }

    /// Carries what lies under one name to what lies under another, in steps as a hand would.
    pub(crate) fn drag(&mut self, from: &str, onto: &str) {
        let start = self.button_like(from).rect().center();
        let end = self.button_like(onto).rect().center();
        self.carry(start, end);
        self.harness.drop_at(end);
        self.harness.run();
    }

    /// Takes something up at `start` and holds it at `end`.
    pub(crate) fn carry(&mut self, start: Pos2, end: Pos2) {
        self.harness.hover_at(start);
        self.harness.step();
        self.harness.drag_at(start);
        self.harness.step();
        for step in 1..=5_u8 {
            self.harness.hover_at(start + (end - start) * f32::from(step) / 5.0);
            self.harness.step();
        }
    }

    pub(crate) fn place_of(&self, start: &str) -> Pos2 {
        self.button_like(start).rect().center()
    }

    /// The middle of whatever has a name that begins so, pressable or not.
    pub(crate) fn place_of_node(&self, start: &str) -> Pos2 {
        let root = self.harness.root();
        let mut nodes = root.children_recursive();
        let found = nodes.find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(start)));
        found.unwrap_or_else(|| panic!("no node `{start}`; there are {:#?}", self.names())).rect().center()
    }
}
