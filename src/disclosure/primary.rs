//! Which numbers would single out persons by themselves.

use super::numbers::{Number, Numbers};
use crate::report::{Category, Counted, Dimension, Report};
use crate::terms::Form;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A group of fewer is small: all of one category in it is a disclosure.
pub(super) const SMALL_GROUP: u64 = 10;

/// What counts as too small to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The smallest count that may be printed; those from one up to it may not.
    pub threshold: u64,
    /// Whether a count is hidden, too, that says of all in a small group that they share a category.
    pub groups: bool,
}

impl Rules {
    /// What holds unless a person decides otherwise.
    pub const USUAL: Self = Self { threshold: 4, groups: true };

    /// The largest count that may not be printed.
    pub fn largest_small(self) -> u64 {
        self.threshold.saturating_sub(1)
    }
}

/// The numbers that may not be printed.
pub(super) fn primary(report: &Report, numbers: &Numbers, rules: Rules) -> BTreeSet<Number> {
    let is_small = |number: &Number| (1..rules.threshold).contains(&numbers.count(*number));
    let small = numbers.all().filter(is_small);
    let of_groups = if rules.groups { of_small_groups(report, numbers) } else { BTreeSet::new() };
    small.chain(of_groups).collect()
}

/// The counts that are all of a small group: `fem …, alla …`.
fn of_small_groups(report: &Report, numbers: &Numbers) -> BTreeSet<Number> {
    let mut found = BTreeSet::new();
    for (table, counted) in report.tables.iter().enumerate() {
        for (cell, at) in counted.grid.coordinates().iter().enumerate() {
            let Some(part) = numbers.of_cell(table, cell) else { continue };
            let count = numbers.count(part);
            if !(1..SMALL_GROUP).contains(&count) {
                continue;
            }
            for (place, axis) in counted.grid.axes().iter().enumerate() {
                // Of a single category there is nothing to learn.
                if axis.categories.len() <= 2
                    || !at.get(place).is_some_and(|category| says_something(axis.dimension, *category))
                {
                    continue;
                }
                let mut group = at.clone();
                if let Some(slot) = group.get_mut(place) {
                    *slot = Category::Total;
                }
                if counted.grid.get(&group) == Some(&Counted::Count(count)) {
                    found.insert(part);
                }
            }
        }
    }
    found
}

/// Whether it says something of a person to be in a category: not when, and not that something is unknown.
pub(super) fn says_something(dimension: Dimension, category: Category) -> bool {
    dimension != Dimension::Year
        && category != Category::Total
        && category != Category::Form(Form::Unknown)
        && !category.is_not_recorded()
}
