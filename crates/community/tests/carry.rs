//! 带走与带来: whatever somebody did comes out in one file and in again, counted as it was; and no file,
//! however damaged or made up, brings more than what could be done here.

use community::{
    Changes, Context, Kind, Memory, Records, Tx, carry,
    carry_file::CarryFile,
    requests::*,
    stored::{CreatorRecord, NoteRecord, keep},
};
use domain::{
    Belonging, CarriedIn, CarriedRecord, CommentId, ComplaintId, CouponId, CreatorId, LessonKey,
    Line, NoteId, Person, Place, ProductId, Refusal, Relation, ShelfKind, ShelfOrder, Target,
    Timestamp, Trouble, WhyNot, carry::MAX_CARRY_BYTES, fixtures,
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

const NOW: Timestamp = fixtures::NOW;
const NOTES: [&str; 3] = ["one", "two", "three"];

fn context(person: &str) -> Context {
    let person = Person::of_demo(person).expect("a person of the demo community");
    Context {
        person,
        now: NOW,
        seed: 1,
        scale: 0,
        hanzi: Arc::default(),
        hides: None,
        follows: None,
    }
}

/// What all begin with.
fn base() -> Memory {
    let empty = Memory::default();
    let mut tx = empty.begin();
    let picture = fixtures::note_summary().cover.expect("a cover");
    keep(&mut tx, &picture.name, &picture).expect("plain data");
    for id in NOTES {
        let note = NoteRecord { pictures: vec![picture.name.clone()], ..note(id, "xiaoman") };
        keep(&mut tx, id, &note).expect("plain data");
    }
    for id in ["xiaoman", "maker", "buyer"] {
        let creator = CreatorRecord {
            id: CreatorId::from(id),
            name: id.to_owned(),
            identity: None,
            picture: String::new(),
            bio: String::new(),
            standing: domain::Standing::default(),
            checked: String::new(),
            joined: None,
            place: String::new(),
            topics: Vec::new(),
            collections: Vec::new(),
            codes: Vec::new(),
        };
        keep(&mut tx, id, &creator).expect("plain data");
    }
    let coupon = fixtures::coupon();
    keep(&mut tx, coupon.id.as_str(), &coupon).expect("plain data");
    tx.put(
        Kind::Product,
        "plate",
        r#"{"v":1,"is":{"id":"plate","title":"盘","shop":"s","maker":"m","category":"母婴",
            "prices":[{"at":-3888000000,"list":7400,"paid":6900}],"shipping":0,"commission":500,"fee":200,
            "variants":[{"values":[],"surcharge":0,"stock":9}],"pictures":[],"body":"x"}}"#
            .to_owned(),
    );
    tx.put(
        Kind::Course,
        "c",
        r#"{"v":1,"is":{"id":"c","module":"newcomer","title":"课","about":"x","lessons":["l"],"body":""}}"#
            .to_owned(),
    );
    tx.put(
        Kind::Lesson,
        "c/l",
        r#"{"v":1,"is":{"key":{"course":"c","lesson":"l"},"title":"课","about":"x","minutes":3,"body":"x"}}"#
            .to_owned(),
    );
    Memory::over(tx.into_changes())
}

fn note(id: &str, author: &str) -> NoteRecord {
    NoteRecord {
        id: NoteId::from(id),
        title: "第三个餐盘".to_owned(),
        author: CreatorId::from(author),
        line: Line::Buy,
        topics: vec!["餐具".to_owned()],
        published_at: NOW.plus_ms(-5),
        place: String::new(),
        relation: Relation::None,
        products: Vec::new(),
        coupons: Vec::new(),
        with_ai: false,
        pictures: Vec::new(),
        body: "正文".to_owned(),
    }
}

/// Something that somebody does.
#[derive(Clone, Debug)]
enum Deed {
    React(Target, bool),
    Comment { id: String, note: usize, answers: Option<String> },
    Claim,
    Complain(String),
    Finish,
    KeepPlace(u32),
    LessonNote(String),
    Publish(String),
    Shelf,
}

fn any_id() -> impl Strategy<Value = String> {
    "[a-d]{1,2}"
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let note = 0..NOTES.len();
    prop_oneof![
        4 => (note.clone(), any::<bool>(), any::<bool>()).prop_map(|(n, save, chosen)| {
            let note = NoteId::from(NOTES[n]);
            Deed::React(if save { Target::SaveNote(note) } else { Target::LikeNote(note) }, chosen)
        }),
        1 => any::<bool>()
            .prop_map(|chosen| Deed::React(Target::Follow(CreatorId::from("xiaoman")), chosen)),
        2 => (note.clone(), any_id(), any::<bool>()).prop_map(|(n, id, chosen)| {
            let target = Target::LikeComment(NoteId::from(NOTES[n]), CommentId::from(id));
            Deed::React(target, chosen)
        }),
        4 => (any_id(), note, prop::option::of(any_id()))
            .prop_map(|(id, note, answers)| Deed::Comment { id, note, answers }),
        1 => Just(Deed::Claim),
        1 => any_id().prop_map(Deed::Complain),
        1 => Just(Deed::Finish),
        1 => (0u32..9).prop_map(Deed::KeepPlace),
        1 => any_id().prop_map(Deed::LessonNote),
        1 => any_id().prop_map(Deed::Publish),
        1 => Just(Deed::Shelf),
    ]
}

/// Does it; what the rules refuse is not done.
fn act(memory: &mut Memory, context: &Context, deed: Deed) {
    let key = LessonKey { course: "c".into(), lesson: "l".into() };
    let mut tx = memory.begin();
    let tx_ref: &mut dyn Tx = &mut tx;
    let done = match deed {
        Deed::React(target, chosen) => {
            community::react(tx_ref, context, React { target, chosen }).map(drop)
        }
        Deed::Comment { id, note, answers } => {
            let request = WriteComment {
                id: CommentId::from(id),
                note: NoteId::from(NOTES[note]),
                answers: answers.map(CommentId::from),
                body: "好看".to_owned(),
            };
            community::comment(tx_ref, context, request).map(drop)
        }
        Deed::Claim => {
            let id = fixtures::coupon().id;
            community::claim(tx_ref, context, ClaimCoupon { id }).map(drop)
        }
        Deed::Complain(id) => {
            let request = Complain {
                id: ComplaintId::from(id),
                product: ProductId::from("plate"),
                trouble: Trouble::Other,
                body: "碎了".to_owned(),
                withdrawn: false,
            };
            community::complain(tx_ref, context, request).map(drop)
        }
        Deed::Finish => community::finish_lesson(tx_ref, context, FinishLesson { key }).map(drop),
        Deed::KeepPlace(n) => {
            let request = KeepPlace { key, place: Place::Block(n) };
            community::keep_place(tx_ref, context, request).map(drop)
        }
        Deed::LessonNote(id) => {
            let request = KeepLessonNote {
                key,
                id: id.into(),
                place: Place::Block(1),
                text: "记".to_owned(),
            };
            community::keep_lesson_note(tx_ref, context, request).map(drop)
        }
        Deed::Publish(id) => {
            let NoteRecord { title, body, line, topics, place, relation, .. } = note("x", "x");
            let request = PublishNote {
                id: NoteId::from(format!("own-{id}")),
                title,
                body: format!("{body} [盘](/product/plate)"),
                line,
                topics,
                place,
                relation,
                products: Vec::new(),
                coupons: Vec::new(),
                with_ai: false,
                pictures: Vec::new(),
                stated: domain::Marks {
                    ad: true,
                    commission: Some(domain::Money::from_fen(500)),
                    evidence: Some(domain::Evidence::Unbought),
                    ai: false,
                },
            };
            community::publish(tx_ref, context, request).map(drop)
        }
        Deed::Shelf => {
            let order = ShelfOrder {
                first: ShelfKind::Daily,
                expert: vec![ProductId::from("plate")],
                daily: Vec::new(),
            };
            community::arrange_shelf(tx_ref, context, ArrangeShelf { order }).map(drop)
        }
    };
    if done.is_ok() {
        let changes = tx.into_changes();
        memory.apply(changes);
    }
}

fn out(memory: &Memory, context: &Context) -> Vec<CarriedRecord> {
    community::carry_out(memory, context, CarryOutQuery {}).expect("no errors").records
}

/// Brings records in, and gives what became of them and what it changed.
fn bring(
    memory: &mut Memory,
    context: &Context,
    records: Vec<CarriedRecord>,
) -> (CarriedIn, Changes) {
    let mut tx = memory.begin();
    let answer = community::carry_in(&mut tx, context, CarryIn { records }).expect("no errors");
    let changes = tx.into_changes();
    memory.apply(changes.clone());
    (answer, changes)
}

/// What the counters must be, counted anew from what people did.
fn recounted(memory: &Memory) -> BTreeMap<String, i64> {
    let mut counted: BTreeMap<String, i64> = BTreeMap::new();
    for ((kind, key), json) in memory.own().records {
        let (first, last) = key.split_once('/').unwrap_or((&key, ""));
        let counter = match kind {
            Kind::Like => format!("likes/{first}"),
            Kind::Save => format!("saves/{last}"),
            Kind::CommentLike => format!("comment_likes/{first}"),
            Kind::Follow => format!("followers/{last}"),
            Kind::Claim => format!("claims/{last}"),
            Kind::Comment => format!("comments/{first}"),
            _ => continue,
        };
        if json.is_some() {
            *counted.entry(counter).or_default() += 1;
        }
    }
    counted
}

fn counters(memory: &Memory) -> BTreeMap<String, i64> {
    let own = memory.own();
    let counters = own.counters.iter().filter(|(_, n)| *n != 0);
    counters.map(|(name, n)| (name.to_owned(), n)).collect()
}

fn n_of(counts: &[domain::BelongingCount]) -> u64 {
    counts.iter().map(|count| count.n).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn what_one_did_comes_out_and_in_again(deeds in prop::collection::vec(any_deed(), 0..40)) {
        let (mut home, me) = (base(), context("maker"));
        deeds.into_iter().for_each(|deed| act(&mut home, &me, deed));
        let records = out(&home, &me);
        let file = CarryFile { made_at: NOW, counts: carry::counts_of(&records), device: Vec::new(), records };
        let read = CarryFile::from_text(&file.to_text().expect("small")).expect("just written");
        prop_assert_eq!(&read, &file);

        let mut fresh = base();
        let (answer, _) = bring(&mut fresh, &me, read.records);
        prop_assert_eq!(&answer.brought, &file.counts);
        prop_assert!(answer.not_carried.is_empty() && answer.already.is_empty());
        prop_assert_eq!(out(&fresh, &me), file.records.clone());
        prop_assert_eq!(counters(&fresh), recounted(&fresh));
        prop_assert_eq!(counters(&fresh), counters(&home));
        // Again, and where it came from: nothing changes.
        for memory in [&mut fresh, &mut home] {
            let (again, changes) = bring(memory, &me, file.records.clone());
            prop_assert!(changes.is_empty(), "{:?}", changes);
            prop_assert_eq!(&again.already, &file.counts);
        }
    }

    #[test]
    fn beside_what_is_there_everything_is_counted_once(
        there in prop::collection::vec(any_deed(), 0..25),
        others in prop::collection::vec(any_deed(), 0..25),
        brought in prop::collection::vec(any_deed(), 0..25),
    ) {
        let (me, other) = (context("maker"), context("buyer"));
        let (mut from, mut to) = (base(), base());
        others.iter().cloned().for_each(|deed| act(&mut from, &other, deed));
        brought.into_iter().for_each(|deed| act(&mut from, &me, deed));
        there.into_iter().for_each(|deed| act(&mut to, &me, deed));
        let records = out(&from, &me);
        let n = records.len() as u64;
        let before = out(&to, &me);
        let (answer, _) = bring(&mut to, &me, records.clone());
        let n_not: u64 = answer.not_carried.iter().map(|not| not.n).sum();
        prop_assert_eq!(n_of(&answer.brought) + n_of(&answer.already) + n_not, n);
        prop_assert_eq!(counters(&to), recounted(&to));
        // What was here is here.
        let after: BTreeMap<_, _> = out(&to, &me).into_iter().map(|r| ((r.0, r.1), r.2)).collect();
        for CarriedRecord(kind, key, json) in before {
            let now = after.get(&(kind.clone(), key));
            prop_assert!(now.is_some());
            prop_assert!(kind == "progress" || now == Some(&json));
        }
        // Nobody brings in what is somebody else's.
        let (answer, changes) = bring(&mut to, &other, records);
        prop_assert!(answer.brought.is_empty() && changes.is_empty());
    }

    #[test]
    fn any_file_and_any_record_is_answered(
        kind in prop::sample::select(Kind::ALL.map(Kind::name).to_vec()),
        key in "(maker/|one/|c/l/)?[a-z/\u{202e}]{0,8}(/maker)?",
        json in "(\\{\"v\":[129],\"is\":\\{\"at\":[0-9]{1,20}\\}\\}|.{0,40})",
        text in "(?s)(\\{\"magic\":\"zhongcao\",\"version\":[0-9]{0,3},?)?.{0,60}",
    ) {
        let mut home = base();
        bring(&mut home, &context("maker"), vec![CarriedRecord(kind.to_owned(), key, json)]);
        prop_assert_eq!(counters(&home), recounted(&home));
        prop_assert!(CarryFile::from_text(&text).is_err());
    }
}

/// A file of somebody who did a little of everything.
fn example() -> (Memory, CarryFile) {
    let (mut home, me) = (base(), context("maker"));
    for deed in [
        Deed::React(Target::LikeNote(NoteId::from("one")), true),
        Deed::React(Target::SaveNote(NoteId::from("two")), true),
        Deed::React(Target::Follow(CreatorId::from("xiaoman")), true),
        Deed::Comment { id: "a".into(), note: 0, answers: None },
        Deed::Comment { id: "b".into(), note: 0, answers: Some("a".into()) },
        Deed::React(Target::LikeComment(NoteId::from("one"), CommentId::from("a")), true),
        Deed::Claim,
        Deed::Complain("k".into()),
        Deed::Finish,
        Deed::LessonNote("n".into()),
        Deed::Publish("p".into()),
        Deed::Shelf,
    ] {
        act(&mut home, &me, deed);
    }
    let records = out(&home, &me);
    let device = vec![("zc.searches".to_owned(), "餐盘".to_owned())];
    (home, CarryFile { made_at: NOW, counts: carry::counts_of(&records), device, records })
}

#[test]
fn a_little_of_everything_is_counted_by_kind() {
    let counts = example().1.counts;
    let of = |what| counts.iter().find(|count| count.what == what).map_or(0, |count| count.n);
    for what in [
        Belonging::Notes,
        Belonging::Likes,
        Belonging::CommentLikes,
        Belonging::Saves,
        Belonging::Follows,
        Belonging::Coupons,
        Belonging::Complaints,
        Belonging::Shelves,
        Belonging::Progress,
        Belonging::LessonNotes,
    ] {
        assert_eq!(of(what), 1, "{what:?}");
    }
    assert_eq!(of(Belonging::Comments), 2);
}

#[test]
fn a_file_that_is_cut_changed_foreign_newer_or_too_large_is_refused() {
    let text = example().1.to_text().expect("small");
    let broken = Err(Refusal::FileBroken);
    for twentieth in 0..20 {
        let at = text.len() * twentieth / 20;
        let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).expect("0 is one");
        assert_eq!(CarryFile::from_text(&text[..at]), broken, "{twentieth}");
    }
    let bytes = text.as_bytes();
    for at in 0..bytes.len() {
        let mut changed = bytes.to_vec();
        changed[at] ^= 1;
        let Ok(changed) = String::from_utf8(changed) else { continue };
        let refused = CarryFile::from_text(&changed).expect_err("one byte is another");
        // The first bytes say whose file it is, and of which release.
        assert!(at < 40 || refused == Refusal::FileBroken, "{at}: {refused:?}");
    }
    for foreign in ["{}", "[1]", "GIF89a", "{\"magic\":\"another\",\"version\":1}", "null"] {
        assert_eq!(CarryFile::from_text(foreign), Err(Refusal::FileForeign), "{foreign}");
    }
    assert_eq!(CarryFile::from_text(""), broken);
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(CarryFile::from_text(&newer), Err(Refusal::FileNewer));
    let large = " ".repeat(MAX_CARRY_BYTES + 1);
    assert_eq!(CarryFile::from_text(&large), Err(Refusal::FileTooLarge));
    // What a mail program adds at the end does no harm.
    assert!(CarryFile::from_text(&format!("{text}\r\n")).is_ok());
}

#[test]
fn a_file_makes_nobody_a_verified_buyer_and_says_why_what_does_not_come_does_not() {
    let me = context("maker");
    let record = |kind: &str, key: &str, json: &str| {
        CarriedRecord(kind.to_owned(), key.to_owned(), json.to_owned())
    };
    let at = r#"{"v":1,"is":{"at":7}}"#;
    let forged = vec![
        record("purchase", "maker/plate", at),
        record("product", "cheap", r#"{"v":1,"is":{}}"#),
        record("creator", "maker", r#"{"v":1,"is":{"id":"maker"}}"#),
        record("save", "buyer/one", at),
        record("like", "one/buyer", at),
        record("save", "maker/nowhere", at),
        record("comment_like", "nowhere/maker", at),
        record("follow", "maker/maker", at),
        record("follow", "maker/nobody", at),
        record("save", "maker/one", "damaged"),
        record("save", "maker/two", r#"{"v":99,"is":{"at":7}}"#),
        record("later", "maker/x", at),
        record("note", "one", &note_json("one", "xiaoman", "改过的")),
        record("note", "one", &note_json("one", "maker", "抢来的")),
        record("note", "mine", &note_json("mine", "maker", "全网最低价")),
        record("comment", "one/x", r#"{"v":1,"is":{"author":"maker","at":7,"body":"  "}}"#),
    ];
    let mut home = base();
    let (answer, changes) = bring(&mut home, &me, forged);
    assert!(changes.is_empty(), "{changes:?}");
    let n = |why| answer.not_carried.iter().find(|not| not.why == why).map_or(0, |not| not.n);
    assert_eq!(n(WhyNot::NotAllowed), 6, "{answer:?}");
    assert_eq!(n(WhyNot::NotYours), 4, "{answer:?}");
    assert_eq!(n(WhyNot::Gone), 3, "{answer:?}");
    assert_eq!(n(WhyNot::Unreadable), 3, "{answer:?}");
}

fn note_json(id: &str, author: &str, title: &str) -> String {
    let note = NoteRecord { title: title.to_owned(), ..note(id, author) };
    community::stored::write(id, &note).expect("plain data")
}

#[test]
fn what_is_brought_in_is_clean_and_of_no_time_to_come() {
    let me = context("maker");
    let words = "好\u{202e}看\u{0}";
    let comment = serde_json::json!({"v": 1, "is": {"author": "maker", "at": i64::MAX, "body": words, "pinned": true}});
    let title = serde_json::json!({"v": 1, "is": {"id": "mine", "title": words, "author": "maker", "line": "buy", "topics": [],
        "published_at": i64::MAX, "place": words, "relation": "none", "products": [], "pictures": [], "body": "x"}});
    let mut home = base();
    let records = vec![
        CarriedRecord("comment".into(), "one/x".into(), comment.to_string()),
        CarriedRecord("note".into(), "mine".into(), title.to_string()),
    ];
    let (answer, _) = bring(&mut home, &me, records);
    assert_eq!(n_of(&answer.brought), 2, "{answer:?}");
    let kept = |kind, key| home.get(kind, key).expect("kept").to_string();
    assert!(kept(Kind::Comment, "one/x").contains("\"pinned\":false"));
    assert!(!kept(Kind::Note, "mine").contains('\u{202e}'));
    assert!(!kept(Kind::Note, "mine").contains(&i64::MAX.to_string()));
}

#[test]
fn progress_only_grows() {
    let me = context("maker");
    let (mut from, mut to) = (base(), base());
    act(&mut from, &me, Deed::Finish);
    act(&mut to, &me, Deed::KeepPlace(3));
    let (answer, _) = bring(&mut to, &me, out(&from, &me));
    assert_eq!(n_of(&answer.brought), 1);
    let CarriedRecord(_, _, json) = out(&to, &me).remove(0);
    assert!(json.contains("\"block\":3") && !json.contains("\"finished\":null"), "{json}");
    assert!(bring(&mut to, &me, out(&from, &me)).1.is_empty());
}

#[test]
fn a_coupon_that_is_gone_comes_as_it_was() {
    let me = context("maker");
    let (mut home, mut fresh) = (base(), base());
    act(&mut home, &me, Deed::Claim);
    let coupon: CouponId = fixtures::coupon().id;
    let mut tx = fresh.begin();
    tx.delete(Kind::Coupon, coupon.as_str());
    let changes = tx.into_changes();
    fresh.apply(changes);
    let (answer, _) = bring(&mut fresh, &me, out(&home, &me));
    assert_eq!(n_of(&answer.brought), 1, "{answer:?}");
}
