//! Attempts that are over, in a form that can be taken away.

use super::{Past, State};
use crate::content::Library;
use crate::domain::{Moment, Owner, SceneId};
use crate::export::Attempted;
use std::sync::Arc;

impl State {
    /// The attempts at these scenes, or at all where none is named, by the time when they were over. `learner` is a word for
    /// whoever it was. Discussions, teams, exercises of a few cards and what the app made itself are no such attempts.
    pub fn attempts(&self, library: &Library, scenes: &[SceneId], learner: &str) -> Vec<Attempted> {
        let wanted = |scene: &SceneId| scenes.is_empty() || scenes.contains(scene);
        let of_scenes = self.progress.past.iter().filter(|(scene, _)| wanted(scene));
        let each =
            of_scenes.flat_map(|(scene, all)| all.iter().map(move |past| attempted(scene, past, library, learner)));
        let mut attempts: Vec<Attempted> = each.collect();
        attempts.sort_by_key(|attempt| attempt.ended);
        attempts
    }
}

fn attempted(id: &SceneId, past: &Past, library: &Library, learner: &str) -> Attempted {
    let scene = library.scene(id);
    let mut bins = scene.map_or(Owner::ALL.as_slice(), |scene| scene.bins()).to_vec();
    // The scene may have had another bin at that time.
    let named = |owner: Owner| past.cards.iter().any(|card| card.first == Some(owner) || card.owners.contains(&owner));
    bins.extend(Owner::ALL.into_iter().filter(|owner| named(*owner)));
    bins.sort();
    bins.dedup();
    Attempted {
        scene: id.clone(),
        title: scene.map_or_else(|| id.to_string(), |scene| scene.title.clone()),
        bins,
        version: past.version,
        learner: learner.to_owned(),
        number: past.number,
        began: past.began,
        ended: Moment { day: past.day, minute: past.minute },
        mode: past.mode,
        order: past.order,
        seconds: past.seconds,
        marks: past.marks,
        first: past.first,
        right: past.right,
        out_of: past.out_of,
        cards: Arc::clone(&past.cards),
    }
}
