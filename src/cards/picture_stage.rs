//! The pictures of a note or a product, in a stage whose size is known before they come.

use super::files;
use crate::{
    i18n::{reading, tr},
    ui::Carousel,
};
use domain::Picture;
use leptos::prelude::*;

/// Height over width of a stage without pictures, in thousandths.
const EMPTY_RATIO: u32 = 1_000;

/// Pictures side by side; the first gives the stage its shape and colour.
#[component]
pub fn PictureStage(
    /// The pictures, in order.
    pictures: Vec<Picture>,
    /// The class of the stage.
    class: &'static str,
    /// How wide it is shown, as CSS says it.
    sizes: &'static str,
    /// What lies on them.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let ratio = pictures.first().map_or(EMPTY_RATIO, Picture::ratio_thousandths);
    let ground = pictures.first().map(|picture| picture.color.clone()).unwrap_or_default();
    let pictures = pictures.iter().map(files).collect::<Vec<_>>();
    view! {
        <div class=class style=("--ratio", ratio.to_string()) style=("--ground", ground)>
            <Carousel
                pictures
                sizes
                label=Signal::derive(tr(|t| t.note.pictures))
                picture_of=|number, of| (reading().note.picture_of)(number, of)
                counter=|number, of| (reading().note.counter)(number, of)
                previous=Signal::derive(tr(|t| t.note.previous_picture))
                next=Signal::derive(tr(|t| t.note.next_picture))
            />
            {children.map(|children| children())}
        </div>
    }
}
