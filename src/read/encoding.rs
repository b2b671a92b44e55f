//! How the letters of a file are written as bytes, and the stage that makes text of them.

use encoding_rs::{MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use oem_cp::code_table::DECODING_TABLE_CP850;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::io::{self, Read};

/// How letters are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, the lower byte first: what Excel calls Unicode text.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, the higher byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Windows-1252, also called ANSI or Latin-1: what Swedish Excel means by CSV.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Code page 850: DOS, and what Excel calls CSV (MS-DOS).
    #[serde(rename = "ibm850")]
    Ibm850,
    /// Mac OS Roman: what Excel calls CSV (Macintosh).
    #[serde(rename = "macintosh")]
    Macintosh,
}

impl Encoding {
    /// Every encoding that is read.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Windows1252, Self::Utf16Le, Self::Utf16Be, Self::Ibm850, Self::Macintosh];

    /// The name, as the registry of character sets (IANA) has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
            Self::Ibm850 => "IBM850",
            Self::Macintosh => "Macintosh",
        }
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Ibm850 => "ibm850",
            Self::Macintosh => "macintosh",
        }
    }

    fn standard(self) -> Option<&'static encoding_rs::Encoding> {
        match self {
            Self::Utf8 => Some(UTF_8),
            Self::Utf16Le => Some(UTF_16LE),
            Self::Utf16Be => Some(UTF_16BE),
            Self::Windows1252 => Some(WINDOWS_1252),
            Self::Macintosh => Some(MACINTOSH),
            Self::Ibm850 => None,
        }
    }
}

/// Why an encoding was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EncodingWhy {
    /// A person said so.
    Decided,
    /// The file begins with its mark.
    Mark,
    /// Its bytes follow the pattern of this encoding, which no other's do by chance.
    Valid,
    /// Its bytes make å, ä and ö.
    Letters,
    /// It holds no letter beyond a to z, so that all but UTF-16 are the same.
    PlainOnly,
}

/// An encoding, and why it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognised {
    /// The encoding.
    pub encoding: Encoding,
    /// Why.
    pub why: EncodingWhy,
}

const MARKS: [(&[u8], Encoding); 3] =
    [(b"\xEF\xBB\xBF", Encoding::Utf8), (b"\xFF\xFE", Encoding::Utf16Le), (b"\xFE\xFF", Encoding::Utf16Be)];

/// The encoding of a file that begins like this. `None` where it is no text at all.
pub(super) fn recognise(head: &[u8]) -> Option<Recognised> {
    let marked = MARKS.iter().find(|(mark, _)| head.starts_with(mark)).map(|(_, encoding)| *encoding);
    let found = |encoding, why| Some(Recognised { encoding, why });
    match marked {
        Some(encoding) => found(encoding, EncodingWhy::Mark),
        None if head.contains(&0) => utf16(head).and_then(|encoding| found(encoding, EncodingWhy::Valid)),
        None => of_letters(head).or(Some(Recognised { encoding: Encoding::Utf8, why: EncodingWhy::PlainOnly })),
    }
}

/// The length of the byte order mark at the beginning, if there is one.
pub(super) fn mark_length(head: &[u8]) -> usize {
    MARKS.iter().find(|(mark, _)| head.starts_with(mark)).map_or(0, |(mark, _)| mark.len())
}

/// UTF-16 without a mark: of plain letters and digits, every second byte is zero.
fn utf16(head: &[u8]) -> Option<Encoding> {
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second, pairs) = (zeros(0), zeros(1), head.len() / 2);
    if second * 10 > pairs * 7 && first * 20 < pairs {
        Some(Encoding::Utf16Le)
    } else if first * 10 > pairs * 7 && second * 20 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// The encoding in which the letters beyond a to z make sense; none where there are no such letters.
fn of_letters(bytes: &[u8]) -> Option<Recognised> {
    let first = bytes.iter().position(|byte| !byte.is_ascii())?;
    let (valid, invalid) = utf8_letters(bytes.get(first..).unwrap_or_default());
    if valid > invalid {
        return Some(Recognised { encoding: Encoding::Utf8, why: EncodingWhy::Valid });
    }
    // Of equals the first: what Windows writes today.
    let mut best = (Encoding::Windows1252, points(Encoding::Windows1252, bytes));
    for encoding in [Encoding::Ibm850, Encoding::Macintosh] {
        let points = points(encoding, bytes);
        if points > best.1 {
            best = (encoding, points);
        }
    }
    Some(Recognised { encoding: best.0, why: EncodingWhy::Letters })
}

/// Reads on to the end of a letter, so that what is looked at is not judged by half of one.
pub(super) fn to_letter_end<R: Read>(source: &mut R, bytes: &mut Vec<u8>) -> io::Result<()> {
    const LONGEST: usize = 64;
    for _ in 0..LONGEST {
        if bytes.last().is_none_or(u8::is_ascii) || source.by_ref().take(1).read_to_end(bytes)? == 0 {
            break;
        }
    }
    Ok(())
}

/// How many letters of several bytes are valid UTF-8, and how many places are not.
fn utf8_letters(bytes: &[u8]) -> (usize, usize) {
    let (mut valid, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    // A letter cut by the end of what is looked at is no fault.
    let cut = bytes.utf8_chunks().last().is_some_and(|chunk| matches!(chunk.invalid().len(), 1..=3));
    let at_end = bytes
        .utf8_chunks()
        .last()
        .is_some_and(|chunk| std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none()));
    if cut && at_end { (valid, invalid - 1) } else { (valid, invalid) }
}

/// What speaks for an encoding of one byte a letter: å, ä and ö much, other letters a little, signs inside words against it.
fn points(encoding: Encoding, bytes: &[u8]) -> i64 {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let mut points = 0;
    for (index, byte) in bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
        let inside =
            is_letter(index.checked_sub(1).and_then(|before| bytes.get(before))) || is_letter(bytes.get(index + 1));
        points += match one_letter(encoding, *byte) {
            'å' | 'ä' | 'ö' | 'Å' | 'Ä' | 'Ö' => 4,
            'é' | 'ü' | 'è' | 'á' | 'í' | 'ó' | 'ø' | 'æ' | 'ç' | 'ñ' => 1,
            letter if letter.is_alphabetic() => 0,
            '–' | '—' | '’' | '”' | '“' | '\u{a0}' | '§' | '°' if !inside => 1,
            _ if inside => -2,
            _ => -1,
        };
    }
    points
}

fn one_letter(encoding: Encoding, byte: u8) -> char {
    let beyond = || DECODING_TABLE_CP850.get(usize::from(byte & 0x7F)).copied().unwrap_or('\u{FFFD}');
    match encoding.standard() {
        None if byte.is_ascii() => char::from(byte),
        None => beyond(),
        Some(standard) => {
            let letters = [byte];
            let (text, _) = standard.decode_without_bom_handling(&letters);
            text.chars().next().unwrap_or('\u{FFFD}')
        }
    }
}

/// A file's beginning as text, without its mark. Letters that are none become U+FFFD; half a letter at the end is left out.
pub(super) fn decode_head(encoding: Encoding, head: &[u8]) -> String {
    let bytes = head.get(mark_length(head)..).unwrap_or_default();
    let Some(standard) = encoding.standard() else {
        return bytes.iter().map(|byte| one_letter(encoding, *byte)).collect();
    };
    let mut decoder = standard.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len()));
    let _ = decoder.decode_to_string(bytes, &mut text, false);
    text
}

/// How the letters of a file are written, as far as it is known by now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    recognised: Recognised,
    /// Whether what is read has been made UTF-8 already.
    decoded: bool,
}

impl Letters {
    /// Those of a file that begins like this. Where it holds nothing beyond a to z, the first other letters decide.
    pub(super) fn new(recognised: Recognised) -> Self {
        let decoded = matches!(recognised.encoding, Encoding::Utf16Le | Encoding::Utf16Be);
        Self { recognised, decoded }
    }

    /// The encoding, as far as it is known by now.
    pub(super) fn recognised(&self) -> Recognised {
        self.recognised
    }

    /// Looks at what has been read of the next rows, in case the encoding is not decided yet. What ends in the middle of a letter is
    /// to come again, whole.
    pub(super) fn look_at(&mut self, bytes: &[u8]) {
        if self.recognised.why != EncodingWhy::PlainOnly {
            return;
        }
        let whole = bytes.iter().rposition(u8::is_ascii).map_or(0, |last| last + 1);
        if let Some(recognised) = bytes.get(..whole).and_then(of_letters) {
            self.recognised = recognised;
        }
    }

    /// What some bytes say, and whether some of them are no letters: these become U+FFFD.
    pub(super) fn text<'a>(&self, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
        let encoding = if self.decoded { Encoding::Utf8 } else { self.recognised.encoding };
        if (encoding == Encoding::Utf8 || bytes.is_ascii())
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            return (Cow::Borrowed(text), self.decoded && text.contains('\u{FFFD}'));
        }
        match encoding.standard() {
            Some(standard) => {
                let (text, broken) = standard.decode_without_bom_handling(bytes);
                (text, broken)
            }
            None => (bytes.iter().map(|byte| one_letter(encoding, *byte)).collect::<String>().into(), false),
        }
    }
}

/// A text in UTF-16 as UTF-8.
pub(super) struct Decoder<R> {
    inner: R,
    decoder: encoding_rs::Decoder,
    block: Vec<u8>,
    text: Vec<u8>,
    given: usize,
    taken: u64,
    ended: bool,
}

impl<R: Read> Decoder<R> {
    /// So much is decoded at once.
    const BLOCK: u64 = 64 * 1024;

    /// A source that begins at the beginning of a file, behind its mark.
    pub(super) fn new(inner: R, encoding: Encoding) -> Self {
        let decoder = encoding.standard().unwrap_or(UTF_8).new_decoder_without_bom_handling();
        Self { inner, decoder, block: Vec::new(), text: Vec::new(), given: 0, taken: 0, ended: false }
    }

    /// How many bytes of the file have been read.
    pub(super) fn bytes_taken(&self) -> u64 {
        self.taken
    }

    fn next_block(&mut self) -> io::Result<()> {
        self.block.clear();
        self.inner.by_ref().take(Self::BLOCK).read_to_end(&mut self.block)?;
        self.ended = self.block.is_empty();
        self.taken += self.block.len() as u64;
        let needed = self.decoder.max_utf8_buffer_length(self.block.len());
        self.text.resize(needed.unwrap_or(self.block.len().saturating_mul(3)), 0);
        let (_, _, written, _) = self.decoder.decode_to_utf8(&self.block, &mut self.text, self.ended);
        self.text.truncate(written);
        self.given = 0;
        Ok(())
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // A block may hold half a letter and nothing else.
        while self.given == self.text.len() && !self.ended {
            self.next_block()?;
        }
        let count = self.text.get(self.given..).unwrap_or_default().read(buffer)?;
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "år;kön;region\n2021;kvinna;Väst\n2021;man;Öst\n2021;flicka;ÅÄÖ é\n";

    fn bytes(encoding: Encoding) -> Vec<u8> {
        let units = TEXT.encode_utf16();
        match encoding {
            Encoding::Utf8 => TEXT.into(),
            Encoding::Utf16Le => units.flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => units.flat_map(u16::to_be_bytes).collect(),
            Encoding::Windows1252 | Encoding::Macintosh => encoding.standard().unwrap().encode(TEXT).0.into_owned(),
            Encoding::Ibm850 => oem_cp::encode_string_checked(TEXT, &oem_cp::code_table::ENCODING_TABLE_CP850).unwrap(),
        }
    }

    /// A whole file as text, and whether all of it was letters.
    fn read(bytes: &[u8], recognised: Recognised) -> (String, bool) {
        let mut text = String::new();
        match recognised.encoding {
            Encoding::Utf16Le | Encoding::Utf16Be => {
                Decoder::new(bytes, recognised.encoding).read_to_string(&mut text).unwrap();
                (text, false)
            }
            _ => {
                let (text, broken) = Letters::new(recognised).text(bytes);
                (text.into_owned(), broken)
            }
        }
    }

    #[test]
    fn swedish_letters_tell_the_encoding() {
        for encoding in Encoding::ALL {
            let bytes = bytes(encoding);
            let recognised = recognise(&bytes).unwrap();
            assert_eq!(recognised.encoding, encoding);
            assert_eq!(read(&bytes, recognised), (TEXT.to_owned(), false), "{encoding:?}");
            assert_eq!(decode_head(encoding, &bytes), TEXT, "{encoding:?}");
        }
    }

    #[test]
    fn letters_below_the_head_decide_when_they_come() {
        let plain = recognise(b"year;region\n").unwrap();
        assert_eq!(plain.why, EncodingWhy::PlainOnly);
        let mut letters = Letters::new(plain);
        letters.look_at(b"2021;Syd\n");
        assert_eq!(letters.recognised().why, EncodingWhy::PlainOnly);
        letters.look_at(b"2021;V\x84st\n");
        assert_eq!(letters.recognised().encoding, Encoding::Ibm850);
        assert_eq!(letters.text(b"V\x84st").0, "Väst");
    }

    #[test]
    fn half_a_letter_decides_nothing() {
        let mut letters = Letters::new(recognise(b"year").unwrap());
        letters.look_at(b"2021;\xC3");
        assert_eq!(letters.recognised().why, EncodingWhy::PlainOnly);
        letters.look_at(b"2021;\xC3\xA5\n");
        assert_eq!(letters.recognised().encoding, Encoding::Utf8);
    }

    #[test]
    fn utf8_with_a_few_wrong_bytes_stays_utf8_and_says_so() {
        let bytes = [TEXT.as_bytes(), b"2021;V\xE4st\n"].concat();
        let (text, broken) = read(&bytes, recognise(&bytes).unwrap());
        assert!(text.ends_with("V\u{FFFD}st\n"), "{text}");
        assert!(broken);
    }

    #[test]
    fn a_file_of_zeros_is_no_text() {
        assert_eq!(recognise(b"\x7FELF\x02\x01\x01\0\0\0"), None);
    }
}
