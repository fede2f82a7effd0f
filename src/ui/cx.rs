//! What every view is given: the state and the library to read, the look and the words to draw with, and the list to
//! report actions to.

use super::theme::Theme;
use super::words::{Value, Words};
use crate::content::Library;
use crate::domain::{Catalogue, Date, LayerId, Owner, Service, Stack};
use crate::state::{Action, Command, State};

/// The context of one frame.
pub(crate) struct Cx<'a> {
    pub(crate) state: &'a State,
    pub(crate) library: &'a Library,
    pub(crate) theme: &'a Theme,
    pub(crate) words: &'a Words,
    /// Keyboards of Macs have Cmd where others have Ctrl.
    pub(crate) is_mac: bool,
    actions: Vec<Action>,
}

impl<'a> Cx<'a> {
    pub(crate) fn new(state: &'a State, library: &'a Library, theme: &'a Theme, words: &'a Words) -> Self {
        Self { state, library, theme, words, is_mac: false, actions: Vec::new() }
    }

    /// Reports what the user did.
    pub(crate) fn push(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Reports what was done in a part of the picture.
    pub(crate) fn take(&mut self, actions: Vec<Action>) {
        self.actions.extend(actions);
    }

    /// Reports a command, if it can be done now.
    pub(crate) fn ask(&mut self, command: Command) {
        self.actions.extend(command.action(self.state, self.library));
    }

    /// All that was reported in this frame.
    pub(crate) fn into_actions(self) -> Vec<Action> {
        self.actions
    }

    pub(crate) fn catalogue(&self) -> &'a Catalogue {
        self.library.catalogue()
    }

    /// The stack of a service with its settings as they stand.
    pub(crate) fn stack<'b>(&self, service: &'b Service) -> Stack<'b> {
        Stack::new(service, &self.state.choices)
    }

    /// A day in words: "31 March 2027".
    pub(crate) fn date(&self, date: Date) -> String {
        let month = self.text(&format!("month-{}", date.month));
        self.with("date", &[("day", date.day.into()), ("month", month.into()), ("year", date.year.to_string().into())])
    }

    pub(crate) fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    pub(crate) fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.words.with(key, values)
    }

    /// For hints about keys: `off` where letters, digits and signs alone give no commands.
    pub(crate) fn single_keys(&self) -> Value<'static> {
        if self.state.settings.single_keys { "on" } else { "off" }.into()
    }

    /// What a cell is called: "Guest operating system, RDS: AWS"; a hidden owner is not told.
    pub(crate) fn cell(&self, layer: LayerId, service: &str, owner: Option<Owner>, hidden: bool) -> String {
        let owner = if hidden { self.text("cell-hidden") } else { self.owner(owner) };
        let named = self.catalogue().layer(layer).name.as_str();
        self.with("cell", &[("layer", named.into()), ("service", service.into()), ("owner", owner.into())])
    }

    /// The word for an owner; `None` is no such layer.
    pub(crate) fn owner(&self, owner: Option<Owner>) -> String {
        self.text(match owner {
            Some(Owner::Aws) => "owner-aws",
            Some(Owner::Customer) => "owner-customer",
            Some(Owner::Shared) => "owner-shared",
            None => "owner-none",
        })
    }
}
