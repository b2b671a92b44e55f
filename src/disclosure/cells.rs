//! The counts of a report, one by one: where each stands, and a table as it is printed.

use super::check::{Cell, Printed};
use super::spot::Spot;
use crate::report::{Counted, CountedTable, Report};

/// A table as it is printed, cell by cell.
pub(super) fn printed(table: &CountedTable, shown: impl Fn(Spot, u64) -> Cell) -> Printed {
    let cells = (0..).zip(table.grid.cells()).map(|(cell, counted)| match counted {
        Counted::Count(count) => shown(Spot::Cell(table.id, cell), *count),
        Counted::NotCollected | Counted::NotApplicable => Cell::NoCount,
    });
    Printed { id: table.id, axes: table.grid.axes().to_vec(), cells: cells.collect() }
}

/// Every count of a report, printed or not.
pub(super) fn counts(report: &Report) -> impl Iterator<Item = (Spot, u64)> {
    let cells = report.tables.iter().flat_map(|table| {
        let cells = (0..).zip(table.grid.cells());
        cells.filter_map(|(cell, counted)| match counted {
            Counted::Count(count) => Some((Spot::Cell(table.id, cell), *count)),
            Counted::NotCollected | Counted::NotApplicable => None,
        })
    });
    cells.chain(report.remarks.iter().map(|(remark, count)| (Spot::Remark(*remark), *count))).chain(rests(report))
}

/// Those of whom the footnotes do not tell.
fn rests(report: &Report) -> impl Iterator<Item = (Spot, u64)> {
    report.remarks.iter().filter_map(|(remark, count)| {
        let whole = report.tables.iter().find(|table| table.id == remark.whole())?;
        match whole.grid.cells().last()? {
            Counted::Count(whole) => Some((Spot::Rest(*remark), whole.saturating_sub(*count))),
            Counted::NotCollected | Counted::NotApplicable => None,
        }
    })
}
