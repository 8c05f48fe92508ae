//! One test suite that every client passes: what the endpoints promise, whoever keeps the records.
//!
//! Run natively over memory (`tests/contract_memory.rs`) and in Chromium over IndexedDB
//! (`tests/contract_device.rs`).

use crate::{Api, ApiError, requests::*};
use domain::{
    CouponId, CouponState, Liked, Money, NoteId, ProductId, Refusal, Timestamp, fixtures,
};
use std::{future::Future, pin::Pin};

/// The pack that the suite expects to find.
#[must_use]
pub fn pack() -> String {
    let files = community::demo_files::DemoFiles::from_json(FILES).expect("written below");
    files.to_pack().expect("written below")
}

/// The demo content that the suite expects to find, as `cargo xtask` reads such files.
const FILES: &str = r##"{"v":1,
"notes":[
 {"id":"plate","title":"第三个餐盘才对","author":"xiaoman","line":"buy","topics":["餐具"],
  "published":-86400000,"evidence":"verified","products":["bear-plate"],"pictures":["cover"],
  "likes":10,"saves":3,"body":"正文"},
 {"id":"breakfast","title":"一周早餐","author":"xiaoman","line":"buy","topics":["早餐"],
  "published":-3600000,"pictures":["cover"],"likes":0,"saves":0,"body":"正文"},
 {"id":"tomorrow","title":"明天才发","author":"xiaoman","line":"sell","topics":["写作"],
  "published":86400000,"pictures":["cover"],"likes":0,"saves":0,"body":"正文"}],
"products":[{"id":"bear-plate","title":"分格吸盘餐盘","shop":"xiaoman-shop","maker":"小满塑业",
  "category":"母婴","list_price":7900,"lowest_7_days":6900,"shipping":0,"commission":500,"fee":200,
  "stock":20,"pictures":["cover"],"body":"说明"}],
"coupons":[
 {"id":"shop-10","title":"店铺券","scope":"shop","of":"xiaoman-shop","kind":"threshold",
  "threshold":6900,"off":1000,"starts":-86400000,"expires":86400000,"payer":"merchant"},
 {"id":"category-5","title":"母婴券","scope":"category","of":"母婴","kind":"threshold",
  "threshold":6000,"off":500,"starts":-86400000,"expires":172800000,"payer":"platform"},
 {"id":"gone","title":"过期券","scope":"platform","kind":"cut","off":2000,"starts":-172800000,
  "expires":-86400000,"payer":"platform"}],
"creators":[{"id":"xiaoman","name":"小满妈妈","identity":"","verified_by":"","picture":"cover","body":""}],
"shops":[{"id":"xiaoman-shop","name":"小满母婴店","licence":"演示","promise":"七天无理由退货"}],
"pictures":{"cover":{"width":960,"height":1280,"color":"#fae3bf","alt":"封面"}}}"##;

/// Makes a client of a fresh community, for a person of the demo community at an instant.
pub type MakeClient<'a> = &'a dyn Fn(&str, Timestamp) -> Api;

type Case = for<'a> fn(MakeClient<'a>) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// Every case, by name.
pub const CASES: &[(&str, Case)] = &[
    ("the_feed_holds_what_is_published_in_pages", |make| {
        Box::pin(the_feed_holds_what_is_published_in_pages(make))
    }),
    ("a_note_of_tomorrow_is_not_there_today", |make| {
        Box::pin(a_note_of_tomorrow_is_not_there_today(make))
    }),
    ("a_note_says_what_its_author_gets", |make| Box::pin(a_note_says_what_its_author_gets(make))),
    ("a_like_counts_once_however_often_it_is_sent", |make| {
        Box::pin(a_like_counts_once_however_often_it_is_sent(make))
    }),
    ("a_reader_may_not_like", |make| Box::pin(a_reader_may_not_like(make))),
    ("a_coupon_is_taken_once_and_stays_taken", |make| {
        Box::pin(a_coupon_is_taken_once_and_stays_taken(make))
    }),
    ("an_expired_coupon_is_refused_with_its_reason", |make| {
        Box::pin(an_expired_coupon_is_refused_with_its_reason(make))
    }),
    ("a_price_is_the_same_for_everybody", |make| Box::pin(a_price_is_the_same_for_everybody(make))),
    ("what_is_not_there_is_said_to_be_not_there", |make| {
        Box::pin(what_is_not_there_is_said_to_be_not_there(make))
    }),
];

const NOW: Timestamp = fixtures::NOW;

fn ids(items: &[domain::NoteSummary]) -> Vec<&str> {
    items.iter().map(|note| note.id.as_str()).collect()
}

async fn the_feed_holds_what_is_published_in_pages(make: MakeClient<'_>) {
    let client = make("guest", NOW);
    let query = |after, limit| FeedQuery { after, limit };
    let all = client.feed(query(None, 9)).await.expect("a feed");
    assert_eq!(all.items.len(), 2);
    assert_eq!(all.next, None);
    let first = client.feed(query(None, 1)).await.expect("a first page");
    let second = client.feed(query(first.next.clone(), 1)).await.expect("a second page");
    let both = [ids(&first.items), ids(&second.items)].concat();
    assert_eq!(both, ids(&all.items));
    assert_eq!(second.next, None);
}

async fn a_note_of_tomorrow_is_not_there_today(make: MakeClient<'_>) {
    let query = || NoteQuery { id: NoteId::from("tomorrow") };
    let today = make("guest", NOW);
    assert_eq!(today.note(query()).await, Err(ApiError::NotFound));
    let like = LikeNote { id: NoteId::from("tomorrow"), liked: true };
    assert_eq!(today.like(like).await, Err(ApiError::NotFound));
    let tomorrow = make("guest", NOW.plus_ms(86_400_000));
    assert!(tomorrow.note(query()).await.is_ok());
}

async fn a_note_says_what_its_author_gets(make: MakeClient<'_>) {
    let client = make("reader", NOW);
    let query = |id: &str| NoteQuery { id: NoteId::from(id) };
    let plate = client.note(query("plate")).await.expect("a note");
    assert_eq!(plate.summary.commission, Some(Money::from_fen(320)));
    assert_eq!(plate.products[0].to_pay, Money::from_fen(6_400));
    assert_eq!(plate.n_saves, 3);
    let breakfast = client.note(query("breakfast")).await.expect("a note");
    assert_eq!(breakfast.summary.commission, None);
}

async fn a_like_counts_once_however_often_it_is_sent(make: MakeClient<'_>) {
    let client = make("guest", NOW);
    let note = NoteId::from("plate");
    let like = |liked| LikeNote { id: note.clone(), liked };
    let liked = |liked, n_likes| Liked { note: note.clone(), liked, n_likes };
    assert_eq!(client.like(like(true)).await, Ok(liked(true, 11)));
    assert_eq!(client.like(like(true)).await, Ok(liked(true, 11)));
    let query = ReactionsQuery { notes: vec![note.clone(), NoteId::from("nowhere")] };
    assert_eq!(client.reactions(query).await, Ok(vec![liked(true, 11)]));
    assert_eq!(client.like(like(false)).await, Ok(liked(false, 10)));
    assert_eq!(client.like(like(false)).await, Ok(liked(false, 10)));
}

async fn a_reader_may_not_like(make: MakeClient<'_>) {
    let client = make("reader", NOW);
    let like = LikeNote { id: NoteId::from("plate"), liked: true };
    assert_eq!(client.like(like).await, Err(ApiError::SignedOut));
    let query = ReactionsQuery { notes: vec![NoteId::from("plate")] };
    let found = client.reactions(query).await.expect("readers may look");
    assert_eq!((found[0].liked, found[0].n_likes), (false, 10));
}

async fn a_coupon_is_taken_once_and_stays_taken(make: MakeClient<'_>) {
    let client = make("guest", NOW);
    let claim = || ClaimCoupon { id: CouponId::from("shop-10") };
    for _ in 0..2 {
        let offer = client.claim(claim()).await.expect("a coupon");
        assert_eq!(offer.state, CouponState::Claimed);
    }
    let query = ProductQuery { id: ProductId::from("bear-plate") };
    let product = client.product(query).await.expect("a product");
    let states: Vec<_> = product
        .coupons
        .iter()
        .map(|offer| (offer.coupon.id.as_str(), offer.state.clone()))
        .collect();
    assert_eq!(
        states,
        [
            ("shop-10", CouponState::Claimed),
            ("category-5", CouponState::Open),
            ("gone", CouponState::Expired)
        ]
    );
}

async fn an_expired_coupon_is_refused_with_its_reason(make: MakeClient<'_>) {
    let client = make("guest", NOW);
    let gone = ClaimCoupon { id: CouponId::from("gone") };
    assert_eq!(client.claim(gone).await, Err(ApiError::Refused(Refusal::CouponExpired)));
}

async fn a_price_is_the_same_for_everybody(make: MakeClient<'_>) {
    for person in ["guest", "reader", "maker"] {
        let query = ProductQuery { id: ProductId::from("bear-plate") };
        let product = make(person, NOW).product(query).await.expect("a product");
        assert_eq!(product.receipt.to_pay, Money::from_fen(6_400), "{person}");
        assert_eq!(product.receipt.lines.len(), 2, "{person}");
    }
}

async fn what_is_not_there_is_said_to_be_not_there(make: MakeClient<'_>) {
    let client = make("guest", NOW);
    let product = ProductQuery { id: ProductId::from("nowhere") };
    assert_eq!(client.product(product).await, Err(ApiError::NotFound));
    let coupon = ClaimCoupon { id: CouponId::from("nowhere") };
    assert_eq!(client.claim(coupon).await, Err(ApiError::NotFound));
}
