//! An icon of the sprite. Icons are never Rust strings: the sprite is one cached file.

use leptos::prelude::*;

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
    /// A house, filled: the feed.
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
}

impl IconName {
    fn id(self) -> &'static str {
        match self {
            Self::Brand => "brand",
            Self::CaretLeft => "caret-left",
            Self::CaretRight => "caret-right",
            Self::Heart => "heart",
            Self::HeartFill => "heart-fill",
            Self::HouseFill => "house-fill",
            Self::Factory => "factory",
            Self::SealCheckFill => "seal-check-fill",
            Self::Gift => "gift",
            Self::Handshake => "handshake",
            Self::Unbought => "unbought",
            Self::Storefront => "storefront",
            Self::Info => "info",
            Self::Truck => "truck",
            Self::Check => "check",
            Self::Warning => "warning",
            Self::ArrowClockwise => "arrow-clockwise",
            Self::X => "x",
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
    let href = format!("icons.svg#icon-{}", name.id());
    let class = format!("icon {class}");
    view! {
        <svg class=class aria-hidden="true" focusable="false">
            <use_ href=href />
        </svg>
    }
}
