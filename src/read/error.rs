use crate::aggregates::AggregatesError;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a file cannot be read at all. The text here is for programmers; users read the sentence that
/// [`crate::words`] makes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Error)]
pub enum ReadError {
    /// The file holds no bytes, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// The file is neither text nor a workbook that can be read.
    #[error("the file is no case list but {0:?}")]
    Foreign(Foreign),
    /// A row is longer than any row of a case list: a quote that is never closed, most likely.
    #[error("the row that begins on line {line} is longer than {limit} bytes")]
    RowTooLong {
        /// The line on which the row begins.
        line: u64,
        /// The longest row that is read, in bytes.
        limit: u64,
    },
    /// No header that is known, or none but the year's.
    #[error("no known column among {headers:?}")]
    NoColumns {
        /// The headers found, cut.
        headers: Vec<String>,
    },
    /// No column says the year.
    #[error("no year column among {headers:?}")]
    NoYear {
        /// The headers found, cut.
        headers: Vec<String>,
    },
    /// A workbook larger than any that a case list makes.
    #[error("the workbook is larger than {limit} bytes")]
    WorkbookTooLarge {
        /// The largest that is read, in bytes.
        limit: u64,
    },
    /// A workbook in which nothing that is a sheet can be read.
    #[error("the workbook is damaged: {reason}")]
    WorkbookDamaged {
        /// What was wrong, for programmers.
        reason: String,
    },
    /// A header and nothing below it.
    #[error("no rows below the header")]
    NoRows,
    /// A file of sums that is not taken.
    #[error("the file of sums is not taken: {0}")]
    Aggregates(AggregatesError),
    /// The machine could not read the file: it was moved, changed or locked while it was read.
    #[error("the file could not be read: {reason}")]
    Unavailable {
        /// What the machine said.
        reason: String,
    },
}

/// What a file is that is no case list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A text document.
    Document,
    /// A zip that is no workbook, or one of a format that is not read.
    Zip,
    /// A workbook of Excel 2003 or older.
    OldWorkbook,
    /// A workbook with a password.
    Locked,
    /// Something else that is no text.
    Binary,
}

impl ReadError {
    /// A stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Foreign(Foreign::Pdf) => "pdf",
            Self::Foreign(Foreign::Picture) => "picture",
            Self::Foreign(Foreign::Document) => "document",
            Self::Foreign(Foreign::Zip) => "zip",
            Self::Foreign(Foreign::OldWorkbook) => "old_workbook",
            Self::Foreign(Foreign::Locked) => "locked",
            Self::Foreign(Foreign::Binary) => "binary",
            Self::RowTooLong { .. } => "row_too_long",
            Self::NoColumns { .. } => "no_columns",
            Self::NoYear { .. } => "no_year",
            Self::WorkbookTooLarge { .. } => "workbook_too_large",
            Self::WorkbookDamaged { .. } => "workbook_damaged",
            Self::NoRows => "no_rows",
            Self::Aggregates(_) => "aggregates",
            Self::Unavailable { .. } => "unavailable",
        }
    }

    pub(crate) fn unavailable(error: &std::io::Error) -> Self {
        Self::Unavailable { reason: error.to_string() }
    }
}
