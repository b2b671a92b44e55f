//! Aggregates as a file, `.fallbild`: JSON with a version and a checksum. It holds small counts about few people and says so.

use super::consistent::{Contradiction, contradiction};
use super::{Aggregates, Cell, Place};
use crate::report::{Category, Dimension, PersonCounts, Remark, TableId};
use crate::terms::{Crime, Date, Region, Term, Year};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The version that is written.
const VERSION: u32 = 1;

/// More persons than have ever lived are a damaged file; far below what a number can hold wherever it goes.
const MOST_PERSONS: u64 = 1_000_000_000_000;

/// What every file begins with.
const SIGNATURE: &str = "{\"fallbild\":\"aggregates\"";

/// A file of sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AggregatesFile {
    /// What it says of itself.
    pub sums: Sums,
    /// What it counts.
    pub aggregates: Aggregates,
}

/// What a file of sums says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// The day on which it was written, `2026-11-23`.
    pub created: String,
    /// Rows of the lists from which it was made.
    pub rows: u64,
    /// Persons counted of them.
    pub persons: PersonCounts,
    /// Rows of them in no table.
    pub set_aside: u64,
    /// Whether the persons are made up.
    pub made_up: bool,
    /// The regions and years in which it counts anybody.
    pub parts: Vec<(Region, Year)>,
}

/// Why a file of sums is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AggregatesError {
    /// It is cut, changed, or written by something else.
    #[error("the file is damaged or was changed")]
    Damaged,
    /// A later Fallbild wrote it.
    #[error("the file is of version {0}")]
    Newer(u32),
    /// Its tables cannot all be right.
    #[error("the table {} contradicts others for {} {year}", table.code(), region.code())]
    Contradiction {
        /// Which table.
        table: TableId,
        /// Where.
        region: Region,
        /// When.
        year: Year,
    },
    /// Its regions and years, or the list's, are counted already.
    #[error("{parts:?} are counted already, in {other}")]
    CountedAlready {
        /// What would be counted twice.
        parts: Vec<(Region, Year)>,
        /// The file that counts it.
        other: String,
    },
    /// Made-up persons are not counted with real ones.
    #[error("made-up and real persons")]
    MadeUp,
    /// Longer than any such file.
    #[error("the file is longer than {0} bytes")]
    TooLarge(u64),
}

/// The file as it is written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    fallbild: String,
    version: u32,
    checksum: String,
    content: Content,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    warning: String,
    created: String,
    made_up: bool,
    rows: u64,
    set_aside: u64,
    persons: PersonCounts,
    tables: BTreeMap<String, Vec<Row>>,
    remarks: Vec<(Remark, u16, String, u64)>,
}

/// Year, region, the codes of the table's other dimensions, and the count.
type Row = (u16, String, Vec<String>, u64);

impl AggregatesFile {
    /// The longest that is read, in bytes.
    pub const LIMIT: u64 = 64 * 1024 * 1024;

    /// Whether a file that begins like this is one of sums.
    pub fn is_one(head: &[u8]) -> bool {
        head.starts_with(SIGNATURE.as_bytes())
    }

    /// Sums to be written on a day, with the rows that they come from.
    pub fn of(aggregates: Aggregates, rows: u64, set_aside: u64, made_up: bool, date: Date) -> Self {
        let sums = Sums {
            created: date.to_string(),
            rows,
            persons: PersonCounts::of(&aggregates),
            set_aside,
            made_up,
            parts: aggregates.parts().into_iter().collect(),
        };
        Self { sums, aggregates }
    }

    /// The file's text. `warning` says to whoever opens it what it holds.
    pub fn write(&self, warning: &str) -> String {
        let Sums { created, rows, persons, set_aside, made_up, .. } = self.sums.clone();
        let tables = TableId::ALL.into_iter().map(|id| (id.code().to_owned(), self.rows(id))).collect();
        let warning = warning.to_owned();
        let content = Content { warning, created, made_up, rows, set_aside, persons, tables, remarks: self.remarks() };
        let checksum = checksum(&content);
        let written = Written { fallbild: "aggregates".to_owned(), version: VERSION, checksum, content };
        // Text and whole numbers alone: there is nothing that JSON could not hold.
        serde_json::to_string(&written).unwrap_or_default()
    }

    fn rows(&self, id: TableId) -> Vec<Row> {
        let dimensions = own_dimensions(id);
        let row = |(cell, count): (&Cell, u64)| {
            let code = |(place, _): &(usize, Dimension)| cell.place.get(*place).map(|category| category.code());
            let codes = dimensions.iter().filter_map(code).collect();
            (cell.year.number(), cell.region.code().to_owned(), codes, count)
        };
        let mut rows: Vec<Row> = self.aggregates.cells(id).map(row).collect();
        rows.sort();
        rows
    }

    fn remarks(&self) -> Vec<(Remark, u16, String, u64)> {
        let remarks = self.aggregates.remarks.iter();
        let mut remarks: Vec<_> = remarks
            .map(|((remark, year, region), count)| (*remark, year.number(), region.code().to_owned(), *count))
            .collect();
        remarks.sort();
        remarks
    }

    /// Reads a file and checks all that it says.
    ///
    /// # Errors
    /// When it is damaged, of a later version, or contradicts itself.
    pub fn read(bytes: &[u8]) -> Result<Self, AggregatesError> {
        let version = serde_json::from_slice::<Version>(bytes).map_err(|_| AggregatesError::Damaged)?.version;
        if version > VERSION {
            return Err(AggregatesError::Newer(version));
        }
        let written: Written = serde_json::from_slice(bytes).map_err(|_| AggregatesError::Damaged)?;
        if written.fallbild != "aggregates" || checksum(&written.content) != written.checksum {
            return Err(AggregatesError::Damaged);
        }
        let content = written.content;
        let aggregates = aggregates(&content).ok_or(AggregatesError::Damaged)?;
        if let Some(Contradiction { table, region, year }) = contradiction(&aggregates) {
            return Err(AggregatesError::Contradiction { table, region, year });
        }
        let persons = PersonCounts::of(&aggregates);
        let adds_up = persons.all().checked_add(content.set_aside) == Some(content.rows);
        if persons != content.persons || !adds_up || content.rows > MOST_PERSONS {
            return Err(AggregatesError::Damaged);
        }
        let sums = Sums {
            created: content.created,
            rows: content.rows,
            persons,
            set_aside: content.set_aside,
            made_up: content.made_up,
            parts: aggregates.parts().into_iter().collect(),
        };
        Ok(Self { sums, aggregates })
    }
}

/// What is read first, so that a later version may look otherwise.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

/// The dimensions of a table beside year and region, which every row has, and where they stand.
fn own_dimensions(id: TableId) -> Vec<(usize, Dimension)> {
    let all = id.declaration().dimensions.iter().copied().enumerate();
    all.filter(|(_, dimension)| !matches!(dimension, Dimension::Year | Dimension::Region)).collect()
}

/// None where a code is unknown, a count is beyond belief, or a day is none.
fn aggregates(content: &Content) -> Option<Aggregates> {
    content.created.parse::<Date>().ok()?;
    let mut aggregates = Aggregates::default();
    for (code, rows) in &content.tables {
        let id = TableId::from_code(code)?;
        let dimensions = own_dimensions(id);
        for (year, region, codes, count) in rows {
            let cell = cell(id, &dimensions, Year::new(*year)?, Region::from_code(region)?, codes)?;
            aggregates.add_cell(id, cell, Some(*count).filter(|count| (1..=MOST_PERSONS).contains(count))?);
        }
    }
    for (remark, year, region, count) in &content.remarks {
        let (year, region) = (Year::new(*year)?, Region::from_code(region)?);
        aggregates.add_remark(*remark, year, region, Some(*count).filter(|count| *count <= MOST_PERSONS)?);
    }
    Some(aggregates)
}

fn cell(id: TableId, own: &[(usize, Dimension)], year: Year, region: Region, codes: &[String]) -> Option<Cell> {
    let mut place = Place::default();
    for (slot, dimension) in place.iter_mut().zip(id.declaration().dimensions) {
        match dimension {
            Dimension::Year => *slot = Category::Year(year),
            Dimension::Region => *slot = Category::Region(region),
            _ => {}
        }
    }
    for ((slot, dimension), code) in own.iter().zip(codes) {
        let category = Category::from_code(*dimension, code)?;
        // Rule 6: before 2019 nobody counted it.
        if category == Category::Crime(Crime::Exploitation) && year < Year::EXPLOITATION_COUNTED {
            return None;
        }
        *place.get_mut(*slot)? = category;
    }
    (own.len() == codes.len()).then_some(Cell { year, region, place })
}

/// SHA-256 of the content as it is written, in hexadecimal digits. It tells damage and slips of the hand; it is no seal.
fn checksum(content: &Content) -> String {
    let written = serde_json::to_vec(content).unwrap_or_default();
    let mut digits = String::new();
    for byte in Sha256::digest(&written) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
