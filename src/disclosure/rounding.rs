//! Controlled rounding: every number a multiple of a base, parts still adding up to their totals in all tables at once (Cox, JASA 82, 1987;
//! Salazar-González, Mathematical Programming 105, 2006).
//!
//! Each innermost number is rounded up or down by chance, up the more often the larger its remainder, and
//! totals go to a neighbouring multiple as far as that can be. A linear program finds this; where it leaves a number between two
//! multiples, that number is settled and the program solved again. The chance comes from the data themselves, so that the same
//! report is rounded in the same way every time.

use super::cells::{counts, printed};
use super::check::{Cell, Claim};
use super::numbers::{Number, Numbers};
use super::spot::Spot;
use super::{Progress, Refusal};
use crate::report::{Category, CountedTable, Report};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Every number of a report, rounded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounding {
    /// To multiples of this.
    pub base: u64,
    /// Each number.
    pub values: Vec<(Spot, u64)>,
}

impl Rounding {
    /// Checks that it is a rounding of a report: multiples of the base, innermost numbers less than the base from what was counted, parts that add up
    /// to totals, and the same persons counted the same everywhere.
    ///
    /// # Errors
    /// When it is not.
    pub fn check(&self, report: &Report) -> Result<(), Refusal> {
        if !BASES.contains(&self.base) || !report.design.hides(self.base) {
            return Err(Refusal::Unproved);
        }
        let values: BTreeMap<Spot, u64> = self.values.iter().copied().collect();
        let is_multiple = |value: u64| value.checked_rem(self.base) == Some(0);
        let mut base = BTreeMap::new();
        let innermost = innermost_spots(report);
        for (spot, count) in counts(report) {
            let value = *values.get(&spot).ok_or(Refusal::Unproved)?;
            let is_innermost = innermost.get(&spot).copied().unwrap_or(true);
            if !is_multiple(value) || is_innermost && value.abs_diff(count) >= self.base {
                return Err(Refusal::Unproved);
            }
            if is_innermost {
                base.insert(spot, value);
            }
        }
        let shown = |spot: Spot, _| values.get(&spot).map_or(Cell::Hidden, |value| Cell::Shown(*value));
        let claim = Claim {
            threshold: 0,
            groups: false,
            year: report.selection.year,
            covered: report.covered(),
            tables: report.tables.iter().map(|table| printed(table, shown)).collect(),
            remarks: report
                .remarks
                .iter()
                .map(|(remark, _)| (*remark, values.get(&Spot::Remark(*remark)).copied()))
                .collect(),
            known: Vec::new(),
            floors: Vec::new(),
            mixed: Vec::new(),
            base,
            witnesses: Vec::new(),
            proofs: Vec::new(),
        };
        claim.check_whatever_rules().map(|_| ()).map_err(|_| Refusal::Unproved)
    }

    /// How far a total is from what was counted at most.
    pub fn farthest(&self, report: &Report) -> u64 {
        let values: BTreeMap<Spot, u64> = self.values.iter().copied().collect();
        let distance = |(spot, count): (Spot, u64)| values.get(&spot).map_or(0, |value| value.abs_diff(count));
        counts(report).map(distance).max().unwrap_or_default()
    }
}

/// Which cells of the tables are innermost, by spot.
fn innermost_spots(report: &Report) -> BTreeMap<Spot, bool> {
    let of_table = |table: &CountedTable| {
        let cells = (0..).zip(table.grid.coordinates());
        let id = table.id;
        cells.map(|(cell, at)| (Spot::Cell(id, cell), !at.contains(&Category::Total))).collect::<Vec<_>>()
    };
    report.tables.iter().flat_map(of_table).collect()
}

/// The multiples that are rounded to.
pub(super) const BASES: [u64; 2] = [3, 5];

/// What it costs to round an innermost number to another than a neighbouring multiple.
const FAR: f64 = 10_000.0;

/// What it costs to round a total so.
const FAR_TOTAL: f64 = 100.0;

/// A computed value so near to a whole number is that number.
const TOLERANCE: f64 = 1e-6;

/// So many different chances are tried where rounding does not come out near enough.
const ATTEMPTS: u8 = 5;

/// A rounding in the making, in steps of a few milliseconds.
#[derive(Debug)]
pub struct RoundingSearch {
    numbers: Numbers,
    base: u64,
    /// For each number, from 0 to 1, whether to round it up: up where its remainder is larger.
    chances: Vec<f64>,
    settled: BTreeMap<Number, u64>,
    unsettled: usize,
    found: Option<Vec<u64>>,
    attempt: u8,
    key: Vec<u8>,
}

impl RoundingSearch {
    /// Begins to round a report to multiples of a base.
    pub fn new(report: &Report, base: u64) -> Self {
        let numbers = Numbers::of(report);
        let key = numbers.all().flat_map(|number| numbers.count(number).to_le_bytes()).collect();
        let mut search = Self {
            numbers,
            base: base.max(1),
            chances: Vec::new(),
            settled: BTreeMap::new(),
            unsettled: 0,
            found: None,
            attempt: 0,
            key,
        };
        search.draw();
        search
    }

    fn draw(&mut self) {
        let mut chances = Vec::with_capacity(self.numbers.len());
        let mut block: u64 = 0;
        while chances.len() < self.numbers.len() {
            let mut hash = Sha256::new();
            hash.update(&self.key);
            hash.update([self.attempt]);
            hash.update(block.to_le_bytes());
            chances.extend(hash.finalize().chunks_exact(2).map(|pair| {
                let drawn = pair.iter().fold(0u32, |sum, byte| sum << 8 | u32::from(*byte));
                f64::from(drawn) / 65536.0
            }));
            block += 1;
        }
        self.chances = chances;
        self.settled.clear();
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        let all = self.settled.len() + self.unsettled;
        Progress { safe: self.settled.len(), all: all.max(1) }
    }

    /// Solves the program once; true when every number is a multiple.
    ///
    /// # Errors
    /// When no rounding is found.
    pub fn step(&mut self) -> Result<bool, Refusal> {
        let values = self.solve().ok_or(Refusal::NotRounded)?;
        let distance = |number: &Number| {
            let value = values.get(number.index()).copied().unwrap_or_default();
            (value - value.round()).abs()
        };
        let between: Vec<Number> = self.numbers.all().filter(|number| distance(number) > TOLERANCE).collect();
        self.unsettled = between.len();
        let widest = between.into_iter().max_by(|one, other| distance(one).total_cmp(&distance(other)));
        if let Some(number) = widest {
            let value = values.get(number.index()).copied().unwrap_or_default();
            let chance = self.chances.get(number.index()).copied().unwrap_or_default();
            let up = value - value.floor() > chance;
            self.settled.insert(number, if up { value.ceil() } else { value.floor() } as u64);
            return Ok(false);
        }
        let values: Vec<u64> = values.iter().map(|value| value.round() as u64 * self.base).collect();
        let is_near = |number: Number| {
            let value = values.get(number.index()).copied().unwrap_or_default();
            self.numbers.inner_spots(number).is_empty() || value.abs_diff(self.numbers.count(number)) < self.base
        };
        if self.numbers.all().all(is_near) {
            self.found = Some(values);
            return Ok(true);
        }
        self.attempt += 1;
        if self.attempt == ATTEMPTS {
            return Err(Refusal::NotRounded);
        }
        self.draw();
        Ok(false)
    }

    /// The number of multiples of every number.
    fn solve(&self) -> Option<Vec<f64>> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let terms: Vec<Vec<(Variable, f64)>> =
            self.numbers.all().map(|number| self.terms(number, &mut problem)).collect();
        let of = |number: Number| terms.get(number.index()).map_or(&[][..], Vec::as_slice);
        for sum in self.numbers.sums() {
            let parts = sum.parts.iter().flat_map(|part| of(*part).iter().copied());
            let total = of(sum.total).iter().map(|(variable, factor)| (*variable, -factor));
            let row: Vec<(Variable, f64)> = parts.chain(total).collect();
            if !row.is_empty() {
                let mut expression = LinearExpr::empty();
                row.iter().for_each(|(variable, factor)| expression.add(*variable, *factor));
                problem.add_constraint(expression, ComparisonOp::Eq, 0.0);
            }
        }
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let value = |terms: &Vec<(Variable, f64)>| {
            terms.iter().map(|(variable, factor)| factor * solution.var_value(*variable)).sum()
        };
        Some(terms.iter().map(value).collect())
    }

    /// A number as a sum of variables: between its neighbouring multiples, and what it goes beyond them. What is 0 stays so.
    fn terms(&self, number: Number, problem: &mut Problem) -> Vec<(Variable, f64)> {
        let count = self.numbers.count(number);
        if count == 0 {
            return Vec::new();
        }
        let (least, most) = (count / self.base, count.div_ceil(self.base));
        if let Some(settled) = self.settled.get(&number) {
            return vec![(problem.add_var(0.0, (*settled as f64, *settled as f64)), 1.0)];
        }
        let is_inner = !self.numbers.inner_spots(number).is_empty();
        let remainder = (count % self.base) as f64 / self.base as f64;
        let chance = self.chances.get(number.index()).copied().unwrap_or_default();
        let (slope, far) = if is_inner { (chance - remainder, FAR) } else { (0.0, FAR_TOTAL) };
        vec![
            (problem.add_var(slope, (least as f64, most as f64)), 1.0),
            (problem.add_var(far, (0.0, f64::INFINITY)), 1.0),
            (problem.add_var(far, (0.0, least as f64)), -1.0),
        ]
    }

    /// The rounding that was found.
    pub fn finish(self) -> Option<Rounding> {
        let values = self.found?;
        let spots = self.numbers.all().zip(values).flat_map(|(number, value)| {
            self.numbers.spots(number).iter().map(move |spot| (*spot, value)).collect::<Vec<_>>()
        });
        Some(Rounding { base: self.base, values: spots.collect() })
    }
}
