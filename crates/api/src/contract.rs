//! One test suite that every client passes: what the endpoints promise, whoever keeps the records.
//!
//! Run natively over memory (`tests/contract_memory.rs`) and in Chromium over IndexedDB
//! (`tests/contract_device.rs`).

use crate::{Api, ApiError, Pack, requests::*};
use domain::{
    Channel, ClaimKind, CommentId, CommentOrder, ComplaintState, CouponId, CouponState, CreatorId,
    Evidence, Line, Marks, Money, NoteId, ProductId, Reaction, Refusal, Relation, Stock, Tally,
    Target, Timestamp, Trouble, fixtures,
};
use std::{future::Future, pin::Pin};

mod choosing;
mod creators;
mod folders;
mod own;
mod school;
mod search;

use choosing::{
    a_note_set_aside_leaves_the_feed_alone, a_report_is_made_once_and_only_moderators_decide,
    a_rule_that_cannot_be_is_refused_with_its_reason,
    comments_that_say_a_word_are_left_out_and_not_counted,
    interests_are_followed_once_somebody_says_so, what_hides_most_needs_a_second_word,
    what_says_a_word_is_left_out_until_the_rule_goes,
    whoever_is_blocked_is_not_shown_and_not_followed, whoever_is_signed_out_chooses_nothing,
};
use creators::{
    a_creator_is_shown_with_what_was_checked_and_what_they_did,
    a_shelf_holds_what_ones_own_notes_show, whoever_was_stopped_or_left_shows_nothing_but_that,
};
use folders::{
    a_folder_has_a_name_of_its_own_that_can_be_seen,
    a_folder_is_dropped_without_its_saves_and_comes_back_with_them,
    folders_stand_in_the_order_of_their_owner,
};
use own::{
    what_is_ones_own_can_be_searched, what_is_ones_own_is_carried_out_and_in_again,
    what_one_saved_is_listed_and_nobody_elses, what_one_wrote_is_listed_and_leads_to_its_note,
};
use school::{
    a_lesson_opens_when_what_comes_first_is_finished, a_note_in_a_lesson_is_ones_own,
    a_quiz_is_judged_and_its_best_result_stays, progress_is_kept_and_leads_on,
};
use search::{
    a_topic_holds_the_notes_that_name_it, a_word_is_found_by_form_sound_and_with_a_slip,
    filters_leave_notes_out_and_pages_join, names_are_suggested_while_one_types,
    what_is_written_is_found_at_once,
};

/// The packs that the suite expects to find.
#[must_use]
pub fn pack(which: Pack) -> String {
    let files = community::demo_files::DemoFiles::from_json(&files()).expect("written below");
    let packs = files.to_packs().expect("written below");
    match which {
        Pack::First => packs.first,
        Pack::School => packs.school,
    }
}

/// The files with lessons as long as lessons are.
fn files() -> String {
    FILES.replace("BODY", &"正文[笔记](/note/plate)".repeat(160))
}

/// The demo content that the suite expects to find, as `cargo xtask` reads such files.
const FILES: &str = r###"{"v":2,
"notes":[
{"id":"plate","title":"第三个餐盘才对","author":"xiaoman","line":"buy","topics":["母婴","餐具"],
  "published":-86400000,"relation":"bought","bought":-345600000,"products":["bear-plate"],
  "pictures":["cover"],"likes":10,"saves":3,"body":"正文"},
 {"id":"breakfast","title":"一周早餐","author":"hebu","line":"buy","topics":["美食","早餐"],
  "published":-3600000,"pictures":["cover"],"likes":0,"saves":0,"body":"正文"},
 {"id":"tomorrow","title":"明天才发","author":"xiaoman","line":"sell","topics":["生活"],
  "published":86400000,"pictures":["cover"],"likes":0,"saves":0,"body":"正文"}],
"comments":[
 {"id":"plate-1","note":"plate","author":"hebu","at":-7200000,"likes":1,"body":"吸得住吗"},
 {"id":"plate-2","note":"plate","author":"xiaoman","answers":"plate-1","at":-3600000,"likes":5,"body":"光面的可以"},
 {"id":"plate-3","note":"plate","author":"hebu","at":-1800000,"likes":4,"body":"谢谢"},
 {"id":"plate-4","note":"plate","author":"xiaoman","at":-900000,"likes":0,"pinned":true,"body":"先看这条"}],
"products":[{"id":"bear-plate","title":"分格吸盘餐盘","shop":"xiaoman-shop","maker":"小满塑业",
  "category":"母婴","price":[{"at":-3888000000,"list":7400,"paid":6900},
   {"at":-777600000,"list":7900,"paid":6900},{"at":172800000,"list":7000,"paid":5500}],
  "shipping":0,"commission":500,"fee":200,
  "options":[{"name":"颜色","values":["绿","黄"]},{"name":"大小","values":["标准","大号"]}],
  "variant":[{"values":["绿","标准"],"surcharge":0,"stock":20,"restock":null},
   {"values":["黄","标准"],"surcharge":0,"stock":0,"restock":{"at":345600000,"n":40}},
   {"values":["绿","大号"],"surcharge":1000,"stock":3,"restock":null}],
  "without":[{"values":["黄","大号"],"reason":"黄色没有开大号的模具"}],
  "pictures":["cover"],"body":"说明"},
 {"id":"lamp","title":"夹灯","shop":"lamp-shop","maker":"巷口照明","category":"生活",
  "price":[{"at":-259200000,"list":6900,"paid":6900}],"shipping":800,"commission":500,"fee":200,
  "stock":5,"withdrawn":86400000,"pictures":["cover"],"body":"说明"}],
"coupons":[
 {"id":"shop-10","title":"店铺券","scope":"shop","of":"xiaoman-shop","kind":"threshold",
  "threshold":6900,"off":1000,"starts":-86400000,"expires":86400000,"payer":"merchant"},
 {"id":"category-5","title":"母婴券","scope":"category","of":"母婴","kind":"threshold",
  "threshold":6000,"off":500,"starts":-86400000,"expires":172800000,"payer":"platform"},
 {"id":"gone","title":"过期券","scope":"platform","kind":"cut","off":2000,"starts":-172800000,
  "expires":-86400000,"payer":"platform"},
 {"id":"lamp-1","title":"灯铺券","scope":"shop","of":"lamp-shop","kind":"cut","off":900,
  "starts":-86400000,"expires":86400000,"payer":"merchant","limit":200,"claimed":199}],
"creators":[{"id":"xiaoman","name":"小满妈妈","picture":"cover","body":"两个孩子，一间小厨房","place":"上海",
  "identity":"注册营养师","verified_by":"种草核验组","kind":"profession","checked":"看过证书原件","joined":-8640000000,
  "topics":["母婴"],"expert":["bear-plate"],"collection":[{"title":"吃饭","notes":["plate"]}],
  "channel":[{"kind":"xiaochengxu","name":"小满的小厨房","picture":"cover","words":"小程序的码"}]},
 {"id":"stopped","name":"好物速递站","picture":"","body":"天天特价","standing":{"blocked":{"reason":"刷单"}}},
 {"id":"left","name":"走了的人","picture":"","body":"","standing":"removed"},
 {"id":"maker","name":"小禾","picture":"","body":""},
 {"id":"hebu","name":"何不早点睡","picture":"","body":""},{"id":"guest","name":"访客","picture":"","body":""}],
"shops":[{"id":"xiaoman-shop","name":"小满母婴店","licence":"演示","promise":"七天无理由退货",
  "ships":"台州，48小时内","service":"工作日答复"},
 {"id":"lamp-shop","name":"巷口灯铺","licence":"演示","promise":"七天无理由退货",
  "ships":"中山，72小时内","service":"每天答复"}],
"topics":[{"name":"餐具","related":["早餐","母婴"],"body":"碗、盘、勺。"}],
"pictures":{"cover":{"width":960,"height":1280,"color":"#fae3bf","alt":"封面"}},
"courses":[{"id":"first","title":"第一门课","module":"newcomer","number":1,"about":"认标识","lessons":["one","two","three"],"body":""}],
"lessons":[{"course":"first","id":"one","title":"课 one","about":"这一课讲什么","minutes":5,"after":[],"because":"","path":1,"video":"film","task":"note","subject":[{"product":"bear-plate","relation":"bought","arrived_days":40},{"product":"bear-plate","relation":"gift","arrived_days":null},{"product":"bear-plate","relation":"partner","arrived_days":null},{"product":"bear-plate","relation":"none","arrived_days":null}],"quiz":"## single 写在哪里？\n- 角落 | 会被裁掉\n+ 第一行 | 对\n## fill 到手价 ____ 元\nanswer: 64\nwrong: 再减","body":"BODY"},
 {"course":"first","id":"two","title":"课 two","about":"这一课讲什么","minutes":5,"after":["first/one"],"because":"先认得标识","path":2,"quiz":"","body":"BODY"},
 {"course":"first","id":"three","title":"课 three","about":"这一课讲什么","minutes":5,"after":["first/two"],"because":"先认得标识","path":null,"quiz":"","body":"BODY"}],
"videos":{"film":{"width":960,"height":540,"ms":72000,"bytes":500000,"color":"#2b3d2b","title":"片子","alt":"一块黑板"}}}"###;

/// How many generated notes one of the cases asks for.
const SCALE: usize = 300;

/// Makes a client of a fresh community, for a person of the demo community at an instant, with so
/// many generated notes beside the content.
pub type MakeClient<'a> = &'a dyn Fn(&str, Timestamp, usize) -> Api;

/// A list of cases, each with its name.
macro_rules! cases {
    ($($case:ident),* $(,)?) => {
        [$((stringify!($case), |make| Box::pin($case(make)))),*]
    };
}
type Case = for<'a> fn(MakeClient<'a>) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// Every case, by name.
pub const CASES: &[(&str, Case)] = &cases![
    the_feed_holds_what_is_published_in_pages,
    a_channel_holds_its_line_its_topic_or_whom_one_follows,
    what_came_since_is_counted_and_waits_for_the_next_first_page,
    generated_notes_are_the_same_every_time_and_can_be_opened,
    a_list_is_read_upwards_from_any_page_as_it_is_downwards,
    a_cursor_of_an_instant_to_come_shows_nothing_of_it,
    a_note_of_tomorrow_is_not_there_today,
    a_note_says_what_its_author_gets,
    a_note_that_states_fewer_marks_than_it_carries_is_refused,
    a_link_in_the_text_is_enough_to_make_it_advertising,
    nobody_publishes_over_the_note_of_another,
    a_note_that_promises_income_is_stopped,
    a_like_counts_once_however_often_it_is_sent,
    a_save_a_follow_and_a_like_of_a_comment_are_kept_apart,
    a_reader_may_look_and_change_nothing,
    comments_stand_in_threads_with_what_is_pinned_first,
    a_page_of_comments_reaches_the_one_that_is_linked_to,
    a_comment_is_written_once_however_often_it_is_sent,
    an_answer_to_an_answer_stands_in_the_same_thread,
    an_empty_comment_is_refused,
    a_coupon_is_taken_once_and_stays_taken,
    an_expired_coupon_is_refused_with_its_reason,
    a_price_is_the_same_for_everybody,
    the_last_of_a_coupon_is_taken_once,
    a_wallet_holds_what_one_took_and_nobody_elses,
    a_variant_has_its_own_price_and_stock,
    a_price_that_changes_is_another_price_and_a_raise_is_told,
    chosen_coupons_are_used_or_refused_with_their_reason,
    only_a_note_that_carries_a_product_earns_by_it,
    what_is_withdrawn_stays_to_be_read,
    a_shop_shows_what_it_sells,
    a_complaint_is_kept_and_says_how_far_it_has_come,
    opinions_of_verified_buyers_come_first,
    what_is_not_there_is_said_to_be_not_there,
    what_is_ones_own_can_be_searched,
    what_is_ones_own_is_carried_out_and_in_again,
    what_one_wrote_is_listed_and_leads_to_its_note,
    a_creator_is_shown_with_what_was_checked_and_what_they_did,
    whoever_was_stopped_or_left_shows_nothing_but_that,
    a_shelf_holds_what_ones_own_notes_show,
    a_lesson_opens_when_what_comes_first_is_finished,
    progress_is_kept_and_leads_on,
    a_quiz_is_judged_and_its_best_result_stays,
    a_note_in_a_lesson_is_ones_own,
    a_word_is_found_by_form_sound_and_with_a_slip,
    filters_leave_notes_out_and_pages_join,
    what_is_written_is_found_at_once,
    names_are_suggested_while_one_types,
    a_topic_holds_the_notes_that_name_it,
    what_one_saved_is_listed_and_nobody_elses,
    a_folder_has_a_name_of_its_own_that_can_be_seen,
    a_folder_is_dropped_without_its_saves_and_comes_back_with_them,
    a_note_set_aside_leaves_the_feed_alone,
    a_report_is_made_once_and_only_moderators_decide,
    a_rule_that_cannot_be_is_refused_with_its_reason,
    comments_that_say_a_word_are_left_out_and_not_counted,
    folders_stand_in_the_order_of_their_owner,
    interests_are_followed_once_somebody_says_so,
    what_hides_most_needs_a_second_word,
    what_says_a_word_is_left_out_until_the_rule_goes,
    whoever_is_blocked_is_not_shown_and_not_followed,
    whoever_is_signed_out_chooses_nothing,
];

const NOW: Timestamp = fixtures::NOW;

fn ids(items: &[domain::NoteSummary]) -> Vec<&str> {
    items.iter().map(|note| note.id.as_str()).collect()
}

fn query(channel: Channel) -> FeedQuery {
    FeedQuery { channel, after: None, before: None, limit: 9 }
}

async fn the_feed_holds_what_is_published_in_pages(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let query = |after, limit| FeedQuery { channel: Channel::Discover, after, before: None, limit };
    let all = client.feed(query(None, 9)).await.expect("a feed");
    assert_eq!((all.items.len(), all.as_of), (2, NOW));
    assert_eq!(all.next, None);
    let first = client.feed(query(None, 1)).await.expect("a first page");
    let second = client.feed(query(first.next.clone(), 1)).await.expect("a second page");
    let both = [ids(&first.items), ids(&second.items)].concat();
    assert_eq!(both, ids(&all.items));
    assert_eq!(second.next, None);
}

async fn a_channel_holds_its_line_its_topic_or_whom_one_follows(make: MakeClient<'_>) {
    let tomorrow = make("guest", NOW.plus_ms(86_400_000), 0);
    let topic = |name: &str| Channel::Topic(name.into());
    for (channel, expected) in [
        (Channel::Buy, vec!["breakfast", "plate"]),
        (Channel::Sell, vec!["tomorrow"]),
        (topic("母婴"), vec!["plate"]),
        (topic("没有"), vec![]),
        (Channel::Following, vec![]),
    ] {
        let page = tomorrow.feed(query(channel.clone())).await.expect("a channel");
        assert_eq!(ids(&page.items), expected, "{channel:?}");
    }
    // 关注 fills with whom one follows, gains what they write, and empties again (XHS-6).
    let today = make("guest", NOW, 0);
    let follow = |chosen| React { target: Target::Follow(CreatorId::from("xiaoman")), chosen };
    today.react(follow(true)).await.expect("a follow");
    let page = today.feed(query(Channel::Following)).await.expect("a channel");
    assert_eq!(ids(&page.items), ["plate"]);
    today.react(follow(false)).await.expect("taken back");
    let page = today.feed(query(Channel::Following)).await.expect("a channel");
    assert!(page.items.is_empty());
}

async fn what_came_since_is_counted_and_waits_for_the_next_first_page(make: MakeClient<'_>) {
    let later = NOW.plus_ms(86_400_000);
    let client = make("guest", later, 0);
    let news = |channel, since| NewsQuery { channel, since };
    for (channel, since, n) in [
        (Channel::Discover, NOW, 1),
        (Channel::Discover, later, 0),
        (Channel::Sell, NOW, 1),
        (Channel::Buy, NOW, 0),
    ] {
        let found = client.feed_news(news(channel.clone(), since)).await.expect("news");
        assert_eq!(found.n, n, "{channel:?} since {since:?}");
    }
    let first =
        make("guest", NOW, 0).feed(FeedQuery { limit: 1, ..query(Channel::Discover) }).await;
    let after = first.expect("a first page").next;
    let second = client.feed(FeedQuery { after, ..query(Channel::Discover) }).await;
    let second = second.expect("a second page");
    assert_eq!((second.items.len(), second.as_of), (1, NOW));
    assert!(!ids(&second.items).contains(&"tomorrow"));
}

async fn generated_notes_are_the_same_every_time_and_can_be_opened(make: MakeClient<'_>) {
    let client = make("guest", NOW, SCALE);
    let page = |after| FeedQuery { channel: Channel::Discover, after, before: None, limit: 40 };
    let first = client.feed(page(None)).await.expect("a first page");
    assert_eq!(first.items.len(), 40);
    let again = make("guest", NOW, SCALE).feed(page(None)).await.expect("the same page");
    assert_eq!(first.items, again.items);
    let mut n = first.items.len();
    let mut next = first.next;
    while next.is_some() {
        let page = client.feed(page(next)).await.expect("a page");
        n += page.items.len();
        next = page.next;
    }
    assert_eq!(n, 2 + SCALE, "the content, and each generated note once");
    let invented = first.items.iter().find(|note| note.id.as_str().starts_with("g-"));
    let id = invented.expect("a generated note").id.clone();
    let note = client.note(NoteQuery { id: id.clone() }).await.expect("it opens");
    let like = React { target: Target::LikeNote(id), chosen: true };
    let liked = client.react(like).await.expect("it can be liked");
    assert_eq!(liked.tally, note.summary.likes.once(true));
}

async fn a_list_is_read_upwards_from_any_page_as_it_is_downwards(make: MakeClient<'_>) {
    let client = make("guest", NOW, SCALE);
    let follow = React { target: Target::Follow(CreatorId::from("xiaoman")), chosen: true };
    client.react(follow).await.expect("a follow");
    for channel in [
        Channel::Discover,
        Channel::Buy,
        Channel::Topic("母婴".into()),
        Channel::Topic("没有".into()),
        Channel::Following,
    ] {
        let query =
            |after, before, limit| FeedQuery { after, before, limit, ..query(channel.clone()) };
        let mut all = Vec::new();
        let mut starts = Vec::new();
        let mut next = None;
        loop {
            let page = client.feed(query(next, None, 17)).await.expect("a page");
            all.extend(page.items.into_iter().map(|note| note.id));
            let Some(cursor) = page.next else { break };
            starts.push((all.len(), cursor.clone()));
            next = Some(cursor);
        }
        assert!(all.len() > 100 || channel == Channel::Topic("没有".into()), "{channel:?}");
        // From the last page on to the beginning, in pages of another size.
        for (end, start) in starts.iter().rev().step_by(5) {
            let mut above: Vec<NoteId> = Vec::new();
            let mut before = Some(start.clone());
            while before.is_some() {
                let page = client.feed(query(None, before, 23)).await.expect("a page above");
                assert_eq!(page.as_of, NOW);
                assert!(page.next.is_none() || page.items.len() == 23, "whole but for the first");
                above.splice(0..0, page.items.into_iter().map(|note| note.id));
                before = page.next;
            }
            assert_eq!(above, all[..*end], "{channel:?} above {end}");
        }
    }
}

async fn a_cursor_of_an_instant_to_come_shows_nothing_of_it(make: MakeClient<'_>) {
    let later = NOW.plus_ms(86_400_000);
    let first = make("guest", later, 0).feed(FeedQuery { limit: 1, ..query_all() }).await;
    let after = first.expect("a page of tomorrow").next;
    assert!(after.is_some());
    let page = make("guest", NOW, 0).feed(FeedQuery { after, ..query_all() }).await;
    let page = page.expect("a page of today");
    assert_eq!(page.as_of, NOW);
    assert!(!ids(&page.items).contains(&"tomorrow"));
}

async fn a_note_of_tomorrow_is_not_there_today(make: MakeClient<'_>) {
    let query = || NoteQuery { id: NoteId::from("tomorrow") };
    let today = make("guest", NOW, 0);
    assert_eq!(today.note(query()).await, Err(ApiError::NotFound));
    let like = React { target: Target::LikeNote(NoteId::from("tomorrow")), chosen: true };
    assert_eq!(today.react(like).await, Err(ApiError::NotFound));
    let tomorrow = make("guest", NOW.plus_ms(86_400_000), 0);
    assert!(tomorrow.note(query()).await.is_ok());
}

async fn a_note_says_what_its_author_gets(make: MakeClient<'_>) {
    let client = make("reader", NOW, 0);
    let query = |id: &str| NoteQuery { id: NoteId::from(id) };
    let plate = client.note(query("plate")).await.expect("a note");
    let marks = plate.summary.marks;
    assert_eq!((marks.ad, marks.commission), (true, Some(Money::from_fen(320))));
    assert_eq!(marks.evidence, Some(Evidence::Verified));
    assert_eq!(plate.products[0].to_pay, Money::from_fen(6_400));
    assert_eq!((plate.saves.n, plate.n_comments), (3, 4));
    let breakfast = client.note(query("breakfast")).await.expect("a note");
    assert_eq!(breakfast.summary.marks, Marks::default());
}

/// A note of the asking person that carries the plate, said to be bought; nothing is stated yet.
fn draft(id: &str) -> PublishNote {
    PublishNote {
        id: NoteId::from(id),
        title: "我也试了这只餐盘".into(),
        body: "用了一周。".into(),
        line: Line::Buy,
        topics: vec!["母婴".into()],
        place: String::new(),
        relation: Relation::Bought,
        products: vec![ProductId::from("bear-plate")],
        coupons: Vec::new(),
        with_ai: false,
        pictures: vec!["cover".into()],
        stated: Marks::default(),
    }
}

/// What the rule computes for [`draft`]: nobody but xiaoman has an order to show.
const FULL: Marks = Marks {
    ad: true,
    commission: Some(Money::from_fen(320)),
    evidence: Some(Evidence::Unbought),
    ai: false,
};

async fn a_note_that_states_fewer_marks_than_it_carries_is_refused(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let refused = Err(ApiError::Refused(Refusal::MarksMissing));
    for stated in [
        Marks::default(),
        Marks { ad: false, ..FULL },
        Marks { commission: Some(Money::from_fen(319)), ..FULL },
        Marks { evidence: Some(Evidence::Verified), ..FULL },
        Marks { evidence: None, ..FULL },
    ] {
        assert_eq!(client.publish(PublishNote { stated, ..draft("mine") }).await, refused);
    }
    let with_ai = PublishNote { with_ai: true, stated: FULL, ..draft("mine") };
    assert_eq!(client.publish(with_ai).await, refused);
    let query = || NoteQuery { id: NoteId::from("mine") };
    assert_eq!(client.note(query()).await, Err(ApiError::NotFound), "nothing was kept");

    for _ in 0..2 {
        let stated = PublishNote { stated: FULL, ..draft("mine") };
        let note = client.publish(stated).await.expect("all marks are stated");
        assert_eq!(note.summary.marks, FULL);
        assert!(note.purchase_unproven);
    }
    let page = client.feed(query_all()).await.expect("a feed");
    let mine = page.items.iter().filter(|note| note.id.as_str() == "mine");
    assert_eq!(mine.map(|note| note.marks).collect::<Vec<_>>(), [FULL], "once, and marked");
}

fn query_all() -> FeedQuery {
    query(Channel::Discover)
}

async fn a_link_in_the_text_is_enough_to_make_it_advertising(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let hidden = PublishNote {
        products: Vec::new(),
        body: "看<a href=/product/bear-plate>这里</a>".into(),
        ..draft("hidden")
    };
    let refused = client.publish(hidden.clone()).await;
    assert_eq!(refused, Err(ApiError::Refused(Refusal::MarksMissing)));
    let note = client.publish(PublishNote { stated: FULL, ..hidden }).await.expect("stated");
    assert_eq!((note.summary.marks, note.products.len()), (FULL, 1));
    let coupon = PublishNote {
        products: Vec::new(),
        coupons: vec![CouponId::from("shop-10")],
        ..draft("coupon")
    };
    assert_eq!(client.publish(coupon.clone()).await, Err(ApiError::Refused(Refusal::MarksMissing)));
    let stated = Marks { ad: true, ..Marks::default() };
    let note = client.publish(PublishNote { stated, ..coupon }).await.expect("stated");
    assert!(note.summary.marks.ad && note.coupons.len() == 1);
}

async fn nobody_publishes_over_the_note_of_another(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let taken = PublishNote { stated: FULL, ..draft("plate") };
    assert_eq!(client.publish(taken).await, Err(ApiError::Refused(Refusal::NotYours)));
    let missing = PublishNote { pictures: vec!["nowhere".into()], stated: FULL, ..draft("mine") };
    assert_eq!(client.publish(missing).await, Err(ApiError::NotFound));
    let page = client.feed(query_all()).await.expect("a feed");
    assert_eq!(page.items.len(), 2, "nothing of it was kept");
}

async fn a_note_that_promises_income_is_stopped(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let plain = PublishNote {
        line: Line::Sell,
        products: Vec::new(),
        body: "摆摊三年，亏的也写。".into(),
        ..draft("mine")
    };
    for (title, kind) in [
        ("跟着我月入过万", ClaimKind::Income),
        ("全网最低的一次", ClaimKind::Absolute),
        ("能治疗失眠", ClaimKind::Medical),
    ] {
        let refused = client.publish(PublishNote { title: title.into(), ..plain.clone() }).await;
        assert_eq!(refused, Err(ApiError::Refused(Refusal::ClaimForbidden(kind))), "{title}");
    }
    assert!(client.publish(plain).await.is_ok());
}

fn reaction(target: Target, chosen: bool, n: u64) -> Result<Reaction, ApiError> {
    Ok(Reaction { target, tally: Tally { chosen, n } })
}

async fn a_like_counts_once_however_often_it_is_sent(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let target = Target::LikeNote(NoteId::from("plate"));
    let react = |chosen| React { target: target.clone(), chosen };
    assert_eq!(client.react(react(true)).await, reaction(target.clone(), true, 11));
    assert_eq!(client.react(react(true)).await, reaction(target.clone(), true, 11));
    let nowhere = Target::LikeNote(NoteId::from("nowhere"));
    let query = ReactionsQuery { targets: vec![target.clone(), nowhere] };
    let found = client.reactions(query).await;
    assert_eq!(found, reaction(target.clone(), true, 11).map(|one| vec![one]));
    assert_eq!(client.react(react(false)).await, reaction(target.clone(), false, 10));
    assert_eq!(client.react(react(false)).await, reaction(target.clone(), false, 10));
}

async fn a_save_a_follow_and_a_like_of_a_comment_are_kept_apart(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let (plate, first) = (NoteId::from("plate"), CommentId::from("plate-1"));
    for (target, n) in [
        (Target::SaveNote(plate.clone()), 4),
        (Target::LikeComment(plate.clone(), first.clone()), 2),
        (Target::Follow(CreatorId::from("xiaoman")), 1),
    ] {
        let react = React { target: target.clone(), chosen: true };
        assert_eq!(client.react(react).await, reaction(target, true, n));
    }
    let note = client.note(NoteQuery { id: plate.clone() }).await.expect("a note");
    assert!(note.saves.chosen && note.followers.chosen && !note.summary.likes.chosen);
    for target in [
        Target::LikeComment(plate, CommentId::from("nowhere")),
        Target::Follow(CreatorId::from("nowhere")),
    ] {
        assert_eq!(client.react(React { target, chosen: true }).await, Err(ApiError::NotFound));
    }
    let own = React { target: Target::Follow(CreatorId::from("guest")), chosen: true };
    assert_eq!(client.react(own).await, Err(ApiError::Refused(Refusal::Yourself)));
}

async fn a_reader_may_look_and_change_nothing(make: MakeClient<'_>) {
    let client = make("reader", NOW, 0);
    let target = Target::LikeNote(NoteId::from("plate"));
    let react = React { target: target.clone(), chosen: true };
    assert_eq!(client.react(react).await, Err(ApiError::SignedOut));
    assert_eq!(client.comment(said("x", None, "你好")).await, Err(ApiError::SignedOut));
    let note = PublishNote { stated: FULL, ..draft("mine") };
    assert_eq!(client.publish(note).await, Err(ApiError::SignedOut));
    let found = client.reactions(ReactionsQuery { targets: vec![target.clone()] }).await;
    assert_eq!(found, reaction(target, false, 10).map(|one| vec![one]));
    assert_eq!(client.comments(comments()).await.expect("comments").n_comments, 4);
}

fn comments() -> CommentsQuery {
    CommentsQuery {
        note: NoteId::from("plate"),
        order: CommentOrder::Useful,
        after: None,
        limit: 9,
        including: None,
    }
}

fn said(id: &str, answers: Option<&str>, body: &str) -> WriteComment {
    WriteComment {
        id: CommentId::from(id),
        note: NoteId::from("plate"),
        answers: answers.map(CommentId::from),
        body: body.into(),
    }
}

fn threads(found: &domain::Comments) -> Vec<(&str, usize)> {
    let threads = found.threads.iter();
    threads.map(|thread| (thread.comment.id.as_str(), thread.answers.len())).collect()
}

async fn comments_stand_in_threads_with_what_is_pinned_first(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    for (order, expected) in [
        (CommentOrder::Useful, ["plate-4", "plate-3", "plate-1"]),
        (CommentOrder::Newest, ["plate-4", "plate-3", "plate-1"]),
        (CommentOrder::Oldest, ["plate-4", "plate-1", "plate-3"]),
    ] {
        let found = client.comments(CommentsQuery { order, ..comments() }).await;
        let found = found.expect("comments");
        assert_eq!(threads(&found).iter().map(|(id, _)| *id).collect::<Vec<_>>(), expected);
        assert_eq!((found.n_comments, found.next), (4, None));
    }
    let found = client.comments(comments()).await.expect("comments");
    let pinned = &found.threads[0].comment;
    assert!(pinned.pinned && pinned.by_author && !pinned.yours);
    let answered = &found.threads[2];
    assert!(answered.answers[0].by_author && !answered.comment.by_author);
    assert_eq!(answered.answers[0].likes.n, 5);
}

async fn a_page_of_comments_reaches_the_one_that_is_linked_to(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let page = |after, including: Option<&str>| CommentsQuery {
        after,
        limit: 1,
        including: including.map(CommentId::from),
        ..comments()
    };
    let first = client.comments(page(None, None)).await.expect("a page");
    assert_eq!((threads(&first), first.n_comments), (vec![("plate-4", 0)], 4));
    let second = client.comments(page(first.next, None)).await.expect("a page");
    assert_eq!(threads(&second), [("plate-3", 0)]);
    let linked = client.comments(page(None, Some("plate-2"))).await.expect("a page");
    assert_eq!(threads(&linked), [("plate-4", 0), ("plate-3", 0), ("plate-1", 1)]);
    let gone = client.comments(page(None, Some("nowhere"))).await.expect("a page");
    assert_eq!(gone.threads.len(), 1);
}

async fn a_comment_is_written_once_however_often_it_is_sent(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    for _ in 0..2 {
        let written = client.comment(said("mine", None, " 好用吗 ")).await.expect("a comment");
        assert_eq!((written.body.as_str(), written.yours, written.at), ("好用吗", true, NOW));
        assert_eq!(written.author.name, "访客");
    }
    let found = client.comments(comments()).await.expect("comments");
    assert_eq!((found.n_comments, found.threads.len()), (5, 4));
    let note = client.note(NoteQuery { id: NoteId::from("plate") }).await.expect("a note");
    assert_eq!(note.n_comments, 5);
    let taken = client.comment(said("plate-1", None, "我的")).await;
    assert_eq!(taken, Err(ApiError::Refused(Refusal::NotYours)));
}

async fn an_answer_to_an_answer_stands_in_the_same_thread(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    client.comment(said("mine", Some("plate-2"), "磨砂的呢")).await.expect("an answer");
    let found = client.comments(comments()).await.expect("comments");
    assert_eq!(threads(&found)[2], ("plate-1", 2));
    let nowhere = client.comment(said("other", Some("nowhere"), "在吗")).await;
    assert_eq!(nowhere, Err(ApiError::NotFound));
}

async fn an_empty_comment_is_refused(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let empty = client.comment(said("mine", None, " \n ")).await;
    assert_eq!(empty, Err(ApiError::Refused(Refusal::TextEmpty)));
    let long = client.comment(said("mine", None, &"长".repeat(1_001))).await;
    assert_eq!(long, Err(ApiError::Refused(Refusal::TextTooLong)));
    assert_eq!(client.comments(comments()).await.expect("comments").n_comments, 4);
}

async fn a_coupon_is_taken_once_and_stays_taken(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let claim = || ClaimCoupon { id: CouponId::from("shop-10") };
    for _ in 0..2 {
        let offer = client.claim(claim()).await.expect("a coupon");
        assert_eq!(offer.state, CouponState::Claimed);
    }
    let product = client.product(of("bear-plate")).await.expect("a product");
    let states: Vec<_> =
        product.coupons.iter().map(|offer| (offer.coupon.id.as_str(), offer.state)).collect();
    assert_eq!(
        states,
        [
            ("shop-10", CouponState::Claimed),
            ("category-5", CouponState::Open),
            ("gone", CouponState::Expired)
        ]
    );
}

async fn an_expired_coupon_is_refused_with_its_reason(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let gone = ClaimCoupon { id: CouponId::from("gone") };
    assert_eq!(client.claim(gone).await, Err(ApiError::Refused(Refusal::CouponExpired)));
}

fn of(product: &str) -> ProductQuery {
    ProductQuery::of(ProductId::from(product))
}

async fn a_price_is_the_same_for_everybody(make: MakeClient<'_>) {
    for person in ["guest", "reader", "maker"] {
        let product = make(person, NOW, 0).product(of("bear-plate")).await.expect("a product");
        assert_eq!(product.receipt.to_pay, Money::from_fen(6_400), "{person}");
        assert_eq!(product.receipt.lines.len(), 2, "{person}");
    }
}

async fn the_last_of_a_coupon_is_taken_once(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let claim = || ClaimCoupon { id: CouponId::from("lamp-1") };
    let offered = client.product(of("lamp")).await.expect("a product");
    // 运费 is part of 到手价.
    assert_eq!(offered.receipt.to_pay, Money::from_fen(6_000 + 800));
    assert_eq!(client.claim(claim()).await.map(|offer| offer.state), Ok(CouponState::Claimed));
    // Taking it again changes nothing, and whoever has it may use it.
    assert_eq!(client.claim(claim()).await.map(|offer| offer.state), Ok(CouponState::Claimed));
    let held = client.product(of("lamp")).await.expect("a product");
    assert_eq!(held.receipt.lines.len(), 1);
    assert_eq!(held.summary.coupons[0].state, CouponState::Claimed);
}

async fn a_wallet_holds_what_one_took_and_nobody_elses(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    assert_eq!(client.wallet(WalletQuery {}).await.map(|wallet| wallet.coupons.len()), Ok(0));
    for id in ["category-5", "shop-10"] {
        client.claim(ClaimCoupon { id: CouponId::from(id) }).await.expect("a coupon");
    }
    let wallet = client.wallet(WalletQuery {}).await.expect("a wallet");
    let held: Vec<_> = wallet
        .coupons
        .iter()
        .map(|held| (held.offer.coupon.id.as_str(), held.n_products, held.product.is_some()))
        .collect();
    // The one that ends tomorrow before the one that ends the day after.
    assert_eq!(held, [("shop-10", 1, true), ("category-5", 1, true)]);
    let reader = make("reader", NOW, 0);
    assert_eq!(reader.wallet(WalletQuery {}).await, Err(ApiError::SignedOut));
}

async fn a_variant_has_its_own_price_and_stock(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let values = |words: [&str; 2]| ProductQuery {
        values: words.map(str::to_owned).to_vec(),
        ..of("bear-plate")
    };
    let large = client.product(values(["绿", "大号"])).await.expect("a product");
    assert_eq!(large.receipt.list_price, Money::from_fen(8_900));
    assert_eq!(large.summary.base_price, Some(Money::from_fen(7_900)));
    assert!(large.summary.stock.is_there());
    let yellow = client.product(values(["黄", "标准"])).await.expect("a product");
    let restock = Some(NOW.plus_ms(345_600_000));
    assert_eq!(yellow.summary.stock, Stock::SoldOut { restock });
    // A combination that is none is answered with the standard one.
    let none = client.product(values(["黄", "大号"])).await.expect("a product");
    assert_eq!(none.values, ["绿", "标准"]);
    assert_eq!(
        none.variants.turn(&yellow.values, 1, "大号").map_err(|dead| dead.reason),
        Err("黄色没有开大号的模具".to_owned())
    );
    let later = make("guest", NOW.plus_ms(345_600_000), 0);
    let yellow = later.product(values(["黄", "标准"])).await.expect("a product");
    assert_eq!(yellow.summary.stock, Stock::InStock);
}

async fn a_price_that_changes_is_another_price_and_a_raise_is_told(make: MakeClient<'_>) {
    let today = make("guest", NOW, 0).product(of("bear-plate")).await.expect("a product");
    let raised = today.raised.expect("raised nine days ago");
    assert_eq!((raised.from.fen(), raised.to.fen()), (7_400, 7_900));
    assert_eq!(today.prices.len(), 2);
    assert_eq!(today.summary.base_price, Some(Money::from_fen(6_900)));
    let later = make("guest", NOW.plus_ms(172_800_000), 0);
    let later = later.product(of("bear-plate")).await.expect("a product");
    // The shop's coupon is over by then.
    assert_eq!((later.receipt.list_price.fen(), later.raised), (7_000, None));
    let new = make("guest", NOW, 0).product(of("lamp")).await.expect("a product");
    assert_eq!(new.summary.base_price, None, "three days on the shelf");
}

async fn chosen_coupons_are_used_or_refused_with_their_reason(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let with = |ids: &[&str]| ProductQuery {
        coupons: Some(ids.iter().map(|id| CouponId::from(*id)).collect()),
        ..of("bear-plate")
    };
    let pays = async |ids: &[&str]| {
        client.product(with(ids)).await.map(|product| product.receipt.to_pay.fen())
    };
    assert_eq!(pays(&[]).await, Ok(7_900));
    assert_eq!(pays(&["category-5"]).await, Ok(7_400));
    assert_eq!(pays(&["category-5", "shop-10"]).await, Ok(6_400));
    assert_eq!(pays(&["lamp-1"]).await, Err(ApiError::Refused(Refusal::CouponElsewhere)));
    assert_eq!(pays(&["gone"]).await, Err(ApiError::Refused(Refusal::CouponExpired)));
    let twice = pays(&["shop-10", "shop-10"]).await;
    assert_eq!(twice, Err(ApiError::Refused(Refusal::CouponsOfOneScope)));
    assert_eq!(pays(&["nowhere"]).await, Err(ApiError::NotFound));
}

async fn only_a_note_that_carries_a_product_earns_by_it(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let from = |note: &str| ProductQuery { from: Some(NoteId::from(note)), ..of("bear-plate") };
    let brought = client.product(from("plate")).await.expect("a product");
    assert_eq!(brought.source.map(|source| source.author.name), Some("小满妈妈".to_owned()));
    assert_eq!(brought.shares.commission, Money::from_fen(320));
    for note in ["breakfast", "tomorrow", "nowhere"] {
        let alone = client.product(from(note)).await.expect("a product");
        assert_eq!((alone.source, alone.shares.commission), (None, Money::ZERO), "{note}");
        // What nobody earns is the merchant's: the price stays the same.
        assert_eq!(alone.receipt.to_pay, brought.receipt.to_pay);
        assert_eq!(alone.shares.merchant, brought.shares.merchant.plus(Money::from_fen(320)));
    }
}

async fn what_is_withdrawn_stays_to_be_read(make: MakeClient<'_>) {
    let later = make("guest", NOW.plus_ms(86_400_000), 0);
    let lamp = later.product(of("lamp")).await.expect("a product");
    assert_eq!(lamp.summary.stock, Stock::Withdrawn);
    let shop = later.shop(ShopQuery { id: "lamp-shop".into() }).await.expect("a shop");
    assert!(shop.products.is_empty());
}

async fn a_shop_shows_what_it_sells(make: MakeClient<'_>) {
    let shop = ShopQuery { id: "xiaoman-shop".into() };
    let page = make("reader", NOW, 0).shop(shop).await.expect("a shop");
    assert_eq!(page.shop.name, "小满母婴店");
    let (plate, maker) = &page.products[0];
    assert_eq!((plate.to_pay.fen(), maker.as_str()), (6_400, "小满塑业"));
    assert_eq!(page.coupons.len(), 1);
}

async fn a_complaint_is_kept_and_says_how_far_it_has_come(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let complaint = |body: &str, withdrawn| Complain {
        id: "one".into(),
        product: "bear-plate".into(),
        trouble: Trouble::Broken,
        body: body.to_owned(),
        withdrawn,
    };
    let empty = client.complain(complaint(" ", false)).await;
    assert_eq!(empty, Err(ApiError::Refused(Refusal::TextEmpty)));
    let until = NOW.plus_ms(48 * 3_600_000);
    for _ in 0..2 {
        let made = client.complain(complaint("吸盘裂了", false)).await.expect("a complaint");
        assert_eq!(made.state, ComplaintState::Waiting { until });
    }
    // Made once: its words do not change, whether it stands may.
    let back = client.complain(complaint("别的话", true)).await.expect("taken back");
    assert_eq!((back.body.as_str(), back.state), ("吸盘裂了", ComplaintState::Withdrawn));
    let about = |id: &str| ComplaintsQuery { product: id.into() };
    assert_eq!(client.complaints(about("bear-plate")).await, Ok(vec![back]));
    assert_eq!(client.complaints(about("lamp")).await, Ok(vec![]));
    let nowhere =
        Complain { id: "two".into(), product: "nowhere".into(), ..complaint("话", false) };
    assert_eq!(client.complain(nowhere).await, Err(ApiError::NotFound));
}

async fn opinions_of_verified_buyers_come_first(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    // Newer, but of somebody who cannot show an order.
    client.publish(PublishNote { stated: FULL, ..draft("mine") }).await.expect("a note");
    let query = |after, limit| OpinionsQuery { product: "bear-plate".into(), after, limit };
    let all = client.opinions(query(None, 9)).await.expect("opinions");
    assert_eq!(ids(&all.items), ["plate", "mine"]);
    let first = client.opinions(query(None, 1)).await.expect("a page");
    let second = client.opinions(query(first.next, 1)).await.expect("a page");
    assert_eq!((ids(&second.items), second.next), (vec!["mine"], None));
    let nowhere = OpinionsQuery { product: "nowhere".into(), after: None, limit: 9 };
    assert_eq!(client.opinions(nowhere).await, Err(ApiError::NotFound));
}

async fn what_is_not_there_is_said_to_be_not_there(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    assert_eq!(client.product(of("nowhere")).await, Err(ApiError::NotFound));
    let shop = ShopQuery { id: "nowhere".into() };
    assert_eq!(client.shop(shop).await, Err(ApiError::NotFound));
    let coupon = ClaimCoupon { id: CouponId::from("nowhere") };
    assert_eq!(client.claim(coupon).await, Err(ApiError::NotFound));
}
