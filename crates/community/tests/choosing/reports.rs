//! What one says is wrong, and what a moderator finds.

use crate::world::{NOW, World, comment, context, note};
use community::{
    CommunityError, Context, Kind, Tx,
    requests::{DecideReport, MakeReport, OpenReportsQuery, ReportsQuery},
};
use domain::{
    CommentId, Finding, NoteId, Refusal, Report, ReportId, ReportReason, ReportState, Reported,
};

fn world() -> World {
    let mut world = World::new();
    world.note(note("plate", "餐盘怎么洗"));
    world.comment("plate", "a", &comment("hebu", "骂人的话\n第二行"));
    world
}

fn request(id: &str, about: Reported) -> MakeReport {
    MakeReport {
        id: ReportId::from(id),
        about,
        reason: ReportReason::Abuse,
        words: " 看第一句 ".to_owned(),
    }
}

fn plate() -> Reported {
    Reported::Note(NoteId::from("plate"))
}

fn of_comment(id: &str) -> Reported {
    Reported::Comment(NoteId::from("plate"), CommentId::from(id))
}

fn decide(
    world: &mut World,
    by: &str,
    id: &str,
    finding: Finding,
) -> Result<Report, CommunityError> {
    let request = DecideReport { id: ReportId::from(id), finding };
    world.write(&context(by, NOW.plus_ms(9)), community::decide_report, request)
}

fn made(world: &World, by: &str) -> Vec<Report> {
    community::reports(&world.memory, &context(by, NOW), ReportsQuery {}).expect("a list")
}

fn open(world: &World, context: &Context) -> Result<Vec<String>, CommunityError> {
    let open = community::open_reports(&world.memory, context, OpenReportsQuery {})?;
    Ok(open.into_iter().map(|report| report.id.to_string()).collect())
}

#[test]
fn a_report_is_made_once_and_seen_by_whoever_made_it() {
    let mut world = world();
    let guest = context("guest", NOW);
    let first = world.write(&guest, community::report, request("one", plate())).expect("made");
    assert_eq!((first.title.as_str(), first.words.as_str()), ("餐盘怎么洗", "看第一句"));
    assert_eq!((first.state, first.at), (ReportState::Received, NOW));
    // Sent again, whatever it says by then, it is the same report.
    let again = MakeReport { words: String::new(), ..request("one", of_comment("a")) };
    assert_eq!(world.write(&guest, community::report, again), Ok(first.clone()));
    let later = context("guest", NOW.plus_ms(1));
    let second = world.write(&later, community::report, request("two", of_comment("a")));
    let second = second.expect("made");
    assert_eq!(second.title, "骂人的话 第二行");
    assert_eq!(made(&world, "guest"), [second, first]);
    assert_eq!(made(&world, "buyer"), []);
}

#[test]
fn what_cannot_be_reported_is_told() {
    let mut world = world();
    world.comment("plate", "mine", &comment("guest", "我写的"));
    let mut tries = |by: &str, about: Reported| {
        world.write(&context(by, NOW), community::report, request("one", about)).map(|_| ())
    };
    let gone = Reported::Note(NoteId::from("gone"));
    let of_gone = Reported::Comment(NoteId::from("gone"), CommentId::from("a"));
    for about in [gone, of_gone, of_comment("gone")] {
        assert_eq!(tries("guest", about), Err(CommunityError::NotFound));
    }
    assert_eq!(tries("guest", of_comment("mine")), Err(Refusal::Yourself.into()));
    assert_eq!(tries("buyer", of_comment("mine")), Ok(()));
    let guest = context("guest", NOW);
    let taken = world.write(&guest, community::report, request("one", plate()));
    assert_eq!(taken, Err(Refusal::NotYours.into()), "the id of somebody else's report");
    let silent = MakeReport {
        reason: ReportReason::Other,
        words: " ".to_owned(),
        ..request("two", plate())
    };
    let silent = world.write(&guest, community::report, silent);
    assert_eq!(silent, Err(Refusal::TextEmpty.into()));
    let long = MakeReport { words: "长".repeat(301), ..request("two", plate()) };
    assert_eq!(world.write(&guest, community::report, long), Err(Refusal::TextTooLong.into()));
    let malformed = world.write(&guest, community::report, request("a/b", plate()));
    assert_eq!(malformed, Err(CommunityError::Malformed("id")));
    assert_eq!(made(&world, "guest"), [], "nothing was kept");
}

#[test]
fn a_moderator_decides_once_and_for_all_and_nobody_else_does() {
    let mut world = world();
    for (n, id) in ["b-first", "a-second"].into_iter().enumerate() {
        let guest = context("guest", NOW.plus_ms(n as i64));
        world.write(&guest, community::report, request(id, plate())).expect("made");
    }
    let moderator = context("mod", NOW);
    assert_eq!(open(&world, &moderator).expect("a list"), ["b-first", "a-second"]);
    for other in ["guest", "buyer", "maker", "merchant"] {
        let refused = Err(CommunityError::Refused(Refusal::ModeratorsOnly));
        assert_eq!(open(&world, &context(other, NOW)), refused);
        let decided = decide(&mut world, other, "b-first", Finding::Breach);
        assert_eq!(decided, Err(Refusal::ModeratorsOnly.into()));
    }
    let decided = decide(&mut world, "mod", "b-first", Finding::Breach).expect("decided");
    let state = ReportState::Decided { finding: Finding::Breach, at: NOW.plus_ms(9) };
    assert_eq!(decided.state, state);
    let again = decide(&mut world, "mod", "b-first", Finding::NoBreach).expect("decided");
    assert_eq!(again, decided, "what was found first stands");
    assert_eq!(open(&world, &moderator).expect("a list"), ["a-second"]);
    assert_eq!(made(&world, "guest")[1].state, state, "whoever made it sees it");
    let nothing = decide(&mut world, "mod", "nothing", Finding::Breach);
    assert_eq!(nothing, Err(CommunityError::NotFound));
}

#[test]
fn a_report_of_what_is_gone_stays_without_a_title() {
    let mut world = world();
    let guest = context("guest", NOW);
    world.write(&guest, community::report, request("one", plate())).expect("made");
    world.write(&guest, community::report, request("two", of_comment("a"))).expect("made");
    world.put(|tx| {
        tx.delete(Kind::Note, "plate");
        tx.delete(Kind::Comment, "plate/a");
    });
    let titles: Vec<String> = made(&world, "guest").into_iter().map(|one| one.title).collect();
    assert_eq!(titles, ["", ""]);
    assert!(decide(&mut world, "mod", "one", Finding::NoBreach).is_ok());
}
