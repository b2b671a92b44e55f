//! What has been read so far, file by file: lists and files of sums side by side, and nobody counted twice by both.

use crate::aggregates::{Aggregates, AggregatesError, AggregatesFile, Sums};
use crate::read::{Decisions, Tally};
use crate::report::{Account, Design, FileAccount, PersonCounts, Report, Selection};
use crate::terms::{Date, Region, Year};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What two files have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlap {
    /// The name of the other file.
    pub other: String,
    /// The regions and years of which both have persons.
    pub parts: Vec<(Region, Year)>,
}

/// The files that are counted.
#[derive(Debug, Default)]
pub struct Holdings {
    files: Vec<Held>,
    aggregates: Aggregates,
}

/// A file that has been counted.
#[derive(Debug)]
pub struct Held {
    /// By what the page knows it.
    pub id: u32,
    /// By what the page knows the file that it is, or is a sheet of.
    pub source: u32,
    name: String,
    contents: Contents,
    aggregates: Aggregates,
    /// Counted once: the account is asked for with every report.
    persons: PersonCounts,
    made_up: bool,
}

/// What a file is.
#[derive(Debug)]
enum Contents {
    /// A list of cases.
    List(Box<Tally>),
    /// The sums of others.
    Sums(Box<Sums>),
}

impl Held {
    /// A list that has been read. The built-in sample is made up.
    pub fn list(id: u32, source: u32, name: String, tally: Tally, made_up: bool) -> Self {
        let aggregates = Aggregates::of(&tally.cube);
        let persons = PersonCounts::of(&aggregates);
        Self { id, source, name, contents: Contents::List(Box::new(tally)), aggregates, persons, made_up }
    }

    /// A file of sums that has been read.
    pub fn sums(id: u32, source: u32, name: String, file: AggregatesFile) -> Self {
        let AggregatesFile { sums, aggregates } = file;
        let made_up = sums.made_up;
        let persons = sums.persons;
        Self { id, source, name, contents: Contents::Sums(Box::new(sums)), aggregates, persons, made_up }
    }

    /// What was read of a list; none for a file of sums.
    pub fn tally(&self) -> Option<&Tally> {
        match &self.contents {
            Contents::List(tally) => Some(tally),
            Contents::Sums(_) => None,
        }
    }

    /// Its name, with that of the sheet where the workbook has several.
    pub fn full_name(&self) -> String {
        self.tally().map_or_else(|| self.name.clone(), |tally| tally.layout.full_name(&self.name))
    }

    fn account(&self) -> FileAccount {
        let account = match &self.contents {
            Contents::List(tally) => FileAccount::of_counted(&self.name, tally, self.persons),
            Contents::Sums(sums) => FileAccount::of_sums(&self.name, sums),
        };
        FileAccount { source: self.source, ..account }
    }

    fn rows(&self) -> u64 {
        match &self.contents {
            Contents::List(tally) => tally.rows,
            Contents::Sums(sums) => sums.rows,
        }
    }

    fn set_aside(&self) -> u64 {
        match &self.contents {
            Contents::List(tally) => tally.problems.rows_set_aside(),
            Contents::Sums(sums) => sums.set_aside,
        }
    }

    /// The regions and years that would be counted twice if both were held: those of sums, or the same sums again. Two lists
    /// may be of the same region.
    fn counts_again(&self, other: &Self) -> Vec<(Region, Year)> {
        let is_known = |(region, _): &(Region, Year)| *region != Region::NotRecorded;
        let parts = self.aggregates.parts();
        match (&self.contents, &other.contents) {
            (Contents::List(_), Contents::List(_)) => Vec::new(),
            // The same counts again, saved on another day or in another language, or a list and its own sums.
            _ if self.aggregates == other.aggregates => parts.into_iter().collect(),
            _ => parts.intersection(&other.aggregates.parts()).copied().filter(is_known).collect(),
        }
    }
}

impl Holdings {
    /// Takes a file, in place of the one with the same id, if there is one. Made-up persons, which are counted alone, give way to
    /// it.
    ///
    /// # Errors
    /// When it would count anybody twice, or is made up where real persons are held; what was held before stays.
    pub fn take(&mut self, file: Held) -> Result<(), AggregatesError> {
        let others = || self.files.iter().filter(|held| held.id != file.id);
        if file.made_up && others().any(|held| !held.made_up) {
            return Err(AggregatesError::MadeUp);
        }
        for held in others().filter(|held| held.made_up == file.made_up) {
            let parts = file.counts_again(held);
            if !parts.is_empty() {
                return Err(AggregatesError::CountedAlready { parts, other: held.full_name() });
            }
        }
        self.files.retain(|held| held.made_up == file.made_up);
        match self.files.iter_mut().find(|held| held.id == file.id) {
            Some(held) => *held = file,
            None => self.files.push(file),
        }
        self.merge();
        Ok(())
    }

    /// Lets go of a file.
    pub fn remove(&mut self, id: u32) {
        self.files.retain(|held| held.id != id);
        self.merge();
    }

    /// The files, in the order in which they came.
    pub fn files(&self) -> &[Held] {
        &self.files
    }

    /// A file by its id.
    pub fn file(&self, id: u32) -> Option<&Held> {
        self.files.iter().find(|held| held.id == id)
    }

    /// Another list with the same rows, if there is one.
    pub fn same_as(&self, id: u32) -> Option<&Held> {
        let list = self.file(id)?.tally()?;
        let is_same = |tally: &Tally| tally.rows == list.rows && tally.fingerprint == list.fingerprint;
        self.files.iter().find(|other| other.id != id && other.tally().is_some_and(is_same))
    }

    /// The other file with most of the regions and years of a file, and which they are. Two lists of a region add up, as two
    /// coordinators may keep one each; but a person should have been asked. So should one be where sums and another file have
    /// persons of no recorded region, and one of them names no region at all: those of two named regions may both lack a few.
    pub fn overlap(&self, id: u32) -> Option<Overlap> {
        let file = self.file(id)?;
        let parts = file.aggregates.parts();
        let overlap = |other: &Held| {
            let others = other.aggregates.parts();
            let lists = file.tally().is_some() && other.tally().is_some();
            let asks_of_unknown = !lists && (names_no_region(&parts) || names_no_region(&others));
            let counts = |(region, _): &&(Region, Year)| asks_of_unknown || *region != Region::NotRecorded;
            let shared: Vec<(Region, Year)> = parts.intersection(&others).filter(counts).copied().collect();
            (!shared.is_empty()).then(|| Overlap { other: other.full_name(), parts: shared })
        };
        let others = self.files.iter().filter(|other| other.id != id);
        others.filter_map(overlap).max_by_key(|overlap| overlap.parts.len())
    }

    /// What was decided about a list, by a person or a recipe.
    pub fn decisions(&self, id: u32) -> Decisions {
        self.file(id).and_then(Held::tally).map(|tally| tally.decisions.clone()).unwrap_or_default()
    }

    /// The account of all files.
    pub fn account(&self) -> Account {
        Account { files: self.files.iter().map(Held::account).collect() }
    }

    /// The years in the data, in order.
    pub fn years(&self) -> Vec<Year> {
        self.aggregates.years()
    }

    /// The regions and years in the data.
    pub fn parts(&self) -> BTreeSet<(Region, Year)> {
        self.aggregates.parts()
    }

    /// The report of a selection, each category told by itself.
    pub fn report(&self, selection: Selection) -> Report {
        self.designed(selection, Design::default())
    }

    /// The report of a selection, with rare categories told together.
    pub fn designed(&self, selection: Selection, design: Design) -> Report {
        Report { made_up: self.is_made_up(), ..Report::designed(&self.aggregates, selection, design) }
    }

    /// All that is held as a file of sums, written on a day.
    pub fn sums(&self, date: Date) -> AggregatesFile {
        let sum = |of: fn(&Held) -> u64| self.files.iter().map(of).fold(0, u64::saturating_add);
        let (rows, set_aside) = (sum(Held::rows), sum(Held::set_aside));
        AggregatesFile::of(self.aggregates.clone(), rows, set_aside, self.is_made_up(), date)
    }

    fn is_made_up(&self) -> bool {
        self.files.iter().any(|held| held.made_up)
    }

    fn merge(&mut self) {
        let mut files = self.files.iter();
        // One file, which is the most, needs no adding up.
        self.aggregates = files.next().map(|first| first.aggregates.clone()).unwrap_or_default();
        files.for_each(|held| self.aggregates.merge(&held.aggregates));
    }
}

fn names_no_region(parts: &BTreeSet<(Region, Year)>) -> bool {
    parts.iter().all(|(region, _)| *region == Region::NotRecorded)
}
