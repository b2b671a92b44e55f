//! How a file is written: which sign stands between the cells.

use super::{Columns, ReadError};
use csv::StringRecord;
use std::io::Read;

/// The separators tried, the commonest of Swedish Excel first.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// How a file is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dialect {
    separator: u8,
}

/// Recognises the dialect by meaning: the separator with which the header names most known columns.
///
/// # Errors
/// When the header is not UTF-8.
pub(super) fn recognise(head: &[u8]) -> Result<Dialect, ReadError> {
    let mut best = (Dialect { separator: SEPARATORS[0] }, 0);
    for separator in SEPARATORS {
        let dialect = Dialect { separator };
        let mut header = StringRecord::new();
        dialect.reader(head).read_record(&mut header).map_err(|error| ReadError::from_csv(&error, 1, 1))?;
        let known = Columns::count_known(&header);
        if known > best.1 {
            best = (dialect, known);
        }
    }
    Ok(best.0)
}

impl Dialect {
    /// A reader of records: rows of any length, the header one of them.
    pub(super) fn reader<R: Read>(self, source: R) -> csv::Reader<R> {
        csv::ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_reader(source)
    }
}
