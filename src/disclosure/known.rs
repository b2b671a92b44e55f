//! Numbers that are public already: protection holds against whoever knows them, too.

use super::check::{Cell, Printed};
use super::collection::Collection;
use super::spot::Spot;
use crate::consistency::Published;
use crate::release::Release;
use crate::report::{Address, Category, Counted, Dimension, Report, TableId};
use crate::terms::Form;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Numbers of a report that are public already.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Where they stand in the report.
    pub spots: Vec<Spot>,
    /// How many of those that were given are no numbers of this report, so that nothing is done about them.
    pub elsewhere: u64,
    /// Those that the data contradict.
    pub contradictions: Vec<Contradiction>,
}

/// A number that is public and is not what was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// In which table.
    pub table: TableId,
    /// In which cell.
    pub at: Vec<Category>,
    /// What is public.
    pub public: u64,
    /// What was counted.
    pub counted: u64,
}

impl Known {
    /// Adds figures that were published, as a small CSV has them (`tabell;år;cell;antal`); false where a text is no such file.
    pub fn add_figures(&mut self, text: &str, report: &Report) -> bool {
        let Some(published) = Published::read(text) else { return false };
        // Only to find their cells: nothing of it gets out.
        let placed = published.cells(&Release::internal(report.clone()));
        self.elsewhere += placed.elsewhere;
        for (table, at, count) in placed.cells {
            self.add(report, table, &at, count);
        }
        true
    }

    /// Adds what a release that was saved shows, as JSON-stat or as a certificate; false where a text is neither.
    pub fn add_release(&mut self, text: &str, report: &Report) -> bool {
        let file: Option<Value> = serde_json::from_str(text).ok();
        let collection = file.as_ref().and_then(|file| Collection::read(file.get("release").unwrap_or(file)));
        let Some(Collection { selection, tables }) = collection else { return false };
        let here = addresses(report);
        for table in tables {
            for (place, cell) in table.cells.iter().enumerate() {
                let Cell::Shown(count) = *cell else { continue };
                let Some(at) = table.coordinates(place).filter(|at| counts_the_same(at, &table, report)) else {
                    self.elsewhere += 1;
                    continue;
                };
                match here.get(&Address::of(table.id, &at, &selection)) {
                    Some((own_table, own_at)) => self.add(report, *own_table, own_at, count),
                    None => self.elsewhere += 1,
                }
            }
        }
        true
    }

    fn add(&mut self, report: &Report, table: TableId, at: &[Category], public: u64) {
        let Some(counted) = report.tables.iter().find(|counted| counted.id == table) else { return };
        let cell = (0..).zip(counted.grid.coordinates()).find(|(_, each)| each == at).map(|(cell, _)| cell);
        let (Some(cell), Some(Counted::Count(count))) = (cell, counted.grid.get(at)) else {
            self.elsewhere += 1;
            return;
        };
        if *count != public {
            let at = at.to_vec();
            self.contradictions.push(Contradiction { table, at, public, counted: *count });
        } else if !self.spots.contains(&Spot::Cell(table, cell)) {
            self.spots.push(Spot::Cell(table, cell));
        }
    }
}

/// Whether the categories of a cell mean in a report what they meant in a release: a total over other years, others beside other
/// countries, and other forms where other ones are told as such are other numbers.
fn counts_the_same(at: &[Category], table: &Printed, report: &Report) -> bool {
    let here = report.tables.iter().find(|each| each.id == table.id);
    let Some(here) = here else { return true };
    table.axes.iter().zip(at).all(|(axis, category)| {
        let depends = matches!(
            (axis.dimension, category),
            (Dimension::Year, Category::Total)
                | (_, Category::OtherOrigins | Category::OtherCombinations | Category::Form(Form::Other))
        );
        !depends || here.grid.categories(axis.dimension) == axis.categories
    })
}

/// One cell for each number of a report.
fn addresses(report: &Report) -> BTreeMap<Address, (TableId, Vec<Category>)> {
    let mut addresses = BTreeMap::new();
    for table in &report.tables {
        for at in table.grid.coordinates() {
            let address = Address::of(table.id, &at, &report.selection);
            addresses.entry(address).or_insert((table.id, at));
        }
    }
    addresses
}
