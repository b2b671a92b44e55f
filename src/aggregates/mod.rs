//! Aggregates: what the tables of the report count, by year and region. A report is made of nothing else, whether they come
//! from lists or from the files in which regions send their sums; so a national report needs no list to travel.

mod consistent;
mod file;

pub use file::{AggregatesError, AggregatesFile, Sums};

use crate::case::Case;
use crate::cube::Cube;
use crate::report::{Category, Dimension, Remark, TableId};
use crate::terms::{Region, Year};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};

/// No table has more dimensions.
const MOST_DIMENSIONS: usize = 4;

/// Where a table counts a person: its categories in the order of its dimensions, no totals. What is beyond its last
/// dimension is [`Category::Total`].
pub(crate) type Place = [Category; MOST_DIMENSIONS];

/// A cell of a table in a year and a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cell {
    pub year: Year,
    pub region: Region,
    pub place: Place,
}

/// By numbers, two at a time: hashing each field by itself took most of the time in which a large list becomes aggregates.
impl Hash for Cell {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let pair = |one: u32, other: u32| u64::from(one) << 32 | u64::from(other);
        let [first, second, third, fourth] = self.place.map(Category::number);
        state.write_u64(pair(u32::from(self.year.number()) << 16 | self.region as u32, first));
        state.write_u64(pair(second, third));
        state.write_u32(fourth);
    }
}

/// Counts by table, year, region and the table's own dimensions. `merge` is associative and commutative, and the empty
/// aggregates change nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aggregates {
    tables: FxHashMap<TableId, FxHashMap<Cell, u64>>,
    remarks: FxHashMap<(Remark, Year, Region), u64>,
}

impl Aggregates {
    /// What the tables count of a list.
    pub fn of(cube: &Cube) -> Self {
        let mut aggregates = Self::default();
        // Most tables ask nothing of where somebody comes from, and without it few persons are different.
        let regardless_of_origin: Cube =
            cube.iter().map(|(case, count)| (case.regardless_of_origin(), count)).collect();
        // Table by table, since each is small enough to stay near at hand.
        for id in TableId::ALL {
            let declaration = id.declaration();
            let persons =
                if declaration.dimensions.contains(&Dimension::Origin) { cube } else { &regardless_of_origin };
            let mut cells: FxHashMap<Cell, u64> = FxHashMap::default();
            for (case, count) in persons.iter() {
                if let Some(place) = declaration.place(case) {
                    let sum = cells.entry(Cell { year: case.year, region: case.region, place }).or_default();
                    *sum = sum.saturating_add(count);
                }
            }
            if !cells.is_empty() {
                aggregates.tables.insert(id, cells);
            }
        }
        for (case, count) in regardless_of_origin.iter() {
            aggregates.remark_on(case, count);
        }
        aggregates
    }

    fn remark_on(&mut self, case: &Case, count: u64) {
        for remark in Remark::ALL.into_iter().filter(|remark| remark.concerns(case)) {
            self.add_remark(remark, case.year, case.region, count);
        }
    }

    pub(crate) fn add_cell(&mut self, id: TableId, cell: Cell, count: u64) {
        let sum = self.tables.entry(id).or_default().entry(cell).or_default();
        *sum = sum.saturating_add(count);
    }

    fn add_remark(&mut self, remark: Remark, year: Year, region: Region, count: u64) {
        let sum = self.remarks.entry((remark, year, region)).or_default();
        *sum = sum.saturating_add(count);
    }

    /// Counts all that the others have counted.
    pub fn merge(&mut self, other: &Self) {
        for (id, cells) in &other.tables {
            for (cell, count) in cells {
                self.add_cell(*id, *cell, *count);
            }
        }
        for ((remark, year, region), count) in &other.remarks {
            self.add_remark(*remark, *year, *region, *count);
        }
    }

    /// The cells of a table, in no order.
    pub(crate) fn cells(&self, id: TableId) -> impl Iterator<Item = (&Cell, u64)> {
        self.tables.get(&id).into_iter().flatten().map(|(cell, count)| (cell, *count))
    }

    /// A number that a footnote tells, of the years and regions that satisfy a condition.
    pub(crate) fn remark(&self, remark: Remark, condition: impl Fn(Year, Region) -> bool) -> u64 {
        let of =
            |((each, year, region), _): &(&(Remark, Year, Region), &u64)| *each == remark && condition(*year, *region);
        self.remarks.iter().filter(of).map(|(_, count)| *count).fold(0, u64::saturating_add)
    }

    /// How many persons a table counts where a condition holds.
    pub(crate) fn count(&self, id: TableId, condition: impl Fn(&Cell) -> bool) -> u64 {
        self.cells(id).filter(|(cell, _)| condition(cell)).map(|(_, count)| count).fold(0, u64::saturating_add)
    }

    /// The years in which anybody is counted, in order.
    pub fn years(&self) -> Vec<Year> {
        self.parts().into_iter().map(|(_, year)| year).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The regions in which anybody is counted, in order.
    pub fn regions(&self) -> Vec<Region> {
        self.parts().into_iter().map(|(region, _)| region).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The regions and years in which anybody is counted.
    pub fn parts(&self) -> BTreeSet<(Region, Year)> {
        // Each person is a victim or a related child.
        let of = |id: TableId| self.cells(id).map(|(cell, _)| (cell.region, cell.year));
        of(TableId::VictimsByRegionAgeGroupSex).chain(of(TableId::RelatedChildrenByAgePlace)).collect()
    }

    /// Whether nobody is counted.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }
}
