//! What the endpoints of one's own promise.

use super::{MakeClient, NOW, ids};
use crate::{Api, ApiError, requests::*};
use domain::{
    Belonging, BelongingCount, CarriedRecord, CommentId, LessonKey, NotCarried, NoteId, SavesOrder,
    SavesWithin, Target, WhyNot,
};

async fn save(client: &Api, note: &str, chosen: bool) {
    let target = Target::SaveNote(NoteId::from(note));
    client.react(React { target, chosen }).await.expect("a note that is there");
}

fn every() -> SavesQuery {
    SavesQuery { within: SavesWithin::All, order: SavesOrder::Newest, after: None, limit: 9 }
}

pub(super) async fn what_one_saved_is_listed_and_nobody_elses(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let open = async |after, limit| client.saves(SavesQuery { after, limit, ..every() }).await;
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
    let signed_out = reader.saves(SavesQuery { limit: 9, ..every() }).await;
    assert_eq!(signed_out, Err(ApiError::SignedOut));
}

pub(super) async fn what_one_wrote_is_listed_and_leads_to_its_note(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let open = async |after, limit| client.own_comments(OwnCommentsQuery { after, limit }).await;
    let none = open(None, 9).await.expect("a list");
    assert_eq!((none.n, none.is_partial, none.comments.items.len()), (0, false, 0));
    for (id, answers) in [("a", None), ("b", Some("plate-1"))] {
        let said = WriteComment {
            id: CommentId::from(id),
            note: NoteId::from("plate"),
            answers: answers.map(CommentId::from),
            body: "洗碗机能洗吗".into(),
        };
        client.comment(said).await.expect("a note that is there");
    }
    let first = open(None, 1).await.expect("a page");
    let second = open(first.comments.next.clone(), 1).await.expect("a page");
    assert_eq!((first.n, second.comments.next), (2, None));
    let mut own = [first.comments.items, second.comments.items].concat();
    own.sort_by(|a, b| a.id.cmp(&b.id));
    let ids: Vec<(&str, bool)> = own.iter().map(|one| (one.id.as_str(), one.is_answer)).collect();
    assert_eq!(ids, [("a", false), ("b", true)]);
    assert_eq!(own[0].note_title.as_deref(), Some("第三个餐盘才对"));
    assert_eq!(
        make("buyer", NOW, 0)
            .own_comments(OwnCommentsQuery { after: None, limit: 9 })
            .await
            .map(|page| page.n),
        Ok(0)
    );
    let signed_out = make("reader", NOW, 0);
    let signed_out = signed_out.own_comments(OwnCommentsQuery { after: None, limit: 9 }).await;
    assert_eq!(signed_out, Err(ApiError::SignedOut));
}

pub(super) async fn what_is_ones_own_can_be_searched(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let none = client.own_things(OwnThingsQuery {}).await.expect("things");
    assert!(none.notes.is_empty() && none.lessons.is_empty() && !none.is_partial);
    save(&client, "plate", true).await;
    let key = LessonKey { course: "first".into(), lesson: "one".into() };
    client.finish_lesson(FinishLesson { key: key.clone() }).await.expect("it is open");
    let own = client.own_things(OwnThingsQuery {}).await.expect("things");
    assert_eq!(own.notes.len(), 1);
    assert_eq!(own.notes[0].summary.id.as_str(), "plate");
    assert_eq!((own.notes[0].topics.len(), own.notes[0].text.as_str()), (2, "正文"));
    assert_eq!((own.lessons.len(), &own.lessons[0].summary.key), (1, &key));
    assert!(own.lessons[0].text.contains("正文") && !own.lessons[0].course.is_empty());
    let other = make("buyer", NOW, 0).own_things(OwnThingsQuery {}).await.expect("things");
    assert!(other.notes.is_empty() && other.lessons.is_empty());
    let signed_out = make("reader", NOW, 0).own_things(OwnThingsQuery {}).await;
    assert_eq!(signed_out, Err(ApiError::SignedOut));
}

pub(super) async fn what_is_ones_own_is_carried_out_and_in_again(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    save(&client, "plate", true).await;
    let like = React { target: Target::LikeNote(NoteId::from("breakfast")), chosen: true };
    let liked = client.react(like.clone()).await.expect("a note that is there");
    let out = client.carry_out(CarryOutQuery {}).await.expect("everything");
    let n = |counts: &[BelongingCount], what| {
        counts.iter().find(|count| count.what == what).map(|count| count.n)
    };
    let both =
        |counts: &[BelongingCount]| (n(counts, Belonging::Saves), n(counts, Belonging::Likes));
    assert_eq!((both(&out.counts), out.n_unreadable), ((Some(1), Some(1)), 0));
    save(&client, "plate", false).await;
    client.react(React { chosen: false, ..like.clone() }).await.expect("a note that is there");
    let nothing = client.carry_out(CarryOutQuery {}).await.expect("nothing");
    assert_eq!(both(&nothing.counts), (None, None));
    // That an order arrived is nobody's to say of themselves.
    let forged =
        CarriedRecord("purchase".into(), "guest/plate".into(), r#"{"v":1,"is":{"at":1}}"#.into());
    let records = [out.records.clone(), vec![forged]].concat();
    let first = client.carry_in(CarryIn { records: records.clone() }).await.expect("it fits");
    assert_eq!((both(&first.brought), both(&first.already)), ((Some(1), Some(1)), (None, None)));
    assert_eq!(first.not_carried, [NotCarried { why: WhyNot::NotAllowed, n: 1 }]);
    let again = client.carry_in(CarryIn { records }).await.expect("it is there");
    assert_eq!((both(&again.brought), both(&again.already)), ((None, None), (Some(1), Some(1))));
    let targets = vec![like.target];
    let now = client.reactions(ReactionsQuery { targets }).await.expect("as before");
    assert_eq!(now, [liked]);
    let other = make("buyer", NOW, 0).carry_in(CarryIn { records: out.records }).await;
    let why = other.map(|other| other.not_carried);
    assert_eq!(why, Ok(vec![NotCarried { why: WhyNot::NotYours, n: 2 }]));
    let reader = make("reader", NOW, 0);
    assert_eq!(reader.carry_out(CarryOutQuery {}).await, Err(ApiError::SignedOut));
    let signed_out = reader.carry_in(CarryIn { records: Vec::new() }).await;
    assert_eq!(signed_out, Err(ApiError::SignedOut));
}
