//! Building blocks that know nothing of the product.

mod avatar;
mod back_button;
mod blank;
mod carousel;
mod face;
mod icon;
mod link;
mod modal;
mod page_skeleton;
mod part;
mod phrase;
mod picture;
mod player;
mod reaction_button;
mod segment;
mod skip_link;
mod switch;
mod tabs;
mod text_field;
mod wishes;

pub use avatar::Avatar;
pub use back_button::BackButton;
pub use blank::{Blank, BlankKind};
pub use carousel::Carousel;
pub use face::Face;
pub use icon::{Icon, IconName};
pub use link::{Link, provide_base};
pub use modal::{Modal, provide_dialogs, use_dialogs};
pub use page_skeleton::PageSkeleton;
pub use part::{
    Coming, Draw, Load, NotLoaded, Part, Parts, coming, coming_alone, provide_parts, use_parts,
};
pub use phrase::{Phrase, with_breaks};
pub use picture::{Picture, PictureFiles};
pub use player::{Player, PlayerSeat, PlayerTexts, clock};
pub use reaction_button::{ReactionButton, ReactionKind};
pub use segment::{Choice, Segment};
pub use skip_link::SkipLink;
pub use switch::Switch;
pub use tabs::{Tab, Tabs};
pub use text_field::TextField;
pub use wishes::{Wishes, provide_wishes, use_wishes};

pub use crate::platform::{
    dialog::{bring_to_front, on_escape},
    dom::{
        focus, focus_and_show, focus_on, focus_soon, focus_stays, position_in_set, put_before,
        set_pixels, show_nearest,
    },
    files::{Saved, Unread, read as read_file, save as save_file},
    history::{go_back, is_sheet, lead_over, replace_hash, sheet_state, state as history_state},
    page::{
        after_ms, before_next_frame, lock_scroll, on_leave, painted, reload as reload_page,
        set_text_size, set_title,
    },
    scroll::{
        Frame, first_below, frame, near_end, on_scroll, scroll_by, show as show_at,
        to_top as scroll_to_top,
    },
    takeover::{early, take_over},
    viewport::{Screen, use_screen},
};
