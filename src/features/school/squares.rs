//! 田字格: one square a lesson, in the order of the course.

use crate::i18n::learning;
use domain::{Progress, Square};
use leptos::prelude::*;

/// The squares of a course.
#[component]
pub fn Squares(
    /// How its lessons stand.
    progress: Vec<Progress>,
) -> impl IntoView {
    let of = progress.len();
    let done = progress.iter().filter(|one| one.square() == Square::Filled).count();
    let squares = progress
        .iter()
        .map(|one| {
            let state = match one.square() {
                Square::Empty => "empty",
                Square::UnderWay => "now",
                Square::Filled => "done",
            };
            view! { <i data-state=state></i> }
        })
        .collect_view();
    view! {
        <span class="squares" role="img" aria-label=move || (learning().squares)(of, done)>
            {squares}
        </span>
    }
}
