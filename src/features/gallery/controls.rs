//! What is pressed and typed into.

use super::frame::{Frame, Wall};
use crate::{
    cards::{FollowButton, NoteMenu, ReportForm, Sheet},
    i18n::{count, gallery, reading, t, tg},
    routes::Route,
    ui::{
        BackButton, Choice, Link, ReactionButton, ReactionKind, Segment, SkipLink, Switch, Tab,
        Tabs, TextField,
    },
};
use domain::{Creator, CreatorId, NoteSummary, Reported, fixtures};
use leptos::prelude::*;

/// Controls.
#[component]
pub fn Controls() -> impl IntoView {
    let (on, off, is_open) = (RwSignal::new(true), RwSignal::new(false), RwSignal::new(false));
    let (short, long) =
        (RwSignal::new(String::new()), RwSignal::new(fixtures::long_title().repeat(4)));
    let tabs: Vec<Tab> = (0..9)
        .map(|i| Tab {
            word: format!("{} {i}", gallery().usual),
            href: format!("/gallery?tab={i}"),
        })
        .collect();
    let chosen = RwSignal::new("0".to_owned());
    let (asked, report, reported) = (RwSignal::new(None), RwSignal::new(None), RwSignal::new(None));
    let choices: Vec<Choice> = (0..4)
        .map(|i| Choice {
            value: i.to_string(),
            word: format!("{} {i}", gallery().long),
            lang: None,
        })
        .collect();
    let stranger = Creator {
        id: CreatorId::from("gallery-one"),
        name: fixtures::long_name(),
        ..fixtures::creator()
    };
    let of_menu = NoteSummary { author: stranger.clone(), ..fixtures::note_summary() };
    let reaction = |kind, pressed, n: u64| {
        view! {
            <ReactionButton
                kind
                label=Signal::derive(t(|t| t.note.like))
                pressed=Signal::stored(pressed)
                count=Signal::derive(move || count(n))
                on_press=|()| ()
            />
        }
    };
    let field = |id, text: RwSignal<String>| {
        view! {
            <TextField
                id
                label=Signal::derive(tg(|t| t.text))
                placeholder=Signal::derive(move || gallery().usual.to_owned())
                text
                max=500
                on_input=move |words| text.set(words)
                on_send=|()| ()
            />
        }
    };
    view! {
        <Wall id="gallery-controls" title=tg(|t| t.controls)>
            <Frame piece=".button" state=tg(|t| t.usual)>
                <div class="row gallery__row">
                    <button type="button" class="button button--fill">{tg(|t| t.usual)}</button>
                    <button type="button" class="button button--soft">{tg(|t| t.usual)}</button>
                    <button type="button" class="button button--line">{tg(|t| t.usual)}</button>
                    <button type="button" class="button button--quiet">{tg(|t| t.usual)}</button>
                </div>
            </Frame>
            <Frame piece=".button" state=tg(|t| t.disabled)>
                <div class="row gallery__row">
                    <button type="button" class="button button--fill" aria-disabled="true">{tg(|t| t.disabled)}</button>
                    <button type="button" class="button button--fill" aria-busy="true">{tg(|t| t.busy)}</button>
                    <button type="button" class="button button--line button--wide">{fixtures::long_name()}</button>
                </div>
            </Frame>
            <Frame piece="ReactionButton" state=tg(|t| t.pressed)>
                <div class="row gallery__row">
                    {reaction(ReactionKind::Like, false, 0)} {reaction(ReactionKind::Like, true, 1_284)}
                    {reaction(ReactionKind::Save, false, 99)} {reaction(ReactionKind::Save, true, 123_456_789)}
                </div>
            </Frame>
            <Frame piece="FollowButton" state=tg(|t| t.long)>
                <FollowButton creator=stranger class="button button--line" />
            </Frame>
            <Frame piece="Switch" state=tg(|t| t.pressed)>
                <div class="row gallery__row">
                    <Switch label=Signal::derive(tg(|t| t.pressed)) on />
                    <Switch label=Signal::derive(tg(|t| t.usual)) on=off />
                </div>
            </Frame>
            <Frame piece="Segment" state=tg(|t| t.many)>
                <Segment
                    name="gallery-segment"
                    label=Signal::derive(tg(|t| t.many))
                    choices
                    chosen
                    on_choose=move |value| chosen.set(value)
                />
            </Frame>
            <Frame piece="Tabs" state=tg(|t| t.many)>
                <Tabs
                    label=Signal::derive(tg(|t| t.controls))
                    tabs
                    current=Signal::stored("/gallery?tab=2".to_owned())
                    on_again=|()| ()
                />
            </Frame>
            <Frame piece="Link" state=tg(|t| t.usual)>
                <p class="prose">
                    <Link href=Route::School.href()>{t(|t| t.shell.school)}</Link>
                </p>
            </Frame>
            <Frame piece="BackButton, SkipLink" state=tg(|t| t.usual)>
                <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else=|()| () />
                <SkipLink target="gallery-title" label=Signal::derive(t(|t| t.shell.skip)) />
            </Frame>
            <Frame piece="TextField" state=tg(|t| t.usual)>
                {field("gallery-short", short)}
            </Frame>
            <Frame piece="TextField" state=tg(|t| t.long)>
                {field("gallery-long", long)}
            </Frame>
            <Frame piece=".field" state=tg(|t| t.wrong)>
                <label class="field">
                    {tg(|t| t.wrong)}
                    <input type="text" aria-invalid="true" value="−1" />
                </label>
            </Frame>
            <Frame piece="Sheet, Modal" state=tg(|t| t.long)>
                <button type="button" class="button button--line" on:click=move |_| is_open.set(true)>
                    {tg(|t| t.open)}
                </button>
                <Sheet open=is_open id="gallery-modal" title=fixtures::long_title() on_close=move |()| is_open.set(false)>
                    <p>{fixtures::long_name().repeat(30)}</p>
                    <p class="small muted">{move || reading().shop.order_of_coupons}</p>
                </Sheet>
            </Frame>
            <Frame piece="NoteMenu" state=tg(|t| t.long)>
                <button
                    type="button"
                    class="button button--line"
                    on:click=move |_| asked.set(Some(of_menu.clone()))
                >
                    {tg(|t| t.open)}
                </button>
                <NoteMenu asked report on_gone=|()| () />
            </Frame>
            <Frame piece="ReportForm" state=tg(|t| t.usual)>
                <button
                    type="button"
                    class="button button--line"
                    on:click=move |_| {
                        reported.set(Some(Reported::Note(fixtures::note_summary().id)));
                    }
                >
                    {tg(|t| t.open)}
                </button>
                <ReportForm about=reported />
            </Frame>
        </Wall>
    }
}
