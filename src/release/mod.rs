//! Disclosure control: the only way from counted tables to a [`Release`]. Figures, words and exports take a release and
//! nothing else, so an unprotected number cannot reach a picture.

mod origins;

pub use origins::{Countries, RankedOrigin, commonest_forms, ranked_origins};

use crate::disclosure::{Known, Protection, Refusal, Rules, Spot, Suppression};
use crate::report::{Category, Counted, CountedTable, Design, Grid, Remark, Report, Selection, TableId};
use crate::terms::{Form, Region, Sector, Term, Year};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Under which rule numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// As counted, for use inside the agency.
    Internal,
    /// For publication: small counts are hidden, and whatever would give them away.
    Suppressed(Rules),
    /// For publication: every number is rounded to a multiple of this.
    Rounded(u64),
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

    /// Whether that it is there says more than what it shows.
    fn tells_by_itself(&self) -> bool {
        let total = vec![Category::Total; self.grid.axes().len()];
        let shows_somebody = |at: &[Category]| self.at(at).count().is_some_and(|count| count > 0);
        match self.id {
            TableId::MultipleByCombinationAgeGroup => !shows_somebody(&total),
            TableId::LabourBySectorSex => {
                let named = Sector::ALL.iter().filter(|sector| **sector != Sector::NotRecorded);
                !named.map(|sector| [Category::Sector(*sector), Category::Total]).any(|at| shows_somebody(&at))
            }
            _ => false,
        }
    }

    /// What it shows at a category of each dimension; where it has no such cell, nothing can occur.
    pub fn at(&self, at: &[Category]) -> Shown {
        self.grid.get(at).copied().unwrap_or(Shown::NotApplicable)
    }
}

/// The tables under a policy. Only [`Release::internal`] and [`Release::published`] make one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    policy: Policy,
    selection: Selection,
    years: Vec<Year>,
    regions: Vec<Region>,
    tables: Vec<ReleasedTable>,
    remarks: Vec<(Remark, Shown)>,
    design: Design,
    forms_together: Vec<Form>,
    made_up: bool,
}

impl Release {
    /// A report as counted, for use inside the agency.
    pub fn internal(report: Report) -> Self {
        Self::showing(Policy::Internal, report, |_, count| Shown::Count(count))
    }

    /// A report for publication. The proof that protects it is checked here, `known` being all that it may take for public.
    ///
    /// # Errors
    /// When the proof that comes with it does not hold for this report.
    pub fn published(report: Report, protection: &Protection, known: &Known) -> Result<Self, Refusal> {
        match protection {
            Protection::Suppression(suppression) => Self::suppressed(report, suppression, known),
            Protection::Rounding(rounding) => {
                rounding.check(&report)?;
                let values: BTreeMap<Spot, u64> = rounding.values.iter().copied().collect();
                let shown = |spot: Spot, _| values.get(&spot).copied().map_or(Shown::Suppressed, Shown::Count);
                let mut release = Self::showing(Policy::Rounded(rounding.base), report, shown);
                release.leave_out_what_tells();
                Ok(release)
            }
        }
    }

    fn suppressed(report: Report, suppression: &Suppression, known: &Known) -> Result<Self, Refusal> {
        suppression.check(&report, known)?;
        let hidden: BTreeSet<Spot> = suppression.hidden.iter().copied().collect();
        let shown = |spot: Spot, count| if hidden.contains(&spot) { Shown::Suppressed } else { Shown::Count(count) };
        let mut release = Self::showing(Policy::Suppressed(suppression.rules), report, shown);
        release.leave_out_what_tells();
        Ok(release)
    }

    /// A table that is there only where there is somebody must not say so by itself.
    fn leave_out_what_tells(&mut self) {
        self.tables.retain(|table| !table.tells_by_itself());
    }

    fn showing(policy: Policy, report: Report, shown: impl Fn(Spot, u64) -> Shown) -> Self {
        let regions = report.covered();
        let Report { selection, years, tables, remarks, design, forms_together, made_up, .. } = report;
        let table = |CountedTable { id, grid }: CountedTable| {
            let mut cells = 0..;
            let show = |counted| match (counted, cells.next()) {
                (Counted::Count(count), Some(cell)) => shown(Spot::Cell(id, cell), count),
                (Counted::NotCollected, _) => Shown::NotCollected,
                _ => Shown::NotApplicable,
            };
            ReleasedTable { id, grid: grid.map(show) }
        };
        Self {
            policy,
            selection,
            years,
            regions,
            tables: tables.into_iter().map(table).collect(),
            remarks: remarks.into_iter().map(|(remark, count)| (remark, shown(Spot::Remark(remark), count))).collect(),
            design,
            forms_together,
            made_up,
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

    /// Whether numbers are rounded, so that one that is shown as zero need not be.
    pub fn rounds(&self) -> bool {
        matches!(self.policy, Policy::Rounded(_))
    }

    /// The year and region chosen.
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// From how many persons on a category is told by itself.
    pub fn design(&self) -> Design {
        self.design
    }

    /// The forms that are told as other.
    pub fn forms_together(&self) -> &[Form] {
        &self.forms_together
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
