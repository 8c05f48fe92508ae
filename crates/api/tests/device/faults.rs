//! What the storage of a device does to the community: damaged records, other releases,
//! a database that is taken away. Nothing acknowledged may be lost, and whoever asks is told.

use crate::{
    database::{Database, pause},
    injected::{Holder, Injected},
    options::options,
};
use api::{
    ApiError, DeviceNews, Embedded, EmbeddedOptions, KeepOnDevice, NotKept,
    requests::{CommentsQuery, React, ReactionsQuery, WriteComment},
};
use domain::{CommentId, CommentOrder, NoteId, Target, fixtures};
use std::{
    cell::Cell,
    rc::Rc,
    sync::{Arc, Mutex},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;

/// A client whose visitor said yes, and what it said of the device.
fn client(person: &str, database: &str) -> (Embedded, Arc<Mutex<Vec<DeviceNews>>>) {
    heard(Embedded::new(options(person, fixtures::NOW, true, database)))
}

/// A client whose visitor says yes now, for the first time on this device.
async fn first_client(person: &str, database: &str) -> (Embedded, Arc<Mutex<Vec<DeviceNews>>>) {
    let (client, said) = heard(Embedded::new(options(person, fixtures::NOW, false, database)));
    client.keep().await.expect("a browser that keeps");
    (client, said)
}

fn heard(client: Embedded) -> (Embedded, Arc<Mutex<Vec<DeviceNews>>>) {
    let said: Arc<Mutex<Vec<DeviceNews>>> = Arc::default();
    let hearing = said.clone();
    client.on_device_news(Box::new(move |news| hearing.lock().expect("one thread").push(news)));
    (client, said)
}

fn all(said: &Mutex<Vec<DeviceNews>>) -> Vec<DeviceNews> {
    said.lock().expect("one thread").clone()
}

fn like(chosen: bool) -> React {
    React { target: Target::LikeNote(NoteId::from("plate")), chosen }
}

async fn n_likes(client: &Embedded) -> (bool, u64) {
    let query = ReactionsQuery { targets: vec![Target::LikeNote(NoteId::from("plate"))] };
    let found = client.reactions(query).await.expect("reactions");
    (found[0].tally.chosen, found[0].tally.n)
}

fn comment(id: &str, body: &str) -> WriteComment {
    WriteComment {
        id: CommentId::from(id),
        note: NoteId::from("plate"),
        answers: None,
        body: body.to_owned(),
    }
}

/// What is written under the note, and how many there are by the counter of the note.
async fn bodies(client: &Embedded) -> Vec<String> {
    let query = CommentsQuery {
        note: NoteId::from("plate"),
        order: CommentOrder::Newest,
        after: None,
        limit: 50,
        including: None,
    };
    let found = client.comments(query).await.expect("comments");
    found.threads.into_iter().map(|thread| thread.comment.body).collect()
}

#[wasm_bindgen_test]
async fn a_client_that_is_gone_is_called_by_nobody() {
    let n_errors = Rc::new(Cell::new(0));
    let counting = n_errors.clone();
    let on_error = Closure::<dyn FnMut()>::new(move || counting.set(counting.get() + 1));
    let window = web_sys::window().expect("a window");
    let handler = on_error.as_ref().unchecked_ref();
    window.add_event_listener_with_callback("error", handler).expect("a listener");
    let (busy, _) = first_client("buyer", "gone-client").await;
    busy.react(like(true)).await.expect("kept");
    for _ in 0..5 {
        let (short_lived, _) = client("guest", "gone-client");
        short_lived.react(like(true)).await.expect("kept");
    }
    busy.react(like(false)).await.expect("kept");
    pause(50).await;
    let document = window.document().expect("a document");
    let event = web_sys::Event::new("visibilitychange").expect("an event");
    document.dispatch_event(&event).expect("heard");
    window.remove_event_listener_with_callback("error", handler).expect("a listener");
    assert_eq!(n_errors.get(), 0);
}

#[wasm_bindgen_test]
async fn a_record_that_nobody_can_read_is_kept_aside_and_the_rest_works() {
    let (before, _) = first_client("guest", "damaged").await;
    before.comment(comment("0000000000000000000001", "好的")).await.expect("kept");
    before.comment(comment("0000000000000000000002", "坏掉的")).await.expect("kept");
    drop(before);
    let raw = Database::open("damaged").await;
    let key = "comment/plate/0000000000000000000002";
    for damaged in [JsValue::from_str("{\"v\":1,\"is\":{"), JsValue::from_f64(7.0)] {
        raw.put("records", key, &damaged).await;
        let (client, said) = client("guest", "damaged");
        let seen = bodies(&client).await;
        assert!(
            seen.contains(&"好的".to_owned()) && !seen.contains(&"坏掉的".to_owned()),
            "{seen:?}"
        );
        client.react(like(true)).await.expect("the rest works");
        pause(100).await;
        assert_eq!(all(&said), [DeviceNews::KeptAside(1)], "said once");
        assert_eq!(raw.get("records", &format!("aside/{key}")).await, damaged, "as it was");
        assert!(raw.get("records", key).await.is_null());
        // Whoever comes next is not troubled again.
        let (next, said) = self::client("guest", "damaged");
        assert_eq!(bodies(&next).await, seen);
        pause(100).await;
        assert_eq!(all(&said), []);
    }
}

#[wasm_bindgen_test]
async fn a_damaged_record_is_kept_aside_also_when_it_is_written_over() {
    let (before, _) = first_client("guest", "over").await;
    before.comment(comment("0000000000000000000001", "第一次")).await.expect("kept");
    drop(before);
    let raw = Database::open("over").await;
    let key = "comment/plate/0000000000000000000001";
    raw.put("records", key, &"nonsense".into()).await;
    let (client, said) = client("guest", "over");
    client.comment(comment("0000000000000000000001", "第二次")).await.expect("kept");
    assert_eq!(raw.get("records", &format!("aside/{key}")).await, JsValue::from_str("nonsense"));
    assert!(bodies(&client).await.contains(&"第二次".to_owned()));
    assert_eq!(all(&said), [DeviceNews::KeptAside(1)]);
}

#[wasm_bindgen_test]
async fn a_damaged_batch_or_number_makes_a_tab_read_everything_again() {
    let (behind, _) = first_client("guest", "batches").await;
    behind.react(like(true)).await.expect("kept");
    let (ahead, _) = client("buyer", "batches");
    ahead.react(like(true)).await.expect("kept");
    ahead.comment(comment("0000000000000000000003", "跟上了吗")).await.expect("kept");
    let raw = Database::open("batches").await;
    raw.put("batches", 2.0, &"{".into()).await;
    raw.put("meta", "sequence", &"three".into()).await;
    behind.react(like(false)).await.expect("kept");
    assert_eq!(n_likes(&behind).await, (false, 11));
    assert!(bodies(&behind).await.contains(&"跟上了吗".to_owned()));
}

#[wasm_bindgen_test]
async fn what_a_newer_release_wrote_is_read_and_never_changed() {
    let (before, said_before) = first_client("guest", "newer").await;
    before.comment(comment("0000000000000000000004", "旧版写的")).await.expect("kept");
    let raw = Database::open("newer").await;
    let newer = JsValue::from_str("{\"v\":99,\"is\":{\"shape\":\"unknown\"}}");
    raw.put("records", "comment/plate/0000000000000000000005", &newer).await;
    let (client, said) = client("guest", "newer");
    assert!(bodies(&client).await.contains(&"旧版写的".to_owned()));
    let refused = client.react(like(true)).await;
    assert_eq!(refused, Err(ApiError::NotKept(NotKept::Newer)));
    assert_eq!(n_likes(&client).await, (false, 10));
    assert_eq!(all(&said), [DeviceNews::ReadOnly]);
    assert_eq!(raw.get("records", "comment/plate/0000000000000000000005").await, newer);
    // A tab that was open before hears of it with its next write.
    let batch = r#"{"records":[["like","plate/mod","{\"v\":99,\"is\":{}}"]],"counters":[]}"#;
    raw.put("batches", 2.0, &batch.into()).await;
    raw.put("meta", "sequence", &2.0.into()).await;
    assert_eq!(before.react(like(true)).await, Err(ApiError::NotKept(NotKept::Newer)));
    assert_eq!(all(&said_before), [DeviceNews::ReadOnly]);
}

#[wasm_bindgen_test]
async fn a_newer_release_that_changes_the_database_leaves_this_one_reading() {
    let (open, said) = first_client("guest", "upgraded").await;
    open.react(like(true)).await.expect("kept");
    let newer = Database::upgrade("upgraded", 9).await;
    pause(1_500).await;
    assert_eq!(all(&said), [DeviceNews::ReadOnly], "told without doing anything");
    assert_eq!(open.react(like(false)).await, Err(ApiError::NotKept(NotKept::Newer)));
    assert_eq!(n_likes(&open).await, (true, 11), "what is there can be read");
    let (next, said) = client("guest", "upgraded");
    assert_eq!(n_likes(&next).await, (true, 11));
    assert_eq!(next.react(like(false)).await, Err(ApiError::NotKept(NotKept::Newer)));
    assert_eq!(all(&said), [DeviceNews::ReadOnly]);
    drop(newer);
}

#[wasm_bindgen_test]
async fn a_database_that_is_deleted_while_open_is_put_back() {
    let (open, said) = first_client("guest", "deleted").await;
    open.react(like(true)).await.expect("kept");
    open.comment(comment("0000000000000000000006", "别丢了我")).await.expect("kept");
    Database::delete("deleted").await;
    open.comment(comment("0000000000000000000007", "还在写")).await.expect("kept");
    assert_eq!(all(&said), [DeviceNews::PutBack]);
    let (next, said) = client("guest", "deleted");
    assert_eq!(n_likes(&next).await, (true, 11));
    let seen = bodies(&next).await;
    assert!(seen.contains(&"别丢了我".to_owned()) && seen.contains(&"还在写".to_owned()));
    assert_eq!(all(&said), []);
    // Without a write it is put back as well.
    Database::delete("deleted").await;
    pause(1_500).await;
    let (next, _) = client("guest", "deleted");
    assert_eq!(n_likes(&next).await, (true, 11));
}

#[wasm_bindgen_test]
async fn a_database_that_was_cleared_with_the_yes_is_not_brought_back() {
    let wanted = Arc::new(std::sync::atomic::AtomicBool::new(true));
    let asked = wanted.clone();
    let (open, said) = heard(Embedded::new(EmbeddedOptions {
        still_wanted: Arc::new(move || asked.load(std::sync::atomic::Ordering::Relaxed)),
        ..options("guest", fixtures::NOW, false, "cleared")
    }));
    open.keep().await.expect("a browser that keeps");
    open.react(like(true)).await.expect("kept");
    wanted.store(false, std::sync::atomic::Ordering::Relaxed);
    Database::delete("cleared").await;
    open.comment(comment("0000000000000000000008", "只在这一页")).await.expect("in memory");
    assert_eq!(all(&said), [DeviceNews::Cleared]);
    assert!(!open.is_kept());
    assert_eq!(n_likes(&open).await, (true, 11), "what is on the page stays");
    assert!(!Database::is_there("cleared").await);
}

#[wasm_bindgen_test]
async fn what_is_cleared_here_is_gone_here_and_no_other_tab_makes_a_database_again() {
    let wanted = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let tab = |keep: bool| {
        let asked = wanted.clone();
        heard(Embedded::new(EmbeddedOptions {
            still_wanted: Arc::new(move || asked.load(std::sync::atomic::Ordering::Relaxed)),
            ..options("guest", fixtures::NOW, keep, "cleared-here")
        }))
    };
    let (here, _) = tab(false);
    here.keep().await.expect("a browser that keeps");
    wanted.store(true, std::sync::atomic::Ordering::Relaxed);
    here.react(like(true)).await.expect("kept");
    let (other, said) = tab(true);
    assert_eq!(n_likes(&other).await, (true, 11));

    wanted.store(false, std::sync::atomic::Ordering::Relaxed);
    here.clear().await.expect("nobody holds on");
    assert_eq!((here.is_kept(), n_likes(&here).await), (false, (false, 10)));
    assert!(!Database::is_there("cleared-here").await);
    // The other tab hears of it, writes, is opened anew: none of it makes a database.
    pause(1_500).await;
    assert_eq!((other.is_kept(), all(&said)), (false, vec![DeviceNews::Cleared]));
    other.comment(comment("0000000000000000000009", "只在这一页")).await.expect("in memory");
    let (late, _) = tab(true);
    assert_eq!(n_likes(&late).await, (false, 10));
    assert!(!Database::is_there("cleared-here").await);

    // Another yes begins with nothing but what was done since.
    here.react(like(true)).await.expect("in memory");
    here.keep().await.expect("a browser that keeps");
    wanted.store(true, std::sync::atomic::Ordering::Relaxed);
    let (again, _) = tab(true);
    let there = bodies(&again).await;
    assert_eq!(n_likes(&again).await, (true, 11));
    assert!(!there.contains(&"只在这一页".to_owned()), "it was never kept: {there:?}");
    // What is not kept at all is cleared just as well.
    wanted.store(false, std::sync::atomic::Ordering::Relaxed);
    drop((here, again));
    let (never, _) = tab(false);
    never.clear().await.expect("deleted");
    assert!(!Database::is_there("cleared-here").await);
}

#[wasm_bindgen_test]
async fn what_another_page_holds_is_said_to_be_held() {
    let (here, _) = first_client("guest", "held").await;
    here.react(like(true)).await.expect("kept");
    let holder = Holder::of("held").await;
    assert_eq!(here.clear().await, Err(ApiError::NotKept(NotKept::Blocked)));
    assert_eq!(n_likes(&here).await, (false, 10));
    drop(holder);
    pause(500).await;
    assert!(!Database::is_there("held").await, "deleted once it is let go");
}

#[wasm_bindgen_test]
async fn what_was_evicted_is_said_to_be_gone() {
    let (open, _) = first_client("guest", "evicted").await;
    open.react(like(true)).await.expect("kept");
    drop(open);
    Database::delete("evicted").await;
    let (next, said) = client("guest", "evicted");
    assert_eq!(n_likes(&next).await, (false, 10));
    assert_eq!(all(&said), [DeviceNews::Gone]);
    let (again, said) = client("guest", "evicted");
    assert_eq!(n_likes(&again).await, (false, 10));
    assert_eq!(all(&said), [], "said once");
}

#[wasm_bindgen_test]
async fn storage_that_is_refused_or_broken_leaves_everything_in_the_page_and_says_so() {
    for (fault, why) in [("open refused", NotKept::Refused), ("open fails", NotKept::Lost)] {
        let _fault = Injected::new(fault, 0, 9);
        let (client, said) = client("guest", "shut");
        client.react(like(true)).await.expect("in memory");
        assert_eq!(n_likes(&client).await, (true, 11));
        assert!(!client.is_kept());
        assert_eq!(all(&said), [DeviceNews::PageOnly(why)], "{fault}");
        let (asked, said) = heard(Embedded::new(options("guest", fixtures::NOW, false, "shut")));
        asked.react(like(true)).await.expect("in memory");
        assert_eq!(asked.keep().await, Err(ApiError::NotKept(why)));
        assert_eq!(n_likes(&asked).await, (true, 11), "nothing is lost by asking");
        assert_eq!(all(&said), [], "the answer says it");
    }
}

#[wasm_bindgen_test]
async fn storage_that_answers_late_keeps_what_was_done_meanwhile() {
    let (before, _) = first_client("guest", "late").await;
    before.comment(comment("0000000000000000000009", "早就存了")).await.expect("kept");
    drop(before);
    let fault = Injected::new("open silent", 0, 1);
    let (client, said) = client("guest", "late");
    client.react(like(true)).await.expect("in memory, after a while");
    assert_eq!(all(&said), [DeviceNews::PageOnly(NotKept::NoAnswer)]);
    assert!(!client.is_kept());
    fault.answer();
    pause(200).await;
    assert_eq!(all(&said)[1..], [DeviceNews::KeptAfterAll]);
    assert!(client.is_kept() && bodies(&client).await.contains(&"早就存了".to_owned()));
    drop(fault);
    let (next, _) = self::client("guest", "late");
    assert_eq!(n_likes(&next).await, (true, 11));
}

#[wasm_bindgen_test]
async fn a_write_that_fails_at_any_step_is_wholly_there_or_wholly_absent() {
    let (client, _) = first_client("guest", "steps").await;
    client.react(like(true)).await.expect("kept");
    let mut chosen = true;
    for (fault, why) in [
        ("quota", NotKept::Full),
        ("aborted", NotKept::Aborted),
        ("lost writing", NotKept::Lost),
        ("lost reading", NotKept::Lost),
    ] {
        for step in 0..6 {
            // Twice: a connection that is lost is made again once, and the write run again.
            let injected = Injected::new(fault, step, u32::MAX);
            let answer = client.react(like(!chosen)).await;
            drop(injected);
            if answer.is_ok() {
                chosen = !chosen;
            } else {
                assert_eq!(answer, Err(ApiError::NotKept(why)), "{fault} at {step}");
            }
            assert_eq!(n_likes(&client).await.0, chosen, "{fault} at {step}");
            let (next, _) = self::client("guest", "steps");
            assert_eq!(n_likes(&next).await, (chosen, 10 + u64::from(chosen)), "{fault} at {step}");
        }
    }
    client.react(like(!chosen)).await.expect("afterwards all is well");
}

#[wasm_bindgen_test]
async fn a_connection_that_is_lost_once_is_made_again_and_nobody_notices() {
    let (client, said) = first_client("guest", "lost").await;
    client.react(like(true)).await.expect("kept");
    for (n, fault) in ["lost writing", "lost reading"].into_iter().enumerate() {
        for step in 0..4 {
            let injected = Injected::new(fault, step, 1);
            let body = format!("{fault} {step}");
            let id = format!("00000000000000000{n}{step:04}");
            client.comment(comment(&id, &body)).await.expect("kept on the new connection");
            drop(injected);
            let (next, _) = self::client("guest", "lost");
            let there = bodies(&next).await.into_iter().filter(|there| *there == body).count();
            assert_eq!(there, 1, "{body}");
        }
    }
    assert_eq!(all(&said), []);
}

#[wasm_bindgen_test]
async fn a_tab_that_holds_the_store_is_waited_for_and_then_told_of() {
    let (client, _) = first_client("guest", "held").await;
    client.react(like(true)).await.expect("kept");
    let holder = Holder::of("held").await;
    let refused = client.comment(comment("0000000000000000000010", "等了很久")).await;
    assert_eq!(refused.map(drop), Err(ApiError::NotKept(NotKept::NoAnswer)));
    drop(holder);
    pause(100).await;
    let (next, _) = self::client("guest", "held");
    assert!(!bodies(&next).await.contains(&"等了很久".to_owned()), "taken back, and so it is");
    client.comment(comment("0000000000000000000010", "等了很久")).await.expect("kept");
    assert!(bodies(&client).await.contains(&"等了很久".to_owned()));
}

#[wasm_bindgen_test]
async fn a_thousand_writes_of_two_clients_count_up_to_what_is_there() {
    let (guest, _) = first_client("guest", "thousand").await;
    let (buyer, _) = client("buyer", "thousand");
    for n in 0..500_u32 {
        let write = |person: &str| comment(&format!("{person}{n:017}"), &format!("{person} {n}"));
        let (one, other) = futures_util::future::join(
            guest.comment(write("guest")),
            buyer.comment(write("buyer")),
        )
        .await;
        one.expect("kept");
        other.expect("kept");
    }
    let raw = Database::open("thousand").await;
    assert_eq!(raw.n_records().await, 1_000);
    assert_eq!(raw.get("counters", "comments/plate").await, JsValue::from_f64(1_000.0));
    assert_eq!(raw.get("meta", "sequence").await, JsValue::from_f64(1_000.0));
    // The one far behind reads everything again, and counts the same.
    let (last, _) = client("maker", "thousand");
    let query = api::requests::NoteQuery { id: NoteId::from("plate") };
    let n = last.note(query).await.expect("a note").n_comments;
    assert_eq!(n, 1_004, "four of the content");
}
