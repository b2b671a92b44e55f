//! Cells: where the rows of a text begin and end, and the cells in them, found in its bytes as they are.
//!
//! Only a cell that begins with a quotation mark needs more than that: such a row goes through csv-core, by whose reading all
//! others are parted, too.

use super::ReadError;
use super::encoding::Letters;
use super::marks::{BEHIND, Marks};
use csv::StringRecord;
use csv_core::ReadRecordResult;
use std::borrow::Cow;
use std::io::Read;

/// Rows of a text, one after the other.
pub(super) struct Cells<R> {
    source: R,
    separator: u8,
    pub(super) letters: Letters,
    /// What has been read and is not yet gone past, and [`BEHIND`] bytes behind it, whatever they are.
    buffer: Vec<u8>,
    filled: usize,
    /// How many bytes of the source lie before the buffer.
    before: u64,
    /// Where the row just found begins, and where what follows it does.
    begin: usize,
    next: usize,
    /// Where the cells of a plain row end.
    ends: Vec<usize>,
    /// The line of the row just found, from 1, and the line on which what follows it begins.
    line: u64,
    next_line: u64,
    /// Whether the last line ended in a carriage return, so that a line feed belongs to it.
    after_return: bool,
    last: u8,
    ended: bool,
    /// From here on nothing is let go of.
    held: Option<u64>,
    /// Where rows no longer belong to what is read; see [`Cells::until`].
    until: u64,
    quoted: Quoted,
}

/// A row in which a cell begins with a quotation mark.
struct Quoted {
    reader: csv_core::Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    length: usize,
    cells: usize,
}

/// Where a row stands in its file: the bytes at which it begins and ends, its line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    begin: u64,
    next: u64,
    pub(super) line: u64,
    next_line: u64,
    after_return: bool,
}

/// How the cells of a row are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// As they are.
    Plain,
    /// Some in quotation marks.
    Quoted,
}

/// What follows empty lines.
enum Follows {
    Row,
    /// More of them.
    Blank,
    Nothing,
}

enum Scan {
    /// The row ends here.
    End(usize),
    Quote,
    More,
}

/// So many bytes are a number.
const WORD: usize = 8;
/// So much is read at once.
const BLOCK: usize = 256 * 1024;
/// The longest row that is read, in bytes. Without a limit, a quote that is never closed would draw the whole file into memory as
/// one cell.
const LONGEST: usize = 1024 * 1024;

impl<R: Read> Cells<R> {
    /// The rows of a source that begins at the beginning of a file, or at a byte of it where a line begins.
    pub(super) fn new(source: R, at: u64, separator: u8, letters: Letters) -> Self {
        let reader = csv_core::ReaderBuilder::new().delimiter(separator).build();
        Self {
            source,
            separator,
            letters,
            buffer: vec![0; BEHIND],
            filled: 0,
            before: at,
            begin: 0,
            next: 0,
            ends: Vec::new(),
            line: 1,
            next_line: 1,
            after_return: false,
            last: b'\n',
            ended: false,
            held: None,
            until: u64::MAX,
            quoted: Quoted { reader, text: vec![0; 1024], ends: vec![0; 64], length: 0, cells: 0 },
        }
    }

    /// Begins anew with a source that begins at this byte of the file; lines are counted on.
    pub(super) fn restart(&mut self, source: R, at: u64) {
        self.source = source;
        (self.filled, self.begin, self.next, self.before) = (0, 0, 0, at);
        (self.after_return, self.last, self.ended) = (false, b'\n', false);
    }

    /// Goes past the first line end, and empty lines below it, and counts lines from there; says at which byte what follows begins.
    ///
    /// # Errors
    /// When the source cannot be read.
    pub(super) fn skip_line(&mut self) -> Result<u64, ReadError> {
        loop {
            self.begin = self.next;
            if self.next == self.filled && !self.read_more()? {
                break;
            }
            let byte = self.byte(self.next);
            self.next += 1;
            if matches!(byte, b'\n' | b'\r') {
                self.after_return = byte == b'\r';
                break;
            }
        }
        self.skip_blank_lines(u64::MAX)?;
        self.next_line = 1;
        Ok(self.position())
    }

    /// Is where another has come to who went on from here: at this byte, so many lines on.
    pub(super) fn pass(&mut self, byte: u64, lines: u64) {
        (self.filled, self.begin, self.next, self.before) = (0, 0, 0, byte);
        self.next_line += lines;
    }

    /// Rows that begin at or after this byte are no longer found.
    pub(super) fn until(&mut self, byte: u64) {
        self.until = byte;
    }

    /// Keeps the row just found and all that follow, until it is gone back to the last of them or they are let go of.
    pub(super) fn hold(&mut self) {
        self.held.get_or_insert(self.before + self.begin as u64);
    }

    /// Lets go of rows that were held.
    pub(super) fn let_go(&mut self) {
        self.held = None;
    }

    /// Where the row just found stands.
    pub(super) fn place(&self) -> Standing {
        let Self { before, begin, next, line, next_line, after_return, .. } = self;
        let at = |place: usize| before + place as u64;
        Standing { begin: at(*begin), next: at(*next), line: *line, next_line: *next_line, after_return: *after_return }
    }

    /// Goes back or forth to a row that is held, or to the one that was found last.
    pub(super) fn go_to(&mut self, standing: Standing, row: Row) {
        let within = |place: u64| usize::try_from(place.saturating_sub(self.before)).unwrap_or_default();
        (self.begin, self.next) = (within(standing.begin), within(standing.next));
        (self.line, self.next_line) = (standing.line, standing.next_line);
        self.after_return = standing.after_return;
        if row == Row::Plain
            && let Scan::End(end) = self.scan()
        {
            self.ends.push(end);
        }
    }

    /// Goes to the next row, if there is one.
    ///
    /// # Errors
    /// When the source cannot be read on or the row is longer than any.
    pub(super) fn next(&mut self) -> Result<Option<Row>, ReadError> {
        if !matches!(self.skip_blank_lines(u64::MAX)?, Follows::Row) || self.position() >= self.until {
            return Ok(None);
        }
        loop {
            match self.scan() {
                Scan::End(end) => {
                    self.ends.push(end);
                    self.next_line += 1;
                    self.after_return = self.byte(end) == b'\r';
                    self.next = end + 1;
                    return Ok(Some(Row::Plain));
                }
                Scan::Quote => return self.next_quoted().map(|found| found.then_some(Row::Quoted)),
                Scan::More => {
                    if !self.read_more()? {
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// The byte at which the next row begins, or the blank lines before it.
    pub(super) fn position(&self) -> u64 {
        self.before + self.next as u64
    }

    /// The line on which the row just found begins.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// The line on which what follows the row just found begins.
    pub(super) fn next_line(&self) -> u64 {
        self.next_line
    }

    /// The source.
    pub(super) fn source(&self) -> &R {
        &self.source
    }

    /// A plain row's cells.
    pub(super) fn plain(&self) -> PlainRow<'_> {
        PlainRow { buffer: &self.buffer, begin: self.begin, ends: &self.ends }
    }

    /// The cells of a row of either kind.
    pub(super) fn cells(&self, row: Row) -> impl Iterator<Item = &[u8]> {
        let (bytes, ends, begin, gap) = match row {
            Row::Plain => (self.buffer.as_slice(), self.ends.as_slice(), self.begin, 1),
            Row::Quoted => {
                let Quoted { text, ends, cells, .. } = &self.quoted;
                (text.as_slice(), ends.get(..*cells).unwrap_or_default(), 0, 0)
            }
        };
        let mut from = begin;
        ends.iter().map(move |end| {
            let cell = bytes.get(from..*end).unwrap_or_default();
            from = end + gap;
            cell
        })
    }

    /// Goes past so many bytes of empty lines at most; whether there are more.
    ///
    /// # Errors
    /// When the source cannot be read on.
    pub(super) fn is_amid_blank_lines(&mut self, most: u64) -> Result<bool, ReadError> {
        Ok(matches!(self.skip_blank_lines(most)?, Follows::Blank))
    }

    /// Goes past empty lines, which are no rows, of so many bytes at most.
    fn skip_blank_lines(&mut self, most: u64) -> Result<Follows, ReadError> {
        let end = self.position().saturating_add(most);
        loop {
            self.begin = self.next;
            if self.next == self.filled && !self.read_more()? {
                return Ok(Follows::Nothing);
            }
            if self.position() >= end {
                return Ok(Follows::Blank);
            }
            match self.byte(self.next) {
                b'\n' if self.after_return => self.after_return = false,
                byte @ (b'\n' | b'\r') => {
                    self.after_return = byte == b'\r';
                    self.next_line += 1;
                }
                _ => {
                    self.after_return = false;
                    self.line = self.next_line;
                    return Ok(Follows::Row);
                }
            }
            self.next += 1;
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.buffer.get(at).copied().unwrap_or_default()
    }

    /// Looks for the end of the row and of its cells.
    fn scan(&mut self) -> Scan {
        let Self { buffer, ends, separator, .. } = self;
        ends.clear();
        let (mut at, mut cell) = (self.begin, self.begin);
        while at < self.filled {
            let mut marks = Marks::of(buffer, at, *separator);
            while let Some(place) = marks.next() {
                let here = at + place;
                match buffer.get(here) {
                    Some(byte) if byte == separator => {
                        ends.push(here);
                        cell = here + 1;
                    }
                    Some(b'\n' | b'\r') if here < self.filled => return Scan::End(here),
                    Some(b'"') if here == cell => return Scan::Quote,
                    _ => {}
                }
            }
            at += Marks::BYTES;
        }
        Scan::More
    }

    /// Reads the row by csv-core; false where there is none.
    fn next_quoted(&mut self) -> Result<bool, ReadError> {
        loop {
            let Self { quoted, buffer, .. } = self;
            quoted.reader.reset();
            let input = buffer.get(self.begin..self.filled).unwrap_or_default();
            let (mut result, taken, length, cells) =
                quoted.reader.read_record(input, &mut quoted.text, &mut quoted.ends);
            (quoted.length, quoted.cells) = (length, cells);
            if self.ended && result == ReadRecordResult::InputEmpty {
                // What a quotation mark has drawn in that is never closed.
                let rest = quoted.text.get_mut(length..).unwrap_or_default();
                let ends = quoted.ends.get_mut(cells..).unwrap_or_default();
                let (at_end, _, more, last) = quoted.reader.read_record(&[], rest, ends);
                result = at_end;
                quoted.length += more;
                quoted.cells += last;
            }
            match result {
                ReadRecordResult::Record => {
                    let row = buffer.get(self.begin..self.begin + taken).unwrap_or_default();
                    self.next_line += line_ends(row);
                    self.after_return = row.last() == Some(&b'\r');
                    self.next = self.begin + taken;
                    quoted.make_line_ends_one();
                    return Ok(true);
                }
                ReadRecordResult::End => return Ok(false),
                ReadRecordResult::OutputFull => quoted.text.resize(quoted.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => quoted.ends.resize(quoted.ends.len() * 2, 0),
                ReadRecordResult::InputEmpty => {
                    // At the end of the file, the next turn ends the row.
                    self.read_more()?;
                }
            }
        }
    }

    /// Reads on behind the row that is looked at, which moves to the buffer's beginning; false at the end. The last line is
    /// made to end like the others.
    fn read_more(&mut self) -> Result<bool, ReadError> {
        if self.ended {
            return Ok(false);
        }
        let held = self.held.and_then(|held| usize::try_from(held.saturating_sub(self.before)).ok());
        let kept = held.unwrap_or(self.begin).min(self.begin);
        self.buffer.copy_within(kept..self.filled, 0);
        self.before += kept as u64;
        self.filled -= kept;
        self.next -= kept;
        self.begin -= kept;
        if self.filled - self.begin > LONGEST {
            return Err(ReadError::RowTooLong { line: self.line, limit: LONGEST as u64 });
        }
        self.buffer.resize(self.filled + BLOCK + BEHIND, 0);
        let room = self.buffer.get_mut(self.filled..self.filled + BLOCK).unwrap_or_default();
        let count = self.source.read(room).map_err(|error| ReadError::unavailable(&error))?;
        self.last = room.get(..count).and_then(<[u8]>::last).copied().unwrap_or(self.last);
        self.filled += count;
        // From the row's beginning on: a letter may have come in two pieces.
        self.letters.look_at(self.buffer.get(self.begin..self.filled).unwrap_or_default());
        if count == 0 {
            self.ended = true;
            if matches!(self.last, b'\n' | b'\r') {
                return Ok(false);
            }
            if let Some(end) = self.buffer.get_mut(self.filled) {
                *end = b'\n';
            }
            self.filled += 1;
        }
        Ok(true)
    }
}

impl Quoted {
    /// Line ends inside cells are line feeds, however the file ends its lines.
    fn make_line_ends_one(&mut self) {
        let text = self.text.get(..self.length).unwrap_or_default();
        if !text.contains(&b'\r') {
            return;
        }
        let (mut unified, mut from) = (Vec::with_capacity(self.length), 0);
        for end in self.ends.iter_mut().take(self.cells) {
            let cell = text.get(from..*end).unwrap_or_default();
            from = *end;
            for (index, byte) in cell.iter().enumerate() {
                match byte {
                    b'\n' if index > 0 && cell.get(index - 1) == Some(&b'\r') => {}
                    b'\r' => unified.push(b'\n'),
                    byte => unified.push(*byte),
                }
            }
            *end = unified.len();
        }
        self.length = unified.len();
        if let Some(text) = self.text.get_mut(..self.length) {
            text.copy_from_slice(&unified);
        }
    }
}

/// The cells of a plain row, each between its separators.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlainRow<'a> {
    buffer: &'a [u8],
    begin: usize,
    ends: &'a [usize],
}

/// A cell's bytes, with what follows them in the buffer, so that its first words can be loaded whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlainCell<'a> {
    buffer: &'a [u8],
    begin: usize,
    end: usize,
}

impl<'a> PlainRow<'a> {
    /// How many cells there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Makes a record of the row, its letters looked at once for all cells; false, and nothing, where some are to be decoded or are none.
    pub(super) fn copy_to(self, record: &mut StringRecord, letters: &Letters) -> bool {
        let row = self.buffer.get(self.begin..self.ends.last().copied().unwrap_or(self.begin)).unwrap_or_default();
        let (Cow::Borrowed(text), false) = letters.text(row) else { return false };
        for cell in self.cells() {
            record.push_field(text.get(cell.begin - self.begin..cell.end - self.begin).unwrap_or_default());
        }
        true
    }

    /// The cells.
    pub(super) fn cells(self) -> impl Iterator<Item = PlainCell<'a>> {
        let Self { buffer, mut begin, ends } = self;
        ends.iter().map(move |end| {
            let cell = PlainCell { buffer, begin, end: *end };
            begin = end + 1;
            cell
        })
    }
}

impl<'a> PlainCell<'a> {
    /// The bytes.
    pub(super) fn bytes(self) -> &'a [u8] {
        self.buffer.get(self.begin..self.end).unwrap_or_default()
    }

    /// How many there are.
    pub(super) fn len(self) -> usize {
        self.end - self.begin
    }

    /// The first eight bytes, the next eight and the last eight as numbers, zeros where there are none. Cells of at most 24
    /// bytes are the same if these and their lengths are.
    #[inline]
    pub(super) fn words(self) -> [u64; 3] {
        let length = self.len();
        let first = word(self.buffer, self.begin);
        if length <= WORD {
            return [first & mask(length), 0, 0];
        }
        let second = word(self.buffer, self.begin + WORD);
        if length <= 2 * WORD {
            return [first, second & mask(length - WORD), 0];
        }
        [first, second, word(self.buffer, self.end - WORD)]
    }
}

/// Eight bytes as a number, the first the lowest.
#[inline]
pub(super) fn word(bytes: &[u8], at: usize) -> u64 {
    let here = bytes.get(at..at + WORD).and_then(|bytes| bytes.try_into().ok());
    here.map_or(0, u64::from_le_bytes)
}

/// The lowest bytes of a number, at most eight.
#[inline]
fn mask(bytes: usize) -> u64 {
    if bytes >= WORD { u64::MAX } else { (1 << (8 * bytes)) - 1 }
}

/// How many lines end in some bytes; a carriage return and a line feed are one end.
fn line_ends(bytes: &[u8]) -> u64 {
    let mut last = 0;
    let ends = bytes.iter().filter(|byte| {
        let ends = **byte == b'\r' || (**byte == b'\n' && last != b'\r');
        last = **byte;
        ends
    });
    ends.count() as u64
}
