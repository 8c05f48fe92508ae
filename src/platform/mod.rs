//! The browser: the only folder of the app that speaks to it.

pub mod address;
pub mod clock;
pub mod crash;
pub mod device;
pub mod dialog;
pub mod dom;
pub mod history;
pub mod page;
pub mod scroll;
pub mod storage;
pub mod viewport;
pub mod words;
