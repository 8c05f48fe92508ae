//! 带走与带来: everything of somebody out of the records, and into them again.
//!
//! What stands here stays as it is. What is brought in passes the rules that it would have to pass if
//! it were done here, so that a file makes nobody a verified buyer and publishes nothing that could not
//! be published; counters grow by what came, and by nothing else. Source: docs/decisions/0029-privacy.md.

use crate::{
    CommunityError, Context, Kind, Records, Scan, Tx, carry_choices, counters, coupons,
    courses::own_notes,
    generated, learning, notes, people,
    publishing::MAX_PARTS,
    requests::{ArrangeShelf, CarryIn, CarryOutQuery},
    shelf,
    stored::{
        self, ClaimRecord, CommentLikeRecord, CommentRecord, ComplaintRecord, FollowRecord,
        LessonNoteRecord, LikeRecord, NoteRecord, SaveRecord, keep, parse,
    },
};
use domain::{
    Belonging, BelongingCount, CarriedIn, CarriedOut, CarriedRecord, CommentId, CouponId,
    CreatorId, LessonKey, NotCarried, NoteId, Place, Progress, ShelfOrder, WhyNot,
    channel::MAX_TOPIC, comment::MAX_COMMENT, complaint::MAX_COMPLAINT, course::MAX_LESSON_NOTE,
    ids::is_id, order::sort_by, publishing::in_the_way, text::tidied, time::MS_PER_DAY,
};
use std::collections::BTreeSet;

/// The longest key that is taken, in bytes.
const MAX_KEY: usize = 512;

/// Everything there is of a kind.
const EVERYTHING: usize = usize::MAX;

/// How records of a kind are told to be somebody's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Their keys begin with the person.
    Under(Belonging),
    /// Their keys end with the person.
    Behind(Belonging),
    /// They name their author.
    Written(Belonging),
    /// Their key is the person.
    Named(Belonging),
    /// They are nobody's to carry: what the community is made of, and what others say of somebody.
    Not,
}

/// How a kind is carried. A new kind is decided on here.
const fn way(kind: Kind) -> Way {
    match kind {
        Kind::Note => Way::Written(Belonging::Notes),
        Kind::Comment => Way::Written(Belonging::Comments),
        Kind::Like => Way::Behind(Belonging::Likes),
        Kind::CommentLike => Way::Behind(Belonging::CommentLikes),
        Kind::Save => Way::Under(Belonging::Saves),
        Kind::Follow => Way::Under(Belonging::Follows),
        Kind::Claim => Way::Under(Belonging::Coupons),
        Kind::Complaint => Way::Under(Belonging::Complaints),
        Kind::Shelf => Way::Named(Belonging::Shelves),
        Kind::Progress => Way::Under(Belonging::Progress),
        Kind::LessonNote => Way::Under(Belonging::LessonNotes),
        Kind::Folder => Way::Under(Belonging::Folders),
        Kind::Mute | Kind::Block | Kind::SetAside => Way::Under(Belonging::Mutes),
        Kind::Taste => Way::Named(Belonging::Interests),
        Kind::Report => Way::Under(Belonging::Reports),
        // That an order arrived is said by whoever brought it.
        Kind::Purchase => Way::Not,
        Kind::Product
        | Kind::Coupon
        | Kind::Creator
        | Kind::Shop
        | Kind::Picture
        | Kind::Course
        | Kind::Lesson
        | Kind::Video
        | Kind::Topic => Way::Not,
    }
}

impl Way {
    const fn belonging(self) -> Option<Belonging> {
        match self {
            Self::Under(what) | Self::Behind(what) | Self::Written(what) | Self::Named(what) => {
                Some(what)
            }
            Self::Not => None,
        }
    }
}

/// Everything of the asking person.
///
/// # Errors
/// None: what cannot be read is counted.
pub fn carry_out(
    records: &dyn Records,
    context: &Context,
    _: CarryOutQuery,
) -> Result<CarriedOut, CommunityError> {
    let person = context.person.id.as_str();
    let (under, behind) = (format!("{person}/"), format!("/{person}"));
    let mut out = CarriedOut { records: Vec::new(), counts: Vec::new(), n_unreadable: 0 };
    for kind in Kind::ALL {
        let way = way(kind);
        let prefix = match way {
            Way::Under(_) => under.as_str(),
            Way::Named(_) => person,
            Way::Behind(_) | Way::Written(_) => "",
            Way::Not => continue,
        };
        for (key, json) in records.scan(kind, Scan { prefix, after: None, limit: EVERYTHING }) {
            let is_somebody_elses = match way {
                Way::Behind(_) => !key.ends_with(&behind),
                Way::Named(_) => key != person,
                _ => false,
            };
            // What all begin with is there wherever it is brought to.
            if is_somebody_elses || !records.is_own(kind, &key) {
                continue;
            }
            let Ok(whole) = stored::written_anew(kind, &key, &json) else {
                // Whose it is cannot be told where only its text names its author.
                out.n_unreadable += u64::from(!matches!(way, Way::Written(_)));
                continue;
            };
            if matches!(way, Way::Written(_)) && !is_written_by(kind, &key, &whole, context) {
                continue;
            }
            out.records.push(CarriedRecord(kind.name().to_owned(), key, whole));
        }
    }
    out.counts = counts_of(&out.records);
    Ok(out)
}

/// How many there are of each of what these records are.
#[must_use]
pub fn counts_of(records: &[CarriedRecord]) -> Vec<BelongingCount> {
    let mut counts = Counts::default();
    for CarriedRecord(kind, ..) in records {
        if let Some(what) = kind_named(kind).and_then(|kind| way(kind).belonging()) {
            counts.add(what);
        }
    }
    counts.listed()
}

/// Brings in what somebody carries, all of it in one transaction.
///
/// # Errors
/// None: what does not come along is counted with its reason.
pub fn carry_in(
    tx: &mut dyn Tx,
    context: &Context,
    request: CarryIn,
) -> Result<CarriedIn, CommunityError> {
    let (mut brought, mut already) = (Counts::default(), Counts::default());
    let mut not = [0_u64; WhyNot::ALL.len()];
    let mut tell = |why: WhyNot| not[why as usize] += 1;
    let mut known = Vec::new();
    for record in &request.records {
        match kind_named(&record.0) {
            Some(kind) => known.push((kind, is_answer(kind, record), record)),
            None => tell(WhyNot::Unreadable),
        }
    }
    // What something belongs to comes before it: notes, comments, answers, likes of comments.
    sort_by(&mut known, |(a, a_answers, _), (b, b_answers, _)| (a, a_answers).cmp(&(b, b_answers)));
    let mut bringing = Bringing { tx, context, comments: None };
    for (kind, _, CarriedRecord(_, key, json)) in known {
        match (way(kind).belonging(), bringing.bring(kind, key, json)) {
            (Some(what), Ok(Came::New)) => brought.add(what),
            (Some(what), Ok(Came::Already)) => already.add(what),
            (None, Ok(_)) => tell(WhyNot::NotAllowed),
            (_, Err(why)) => tell(why),
        }
    }
    let not_carried = WhyNot::ALL.into_iter().zip(not).filter(|(_, n)| *n > 0);
    Ok(CarriedIn {
        brought: brought.listed(),
        already: already.listed(),
        not_carried: not_carried.map(|(why, n)| NotCarried { why, n }).collect(),
    })
}

/// What became of something that was brought.
enum Came {
    /// It is there now.
    New,
    /// It was there before.
    Already,
}

/// What may be kept, and the counter that grows by it.
type Kept = Result<Option<String>, WhyNot>;

struct Bringing<'a> {
    tx: &'a mut dyn Tx,
    context: &'a Context,
    /// Every comment there is, once somebody asked.
    comments: Option<BTreeSet<String>>,
}

impl Bringing<'_> {
    fn bring(&mut self, kind: Kind, key: &str, json: &str) -> Result<Came, WhyNot> {
        let person = self.context.person.id.as_str();
        if key.len() > MAX_KEY || key.contains(char::is_control) {
            return Err(WhyNot::Unreadable);
        }
        // The half of the key that is not the person.
        let half = match way(kind) {
            Way::Not => return Err(WhyNot::NotAllowed),
            Way::Under(_) => key.strip_prefix(person).and_then(|rest| rest.strip_prefix('/')),
            Way::Behind(_) => key.strip_suffix(person).and_then(|rest| rest.strip_suffix('/')),
            Way::Named(_) => Some(key).filter(|key| *key == person),
            Way::Written(_) => Some(key),
        };
        let half = half.ok_or(WhyNot::NotYours)?;
        if half.is_empty() {
            return Err(WhyNot::Unreadable);
        }
        let whole = stored::written_anew(kind, key, json).map_err(|_| WhyNot::Unreadable)?;
        if matches!(way(kind), Way::Written(_)) && !is_written_by(kind, key, &whole, self.context) {
            return Err(WhyNot::NotYours);
        }
        if kind == Kind::Progress {
            return self.progress(key, half, &whole);
        }
        if self.is_there(kind, key)? {
            return Ok(Came::Already);
        }
        let counter = match kind {
            Kind::Note => self.note(key, &whole),
            Kind::Comment => self.comment(key, &whole),
            Kind::Like => self.like(key, half, &whole),
            Kind::CommentLike => self.comment_like(key, half, &whole),
            Kind::Save => self.save(key, half, &whole),
            Kind::Follow => self.follow(key, half, &whole),
            Kind::Claim => self.claim(key, half, &whole),
            Kind::Complaint => self.complaint(key, half, &whole),
            Kind::Shelf => self.shelf(key, &whole),
            Kind::LessonNote => self.lesson_note(key, half, &whole),
            _ => carry_choices::bring(self.tx, self.context, (kind, key, half), &whole)
                .map(|()| None),
        }?;
        if let Some(counter) = counter {
            self.tx.add(&counter, 1);
        }
        Ok(Came::New)
    }

    /// Whether it is there; an own version of what all begin with takes its place.
    fn is_there(&self, kind: Kind, key: &str) -> Result<bool, WhyNot> {
        let Some(json) = self.tx.get(kind, key) else { return Ok(false) };
        if self.tx.is_own(kind, key) || !matches!(kind, Kind::Note | Kind::Shelf) {
            // Somebody else's under the same id is nobody's to take.
            let is_theirs = matches!(way(kind), Way::Written(_))
                && !is_written_by(kind, key, &json, self.context);
            return if is_theirs { Err(WhyNot::NotYours) } else { Ok(true) };
        }
        if kind == Kind::Note && !is_written_by(kind, key, &json, self.context) {
            return Err(WhyNot::NotYours);
        }
        Ok(false)
    }

    fn note(&mut self, key: &str, json: &str) -> Kept {
        let mut note: NoteRecord = read(key, json)?;
        if note.id.as_str() != key
            || !is_id(key)
            || generated::index_of(&note.id, self.context).is_some()
        {
            return Err(WhyNot::Unreadable);
        }
        let parts =
            [note.products.len(), note.coupons.len(), note.pictures.len(), note.topics.len()];
        let is_overfull = parts.into_iter().any(|n| n > MAX_PARTS)
            || note.topics.iter().any(|topic| topic.chars().count() > MAX_TOPIC);
        let is_there = |kind, id: &str| self.tx.get(kind, id).is_some();
        let has_all = note.pictures.iter().all(|name| is_there(Kind::Picture, name))
            && note.coupons.iter().all(|id| is_there(Kind::Coupon, id.as_str()));
        if !has_all {
            return Err(WhyNot::Gone);
        }
        let carried = notes::carried(&*self.tx, self.context, &note).map_err(|_| WhyNot::Gone)?;
        // Its marks are computed wherever it is shown; only what it says itself can be in the way.
        let marks = notes::marks(&*self.tx, &note, &carried).map_err(|_| WhyNot::Gone)?;
        if is_overfull || !in_the_way(&note.title, &note.body, &marks, &marks).is_empty() {
            return Err(WhyNot::NotAllowed);
        }
        note.published_at = note.published_at.min(self.context.now);
        self.keep(key, &note)?;
        Ok(None)
    }

    fn comment(&mut self, key: &str, json: &str) -> Kept {
        let record: CommentRecord = read(key, json)?;
        let (note, id) = key.split_once('/').ok_or(WhyNot::Unreadable)?;
        if !is_id(id) {
            return Err(WhyNot::Unreadable);
        }
        let note = self.published(note)?;
        if let Some(answered) = &record.answers {
            let answered = crate::comments::key(&note, answered);
            let answered: CommentRecord = stored::read(&*self.tx, &answered).ok_or(WhyNot::Gone)?;
            if answered.answers.is_some() {
                return Err(WhyNot::NotAllowed);
            }
        }
        let body = tidied(&record.body, MAX_COMMENT).map_err(|_| WhyNot::NotAllowed)?;
        let at = record.at.min(self.context.now);
        // Nobody pins what they wrote themselves.
        self.keep(key, &CommentRecord { body, at, pinned: false, ..record })?;
        self.comments = None;
        Ok(Some(counters::comments(&note)))
    }

    fn like(&mut self, key: &str, note: &str, json: &str) -> Kept {
        let LikeRecord { at } = read(key, json)?;
        let note = self.published(note)?;
        self.keep(key, &LikeRecord { at: at.min(self.context.now) })?;
        Ok(Some(counters::likes(&note)))
    }

    fn comment_like(&mut self, key: &str, comment: &str, json: &str) -> Kept {
        let CommentLikeRecord { at } = read(key, json)?;
        if !self.has_comment(comment) {
            return Err(WhyNot::Gone);
        }
        self.keep(key, &CommentLikeRecord { at: at.min(self.context.now) })?;
        Ok(Some(counters::comment_likes(&CommentId::from(comment))))
    }

    fn save(&mut self, key: &str, note: &str, json: &str) -> Kept {
        let SaveRecord { at, folder } = read(key, json)?;
        let note = self.published(note)?;
        self.keep(key, &SaveRecord { at: at.min(self.context.now), folder })?;
        Ok(Some(counters::saves(&note)))
    }

    fn follow(&mut self, key: &str, creator: &str, json: &str) -> Kept {
        let FollowRecord { at } = read(key, json)?;
        if self.tx.get(Kind::Creator, creator).is_none() {
            return Err(WhyNot::Gone);
        }
        let creator = CreatorId::from(creator);
        if creator == people::writer(&self.context.person) {
            return Err(WhyNot::NotAllowed);
        }
        self.keep(key, &FollowRecord { at: at.min(self.context.now) })?;
        Ok(Some(counters::followers(&creator)))
    }

    fn claim(&mut self, key: &str, coupon: &str, json: &str) -> Kept {
        let ClaimRecord { at, coupon: as_it_was } = read(key, json)?;
        let id = CouponId::from(coupon);
        let there = coupons::coupon(&*self.tx, &id).ok();
        if let Some(there) = &there {
            coupons::can_be_had(&*self.tx, self.context, there).map_err(|_| WhyNot::NotAllowed)?;
        }
        // What the shop says of it now counts more than what a file says it was.
        let coupon = there.or(as_it_was.filter(|coupon| coupon.id == id)).ok_or(WhyNot::Gone)?;
        let at = at.min(self.context.now);
        self.keep(key, &ClaimRecord { at, coupon: Some(coupon) })?;
        Ok(Some(counters::claims(&id)))
    }

    fn complaint(&mut self, key: &str, id: &str, json: &str) -> Kept {
        let record: ComplaintRecord = read(key, json)?;
        if !is_id(id) {
            return Err(WhyNot::Unreadable);
        }
        if self.tx.get(Kind::Product, record.product.as_str()).is_none() {
            return Err(WhyNot::Gone);
        }
        let body = tidied(&record.body, MAX_COMPLAINT).map_err(|_| WhyNot::NotAllowed)?;
        let at = record.at.min(self.context.now);
        self.keep(key, &ComplaintRecord { body, at, ..record })?;
        Ok(None)
    }

    fn shelf(&mut self, key: &str, json: &str) -> Kept {
        let order: ShelfOrder = read(key, json)?;
        if self.tx.get(Kind::Creator, key).is_none() {
            return Err(WhyNot::Gone);
        }
        let arranged = shelf::arrange_shelf(self.tx, self.context, ArrangeShelf { order });
        arranged.map(|_| None).map_err(|_| WhyNot::NotAllowed)
    }

    /// Progress only grows: what was reached here and there is reached.
    fn progress(&mut self, key: &str, half: &str, json: &str) -> Result<Came, WhyNot> {
        let mut brought: Progress = read(key, json)?;
        lesson_of(half, 2)?;
        brought.place.map_or(Ok(()), well_placed)?;
        brought.second.map_or(Ok(()), |second| well_placed(Place::Second(second)))?;
        // Each change is a little after the one before, whatever the clock says: it may run ahead.
        let last = self.context.now.plus_ms(MS_PER_DAY);
        if let Some(quiz) = &mut brought.quiz {
            quiz.right = quiz.right.min(quiz.of);
        }
        brought.finished = brought.finished.map(|at| at.min(last));
        brought.at = Some(brought.at.map_or(self.context.now, |at| at.min(last)));
        match stored::read::<Progress>(&*self.tx, key) {
            Some(there) => {
                let both = there.joined(brought);
                if both == there {
                    return Ok(Came::Already);
                }
                self.keep(key, &both)?;
            }
            // What cannot be read is kept aside by whoever meets it; it is not written over.
            None if self.tx.get(Kind::Progress, key).is_some() => return Ok(Came::Already),
            None => self.keep(key, &brought)?,
        }
        Ok(Came::New)
    }

    fn lesson_note(&mut self, key: &str, half: &str, json: &str) -> Kept {
        let record: LessonNoteRecord = read(key, json)?;
        let lesson = lesson_of(half, 3)?;
        well_placed(record.place)?;
        let is_fit = !record.text.trim().is_empty()
            && record.text.chars().count() <= MAX_LESSON_NOTE
            && own_notes(&*self.tx, self.context, &lesson).len() < learning::MAX_NOTES;
        if !is_fit {
            return Err(WhyNot::NotAllowed);
        }
        let at = record.at.min(self.context.now);
        self.keep(key, &LessonNoteRecord { at, ..record })?;
        Ok(None)
    }

    fn published(&self, note: &str) -> Result<NoteId, WhyNot> {
        let note = NoteId::from(note);
        let is_there = notes::is_published(&*self.tx, self.context, &note);
        is_there.map(|()| note).map_err(|_| WhyNot::Gone)
    }

    fn has_comment(&mut self, id: &str) -> bool {
        let tx = &*self.tx;
        let all = self.comments.get_or_insert_with(|| {
            let all = tx.scan(Kind::Comment, Scan::all(EVERYTHING)).into_iter();
            all.filter_map(|(key, _)| Some(key.split_once('/')?.1.to_owned())).collect()
        });
        all.contains(id)
    }

    fn keep<T: stored::Stored>(&mut self, key: &str, record: &T) -> Result<(), WhyNot> {
        keep(self.tx, key, record).map_err(|_| WhyNot::Unreadable)
    }
}

/// The lesson that a key of so many parts names.
fn lesson_of(half: &str, n_parts: usize) -> Result<LessonKey, WhyNot> {
    let parts: Vec<&str> = half.split('/').collect();
    match parts.as_slice() {
        [course, lesson, ..] if parts.len() == n_parts && parts.iter().all(|part| is_id(part)) => {
            Ok(LessonKey { course: (*course).into(), lesson: (*lesson).into() })
        }
        _ => Err(WhyNot::Unreadable),
    }
}

fn well_placed(place: Place) -> Result<(), WhyNot> {
    learning::well_placed(place).map_err(|_| WhyNot::NotAllowed)
}

fn read<T: stored::Stored>(key: &str, json: &str) -> Result<T, WhyNot> {
    parse(key, json).map_err(|_| WhyNot::Unreadable)
}

fn kind_named(name: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| kind.name() == name)
}

fn is_answer(kind: Kind, CarriedRecord(_, key, json): &CarriedRecord) -> bool {
    let comment = || parse::<CommentRecord>(key, json).ok();
    kind == Kind::Comment && comment().is_some_and(|comment| comment.answers.is_some())
}

/// Whether a note or a comment names the asking person as its author.
fn is_written_by(kind: Kind, key: &str, json: &str, context: &Context) -> bool {
    let author = match kind {
        Kind::Note => parse(key, json).map(|note: NoteRecord| note.author),
        _ => parse(key, json).map(|comment: CommentRecord| comment.author),
    };
    author.is_ok_and(|author| author == people::writer(&context.person))
}

/// How many of each there are.
#[derive(Default)]
struct Counts([u64; Belonging::ALL.len()]);

impl Counts {
    fn add(&mut self, what: Belonging) {
        self.0[what as usize] += 1;
    }

    fn listed(self) -> Vec<BelongingCount> {
        let all = Belonging::ALL.into_iter().zip(self.0).filter(|(_, n)| *n > 0);
        all.map(|(what, n)| BelongingCount { what, n }).collect()
    }
}
