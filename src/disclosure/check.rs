//! The check of a certificate, in whole numbers, by arithmetic that the search does not use: it fills in the tables of each
//! witness cell by cell, adds up their totals, and compares them with what is printed. Where tables count the same persons is written down here
//! once more, as a reader of the report would say it, so that a slip in how the search links tables is found.

use super::primary::THRESHOLDS;
use super::spot::Spot;
use crate::report::{Axis, Category, Dimension, Remark, TableId};
use crate::terms::{AgeGroup, Form, Region, Year};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

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
                Some(others.map(|cell| Spot::Cell(id, cell as u32)).collect())
            }
            (Spot::Remark(remark), Spot::Cell(id, _)) if id == remark.whole() => Some(vec![Spot::Rest(remark)]),
            _ => None,
        }
    }

    /// The cells beside one on an axis that say of a person that they are not in it.
    fn telling_others(&self, table: &Shape<'_>, axis: usize, at: &[usize]) -> impl Iterator<Item = usize> {
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
        cells.filter(counts).collect::<Vec<_>>().into_iter()
    }

    fn is_all_of_a_small_group(&self, table: &Shape<'_>, cell: usize, count: u64) -> bool {
        let at = table.coordinates(cell);
        let is_all = |axis: usize| {
            table.category(axis, &at).is_some_and(Category::says_something)
                && table.cells.get(table.with_total(&at, axis)) == Some(&Cell::Shown(count))
                && self.telling_others(table, axis, &at).next().is_some()
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

/// A table's cells by their coordinates.
struct Shape<'a> {
    axes: &'a [Axis],
    cells: &'a [Cell],
}

impl<'a> Shape<'a> {
    fn of(table: &'a Printed) -> Self {
        Self { axes: &table.axes, cells: &table.cells }
    }

    /// The place on each axis of a cell.
    fn coordinates(&self, mut cell: usize) -> Vec<usize> {
        let mut at: Vec<usize> = self
            .axes
            .iter()
            .rev()
            .map(|axis| {
                let size = axis.categories.len().max(1);
                let own = cell % size;
                cell /= size;
                own
            })
            .collect();
        at.reverse();
        at
    }

    fn cell(&self, at: &[usize]) -> usize {
        self.axes.iter().zip(at).fold(0, |cell, (axis, own)| cell * axis.categories.len() + own)
    }

    /// The cell of some categories.
    fn find(&self, categories: &[Category]) -> Option<u32> {
        let own = |(axis, category): (&Axis, &Category)| axis.categories.iter().position(|each| each == category);
        let at: Vec<usize> = self.axes.iter().zip(categories).map(own).collect::<Option<_>>()?;
        Some(self.cell(&at) as u32)
    }

    fn is_total(&self, axis: usize, own: usize) -> bool {
        self.axes.get(axis).is_some_and(|axis| own + 1 == axis.categories.len())
    }

    fn is_innermost(&self, at: &[usize]) -> bool {
        !at.iter().enumerate().any(|(axis, own)| self.is_total(axis, *own))
    }

    /// A cell with another one in which all of an axis stand for its own category.
    fn with_total(&self, at: &[usize], axis: usize) -> usize {
        let total = self.axes.get(axis).map_or(0, |axis| axis.categories.len().saturating_sub(1));
        let at: Vec<usize> =
            at.iter().enumerate().map(|(place, own)| if place == axis { total } else { *own }).collect();
        self.cell(&at)
    }

    fn category(&self, axis: usize, at: &[usize]) -> Option<Category> {
        self.axes.get(axis)?.categories.get(*at.get(axis)?).copied()
    }
}

/// The cells of tables, or changes of them, with their totals.
struct Totals {
    cells: FxHashMap<Spot, i64>,
}

impl Totals {
    /// Adds up innermost cells; the spot that is none, if there is one.
    fn of(innermost: &[(Spot, i64)], tables: &BTreeMap<TableId, Shape<'_>>) -> Result<Self, Spot> {
        let mut cells: FxHashMap<Spot, i64> = FxHashMap::default();
        let mut add = |spot: Spot, by: i64| {
            let sum = cells.entry(spot).or_default();
            *sum = sum.saturating_add(by);
        };
        for (spot, by) in innermost {
            let Spot::Cell(id, cell) = *spot else {
                add(*spot, *by);
                continue;
            };
            let table = tables.get(&id).ok_or(*spot)?;
            let at = table.coordinates(cell as usize);
            if table.cells.len() <= cell as usize || !table.is_innermost(&at) {
                return Err(*spot);
            }
            for totals in 0..1u32 << at.len() {
                let above: Vec<usize> = at
                    .iter()
                    .zip(table.axes)
                    .enumerate()
                    .map(|(axis, (own, all))| if totals >> axis & 1 == 1 { all.categories.len() - 1 } else { *own })
                    .collect();
                add(Spot::Cell(id, table.cell(&above) as u32), *by);
            }
        }
        Ok(Self { cells })
    }

    fn at(&self, spot: Spot) -> i64 {
        self.cells.get(&spot).copied().unwrap_or_default()
    }

    fn all(&self) -> impl Iterator<Item = (Spot, i64)> {
        self.cells.iter().map(|(spot, count)| (*spot, *count))
    }
}

/// Some cells of a table: those in which some dimensions have a category, by others.
struct Part {
    table: TableId,
    with: Vec<Category>,
    by: &'static [Dimension],
}

/// Two parts of tables that count the same persons.
struct Agreement {
    one: Part,
    other: Part,
}

/// Where the tables of the report count the same persons, read off what their titles say.
fn agreements(year: Year) -> Vec<Agreement> {
    use Dimension::{Crime, Form as ByForm, Sex, Year as ByYear};
    use TableId::{
        AdultsByOriginForm, AdultsBySexCrime, AdultsBySexForm, AdultsByYearCrimeSex, AdultsByYearCrimeSexForm,
        ChildrenByOriginForm, ChildrenBySex, ChildrenBySexForm, ChildrenByYearSex, LabourBySectorSex,
        MultipleByCombinationAgeGroup, VictimsByRegionAgeGroupSex,
    };
    let all = |table, by| Part { table, with: Vec::new(), by };
    let year = Category::Year(year);
    let with = |table, with: Category, by| Part { table, with: vec![with], by };
    let (adults, children) = (Category::AgeGroup(AgeGroup::Adult), Category::AgeGroup(AgeGroup::Child));
    let form = Category::Form;
    [
        (all(AdultsBySexCrime, &[Sex, Crime]), with(AdultsByYearCrimeSexForm, year, &[Sex, Crime])),
        (all(AdultsBySexForm, &[Sex, ByForm]), with(AdultsByYearCrimeSexForm, year, &[Sex, ByForm])),
        (all(AdultsByOriginForm, &[ByForm]), all(AdultsBySexForm, &[ByForm])),
        (all(ChildrenBySex, &[Sex]), all(ChildrenBySexForm, &[Sex])),
        (all(ChildrenByOriginForm, &[ByForm]), all(ChildrenBySexForm, &[ByForm])),
        (all(AdultsByYearCrimeSex, &[ByYear, Crime, Sex]), all(AdultsByYearCrimeSexForm, &[ByYear, Crime, Sex])),
        (with(ChildrenByYearSex, year, &[Sex]), all(ChildrenBySexForm, &[Sex])),
        (with(VictimsByRegionAgeGroupSex, adults, &[Sex]), all(AdultsBySexForm, &[Sex])),
        (with(VictimsByRegionAgeGroupSex, children, &[Sex]), all(ChildrenBySexForm, &[Sex])),
        (all(LabourBySectorSex, &[Sex]), with(AdultsBySexForm, form(Form::Labour), &[Sex])),
        (with(MultipleByCombinationAgeGroup, adults, &[]), with(AdultsBySexForm, form(Form::Multiple), &[])),
        (with(MultipleByCombinationAgeGroup, children, &[]), with(ChildrenBySexForm, form(Form::Multiple), &[])),
    ]
    .map(|(one, other)| Agreement { one, other })
    .into()
}

/// Two tables that count the same persons differently, if there are any.
fn disagreement(
    totals: &Totals,
    tables: &BTreeMap<TableId, Shape<'_>>,
    agreements: &[Agreement],
) -> Option<(TableId, TableId)> {
    let mut sums: BTreeMap<(usize, Vec<Category>), i64> = BTreeMap::new();
    for (spot, count) in totals.all() {
        let Spot::Cell(id, cell) = spot else { continue };
        let concerned =
            agreements.iter().enumerate().filter(|(_, each)| each.one.table == id || each.other.table == id);
        for (number, agreement) in concerned {
            // Only where both are printed is there anything to agree.
            if !tables.contains_key(&agreement.one.table) || !tables.contains_key(&agreement.other.table) {
                continue;
            }
            for (part, sign) in [(&agreement.one, 1), (&agreement.other, -1)] {
                if let Some(key) =
                    tables.get(&id).filter(|_| part.table == id).and_then(|table| part.key(table, cell as usize))
                {
                    *sums.entry((number, key)).or_default() += sign * count;
                }
            }
        }
    }
    let whole_remark = |remark: Remark| {
        let parts = totals.at(Spot::Remark(remark)).saturating_add(totals.at(Spot::Rest(remark)));
        let last = tables.get(&remark.whole()).map_or(0, |table| table.cells.len().saturating_sub(1));
        (parts != totals.at(Spot::Cell(remark.whole(), last as u32))).then_some((remark.whole(), remark.whole()))
    };
    let differing = sums.into_iter().find(|(_, sum)| *sum != 0);
    let differing = differing.and_then(|((number, _), _)| agreements.get(number));
    let of_tables = differing.map(|agreement| (agreement.one.table, agreement.other.table));
    of_tables.or_else(|| Remark::ALL.into_iter().find_map(whole_remark))
}

impl Part {
    /// To which group of persons an innermost cell belongs, if to any: the categories of the dimensions that are told apart.
    fn key(&self, table: &Shape<'_>, cell: usize) -> Option<Vec<Category>> {
        let at = table.coordinates(cell);
        if !table.is_innermost(&at) {
            return None;
        }
        let categories: Vec<Category> = (0..table.axes.len()).filter_map(|axis| table.category(axis, &at)).collect();
        if !self.with.iter().all(|category| categories.contains(category)) {
            return None;
        }
        let of = |dimension: &Dimension| {
            let axis = table.axes.iter().position(|axis| axis.dimension == *dimension)?;
            categories.get(axis).copied()
        };
        self.by.iter().map(of).collect()
    }
}
