//! Problems: what was odd in a row, and what became of the row. A problem is data, not an error; the report shows all.

use crate::read::{Column, identifies};
use crate::words;
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
    /// A row that looks like a person's, above the headers, where no column has a name.
    AboveHeader,
    /// A row of sums: one of its cells says total.
    TotalRow,
    /// The headers once more, in the middle: files have been pasted together.
    HeaderAgain,
    /// Below headers that stand in another order than the file's own, so that cells would be read under the wrong ones.
    BelowOtherHeader,
    /// The same as an earlier row, cell by cell, where a person has decided that such rows count once.
    DuplicateRow,
    /// Of a case that an earlier row has, where a person has decided that cases count once.
    RepeatedCase,
    /// The row ends before the header does; what is missing is taken as not recorded.
    TooFewCells,
    /// No year.
    YearMissing,
    /// The year cannot be read.
    YearUnreadable(Value),
    /// One cell that says nothing of a person, in a list whose year is no column's: a heading among the rows.
    LoneCell(Value),
    /// A date whose year has two digits; nobody has said which of its numbers that is.
    ShortDate,
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
    /// A text that may be several categories (`Kongo`), taken as not recorded until a person says which.
    Ambiguous(Column, Value),
    /// The number under which spreadsheets keep a date stands in place of the date.
    SerialDate,
    /// `NA` in a column of country codes: Namibia.
    NaIsNamibia,
    /// Only the year of the birth or of the case is known, and in it the person turned 18: taken as 18.
    AgeFromBirthYear,
    /// A row that its sheet hides, by a filter perhaps.
    HiddenRow,
    /// A cell that is merged with one above, and says what that one says.
    MergedCell,
    /// Bytes that are no letters in the file's encoding.
    BrokenText,
    /// The age and the birth disagree by more than a year; the age counts.
    AgeAgainstBirth,
    /// Nothing of the person is recorded, only year and region: a row filled in beforehand, perhaps.
    NothingRecorded,
    /// The role is said to be unknown; counted as a victim.
    RoleNotRecorded,
    /// The age says one group, the column for adult or child another; the age counts.
    AgeAgainstGroup,
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
            | Self::AboveHeader
            | Self::TotalRow
            | Self::HeaderAgain
            | Self::BelowOtherHeader
            | Self::DuplicateRow
            | Self::RepeatedCase
            | Self::YearMissing
            | Self::YearUnreadable(_)
            | Self::LoneCell(_)
            | Self::ShortDate
            | Self::YearToCome(_)
            | Self::RoleUnreadable(_)
            | Self::ExploitationNotCollected
            | Self::RelatedChildOfAge => Consequence::SetAside,
            Self::TooFewCells
            | Self::Unreadable(..)
            | Self::PartlyUnreadable(..)
            | Self::Ambiguous(..)
            | Self::SerialDate
            | Self::NaIsNamibia
            | Self::AgeFromBirthYear
            | Self::HiddenRow
            | Self::MergedCell
            | Self::BrokenText
            | Self::AgeAgainstBirth
            | Self::NothingRecorded
            | Self::RoleNotRecorded
            | Self::AgeAgainstGroup
            | Self::AgeAgainstSex
            | Self::SectorWithoutLabour => Consequence::Counted,
        }
    }

    /// The same problem, whatever the cell says.
    fn with_any_value(self) -> Self {
        match self {
            Self::YearUnreadable(_) => Self::YearUnreadable(Value::Any),
            Self::YearToCome(_) => Self::YearToCome(Value::Any),
            Self::LoneCell(_) => Self::LoneCell(Value::Any),
            Self::RoleUnreadable(_) => Self::RoleUnreadable(Value::Any),
            Self::Unreadable(column, _) => Self::Unreadable(column, Value::Any),
            Self::PartlyUnreadable(column, _) => Self::PartlyUnreadable(column, Value::Any),
            Self::Ambiguous(column, _) => Self::Ambiguous(column, Value::Any),
            other => other,
        }
    }

    /// A stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptyRow => "empty_row",
            Self::TooManyCells => "too_many_cells",
            Self::RowsInsideCell => "rows_inside_cell",
            Self::AboveHeader => "above_header",
            Self::TotalRow => "total_row",
            Self::HeaderAgain => "header_again",
            Self::BelowOtherHeader => "below_other_header",
            Self::DuplicateRow => "duplicate_row",
            Self::RepeatedCase => "repeated_case",
            Self::TooFewCells => "too_few_cells",
            Self::YearMissing => "year_missing",
            Self::YearUnreadable(_) => "year_unreadable",
            Self::LoneCell(_) => "lone_cell",
            Self::ShortDate => "short_date",
            Self::YearToCome(_) => "year_to_come",
            Self::RoleUnreadable(_) => "role_unreadable",
            Self::ExploitationNotCollected => "exploitation_not_collected",
            Self::RelatedChildOfAge => "related_child_of_age",
            Self::Unreadable(..) => "unreadable",
            Self::PartlyUnreadable(..) => "partly_unreadable",
            Self::Ambiguous(..) => "ambiguous",
            Self::SerialDate => "serial_date",
            Self::NaIsNamibia => "na_is_namibia",
            Self::AgeFromBirthYear => "age_from_birth_year",
            Self::HiddenRow => "hidden_row",
            Self::MergedCell => "merged_cell",
            Self::BrokenText => "broken_text",
            Self::AgeAgainstBirth => "age_against_birth",
            Self::NothingRecorded => "nothing_recorded",
            Self::RoleNotRecorded => "role_not_recorded",
            Self::AgeAgainstGroup => "age_against_group",
            Self::AgeAgainstSex => "age_against_sex",
            Self::SectorWithoutLabour => "sector_without_labour",
        }
    }

    /// The column that it is about, where it is about one.
    pub fn column(&self) -> Option<Column> {
        match self {
            Self::YearMissing | Self::YearUnreadable(_) | Self::ShortDate | Self::YearToCome(_) | Self::SerialDate => {
                Some(Column::Year)
            }
            Self::RoleUnreadable(_) | Self::RoleNotRecorded => Some(Column::Role),
            Self::ExploitationNotCollected => Some(Column::Crime),
            Self::RelatedChildOfAge
            | Self::AgeFromBirthYear
            | Self::AgeAgainstBirth
            | Self::AgeAgainstGroup
            | Self::AgeAgainstSex => Some(Column::Age),
            Self::NaIsNamibia => Some(Column::Nationality),
            Self::SectorWithoutLabour => Some(Column::Sector),
            Self::RepeatedCase => Some(Column::Case),
            Self::Unreadable(column, _) | Self::PartlyUnreadable(column, _) | Self::Ambiguous(column, _) => {
                Some(*column)
            }
            _ => None,
        }
    }

    /// What the cell says that could not be read, where that is known.
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::YearUnreadable(value)
            | Self::YearToCome(value)
            | Self::LoneCell(value)
            | Self::RoleUnreadable(value)
            | Self::Unreadable(_, value)
            | Self::PartlyUnreadable(_, value)
            | Self::Ambiguous(_, value) => value.text(),
            _ => None,
        }
    }

    /// The question that a person can answer once and for all: what a text in a column means.
    pub fn question(&self) -> Option<(Column, &str)> {
        // No answer makes a year to come one that has been.
        let column = self.column().filter(|_| !matches!(self, Self::YearToCome(_)))?;
        self.value().filter(|text| !text.ends_with(Value::CUT)).map(|text| (column, text))
    }
}

/// What an unreadable cell says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Value {
    /// The text, cut to [`Value::LENGTH`] characters.
    Text(String),
    /// Something that identifies a person; it is not kept.
    Personal,
    /// Several texts, too many to list each.
    Any,
}

impl Value {
    /// Longer texts are cut: a cell of a megabyte must not be kept.
    pub const LENGTH: usize = 60;
    const CUT: char = '…';

    /// What a cell says.
    pub fn of(cell: &str) -> Self {
        Self::of_part(cell, cell)
    }

    /// What a part of a cell says; nothing of it where the cell identifies a person.
    pub fn of_part(part: &str, cell: &str) -> Self {
        if identifies(cell) {
            return Self::Personal;
        }
        Self::Text(words::cut(part.trim(), Self::LENGTH).into_owned())
    }

    /// The text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Personal | Self::Any => None,
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

    /// One more, on this line.
    pub fn add(&mut self, line: u64) {
        self.rows += 1;
        if self.lines.len() < Self::LISTED {
            self.lines.push(line);
        }
    }

    fn append(&mut self, below: &Self, lines: u64) {
        self.rows += below.rows;
        self.lines.extend(below.lines.iter().map(|line| line + lines));
        self.lines.sort_unstable();
        self.lines.truncate(Self::LISTED);
    }
}

impl Problems {
    /// Beyond so many different problems in a file, unreadable values are no longer told apart, so that memory does not
    /// grow with the file.
    pub const DISTINCT: usize = 1000;

    /// Notes a problem in the row that begins on this line.
    pub fn add(&mut self, problem: &Problem, line: u64) {
        if let Some(occurrences) = self.groups.get_mut(problem) {
            return occurrences.add(line);
        }
        let full = self.groups.len() >= Self::DISTINCT;
        let problem = if full { problem.clone().with_any_value() } else { problem.clone() };
        self.groups.entry(problem).or_default().add(line);
    }

    /// Notes the problems of what follows in the same file, whose lines begin after so many. Of more than
    /// [`Problems::DISTINCT`] in each, a few values may no longer be told apart that would be if the file were read as one.
    pub(crate) fn append(&mut self, below: Self, lines: u64) {
        let mut groups: Vec<(Problem, Occurrences)> = below.groups.into_iter().collect();
        groups.sort_by_key(|(_, occurrences)| occurrences.lines.first().copied());
        for (problem, occurrences) in groups {
            let full = self.groups.len() >= Self::DISTINCT && !self.groups.contains_key(&problem);
            let problem = if full { problem.with_any_value() } else { problem };
            self.groups.entry(problem).or_default().append(&occurrences, lines);
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
