//! Exports: a release as files that other programs read.

mod jsonstat;
mod listing;

pub use listing::Listing;
pub use jsonstat::collection as jsonstat;
