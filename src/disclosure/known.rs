//! Numbers that are public already: protection holds against whoever knows them, too.

use super::cells::counts;
use super::check::{Cell, Printed};
use super::collection::Collection;
use super::spot::Spot;
use super::{Decision, Refusal};
use crate::consistency::Published;
use crate::release::{Policy, Release};
use crate::report::{Address, Category, Counted, Dimension, Remark, Report, TableId};
use crate::terms::Form;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// Numbers of a report that are public already, each found in something that a person said is public: there is no other way to make
/// one, so that nothing is taken for known because a proof says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    spots: BTreeSet<Spot>,
    named: u64,
    elsewhere: u64,
    contradictions: Vec<Contradiction>,
}

/// A number that is public and is not what was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Which number.
    pub spot: Spot,
    /// What is public.
    pub public: u64,
    /// What was counted.
    pub counted: u64,
}

impl Known {
    /// What a person said is public, found in a report.
    ///
    /// # Errors
    /// When a text is not what it is said to be.
    pub fn of(decision: &Decision, report: &Report) -> Result<Self, Refusal> {
        let mut known = Self::default();
        if !decision.figures.iter().all(|figures| known.add_figures(figures, report)) {
            return Err(Refusal::NotFigures);
        }
        for (place, release) in (0..).zip(&decision.releases) {
            known.add_release(place, release, report)?;
        }
        known.named = known.spots.len() as u64;
        known.add_peers(report);
        known.add_rests(report);
        Ok(known)
    }

    /// Where they stand in the report.
    pub fn spots(&self) -> &BTreeSet<Spot> {
        &self.spots
    }

    /// How many numbers of the report are public, each counted once where it was given.
    pub fn named(&self) -> u64 {
        self.named
    }

    /// How many of those that were given are no numbers of this report, so that nothing is done about them.
    pub fn elsewhere(&self) -> u64 {
        self.elsewhere
    }

    /// Those that the data contradict.
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// Adds figures that were published, as a small CSV has them (`tabell;år;cell;antal`); false where a text is no such file.
    fn add_figures(&mut self, text: &str, report: &Report) -> bool {
        let Some(published) = Published::read(text) else { return false };
        // Only to find their cells: nothing of it gets out.
        let placed = published.cells(&Release::internal(report.clone()));
        self.elsewhere += placed.elsewhere;
        for (table, at, count) in placed.cells {
            self.add(report, table, &at, count, true);
        }
        true
    }

    /// Adds what a release that was saved shows, as JSON-stat or as a certificate.
    fn add_release(&mut self, place: u32, text: &str, report: &Report) -> Result<(), Refusal> {
        let file = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')).ok();
        let collection = file.as_ref().and_then(|file| Collection::read(file.get("release").unwrap_or(file)));
        let Collection { selection, covered, policy, remarks, tables } =
            collection.ok_or(Refusal::NotRelease(place))?;
        if matches!(policy, Some(Policy::Rounded(_))) {
            return Err(Refusal::RoundedRelease(place));
        }
        // Of other regions, what is not said by region may count other persons: what differs is then no contradiction.
        let is_of_same = covered == report.covered();
        for (remark, count) in remarks.into_iter().filter_map(|(remark, shown)| Some((remark, shown?))) {
            if selection == report.selection {
                self.add_footnote(report, remark, count, is_of_same);
            } else {
                self.elsewhere += 1;
            }
        }
        let here = addresses(report);
        for table in tables {
            for (place, cell) in table.cells.iter().enumerate() {
                let Cell::Shown(count) = *cell else { continue };
                let is_same = |at: &Vec<Category>| counts_the_same(at, &table, report);
                let Some(at) = table.coordinates(place).filter(is_same) else {
                    self.elsewhere += 1;
                    continue;
                };
                match here.get(&Address::of(table.id, &at, &selection)) {
                    Some((own_table, own_at)) => {
                        let is_of_region = at.iter().any(|category| matches!(category, Category::Region(_)));
                        self.add(report, *own_table, own_at, count, is_of_same || is_of_region);
                    }
                    None => self.elsewhere += 1,
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, report: &Report, table: TableId, at: &[Category], public: u64, is_same: bool) {
        let grid = report.tables.iter().find(|counted| counted.id == table).map(|counted| &counted.grid);
        let cell = grid.and_then(|grid| u32::try_from(grid.place(at)?).ok());
        match (cell, grid.and_then(|grid| grid.get(at))) {
            (Some(cell), Some(Counted::Count(counted))) => {
                self.compare(Spot::Cell(table, cell), public, *counted, is_same);
            }
            _ => self.elsewhere += 1,
        }
    }

    /// A footnote's number.
    fn add_footnote(&mut self, report: &Report, remark: Remark, public: u64, is_same: bool) {
        match report.remarks.iter().find(|(each, _)| *each == remark) {
            Some((_, counted)) => self.compare(Spot::Remark(remark), public, *counted, is_same),
            None => self.elsewhere += 1,
        }
    }

    /// What is public beside what was counted; `is_same` is whether it is certain to be of the same persons.
    fn compare(&mut self, spot: Spot, public: u64, counted: u64, is_same: bool) {
        if counted == public {
            self.spots.insert(spot);
        } else if !is_same {
            self.elsewhere += 1;
        } else {
            self.contradictions.push(Contradiction { spot, public, counted });
        }
    }

    /// What stands in one cell is known in every other that counts the same persons.
    fn add_peers(&mut self, report: &Report) {
        let mut peers: FxHashMap<Address, Vec<Spot>> = FxHashMap::default();
        for table in &report.tables {
            for (cell, at) in (0..).zip(table.grid.coordinates()) {
                let address = Address::of(table.id, &at, &report.selection);
                peers.entry(address).or_default().push(Spot::Cell(table.id, cell));
            }
        }
        let known = |spots: &Vec<Spot>| spots.iter().any(|spot| self.spots.contains(spot));
        let found: Vec<Spot> = peers.into_values().filter(known).flatten().collect();
        self.spots.extend(found);
    }

    /// Whoever knows of how many a footnote tells, and of how many it could, knows the rest.
    fn add_rests(&mut self, report: &Report) {
        let rests: Vec<Spot> =
            counts(report).map(|(spot, _)| spot).filter(|spot| self.says_rest(*spot, report)).collect();
        self.spots.extend(rests);
    }

    fn says_rest(&self, spot: Spot, report: &Report) -> bool {
        let Spot::Rest(remark) = spot else { return false };
        let whole = report.tables.iter().find(|table| table.id == remark.whole());
        let last = whole.and_then(|whole| u32::try_from(whole.grid.cells().len().checked_sub(1)?).ok());
        let knows = |spot: Spot| self.spots.contains(&spot);
        knows(Spot::Remark(remark)) && last.is_some_and(|last| knows(Spot::Cell(remark.whole(), last)))
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
fn addresses(report: &Report) -> FxHashMap<Address, (TableId, Vec<Category>)> {
    let mut addresses = FxHashMap::default();
    for table in &report.tables {
        for at in table.grid.coordinates() {
            let address = Address::of(table.id, &at, &report.selection);
            addresses.entry(address).or_insert((table.id, at));
        }
    }
    addresses
}
