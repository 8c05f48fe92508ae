//! The app, in reading order: what the settings say, every address, the screens and what they share.

pub mod app;
pub mod config;
pub mod routes;

pub mod features;

pub mod cards;
pub mod ui;

pub mod state;

pub mod i18n;
pub mod platform;
