use super::source::RowTooLong;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a file cannot be read at all. The text here is for programmers; users read the sentence that
/// [`crate::words`] makes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Error)]
pub enum ReadError {
    /// The file holds no bytes, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// The file is not a case list written as text.
    #[error("the file is not CSV but {0:?}")]
    Foreign(Foreign),
    /// The text is not UTF-8.
    #[error("line {line} is not UTF-8")]
    NotUtf8 {
        /// The line with the first byte that is not.
        line: u64,
    },
    /// A row is longer than any row of a case list: a quote that is never closed, most likely.
    #[error("the row that begins on line {line} is longer than {limit} bytes")]
    RowTooLong {
        /// The line on which the row begins, or the first of the blank lines right above it.
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
    /// A header and nothing below it.
    #[error("no rows below the header")]
    NoRows,
    /// The machine could not read the file: it was moved, changed or locked while it was read.
    #[error("the file could not be read: {reason}")]
    Unavailable {
        /// What the machine said.
        reason: String,
    },
}

/// What a file is that is not CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A workbook of Excel or LibreOffice, or another zip.
    WorkbookOrZip,
    /// A workbook of Excel 2003 or older, or one with a password.
    OldWorkbook,
    /// UTF-16 text.
    Utf16,
    /// Something else that is no text.
    Binary,
}

impl ReadError {
    /// What the csv reader's error means, in the record that begins on a line.
    pub(super) fn from_csv(error: &csv::Error, line: u64) -> Self {
        match error.kind() {
            csv::ErrorKind::Io(error) => match error.get_ref().and_then(|inner| inner.downcast_ref::<RowTooLong>()) {
                Some(_) => Self::RowTooLong { line, limit: RowTooLong::LIMIT },
                None => Self::unavailable(error),
            },
            _ => Self::Unavailable { reason: error.to_string() },
        }
    }

    pub(crate) fn unavailable(error: &std::io::Error) -> Self {
        Self::Unavailable { reason: error.to_string() }
    }
}
