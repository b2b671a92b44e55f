//! Which numbers would single out persons by themselves.

use super::numbers::{Number, Numbers};
use super::spot::Spot;
use crate::report::{Axis, Category, Counted, CountedTable, Remark, Report};
use crate::terms::Region;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A group of fewer is small: all of one category in it is a disclosure.
pub(super) const SMALL_GROUP: u64 = 10;

/// The smallest and the largest threshold.
pub(super) const THRESHOLDS: std::ops::RangeInclusive<u64> = 3..=10;

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
    let stands = |number: &Number| !numbers.spots(*number).is_empty();
    let is_small = |number: &Number| (1..rules.threshold).contains(&numbers.count(*number)) && stands(number);
    let of_groups = small_groups(report, rules).into_iter().filter_map(|group| numbers.at(group.part));
    numbers.all().filter(is_small).chain(of_groups).collect()
}

/// A small group in which all share a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SmallGroup {
    /// Where those of the category stand.
    pub part: Spot,
    /// Where the group stands.
    pub group: Spot,
    /// Where those would stand of whom it would be known that they do not share it.
    pub others: Vec<Spot>,
}

impl SmallGroup {
    /// Whether it is public that all share the category: how many they are, in the group and in the category, or that there are no others.
    pub(super) fn is_known(&self, known: impl Fn(&Spot) -> bool) -> bool {
        known(&self.part) && known(&self.group) || self.others.iter().all(known)
    }
}

/// The small groups in which all share a category: `fem …, alla …`. None where the rule does not hold.
pub(super) fn small_groups(report: &Report, rules: Rules) -> Vec<SmallGroup> {
    if !rules.groups {
        return Vec::new();
    }
    let covered = report.covered();
    let of_table = |table: &CountedTable| {
        let cells = (0..).zip(table.grid.coordinates());
        cells.flat_map(|(cell, at)| groups_of_cell(table, cell, &at, &covered)).collect::<Vec<_>>()
    };
    let of_remark = |(remark, count): &(Remark, u64)| {
        let whole = report.tables.iter().find(|table| table.id == remark.whole())?;
        let last = u32::try_from(whole.grid.cells().len().checked_sub(1)?).ok()?;
        let is_all = (1..SMALL_GROUP).contains(count) && whole.grid.cells().last() == Some(&Counted::Count(*count));
        let others = vec![Spot::Rest(*remark)];
        let group = SmallGroup { part: Spot::Remark(*remark), group: Spot::Cell(remark.whole(), last), others };
        (is_all && remark.says_something()).then_some(group)
    };
    report.tables.iter().flat_map(of_table).chain(report.remarks.iter().filter_map(of_remark)).collect()
}

/// The small groups all of which is in a cell.
fn groups_of_cell(table: &CountedTable, cell: u32, at: &[Category], covered: &[Region]) -> Vec<SmallGroup> {
    let count = match table.grid.get(at) {
        Some(Counted::Count(count)) if (1..SMALL_GROUP).contains(count) => *count,
        _ => return Vec::new(),
    };
    let with = |place: usize, category: Category| {
        let mut other = at.to_vec();
        if let Some(slot) = other.get_mut(place) {
            *slot = category;
        }
        other
    };
    let spot = |at: &[Category]| Some(Spot::Cell(table.id, u32::try_from(table.grid.place(at)?).ok()?));
    let group = |(place, axis): (usize, &Axis)| {
        let own = at.get(place).copied().filter(|own| own.says_something())?;
        let whole = with(place, Category::Total);
        let is_all = table.grid.get(&whole) == Some(&Counted::Count(count));
        let group = spot(&whole).filter(|_| is_all)?;
        let is_other = |category: &&Category| {
            **category != own && category.says_something() && !is_not_covered(**category, covered)
        };
        let others = axis.categories.iter().filter(is_other).map(|category| with(place, *category));
        let counts = |other: &Vec<Category>| matches!(table.grid.get(other), Some(Counted::Count(_)));
        let others: Vec<Spot> = others.filter(counts).filter_map(|other| spot(&other)).collect();
        // Of a single category that can be counted there is nothing to learn, nor of a single region by which the report is called.
        (!others.is_empty()).then_some(SmallGroup { part: Spot::Cell(table.id, cell), group, others })
    };
    table.grid.axes().iter().enumerate().filter_map(group).collect()
}

/// Whether a category is a region of which there are no lists, as the name of the report says.
pub(super) fn is_not_covered(category: Category, covered: &[Region]) -> bool {
    matches!(category, Category::Region(region) if !covered.is_empty() && !covered.contains(&region))
}
