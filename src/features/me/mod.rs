//! One's own: what belongs to the visitor, and how they want things shown.

mod blocked_list;
mod comments_page;
mod folder_order;
mod folder_tiles;
mod history_page;
mod install_card;
mod interests_page;
mod lesson_under_way;
mod me_page;
mod move_sheet;
mod mute_form;
mod mute_rules;
mod mute_text_box;
mod muted_page;
mod name_sheet;
mod note_chooser;
mod parts;
mod privacy_carry;
mod privacy_delete;
mod privacy_ledger;
mod privacy_page;
mod reports_page;
mod saved_notes;
mod saves_desk;
mod saves_page;
mod settings_page;

pub use parts::{load_me, outline};
