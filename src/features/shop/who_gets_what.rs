//! 这一单谁得到什么: one bar, four lines, and the sum that they add up to.

use crate::i18n::{ReadingTexts, buying, reading, texts, tr};
use domain::{Money, Shares};
use leptos::prelude::*;

/// Where the list price goes.
#[component]
pub fn WhoGetsWhat(
    /// The shares.
    shares: Shares,
    /// How many coupons the saving comes from.
    n_coupons: usize,
    /// Whether somebody's note led here, so that they get the commission.
    has_source: bool,
) -> impl IntoView {
    let loses = shares.platform_loses();
    let (commission_rate, fee_rate) = (shares.commission_rate, shares.fee_rate);
    let (adds, fee) = (shares.platform_adds, shares.fee);
    let lines: [Line; 4] = [
        Line {
            who: "who-you",
            name: |t| t.shop.you_save,
            why: Box::new(move |t| (t.shop.by_coupons)(n_coupons)),
            share: shares.saving,
            minus: false,
        },
        Line {
            who: "who-author",
            name: |t| t.shop.author_gets,
            why: Box::new(move |t| {
                if has_source {
                    (t.shop.of_paid_after_return)(&percent(commission_rate))
                } else {
                    buying().nobody_led.to_owned()
                }
            }),
            share: shares.commission,
            minus: false,
        },
        Line {
            who: "who-site",
            name: if loses > Money::ZERO {
                |t| t.shop.platform_adds
            } else {
                |t| t.shop.platform_keeps
            },
            why: Box::new(move |t| {
                let rate = percent(fee_rate);
                if adds > Money::ZERO {
                    (t.shop.fee_less_coupons)(&rate, &fee.to_string(), &adds.to_string())
                } else {
                    (t.shop.of_paid)(&rate)
                }
            }),
            share: if loses > Money::ZERO { loses } else { shares.platform_keeps() },
            minus: loses > Money::ZERO,
        },
        Line {
            who: "who-shop",
            name: |t| t.shop.merchant_gets,
            why: Box::new(|_| String::new()),
            share: shares.merchant,
            minus: false,
        },
    ];
    let bar = lines
        .iter()
        .filter(|line| !line.minus && line.share > Money::ZERO)
        .map(|line| {
            view! { <span class=line.who style=("--share", line.share.fen().to_string())></span> }
        })
        .collect_view();
    let list_price = shares.list_price.to_string();
    view! {
        <section class="panel" aria-labelledby="who-gets-title">
            <div class="panel__head">
                <h2 id="who-gets-title">{tr(|t| t.shop.who_gets_what)}</h2>
            </div>
            <div class="split" aria-hidden="true">
                {bar}
            </div>
            <ul class="legend">{lines.map(shown)}</ul>
            <p class="split__sum">{move || (reading().shop.shares_sum)(&list_price)}</p>
        </section>
    }
}

/// Who gets how much, and why.
struct Line {
    who: &'static str,
    name: fn(&ReadingTexts) -> &'static str,
    why: Box<dyn Fn(&ReadingTexts) -> String + Send + Sync>,
    share: Money,
    /// Whether it is given rather than got.
    minus: bool,
}

fn shown(line: Line) -> impl IntoView {
    let Line { who, name, why, share, minus } = line;
    let amount = share.to_string();
    view! {
        <li>
            <i class=who></i>
            <span>
                {tr(name)} " " <span class="small muted">{move || why(reading())}</span>
            </span>
            <span class="num">
                {move || {
                    if minus { (reading().shop.off)(&amount) } else { (texts().shop.amount)(&amount) }
                }}
            </span>
        </li>
    }
}

/// Basis points as per cent, without needless decimals: `5`, `7.5`.
pub fn percent(basis_points: u16) -> String {
    let (whole, rest) = (basis_points / 100, basis_points % 100);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest:02}").trim_end_matches('0').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn rates_are_said_without_needless_decimals() {
        assert_eq!([percent(500), percent(750), percent(25)], ["5", "7.5", "0.25"]);
    }
}
