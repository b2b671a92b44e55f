//! The cube: how often each distinct case occurs. Tables, filters and comparisons are marginals of it, so none of them
//! reads a file again.

use crate::case::Case;
use crate::terms::Year;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// A mergeable tally of cases. `merge` is associative and commutative, and the empty cube changes nothing, so files,
/// regions and parts of one file may be counted apart and in any order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cube {
    counts: FxHashMap<Case, u64>,
}

impl Cube {
    /// Counts one case.
    pub fn add(&mut self, case: Case) {
        self.add_times(case, 1);
    }

    /// Counts a case as often as it occurs.
    pub fn add_times(&mut self, case: Case, times: u64) {
        if times > 0 {
            *self.counts.entry(case).or_default() += times;
        }
    }

    /// Counts all that the other cube has counted.
    pub fn merge(&mut self, other: &Self) {
        self.counts.reserve(other.counts.len());
        for (case, count) in &other.counts {
            *self.counts.entry(*case).or_default() += count;
        }
    }

    /// Each distinct case and how often it occurs, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&Case, u64)> {
        self.counts.iter().map(|(case, count)| (case, *count))
    }

    /// How many persons satisfy a condition.
    pub fn count(&self, condition: impl Fn(&Case) -> bool) -> u64 {
        self.iter().filter(|(case, _)| condition(case)).map(|(_, count)| count).sum()
    }

    /// The years that occur, in order.
    pub fn years(&self) -> Vec<Year> {
        self.counts.keys().map(|case| case.year).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Whether nothing has been counted.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

impl FromIterator<(Case, u64)> for Cube {
    fn from_iter<I: IntoIterator<Item = (Case, u64)>>(cases: I) -> Self {
        let cases = cases.into_iter();
        let mut cube = Self::default();
        cube.counts.reserve(cases.size_hint().0);
        cases.for_each(|(case, times)| cube.add_times(case, times));
        cube
    }
}

impl FromIterator<Case> for Cube {
    fn from_iter<I: IntoIterator<Item = Case>>(cases: I) -> Self {
        let mut cube = Self::default();
        cases.into_iter().for_each(|case| cube.add(case));
        cube
    }
}
