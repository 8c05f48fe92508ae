//! The files under `demo/` as they are read, and the records they become.

use super::place::{FileError, Place};
use crate::stored::{
    CodeRecord, CollectionRecord, CommentRecord, CreatorRecord, NoteRecord, ProductRecord,
    TopicRecord, VariantRecord,
};
use domain::{
    Axis, CommentId, Coupon, CouponId, CreatorId, Discount, Identity, IdentityKind, Line, Money,
    NotMade, NoteId, Payer, Picture, PriceHistory, PricePoint, ProductId, Relation, Restock, Scope,
    ShelfKind, ShelfOrder, Shop, ShopId, Standing, Timestamp,
};
use serde::Deserialize;

/// A file of `notes/`.
#[derive(Debug, Deserialize)]
pub struct PackedNote {
    pub id: NoteId,
    pub title: String,
    pub author: CreatorId,
    line: Line,
    pub topics: Vec<String>,
    published: i64,
    #[serde(default)]
    place: String,
    #[serde(default)]
    relation: String,
    /// When the author's orders of these products arrived.
    #[serde(default)]
    pub bought: Option<i64>,
    #[serde(default)]
    pub products: Vec<ProductId>,
    #[serde(default)]
    pub coupons: Vec<CouponId>,
    pub pictures: Vec<String>,
    pub likes: i64,
    pub saves: i64,
    pub body: String,
    #[serde(flatten)]
    pub at: Place,
}

/// A comment of a file of `comments/`.
#[derive(Debug, Deserialize)]
pub struct PackedComment {
    pub id: CommentId,
    pub note: NoteId,
    pub author: CreatorId,
    #[serde(default)]
    pub answers: Option<CommentId>,
    at: i64,
    pub likes: i64,
    #[serde(default)]
    pinned: bool,
    body: String,
    #[serde(flatten)]
    pub place: Place,
}

/// A file of `products/`.
#[derive(Debug, Deserialize)]
pub struct PackedProduct {
    pub id: ProductId,
    pub title: String,
    pub shop: ShopId,
    maker: String,
    pub category: String,
    #[serde(default)]
    pub price: Vec<PricePoint>,
    pub shipping: Money,
    pub commission: u16,
    pub fee: u16,
    #[serde(default)]
    pub stock: Option<u32>,
    #[serde(default)]
    restock: Option<Restock>,
    #[serde(default)]
    withdrawn: Option<i64>,
    #[serde(default, rename = "options")]
    pub axes: Vec<Axis>,
    #[serde(default, rename = "variant")]
    pub variants: Vec<VariantRecord>,
    #[serde(default, rename = "without")]
    pub not_made: Vec<NotMade>,
    pub pictures: Vec<String>,
    pub body: String,
    #[serde(flatten)]
    pub at: Place,
}

/// A file of `coupons/`.
#[derive(Debug, Deserialize)]
pub struct PackedCoupon {
    pub id: CouponId,
    title: String,
    scope: String,
    #[serde(default)]
    pub of: String,
    pub kind: String,
    #[serde(default)]
    pub threshold: Money,
    #[serde(default)]
    pub off: Money,
    #[serde(default)]
    pub percent_off: u8,
    #[serde(default)]
    pub cap: Money,
    pub starts: i64,
    pub expires: i64,
    payer: Payer,
    #[serde(default)]
    pub limit: Option<u32>,
    #[serde(default)]
    pub claimed: Option<u32>,
    #[serde(flatten)]
    pub at: Place,
}

/// A file of `creators/`.
#[derive(Debug, Deserialize)]
pub struct PackedCreator {
    pub id: CreatorId,
    pub name: String,
    #[serde(default)]
    identity: String,
    #[serde(default)]
    verified_by: String,
    pub picture: String,
    /// Which kind of identity it is.
    #[serde(default)]
    kind: IdentityKind,
    #[serde(default)]
    checked: String,
    #[serde(default)]
    pub joined: Option<i64>,
    #[serde(default)]
    place: String,
    #[serde(default)]
    topics: Vec<String>,
    #[serde(default)]
    pub expert: Vec<ProductId>,
    #[serde(default)]
    pub daily: Vec<ProductId>,
    #[serde(default, rename = "collection")]
    pub collections: Vec<CollectionRecord>,
    #[serde(default, rename = "channel")]
    pub codes: Vec<CodeRecord>,
    /// How many others follow them.
    #[serde(default)]
    pub followers: i64,
    #[serde(default)]
    standing: Standing,
    body: String,
    #[serde(flatten)]
    pub at: Place,
}

/// A file of `shops/`.
#[derive(Debug, Deserialize)]
pub struct PackedShop {
    pub id: ShopId,
    name: String,
    licence: String,
    promise: String,
    ships: String,
    service: String,
}

/// A file of `topics/`.
#[derive(Debug, Deserialize)]
pub struct PackedTopic {
    pub name: String,
    #[serde(default)]
    pub related: Vec<String>,
    body: String,
    #[serde(flatten)]
    pub at: Place,
}

impl PackedTopic {
    pub fn record(&self) -> TopicRecord {
        TopicRecord {
            name: self.name.clone(),
            about: self.body.trim().to_owned(),
            related: self.related.clone(),
        }
    }
}

/// A picture of `pictures.json`.
#[derive(Debug, Deserialize)]
pub struct PackedPicture {
    width: u32,
    height: u32,
    color: String,
    alt: String,
}

impl PackedNote {
    pub fn record(&self, opened: Timestamp) -> Result<NoteRecord, FileError> {
        let relation = match self.relation.as_str() {
            "" | "none" => Relation::None,
            "bought" => Relation::Bought,
            "gift" => Relation::Gift,
            "partner" => Relation::Partner,
            other => {
                return Err(self
                    .at
                    .error("relation", unknown(other, "bought, gift, partner, none")));
            }
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
    pub fn record(&self, opened: Timestamp) -> CommentRecord {
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
    pub fn record(&self, opened: Timestamp) -> ProductRecord {
        let later = |restock: Restock| Restock { at: opened.plus_ms(restock.at.0), n: restock.n };
        let price = |point: &PricePoint| PricePoint { at: opened.plus_ms(point.at.0), ..*point };
        let mut variants = self.variants.clone();
        if variants.is_empty() {
            variants.push(VariantRecord {
                values: Vec::new(),
                surcharge: Money::ZERO,
                stock: self.stock.unwrap_or_default(),
                restock: self.restock,
            });
        }
        for variant in &mut variants {
            variant.restock = variant.restock.map(later);
        }
        ProductRecord {
            id: self.id.clone(),
            title: self.title.clone(),
            shop: self.shop.clone(),
            maker: self.maker.clone(),
            category: self.category.clone(),
            prices: PriceHistory(self.price.iter().map(price).collect()),
            shipping: self.shipping,
            commission: self.commission,
            fee: self.fee,
            axes: self.axes.clone(),
            variants,
            not_made: self.not_made.clone(),
            withdrawn: self.withdrawn.map(|at| opened.plus_ms(at)),
            pictures: self.pictures.clone(),
            body: self.body.clone(),
        }
    }
}

impl PackedCoupon {
    pub fn record(&self, opened: Timestamp) -> Result<Coupon, FileError> {
        let scope = match self.scope.as_str() {
            "shop" => Scope::Shop(ShopId::from(self.of.as_str())),
            "category" => Scope::Category(self.of.clone()),
            "platform" => Scope::Platform,
            other => {
                return Err(self.at.error("scope", unknown(other, "shop, category, platform")));
            }
        };
        let discount = match self.kind.as_str() {
            "threshold" | "cut" => Discount::Cut { off: self.off },
            "discount" => Discount::Percent { percent_off: self.percent_off, cap: self.cap },
            other => return Err(self.at.error("kind", unknown(other, "threshold, cut, discount"))),
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
            limit: self.limit,
        })
    }
}

impl PackedCreator {
    /// What stands on their shelves, if anything does.
    pub fn shelf(&self) -> Option<ShelfOrder> {
        let is_empty = self.expert.is_empty() && self.daily.is_empty();
        (!is_empty).then(|| ShelfOrder {
            first: ShelfKind::Expert,
            expert: self.expert.clone(),
            daily: self.daily.clone(),
        })
    }

    pub fn record(&self, opened: Timestamp) -> CreatorRecord {
        CreatorRecord {
            id: self.id.clone(),
            name: self.name.clone(),
            identity: (!self.identity.is_empty()).then(|| Identity {
                title: self.identity.clone(),
                verified_by: self.verified_by.clone(),
                kind: self.kind,
            }),
            picture: self.picture.clone(),
            bio: self.body.clone(),
            standing: self.standing.clone(),
            checked: self.checked.clone(),
            joined: self.joined.map(|at| opened.plus_ms(at)),
            place: self.place.clone(),
            topics: self.topics.clone(),
            collections: self.collections.clone(),
            codes: self.codes.clone(),
        }
    }
}

impl PackedShop {
    pub fn record(&self) -> Shop {
        Shop {
            id: self.id.clone(),
            name: self.name.clone(),
            licence: self.licence.clone(),
            promise: self.promise.clone(),
            ships: self.ships.clone(),
            service: self.service.clone(),
        }
    }
}

impl PackedPicture {
    /// Whether it says what it shows.
    pub fn has_words(&self) -> bool {
        !self.alt.trim().is_empty()
    }

    pub fn record(&self, name: &str) -> Picture {
        Picture {
            name: name.to_owned(),
            width: self.width,
            height: self.height,
            color: self.color.clone(),
            alt: self.alt.clone(),
        }
    }
}

fn unknown(value: &str, known: &str) -> String {
    format!("`{value}` is none of {known}")
}
