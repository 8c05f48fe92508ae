//! What folders of saves promise.

use super::{MakeClient, NOW, ids};
use crate::{Api, ApiError, requests::*};
use domain::{FolderId, Folders, NoteId, Refusal, SavesOrder, SavesWithin, Target};

async fn save(client: &Api, note: &str) {
    let target = Target::SaveNote(NoteId::from(note));
    client.react(React { target, chosen: true }).await.expect("a note that is there");
}

async fn keep(client: &Api, id: &str, name: &str) -> Result<Folders, ApiError> {
    client.keep_folder(KeepFolder { id: id.into(), name: name.to_owned(), place: None }).await
}

async fn file(client: &Api, note: &str, folder: Option<&str>) -> Result<Folders, ApiError> {
    let notes = vec![NoteId::from(note)];
    client.file_saves(FileSaves { notes, folder: folder.map(FolderId::from) }).await
}

async fn listed(client: &Api, within: SavesWithin) -> Result<Vec<String>, ApiError> {
    let query = SavesQuery { within, order: SavesOrder::Newest, after: None, limit: 9 };
    let page = client.saves(query).await?;
    Ok(ids(&page.notes.items).into_iter().map(str::to_owned).collect())
}

fn named(folders: &Folders) -> Vec<(&str, u64)> {
    folders.folders.iter().map(|folder| (folder.name.as_str(), folder.pile.n)).collect()
}

pub(super) async fn a_folder_is_dropped_without_its_saves_and_comes_back_with_them(
    make: MakeClient<'_>,
) {
    let client = make("guest", NOW, 0);
    assert_eq!(client.folders(FoldersQuery {}).await, Ok(Folders::default()));
    save(&client, "plate").await;
    save(&client, "breakfast").await;
    for _ in 0..2 {
        keep(&client, "kitchen", " 厨房 ").await.expect("a name");
    }
    let filed = file(&client, "plate", Some("kitchen")).await.expect("it is there");
    assert_eq!((named(&filed), filed.unfiled.n, filed.n_all), (vec![("厨房", 1)], 1, 2));
    assert_eq!(filed.folders[0].pile.covers.len(), 1);
    let kitchen = || SavesWithin::Folder("kitchen".into());
    assert_eq!(listed(&client, kitchen()).await, Ok(vec!["plate".to_owned()]));
    assert_eq!(listed(&client, SavesWithin::Unfiled).await, Ok(vec!["breakfast".to_owned()]));

    let drop_it = || DropFolder { id: "kitchen".into() };
    for _ in 0..2 {
        let dropped = client.drop_folder(drop_it()).await.expect("an answer");
        assert_eq!((named(&dropped), dropped.unfiled.n, dropped.n_all), (vec![], 2, 2));
    }
    assert_eq!(listed(&client, kitchen()).await, Err(ApiError::NotFound));
    let back = keep(&client, "kitchen", "厨房").await.expect("a name");
    assert_eq!((named(&back), back.unfiled.n), (vec![("厨房", 1)], 1));
    let out = file(&client, "plate", None).await.expect("out of it");
    assert_eq!((named(&out), out.unfiled.n), (vec![("厨房", 0)], 2));
}

pub(super) async fn folders_stand_in_the_order_of_their_owner(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    for (id, name) in [("a", "厨房"), ("b", "孩子"), ("c", "阳台")] {
        keep(&client, id, name).await.expect("a name");
    }
    // Not known: ignored. Not named: behind, as they were.
    let order = OrderFolders { ids: ["c", "nowhere", "a"].map(FolderId::from).to_vec() };
    for _ in 0..2 {
        let ordered = client.order_folders(order.clone()).await.expect("an order");
        assert_eq!(named(&ordered), [("阳台", 0), ("厨房", 0), ("孩子", 0)]);
    }
    let renamed = keep(&client, "c", "窗台").await.expect("a name");
    assert_eq!(named(&renamed)[0], ("窗台", 0), "a new name, the old place");
    client.drop_folder(DropFolder { id: "a".into() }).await.expect("an answer");
    let again = KeepFolder { id: "a".into(), name: "厨房".to_owned(), place: Some(1) };
    let back = client.keep_folder(again).await.expect("a name");
    assert_eq!(named(&back), [("窗台", 0), ("厨房", 0), ("孩子", 0)]);
}

pub(super) async fn a_folder_has_a_name_of_its_own_that_can_be_seen(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    keep(&client, "a", "厨房").await.expect("a name");
    let refused = |refusal| Err(ApiError::Refused(refusal));
    assert_eq!(keep(&client, "b", "\u{200b}\u{2060}").await, refused(Refusal::NameUnseen));
    assert_eq!(keep(&client, "b", &"长".repeat(500)).await, refused(Refusal::TextTooLong));
    assert_eq!(keep(&client, "b", "厨\u{200b}房").await, refused(Refusal::NameTaken));
    assert_eq!(file(&client, "plate", Some("a")).await, refused(Refusal::NotSaved));
    let left = client.folders(FoldersQuery {}).await.expect("folders");
    assert_eq!(named(&left), [("厨房", 0)], "what was refused left nothing");
    let reader = make("reader", NOW, 0);
    assert_eq!(reader.folders(FoldersQuery {}).await, Err(ApiError::SignedOut));
    assert_eq!(keep(&reader, "a", "厨房").await, Err(ApiError::SignedOut));
}
