//! What can be found in the community, kept up to date with its records.

use crate::{
    Context, Kind, Records, Scan,
    derived::Changed,
    generated::Generated,
    people,
    stored::{
        self, CourseRecord, CreatorRecord, LessonRecord, NoteRecord, ProductRecord, TopicRecord,
        read,
    },
};
use domain::{CreatorId, LessonKey, NoteId, ProductId, Shop, Standing};
use hanzi::Hanzi;
use search::{Found, Index, Item, Place, Query};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The most records of a kind that can be found.
const DEPTH: usize = 20_000;

/// The most generated notes that can be found: those of `?scale=` beyond are there to be scrolled.
const GENERATED: usize = 5_000;

/// Something of the community that can be found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Thing {
    Note(NoteId),
    Product(ProductId),
    Lesson(LessonKey),
    Person(CreatorId),
    Topic(String),
}

/// What can be found, and what of it depends on one another.
#[derive(Default)]
pub(crate) struct Everything {
    index: Index<Thing>,
    hanzi: Arc<Hanzi>,
    /// The topics of each note, to know which topics there are.
    topics: BTreeMap<NoteId, Vec<String>>,
    /// The seed and the number of the generated notes that are in it.
    generated: (u64, usize),
}

/// Asks the index of `records`, brought up to date.
pub(crate) fn ask<R>(
    records: &dyn Records,
    context: &Context,
    ask: impl FnOnce(&Everything) -> R,
) -> R {
    let update = |everything: &mut Everything, changed: Changed| {
        everything.update(records, context, changed);
    };
    match records.derived() {
        Some(derived) => derived.with(update, ask),
        None => {
            let mut everything = Everything::default();
            everything.update(records, context, Changed::Everything);
            ask(&everything)
        }
    }
}

impl Everything {
    /// What fits what was typed.
    pub(crate) fn find(&self, typed: &str) -> Found<Thing> {
        self.index.find(&Query::of(typed, &self.hanzi), &self.hanzi)
    }

    /// What is named such as what was typed.
    pub(crate) fn find_names(&self, typed: &str) -> Found<Thing> {
        self.index.find_names(&Query::of(typed, &self.hanzi), &self.hanzi)
    }

    fn update(&mut self, records: &dyn Records, context: &Context, changed: Changed) {
        let generated = (context.seed, context.scale.min(GENERATED));
        let is_same = Arc::ptr_eq(&self.hanzi, &context.hanzi) && self.generated == generated;
        match changed {
            Changed::These(keys) if is_same => {
                let mut topics_changed = false;
                for (kind, key) in &keys {
                    topics_changed |= matches!(kind, Kind::Note | Kind::Topic);
                    self.one_changed(records, *kind, key);
                }
                if topics_changed {
                    self.update_topics(records);
                }
            }
            _ => self.begin_again(records, context, generated),
        }
    }

    fn begin_again(&mut self, records: &dyn Records, context: &Context, generated: (u64, usize)) {
        *self = Self { hanzi: context.hanzi.clone(), generated, ..Self::default() };
        for (_, note) in stored::all::<NoteRecord>(records, Scan::all(DEPTH)) {
            self.put_note(records, note);
        }
        if let (n @ 1.., Ok(invented)) = (generated.1, Generated::of(records, context)) {
            for note in (0..n).filter_map(|at| invented.note(at)) {
                self.put_note(records, note);
            }
        }
        for (_, product) in stored::all::<ProductRecord>(records, Scan::all(DEPTH)) {
            self.put_product(records, product);
        }
        for (_, creator) in stored::all::<CreatorRecord>(records, Scan::all(DEPTH)) {
            self.put_person(creator);
        }
        for (_, lesson) in stored::all::<LessonRecord>(records, Scan::all(DEPTH)) {
            self.put_lesson(records, lesson);
        }
        self.update_topics(records);
    }

    fn one_changed(&mut self, records: &dyn Records, kind: Kind, key: &str) {
        match kind {
            Kind::Note => match read::<NoteRecord>(records, key) {
                Some(note) => self.put_note(records, note),
                None => {
                    let id = NoteId::from(key);
                    self.topics.remove(&id);
                    self.index.remove(&Thing::Note(id));
                }
            },
            Kind::Product => match read(records, key) {
                Some(product) => self.put_product(records, product),
                None => self.index.remove(&Thing::Product(key.into())),
            },
            Kind::Creator => match read(records, key) {
                Some(creator) => self.put_person(creator),
                None => self.index.remove(&Thing::Person(key.into())),
            },
            Kind::Lesson => match read(records, key) {
                Some(lesson) => self.put_lesson(records, lesson),
                None => {
                    if let Some((course, lesson)) = key.split_once('/') {
                        let key = LessonKey { course: course.into(), lesson: lesson.into() };
                        self.index.remove(&Thing::Lesson(key));
                    }
                }
            },
            _ => {}
        }
    }

    fn put(&mut self, key: Thing, rank: i64, fields: Vec<(Place, String)>) {
        self.index.put(Item { key, rank, fields }, &self.hanzi);
    }

    fn put_note(&mut self, records: &dyn Records, note: NoteRecord) {
        let author = people::creator(records, &note.author).map(|author| author.name);
        let mut fields = vec![
            (Place::Title, note.title),
            (Place::Fact, author.unwrap_or_default()),
            (Place::Fact, note.place),
            (Place::Text, note.body),
        ];
        fields.extend(note.topics.iter().map(|topic| (Place::Name, topic.clone())));
        self.topics.insert(note.id.clone(), note.topics);
        self.put(Thing::Note(note.id), note.published_at.0, fields);
    }

    fn put_product(&mut self, records: &dyn Records, product: ProductRecord) {
        let shop: Option<Shop> = read(records, product.shop.as_str());
        let fields = vec![
            (Place::Title, product.title),
            (Place::Name, product.category),
            (Place::Fact, product.maker),
            (Place::Fact, shop.map(|shop| shop.name).unwrap_or_default()),
            (Place::Text, product.body),
        ];
        self.put(Thing::Product(product.id), 0, fields);
    }

    fn put_person(&mut self, creator: CreatorRecord) {
        if creator.standing != Standing::Active {
            self.index.remove(&Thing::Person(creator.id));
            return;
        }
        let mut fields = vec![
            (Place::Title, creator.name),
            (Place::Fact, creator.identity.map(|identity| identity.title).unwrap_or_default()),
            (Place::Fact, creator.place),
            (Place::Text, creator.bio),
        ];
        fields.extend(creator.topics.into_iter().map(|topic| (Place::Name, topic)));
        self.put(Thing::Person(creator.id), 0, fields);
    }

    fn put_lesson(&mut self, records: &dyn Records, lesson: LessonRecord) {
        let course: Option<CourseRecord> = read(records, lesson.key.course.as_str());
        let headings = lesson.body.lines().filter_map(|line| line.strip_prefix("## "));
        let headings = headings.collect::<Vec<_>>().join("\n");
        let fields = vec![
            (Place::Title, lesson.title),
            (Place::Name, lesson.about),
            (Place::Fact, course.map(|course| course.title).unwrap_or_default()),
            (Place::Fact, headings),
            (Place::Text, lesson.body),
        ];
        self.put(Thing::Lesson(lesson.key), 0, fields);
    }

    /// Topics are those that notes name; what is written about them helps to find them.
    fn update_topics(&mut self, records: &dyn Records) {
        let named: BTreeSet<String> = self.topics.values().flatten().cloned().collect();
        let known = self.index.keys().filter_map(|key| match key {
            Thing::Topic(name) => Some(name.clone()),
            _ => None,
        });
        for gone in known.filter(|name| !named.contains(name)).collect::<Vec<_>>() {
            self.index.remove(&Thing::Topic(gone));
        }
        for name in named {
            let written: Option<TopicRecord> = read(records, &name);
            let about = written.map(|topic| topic.about).unwrap_or_default();
            let fields = vec![(Place::Title, name.clone()), (Place::Text, about)];
            self.put(Thing::Topic(name), 0, fields);
        }
    }
}
