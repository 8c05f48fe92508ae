//! 隐私: the ledger of consent, what this page sent, everything in one file and back, and clearing this
//! device. Only its page asks for any of it.

use super::{
    ApiError, Keeping, Loaded, Services, is_member, kept_values, news, services, use_keeping,
};
use crate::platform::{
    device, page, pictures, sent,
    storage::{self, Place},
};
use api::{
    CarryFile,
    requests::{CarryIn, CarryOutQuery},
};
use boxed::effect;
use domain::{
    BelongingCount, CarriedIn, Consent, Decision, Ledger, Purpose, Timestamp, ids::is_id,
    sent::telling,
};
use leptos::prelude::*;

/// What every name on this device begins with.
const OURS: &str = "zc.";

/// The longest text that is put under one name, in bytes.
const MAX_TEXT: usize = 200_000;

/// How it stands with a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    /// Which.
    pub purpose: Purpose,
    /// What was decided.
    pub consent: Consent,
    /// Whether things are kept for it now: some said yes before there was a ledger.
    pub is_kept: bool,
    /// The day on which something was last kept for it.
    pub used: Option<Timestamp>,
}

/// What somebody takes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// How the file is called.
    pub name: String,
    /// Its text.
    pub text: String,
    /// How many of each it holds.
    pub counts: Vec<BelongingCount>,
    /// How many settings and the like it holds.
    pub n_device: u64,
    /// How many records nobody can read.
    pub n_unreadable: u64,
}

/// What became of what somebody brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Of the records.
    pub records: CarriedIn,
    /// How many settings and the like came along.
    pub n_device: u64,
    /// How many of them were there already.
    pub n_device_already: u64,
    /// How many of them wait for a yes.
    pub n_waiting: u64,
    /// How many of them cannot be put.
    pub n_device_not: u64,
}

/// What the page of privacy shows and does. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Privacy {
    services: StoredValue<Services>,
    keeping: Keeping,
    here: Loaded<Vec<BelongingCount>>,
    /// What was brought and may be put once somebody says yes.
    waiting: StoredValue<Vec<(String, String)>>,
}

/// What the page of privacy shows and does.
#[must_use]
pub fn use_privacy() -> Privacy {
    let (services, keeping, news, asks) = (services(), use_keeping(), news(), is_member());
    let privacy = Privacy {
        services,
        keeping,
        here: Loaded::new(move || {
            news.track();
            let api = services.with_value(|services| services.api.clone());
            Box::pin(async move {
                if !asks {
                    return Ok(Vec::new());
                }
                Ok(api.carry_out(CarryOutQuery {}).await?.counts)
            })
        }),
        waiting: StoredValue::default(),
    };
    effect(move || {
        if keeping.is_kept() {
            let waiting = privacy.waiting.try_update_value(std::mem::take);
            for (name, text) in waiting.unwrap_or_default() {
                privacy.put(&name, &text);
            }
        }
    });
    privacy
}

/// The addresses by which this page said more than which files it wants, since it was loaded; nothing
/// where the browser does not tell.
#[must_use]
pub fn sent_by_this_page() -> Option<Vec<String>> {
    sent::requests().map(|(addresses, site)| telling(&addresses, &site))
}

impl Privacy {
    /// The ledger, a line a purpose; tracks it.
    #[must_use]
    pub fn ledger(self) -> Vec<LedgerLine> {
        // A purpose at a time, so that each is tracked.
        let keeps = Purpose::ALL.map(|purpose| self.keeping.keeps(purpose));
        let ledger = Ledger::from_text(&kept_values::ledger());
        let used = storage::get(Place::Device, device::USED).unwrap_or_default();
        let line = |(purpose, is_kept): (Purpose, bool)| LedgerLine {
            purpose,
            consent: ledger.of(purpose),
            is_kept,
            used: match purpose {
                // Whichever are looked at are kept.
                Purpose::Pictures => pictures::are_kept().then(|| self.keeping.now()),
                _ => last_used(&used, purpose),
            },
        };
        Purpose::ALL.into_iter().zip(keeps).map(line).collect()
    }

    /// What the records hold of one's own here, by kind; tracks it.
    #[must_use]
    pub fn here(self) -> Option<Vec<BelongingCount>> {
        self.here.answer().and_then(Result::ok)
    }

    /// Agrees to a purpose, within the yes.
    pub fn give(self, purpose: Purpose) {
        self.decide(purpose, true);
    }

    /// Takes a purpose back: what was kept for it goes at once. 所做的 goes with the yes itself, by
    /// [`Privacy::take_all_back`].
    pub fn take_back(self, purpose: Purpose) {
        // The ledger first: from then on no tab puts anything.
        self.decide(purpose, false);
        kept_values::forget(purpose);
        self.keeping.was_decided();
    }

    fn decide(self, purpose: Purpose, given: bool) {
        let mut ledger = Ledger::from_text(&kept_values::ledger());
        ledger.write(Decision { at: self.keeping.now(), given, of: Some(purpose) });
        storage::set(Place::Device, device::LEDGER, &ledger.to_text());
        self.keeping.was_decided();
    }

    /// Takes the yes back: everything that was kept goes, and this page lives in memory.
    ///
    /// # Errors
    /// Why the database could not be deleted yet.
    pub async fn take_all_back(self) -> Result<(), ApiError> {
        let mut ledger = Ledger::from_text(&kept_values::ledger());
        ledger.write(Decision { at: self.keeping.now(), given: false, of: None });
        let cleared = self.clear().await;
        for purpose in Purpose::ALL {
            kept_values::forget(purpose);
        }
        // That it was taken back is all that is left, for as long as this tab is.
        storage::set(Place::Tab, device::LEDGER, &ledger.to_text());
        storage::set(Place::Tab, device::KEEP, "no");
        self.keeping.is_cleared(Some(false));
        cleared
    }

    /// Deletes everything on this device, and in this tab, and opens the app anew; false when that
    /// cannot be, for want of a connection.
    ///
    /// # Errors
    /// Why the database could not be deleted yet.
    pub async fn delete_all(self) -> Result<bool, ApiError> {
        let cleared = self.clear().await;
        for name in storage::names(Place::Tab) {
            if name.starts_with(OURS) && !device::SEAMS.contains(&name.as_str()) {
                storage::remove(Place::Tab, &name);
            }
        }
        self.keeping.is_cleared(None);
        cleared?;
        Ok(page::open_anew())
    }

    /// The yes first, then what stands by name, then the database: whoever looks meanwhile finds no yes.
    async fn clear(self) -> Result<(), ApiError> {
        storage::remove(Place::Device, device::KEEP);
        storage::remove_all(Place::Device, OURS);
        pictures::forget();
        match self.services.with_value(|services| services.device.clone()) {
            Some(device) => device.clear().await,
            None => Ok(()),
        }
    }

    /// Everything in one file.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn export(self) -> Result<Export, ApiError> {
        let (api, made_at) =
            (self.services.with_value(|services| services.api.clone()), self.keeping.now());
        let out = api.carry_out(CarryOutQuery {}).await?;
        let place = if self.keeping.said_yes() { Place::Device } else { Place::Tab };
        let is_ones_own =
            |name: &String| kept_values::purpose_of(name).is_some() || name == device::LEDGER;
        let names = storage::names(place).into_iter().filter(is_ones_own);
        let mut values: Vec<(String, String)> =
            names.filter_map(|name| Some((name.clone(), storage::get(place, &name)?))).collect();
        domain::order::sort_by(&mut values, Ord::cmp);
        let date = made_at.date();
        let (counts, n_device) = (out.counts, values.len() as u64);
        let file =
            CarryFile { made_at, counts: counts.clone(), device: values, records: out.records };
        let text = file.to_text().map_err(ApiError::Refused)?;
        let name = format!("zhongcao-{}-{:02}-{:02}.json", date.year, date.month, date.day);
        Ok(Export { name, text, counts, n_device, n_unreadable: out.n_unreadable })
    }

    /// Brings in what a file holds: first what stands by name, which can be put back, then the records,
    /// all of them or none. The ledger of the file is not put in force.
    ///
    /// # Errors
    /// Why nothing was brought in.
    pub async fn bring(self, file: CarryFile) -> Result<Brought, ApiError> {
        let api = self.services.with_value(|services| services.api.clone());
        let mut brought = Brought {
            records: CarriedIn::default(),
            n_device: 0,
            n_device_already: 0,
            n_waiting: 0,
            n_device_not: 0,
        };
        let mut put = Vec::new();
        let mut waiting = Vec::new();
        for (name, text) in file.device {
            if name == device::LEDGER {
                continue;
            }
            if !fits(&name, &text) {
                brought.n_device_not += 1;
            } else if !self.keeping.said_yes() {
                brought.n_waiting += 1;
                waiting.push((name, text));
            } else if storage::get(Place::Device, &name).is_some() {
                brought.n_device_already += 1;
            } else if self.put(&name, &text) {
                brought.n_device += 1;
                put.push(name);
            } else {
                brought.n_device_not += 1;
            }
        }
        match api.carry_in(CarryIn { records: file.records }).await {
            Ok(records) => {
                self.waiting.set_value(waiting);
                self.keeping.after_write();
                self.here.retry();
                Ok(Brought { records, ..brought })
            }
            Err(error) => {
                for name in put {
                    storage::remove(Place::Device, &name);
                }
                Err(error)
            }
        }
    }

    fn put(self, name: &str, text: &str) -> bool {
        let purpose = kept_values::purpose_of(name);
        purpose.is_some_and(|purpose| self.keeping.put(purpose, name, text))
    }
}

/// Whether a text may stand under a name: a file may say anything.
fn fits(name: &str, text: &str) -> bool {
    let is_plain = |c: char| !c.is_control() || c == '\n' || c == '\t';
    match kept_values::purpose_of(name) {
        Some(Purpose::Looks) => is_id(text),
        Some(_) => {
            name.len() <= MAX_TEXT
                && !name.contains(char::is_control)
                && (1..=MAX_TEXT).contains(&text.len())
                && text.chars().all(is_plain)
        }
        None => false,
    }
}

fn last_used(written: &str, purpose: Purpose) -> Option<Timestamp> {
    written.lines().find_map(|line| {
        let (name, at) = line.split_once(' ')?;
        if name == purpose.name() { Timestamp::read(at) } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_puts_nothing_under_a_name_of_ours_that_could_not_stand_there() {
        assert!(
            fits("zc.theme", "dark")
                && fits("zc.searches", "餐盘\n杯")
                && fits("zc.watches", "a\tb")
        );
        for (name, text) in [
            ("zc.keep", "yes"),
            ("zc.used", "doings 1"),
            ("zc.person", "mod"),
            ("evil", "x"),
            ("zc.theme", "\"><script>"),
            ("zc.theme", ""),
            ("zc.searches", "\u{0}"),
            ("zc.place/\u{7}", "a 1 2"),
        ] {
            assert!(!fits(name, text), "{name}");
        }
        assert!(!fits("zc.searches", &"x".repeat(MAX_TEXT + 1)));
    }

    #[test]
    fn the_last_use_is_that_of_the_purpose() {
        let written = "doings 5\nplaces 7\nopened x";
        assert_eq!(last_used(written, Purpose::Places), Some(Timestamp(7)));
        assert_eq!(last_used(written, Purpose::Opened), None);
        assert_eq!(last_used(written, Purpose::Looks), None);
    }
}
