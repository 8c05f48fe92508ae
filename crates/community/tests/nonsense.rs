//! What comes from outside is nonsense now and then: an old cursor, a damaged record, an id out of a
//! broken link. Every function that reads such text answers or refuses; none of them panics.

use community::{
    Changes, CommunityError, Context, Kind, Memory, MemoryTx, Tx,
    demo::DemoPack,
    requests::*,
    stored::{
        BlockRecord, ClaimRecord, CommentRecord, ComplaintRecord, CreatorRecord, FolderRecord,
        MuteRecord, NoteRecord, ProductRecord, ReportRecord, SaveRecord, SetAsideRecord,
        TasteRecord, parse,
    },
};
use domain::{
    Channel, CommentId, CommentOrder, ComplaintId, Coupon, CouponId, CreatorId, Cursor, Finding,
    FolderId, MuteId, MuteScope, MuteWords, NoteId, Person, ProductId, ReportId, ReportReason,
    Reported, SavesOrder, SavesWithin, Shop, ShopId, Timestamp, Trouble,
};
use proptest::prelude::*;
use std::sync::Arc;

fn context(now: i64, scale: usize) -> Context {
    Context {
        person: Person::guest(),
        now: Timestamp(now),
        seed: 1,
        scale,
        hanzi: Arc::default(),
        hides: None,
        follows: Some(community::interests::followed),
    }
}

/// Everything that somebody may choose, of something that may not be there.
fn choose_anything(tx: &mut MemoryTx<'_>, context: &Context, id: &str) {
    let _ = community::mutes(tx, context, MutesQuery {});
    let _ = community::drop_mute(tx, context, DropMute { id: MuteId::from(id) });
    for blocked in [true, false] {
        let _ = community::block(tx, context, Block { person: CreatorId::from(id), blocked });
    }
    let _ = community::interests(tx, context, InterestsQuery {});
    for aside in [true, false] {
        let _ = community::set_aside(tx, context, SetAside { note: NoteId::from(id), aside });
    }
    let _ = community::why(tx, context, WhyQuery { note: NoteId::from(id) });
    let moderator =
        Context { person: Person::of_demo("mod").expect("of the demo"), ..context.clone() };
    for about in
        [Reported::Note(NoteId::from(id)), Reported::Comment(NoteId::from(id), CommentId::from(id))]
    {
        let reason = ReportReason::Other;
        let report = MakeReport { id: ReportId::from(id), about, reason, words: id.to_owned() };
        let _ = community::report(tx, context, report);
    }
    let _ = community::reports(tx, context, ReportsQuery {});
    let _ = community::open_reports(tx, &moderator, OpenReportsQuery {});
    let decide = DecideReport { id: ReportId::from(id), finding: Finding::Breach };
    let _ = community::decide_report(tx, &moderator, decide);
}

/// A number of any size, and others at the edges.
fn any_number() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i64>().prop_map(|n| n.to_string()),
        any::<u64>().prop_map(|n| n.to_string()),
        Just("99999999999999999999999".to_owned()),
        Just(String::new()),
        ".{0,6}",
    ]
}

/// Cursors of our own shape with any numbers in them, and anything else.
fn any_cursor() -> impl Strategy<Value = Cursor> {
    prop_oneof![
        prop::collection::vec(any_number(), 0..5).prop_map(|parts| Cursor(parts.join(":"))),
        ".{0,30}".prop_map(Cursor),
    ]
}

/// A record: JSON of our own shape with any values, or anything else.
fn any_record() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        any_number(),
        Just("null".to_owned()),
        Just("[]".to_owned()),
        Just("{}".to_owned()),
        "\"[a-z]{0,4}\"",
        "\\PC{0,8}",
    ];
    let fields = prop::sample::select(vec![
        "id",
        "title",
        "at",
        "prices",
        "variants",
        "values",
        "restock",
        "published_at",
        "body",
        "name",
        "place",
        "folder",
    ]);
    prop_oneof![
        prop::collection::vec((fields, value), 0..6).prop_map(|fields| {
            let fields: Vec<String> =
                fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
            format!("{{\"v\":1,\"is\":{{{}}}}}", fields.join(","))
        }),
        ".{0,60}",
    ]
}

proptest! {
    #[test]
    fn a_cursor_leads_to_a_page_or_is_refused(
        cursor in any_cursor(), limit in any::<usize>(), scale in 0usize..50, now in any::<i64>(),
    ) {
        let (memory, context) = (Memory::default(), context(now, scale));
        let after = Some(cursor);
        let feed = FeedQuery { channel: Channel::Discover, after: after.clone(), before: None, limit };
        let upwards = FeedQuery { before: after.clone(), ..feed.clone() };
        for feed in [feed, upwards] {
            let answer = community::feed(&memory, &context, feed).map(drop);
            prop_assert!(matches!(answer, Ok(()) | Err(CommunityError::Malformed(_))));
        }
        let opinions = OpinionsQuery { product: ProductId::from("x"), after, limit };
        prop_assert_eq!(community::opinions(&memory, &context, opinions).err(), Some(CommunityError::NotFound));
    }

    #[test]
    fn a_damaged_record_is_told_to_be_one(json in any_record()) {
        let is_told = |result: Result<(), CommunityError>| {
            matches!(result, Ok(()) | Err(CommunityError::Corrupt(_)))
        };
        prop_assert!(is_told(parse::<NoteRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<ProductRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<Coupon>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<CreatorRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<CommentRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<ComplaintRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<ClaimRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<Shop>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<SaveRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<FolderRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<MuteRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<BlockRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<SetAsideRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<TasteRecord>("k", &json).map(drop)));
        prop_assert!(is_told(parse::<ReportRecord>("k", &json).map(drop)));
        let _ = Changes::from_json(&json);
        if let Some(pack) = DemoPack::from_json(&json) {
            let _ = pack.opened_at(Timestamp(i64::MAX));
        }
    }

    #[test]
    fn one_damaged_record_never_stops_the_program(
        json in any_record(), now in any::<i64>(), id in ".{0,12}",
    ) {
        let mut memory = Memory::default();
        let mut tx = memory.begin();
        for kind in Kind::ALL {
            tx.put(kind, &format!("guest/{id}"), json.clone());
            tx.put(kind, &id, json.clone());
            tx.put(kind, "guest", json.clone());
        }
        let changes = tx.into_changes();
        memory.apply(changes);
        let context = context(now, 0);
        let _ = community::feed(&memory, &context, FeedQuery { channel: Channel::Buy, after: None, before: None, limit: 9 });
        let _ = community::note(&memory, &context, NoteQuery { id: NoteId::from(id.as_str()) });
        let _ = community::product(&memory, &context, ProductQuery::of(ProductId::from(id.as_str())));
        let _ = community::shop(&memory, &context, ShopQuery { id: ShopId::from(id.as_str()) });
        let _ = community::wallet(&memory, &context, WalletQuery {});
        let complaints = ComplaintsQuery { product: ProductId::from(id.as_str()) };
        let _ = community::complaints(&memory, &context, complaints);
        let comments = CommentsQuery {
            note: NoteId::from(id.as_str()), order: CommentOrder::Useful, after: None, limit: 9,
            including: Some(CommentId::from(id.as_str())),
        };
        let _ = community::comments(&memory, &context, comments);
        let mut tx = memory.begin();
        let _ = community::claim(&mut tx, &context, ClaimCoupon { id: CouponId::from(id.as_str()) });
        let complain = Complain {
            id: ComplaintId::from(id.as_str()), product: ProductId::from(id.as_str()),
            trouble: Trouble::Other, body: id.clone(), withdrawn: false,
        };
        let _ = community::complain(&mut tx, &context, complain);
        let all = SavesQuery {
            within: SavesWithin::Folder(FolderId::from(id.as_str())), order: SavesOrder::Oldest,
            after: None, limit: 9,
        };
        let _ = community::saves(&tx, &context, all);
        let _ = community::folders(&tx, &context, FoldersQuery {});
        let named = KeepFolder { id: FolderId::from(id.as_str()), name: id.clone(), place: None };
        let _ = community::keep_folder(&mut tx, &context, named);
        let file = FileSaves {
            notes: vec![NoteId::from(id.as_str())], folder: Some(FolderId::from(id.as_str())),
        };
        let _ = community::file_saves(&mut tx, &context, file);
        let _ = community::order_folders(&mut tx, &context, OrderFolders { ids: vec![id.as_str().into()] });
        let _ = community::drop_folder(&mut tx, &context, DropFolder { id: id.as_str().into() });
        choose_anything(&mut tx, &context, &id);
    }

    #[test]
    fn whatever_somebody_chooses_is_answered_or_refused(
        texts in prop::collection::vec("(?s).{0,40}", 3), now in any::<i64>(), scale in 0usize..20,
        until in any::<Option<i64>>(), is_loose: bool, feed: bool, search: bool, comments: bool,
    ) {
        let mut memory = Memory::default();
        let context = context(now, scale);
        let words = MuteWords {
            word: texts[0].clone(),
            except: texts.clone(),
            scope: MuteScope { feed, search, comments },
            is_loose,
            until: until.map(Timestamp),
        };
        let mut tx = memory.begin();
        let request = KeepMute { id: MuteId::from("a"), words: words.clone(), is_sure: false };
        let kept = community::keep_mute(&mut tx, &context, request);
        prop_assert!(matches!(kept, Ok(_) | Err(CommunityError::Refused(_))));
        let tried = community::try_mute(&tx, &context, TryMute { words });
        prop_assert_eq!(tried.is_ok(), kept.is_ok(), "there is nothing to hide most of");
        let off = texts.clone();
        let chosen = ChooseInterests { is_on: true, off };
        prop_assert!(community::choose_interests(&mut tx, &context, chosen).is_ok());
        choose_anything(&mut tx, &context, &texts[1]);
        let changes = tx.into_changes();
        memory.apply(changes);
        let hides = Some(community::mutes::hiding(&memory, &context, None));
        let context = Context { hides, ..context };
        for channel in [Channel::Discover, Channel::Topic(texts[2].clone())] {
            let query = FeedQuery { channel, after: None, before: None, limit: 9 };
            prop_assert!(community::feed(&memory, &context, query).is_ok());
        }
        let query = SearchQuery { text: texts[2].clone(), limit: 9, ..SearchQuery::default() };
        prop_assert!(community::search(&memory, &context, query).is_ok());
    }

    #[test]
    fn any_instant_has_a_day(ms in any::<i64>()) {
        let at = Timestamp(ms);
        prop_assert!((1..=12).contains(&at.date().month) && (1..=31).contains(&at.date().day));
        prop_assert!(at.weekday() < 7 && at.hour_and_minute().0 < 24);
    }
}

#[test]
fn a_record_that_is_unreadable_or_names_what_is_gone_is_left_out_and_the_rest_is_there() {
    use community::stored::{all, is_newer, keep};
    use domain::fixtures;

    let mut memory = Memory::default();
    let mut tx = memory.begin();
    let picture = fixtures::note_summary().cover.expect("a cover");
    keep(&mut tx, &picture.name, &picture).expect("plain data");
    let note = |id: &str, picture: &str| NoteRecord {
        id: NoteId::from(id),
        title: id.to_owned(),
        author: "guest".into(),
        line: domain::Line::Buy,
        topics: Vec::new(),
        published_at: Timestamp(1),
        place: String::new(),
        relation: domain::Relation::Bought,
        products: Vec::new(),
        coupons: Vec::new(),
        with_ai: false,
        pictures: vec![picture.to_owned()],
        body: "x".to_owned(),
    };
    for whole in ["one", "two"] {
        keep(&mut tx, whole, &note(whole, &picture.name)).expect("plain data");
    }
    keep(&mut tx, "without-picture", &note("without-picture", "gone")).expect("plain data");
    tx.put(Kind::Note, "damaged", r#"{"v":1,"is":{"id":"#.to_owned());
    tx.put(Kind::Note, "newer", r#"{"v":99,"is":{"another":"shape"}}"#.to_owned());
    let changes = tx.into_changes();
    assert!(changes.is_newer());
    memory.apply(changes);

    let query = FeedQuery { channel: Channel::Buy, after: None, before: None, limit: 9 };
    let page = community::feed(&memory, &context(2, 0), query).expect("the rest");
    let mut ids: Vec<&str> = page.items.iter().map(|note| note.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["one", "two"]);
    assert_eq!(all::<NoteRecord>(&memory, community::Scan::all(9)).len(), 3);
    // What is damaged is told to its home; what a newer release wrote is not damaged.
    assert_eq!(memory.found_unreadable(), [(Kind::Note, "damaged".to_owned())]);
    assert!(
        is_newer(Kind::Note, r#"{"v":99,"is":0}"#) && !is_newer(Kind::Note, r#"{"v":1,"is":0}"#)
    );
    assert!(!is_newer(Kind::Note, "nonsense"));
}
