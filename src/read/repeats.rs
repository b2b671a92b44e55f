//! Rows and cases that are there twice.

use crate::problem::Occurrences;
use csv::StringRecord;
use rustc_hash::{FxHashSet, FxHasher};
use serde::{Deserialize, Serialize};
use std::hash::{Hash, Hasher};

/// What is there more than once in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeats {
    /// Rows that are the same as an earlier one, cell by cell.
    pub rows: Occurrences,
    /// Rows of a case that an earlier one has.
    pub cases: Occurrences,
    /// Whether the file is longer than what could be remembered, so that some may not have been found.
    pub incomplete: bool,
}

/// Remembers rows and cases by their hashes: what is remembered cannot be read back.
#[derive(Debug)]
pub(super) struct Repetition {
    rows: FxHashSet<u64>,
    cases: FxHashSet<u64>,
    case: Option<usize>,
}

/// What a row repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Repeated {
    pub(super) row: bool,
    pub(super) case: bool,
    pub(super) full: bool,
}

impl Repetition {
    /// So many rows are remembered: about 9 MB.
    const REMEMBERED: usize = 500_000;

    pub(super) fn new(case: Option<usize>) -> Self {
        Self { rows: FxHashSet::default(), cases: FxHashSet::default(), case }
    }

    /// Whether a row, or its case, was there before.
    pub(super) fn meet(&mut self, row: &StringRecord) -> Repeated {
        let mut full = false;
        let mut met = |set: &mut FxHashSet<u64>, hash: u64| {
            if set.len() < Self::REMEMBERED {
                return !set.insert(hash);
            }
            full = true;
            set.contains(&hash)
        };
        let row_met = met(&mut self.rows, hash_of(row));
        let case =
            self.case.and_then(|case| row.get(case)).map(str::trim).filter(|case| !super::values::says_missing(case));
        let case_met = case.is_some_and(|case| met(&mut self.cases, hash(case)));
        Repeated { row: row_met, case: case_met, full }
    }
}

/// The cells and where each ends; a row filled up with empty cells is the same row.
fn hash_of(row: &StringRecord) -> u64 {
    let mut hasher = FxHasher::default();
    let filled = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).last().map_or(0, |(last, _)| last + 1);
    // All text at once, and where each cell ends in it.
    row.as_slice().hash(&mut hasher);
    for cell in 0..filled {
        row.range(cell).map(|range| range.end).hash(&mut hasher);
    }
    hasher.finish()
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}
