//! Reading: from bytes to cases and problems, in one pass and in bounded memory.
//!
//! ```text
//! bytes ─source─▶ ─encoding─▶ text ─layout─▶ records ─columns─▶ cells ─values─▶ terms ─rules─▶ Case or Problem ─▶ Tally
//!        └──────────────▶ workbook ▶ rows ─▶┘
//! ```
//!
//! Each stage says what it decided and why ([`Layout`], [`Columns`]), and takes a person's word for it ([`Decisions`]).
//! A file that cannot be read at all is a [`ReadError`]; a row that cannot is a [`Problem`].

mod column;
mod columns;
mod content;
mod decisions;
mod encoding;
mod error;
mod header;
mod inspection;
mod layout;
mod opened;
mod personal;
mod records;
mod repeats;
mod rules;
mod shape;
mod source;
mod suggestion;
mod values;
mod whole_file;
mod workbook;

pub use column::Column;
pub use columns::{Columns, IgnoredColumn, PersonalColumn, ReadColumn, RepeatedColumn, Why};
pub use decisions::{ColumnDecision, DateOrder, Decisions, Once, ValueDecision};
pub use encoding::{Encoding, EncodingWhy, Recognised};
pub use error::{Foreign, ReadError};
pub use inspection::{Inspection, inspect};
pub use layout::{Layout, SEPARATORS, SeparatorWhy};
pub use personal::Personal;
pub use repeats::Repeats;
pub use suggestion::suggestions;
pub use whole_file::WholeFile;

use crate::cube::Cube;
use crate::problem::{Problem, Problems};
use crate::terms::Year;
use csv::StringRecord;
use opened::Opened;
use records::Records;
use repeats::Repetition;
use rules::Rules;
use std::io::Read;

/// All that is known of a file once it is read: aggregates, headers and problems, never a record.
#[derive(Debug, Clone)]
pub struct Tally {
    /// The cases, counted.
    pub cube: Cube,
    /// How many rows there are below the header, empty ones included.
    pub rows: u64,
    /// How the file is laid out.
    pub layout: Layout,
    /// Which column says what.
    pub columns: Columns,
    /// What was odd, and in which rows.
    pub problems: Problems,
    /// What is there twice.
    pub repeats: Repeats,
    /// By what two files with the same rows are known, in whatever order and under whatever names.
    pub fingerprint: u64,
    /// What a person had decided, or a recipe.
    pub decisions: Decisions,
}

/// A file being read, a batch of records at a time, so that a caller can show progress and stop.
pub struct Reading<R> {
    records: Records<R>,
    rules: Rules,
    repetition: Repetition,
    /// The record just read; its memory serves the next one.
    record: StringRecord,
    remarks: Vec<Problem>,
    tally: Tally,
}

impl<R> std::fmt::Debug for Reading<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reading").field("rows", &self.tally.rows).finish_non_exhaustive()
    }
}

/// After so many bytes a step ends, however few records they were: a caller must be able to stop.
const STEP: u64 = 1024 * 1024;

/// Whether there is more to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// There is more.
    More,
    /// All is read.
    Done,
}

/// Whether a text holds something that identifies a person: it is then neither kept nor shown.
pub(crate) fn identifies(text: &str) -> bool {
    personal::is_in(text)
}

impl<R: Read> Reading<R> {
    /// Looks at the beginning of a file: what it is, how it is laid out, which column says what.
    ///
    /// # Errors
    /// When the file is empty, neither text nor a workbook, or nothing says what its columns are.
    pub fn open(source: R) -> Result<Self, ReadError> {
        Self::open_decided(source, &[])
    }

    /// The same, with what a person has decided: of several recipes, the first that fits the file's headers.
    ///
    /// # Errors
    /// As [`Reading::open`].
    pub fn open_decided(source: R, recipes: &[Decisions]) -> Result<Self, ReadError> {
        Self::open_named("", source, recipes)
    }

    /// The same of a file whose name may say the year or the region, where no column does.
    ///
    /// # Errors
    /// As [`Reading::open`].
    pub fn open_named(name: &str, source: R, recipes: &[Decisions]) -> Result<Self, ReadError> {
        let mut opened = Opened::open(name, source, recipes)?;
        let mut record = StringRecord::new();
        // Before the columns are looked at: a header that is too long says more than that it is not known.
        for _ in 0..opened.laid.skip {
            opened.records.next(&mut record)?;
        }
        let Opened { laid, columns, records, decisions } = opened.with_header(&record);
        let has_header = laid.layout.header_line.is_some();
        columns.check(&laid.header, has_header)?;
        let header = has_header.then_some(&laid.header);
        let rules = Rules::new(&columns, header, &laid.layout, &decisions);
        let repetition = Repetition::new(columns.index(Column::Case));
        let mut problems = Problems::default();
        laid.persons_above.iter().for_each(|line| problems.add(Problem::AboveHeader, *line));
        let tally = Tally {
            cube: Cube::default(),
            rows: laid.persons_above.len() as u64,
            layout: laid.layout,
            columns,
            problems,
            repeats: Repeats::default(),
            fingerprint: 0,
            decisions,
        };
        Ok(Self { records, rules, repetition, record, remarks: Vec::new(), tally })
    }

    /// Sets rows of later years aside: a year that has not come is a slip of the pen, and would be the report's latest.
    /// `None` sets none aside.
    pub fn until(mut self, year: Option<Year>) -> Self {
        self.rules.set_latest_year(year);
        self
    }

    /// Reads at most so many records more, and no more than about a megabyte.
    ///
    /// # Errors
    /// When the file cannot be read on: it is gone, or a row is longer than any row is.
    pub fn step(&mut self, records: usize) -> Result<Progress, ReadError> {
        self.step_telling(records, |_, _| {})
    }

    /// The same, telling of each problem and the line on which it is.
    ///
    /// # Errors
    /// As [`Reading::step`].
    pub fn step_telling(&mut self, records: usize, mut tell: impl FnMut(u64, &Problem)) -> Result<Progress, ReadError> {
        let begin = self.records.position();
        for _ in 0..records {
            if self.records.position() - begin > STEP {
                break;
            }
            if !self.records.next(&mut self.record)? {
                return Ok(Progress::Done);
            }
            self.count_record(&mut tell);
        }
        Ok(Progress::More)
    }

    /// Which column says what.
    pub fn columns(&self) -> &Columns {
        &self.tally.columns
    }

    /// How many bytes of the file have been read so far, where it has `size` bytes in all.
    pub fn bytes_read(&self, size: u64) -> u64 {
        self.records.bytes_taken(size)
    }

    /// What the file holds, once [`Reading::step`] has said `Done`.
    ///
    /// # Errors
    /// When there is no row below the header.
    pub fn finish(mut self) -> Result<Tally, ReadError> {
        if self.tally.cube.is_empty() && self.tally.problems.only_empty_rows() {
            return Err(ReadError::NoRows);
        }
        self.tally.layout.encoding = self.records.encoding();
        self.tally.fingerprint = self.repetition.fingerprint();
        Ok(self.tally)
    }

    fn count_record(&mut self, tell: &mut impl FnMut(u64, &Problem)) {
        let line = self.records.line();
        self.remarks.clear();
        self.tally.rows += 1;
        let result = self.case();
        let problems = &mut self.tally.problems;
        match result {
            Ok(case) => {
                self.tally.cube.add(case);
                for remark in self.remarks.drain(..) {
                    tell(line, &remark);
                    problems.add(remark, line);
                }
            }
            Err(problem) => {
                tell(line, &problem);
                problems.add(problem, line);
            }
        }
    }

    fn case(&mut self) -> Result<crate::case::Case, Problem> {
        let Self { remarks, rules, record, .. } = self;
        let case = rules.case(record, &mut |remark| remarks.push(remark))?;
        self.check_repeats()?;
        if self.records.broken() && self.record.as_slice().contains('\u{FFFD}') {
            self.remarks.push(Problem::BrokenText);
        }
        if self.records.hidden() {
            self.remarks.push(Problem::HiddenRow);
        }
        if self.records.filled() {
            self.remarks.push(Problem::MergedCell);
        }
        Ok(case)
    }

    /// Notes what was there before, and leaves it out where a person has decided so.
    fn check_repeats(&mut self) -> Result<(), Problem> {
        let repeated = self.repetition.meet(&self.record);
        let Tally { repeats, decisions, .. } = &mut self.tally;
        repeats.incomplete |= repeated.full;
        let line = self.records.line();
        if repeated.row {
            repeats.rows.add(line);
        }
        if repeated.case {
            repeats.cases.add(line);
        }
        if repeated.row && decisions.counts_once(Once::Rows) {
            return Err(Problem::DuplicateRow);
        }
        if repeated.case && decisions.counts_once(Once::Cases) {
            return Err(Problem::RepeatedCase);
        }
        Ok(())
    }
}

/// Reads a whole file.
///
/// # Errors
/// As [`Reading::open`], [`Reading::step`] and [`Reading::finish`].
pub fn read(source: impl Read) -> Result<Tally, ReadError> {
    read_decided(source, &[])
}

/// The same, with what a person has decided.
///
/// # Errors
/// As [`read`].
pub fn read_decided(source: impl Read, recipes: &[Decisions]) -> Result<Tally, ReadError> {
    read_named("", source, recipes)
}

/// The same of a file whose name may say the year or the region, where no column does.
///
/// # Errors
/// As [`read`].
pub fn read_named(name: &str, source: impl Read, recipes: &[Decisions]) -> Result<Tally, ReadError> {
    let mut reading = Reading::open_named(name, source, recipes)?;
    while reading.step(usize::MAX)? == Progress::More {}
    reading.finish()
}
