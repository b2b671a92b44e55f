//! Whether numbers agree: those that are shown among each other, and with what was published before.

mod arithmetic;
mod comparison;
mod published;

pub use arithmetic::{Arithmetic, Contradiction, Place, Rule};
pub use comparison::{Comparison, Difference, Expected, NotCompared, Placed, With};
pub use published::{Figure, Period, Published, Unread, Why};

use crate::release::ReleasedTable;
use crate::report::Category;

/// The coordinates of some categories of a table, total over its other dimensions. None where the table has not all of them.
fn coordinates(table: &ReleasedTable, path: &[Category]) -> Option<Vec<Category>> {
    let axes = table.grid().axes();
    let own = |axis: &crate::report::Axis| {
        let found = path.iter().copied().find(|category| axis.categories.contains(category));
        found.unwrap_or(Category::Total)
    };
    let at: Vec<Category> = axes.iter().map(own).collect();
    path.iter().all(|category| at.contains(category)).then_some(at)
}
