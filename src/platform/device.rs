//! Names under which things stand in the browser.

/// The shift of the clock against this device's, in milliseconds (`?now=`).
pub const CLOCK_SHIFT: &str = "zc.clock_shift";
/// The seed (`?seed=`).
pub const SEED: &str = "zc.seed";
/// Who one is in the demo community (`?person=`).
pub const PERSON: &str = "zc.person";
/// When this tab first opened the community, in milliseconds.
pub const OPENED: &str = "zc.opened";
/// What the visitor chose about keeping: `yes` on the device, `no` in the tab.
pub const KEEP: &str = "zc.keep";
/// Where in the feed one is.
pub const PLACE: &str = "zc.place";
/// What begins the name of the second where a video stopped; its lesson follows.
pub const SECOND: &str = "zc.second";
/// What begins the name of something begun in a lesson; its lesson and what it is follow.
pub const BEGUN: &str = "zc.begun";
/// What begins the name of a half-written comment; the note follows.
pub const DRAFT: &str = "zc.draft";
/// What begins the name of a half-written complaint; the product follows.
pub const COMPLAINT: &str = "zc.complaint";
/// The name of a folder of saves that is being made.
pub const FOLDER: &str = "zc.folder";
/// What begins the name of a half-written report; what it is about follows.
pub const REPORT: &str = "zc.report";
/// What begins the name of its reason.
pub const REPORT_REASON: &str = "zc.report_reason";
/// What begins the name of what is half-written about words one does not want to read.
pub const MUTE: &str = "zc.mute";
/// What the visitor waits for, a line each.
pub const WATCHES: &str = "zc.watches";
/// What begins the name of the prices that the visitor saw; the product and its variant follow.
pub const SEEN_PRICES: &str = "zc.seen";
/// What the visitor looked for, a line each.
pub const SEARCHES: &str = "zc.searches";
/// The notes that the visitor opened, a line each.
pub const OPENED_NOTES: &str = "zc.opened_notes";
/// How many generated notes there are (`?scale=`).
pub const SCALE: &str = "zc.scale";
/// What the visitor agreed to and took back, a line each.
pub const LEDGER: &str = "zc.ledger";
/// For which purpose something was last kept, and on which day; a line each.
pub const USED: &str = "zc.used";
/// Whether the visitor refused to install the app.
pub const INSTALL: &str = "zc.install";
/// How the visitor wants things shown; `state::preferences` and `state::installing` give each its meaning.
pub const LOOKS: [&str; 7] =
    ["zc.language", "zc.theme", "zc.size", "zc.motion", "zc.data", "zc.counts", INSTALL];
/// What the address of the tab says of the demonstration itself; it outlives what the visitor did.
pub const SEAMS: [&str; 4] = [CLOCK_SHIFT, SEED, PERSON, SCALE];
