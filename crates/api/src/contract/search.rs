//! What search and topics promise.

use super::{MakeClient, NOW, draft, ids};
use crate::{Api, ApiError, requests::*};
use domain::{Relation, SearchFilters, SearchOrder, SearchPage, SearchScope, SuggestedThing};

async fn look_for(client: &Api, text: &str) -> SearchPage {
    let query = SearchQuery { text: text.to_owned(), limit: 9, ..SearchQuery::default() };
    client.search(query).await.expect("an answer")
}

async fn write_about(client: &Api, id: &str, title: &str, topics: &[&str]) {
    let note = PublishNote {
        title: title.to_owned(),
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        relation: Relation::None,
        products: Vec::new(),
        ..draft(id)
    };
    client.publish(note).await.expect("nothing is wrong with it");
}

pub(super) async fn a_word_is_found_by_form_sound_and_with_a_slip(make: MakeClient<'_>) {
    let client = make("reader", NOW, 0);
    for text in ["餐盘", "餐盤", "canpan", "can pan", "餐", "第三各餐盘", "CANPAN", "餐盘 才对"]
    {
        let found = look_for(&client, text).await;
        assert_eq!(found.notes.items.first().map(|n| n.id.as_str()), Some("plate"), "{text}");
        assert!(!found.is_partial && !found.is_cut && !found.is_as_written, "{text}");
    }
    let found = look_for(&client, "餐盘").await;
    assert_eq!((found.counts.notes, found.counts.products), (1, 1));
    assert_eq!(found.products[0].id.as_str(), "bear-plate");
    let found = look_for(&client, "小满妈妈").await;
    assert_eq!(found.people.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["xiaoman"]);
    let lessons = look_for(&client, "课 one").await.lessons;
    assert_eq!(lessons.first().map(|lesson| lesson.key.lesson.as_str()), Some("one"));

    assert_eq!(look_for(&client, "好物速递站").await.counts.people, 0, "who was stopped");
    assert_eq!(look_for(&client, "明天才发").await.counts.notes, 0, "what is yet to come");
    for nothing in ["", "  ", "🧋", "<script>alert(1)</script>", "帐篷"] {
        assert_eq!(look_for(&client, nothing).await.counts.of(SearchScope::All), 0, "{nothing}");
    }
    let long = format!("餐盘{}", "长".repeat(10_000));
    assert!(look_for(&client, &long).await.is_cut);
    let partly = look_for(&client, "餐盘 帐篷").await;
    assert!(partly.is_partial && partly.counts.notes == 1);
}

pub(super) async fn filters_leave_notes_out_and_pages_join(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let query = SearchQuery { text: "正文".to_owned(), limit: 9, ..SearchQuery::default() };
    let all = client.search(query.clone()).await.expect("an answer");
    assert_eq!(all.counts.notes, 2);
    let bought = SearchFilters { bought: true, ..SearchFilters::default() };
    let found = client.search(SearchQuery { filters: bought, ..query.clone() }).await;
    assert_eq!(ids(&found.expect("an answer").notes.items), ["plate"]);
    let without_ads = SearchFilters { without_ads: true, ..SearchFilters::default() };
    let found = client.search(SearchQuery { filters: without_ads, ..query.clone() }).await;
    assert_eq!(ids(&found.expect("an answer").notes.items), ["breakfast"]);
    for (order, first) in [(SearchOrder::Newest, "breakfast"), (SearchOrder::Saves, "plate")] {
        let found = client.search(SearchQuery { order, ..query.clone() }).await.expect("an answer");
        assert_eq!(ids(&found.notes.items)[0], first);
    }
    let first = client.search(SearchQuery { limit: 1, ..query.clone() }).await.expect("a page");
    let after = first.notes.next.clone();
    assert!(after.is_some());
    let second = client.search(SearchQuery { limit: 1, after, ..query.clone() }).await;
    let second = second.expect("a page");
    assert_eq!([ids(&first.notes.items), ids(&second.notes.items)].concat(), ids(&all.notes.items));
    assert_eq!(second.notes.next, None);
    let products = SearchQuery { scope: SearchScope::Products, ..query.clone() };
    let products = client.search(products).await.expect("an answer");
    assert!(products.notes.items.is_empty());
    assert_eq!(products.counts, all.counts);
    let after = Some(domain::Cursor("x".to_owned()));
    let malformed = client.search(SearchQuery { after, ..query }).await;
    assert!(matches!(malformed, Err(ApiError::Bug(_))), "{malformed:?}");
}

pub(super) async fn what_is_written_is_found_at_once(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    assert_eq!(look_for(&client, "帐篷").await.counts.notes, 0);
    let id = "0123456789abcdefghijkl";
    write_about(&client, id, "帐篷漏不漏雨", &["旅行", "露营"]).await;
    let found = look_for(&client, "帐篷").await;
    assert_eq!(ids(&found.notes.items), [id]);
    let topics = look_for(&client, "露营").await.topics;
    assert_eq!(
        topics.iter().map(|t| (t.name.as_str(), t.n_notes)).collect::<Vec<_>>(),
        [("露营", 1)]
    );
}

pub(super) async fn names_are_suggested_while_one_types(make: MakeClient<'_>) {
    let client = make("reader", NOW, 0);
    let suggest = async |text: &str, limit| {
        let query = SuggestionsQuery { text: text.to_owned(), limit };
        client.suggestions(query).await.expect("an answer")
    };
    let words = async |text: &str| {
        let found = suggest(text, 9).await;
        found.into_iter().map(|one| one.words).collect::<Vec<_>>()
    };
    assert!(words("xiaom").await.contains(&"小满妈妈".to_owned()));
    assert!(words("餐").await.contains(&"餐具".to_owned()));
    assert!(words("明天").await.is_empty());
    assert_eq!(suggest("餐", 1).await.len(), 1);
    assert!(suggest("canj", 9).await.iter().any(|one| one.thing == SuggestedThing::Topic));
}

pub(super) async fn a_topic_holds_the_notes_that_name_it(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let open = async |name: &str| client.topic(TopicQuery { name: name.to_owned() }).await;
    let page = open("餐具").await.expect("a topic");
    assert_eq!((page.summary.about.as_str(), page.summary.n_notes), ("碗、盘、勺。", 1));
    assert_eq!(page.related, ["早餐", "母婴"]);
    assert_eq!(page.products.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["bear-plate"]);
    assert_eq!(page.mix.verified, 1);
    assert_eq!(open("没有人写过").await, Err(ApiError::NotFound));

    write_about(&client, "0123456789abcdefghijkl", "新的一条", &["餐具"]).await;
    let notes = async |by_saves, bought_only| {
        let name = "餐具".to_owned();
        let query = TopicNotesQuery { name, by_saves, bought_only, after: None, limit: 9 };
        client.topic_notes(query).await.expect("a page").items
    };
    let newest = notes(false, false).await;
    assert_eq!(ids(&newest), ["0123456789abcdefghijkl", "plate"], "a new one comes first");
    let page = open("餐具").await.expect("a topic");
    assert_eq!(page.summary.n_notes as usize, newest.len(), "the count is that of the list");
    assert_eq!(ids(&notes(true, false).await)[0], "plate");
    assert_eq!(ids(&notes(false, true).await), ["plate"]);
}
