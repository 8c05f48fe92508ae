//! English, of the pages one opens to read or to buy.

use super::{
    GoodsTexts, MixTexts, NotePageTexts, ReadingTexts, en_choosing::EN_MENU, plural::plural,
};
use domain::Evidence;

/// English, of the pages one opens to read or to buy.
pub const EN_READING: ReadingTexts = ReadingTexts {
    note: NotePageTexts {
        purchase_unproven: "The author says they bought it, but there is no order here to check, so it is marked “Not bought”. Once they order here and it arrives, that becomes “Bought, verified”.",
        follow: "Follow",
        followed: "Following",
        follow_named: |name| format!("Follow {name}"),
        share: "Share",
        shared_ad: |title| format!("[Ad] {title}"),
        comments: "Comments",
        n_comments: |n| format!("{n} {}", plural(n, "comment", "comments")),
        no_comments: "Nobody has said anything yet. Used it, did not follow it, or disagree: all of it is welcome.",
        order: "Order of comments",
        most_useful: "Most useful",
        newest: "Newest",
        oldest: "Oldest",
        more_comments: "More comments",
        other_answers: "Show the other replies",
        more_answers: |n| format!("Show {n} more {}", plural(n as u64, "reply", "replies")),
        fold_answers: "Hide replies",
        by_author: "Author",
        pinned: "Pinned",
        yours: "You",
        answer: "Reply",
        answer_named: |name| format!("Reply to {name}"),
        answering: |name| format!("Reply to {name}:"),
        answer_nobody: "Do not reply",
        say_something: "Say something",
        your_comment: "Your comment",
        send: "Send",
        to_comments: |n| format!("See {n} {}", plural(n, "comment", "comments")),
        pictures: "Pictures",
        picture_of: |number, of| format!("Picture {number} of {of}"),
        counter: |number, of| format!("{number} / {of}"),
        previous_picture: "Previous",
        next_picture: "Next",
        topic: |topic| format!("#{topic}"),
        identity: |title| format!("{title}, verified"),
        title: "Note",
        reactions: "Reactions",
        callout_note: "Remember",
        callout_tip: "Try this",
        callout_warning: "Take care",
        source: |source| format!("Source: {source}"),
        outside: |host| format!("(outside: {host})"),
    },
    shop: GoodsTexts {
        currency: "Yuan",
        with_coupons: "with coupons",
        without_coupons: "to pay",
        list_price: "List price",
        list_price_of: |amount| format!("List price ¥{amount}"),
        lowest_7_days: "Lowest paid in 7 days",
        saving: |amount| format!("¥{amount} below the lowest paid in 7 days"),
        dearer: |amount| format!("¥{amount} above the lowest paid in 7 days"),
        receipt: "Price receipt",
        shipping: "Postage",
        to_pay: "You pay",
        to_pay_of: |amount| format!("You pay ¥{amount}"),
        shop_coupon: "Shop coupon",
        category_coupon: |category| format!("{} coupon", category_name(category)),
        platform_coupon: "Site coupon",
        from: |amount| format!("from ¥{amount}"),
        off: |amount| format!("−¥{amount}"),
        cheapest: |n_coupons| match n_coupons {
            0 => "No coupon can be used now, so you pay the list price plus postage.".to_owned(),
            1 => "This one saves the most.".to_owned(),
            2 => "These two together save the most.".to_owned(),
            n => format!("These {n} together save the most."),
        },
        chosen_dearer: |n_coupons, amount| match n_coupons {
            0 => format!("You chose no coupon and pay ¥{amount} more than with the best set."),
            _ => format!("These are your coupons; you pay ¥{amount} more than with the best set."),
        },
        // What follows another sentence begins with the space between them.
        other_dearer: |coupon, amount| {
            format!(" With “{coupon}” instead you would pay ¥{amount} more.")
        },
        other_same: |coupon| format!(" With “{coupon}” instead you would pay the same, not less."),
        other_below: |coupon, missing| format!(" “{coupon}” is ¥{missing} short of its minimum."),
        order_of_coupons: " One shop, one category and one site coupon can be used, taken off in that order.",
        not_on_receipt: |more| match more {
            Some(more) => format!("Not on the receipt: with it you would pay ¥{more} more"),
            None => "Not on the receipt: with it you would pay the same".to_owned(),
        },
        opinions: "What people who used it say",
        no_opinions: "Nobody has written about it yet.",
        who_gets_what: "Who gets what from this order",
        you_save: "You save",
        by_coupons: |n| match n {
            0 => "no coupon used".to_owned(),
            n => format!("with {n} {}", plural(n as u64, "coupon", "coupons")),
        },
        author_gets: "Author gets",
        of_paid_after_return: |percent| {
            format!("{percent}% of what you pay, 7 days after delivery")
        },
        platform_keeps: "Site keeps",
        platform_adds: "Site pays in",
        of_paid: |percent| format!("{percent}% of what you pay"),
        fee_less_coupons: |percent, fee, coupons| {
            format!("{percent}% of what you pay is ¥{fee}, less ¥{coupons} for the site coupon")
        },
        merchant_gets: "Shop gets",
        shares_sum: |list_price| {
            format!(
                "The four add up to the list price of ¥{list_price}. Nobody else takes money from this order. Postage is extra and goes to whoever delivers."
            )
        },
        coupons: "Coupons",
        usable_from: |threshold| format!("Orders {threshold}"),
        for_shop: |threshold| format!("{threshold}, across this shop"),
        for_category: |category, threshold| {
            format!("{threshold}, across {}", category_name(category))
        },
        for_platform: |threshold| format!("{threshold}, across the site"),
        no_threshold: "No minimum",
        until: |day| format!("Use before {day}"),
        percent: |percent_off| format!("{percent_off}% off"),
        coupon_words: |off, rule| format!("{off}: {rule}"),
        at_most: |amount| format!(", up to ¥{amount} off"),
        claim: "Claim",
        claim_named: |coupon| format!("Claim, {coupon}"),
        claimed: "Claimed",
        in_wallet: "In Coupons",
        missing: |amount| format!("¥{amount} short"),
        expired: "Expired",
        not_yet: "Not yet",
        responsible: "Who is responsible",
        maker: "Made by",
        licence: "Licence",
        promise: "Returns",
        sold_out: "Sold out",
        restock: |day| format!("Sold out, back about {day}"),
        withdrawn: "No longer sold",
        claim_all: |n| match n {
            1 => "Claim coupon".to_owned(),
            n => format!("Claim {n} {}", plural(n as u64, "coupon", "coupons")),
        },
        buy: "Buy",
        tell_restock: "Tell me when back",
        telling_restock: "You will be told; press to stop",
        all_taken: "All taken",
        about: "What it is",
    },
    more: "Show more",
    mix: MixTexts {
        title: "Where the notes come from",
        of: |evidence| match evidence {
            None => "No product",
            Some(Evidence::Verified) => "Bought, verified",
            Some(Evidence::Verified30Days) => "Bought, 30 days on",
            Some(Evidence::Gift) => "Gifted",
            Some(Evidence::Partner) => "Paid partner",
            Some(Evidence::Unbought) => "Not bought",
        },
        foot: "Counted by the app from the label each note has now; the author cannot change it.",
    },
    choose: EN_MENU,
};

/// What a category is called that comes with this community; any other by its own name.
fn category_name(category: &str) -> &str {
    match category {
        "母婴" => "Mother & baby",
        "厨房" => "Kitchen",
        "生活" => "Home",
        "文具" => "Stationery",
        "食品" => "Food",
        "美妆" => "Beauty",
        "数码" => "Electronics",
        "旅行" => "Travel",
        other => other,
    }
}
