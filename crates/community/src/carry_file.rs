//! The one file in which somebody carries everything: how it is written, and how one is refused.
//!
//! Its last field is a checksum of all that stands before it: it detects damage, not malice. Whatever a
//! file says passes the rules of [`crate::carry`] all the same.

use crate::checksum::checksum;
use domain::{BelongingCount, CarriedRecord, Refusal, Timestamp, carry::MAX_CARRY_BYTES};
use serde::{Deserialize, Serialize};

/// How every such file begins, whatever wrote it.
const MAGIC: &str = "{\"magic\":\"zhongcao\",\"version\":";
/// The version this release writes.
const VERSION: u32 = 1;
/// What stands before the checksum.
const BEFORE_CHECKSUM: &str = ",\"checksum\":\"";

/// What such a file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarryFile {
    /// When it was made.
    pub made_at: Timestamp,
    /// How many of each there are, for whoever looks into it.
    pub counts: Vec<BelongingCount>,
    /// What stands in the browser by name.
    pub device: Vec<(String, String)>,
    /// The records.
    pub records: Vec<CarriedRecord>,
}

/// As it is read: how many of what is counted anew, and later releases may count more.
#[derive(Deserialize)]
struct Read {
    made_at: Timestamp,
    device: Vec<(String, String)>,
    records: Vec<CarriedRecord>,
}

impl CarryFile {
    /// The text of the file.
    ///
    /// # Errors
    /// [`Refusal::FileTooLarge`] when nobody could bring it in again.
    pub fn to_text(&self) -> Result<String, Refusal> {
        // serde refuses no texts and numbers.
        let inner = serde_json::to_string(self).map_err(|_| Refusal::FileBroken)?;
        let inner = inner.trim_start_matches('{').trim_end_matches('}');
        let body = format!("{MAGIC}{VERSION},{inner}");
        let sum = checksum(body.bytes());
        let text = format!("{body}{BEFORE_CHECKSUM}{sum:016x}\"}}");
        if text.len() > MAX_CARRY_BYTES { Err(Refusal::FileTooLarge) } else { Ok(text) }
    }

    /// The file that a text is.
    ///
    /// # Errors
    /// [`Refusal::FileTooLarge`], [`Refusal::FileForeign`], [`Refusal::FileNewer`],
    /// [`Refusal::FileBroken`].
    pub fn from_text(text: &str) -> Result<Self, Refusal> {
        if text.len() > MAX_CARRY_BYTES {
            return Err(Refusal::FileTooLarge);
        }
        let text = text.trim();
        let Some(rest) = text.strip_prefix(MAGIC) else {
            // The beginning of one of ours, and then nothing.
            let is_cut = MAGIC.starts_with(text);
            return Err(if is_cut { Refusal::FileBroken } else { Refusal::FileForeign });
        };
        let version = rest.split(',').next().and_then(|digits| digits.parse::<u32>().ok());
        match version {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(Refusal::FileNewer),
            _ => return Err(Refusal::FileBroken),
        }
        let (body, sum) = text.rsplit_once(BEFORE_CHECKSUM).ok_or(Refusal::FileBroken)?;
        if sum != format!("{:016x}\"}}", checksum(body.bytes())) {
            return Err(Refusal::FileBroken);
        }
        let Read { made_at, device, records } =
            compact_json::from_str(text).map_err(|_| Refusal::FileBroken)?;
        Ok(Self { made_at, counts: crate::carry::counts_of(&records), device, records })
    }
}
