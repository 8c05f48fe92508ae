//! The texts of the pages one opens to read or to buy: notes, products, and what both show.
//!
//! Apart from the others, because the first feed shows none of them.

use super::{Language, MenuTexts, part_texts, zh_hans_reading::ZH_HANS_READING};
use domain::Evidence;
use leptos::prelude::*;

/// The texts of the pages one opens to read or to buy.
pub struct ReadingTexts {
    /// Of notes and what stands under them.
    pub note: NotePageTexts,
    /// Of products, their prices and coupons.
    pub shop: GoodsTexts,
    /// Fetches more of a list.
    pub more: &'static str,
    /// What notes rest on.
    pub mix: MixTexts,
    /// Of what one chooses not to see.
    pub choose: MenuTexts,
}

/// What notes rest on.
pub struct MixTexts {
    /// Heading of the counts.
    pub title: &'static str,
    /// Name of the evidence, or of having no product.
    pub of: fn(Option<Evidence>) -> &'static str,
    /// How they are counted.
    pub foot: &'static str,
}

/// A note, as a tile and in full.
pub struct NotePageTexts {
    /// Said when an author says they bought it and cannot show it.
    pub purchase_unproven: &'static str,
    /// Follows somebody.
    pub follow: &'static str,
    /// Says that one follows; a press takes it back.
    pub followed: &'static str,
    /// Name of the button that follows.
    pub follow_named: fn(name: &str) -> String,
    /// Hands a note on.
    pub share: &'static str,
    /// The title of an advertised note as it is handed on.
    pub shared_ad: fn(title: &str) -> String,
    /// Heading of the comments before they are counted.
    pub comments: &'static str,
    /// Heading of the comments.
    pub n_comments: fn(n: u64) -> String,
    /// Said when there are none.
    pub no_comments: &'static str,
    /// Name of the choice of their order.
    pub order: &'static str,
    /// Most likes first.
    pub most_useful: &'static str,
    /// Newest first.
    pub newest: &'static str,
    /// Oldest first.
    pub oldest: &'static str,
    /// Fetches more of them.
    pub more_comments: &'static str,
    /// Shows the other answers.
    pub more_answers: fn(n: usize) -> String,
    /// Shows the other answers, without saying how many.
    pub other_answers: &'static str,
    /// Hides them again.
    pub fold_answers: &'static str,
    /// On a comment of the note's author.
    pub by_author: &'static str,
    /// On a comment that the author put first.
    pub pinned: &'static str,
    /// On a comment of the visitor.
    pub yours: &'static str,
    /// Answers a comment.
    pub answer: &'static str,
    /// Name of that button.
    pub answer_named: fn(name: &str) -> String,
    /// Says who is being answered.
    pub answering: fn(name: &str) -> String,
    /// Stops answering and comments on the note.
    pub answer_nobody: &'static str,
    /// In the empty field.
    pub say_something: &'static str,
    /// Name of the field.
    pub your_comment: &'static str,
    /// Sends a comment.
    pub send: &'static str,
    /// Leads to the comments.
    pub to_comments: fn(n: u64) -> String,
    /// Name of the pictures of a note.
    pub pictures: &'static str,
    /// Name of one picture among several.
    pub picture_of: fn(number: usize, of: usize) -> String,
    /// The counter on the pictures.
    pub counter: fn(number: usize, of: usize) -> String,
    /// To the picture before.
    pub previous_picture: &'static str,
    /// To the next picture.
    pub next_picture: &'static str,
    /// A topic in a line of topics.
    pub topic: fn(topic: &str) -> String,
    /// Behind the name of a checked identity.
    pub identity: fn(title: &str) -> String,
    /// Name of the navigation bar of a note.
    pub title: &'static str,
    /// Name of the bar of reactions.
    pub reactions: &'static str,
    /// Above something to remember.
    pub callout_note: &'static str,
    /// Above something to try.
    pub callout_tip: &'static str,
    /// Above something to beware of.
    pub callout_warning: &'static str,
    /// Where numbers come from.
    pub source: fn(source: &str) -> String,
    /// Said to those who hear it, after an outside link.
    pub outside: fn(host: &str) -> String,
}

/// Products, coupons and prices.
pub struct GoodsTexts {
    /// Read before an amount by those who hear it.
    pub currency: &'static str,
    /// Beside the price with coupons.
    pub with_coupons: &'static str,
    /// Beside the price when there is no coupon.
    pub without_coupons: &'static str,
    /// The list price.
    pub list_price: &'static str,
    /// The list price and its amount.
    pub list_price_of: fn(amount: &str) -> String,
    /// The lowest price really paid in seven days.
    pub lowest_7_days: &'static str,
    /// How much less than the lowest of seven days.
    pub saving: fn(amount: &str) -> String,
    /// How much more than the lowest of seven days.
    pub dearer: fn(amount: &str) -> String,
    /// The receipt.
    pub receipt: &'static str,
    /// Postage.
    pub shipping: &'static str,
    /// What one really pays.
    pub to_pay: &'static str,
    /// The same with its amount, on a picture.
    pub to_pay_of: fn(amount: &str) -> String,
    /// The coupon of a shop, of a category, of the site; on a receipt.
    pub shop_coupon: &'static str,
    /// See above.
    pub category_coupon: fn(category: &str) -> String,
    /// See above.
    pub platform_coupon: &'static str,
    /// A threshold, short.
    pub from: fn(amount: &str) -> String,
    /// An amount taken off.
    pub off: fn(amount: &str) -> String,
    /// Says that these coupons are the cheapest.
    pub cheapest: fn(n_coupons: usize) -> String,
    /// Coupons that somebody chose, and what they cost more than the cheapest.
    pub chosen_dearer: fn(n_coupons: usize, amount: &str) -> String,
    /// What another coupon would cost more.
    pub other_dearer: fn(coupon: &str, amount: &str) -> String,
    /// Another coupon that would cost the same.
    pub other_same: fn(coupon: &str) -> String,
    /// A coupon whose threshold the goods do not reach.
    pub other_below: fn(coupon: &str, missing: &str) -> String,
    /// In which order coupons are taken off.
    pub order_of_coupons: &'static str,
    /// On a ticket: what using it would cost more; nothing when it would cost the same.
    pub not_on_receipt: fn(more: Option<&str>) -> String,
    /// Heading of the notes about a product.
    pub opinions: &'static str,
    /// Said when there are none.
    pub no_opinions: &'static str,
    /// Heading of the shares.
    pub who_gets_what: &'static str,
    /// What the buyer saves.
    pub you_save: &'static str,
    /// By how many coupons.
    pub by_coupons: fn(n: usize) -> String,
    /// What the author gets.
    pub author_gets: &'static str,
    /// A part of what is paid, due once it can no longer be sent back.
    pub of_paid_after_return: fn(percent: &str) -> String,
    /// What the platform keeps.
    pub platform_keeps: &'static str,
    /// What the platform adds instead.
    pub platform_adds: &'static str,
    /// A part of what is paid.
    pub of_paid: fn(percent: &str) -> String,
    /// The fee, less the coupons that the platform pays for.
    pub fee_less_coupons: fn(percent: &str, fee: &str, coupons: &str) -> String,
    /// What the merchant has left.
    pub merchant_gets: &'static str,
    /// What the four come to.
    pub shares_sum: fn(list_price: &str) -> String,
    /// Name of the list of coupons.
    pub coupons: &'static str,
    /// Where a coupon of a shop can be used.
    pub for_shop: fn(threshold: &str) -> String,
    /// Where a coupon of a category can be used.
    pub for_category: fn(category: &str, threshold: &str) -> String,
    /// Where a coupon of the site can be used.
    pub for_platform: fn(threshold: &str) -> String,
    /// From where on a coupon can be used.
    pub usable_from: fn(threshold: &str) -> String,
    /// No threshold.
    pub no_threshold: &'static str,
    /// The last day of a coupon.
    pub until: fn(day: &str) -> String,
    /// Tenths of the price that are left, as 88 折.
    pub percent: fn(percent_off: u8) -> String,
    /// A coupon in a line: what it takes off, what it is for.
    pub coupon_words: fn(off: &str, rule: &str) -> String,
    /// The most a percentage takes off; stands behind where it can be used.
    pub at_most: fn(amount: &str) -> String,
    /// Takes a coupon.
    pub claim: &'static str,
    /// Name of the button that takes a coupon.
    pub claim_named: fn(coupon: &str) -> String,
    /// On a coupon one has.
    pub claimed: &'static str,
    /// Beneath it.
    pub in_wallet: &'static str,
    /// On a coupon below its threshold.
    pub missing: fn(amount: &str) -> String,
    /// On an expired coupon.
    pub expired: &'static str,
    /// On a coupon that does not hold yet.
    pub not_yet: &'static str,
    /// Who is behind a product.
    pub responsible: &'static str,
    /// Who makes it.
    pub maker: &'static str,
    /// Under which licence.
    pub licence: &'static str,
    /// The right to return.
    pub promise: &'static str,
    /// None are left.
    pub sold_out: &'static str,
    /// When more come.
    pub restock: fn(day: &str) -> String,
    /// No longer sold.
    pub withdrawn: &'static str,
    /// Takes every coupon of a product.
    pub claim_all: fn(n: usize) -> String,
    /// Leads to what one would order.
    pub buy: &'static str,
    /// Asks to be told when it can be had again.
    pub tell_restock: &'static str,
    /// Says that one will be told.
    pub telling_restock: &'static str,
    /// On a coupon of which all are taken.
    pub all_taken: &'static str,
    /// The description.
    pub about: &'static str,
}

part_texts!(ZH_HANS_READING, |tables| Some(tables.reading), ReadingTexts, reading, tr);
