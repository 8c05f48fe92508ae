//! What the app may ask of a back end: the endpoint table, the trait made of it, and the clients.

pub mod client;
#[cfg(feature = "contract")]
pub mod contract;
mod deferred;
pub mod embedded;
pub mod endpoints;
mod fetch;
mod time;

pub use client::{Api, ApiError, ApiFuture, DeviceNews, KeepOnDevice, NotKept};
pub use community::{carry_file::CarryFile, requests};
pub use deferred::Deferred;
pub use embedded::{Embedded, EmbeddedOptions, Pack};
pub use endpoints::{Answer, ApiClient, Call, ENDPOINTS, Endpoint, EndpointId};
pub use fetch::{File, OnLate};
