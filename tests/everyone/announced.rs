//! Whatever is told in passing stands exactly once where a screen reader listens.

use super::stations::window;
use crate::support::Window;
use egui::accesskit::Live;
use egui_kittest::kittest::NodeT as _;
use layercake::state::{Action, Notice, Page, Settings};

fn listened_to(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    let nodes = nodes.filter(|node| node.accesskit_node().live() != Live::Off);
    nodes.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

fn notices() -> Vec<Notice> {
    let word = || "a-word-of-the-test".to_owned();
    vec![
        Notice::ColumnsFull,
        Notice::PictureCopied,
        Notice::TableCopied,
        Notice::ChecklistCopied,
        Notice::FileWritten(word()),
        Notice::FolderNotShown(word()),
        Notice::ExportCopied,
        Notice::ExportStopped,
        Notice::FileNotWritten(word()),
        Notice::SceneFull(200),
        Notice::ChooseFirst,
        Notice::NoSaveDialog,
        Notice::PageOpened(word()),
        Notice::NothingToProject,
        Notice::AddedToPlan(2),
        Notice::PlanFull,
        Notice::PlanOpened(word()),
        Notice::LastColumn,
        Notice::SceneOpened(word()),
        Notice::Reloaded(word()),
        Notice::FolderAdded(word()),
        Notice::FoldersFull,
        Notice::FilesPolled,
        Notice::NotSaved(word()),
        Notice::SavesKeptAside(word()),
        Notice::SavesLeftOut(word()),
        Notice::SettingsReset(word()),
        Notice::SettingsRestored(word()),
        Notice::SavedBeside(word()),
        Notice::SavedAgain,
        Notice::ReportCopied,
    ]
}

const PAGES: [Page; 6] = [Page::Explore, Page::Practise, Page::Learn, Page::Present, Page::Author, Page::Facts];

#[test]
fn every_notice_is_announced_once_on_every_page_and_in_a_small_window() {
    let mut wrong = Vec::new();
    for size in [egui::Vec2::new(1280.0, 800.0), egui::Vec2::new(640.0, 480.0)] {
        let mut window = Window::sized(size);
        for page in PAGES {
            window.answer(Action::Go(page));
            let before = listened_to(&window);
            for notice in if page == Page::Explore { notices() } else { notices().split_off(29) } {
                let state = &mut window.harness.state_mut().state;
                state.notice = Some(notice.clone());
                window.harness.run();
                let news: Vec<String> =
                    listened_to(&window).into_iter().filter(|line| !before.contains(line)).collect();
                if news.len() != 1 {
                    wrong.push(format!("{page:?}, {size:?}, {notice:?}: {news:?}"));
                }
                window.harness.state_mut().state.notice = None;
                window.harness.run();
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_announced_twice_anywhere() {
    let mut wrong = Vec::new();
    let mut look = |station: &str, window: &mut Window| {
        let mut all = listened_to(window);
        all.sort();
        for pair in all.windows(2).filter(|pair| pair[0] == pair[1] && !pair[0].is_empty()) {
            wrong.push(format!("{station}: `{}`", pair[0]));
        }
    };
    super::stations::of_learners(Settings::default(), &mut look);
    super::stations::of_teachers(Settings::default(), &mut look);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(window(Settings::default()).state().notice.is_none(), "a window begins without a notice");
}
