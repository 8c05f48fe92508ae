//! What one is interested in, and what one sets aside.

use crate::world::{DAY, NOW, World, context, ids, note};
use community::{
    CommunityError, Context,
    requests::{
        Block, ChooseInterests, FeedQuery, InterestsQuery, NewsQuery, React, SearchQuery, SetAside,
        WhyQuery,
    },
    stored::NoteRecord,
};
use domain::{Channel, CreatorId, Interests, NoteId, Target, Timestamp, Why};

/// Twenty notes, one every day, every fifth about 露营 and every seventh about 猫.
fn world() -> World {
    let mut world = World::new();
    for n in 0..20 {
        let topic = match n {
            n if n % 5 == 4 => "露营",
            n if n % 7 == 6 => "猫",
            _ => "生活",
        };
        world.note(NoteRecord {
            topics: vec![topic.to_owned()],
            published_at: NOW.plus_ms(-DAY * n),
            ..note(&format!("n{n:02}"), "一条")
        });
    }
    world
}

fn react(world: &mut World, target: Target, at: Timestamp) {
    let request = React { target, chosen: true };
    world.write(&context("guest", at), community::react, request).expect("there");
}

fn like(world: &mut World, note: &str, at: Timestamp) {
    react(world, Target::LikeNote(NoteId::from(note)), at);
}

fn choose(world: &mut World, is_on: bool, off: &[&str]) -> Interests {
    let off = off.iter().map(|&topic| topic.to_owned()).collect();
    let request = ChooseInterests { is_on, off };
    world.write(&context("guest", NOW), community::choose_interests, request).expect("chosen")
}

fn why(world: &World, note: &str) -> Result<Why, CommunityError> {
    let query = WhyQuery { note: NoteId::from(note) };
    community::why(&world.memory, &context("guest", NOW), query)
}

fn names(interests: &Interests) -> Vec<(&str, u64, bool)> {
    interests.topics.iter().map(|one| (one.topic.as_str(), one.n, one.is_off)).collect()
}

#[test]
fn off_two_people_see_the_same_whatever_they_like() {
    let mut world = world();
    let before = world.discover("guest");
    like(&mut world, "n14", NOW);
    like(&mut world, "n19", NOW);
    assert_eq!(world.discover("guest"), before);
    assert_eq!(world.discover("buyer"), before);
    // Turned on and off again, and with topics taken away: still the same.
    choose(&mut world, true, &["猫"]);
    assert_ne!(world.discover("guest"), before);
    assert_eq!(world.discover("buyer"), before, "nobody else's");
    choose(&mut world, false, &["猫"]);
    assert_eq!(world.discover("guest"), before);
}

#[test]
fn on_what_is_about_an_interest_comes_earlier_and_what_was_taken_away_not_at_all() {
    let mut world = world();
    // One liked and saved counts once; two are an interest.
    like(&mut world, "n14", NOW);
    react(&mut world, Target::SaveNote(NoteId::from("n14")), NOW);
    let one = choose(&mut world, true, &[]);
    assert_eq!(names(&one), []);
    react(&mut world, Target::SaveNote(NoteId::from("n19")), NOW);
    let asked = context("guest", NOW);
    let two = community::interests(&world.memory, &asked, InterestsQuery {}).expect("a list");
    assert_eq!((two.is_on, names(&two)), (true, vec![("露营", 2, false)]));

    let before = world.discover("buyer");
    let leaning = world.discover("guest");
    let place = |list: &[String], id: &str| list.iter().position(|one| one == id).expect("there");
    assert_eq!(leaning.len(), before.len());
    for id in ["n09", "n14", "n19"] {
        assert!(place(&leaning, id) + 1 < place(&before, id), "{id} comes earlier");
    }
    let said = why(&world, "n09").expect("a reason");
    assert_eq!((said.is_personal, said.interests), (true, vec!["露营".to_owned()]));
    assert!(why(&world, "n06").expect("a reason").interests.is_empty());

    let chosen = choose(&mut world, true, &["露营", "猫", " ", "露\u{200b}营", &"长".repeat(21)]);
    assert_eq!(names(&chosen), [("露营", 2, true), ("猫", 0, true)]);
    let left: Vec<String> = world.discover("guest");
    assert_eq!(left.len(), 14);
    for id in ["n04", "n06", "n09", "n13", "n14", "n19"] {
        assert!(!left.contains(&id.to_owned()), "{id} is about what was taken away");
    }
    // Elsewhere it stands: one goes there on purpose.
    let camping = Channel::Topic("露营".to_owned());
    assert_eq!(world.channel(&world.ask("guest"), &camping, 9).len(), 4);
    let news = NewsQuery { channel: Channel::Discover, since: Timestamp(0) };
    let news = community::feed_news(&world.memory, &world.ask("guest"), news).expect("news");
    assert_eq!(news.n, 14);
}

#[test]
fn a_like_given_since_leaves_the_list_as_it_was() {
    let mut world = world();
    choose(&mut world, true, &[]);
    let page = |world: &World, now: Timestamp, after| {
        let query = FeedQuery { channel: Channel::Discover, after, before: None, limit: 7 };
        community::feed(&world.memory, &world.ask_at("guest", now), query).expect("a page")
    };
    let whole = world.discover("guest");
    let first = page(&world, NOW, None);
    let later = NOW.plus_ms(1);
    like(&mut world, "n14", later);
    like(&mut world, "n19", later);
    let (mut found, mut next) = (ids(&first.items), first.next);
    while next.is_some() {
        let more = page(&world, later, next);
        found.extend(ids(&more.items));
        next = more.next;
    }
    assert_eq!(found, whole);
    assert_ne!(ids(&page(&world, later, None).items), whole[..7], "the next first page leans");
}

#[test]
fn a_like_of_a_generated_note_is_one_of_its_topics() {
    let mut world = world();
    let scaled = |now| Context { scale: 50, ..context("guest", now) };
    for n in 0..50 {
        let target = Target::LikeNote(NoteId::from(format!("g-{n}")));
        let request = React { target, chosen: true };
        world.write(&scaled(NOW), community::react, request).expect("there");
    }
    let found = community::interests(&world.memory, &scaled(NOW), InterestsQuery {});
    let found = found.expect("a list");
    assert_eq!(found.topics.iter().map(|one| one.n).sum::<u64>(), 50);
    assert!(!found.is_on, "nobody said so");
}

#[test]
fn what_is_set_aside_leaves_the_feed_and_is_found_by_whoever_looks_for_it() {
    let mut world = world();
    let set = |world: &mut World, note: &str, aside| {
        let request = SetAside { note: NoteId::from(note), aside };
        world.write(&context("guest", NOW), community::set_aside, request)
    };
    let before = world.discover("guest");
    for _ in 0..2 {
        assert!(set(&mut world, "n03", true).expect("aside").is_aside);
    }
    let left: Vec<String> = before.iter().filter(|id| *id != "n03").cloned().collect();
    assert_eq!(world.discover("guest"), left);
    assert_eq!(world.discover("buyer"), before);
    let query = SearchQuery { text: "一条".to_owned(), limit: 60, ..SearchQuery::default() };
    let found = community::search(&world.memory, &world.ask("guest"), query).expect("an answer");
    assert_eq!(found.counts.notes, 20);
    for _ in 0..2 {
        assert!(!set(&mut world, "n03", false).expect("taken back").is_aside);
    }
    assert_eq!(world.discover("guest"), before);
    assert_eq!(set(&mut world, "nothing", true), Err(CommunityError::NotFound));
}

#[test]
fn why_says_who_wrote_it_and_how_one_stands_to_them() {
    let mut world = world();
    let xiaoman = CreatorId::from("xiaoman");
    react(&mut world, Target::Follow(xiaoman.clone()), NOW);
    let said = why(&world, "n01").expect("a reason");
    let expected = Why {
        is_personal: false,
        interests: Vec::new(),
        follows: true,
        author: xiaoman.clone(),
        is_blocked: false,
        is_aside: false,
    };
    assert_eq!(said, expected);
    let request = Block { person: xiaoman, blocked: true };
    world.write(&context("guest", NOW), community::block, request).expect("blocked");
    let said = why(&world, "n01").expect("a reason");
    assert_eq!(said, Why { follows: false, is_blocked: true, ..expected });
    assert_eq!(why(&world, "nothing"), Err(CommunityError::NotFound));
    world.note(NoteRecord { published_at: NOW.plus_ms(1), ..note("tomorrow", "明天") });
    assert_eq!(why(&world, "tomorrow"), Err(CommunityError::NotFound));
}

#[test]
fn there_are_so_many_topics_to_take_away_and_no_more() {
    let mut world = world();
    let many = |n: usize| ChooseInterests {
        is_on: true,
        off: (0..n).map(|n| format!("话题{n}")).collect(),
    };
    let guest = context("guest", NOW);
    assert!(world.write(&guest, community::choose_interests, many(200)).is_ok());
    let refused = world.write(&guest, community::choose_interests, many(201));
    assert!(matches!(refused, Err(CommunityError::Malformed(_))));
}
