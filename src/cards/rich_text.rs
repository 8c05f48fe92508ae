//! Text of people, from blocks to views. Text only ever becomes text: there is no HTML on the way.
//!
//! The tree is walked on a stack of our own, so that no nesting, however deep, can exhaust the
//! stack of the program.

use super::{CouponTicket, NoteLine, ProductCard, above_fold::n_above_fold, files};
use crate::{
    i18n::{CONTENT_LANGUAGE, ReadingTexts, reading, tr},
    routes::{ProductView, Route},
    ui::{Link as AppLink, Picture as PictureView},
};
use domain::{
    Chart, CouponOffer, NoteId, NoteSummary, Picture, ProductSummary, ids::is_id, text::calm,
};
use leptos::prelude::*;
use markdown::{Block, Callout, Inline, Link, Target, blocks};

/// How wide a picture in a text is shown, as CSS says it.
const PICTURE_SIZES: &str = "(min-width: 900px) 432px, 100vw";

/// The place a text has at first, for what cannot be in sight there to come later.
#[derive(Clone, Copy, Debug)]
pub struct FirstSight {
    /// How wide it is at most, in CSS pixels.
    pub width: u32,
    /// How high it is at most, in CSS pixels.
    pub height: u32,
    /// Whether that has been painted, and the rest may come.
    pub is_painted: Signal<bool>,
}

/// Untrusted Markdown, shown. A link to one of `products` or `coupons` alone in its paragraph becomes
/// its card; pictures are those of `pictures` alone; a link to another product is only its words.
#[component]
pub fn RichText(
    /// The text, as its author typed it.
    text: String,
    /// The products it may show as cards, and lead to.
    #[prop(optional)]
    products: Vec<ProductSummary>,
    /// The coupons it may show as tickets.
    #[prop(optional)]
    coupons: Vec<CouponOffer>,
    /// The pictures it may show.
    #[prop(optional)]
    pictures: Vec<Picture>,
    /// The notes it may show as cards.
    #[prop(optional)]
    notes: Vec<NoteSummary>,
    /// The note it is of.
    #[prop(optional)]
    note: Option<NoteId>,
    /// Whether each block has a name, `block-0` and so on, so that a place in it can be kept.
    #[prop(optional)]
    named: bool,
    /// The place it has at first; all of it is drawn at once where that is not known.
    #[prop(optional)]
    first_sight: Option<FirstSight>,
) -> impl IntoView {
    let may_show = MayShow { products, coupons, pictures, notes, note };
    let mut blocks = blocks(&calm(&text));
    let later = first_sight.and_then(|FirstSight { width, height, is_painted }| {
        let later = blocks.split_off(n_above_fold(&blocks, width, height));
        (!later.is_empty()).then_some((later, is_painted))
    });
    let views = if named {
        let views = blocks.into_iter().enumerate().map(|(i, block)| {
            let id = format!("{BLOCK}{i}");
            view! { <div id=id>{shown(vec![block], &may_show)}</div> }.into_any()
        });
        views.collect()
    } else {
        shown(blocks, &may_show)
    };
    let later = later.map(|(later, is_painted)| {
        let may_show = may_show.clone();
        move || is_painted.get().then(|| shown(later.clone(), &may_show).into_any())
    });
    view! { <div class="prose" lang=CONTENT_LANGUAGE>{views} {later}</div> }
}

/// The name of the block that is the heading `words` of a text whose blocks have names.
#[must_use]
pub fn heading_block(text: &str, words: &str) -> Option<String> {
    let is_it = |block: &Block| match block {
        Block::Heading(_, line) => {
            let said: String = line.iter().map(spoken).collect();
            said.trim() == words
        }
        _ => false,
    };
    let at = blocks(&calm(text)).iter().position(is_it)?;
    Some(format!("{BLOCK}{at}"))
}

/// The heading under which block `number` of a text stands; nothing above the first.
#[must_use]
pub fn heading_over(text: &str, number: usize) -> Option<String> {
    let until = blocks(&calm(text)).into_iter().take(number + 1);
    let headings = until.filter_map(|block| match block {
        Block::Heading(_, line) => Some(line.iter().map(spoken).collect::<String>()),
        _ => None,
    });
    headings.fold(None, |_, words| Some(words.trim().to_owned()))
}

/// The words of a piece of a heading, one level deep: headings are plain.
fn spoken(inline: &Inline) -> String {
    match inline {
        Inline::Text(words) | Inline::Code(words) => words.clone(),
        Inline::Strong(line) | Inline::Emphasis(line) => line
            .iter()
            .map(|inline| if let Inline::Text(words) = inline { words.as_str() } else { "" })
            .collect(),
        _ => String::new(),
    }
}

/// What the names of blocks begin with.
pub const BLOCK: &str = "block-";

/// What a text may show besides its words.
#[derive(Clone)]
struct MayShow {
    products: Vec<ProductSummary>,
    coupons: Vec<CouponOffer>,
    pictures: Vec<Picture>,
    notes: Vec<NoteSummary>,
    note: Option<NoteId>,
}

/// A step of the walk: something to show, or the views of the last `n` steps to put into one.
enum Step {
    Block(Block),
    Inline(Inline),
    Into(Wrap, usize),
}

/// What views are put into.
enum Wrap {
    Paragraph,
    Heading(u8),
    Quote,
    Callout(Callout),
    List(Option<u64>),
    Item,
    Table,
    Head,
    HeadCell,
    Row,
    Cell,
    Strong,
    Emphasis,
    Struck,
    Link(Link),
}

fn shown(blocks: Vec<Block>, may_show: &MayShow) -> Vec<AnyView> {
    let mut steps: Vec<Step> = blocks.into_iter().rev().map(Step::Block).collect();
    let mut views: Vec<AnyView> = Vec::new();
    while let Some(step) = steps.pop() {
        match step {
            Step::Block(block) => views.extend(open_block(block, may_show, &mut steps)),
            Step::Inline(inline) => views.extend(open_inline(inline, may_show, &mut steps)),
            Step::Into(wrap, n) => {
                let inner = views.split_off(views.len().saturating_sub(n));
                views.push(wrapped(wrap, inner, may_show));
            }
        }
    }
    views
}

/// Puts the steps of what is inside on the stack; gives a view when nothing is.
fn open_block(block: Block, may_show: &MayShow, steps: &mut Vec<Step>) -> Option<AnyView> {
    match block {
        Block::Paragraph(line) => match figure(&line, may_show) {
            None => open(steps, Wrap::Paragraph, line, Step::Inline),
            figure => return figure,
        },
        Block::LoneLink(link, label) => {
            let card = card_of(&link, may_show);
            if card.is_some() {
                return card;
            }
            open(steps, Wrap::Paragraph, vec![Inline::Link(link, label)], Step::Inline);
        }
        Block::Heading(level, line) => open(steps, Wrap::Heading(level), line, Step::Inline),
        Block::Quote(inner) => open(steps, Wrap::Quote, inner, Step::Block),
        Block::Callout(kind, inner) => open(steps, Wrap::Callout(kind), inner, Step::Block),
        Block::Chart(lines) => return Some(chart(lines)),
        Block::List(first, items) => {
            steps.push(Step::Into(Wrap::List(first), items.len()));
            for item in items.into_iter().rev() {
                open(steps, Wrap::Item, item, Step::Block);
            }
        }
        Block::Table(head, rows) => {
            steps.push(Step::Into(Wrap::Table, rows.len() + 1));
            for row in rows.into_iter().rev() {
                steps.push(Step::Into(Wrap::Row, row.len()));
                for cell in row.into_iter().rev() {
                    open(steps, Wrap::Cell, cell, Step::Inline);
                }
            }
            steps.push(Step::Into(Wrap::Head, head.len()));
            for cell in head.into_iter().rev() {
                open(steps, Wrap::HeadCell, cell, Step::Inline);
            }
        }
        Block::Code(code) => {
            return Some(
                view! { <pre tabindex="0" role="group"><code>{code}</code></pre> }.into_any(),
            );
        }
        Block::Rule => return Some(view! { <hr /> }.into_any()),
    }
    None
}

fn open_inline(inline: Inline, may_show: &MayShow, steps: &mut Vec<Step>) -> Option<AnyView> {
    match inline {
        Inline::Text(words) => return Some(words.into_any()),
        Inline::Code(code) => return Some(view! { <code>{code}</code> }.into_any()),
        Inline::Break => return Some(view! { <br /> }.into_any()),
        Inline::Picture(name, alt) => return Some(picture(&name, alt, may_show)),
        Inline::Strong(line) => open(steps, Wrap::Strong, line, Step::Inline),
        Inline::Emphasis(line) => open(steps, Wrap::Emphasis, line, Step::Inline),
        Inline::Struck(line) => open(steps, Wrap::Struck, line, Step::Inline),
        Inline::Link(link, label) => open(steps, Wrap::Link(link), label, Step::Inline),
    }
    None
}

fn open<T>(steps: &mut Vec<Step>, wrap: Wrap, inner: Vec<T>, step: fn(T) -> Step) {
    steps.push(Step::Into(wrap, inner.len()));
    steps.extend(inner.into_iter().rev().map(step));
}

fn wrapped(wrap: Wrap, mut inner: Vec<AnyView>, may_show: &MayShow) -> AnyView {
    // A list brings a node that marks its end; most pieces hold one thing.
    let inner = match inner.len() {
        1 => inner.remove(0),
        _ => inner.into_any(),
    };
    match wrap {
        Wrap::Paragraph => view! { <p>{inner}</p> }.into_any(),
        Wrap::Heading(2) => view! { <h2>{inner}</h2> }.into_any(),
        Wrap::Heading(3) => view! { <h3>{inner}</h3> }.into_any(),
        Wrap::Heading(_) => view! { <h4>{inner}</h4> }.into_any(),
        Wrap::Quote => view! { <blockquote>{inner}</blockquote> }.into_any(),
        Wrap::Callout(kind) => callout(kind, inner),
        Wrap::List(None) => view! { <ul>{inner}</ul> }.into_any(),
        Wrap::List(Some(first)) => view! { <ol start=first.to_string()>{inner}</ol> }.into_any(),
        Wrap::Item => view! { <li>{inner}</li> }.into_any(),
        Wrap::Table => view! {
            <div class="prose__table" tabindex="0" role="group">
                <table>{inner}</table>
            </div>
        }
        .into_any(),
        Wrap::Head => view! { <thead><tr>{inner}</tr></thead> }.into_any(),
        Wrap::HeadCell => view! { <th scope="col">{inner}</th> }.into_any(),
        Wrap::Row => view! { <tr>{inner}</tr> }.into_any(),
        Wrap::Cell => view! { <td>{inner}</td> }.into_any(),
        Wrap::Strong => view! { <strong>{inner}</strong> }.into_any(),
        Wrap::Emphasis => view! { <em>{inner}</em> }.into_any(),
        Wrap::Struck => view! { <del>{inner}</del> }.into_any(),
        Wrap::Link(link) => anchor(link, inner, may_show),
    }
}

/// A quotation that calls out, with what it calls.
fn callout(kind: Callout, inner: AnyView) -> AnyView {
    let (mark, word): (_, fn(&ReadingTexts) -> &'static str) = match kind {
        Callout::Note => ("note", |t| t.note.callout_note),
        Callout::Tip => ("tip", |t| t.note.callout_tip),
        Callout::Warning => ("warning", |t| t.note.callout_warning),
    };
    view! {
        <aside class="callout" data-kind=mark>
            <p class="callout__word">{tr(word)}</p>
            {inner}
        </aside>
    }
    .into_any()
}

/// A chart, which is a table with a bar in each row; its lines as they are when they are none of one.
fn chart(lines: String) -> AnyView {
    let Some(Chart { caption, rows, source }) = Chart::read(&lines) else {
        return view! { <pre tabindex="0" role="group"><code>{lines}</code></pre> }.into_any();
    };
    let rows = rows
        .into_iter()
        .map(|bar| {
            view! {
                <tr>
                    <th scope="row">{bar.label}</th>
                    <td>
                        <span class="chart__bar" style=("--share", bar.share.to_string()) aria-hidden="true"></span>
                        <span class="num">{bar.number}</span>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <figure class="chart">
            <table>
                <caption>{caption}</caption>
                <tbody>{rows}</tbody>
            </table>
            <figcaption class="small muted">{move || (reading().note.source)(&source)}</figcaption>
        </figure>
    }
    .into_any()
}

fn anchor(link: Link, label: AnyView, may_show: &MayShow) -> AnyView {
    match link.target {
        Target::Internal(href) => match within(&href, may_show) {
            Some(href) => view! { <AppLink href>{label}</AppLink> }.into_any(),
            None => label,
        },
        // What a label opens it does not close: the host is read as it is, whatever stands before it.
        Target::External { href, host } => view! {
            <a href=href target="_blank" rel="noopener noreferrer nofollow ugc">
                <bdi>{label}</bdi>
                <bdi class="prose__host" dir="ltr">{move || (reading().note.outside)(&host)}</bdi>
            </a>
        }
        .into_any(),
        Target::Mail(href) => view! { <a href=href>{label}</a> }.into_any(),
    }
}

/// The address of the app that a link leads to, made anew of what it names: nobody's text says who
/// its reader is, at what time, or what is bought. Nothing when there is no such page, or when it is
/// that of something one can buy and the text does not carry it: the marks of the text count only
/// what it carries.
fn within(href: &str, may_show: &MayShow) -> Option<String> {
    match Route::read(href)? {
        Route::Product(id) => {
            let is_carried = may_show.products.iter().any(|product| product.id == id);
            let view = ProductView { from: may_show.note.clone(), ..ProductView::default() };
            is_carried.then(|| view.href(&id))
        }
        route => {
            let place = href.split_once('#').map(|(_, place)| place).filter(|place| is_id(place));
            Some(place.map_or_else(|| route.href(), |place| format!("{}#{place}", route.href())))
        }
    }
}

/// The coupon that a text names by an address; there is no page of one.
fn coupon_id(href: &str) -> Option<&str> {
    href.strip_prefix("/coupon/")
}

/// The card of a product or coupon that the text carries.
fn card_of(link: &Link, may_show: &MayShow) -> Option<AnyView> {
    let Target::Internal(href) = &link.target else {
        return None;
    };
    if let Some(id) = coupon_id(href) {
        let offer = may_show.coupons.iter().find(|offer| offer.coupon.id.as_str() == id)?.clone();
        return Some(view! { <ul class="tickets"><CouponTicket offer /></ul> }.into_any());
    }
    let id = match Route::read(href)? {
        Route::Product(id) => id,
        Route::Note(id) => {
            let note = may_show.notes.iter().find(|note| note.id == id)?.clone();
            return Some(view! { <ul class="opinions__list"><NoteLine note /></ul> }.into_any());
        }
        _ => return None,
    };
    let product = may_show.products.iter().find(|product| product.id == id)?.clone();
    Some(view! { <ProductCard product note=may_show.note.clone() /> }.into_any())
}

/// A picture of the text's own that has its paragraph to itself, with what its author says to it.
fn figure(line: &[Inline], may_show: &MayShow) -> Option<AnyView> {
    let [Inline::Picture(name, caption)] = line else { return None };
    let picture = own_picture(name, may_show)?;
    let caption = (!caption.trim().is_empty()).then(|| caption.clone());
    let caption = caption.map(|words| view! { <figcaption>{words}</figcaption> });
    Some(
        view! { <figure class="prose__figure">{shown_picture(picture)} {caption}</figure> }
            .into_any(),
    )
}

/// A picture of the text's own; the words of any other.
fn picture(name: &str, alt: String, may_show: &MayShow) -> AnyView {
    own_picture(name, may_show).map_or_else(|| alt.into_any(), shown_picture)
}

fn own_picture<'a>(name: &str, may_show: &'a MayShow) -> Option<&'a Picture> {
    may_show.pictures.iter().find(|picture| picture.name == name)
}

fn shown_picture(picture: &Picture) -> AnyView {
    let ratio = picture.ratio_thousandths().to_string();
    view! {
        <span class="prose__picture" style=("--ratio", ratio)>
            <PictureView files=files(picture) sizes=PICTURE_SIZES />
        </span>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Money, ProductId, Stock};

    fn leads_to(href: &str) -> Option<String> {
        let product = ProductSummary {
            id: ProductId::from("bear-plate"),
            title: String::new(),
            picture: None,
            list_price: Money::ZERO,
            to_pay: Money::ZERO,
            base_price: None,
            commission: Money::ZERO,
            stock: Stock::InStock,
            coupons: Vec::new(),
        };
        let note = Some(NoteId::from("third-plate"));
        let may_show = MayShow {
            products: vec![product],
            coupons: Vec::new(),
            pictures: Vec::new(),
            notes: Vec::new(),
            note,
        };
        within(href, &may_show)
    }

    #[test]
    fn a_block_stands_under_the_last_heading_before_it() {
        let text = "起\n\n## 一\n\n字\n\n## **二**\n\n字";
        let over = |number| heading_over(text, number);
        assert_eq!(over(0), None);
        assert_eq!(over(1).as_deref(), Some("一"));
        assert_eq!(over(2).as_deref(), Some("一"));
        assert_eq!(over(9).as_deref(), Some("二"));
    }

    #[test]
    fn a_link_within_the_app_says_where_and_nothing_else() {
        assert_eq!(
            leads_to("/product/bear-plate?buy=1&person=mod").as_deref(),
            Some("/product/bear-plate?from=third-plate")
        );
        assert_eq!(leads_to("/?person=mod&now=2031-01-01T00:00:00Z").as_deref(), Some("/"));
        assert_eq!(leads_to("/note/a?seed=9#comment-b").as_deref(), Some("/note/a#comment-b"));
        assert_eq!(leads_to("/note/a#<b>").as_deref(), Some("/note/a"));
        for nowhere in
            ["/coupon/a", "/product/other", "/nowhere", "/.//evil.example", "/javascript:x"]
        {
            assert_eq!(leads_to(nowhere), None, "{nowhere}");
        }
    }
}
