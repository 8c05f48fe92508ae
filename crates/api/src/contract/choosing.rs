//! What the endpoints of choosing promise: words, people, notes set aside, interests, reports.

use super::{MakeClient, NOW, ids, query, query_all};
use crate::{Api, ApiError, requests::*};
use domain::{
    Channel, CommentOrder, CreatorId, Finding, MuteId, MuteScope, MuteWords, NoteId, Refusal,
    ReportId, ReportReason, ReportState, Reported, SuggestedThing, Target, mute::MAX_MUTES,
};

fn words(word: &str) -> MuteWords {
    MuteWords {
        word: word.to_owned(),
        except: Vec::new(),
        scope: MuteScope::ALL,
        is_loose: true,
        until: None,
    }
}

fn rule(id: &str, words: MuteWords) -> KeepMute {
    KeepMute { id: MuteId::from(id), words, is_sure: false }
}

async fn discover(client: &Api) -> Vec<String> {
    let page = client.feed(query_all()).await.expect("a feed");
    ids(&page.items).into_iter().map(str::to_owned).collect()
}

async fn block(client: &Api, person: &str, blocked: bool) -> Result<Vec<String>, ApiError> {
    let blocked = client.block(Block { person: CreatorId::from(person), blocked }).await?;
    Ok(blocked.into_iter().map(|creator| creator.id.to_string()).collect())
}

pub(super) async fn what_says_a_word_is_left_out_until_the_rule_goes(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    assert_eq!(discover(&client).await.len(), 2);
    // By its sound, its first letters and its other form.
    for word in ["餐盘", "餐盤", "chanpan", "参盘"] {
        let effect = client.try_mute(TryMute { words: words(word) }).await.expect("an effect");
        let expected = u64::from(word != "chanpan");
        assert_eq!((effect.n_notes, effect.of_notes), (expected, 2), "{word}");
    }
    assert_eq!(discover(&client).await.len(), 2, "trying changes nothing");
    let kept = client.keep_mute(rule("one", words(" 餐盤 "))).await.expect("a rule");
    assert_eq!((kept.words.word.as_str(), kept.at, kept.is_over), ("餐盤", NOW, false));
    assert_eq!(kept.effect.some[0].id.as_str(), "plate");
    let again = client.keep_mute(rule("one", words("餐盤"))).await.expect("the same rule");
    assert_eq!(again, kept);

    assert_eq!(discover(&client).await, ["breakfast"]);
    let news = NewsQuery { channel: Channel::Discover, since: NOW.plus_ms(-90_000_000) };
    assert_eq!(client.feed_news(news).await.expect("news").n, 1);
    let search = SearchQuery { text: "正文".to_owned(), limit: 9, ..SearchQuery::default() };
    let found = client.search(search).await.expect("an answer");
    assert_eq!((ids(&found.notes.items), found.counts.notes), (vec!["breakfast"], 1));
    let suggested = SuggestionsQuery { text: "第三个".to_owned(), limit: 9 };
    let suggested = client.suggestions(suggested).await.expect("an answer");
    let plate = SuggestedThing::Note(NoteId::from("plate"));
    assert!(suggested.iter().all(|one| one.thing != plate));
    let opinions = OpinionsQuery { product: "bear-plate".into(), after: None, limit: 9 };
    assert!(client.opinions(opinions).await.expect("a page").items.is_empty());
    let topic = TopicQuery { name: "餐具".to_owned() };
    assert_eq!(client.topic(topic).await.expect("a topic").summary.n_notes, 0);
    let topic = TopicNotesQuery {
        name: "餐具".to_owned(),
        by_saves: false,
        bought_only: false,
        after: None,
        limit: 9,
    };
    assert!(client.topic_notes(topic).await.expect("a page").items.is_empty());
    let note = client.note(NoteQuery { id: NoteId::from("plate") }).await;
    assert!(note.is_ok(), "opened by its address, a note is shown");

    let muted = client.mutes(MutesQuery {}).await.expect("a list");
    assert_eq!((muted.rules, muted.blocked.len()), (vec![kept], 0));
    let next = MuteWords { word: "早餐".to_owned(), ..words("餐盤") };
    client.keep_mute(rule("one", next)).await.expect("its next version");
    assert_eq!(discover(&client).await, ["plate"]);
    for _ in 0..2 {
        let left = client.drop_mute(DropMute { id: MuteId::from("one") }).await;
        assert!(left.expect("nothing left").rules.is_empty());
    }
    assert_eq!(discover(&client).await.len(), 2);
}

pub(super) async fn comments_that_say_a_word_are_left_out_and_not_counted(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    client.keep_mute(rule("one", words("谢谢"))).await.expect("a rule");
    let query = |including: Option<&str>| CommentsQuery {
        note: NoteId::from("plate"),
        order: CommentOrder::Oldest,
        after: None,
        limit: 9,
        including: including.map(Into::into),
    };
    let comments = client.comments(query(None)).await.expect("comments");
    assert_eq!((comments.threads.len(), comments.n_comments), (2, 3));
    let linked = client.comments(query(Some("plate-3"))).await.expect("comments");
    assert_eq!((linked.threads.len(), linked.n_comments), (3, 4), "one goes there on purpose");
    client.keep_mute(rule("one", words("吸得住"))).await.expect("its next version");
    let comments = client.comments(query(None)).await.expect("comments");
    assert_eq!((comments.threads.len(), comments.n_comments), (2, 2), "a thread goes whole");
}

pub(super) async fn a_rule_that_cannot_be_is_refused_with_its_reason(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let nowhere = MuteScope { feed: false, search: false, comments: false };
    for (wrong, refusal) in [
        (words("！"), Refusal::TextEmpty),
        (words(&"长".repeat(31)), Refusal::TextTooLong),
        (MuteWords { scope: nowhere, ..words("餐盘") }, Refusal::MuteNowhere),
    ] {
        let refused = client.keep_mute(rule("one", wrong.clone())).await;
        assert_eq!(refused, Err(ApiError::Refused(refusal)));
        let refused = client.try_mute(TryMute { words: wrong }).await;
        assert_eq!(refused, Err(ApiError::Refused(refusal)));
    }
    for n in 0..4 {
        let note = PublishNote {
            id: NoteId::from(format!("000000000000000000000{n}")),
            relation: domain::Relation::None,
            products: Vec::new(),
            ..super::draft("mine")
        };
        client.publish(note).await.expect("nothing is wrong with it");
    }
    let buyer = make("buyer", NOW, 0);
    // What is one's own is never hidden, and so is never most of everything.
    assert!(client.keep_mute(rule("one", words("用了一周"))).await.is_ok());
    assert!(buyer.keep_mute(rule("one", words("正文"))).await.is_ok(), "two notes are too few");
    for n in 1..MAX_MUTES {
        let made = client.keep_mute(rule(&format!("rule-{n}"), words(&format!("词{n}")))).await;
        made.expect("a rule");
    }
    let refused = client.keep_mute(rule("too-many", words("再来"))).await;
    assert_eq!(refused, Err(ApiError::Refused(Refusal::TooManyMutes)));
    let malformed = client.keep_mute(rule("a/b", words("再来"))).await;
    assert!(matches!(malformed, Err(ApiError::Bug(_))));
}

pub(super) async fn what_hides_most_needs_a_second_word(make: MakeClient<'_>) {
    // Tomorrow there are three notes of others; a fourth makes most of them something to ask about.
    let client = make("maker", NOW.plus_ms(86_400_000), 0);
    let mine = PublishNote {
        id: NoteId::from("0000000000000000000001"),
        relation: domain::Relation::None,
        products: Vec::new(),
        ..super::draft("mine")
    };
    client.publish(mine).await.expect("nothing is wrong with it");
    let refused = client.keep_mute(rule("one", words("正文"))).await;
    assert_eq!(refused, Err(ApiError::Refused(Refusal::MuteHidesMost)));
    assert!(client.mutes(MutesQuery {}).await.expect("a list").rules.is_empty());
    let sure = KeepMute { is_sure: true, ..rule("one", words("正文")) };
    let kept = client.keep_mute(sure).await.expect("they want it so");
    assert_eq!((kept.effect.n_notes, kept.effect.of_notes), (3, 4));
    assert_eq!(discover(&client).await, ["0000000000000000000001"], "one's own stays");
}

pub(super) async fn whoever_is_blocked_is_not_shown_and_not_followed(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let follow = React { target: Target::Follow(CreatorId::from("xiaoman")), chosen: true };
    client.react(follow).await.expect("a follow");
    for _ in 0..2 {
        assert_eq!(block(&client, "xiaoman", true).await, Ok(vec!["xiaoman".to_owned()]));
    }
    assert_eq!(discover(&client).await, ["breakfast"]);
    let following = client.feed(query(Channel::Following)).await.expect("a channel");
    assert!(following.items.is_empty());
    let page = client.creator(CreatorQuery { id: CreatorId::from("xiaoman") }).await;
    let page = page.expect("one goes there on purpose");
    assert_eq!((page.followers.chosen, page.followers.n), (false, 0));
    let search =
        SearchQuery { text: "小满妈妈".to_owned(), limit: 9, ..SearchQuery::default() };
    let found = client.search(search).await.expect("an answer");
    assert_eq!((found.counts.people, found.counts.notes), (0, 0));
    assert_eq!(client.mutes(MutesQuery {}).await.expect("a list").blocked.len(), 1);
    assert_eq!(block(&client, "hebu", true).await.expect("a list").len(), 2);
    block(&client, "hebu", false).await.expect("taken back");
    assert_eq!(block(&client, "xiaoman", false).await, Ok(Vec::new()));
    assert_eq!(discover(&client).await.len(), 2);
    let yourself = block(&client, "guest", true).await;
    assert_eq!(yourself, Err(ApiError::Refused(Refusal::Yourself)));
    assert_eq!(block(&client, "nobody", true).await, Err(ApiError::NotFound));
}

pub(super) async fn interests_are_followed_once_somebody_says_so(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    for note in ["plate", "breakfast"] {
        let target = Target::LikeNote(NoteId::from(note));
        client.react(React { target, chosen: true }).await.expect("liked");
    }
    let id = "0000000000000000000001";
    let mine = PublishNote {
        relation: domain::Relation::None,
        products: Vec::new(),
        topics: vec!["母婴".into()],
        ..super::draft(id)
    };
    client.publish(mine).await.expect("nothing is wrong with it");
    let target = Target::SaveNote(NoteId::from(id));
    client.react(React { target, chosen: true }).await.expect("saved");
    let before = client.interests(InterestsQuery {}).await.expect("interests");
    assert!(!before.is_on, "nobody said so");
    assert_eq!(before.topics.iter().map(|one| one.topic.as_str()).collect::<Vec<_>>(), ["母婴"]);
    let plain = discover(&client).await;
    let said = client.why(WhyQuery { note: NoteId::from("plate") }).await.expect("a reason");
    assert!(!said.is_personal && said.interests.is_empty() && said.author.as_str() == "xiaoman");

    let choose = async |is_on, off: &[&str]| {
        let off = off.iter().map(|&topic| topic.to_owned()).collect();
        client.choose_interests(ChooseInterests { is_on, off }).await.expect("chosen")
    };
    assert!(choose(true, &[]).await.is_on);
    let said = client.why(WhyQuery { note: NoteId::from("plate") }).await.expect("a reason");
    assert_eq!((said.is_personal, said.interests), (true, vec!["母婴".to_owned()]));
    let chosen = choose(true, &["母婴", " 母婴"]).await;
    assert_eq!(chosen, client.interests(InterestsQuery {}).await.expect("interests"));
    assert_eq!(chosen.topics.iter().filter(|one| one.is_off).count(), 1);
    assert_eq!(discover(&client).await, ["breakfast"]);
    choose(false, &["母婴"]).await;
    assert_eq!(discover(&client).await, plain, "off, 发现 is the same for everybody");
    let nothing = client.why(WhyQuery { note: NoteId::from("nowhere") }).await;
    assert_eq!(nothing, Err(ApiError::NotFound));
}

pub(super) async fn a_note_set_aside_leaves_the_feed_alone(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let set = async |note: &str, aside| {
        client.set_aside(SetAside { note: NoteId::from(note), aside }).await
    };
    for _ in 0..2 {
        assert!(set("plate", true).await.expect("aside").is_aside);
    }
    assert_eq!(discover(&client).await, ["breakfast"]);
    let search = SearchQuery { text: "餐盘".to_owned(), limit: 9, ..SearchQuery::default() };
    assert_eq!(client.search(search).await.expect("an answer").counts.notes, 1);
    assert!(!set("plate", false).await.expect("taken back").is_aside);
    assert_eq!(discover(&client).await.len(), 2);
    assert_eq!(set("nowhere", true).await, Err(ApiError::NotFound));
    assert_eq!(set("tomorrow", true).await, Err(ApiError::NotFound));
}

fn about_plate(id: &str) -> MakeReport {
    MakeReport {
        id: ReportId::from(id),
        about: Reported::Note(NoteId::from("plate")),
        reason: ReportReason::UnmarkedAd,
        words: String::new(),
    }
}

pub(super) async fn a_report_is_made_once_and_only_moderators_decide(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let made = client.report(about_plate("one")).await.expect("made");
    assert_eq!((made.title.as_str(), made.state), ("第三个餐盘才对", ReportState::Received));
    let again = MakeReport { reason: ReportReason::False, ..about_plate("one") };
    assert_eq!(client.report(again).await, Ok(made.clone()));
    assert_eq!(client.reports(ReportsQuery {}).await, Ok(vec![made]));
    let nothing =
        MakeReport { about: Reported::Note(NoteId::from("nowhere")), ..about_plate("two") };
    assert_eq!(client.report(nothing).await, Err(ApiError::NotFound));
    let refusals = [(" ".to_owned(), Refusal::TextEmpty), ("长".repeat(301), Refusal::TextTooLong)];
    for (words, refusal) in refusals {
        let wrong = MakeReport { reason: ReportReason::Other, words, ..about_plate("two") };
        assert_eq!(client.report(wrong).await, Err(ApiError::Refused(refusal)));
    }
    let written = WriteComment {
        id: "0000000000000000000001".into(),
        note: NoteId::from("plate"),
        answers: None,
        body: "我写的".to_owned(),
    };
    client.comment(written.clone()).await.expect("written");
    let about = Reported::Comment(written.note, written.id);
    let yourself = client.report(MakeReport { about, ..about_plate("two") }).await;
    assert_eq!(yourself, Err(ApiError::Refused(Refusal::Yourself)));
    let refused = Err(ApiError::Refused(Refusal::ModeratorsOnly));
    assert_eq!(client.open_reports(OpenReportsQuery {}).await, refused);
    let decide = |finding| DecideReport { id: ReportId::from("one"), finding };
    let refused = client.decide_report(decide(Finding::Breach)).await.map(|_| ());
    assert_eq!(refused, Err(ApiError::Refused(Refusal::ModeratorsOnly)));

    let moderator = make("mod", NOW, 0);
    moderator.report(about_plate("one")).await.expect("made");
    let open = moderator.open_reports(OpenReportsQuery {}).await.expect("a list");
    assert_eq!(open.len(), 1);
    let decided = moderator.decide_report(decide(Finding::Breach)).await.expect("decided");
    assert_eq!(decided.state, ReportState::Decided { finding: Finding::Breach, at: NOW });
    let again = moderator.decide_report(decide(Finding::NoBreach)).await;
    assert_eq!(again, Ok(decided));
    assert_eq!(moderator.open_reports(OpenReportsQuery {}).await, Ok(Vec::new()));
    let nothing = DecideReport { id: ReportId::from("two"), finding: Finding::Breach };
    assert_eq!(moderator.decide_report(nothing).await, Err(ApiError::NotFound));
}

pub(super) async fn whoever_is_signed_out_chooses_nothing(make: MakeClient<'_>) {
    let reader = make("reader", NOW, 0);
    assert_eq!(discover(&reader).await.len(), 2);
    let note = || NoteId::from("plate");
    let answers = [
        reader.mutes(MutesQuery {}).await.map(drop),
        reader.try_mute(TryMute { words: words("餐盘") }).await.map(drop),
        reader.keep_mute(rule("one", words("餐盘"))).await.map(drop),
        reader.drop_mute(DropMute { id: MuteId::from("one") }).await.map(drop),
        block(&reader, "xiaoman", true).await.map(drop),
        reader.interests(InterestsQuery {}).await.map(drop),
        reader.choose_interests(ChooseInterests { is_on: true, off: Vec::new() }).await.map(drop),
        reader.why(WhyQuery { note: note() }).await.map(drop),
        reader.set_aside(SetAside { note: note(), aside: true }).await.map(drop),
        reader.report(about_plate("one")).await.map(drop),
        reader.reports(ReportsQuery {}).await.map(drop),
        reader.open_reports(OpenReportsQuery {}).await.map(drop),
        reader
            .decide_report(DecideReport { id: ReportId::from("one"), finding: Finding::Breach })
            .await
            .map(drop),
    ];
    assert!(answers.iter().all(|answer| *answer == Err(ApiError::SignedOut)), "{answers:?}");
}
