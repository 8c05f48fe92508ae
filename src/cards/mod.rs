//! Pieces that show a domain type in two or more features.

mod ad_line;
mod channel_name;
mod coupon_ticket;
mod empty_note;
mod error_note;
mod evidence_marker;
mod note_card;
mod note_name;
mod notice_bar;
mod part_page;
mod picture_stage;
mod pictures;
mod price;
mod price_line;
mod product_card;
mod receipt;
mod rich_text;

pub use ad_line::{AdLine, AdLineSize};
pub use channel_name::channel_name;
pub use coupon_ticket::CouponTicket;
pub use empty_note::EmptyNote;
pub use error_note::{ErrorNote, sentence};
pub use evidence_marker::EvidenceMarker;
pub use note_card::NoteCard;
pub use note_name::{note_name, shared_title};
pub use notice_bar::NoticeBar;
pub use part_page::PartPage;
pub use picture_stage::PictureStage;
pub use pictures::files;
pub use price::Price;
pub use price_line::{PriceLine, PriceLineSize};
pub use product_card::ProductCard;
pub use receipt::PriceReceipt;
pub use rich_text::RichText;
