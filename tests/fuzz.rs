//! The whole reader on bytes that nobody foresaw: the files of `tests/cases` cut, spliced, repeated and damaged, read as
//! they are and with decisions made at random; workbooks also inside their zip. Nothing panics, every row is accounted for,
//! memory stays bounded, and no identity number or e-mail address gets out.
//!
//! A short run is part of the tests, the same one each time. `FALLBILD_FUZZ=100000 cargo test --release --test fuzz` makes a long one that is
//! another each time. What once failed is kept in `tests/fuzz` and read first.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test that cannot go on has failed")]

use fallbild::document::{AccountText, ReviewText, read_error};
use fallbild::read::{
    Column, ColumnDecision, Decisions, Encoding, Inspection, Once, Progress, Reading, ValueDecision, inspect,
};
use fallbild::report::{Account, FileAccount};
use fallbild::terms::Lang;
use fallbild::words::Words;
use peak_alloc::PeakAlloc;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{TestCaseError, TestRng, TestRunner};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// No input takes more memory than this beyond its own bytes: 48 times the longest record (1 MiB). Of it come the tables of words,
/// a head of 64 kB as text, a step's records and, in workbooks, the rows of a sheet.
const MOST_MEMORY: usize = 48 * 1024 * 1024;

/// What damaged files are made of.
const TOKENS: &[&[u8]] = &[
    b";",
    b",",
    b"\t",
    b"|",
    b"\"",
    b"\"\"",
    b"\n",
    b"\r\n",
    b"\r",
    b"\n\n\n",
    b"\0",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\xE5\xE4\xF6",
    b"\x86\x84\x94",
    b"sep=;\n",
    b"PK\x03\x04",
    "år".as_bytes(),
    "kön".as_bytes(),
    b"2021",
    b"44319",
    b"-99",
    b"NA",
    b"Kongo",
    b"811218-9876",
    b"a@b.se",
    b"Summa",
    b"=1+1",
    b"<script>",
    "\u{202E}".as_bytes(),
    b"9999999999999999999999",
];

#[derive(Debug, Clone)]
enum Damage {
    Set(Index, u8),
    Insert(Index, &'static [u8]),
    Cut(Index, usize),
    Repeat(Index, usize, usize),
    Splice(Index, Index, Index),
    End(Index),
}

fn damages() -> impl Strategy<Value = Damage> {
    let place = any::<Index>;
    prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(at, byte)| Damage::Set(at, byte)),
        6 => (place(), select(TOKENS)).prop_map(|(at, token)| Damage::Insert(at, token)),
        2 => (place(), 1..200usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        2 => (place(), 1..400usize, 2..300usize).prop_map(|(at, length, times)| Damage::Repeat(at, length, times)),
        1 => (place(), place(), place()).prop_map(|(at, other, from)| Damage::Splice(at, other, from)),
        1 => place().prop_map(Damage::End),
    ]
}

impl Damage {
    fn apply(&self, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let place = |at: &Index, bytes: &[u8]| at.index(bytes.len() + 1);
        match self {
            Self::Set(at, byte) => {
                let at = at.index(bytes.len().max(1));
                if let Some(target) = bytes.get_mut(at) {
                    *target = *byte;
                }
            }
            Self::Insert(at, token) => {
                let at = place(at, bytes);
                bytes.splice(at..at, token.iter().copied());
            }
            Self::Cut(at, length) => {
                let at = place(at, bytes);
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Self::Repeat(at, length, times) => {
                let at = place(at, bytes);
                let part = bytes.get(at..(at + length).min(bytes.len())).unwrap_or_default().repeat(*times);
                bytes.splice(at..at, part);
            }
            Self::Splice(at, other, from) => {
                let at = place(at, bytes);
                let other = other.get(seeds);
                bytes.splice(at..at, other.get(place(from, other)..).unwrap_or_default().iter().copied());
            }
            Self::End(at) => bytes.truncate(at.index(bytes.len() + 1)),
        }
    }
}

fn decisions() -> impl Strategy<Value = Decisions> {
    let columns: Vec<Column> = Column::choices().collect();
    let column = (0..12usize, proptest::option::of(select(columns.clone())))
        .prop_map(|(place, means)| ColumnDecision { place, header: String::new(), means });
    let code = select(vec!["not_recorded", "female", "CD", "adult", "yes", "sexual", "no such code"]);
    let text = select(vec!["Kongo", "okänd", "", "?", "x", "2021", "kvinna"]);
    let value = (select(columns), text, code).prop_map(|(column, text, means)| ValueDecision {
        column,
        text: text.to_owned(),
        means: means.to_owned(),
    });
    let layout = (
        proptest::option::of(select(Encoding::ALL.to_vec())),
        proptest::option::of(select(vec![';', ',', '\t', '|', 'x', '"', '\n', 'å'])),
        proptest::option::of(select(vec!["Blad1", "Sheet1", ""])),
        proptest::option::of(select(vec![0, 1, 2, 3, 50, u64::MAX])),
    );
    let once = select(vec![vec![], vec![Once::Rows], vec![Once::Cases, Once::Rows]]);
    (layout, vec(column, 0..6), vec(value, 0..4), once).prop_map(
        |((encoding, separator, sheet, header_line), columns, values, once)| Decisions {
            encoding,
            separator,
            sheet: sheet.map(str::to_owned),
            header_line,
            columns,
            values,
            once,
            ..Decisions::default()
        },
    )
}

/// A zip with some of its parts changed: by what, given a part's place, how many there are, and its content. None where it is
/// no zip.
fn repacked(bytes: &[u8], change: impl Fn(usize, usize, &mut Vec<u8>)) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..zip.len() {
        let count = zip.len();
        let mut file = zip.by_index(place).ok()?;
        let mut content = Vec::new();
        file.read_to_end(&mut content).ok()?;
        change(place, count, &mut content);
        let name = file.name().ok()?.into_owned();
        // Unpacked, as the first part of an .ods must be.
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        copy.start_file(name, options).ok()?;
        copy.write_all(&content).ok()?;
    }
    Some(copy.finish().ok()?.into_inner())
}

/// Identity numbers and e-mail addresses in a text, by a way of finding them that shares nothing with the reader's.
fn personal_in(text: &str) -> Vec<&str> {
    thread_local! {
        static PATTERN: regex::Regex =
            regex::Regex::new(r"\b(\d\d)?\d{6}-\d{4}\b|[a-z0-9]+@[a-z0-9]+\.[a-z]{2,}").unwrap();
    }
    PATTERN.with(|pattern| {
        pattern.find_iter(text).map(|found| found.as_str()).filter(|found| is_personal(found)).collect()
    })
}

/// An e-mail address, or a number whose last digit is the check digit of the nine before it (Luhn).
fn is_personal(found: &str) -> bool {
    let digits: Vec<u32> = found.chars().filter_map(|sign| sign.to_digit(10)).collect();
    let ten = digits.iter().rev().take(10).enumerate().map(|(place, digit)| match digit * (1 + place as u32 % 2) {
        two @ 10.. => two - 9,
        one => one,
    });
    found.contains('@') || (digits.len() >= 10 && ten.sum::<u32>() % 10 == 0)
}

/// Reads bytes to the end and checks what holds of all of them.
fn check(bytes: &[u8], decisions: &[Decisions]) -> Result<(), TestCaseError> {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let inspection = inspect("", bytes, decisions);
    let result = Reading::open_decided(bytes, decisions).and_then(|mut reading| {
        while reading.step(1000)? == Progress::More {}
        reading.finish()
    });
    let peak = MEMORY.peak_usage().saturating_sub(before);
    prop_assert!(peak <= MOST_MEMORY + 4 * bytes.len(), "{peak} bytes of memory for {} bytes", bytes.len());
    let words = Words::new(Lang::Sv);
    match result {
        Ok(tally) => {
            let account = FileAccount::of("", &tally);
            prop_assert_eq!(account.rows, account.persons.all() + account.set_aside);
            prop_assert!(inspection.is_ok(), "what can be read can be looked at");
            let inspection = inspection.unwrap();
            review(&inspection, Some(&account), &words);
            let told = [serde_json::to_string(&inspection).unwrap(), serde_json::to_string(&account).unwrap()];
            for told in &told {
                prop_assert_eq!(personal_in(told), [""; 0]);
            }
            let text = AccountText::of(&Account { files: vec![account] }, &words);
            prop_assert!(!text.sum.is_empty());
        }
        Err(error) => {
            prop_assert!(!read_error(&error, &words).is_empty());
            if let Ok(inspection) = inspection {
                review(&inspection, None, &words);
            }
        }
    }
    Ok(())
}

fn review(inspection: &Inspection, account: Option<&FileAccount>, words: &Words) {
    let review = ReviewText::of(inspection, account, words);
    assert_eq!(review.columns.len(), inspection.examples.len());
}

fn files_in(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The inputs of the cases, but for the largest.
fn seeds() -> Vec<Vec<u8>> {
    let folders = files_in("tests/cases").into_iter().filter(|path| path.is_dir());
    let inputs = folders.flat_map(|folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    let mut inputs: Vec<PathBuf> = inputs.filter(|path| path.file_stem().is_some_and(|stem| stem == "input")).collect();
    inputs.sort();
    inputs.iter().map(|path| fs::read(path).unwrap()).filter(|bytes| bytes.len() < 100_000).collect()
}

#[test]
fn a_workbook_packed_anew_reads_as_before() {
    // Else the fuzz run below would not reach into it.
    let rows = |bytes: &[u8]| fallbild::read::read(bytes).map(|tally| (tally.rows, tally.fingerprint)).ok();
    for seed in seeds() {
        if let Some(copy) = repacked(&seed, |_, _, _| {}) {
            assert_eq!(rows(&copy), rows(&seed));
        }
    }
}

#[test]
fn nothing_panics_and_every_row_is_accounted_for() {
    // Words and tables are made once and stay; they are no input's memory.
    check("år;kön;nationalitet\n2021;man;Kongo\n".as_bytes(), &[]).unwrap();
    for path in files_in("tests/fuzz").into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "bin")) {
        check(&fs::read(&path).unwrap(), &[]).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let seeds = seeds();
    let long: Option<u32> = std::env::var("FALLBILD_FUZZ").ok().and_then(|runs| runs.parse().ok());
    let config = ProptestConfig {
        cases: long.unwrap_or(600),
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..ProptestConfig::default()
    };
    let algorithm = config.rng_algorithm;
    let mut runner = match long {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(algorithm)),
    };
    let inside = proptest::option::weighted(0.8, any::<Index>());
    let strategy = (any::<Index>(), inside, vec(damages(), 0..8), proptest::option::of(decisions()));
    let result = runner.run(&strategy, |(seed, inside, damages, decisions)| {
        let mut bytes = seed.get(&seeds).clone();
        let damaged = inside.and_then(|part| {
            repacked(&bytes, |place, count, content| {
                if place == part.index(count) {
                    damages.iter().for_each(|damage| damage.apply(content, &seeds));
                }
            })
        });
        match damaged {
            Some(damaged) => bytes = damaged,
            None => damages.iter().for_each(|damage| damage.apply(&mut bytes, &seeds)),
        }
        let outcome = check(&bytes, decisions.as_slice());
        if outcome.is_err() {
            // To be kept as `tests/fuzz/<what-was-wrong>.bin` when it has been mended.
            let _ = fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz-failed.bin"), &bytes);
        }
        outcome
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}
