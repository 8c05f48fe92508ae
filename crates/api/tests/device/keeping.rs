//! What was acknowledged is there for the next client.

use crate::options::options;
use api::{
    ApiError, Embedded, KeepOnDevice, NotKept,
    embedded::abort_open_transactions,
    requests::{ClaimCoupon, ProductQuery, React, ReactionsQuery},
};
use domain::{CouponId, NoteId, Refusal, Target, Timestamp, fixtures};
use wasm_bindgen_test::wasm_bindgen_test;

fn embedded(person: &str, now: Timestamp, keep: bool, database: &str) -> Embedded {
    Embedded::new(options(person, now, keep, database))
}

fn like(note: &str, chosen: bool) -> React {
    React { target: Target::LikeNote(NoteId::from(note)), chosen }
}

async fn n_likes(client: &Embedded, note: &str) -> (bool, u64) {
    let query = ReactionsQuery { targets: vec![Target::LikeNote(NoteId::from(note))] };
    let found = client.reactions(query).await.expect("reactions");
    (found[0].tally.chosen, found[0].tally.n)
}

#[wasm_bindgen_test]
async fn what_was_done_before_the_yes_is_kept_by_it() {
    let before = embedded("guest", fixtures::NOW, false, "yes");
    before.react(like("plate", true)).await.expect("in memory");
    assert!(!before.is_kept());
    before.keep().await.expect("a browser that keeps");
    assert!(before.is_kept());
    before.react(like("breakfast", true)).await.expect("on the device");
    let after = embedded("guest", fixtures::NOW, true, "yes");
    assert_eq!(n_likes(&after, "plate").await, (true, 11));
    assert_eq!(n_likes(&after, "breakfast").await, (true, 1));
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_want_the_last_coupon_one_gets_it_and_the_other_is_told() {
    let tabs = ["guest", "buyer"].map(|person| embedded(person, fixtures::NOW, true, "last"));
    let claim = || ClaimCoupon { id: CouponId::from("lamp-1") };
    let (first, second) =
        futures_util::future::join(tabs[0].claim(claim()), tabs[1].claim(claim())).await;
    let n_taken = [&first, &second].into_iter().filter(|answer| answer.is_ok()).count();
    assert_eq!(n_taken, 1, "{first:?} {second:?}");
    let refused = [first, second].into_iter().find_map(Result::err);
    assert_eq!(refused, Some(ApiError::Refused(Refusal::CouponAllTaken)));
    // Whoever comes later is told as well, and the price goes without it.
    let later = embedded("maker", fixtures::NOW, true, "last");
    let lamp = later.product(ProductQuery::of("lamp".into())).await.expect("a product");
    assert_eq!(lamp.receipt.to_pay.fen(), 7_700);
}

#[wasm_bindgen_test]
async fn a_yes_in_a_second_tab_joins_the_community_that_is_there() {
    let first = embedded("guest", fixtures::NOW, true, "join");
    first.react(like("plate", true)).await.expect("kept");
    let second = embedded("guest", fixtures::NOW, false, "join");
    second.react(like("plate", true)).await.expect("in memory");
    second.react(like("breakfast", true)).await.expect("in memory");
    second.keep().await.expect("a browser that keeps");
    assert_eq!(n_likes(&second, "plate").await, (true, 11), "not counted twice");
    assert_eq!(n_likes(&second, "breakfast").await, (true, 1));
}

#[wasm_bindgen_test]
async fn two_clients_writing_at_once_lose_nothing() {
    let people = ["guest", "buyer", "maker", "merchant", "mod"];
    let clients: Vec<Embedded> =
        people.iter().map(|person| embedded(person, fixtures::NOW, true, "together")).collect();
    for round in 0..20 {
        let on = round % 2 == 0;
        let writes = clients.iter().map(|client| client.react(like("plate", on)));
        for answer in futures_util::future::join_all(writes).await {
            answer.expect("kept");
        }
    }
    let writes = clients.iter().map(|client| client.react(like("plate", true)));
    for answer in futures_util::future::join_all(writes).await {
        answer.expect("kept");
    }
    let last = embedded("reader", fixtures::NOW, true, "together");
    assert_eq!(n_likes(&last, "plate").await, (false, 15));
}

#[wasm_bindgen_test]
async fn a_refused_write_leaves_nothing_behind() {
    let client = embedded("guest", fixtures::NOW, true, "refused");
    let gone = ClaimCoupon { id: CouponId::from("gone") };
    client.claim(gone).await.expect_err("expired");
    client.react(like("plate", true)).await.expect("the next one works");
    let next = embedded("guest", fixtures::NOW, true, "refused");
    assert_eq!(n_likes(&next, "plate").await, (true, 11));
}

#[wasm_bindgen_test]
async fn a_client_far_behind_reads_everything_again() {
    let behind = embedded("guest", fixtures::NOW, true, "behind");
    assert_eq!(n_likes(&behind, "plate").await, (false, 10));
    let busy = embedded("buyer", fixtures::NOW, true, "behind");
    for round in 0..330 {
        busy.react(like("plate", round % 2 == 0)).await.expect("kept");
    }
    busy.react(like("plate", true)).await.expect("kept");
    behind.react(like("plate", true)).await.expect("kept");
    assert_eq!(n_likes(&behind, "plate").await, (true, 12));
}

#[wasm_bindgen_test]
async fn what_a_panic_takes_back_leaves_nothing_behind() {
    let client = embedded("guest", fixtures::NOW, true, "panic");
    assert_eq!(n_likes(&client, "plate").await, (false, 10));
    let panic = async { abort_open_transactions() };
    let (answer, ()) = futures_util::future::join(client.react(like("plate", true)), panic).await;
    assert_eq!(answer, Err(ApiError::NotKept(NotKept::Aborted)));
    assert_eq!(n_likes(&client, "plate").await, (false, 10));
    client.react(like("plate", true)).await.expect("the next one works");
    let next = embedded("guest", fixtures::NOW, true, "panic");
    assert_eq!(n_likes(&next, "plate").await, (true, 11));
}

#[wasm_bindgen_test]
async fn what_is_written_while_a_yes_is_carried_out_is_kept_too() {
    let client = embedded("guest", fixtures::NOW, false, "meanwhile");
    client.react(like("plate", true)).await.expect("in memory");
    let written = client.react(like("breakfast", true));
    let (kept, written) = futures_util::future::join(client.keep(), written).await;
    kept.expect("a browser that keeps");
    written.expect("kept, too");
    assert_eq!(n_likes(&client, "breakfast").await, (true, 1));
    let next = embedded("guest", fixtures::NOW, true, "meanwhile");
    assert_eq!(n_likes(&next, "plate").await, (true, 11));
    assert_eq!(n_likes(&next, "breakfast").await, (true, 1));
}
