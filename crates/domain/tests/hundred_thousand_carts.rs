//! A hundred thousand random carts: the solver against a second, naive writing of the same rule.
//!
//! Source of the rules: docs/decisions/0004-coupons-and-money.md.

use domain::{
    Coupon, CouponId, Discount, Item, Money, Payer, Receipt, Scope, Shares, ShopId, Timestamp,
    Unused,
};
use proptest::{prelude::*, test_runner::TestRunner};

const NOW: Timestamp = Timestamp(1_795_311_660_000);
const CARTS: u32 = 100_000;

fn any_item() -> impl Strategy<Value = Item> {
    (0usize..3, 0usize..3, 1i64..40_000).prop_map(|(shop, category, fen)| Item {
        shop: ShopId::from(["a", "b", "c"][shop]),
        category: ["x", "y", "z"][category].to_owned(),
        list_price: Money::from_fen(fen),
    })
}

fn any_coupon() -> impl Strategy<Value = Coupon> {
    let scope = (0usize..3, 0usize..2).prop_map(|(kind, which)| match kind {
        0 => Scope::Shop(ShopId::from(["a", "b"][which])),
        1 => Scope::Category(["x", "y"][which].to_owned()),
        _ => Scope::Platform,
    });
    let discount = prop_oneof![
        (1i64..9_000).prop_map(|off| Discount::Cut { off: Money::from_fen(off) }),
        (1u8..100, 1i64..9_000).prop_map(|(percent_off, cap)| Discount::Percent {
            percent_off,
            cap: Money::from_fen(cap)
        }),
    ];
    let threshold = prop_oneof![Just(0i64), 0i64..60_000];
    (scope, discount, threshold, any::<bool>(), 0u8..12).prop_map(
        |(scope, discount, threshold, by_merchant, days)| Coupon {
            id: CouponId::from(""),
            title: String::new(),
            scope,
            threshold: Money::from_fen(threshold),
            discount,
            starts: NOW.plus_ms(if days == 0 { 1 } else { -1 }),
            expires: NOW.plus_ms(if days == 1 { 0 } else { 2 }),
            payer: if by_merchant { Payer::Merchant } else { Payer::Platform },
            limit: None,
        },
    )
}

/// Items, 运费, and coupons with names of their own: mostly a few, up to twelve.
fn any_cart() -> impl Strategy<Value = (Vec<Item>, Money, Vec<Coupon>)> {
    let coupons = prop_oneof![
        9 => prop::collection::vec(any_coupon(), 0..=6),
        1 => prop::collection::vec(any_coupon(), 7..=12),
    ];
    (prop::collection::vec(any_item(), 1..=4), 0i64..2_000, coupons).prop_map(
        |(items, shipping, coupons)| {
            let named = coupons.into_iter().enumerate();
            let named = named.map(|(i, c)| Coupon { id: CouponId::from(format!("c{i}")), ..c });
            (items, Money::from_fen(shipping), named.collect())
        },
    )
}

/// The rule written again, without a thought for speed, in plain integers: every subset of the coupons, thrown
/// away when it breaks a rule or lacks `must`; what is paid for the goods with the cheapest.
fn naive(items: &[Item], coupons: &[Coupon], must: Option<usize>) -> Option<i64> {
    let fits = |coupon: &Coupon, item: &Item| match &coupon.scope {
        Scope::Shop(shop) => item.shop == *shop,
        Scope::Category(category) => item.category == *category,
        Scope::Platform => true,
    };
    let rank = |coupon: &Coupon| match coupon.scope {
        Scope::Shop(_) => 0,
        Scope::Category(_) => 1,
        Scope::Platform => 2,
    };
    let mut cheapest: Option<i64> = None;
    'subsets: for subset in 0u32..1 << coupons.len() {
        if must.is_some_and(|must| subset & (1 << must) == 0) {
            continue;
        }
        let mut left: Vec<i128> = items.iter().map(|i| i128::from(i.list_price.fen())).collect();
        for kind in 0..3 {
            let mut chosen = (0..coupons.len())
                .filter(|i| subset & (1 << i) != 0 && rank(&coupons[*i]) == kind)
                .map(|i| &coupons[i]);
            let Some(coupon) = chosen.next() else { continue };
            let list: i64 =
                items.iter().filter(|i| fits(coupon, i)).map(|i| i.list_price.fen()).sum();
            let holds = coupon.starts <= NOW && NOW < coupon.expires;
            let is_there = items.iter().any(|item| fits(coupon, item));
            if chosen.next().is_some() || !holds || !is_there || list < coupon.threshold.fen() {
                continue 'subsets;
            }
            let within: Vec<usize> =
                (0..items.len()).filter(|i| fits(coupon, &items[*i])).collect();
            let sum: i128 = within.iter().map(|i| left[*i]).sum();
            let off = match &coupon.discount {
                Discount::Cut { off } => i128::from(off.fen()).min(sum),
                Discount::Percent { percent_off, cap } => {
                    let pays = sum * (100 - i128::from(*percent_off)) / 100;
                    (sum - pays).min(i128::from(cap.fen()))
                }
            };
            if sum == 0 {
                continue;
            }
            // The largest remainders get the fen that are left over, the earlier first.
            let mut order = within.clone();
            order.sort_by_key(|i| (-(off * left[*i] % sum), *i));
            let shares: Vec<(usize, i128)> =
                within.iter().map(|i| (*i, off * left[*i] / sum)).collect();
            let mut rest = off - shares.iter().map(|(_, share)| share).sum::<i128>();
            for (i, share) in shares {
                left[i] -= share;
            }
            for i in order {
                if rest > 0 {
                    left[i] -= 1;
                    rest -= 1;
                }
            }
        }
        let goods = i64::try_from(left.iter().sum::<i128>()).expect("small");
        cheapest = Some(cheapest.map_or(goods, |cheapest| cheapest.min(goods)));
    }
    cheapest
}

#[test]
fn a_hundred_thousand_carts_agree_with_the_naive_writing() {
    let config = ProptestConfig { cases: CARTS, failure_persistence: None, ..Default::default() };
    let cart = |(items, shipping, coupons): (Vec<Item>, Money, Vec<Coupon>)| {
        let receipt = Receipt::cheapest(&items, shipping, &coupons, NOW);
        prop_assert_eq!(Some(receipt.goods.fen()), naive(&items, &coupons, None));
        // What is paid is what was on the label less every coupon, item by item, and never below zero.
        let list: i64 = items.iter().map(|item| item.list_price.fen()).sum();
        let off: i64 = receipt.lines.iter().map(|line| line.off.fen()).sum();
        let paid: i64 = receipt.paid.iter().map(|paid| paid.fen()).sum();
        prop_assert_eq!((list - off, list), (paid, receipt.list_price.fen()));
        prop_assert_eq!(receipt.goods.plus(shipping), receipt.to_pay);
        prop_assert_eq!(receipt.goods.fen(), paid);
        for (paid, item) in receipt.paid.iter().zip(&items) {
            prop_assert!(*paid <= item.list_price);
        }
        // Where the price goes adds up to the fen.
        let shares = Shares::of(&receipt, 700, 200);
        let out = [shares.saving, shares.commission, shares.fee, shares.merchant];
        let out: i64 = out.iter().map(|share| share.fen()).sum();
        prop_assert_eq!(out, list + shares.platform_adds.fen());
        // Another coupon never makes it dearer.
        if let Some((_, fewer)) = coupons.split_last() {
            prop_assert!(receipt.to_pay <= Receipt::cheapest(&items, shipping, fewer, NOW).to_pay);
        }
        // What is chosen by hand is never cheaper, and the cheapest set can be chosen by hand.
        let used: Vec<Coupon> = coupons
            .iter()
            .filter(|coupon| receipt.lines.iter().any(|line| line.coupon == coupon.id))
            .cloned()
            .collect();
        prop_assert_eq!(Receipt::chosen(&items, shipping, &used, NOW), Ok(receipt.clone()));
        // Each coupon that is left out says why. The naive writing is asked for one of them.
        for (i, coupon) in coupons.iter().enumerate() {
            let why = receipt.unused(&items, coupon, &coupons, NOW);
            prop_assert_eq!(why.is_none(), used.contains(coupon));
            if let (Some(Unused::Dearer { by }), true) = (why, i == 0) {
                let with_it = naive(&items, &coupons, Some(i));
                prop_assert_eq!(Some(receipt.goods.plus(by).fen()), with_it);
            }
        }
        Ok(())
    };
    TestRunner::new(config).run(&any_cart(), cart).expect("the same rule twice");
}
