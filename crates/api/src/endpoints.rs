//! The one table of endpoints. The methods of a client, the embedded back end and the list below are made
//! of it.

use crate::{ApiError, ApiFuture};
use std::{
    any::Any,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll},
};
use types::*;

/// Every type that the table names, for whoever is made of it.
pub(crate) mod types {
    pub(crate) use community::requests::*;
    pub(crate) use domain::*;
}

/// Hands the table to a macro: documentation, name, Read or Write, method, path, request, answer,
/// who may ask, and in which part of a release the rule of the embedded back end stands: with the
/// pages that ask for it, unless the first feed does.
macro_rules! endpoints {
    ($then:ident) => {
        $then! {
            /// The notes of a channel, by time; 发现 is mixed with the seed.
            feed: Read GET "/feed" (FeedQuery) -> Page<NoteSummary>, Anyone, Entry;
            /// How many notes of a channel came after an instant.
            feed_news: Read GET "/feed/news" (NewsQuery) -> NewNotes, Anyone, Entry;
            /// How several likes, saves and followings stand.
            reactions: Read GET "/reactions" (ReactionsQuery) -> Vec<Reaction>, Anyone, Entry;
            /// One note in full.
            note: Read GET "/notes/{id}" (NoteQuery) -> Note, Anyone, Note;
            /// A page of the comments under a note.
            comments: Read GET "/notes/{note}/comments" (CommentsQuery) -> Comments, Anyone, Note;
            /// One product, in a variant, with its coupons and the receipt of its price.
            product: Read GET "/products/{id}" (ProductQuery) -> Product, Anyone, Shop;
            /// The notes about a product, verified buyers first.
            opinions: Read GET "/products/{product}/notes" (OpinionsQuery) -> Page<NoteSummary>, Anyone, Shop;
            /// A shop with what it sells.
            shop: Read GET "/shops/{id}" (ShopQuery) -> ShopPage, Anyone, Shop;
            /// A creator: what was checked of them, what they did and put together.
            creator: Read GET "/creators/{id}" (CreatorQuery) -> CreatorPage, Anyone, Creator;
            /// The notes of a creator, the newest first.
            creator_notes: Read GET "/creators/{id}/notes" (CreatorNotesQuery) -> Page<NoteSummary>, Anyone, Creator;
            /// What stands on a creator's shelves, each with the note that says why.
            shelf: Read GET "/creators/{id}/shelf" (ShelfQuery) -> ShelfPage, Anyone, Creator;
            /// The school: its courses, where one goes on, the path from newcomer to maker.
            school: Read GET "/school" (SchoolQuery) -> School, Anyone, School;
            /// One course with its lessons.
            course: Read GET "/courses/{id}" (CourseQuery) -> Course, Anyone, School;
            /// One lesson in full, or why it is not open yet.
            lesson: Read GET "/courses/{course}/lessons/{lesson}" (LessonQuery) -> Lesson, Anyone, School;
            /// What fits what somebody typed; the same for everybody.
            search: Read GET "/search" (SearchQuery) -> SearchPage, Anyone, Search;
            /// What somebody may be about to type.
            suggestions: Read GET "/search/suggestions" (SuggestionsQuery) -> Vec<Suggestion>, Anyone, Search;
            /// A topic: what belongs there, what its notes rest on and carry.
            topic: Read GET "/topics/{name}" (TopicQuery) -> TopicPage, Anyone, Search;
            /// The notes about a topic.
            topic_notes: Read GET "/topics/{name}/notes" (TopicNotesQuery) -> Page<NoteSummary>, Anyone, Search;
            /// The notes one saved, what one saved last first.
            saves: Read GET "/me/saves" (SavesQuery) -> SavesPage, Member, Me;
            /// The coupons one took, those that end soonest first.
            wallet: Read GET "/me/coupons" (WalletQuery) -> Wallet, Member, Shop;
            /// The complaints one made about a product, the newest first.
            complaints: Read GET "/me/complaints" (ComplaintsQuery) -> Vec<Complaint>, Member, Shop;
            /// Likes, saves or follows, or takes it back.
            react: Write PUT "/reactions" (React) -> Reaction, Member, Entry;
            /// Writes a comment, once.
            comment: Write PUT "/notes/{note}/comments/{id}" (WriteComment) -> Comment, Member, Note;
            /// Publishes a note with the marks its author was shown.
            publish: Write PUT "/notes/{id}" (PublishNote) -> Note, Member, Note;
            /// Takes a coupon into the wallet, once a person.
            claim: Write PUT "/coupons/{id}/claim" (ClaimCoupon) -> CouponOffer, Member, Shop;
            /// Arranges one's own shelves.
            arrange_shelf: Write PUT "/me/shelf" (ArrangeShelf) -> ShelfPage, Member, Creator;
            /// Keeps where one stopped in a lesson.
            keep_place: Write PUT "/me/places/{course}/{lesson}" (KeepPlace) -> Progress, Member, School;
            /// Finishes a lesson, once and for all.
            finish_lesson: Write PUT "/me/finished/{course}/{lesson}" (FinishLesson) -> Progress, Member, School;
            /// Answers a quiz and keeps what came of it.
            answer_quiz: Write PUT "/me/quizzes/{course}/{lesson}" (AnswerQuiz) -> Progress, Member, School;
            /// Writes a note in a lesson for oneself, or takes it away.
            keep_lesson_note: Write PUT "/me/lesson-notes/{id}" (KeepLessonNote) -> Vec<LessonNote>, Member, School;
            /// Makes a complaint, once, or takes it back.
            complain: Write PUT "/me/complaints/{id}" (Complain) -> Complaint, Member, Shop;
            /// One's folders of what one saved, and what lies in none.
            folders: Read GET "/me/folders" (FoldersQuery) -> Folders, Member, Me;
            /// Makes a folder, names it anew, or takes back that it was dropped.
            keep_folder: Write PUT "/me/folders/{id}" (KeepFolder) -> Folders, Member, Me;
            /// Drops a folder; no save is lost.
            drop_folder: Write DELETE "/me/folders/{id}" (DropFolder) -> Folders, Member, Me;
            /// Puts one's folders in order.
            order_folders: Write PUT "/me/folders" (OrderFolders) -> Folders, Member, Me;
            /// Puts saved notes into a folder, or into none.
            file_saves: Write PUT "/me/saves" (FileSaves) -> Folders, Member, Me;
            /// The comments one wrote, the newest first.
            own_comments: Read GET "/me/comments" (OwnCommentsQuery) -> OwnComments, Member, Me;
            /// The rules about words one does not want to read, what each hides today, and whom one blocked.
            mutes: Read GET "/me/mutes" (MutesQuery) -> Muted, Member, Mute;
            /// What a rule would hide, before it is one.
            try_mute: Read GET "/me/mutes/effect" (TryMute) -> MuteEffect, Member, Mute;
            /// Makes a rule about words, or its next version.
            keep_mute: Write PUT "/me/mutes/{id}" (KeepMute) -> Mute, Member, Mute;
            /// Takes a rule about words away.
            drop_mute: Write DELETE "/me/mutes/{id}" (DropMute) -> Muted, Member, Mute;
            /// Blocks a person, or takes it back; answers with everybody one blocked.
            block: Write PUT "/me/blocks/{person}" (Block) -> Vec<Creator>, Member, Me;
            /// One's interests, and whether 发现 follows them.
            interests: Read GET "/me/interests" (InterestsQuery) -> Interests, Member, Me;
            /// Chooses whether 发现 follows one's interests, and which it never does.
            choose_interests: Write PUT "/me/interests" (ChooseInterests) -> Interests, Member, Me;
            /// Why a note stands in one's feed.
            why: Read GET "/me/why/{note}" (WhyQuery) -> Why, Member, Me;
            /// Sets a note aside, or takes it back.
            set_aside: Write PUT "/me/aside/{note}" (SetAside) -> Why, Member, Me;
            /// Reports a note or a comment, once.
            report: Write PUT "/me/reports/{id}" (MakeReport) -> Report, Member, Me;
            /// The reports one made, the newest first.
            reports: Read GET "/me/reports" (ReportsQuery) -> Vec<Report>, Member, Me;
            /// The reports that nobody has decided yet, the oldest first; for moderators.
            open_reports: Read GET "/moderation/reports" (OpenReportsQuery) -> Vec<Report>, Member, Me;
            /// Decides a report, once and for all; for moderators.
            decide_report: Write PUT "/moderation/reports/{id}" (DecideReport) -> Report, Member, Me;
            /// What is one's own with the texts it can be found by, to be searched on the device.
            own_things: Read GET "/me/things" (OwnThingsQuery) -> OwnThings, Member, Search;
            /// Everything of one's own, to be taken along.
            carry_out: Read GET "/me/everything" (CarryOutQuery) -> CarriedOut, Member, Me;
            /// Brings in what somebody took along elsewhere.
            carry_in: Write PUT "/me/everything" (CarryIn) -> CarriedIn, Member, Me;
        }
    };
}
pub(crate) use endpoints;

/// What one row of the table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Which row it is.
    pub id: EndpointId,
    /// Its name, which is also that of the function in `community`.
    pub name: &'static str,
    /// Whether it may change anything.
    pub writes: bool,
    /// Its method over HTTP.
    pub method: &'static str,
    /// Its path over HTTP, below the address of the API.
    pub path: &'static str,
    /// Whether only members may ask.
    pub members_only: bool,
    /// In which part of a release its rule stands.
    pub(crate) part: Part,
}

/// The parts of a release in which rules of the embedded back end stand; those of mutes, which need the
/// table of characters, stand with one's own pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Entry,
    Note,
    Shop,
    Creator,
    School,
    Me,
    Search,
    Mute,
}

/// One request to an endpoint, without its type: a client takes all of them alike, so what pages ask
/// costs nobody anything who does not open them.
#[derive(Debug)]
pub struct Call {
    /// What is asked of.
    pub endpoint: &'static Endpoint,
    /// Of the type that the table names.
    pub(crate) request: Box<dyn Any>,
}

/// What a call is answered with: of the type that the table names.
pub type Answer = Box<dyn Any>;

/// A back end that the app may ask. An answer is given once what it says is true: a write has been kept
/// when it arrives. The endpoints themselves are methods of `dyn ApiClient`.
pub trait ApiClient: Send + Sync {
    /// Answers a call.
    fn call(&self, call: Call) -> ApiFuture<'_, Answer>;

    /// Runs `listener` whenever something changed that this client did not do.
    fn on_news(&self, listener: Box<dyn Fn()>);
}

/// An answer on its way as the type that the table names. Written out, because each answer would have the
/// states of an `async` block for itself.
struct Typed<'a, A>(ApiFuture<'a, Answer>, PhantomData<fn() -> A>);

impl<A: 'static> Future for Typed<'_, A> {
    type Output = Result<A, ApiError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context).map(|answer| taken(answer?))
    }
}

/// A call with its types.
fn typed<A: 'static>(answer: ApiFuture<'_, Answer>) -> ApiFuture<'_, A> {
    Box::pin(Typed(answer, PhantomData))
}

/// A request or an answer as the type that the table names.
pub(crate) fn taken<T: 'static>(boxed: Box<dyn Any>) -> Result<T, ApiError> {
    match boxed.downcast() {
        Ok(boxed) => Ok(*boxed),
        Err(_) => Err(ApiError::Bug("not of the type that the table names".to_owned())),
    }
}

macro_rules! typed_methods {
    ($($(#[$doc:meta])* $name:ident: $access:ident $method:ident $path:literal
        ($request:ty) -> $answer:ty, $who:ident, $part:ident;)*) => {
        /// Which row of the table.
        #[allow(non_camel_case_types, reason = "called as the rows are")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum EndpointId {
            $($(#[$doc])* $name,)*
        }

        impl dyn ApiClient {
            $($(#[$doc])*
            pub fn $name(&self, request: $request) -> ApiFuture<'_, $answer> {
                const ENDPOINT: &Endpoint = &typed_methods!(
                    @row $name, $access, $method, $path, $who, $part
                );
                typed(self.call(Call { endpoint: ENDPOINT, request: Box::new(request) }))
            })*
        }

        /// The same for whoever has the embedded back end itself.
        impl crate::Embedded {
            $($(#[$doc])*
            pub fn $name(&self, request: $request) -> ApiFuture<'_, $answer> {
                let client: &dyn ApiClient = self;
                client.$name(request)
            })*
        }

        /// Every endpoint, in the order of the table.
        pub const ENDPOINTS: &[Endpoint] = &[
            $(typed_methods!(@row $name, $access, $method, $path, $who, $part),)*
        ];
    };
    (@row $name:ident, $access:ident, $method:ident, $path:literal, $who:ident, $part:ident) => {
        Endpoint {
            id: EndpointId::$name,
            name: stringify!($name),
            writes: typed_methods!(@writes $access),
            method: stringify!($method),
            path: $path,
            members_only: typed_methods!(@members $who),
            part: Part::$part,
        }
    };
    (@writes Read) => { false };
    (@writes Write) => { true };
    (@members Anyone) => { false };
    (@members Member) => { true };
}
endpoints!(typed_methods);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_endpoint_has_an_address_of_its_own_and_only_members_write_or_read_their_own() {
        for (i, endpoint) in ENDPOINTS.iter().enumerate() {
            assert!(endpoint.path.starts_with('/'), "{}", endpoint.name);
            let is_ones_own =
                ["/me/", "/moderation/"].iter().any(|own| endpoint.path.starts_with(own));
            assert_eq!(endpoint.writes || is_ones_own, endpoint.members_only, "{}", endpoint.name);
            assert_eq!(endpoint.writes, endpoint.method != "GET", "{}", endpoint.name);
            for other in &ENDPOINTS[i + 1..] {
                assert_ne!((endpoint.method, endpoint.path), (other.method, other.path));
            }
        }
    }
}
