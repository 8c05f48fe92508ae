//! One folder per thing a visitor can name. The pages that the build writes show one of them.

#[cfg(feature = "csr")]
pub mod creator;
pub mod feed;
#[cfg(all(feature = "csr", feature = "gallery"))]
pub mod gallery;
#[cfg(feature = "csr")]
pub mod keeping;
#[cfg(feature = "csr")]
pub mod me;
#[cfg(feature = "csr")]
pub mod missing;
#[cfg(feature = "csr")]
pub mod note;
#[cfg(feature = "csr")]
pub mod school;
#[cfg(feature = "csr")]
pub mod search;
#[cfg(feature = "csr")]
pub mod shop;
