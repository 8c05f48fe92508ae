//! What the endpoints of creators and their shelves promise.

use super::{MakeClient, NOW};
use crate::{ApiError, requests::*};
use domain::{
    Acts, CreatorId, EvidenceMix, Line, Marks, NoteId, ProductId, Refusal, Relation, ShelfKind,
    ShelfOrder, Standing,
};

fn of(id: &str) -> CreatorQuery {
    CreatorQuery { id: CreatorId::from(id) }
}

fn notes_of(id: &str, after: Option<domain::Cursor>) -> CreatorNotesQuery {
    CreatorNotesQuery { id: CreatorId::from(id), after, limit: 1 }
}

pub(super) async fn a_creator_is_shown_with_what_was_checked_and_what_they_did(
    make: MakeClient<'_>,
) {
    let client = make("guest", NOW, 0);
    let page = client.creator(of("xiaoman")).await.expect("a creator");
    let identity = page.creator.identity.clone().expect("one that was checked");
    assert_eq!((identity.title.as_str(), page.checked.as_str()), ("注册营养师", "看过证书原件"));
    assert_eq!(page.acts, Acts { bought: 1, wrote: 1, answered: 1, shared: 1 });
    assert_eq!(page.mix, EvidenceMix { verified: 1, ..EvidenceMix::default() });
    assert_eq!(page.collections.len(), 1);
    assert_eq!((page.n_shelf, page.codes.len()), (1, 1));
    // Tomorrow's note is neither counted nor shown, until it is tomorrow.
    let notes = client.creator_notes(notes_of("xiaoman", None)).await.expect("notes");
    assert_eq!((notes.items.len(), notes.next), (1, None));
    let later = make("guest", NOW.plus_ms(2 * 86_400_000), 0);
    let first = later.creator_notes(notes_of("xiaoman", None)).await.expect("notes");
    assert_eq!(first.items[0].id, NoteId::from("tomorrow"));
    let second = later.creator_notes(notes_of("xiaoman", first.next)).await.expect("notes");
    assert_eq!((second.items[0].id.as_str(), second.next), ("plate", None));
    let nobody = client.creator(of("nobody")).await;
    assert_eq!(nobody, Err(ApiError::NotFound));
    let made_up = notes_of("xiaoman", Some(domain::Cursor("x".into())));
    assert!(client.creator_notes(made_up).await.is_err());
}

pub(super) async fn whoever_was_stopped_or_left_shows_nothing_but_that(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let stopped = client.creator(of("stopped")).await.expect("a creator");
    assert_eq!(stopped.standing, Standing::Blocked { reason: "刷单".into() });
    assert_eq!((stopped.bio.as_str(), stopped.acts), ("", Acts::default()));
    let left = client.creator(of("left")).await.expect("a creator");
    assert_eq!(left.standing, Standing::Removed);
    let notes = client.creator_notes(notes_of("left", None)).await.expect("a page");
    assert!(notes.items.is_empty());
    let shelf = client.shelf(ShelfQuery { id: CreatorId::from("left") }).await;
    assert_eq!(shelf, Err(ApiError::NotFound));
}

pub(super) async fn a_shelf_holds_what_ones_own_notes_show(make: MakeClient<'_>) {
    let client = make("maker", NOW, 0);
    let theirs = client.shelf(ShelfQuery { id: CreatorId::from("xiaoman") }).await;
    let theirs = theirs.expect("a shelf");
    assert_eq!(theirs.shelves[0].items[0].note.id, NoteId::from("plate"));
    assert!(theirs.shelves[1].items.is_empty() && theirs.spare.is_empty());

    let plate = ProductId::from("bear-plate");
    let order =
        ShelfOrder { first: ShelfKind::Daily, expert: Vec::new(), daily: vec![plate.clone()] };
    let arrange = ArrangeShelf { order: order.clone() };
    let without = client.arrange_shelf(arrange.clone()).await;
    assert_eq!(without, Err(ApiError::Refused(Refusal::ShelfWithoutNote)));

    let note = PublishNote {
        id: NoteId::from("0000000000000000000001"),
        title: "我家的餐盘".into(),
        body: "用了两周".into(),
        line: Line::Buy,
        topics: vec!["母婴".into()],
        place: String::new(),
        relation: Relation::None,
        products: vec![plate.clone()],
        coupons: Vec::new(),
        with_ai: false,
        pictures: vec!["cover".into()],
        stated: Marks {
            ad: true,
            commission: Some(domain::Money::from_fen(1_000_000)),
            evidence: Some(domain::Evidence::Unbought),
            ai: false,
        },
    };
    client.publish(note).await.expect("with its marks");
    let own = ShelfQuery { id: CreatorId::from("maker") };
    let before = client.shelf(own.clone()).await.expect("a shelf");
    assert_eq!(before.spare.len(), 1, "what one could put there is told");
    let after = client.arrange_shelf(arrange.clone()).await.expect("it has a reason now");
    assert_eq!((after.shelves[0].kind, after.shelves[0].items.len()), (ShelfKind::Daily, 1));
    assert!(after.spare.is_empty());
    assert_eq!(client.arrange_shelf(arrange).await, Ok(after.clone()), "again changes nothing");
    assert_eq!(client.shelf(own).await, Ok(after));
    let twice = ShelfOrder { expert: vec![plate], ..order };
    assert!(client.arrange_shelf(ArrangeShelf { order: twice }).await.is_err());
    let reader = make("reader", NOW, 0);
    let nobody = ShelfOrder { first: ShelfKind::Expert, expert: Vec::new(), daily: Vec::new() };
    let signed_out = reader.arrange_shelf(ArrangeShelf { order: nobody }).await;
    assert_eq!(signed_out, Err(ApiError::SignedOut));
}
