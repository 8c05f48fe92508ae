//! What the endpoints of one's own promise.

use super::{MakeClient, NOW, ids};
use crate::{Api, ApiError, requests::*};
use domain::{NoteId, Target};

async fn save(client: &Api, note: &str, chosen: bool) {
    let target = Target::SaveNote(NoteId::from(note));
    client.react(React { target, chosen }).await.expect("a note that is there");
}

pub(super) async fn what_one_saved_is_listed_and_nobody_elses(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let open = async |after, limit| client.saves(SavesQuery { after, limit }).await;
    let none = open(None, 9).await.expect("a list");
    assert_eq!((none.n, none.n_gone, none.notes.items.len()), (0, 0, 0));
    save(&client, "plate", true).await;
    save(&client, "breakfast", true).await;
    save(&client, "plate", true).await;
    let all = open(None, 9).await.expect("a list");
    assert_eq!((all.n, all.n_gone), (2, 0));
    let first = open(None, 1).await.expect("a page");
    let second = open(first.notes.next.clone(), 1).await.expect("a page");
    assert_eq!([ids(&first.notes.items), ids(&second.notes.items)].concat(), ids(&all.notes.items));
    save(&client, "breakfast", false).await;
    assert_eq!(ids(&open(None, 9).await.expect("a list").notes.items), ["plate"]);
    let reader = make("reader", NOW, 0);
    let signed_out = reader.saves(SavesQuery { after: None, limit: 9 }).await;
    assert_eq!(signed_out, Err(ApiError::SignedOut));
}
