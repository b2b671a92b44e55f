//! Which column says what, and why it is thought so.

use super::content::{Contents, Looks};
use super::decisions::Decisions;
use super::header::{Fit, HeaderWords, hint, says_nothing};
use super::layout::Laid;
use super::personal::{self, Personal};
use super::values::{are_codes, says_missing, year_in};
use super::{Column, ReadError};
use crate::terms::{Form, Term, fold};
use crate::words;
use csv::StringRecord;
use serde::{Deserialize, Serialize};

/// The columns of a file: which is read as what, which is not read, which are missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    /// What is read, in the file's order.
    pub read: Vec<ReadColumn>,
    /// Columns that are not read, at most [`Columns::NAMED`].
    pub ignored: Vec<IgnoredColumn>,
    /// How many more are not read.
    pub ignored_more: usize,
    /// Columns that hold what identifies a person: never read, never shown.
    pub personal: Vec<PersonalColumn>,
    /// Columns that say what another one says already; they are not read.
    pub repeated: Vec<RepeatedColumn>,
    /// What no column says; taken as not recorded.
    pub missing: Vec<Column>,
    /// How many columns the header has.
    pub width: usize,
    /// Whether the nationalities are codes, so that `NA` is Namibia's.
    pub origin_codes: bool,
    /// Whether the same headers stand there twice, as where two lists stand side by side: only the first is read.
    pub side_by_side: bool,
}

/// A column that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadColumn {
    /// What it says.
    pub column: Column,
    /// Its header, as the file writes it.
    pub header: String,
    /// Its place in the row, from 0.
    pub index: usize,
    /// Why it is read so.
    pub why: Why,
}

/// Why a column is read as what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A person said so.
    Decided,
    /// Its header is the column's name.
    Header,
    /// Its header is another word for it.
    Synonym,
    /// Its header holds the name among other words.
    Derived,
    /// Its header says nothing, its cells do.
    Content {
        /// How many of the cells looked at fit.
        fits: usize,
        /// How many cells were looked at.
        of: usize,
    },
}

/// A column that is not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IgnoredColumn {
    /// Its header, as the file writes it.
    pub header: String,
    /// Its place in the row, from 0.
    pub index: usize,
    /// What it might say, by its cells. It is not read as that without a person's word.
    pub looks: Option<Column>,
    /// Whether its cells say yes and no, as those of other columns do that are read: a form that is written in a way of its
    /// own, perhaps.
    pub yes_no: bool,
}

/// A column that is not read since another one says the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepeatedColumn {
    /// Its header, as the file writes it.
    pub header: String,
    /// Its place in the row, from 0.
    pub index: usize,
    /// What both say.
    pub column: Column,
    /// The header of the one that is read.
    pub instead: String,
    /// In how many of the rows looked at they say something else: then it is a person's to say which is meant.
    pub differs: usize,
}

/// A column with what identifies a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalColumn {
    /// Its header, as the file writes it.
    pub header: String,
    /// Its place in the row, from 0.
    pub index: usize,
    /// What it holds.
    pub kind: Personal,
    /// Whether its cells say so themselves. Where only the header does, a person may say otherwise.
    pub sure: bool,
}

impl ReadColumn {
    /// Whether another column says more of the same: `Nationalitet 1` and `Nationalitet 2`, or a person said so of both.
    fn goes_with(&self, other: &Self) -> bool {
        let words = |header: &str| {
            let folded = fold(header);
            let words = folded.split(' ').filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()));
            words.map(|word| word.trim_end_matches(|sign: char| sign.is_ascii_digit()).to_owned()).collect::<Vec<_>>()
        };
        let decided = self.why == Why::Decided && other.why == Why::Decided;
        self.column.may_be_several() && (decided || words(&self.header) == words(&other.header))
    }
}

/// Headers longer than this are cut where they are shown.
const HEADER_LENGTH: usize = 60;
/// So many headers are named when none is known.
const HEADERS_NAMED: usize = 12;

/// What the columns are recognised by: the words of headers and of cells.
pub(super) struct Recogniser {
    pub(super) headers: HeaderWords,
    pub(super) contents: Contents,
}

impl IgnoredColumn {
    /// Whether a person is asked what it says.
    pub fn is_asked(&self) -> bool {
        self.looks.is_some() || self.yes_no
    }
}

impl RepeatedColumn {
    /// Whether a person is asked which of the two is meant.
    pub fn is_asked(&self) -> bool {
        self.differs > 0
    }
}

impl Recogniser {
    /// The cells of so many columns are looked into.
    const LOOKED_INTO: usize = 400;

    pub(super) fn new() -> Self {
        Self { headers: HeaderWords::new(), contents: Contents::new() }
    }

    /// How many cells of a row name a known column; none where the row is a person's.
    pub(super) fn count_known(&self, row: &StringRecord) -> usize {
        if self.contents.is_data(row) {
            return 0;
        }
        row.iter().filter(|cell| self.headers.find(cell).is_some()).count()
    }

    /// Recognises the columns of a file by its header, where it has one, some of its rows, and what a person has decided.
    pub(super) fn columns(&self, laid: &Laid, decisions: &Decisions) -> Columns {
        let Laid { layout, header, sample, .. } = laid;
        let has_header = layout.header_line.is_some();
        let mut columns = Columns { width: header.len(), ..Columns::default() };
        let mut candidates: Vec<ReadColumn> = Vec::new();
        for (index, cell) in header.iter().enumerate() {
            let cells = sample.iter().map(|row| row.get(index).unwrap_or_default());
            let header = cut(cell);
            match self.verdict(cell, has_header, cells, decisions, index) {
                Verdict::Read(column, why) => candidates.push(ReadColumn { column, header, index, why }),
                Verdict::Personal(kind, sure) => columns.personal.push(PersonalColumn { header, index, kind, sure }),
                Verdict::NotRead(looks) => columns.ignore(IgnoredColumn { header, index, looks, yes_no: false }),
                Verdict::Nothing => {}
            }
        }
        columns.side_by_side = has_header && headers_twice(&candidates) > 2;
        columns.choose(candidates, |column, places| self.rows_that_differ(column, places, sample, decisions));
        self.ask_of_yes_and_no(&mut columns, sample, decisions);
        columns.forget_needless_suggestions();
        let whole_file = layout.whole_file(decisions);
        let said = |column: Column| match column {
            Column::Year => whole_file.year.is_some(),
            Column::Region => whole_file.region.is_some(),
            _ => false,
        };
        let missing = Column::ALL.iter().copied().filter(|column| columns.lacks(*column) && !said(*column));
        columns.missing = missing.collect();
        let nationalities = columns.index(Column::Nationality).unwrap_or(usize::MAX);
        columns.origin_codes = are_codes(sample.iter().filter_map(|row| row.get(nationalities)));
        columns
    }

    /// In how many rows two columns say something else. What cannot be read in them is asked about elsewhere; and two numbers
    /// of one case are two, but say nothing that is counted.
    fn rows_that_differ(
        &self,
        column: Column,
        places: [usize; 2],
        sample: &[StringRecord],
        decisions: &Decisions,
    ) -> usize {
        let year = |cell: &str| year_in(cell, decisions.short_dates);
        let differ = |row: &&StringRecord| {
            let [one, other] = places.map(|place| row.get(place).unwrap_or_default());
            match (column, says_missing(one.trim()), says_missing(other.trim())) {
                (Column::Case, ..) | (_, _, true) => false,
                (_, true, false) => true,
                (Column::Year, ..) => year(one).zip(year(other)).is_some_and(|(one, other)| one != other),
                _ => !self.contents.same(column, one, other),
            }
        };
        sample.iter().filter(differ).count()
    }

    /// Columns that say yes and no beside others that do are likely forms.
    fn ask_of_yes_and_no(&self, columns: &mut Columns, sample: &[StringRecord], decisions: &Decisions) {
        let says_yes_and_no = |ignored: &IgnoredColumn| {
            let cells = sample.iter().filter_map(|row| row.get(ignored.index));
            decisions.column(ignored.index).is_none() && self.contents.are_answers(cells)
        };
        let answers: Vec<bool> = columns.ignored.iter().map(says_yes_and_no).collect();
        let has_forms = columns.flags(Column::form).next().is_some();
        // Two such columns are forms by short names, perhaps, where nothing else says a form.
        let several = !columns.says(Column::Exploitation) && answers.iter().filter(|answers| **answers).count() > 1;
        for (ignored, answers) in columns.ignored.iter_mut().zip(answers) {
            ignored.yes_no = answers && (has_forms || several);
        }
    }

    fn verdict<'a>(
        &self,
        header: &str,
        has_header: bool,
        cells: impl Iterator<Item = &'a str> + Clone,
        decisions: &Decisions,
        index: usize,
    ) -> Verdict {
        // A table of thousands of columns is no case list; it must not take minutes to see that.
        let cells = cells.take(if index < Self::LOOKED_INTO { usize::MAX } else { 0 });
        // Nothing that a person decides lets this through.
        if let Some(kind) = personal::of_cells(cells.clone()) {
            return Verdict::Personal(kind, true);
        }
        let guarded = personal::of_header(header).filter(|_| has_header && self.headers.find(header).is_none());
        if let Some(decision) = decisions.column(index) {
            return match (decision.means, guarded) {
                (Some(column), _) => Verdict::Read(column, Why::Decided),
                (None, Some(kind)) => Verdict::Personal(kind, false),
                (None, None) => Verdict::NotRead(None),
            };
        }
        let looks = || self.contents.looks(cells.clone());
        if !has_header || says_nothing(header) {
            return match looks() {
                Some(Looks { column, sure: true, fits, of }) => Verdict::Read(column, Why::Content { fits, of }),
                _ if personal::are_names(cells.clone()) => Verdict::Personal(Personal::Name, false),
                None if header.trim().is_empty() && cells.clone().all(|cell| cell.trim().is_empty()) => {
                    Verdict::Nothing
                }
                looks => Verdict::NotRead(looks.map(|looks| looks.column)),
            };
        }
        if let Some((column, fit)) = self.headers.find(header) {
            // `Sex` over crosses is no sex but a form; `Kön` over 1 and 0 is a sex in codes.
            if fold(header) == "sex" && self.contents.are_answers(cells.clone()) {
                return Verdict::NotRead(Some(Column::IsForm(Form::Sexual)));
            }
            // A form's name over something else than yes and no is no yes/no column.
            let fits = !column.is_flag() || self.contents.answer(cells.clone());
            // `Barn` over numbers is as likely how many children somebody has.
            if column == Column::IsChild && self.contents.has_numbers(cells.clone()) {
                return Verdict::NotRead(Some(column));
            }
            return if fits { Verdict::Read(column, Why::from(fit)) } else { Verdict::NotRead(None) };
        }
        if let Some(kind) = guarded {
            return Verdict::Personal(kind, false);
        }
        match looks() {
            _ if hint(header).is_some() => Verdict::NotRead(hint(header)),
            Some(looks) => Verdict::NotRead(Some(looks.column)),
            None if personal::are_names(cells) => Verdict::Personal(Personal::Name, false),
            None => Verdict::NotRead(None),
        }
    }
}

/// What becomes of a column.
enum Verdict {
    Read(Column, Why),
    /// Guarded, and whether its cells say so.
    Personal(Personal, bool),
    /// Not read; what it looks like.
    NotRead(Option<Column>),
    /// A column without header and cells.
    Nothing,
}

impl From<Fit> for Why {
    fn from(fit: Fit) -> Self {
        match fit {
            Fit::Exact => Self::Header,
            Fit::Synonym => Self::Synonym,
            Fit::Derived => Self::Derived,
        }
    }
}

impl Why {
    fn is_content(self) -> bool {
        matches!(self, Self::Content { .. })
    }

    /// Which reason counts more, the lowest most.
    fn rank(self) -> u8 {
        match self {
            Self::Decided => 0,
            Self::Header => 1,
            Self::Synonym => 2,
            Self::Derived => 3,
            Self::Content { .. } => 4,
        }
    }
}

impl Columns {
    /// A case list has few columns; a file with a hundred thousand must not fill the page with their names.
    pub const NAMED: usize = 50;

    fn ignore(&mut self, column: IgnoredColumn) {
        if self.ignored.len() < Self::NAMED {
            self.ignored.push(column);
        } else {
            self.ignored_more += 1;
        }
    }

    /// Of columns that say the same, reads the one with the best reason, else the first, and those that go with it; of two
    /// that only their cells speak for, neither.
    fn choose(&mut self, candidates: Vec<ReadColumn>, rows_that_differ: impl Fn(Column, [usize; 2]) -> usize) {
        for candidate in &candidates {
            let rivals =
                candidates.iter().filter(|other| other.column == candidate.column && other.index != candidate.index);
            let place = |each: &ReadColumn| (each.why.rank(), each.index);
            let best = rivals.clone().all(|other| place(candidate) < place(other));
            let also = !self.side_by_side
                && rivals.clone().any(|other| place(other) < place(candidate) && candidate.goes_with(other));
            let unsure = candidate.why.is_content() && rivals.clone().any(|other| other.why.is_content());
            let ReadColumn { column, header, index, .. } = candidate.clone();
            if candidate.column.is_flag() || also || (best && !unsure) {
                self.read.push(candidate.clone());
            } else if unsure {
                self.ignore(IgnoredColumn { header, index, looks: Some(column), yes_no: false });
            } else if self.repeated.len() < Self::NAMED {
                let read = rivals.min_by_key(|other| place(other));
                let differs = read.map_or(0, |read| rows_that_differ(column, [read.index, index]));
                let instead = read.map(|read| read.header.clone()).unwrap_or_default();
                self.repeated.push(RepeatedColumn { header, index, column, instead, differs });
            } else {
                self.ignored_more += 1;
            }
        }
    }

    /// What is read already need not be suggested again.
    fn forget_needless_suggestions(&mut self) {
        let read: Vec<Column> = self.read.iter().map(|read| read.column).collect();
        for column in &mut self.ignored {
            column.looks = column.looks.filter(|looks| !read.contains(looks));
        }
    }

    /// Whether the columns are enough for a report.
    ///
    /// # Errors
    /// When nothing says the year, or nothing says anything else.
    pub(super) fn check(&self, header: &StringRecord, has_header: bool) -> Result<(), ReadError> {
        let headers = || if has_header { named(header, self) } else { Vec::new() };
        let says_year = !self.missing.contains(&Column::Year);
        // The year of the whole file is no column.
        let others = self.read.iter().filter(|read| read.column != Column::Year).count();
        match (says_year, others) {
            (true, 1..) => Ok(()),
            (false, 2..) => Err(ReadError::NoYear { headers: headers() }),
            _ => Err(ReadError::NoColumns { headers: headers() }),
        }
    }

    /// The place of a column in the row.
    pub(super) fn index(&self, column: Column) -> Option<usize> {
        self.indices(column).next()
    }

    /// The places of the columns that say this: several where a list has a column for the second nationality or form.
    pub(super) fn indices(&self, column: Column) -> impl Iterator<Item = usize> {
        self.read.iter().filter(move |read| read.column == column).map(|read| read.index)
    }

    /// Yes/no columns with their places: what `of` makes of a column, where it is one of those.
    pub(super) fn flags<T>(&self, of: impl Fn(Column) -> Option<T>) -> impl Iterator<Item = (T, usize)> {
        self.read.iter().filter_map(move |read| Some((of(read.column)?, read.index)))
    }

    fn says(&self, column: Column) -> bool {
        self.index(column).is_some()
    }

    /// Whether nothing says what a column would, and a report misses it.
    fn lacks(&self, column: Column) -> bool {
        match column {
            Column::AgeGroup | Column::IsChild | Column::Born | Column::Case => false,
            Column::Age => {
                ![Column::Age, Column::AgeGroup, Column::IsChild, Column::Born].iter().any(|each| self.says(*each))
            }
            Column::Exploitation => !self.says(column) && self.flags(Column::form).next().is_none(),
            Column::Sector => !self.says(column) && self.flags(Column::sector).next().is_none(),
            _ => !self.says(column),
        }
    }
}

/// How many columns have the same header as an earlier one that says the same.
fn headers_twice(candidates: &[ReadColumn]) -> usize {
    let is_again = |(place, each): &(usize, &ReadColumn)| {
        let mut earlier = candidates.iter().take(*place);
        earlier.any(|other| other.column == each.column && fold(&other.header) == fold(&each.header))
    };
    candidates.iter().enumerate().filter(is_again).count()
}

/// The headers that an error names; none where a digit says that this is no header but a person's row.
fn named(header: &StringRecord, columns: &Columns) -> Vec<String> {
    // A digit alone (`1:a kontakt`) may stand in a header.
    let has_number = |cell: &str| cell.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_digit));
    if header.iter().any(|cell| has_number(cell) || cell.trim().parse::<u8>().is_ok()) {
        return Vec::new();
    }
    let is_personal = |index: &usize| columns.personal.iter().any(|column| column.index == *index);
    let is_shown = |(index, cell): &(usize, &str)| {
        !cell.trim().is_empty() && !is_personal(index) && !personal::are_names(std::iter::once(*cell))
    };
    let shown = header.iter().enumerate().filter(is_shown);
    shown.take(HEADERS_NAMED).map(|(_, cell)| cut(cell)).collect()
}

/// A header as it is shown.
pub(super) fn cut(cell: &str) -> String {
    let shown = words::cut(cell.trim(), HEADER_LENGTH);
    if personal::is_in(&shown) { String::new() } else { shown.into_owned() }
}
