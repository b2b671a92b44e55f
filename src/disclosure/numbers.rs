//! The distinct numbers of a report, and how they add up.
//!
//! The same count stands in several tables. It is one number here, known by its [`Address`], so that tables are linked where
//! they count the same. Each table that no other contains gives its innermost cells as *atoms*, and every other number is the sum of
//! some of them, in each table in which it stands. The atoms of the tables are the counts over the cliques of dimensions that
//! occur together: the dimensions of adults by crime, sex and form are the middle of a star, and every other table shares
//! with it only dimensions that it has (form; sex; sex of those in labour exploitation), as with children. Such a model is decomposable: atoms that agree where tables meet are
//! always those of some list of persons (Lauritzen, *Graphical Models*, 1996, ch. 3; Dobra and Fienberg, PNAS 97, 2000), so
//! what they allow is exactly what a reader cannot rule out.

use super::primary::is_not_covered;
use super::spot::Spot;
use crate::report::{Address, Category, Counted, CountedTable, Design, Remark, Report, TableId};
use crate::terms::{Form, Term};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// One of the numbers, by its place among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Number(pub(super) u32);

impl Number {
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A number and the atoms of one table that make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sum {
    pub total: Number,
    pub parts: Vec<Number>,
}

/// The distinct numbers of a report.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    counts: Vec<u64>,
    spots: Vec<Vec<Spot>>,
    at_spots: BTreeMap<Spot, Number>,
    inner_spots: Vec<Vec<Spot>>,
    innermost: Vec<bool>,
    floors: Vec<u64>,
    /// Those of regions of which there are no lists, as everybody knows.
    not_covered: BTreeSet<Number>,
    /// Those in rows that are there for nobody, so that the others do not say that there is somebody.
    of_empty_rows: BTreeSet<Number>,
    sums: Vec<Sum>,
    /// By table and cell; none where no count can be.
    of_cells: Vec<Vec<Option<Number>>>,
}

impl Numbers {
    /// The numbers of a report.
    pub(super) fn of(report: &Report) -> Self {
        let covered = report.covered();
        let mut numbers = Self::default();
        let mut known: FxHashMap<Address, Number> = FxHashMap::default();
        let mut addresses: Vec<BTreeSet<Number>> = Vec::new();
        for counted in &report.tables {
            let mut of_cells = Vec::new();
            let cells = counted.grid.coordinates();
            for ((cell, at), counted_as) in cells.iter().enumerate().zip(counted.grid.cells()) {
                let Counted::Count(count) = *counted_as else {
                    of_cells.push(None);
                    continue;
                };
                let address = Address::of(counted.id, at, &report.selection);
                let number = *known.entry(address).or_insert_with(|| numbers.push(count));
                numbers.stands_at(number, Spot::Cell(counted.id, cell as u32), !at.contains(&Category::Total));
                if at.iter().any(|category| is_not_covered(*category, &covered)) {
                    numbers.not_covered.insert(number);
                }
                if is_of_empty_row(counted, at) {
                    numbers.of_empty_rows.insert(number);
                }
                of_cells.push(Some(number));
            }
            addresses.push(of_cells.iter().copied().flatten().collect());
            numbers.of_cells.push(of_cells);
        }
        for (table, counted) in report.tables.iter().enumerate() {
            if !is_contained(table, &addresses) {
                numbers.add_up(table, &counted.grid.coordinates());
            }
        }
        numbers.add_remarks(report);
        let floors: BTreeMap<Spot, u64> = floors(report).into_iter().collect();
        for number in numbers.all() {
            let floor = numbers.spots(number).iter().filter_map(|spot| floors.get(spot)).max();
            numbers.set_floor(number, floor.copied().unwrap_or_default());
        }
        numbers
    }

    /// Numbers that add up as said, for tests: each part in a cell of its own, and a total for each sum after them.
    #[cfg(test)]
    pub(super) fn adding_up(parts: &[u64], totals: &[(u64, &[usize])]) -> Self {
        let mut numbers = Self::default();
        let counts = parts.iter().copied().chain(totals.iter().map(|(total, _)| *total));
        for (cell, count) in (0..).zip(counts) {
            let number = numbers.push(count);
            let is_part = number.index() < parts.len();
            numbers.stands_at(number, Spot::Cell(TableId::AdultsBySexCrime, cell), is_part);
            if is_part {
                numbers.mark_innermost(number);
            }
        }
        for (place, (total, of)) in totals.iter().enumerate() {
            let of: Vec<Number> = of.iter().map(|part| Number(*part as u32)).collect();
            assert_eq!(of.iter().map(|part| numbers.count(*part)).sum::<u64>(), *total);
            numbers.sums.push(Sum { total: Number((parts.len() + place) as u32), parts: of });
        }
        numbers
    }

    fn push(&mut self, count: u64) -> Number {
        let number = Number(self.counts.len() as u32);
        self.counts.push(count);
        self.spots.push(Vec::new());
        self.inner_spots.push(Vec::new());
        self.innermost.push(false);
        self.floors.push(0);
        number
    }

    fn stands_at(&mut self, number: Number, spot: Spot, innermost: bool) {
        self.at_spots.insert(spot, number);
        for spots in [Some(&mut self.spots), innermost.then_some(&mut self.inner_spots)].into_iter().flatten() {
            if let Some(spots) = spots.get_mut(number.index()) {
                spots.push(spot);
            }
        }
    }

    fn set_floor(&mut self, number: Number, floor: u64) {
        if let Some(own) = self.floors.get_mut(number.index()) {
            *own = floor.max(*own);
        }
    }

    fn mark_innermost(&mut self, number: Number) {
        if let Some(innermost) = self.innermost.get_mut(number.index()) {
            *innermost = true;
        }
    }

    /// Every number of a table as the sum of the table's innermost cells.
    fn add_up(&mut self, table: usize, cells: &[Vec<Category>]) {
        let numbers = self.of_cells.get(table).cloned().unwrap_or_default();
        let mut parts: BTreeMap<Vec<Category>, Vec<Number>> = BTreeMap::new();
        for (at, number) in cells.iter().zip(&numbers) {
            let Some(number) = number.filter(|_| !at.contains(&Category::Total)) else { continue };
            self.mark_innermost(number);
            for total in totals_above(at) {
                parts.entry(total).or_default().push(number);
            }
        }
        for (at, number) in cells.iter().zip(&numbers) {
            let Some(total) = number.filter(|_| at.contains(&Category::Total)) else { continue };
            let mut parts = parts.remove(at.as_slice()).unwrap_or_default();
            parts.sort();
            parts.dedup();
            if parts.as_slice() != [total] {
                self.sums.push(Sum { total, parts });
            }
        }
    }

    /// What a footnote counts is a part of those whom it is about; the rest is never printed, but could be worked out.
    fn add_remarks(&mut self, report: &Report) {
        for (remark, count) in &report.remarks {
            let Some(whole) = self.whole_of(*remark, report) else { continue };
            let part = self.push(*count);
            let rest = self.push(self.count(whole).saturating_sub(*count));
            self.stands_at(part, Spot::Remark(*remark), true);
            self.stands_at(rest, Spot::Rest(*remark), true);
            self.mark_innermost(part);
            self.mark_innermost(rest);
            self.sums.push(Sum { total: whole, parts: vec![part, rest] });
            // Nobody is in both: those beside them are a number that nothing prints, and no fewer than nobody.
            if let Some(apart) = self.apart_from(*remark, report) {
                let both = self.count(apart).saturating_add(*count);
                let beside = self.push(self.count(whole).saturating_sub(both));
                self.mark_innermost(beside);
                self.sums.push(Sum { total: whole, parts: vec![part, apart, beside] });
            }
        }
    }

    /// Those of whom a footnote cannot tell.
    fn apart_from(&self, remark: Remark, report: &Report) -> Option<Number> {
        let (id, at) = remark.apart()?;
        let table = report.tables.iter().position(|table| table.id == id)?;
        let cell = report.tables.get(table)?.grid.coordinates().iter().position(|each| *each == at)?;
        self.of_cell(table, cell)
    }

    /// A number for all of some numbers together, which stands nowhere.
    pub(super) fn add_together(&mut self, parts: &[Number]) -> Number {
        let total = self.push(parts.iter().map(|part| self.count(*part)).sum());
        self.sums.push(Sum { total, parts: parts.to_vec() });
        total
    }

    fn whole_of(&self, remark: Remark, report: &Report) -> Option<Number> {
        let table = report.tables.iter().position(|table| table.id == remark.whole())?;
        let last = report.tables.get(table)?.grid.cells().len().checked_sub(1)?;
        self.of_cells.get(table)?.get(last).copied().flatten()
    }

    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        self.counts.len()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Number> + use<> {
        (0..self.counts.len() as u32).map(Number)
    }

    pub(super) fn count(&self, number: Number) -> u64 {
        self.counts.get(number.index()).copied().unwrap_or_default()
    }

    /// Where it stands.
    pub(super) fn spots(&self, number: Number) -> &[Spot] {
        self.spots.get(number.index()).map_or(&[], Vec::as_slice)
    }

    /// Where it stands in an innermost cell.
    pub(super) fn inner_spots(&self, number: Number) -> &[Spot] {
        self.inner_spots.get(number.index()).map_or(&[], Vec::as_slice)
    }

    /// Whether it is an innermost cell of a table that no other contains.
    pub(super) fn is_innermost(&self, number: Number) -> bool {
        self.innermost.get(number.index()).copied().unwrap_or_default()
    }

    /// What it is at least, as everybody can see: a row that is there only for so many says so.
    pub(super) fn floor(&self, number: Number) -> u64 {
        self.floors.get(number.index()).copied().unwrap_or_default()
    }

    /// The number that stands somewhere.
    pub(super) fn at(&self, spot: Spot) -> Option<Number> {
        self.at_spots.get(&spot).copied()
    }

    /// Those of which everybody knows that they are nobody.
    pub(super) fn not_covered(&self) -> &BTreeSet<Number> {
        &self.not_covered
    }

    /// Those in rows that are there for nobody.
    pub(super) fn of_empty_rows(&self) -> &BTreeSet<Number> {
        &self.of_empty_rows
    }

    /// How the numbers add up: each total of each table, and the atoms of that table that make it.
    pub(super) fn sums(&self) -> &[Sum] {
        &self.sums
    }

    /// The number of a cell; none where no count can be.
    pub(super) fn of_cell(&self, table: usize, cell: usize) -> Option<Number> {
        self.of_cells.get(table)?.get(cell).copied().flatten()
    }
}

/// Whether a cell is in the row of a country or a combination of which there is nobody.
fn is_of_empty_row(table: &CountedTable, at: &[Category]) -> bool {
    let Some(first @ (Category::Origin(_) | Category::Combination(_))) = at.first() else { return false };
    let mut whole = vec![Category::Total; at.len()];
    if let Some(slot) = whole.first_mut() {
        *slot = *first;
    }
    table.grid.get(&whole) == Some(&Counted::Count(0))
}

/// What some numbers are at least, as everybody can see: a country, a combination or a form that is told by itself has as many persons as
/// that needs.
pub(super) fn floors(report: &Report) -> Vec<(Spot, u64)> {
    let of_table = |table: &CountedTable| {
        let cells = (0..).zip(table.grid.coordinates());
        let floor =
            |(cell, at): (u32, Vec<Category>)| (Spot::Cell(table.id, cell), floor(table.id, &at, report.design));
        cells.map(floor).filter(|(_, floor)| *floor > 0).collect::<Vec<_>>()
    };
    report.tables.iter().flat_map(of_table).chain(floors_of_forms(report)).collect()
}

fn floor(id: TableId, at: &[Category], design: Design) -> u64 {
    let Some((first, others)) = at.split_first() else { return 0 };
    let fewest = match (id, first) {
        (TableId::AdultsByOriginForm | TableId::ChildrenByOriginForm, Category::Origin(origin))
            if origin.is_country() =>
        {
            design.origins
        }
        (TableId::MultipleByCombinationAgeGroup, Category::Combination(_)) => design.combinations,
        _ => None,
    };
    fewest.filter(|_| others.iter().all(|other| *other == Category::Total)).unwrap_or_default()
}

/// A form is told by itself where there are so many adults of all years, or else so many of the year's children: whichever it is here
/// is kept so, and with it what everybody knows.
fn floors_of_forms(report: &Report) -> Vec<(Spot, u64)> {
    let Some(fewest) = report.design.forms else { return Vec::new() };
    let enough = |id: TableId, at: Vec<Category>| {
        let table = report.tables.iter().find(|table| table.id == id)?;
        let cell = (0..).zip(table.grid.coordinates()).find(|(_, each)| *each == at)?.0;
        matches!(table.grid.get(&at), Some(Counted::Count(count)) if *count >= fewest)
            .then_some((Spot::Cell(id, cell), fewest))
    };
    let told = |form: &Form| {
        let (total, form) = (Category::Total, Category::Form(*form));
        let adults = enough(TableId::AdultsByYearCrimeSexForm, vec![total, total, total, form]);
        adults.or_else(|| enough(TableId::ChildrenBySexForm, vec![total, form]))
    };
    Form::ALL.iter().filter(|form| form.can_be_told_as_other()).filter_map(told).collect()
}

/// The cells whose count holds that of an innermost one.
fn totals_above(at: &[Category]) -> impl Iterator<Item = Vec<Category>> {
    (1..1u32 << at.len()).map(move |totals| {
        let own = |(axis, own): (usize, &Category)| if totals >> axis & 1 == 1 { Category::Total } else { *own };
        at.iter().enumerate().map(own).collect()
    })
}

/// Whether all that a table counts stands in another, too; of two equal ones the first is kept.
fn is_contained(table: usize, numbers: &[BTreeSet<Number>]) -> bool {
    let Some(own) = numbers.get(table) else { return false };
    let contains = |(other, numbers): (usize, &BTreeSet<Number>)| {
        other != table && own.is_subset(numbers) && (own.len() < numbers.len() || other < table)
    };
    numbers.iter().enumerate().any(contains)
}
