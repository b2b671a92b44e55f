//! Records: the rows of a text or of a sheet, one after the other, each with its line.

use super::ReadError;
use super::cells::{Cells, PlainRow, Row, Standing};
use super::encoding::{Decoder, Encoding, Letters, Recognised, mark_length};
use super::workbook::{self, SheetRows};
use crate::problem::Problem;
use csv::StringRecord;
use std::io::{self, Chain, Cursor, Read};

/// Rows, whatever they come from.
pub(super) enum Records<R> {
    /// Of a text.
    Text(Box<TextRecords<R>>),
    /// Of a sheet.
    Sheet(SheetRecords),
}

/// The records of a text.
pub(super) struct TextRecords<R> {
    cells: Cells<Bytes<R>>,
    /// How the row just found is written, and whether some of its bytes are no letters.
    row: Row,
    broken: bool,
}

/// A file's head, already looked at, and its rest; UTF-16 as UTF-8, all else as it is.
enum Bytes<R> {
    AsTheyAre(Chain<Cursor<Vec<u8>>, R>),
    Decoded(Decoder<Chain<Cursor<Vec<u8>>, R>>),
}

/// The rows of a sheet.
pub(super) struct SheetRecords {
    rows: std::vec::IntoIter<workbook::Row>,
    hidden: Vec<u64>,
    filled: Vec<u64>,
    all: usize,
    width: usize,
    line: u64,
}

impl<R: Read> Records<R> {
    /// The records of a text that begins with `head`.
    pub(super) fn of_text(head: Vec<u8>, rest: R, encoding: Recognised, separator: u8) -> Self {
        let mark = mark_length(&head) as u64;
        let mut head = Cursor::new(head);
        head.set_position(mark);
        let source = head.chain(rest);
        let bytes = match encoding.encoding {
            Encoding::Utf16Le | Encoding::Utf16Be => Bytes::Decoded(Decoder::new(source, encoding.encoding)),
            _ => Bytes::AsTheyAre(source),
        };
        let cells = Cells::new(bytes, mark, separator, Letters::new(encoding));
        Self::Text(Box::new(TextRecords { cells, row: Row::Plain, broken: false }))
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
            Self::Text(text) => {
                let found = text.advance()?;
                if found {
                    text.copy_to(record);
                }
                Ok(found)
            }
            Self::Sheet(sheet) => Ok(sheet.next(record)),
        }
    }

    /// The line on which the record just read begins; a sheet's row number.
    pub(super) fn line(&self) -> u64 {
        match self {
            Self::Text(text) => text.cells.line(),
            Self::Sheet(sheet) => sheet.line,
        }
    }

    /// How many bytes of the file have been taken, or of every million rows of a sheet how many.
    pub(super) fn bytes_taken(&self, size: u64) -> u64 {
        match self {
            Self::Text(text) => match text.cells.source() {
                Bytes::AsTheyAre(_) => text.cells.position(),
                Bytes::Decoded(decoder) => decoder.bytes_taken(),
            },
            Self::Sheet(sheet) => size * (sheet.all - sheet.rows.len()) as u64 / (sheet.all.max(1) as u64),
        }
    }

    /// A measure of the work done: bytes of text.
    pub(super) fn position(&self) -> u64 {
        match self {
            Self::Text(text) => text.cells.position(),
            Self::Sheet(sheet) => (sheet.all - sheet.rows.len()) as u64 * 64,
        }
    }

    /// Whether rows can be read from any byte on.
    pub(super) fn can_begin_anywhere(&self) -> bool {
        matches!(self, Self::Text(text) if matches!(text.cells.source(), Bytes::AsTheyAre(_)))
    }

    /// Begins anew with a source that begins at the byte before `byte`, below its first line end; says at which byte the first row
    /// begins there.
    ///
    /// # Errors
    /// When the source cannot be read.
    pub(super) fn begin_at(&mut self, source: R, byte: u64) -> Result<u64, ReadError> {
        let Self::Text(text) = self else { return Ok(0) };
        text.cells.restart(Bytes::AsTheyAre(Cursor::default().chain(source)), byte.saturating_sub(1));
        text.cells.skip_line()
    }

    /// Reads on from where it is, in a source that begins there, to its end.
    pub(super) fn go_on(&mut self, source: R) {
        if let Self::Text(text) = self {
            let at = text.cells.position();
            text.cells.restart(Bytes::AsTheyAre(Cursor::default().chain(source)), at);
            text.cells.until(u64::MAX);
        }
    }

    /// Passes over what has been read elsewhere: up to a byte, so many lines.
    pub(super) fn pass(&mut self, byte: u64, lines: u64) {
        if let Self::Text(text) = self {
            text.cells.pass(byte, lines);
        }
    }

    /// How many lines have been gone past.
    pub(super) fn lines(&self) -> u64 {
        match self {
            Self::Text(text) => text.cells.next_line() - 1,
            Self::Sheet(sheet) => sheet.line,
        }
    }

    /// How the letters are written, as far as it is known by now.
    pub(super) fn encoding(&self) -> Option<Recognised> {
        match self {
            Self::Text(text) => Some(text.cells.letters.recognised()),
            Self::Sheet(_) => None,
        }
    }

    /// What is odd in how the row just read stands in its file.
    pub(super) fn remarks(&self) -> impl Iterator<Item = Problem> {
        let broken = self.broken().then_some(Problem::BrokenText);
        let hidden = self.hidden().then_some(Problem::HiddenRow);
        let filled = self.filled().then_some(Problem::MergedCell);
        broken.into_iter().chain(hidden).chain(filled)
    }

    /// Whether the row just read is hidden in its sheet.
    fn hidden(&self) -> bool {
        matches!(self, Self::Sheet(sheet) if sheet.hidden.binary_search(&sheet.line).is_ok())
    }

    /// Whether the row just read shows the value of a cell merged with one above.
    fn filled(&self) -> bool {
        matches!(self, Self::Sheet(sheet) if sheet.filled.binary_search(&sheet.line).is_ok())
    }

    /// Whether some bytes of the row just read are no letters.
    fn broken(&self) -> bool {
        matches!(self, Self::Text(text) if text.broken)
    }
}

impl<R: Read> TextRecords<R> {
    /// Goes past so many bytes of empty lines at most; whether there are more.
    ///
    /// # Errors
    /// As [`Records::next`].
    pub(super) fn is_amid_blank_lines(&mut self, most: u64) -> Result<bool, ReadError> {
        self.cells.is_amid_blank_lines(most)
    }

    /// Goes to the next row, if there is one.
    ///
    /// # Errors
    /// As [`Records::next`].
    pub(super) fn advance(&mut self) -> Result<bool, ReadError> {
        let found = self.cells.next()?;
        self.row = found.unwrap_or(Row::Plain);
        Ok(found.is_some())
    }

    /// The row just found, as it stands in the file, unless some of its cells stand in quotation marks.
    pub(super) fn plain(&self) -> Option<(PlainRow<'_>, &Letters)> {
        (self.row == Row::Plain).then(|| (self.cells.plain(), &self.cells.letters))
    }

    /// Finds no row that begins at or after this byte.
    pub(super) fn until(&mut self, byte: u64) {
        self.cells.until(byte);
    }

    /// Keeps the row just found until [`TextRecords::let_go`].
    pub(super) fn hold(&mut self) {
        self.cells.hold();
    }

    /// Lets go of what is held.
    pub(super) fn let_go(&mut self) {
        self.cells.let_go();
    }

    /// The row just found, to come back to.
    pub(super) fn here(&self) -> (Standing, Row) {
        (self.cells.place(), self.row)
    }

    /// Goes to a row that is held, or back to the one that was found last.
    pub(super) fn go_to(&mut self, (standing, row): (Standing, Row)) {
        self.row = row;
        self.cells.go_to(standing, row);
    }

    /// Whether some bytes of the row just copied are no letters.
    pub(super) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Makes a record of the row just found.
    pub(super) fn copy_to(&mut self, record: &mut StringRecord) {
        self.broken = false;
        record.clear();
        if self.row == Row::Plain && self.cells.plain().copy_to(record, &self.cells.letters) {
            return;
        }
        for cell in self.cells.cells(self.row) {
            let (text, broken) = self.cells.letters.text(cell);
            record.push_field(&text);
            self.broken |= broken;
        }
    }
}

impl<R: Read> Read for Bytes<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::AsTheyAre(source) => source.read(buffer),
            Self::Decoded(source) => source.read(buffer),
        }
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
