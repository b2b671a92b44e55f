//! Fallbild turns case lists that may never be shared into the statistics that must be.
//!
//! The modules follow the way of the data: [`read`] makes cases and problems of bytes, [`cube`] counts the cases,
//! [`report`] makes tables of the cube, [`release`] decides what of them may be shown, and [`document`], [`figure`] and
//! [`export`] show it. ARCHITECTURE.md has the whole picture.
#![forbid(unsafe_code)]

pub mod aggregates;
pub mod case;
pub mod chance;
pub mod consistency;
pub mod cube;
pub mod disclosure;
pub mod document;
pub mod export;
pub mod figure;
pub mod holdings;
pub mod problem;
pub mod read;
pub mod release;
pub mod report;
pub mod terms;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod words;
