//! The shape of a row: whether it is a person's at all, or empty, a total, a header once more.

use super::Columns;
use crate::problem::Problem;
use crate::terms::{Lexicon, fold};
use csv::StringRecord;
use rustc_hash::FxHashMap;

/// Looks at rows before anything in them is read.
#[derive(Debug)]
pub(super) struct Shape {
    width: usize,
    separator: Option<char>,
    year: usize,
    /// The places of the columns that are read.
    read: Vec<usize>,
    /// The file's headers, folded, by place; none where it has none.
    header: Vec<String>,
    totals: Lexicon<()>,
    /// Whether a text, a cell of a read column, is a total's: each distinct one is looked at once.
    seen: FxHashMap<Box<str>, Word>,
    /// Whether rows stand below a header other than the file's.
    below_other_header: bool,
}

/// A row that may be a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    /// With as many cells as headers.
    Whole,
    /// With fewer.
    Short,
}

/// What the words of a cell make of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Total,
    Header,
    Other,
}

impl Shape {
    const TOTALS: &[&str] = &[
        "summa",
        "summor",
        "totalt",
        "total",
        "totals",
        "sum",
        "antal",
        "delsumma",
        "slutsumma",
        "grand total",
        "subtotal",
        "s:a",
    ];
    /// So many texts are remembered, and no longer ones than this.
    const REMEMBERED: usize = 4096;
    const LENGTH: usize = 80;

    pub(super) fn new(columns: &Columns, header: Option<&StringRecord>, separator: Option<char>) -> Self {
        Self {
            width: columns.width,
            separator,
            year: columns.read.iter().find(|read| read.column == super::Column::Year).map_or(0, |read| read.index),
            read: columns.read.iter().map(|read| read.index).collect(),
            header: header.map(|header| header.iter().map(fold).collect()).unwrap_or_default(),
            totals: Lexicon::new((), Self::TOTALS),
            seen: FxHashMap::default(),
            below_other_header: false,
        }
    }

    /// What kind of row this is.
    ///
    /// # Errors
    /// Why it is no person's, or not surely one.
    pub(super) fn kind(
        &mut self,
        row: &StringRecord,
        mut says_year: impl FnMut(&str) -> bool,
    ) -> Result<RowKind, Problem> {
        let is_blank = |cell: &str| cell.trim().is_empty();
        if row.iter().all(is_blank) {
            return Err(Problem::EmptyRow);
        }
        self.check_words(row)?;
        if row.iter().skip(self.width).any(|cell| !is_blank(cell)) {
            return Err(Problem::TooManyCells);
        }
        if row.iter().any(|cell| self.holds_rows(cell, &mut says_year)) {
            return Err(Problem::RowsInsideCell);
        }
        if self.below_other_header {
            return Err(Problem::BelowOtherHeader);
        }
        Ok(if row.len() < self.width { RowKind::Short } else { RowKind::Whole })
    }

    /// Sets totals and headers aside.
    fn check_words(&mut self, row: &StringRecord) -> Result<(), Problem> {
        let (mut headers, mut at_home) = (0, 0);
        for place in 0..row.len().min(self.width.max(1)) {
            let cell = row.get(place).unwrap_or_default();
            match self.word(cell) {
                Word::Total if place == 0 || self.read.contains(&place) => return Err(Problem::TotalRow),
                Word::Header => {
                    headers += 1;
                    at_home += usize::from(self.header.get(place).is_some_and(|header| *header == fold(cell)));
                }
                _ => {}
            }
        }
        let named = self.header.iter().filter(|header| !header.is_empty()).count();
        // One cell may hold the word of a header by chance ("form", "brott"); most of them do not.
        if headers >= 2 && headers * 2 > named {
            self.below_other_header = at_home < headers;
            return Err(Problem::HeaderAgain);
        }
        Ok(())
    }

    fn word(&mut self, cell: &str) -> Word {
        if cell.len() > Self::LENGTH {
            return Word::Other;
        }
        if let Some(word) = self.seen.get(cell) {
            return *word;
        }
        let folded = fold(cell);
        let word = if self.totals.find(&folded).is_some() {
            Word::Total
        } else if !folded.is_empty() && self.header.contains(&folded) {
            Word::Header
        } else {
            Word::Other
        };
        if self.seen.len() < Self::REMEMBERED {
            self.seen.insert(cell.into(), word);
        }
        word
    }

    /// Whether a quotation mark has drawn rows into a cell: it has a row's separators, and a line that begins like a row.
    fn holds_rows(&self, cell: &str, says_year: &mut impl FnMut(&str) -> bool) -> bool {
        let (Some((_, below)), Some(separator)) = (cell.split_once('\n'), self.separator) else { return false };
        let mut years = below.lines().filter_map(|line| line.split(separator).nth(self.year));
        cell.matches(separator).count() + 1 >= self.width && years.any(says_year)
    }
}
