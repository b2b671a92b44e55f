//! Exports: a release as files that other programs read.

mod jsonstat;

pub use jsonstat::collection as jsonstat;
