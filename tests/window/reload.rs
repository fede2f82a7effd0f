//! Files that change under the real window.

use super::{Opened, open, tries_of, wait};
use layercake::shell::Storage;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Nine cards, each the customer’s; their ids begin with `id`.
fn scene(id: &str, cards: usize) -> String {
    let card = |number: usize| {
        format!(
            "(id: \"{id}-{number}\", text: \"Do the thing number {number} of {id}\", service: \"ec2\", \
             layer: \"data\", owner: Customer, reason: \"So it is.\")"
        )
    };
    let cards: Vec<String> = (0..cards).map(card).collect();
    format!(
        "(format: 1, id: \"{id}\", title: \"Own\", difficulty: Easy, services: [\"ec2\"], story: \"A story.\", \
         goal: \"A goal.\", cards: [{}, (id: \"aws\", task: \"EC2-02\")])",
        cards.join(", ")
    )
}

/// The names of the cards that the saved run was dealt.
fn dealt(home: &Path) -> Vec<String> {
    let saved = Storage::in_folder(home).load().saved;
    saved.runs.values().flat_map(|run| run.cards.iter().map(|(id, _)| id.to_string())).collect()
}

#[test]
fn a_scene_that_another_program_changes_is_played_on_and_nothing_works_meanwhile() {
    let (home, class) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let [file, beside] = ["class.ron", "class.ron.new"].map(|name| class.path().join(name));
    fs::write(&file, scene("week", 20)).unwrap();
    let shelf = tempfile::tempdir().unwrap();
    fs::write(shelf.path().join("other.ron"), scene("other", 3)).unwrap();
    let arguments = [file.to_str().unwrap(), "--scenes", shelf.path().to_str().unwrap()];
    let Some(Opened { display: _display, eyes, mut program, window }) = open(home.path(), &arguments) else { return };
    let begun = wait(|| {
        eyes.press(window, '2');
        (tries_of(home.path()) >= 3).then_some(())
    });
    assert!(begun.is_some(), "no try was saved; {}", program.words());

    // Written in its place, and moved over from beside: the run goes on with the other cards, in the same window.
    fs::write(&file, scene("week", 30)).unwrap();
    let renewed = wait(|| {
        let cards = dealt(home.path());
        (cards.len() == 31).then_some(())
    });
    assert!(renewed.is_some(), "{:?}; {}", dealt(home.path()), program.words());
    let tries = tries_of(home.path());
    assert!(tries >= 3, "what was sorted stays sorted: {tries}");
    fs::write(&beside, scene("week", 8)).unwrap();
    fs::rename(&beside, &file).unwrap();
    assert!(wait(|| (dealt(home.path()).len() == 9).then_some(())).is_some(), "{:?}", dealt(home.path()));

    // Whatever the folder gets meanwhile, afterwards nothing works.
    fs::write(shelf.path().join("more.ron"), scene("more", 3)).unwrap();
    let quiet = wait(|| {
        let before = program.ticks();
        std::thread::sleep(Duration::from_secs(2));
        (program.ticks() - before <= super::FEW_TICKS).then_some(())
    });
    assert!(quiet.is_some(), "the program never came to rest: {} ticks so far", program.ticks());
    eyes.close(window);
    assert!(wait(|| program.has_ended().then_some(())).is_some(), "the window was closed and the program goes on");
    assert_eq!(program.exit_code(), Some(0), "{}", program.words());
}
