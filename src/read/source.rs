//! The bytes of a file, and what they are.

use super::encoding::{EncodingWhy, Recognised};
use super::{Encoding, Foreign, ReadError, encoding};
use std::io::Read;

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
