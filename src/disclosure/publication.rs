//! The preparation of a publication, from what a person decided to what protects the report.

use super::known::Known;
use super::primary::THRESHOLDS;
use super::rounding::{BASES, RoundingSearch};
use super::{Progress, Protection, Refusal, Rules, Search, Spot};
use crate::report::{Counted, Design, Report, TableId};
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
    /// Hidden cells by table, small ones and others, and all that hold a count.
    pub tables: Vec<(TableId, u64, u64, u64)>,
    /// Reports that prove it.
    pub witnesses: u64,
    /// Numbers that were public, and those of them that this report does not have.
    pub known: u64,
    /// See `known`.
    pub elsewhere: u64,
    /// How far a rounded total is from what was counted at most.
    pub farthest: Option<u64>,
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
        let Design { every, origins, combinations, forms } = report.design;
        if !every || [origins, combinations, forms].into_iter().flatten().any(|fewest| fewest < least) {
            return Err(Refusal::NoSuchRule);
        }
        let mut known = Known::default();
        if !decision.figures.iter().all(|figures| known.add_figures(figures, &report)) {
            return Err(Refusal::NotFigures);
        }
        if !decision.releases.iter().all(|release| known.add_release(release, &report)) {
            return Err(Refusal::NotRelease);
        }
        let work = match decision.method {
            Method::Suppression(rules) if THRESHOLDS.contains(&rules.threshold) => {
                if !known.contradictions.is_empty() {
                    return Err(Refusal::Contradicted(known.contradictions));
                }
                Work::Suppression(Box::new(Search::new(&report, rules, &known.spots)))
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
    /// When it is not done.
    pub fn finish(self) -> Result<(Report, Protection, Summary), Refusal> {
        let Self { report, known, work } = self;
        let protection = match work {
            Work::Suppression(search) => Protection::Suppression(search.finish()),
            Work::Rounding(search) => Protection::Rounding(search.finish().ok_or(Refusal::NotFound(None))?),
        };
        let summary = Summary::of(&report, &protection, &known);
        Ok((report, protection, summary))
    }
}

impl Summary {
    /// Whether nobody is left to be shown.
    pub fn hides_everything(&self) -> bool {
        self.shown_with_persons == 0 && self.primary > 0
    }

    fn of(report: &Report, protection: &Protection, known: &Known) -> Self {
        let (mut small, mut hidden): (BTreeSet<Spot>, BTreeSet<Spot>) = Default::default();
        let (mut witnesses, mut farthest) = (0, None);
        match protection {
            Protection::Suppression(suppression) => {
                small.extend(suppression.proofs.iter().map(|(spot, ..)| *spot));
                hidden.extend(&suppression.hidden);
                witnesses = suppression.witnesses.len() as u64;
            }
            Protection::Rounding(rounding) => farthest = Some(rounding.farthest(report)),
        }
        let mut summary = Self {
            year: report.selection.year,
            primary: 0,
            secondary: 0,
            shown: 0,
            shown_with_persons: 0,
            tables: Vec::new(),
            witnesses,
            known: known.spots.len() as u64,
            elsewhere: known.elsewhere,
            farthest,
        };
        for table in &report.tables {
            let (mut primary, mut secondary, mut all) = (0, 0, 0);
            for (cell, counted) in (0..).zip(table.grid.cells()) {
                let Counted::Count(count) = *counted else { continue };
                let spot = Spot::Cell(table.id, cell);
                all += 1;
                if small.contains(&spot) {
                    primary += 1;
                } else if hidden.contains(&spot) {
                    secondary += 1;
                } else {
                    summary.shown_with_persons += u64::from(count > 0);
                }
            }
            summary.primary += primary;
            summary.secondary += secondary;
            summary.shown += all - primary - secondary;
            summary.tables.push((table.id, primary, secondary, all));
        }
        summary
    }
}
