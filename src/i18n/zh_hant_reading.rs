//! 繁體中文, of the pages one opens to read or to buy, as read in Taiwan.

use super::{GoodsTexts, MixTexts, NotePageTexts, ReadingTexts, zh_hant_choosing::ZH_HANT_MENU};
use domain::Evidence;

/// 繁體中文, of the pages one opens to read or to buy.
pub const ZH_HANT_READING: ReadingTexts = ReadingTexts {
    note: NotePageTexts {
        purchase_unproven: "作者說是自己買的，本站沒有訂單可查，所以標「未購買」。在本站下單並收到貨，就會變成「自購已驗證」。",
        follow: "追蹤",
        followed: "已追蹤",
        follow_named: |name| format!("追蹤{name}"),
        share: "分享",
        shared_ad: |title| format!("【廣告】{title}"),
        comments: "留言",
        n_comments: |n| format!("留言 {n}"),
        no_comments: "還沒有人留言。用過的、看不懂的、不同意的，都可以寫。",
        order: "留言的排序",
        most_useful: "最有用",
        newest: "最新",
        oldest: "最舊",
        more_comments: "再看一些留言",
        other_answers: "展開其餘回覆",
        more_answers: |n| format!("展開另外 {n} 則回覆"),
        fold_answers: "收合回覆",
        by_author: "作者",
        pinned: "置頂",
        yours: "我",
        answer: "回覆",
        answer_named: |name| format!("回覆{name}"),
        answering: |name| format!("回覆{name}："),
        answer_nobody: "不回覆了",
        say_something: "說點什麼",
        your_comment: "寫留言",
        send: "送出",
        to_comments: |n| format!("看留言 {n}"),
        pictures: "圖片",
        picture_of: |number, of| format!("圖 {number}/{of}"),
        counter: |number, of| format!("{number} / {of}"),
        previous_picture: "上一張",
        next_picture: "下一張",
        topic: |topic| format!("#{topic}"),
        identity: |title| format!("{title}，已查證"),
        title: "筆記",
        reactions: "互動",
        callout_note: "記一下",
        callout_tip: "試試看",
        callout_warning: "小心",
        source: |source| format!("來源：{source}"),
        outside: |host| format!("（站外：{host}）"),
    },
    shop: GoodsTexts {
        currency: "人民幣",
        with_coupons: "領券後結帳價",
        without_coupons: "結帳價",
        list_price: "標價",
        list_price_of: |amount| format!("標價 ¥{amount}"),
        lowest_7_days: "近 7 日最低實付",
        saving: |amount| format!("比近 7 日最低實付便宜 ¥{amount}"),
        dearer: |amount| format!("比近 7 日最低實付貴 ¥{amount}"),
        receipt: "價格明細",
        shipping: "運費",
        to_pay: "結帳價",
        to_pay_of: |amount| format!("結帳價 ¥{amount}"),
        shop_coupon: "店家券",
        category_coupon: |category| format!("{}券", category_name(category)),
        platform_coupon: "平台券",
        from: |amount| format!("滿 {amount}"),
        off: |amount| format!("−¥{amount}"),
        cheapest: |n_coupons| match n_coupons {
            0 => "現在沒有能用的券，結帳價就是標價加運費。".to_owned(),
            1 => "用這一張最省。".to_owned(),
            2 => "這兩張一起用最省。".to_owned(),
            n => format!("這 {n} 張一起用最省。"),
        },
        chosen_dearer: |n_coupons, amount| match n_coupons {
            0 => format!("你沒有選券，比最省的那組多付 ¥{amount}。"),
            _ => format!("這是你選的券，比最省的那組多付 ¥{amount}。"),
        },
        other_dearer: |coupon, amount| format!("改用「{coupon}」要多付 ¥{amount}。"),
        other_same: |coupon| format!("改用「{coupon}」一樣多，不會更省。"),
        other_below: |coupon, missing| format!("「{coupon}」還差 ¥{missing} 才到門檻。"),
        order_of_coupons: "店家券、類別券、平台券各能用一張，依序折抵。",
        not_on_receipt: |more| match more {
            Some(more) => format!("明細沒用它：用了要多付 ¥{more}"),
            None => "明細沒用它：用了也一樣多".to_owned(),
        },
        opinions: "用過的人怎麼說",
        no_opinions: "還沒有人寫過它。",
        who_gets_what: "這筆訂單誰得到什麼",
        you_save: "你省下",
        by_coupons: |n| match n {
            0 => "沒有用券".to_owned(),
            n => format!("{n} 張券"),
        },
        author_gets: "作者約得",
        of_paid_after_return: |percent| format!("實付的 {percent}%，簽收 7 天後"),
        platform_keeps: "平台留下",
        platform_adds: "平台倒貼",
        of_paid: |percent| format!("實付的 {percent}%"),
        fee_less_coupons: |percent, fee, coupons| {
            format!("實付的 {percent}% 是 ¥{fee}，再付平台券 ¥{coupons}")
        },
        merchant_gets: "店家實收",
        shares_sum: |list_price| {
            format!(
                "四項相加等於標價 ¥{list_price}。沒有別人從這筆訂單裡拿錢。運費另計，付給送貨的人。"
            )
        },
        coupons: "優惠券",
        usable_from: |threshold| format!("{threshold} 可用"),
        for_shop: |threshold| format!("{threshold}，本店適用"),
        for_category: |category, threshold| {
            format!("{threshold}，{}類適用", category_name(category))
        },
        for_platform: |threshold| format!("{threshold}，全站適用"),
        no_threshold: "無門檻",
        until: |day| format!("{day}前"),
        percent: |percent_off| {
            let left = 100 - u32::from(percent_off);
            if left.is_multiple_of(10) {
                format!("{} 折", left / 10)
            } else {
                format!("{left} 折")
            }
        },
        coupon_words: |off, rule| format!("{off}，{rule}"),
        at_most: |amount| format!("，最多折 ¥{amount}"),
        claim: "領取",
        claim_named: |coupon| format!("領取，{coupon}"),
        claimed: "已領取",
        in_wallet: "已在票券夾",
        missing: |amount| format!("還差 ¥{amount}"),
        expired: "已過期",
        not_yet: "未開始",
        responsible: "誰在負責",
        maker: "誰生產",
        licence: "證照",
        promise: "退貨",
        sold_out: "賣完了",
        restock: |day| format!("賣完了，約 {day}補貨"),
        withdrawn: "下架了",
        claim_all: |n| match n {
            1 => "領券".to_owned(),
            n => format!("領 {n} 張券"),
        },
        buy: "去購買",
        tell_restock: "到貨通知我",
        telling_restock: "到貨會通知你，點一下取消",
        all_taken: "領完了",
        about: "這是什麼",
    },
    more: "再看一些",
    mix: MixTexts {
        title: "筆記從哪裡來",
        of: |evidence| match evidence {
            None => "沒放商品",
            Some(Evidence::Verified) => "自購已驗證",
            Some(Evidence::Verified30Days) => "自購 30 天再評",
            Some(Evidence::Gift) => "公關品",
            Some(Evidence::Partner) => "業配",
            Some(Evidence::Unbought) => "未購買",
        },
        foot: "照每篇筆記現在的標示計數，由程式計算，作者改不了。",
    },
    choose: ZH_HANT_MENU,
};

/// What a category is called that comes with this community; any other by its own name.
fn category_name(category: &str) -> &str {
    match category {
        "母婴" => "母嬰",
        "厨房" => "廚房",
        "美妆" => "美妝",
        "数码" => "3C",
        other => other,
    }
}
