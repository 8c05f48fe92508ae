//! Who somebody is in the community.

use crate::PersonId;
use serde::{Deserialize, Serialize};

/// What somebody is here for. A role is never a rank: nobody earns by another's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Signed out: reads everything, changes nothing.
    Reader,
    /// The first visitor of a community in the browser: may do everything a buyer may.
    Guest,
    /// 小白: buys and writes.
    Buyer,
    /// 创客: shares and earns, too.
    Maker,
    /// Sells.
    Merchant,
    /// Keeps order.
    Moderator,
}

/// Somebody, as the back end knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// What they are here for.
    pub role: Role,
}

impl Person {
    /// The person of the demo community that `?person=` names; nobody else has a seam to be.
    #[must_use]
    pub fn of_demo(name: &str) -> Option<Self> {
        let role = match name {
            "guest" => Role::Guest,
            "reader" => Role::Reader,
            "buyer" => Role::Buyer,
            "maker" => Role::Maker,
            "merchant" => Role::Merchant,
            "mod" => Role::Moderator,
            _ => return None,
        };
        Some(Self { id: PersonId::from(name), role })
    }

    /// The first visitor.
    #[must_use]
    pub fn guest() -> Self {
        Self { id: PersonId::from("guest"), role: Role::Guest }
    }

    /// Whether they may change anything.
    #[must_use]
    pub fn is_member(&self) -> bool {
        self.role != Role::Reader
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_reader_is_signed_out() {
        for name in ["guest", "buyer", "maker", "merchant", "mod"] {
            assert!(Person::of_demo(name).is_some_and(|person| person.is_member()));
        }
        assert!(Person::of_demo("reader").is_some_and(|person| !person.is_member()));
        assert_eq!(Person::of_demo("root"), None);
    }
}
