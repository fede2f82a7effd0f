//! Whatever can be dragged can be done without a drag: a table of the one and the other, which is complete.

use crate::tidy::tree;

/// A file that senses drags, and the test in which the same is done without.
const WAYS: [(&str, &str, &str); 8] = [
    ("practise/card.rs", "journeys/modes.rs", "every_mode_can_be_played_to_its_end_in_every_way"),
    ("explore/heads.rs", "journeys/compare.rs", "a_head_is_dragged_to_another_place_and_keys_do_the_same"),
    (
        "present/page/stop_head.rs",
        "journeys/present_page.rs",
        "views_are_put_in_order_by_keys_alone_and_the_focus_goes_with_the_card",
    ),
    ("author/row.rs", "journeys/author.rs", "cards_are_put_in_order_by_hand_by_keys_and_by_buttons"),
    (
        "present/projector/card.rs",
        "journeys/present.rs",
        "a_card_goes_to_the_side_that_the_class_says_by_key_by_hand_and_by_click",
    ),
    (
        "learn/illustration/models.rs",
        "journeys/illustrations.rs",
        "the_slider_moves_the_stack_by_buttons_and_keys_and_counts_what_is_yours",
    ),
    // What a pen draws is nothing but its way; what it is for, to point at a place, the chosen cell and the dot do.
    ("present/projector/ink.rs", "journeys/present.rs", "the_dot_is_there_while_its_key_is_held"),
    // Numbers are dragged or typed.
    ("field.rs", "journeys/present_room.rs", "how_things_are_shown_is_chosen_and_kept"),
];

/// How the code says that something is dragged.
const SENSES: [&str; 4] = ["Sense::DRAG", "Sense::drag()", "Sense::click_and_drag()", "drag: DragValue"];

#[test]
fn every_drag_has_a_way_without_dragging() {
    let drawing = tree::app().into_iter().filter(|file| SENSES.iter().any(|sense| file.text.contains(sense)));
    let mut drags: Vec<String> =
        drawing.filter_map(|file| file.path.strip_prefix("src/ui/").map(str::to_owned)).collect();
    drags.sort();
    let mut known: Vec<&str> = WAYS.iter().map(|(file, _, _)| *file).collect();
    known.sort_unstable();
    assert_eq!(drags, known, "a drag is not in the table, or no longer there");
    for (file, test, name) in WAYS {
        assert!(
            tree::read(&format!("tests/{test}")).text.contains(&format!("fn {name}()")),
            "{file}: no test `{name}`"
        );
    }
}
