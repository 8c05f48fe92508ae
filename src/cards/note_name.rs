//! The accessible name of a note: whoever hears it hears 广告 and the amount first, too.

use crate::i18n::{reading, texts};
use domain::NoteSummary;

/// The name of a note where it is a link; tracks the language.
#[must_use]
pub fn note_name(note: &NoteSummary) -> String {
    let texts = &texts().note;
    match (note.marks.ad, note.marks.commission) {
        (true, Some(amount)) => (texts.ad_title)(&note.title, &amount.to_string()),
        (true, None) => (texts.ad_title_without_amount)(&note.title),
        (false, _) => note.title.clone(),
    }
}

/// The title under which a note is handed on: whoever gets it reads 广告 first, too (features.md, D6).
#[must_use]
pub fn shared_title(note: &NoteSummary) -> String {
    if note.marks.ad { (reading().note.shared_ad)(&note.title) } else { note.title.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Marks, fixtures};

    #[test]
    fn what_is_advertised_says_so_wherever_its_name_goes() {
        let note = fixtures::note_summary();
        assert_eq!(
            note_name(&note),
            "广告：一岁半自己吃饭：第三个餐盘才对，若你购买，作者约得 ¥3.20"
        );
        assert_eq!(shared_title(&note), "【广告】一岁半自己吃饭：第三个餐盘才对");
        let coupon = Marks { commission: None, evidence: None, ..note.marks };
        let note = NoteSummary { marks: coupon, ..note };
        assert_eq!(note_name(&note), "广告：一岁半自己吃饭：第三个餐盘才对");
        let note = NoteSummary { marks: Marks::default(), ..note };
        assert_eq!((note_name(&note), shared_title(&note)), (note.title.clone(), note.title));
    }
}
