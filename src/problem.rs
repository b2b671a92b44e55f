//! Problems: what was odd in a row, and what became of the row. A problem is data, not an error; the report shows all.

use crate::read::Column;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something odd in a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Problem {
    /// No cell of the row holds anything.
    EmptyRow,
    /// The row has more cells than the header, and the surplus is not empty: a separator inside a cell, most likely, so
    /// that the cells may stand under the wrong headers.
    TooManyCells,
    /// A cell holds a line break and, after it, as many separators as a row has: a quotation mark that is never closed has
    /// drawn whole rows into the cell.
    RowsInsideCell,
    /// The row ends before the header does; what is missing is taken as not recorded.
    TooFewCells,
    /// No year.
    YearMissing,
    /// The year cannot be read.
    YearUnreadable(Value),
    /// The year has not come yet.
    YearToCome(Value),
    /// The role is none that is known, so whether the person is a victim is not known either.
    RoleUnreadable(Value),
    /// Människoexploatering before it was counted (rule 6).
    ExploitationNotCollected,
    /// A related child of 18 or older.
    RelatedChildOfAge,
    /// A cell that cannot be read; taken as not recorded.
    Unreadable(Column, Value),
    /// A cell that names several things, not all of which can be read; those that can are counted.
    PartlyUnreadable(Column, Value),
    /// The sex says child (`flicka`, `pojke`), the age says adult; the age counts (rule 2).
    AgeAgainstSex,
    /// A sector where the form is not labour exploitation alone; the sector is left out.
    SectorWithoutLabour,
}

/// What became of a row with a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consequence {
    /// The row is in no table.
    SetAside,
    /// The row is counted.
    Counted,
}

impl Problem {
    /// What became of the row.
    pub fn consequence(&self) -> Consequence {
        match self {
            Self::EmptyRow
            | Self::TooManyCells
            | Self::RowsInsideCell
            | Self::YearMissing
            | Self::YearUnreadable(_)
            | Self::YearToCome(_)
            | Self::RoleUnreadable(_)
            | Self::ExploitationNotCollected
            | Self::RelatedChildOfAge => Consequence::SetAside,
            Self::TooFewCells
            | Self::Unreadable(..)
            | Self::PartlyUnreadable(..)
            | Self::AgeAgainstSex
            | Self::SectorWithoutLabour => Consequence::Counted,
        }
    }

    /// The same problem, whatever the cell says.
    fn with_any_value(self) -> Self {
        match self {
            Self::YearUnreadable(_) => Self::YearUnreadable(Value::Any),
            Self::YearToCome(_) => Self::YearToCome(Value::Any),
            Self::RoleUnreadable(_) => Self::RoleUnreadable(Value::Any),
            Self::Unreadable(column, _) => Self::Unreadable(column, Value::Any),
            Self::PartlyUnreadable(column, _) => Self::PartlyUnreadable(column, Value::Any),
            other => other,
        }
    }
}

/// What an unreadable cell says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Value {
    /// The text, cut to [`Value::LENGTH`] characters.
    Text(String),
    /// Several texts, too many to list each.
    Any,
}

impl Value {
    /// Longer texts are cut: a cell of a megabyte must not be kept.
    pub const LENGTH: usize = 40;

    /// What a cell says.
    pub fn of(cell: &str) -> Self {
        let cell = cell.trim();
        match cell.char_indices().nth(Self::LENGTH) {
            Some((end, _)) => Self::Text(format!("{}…", cell.get(..end).unwrap_or_default())),
            None => Self::Text(cell.to_owned()),
        }
    }
}

/// The problems of one file, the same ones together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(Problem, Occurrences)>", into = "Vec<(Problem, Occurrences)>")]
pub struct Problems {
    groups: BTreeMap<Problem, Occurrences>,
}

impl From<Vec<(Problem, Occurrences)>> for Problems {
    fn from(groups: Vec<(Problem, Occurrences)>) -> Self {
        Self { groups: groups.into_iter().collect() }
    }
}

impl From<Problems> for Vec<(Problem, Occurrences)> {
    fn from(problems: Problems) -> Self {
        problems.groups.into_iter().collect()
    }
}

/// Where one problem occurs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occurrences {
    /// In how many rows.
    pub rows: u64,
    /// The line numbers of the first ones, at most [`Occurrences::LISTED`].
    pub lines: Vec<u64>,
}

impl Occurrences {
    /// How many line numbers are kept.
    pub const LISTED: usize = 20;
}

impl Problems {
    /// Beyond so many different problems in a file, unreadable values are no longer told apart, so that memory does not
    /// grow with the file.
    pub const DISTINCT: usize = 1000;

    /// Notes a problem in the row that begins on this line.
    pub fn add(&mut self, problem: Problem, line: u64) {
        let full = self.groups.len() >= Self::DISTINCT && !self.groups.contains_key(&problem);
        let problem = if full { problem.with_any_value() } else { problem };
        let occurrences = self.groups.entry(problem).or_default();
        occurrences.rows += 1;
        if occurrences.lines.len() < Occurrences::LISTED {
            occurrences.lines.push(line);
        }
    }

    /// Each different problem and where it occurs.
    pub fn iter(&self) -> impl Iterator<Item = (&Problem, &Occurrences)> {
        self.groups.iter()
    }

    /// Whether nothing but empty rows has been noted.
    pub fn only_empty_rows(&self) -> bool {
        self.groups.keys().all(|problem| *problem == Problem::EmptyRow)
    }

    /// How many rows are in no table. A row is set aside for one problem only.
    pub fn rows_set_aside(&self) -> u64 {
        self.iter()
            .filter(|(problem, _)| problem.consequence() == Consequence::SetAside)
            .map(|(_, occurrences)| occurrences.rows)
            .sum()
    }
}
