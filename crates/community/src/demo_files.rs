//! The files under `demo/`, as `cargo xtask` reads them, made into the pack that a community opens.
//!
//! Runs at build time (feature "pack"), so that a mistake in a file fails the build and the browser
//! carries no code for it. Dates are milliseconds from the first opening.

use crate::{
    Changes, CommunityError, Context, Memory, comments, counters,
    notes::{self, purchase_key},
    requests::{CommentsQuery, NoteQuery, ProductQuery},
    shop,
    stored::{
        CommentRecord, CreatorRecord, NoteRecord, ProductRecord, PurchaseRecord, Stored, write,
    },
};
use domain::{
    CommentId, CommentOrder, Coupon, CouponId, CreatorId, Discount, Identity, Line, Money, NoteId,
    Payer, Person, Picture, ProductId, Relation, Scope, Shop, ShopId, Timestamp, claims,
};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::Arc};

/// The version of the file that is read here.
const FILE_VERSION: u16 = 1;

/// Every file under `demo/`, as `cargo xtask` reads them.
#[derive(Debug, Deserialize)]
pub struct DemoFiles {
    v: u16,
    notes: Vec<PackedNote>,
    #[serde(default)]
    comments: Vec<PackedComment>,
    products: Vec<PackedProduct>,
    coupons: Vec<PackedCoupon>,
    creators: Vec<PackedCreator>,
    shops: Vec<PackedShop>,
    pictures: BTreeMap<String, PackedPicture>,
}

#[derive(Debug, Deserialize)]
struct PackedNote {
    id: NoteId,
    title: String,
    author: CreatorId,
    line: Line,
    topics: Vec<String>,
    published: i64,
    #[serde(default)]
    place: String,
    #[serde(default)]
    relation: String,
    /// When the author's orders of these products arrived.
    #[serde(default)]
    bought: Option<i64>,
    #[serde(default)]
    products: Vec<ProductId>,
    #[serde(default)]
    coupons: Vec<CouponId>,
    pictures: Vec<String>,
    likes: i64,
    saves: i64,
    body: String,
}

#[derive(Debug, Deserialize)]
struct PackedComment {
    id: CommentId,
    note: NoteId,
    author: CreatorId,
    #[serde(default)]
    answers: Option<CommentId>,
    at: i64,
    likes: i64,
    #[serde(default)]
    pinned: bool,
    body: String,
}

#[derive(Debug, Deserialize)]
struct PackedProduct {
    id: ProductId,
    title: String,
    shop: ShopId,
    maker: String,
    category: String,
    list_price: Money,
    lowest_7_days: Money,
    shipping: Money,
    commission: u16,
    fee: u16,
    stock: u32,
    pictures: Vec<String>,
    body: String,
}

#[derive(Debug, Deserialize)]
struct PackedCoupon {
    id: CouponId,
    title: String,
    scope: String,
    #[serde(default)]
    of: String,
    kind: String,
    #[serde(default)]
    threshold: Money,
    #[serde(default)]
    off: Money,
    #[serde(default)]
    percent_off: u8,
    #[serde(default)]
    cap: Money,
    starts: i64,
    expires: i64,
    payer: Payer,
}

#[derive(Debug, Deserialize)]
struct PackedCreator {
    id: CreatorId,
    name: String,
    #[serde(default)]
    identity: String,
    #[serde(default)]
    verified_by: String,
    picture: String,
    body: String,
}

#[derive(Debug, Deserialize)]
struct PackedShop {
    id: ShopId,
    name: String,
    licence: String,
    promise: String,
}

#[derive(Debug, Deserialize)]
struct PackedPicture {
    width: u32,
    height: u32,
    color: String,
    alt: String,
}

/// A file that cannot be packed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is not what `cargo xtask` writes.
    #[error("the files under demo/ cannot be read: {0}")]
    Unreadable(String),
    /// It makes a claim that nobody may publish.
    #[error("demo/: {id}: nobody may publish {phrase:?}")]
    Claim {
        /// The id of what makes it.
        id: String,
        /// The phrase.
        phrase: &'static str,
    },
    /// A value in it is none that is known.
    #[error("demo/: {id}: {value:?} is not known")]
    Unknown {
        /// The id of what holds the value.
        id: String,
        /// The value.
        value: String,
    },
}

impl DemoFiles {
    /// Reads the files.
    ///
    /// # Errors
    /// [`FileError::Unreadable`] when they are not of this release.
    pub fn from_json(json: &str) -> Result<Self, FileError> {
        let files: Self =
            serde_json::from_str(json).map_err(|error| FileError::Unreadable(error.to_string()))?;
        if files.v == FILE_VERSION {
            Ok(files)
        } else {
            Err(FileError::Unreadable(format!("version {}", files.v)))
        }
    }

    /// The text of the pack.
    ///
    /// # Errors
    /// [`FileError`] when a file holds something that is not known.
    pub fn to_pack(&self) -> Result<String, FileError> {
        let offsets = self.opened_at(Timestamp(0))?;
        self.try_out(&offsets)?;
        offsets.to_json().map_err(|error| FileError::Unreadable(error.to_string()))
    }

    /// Opens every note and product once, so that a name that leads nowhere fails the build.
    fn try_out(&self, base: &Changes) -> Result<(), FileError> {
        let memory = Memory::over(base.clone());
        let context =
            Context { person: Person::guest(), now: Timestamp(i64::MAX), seed: 0, scale: 0 };
        let texts = self.notes.iter().map(|note| (note.id.as_str(), [&note.title, &note.body]));
        let products = self.products.iter();
        let products =
            products.map(|product| (product.id.as_str(), [&product.title, &product.body]));
        for (id, texts) in texts.chain(products) {
            if let Some(claim) = texts.into_iter().flat_map(|text| claims(text)).next() {
                return Err(FileError::Claim { id: id.to_owned(), phrase: claim.phrase });
            }
        }
        for note in &self.notes {
            let query = NoteQuery { id: note.id.clone() };
            notes::note(&memory, &context, query).map_err(|error| dangling(&note.id, &error))?;
            self.try_out_comments(&memory, &context, &note.id)?;
        }
        for product in &self.products {
            let query = ProductQuery { id: product.id.clone() };
            shop::product(&memory, &context, query)
                .map_err(|error| dangling(&product.id, &error))?;
        }
        Ok(())
    }

    /// Every comment of a note stands in a thread, and is written by somebody who is there.
    fn try_out_comments(
        &self,
        memory: &Memory,
        context: &Context,
        note: &NoteId,
    ) -> Result<(), FileError> {
        let query = CommentsQuery {
            note: note.clone(),
            order: CommentOrder::Oldest,
            after: None,
            limit: 1,
            including: None,
        };
        let found =
            comments::comments(memory, context, query).map_err(|error| dangling(note, &error))?;
        let written = self.comments.iter().filter(|comment| comment.note == *note);
        if found.n_comments != written.clone().count() as u64 {
            return Err(unknown(note.as_str(), "a comment that answers nothing"));
        }
        let is_known = |id: &CreatorId| self.creators.iter().any(|creator| creator.id == *id);
        for comment in written {
            if !is_known(&comment.author) {
                return Err(unknown(comment.id.as_str(), comment.author.as_str()));
            }
        }
        Ok(())
    }

    /// The base layer of a community first opened at `opened`.
    ///
    /// # Errors
    /// [`FileError::Unknown`] when a word in a file is none that is known.
    pub fn opened_at(&self, opened: Timestamp) -> Result<Changes, FileError> {
        let mut base = Base::default();
        for note in &self.notes {
            base.put(note.id.as_str(), &note.record(opened)?)?;
            base.count(counters::likes(&note.id), note.likes);
            base.count(counters::saves(&note.id), note.saves);
            let comments = self.comments.iter().filter(|comment| comment.note == note.id);
            base.count(counters::comments(&note.id), comments.count() as i64);
            if let Some(bought) = note.bought {
                for product in &note.products {
                    let order = PurchaseRecord { at: opened.plus_ms(bought) };
                    base.put(&purchase_key(note.author.as_str(), product.as_str()), &order)?;
                }
            }
        }
        for comment in &self.comments {
            base.put(&comments::key(&comment.note, &comment.id), &comment.record(opened))?;
            base.count(counters::comment_likes(&comment.id), comment.likes);
        }
        for product in &self.products {
            base.put(product.id.as_str(), &product.record())?;
        }
        for coupon in &self.coupons {
            base.put(coupon.id.as_str(), &coupon.record(opened)?)?;
        }
        for creator in &self.creators {
            base.put(creator.id.as_str(), &creator.record())?;
        }
        for shop in &self.shops {
            base.put(shop.id.as_str(), &shop.record())?;
        }
        for (name, picture) in &self.pictures {
            base.put(name, &picture.record(name))?;
        }
        Ok(base.0)
    }
}

#[derive(Default)]
struct Base(Changes);

impl Base {
    fn put<T: Stored>(&mut self, key: &str, record: &T) -> Result<(), FileError> {
        let json = write(key, record)
            .map_err(|error: CommunityError| FileError::Unreadable(error.to_string()))?;
        let json: Arc<str> = json.into();
        self.0.records.insert((T::KIND, key.to_owned()), Some(json));
        Ok(())
    }

    fn count(&mut self, counter: String, n: i64) {
        self.0.counters.insert(counter, n);
    }
}

fn dangling(id: &impl std::fmt::Display, error: &CommunityError) -> FileError {
    FileError::Unreadable(format!("{id} names something that is not there ({error})"))
}

fn unknown(id: &str, value: &str) -> FileError {
    FileError::Unknown { id: id.to_owned(), value: value.to_owned() }
}

impl PackedNote {
    fn record(&self, opened: Timestamp) -> Result<NoteRecord, FileError> {
        let relation = match self.relation.as_str() {
            "" | "none" => Relation::None,
            "bought" => Relation::Bought,
            "gift" => Relation::Gift,
            "partner" => Relation::Partner,
            other => return Err(unknown(self.id.as_str(), other)),
        };
        Ok(NoteRecord {
            id: self.id.clone(),
            title: self.title.clone(),
            author: self.author.clone(),
            line: self.line,
            topics: self.topics.clone(),
            published_at: opened.plus_ms(self.published),
            place: self.place.clone(),
            relation,
            products: self.products.clone(),
            coupons: self.coupons.clone(),
            with_ai: false,
            pictures: self.pictures.clone(),
            body: self.body.clone(),
        })
    }
}

impl PackedComment {
    fn record(&self, opened: Timestamp) -> CommentRecord {
        CommentRecord {
            author: self.author.clone(),
            at: opened.plus_ms(self.at),
            answers: self.answers.clone(),
            body: self.body.clone(),
            pinned: self.pinned,
        }
    }
}

impl PackedProduct {
    fn record(&self) -> ProductRecord {
        ProductRecord {
            id: self.id.clone(),
            title: self.title.clone(),
            shop: self.shop.clone(),
            maker: self.maker.clone(),
            category: self.category.clone(),
            list_price: self.list_price,
            lowest_7_days: self.lowest_7_days,
            shipping: self.shipping,
            commission: self.commission,
            fee: self.fee,
            stock: self.stock,
            pictures: self.pictures.clone(),
            body: self.body.clone(),
        }
    }
}

impl PackedCoupon {
    fn record(&self, opened: Timestamp) -> Result<Coupon, FileError> {
        let id = self.id.as_str();
        let scope = match self.scope.as_str() {
            "shop" => Scope::Shop(ShopId::from(self.of.as_str())),
            "category" => Scope::Category(self.of.clone()),
            "platform" => Scope::Platform,
            other => return Err(unknown(id, other)),
        };
        let discount = match self.kind.as_str() {
            "threshold" | "cut" => Discount::Cut { off: self.off },
            "discount" => Discount::Percent { percent_off: self.percent_off, cap: self.cap },
            other => return Err(unknown(id, other)),
        };
        Ok(Coupon {
            id: self.id.clone(),
            title: self.title.clone(),
            scope,
            threshold: self.threshold,
            discount,
            starts: opened.plus_ms(self.starts),
            expires: opened.plus_ms(self.expires),
            payer: self.payer,
        })
    }
}

impl PackedCreator {
    fn record(&self) -> CreatorRecord {
        CreatorRecord {
            id: self.id.clone(),
            name: self.name.clone(),
            identity: (!self.identity.is_empty()).then(|| Identity {
                title: self.identity.clone(),
                verified_by: self.verified_by.clone(),
            }),
            picture: self.picture.clone(),
            bio: self.body.clone(),
        }
    }
}

impl PackedShop {
    fn record(&self) -> Shop {
        Shop {
            id: self.id.clone(),
            name: self.name.clone(),
            licence: self.licence.clone(),
            promise: self.promise.clone(),
        }
    }
}

impl PackedPicture {
    fn record(&self, name: &str) -> Picture {
        Picture {
            name: name.to_owned(),
            width: self.width,
            height: self.height,
            color: self.color.clone(),
            alt: self.alt.clone(),
        }
    }
}
