//! People one does not want to see.

use crate::world::{NOW, World, comment, context, ids, note};
use community::{
    CommunityError, Kind, Records, counters,
    requests::{
        Block, CommentsQuery, CreatorNotesQuery, CreatorQuery, MutesQuery, NoteQuery, React,
        SearchQuery, SuggestionsQuery,
    },
    stored::{CommentRecord, NoteRecord},
};
use domain::{Channel, CommentOrder, CreatorId, NoteId, Refusal, SearchScope, Target};

fn world() -> World {
    let mut world = World::new();
    world.note(note("plate", "餐盘怎么洗"));
    world.note(NoteRecord { author: "hebu".into(), ..note("soup", "餐盘里的汤") });
    world.comment("soup", "a", &comment("xiaoman", "好喝吗"));
    let answer = CommentRecord { answers: Some("a".into()), ..comment("hebu", "好喝") };
    world.comment("soup", "a-1", &answer);
    world.comment("soup", "b", &comment("hebu", "我写的"));
    let answer = CommentRecord { answers: Some("b".into()), ..comment("xiaoman", "看到了") };
    world.comment("soup", "b-1", &answer);
    world.comment("soup", "c", &comment("without-record", "路过"));
    world
}

fn block(world: &mut World, person: &str, blocked: bool) -> Result<Vec<String>, CommunityError> {
    let request = Block { person: CreatorId::from(person), blocked };
    let answer = world.write(&context("guest", NOW), community::block, request)?;
    Ok(answer.into_iter().map(|creator| creator.id.to_string()).collect())
}

#[test]
fn whoever_is_blocked_is_left_out_of_lists_and_found_where_one_goes_on_purpose() {
    let mut world = world();
    assert_eq!(block(&mut world, "xiaoman", true).expect("blocked"), ["xiaoman"]);
    assert_eq!(world.discover("guest"), ["soup"]);
    assert_eq!(world.discover("buyer").len(), 2, "nobody else's");
    let guest = world.ask("guest");

    let query = SearchQuery { text: "餐盘".to_owned(), limit: 9, ..SearchQuery::default() };
    let found = community::search(&world.memory, &guest, query.clone()).expect("an answer");
    assert_eq!((ids(&found.notes.items), found.counts.notes), (vec!["soup".to_owned()], 1));
    let query = SearchQuery { text: "xiaoman".to_owned(), scope: SearchScope::People, ..query };
    let found = community::search(&world.memory, &guest, query).expect("an answer");
    assert_eq!((found.people.len(), found.counts.people), (0, 0));
    let query = SuggestionsQuery { text: "xiaom".to_owned(), limit: 9 };
    let suggested = |person: &str| {
        community::suggestions(&world.memory, &world.ask(person), query.clone())
            .expect("an answer")
            .len()
    };
    assert_eq!((suggested("guest"), suggested("buyer")), (0, 1));

    let query = CommentsQuery {
        note: NoteId::from("soup"),
        order: CommentOrder::Oldest,
        after: None,
        limit: 9,
        including: None,
    };
    let comments = community::comments(&world.memory, &guest, query).expect("comments");
    let shown: Vec<(&str, usize)> = comments
        .threads
        .iter()
        .map(|thread| (thread.comment.id.as_str(), thread.answers.len()))
        .collect();
    assert_eq!((shown, comments.n_comments), (vec![("b", 0), ("c", 0)], 2));

    // One goes there on purpose.
    let id = CreatorId::from("xiaoman");
    let page = community::creator(&world.memory, &guest, CreatorQuery { id: id.clone() });
    assert_eq!(page.expect("a page").acts.wrote, 1);
    let notes = CreatorNotesQuery { id, after: None, limit: 9 };
    let notes = community::creator_notes(&world.memory, &guest, notes).expect("a page");
    assert_eq!(ids(&notes.items), ["plate"]);
    let note = NoteQuery { id: NoteId::from("plate") };
    assert!(community::note(&world.memory, &guest, note).is_ok());
}

#[test]
fn blocking_is_idempotent_and_unfollows() {
    let mut world = world();
    let xiaoman = CreatorId::from("xiaoman");
    let follow = React { target: Target::Follow(xiaoman.clone()), chosen: true };
    world.write(&context("guest", NOW), community::react, follow).expect("a follow");
    let followers = |world: &World| world.memory.count(&counters::followers(&xiaoman));
    assert_eq!(followers(&world), 1);
    for _ in 0..2 {
        block(&mut world, "xiaoman", true).expect("blocked");
        assert_eq!(followers(&world), 0);
    }
    assert_eq!(world.memory.get(Kind::Follow, "guest/xiaoman"), None);
    assert!(world.channel(&world.ask("guest"), &Channel::Following, 9).is_empty());
    for _ in 0..2 {
        assert_eq!(block(&mut world, "xiaoman", false), Ok(Vec::new()));
    }
    assert_eq!(followers(&world), 0, "whom one follows is not remembered");
    assert_eq!(world.discover("guest").len(), 2);
}

#[test]
fn the_one_blocked_last_comes_first_in_both_lists() {
    let mut world = world();
    for (n, person) in ["xiaoman", "hebu", "without-record"].into_iter().enumerate() {
        let asked = context("guest", NOW.plus_ms(n as i64));
        let request = Block { person: CreatorId::from(person), blocked: true };
        world.write(&asked, community::block, request).expect("blocked");
    }
    let listed = block(&mut world, "buyer", false).expect("the list");
    assert_eq!(listed, ["without-record", "hebu", "xiaoman"]);
    let muted = community::mutes(&world.memory, &context("guest", NOW), MutesQuery {});
    let muted: Vec<String> =
        muted.expect("a list").blocked.iter().map(|one| one.id.to_string()).collect();
    assert_eq!(muted, listed);
}

#[test]
fn nobody_blocks_themselves_or_nobody() {
    let mut world = world();
    assert_eq!(block(&mut world, "guest", true), Err(Refusal::Yourself.into()));
    assert_eq!(block(&mut world, "nobody", true), Err(CommunityError::NotFound));
    assert_eq!(block(&mut world, "nobody", false), Err(CommunityError::NotFound));
    assert_eq!(block(&mut world, "", true), Err(CommunityError::NotFound));
}
