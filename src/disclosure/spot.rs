use crate::report::{Remark, TableId};
use serde::{Deserialize, Serialize};

/// Where a number of a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Spot {
    /// In a cell of a table, by its place among the grid's cells.
    Cell(TableId, u32),
    /// In a footnote.
    Remark(Remark),
    /// Nowhere, but it follows: those of whom a footnote does not tell.
    Rest(Remark),
}
