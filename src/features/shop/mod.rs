//! The shop: a product and what it really costs.

mod product_body;
mod product_page;

pub use product_page::ProductPage;
