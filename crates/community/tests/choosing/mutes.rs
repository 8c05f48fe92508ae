//! Words one does not want to read.

use crate::world::{DAY, NOW, World, comment, context, ids, note, words};
use community::{
    CommunityError, has_mutes,
    requests::{
        CommentsQuery, DropMute, KeepMute, MutesQuery, NoteQuery, OpinionsQuery, SavesQuery,
        SearchQuery, SuggestionsQuery, TopicNotesQuery, TopicQuery, TryMute,
    },
    stored::{CommentRecord, NoteRecord, SaveRecord, keep},
};
use domain::{
    Channel, CommentId, CommentOrder, Comments, MuteEffect, MuteId, MuteScope, MuteWords, NoteId,
    Refusal, SavesOrder, SavesWithin, SearchScope, mute::MAX_MUTES,
};
use std::sync::Arc;

/// Ten notes, three of them about losing weight, one of which says so in disguise.
fn world() -> World {
    let mut world = World::new();
    world.note(note("fat", "三天减肥"));
    world.note(NoteRecord {
        body: "每天一杯，jian肥不难".to_owned(), ..note("tea", "花茶")
    });
    world
        .note(NoteRecord { topics: vec!["減肥".to_owned()], ..note("topic", "晚饭吃什么") });
    for n in 0..7 {
        world.note(note(&format!("plain-{n}"), "餐盘怎么洗"));
    }
    world
}

fn hidden_of(all: &[String], shown: &[String]) -> Vec<String> {
    all.iter().filter(|id| !shown.contains(id)).cloned().collect()
}

#[test]
fn what_says_the_word_is_left_out_of_every_list_and_opens_by_its_address() {
    let mut world = world();
    let before = world.discover("guest");
    assert_eq!(before.len(), 10);
    let kept = world.mute("one", words(" 减肥\u{200b} ")).expect("a rule");
    assert_eq!((kept.words.word.as_str(), kept.is_over), ("减肥", false));
    assert_eq!((kept.effect.n_notes, kept.effect.of_notes), (3, 10));

    let mut hidden = hidden_of(&before, &world.discover("guest"));
    hidden.sort();
    assert_eq!(hidden, ["fat", "tea", "topic"]);
    assert_eq!(world.discover("buyer").len(), 10, "nobody else's");
    for id in hidden {
        let query = NoteQuery { id: NoteId::from(id) };
        assert!(community::note(&world.memory, &world.ask("guest"), query).is_ok());
    }

    let left = world.write(
        &context("guest", NOW),
        community::drop_mute,
        DropMute { id: MuteId::from("one") },
    );
    assert_eq!(left.expect("nothing left").rules, []);
    assert_eq!(world.discover("guest"), before);
    assert!(!has_mutes(&world.memory, &context("guest", NOW).person));
}

#[test]
fn exceptions_and_several_words_are_meant_as_they_are_said() {
    let mut world = World::new();
    world.note(note("no", "不减肥的一周"));
    world.note(note("both", "减肥也不减肥"));
    world.note(note("tea", "减肥茶"));
    world.note(NoteRecord { body: "代发".to_owned(), ..note("sell", "一件也能") });
    world.note(note("one", "一件"));
    let hidden = |words: MuteWords| {
        let query = TryMute { words };
        let effect = community::try_mute(&world.memory, &context("guest", NOW), query);
        let mut found: Vec<String> =
            effect.expect("an effect").some.iter().map(|note| note.id.to_string()).collect();
        found.sort();
        found
    };
    let except = MuteWords { except: vec!["不减肥".to_owned()], ..words("减肥") };
    assert_eq!(hidden(except.clone()), ["both", "tea"]);
    let except =
        MuteWords { except: vec!["不減肥".to_owned(), "减肥茶".to_owned()], ..except };
    assert_eq!(hidden(except), ["both"]);
    // Each in another text of the note.
    assert_eq!(hidden(words("代发 一件")), ["sell"]);
    assert_eq!(hidden(words("代发 二件")), Vec::<String>::new());
    assert_eq!(hidden(words("！ 一件")), ["one", "sell"]);
}

#[test]
fn a_rule_is_loose_or_exact_and_ends_at_its_instant() {
    let mut world = world();
    let until = NOW.plus_ms(DAY);
    let exact = MuteWords { is_loose: false, until: Some(until), ..words("减肥") };
    let kept = world.mute("one", exact).expect("a rule");
    assert_eq!(kept.effect.n_notes, 2, "its other form is the word, its sound is not");
    let shown = world.channel(&world.ask_at("guest", until.plus_ms(-1)), &Channel::Discover, 9);
    assert_eq!(shown.len(), 8);
    // What recognises words is made once, and knows itself when a rule is over.
    let hides = world.ask("guest").hides;
    let later = community::Context { hides, ..context("guest", until) };
    assert_eq!(world.channel(&later, &Channel::Discover, 9).len(), 10);
    let rules = community::mutes(&world.memory, &later, MutesQuery {}).expect("a list").rules;
    assert!(rules[0].is_over);
    assert_eq!(rules[0].effect, MuteEffect { of_notes: 10, ..MuteEffect::default() });
}

#[test]
fn a_rule_holds_where_it_says() {
    let only = |feed, search, comments| MuteWords {
        scope: MuteScope { feed, search, comments },
        ..words("减肥")
    };
    let seen = |scope: MuteWords| {
        let mut world = world();
        world.comment("plain-0", "one", &comment("hebu", "减肥了吗"));
        let kept = world.mute("one", scope).expect("a rule").effect;
        let context = world.ask("guest");
        let query = SearchQuery { text: "减肥".to_owned(), limit: 9, ..SearchQuery::default() };
        let found = community::search(&world.memory, &context, query).expect("an answer");
        assert_eq!(found.counts.notes as usize, found.notes.items.len());
        let suggested = SuggestionsQuery { text: "三天".to_owned(), limit: 9 };
        let suggested = community::suggestions(&world.memory, &context, suggested);
        assert_eq!(suggested.expect("an answer").len(), found.counts.notes.min(1) as usize);
        let comments = comments(&world, "plain-0", None).n_comments;
        ((kept.n_notes, kept.n_comments), world.discover("guest").len(), comments, found)
    };
    // What was written with letters is found by its sound alone.
    let (effect, n_feed, n_comments, found) = seen(only(true, false, false));
    assert_eq!((effect, n_feed, n_comments), ((3, 0), 7, 1));
    assert_eq!(found.counts.notes, 2);
    let (effect, n_feed, n_comments, found) = seen(only(false, true, false));
    assert_eq!((effect, n_feed, n_comments, found.counts.notes), ((3, 0), 10, 1, 0));
    let (effect, n_feed, n_comments, found) = seen(only(false, false, true));
    assert_eq!((effect, n_feed, n_comments, found.counts.notes), ((0, 1), 10, 0, 2));
}

#[test]
fn topics_and_opinions_count_what_they_show() {
    let mut world = world();
    world.topic("生活");
    world.product("cup", "杯子");
    world.product("slim", "减肥茶");
    for (id, title, product) in
        [("cup-1", "减肥用的", "cup"), ("cup-2", "喝茶用的", "cup"), ("slim-1", "喝茶用的", "slim")]
    {
        world.note(NoteRecord { products: vec![product.into()], ..note(id, title) });
    }
    world.mute("one", words("减肥")).expect("a rule");
    let context = world.ask("guest");
    let opinions = |product: &str| {
        let query = OpinionsQuery { product: product.into(), after: None, limit: 9 };
        ids(&community::opinions(&world.memory, &context, query).expect("a page").items)
    };
    assert_eq!(opinions("cup"), ["cup-2"]);
    assert_eq!(opinions("slim"), Vec::<String>::new(), "what it carries is named beside it");

    let query = TopicQuery { name: "生活".to_owned() };
    let page = community::topic(&world.memory, &context, query).expect("a topic");
    let query = TopicNotesQuery {
        name: "生活".to_owned(),
        by_saves: false,
        bought_only: false,
        after: None,
        limit: 60,
    };
    let notes = community::topic_notes(&world.memory, &context, query).expect("a page").items;
    assert_eq!((page.summary.n_notes, notes.len()), (8, 8));
    let query = SearchQuery {
        text: "生活".to_owned(),
        scope: SearchScope::Topics,
        limit: 9,
        ..SearchQuery::default()
    };
    let found = community::search(&world.memory, &context, query).expect("an answer");
    assert_eq!(found.topics.iter().map(|topic| topic.n_notes).collect::<Vec<_>>(), [8]);

    // A topic of which nothing is left to see is still one.
    let query = TopicQuery { name: "減肥".to_owned() };
    let page = community::topic(&world.memory, &context, query).expect("a topic");
    assert_eq!(page.summary.n_notes, 0);
}

#[test]
fn what_is_ones_own_is_never_hidden() {
    let mut world = world();
    world.note(NoteRecord { author: "guest".into(), ..note("mine", "我在减肥") });
    world.comment("plain-0", "mine", &comment("guest", "我也减肥"));
    world.put(|tx| {
        keep(tx, "guest/fat", &SaveRecord { at: NOW, folder: None }).expect("plain data");
    });
    let kept = world.mute("one", words("减肥")).expect("a rule");
    assert_eq!((kept.effect.n_notes, kept.effect.n_comments), (3, 0));
    assert!(world.discover("guest").contains(&"mine".to_owned()));
    assert_eq!(comments(&world, "plain-0", None).n_comments, 1);
    let saves =
        SavesQuery { within: SavesWithin::All, order: SavesOrder::Newest, after: None, limit: 9 };
    let saves = community::saves(&world.memory, &world.ask("guest"), saves).expect("a list");
    assert_eq!((ids(&saves.notes.items), saves.n_gone), (vec!["fat".to_owned()], 0));
}

fn comments(world: &World, note: &str, including: Option<&str>) -> Comments {
    let query = CommentsQuery {
        note: NoteId::from(note),
        order: CommentOrder::Oldest,
        after: None,
        limit: 50,
        including: including.map(CommentId::from),
    };
    community::comments(&world.memory, &world.ask("guest"), query).expect("comments")
}

#[test]
fn a_thread_goes_with_its_first_comment_and_an_answer_alone() {
    let mut world = world();
    let answer = |to: &str, body: &str| CommentRecord {
        answers: Some(CommentId::from(to)),
        ..comment("hebu", body)
    };
    for (id, record) in [
        ("a", comment("hebu", "好看")),
        ("a-1", answer("a", "减肥吗")),
        ("a-2", answer("a", "谢谢")),
        ("b", comment("hebu", "减肥的看过来")),
        ("b-1", answer("b", "来了")),
        ("b-2", answer("b", "減f")),
        ("c", comment("hebu", "洗得掉")),
    ] {
        world.comment("plain-0", id, &record);
    }
    world.mute("one", words("减肥")).expect("a rule");
    let shown = |including| {
        let comments = comments(&world, "plain-0", including);
        let mut shown = Vec::new();
        for thread in &comments.threads {
            shown.push(thread.comment.id.to_string());
            shown.extend(thread.answers.iter().map(|answer| answer.id.to_string()));
        }
        assert_eq!(comments.n_comments as usize, shown.len(), "what is counted is what is shown");
        shown
    };
    assert_eq!(shown(None), ["a", "a-2", "c"]);
    // A link leads where it says, and shows no more than that.
    assert_eq!(shown(Some("a-1")), ["a", "a-1", "a-2", "c"]);
    assert_eq!(shown(Some("b")), ["a", "a-2", "b", "b-1", "c"]);
    assert_eq!(shown(Some("b-2")), ["a", "a-2", "b", "b-1", "b-2", "c"]);
}

#[test]
fn pages_of_comments_join_whatever_is_hidden_meanwhile() {
    let mut world = world();
    for n in 0..20 {
        let body = if n % 3 == 0 { "减肥" } else { "好看" };
        world.comment("plain-0", &format!("{n:02}"), &comment("hebu", body));
    }
    let page = |world: &World, after| {
        let query = CommentsQuery {
            note: NoteId::from("plain-0"),
            order: CommentOrder::Oldest,
            after,
            limit: 4,
            including: None,
        };
        community::comments(&world.memory, &world.ask("guest"), query).expect("a page")
    };
    let first = page(&world, None);
    world.mute("one", words("减肥")).expect("a rule");
    let (mut found, mut next) = (first.threads, first.next);
    while next.is_some() {
        let more = page(&world, next);
        assert!(more.next.is_none() || more.threads.len() == 4, "pages are full");
        found.extend(more.threads);
        next = more.next;
    }
    let found: Vec<String> = found.iter().map(|thread| thread.comment.id.to_string()).collect();
    let mut expected: Vec<String> = (0..4).map(|n| format!("{n:02}")).collect();
    expected.extend((4..20).filter(|n| n % 3 != 0).map(|n| format!("{n:02}")));
    assert_eq!(found, expected);
}

#[test]
fn what_hides_most_is_made_by_whoever_says_so_twice() {
    let mut world = world();
    let refused = |refusal: Refusal| Err(CommunityError::from(refusal));
    let guest = context("guest", NOW);
    let most = words("餐盘");
    assert_eq!(world.mute("one", most.clone()), refused(Refusal::MuteHidesMost));
    assert!(!has_mutes(&world.memory, &guest.person), "nothing was kept");
    let sure = KeepMute { id: MuteId::from("one"), words: most.clone(), is_sure: true };
    let kept = world.write(&guest, community::keep_mute, sure).expect("they want it so");
    assert_eq!((kept.effect.n_notes, kept.effect.some.len()), (7, 5));
    // Sent again, it is the same rule, and nobody is asked anew.
    assert_eq!(world.mute("one", most).expect("the same rule"), kept);

    let nowhere = MuteScope { feed: false, search: false, comments: false };
    for (wrong, refusal) in [
        (words(" "), Refusal::TextEmpty),
        (words(&"长".repeat(31)), Refusal::TextTooLong),
        (MuteWords { scope: nowhere, ..words("减肥") }, Refusal::MuteNowhere),
    ] {
        assert_eq!(world.mute("two", wrong.clone()), refused(refusal));
        let tried = community::try_mute(&world.memory, &guest, TryMute { words: wrong });
        assert_eq!(tried, Err(refusal.into()));
    }
    assert_eq!(world.mute("a/b", words("减肥")), Err(CommunityError::Malformed("id")));
}

#[test]
fn there_are_so_many_rules_and_no_more() {
    let mut world = World::new();
    for n in 0..MAX_MUTES {
        world.mute(&format!("rule-{n}"), words(&format!("词{n}"))).expect("a rule");
    }
    let refused = Err(CommunityError::Refused(Refusal::TooManyMutes));
    assert_eq!(world.mute("one-more", words("再来")), refused);
    // The next version of one that is there is no further rule, and keeps its instant.
    let next = world.mute("rule-0", words("再来")).expect("its next version");
    assert_eq!((next.words.word.as_str(), next.at), ("再来", NOW));
    let rules = community::mutes(&world.memory, &context("guest", NOW), MutesQuery {});
    assert_eq!(rules.expect("a list").rules.len(), MAX_MUTES);
}

#[test]
fn rules_are_listed_the_newest_first() {
    let mut world = world();
    for (id, later) in [("b", 0), ("a", 0), ("c", 1)] {
        let request = KeepMute { id: MuteId::from(id), words: words("减肥"), is_sure: false };
        let asked = context("guest", NOW.plus_ms(later));
        world.write(&asked, community::keep_mute, request).expect("a rule");
    }
    let listed = community::mutes(&world.memory, &context("guest", NOW), MutesQuery {});
    let listed = listed.expect("a list").rules;
    let order: Vec<&str> = listed.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(order, ["c", "a", "b"]);
    assert_eq!(listed[0].effect.n_notes, 3, "each by itself");
    let nobody = community::mutes(&world.memory, &context("buyer", NOW), MutesQuery {});
    assert_eq!(nobody.expect("a list").rules, []);
}

#[test]
fn what_recognises_words_is_made_anew_only_when_the_rules_change() {
    let mut world = world();
    world.mute("one", words("减肥")).expect("a rule");
    let guest = context("guest", NOW);
    let hides = world.hiding(&guest, None);
    let same = world.hiding(&guest, Some(hides.clone()));
    assert!(hides.is(&same));
    let without = community::Context { hanzi: Arc::default(), ..guest.clone() };
    let other = world.hiding(&without, Some(hides.clone()));
    assert!(!hides.is(&other), "other characters, other words");
    world.mute("one", words("餐具")).expect("its next version");
    let next = world.hiding(&guest, Some(hides.clone()));
    assert!(!hides.is(&next));
}

#[test]
fn without_the_table_words_are_recognised_as_they_are_written() {
    let mut world = world();
    world.mute("one", words("减肥")).expect("a rule");
    let bare = community::Context { hanzi: Arc::default(), ..context("guest", NOW) };
    let hides = Some(world.hiding(&bare, None));
    let bare = community::Context { hides, ..bare };
    let shown = world.channel(&bare, &Channel::Discover, 60);
    assert!(!shown.contains(&"fat".to_owned()));
    assert!(shown.contains(&"topic".to_owned()), "its other form is not known");
}
