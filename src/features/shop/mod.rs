//! The shop: a product and what it really costs, the shop that sells it, coupons, and what one waits for.

mod buy_sheet;
mod complaint;
mod expiry_calendar;
mod maker_line;
mod opinions;
mod parts;
mod price_history;
mod product_body;
mod product_page;
mod shop_page;
mod source_line;
mod source_shop;
mod variant_picker;
mod waiting;
mod wallet_page;
mod watch_panel;
mod who_gets_what;

pub use parts::{WatchKeeper, load_product, outline};
