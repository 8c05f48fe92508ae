//! 小票: where the price comes from, line by line.

use super::Price;
use crate::i18n::{ReadingTexts, buying, moment, reading, tb, texts, tr};
use domain::{CouponId, Money, Product, Receipt, ReceiptLine, Scope, Unused};
use leptos::prelude::*;

/// The receipt of a price, from 标价 to 到手价, with the proof that no other coupons are cheaper.
#[component]
pub fn PriceReceipt(
    /// Of which product.
    product: Product,
    /// The id of its heading, where a page shows two.
    #[prop(optional)]
    title_id: Option<&'static str>,
) -> impl IntoView {
    let title_id = title_id.unwrap_or("receipt-title");
    let (receipt, unused, as_of) = (product.receipt, product.unused, product.as_of);
    let base_price = product.summary.base_price;
    let titles: Vec<(CouponId, String)> =
        product.coupons.into_iter().map(|offer| (offer.coupon.id, offer.coupon.title)).collect();
    let n_coupons = receipt.lines.len();
    let lowest = move || match base_price {
        Some(amount) => {
            view! { <Line name=tr(|t| t.shop.lowest_7_days) amount quiet=true /> }.into_any()
        }
        None => view! {
            <div class="receipt__line" data-kind="quiet">
                <dt>{tr(|t| t.shop.lowest_7_days)}</dt>
                <dd>{tb(|t| t.no_base)}</dd>
            </div>
        }
        .into_any(),
    };
    let proof = move || {
        let (short, more) = proof(reading(), n_coupons, &unused, &titles);
        view! {
            <b>{short}</b>
            {more}
        }
    };
    view! {
        <section class="receipt" aria-labelledby=title_id>
            <div class="receipt__head">
                <h2 id=title_id>{tr(|t| t.shop.receipt)}</h2>
                <span class="small faint num">
                    {move || (buying().checked_at)(&moment(as_of, as_of))}
                </span>
            </div>
            <ReceiptLines receipt lowest />
            <p class="receipt__why">{proof}</p>
        </section>
    }
}

/// The lines of a receipt, from 标价 over what each coupon takes off to 到手价.
#[component]
pub fn ReceiptLines(
    /// Which receipt.
    receipt: Receipt,
    /// What stands below 标价.
    #[prop(optional, into)]
    lowest: ViewFn,
) -> impl IntoView {
    let lines = receipt
        .lines
        .into_iter()
        .map(|line| {
            let off = line.off.to_string();
            let threshold = (line.threshold > Money::ZERO).then(|| line.threshold.short());
            view! {
                <div class="receipt__line" data-kind="off">
                    <dt>
                        {move || name_of(reading(), &line)}
                        {threshold
                            .map(|threshold| {
                                view! {
                                    <span class="small muted num">
                                        {move || (reading().shop.from)(&threshold)}
                                    </span>
                                }
                            })}
                    </dt>
                    <dd>{move || (reading().shop.off)(&off)}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <dl>
            <Line name=tr(|t| t.shop.list_price) amount=receipt.list_price />
            {lowest.run()}
            {lines}
            <Line name=tr(|t| t.shop.shipping) amount=receipt.shipping quiet=true />
            <div class="receipt__total">
                <dt>{tr(|t| t.shop.to_pay)}</dt>
                <dd>
                    <Price amount=receipt.to_pay />
                </dd>
            </div>
        </dl>
    }
}

/// Why these coupons, first in short, then what the nearest other choice would cost and which coupon
/// the goods miss by the least; of coupons that somebody chose, what they cost more than the cheapest.
fn proof(
    texts: &ReadingTexts,
    n_coupons: usize,
    unused: &[(CouponId, Unused)],
    titles: &[(CouponId, String)],
) -> (String, String) {
    let title = |id: &CouponId| {
        titles.iter().find(|(known, _)| known == id).map_or("", |(_, title)| title.as_str())
    };
    let least = |amount: fn(&Unused) -> Option<Money>| {
        unused.iter().filter_map(|(id, why)| Some((amount(why)?, id))).min()
    };
    let left_out = unused.iter().filter_map(|(_, why)| match why {
        Unused::LeftOut { by } => Some(*by),
        _ => None,
    });
    if let Some(more) = left_out.max() {
        return ((texts.shop.chosen_dearer)(n_coupons, &more.to_string()), String::new());
    }
    let nearest = least(|why| match why {
        Unused::Dearer { by } => Some(*by),
        _ => None,
    });
    let missed = least(|why| match why {
        Unused::BelowThreshold { missing } => Some(*missing),
        _ => None,
    });
    let mut more = String::new();
    if let Some((by, id)) = nearest {
        more += &if by > Money::ZERO {
            (texts.shop.other_dearer)(title(id), &by.to_string())
        } else {
            (texts.shop.other_same)(title(id))
        };
    }
    if let Some((missing, id)) = missed {
        more += &(texts.shop.other_below)(title(id), &missing.to_string());
    }
    if n_coupons > 0 {
        more += texts.shop.order_of_coupons;
    }
    ((texts.shop.cheapest)(n_coupons), more)
}

/// A line with an amount.
#[component]
fn Line(
    name: impl Fn() -> String + Send + 'static,
    amount: Money,
    #[prop(optional)] quiet: bool,
) -> impl IntoView {
    let amount = amount.to_string();
    view! {
        <div class="receipt__line" data-kind=quiet.then_some("quiet")>
            <dt>{name}</dt>
            <dd>{move || (texts().shop.amount)(&amount)}</dd>
        </div>
    }
}

fn name_of(texts: &ReadingTexts, line: &ReceiptLine) -> String {
    match &line.scope {
        Scope::Shop(_) => texts.shop.shop_coupon.to_owned(),
        Scope::Category(category) => (texts.shop.category_coupon)(category),
        Scope::Platform => texts.shop.platform_coupon.to_owned(),
    }
}
