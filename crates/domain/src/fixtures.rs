//! A ready-made example of every type: one source for tests, the gallery and seeds.
//!
//! Change what matters with `..`: `NoteSummary { liked: true, ..fixtures::note_summary() }`.

use crate::*;

/// An instant of a quiet morning: 2026-11-22T09:41:00+08:00.
pub const NOW: Timestamp = Timestamp(1_795_311_660_000);

/// A cover.
#[must_use]
pub fn picture() -> Picture {
    Picture {
        name: "third-plate".into(),
        width: 960,
        height: 1_280,
        color: "#fae3bf".into(),
        alt: "插画：三格吸盘餐盘".into(),
    }
}

/// A creator with a checked identity.
#[must_use]
pub fn creator() -> Creator {
    Creator {
        id: CreatorId::from("xiaoman"),
        name: "小满妈妈".into(),
        identity: Some(Identity {
            title: "注册营养师".into(),
            verified_by: "种草核验组看过证书原件".into(),
            kind: IdentityKind::Profession,
        }),
        avatar: None,
    }
}

/// A note that carries a product, as a tile.
#[must_use]
pub fn note_summary() -> NoteSummary {
    NoteSummary {
        id: NoteId::from("third-plate"),
        title: "一岁半自己吃饭：第三个餐盘才对".into(),
        author: creator(),
        cover: Some(picture()),
        marks: Marks {
            ad: true,
            commission: Some(Money::from_fen(320)),
            evidence: Some(Evidence::Verified),
            ai: false,
        },
        likes: Tally { chosen: false, n: 1_284 },
        published_at: NOW.plus_ms(-3 * 86_400_000),
    }
}

/// A comment of somebody else.
#[must_use]
pub fn comment() -> Comment {
    Comment {
        id: CommentId::from("third-plate-1"),
        note: NoteId::from("third-plate"),
        author: Creator {
            id: CreatorId::from("laochen"),
            name: "老陈带俩娃".into(),
            identity: None,
            avatar: None,
        },
        body: "请问玻璃桌面吸得住吗？我家那张有一点磨砂。".into(),
        at: NOW.plus_ms(-2 * 86_400_000),
        likes: Tally { chosen: false, n: 36 },
        by_author: false,
        pinned: false,
        yours: false,
    }
}

/// A shop coupon: 满 69 减 10, for a fortnight around [`NOW`].
#[must_use]
pub fn coupon() -> Coupon {
    Coupon {
        id: CouponId::from("xiaoman-10"),
        title: "小满店铺券".into(),
        scope: Scope::Shop(ShopId::from("xiaoman")),
        threshold: Money::from_fen(6_900),
        discount: Discount::Cut { off: Money::from_fen(1_000) },
        starts: NOW.plus_ms(-7 * 86_400_000),
        expires: NOW.plus_ms(7 * 86_400_000),
        payer: Payer::Merchant,
        limit: None,
    }
}

/// A plate of 79 yuan, of the shop and category that [`coupon`] and its like are for.
#[must_use]
pub fn item() -> Item {
    Item {
        shop: ShopId::from("xiaoman"),
        category: "母婴".into(),
        list_price: Money::from_fen(7_900),
    }
}
