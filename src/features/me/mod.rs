//! One's own: what belongs to the visitor, and how they want things shown.

mod history_page;
mod me_page;
mod parts;
mod saves_page;
mod settings_page;

pub use parts::{HistoryPart, MePart, SavesPart, SettingsPart, load_me};
