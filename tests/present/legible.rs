//! Every view in every size of projector: the smallest and the ordinary text, measured from what is drawn; nothing clipped,
//! nothing overlapping, targets large enough.

use super::drawn::complaints;
use crate::support::Window;
use crate::support::drawn::lines;
use egui::Vec2;
use layercake::domain::{Choices, LayerId, Owner, Pace, SceneId, Sequence, ServiceId, Stride};
use layercake::state::{
    Action, Cell, ExploreAction, LearnAction, LessonPage, Page, PractiseAction, PresentAction, ScenePage, Settings,
    ThemeChoice,
};

const SIZES: [[u16; 2]; 5] = [[800, 600], [1024, 768], [1280, 720], [1920, 1080], [3840, 2160]];
const THEMES: [ThemeChoice; 3] = [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast];

fn present(action: PresentAction) -> Action {
    Action::Present(action)
}

/// In every theme, one after the other.
fn in_all_themes(size: [u16; 2]) {
    for theme in THEMES {
        pictures(size, theme);
    }
}

fn size_of([width, height]: [u16; 2]) -> Vec2 {
    Vec2::new(f32::from(width), f32::from(height))
}

/// A window of a size, and all complaints about what was looked at in it.
struct Look {
    window: Window,
    size: Vec2,
    wrong: Vec<String>,
    looked: usize,
}

impl Look {
    fn new(size: [u16; 2], theme: ThemeChoice) -> Self {
        let settings = Settings { theme, reduce_motion: true, ..Settings::default() };
        let size = size_of(size);
        Self { window: Window::with(size, settings), size, wrong: Vec::new(), looked: 0 }
    }

    fn act(&mut self, action: Action) {
        self.window.answer(action);
    }

    fn look(&mut self, what: &str) {
        self.looked += 1;
        let Vec2 { x, y } = self.size;
        let theme = self.window.state().settings.theme.key();
        let found = complaints(&self.window, self.size);
        self.wrong.extend(found.into_iter().map(|wrong| format!("{x} x {y}, {theme}, {what}: {wrong}")));
    }

    /// The ordinary text of a picture is that of its rows and bars.
    fn rows_are_ordinary(&mut self, what: &str) {
        let least = self.size.y / 27.0;
        let names: Vec<String> = LayerId::ALL
            .into_iter()
            .map(|layer| self.window.library().catalogue().layer(layer).short.clone())
            .chain(["AWS".to_owned(), "Customer".to_owned()])
            .collect();
        for line in lines(&self.window) {
            let word = line.words.trim();
            let is_row = names.iter().any(|name| name == word || name.starts_with(&format!("{word} ")));
            if is_row && line.size < least {
                self.wrong.push(format!("{what}: `{word}` is ordinary text and is written at {}", line.size));
            }
        }
    }

    fn done(self, least: usize) {
        assert!(self.looked >= least, "only {} views were looked at", self.looked);
        let count = self.wrong.len();
        let some: Vec<String> = self.wrong.into_iter().take(25).collect();
        assert!(some.is_empty(), "{count} complaints\n{}\n", some.join("\n"));
    }
}

/// One to six services: the chapter's four first, and names that are long.
fn columns() -> Vec<Vec<ServiceId>> {
    let ids = ["ec2", "rds", "lambda", "workmail", "on-premises", "elastic-beanstalk"].map(ServiceId::new);
    let mut columns: Vec<Vec<ServiceId>> = (2..=ids.len()).map(|count| ids[..count].to_vec()).collect();
    let all = layercake::content::Library::built_in();
    columns.extend(all.catalogue().services().iter().map(|service| vec![service.id.clone()]));
    columns
}

fn pictures(size: [u16; 2], theme: ThemeChoice) {
    let mut look = Look::new(size, theme);
    for services in columns() {
        let named: Vec<&str> = services.iter().map(ServiceId::as_str).collect();
        let named = named.join(", ");
        look.act(Action::Explore(ExploreAction::Compare(services)));
        look.act(present(PresentAction::Pace(Pace::default())));
        look.act(present(PresentAction::Start { two_windows: false }));
        look.look(&format!("{named}, covered"));
        for _ in 0..6 {
            look.act(present(PresentAction::Forward));
        }
        look.look(&format!("{named}, half uncovered"));
        look.act(present(PresentAction::All));
        look.look(&format!("{named}, open"));
        look.rows_are_ordinary(&named);
        look.act(present(PresentAction::Again));
        let free = Pace { sequence: Sequence::Free, stride: Stride::Cell, predict: true, open: false };
        look.act(present(PresentAction::Pace(free)));
        look.look(&format!("{named}, free"));
        look.act(present(PresentAction::Pick(Cell { layer: LayerId::Data, column: 0 })));
        look.act(present(PresentAction::Hands(Owner::Customer, 1)));
        look.look(&format!("{named}, asked for"));
        look.act(present(PresentAction::Forward));
        look.look(&format!("{named}, told"));
        look.act(present(PresentAction::End));
    }
    look.done(columns().len() * 6);
}

#[test]
fn stacks_are_legible_at_800_x_600_in_every_theme() {
    in_all_themes(SIZES[0]);
}

#[test]
fn stacks_are_legible_at_1024_x_768_in_every_theme() {
    in_all_themes(SIZES[1]);
}

#[test]
fn stacks_are_legible_at_1280_x_720_in_every_theme() {
    in_all_themes(SIZES[2]);
}

#[test]
fn stacks_are_legible_at_1920_x_1080_and_3840_x_2160_in_every_theme() {
    for size in [SIZES[3], SIZES[4]] {
        in_all_themes(size);
    }
}

/// The chapter’s settings, where a line of the picture says what they stand at.
#[test]
fn a_picture_of_some_rows_alone_fills_the_window_with_them() {
    for size in SIZES {
        let mut look = Look::new(size, ThemeChoice::Light);
        look.act(Action::Explore(ExploreAction::OnlyDifferences(true)));
        look.act(present(PresentAction::Start { two_windows: false }));
        look.act(present(PresentAction::All));
        look.look("differences alone");
        let state = look.window.state();
        let show = state.present.show.as_ref().unwrap();
        assert!(show.rows().len() < LayerId::COUNT, "only the rows that differ");
        assert_eq!(state.choices, Choices::default());
        look.done(1);
    }
}

fn lessons(size: [u16; 2], theme: ThemeChoice) {
    let mut look = Look::new(size, theme);
    let library = layercake::content::Library::built_in();
    for lesson in library.catalogue().lessons() {
        look.act(Action::Learn(LearnAction::Open(lesson.id.clone())));
        look.act(present(PresentAction::Start { two_windows: false }));
        let pages = look.window.state().lesson_pages(&library, lesson);
        for (place, page) in pages.iter().enumerate() {
            let what = format!("lesson {}, page {place}", lesson.id);
            look.look(&what);
            if let LessonPage::Picture = page {
                look.rows_are_ordinary(&what);
            }
            look.act(present(PresentAction::Forward));
        }
        look.act(present(PresentAction::End));
    }
    look.done(library.catalogue().lessons().len() * 4);
}

#[test]
fn every_page_of_every_lesson_is_legible_in_every_size() {
    for size in SIZES {
        lessons(size, ThemeChoice::Light);
    }
}

#[test]
fn every_page_of_every_lesson_is_legible_in_every_size_in_the_dark() {
    for size in SIZES {
        lessons(size, ThemeChoice::Dark);
    }
}

#[test]
fn every_page_of_every_lesson_is_legible_in_every_size_in_high_contrast() {
    for size in SIZES {
        lessons(size, ThemeChoice::HighContrast);
    }
}

/// Each card asked for, put to a wrong side, put to the right one; then what it came to.
fn scene(look: &mut Look, id: &SceneId, teams: bool) {
    look.act(Action::Go(Page::Practise));
    look.act(Action::Practise(PractiseAction::Open(id.clone())));
    if teams {
        look.act(Action::Practise(PractiseAction::Teams { count: 6, passes_on: true }));
    }
    look.act(present(PresentAction::Start { two_windows: false }));
    look.look(&format!("{id}, story"));
    look.act(present(PresentAction::Forward));
    while let Some(ScenePage::Asked(_)) = look.window.state().scene_page(look.window.library()) {
        let (_, card) = look.window.state().projected_card(look.window.library()).unwrap();
        let (text, owner) = (card.text.clone(), card.owner());
        look.look(&format!("{id}, `{text}` asked for"));
        let wrong = Owner::ALL.into_iter().find(|bin| Some(*bin) != owner).unwrap();
        look.act(present(PresentAction::Place(wrong)));
        look.look(&format!("{id}, `{text}` put wrong"));
        if let Some(owner) = owner {
            look.act(present(PresentAction::Place(owner)));
        } else {
            look.act(present(PresentAction::Forward));
        }
        look.look(&format!("{id}, `{text}` told"));
        look.act(present(PresentAction::Forward));
    }
    for _ in 0..look.window.state().projected_pages(look.window.library()) {
        let page = look.window.state().scene_page(look.window.library());
        look.look(&format!("{id}, {page:?}"));
        look.act(present(PresentAction::Forward));
    }
    look.act(present(PresentAction::End));
}

fn scenes(size: [u16; 2], theme: ThemeChoice, teams: bool) {
    let mut look = Look::new(size, theme);
    let library = layercake::content::Library::built_in();
    for loaded in library.scenes() {
        scene(&mut look, &loaded.scene.id, teams);
    }
    look.done(library.scenes().len() * 10);
}

#[test]
fn every_scene_is_legible_in_every_size() {
    for size in SIZES {
        scenes(size, ThemeChoice::Light, false);
    }
}

#[test]
fn every_scene_is_legible_in_every_size_in_the_dark() {
    for size in SIZES {
        scenes(size, ThemeChoice::Dark, false);
    }
}

#[test]
fn every_scene_is_legible_in_every_size_in_high_contrast() {
    for size in SIZES {
        scenes(size, ThemeChoice::HighContrast, false);
    }
}

#[test]
fn every_scene_is_legible_in_every_theme_and_with_six_teams() {
    for theme in THEMES {
        scenes(SIZES[0], theme, true);
    }
}

/// The largest size that the back-row check offers.
#[test]
fn nothing_is_clipped_when_the_projection_is_half_again_as_large() {
    for size in [SIZES[0], SIZES[2]] {
        let mut look = Look::new(size, ThemeChoice::Light);
        look.act(present(PresentAction::Percent(150)));
        let library = layercake::content::Library::built_in();
        for services in columns() {
            let named = format!("{services:?} at 150 %");
            look.act(Action::Explore(ExploreAction::Compare(services)));
            look.act(present(PresentAction::Start { two_windows: false }));
            look.look(&format!("{named}, covered"));
            look.act(present(PresentAction::All));
            look.look(&format!("{named}, open"));
            look.act(present(PresentAction::End));
        }
        for lesson in library.catalogue().lessons() {
            look.act(Action::Learn(LearnAction::Open(lesson.id.clone())));
            look.act(present(PresentAction::Start { two_windows: false }));
            for place in 0..look.window.state().projected_pages(&library) {
                look.look(&format!("lesson {}, page {place} at 150 %", lesson.id));
                look.act(present(PresentAction::Forward));
            }
            look.act(present(PresentAction::End));
        }
        scene(&mut look, &SceneId::new("orders-on-rds"), false);
        look.done(100);
    }
}
