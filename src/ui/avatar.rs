//! A face; a badge only for a checked identity.

use super::{Face, Icon, IconName, PictureFiles};
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
    view! {
        <span class="avatar" aria-hidden="true">
            <Face name files />
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
