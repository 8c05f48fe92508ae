//! Text of people, from blocks to views. Text only ever becomes text: there is no HTML on the way.

use super::ProductCard;
use crate::{i18n::texts, routes::Route, ui::Link};
use domain::ProductSummary;
use leptos::prelude::*;
use markdown::{Block, Inline, Link, Target, blocks};

/// Untrusted Markdown, shown; a link to one of `products` alone in its paragraph becomes its card.
#[component]
pub fn RichText(
    /// The text, as its author typed it.
    text: String,
    /// The products it may show as cards.
    #[prop(optional)]
    products: Vec<ProductSummary>,
) -> impl IntoView {
    view! { <div class="prose">{all(blocks(&text), &products)}</div> }
}

fn all(blocks: Vec<Block>, products: &[ProductSummary]) -> Vec<AnyView> {
    let blocks = blocks.into_iter();
    blocks.map(|block| shown(block, products)).collect()
}

fn shown(block: Block, products: &[ProductSummary]) -> AnyView {
    match block {
        Block::Paragraph(line) => view! { <p>{inline(line)}</p> }.into_any(),
        Block::LoneLink(link, label) => match product_of(&link, products) {
            Some(product) => view! { <ProductCard product /> }.into_any(),
            None => view! { <p>{anchor(link, label)}</p> }.into_any(),
        },
        Block::Heading(2, line) => view! { <h2>{inline(line)}</h2> }.into_any(),
        Block::Heading(3, line) => view! { <h3>{inline(line)}</h3> }.into_any(),
        Block::Heading(_, line) => view! { <h4>{inline(line)}</h4> }.into_any(),
        Block::Quote(inner) => view! { <blockquote>{all(inner, products)}</blockquote> }.into_any(),
        Block::List(None, items) => view! { <ul>{list_items(items, products)}</ul> }.into_any(),
        Block::List(Some(first), items) => {
            view! { <ol start=first.to_string()>{list_items(items, products)}</ol> }.into_any()
        }
        Block::Code(code) => view! { <pre><code>{code}</code></pre> }.into_any(),
        Block::Table(head, rows) => table(head, rows),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn list_items(items: Vec<Vec<Block>>, products: &[ProductSummary]) -> Vec<AnyView> {
    let items = items.into_iter();
    items.map(|item| view! { <li>{all(item, products)}</li> }.into_any()).collect()
}

fn table(head: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>>) -> AnyView {
    let head =
        head.into_iter().map(|cell| view! { <th scope="col">{inline(cell)}</th> }).collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells =
                row.into_iter().map(|cell| view! { <td>{inline(cell)}</td> }).collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="prose__table" tabindex="0" role="group">
            <table>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn inline(line: Vec<Inline>) -> Vec<AnyView> {
    line.into_iter().map(piece).collect()
}

fn piece(piece: Inline) -> AnyView {
    match piece {
        Inline::Text(words) => words.into_any(),
        Inline::Strong(line) => view! { <strong>{inline(line)}</strong> }.into_any(),
        Inline::Emphasis(line) => view! { <em>{inline(line)}</em> }.into_any(),
        Inline::Struck(line) => view! { <del>{inline(line)}</del> }.into_any(),
        Inline::Code(code) => view! { <code>{code}</code> }.into_any(),
        Inline::Link(link, label) => anchor(link, label),
        Inline::Break => view! { <br /> }.into_any(),
    }
}

fn anchor(link: Link, label: Vec<Inline>) -> AnyView {
    match link.target {
        Target::Internal(href) => view! { <Link href=href>{inline(label)}</Link> }.into_any(),
        Target::External { href, host } => view! {
            <a href=href target="_blank" rel="noopener noreferrer nofollow ugc">
                {inline(label)}
                <span class="small muted">{move || (texts().note.outside)(&host)}</span>
            </a>
        }
        .into_any(),
        Target::Mail(href) => view! { <a href=href>{inline(label)}</a> }.into_any(),
    }
}

fn product_of(link: &Link, products: &[ProductSummary]) -> Option<ProductSummary> {
    let Target::Internal(href) = &link.target else {
        return None;
    };
    let Some(Route::Product(id)) = Route::read(href) else {
        return None;
    };
    products.iter().find(|product| product.id == id).cloned()
}
