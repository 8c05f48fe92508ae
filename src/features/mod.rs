//! One folder per thing a visitor can name.

pub mod creator;
pub mod feed;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod keeping;
pub mod me;
pub mod missing;
pub mod note;
pub mod school;
pub mod search;
pub mod shop;
