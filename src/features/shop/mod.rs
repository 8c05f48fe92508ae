//! The shop: a product and what it really costs.

mod opinions;
mod product_body;
mod product_page;
mod product_part;
mod who_gets_what;

pub use product_part::{ProductPart, load_product};
