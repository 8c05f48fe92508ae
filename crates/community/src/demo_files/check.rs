//! What the types of the files under `demo/` cannot say: amounts that make no sense, names that lead
//! nowhere, combinations that are missing, claims that nobody may make.

use super::{
    DemoFiles,
    packed::{PackedCoupon, PackedProduct},
    place::{FileError, Place},
};
use domain::{Money, PricePoint, category::is_category, claims, skeleton::skeleton};

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
        for (n, creator) in self.creators.iter().enumerate() {
            let looks = skeleton(&creator.name);
            let before = &self.creators[..n];
            if let Some(other) = before.iter().find(|other| skeleton(&other.name) == looks) {
                let says = format!("this name passes for that of `{}`", other.id);
                return Err(creator.at.error("name", says));
            }
            if !creator.picture.is_empty() {
                self.check_pictures(&creator.at, std::slice::from_ref(&creator.picture))?;
            }
        }
        for topic in &self.topics {
            self.check_claims(&topic.at, &topic.name, &topic.record().about)?;
            self.check_topic(&topic.at, "name", &topic.name)?;
            for other in &topic.related {
                self.check_topic(&topic.at, "related", other)?;
            }
        }
        self.check_school()
    }

    /// A topic is what a note says that it is about.
    fn check_topic(&self, at: &Place, key: &str, name: &String) -> Result<(), FileError> {
        let is_known = self.notes.iter().any(|note| note.topics.contains(name));
        known(at, key, is_known, name)
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
    // Addresses put a comma between the values of a variant.
    if product.axes.iter().flat_map(|axis| &axis.values).any(|value| value.contains(',')) {
        return Err(at.error("options", "a value has no comma in it"));
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// Files without a mistake.
    fn files() -> Value {
        json!({"v": 2, "notes": [], "creators": [], "pictures": {"cover": {"width": 3, "height": 4, "color": "#fff", "alt": "封面"}},
            "shops": [{"id": "s", "name": "店", "licence": "演示", "promise": "七天", "ships": "台州", "service": "工作日"}],
            "products": [{"id": "p", "title": "盘", "shop": "s", "maker": "厂", "category": "母婴", "shipping": 600,
                "commission": 500, "fee": 200, "pictures": ["cover"], "body": "第一行\n第二行",
                "price": [{"at": -9, "list": 7400, "paid": 6900}, {"at": -5, "list": 7900, "paid": 8500}],
                "options": [{"name": "颜色", "values": ["绿", "黄"]}],
                "variant": [{"values": ["绿"], "surcharge": 0, "stock": 3, "restock": null}],
                "without": [{"values": ["黄"], "reason": "没有开模"}],
                "_file": "products/p.md",
                "_lines": {"category": [5], "price": [6, 7], "options": [8], "variant": [9], "without": [10], "commission": [11], "body": [20]}}],
            "coupons": [{"id": "c", "title": "券", "scope": "shop", "of": "s", "kind": "threshold", "threshold": 6900,
                "off": 1000, "starts": -5, "expires": 5, "payer": "merchant", "limit": 9, "claimed": 9,
                "_file": "coupons/c.md", "_lines": {"of": [3], "off": [6], "expires": [8], "claimed": [10]}}]})
    }

    /// What is said of the files with one value put in the place of another.
    fn said(at: &str, value: Value) -> Option<String> {
        let mut files = files();
        *files.pointer_mut(at).expect("a place in the files") = value;
        let read = DemoFiles::from_json(&files.to_string());
        read.err().map(|error| error.to_string())
    }

    #[test]
    fn files_without_a_mistake_are_read() {
        assert_eq!(said("/v", json!(2)), None);
    }

    #[test]
    fn nobody_passes_for_somebody_else() {
        let creators = |second: &str| {
            json!([{"id": "a", "name": "小满妈妈", "picture": "", "body": ""},
                {"id": "b", "name": second, "picture": "", "body": "",
                    "_file": "creators/b.md", "_lines": {"name": [3]}}])
        };
        let refused = "demo/creators/b.md:3: this name passes for that of `a`";
        assert_eq!(said("/creators", creators("小满\u{200b}·妈妈")).as_deref(), Some(refused));
        assert_eq!(said("/creators", creators("小满爸爸")), None);
    }

    #[test]
    fn each_mistake_names_its_file_its_line_and_what_was_expected() {
        for (at, value, sentence) in [
            ("/products/0/price/1/list", json!(0), "products/p.md:7: a price is above 0.00"),
            (
                "/products/0/price/1/paid",
                json!(8501),
                "products/p.md:7: nobody paid more than list price and shipping",
            ),
            (
                "/products/0/price/1/at",
                json!(-9),
                "products/p.md:7: prices stand in the order of time",
            ),
            ("/products/0/price", json!([]), "products/p.md:6: a product has a price"),
            ("/products/0/category", json!("礼包"), "products/p.md:5: there is no `礼包`"),
            (
                "/products/0/commission",
                json!(4_900),
                "products/p.md:11: commission and fee are over 50 per cent together",
            ),
            (
                "/products/0/without",
                json!([]),
                "products/p.md:8: `黄` is neither a `variant` nor a `without`",
            ),
            (
                "/products/0/without/0/values/0",
                json!("红"),
                "products/p.md:10: `红` is no combination, or stands twice",
            ),
            (
                "/products/0/without/0/values/0",
                json!("绿"),
                "products/p.md:10: `绿` is no combination, or stands twice",
            ),
            (
                "/products/0/variant/0/surcharge",
                json!(100),
                "products/p.md:9: the first variant is the standard one, without surcharge",
            ),
            (
                "/products/0/body",
                json!("第一行\n全网最低"),
                "products/p.md:21: nobody may publish `全网最低`",
            ),
            ("/products/0/pictures/0", json!("none"), "products/p.md:1: there is no `none`"),
            (
                "/products/0/price/0/list",
                json!("x"),
                "products/p.md:1: invalid type: string \"x\", expected i64",
            ),
            ("/coupons/0/of", json!("nobody"), "coupons/c.md:3: there is no `nobody`"),
            ("/coupons/0/off", json!(0), "coupons/c.md:6: a coupon takes off more than 0.00"),
            (
                "/coupons/0/off",
                json!(6901),
                "coupons/c.md:6: a coupon takes off no more than its threshold",
            ),
            ("/coupons/0/expires", json!(-5), "coupons/c.md:8: a coupon ends after it starts"),
            ("/coupons/0/claimed", json!(10), "coupons/c.md:10: no more are taken than there are"),
        ] {
            assert_eq!(
                said(at, value).as_deref(),
                Some(format!("demo/{sentence}").as_str()),
                "{at}"
            );
        }
    }
}
