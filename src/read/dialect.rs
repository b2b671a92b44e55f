//! How a file is written: which sign stands between the cells.

use super::Columns;
use csv::{ByteRecord, StringRecord};
use std::io::Read;

/// The separators tried, the commonest of Swedish Excel first.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// How a file is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dialect {
    separator: u8,
}

/// Recognises the dialect by meaning: the separator with which the header names most known columns.
pub(super) fn recognise(head: &[u8]) -> Dialect {
    let mut best = (Dialect { separator: b';' }, 0);
    for separator in SEPARATORS {
        let dialect = Dialect { separator };
        let known = dialect.header(head).map_or(0, |header| Columns::count_known(&header));
        if known > best.1 {
            best = (dialect, known);
        }
    }
    best.0
}

impl Dialect {
    /// The sign between the cells.
    pub(super) fn separator(self) -> u8 {
        self.separator
    }

    /// The header, as far as the head of the file holds it: its end may be cut in the middle of a letter.
    fn header(self, head: &[u8]) -> Option<StringRecord> {
        let mut header = ByteRecord::new();
        self.reader(head).read_byte_record(&mut header).ok()?;
        Some(StringRecord::from_byte_record_lossy(header))
    }

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
