//! What Explore shows: one to six services, the chosen cell, and what is folded, dimmed or hidden.

mod preset;
mod quiz;

pub use preset::Preset;
pub use quiz::{Guess, Quiz, Reveal};

use super::{Effect, Notice, State};
use crate::content::Library;
use crate::domain::{ChoiceId, Choices, Comparison, LayerId, Owner, ServiceId, SettingId, Stack};
use crate::export;

/// What Explore shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explore {
    /// The services, left to right; never empty while the catalogue has a service.
    pub columns: Vec<ServiceId>,
    /// The chosen row.
    pub layer: Option<LayerId>,
    /// The chosen column.
    pub column: usize,
    /// Whether the details of the chosen cell are open beside a comparison.
    pub open: bool,
    /// Rows on which all columns agree are folded.
    pub only_differences: bool,
    /// Whose cells stand out; the others are dimmed.
    pub filter: Option<Owner>,
    /// Owners are hidden, to be guessed.
    pub quiz: Option<Quiz>,
    /// What the picture was before its last step, if it can be said what moved since.
    pub came: Option<Came>,
}

/// Where a picture came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// From another service, shown alone.
    Service(ServiceId),
    /// From another choice of a setting.
    Setting {
        /// The service.
        service: ServiceId,
        /// The setting.
        setting: SettingId,
        /// What all settings stood at.
        before: Choices,
    },
}

impl Explore {
    /// The chapter's four services, or the first one there is.
    pub fn new(library: &Library) -> Self {
        let catalogue = library.catalogue();
        let mut columns: Vec<ServiceId> =
            Preset::ChaptersFour.services().into_iter().filter(|id| catalogue.service(id).is_some()).collect();
        if columns.is_empty() {
            columns.extend(catalogue.services().first().map(|service| service.id.clone()));
        }
        Self { columns, ..Self::default() }
    }

    /// The service whose details are open.
    pub fn service(&self) -> Option<&ServiceId> {
        self.columns.get(self.column)
    }
}

/// Something on the Explore page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExploreAction {
    /// Show one service alone.
    Show(ServiceId),
    /// Add a service as a column, or take its column away.
    Toggle(ServiceId),
    /// Show these services side by side.
    Compare(Vec<ServiceId>),
    /// Show services that are often compared.
    Preset(Preset),
    /// Put the column at one place to another.
    Reorder {
        /// Where it is.
        from: usize,
        /// Where it goes.
        to: usize,
    },
    /// Fold the rows on which all columns agree, or unfold them.
    OnlyDifferences(bool),
    /// Dim what is not this owner's.
    Filter(Option<Owner>),
    /// Hide the owners to guess them, or show them again.
    HideOwners(bool),
    /// Say whose a hidden cell is.
    Guess {
        /// The row.
        layer: LayerId,
        /// The column, 0 at the left.
        column: usize,
        /// Whose.
        owner: Owner,
    },
    /// Show hidden owners again.
    Reveal(Reveal),
    /// The comparison as a picture, to paste elsewhere.
    CopyPicture,
    /// The comparison as a table in Markdown, to paste elsewhere.
    CopyTable,
    /// Open the details of a cell.
    Pick {
        /// The row.
        layer: LayerId,
        /// The column, 0 at the left.
        column: usize,
    },
    /// Put a setting of a service to a choice.
    Choose {
        /// The service.
        service: ServiceId,
        /// The setting.
        setting: SettingId,
        /// The choice.
        choice: ChoiceId,
    },
    /// Put every setting back to its first choice.
    ResetChoices,
    /// Close the details.
    CloseDetails,
    /// Move the open cell up (positive) or down.
    MoveLayer(isize),
    /// Move the open cell to the next column, or to the next service where there is one column.
    MoveColumn(isize),
}

pub(super) fn update(state: &mut State, library: &Library, action: ExploreAction) -> Vec<Effect> {
    let catalogue = library.catalogue();
    let known = |id: &ServiceId| catalogue.service(id).is_some();
    match action {
        ExploreAction::Show(id) if known(&id) => show(&mut state.explore, id),
        ExploreAction::Toggle(id) if known(&id) => state.notice = toggle(&mut state.explore, id),
        ExploreAction::Compare(ids) => compare(&mut state.explore, ids.into_iter().filter(known)),
        ExploreAction::Preset(preset) => {
            compare(&mut state.explore, preset.services().into_iter().filter(known));
            state.explore.layer = preset.layer().or(state.explore.layer);
        }
        ExploreAction::Reorder { from, to } => reorder(&mut state.explore, from, to),
        ExploreAction::OnlyDifferences(only) => state.explore.only_differences = only,
        ExploreAction::Filter(owner) => state.explore.filter = owner,
        ExploreAction::HideOwners(hide) => state.explore.quiz = hide.then(Quiz::default),
        ExploreAction::Guess { layer, column, owner } => guess(state, library, layer, column, owner),
        ExploreAction::Reveal(what) => reveal(&mut state.explore, what),
        ExploreAction::CopyPicture => {
            state.notice = Some(Notice::PictureCopied);
            return vec![Effect::CopyPicture];
        }
        ExploreAction::CopyTable => {
            state.notice = Some(Notice::TableCopied);
            return vec![Effect::CopyText(state.table(library))];
        }
        ExploreAction::Pick { layer, column } if column < state.explore.columns.len() => {
            state.explore.layer = Some(layer);
            state.explore.column = column;
            state.explore.open = true;
        }
        ExploreAction::Choose { service, setting, choice } => choose(state, library, service, setting, choice),
        ExploreAction::ResetChoices => {
            state.choices = Choices::default();
            state.explore.came = None;
        }
        ExploreAction::CloseDetails => close(&mut state.explore),
        ExploreAction::MoveLayer(by) => move_layer(state, library, by),
        ExploreAction::MoveColumn(by) => move_column(state, library, by),
        ExploreAction::Show(_) | ExploreAction::Toggle(_) | ExploreAction::Pick { .. } => {}
    }
    Vec::new()
}

/// Closes the details; where they stand beside one service anyway, no cell is chosen any more.
pub(super) fn close(explore: &mut Explore) {
    if !explore.open || explore.columns.len() == 1 {
        explore.layer = None;
    }
    explore.open = false;
}

fn reorder(explore: &mut Explore, from: usize, to: usize) {
    if from.max(to) >= explore.columns.len() {
        return;
    }
    let chosen = explore.columns.get(explore.column).cloned();
    let moved = explore.columns.remove(from);
    explore.columns.insert(to, moved);
    let place = chosen.and_then(|chosen| explore.columns.iter().position(|id| *id == chosen));
    explore.column = place.unwrap_or_default();
}

fn guess(state: &mut State, library: &Library, layer: LayerId, column: usize, owner: Owner) {
    if !state.is_hidden(library, column, layer) {
        return;
    }
    let Some(truth) = state.owner(library, column, layer) else { return };
    let explore = &mut state.explore;
    if let (Some(quiz), Some(service)) = (&mut explore.quiz, explore.columns.get(column)) {
        quiz.take((service.clone(), layer), Guess { owner, right: owner == truth });
    }
    explore.layer = Some(layer);
    explore.column = column;
    explore.open = true;
}

fn reveal(explore: &mut Explore, what: Reveal) {
    let Some(quiz) = &mut explore.quiz else { return };
    let wanted = |row: LayerId, place: usize| match what {
        Reveal::Cell { layer, column } => row == layer && place == column,
        Reveal::Row(layer) => row == layer,
        Reveal::All => true,
    };
    for (place, service) in explore.columns.iter().enumerate() {
        for layer in LayerId::ALL.into_iter().filter(|&layer| wanted(layer, place)) {
            quiz.reveal((service.clone(), layer));
        }
    }
}

/// The comparison as a table; what is hidden stays hidden.
impl State {
    /// The comparison as a table in Markdown.
    pub fn table(&self, library: &Library) -> String {
        let comparison = self.comparison(library);
        let is_hidden = |column, layer| self.is_hidden(library, column, layer);
        export::comparison_markdown(library.catalogue(), &comparison, &self.choices, is_hidden)
    }

    /// Who owns a cell of Explore; `None` where there is none, or no such layer.
    pub fn owner(&self, library: &Library, column: usize, layer: LayerId) -> Option<Owner> {
        let service = library.catalogue().service(self.explore.columns.get(column)?)?;
        Stack::new(service, &self.choices).duty(layer).owner()
    }

    /// Whether the owner of a cell of Explore is hidden now.
    pub fn is_hidden(&self, library: &Library, column: usize, layer: LayerId) -> bool {
        let (Some(quiz), Some(service)) = (&self.explore.quiz, self.explore.columns.get(column)) else { return false };
        !quiz.is_open(service, layer) && self.owner(library, column, layer).is_some()
    }

    /// The rows of Explore that are not folded away, bottom to top.
    pub fn shown_layers(&self, library: &Library) -> Vec<LayerId> {
        let (folds, comparison) = (self.folds(library), self.comparison(library));
        LayerId::ALL.into_iter().filter(|&layer| !folds || comparison.differs(layer)).collect()
    }

    /// Whether rows of Explore on which all columns agree are folded now. While an owner is hidden none is: that would
    /// give it away.
    pub fn folds(&self, library: &Library) -> bool {
        self.explore.only_differences && self.explore.columns.len() > 1 && !self.hides_any(library)
    }

    /// What Explore shows: its columns side by side, with the settings as they stand.
    pub fn comparison<'a>(&self, library: &'a Library) -> Comparison<'a> {
        let services = self.explore.columns.iter().filter_map(|id| library.catalogue().service(id));
        Comparison::new(services, &self.choices)
    }

    /// Whether the owner of any cell of Explore is hidden now.
    pub fn hides_any(&self, library: &Library) -> bool {
        let columns = 0..self.explore.columns.len();
        columns.into_iter().any(|column| LayerId::ALL.iter().any(|&layer| self.is_hidden(library, column, layer)))
    }
}

fn choose(state: &mut State, library: &Library, service: ServiceId, setting: SettingId, choice: ChoiceId) {
    let found = library.catalogue().service(&service).and_then(|service| service.setting(&setting));
    let Some(place) = found.and_then(|setting| setting.choices.iter().position(|known| known.id == choice)) else {
        return;
    };
    let before = state.choices.clone();
    state.explore.came = Some(Came::Setting { service: service.clone(), setting: setting.clone(), before });
    if place == 0 {
        state.choices.reset(&service, &setting);
    } else {
        state.choices.set(service, setting, choice);
    }
}

fn show(explore: &mut Explore, id: ServiceId) {
    if explore.columns.first() != Some(&id) || explore.columns.len() > 1 {
        let before = explore.columns.first().filter(|_| explore.columns.len() == 1).cloned();
        explore.came = before.map(Came::Service);
    }
    explore.columns = vec![id];
    explore.column = 0;
}

fn toggle(explore: &mut Explore, id: ServiceId) -> Option<Notice> {
    explore.came = None;
    if let Some(place) = explore.columns.iter().position(|column| *column == id) {
        if explore.columns.len() == 1 {
            return Some(Notice::LastColumn);
        }
        explore.columns.remove(place);
        if explore.column > place || explore.column == explore.columns.len() {
            explore.column -= 1;
        }
        return None;
    }
    if explore.columns.len() == Comparison::MOST_COLUMNS {
        return Some(Notice::ColumnsFull);
    }
    explore.columns.push(id);
    None
}

fn compare(explore: &mut Explore, ids: impl Iterator<Item = ServiceId>) {
    let mut columns: Vec<ServiceId> = Vec::new();
    for id in ids {
        if columns.len() < Comparison::MOST_COLUMNS && !columns.contains(&id) {
            columns.push(id);
        }
    }
    if !columns.is_empty() {
        explore.columns = columns;
        explore.column = 0;
        explore.came = None;
    }
}

/// Walks over the rows that are seen.
fn move_layer(state: &mut State, library: &Library, by: isize) {
    let rows = state.shown_layers(library);
    let (Some(&lowest), Some(&highest)) = (rows.first(), rows.last()) else { return };
    let steps = by.unsigned_abs().saturating_sub(1);
    state.explore.layer = Some(match state.explore.layer {
        None if by > 0 => lowest,
        None => highest,
        Some(now) if by > 0 => {
            let above = rows.iter().skip_while(|&&layer| layer <= now);
            above.clone().nth(steps).or(above.last()).copied().unwrap_or(highest)
        }
        Some(now) => {
            let below = rows.iter().rev().skip_while(|&&layer| layer >= now);
            below.clone().nth(steps).or(below.last()).copied().unwrap_or(lowest)
        }
    });
}

fn move_column(state: &mut State, library: &Library, by: isize) {
    let highest = state.shown_layers(library).last().copied();
    let explore = &mut state.explore;
    let columns = explore.columns.len();
    if columns > 1 && explore.layer.is_none() {
        // The walk over the cells begins where it can be seen.
        explore.layer = highest;
        return;
    }
    if columns > 1 {
        explore.column = explore.column.saturating_add_signed(by).min(columns - 1);
        return;
    }
    let services = library.catalogue().services();
    let Some(shown) = explore.columns.first() else { return };
    let Some(place) = services.iter().position(|service| service.id == *shown) else { return };
    let next = place.saturating_add_signed(by).min(services.len() - 1);
    show(explore, services[next].id.clone());
}
