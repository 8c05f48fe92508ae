//! One folder per thing a visitor can name.

pub mod creator;
pub mod feed;
pub mod keeping;
pub mod missing;
pub mod note;
pub mod school;
pub mod shop;
