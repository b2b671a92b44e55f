//! The shape of a row: whether it is a person's at all, or empty, a total, a header once more.

use super::header::{Fit, HeaderWords};
use super::{Column, Columns};
use crate::problem::Problem;
use crate::terms::fold;
use csv::StringRecord;

/// Looks at rows before anything in them is read.
#[derive(Debug)]
pub(super) struct Shape {
    width: usize,
    separator: Option<char>,
    year: usize,
    /// The places of the columns that are read.
    read: Vec<usize>,
    /// The places of cells that may say total without being read: the first one and the case's.
    labels: Vec<usize>,
    /// The file's headers, folded, by place; none where it has none.
    header: Vec<String>,
    words: HeaderWords,
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
    /// No word for a total, no header is longer.
    const LENGTH: usize = 80;

    pub(super) fn new(columns: &Columns, header: Option<&StringRecord>, separator: Option<char>) -> Self {
        let case = columns.index(Column::Case);
        let read: Vec<usize> = columns.read.iter().map(|read| read.index).collect();
        let first = (!read.contains(&0) || case == Some(0)).then_some(0);
        Self {
            width: columns.width,
            separator,
            year: columns.index(Column::Year).unwrap_or_default(),
            labels: first.into_iter().chain(case.filter(|case| *case > 0)).collect(),
            read,
            header: header.map(|header| header.iter().map(fold).collect()).unwrap_or_default(),
            words: HeaderWords::new(),
            below_other_header: false,
        }
    }

    /// Whether rows stand below a header other than the file's.
    pub(super) fn are_below_another_header(&self) -> bool {
        self.below_other_header
    }

    /// Says whether they do, as another part of the file has found.
    pub(super) fn set_below_another_header(&mut self, below: bool) {
        self.below_other_header = below;
    }

    /// What kind of row this is.
    ///
    /// # Errors
    /// Why it is no person's, or not surely one.
    pub(super) fn kind(
        &mut self,
        row: &StringRecord,
        has_year: bool,
        mut says_year: impl FnMut(&str) -> bool,
    ) -> Result<RowKind, Problem> {
        let is_blank = |cell: &str| cell.trim().is_empty();
        if !has_year {
            if row.iter().all(is_blank) {
                return Err(Problem::EmptyRow);
            }
            // No header and hardly a total says a year.
            self.check_header(row)?;
            let begins = |cell: &str| cell.split([' ', ':']).next().is_some_and(Self::says_total);
            if self.is_total(row) || row.iter().find(|cell| !is_blank(cell)).is_some_and(begins) {
                return Err(Problem::TotalRow);
            }
        } else if self.labels.iter().any(|place| row.get(*place).is_some_and(Self::says_total)) {
            return Err(Problem::TotalRow);
        }
        if row.len() > self.width && row.iter().skip(self.width).any(|cell| !is_blank(cell)) {
            return Err(Problem::TooManyCells);
        }
        if row.as_slice().contains('\n') && row.iter().any(|cell| self.holds_rows(cell, &mut says_year)) {
            return Err(Problem::RowsInsideCell);
        }
        if self.below_other_header {
            return Err(Problem::BelowOtherHeader);
        }
        Ok(if row.len() < self.width { RowKind::Short } else { RowKind::Whole })
    }

    /// Whether a cell that is read, or the first one, says total.
    pub(super) fn is_total(&self, row: &StringRecord) -> bool {
        let mut places = self.read.iter().chain(&self.labels);
        places.any(|place| row.get(*place).is_some_and(Self::says_total))
    }

    /// Whether a cell says total.
    pub(super) fn says_total(cell: &str) -> bool {
        // `Summa:`, `Totalt 2021`
        let word = cell.trim().trim_end_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, ':' | '.' | ' '));
        word.len() <= 20 && Self::TOTALS.iter().any(|total| word.eq_ignore_ascii_case(total))
    }

    /// Sets aside a header that is there once more. One in another order, or with other columns, makes what is below it
    /// unreadable.
    fn check_header(&mut self, row: &StringRecord) -> Result<(), Problem> {
        if self.header.is_empty() {
            return Ok(());
        }
        let (mut filled, mut headers) = (0, 0);
        let mut same = true;
        for (place, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            filled += 1;
            let folded = if cell.len() <= Self::LENGTH { fold(cell) } else { String::new() };
            headers += usize::from(self.is_header(cell, &folded));
            same &= self.header.get(place).is_none_or(|header| *header == folded);
        }
        // One cell may hold the word of a header by chance ("form", "brott"); most of them do not.
        if headers >= 2 && headers * 2 > filled {
            self.below_other_header = !same;
            return Err(Problem::HeaderAgain);
        }
        Ok(())
    }

    /// Whether a cell is one of the file's headers, or another word for a column. A form's name is a value more often.
    fn is_header(&self, cell: &str, folded: &str) -> bool {
        let known = || self.words.find(cell).is_some_and(|(column, fit)| !column.is_flag() && fit != Fit::Derived);
        !folded.is_empty() && (self.header.iter().any(|header| header == folded) || known())
    }

    /// Whether a quotation mark has drawn rows into a cell: it has a row's separators, and a line that begins like a row.
    fn holds_rows(&self, cell: &str, says_year: &mut impl FnMut(&str) -> bool) -> bool {
        let (Some((_, below)), Some(separator)) = (cell.split_once('\n'), self.separator) else { return false };
        let mut years = below.lines().filter_map(|line| line.split(separator).nth(self.year));
        cell.matches(separator).count() + 1 >= self.width && years.any(says_year)
    }
}
