//! Whatever is done with folders, in whatever order: no save is lost, and what is counted is there.

use community::{
    CommunityError, Context, Kind, Memory, Tx,
    requests::*,
    stored::{FolderRecord, NoteRecord, keep},
};
use domain::{
    FolderId, Folders, NoteId, Person, Refusal, SavesOrder, SavesWithin, Target, Timestamp,
    fixtures, folder::MAX_FOLDERS,
};
use proptest::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

fn context(now: i64) -> Context {
    Context {
        person: Person::guest(),
        now: Timestamp(now),
        seed: 1,
        scale: 0,
        hanzi: Arc::default(),
        hides: None,
        follows: None,
    }
}

const GUEST: &str = r#"{"v":1,"is":{"id":"guest","name":"访客","picture":"","bio":""}}"#;

/// A community with `n` notes, `note-0` and on.
fn community_of(n: usize) -> Memory {
    let mut memory = Memory::default();
    let mut tx = memory.begin();
    let picture = fixtures::note_summary().cover.expect("a cover");
    tx.put(Kind::Creator, "guest", GUEST.to_owned());
    keep(&mut tx, &picture.name, &picture).expect("plain data");
    for i in 0..n {
        let id = format!("note-{i}");
        let note = NoteRecord {
            id: NoteId::from(id.as_str()),
            title: id.clone(),
            author: "guest".into(),
            line: domain::Line::Buy,
            topics: Vec::new(),
            published_at: Timestamp(1),
            place: String::new(),
            relation: domain::Relation::None,
            products: Vec::new(),
            coupons: Vec::new(),
            with_ai: false,
            pictures: vec![picture.name.clone()],
            body: "x".to_owned(),
        };
        keep(&mut tx, &id, &note).expect("plain data");
    }
    let changes = tx.into_changes();
    memory.apply(changes);
    memory
}

/// Runs a write and keeps its changes when it is answered.
fn write<Q, A>(
    memory: &mut Memory,
    context: &Context,
    rule: impl FnOnce(&mut dyn Tx, &Context, Q) -> Result<A, CommunityError>,
    request: Q,
) -> Result<A, CommunityError> {
    let mut tx = memory.begin();
    let answer = rule(&mut tx, context, request)?;
    let changes = tx.into_changes();
    memory.apply(changes);
    Ok(answer)
}

fn save(memory: &mut Memory, context: &Context, note: usize, chosen: bool) {
    let target = Target::SaveNote(NoteId::from(format!("note-{note}")));
    write(memory, context, community::react, React { target, chosen }).expect("it is there");
}

fn named(
    memory: &mut Memory,
    context: &Context,
    id: &str,
    name: &str,
) -> Result<Folders, CommunityError> {
    let request = KeepFolder { id: id.into(), name: name.to_owned(), place: None };
    write(memory, context, community::keep_folder, request)
}

fn file(
    memory: &mut Memory,
    context: &Context,
    note: usize,
    folder: Option<&str>,
) -> Result<Folders, CommunityError> {
    let notes = vec![NoteId::from(format!("note-{note}"))];
    write(
        memory,
        context,
        community::file_saves,
        FileSaves { notes, folder: folder.map(FolderId::from) },
    )
}

fn drop_it(memory: &mut Memory, context: &Context, id: &str) -> Folders {
    write(memory, context, community::drop_folder, DropFolder { id: id.into() }).expect("an answer")
}

fn names(folders: &Folders) -> Vec<(&str, u64)> {
    folders.folders.iter().map(|folder| (folder.name.as_str(), folder.pile.n)).collect()
}

fn listed(memory: &Memory, context: &Context, within: SavesWithin) -> Vec<String> {
    let query = SavesQuery { within, order: SavesOrder::Newest, after: None, limit: 60 };
    let page = community::saves(memory, context, query).expect("it is there");
    assert_eq!(page.n, page.notes.items.len() as u64);
    page.notes.items.into_iter().map(|note| note.id.to_string()).collect()
}

#[test]
fn a_folder_that_is_kept_again_has_what_lay_in_it_and_its_place() {
    let (mut memory, context) = (community_of(3), context(9));
    for note in 0..3 {
        save(&mut memory, &context, note, true);
    }
    named(&mut memory, &context, "a", "厨房").expect("a name");
    named(&mut memory, &context, "b", "孩子").expect("a name");
    file(&mut memory, &context, 0, Some("a")).expect("it is there");
    let filed = file(&mut memory, &context, 1, Some("a")).expect("it is there");
    assert_eq!(
        (names(&filed), filed.unfiled.n, filed.n_all),
        (vec![("厨房", 2), ("孩子", 0)], 1, 3)
    );
    assert_eq!(filed.folders[0].pile.covers.len(), 2);

    let without = drop_it(&mut memory, &context, "a");
    assert_eq!((names(&without), without.unfiled.n, without.n_all), (vec![("孩子", 0)], 3, 3));
    assert_eq!(drop_it(&mut memory, &context, "a"), without, "dropped once");
    // What is put elsewhere meanwhile stays there.
    file(&mut memory, &context, 1, Some("b")).expect("it is there");
    let again = KeepFolder { id: "a".into(), name: "厨房".to_owned(), place: Some(0) };
    for _ in 0..2 {
        let back = write(&mut memory, &context, community::keep_folder, again.clone());
        let back = back.expect("a name");
        assert_eq!((names(&back), back.unfiled.n), (vec![("厨房", 1), ("孩子", 1)], 1));
    }
    assert_eq!(listed(&memory, &context, SavesWithin::Folder("a".into())), ["note-0"]);
    // Saved anew, a note lies in no folder.
    save(&mut memory, &context, 0, false);
    save(&mut memory, &context, 0, true);
    assert_eq!(listed(&memory, &context, SavesWithin::Unfiled).len(), 2);
}

#[test]
fn a_name_that_is_not_seen_too_long_or_taken_is_refused() {
    let (mut memory, context) = (community_of(0), context(9));
    named(&mut memory, &context, "a", " 厨\u{200b}房 ").expect("a name");
    let mut refused = |id: &str, name: &str| named(&mut memory, &context, id, name).err();
    assert_eq!(refused("b", "\u{200b}\u{2060}"), Some(Refusal::NameUnseen.into()));
    assert_eq!(refused("b", &"长".repeat(500)), Some(Refusal::TextTooLong.into()));
    assert_eq!(refused("b", "厨 房"), Some(Refusal::NameTaken.into()));
    assert_eq!(refused("a", "厨 房"), None, "its own name is not taken");
    assert_eq!(refused("/", "餐桌"), Some(CommunityError::Malformed("id")));
    // What runs from right to left is closed in itself, and still the same name when it is kept again.
    assert_eq!(refused("c", "\u{5e9}\u{5dc}"), None);
    assert_eq!(refused("d", "\u{2068}\u{5e9}\u{5dc}"), Some(Refusal::NameTaken.into()));
    let all = community::folders(&memory, &context, FoldersQuery {}).expect("an answer");
    assert_eq!(names(&all), [("厨 房", 0), ("\u{2068}\u{5e9}\u{5dc}\u{2069}", 0)]);
}

#[test]
fn there_are_no_more_folders_than_there_may_be() {
    let (mut memory, context) = (community_of(0), context(9));
    for i in 0..MAX_FOLDERS {
        named(&mut memory, &context, &format!("f-{i}"), &format!("第 {i} 夹")).expect("a name");
    }
    let over = named(&mut memory, &context, "over", "再一夹");
    assert_eq!(over, Err(Refusal::TooManyFolders.into()));
    assert!(named(&mut memory, &context, "f-7", "换个名字").is_ok(), "one of them");
}

#[test]
fn folders_are_ones_own_and_what_is_not_saved_lies_in_none() {
    let (mut memory, mine) = (community_of(2), context(9));
    named(&mut memory, &mine, "a", "厨房").expect("a name");
    save(&mut memory, &mine, 0, true);
    assert_eq!(file(&mut memory, &mine, 1, Some("a")), Err(Refusal::NotSaved.into()));
    assert_eq!(file(&mut memory, &mine, 0, Some("nowhere")), Err(CommunityError::NotFound));
    // All or none: the one that is saved stays where it is.
    let both = vec![NoteId::from("note-0"), NoteId::from("note-1")];
    let request = FileSaves { notes: both, folder: Some("a".into()) };
    assert!(write(&mut memory, &mine, community::file_saves, request).is_err());
    assert_eq!(listed(&memory, &mine, SavesWithin::Unfiled), ["note-0"]);
    let other = Context { person: Person::of_demo("buyer").expect("one"), ..mine.clone() };
    assert_eq!(
        community::folders(&memory, &other, FoldersQuery {}).expect("an answer"),
        Folders::default()
    );
    let theirs = SavesQuery {
        within: SavesWithin::Folder("a".into()),
        order: SavesOrder::Newest,
        after: None,
        limit: 9,
    };
    assert_eq!(community::saves(&memory, &other, theirs), Err(CommunityError::NotFound));
    assert_eq!(names(&drop_it(&mut memory, &other, "a")), []);
    assert_eq!(
        community::folders(&memory, &mine, FoldersQuery {}).map(|mine| mine.folders.len()),
        Ok(1)
    );
}

#[test]
fn a_folder_that_cannot_be_read_is_left_out_and_its_notes_are_in_none() {
    let (mut memory, context) = (community_of(1), context(9));
    named(&mut memory, &context, "a", "厨房").expect("a name");
    save(&mut memory, &context, 0, true);
    file(&mut memory, &context, 0, Some("a")).expect("it is there");
    let mut tx = memory.begin();
    tx.put(Kind::Folder, "guest/a", r#"{"v":1,"is":{"name":7}}"#.to_owned());
    let changes = tx.into_changes();
    memory.apply(changes);
    let all = community::folders(&memory, &context, FoldersQuery {}).expect("an answer");
    assert_eq!((all.folders.len(), all.unfiled.n, all.n_all), (0, 1, 1));
    assert_eq!(listed(&memory, &context, SavesWithin::Unfiled), ["note-0"]);
}

#[test]
fn saves_come_in_both_orders_page_after_page() {
    let mut memory = community_of(5);
    for note in 0..5 {
        save(&mut memory, &context(10 + note), usize::try_from(note).expect("small"), true);
    }
    let context = context(99);
    let pages = |order| {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let query = SavesQuery { within: SavesWithin::All, order, after, limit: 2 };
            let page = community::saves(&memory, &context, query).expect("a page");
            found.extend(page.notes.items.into_iter().map(|note| note.id.to_string()));
            after = page.notes.next;
            if after.is_none() {
                return found;
            }
        }
    };
    let mut oldest = pages(SavesOrder::Oldest);
    assert_eq!(oldest, ["note-0", "note-1", "note-2", "note-3", "note-4"]);
    oldest.reverse();
    assert_eq!(pages(SavesOrder::Newest), oldest);
}

/// What somebody may do.
#[derive(Clone, Debug)]
enum Act {
    Save(usize, bool),
    Keep(u8, u8, Option<usize>),
    Drop(u8),
    File(Vec<usize>, Option<u8>),
    Order(Vec<u8>),
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (0usize..6, any::<bool>()).prop_map(|(note, chosen)| Act::Save(note, chosen)),
        (0u8..5, 0u8..5, prop::option::of(0usize..6))
            .prop_map(|(id, name, place)| Act::Keep(id, name, place)),
        (0u8..5).prop_map(Act::Drop),
        (prop::collection::vec(0usize..6, 0..3), prop::option::of(0u8..5))
            .prop_map(|(notes, folder)| Act::File(notes, folder)),
        prop::collection::vec(0u8..7, 0..6).prop_map(Act::Order),
    ]
}

fn folder_id(id: u8) -> FolderId {
    FolderId::from(format!("f-{id}"))
}

fn act(memory: &mut Memory, context: &Context, act: &Act) -> Result<(), CommunityError> {
    match act.clone() {
        Act::Save(note, chosen) => {
            save(memory, context, note, chosen);
            Ok(())
        }
        Act::Keep(id, name, place) => {
            let name = ["厨房", "孩子", "阳台", "出门", "书桌"][usize::from(name)].to_owned();
            let request = KeepFolder { id: folder_id(id), name, place };
            write(memory, context, community::keep_folder, request).map(drop)
        }
        Act::Drop(id) => {
            let request = DropFolder { id: folder_id(id) };
            write(memory, context, community::drop_folder, request).map(drop)
        }
        Act::File(notes, folder) => {
            let notes = notes.iter().map(|note| NoteId::from(format!("note-{note}"))).collect();
            let request = FileSaves { notes, folder: folder.map(folder_id) };
            write(memory, context, community::file_saves, request).map(drop)
        }
        Act::Order(ids) => {
            let request = OrderFolders { ids: ids.into_iter().map(folder_id).collect() };
            write(memory, context, community::order_folders, request).map(drop)
        }
    }
}

proptest! {
    #[test]
    fn no_save_is_lost_and_what_is_counted_is_there(acts in prop::collection::vec(any_act(), 0..30)) {
        let mut memory = community_of(6);
        let mut saved: BTreeSet<usize> = BTreeSet::new();
        let mut filed: BTreeMap<usize, u8> = BTreeMap::new();
        for (now, one) in (9..).zip(&acts) {
            let context = context(now);
            let done = act(&mut memory, &context, one);
            let once = community::folders(&memory, &context, FoldersQuery {});
            // Sent again it changes nothing, whether it was answered or refused.
            prop_assert_eq!(act(&mut memory, &context, one), done.clone());
            prop_assert_eq!(community::folders(&memory, &context, FoldersQuery {}), once);
            if done.is_ok() {
                match one {
                    Act::Save(note, true) => { saved.insert(*note); }
                    Act::Save(note, false) => { saved.remove(note); filed.remove(note); }
                    Act::File(notes, Some(folder)) => filed.extend(notes.iter().map(|note| (*note, *folder))),
                    Act::File(notes, None) => notes.iter().for_each(|note| { filed.remove(note); }),
                    _ => {}
                }
            }
        }
        let context = context(99);
        let all = community::folders(&memory, &context, FoldersQuery {}).expect("an answer");
        let listed_all: BTreeSet<String> = listed(&memory, &context, SavesWithin::All).into_iter().collect();
        let expected: BTreeSet<String> = saved.iter().map(|note| format!("note-{note}")).collect();
        prop_assert_eq!(&listed_all, &expected, "every save is there");
        prop_assert_eq!(all.n_all, expected.len() as u64);
        let mut sum = all.unfiled.n;
        for folder in &all.folders {
            let within = listed(&memory, &context, SavesWithin::Folder(folder.id.clone()));
            prop_assert_eq!(folder.pile.n, within.len() as u64);
            for (note, in_which) in &filed {
                let is_here = folder_id(*in_which) == folder.id;
                prop_assert_eq!(within.contains(&format!("note-{note}")), is_here);
            }
            sum += folder.pile.n;
        }
        prop_assert_eq!(all.unfiled.n, listed(&memory, &context, SavesWithin::Unfiled).len() as u64);
        prop_assert_eq!(sum, all.n_all);
        // No two of one name, and the order is that of the ids there are.
        let names: BTreeSet<&str> = all.folders.iter().map(|folder| folder.name.as_str()).collect();
        prop_assert_eq!(names.len(), all.folders.len());
    }

    #[test]
    fn a_damaged_folder_never_stops_the_program(json in ".{0,60}", id in ".{0,12}", name in "(?s).{0,30}") {
        let mut memory = community_of(1);
        let mut tx = memory.begin();
        tx.put(Kind::Folder, &format!("guest/{id}"), json.clone());
        tx.put(Kind::Save, &format!("guest/{id}"), json.clone());
        let changes = tx.into_changes();
        memory.apply(changes);
        let context = context(9);
        let all = community::folders(&memory, &context, FoldersQuery {});
        prop_assert!(all.is_ok());
        let _ = named(&mut memory, &context, &id, &name);
        let _ = file(&mut memory, &context, 0, Some(&id));
        let parsed = community::stored::parse::<FolderRecord>("k", &json);
        prop_assert!(matches!(parsed, Ok(_) | Err(CommunityError::Corrupt(_))));
    }
}
