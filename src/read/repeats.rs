//! Rows and cases that are there twice.

use crate::problem::Occurrences;
use csv::StringRecord;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hash, Hasher};

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
    /// The sum of all rows' hashes: the same for the same rows in any order.
    sum: u64,
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
        Self { rows: FxHashSet::default(), cases: FxHashSet::default(), case, sum: 0 }
    }

    /// By what two files with the same rows are known.
    pub(super) fn fingerprint(&self) -> u64 {
        self.sum
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
        let row_hash = hash_of(row);
        self.sum = self.sum.wrapping_add(row_hash);
        let row_met = met(&mut self.rows, row_hash);
        let case =
            self.case.and_then(|case| row.get(case)).map(str::trim).filter(|case| !super::values::says_missing(case));
        let case_met = case.is_some_and(|case| met(&mut self.cases, hash(case)));
        Repeated { row: row_met, case: case_met, full }
    }
}

/// The cells and where each ends; a row filled up with empty cells is the same row. The hasher has 64 bits on every machine:
/// with the 32 that a faster one has in WebAssembly, some of 100,000 different rows would be taken for repeated.
fn hash_of(row: &StringRecord) -> u64 {
    let mut hasher = DefaultHasher::new();
    let filled = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).last().map_or(0, |(last, _)| last + 1);
    // All text at once, and where each cell ends in it.
    row.as_slice().hash(&mut hasher);
    for cell in 0..filled {
        row.range(cell).map(|range| range.end).hash(&mut hasher);
    }
    hasher.finish()
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_rows_are_told_apart_and_equal_ones_found() {
        let mut repetition = Repetition::new(Some(0));
        let row = |id: usize, text: &str| StringRecord::from(vec![id.to_string(), text.to_owned()]);
        let long = (0..200_000).filter(|id| repetition.meet(&row(*id, "x")).row).count();
        assert_eq!(long, 0);
        let again = repetition.meet(&row(7, "y"));
        assert!(again.case && !again.row);
        assert!(repetition.meet(&row(7, "x")).row);
        assert!(hash("a") > u64::from(u32::MAX) || hash("b") > u64::from(u32::MAX), "64 bits");
    }

    #[test]
    fn cells_are_told_apart_by_where_they_end() {
        let mut repetition = Repetition::new(None);
        for cells in [["ab", "c"], ["a", "bc"]] {
            assert!(!repetition.meet(&StringRecord::from(cells.to_vec())).row);
        }
        assert!(repetition.meet(&StringRecord::from(vec!["ab", "c", ""])).row, "filled up");
    }
}
