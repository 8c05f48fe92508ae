//! The app, in reading order: what the settings say, every address, the screens and what they share.

#[cfg(all(feature = "csr", feature = "ssr"))]
compile_error!("`csr` is the app in a browser, `ssr` its first page as text: never both");

#[cfg(feature = "csr")]
pub mod app;
#[cfg(feature = "csr")]
mod around;
pub mod config;
pub mod frame;
#[cfg(feature = "csr")]
mod pages;
pub mod routes;

pub mod features;

pub mod cards;
pub mod ui;

pub mod state;

pub mod i18n;
pub mod platform;
