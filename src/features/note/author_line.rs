//! Who wrote a note, what of them was checked, and a way to follow them.

use crate::{
    cards::{FollowButton, files},
    i18n::reading,
    routes::Route,
    ui::{Avatar, Link},
};
use domain::Creator;
use leptos::prelude::*;

/// Who wrote a note, a way to their page, and a way to follow them.
#[component]
pub fn AuthorLine(
    /// Who.
    author: Creator,
) -> impl IntoView {
    let verified = author.identity.is_some();
    let href = Route::Creator(author.id.clone()).href();
    let (name, files) = (author.name.clone(), author.avatar.as_ref().map(files));
    let identity = author.identity.clone().map(|identity| {
        view! {
            <span class="person__line">
                {move || (reading().note.identity)(&identity.title)}
            </span>
        }
    });
    view! {
        <div class="person person--wide">
            <Avatar
                name=name.clone()
                files
                verified
            />
            <span class="person__text">
                <Link href attr:class="person__name">
                    {name}
                </Link>
                {identity}
            </span>
            <FollowButton creator=author class="button button--soft button--follow" />
        </div>
    }
}
