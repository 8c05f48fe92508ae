//! English, around buying.

use super::{BuyingTexts, plural::plural};
use domain::Trouble;

/// English, around buying.
pub const EN_BUYING: BuyingTexts = BuyingTexts {
    came_by: |author| format!("Via {author}’s note"),
    author_gets: |amount| format!("Author gets about ¥{amount}"),
    remove_source: "Remove source",
    remove_source_named: |author| format!("Remove source, {author} then gets no commission"),
    nobody_earns: "Nobody",
    nobody_led: "no note led here, so the shop keeps it",
    in_stock: "In stock",
    restock_unknown: "The shop has not said when more will come",
    withdrawn: "This product is no longer sold and cannot be bought. Its price and receipt stay here to look up; coupons you claimed are still yours.",
    checked_at: |moment| format!("Checked {moment}"),
    no_base: "Listed under 7 days, nothing to compare yet",
    raised: |day, from, to| format!("The list price went up from ¥{from} to ¥{to} on {day}."),
    // What follows another sentence begins with the space between them.
    still_cheaper: |amount| {
        format!(" Against the lowest paid in 7 days, today is ¥{amount} cheaper.")
    },
    no_cheaper: " Against the lowest paid in 7 days, today is no cheaper.",
    dearer: |amount| {
        format!(" Against the lowest paid in 7 days, today is in fact ¥{amount} dearer.")
    },
    choose: "Choose a variant",
    // A button follows.
    not_made: |values, reason| {
        if reason.is_empty() {
            format!("There is no “{values}”. ")
        } else {
            format!("There is no “{values}”: {reason}. ")
        }
    },
    no_such: "Not made",
    instead: |values| format!("Choose “{values}”"),
    costs_more: |amount| format!("+¥{amount}"),
    costs_less: |amount| format!("−¥{amount}"),
    comma: ", ",
    chosen: |values| format!("Chosen: {values}"),
    history: "30-day prices",
    history_of: "Actual sales",
    chart: |list, paid, today| {
        format!(
            "Over 30 days, the list price went from ¥{} to ¥{}, the lowest paid from ¥{} to ¥{}; today you pay ¥{today}. Every step is in the table below.",
            list[0], list[1], paid[0], paid[1]
        )
    },
    paid_and_today: |paid, today| format!("¥{paid}, today you pay ¥{today}"),
    pays_today: |amount| format!("You pay ¥{amount}"),
    from_to: |from, to| {
        if from == to { format!("¥{from}") } else { format!("¥{from} → ¥{to}") }
    },
    paid: "Lowest paid",
    today: "Today",
    as_table: "Show as table",
    since: "Since",
    seen: "What you would have paid when you looked",
    seen_where: "Kept on this device only, sent to nobody.",
    forget: "Forget these",
    self_saves: |amount| format!("Buying saves ¥{amount}"),
    sharing_earns: |amount| format!("Sharing earns ¥{amount}"),
    maker_rule: |percent| {
        format!(
            "What you save is the coupons, the same for every buyer; what you earn is {percent}% of what others pay, counted 7 days after delivery"
        )
    },
    buy: |amount| format!("Buy for ¥{amount}"),
    tell_price: "Tell me when cheaper",
    price_limit: "Tell me at (¥)",
    tell_at: "Tell me",
    telling_at: |amount| format!("You will be told at ¥{amount} or less"),
    limit_wrong: |amount| {
        format!("Enter an amount below today’s ¥{amount}, with two decimals at most.")
    },
    stop: "Stop",
    stop_named: |title| format!("Stop waiting: {title}"),
    watch_where: "Kept on this device only. Zhongcao checks when you open it; nothing is pushed.",
    watch_nowhere: "Not kept for you: closing this page ends the wait. It checks when you open it; nothing is pushed.",
    ships: "Shipped by",
    serves: "Service by",
    shipping: "Shipping",
    service: "Service",
    earns: "Commission to",
    source_shop: "Who sells it",
    to_shop: "View shop",
    complain: "Complain",
    complain_about: |shop| format!("Complain about {shop}"),
    trouble: "What is wrong",
    troubles: |trouble| match trouble {
        Trouble::NotAsDescribed => "Not as described",
        Trouble::Broken => "Broken or incomplete",
        Trouble::WrongPrice => "Wrong price or coupon",
        Trouble::NoService => "No delivery, refund or reply",
        Trouble::Other => "Something else",
    },
    trouble_missing: "Choose what is wrong first, then send it.",
    words_missing: "Write a line or two about what happened first, then send it.",
    complaint_local: "This community lives in your browser and no shop is connected: the complaint is noted, but not really delivered.",
    what_happened: "What happened",
    what_happened_hint: "When, what, and what you hope for",
    complaint_rule: "The shop has 48 hours to answer; after that the site takes over. Leave out phone numbers and addresses.",
    send_complaint: "Send complaint",
    my_complaints: "My complaints",
    waiting_until: |moment| format!("Waiting for the shop, until {moment} at the latest"),
    overdue: |moment| {
        format!("The shop did not answer in time; the site has taken over since {moment}")
    },
    taken_back: "You withdrew this",
    take_back: "Withdraw",
    stand_again: "Send again",
    before_order: "Before you order",
    not_open: "You cannot order yet: payment and shipping are not connected. This only works out the price for you; nothing is charged.",
    use_coupons: "Which coupons to use",
    no_coupons: "No coupon can be used on this now.",
    claim_first: "Not claimed yet; claim it to use it",
    understood: "Got it",
    wallet_empty_title: "No coupons yet",
    wallet_empty: "Press “Claim” on a coupon in a note or on a product page. It then waits here, ready to use until it expires.",
    all: |n| format!("All {n}"),
    usable: |n| format!("Usable {n}"),
    not_yet: |n| format!("Not yet {n}"),
    over: |n| format!("Expired {n}"),
    which: "Which coupons to show",
    end_soon: |n| match n {
        0 => "None expire within 7 days".to_owned(),
        n => {
            let what = plural(n as u64, "coupon expires", "coupons expire");
            format!("{n} {what} within 7 days")
        }
    },
    none_of_these: "None of this kind.",
    usable_for: |product, more| format!("For {product}{more}"),
    use_it: "Use",
    usable_for_more: |n| format!(" and {} more", n.saturating_sub(1)),
    usable_for_nothing: "Nothing for sale now takes it.",
    calendar: "Expiry calendar",
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    n_end: |n| format!(", {n} {}", plural(n as u64, "coupon expires", "coupons expire")),
    waiting_for: "What I wait for",
    waiting_for_nothing: "You wait for nothing. On a product page you can ask to be told of new stock or a lower price.",
    waits_restock: "Waiting for stock",
    waits_price: |amount| format!("Waiting for ¥{amount} or less"),
    came_true: |moment| format!("came true on {moment}"),
    shop_products: "For sale",
    shop_sells_nothing: "Nothing is for sale now.",
    shop_coupons: "This shop’s coupons",
    shop_makers: "Who makes the goods",
};
