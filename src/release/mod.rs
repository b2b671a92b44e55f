//! Disclosure control: the only way from counted tables to a [`Release`]. Figures, words and exports take a release and
//! nothing else, so an unprotected number cannot reach a picture.

mod origins;

pub use origins::{RankedOrigin, commonest_forms, ranked_origins};

use crate::report::{Category, Counted, Grid, Remark, Report, Selection, TableId};
use crate::terms::{Region, Term, Year};

/// Under which rule numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// As counted, for use inside the agency.
    Internal,
}

/// What a table shows in a cell. Zero, not collected, not applicable and suppressed are four different things; so is the
/// category of what was not recorded (rule 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// So many persons; zero is printed `–`.
    Count(u64),
    /// Nobody counted it then; printed `..`.
    NotCollected,
    /// It cannot occur; printed `.`.
    NotApplicable,
    /// Hidden to protect persons; printed `..`.
    Suppressed,
}

impl Shown {
    /// The count, if one is shown.
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::NotCollected | Self::NotApplicable | Self::Suppressed => None,
        }
    }
}

impl From<Counted> for Shown {
    fn from(counted: Counted) -> Self {
        match counted {
            Counted::Count(count) => Self::Count(count),
            Counted::NotCollected => Self::NotCollected,
            Counted::NotApplicable => Self::NotApplicable,
        }
    }
}

/// A table that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedTable {
    id: TableId,
    grid: Grid<Shown>,
}

impl ReleasedTable {
    /// Which table.
    pub fn id(&self) -> TableId {
        self.id
    }

    /// Its cells.
    pub fn grid(&self) -> &Grid<Shown> {
        &self.grid
    }

    /// What it shows at a category of each dimension; where it has no such cell, nothing can occur.
    pub fn at(&self, at: &[Category]) -> Shown {
        self.grid.get(at).copied().unwrap_or(Shown::NotApplicable)
    }
}

/// The tables under a policy. Only [`Release::under`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    policy: Policy,
    selection: Selection,
    years: Vec<Year>,
    regions: Vec<Region>,
    tables: Vec<ReleasedTable>,
    remarks: Vec<(Remark, Shown)>,
    made_up: bool,
}

impl Release {
    /// Releases a report under a policy.
    pub fn under(policy: Policy, report: Report) -> Self {
        let Report { selection, years, regions, tables, remarks, made_up } = report;
        match policy {
            Policy::Internal => Self {
                policy,
                selection,
                years,
                regions: covered(selection, &regions),
                tables: tables
                    .into_iter()
                    .map(|table| ReleasedTable { id: table.id, grid: table.grid.map(Shown::from) })
                    .collect(),
                remarks: remarks.into_iter().map(|(remark, count)| (remark, Shown::Count(count))).collect(),
                made_up,
            },
        }
    }

    /// The same with some cells hidden, for tests of what takes a release.
    #[cfg(test)]
    pub(crate) fn hiding(mut self, hides: impl Fn(TableId, &[Category]) -> bool) -> Self {
        for table in &mut self.tables {
            let coordinates = table.grid.coordinates();
            let mut coordinates = coordinates.iter();
            table.grid = table.grid.clone().map(|shown| match coordinates.next() {
                Some(at) if shown.count().is_some() && hides(table.id, at) => Shown::Suppressed,
                _ => shown,
            });
        }
        self
    }

    /// The policy.
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// The year and region chosen.
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// Whether the persons are made up.
    pub fn is_made_up(&self) -> bool {
        self.made_up
    }

    /// The years in the data, in order.
    pub fn years(&self) -> &[Year] {
        &self.years
    }

    /// The regions that the numbers are of: the one chosen, or those that the lists are of; none for the whole country.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The tables, in the report's order.
    pub fn tables(&self) -> &[ReleasedTable] {
        &self.tables
    }

    /// One table, if the report has it.
    pub fn table(&self, id: TableId) -> Option<&ReleasedTable> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// A number for a footnote.
    pub fn remark(&self, remark: Remark) -> Shown {
        self.remarks.iter().find(|(each, _)| *each == remark).map_or(Shown::Count(0), |(_, shown)| *shown)
    }
}

/// Which regions the numbers are of, unless of the whole country: where some have none recorded, they may be of any.
fn covered(selection: Selection, in_lists: &[Region]) -> Vec<Region> {
    match selection.region {
        Some(region) => vec![region],
        None if in_lists.contains(&Region::NotRecorded) || in_lists.len() + 1 == Region::ALL.len() => Vec::new(),
        None => in_lists.to_vec(),
    }
}
