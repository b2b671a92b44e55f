//! The bytes of a file: what they are, line ends made one, and a limit on how many of them one record may take.

use super::encoding::{EncodingWhy, Recognised};
use super::{Encoding, Foreign, ReadError, encoding};
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// How much of a file is looked at before it is read: enough for any header and some rows below it.
const HEAD: u64 = 64 * 1024;
/// A workbook is a zip, whose directory stands at its end: it is read whole, up to this many bytes.
const LARGEST_WORKBOOK: u64 = 128 * 1024 * 1024;

/// How files begin that are no case lists.
const SIGNATURES: &[(&[u8], Foreign)] = &[
    (b"%PDF", Foreign::Pdf),
    (b"\x89PNG", Foreign::Picture),
    (b"\xFF\xD8\xFF", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"{\\rtf", Foreign::Document),
];
const ZIP: &[u8] = b"PK";
/// The container of Excel 2003 and older, and of workbooks with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// What a source turned out to be.
pub(super) enum Source<R> {
    /// Text, with its beginning.
    Text(TextSource<R>),
    /// The bytes of a zip: a workbook, perhaps.
    Zip(Vec<u8>),
}

/// Text, and how its letters are written.
pub(super) struct TextSource<R> {
    pub(super) head: Vec<u8>,
    pub(super) rest: R,
    /// Whether the head is all there is.
    pub(super) whole: bool,
    pub(super) encoding: Recognised,
}

/// Looks at the beginning of a source.
///
/// # Errors
/// When it is empty or neither text nor a workbook.
pub(super) fn look<R: Read>(mut source: R) -> Result<Source<R>, ReadError> {
    let mut head = Vec::new();
    source.by_ref().take(HEAD).read_to_end(&mut head).map_err(|error| ReadError::unavailable(&error))?;
    let whole_head = (head.len() as u64) < HEAD;
    encoding::to_letter_end(&mut source, &mut head).map_err(|error| ReadError::unavailable(&error))?;
    if let Some((_, foreign)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
        return Err(ReadError::Foreign(*foreign));
    }
    if head.starts_with(COMPOUND) {
        return Err(ReadError::Foreign(compound(&whole(head, source)?)));
    }
    if head.starts_with(ZIP) && head.get(2..4).is_some_and(|rest| matches!(rest, [3, 4] | [5, 6])) {
        return whole(head, source).map(Source::Zip);
    }
    let encoding = encoding::recognise(&head).ok_or(ReadError::Foreign(Foreign::Binary))?;
    Ok(Source::Text(TextSource { head, rest: source, whole: whole_head, encoding }))
}

impl<R> TextSource<R> {
    /// The encoding recognised, or the one decided.
    pub(super) fn encoding_decided(&self, decided: Option<Encoding>) -> Recognised {
        decided.map_or(self.encoding, |encoding| Recognised { encoding, why: EncodingWhy::Decided })
    }
}

fn whole<R: Read>(head: Vec<u8>, rest: R) -> Result<Vec<u8>, ReadError> {
    let mut bytes = head;
    rest.take(LARGEST_WORKBOOK + 1 - HEAD).read_to_end(&mut bytes).map_err(|error| ReadError::unavailable(&error))?;
    let too_large = bytes.len() as u64 > LARGEST_WORKBOOK;
    if too_large { Err(ReadError::WorkbookTooLarge { limit: LARGEST_WORKBOOK }) } else { Ok(bytes) }
}

/// What an old container holds, by the name of the stream that a password brings with it.
fn compound(bytes: &[u8]) -> Foreign {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = bytes.windows(name.len()).any(|window| window == name);
    if locked { Foreign::Locked } else { Foreign::OldWorkbook }
}

/// Where the current record begins, shared between who reads bytes and who reads records.
#[derive(Debug, Clone, Default)]
pub(super) struct ByteRecordLimit(Rc<Cell<u64>>);

impl ByteRecordLimit {
    pub(super) fn record_begins_at(&self, byte: u64) {
        self.0.set(byte);
    }
}

/// A source that stops when one record has taken more bytes than any record of a case list does. Without it, a quote
/// that is never closed would draw the whole file into memory as one cell.
#[derive(Debug)]
pub(super) struct Limited<R> {
    inner: R,
    delivered: u64,
    limit: ByteRecordLimit,
    /// Where the last run of line ends begins.
    blank_from: u64,
    /// Before here there are only blank lines since the last record: they are no part of the next one.
    not_before: u64,
}

/// The error inside the `io::Error` of a record over the limit.
#[derive(Debug, thiserror::Error)]
#[error("a record over the limit")]
pub(super) struct RowTooLong;

impl RowTooLong {
    /// The longest record that is read, in bytes.
    pub(super) const LIMIT: u64 = 1024 * 1024;
}

impl<R> Limited<R> {
    pub(super) fn new(inner: R, limit: &ByteRecordLimit) -> Self {
        Self { inner, delivered: 0, limit: limit.clone(), blank_from: 0, not_before: 0 }
    }

    /// Notes where records can begin in a chunk just delivered.
    fn note_blank_lines(&mut self, chunk: &[u8]) {
        let leading = chunk.iter().take_while(|byte| **byte == b'\n').count();
        if self.limit.0.get() > self.blank_from || self.delivered == 0 {
            self.not_before = self.delivered + leading as u64;
        }
        if leading < chunk.len() {
            let trailing = chunk.iter().rev().take_while(|byte| **byte == b'\n').count();
            self.blank_from = self.delivered + (chunk.len() - trailing) as u64;
        }
        self.delivered += chunk.len() as u64;
    }
}

impl<R> Limited<LineEnds<R>> {
    /// Whether whoever reads has asked for more than there is.
    pub(super) fn ended(&self) -> bool {
        self.inner.ended
    }

    /// What is below.
    pub(super) fn source(&self) -> &R {
        &self.inner.inner
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let begin = self.limit.0.get().max(self.not_before);
        if self.delivered.saturating_sub(begin) > RowTooLong::LIMIT {
            return Err(io::Error::other(RowTooLong));
        }
        let count = self.inner.read(buffer)?;
        self.note_blank_lines(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

/// A source in which every line ends in one `\n`, the last one too, so that lines can be counted: the csv reader counts
/// `\n` only, and takes a `\r\n` for the end of one record and the beginning of the next.
#[derive(Debug)]
pub(super) struct LineEnds<R> {
    inner: R,
    last: u8,
    /// Whether the end has been seen.
    ended: bool,
}

impl<R> LineEnds<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, last: b'\n', ended: false }
    }

    /// Makes the line ends of a chunk one, in place, and says how long it is then.
    fn unify(&mut self, chunk: &mut [u8]) -> usize {
        if self.last != b'\r' && !chunk.contains(&b'\r') {
            self.last = chunk.last().copied().unwrap_or(self.last);
            return chunk.len();
        }
        let mut length = 0;
        for index in 0..chunk.len() {
            let Some(byte) = chunk.get(index).copied() else { break };
            let second_half = self.last == b'\r' && byte == b'\n';
            self.last = byte;
            if let (false, Some(place)) = (second_half, chunk.get_mut(length)) {
                *place = if byte == b'\r' { b'\n' } else { byte };
                length += 1;
            }
        }
        length
    }
}

impl<R: Read> Read for LineEnds<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            let count = self.inner.read(buffer)?;
            self.ended = count == 0;
            let unended = count == 0 && !matches!(self.last, b'\n' | b'\r');
            if let (true, Some(first)) = (unended, buffer.first_mut()) {
                (*first, self.last) = (b'\n', b'\n');
                return Ok(1);
            }
            let length = buffer.get_mut(..count).map_or(0, |chunk| self.unify(chunk));
            if length > 0 || count == 0 {
                return Ok(length);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives out so many bytes at a time.
    struct Drip<'a>(&'a [u8], usize);

    impl Read for Drip<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(buffer.len());
            buffer.get_mut(..count).map_or(Ok(0), |part| self.0.read(part))
        }
    }

    #[test]
    fn every_line_ends_in_one_newline() {
        for (given, expected) in [
            ("", ""),
            ("a", "a\n"),
            ("a\n", "a\n"),
            ("a\r\nb\r\n", "a\nb\n"),
            ("a\rb\r", "a\nb\n"),
            ("a\r\rb", "a\n\nb\n"),
            ("a\n\r\nb", "a\n\nb\n"),
        ] {
            for step in 1..5 {
                let mut text = String::new();
                LineEnds::new(Drip(given.as_bytes(), step)).read_to_string(&mut text).unwrap();
                assert_eq!(text, expected, "{given:?} in steps of {step}");
            }
        }
    }
}
