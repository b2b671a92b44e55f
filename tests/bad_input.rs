//! Files that are no case lists, or broken ones. Each yields the error that it should, a clear sentence in both
//! languages, and no more of the file is read than it takes to see it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use fallbild::aggregates::AggregatesError;
use fallbild::document::read_error;
use fallbild::problem::Problem;
use fallbild::read::{Foreign, ReadError, read};
use fallbild::report::FileAccount;
use fallbild::terms::Lang;
use fallbild::words::Words;
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

const HEADER: &[u8] = "år;region;kön;ålder\n".as_bytes();
const ROW: &[u8] = "2021;Väst;kvinna;31\n".as_bytes();
const LIMIT: u64 = 1024 * 1024;

fn join(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

/// The sentences in Swedish and English, and what is wrong with them.
fn sentences(error: &ReadError) -> ([String; 2], Vec<String>) {
    let sentences = [Lang::Sv, Lang::En].map(|lang| read_error(error, &Words::new(lang)));
    let must_name = match error {
        // A line is named as editors and the account of problems name it: 20002.
        ReadError::RowTooLong { line, .. } => vec![line.to_string()],
        ReadError::NoColumns { headers } | ReadError::NoYear { headers } => headers.clone(),
        ReadError::Unavailable { reason } => vec![reason.clone()],
        ReadError::WorkbookTooLarge { limit } => vec![(limit / (1024 * 1024)).to_string()],
        ReadError::Aggregates(AggregatesError::CountedAlready { other, .. }) => vec![other.clone()],
        ReadError::Aggregates(_) => vec![],
        ReadError::Empty | ReadError::Foreign(_) | ReadError::NoRows | ReadError::WorkbookDamaged { .. } => vec![],
    };
    let mut wrong = Vec::new();
    let [sv, en] = &sentences;
    if sv == en {
        wrong.push(format!("one sentence for both languages: {sv:?}"));
    }
    for sentence in &sentences {
        if !sentence.contains(' ') || !sentence.ends_with(['.', ')']) || sentence.contains(['{', '}', '$']) {
            wrong.push(format!("no whole sentence: {sentence:?}"));
        }
        let unnamed = must_name.iter().filter(|name| !sentence.contains(name.as_str()));
        wrong.extend(unnamed.map(|name| format!("{name:?} is not in {sentence:?}")));
    }
    (sentences, wrong)
}

fn headers(headers: &[&str]) -> Vec<String> {
    headers.iter().map(|header| (*header).to_owned()).collect()
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let too_long = |line| ReadError::RowTooLong { line, limit: LIMIT };
    let crlf_header = "år;region;kön;ålder\r\n".as_bytes();
    let crlf_row = "2021;Väst;kvinna;31\r\n".as_bytes();
    let long = vec![b'x'; 3 * 1024 * 1024];
    let cases: Vec<(&str, Vec<u8>, ReadError)> = vec![
        // Nothing in it
        ("empty", vec![], ReadError::Empty),
        ("a byte order mark alone", b"\xEF\xBB\xBF".to_vec(), ReadError::Empty),
        ("blanks", b" \r\n\t\n  \n".to_vec(), ReadError::Empty),
        ("a header alone", HEADER.to_vec(), ReadError::NoRows),
        ("a header without a line's end", b"year,sex".to_vec(), ReadError::NoRows),
        ("a header and empty rows", join(&[HEADER, b";;;\n\n;;;\n"]), ReadError::NoRows),
        // Something else
        ("a PDF", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj".to_vec(), ReadError::Foreign(Foreign::Pdf)),
        ("a PNG", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec(), ReadError::Foreign(Foreign::Picture)),
        ("a JPEG", b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec(), ReadError::Foreign(Foreign::Picture)),
        ("a zip", b"PK\x03\x04\x14\0\x08\0".to_vec(), ReadError::Foreign(Foreign::Zip)),
        ("an empty zip", b"PK\x05\x06\0\0\0\0".to_vec(), ReadError::Foreign(Foreign::Zip)),
        ("a document", b"{\\rtf1\\ansi Hej}".to_vec(), ReadError::Foreign(Foreign::Document)),
        (
            "a workbook with a password",
            join(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &[0; 600], &utf16("EncryptedPackage", u16::to_le_bytes)]),
            ReadError::Foreign(Foreign::Locked),
        ),
        ("an old xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), ReadError::Foreign(Foreign::OldWorkbook)),
        ("a program", b"\x7FELF\x02\x01\x01\0\0\0".to_vec(), ReadError::Foreign(Foreign::Binary)),
        // Another list
        (
            "none of the columns",
            b"Artikel;Pris;\nStol;400;\n".to_vec(),
            ReadError::NoColumns { headers: headers(&["Artikel", "Pris"]) },
        ),
        (
            "a letter",
            b"Hej! Listan kommer i morgon.\n".to_vec(),
            ReadError::NoColumns { headers: headers(&["Hej! Listan kommer i morgon."]) },
        ),
        (
            "years and nothing else",
            b"year,note\n2021,x\n".to_vec(),
            ReadError::NoColumns { headers: headers(&["year", "note"]) },
        ),
        (
            "no year",
            "kön;ålder;brott\nkvinna;31;\n".into(),
            ReadError::NoYear { headers: headers(&["kön", "ålder", "brott"]) },
        ),
        // Too long
        ("a long row", join(&[HEADER, ROW, ROW, &long, b"\n", ROW]), too_long(4)),
        // The blank lines above it are taken for its beginning, as the error's documentation says.
        ("a long row below blank lines", join(&[HEADER, ROW, b"\n\n", &long, b"\n"]), too_long(5)),
        ("a long row below Windows line ends", join(&[crlf_header, crlf_row, &long, b"\r\n"]), too_long(3)),
        ("a quote that is never closed", join(&[HEADER, ROW, b"2021;\"V", &ROW.repeat(60_000)]), too_long(3)),
        ("a quote in the header", join(&[b"\"", HEADER, &ROW.repeat(60_000)]), too_long(1)),
        ("a long header", join(&[b"year;sex;", &long, b"\n2021;man;\n"]), too_long(1)),
    ];
    let mut wrong = Vec::new();
    for (name, bytes, expected) in cases {
        match read(bytes.as_slice()) {
            Err(error) if error == expected => {
                wrong.extend(sentences(&error).1.into_iter().map(|why| format!("{name}: {why}")));
            }
            Err(error) => wrong.push(format!("{name}: {error}, not: {expected}")),
            Ok(tally) => wrong.push(format!("{name}: {} rows, not: {expected}", tally.rows)),
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn bytes_that_are_no_letters_are_named_with_their_line() {
    let latin1 = b"2021;V\xE4st;kvinna;31\n";
    let crlf_header = "år;region;kön;ålder\r\n".as_bytes();
    let crlf_row = "2021;Väst;kvinna;31\r\n".as_bytes();
    for (name, bytes, line) in [
        ("in line 2", join(&[HEADER, latin1]), 2),
        ("in line 5", join(&[HEADER, ROW, ROW, ROW, latin1, ROW]), 5),
        ("below a blank line", join(&[HEADER, ROW, b"\n", latin1]), 4),
        ("below Windows line ends", join(&[crlf_header, crlf_row, crlf_row, latin1]), 4),
        ("in the last line, without an end", join(&[HEADER, ROW, b"2021;V\xE4st"]), 3),
        ("below a cell of two lines", join(&[HEADER, b"2021;\"V\nst\";man;31\n", latin1]), 4),
        ("in a cell of three lines", join(&[HEADER, b"2021;\"V\xE4\n\nst\";man;31\n", ROW]), 2),
        ("far below", join(&[HEADER, &ROW.repeat(20_000), latin1]), 20_002),
    ] {
        let tally = read(bytes.as_slice()).unwrap();
        let lines = tally.problems.iter().find(|(problem, _)| **problem == Problem::BrokenText);
        assert_eq!(lines.map(|(_, at)| at.lines.clone()), Some(vec![line]), "{name}");
    }
}

#[test]
fn each_error_has_its_own_sentence() {
    let reason = "disk on fire".to_owned();
    let mut errors = vec![
        ReadError::Empty,
        ReadError::NoRows,
        ReadError::RowTooLong { line: 7, limit: LIMIT },
        ReadError::NoColumns { headers: vec![] },
        ReadError::NoYear { headers: vec![] },
        ReadError::WorkbookTooLarge { limit: LIMIT },
        ReadError::WorkbookDamaged { reason: reason.clone() },
        ReadError::Unavailable { reason },
    ];
    let foreign = [
        Foreign::Pdf,
        Foreign::Picture,
        Foreign::Document,
        Foreign::Zip,
        Foreign::OldWorkbook,
        Foreign::Locked,
        Foreign::Binary,
    ];
    errors.extend(foreign.map(ReadError::Foreign));
    let mut codes: Vec<&str> = errors.iter().map(ReadError::code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), errors.len(), "each has its own code");
    let mut all: Vec<String> = errors.iter().flat_map(|error| sentences(error).0).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 2 * errors.len());
}

#[test]
fn a_row_with_too_many_cells_is_set_aside_and_the_others_count() {
    let file = join(&[HEADER, ROW, b"2021;V\xC3\xA4st;kvinna, 31;31;2\n", ROW, b"2021;Syd;man;40;;\n"]);
    let tally = read(file.as_slice()).unwrap();
    let account = FileAccount::of("list.csv", &tally);
    assert_eq!((account.rows, account.persons.all(), account.set_aside), (4, 3, 1));
    let found: Vec<_> = tally.problems.iter().map(|(problem, at)| (problem, at.rows, at.lines.as_slice())).collect();
    assert_eq!(found, [(&Problem::TooManyCells, 1, &[3u64][..])], "empty surplus cells are no problem");
}

#[test]
fn a_long_row_below_the_limit_is_read() {
    let remarks = vec![b'x'; 900 * 1024];
    let file = join(&[b"year;sex;remarks\n2021;man;", &remarks, b"\n2021;woman;\n"]);
    assert_eq!(FileAccount::of("", &read(file.as_slice()).unwrap()).persons.all(), 2);
}

#[test]
fn blank_lines_are_no_part_of_a_row_however_many() {
    // So many that the row below them lies across what is read at once.
    for blanks in [2_100_000, 64 * 1024 * 33 - 90, 64 * 1024 * 33 - 95] {
        let file = join(&[HEADER, ROW, &vec![b'\n'; blanks], ROW, b"\n\n", ROW]);
        let tally = read(file.as_slice()).unwrap();
        assert_eq!(FileAccount::of("", &tally).persons.all(), 3);
    }
    let blank = vec![b'\n'; 2_100_000];
    let far = join(&[HEADER, ROW, &blank, b"2021;V\n"]);
    let lines: Vec<_> = read(far.as_slice()).unwrap().problems.iter().flat_map(|(_, at)| at.lines.clone()).collect();
    assert_eq!(lines.first(), Some(&2_100_003));
    let quoted = join(&[HEADER, ROW, &blank, b"2021;\"", &blank, b"\";man;31\n"]);
    assert!(matches!(read(quoted.as_slice()), Err(ReadError::RowTooLong { .. })), "inside quotes they are");
}

#[test]
fn a_file_that_the_machine_cannot_read_says_so() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("disk on fire"))
        }
    }
    let half = join(&[HEADER, &ROW.repeat(10_000)]);
    for source in [Box::new(Broken) as Box<dyn Read>, Box::new(io::Cursor::new(half).chain(Broken))] {
        let error = read(source).unwrap_err();
        assert_eq!(error, ReadError::Unavailable { reason: "disk on fire".to_owned() });
        assert_eq!(sentences(&error).1, [""; 0]);
    }
}

/// 200 MB made on the way: a beginning, and then one text again and again.
struct Vast {
    beginning: io::Cursor<Vec<u8>>,
    again: &'static [u8],
    pulled: Rc<Cell<u64>>,
}

impl Read for Vast {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let from_beginning = self.beginning.read(buffer)?;
        let count = if from_beginning > 0 { from_beginning } else { self.fill(buffer) };
        self.pulled.set(self.pulled.get() + count as u64);
        Ok(count)
    }
}

impl Vast {
    const SIZE: u64 = 200 * 1024 * 1024;

    fn fill(&self, buffer: &mut [u8]) -> usize {
        let left = usize::try_from(Self::SIZE - self.pulled.get()).unwrap().min(buffer.len());
        buffer.iter_mut().take(left).zip(self.again.iter().cycle()).for_each(|(to, from)| *to = *from);
        left
    }
}

#[test]
fn a_line_of_200_megabytes_is_not_drawn_into_memory() {
    let below = join(&[HEADER, ROW]);
    let mut wrong = Vec::new();
    for (name, beginning, again, line) in [
        ("a line", below.clone(), &b"x"[..], 3),
        ("a line of separators", below.clone(), b";", 3),
        ("a line of two-byte letters", below.clone(), "å".as_bytes(), 3),
        ("a quoted cell", join(&[&below, b"2021;\""]), b"x", 3),
        ("a quoted cell of many lines", join(&[&below, b"2021;\""]), ROW, 3),
        ("a quoted cell of quotes", join(&[&below, b"2021;\""]), b"\"\"", 3),
        ("a header", "år;kön;".into(), b"x", 1),
        ("a header of separators", "år;kön;".into(), b";", 1),
        ("a header of two-byte letters", b"year;sex;".to_vec(), "å".as_bytes(), 1),
        ("a header of two-byte letters, one byte on", b"year;sex;;".to_vec(), "å".as_bytes(), 1),
        ("a quoted header", "år;kön;\"".into(), b"x", 1),
        ("a quoted header of many lines", "\"år;kön\n".into(), ROW, 1),
    ] {
        let pulled = Rc::new(Cell::new(0));
        let beginning = io::Cursor::new(beginning);
        let error = read(Vast { beginning, again, pulled: Rc::clone(&pulled) }).unwrap_err();
        if error != (ReadError::RowTooLong { line, limit: LIMIT }) || pulled.get() > 2 * LIMIT {
            wrong.push(format!("{name}: {error}, after {} bytes", pulled.get()));
        }
    }
    assert_eq!(wrong, [""; 0]);
}
