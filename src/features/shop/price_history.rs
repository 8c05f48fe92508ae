//! 30 天价格: a chart that is also a table, what was raised, and what one saw oneself.

use crate::{
    i18n::{BuyingTexts, buying, day, moment, tb, texts, tr},
    state::use_seen_prices,
    ui::{Icon, IconName, focus},
};
use domain::{Money, PriceStretch, Product, Raised, Timestamp};
use leptos::prelude::*;

/// The size of the chart, in its own units.
const WIDTH: i64 = 320;
const HEIGHT: i64 = 88;
/// What is left free above and below the lines.
const EDGE: i64 = 6;

/// What a product cost.
#[component]
pub fn PriceHistory(
    /// The product.
    product: Memo<Product>,
) -> impl IntoView {
    let seen = use_seen_prices(product);
    let chart = move || {
        product.with(|product| {
            let to_pay = product.summary.to_pay;
            let prices = product.prices.clone();
            (!prices.is_empty()).then(|| view! { <Chart prices to_pay now=product.as_of /> })
        })
    };
    let caution = move || {
        product.with(|product| {
            let (base, to_pay) = (product.summary.base_price, product.summary.to_pay);
            let now = product.as_of;
            product.raised.map(|raised| {
                view! {
                    <p class="banner" data-kind="caution">
                        <Icon name=IconName::Info />
                        <span>{move || raised_words(buying(), raised, base, to_pay, now)}</span>
                    </p>
                }
            })
        })
    };
    view! {
        <section class="panel history" aria-labelledby="history-title">
            <div class="panel__head">
                <h2 id="history-title" tabindex="-1">{tb(|t| t.history)}</h2>
                <span class="small faint">{tb(|t| t.history_of)}</span>
            </div>
            {chart}
            {caution}
            {move || {
                let prices = seen.all();
                (!prices.is_empty())
                    .then(|| {
                        let now = product.with_untracked(|product| product.as_of);
                        let rows = prices
                            .into_iter()
                            .map(|price| {
                                let amount = price.to_pay.to_string();
                                view! {
                                    <li>
                                        <span>{move || moment(price.at, now)}</span>
                                        <span class="num">
                                            {move || (texts().shop.amount)(&amount)}
                                        </span>
                                    </li>
                                }
                            })
                            .collect_view();
                        view! {
                            <div class="seen">
                                <h3>{tb(|t| t.seen)}</h3>
                                <ul class="seen__list">{rows}</ul>
                                <p class="small muted">
                                    {tb(|t| t.seen_where)}
                                    <button
                                        type="button"
                                        class="link"
                                        on:click=move |_| {
                                            seen.forget();
                                            focus("history-title");
                                        }
                                    >
                                        {tb(|t| t.forget)}
                                    </button>
                                </p>
                            </div>
                        }
                    })
            }}
        </section>
    }
}

/// That the list price was raised, and what today's price is against what people really paid.
fn raised_words(
    buying: &BuyingTexts,
    raised: Raised,
    base: Option<Money>,
    to_pay: Money,
    now: Timestamp,
) -> String {
    let day = day(raised.at, now);
    let mut words = (buying.raised)(&day, &raised.from.to_string(), &raised.to.to_string());
    if let Some(base) = base {
        words += &if base > to_pay {
            (buying.still_cheaper)(&base.less(to_pay).to_string())
        } else if base == to_pay {
            buying.no_cheaper.to_owned()
        } else {
            (buying.dearer)(&to_pay.less(base).to_string())
        };
    }
    words
}

/// Two stepped lines, and the table of their numbers.
#[component]
fn Chart(prices: Vec<PriceStretch>, to_pay: Money, now: Timestamp) -> impl IntoView {
    let span = Span::of(&prices, to_pay, now);
    let list = span.steps(&prices, |stretch| stretch.list, None);
    let paid = span.steps(&prices, |stretch| stretch.paid, Some(to_pay));
    let ends = |of: fn(&PriceStretch) -> Money| {
        (prices.first().map_or(Money::ZERO, of), prices.last().map_or(Money::ZERO, of))
    };
    let ((list_from, list_to), (paid_from, paid_to)) =
        (ends(|price| price.list), ends(|price| price.paid));
    let words = move || {
        (buying().chart)(
            [&list_from.to_string(), &list_to.to_string()],
            [&paid_from.to_string(), &paid_to.to_string()],
            &to_pay.to_string(),
        )
    };
    let begins = prices.first().map_or(now, |stretch| stretch.from);
    // Of two prices of one day the later holds.
    let is_last_of_day = |(i, stretch): &(usize, PriceStretch)| {
        let next = prices.get(i + 1);
        next.is_none_or(|next| next.from.date() != stretch.from.date())
    };
    let rows: Vec<PriceStretch> = prices
        .iter()
        .copied()
        .enumerate()
        .filter(is_last_of_day)
        .map(|(_, stretch)| stretch)
        .collect();
    let rows = rows
        .into_iter()
        .map(|stretch| {
            let (list, paid) = (stretch.list.to_string(), stretch.paid.to_string());
            view! {
                <tr>
                    <th scope="row">{move || day(stretch.from, now)}</th>
                    <td class="num">{move || (texts().shop.amount)(&list)}</td>
                    <td class="num">{move || (texts().shop.amount)(&paid)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <svg
            class="steps"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            preserveAspectRatio="none"
            role="img"
            aria-label=words
        >
            <path class="steps__list" d=list />
            <path class="steps__paid" d=paid />
        </svg>
        <p class="steps__ends small faint num">
            <span>{move || day(begins, now)}</span>
            <span>{tb(|t| t.today)}</span>
        </p>
        <p class="steps__legend small">
            <span data-line="list">
                {tr(|t| t.shop.list_price)}
                <span class="num">
                    {move || (buying().from_to)(&list_from.short(), &list_to.short())}
                </span>
            </span>
            <span data-line="paid">
                {tb(|t| t.paid)}
                <span class="num">
                    {move || (buying().paid_and_today)(&paid_to.short(), &to_pay.short())}
                </span>
            </span>
        </p>
        <details class="steps__table">
            <summary>{tb(|t| t.as_table)}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{tb(|t| t.since)}</th>
                        <th scope="col">{tr(|t| t.shop.list_price)}</th>
                        <th scope="col">{tb(|t| t.paid)}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows} <tr>
                        <th scope="row">{tb(|t| t.today)}</th>
                        <td class="num">
                            {move || (texts().shop.amount)(&list_to.to_string())}
                        </td>
                        <td class="num">
                            {move || (buying().pays_today)(&to_pay.to_string())}
                        </td>
                    </tr>
                </tbody>
            </table>
        </details>
    }
}

/// What the chart spans, in time and in money.
struct Span {
    from: i64,
    until: i64,
    lowest: i64,
    highest: i64,
}

impl Span {
    fn of(prices: &[PriceStretch], to_pay: Money, now: Timestamp) -> Self {
        let amounts = prices.iter().flat_map(|stretch| [stretch.list.fen(), stretch.paid.fen()]);
        let mut span = Self {
            from: prices.first().map_or(now.0, |stretch| stretch.from.0),
            until: now.0,
            lowest: to_pay.fen(),
            highest: to_pay.fen(),
        };
        for fen in amounts {
            span.lowest = span.lowest.min(fen);
            span.highest = span.highest.max(fen);
        }
        span
    }

    fn x(&self, at: Timestamp) -> i64 {
        (at.0 - self.from) * WIDTH / (self.until - self.from).max(1)
    }

    fn y(&self, amount: Money) -> i64 {
        let height = HEIGHT - 2 * EDGE;
        HEIGHT - EDGE - (amount.fen() - self.lowest) * height / (self.highest - self.lowest).max(1)
    }

    /// The path of a stepped line; it ends at `today`, the price of the day itself.
    fn steps(
        &self,
        prices: &[PriceStretch],
        of: fn(&PriceStretch) -> Money,
        today: Option<Money>,
    ) -> String {
        let mut path = String::new();
        for stretch in prices {
            let (x, y) = (self.x(stretch.from), self.y(of(stretch)));
            path += &if path.is_empty() { format!("M{x} {y}") } else { format!("H{x}V{y}") };
        }
        if let Some(today) = today {
            path += &format!("H{}V{}", WIDTH - EDGE, self.y(today));
        }
        path + &format!("H{WIDTH}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_step_where_prices_change_and_end_with_today() {
        let stretch = |from, until, list, paid| PriceStretch {
            from: Timestamp(from),
            until: Timestamp(until),
            list: Money::from_fen(list),
            paid: Money::from_fen(paid),
        };
        let prices = [stretch(0, 50, 100, 100), stretch(50, 100, 200, 100)];
        let span = Span::of(&prices, Money::from_fen(0), Timestamp(100));
        assert_eq!(span.steps(&prices, |s| s.list, None), "M0 44H160V6H320");
        let today = Some(Money::from_fen(0));
        assert_eq!(span.steps(&prices, |s| s.paid, today), "M0 44H160V44H314V82H320");
    }
}
