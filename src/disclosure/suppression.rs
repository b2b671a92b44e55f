use super::cells::{counts, printed};
use super::check::{Cell, Claim};
use super::numbers::floors;
use super::primary::{Rules, SmallGroup, small_groups};
use super::spot::Spot;
use super::{Checked, Known, Refusal};
use crate::report::{Category, Remark, Report};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is hidden of a report, with the proof that no small count can be worked out from the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suppression {
    /// Which counts are too small.
    pub rules: Rules,
    /// Numbers that were public before.
    pub known: Vec<Spot>,
    /// Numbers that are not printed.
    pub hidden: Vec<Spot>,
    /// Each small count, and the witnesses in which it is 0 and in which it is the threshold less one, or more.
    pub proofs: Vec<(Spot, u32, u32)>,
    /// Each small group in which all share a category, as where those of the category stand and where the group does, with the witness in
    /// which somebody of the group does not share it.
    pub mixed: Vec<(Spot, Spot, u32)>,
    /// Other reports in which all that is printed is the same, as differences from what was counted.
    pub witnesses: Vec<Vec<(Spot, i64)>>,
}

impl Suppression {
    /// Where the small counts stand that are proved to be safe.
    pub fn small(&self) -> BTreeSet<Spot> {
        self.proofs.iter().map(|(spot, ..)| *spot).collect()
    }

    /// Checks that the proof holds for a report, that it speaks of every small count, and that what it takes for known is.
    ///
    /// # Errors
    /// When it does not.
    pub fn check(&self, report: &Report, known: &Known) -> Result<Checked, Refusal> {
        if !self.known.iter().all(|spot| known.spots().contains(spot)) || !report.design.hides(self.rules.threshold) {
            return Err(Refusal::Unproved);
        }
        let proved = self.small();
        let is_small = |(spot, count): &(Spot, u64)| {
            (1..self.rules.threshold).contains(count) && !proved.contains(spot) && !self.known.contains(spot)
        };
        let is_unproved = |group: &SmallGroup| {
            !group.is_known(|spot| self.known.contains(spot))
                && !self.mixed.iter().any(|(part, whole, _)| *part == group.part && *whole == group.group)
        };
        let unproved = small_groups(report, self.rules).iter().any(is_unproved);
        if unproved || counts(report).any(|each| is_small(&each)) {
            return Err(Refusal::Unproved);
        }
        self.claim(report).check().map_err(|_| Refusal::Unproved)
    }

    /// What is claimed of the release of a report.
    pub fn claim(&self, report: &Report) -> Claim {
        let hidden: BTreeSet<Spot> = self.hidden.iter().copied().collect();
        let known: BTreeMap<Spot, u64> = counts(report).filter(|(spot, _)| self.known.contains(spot)).collect();
        let shown = |spot: Spot, count: u64| if hidden.contains(&spot) { Cell::Hidden } else { Cell::Shown(count) };
        let remark = |(remark, count): &(Remark, u64)| match shown(Spot::Remark(*remark), *count) {
            Cell::Shown(count) => (*remark, Some(count)),
            Cell::Hidden | Cell::NoCount => (*remark, None),
        };
        Claim {
            threshold: self.rules.threshold,
            groups: self.rules.groups,
            year: report.selection.year,
            covered: report.covered(),
            tables: report.tables.iter().map(|table| printed(table, shown)).collect(),
            remarks: report.remarks.iter().map(remark).collect(),
            known: known.into_iter().collect(),
            floors: floors(report),
            mixed: self.mixed.clone(),
            base: innermost(report),
            witnesses: self.witnesses.clone(),
            proofs: self.proofs.clone(),
        }
    }
}

/// The innermost cells of a report in which there is anybody.
fn innermost(report: &Report) -> BTreeMap<Spot, u64> {
    let is_innermost: BTreeSet<Spot> = report
        .tables
        .iter()
        .flat_map(|table| {
            let cells = (0..).zip(table.grid.coordinates());
            let inner = cells.filter(|(_, at)| !at.contains(&Category::Total));
            inner.map(|(cell, _)| Spot::Cell(table.id, cell)).collect::<Vec<_>>()
        })
        .collect();
    let stands_alone = |spot: &Spot| !matches!(spot, Spot::Cell(..)) || is_innermost.contains(spot);
    counts(report).filter(|(spot, count)| *count > 0 && stands_alone(spot)).collect()
}
