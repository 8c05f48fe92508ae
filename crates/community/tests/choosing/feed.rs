//! The feed with everything that one may choose, read downwards and upwards.

use crate::world::{NOW, World, context, ids, note, words};
use community::{
    Context,
    requests::{Block, ChooseInterests, FeedQuery, React, SetAside},
    stored::NoteRecord,
};
use domain::{Channel, CreatorId, Cursor, NoteId, Target};
use proptest::prelude::*;

/// A note of a community of chance: what it is about, who wrote it, whether it says the word.
#[derive(Clone, Debug)]
struct Any {
    topic: usize,
    author: usize,
    says_it: bool,
    is_aside: bool,
    is_liked: bool,
    age: i64,
}

const TOPICS: [&str; 3] = ["露营", "猫", "生活"];
const AUTHORS: [&str; 2] = ["xiaoman", "hebu"];

fn any_note() -> impl Strategy<Value = Any> {
    (
        0..3usize,
        0..2usize,
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.2),
        any::<bool>(),
        0..40i64,
    )
        .prop_map(|(topic, author, says_it, is_aside, is_liked, age)| Any {
            topic,
            author,
            says_it,
            is_aside,
            is_liked,
            age,
        })
}

fn community_of(notes: &[Any]) -> World {
    let mut world = World::new();
    let guest = context("guest", NOW);
    for (n, any) in notes.iter().enumerate() {
        let id = format!("n{n:02}");
        world.note(NoteRecord {
            topics: vec![TOPICS[any.topic].to_owned()],
            author: CreatorId::from(AUTHORS[any.author]),
            published_at: NOW.plus_ms(-any.age * 7_200_000),
            ..note(&id, if any.says_it { "减肥" } else { "一条" })
        });
        if any.is_aside {
            let request = SetAside { note: NoteId::from(id.as_str()), aside: true };
            world.write(&guest, community::set_aside, request).expect("there");
        }
        if any.is_liked {
            let target = Target::LikeNote(NoteId::from(id.as_str()));
            world.write(&guest, community::react, React { target, chosen: true }).expect("there");
        }
    }
    world
}

fn page(
    world: &World,
    context: &Context,
    channel: &Channel,
    at: [Option<Cursor>; 2],
    limit: usize,
) -> (Vec<String>, Option<Cursor>) {
    let [after, before] = at;
    let query = FeedQuery { channel: channel.clone(), after, before, limit };
    let page = community::feed(&world.memory, context, query).expect("a page");
    assert!(page.next.is_none() || page.items.len() == limit, "pages are full");
    (ids(&page.items), page.next)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn pages_join_to_the_filtered_list_in_both_directions(
        notes in prop::collection::vec(any_note(), 0..40),
        scale in 0usize..30, down in 1usize..9, up in 1usize..9,
        is_muting: bool, is_blocking: bool, is_on: bool, takes_away: bool, in_topic: bool,
    ) {
        let mut world = community_of(&notes);
        let guest = context("guest", NOW);
        if is_blocking {
            let request = Block { person: CreatorId::from("hebu"), blocked: true };
            world.write(&guest, community::block, request).expect("somebody");
        }
        let off = if takes_away { vec!["猫".to_owned()] } else { Vec::new() };
        let chosen = ChooseInterests { is_on, off };
        world.write(&guest, community::choose_interests, chosen).expect("chosen");
        if is_muting {
            let request = community::requests::KeepMute {
                id: "one".into(), words: words("减肥"), is_sure: true,
            };
            world.write(&guest, community::keep_mute, request).expect("a rule");
        }
        let channel = if in_topic { Channel::Topic("露营".to_owned()) } else { Channel::Discover };
        let wanted = Context { scale, ..world.ask("guest") };

        // Everything in one page is what may be seen of everything there is.
        let (mut all, mut next) = page(&world, &wanted, &channel, [None, None], 60);
        while next.is_some() {
            let (more, then) = page(&world, &wanted, &channel, [next, None], 60);
            all.extend(more);
            next = then;
        }
        let is_seen = |any: &Any| {
            let is_out = (is_muting && any.says_it)
                || (is_blocking && AUTHORS[any.author] == "hebu")
                || any.is_aside
                || (!in_topic && is_on && takes_away && TOPICS[any.topic] == "猫")
                || (in_topic && TOPICS[any.topic] != "露营");
            !is_out
        };
        let mut expected: Vec<String> = notes.iter().enumerate()
            .filter(|(_, any)| is_seen(any))
            .map(|(n, _)| format!("n{n:02}"))
            .collect();
        let mut content: Vec<String> = all.iter().filter(|id| id.starts_with('n')).cloned().collect();
        let generated = all.len() - content.len();
        prop_assert!(generated <= scale);
        content.sort();
        expected.sort();
        prop_assert_eq!(content, expected);

        // Pages of any size join to it, downwards,
        let (mut joined, mut starts, mut next) = (Vec::new(), Vec::new(), None);
        loop {
            let (items, then) = page(&world, &wanted, &channel, [next, None], down);
            joined.extend(items);
            let Some(cursor) = then else { break };
            starts.push((joined.len(), cursor.clone()));
            next = Some(cursor);
        }
        prop_assert_eq!(&joined, &all);
        // and upwards from every place.
        for (end, start) in starts {
            let (mut above, mut before) = (Vec::new(), Some(start));
            while before.is_some() {
                let (mut items, then) = page(&world, &wanted, &channel, [None, before], up);
                items.append(&mut above);
                above = items;
                before = then;
            }
            prop_assert_eq!(&above[..], &all[..end]);
        }
    }

    #[test]
    fn a_rule_made_meanwhile_moves_nothing_else(
        notes in prop::collection::vec(any_note(), 0..40), limit in 1usize..9,
    ) {
        let mut world = community_of(&notes);
        let before = world.discover("guest");
        let (mut found, next) =
            page(&world, &world.ask("guest"), &Channel::Discover, [None, None], limit);
        let n_first = found.len();
        let request = community::requests::KeepMute {
            id: "one".into(), words: words("减肥"), is_sure: true,
        };
        world.write(&context("guest", NOW), community::keep_mute, request).expect("a rule");
        let mut next = next;
        while next.is_some() {
            let (more, then) =
                page(&world, &world.ask("guest"), &Channel::Discover, [next, None], limit);
            found.extend(more);
            next = then;
        }
        let says_it = |id: &String| {
            let n: usize = id[1..].parse().expect("our ids");
            notes[n].says_it
        };
        let mut expected = before[..n_first].to_vec();
        expected.extend(before[n_first..].iter().filter(|id| !says_it(id)).cloned());
        prop_assert_eq!(found, expected);
    }
}
