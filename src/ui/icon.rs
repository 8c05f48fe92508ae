//! An icon of the sprite. Icons are never Rust strings: the sprite is one cached file.

use leptos::prelude::*;

/// The sprite. style/icons/make.mjs writes its name here and in index.html.
const SPRITE: &str = "icons-9042a60f986fadaf.svg";

/// The icons of the sprite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// The mark of the product.
    Brand,
    /// Back.
    CaretLeft,
    /// On.
    CaretRight,
    /// A heart, empty.
    Heart,
    /// A heart, filled.
    HeartFill,
    /// A house: the feed.
    House,
    /// A house, filled: the feed, when one is there.
    HouseFill,
    /// Who makes it.
    Factory,
    /// A checked seal, filled.
    SealCheckFill,
    /// A present.
    Gift,
    /// Working together.
    Handshake,
    /// Not bought.
    Unbought,
    /// Who sells it.
    Storefront,
    /// Papers one can check.
    Info,
    /// What may be sent back.
    Truck,
    /// Done.
    Check,
    /// Something is wrong.
    Warning,
    /// Again.
    ArrowClockwise,
    /// Close.
    X,
    /// A sprout, empty: not saved.
    Sprout,
    /// A sprout, filled: saved.
    SproutFill,
    /// Comments.
    Chat,
    /// Hands it on.
    Share,
    /// To the top.
    ArrowUp,
    /// Something one can buy.
    Tag,
    /// A ticket: the wallet.
    Ticket,
    /// Writes.
    Pencil,
    /// Plays.
    Play,
    /// Stops for now.
    Pause,
    /// A little back.
    ArrowCounterClockwise,
    /// What is said, in words.
    Captions,
    /// A window of its own.
    PictureInPicture,
    /// What one can set.
    Gear,
    /// Oneself.
    UserCircle,
    /// Oneself, filled: when one is there.
    UserCircleFill,
    /// Looks for something.
    MagnifyingGlass,
    /// An open book: the school.
    Book,
    /// An open book, filled: the school, when one is there.
    BookFill,
    /// What else can be done.
    DotsThree,
    /// Not to be seen.
    EyeSlash,
    /// Something is said to be wrong.
    Flag,
    /// What one can turn on and off.
    Sliders,
    /// Not wanted here.
    Prohibit,
}

impl IconName {
    fn id(self) -> &'static str {
        match self {
            Self::Brand => "brand",
            Self::CaretLeft => "icon-caret-left",
            Self::CaretRight => "icon-caret-right",
            Self::Heart => "icon-heart",
            Self::HeartFill => "icon-heart-fill",
            Self::House => "icon-house",
            Self::HouseFill => "icon-house-fill",
            Self::Factory => "icon-factory",
            Self::SealCheckFill => "icon-seal-check-fill",
            Self::Gift => "icon-gift",
            Self::Handshake => "icon-handshake",
            Self::Unbought => "icon-unbought",
            Self::Storefront => "icon-storefront",
            Self::Info => "icon-info",
            Self::Truck => "icon-truck",
            Self::Check => "icon-check",
            Self::Warning => "icon-warning",
            Self::ArrowClockwise => "icon-arrow-clockwise",
            Self::X => "icon-x",
            Self::Sprout => "icon-sprout",
            Self::SproutFill => "icon-sprout-fill",
            Self::Chat => "icon-chat-circle",
            Self::Share => "icon-share",
            Self::ArrowUp => "icon-arrow-up",
            Self::Tag => "icon-tag-fill",
            Self::Ticket => "icon-ticket",
            Self::Pencil => "icon-pencil",
            Self::Play => "icon-play-fill",
            Self::Pause => "icon-pause-fill",
            Self::ArrowCounterClockwise => "icon-arrow-counter-clockwise",
            Self::Captions => "icon-closed-captioning",
            Self::PictureInPicture => "icon-picture-in-picture",
            Self::Gear => "icon-gear",
            Self::UserCircle => "icon-user-circle",
            Self::UserCircleFill => "icon-user-circle-fill",
            Self::MagnifyingGlass => "icon-magnifying-glass",
            Self::Book => "icon-book-open",
            Self::BookFill => "icon-book-open-fill",
            Self::DotsThree => "icon-dots-three",
            Self::EyeSlash => "icon-eye-slash",
            Self::Flag => "icon-flag",
            Self::Sliders => "icon-sliders",
            Self::Prohibit => "icon-prohibit",
        }
    }
}

/// An icon, for the eye alone: what it means stands in words beside it or in the name of its button.
#[component]
pub fn Icon(
    /// Which.
    name: IconName,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let href = format!("{SPRITE}#{}", name.id());
    let class = format!("icon {class}");
    view! {
        <svg class=class aria-hidden="true" focusable="false">
            <use_ href=href />
        </svg>
    }
}
