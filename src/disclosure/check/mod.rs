//! The check of a certificate, in whole numbers, by arithmetic that the search does not use: it fills in the tables of each
//! witness cell by cell, adds up their totals, and compares them with what is printed. Where tables count the same persons is written down here
//! once more, as a reader of the report would say it, so that a slip in how the search links tables is found.

mod agreement;
mod totals;

use super::primary::THRESHOLDS;
use super::spot::Spot;
use crate::report::{Axis, Category, Remark, TableId};
use crate::terms::{Region, Year};
use agreement::{agreements, disagreement};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use totals::{Shape, Totals};

/// What is claimed of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The smallest count that may be printed.
    pub threshold: u64,
    /// Whether small groups of one category are protected.
    pub groups: bool,
    /// The year that the tables without years are of.
    pub year: Year,
    /// The regions of whose lists the release is, as its name says; none where it is of all.
    pub covered: Vec<Region>,
    /// The tables as printed.
    pub tables: Vec<Printed>,
    /// The footnotes' numbers as printed; none where one is hidden.
    pub remarks: Vec<(Remark, Option<u64>)>,
    /// Numbers that are public besides, printed or not.
    pub known: Vec<(Spot, u64)>,
    /// What some numbers are at least, as everybody can see.
    pub floors: Vec<(Spot, u64)>,
    /// The innermost cells of a report that is possible; those that are not named are 0.
    pub base: BTreeMap<Spot, u64>,
    /// How other reports differ from it, in innermost cells.
    pub witnesses: Vec<Vec<(Spot, i64)>>,
    /// Each small count, with the witnesses in which it is 0 and in which it is large.
    pub proofs: Vec<(Spot, u32, u32)>,
    /// Each small group in which all share a category: those of the category, the group, and the witness in which there are others.
    pub mixed: Vec<(Spot, Spot, u32)>,
}

/// A table as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Which.
    pub id: TableId,
    /// Its axes; the last category of each is the total.
    pub axes: Vec<Axis>,
    /// Its cells in row-major order.
    pub cells: Vec<Cell>,
}

impl Printed {
    /// The categories of a cell.
    pub(super) fn coordinates(&self, cell: usize) -> Option<Vec<Category>> {
        let shape = Shape::of(self);
        let at = shape.coordinates(cell);
        (0..at.len()).map(|axis| shape.category(axis, &at)).collect()
    }
}

/// What a cell of a table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A count.
    Shown(u64),
    /// Nothing, to protect persons.
    Hidden,
    /// Nothing, because no count can be there.
    NoCount,
}

/// What is wrong with a claim.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// A small count is printed.
    #[error("{0:?} is printed and below the threshold")]
    Small(Spot),
    /// A count is printed that is all of a small group.
    #[error("{0:?} is printed and all of a small group")]
    Group(Spot),
    /// The threshold is none that protects anybody.
    #[error("the threshold is not one of {THRESHOLDS:?}")]
    Threshold,
    /// A table is there twice.
    #[error("the table {0:?} is there twice")]
    Twice(TableId),
    /// A number is larger than any count.
    #[error("a number is larger than any count")]
    TooLarge,
    /// A report names what is no innermost cell.
    #[error("{0} changes {1:?}, which is no innermost cell")]
    NoSuchCell(Which, Spot),
    /// A report counts fewer than nobody.
    #[error("{0} has fewer than nobody in {1:?}")]
    Negative(Which, Spot),
    /// A report has another number than is printed or known.
    #[error("{0} has another number in {1:?} than is printed or known")]
    Differs(Which, Spot),
    /// A report has somebody in a region that the release is not of.
    #[error("{0} has somebody in {1:?}, a region that the release is not of")]
    Elsewhere(Which, Spot),
    /// Tables of a report count the same persons differently.
    #[error("{0} counts the same persons differently in {1:?} and {2:?}")]
    Disagrees(Which, TableId, TableId),
    /// A number is hidden, is not said to be public, and is the same in all witnesses: it is hidden for nothing, or not protected.
    #[error("{0:?} is hidden and the same in every witness")]
    Fixed(Spot),
    /// A small count is proved by nothing.
    #[error("{0:?} is not 0 in one witness and large in another")]
    Unproved(Spot),
}

/// What was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// Small counts, each with two witnesses.
    pub small: usize,
    /// Small groups in which there can be others, too.
    pub groups: usize,
    /// Numbers of tables and footnotes that are not printed, small counts among them.
    pub hidden: usize,
    /// Hidden numbers that are taken to be public besides, so that nothing is claimed of them.
    pub known: usize,
    /// Different witnesses.
    pub witnesses: usize,
    /// Printed numbers that each of them reproduces.
    pub printed: usize,
}

/// Which of the reports of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The one that the others differ from.
    Base,
    /// A witness, by its place among them.
    Witness(usize),
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Base => f.write_str("the base"),
            Self::Witness(place) => write!(f, "witness {place}"),
        }
    }
}

/// No count is larger, so that no sum of counts is too large to be added up.
const MOST: u64 = 1_000_000_000_000;

impl Claim {
    /// Checks all that is claimed.
    ///
    /// # Errors
    /// The first flaw that is found.
    pub fn check(&self) -> Result<Checked, Flaw> {
        if !THRESHOLDS.contains(&self.threshold) {
            return Err(Flaw::Threshold);
        }
        self.check_whatever_rules()
    }

    /// The same for what has no threshold.
    pub(super) fn check_whatever_rules(&self) -> Result<Checked, Flaw> {
        let mut tables: BTreeMap<TableId, Shape<'_>> = BTreeMap::new();
        for table in &self.tables {
            if tables.insert(table.id, Shape::of(table)).is_some() {
                return Err(Flaw::Twice(table.id));
            }
        }
        self.nothing_is_too_large()?;
        self.nothing_small_is_printed(&tables)?;
        let agreements = agreements(self.year);
        let base: Vec<(Spot, i64)> = self.base.iter().map(|(spot, count)| (*spot, to_signed(*count))).collect();
        let base = Totals::of(&base, &tables).map_err(|spot| Flaw::NoSuchCell(Which::Base, spot))?;
        self.nobody_is_elsewhere(Which::Base, &base, &tables)?;
        self.base_is_as_printed(&base, &tables)?;
        disagreement(&base, &tables, &agreements)
            .map_or(Ok(()), |(one, other)| Err(Flaw::Disagrees(Which::Base, one, other)))?;
        let mut found = Vec::with_capacity(self.witnesses.len());
        for (place, witness) in self.witnesses.iter().enumerate() {
            let place = Which::Witness(place);
            let changes = Totals::of(witness, &tables).map_err(|spot| Flaw::NoSuchCell(place, spot))?;
            self.nobody_is_elsewhere(place, &changes, &tables)?;
            self.witness_is_possible(place, &changes, &base, &tables)?;
            disagreement(&changes, &tables, &agreements)
                .map_or(Ok(()), |(one, other)| Err(Flaw::Disagrees(place, one, other)))?;
            found.push(changes);
        }
        self.all_is_proved(&base, &found, &tables)?;
        let known: BTreeSet<Spot> = self.known.iter().map(|(spot, _)| *spot).collect();
        let hidden_spots = self.hidden(&tables);
        let is_fixed = |spot: &&Spot| !known.contains(*spot) && !found.iter().any(|changes| changes.at(**spot) != 0);
        hidden_spots.iter().find(is_fixed).map_or(Ok(()), |spot| Err(Flaw::Fixed(*spot)))?;
        let small: BTreeSet<Spot> = self.proofs.iter().map(|(spot, ..)| *spot).collect();
        let shown = tables.values().flat_map(|table| table.cells).filter(|cell| matches!(cell, Cell::Shown(_))).count();
        Ok(Checked {
            small: small.len(),
            groups: self.mixed.len(),
            hidden: hidden_spots.len(),
            known: hidden_spots.iter().filter(|spot| known.contains(spot)).count(),
            witnesses: self.witnesses.len(),
            printed: shown,
        })
    }

    /// What is not printed and could be, in the tables and of the footnotes.
    fn hidden(&self, tables: &BTreeMap<TableId, Shape<'_>>) -> Vec<Spot> {
        let of_table = |(id, table): (&TableId, &Shape<'_>)| {
            let cells = (0..).zip(table.cells).filter(|(_, cell)| **cell == Cell::Hidden);
            cells.map(|(cell, _)| Spot::Cell(*id, cell)).collect::<Vec<_>>()
        };
        let remarks = self.remarks.iter().filter(|(_, shown)| shown.is_none());
        tables.iter().flat_map(of_table).chain(remarks.map(|(remark, _)| Spot::Remark(*remark))).collect()
    }

    fn nothing_is_too_large(&self) -> Result<(), Flaw> {
        let printed = self.tables.iter().flat_map(|table| &table.cells).filter_map(|cell| match cell {
            Cell::Shown(count) => Some(*count),
            Cell::Hidden | Cell::NoCount => None,
        });
        let remarks = self.remarks.iter().filter_map(|(_, shown)| *shown);
        let counts = self.known.iter().chain(&self.floors).map(|(_, count)| *count).chain(self.base.values().copied());
        let changes = self.witnesses.iter().flatten().map(|(_, by)| by.unsigned_abs());
        let all = printed.chain(remarks).chain(counts).chain(changes);
        if all.max().is_some_and(|largest| largest > MOST) { Err(Flaw::TooLarge) } else { Ok(()) }
    }

    /// Of regions without lists everybody knows that nobody is there.
    fn nobody_is_elsewhere(
        &self,
        which: Which,
        totals: &Totals,
        tables: &BTreeMap<TableId, Shape<'_>>,
    ) -> Result<(), Flaw> {
        let is_elsewhere = |spot: &Spot| {
            let Spot::Cell(id, cell) = *spot else { return false };
            tables.get(&id).is_some_and(|table| {
                let at = table.coordinates(cell as usize);
                (0..at.len()).filter_map(|axis| table.category(axis, &at)).any(|category| !self.covers(category))
            })
        };
        let mut changed = totals.all().filter(|(_, count)| *count != 0).map(|(spot, _)| spot);
        changed.find(is_elsewhere).map_or(Ok(()), |spot| Err(Flaw::Elsewhere(which, spot)))
    }

    fn covers(&self, category: Category) -> bool {
        self.covered.is_empty() || !matches!(category, Category::Region(region) if !self.covered.contains(&region))
    }

    fn nothing_small_is_printed(&self, tables: &BTreeMap<TableId, Shape<'_>>) -> Result<(), Flaw> {
        let is_small = |count: u64| (1..self.threshold).contains(&count);
        let is_known = |spot: Spot| self.known.iter().any(|(known, _)| *known == spot);
        for (id, table) in tables {
            for (place, cell) in table.cells.iter().enumerate() {
                let Cell::Shown(count) = *cell else { continue };
                let spot = Spot::Cell(*id, place as u32);
                if is_small(count) {
                    return Err(Flaw::Small(spot));
                }
                if self.groups && self.is_all_of_a_small_group(table, place, count) && !is_known(spot) {
                    return Err(Flaw::Group(spot));
                }
            }
        }
        let small = self.remarks.iter().find(|(_, shown)| shown.is_some_and(is_small));
        small.map_or(Ok(()), |(remark, _)| Err(Flaw::Small(Spot::Remark(*remark))))
    }

    fn base_is_as_printed(&self, base: &Totals, tables: &BTreeMap<TableId, Shape<'_>>) -> Result<(), Flaw> {
        for (id, table) in tables {
            for (place, cell) in table.cells.iter().enumerate() {
                let spot = Spot::Cell(*id, place as u32);
                let differs = match cell {
                    Cell::Shown(count) => base.at(spot) != to_signed(*count),
                    Cell::NoCount => base.at(spot) != 0,
                    Cell::Hidden => false,
                };
                if differs {
                    return Err(Flaw::Differs(Which::Base, spot));
                }
            }
        }
        let remarks = self.remarks.iter().filter_map(|(remark, shown)| Some((Spot::Remark(*remark), (*shown)?)));
        let fixed = remarks.chain(self.known.iter().copied());
        let differs = |(spot, count): &(Spot, u64)| base.at(*spot) != to_signed(*count);
        fixed.clone().find(differs).map_or(Ok(()), |(spot, _)| Err(Flaw::Differs(Which::Base, spot)))?;
        self.told_too_many(|spot| base.at(spot), tables)
            .map_or(Ok(()), |spot| Err(Flaw::Differs(Which::Base, spot)))?;
        let below = |(spot, floor): &&(Spot, u64)| base.at(*spot) < to_signed(*floor);
        self.floors.iter().find(below).map_or(Ok(()), |(spot, _)| Err(Flaw::Differs(Which::Base, *spot)))
    }

    /// Nowhere fewer than nobody, and no change where anything is printed or known.
    fn witness_is_possible(
        &self,
        place: Which,
        changes: &Totals,
        base: &Totals,
        tables: &BTreeMap<TableId, Shape<'_>>,
    ) -> Result<(), Flaw> {
        for (spot, change) in changes.all() {
            let is_hidden = match spot {
                Spot::Cell(id, cell) => {
                    tables.get(&id).and_then(|table| table.cells.get(cell as usize)) == Some(&Cell::Hidden)
                }
                Spot::Remark(remark) => self.remarks.contains(&(remark, None)),
                Spot::Rest(_) => true,
            };
            if change != 0 && !is_hidden {
                return Err(Flaw::Differs(place, spot));
            }
            if base.at(spot).saturating_add(change) < 0 {
                return Err(Flaw::Negative(place, spot));
            }
        }
        let told = self.told_too_many(|spot| base.at(spot).saturating_add(changes.at(spot)), tables);
        told.map_or(Ok(()), |spot| Err(Flaw::Differs(place, spot)))?;
        let known = self.known.iter().find(|(spot, _)| changes.at(*spot) != 0);
        known.map_or(Ok(()), |(spot, _)| Err(Flaw::Differs(place, *spot)))?;
        let below = |(spot, floor): &&(Spot, u64)| base.at(*spot).saturating_add(changes.at(*spot)) < to_signed(*floor);
        self.floors.iter().find(below).map_or(Ok(()), |(spot, _)| Err(Flaw::Differs(place, *spot)))
    }

    fn all_is_proved(
        &self,
        base: &Totals,
        witnesses: &[Totals],
        tables: &BTreeMap<TableId, Shape<'_>>,
    ) -> Result<(), Flaw> {
        let large = to_signed(self.threshold.saturating_sub(1));
        for (spot, low, high) in &self.proofs {
            let value = |witness: u32| Some(base.at(*spot).saturating_add(witnesses.get(witness as usize)?.at(*spot)));
            if value(*low) != Some(0) || value(*high).is_none_or(|value| value < large) {
                return Err(Flaw::Unproved(*spot));
            }
        }
        for (part, group, witness) in &self.mixed {
            let found = witnesses.get(*witness as usize).ok_or(Flaw::Unproved(*part))?;
            let others = self.others_of(*part, *group, tables).ok_or(Flaw::Unproved(*part))?;
            if !others.iter().any(|spot| base.at(*spot).saturating_add(found.at(*spot)) > 0) {
                return Err(Flaw::Unproved(*part));
            }
        }
        Ok(())
    }

    /// Where those of a group would stand of whom it is known that they are not in a part of it; none where the one is no part of the other.
    fn others_of(&self, part: Spot, group: Spot, tables: &BTreeMap<TableId, Shape<'_>>) -> Option<Vec<Spot>> {
        match (part, group) {
            (Spot::Cell(id, part), Spot::Cell(of, group)) if id == of => {
                let table = tables.get(&id)?;
                let at = table.coordinates(part as usize);
                let is_group = |axis: &usize| table.with_total(&at, *axis) == group as usize && part != group;
                let axis = (0..at.len()).find(is_group)?;
                let others = self.telling_others(table, axis, &at);
                Some(others.into_iter().map(|cell| Spot::Cell(id, cell as u32)).collect())
            }
            (Spot::Remark(remark), Spot::Cell(id, _)) if id == remark.whole() => Some(vec![Spot::Rest(remark)]),
            _ => None,
        }
    }

    /// The cells beside one on an axis that say of a person that they are not in it.
    fn telling_others(&self, table: &Shape<'_>, axis: usize, at: &[usize]) -> Vec<usize> {
        let own = at.get(axis).copied();
        let categories = table.axes.get(axis).map_or(&[][..], |axis| &axis.categories);
        let tells = |(place, category): &(usize, &Category)| {
            Some(*place) != own && category.says_something() && self.covers(**category)
        };
        let cells = categories.iter().enumerate().filter(tells).map(|(place, _)| {
            let mut there = at.to_vec();
            if let Some(slot) = there.get_mut(axis) {
                *slot = place;
            }
            table.cell(&there)
        });
        let counts = |cell: &usize| table.cells.get(*cell).is_some_and(|cell| *cell != Cell::NoCount);
        cells.filter(counts).collect()
    }

    fn is_all_of_a_small_group(&self, table: &Shape<'_>, cell: usize, count: u64) -> bool {
        let at = table.coordinates(cell);
        let is_all = |axis: usize| {
            table.category(axis, &at).is_some_and(Category::says_something)
                && table.cells.get(table.with_total(&at, axis)) == Some(&Cell::Shown(count))
                && !self.telling_others(table, axis, &at).is_empty()
        };
        (1..super::primary::SMALL_GROUP).contains(&count) && (0..at.len()).any(is_all)
    }

    /// Where a footnote tells of more than it can: nobody is among those whom it cannot tell of.
    fn told_too_many(&self, value: impl Fn(Spot) -> i64, tables: &BTreeMap<TableId, Shape<'_>>) -> Option<Spot> {
        self.remarks.iter().find_map(|(remark, _)| {
            let (id, at) = remark.apart()?;
            let apart = tables.get(&id).and_then(|table| table.find(&at)).map_or(0, |cell| value(Spot::Cell(id, cell)));
            let last = tables.get(&remark.whole()).map_or(0, |table| table.cells.len().saturating_sub(1));
            let whole = value(Spot::Cell(remark.whole(), last as u32));
            let spot = Spot::Remark(*remark);
            (value(spot).saturating_add(apart) > whole).then_some(spot)
        })
    }
}

fn to_signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
