//! What the types of the files under `demo/` cannot say: amounts that make no sense, names that lead
//! nowhere, combinations that are missing, claims that nobody may make.

use super::{
    DemoFiles,
    packed::{PackedCoupon, PackedProduct},
    place::{FileError, Place},
};
use domain::{Money, PricePoint, category::is_category, claims};

/// The most of a price that may go to commission and fee together, in basis points.
const MAX_RATES: u32 = 5_000;

impl DemoFiles {
    /// Looks at everything that the types let through.
    ///
    /// # Errors
    /// The first mistake, with its file and line.
    pub(super) fn check(&self) -> Result<(), FileError> {
        for product in &self.products {
            self.check_product(product)?;
        }
        for coupon in &self.coupons {
            self.check_coupon(coupon)?;
        }
        for note in &self.notes {
            self.check_claims(&note.at, &note.title, &note.body)?;
            self.check_pictures(&note.at, &note.pictures)?;
            self.check_creator(&note.at, note.author.as_str())?;
            for product in &note.products {
                let is_known = self.products.iter().any(|known| known.id == *product);
                known(&note.at, "products", is_known, product.as_str())?;
            }
            for coupon in &note.coupons {
                let is_known = self.coupons.iter().any(|known| known.id == *coupon);
                known(&note.at, "coupons", is_known, coupon.as_str())?;
            }
        }
        for comment in &self.comments {
            self.check_creator(&comment.place, comment.author.as_str())?;
            let note = self.notes.iter().any(|known| known.id == comment.note);
            known(&comment.place, "author", note, comment.note.as_str())?;
        }
        for creator in &self.creators {
            if !creator.picture.is_empty() {
                self.check_pictures(&creator.at, std::slice::from_ref(&creator.picture))?;
            }
        }
        Ok(())
    }

    fn check_product(&self, product: &PackedProduct) -> Result<(), FileError> {
        let at = &product.at;
        self.check_claims(at, &product.title, &product.body)?;
        self.check_pictures(at, &product.pictures)?;
        let is_known = self.shops.iter().any(|shop| shop.id == product.shop);
        known(at, "shop", is_known, product.shop.as_str())?;
        known(at, "category", is_category(&product.category), &product.category)?;
        if u32::from(product.commission) + u32::from(product.fee) > MAX_RATES {
            return Err(at.error("commission", "commission and fee are over 50 per cent together"));
        }
        check_prices(product)?;
        check_variants(product)
    }

    fn check_coupon(&self, coupon: &PackedCoupon) -> Result<(), FileError> {
        let at = &coupon.at;
        match coupon.record(domain::Timestamp(0))?.scope {
            domain::Scope::Shop(shop) => {
                known(at, "of", self.shops.iter().any(|known| known.id == shop), &coupon.of)?;
            }
            domain::Scope::Category(category) => {
                known(at, "of", is_category(&category), &category)?;
            }
            domain::Scope::Platform => {}
        }
        if coupon.expires <= coupon.starts {
            return Err(at.error("expires", "a coupon ends after it starts"));
        }
        if coupon.kind == "discount" {
            if !(1..=99).contains(&coupon.percent_off) {
                return Err(at.error("percent_off", "between 1 and 99 per cent are taken off"));
            }
            if coupon.cap == Money::ZERO {
                return Err(at.error("cap", "a percentage takes off at most a cap above 0.00"));
            }
        } else if coupon.off == Money::ZERO {
            return Err(at.error("off", "a coupon takes off more than 0.00"));
        } else if coupon.kind == "threshold" && coupon.off > coupon.threshold {
            return Err(at.error("off", "a coupon takes off no more than its threshold"));
        }
        if coupon.claimed.unwrap_or_default() > coupon.limit.unwrap_or(u32::MAX) {
            return Err(at.error("claimed", "no more are taken than there are"));
        }
        Ok(())
    }

    fn check_claims(&self, at: &Place, title: &str, body: &str) -> Result<(), FileError> {
        for (key, text) in [("title", title), ("body", body)] {
            if let Some(claim) = claims(text).first() {
                let says = format!("nobody may publish `{}`", claim.phrase);
                return Err(at.error_in(key, text, claim.phrase, says));
            }
        }
        Ok(())
    }

    fn check_pictures(&self, at: &Place, pictures: &[String]) -> Result<(), FileError> {
        pictures.iter().try_for_each(|picture| {
            known(at, "pictures", self.pictures.contains_key(picture), picture)
        })
    }

    fn check_creator(&self, at: &Place, creator: &str) -> Result<(), FileError> {
        let is_known = self.creators.iter().any(|known| known.id.as_str() == creator);
        known(at, "author", is_known, creator)
    }
}

fn known(at: &Place, key: &str, is_known: bool, value: &str) -> Result<(), FileError> {
    if is_known { Ok(()) } else { Err(at.error(key, format!("there is no `{value}`"))) }
}

fn check_prices(product: &PackedProduct) -> Result<(), FileError> {
    let at = &product.at;
    if product.price.is_empty() {
        return Err(at.error("price", "a product has a price"));
    }
    let mut before: Option<&PricePoint> = None;
    for (n, price) in product.price.iter().enumerate() {
        let says = if price.list == Money::ZERO || price.paid == Money::ZERO {
            "a price is above 0.00"
        } else if price.paid > price.list.plus(product.shipping) {
            "nobody paid more than list price and shipping"
        } else if before.is_some_and(|before| before.at >= price.at) {
            "prices stand in the order of time"
        } else {
            before = Some(price);
            continue;
        };
        return Err(at.nth_error("price", n, says));
    }
    Ok(())
}

/// Every combination is made or is not, once.
fn check_variants(product: &PackedProduct) -> Result<(), FileError> {
    let at = &product.at;
    if product.axes.is_empty() {
        return match product.stock {
            Some(_) if product.variants.is_empty() && product.not_made.is_empty() => Ok(()),
            Some(_) => Err(at.error("variant", "there are variants without `options`")),
            None => Err(at.error("stock", "a product says how many there are")),
        };
    }
    if product.variants.first().is_none_or(|standard| standard.surcharge != Money::ZERO) {
        return Err(at.error("variant", "the first variant is the standard one, without surcharge"));
    }
    let mut combinations: Vec<Vec<&str>> = vec![Vec::new()];
    for axis in &product.axes {
        combinations = combinations
            .iter()
            .flat_map(|begun| {
                axis.values.iter().map(move |value| [&begun[..], &[value.as_str()]].concat())
            })
            .collect();
    }
    let made = product.variants.iter().map(|variant| ("variant", &variant.values));
    let not_made = product.not_made.iter().map(|none| ("without", &none.values));
    for (key, rows) in [("variant", made.collect::<Vec<_>>()), ("without", not_made.collect())] {
        for (n, (_, values)) in rows.iter().enumerate() {
            let Some(found) = combinations.iter().position(|combination| combination == *values)
            else {
                let says = format!("`{}` is no combination, or stands twice", values.join(" "));
                return Err(at.nth_error(key, n, says));
            };
            combinations.remove(found);
        }
    }
    match combinations.first() {
        None => Ok(()),
        Some(missing) => Err(at.error(
            "options",
            format!("`{}` is neither a `variant` nor a `without`", missing.join(" ")),
        )),
    }
}
