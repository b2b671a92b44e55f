//! Records: the rows of a text or of a sheet, one after the other, each with its line.

use super::ReadError;
use super::encoding::{Decoder, Recognised};
use super::source::{ByteRecordLimit, Limited, LineEnds};
use super::workbook::{Row, SheetRows};
use csv::StringRecord;
use std::io::{Chain, Cursor, Read};

/// Rows, whatever they come from.
pub(super) enum Records<R> {
    /// Of a text.
    Text(Box<TextRecords<R>>),
    /// Of a sheet.
    Sheet(SheetRecords),
}

/// A file's head, already looked at, and its rest, as UTF-8 with one kind of line end and a limit on the length of a record.
type Text<R> = Limited<LineEnds<Decoder<Chain<Cursor<Vec<u8>>, R>>>>;

/// The records of a text.
pub(super) struct TextRecords<R> {
    records: csv::Reader<Text<R>>,
    limit: ByteRecordLimit,
    line: u64,
}

/// The rows of a sheet.
pub(super) struct SheetRecords {
    rows: std::vec::IntoIter<Row>,
    hidden: Vec<u64>,
    filled: Vec<u64>,
    all: usize,
    width: usize,
    line: u64,
}

impl<R: Read> Records<R> {
    /// The records of a text that begins with `head`.
    pub(super) fn of_text(head: Vec<u8>, rest: R, encoding: Recognised, separator: u8) -> Self {
        let limit = ByteRecordLimit::default();
        let decoder = Decoder::new(Cursor::new(head).chain(rest), encoding);
        let records = csv_reader(separator, Limited::new(LineEnds::new(decoder), &limit));
        Self::Text(Box::new(TextRecords { records, limit, line: 0 }))
    }

    /// The rows of a sheet; short ones are filled up to a width, since a sheet does not keep what is empty.
    pub(super) fn of_sheet(sheet: SheetRows, width: usize) -> Self {
        let SheetRows { rows, hidden, filled } = sheet;
        Self::Sheet(SheetRecords { all: rows.len(), rows: rows.into_iter(), hidden, filled, width, line: 0 })
    }

    /// Reads the next record into `record`, if there is one.
    ///
    /// # Errors
    /// When the source cannot be read on or the record is longer than any.
    pub(super) fn next(&mut self, record: &mut StringRecord) -> Result<bool, ReadError> {
        match self {
            Self::Text(text) => text.next(record),
            Self::Sheet(sheet) => Ok(sheet.next(record)),
        }
    }

    /// The line on which the record just read begins; a sheet's row number.
    pub(super) fn line(&self) -> u64 {
        match self {
            Self::Text(text) => text.line,
            Self::Sheet(sheet) => sheet.line,
        }
    }

    /// How many bytes of the file have been taken, or of every million rows of a sheet how many.
    pub(super) fn bytes_taken(&self, size: u64) -> u64 {
        match self {
            Self::Text(text) => text.decoder().bytes_taken(),
            Self::Sheet(sheet) => size * (sheet.all - sheet.rows.len()) as u64 / (sheet.all.max(1) as u64),
        }
    }

    /// A measure of the work done: bytes of text.
    pub(super) fn position(&self) -> u64 {
        match self {
            Self::Text(text) => text.records.position().byte(),
            Self::Sheet(sheet) => (sheet.all - sheet.rows.len()) as u64 * 64,
        }
    }

    /// How the letters are written, as far as it is known by now.
    pub(super) fn encoding(&self) -> Option<Recognised> {
        match self {
            Self::Text(text) => Some(text.decoder().recognised()),
            Self::Sheet(_) => None,
        }
    }

    /// Whether the row just read is hidden in its sheet.
    pub(super) fn hidden(&self) -> bool {
        matches!(self, Self::Sheet(sheet) if sheet.hidden.binary_search(&sheet.line).is_ok())
    }

    /// Whether the row just read shows the value of a cell merged with one above.
    pub(super) fn filled(&self) -> bool {
        matches!(self, Self::Sheet(sheet) if sheet.filled.binary_search(&sheet.line).is_ok())
    }

    /// Whether some bytes read so far are no letters.
    pub(super) fn broken(&self) -> bool {
        matches!(self, Self::Text(text) if text.decoder().broken())
    }
}

impl<R: Read> TextRecords<R> {
    fn decoder(&self) -> &Decoder<Chain<Cursor<Vec<u8>>, R>> {
        self.records.get_ref().source()
    }

    fn next(&mut self, record: &mut StringRecord) -> Result<bool, ReadError> {
        let first_line = self.records.position().line();
        self.limit.record_begins_at(self.records.position().byte());
        let mut bytes = std::mem::take(record).into_byte_record();
        let more =
            self.records.read_byte_record(&mut bytes).map_err(|error| ReadError::from_csv(&error, first_line))?;
        // What comes from the decoder is UTF-8, and no separator is a part of a letter.
        *record = StringRecord::from_byte_record_lossy(bytes);
        self.line = self.first_line_of(record);
        Ok(more)
    }

    /// The line on which a record just read begins. The csv reader's own answer is that of the blank lines before it.
    fn first_line_of(&self, record: &StringRecord) -> u64 {
        let text = record.as_slice();
        let within = text.bytes().filter(|byte| *byte == b'\n').count() as u64;
        // A quote that is never closed has drawn the last line end into the record.
        let unended = u64::from(self.records.get_ref().ended() && text.ends_with('\n'));
        (self.records.position().line().saturating_sub(1) + unended).saturating_sub(within)
    }
}

impl SheetRecords {
    fn next(&mut self, record: &mut StringRecord) -> bool {
        let Some((line, row)) = self.rows.next() else { return false };
        (*record, self.line) = (row, line);
        while record.len() < self.width {
            record.push_field("");
        }
        true
    }
}

/// A reader of records: rows of any length, the header one of them.
pub(super) fn csv_reader<R: Read>(separator: u8, source: R) -> csv::Reader<R> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(64 * 1024)
        .from_reader(source)
}
