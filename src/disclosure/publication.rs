//! The preparation of a publication, from what a person decided to what protects the report.

use super::known::Known;
use super::primary::THRESHOLDS;
use super::rounding::{BASES, RoundingSearch};
use super::{Progress, Protection, Refusal, Rules, Search, Spot};
use crate::release::{Release, ReleasedTable, Shown};
use crate::report::{Design, Report, TableId};
use crate::terms::Year;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How a report is to be protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// By hiding.
    Suppression(Rules),
    /// By rounding to multiples of 3 or 5.
    Rounding(u64),
}

/// What a person decided about a publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// How the report is protected.
    pub method: Method,
    /// What is told together.
    pub design: Design,
    /// Figures that are public, each a small CSV.
    #[serde(default)]
    pub figures: Vec<String>,
    /// Releases that are public, as JSON-stat or as certificates.
    #[serde(default)]
    pub releases: Vec<String>,
}

/// A publication being prepared.
#[derive(Debug)]
pub struct Publication {
    report: Report,
    known: Known,
    work: Work,
}

#[derive(Debug)]
enum Work {
    Suppression(Box<Search>),
    Rounding(Box<RoundingSearch>),
}

/// What came of a preparation, in numbers. For those who prepare it: how many small counts there are is not for print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The year that the report is about.
    pub year: Year,
    /// Cells with small counts.
    pub primary: u64,
    /// Cells that would give them away.
    pub secondary: u64,
    /// Cells that are shown, zeros included.
    pub shown: u64,
    /// Cells that are shown and in which there is anybody.
    pub shown_with_persons: u64,
    /// What is hidden of each table that is released.
    pub tables: Vec<HiddenCells>,
    /// Tables that are not released at all, because that they are there would say that there is somebody.
    pub left_out: Vec<TableId>,
    /// Reports that prove it.
    pub witnesses: u64,
    /// Numbers that were public, and those of them that this report does not have.
    pub known: u64,
    /// See `known`.
    pub elsewhere: u64,
    /// How far a rounded total is from what was counted at most.
    pub farthest: Option<u64>,
}

/// How many cells of a table are hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HiddenCells {
    /// Which table.
    pub table: TableId,
    /// Small counts.
    pub primary: u64,
    /// Those that would give them away.
    pub secondary: u64,
    /// All that hold a count.
    pub all: u64,
}

impl Publication {
    /// Begins to prepare a report, which must be one of the design decided.
    ///
    /// # Errors
    /// When what was decided cannot be done: there is no such rule, or what is public is not what was counted.
    pub fn new(report: Report, decision: &Decision) -> Result<Self, Refusal> {
        // A row by itself must not say that there are few, nor that there is anybody.
        let least = match decision.method {
            Method::Suppression(rules) => rules.threshold,
            Method::Rounding(base) => base,
        };
        if report.design != decision.design || !report.design.hides(least) {
            return Err(Refusal::NoSuchRule);
        }
        let known = Known::of(decision, &report)?;
        let work = match decision.method {
            Method::Suppression(rules) if THRESHOLDS.contains(&rules.threshold) => {
                if !known.contradictions().is_empty() {
                    return Err(Refusal::Contradicted(known.contradictions().to_vec()));
                }
                Work::Suppression(Box::new(Search::new(&report, rules, known.spots())))
            }
            Method::Rounding(base) if BASES.contains(&base) => {
                Work::Rounding(Box::new(RoundingSearch::new(&report, base)))
            }
            Method::Suppression(_) | Method::Rounding(_) => return Err(Refusal::NoSuchRule),
        };
        Ok(Self { report, known, work })
    }

    /// Does a few milliseconds of work; true when it is done.
    ///
    /// # Errors
    /// When the report cannot be protected.
    pub fn step(&mut self) -> Result<bool, Refusal> {
        match &mut self.work {
            Work::Suppression(search) => search.step(),
            Work::Rounding(search) => search.step(),
        }
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        match &self.work {
            Work::Suppression(search) => search.progress(),
            Work::Rounding(search) => search.progress(),
        }
    }

    /// The report, what protects it, and what came of it.
    ///
    /// # Errors
    /// When it is not done, or what was found does not hold.
    pub fn finish(self) -> Result<(Report, Protection, Summary), Refusal> {
        let Self { report, known, work } = self;
        let protection = match work {
            Work::Suppression(search) => Protection::Suppression(search.finish().ok_or(Refusal::Unproved)?),
            Work::Rounding(search) => Protection::Rounding(search.finish().ok_or(Refusal::NotRounded)?),
        };
        let release = Release::published(report.clone(), &protection, &known)?;
        let summary = Summary::of(&report, &release, &protection, &known);
        Ok((report, protection, summary))
    }
}

impl Summary {
    /// Whether nobody is left to be shown.
    pub fn hides_everything(&self) -> bool {
        self.shown_with_persons == 0 && self.primary > 0
    }

    fn of(report: &Report, release: &Release, protection: &Protection, known: &Known) -> Self {
        let (small, witnesses, farthest) = match protection {
            Protection::Suppression(suppression) => (suppression.small(), suppression.witnesses.len() as u64, None),
            Protection::Rounding(rounding) => (BTreeSet::new(), 0, Some(rounding.farthest(report))),
        };
        let tables: Vec<HiddenCells> = release.tables().iter().map(|table| HiddenCells::of(table, &small)).collect();
        let sum = |count: fn(&HiddenCells) -> u64| tables.iter().map(count).sum();
        let shows_somebody = |table: &ReleasedTable| {
            table.grid().cells().iter().filter(|shown| shown.count().is_some_and(|count| count > 0)).count() as u64
        };
        let left_out = report.tables.iter().map(|table| table.id).filter(|id| release.table(*id).is_none());
        Self {
            year: report.selection.year,
            primary: sum(|table| table.primary),
            secondary: sum(|table| table.secondary),
            shown: sum(|table| table.all - table.primary - table.secondary),
            shown_with_persons: release.tables().iter().map(shows_somebody).sum(),
            left_out: left_out.collect(),
            tables,
            witnesses,
            known: known.named(),
            elsewhere: known.elsewhere(),
            farthest,
        }
    }
}

impl HiddenCells {
    fn of(table: &ReleasedTable, small: &BTreeSet<Spot>) -> Self {
        let mut hidden = Self { table: table.id(), primary: 0, secondary: 0, all: 0 };
        for (cell, shown) in (0..).zip(table.grid().cells()) {
            match shown {
                Shown::Count(_) => {}
                Shown::Suppressed if small.contains(&Spot::Cell(table.id(), cell)) => hidden.primary += 1,
                Shown::Suppressed => hidden.secondary += 1,
                Shown::NotCollected | Shown::NotApplicable => continue,
            }
            hidden.all += 1;
        }
        hidden
    }
}
