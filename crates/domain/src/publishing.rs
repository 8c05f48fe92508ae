//! What stands between a text and its publication. The store asks it of whoever publishes, and the
//! exercise of the school of whoever tries.

use crate::{Marks, Refusal, claims};

/// The longest title, in characters.
pub const MAX_TITLE: usize = 40;
/// The longest text, in bytes; what readers would be shown no more of is not taken either.
pub const MAX_BODY_BYTES: usize = 64 * 1024;

/// All that stands in the way of publishing `title` and `body` by somebody who states the marks
/// `stated`, where what the note carries asks for `asked`; in the order in which it is told.
#[must_use]
pub fn in_the_way(title: &str, body: &str, stated: &Marks, asked: &Marks) -> Vec<Refusal> {
    let mut found = Vec::new();
    if title.trim().is_empty() || body.trim().is_empty() {
        found.push(Refusal::TextEmpty);
    }
    if title.chars().count() > MAX_TITLE || body.len() > MAX_BODY_BYTES {
        found.push(Refusal::TextTooLong);
    }
    for claim in claims(title).into_iter().chain(claims(body)) {
        let refusal = Refusal::ClaimForbidden(claim.kind);
        if !found.contains(&refusal) {
            found.push(refusal);
        }
    }
    if !stated.cover(asked) {
        found.push(Refusal::MarksMissing);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ClaimKind, Evidence, Money};
    use proptest::prelude::*;

    const ASKED: Marks = Marks {
        ad: true,
        commission: Some(Money::from_fen(320)),
        evidence: Some(Evidence::Gift),
        ai: false,
    };

    #[test]
    fn everything_that_is_amiss_is_told_at_once() {
        let body = "全网最低，稳赚";
        assert_eq!(
            in_the_way(" ", body, &Marks::default(), &ASKED),
            [
                Refusal::TextEmpty,
                Refusal::ClaimForbidden(ClaimKind::Absolute),
                Refusal::ClaimForbidden(ClaimKind::Income),
                Refusal::MarksMissing,
            ]
        );
        assert_eq!(in_the_way("餐盘用了四十天", "番茄酱会染色", &ASKED, &ASKED), []);
        let long = "长".repeat(MAX_TITLE + 1);
        assert_eq!(in_the_way(&long, "文", &ASKED, &ASKED), [Refusal::TextTooLong]);
    }

    proptest! {
        #[test]
        fn nothing_gets_past_with_fewer_marks_or_a_claim(
            title in ".{0,60}", body in ".{0,80}", ad: bool, fen in 0i64..640,
        ) {
            let stated = Marks { ad, commission: Some(Money::from_fen(fen)), ..ASKED };
            let found = in_the_way(&title, &body, &stated, &ASKED);
            prop_assert_eq!(found.contains(&Refusal::MarksMissing), !ad || fen < 320);
            let claimed = format!("{body}稳赚");
            let found = in_the_way(&title, &claimed, &stated, &ASKED);
            prop_assert!(found.contains(&Refusal::ClaimForbidden(ClaimKind::Income)));
        }
    }
}
