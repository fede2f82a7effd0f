//! Who secures what on AWS: every service as a stack of layers, coloured by owner.
#![doc = include_str!("README.md")]

pub mod cli;
pub mod content;
pub mod diagram;
pub mod domain;
pub mod export;
pub mod shell;
pub mod state;
pub mod ui;
