//! What is written down: one struct a kind, with its version, and how text becomes a record.

use crate::{CommunityError, Kind, Records, Tx};
use domain::{
    Axis, CommentId, Coupon, CouponId, CreatorId, Identity, Line, Money, NotMade, NoteId, Picture,
    PriceHistory, ProductId, Relation, Restock, Shop, ShopId, Timestamp, Trouble,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A struct that is kept under one kind.
pub trait Stored: Serialize + DeserializeOwned {
    /// Its kind.
    const KIND: Kind;
    /// The version this release writes.
    const VERSION: u16;
}

/// A record with its version, as every record is written.
#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    v: u16,
    #[serde(rename = "is")]
    value: T,
}

/// Reads a record; nothing when there is none.
///
/// # Errors
/// [`CommunityError::Corrupt`] when the text is not a record of the version this release reads.
pub fn read<T: Stored>(records: &dyn Records, key: &str) -> Result<Option<T>, CommunityError> {
    match records.get(T::KIND, key) {
        Some(json) => parse::<T>(key, &json).map(Some),
        None => Ok(None),
    }
}

/// Reads a record that must be there.
///
/// # Errors
/// [`CommunityError::NotFound`] when it is not, [`CommunityError::Corrupt`] when it cannot be read.
pub fn require<T: Stored>(records: &dyn Records, key: &str) -> Result<T, CommunityError> {
    read(records, key)?.ok_or(CommunityError::NotFound)
}

/// Reads records that must all be there, in the order of `keys`.
///
/// # Errors
/// As [`require`].
pub fn require_all<T: Stored>(
    records: &dyn Records,
    keys: &[String],
) -> Result<Vec<T>, CommunityError> {
    let found = records.get_many(T::KIND, keys).into_iter().zip(keys);
    found.map(|(json, key)| parse(key, &json.ok_or(CommunityError::NotFound)?)).collect()
}

/// The record that `json` writes down.
///
/// # Errors
/// [`CommunityError::Corrupt`] when it is none of a version this release reads.
pub fn parse<T: Stored>(key: &str, json: &str) -> Result<T, CommunityError> {
    let corrupt = || CommunityError::Corrupt(format!("{}/{key}", T::KIND.name()));
    let record: Versioned<T> = serde_json::from_str(json).map_err(|_| corrupt())?;
    if record.v == T::VERSION { Ok(record.value) } else { Err(corrupt()) }
}

/// The text under which a record is kept.
///
/// # Errors
/// [`CommunityError::Corrupt`] when serde refuses, which none of the structs below make it do.
pub fn write<T: Stored>(key: &str, value: &T) -> Result<String, CommunityError> {
    let record = Versioned { v: T::VERSION, value };
    serde_json::to_string(&record)
        .map_err(|_| CommunityError::Corrupt(format!("{}/{key}", T::KIND.name())))
}

/// Keeps a record.
///
/// # Errors
/// As [`write`].
pub fn keep<T: Stored>(tx: &mut dyn Tx, key: &str, value: &T) -> Result<(), CommunityError> {
    let json = write(key, value)?;
    tx.put(T::KIND, key, json);
    Ok(())
}

macro_rules! stored {
    ($($name:ty: $kind:ident v $version:literal;)*) => { $(
        impl Stored for $name {
            const KIND: Kind = Kind::$kind;
            const VERSION: u16 = $version;
        }
    )*

    /// The version of a kind that this release reads and writes.
    #[must_use]
    pub const fn version_of(kind: Kind) -> u16 {
        match kind {
            $(Kind::$kind => $version,)*
        }
    } };
}
stored! {
    NoteRecord: Note v 1;
    ProductRecord: Product v 1;
    Coupon: Coupon v 1;
    CreatorRecord: Creator v 1;
    Shop: Shop v 1;
    Picture: Picture v 1;
    LikeRecord: Like v 1;
    ClaimRecord: Claim v 1;
    CommentRecord: Comment v 1;
    CommentLikeRecord: CommentLike v 1;
    SaveRecord: Save v 1;
    FollowRecord: Follow v 1;
    PurchaseRecord: Purchase v 1;
    ComplaintRecord: Complaint v 1;
}

/// A note; likes and saves are counters beside it, and its marks are computed wherever it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Note")]
pub struct NoteRecord {
    pub id: NoteId,
    pub title: String,
    pub author: CreatorId,
    pub line: Line,
    pub topics: Vec<String>,
    pub published_at: Timestamp,
    pub place: String,
    pub relation: Relation,
    pub products: Vec<ProductId>,
    #[serde(default)]
    pub coupons: Vec<CouponId>,
    #[serde(default)]
    pub with_ai: bool,
    pub pictures: Vec<String>,
    pub body: String,
}

/// A product; prices in fen, rates in basis points of what is paid for the goods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Product")]
pub struct ProductRecord {
    pub id: ProductId,
    pub title: String,
    pub shop: ShopId,
    pub maker: String,
    pub category: String,
    pub prices: PriceHistory,
    pub shipping: Money,
    pub commission: u16,
    pub fee: u16,
    #[serde(default)]
    pub axes: Vec<Axis>,
    pub variants: Vec<VariantRecord>,
    #[serde(default)]
    pub not_made: Vec<NotMade>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Timestamp>,
    pub pictures: Vec<String>,
    pub body: String,
}

/// A variant of a product; one that has nothing to choose has a single one, without values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantRecord {
    /// A value of each axis.
    pub values: Vec<String>,
    /// What it costs above the product's 标价.
    pub surcharge: Money,
    /// How many there are.
    pub stock: u32,
    /// When more come.
    #[serde(default)]
    pub restock: Option<Restock>,
}

/// A creator and what they say about themselves, in Markdown: untrusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Creator")]
pub struct CreatorRecord {
    pub id: CreatorId,
    pub name: String,
    pub identity: Option<Identity>,
    pub picture: String,
    pub bio: String,
}

/// A comment, or an answer to the comment `answers`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Comment")]
pub struct CommentRecord {
    pub author: CreatorId,
    pub at: Timestamp,
    #[serde(default)]
    pub answers: Option<CommentId>,
    pub body: String,
    #[serde(default)]
    pub pinned: bool,
}

/// A complaint; its key says who made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Complaint")]
pub struct ComplaintRecord {
    pub product: ProductId,
    pub trouble: Trouble,
    pub body: String,
    pub at: Timestamp,
    #[serde(default)]
    pub withdrawn: bool,
}

macro_rules! chosen {
    ($($(#[$doc:meta])* $name:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            /// When.
            pub at: Timestamp,
        }
    )* };
}
chosen! {
    /// Somebody likes a note.
    LikeRecord;
    /// Somebody took a coupon.
    ClaimRecord;
    /// Somebody likes a comment.
    CommentLikeRecord;
    /// Somebody saved a note.
    SaveRecord;
    /// Somebody follows a creator.
    FollowRecord;
    /// An order of a product arrived; what 自购 is checked against.
    PurchaseRecord;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_carries_its_version() {
        let json = write("a/guest", &LikeRecord { at: Timestamp(7) }).expect("plain data");
        assert_eq!(json, r#"{"v":1,"is":{"at":7}}"#);
        assert_eq!(parse::<LikeRecord>("a/guest", &json), Ok(LikeRecord { at: Timestamp(7) }));
    }

    #[test]
    fn a_record_of_a_version_that_is_not_known_is_not_guessed_at() {
        let newer = r#"{"v":2,"is":{"at":7}}"#;
        assert_eq!(
            parse::<LikeRecord>("a/guest", newer),
            Err(CommunityError::Corrupt("like/a/guest".into()))
        );
    }
}
