//! Those who write notes: what of them has been checked, what they did, and what they put together.

use crate::{CreatorId, Evidence, Marks, NoteSummary, Picture, Tally, Timestamp};

use serde::{Deserialize, Serialize};

/// The most collections of one creator.
pub const MAX_COLLECTIONS: usize = 40;

/// What kind of identity was checked: a badge alone says too little.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityKind {
    /// 职业: a certificate or a contract of work was seen.
    #[default]
    Profession,
    /// 经营: a licence was seen.
    Business,
    /// 经历: what somebody did for years, shown by papers of another kind.
    Experience,
}

/// A checked identity: what it says and who checked it (features.md, XHS-3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// What they are, as 注册营养师.
    pub title: String,
    /// Who checked what, and when.
    pub verified_by: String,
    /// Of which kind it is.
    #[serde(default)]
    pub kind: IdentityKind,
}

/// A creator as shown beside what they wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Creator {
    /// Their id.
    pub id: CreatorId,
    /// The name they chose.
    pub name: String,
    /// What was checked of who they are; nothing for most.
    pub identity: Option<Identity>,
    /// Their face.
    pub avatar: Option<Picture>,
}

/// Whether somebody still writes here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// They do.
    #[default]
    Active,
    /// The community stopped them, and says why.
    Blocked {
        /// Why, in a sentence for everybody.
        reason: String,
    },
    /// They left; what they wrote went with them.
    Removed,
}

/// What somebody did here, each act for itself and none of them a rank (features.md, MI-4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acts {
    /// 买过: orders that arrived.
    pub bought: u64,
    /// 写过: notes.
    pub wrote: u64,
    /// 回答过: answers to comments.
    pub answered: u64,
    /// 分享过: notes that lead to something one can buy.
    pub shared: u64,
}

/// How many of somebody's notes rest on which evidence (features.md, B6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceMix {
    /// Without a product: nothing to buy, nothing to show.
    pub without_product: u64,
    /// 自购已验证.
    pub verified: u64,
    /// 自购 30 天复评.
    pub verified_30_days: u64,
    /// 赠品.
    pub gift: u64,
    /// 合作.
    pub partner: u64,
    /// 未购.
    pub unbought: u64,
}

impl EvidenceMix {
    /// Counts notes by their marks.
    #[must_use]
    pub fn of<'a>(notes: impl IntoIterator<Item = &'a Marks>) -> Self {
        let mut mix = Self::default();
        for marks in notes {
            *match marks.evidence {
                None => &mut mix.without_product,
                Some(Evidence::Verified) => &mut mix.verified,
                Some(Evidence::Verified30Days) => &mut mix.verified_30_days,
                Some(Evidence::Gift) => &mut mix.gift,
                Some(Evidence::Partner) => &mut mix.partner,
                Some(Evidence::Unbought) => &mut mix.unbought,
            } += 1;
        }
        mix
    }

    /// How many notes there are of each evidence that occurs, in the order of the look, and their
    /// shares in thousandths, which add up to a thousand.
    #[must_use]
    pub fn shares(&self) -> Vec<(Option<Evidence>, u64, u64)> {
        let all = [
            (None, self.without_product),
            (Some(Evidence::Verified), self.verified),
            (Some(Evidence::Verified30Days), self.verified_30_days),
            (Some(Evidence::Partner), self.partner),
            (Some(Evidence::Gift), self.gift),
            (Some(Evidence::Unbought), self.unbought),
        ];
        let total: u64 = all.iter().map(|(_, n)| n).sum();
        let (mut before, mut given) = (0, 0);
        let mut shares = Vec::new();
        for (evidence, n) in all {
            if n > 0 {
                before += n;
                // The end of each stretch is rounded, not its length: so nothing is lost on the way.
                let end = before * 1000 / total;
                shares.push((evidence, n, end - given));
                given = end;
            }
        }
        shares
    }
}

/// Notes of one creator that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    /// Its title.
    pub title: String,
    /// Its notes, in the order of whoever put them together.
    pub notes: Vec<NoteSummary>,
}

/// Where in WeChat a creator is found, too (features.md, CH-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WechatKind {
    /// 公众号.
    Gongzhonghao,
    /// 小程序.
    Xiaochengxu,
}

/// The code of a 公众号 or 小程序.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WechatCode {
    /// Of which of the two.
    pub kind: WechatKind,
    /// Its name, by which it is found without the code.
    pub name: String,
    /// The code; its words say what it is for those who do not see it.
    pub picture: Option<Picture>,
    /// What it says and how else one gets there.
    pub words: String,
}

/// A creator's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatorPage {
    /// Who.
    pub creator: Creator,
    /// Whether they still write here.
    pub standing: Standing,
    /// What was looked at of their identity, and what it does not say; empty without one.
    pub checked: String,
    /// Their own words in Markdown: untrusted.
    pub bio: String,
    /// Since when they are here, if it is known.
    pub joined: Option<Timestamp>,
    /// Where, in their own words; may be empty.
    pub place: String,
    /// What they know about, in their own words.
    pub topics: Vec<String>,
    /// Whether the asking person follows them, and how many do: a count and no list.
    pub followers: Tally,
    /// What they did.
    pub acts: Acts,
    /// What their notes rest on.
    pub mix: EvidenceMix,
    /// Their collections; notes that are gone are left out, and so is a collection without any.
    pub collections: Vec<Collection>,
    /// How many things stand on their shelf.
    pub n_shelf: u64,
    /// Where in WeChat they are found.
    pub codes: Vec<WechatCode>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(evidence: Option<Evidence>) -> Marks {
        Marks { evidence, ..Marks::default() }
    }

    #[test]
    fn the_mix_counts_every_note_under_one_evidence() {
        let notes = [None, None, Some(Evidence::Verified), Some(Evidence::Unbought)].map(marks);
        let mix = EvidenceMix::of(&notes);
        assert_eq!(
            mix.shares(),
            [
                (None, 2, 500),
                (Some(Evidence::Verified), 1, 250),
                (Some(Evidence::Unbought), 1, 250)
            ]
        );
        assert_eq!(EvidenceMix::default().shares(), []);
    }

    proptest! {
        #[test]
        fn the_shares_of_a_mix_add_up(
            without_product in 0u64..500, verified in 0u64..500, verified_30_days in 0u64..500,
            gift in 0u64..500, partner in 0u64..500, unbought in 0u64..500,
        ) {
            let mix = EvidenceMix { without_product, verified, verified_30_days, gift, partner, unbought };
            let shares = mix.shares();
            let sum: u64 = shares.iter().map(|(_, _, share)| share).sum();
            prop_assert_eq!(sum, if shares.is_empty() { 0 } else { 1000 });
            let total = without_product + verified + verified_30_days + gift + partner + unbought;
            for (_, n, share) in shares {
                prop_assert!((share * total).abs_diff(n * 1000) <= total);
            }
        }
    }
}
