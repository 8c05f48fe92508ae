//! Pictures side by side, one at a time: swiped on a phone, stepped with keys and buttons.

use super::{Icon, IconName, Picture, PictureFiles};
use crate::platform::{page::painted, scroll};
use leptos::{ev, html, prelude::*, task::spawn_local};

/// Pictures side by side, one at a time.
#[component]
pub fn Carousel(
    /// The pictures, in order.
    pictures: Vec<PictureFiles>,
    /// How wide they are shown, as CSS says it.
    sizes: &'static str,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// The name of one picture among several.
    picture_of: fn(usize, usize) -> String,
    /// What the counter says.
    counter: fn(usize, usize) -> String,
    /// Name of the button to the picture before.
    #[prop(into)]
    previous: Signal<String>,
    /// Name of the button to the next picture.
    #[prop(into)]
    next: Signal<String>,
) -> impl IntoView {
    let n = pictures.len();
    let tabindex = if n > 1 { "0" } else { "-1" };
    let row = NodeRef::<html::Div>::new();
    let shown = RwSignal::new(0usize);
    // Where the row is gliding to: a second press steps on from there, not from what passes by.
    let aim = StoredValue::new(None::<usize>);
    let look = move |_| {
        if let Some(row) = row.get_untracked() {
            let now = scroll::shown_slide(&row).min(n.saturating_sub(1));
            if aim.get_value() == Some(now) {
                aim.set_value(None);
            }
            if now != shown.get_untracked() {
                shown.set(now);
            }
        }
    };
    let step = move |by: isize| {
        let from = aim.get_value().unwrap_or_else(|| shown.get_untracked());
        let to = from.saturating_add_signed(by).min(n.saturating_sub(1));
        aim.set_value((to != shown.get_untracked()).then_some(to));
        if let Some(row) = row.get_untracked() {
            scroll::show_slide(&row, to);
        }
    };
    let on_key = move |key: ev::KeyboardEvent| {
        let by = match key.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        // The browser would scroll a little of its own accord, and snap back over ours.
        key.prevent_default();
        faults::place("picture turned");
        step(by);
    };
    // What one swipes to comes behind the first.
    let is_painted = RwSignal::new(false);
    if n > 1 {
        spawn_local(async move {
            painted().await;
            let _ = is_painted.try_set(true);
        });
    }
    let slides = pictures
        .into_iter()
        .enumerate()
        .map(|(i, files)| {
            let ground = files.ground.clone();
            let name = move || picture_of(i + 1, n);
            view! {
                <div
                    class="carousel__slide"
                    role="group"
                    aria-label=name
                    style=("--ground", ground)
                >
                    {move || {
                        let files = files.clone();
                        (i == 0 || is_painted.get())
                            .then(|| view! { <Picture files sizes first=i == 0 /> }.into_any())
                    }}
                </div>
            }
        })
        .collect_view();
    let controls = (n > 1).then(|| {
        view! {
            <button
                type="button"
                class="carousel__step"
                data-way="back"
                aria-label=previous
                disabled=move || shown.get() == 0
                on:click=move |_| step(-1)
            >
                <Icon name=IconName::CaretLeft />
            </button>
            <button
                type="button"
                class="carousel__step"
                data-way="on"
                aria-label=next
                disabled=move || shown.get() + 1 == n
                on:click=move |_| step(1)
            >
                <Icon name=IconName::CaretRight />
            </button>
            <span class="counter" aria-hidden="true">
                {move || counter(shown.get() + 1, n)}
            </span>
            <span class="dots" aria-hidden="true">
                {(0..n)
                    .map(|i| view! { <i data-now=move || (shown.get() == i).then_some("")></i> })
                    .collect_view()}
            </span>
        }
    });
    view! {
        <div
            node_ref=row
            class="carousel"
            role="region"
            aria-label=label
            tabindex=tabindex
            on:scroll=look
            on:pointerdown=move |_| aim.set_value(None)
            on:keydown=on_key
        >
            {slides}
        </div>
        {controls}
    }
}
