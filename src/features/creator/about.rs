//! About a creator: what they know about, and where in WeChat they are found.

use super::acts::ActCounts;
use crate::{
    cards::files,
    i18n::{people, tp},
    ui::Picture,
};
use domain::{CreatorPage, WechatCode};
use leptos::prelude::*;

/// About a creator.
#[component]
pub fn About(
    /// Their page.
    page: CreatorPage,
) -> impl IntoView {
    let acts = page.acts;
    let topics = StoredValue::new(page.topics);
    let has_topics = topics.with_value(|topics| !topics.is_empty());
    let topics = move || topics.with_value(|topics| topics.join(people().comma));
    let codes = page.codes;
    let says_nothing = page.bio.trim().is_empty() && !has_topics && codes.is_empty();
    view! {
        {says_nothing.then(|| view! { <p class="muted">{tp(|t| t.no_bio)}</p> })}
        {has_topics
            .then(|| {
                view! {
                    <section class="section" aria-labelledby="topics-title">
                        <h2 id="topics-title">{tp(|t| t.topics)}</h2>
                        <p>{topics}</p>
                    </section>
                }
            })}
        {(!codes.is_empty())
            .then(|| {
                let codes = codes.into_iter().map(|code| view! { <Code code /> });
                view! {
                    <section class="section" aria-labelledby="codes-title">
                        <h2 id="codes-title">{tp(|t| t.codes)}</h2>
                        <ul class="codes">{codes.collect_view()}</ul>
                    </section>
                }
            })}
        <div class="section">
            <ActCounts acts />
        </div>
        <p class="small muted creator__foot">{tp(|t| t.followers_foot)}</p>
    }
}

/// The code of a 公众号 or 小程序, with its name for those who cannot scan it.
#[component]
fn Code(code: WechatCode) -> impl IntoView {
    let kind = code.kind;
    let mut picture = code.picture;
    if let Some(picture) = &mut picture {
        picture.alt = code.words.clone();
    }
    view! {
        <li class="code">
            <span class="code__picture">
                {picture.map(|picture| view! { <Picture files=files(&picture) sizes="160px" /> })}
            </span>
            <p>
                <span class="small muted">{move || (people().code_kinds)(kind)}</span>
                <b>{code.name}</b>
                <span class="small muted">{code.words}</span>
            </p>
        </li>
    }
}
