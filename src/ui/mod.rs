//! Building blocks that know nothing of the product.

mod avatar;
mod back_button;
mod carousel;
mod icon;
mod like_button;
mod link;
mod modal;
mod part;
mod phrase;
mod picture;
mod skip_link;
mod switch;

pub use avatar::Avatar;
pub use back_button::BackButton;
pub use carousel::Carousel;
pub use icon::{Icon, IconName};
pub use like_button::LikeButton;
pub use link::{Link, provide_base};
pub use modal::Modal;
pub use part::{Coming, Draw, Load, NotLoaded, Part, Parts, coming, provide_parts, use_parts};
pub use phrase::Phrase;
pub use picture::{Picture, PictureFiles};
pub use skip_link::SkipLink;
pub use switch::Switch;

pub use crate::platform::{
    page::{reload as reload_page, set_title},
    scroll::{near_end, on_leave, on_scroll, to_top as scroll_to_top},
    viewport::width as window_width,
};
