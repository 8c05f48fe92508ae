//! A face; a badge only for a checked identity.

use super::{Icon, IconName, PictureFiles};
use leptos::prelude::*;

/// A face, or the first letter of a name. For the eye alone: the name stands beside it.
#[component]
pub fn Avatar(
    /// The name whose face it is.
    name: String,
    /// The picture, if there is one.
    files: Option<PictureFiles>,
    /// Whether an identity was checked.
    #[prop(optional)]
    verified: bool,
) -> impl IntoView {
    let face = match files {
        Some(files) => view! {
            <img
                src=files.smallest
                alt=""
                loading="lazy"
                decoding="async"
                style=("--ground", files.ground)
            />
        }
        .into_any(),
        None => {
            let letter: String = name.chars().take(1).collect();
            view! { <span class="avatar__letter">{letter}</span> }.into_any()
        }
    };
    view! {
        <span class="avatar" aria-hidden="true">
            {face}
            {verified
                .then(|| {
                    view! {
                        <span class="avatar__badge">
                            <Icon name=IconName::Check />
                        </span>
                    }
                })}
        </span>
    }
}
