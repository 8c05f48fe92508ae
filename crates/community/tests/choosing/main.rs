//! What one chooses: words one does not want to read, people one does not want to see, notes set
//! aside, interests, reports. The rules over memory, as the browser runs them.

mod blocks;
mod feed;
mod interests;
mod mutes;
mod reports;
mod world;
