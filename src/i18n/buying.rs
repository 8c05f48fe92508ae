//! The texts of the pages around buying: product, sheet before an order, wallet, shop, complaint.
//!
//! Apart from the others, because only the part of the shop shows them.

use super::{Language, part_texts, zh_hans_buying::ZH_HANS_BUYING};
use domain::Trouble;
use leptos::prelude::*;

/// The texts of the pages around buying.
pub struct BuyingTexts {
    /// Whose note led to a product, and where to.
    pub came_by: fn(author: &str) -> String,
    /// What its author gets.
    pub author_gets: fn(amount: &str) -> String,
    /// Takes the note out of the address; nobody earns then.
    pub remove_source: &'static str,
    /// The same for those who hear it.
    pub remove_source_named: fn(author: &str) -> String,
    /// That nobody gets a commission.
    pub nobody_earns: &'static str,
    /// Why nobody does.
    pub nobody_led: &'static str,
    /// It can be had.
    pub in_stock: &'static str,
    /// The shop did not say when more come.
    pub restock_unknown: &'static str,
    /// No longer sold; what remains.
    pub withdrawn: &'static str,
    /// When the receipt was made out.
    pub checked_at: fn(moment: &str) -> String,
    /// Why there is no base price.
    pub no_base: &'static str,
    /// That the list price was raised.
    pub raised: fn(day: &str, from: &str, to: &str) -> String,
    /// What is saved against the base price all the same.
    pub still_cheaper: fn(amount: &str) -> String,
    /// Nothing is saved against it.
    pub no_cheaper: &'static str,
    /// It is dearer than the base price.
    pub dearer: fn(amount: &str) -> String,
    /// Name of what one can choose.
    pub choose: &'static str,
    /// A combination that is not made, and why.
    pub not_made: fn(values: &str, reason: &str) -> String,
    /// On a value that leads nowhere from what is chosen.
    pub no_such: &'static str,
    /// Chooses what comes nearest.
    pub instead: fn(values: &str) -> String,
    /// What a variant costs more than the one that is chosen.
    pub costs_more: fn(amount: &str) -> String,
    /// What it costs less.
    pub costs_less: fn(amount: &str) -> String,
    /// What stands between the values of a variant.
    pub comma: &'static str,
    /// What is chosen.
    pub chosen: fn(values: &str) -> String,
    /// Heading of the price history.
    pub history: &'static str,
    /// What kind of prices they are.
    pub history_of: &'static str,
    /// The chart in words.
    pub chart: fn(list: [&str; 2], paid: [&str; 2], today: &str) -> String,
    /// What people paid lately, and what one pays today.
    pub paid_and_today: fn(paid: &str, today: &str) -> String,
    /// What one pays today, in the table.
    pub pays_today: fn(amount: &str) -> String,
    /// From one amount to another.
    pub from_to: fn(from: &str, to: &str) -> String,
    /// What people really paid.
    pub paid: &'static str,
    /// The end of the chart.
    pub today: &'static str,
    /// Shows the chart as a table.
    pub as_table: &'static str,
    /// From when on a price was so.
    pub since: &'static str,
    /// Heading of what one saw oneself.
    pub seen: &'static str,
    /// Where that stands.
    pub seen_where: &'static str,
    /// Forgets it.
    pub forget: &'static str,
    /// What a maker saves by buying.
    pub self_saves: fn(amount: &str) -> String,
    /// What a maker earns by sharing.
    pub sharing_earns: fn(amount: &str) -> String,
    /// How both are counted.
    pub maker_rule: fn(percent: &str) -> String,
    /// Leads to what one would order, with its price.
    pub buy: fn(amount: &str) -> String,
    /// Asks to be told of a price.
    pub tell_price: &'static str,
    /// Name of the field for it.
    pub price_limit: &'static str,
    /// Asks to be told at that price.
    pub tell_at: &'static str,
    /// Says that one will be told.
    pub telling_at: fn(amount: &str) -> String,
    /// What stands in the field is no amount below today's price.
    pub limit_wrong: fn(amount: &str) -> String,
    /// Stops waiting.
    pub stop: &'static str,
    /// Stops waiting, for those who hear it.
    pub stop_named: fn(title: &str) -> String,
    /// Where what one waits for is kept, after a yes.
    pub watch_where: &'static str,
    /// That it is kept nowhere.
    pub watch_nowhere: &'static str,
    /// Who ships.
    pub ships: &'static str,
    /// Who answers when something is wrong.
    pub serves: &'static str,
    /// How it is shipped, among the facts of a shop.
    pub shipping: &'static str,
    /// How it is served, among them.
    pub service: &'static str,
    /// Who gets the commission.
    pub earns: &'static str,
    /// Heading of the shop that sells.
    pub source_shop: &'static str,
    /// Leads to its page.
    pub to_shop: &'static str,
    /// Opens the form of a complaint.
    pub complain: &'static str,
    /// Heading of the form.
    pub complain_about: fn(shop: &str) -> String,
    /// What is wrong.
    pub trouble: &'static str,
    /// Each thing that can be wrong.
    pub troubles: fn(Trouble) -> &'static str,
    /// Nothing is chosen of it.
    pub trouble_missing: &'static str,
    /// Nothing is written.
    pub words_missing: &'static str,
    /// That nobody reads complaints in a community that lives in the browser.
    pub complaint_local: &'static str,
    /// Name of the field for what happened.
    pub what_happened: &'static str,
    /// What it says while it is empty.
    pub what_happened_hint: &'static str,
    /// Who reads it, and by when there is an answer.
    pub complaint_rule: &'static str,
    /// Sends it.
    pub send_complaint: &'static str,
    /// Heading of one's own complaints.
    pub my_complaints: &'static str,
    /// The shop has until then to answer.
    pub waiting_until: fn(moment: &str) -> String,
    /// The site has taken over.
    pub overdue: fn(moment: &str) -> String,
    /// It was taken back.
    pub taken_back: &'static str,
    /// Takes it back.
    pub take_back: &'static str,
    /// Lets it stand again.
    pub stand_again: &'static str,
    /// Heading of the sheet before an order.
    pub before_order: &'static str,
    /// That one cannot order yet.
    pub not_open: &'static str,
    /// Heading of the coupons of the order.
    pub use_coupons: &'static str,
    /// No coupon fits.
    pub no_coupons: &'static str,
    /// A coupon one has yet to take.
    pub claim_first: &'static str,
    /// Closes the sheet.
    pub understood: &'static str,
    /// Heading of an empty wallet.
    pub wallet_empty_title: &'static str,
    /// Where coupons come from.
    pub wallet_empty: &'static str,
    /// All coupons, those that hold, that do not yet, that are over; each with its number.
    pub all: fn(n: usize) -> String,
    /// See above.
    pub usable: fn(n: usize) -> String,
    /// See above.
    pub not_yet: fn(n: usize) -> String,
    /// See above.
    pub over: fn(n: usize) -> String,
    /// Name of the choice among them.
    pub which: &'static str,
    /// How many end within seven days.
    pub end_soon: fn(n: usize) -> String,
    /// None of that kind.
    pub none_of_these: &'static str,
    /// What a coupon can be used for.
    pub usable_for: fn(product: &str, more: &str) -> String,
    /// Leads to what a coupon can be used for.
    pub use_it: &'static str,
    /// For how many in all.
    pub usable_for_more: fn(n: usize) -> String,
    /// Nothing is sold now that it can be used for.
    pub usable_for_nothing: &'static str,
    /// Heading of the calendar.
    pub calendar: &'static str,
    /// The days of the week from Sunday on.
    pub weekdays: [&'static str; 7],
    /// How many coupons end on a day.
    pub n_end: fn(n: usize) -> String,
    /// Heading of what one waits for.
    pub waiting_for: &'static str,
    /// One waits for nothing.
    pub waiting_for_nothing: &'static str,
    /// Waits for more to come.
    pub waits_restock: &'static str,
    /// Waits for a price.
    pub waits_price: fn(amount: &str) -> String,
    /// It came true.
    pub came_true: fn(moment: &str) -> String,
    /// Heading of what it sells.
    pub shop_products: &'static str,
    /// It sells nothing now.
    pub shop_sells_nothing: &'static str,
    /// Heading of its coupons.
    pub shop_coupons: &'static str,
    /// Heading of who makes what it sells.
    pub shop_makers: &'static str,
}

part_texts!(ZH_HANS_BUYING, |tables| Some(tables.buying), BuyingTexts, buying, tb);
