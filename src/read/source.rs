//! The bytes of a file: what they are, and a limit on how many of them one record may take.

use super::{Foreign, ReadError};
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// How much of a file is looked at before it is read: enough for any header.
const HEAD: u64 = 64 * 1024;

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// How files begin that are not CSV.
const SIGNATURES: &[(&[u8], Foreign)] = &[
    (b"%PDF", Foreign::Pdf),
    (b"\x89PNG", Foreign::Picture),
    (b"\xFF\xD8\xFF", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"PK\x03\x04", Foreign::WorkbookOrZip),
    (b"PK\x05\x06", Foreign::WorkbookOrZip),
    (b"\xD0\xCF\x11\xE0", Foreign::OldWorkbook),
    (b"\xFF\xFE", Foreign::Utf16),
    (b"\xFE\xFF", Foreign::Utf16),
];

/// Splits a source into its head, without the UTF-8 mark, and the rest.
///
/// # Errors
/// When the head is empty or not text.
pub(super) fn open<R: Read>(mut source: R) -> Result<(Vec<u8>, R), ReadError> {
    let mut head = Vec::new();
    source.by_ref().take(HEAD).read_to_end(&mut head).map_err(|error| ReadError::unavailable(&error))?;
    if let Some((_, foreign)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
        return Err(ReadError::Foreign(*foreign));
    }
    if head.starts_with(UTF8_MARK) {
        head.drain(..UTF8_MARK.len());
    }
    if head.contains(&0) {
        return Err(ReadError::Foreign(Foreign::Binary));
    }
    if head.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    Ok((head, source))
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
        Self { inner, delivered: 0, limit: limit.clone() }
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.delivered.saturating_sub(self.limit.0.get()) > RowTooLong::LIMIT {
            return Err(io::Error::other(RowTooLong));
        }
        let count = self.inner.read(buffer)?;
        self.delivered += count as u64;
        Ok(count)
    }
}
