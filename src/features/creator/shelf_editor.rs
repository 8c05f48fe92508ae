//! The owner arranges their shelves: by buttons alone, so that a keyboard and a thumb do the same.

use crate::{
    i18n::{people, tp},
    state::Shelves,
    ui::{before_next_frame, focus},
};
use boxed::memo;
use domain::{ProductId, ShelfItem, ShelfKind, ShelfOrder};
use leptos::prelude::*;

/// The owner arranges their shelves.
#[component]
pub fn ShelfEditor(
    /// The shelves.
    shelves: Shelves,
) -> impl IntoView {
    let editor = Editor { shelves, said: RwSignal::new(String::new()) };
    let page = memo(move || shelves.shown().and_then(Result::ok));
    let kinds = move || {
        let first = page.read().as_ref().map_or(ShelfKind::Expert, |page| page.order.first);
        [first, first.other()]
    };
    let on = move |kind: ShelfKind| {
        page.read()
            .as_ref()
            .and_then(|page| page.shelves.iter().find(|shelf| shelf.kind == kind).cloned())
            .map_or_else(Vec::new, |shelf| shelf.items)
    };
    let shelf = move |kind| {
        let is_second = Signal::derive(move || kinds()[0] != kind);
        view! { <Rows editor kind is_second items=Signal::derive(move || on(kind)) /> }
    };
    let spare = memo(move || page.get().map_or_else(Vec::new, |page| page.spare));
    view! {
        <p class="visually-hidden" role="status">
            {editor.said}
        </p>
        <For each=kinds key=|kind| *kind == ShelfKind::Expert let:kind>
            {shelf(kind)}
        </For>
        {move || {
            let items = spare.get();
            (!items.is_empty()).then(|| view! { <Spare editor items /> })
        }}
    }
}

#[derive(Clone, Copy)]
struct Editor {
    shelves: Shelves,
    /// What has just been done, for those who listen.
    said: RwSignal<String>,
}

impl Editor {
    /// Does it, says it, and keeps the focus with the thing that was moved.
    fn doing(self, focused: String, said: String, change: impl FnOnce(&mut ShelfOrder)) {
        self.shelves.arrange(change);
        self.said.set(said);
        // Rows are drawn anew where they stand now.
        before_next_frame(move || {
            focus(&focused);
        });
    }

    /// Changes the place of `product` on `kind`, by its place there now.
    fn moving(
        self,
        kind: ShelfKind,
        product: &ProductId,
        focused: String,
        said: String,
        change: impl FnOnce(&mut ShelfOrder, usize),
    ) {
        let product = product.clone();
        self.doing(focused, said, move |order| {
            if let Some(at) = order.on(kind).iter().position(|id| *id == product) {
                change(order, at);
            }
        });
    }
}

/// The id of a shelf's heading.
fn heading(kind: ShelfKind) -> &'static str {
    match kind {
        ShelfKind::Expert => "arrange-expert",
        ShelfKind::Daily => "arrange-daily",
    }
}

fn name(kind: ShelfKind) -> &'static str {
    (people().shelf_names)(kind)
}

/// A shelf with what stands on it.
#[component]
fn Rows(
    editor: Editor,
    kind: ShelfKind,
    is_second: Signal<bool>,
    items: Signal<Vec<ShelfItem>>,
) -> impl IntoView {
    let make_first = move |_| {
        let said = (people().is_first)(name(kind));
        editor.doing(heading(kind).to_owned(), said, move |order| order.first = kind);
    };
    let n = Signal::derive(move || items.read().len());
    let is_empty = move || items.read().is_empty();
    view! {
        <section class="section" aria-labelledby=heading(kind)>
            <div class="section__head">
                <h2 id=heading(kind) tabindex="-1">
                    {move || name(kind)}
                </h2>
                {move || {
                    is_second
                        .get()
                        .then(|| {
                            view! {
                                <button type="button" class="button button--soft" on:click=make_first>
                                    {move || (people().make_first)(name(kind))}
                                </button>
                            }
                        })
                }}
            </div>
            {move || is_empty().then(|| view! { <p class="muted">{tp(|t| t.shelf_empty)}</p> })}
            <ol class="arrange">
                <ForEnumerate
                    each=move || items.get()
                    key=|item| item.product.id.clone()
                    let(index, item)
                >
                    <Row editor kind index n item />
                </ForEnumerate>
            </ol>
        </section>
    }
}

/// A thing on a shelf with the ways it can go.
#[component]
fn Row(
    editor: Editor,
    kind: ShelfKind,
    index: ReadSignal<usize>,
    n: Signal<usize>,
    item: ShelfItem,
) -> impl IntoView {
    let (id, title) = (StoredValue::new(item.product.id), item.product.title);
    let named = StoredValue::new(title.clone());
    let button = move |which: &str| id.with_value(|id| format!("{which}-{id}"));
    let label = move |text: fn(&str) -> String| named.with_value(|title| text(title));
    let is_last = move || index.get() + 1 >= n.get();
    let step = move |to: fn(usize) -> usize, which: &'static str| {
        let place = to(index.get_untracked());
        if place >= n.get_untracked() {
            return;
        }
        let said = named.with_value(|title| (people().moved)(title, name(kind), place + 1));
        id.with_value(|id| {
            editor.moving(kind, id, button(which), said, move |order, at| {
                order.step(kind, at, to(at))
            });
        });
    };
    let over = move |_| {
        let to = kind.other();
        let said = named.with_value(|title| (people().to_shelf_named)(title, name(to)));
        id.with_value(|id| {
            editor.moving(kind, id, button("over"), said, move |order, at| {
                order.change_over(kind, at)
            });
        });
    };
    let down = move |_| {
        let said = named.with_value(|title| (people().taken_down)(title));
        let focused = heading(kind).to_owned();
        id.with_value(|id| {
            editor.moving(kind, id, focused, said, move |order, at| order.take_down(kind, at));
        });
    };
    view! {
        <li class="arrange__row">
            <bdi class="arrange__title">{title}</bdi>
            <span class="arrange__ways">
                <button
                    type="button"
                    class="icon-button"
                    id=button("earlier")
                    aria-label=move || label(people().earlier)
                    aria-disabled=move || (index.get() == 0).to_string()
                    on:click=move |_| step(|at| at.wrapping_sub(1), "earlier")
                >
                    "↑"
                </button>
                <button
                    type="button"
                    class="icon-button"
                    id=button("later")
                    aria-label=move || label(people().later)
                    aria-disabled=move || is_last().to_string()
                    on:click=move |_| step(|at| at + 1, "later")
                >
                    "↓"
                </button>
                <button
                    type="button"
                    class="button button--soft"
                    id=button("over")
                    aria-label=move || {
                        named.with_value(|title| (people().to_shelf_named)(title, name(kind.other())))
                    }
                    on:click=over
                >
                    {move || (people().to_shelf)(name(kind.other()))}
                </button>
                <button
                    type="button"
                    class="button button--line"
                    aria-label=move || label(people().take_down_named)
                    on:click=down
                >
                    {tp(|t| t.take_down)}
                </button>
            </span>
        </li>
    }
}

/// What could stand on a shelf, too.
#[component]
fn Spare(editor: Editor, items: Vec<ShelfItem>) -> impl IntoView {
    let rows = items
        .into_iter()
        .map(|item| {
            let (id, title) = (item.product.id, item.product.title);
            let ways = [ShelfKind::Expert, ShelfKind::Daily]
                .into_iter()
                .map(|kind| {
                    let (id, title) = (id.clone(), title.clone());
                    let label = {
                        let title = title.clone();
                        move || (people().to_shelf_named)(&title, name(kind))
                    };
                    let put = move |_| {
                        let said = (people().to_shelf_named)(&title, name(kind));
                        let id = id.clone();
                        let focused = format!("over-{id}");
                        editor.doing(focused, said, move |order| order.put(kind, id));
                    };
                    view! {
                        <button type="button" class="button button--soft" aria-label=label on:click=put>
                            {move || (people().to_shelf)(name(kind))}
                        </button>
                    }
                })
                .collect_view();
            view! {
                <li class="arrange__row">
                    <bdi class="arrange__title">{title}</bdi>
                    <span class="arrange__ways">{ways}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="arrange-spare">
            <div class="section__head">
                <h2 id="arrange-spare">{tp(|t| t.spare)}</h2>
                <p class="small muted">{tp(|t| t.spare_rule)}</p>
            </div>
            <ul class="arrange">{rows}</ul>
        </section>
    }
}
