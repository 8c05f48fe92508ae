//! Pictures, faces, icons and videos, there or not.

use super::frame::{Frame, Wall};
use crate::{
    cards::{PLAYER_TEXTS, PictureStage, files},
    i18n::{gallery, reading, tg, tr},
    ui::{Avatar, Carousel, Face, Icon, IconName, Picture, Player, PlayerSeat},
};
use domain::fixtures;
use leptos::prelude::*;

/// Pictures and videos.
#[component]
pub fn Media() -> impl IntoView {
    let there = fixtures::picture();
    let gone = domain::Picture { name: "gallery-nothing".into(), ..there.clone() };
    let wide = domain::Picture { width: 1_600, height: 640, ..there.clone() };
    let face = |verified, picture: Option<&domain::Picture>| {
        view! { <Avatar name=fixtures::long_name() files=picture.map(files) verified /> }
    };
    let framed = |picture: &domain::Picture| {
        view! {
            <span class="prose__picture" style=("--ratio", picture.ratio_thousandths().to_string())>
                <Picture files=files(picture) sizes="320px" />
            </span>
        }
    };
    let icons = [
        IconName::Brand,
        IconName::Heart,
        IconName::HeartFill,
        IconName::Sprout,
        IconName::SproutFill,
        IconName::Chat,
        IconName::Share,
        IconName::House,
        IconName::Book,
        IconName::Ticket,
        IconName::Pencil,
        IconName::Check,
        IconName::Warning,
    ]
    .map(|name| view! { <Icon name /> })
    .collect_view();
    let faces = [face(true, Some(&there)), face(true, None), face(false, Some(&gone))];
    let (usual, missing) = (framed(&there), framed(&gone));
    let several = [&there, &wide, &gone].map(files).to_vec();
    let player = |name: &str, alt: &'static str| {
        let file = |ending: &str| format!("videos/{name}.{ending}");
        view! {
            <Player
                src=file("mp4")
                captions=file("vtt")
                poster=file("webp")
                alt=alt.to_owned()
                ms=60_000
                lang="zh-Hans"
                start=0.0
                seat=PlayerSeat::new()
                on_place=|_: f64| ()
                texts=PLAYER_TEXTS
            />
        }
    };
    let played = player("two-words", gallery().usual);
    let silent = player("gallery-nothing", gallery().picture_gone);
    view! {
        <Wall id="gallery-media" title=tg(|t| t.media)>
            <Frame piece="Avatar" state=tg(|t| t.verified)>
                <div class="row gallery__row">
                    {faces}
                </div>
            </Frame>
            <Frame piece="Face" state=tg(|t| t.first_letter)>
                <div class="row gallery__row">
                    <span class="avatar">
                        <Face name=fixtures::backwards_name() files=None />
                    </span>
                    <span class="avatar">
                        <Face name=fixtures::long_name() files=None />
                    </span>
                </div>
            </Frame>
            <Frame piece="Picture" state=tg(|t| t.usual)>
                {usual}
            </Frame>
            <Frame piece="Picture" state=tg(|t| t.picture_gone)>
                {missing}
            </Frame>
            <Frame piece="PictureStage" state=tg(|t| t.one)>
                <PictureStage pictures=vec![wide] class="note__stage" sizes="320px" />
            </Frame>
            <Frame piece="PictureStage" state=tg(|t| t.no_cover)>
                <PictureStage pictures=Vec::new() class="note__stage" sizes="320px" />
            </Frame>
            <Frame piece="Carousel" state=tg(|t| t.several)>
                <div class="note__stage" style=("--ratio", "1333")>
                    <Carousel
                        pictures=several
                        sizes="320px"
                        label=Signal::derive(tr(|t| t.note.pictures))
                        picture_of=|number, of| (reading().note.picture_of)(number, of)
                        counter=|number, of| (reading().note.counter)(number, of)
                        previous=Signal::derive(tr(|t| t.note.previous_picture))
                        next=Signal::derive(tr(|t| t.note.next_picture))
                    />
                </div>
            </Frame>
            <Frame piece="Icon" state=tg(|t| t.usual)>
                <div class="row gallery__row">{icons}</div>
            </Frame>
            <Frame piece="Player" state=tg(|t| t.usual)>
                {played}
            </Frame>
            <Frame piece="Player" state=tg(|t| t.picture_gone)>
                {silent}
            </Frame>
        </Wall>
    }
}
