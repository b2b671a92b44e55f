//! Disclosure control: which numbers of a report must not be printed so that no small count can be worked out from the others,
//! and the proof of it. `docs/disclosure-control.md` says how, for statisticians.
//!
//! [`Publication`] finds what must be hidden; [`Claim::check`], which shares with it no more than the definition of the rules, checks the
//! proof. A release is made of what has been checked alone.

mod cells;
mod certificate;
mod check;
mod collection;
mod known;
mod numbers;
mod primary;
mod program;
mod publication;
mod rounding;
mod search;
mod spot;
mod suppression;

pub use certificate::{CertificateError, read_certificate, write_certificate};
pub use check::{Cell, Checked, Claim, Flaw, Printed, Which};
pub use known::{Contradiction, Known};
pub use primary::Rules;
pub use publication::{Decision, HiddenCells, Method, Publication, Summary};
pub use rounding::Rounding;
pub use search::Progress;
use search::Search;
pub use spot::Spot;
pub use suppression::Suppression;

use serde::{Deserialize, Serialize};

/// What protects the persons behind a report. The two methods are never mixed for the same data: from a rounded number and a
/// shown one, what is hidden can be worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Protection {
    /// Small counts are hidden, and whatever would give them away.
    Suppression(Suppression),
    /// Every number is rounded.
    Rounding(Rounding),
}

/// Why a report is not released.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Refusal {
    /// No way was found in which a small count is safe.
    #[error("a small count cannot be protected")]
    NotFound(Option<Spot>),
    /// No rounding was found that adds up.
    #[error("the report cannot be rounded so that all adds up")]
    NotRounded,
    /// What is public already lets a small count be worked out, whatever is hidden.
    #[error("what is public already gives a small count away")]
    KnownTooMuch(Option<Spot>),
    /// What is public is not what was counted.
    #[error("what is public is not what was counted")]
    Contradicted(Vec<Contradiction>),
    /// Figures that are said to be public cannot be read.
    #[error("figures that are public cannot be read")]
    NotFigures,
    /// A file that is said to be a release is none: which of them.
    #[error("a release that is public cannot be read")]
    NotRelease(u32),
    /// A release that is public is rounded: which of them.
    #[error("a release that is public is rounded, and nothing can be hidden beside it")]
    RoundedRelease(u32),
    /// Nobody rounds to such multiples, or such a threshold protects nobody.
    #[error("there is no such rule")]
    NoSuchRule,
    /// The proof does not hold.
    #[error("the proof does not hold")]
    Unproved,
}
