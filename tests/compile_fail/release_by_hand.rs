//! Nobody but the module itself makes a release: its fields are private.

use fallbild::release::{Policy, Release, ReleasedTable, Shown};
use fallbild::report::{Grid, TableId};

fn a_release(other: Release) -> Release {
    Release { policy: Policy::Internal, ..other }
}

fn a_table(id: TableId, grid: Grid<Shown>) -> ReleasedTable {
    ReleasedTable { id, grid }
}

fn main() {}
