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

/// The offer of [`coupon`], to be taken.
#[must_use]
pub fn offer() -> CouponOffer {
    CouponOffer { coupon: coupon(), state: CouponState::Open }
}

/// The plate of [`item`] as a card, with its coupon on the receipt.
#[must_use]
pub fn product_summary() -> ProductSummary {
    ProductSummary {
        id: ProductId::from("gallery-plate"),
        title: "小满分格吸盘餐盘，一岁以上，可进洗碗机".into(),
        picture: Some(picture()),
        list_price: Money::from_fen(7_900),
        to_pay: Money::from_fen(6_900),
        base_price: Some(Money::from_fen(7_200)),
        commission: Money::from_fen(345),
        stock: Stock::InStock,
        coupons: vec![offer()],
    }
}

/// The same in full, with nothing to choose.
#[must_use]
pub fn product() -> Product {
    let receipt = Receipt::cheapest(&[item()], Money::ZERO, &[coupon()], NOW);
    Product {
        summary: product_summary(),
        pictures: vec![picture()],
        body: String::new(),
        maker: "桐乡小满日用品厂".into(),
        shop: Shop {
            id: ShopId::from("xiaoman"),
            name: "小满生活".into(),
            licence: "营业执照 9133（演示）".into(),
            promise: "七天无理由退货，运费由店里出".into(),
            ships: "浙江桐乡，48 小时内".into(),
            service: "小满客服，每天 9 点到 21 点".into(),
        },
        variants: Variants::default(),
        values: Vec::new(),
        coupons: vec![offer()],
        shares: Shares::of(&receipt, 500, 600),
        receipt,
        unused: Vec::new(),
        commission_rate: 500,
        source: None,
        prices: Vec::new(),
        raised: None,
        as_of: NOW,
    }
}

/// A name that fills every line it is given.
#[must_use]
pub fn long_name() -> String {
    "住在七楼没有电梯每天抱着两个孩子上下楼的小满妈妈和她的两只猫".into()
}

/// A title as long as one may be, with a word that does not break.
#[must_use]
pub fn long_title() -> String {
    "从第一只到第七只：Donaudampfschifffahrtsgesellschaft 餐盘用了四年".into()
}

/// A name that is written from right to left.
#[must_use]
pub fn backwards_name() -> String {
    text::name("مريم من الجنوب")
}

/// A text with everything a text may show: headings, lists, a table, calls, a chart, code, a figure.
#[must_use]
pub fn rich_text() -> String {
    "## 一级小标题\n\n一段话，有**重的**、*轻的*、~~划掉的~~、`代码`，和[站里的路](/school)、[站外的路](https://example.com/a)。\n\n\
     - 一条\n- 又一条\n  1. 里面的\n  2. 里面的二\n\n> 别人的话。\n\n> [!WARNING]\n> 当心。\n\n> [!TIP]\n> 试试。\n\n\
     | 项 | 数 |\n| --- | --- |\n| 标价 | 79.00 |\n| 一个很长很长很长很长的名字 | 1234567.89 |\n\n\
     ```chart\n三年的退货\n第一年 | 36\n第二年 | 18\n来源：自己的账\n```\n\n\
     ```\nlet 很长的一行代码 = \"不折行，在自己的框里左右滑\";\n```\n\n\
     ![图下面的话](third-plate)\n\n---\n\n末一段。"
        .into()
}
