//! A small community, and how people of it ask.

use community::{
    CommunityError, Context, Hides, Memory, MemoryTx, Tx, counters, mutes,
    requests::{FeedQuery, KeepMute},
    stored::{
        CommentRecord, CreatorRecord, NoteRecord, ProductRecord, TopicRecord, VariantRecord, keep,
    },
};
use domain::{
    Channel, CreatorId, Line, Money, MuteId, MuteScope, MuteWords, NoteId, NoteSummary, Person,
    PriceHistory, PricePoint, Relation, Standing, Timestamp,
};
use hanzi::{Hanzi, TABLE};
use std::sync::{Arc, LazyLock};

pub const NOW: Timestamp = Timestamp(1_790_000_000_000);
pub const DAY: i64 = 86_400_000;

static HANZI: LazyLock<Arc<Hanzi>> =
    LazyLock::new(|| Arc::new(Hanzi::parse(TABLE).expect("the table")));

/// A community in memory.
#[derive(Default)]
pub struct World {
    pub memory: Memory,
}

impl World {
    /// With whom the tests are about.
    pub fn new() -> Self {
        let mut world = Self::default();
        for id in ["xiaoman", "hebu", "guest", "buyer", "mod"] {
            world.put(|tx| keep(tx, id, &creator(id)).expect("plain data"));
        }
        world
    }

    pub fn put(&mut self, change: impl FnOnce(&mut MemoryTx<'_>)) {
        let mut tx = self.memory.begin();
        change(&mut tx);
        let changes = tx.into_changes();
        self.memory.apply(changes);
    }

    pub fn note(&mut self, note: NoteRecord) {
        self.put(|tx| keep(tx, note.id.as_str(), &note).expect("plain data"));
    }

    pub fn comment(&mut self, note: &str, id: &str, comment: &CommentRecord) {
        self.put(|tx| {
            keep(tx, &format!("{note}/{id}"), comment).expect("plain data");
            tx.add(&counters::comments(&NoteId::from(note)), 1);
        });
    }

    pub fn product(&mut self, id: &str, title: &str) {
        let product = ProductRecord {
            id: id.into(),
            title: title.to_owned(),
            shop: "shop".into(),
            maker: String::new(),
            category: "生活".to_owned(),
            prices: PriceHistory(vec![PricePoint {
                at: NOW.plus_ms(-90 * DAY),
                list: Money::from_fen(100),
                paid: Money::from_fen(100),
            }]),
            shipping: Money::ZERO,
            commission: 0,
            fee: 0,
            axes: Vec::new(),
            variants: vec![VariantRecord {
                values: Vec::new(),
                surcharge: Money::ZERO,
                stock: 9,
                restock: None,
            }],
            not_made: Vec::new(),
            withdrawn: None,
            pictures: Vec::new(),
            body: String::new(),
        };
        self.put(|tx| keep(tx, id, &product).expect("plain data"));
    }

    pub fn topic(&mut self, name: &str) {
        let topic =
            TopicRecord { name: name.to_owned(), about: String::new(), related: Vec::new() };
        self.put(|tx| keep(tx, name, &topic).expect("plain data"));
    }

    /// Carries out a request; what is refused changes nothing.
    pub fn write<Q, A>(
        &mut self,
        context: &Context,
        rule: fn(&mut dyn Tx, &Context, Q) -> Result<A, CommunityError>,
        request: Q,
    ) -> Result<A, CommunityError> {
        let mut tx = self.memory.begin();
        let answer = rule(&mut tx, context, request)?;
        let changes = tx.into_changes();
        self.memory.apply(changes);
        Ok(answer)
    }

    /// Somebody who asks now, with the words that they do not want to read.
    pub fn ask(&self, person: &str) -> Context {
        self.ask_at(person, NOW)
    }

    pub fn ask_at(&self, person: &str, now: Timestamp) -> Context {
        let context = context(person, now);
        let hides = community::has_mutes(&self.memory, &context.person)
            .then(|| self.hiding(&context, None));
        Context { hides, ..context }
    }

    pub fn hiding(&self, context: &Context, before: Option<Hides>) -> Hides {
        mutes::hiding(&self.memory, context, before)
    }

    /// Makes a rule for the guest.
    pub fn mute(&mut self, id: &str, words: MuteWords) -> Result<domain::Mute, CommunityError> {
        let request = KeepMute { id: MuteId::from(id), words, is_sure: false };
        self.write(&context("guest", NOW), community::keep_mute, request)
    }

    /// The ids of everything in a channel, in pages of `limit`.
    pub fn channel(&self, context: &Context, channel: &Channel, limit: usize) -> Vec<String> {
        let mut found = Vec::new();
        let mut after = None;
        loop {
            let query = FeedQuery { channel: channel.clone(), after, before: None, limit };
            let page = community::feed(&self.memory, context, query).expect("a page");
            assert!(page.next.is_none() || page.items.len() == limit, "pages are full");
            found.extend(ids(&page.items));
            match page.next {
                Some(next) => after = Some(next),
                None => return found,
            }
        }
    }

    pub fn discover(&self, person: &str) -> Vec<String> {
        self.channel(&self.ask(person), &Channel::Discover, 60)
    }
}

pub fn context(person: &str, now: Timestamp) -> Context {
    Context {
        person: Person::of_demo(person).expect("a person of the demo community"),
        now,
        seed: 1,
        scale: 0,
        hanzi: HANZI.clone(),
        hides: None,
        follows: Some(community::interests::followed),
    }
}

pub fn ids(notes: &[NoteSummary]) -> Vec<String> {
    notes.iter().map(|note| note.id.as_str().to_owned()).collect()
}

pub fn words(word: &str) -> MuteWords {
    MuteWords {
        word: word.to_owned(),
        except: Vec::new(),
        scope: MuteScope::ALL,
        is_loose: true,
        until: None,
    }
}

pub fn note(id: &str, title: &str) -> NoteRecord {
    NoteRecord {
        id: NoteId::from(id),
        title: title.to_owned(),
        author: CreatorId::from("xiaoman"),
        line: Line::Buy,
        topics: vec!["生活".to_owned()],
        published_at: NOW.plus_ms(-DAY),
        place: String::new(),
        relation: Relation::None,
        products: Vec::new(),
        coupons: Vec::new(),
        with_ai: false,
        pictures: Vec::new(),
        body: "正文".to_owned(),
    }
}

pub fn comment(author: &str, body: &str) -> CommentRecord {
    CommentRecord {
        author: CreatorId::from(author),
        at: NOW.plus_ms(-1_000),
        answers: None,
        body: body.to_owned(),
        pinned: false,
    }
}

fn creator(id: &str) -> CreatorRecord {
    CreatorRecord {
        id: CreatorId::from(id),
        name: id.to_owned(),
        identity: None,
        picture: String::new(),
        bio: String::new(),
        standing: Standing::Active,
        checked: String::new(),
        joined: None,
        place: String::new(),
        topics: Vec::new(),
        collections: Vec::new(),
        codes: Vec::new(),
    }
}
