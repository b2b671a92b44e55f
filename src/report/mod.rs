//! The report's tables: what each counts, declared in a few lines, and made from aggregates.

mod account;
mod address;
mod declared;
mod dimension;
mod grid;
mod remarks;
mod together;

pub use account::{Account, FileAccount, PersonCounts};
pub use address::Address;
pub use declared::{Declaration, Scope, TableId};
pub use dimension::{Category, Dimension};
pub use grid::{Axis, Grid};
pub use remarks::Remark;
pub use together::Design;

use crate::aggregates::Aggregates;
use crate::cube::Cube;
use crate::terms::{Form, Region, Term, Year};
use serde::{Deserialize, Serialize};
use together::Together;

/// What the reader of a report has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// The year the report is about.
    pub year: Year,
    /// One region, or all.
    pub region: Option<Region>,
}

impl Selection {
    fn admits(&self, year: Year, region: Region, scope: Scope) -> bool {
        let in_region = self.region.is_none_or(|chosen| region == chosen);
        in_region && (scope == Scope::AllYears || year == self.year)
    }
}

/// The value of a cell before disclosure control. It must not reach a figure, a sentence or a file; only
/// [`crate::release`] takes it further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    /// So many persons; zero is a count.
    Count(u64),
    /// Nobody counted it then (rule 6).
    NotCollected,
    /// It cannot occur: the crime did not exist.
    NotApplicable,
}

/// A table as counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedTable {
    /// Which.
    pub id: TableId,
    /// The cells.
    pub grid: Grid<Counted>,
}

/// Every table of the report for a selection, as counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What was chosen.
    pub selection: Selection,
    /// The years in the data, in order.
    pub years: Vec<Year>,
    /// The regions in the data, in any year, in order.
    pub regions: Vec<Region>,
    /// The tables, in the report's order.
    pub tables: Vec<CountedTable>,
    /// Numbers that footnotes tell.
    pub remarks: Vec<(Remark, u64)>,
    /// From how many persons on a category is told by itself.
    pub design: Design,
    /// The forms that are told as other.
    pub forms_together: Vec<Form>,
    /// Whether the persons are made up, as in the built-in sample: whatever is taken from it must say so.
    pub made_up: bool,
}

impl Report {
    /// The report of a list.
    pub fn of(cube: &Cube, selection: Selection) -> Self {
        Self::of_aggregates(&Aggregates::of(cube), selection)
    }

    /// Which regions the numbers are of, unless of the whole country: where some have none recorded, they may be of any.
    pub fn covered(&self) -> Vec<Region> {
        match self.selection.region {
            Some(region) => vec![region],
            None if self.regions.contains(&Region::NotRecorded) || self.regions.len() + 1 == Region::ALL.len() => {
                Vec::new()
            }
            None => self.regions.clone(),
        }
    }

    /// Makes the tables, each category by itself.
    pub fn of_aggregates(aggregates: &Aggregates, selection: Selection) -> Self {
        Self::designed(aggregates, selection, Design::default())
    }

    /// Makes the tables, with rare categories told together.
    pub fn designed(aggregates: &Aggregates, selection: Selection, design: Design) -> Self {
        let years = aggregates.years();
        let regions = aggregates.regions();
        let together = Together::of(aggregates, &selection, design);
        let declared = TableId::ALL.iter().map(|id| id.declaration());
        let tables = declared
            .filter(|declaration| declaration.applies(aggregates, &selection, design))
            .map(|declaration| declaration.table(aggregates, &selection, &years, &together))
            .collect();
        let remarks = Remark::counts(aggregates, &selection);
        let forms_together = together.forms();
        Self { selection, tables, remarks, years, regions, design, forms_together, made_up: false }
    }
}
