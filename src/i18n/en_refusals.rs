//! English: what a rule refuses.

use super::refusals::RefusalTexts;

/// English.
pub const EN_REFUSALS: RefusalTexts = RefusalTexts {
    coupon_expired: "This coupon has expired and was not claimed. The price is now counted without it.",
    coupon_not_started: "This coupon has not started yet and was not claimed.",
    coupon_all_taken: "The last of these coupons has just gone, so you did not get one. The price is now counted without it.",
    coupon_elsewhere: "This coupon is for another shop or category and cannot be used here.",
    coupon_below: "The order does not reach this coupon’s minimum, so it was not used.",
    coupons_of_one_scope: "An order takes one coupon of each kind, so nothing was changed.",
    marks_missing: "This note cannot be published yet: it carries a product card, so its first line must say “Ad”. The draft is saved; you need not write it again.",
    claim_absolute: "This note cannot be published yet: it makes claims such as “the lowest price anywhere” or “of national rank”, which advertising law does not allow. Say what you measured or worked out yourself. The draft is saved.",
    claim_income: "This note cannot be published yet: it promises an income, such as “ten thousand a month” or “earn while you sleep”. You may write about costs and losses, but not promise what others can earn. The draft is saved.",
    claim_medical: "This note cannot be published yet: it speaks of curing illness. Only medicine may be described that way. The draft is saved.",
    text_empty: "Nothing is written yet, so nothing was sent.",
    text_too_long: "This is too long and was not sent. Your words are still here; shorten them and send again.",
    not_yours: "This number already belongs to someone else, so nothing was sent. Your words are still here; press “Send” again.",
    yourself: "This is you; there is no need to follow yourself.",
    mute_nowhere: "Choose where it should be hidden: in Discover, in search or in comments, one of them at least. Nothing was saved; what you wrote is still there.",
    mute_hides_most: "This rule would hide more than half of all notes, so it was not saved. If you want that, press “Hide all the same”.",
    too_many_mutes: "There are 200 rules, and there is no room for more. Delete one, then add this one. What you wrote is still there.",
    moderators_only: "Only moderators decide reports. Nothing was changed.",
    lesson_closed: "This lesson is not open yet. Finish the one before it first. Your progress is safe.",
    quiz_changed: "The questions have just been replaced, so this attempt was not scored. Your earlier score is safe; have a look at the new ones.",
    too_many_notes: "This lesson holds 100 of your notes, and there is no room for more. Delete one, then write again. What you just wrote is still in the box.",
    name_unseen: "Nothing can be seen of this name. Choose other words.",
    name_taken: "Another name looks the same. Choose another one.",
    too_many_folders: "There are 100 folders, and there is no room for more. Delete one first; what it holds stays saved.",
    not_saved: "One of them is no longer saved, so none was moved.",
    file_broken: "This file is damaged: cut short, or changed. Nothing has changed here; try another copy.",
    file_foreign: "This file was not exported from Zhongcao. Nothing has changed here.",
    file_too_large: "This file is larger than 20 MB and was not exported here. Nothing has changed.",
    file_newer: "A newer release exported this file, and this page is older and cannot read it. Nothing has changed; reload to get the new release, then import again.",
    shelf_without_note: "No note of yours says why this should be here. Write one first, then put it up. Your shelf has not changed.",
};
