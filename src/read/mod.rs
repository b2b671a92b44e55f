//! Reading: from bytes to cases and problems, in one pass and in bounded memory.
//!
//! ```text
//! bytes ─source─▶ text ─dialect─▶ records ─columns─▶ cells ─values─▶ terms ─rules─▶ Case or Problem ─▶ Tally
//! ```
//!
//! A file that cannot be read at all is a [`ReadError`]; a row that cannot is a [`Problem`].

mod columns;
mod dialect;
mod error;
mod rules;
mod source;
mod values;

pub use columns::{Column, Columns};
pub use error::{Foreign, ReadError};

use crate::cube::Cube;
use crate::problem::{Problem, Problems};
use crate::terms::Year;
use csv::{FromUtf8Error, StringRecord};
use rules::Rules;
use source::{ByteRecordLimit, Limited, LineEnds};
use std::io::{Chain, Cursor, Read};

/// All that is known of a file once it is read: aggregates, headers and problems, never a record.
#[derive(Debug, Clone)]
pub struct Tally {
    /// The cases, counted.
    pub cube: Cube,
    /// How many rows there are below the header, empty ones included.
    pub rows: u64,
    /// Which column says what.
    pub columns: Columns,
    /// What was odd, and in which rows.
    pub problems: Problems,
}

/// A file being read, a batch of records at a time, so that a caller can show progress and stop.
#[derive(Debug)]
pub struct Reading<R> {
    records: csv::Reader<Text<R>>,
    limit: ByteRecordLimit,
    rules: Rules,
    /// The record just read; its memory serves the next one.
    record: StringRecord,
    remarks: Vec<Problem>,
    tally: Tally,
}

/// After so many bytes a step ends, however few records they were: a caller must be able to stop.
const STEP: u64 = 1024 * 1024;

/// A file's head, already looked at, and its rest, with one kind of line end and a limit on the length of a record.
type Text<R> = Limited<LineEnds<Chain<Cursor<Vec<u8>>, R>>>;

/// Whether there is more to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// There is more.
    More,
    /// All is read.
    Done,
}

impl<R: Read> Reading<R> {
    /// Looks at the beginning of a file: what it is, how it is written, which column says what.
    ///
    /// # Errors
    /// When the file is empty, no text, not UTF-8, or has no header that names the columns.
    pub fn open(source: R) -> Result<Self, ReadError> {
        let (head, rest) = source::open(source)?;
        let dialect = dialect::recognise(&head);
        let limit = ByteRecordLimit::default();
        let mut records = dialect.reader(Limited::new(LineEnds::new(Cursor::new(head).chain(rest)), &limit));
        let mut record = StringRecord::new();
        next(&mut records, &limit, &mut record)?;
        let columns = Columns::recognise(&record)?;
        let rules = Rules::new(&columns, dialect.separator());
        let tally = Tally { cube: Cube::default(), rows: 0, columns, problems: Problems::default() };
        Ok(Self { records, limit, rules, record, remarks: Vec::new(), tally })
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
    /// When the file cannot be read on: text that is not UTF-8, a row longer than any row is.
    pub fn step(&mut self, records: usize) -> Result<Progress, ReadError> {
        let begin = self.bytes_read();
        for _ in 0..records {
            if self.bytes_read() - begin > STEP {
                break;
            }
            if !next(&mut self.records, &self.limit, &mut self.record)? {
                return Ok(Progress::Done);
            }
            self.count_record();
        }
        Ok(Progress::More)
    }

    /// How many bytes have been read so far, as the records' end.
    pub fn bytes_read(&self) -> u64 {
        self.records.position().byte() + self.records.get_ref().dropped()
    }

    /// What the file holds, once [`Reading::step`] has said `Done`.
    ///
    /// # Errors
    /// When there is no row below the header.
    pub fn finish(self) -> Result<Tally, ReadError> {
        if self.tally.cube.is_empty() && self.tally.problems.only_empty_rows() {
            return Err(ReadError::NoRows);
        }
        Ok(self.tally)
    }

    fn count_record(&mut self) {
        let line = self.line();
        let Tally { cube, rows, problems, .. } = &mut self.tally;
        *rows += 1;
        self.remarks.clear();
        match self.rules.case(&self.record, |remark| self.remarks.push(remark)) {
            Ok(case) => {
                cube.add(case);
                self.remarks.drain(..).for_each(|remark| problems.add(remark, line));
            }
            Err(problem) => problems.add(problem, line),
        }
    }

    /// The line on which the record just read begins. The csv reader's own answer is that of the blank lines before it.
    fn line(&self) -> u64 {
        let text = self.record.as_slice();
        let within = text.bytes().filter(|byte| *byte == b'\n').count() as u64;
        // A quote that is never closed has drawn the last line end into the record.
        let unended = u64::from(self.records.get_ref().ended() && text.ends_with('\n'));
        (last_line(&self.records) + unended).saturating_sub(within)
    }
}

/// The line on which the record just read ends.
fn last_line<R: Read>(records: &csv::Reader<R>) -> u64 {
    records.position().line().saturating_sub(1)
}

/// Reads a whole file.
///
/// # Errors
/// As [`Reading::open`], [`Reading::step`] and [`Reading::finish`].
pub fn read(source: impl Read) -> Result<Tally, ReadError> {
    let mut reading = Reading::open(source)?;
    while reading.step(usize::MAX)? == Progress::More {}
    reading.finish()
}

/// The next record, if there is one.
fn next<R: Read>(
    records: &mut csv::Reader<R>,
    limit: &ByteRecordLimit,
    record: &mut StringRecord,
) -> Result<bool, ReadError> {
    let first_line = records.position().line();
    limit.record_begins_at(records.position().byte());
    let mut bytes = std::mem::take(record).into_byte_record();
    let more = records.read_byte_record(&mut bytes).map_err(|error| ReadError::from_csv(&error, first_line))?;
    *record = StringRecord::from_byte_record(bytes)
        .map_err(|error| ReadError::NotUtf8 { line: last_line(records).saturating_sub(lines_below(error)) })?;
    Ok(more)
}

/// How many lines of a record lie below the one with the first byte that is not UTF-8.
fn lines_below(error: FromUtf8Error) -> u64 {
    let (field, valid_up_to) = (error.utf8_error().field(), error.utf8_error().valid_up_to());
    let record = error.into_byte_record();
    let rest_of_field = record.get(field).and_then(|cell| cell.get(valid_up_to..));
    let below = record.iter().skip(field + 1).chain(rest_of_field);
    below.flatten().filter(|byte| **byte == b'\n').count() as u64
}
