//! Reading: from bytes to cases and problems, in one pass and in bounded memory.
//!
//! ```text
//! bytes ─source─▶ ─encoding─▶ text ─layout─▶ records ─columns─▶ cells ─values─▶ terms ─rules─▶ Case or Problem ─▶ Tally
//!        └──────────────▶ workbook ▶ rows ─▶┘
//! ```
//!
//! Each stage says what it decided and why ([`Layout`], [`Columns`]), and takes a person's word for it ([`Decisions`]).
//! A file that cannot be read at all is a [`ReadError`]; a row that cannot is a [`Problem`].

mod cells;
mod column;
mod columns;
mod content;
mod decisions;
mod encoding;
mod error;
mod header;
mod inspection;
mod known;
mod layout;
mod marks;
mod opened;
mod part;
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
pub use part::Part;
pub use personal::Personal;
pub use repeats::Repeats;
pub use suggestion::suggestions;
pub use whole_file::WholeFile;

use crate::cube::Cube;
use crate::problem::{Problem, Problems};
use crate::terms::Year;
use cells::{Row, Standing};
use csv::StringRecord;
use known::{Known, KnownRow, Outcome};
use opened::Opened;
use records::Records;
use repeats::{Repeated, Repetition, hash_of, hash_of_case};
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
    known: Option<Known>,
    /// Rows whose cells are known, to be counted together, and where they stand.
    waiting: Vec<(KnownRow, (Standing, Row))>,
    /// Nothing: what came of looking at memory beforehand.
    warmth: u32,
    repetition: Repetition,
    /// The byte at which a part begins that is read by itself.
    part_begin: u64,
    /// Where a row says what the list calls its case.
    case: Option<usize>,
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
/// So many rows wait to be counted together.
const WAITING: usize = 32;

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
        let known = Known::new(&columns);
        let case = columns.index(Column::Case);
        let mut problems = Problems::default();
        laid.persons_above.iter().for_each(|line| problems.add(&Problem::AboveHeader, *line));
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
        let repetition = Repetition::new();
        Ok(Self {
            records,
            rules,
            known,
            waiting: Vec::new(),
            warmth: 0,
            repetition,
            part_begin: 0,
            case,
            record,
            remarks: Vec::new(),
            tally,
        })
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
            if !self.count_next(&mut tell)? {
                self.count_waiting(&mut tell);
                return Ok(Progress::Done);
            }
        }
        self.count_waiting(&mut tell);
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

    /// Puts into the cube what known rows have come to so far. [`Reading::finish`] does it, too: this is for who has nothing else to do.
    pub fn settle(&mut self) {
        let Some(known) = &mut self.known else { return };
        for (case, times) in known.take_cases() {
            self.tally.cube.add_times(case, times);
        }
    }

    /// What the file holds, once [`Reading::step`] has said `Done`.
    ///
    /// # Errors
    /// When there is no row below the header.
    pub fn finish(mut self) -> Result<Tally, ReadError> {
        self.settle();
        if self.tally.cube.is_empty() && self.tally.problems.only_empty_rows() {
            return Err(ReadError::NoRows);
        }
        self.tally.layout.encoding = self.records.encoding();
        self.tally.fingerprint = self.repetition.fingerprint();
        self.tally.repeats = self.repetition.found();
        Ok(self.tally)
    }

    /// Counts the next row, or lets it wait, or goes past many empty lines; false where there is no row. Most rows of a text are known by their cells.
    fn count_next(&mut self, tell: &mut impl FnMut(u64, &Problem)) -> Result<bool, ReadError> {
        let Records::Text(text) = &mut self.records else {
            let found = self.records.next(&mut self.record)?;
            if found {
                self.count_by_rules(None, tell);
            }
            return Ok(found);
        };
        if text.is_amid_blank_lines(STEP)? {
            return Ok(true);
        }
        if !text.advance()? {
            return Ok(false);
        }
        let known = self.known.as_ref().filter(|_| !self.rules.are_below_another_header());
        let row = known.zip(text.plain()).and_then(|(known, (row, letters))| known.look_at(row, letters));
        if let Some(row) = row {
            text.hold();
            self.waiting.push((row, text.here()));
        }
        if row.is_none() || self.waiting.len() >= WAITING {
            self.count_waiting(tell);
        }
        if row.is_none()
            && let Records::Text(text) = &mut self.records
        {
            text.copy_to(&mut self.record);
            self.count_by_rules(None, tell);
        }
        Ok(true)
    }

    /// Counts the rows that wait, in their order.
    fn count_waiting(&mut self, tell: &mut impl FnMut(u64, &Problem)) {
        let Records::Text(text) = &self.records else { return };
        let Some(known) = &self.known else { return };
        let here = text.here();
        let rows = || self.waiting.iter().map(|(row, _)| *row);
        self.warmth ^= known.warm_up(rows()) ^ self.repetition.warm_up(rows().map(|row| row.hash));
        let mut moved = false;
        let waiting = std::mem::take(&mut self.waiting);
        for (row, place) in &waiting {
            if self.count_known(*row, place.0.line, tell) {
                continue;
            }
            if let Records::Text(text) = &mut self.records {
                moved = true;
                text.go_to(*place);
                text.copy_to(&mut self.record);
                self.count_by_rules(Some(*row), tell);
            }
        }
        self.waiting = waiting;
        self.waiting.clear();
        if let Records::Text(text) = &mut self.records {
            text.let_go();
            if moved {
                text.go_to(here);
            }
        }
    }

    /// Counts a row that comes to what earlier ones came to; false where there has been none.
    fn count_known(&mut self, row: KnownRow, line: u64, tell: &mut impl FnMut(u64, &Problem)) -> bool {
        let Self { known, repetition, tally, .. } = self;
        let Some(known) = known else { return false };
        let Some(found) = known.find(row) else { return false };
        tally.rows += 1;
        let odd = known.odd(found);
        let counted = match odd.map(|odd| &odd.result) {
            None | Some(Ok(_)) => tally.count_repeats(repetition.meet(row.hash, row.case, line)),
            Some(Err(problem)) => Err(problem.clone()),
        };
        match counted {
            Ok(()) => {
                tally.note(odd.map_or(&[], |odd| &odd.remarks), line, tell);
                known.count(found);
            }
            Err(problem) => tally.note(&[problem], line, tell),
        }
        true
    }

    /// Counts the row in `record` by the rules, and remembers what came of it. Some of it may be known already: its cells.
    fn count_by_rules(&mut self, row: Option<KnownRow>, tell: &mut impl FnMut(u64, &Problem)) {
        let line = self.records.line();
        let Self { records, rules, known, repetition, case, record, remarks, tally, .. } = self;
        remarks.clear();
        tally.rows += 1;
        let result = rules.case(record, &mut |remark| remarks.push(remark));
        let outcome = || Outcome { result: result.clone(), remarks: remarks.clone() };
        let learnt = match (&mut *known, row, &*records) {
            (Some(known), Some(row), _) => known.learn_row(row, outcome),
            (Some(known), None, Records::Text(text)) if !rules.are_below_another_header() && !text.is_broken() => {
                text.plain().and_then(|(row, letters)| known.learn(row, letters, rules, outcome))
            }
            _ => None,
        };
        let counted = result.and_then(|counted| {
            let of_case = || case.and_then(|case| record.get(case)).and_then(hash_of_case);
            let (hash, of_case) = row.map_or_else(|| (hash_of(record), of_case()), |row| (row.hash, row.case));
            tally.count_repeats(repetition.meet(hash, of_case, line)).map(|()| counted)
        });
        match counted {
            Ok(case) => {
                match (known, learnt) {
                    // It is put into the cube with all that are like it.
                    (Some(known), Some(learnt)) => known.count(learnt),
                    _ => tally.cube.add(case),
                }
                remarks.extend(records.remarks());
                tally.note(remarks, line, tell);
            }
            Err(problem) => tally.note(&[problem], line, tell),
        }
    }
}

impl Tally {
    /// Leaves a row out that was there before, where a person has decided so.
    fn count_repeats(&self, repeated: Repeated) -> Result<(), Problem> {
        if repeated.row && self.decisions.counts_once(Once::Rows) {
            return Err(Problem::DuplicateRow);
        }
        if repeated.case && self.decisions.counts_once(Once::Cases) {
            return Err(Problem::RepeatedCase);
        }
        Ok(())
    }

    fn note(&mut self, problems: &[Problem], line: u64, tell: &mut impl FnMut(u64, &Problem)) {
        for problem in problems {
            tell(line, problem);
            self.problems.add(problem, line);
        }
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
