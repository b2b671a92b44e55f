//! Exports: a release as files that other programs read.

mod jsonstat;
mod listing;

pub use jsonstat::collection as jsonstat;
pub use listing::Listing;
