//! The clock of this device.

use domain::Timestamp;

/// The instant it is, by this device.
#[must_use]
pub fn now() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
}

/// The instant that an RFC 3339 text names.
#[must_use]
pub fn parse(text: &str) -> Option<Timestamp> {
    let ms = js_sys::Date::parse(text);
    ms.is_finite().then_some(Timestamp(ms as i64))
}
