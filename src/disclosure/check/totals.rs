//! The cells of a printed table by their coordinates, and innermost cells added up to totals.

use super::{Cell, Printed};
use crate::disclosure::spot::Spot;
use crate::report::{Axis, Category, TableId};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A table's cells by their coordinates.
pub(super) struct Shape<'a> {
    pub(super) axes: &'a [Axis],
    pub(super) cells: &'a [Cell],
}

impl<'a> Shape<'a> {
    pub(super) fn of(table: &'a Printed) -> Self {
        Self { axes: &table.axes, cells: &table.cells }
    }

    /// The place on each axis of a cell.
    pub(super) fn coordinates(&self, mut cell: usize) -> Vec<usize> {
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

    pub(super) fn cell(&self, at: &[usize]) -> usize {
        self.axes.iter().zip(at).fold(0, |cell, (axis, own)| cell * axis.categories.len() + own)
    }

    /// The cell of some categories.
    pub(super) fn find(&self, categories: &[Category]) -> Option<u32> {
        let own = |(axis, category): (&Axis, &Category)| axis.categories.iter().position(|each| each == category);
        let at: Vec<usize> = self.axes.iter().zip(categories).map(own).collect::<Option<_>>()?;
        Some(self.cell(&at) as u32)
    }

    pub(super) fn is_total(&self, axis: usize, own: usize) -> bool {
        self.axes.get(axis).is_some_and(|axis| own + 1 == axis.categories.len())
    }

    pub(super) fn is_innermost(&self, at: &[usize]) -> bool {
        !at.iter().enumerate().any(|(axis, own)| self.is_total(axis, *own))
    }

    /// A cell with another one in which all of an axis stand for its own category.
    pub(super) fn with_total(&self, at: &[usize], axis: usize) -> usize {
        let total = self.axes.get(axis).map_or(0, |axis| axis.categories.len().saturating_sub(1));
        let at: Vec<usize> =
            at.iter().enumerate().map(|(place, own)| if place == axis { total } else { *own }).collect();
        self.cell(&at)
    }

    pub(super) fn category(&self, axis: usize, at: &[usize]) -> Option<Category> {
        self.axes.get(axis)?.categories.get(*at.get(axis)?).copied()
    }
}

/// The cells of tables, or changes of them, with their totals.
pub(super) struct Totals {
    pub(super) cells: FxHashMap<Spot, i64>,
}

impl Totals {
    /// Adds up innermost cells; the spot that is none, if there is one.
    pub(super) fn of(innermost: &[(Spot, i64)], tables: &BTreeMap<TableId, Shape<'_>>) -> Result<Self, Spot> {
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

    pub(super) fn at(&self, spot: Spot) -> i64 {
        self.cells.get(&spot).copied().unwrap_or_default()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (Spot, i64)> {
        self.cells.iter().map(|(spot, count)| (*spot, *count))
    }
}
