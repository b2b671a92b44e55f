//! Why a file could not be read, in a sentence that says what to do.

use super::account::one_by_one;
use crate::aggregates::AggregatesError;
use crate::holdings::Overlap;
use crate::read::{Foreign, ReadError};
use crate::report::TableId;
use crate::terms::{Region, Term, Year};
use crate::words::{self, Words};

/// The sentence that tells a user why a file could not be read and what to do.
pub fn read_error(error: &ReadError, words: &Words) -> String {
    let found = |headers: &[String]| match headers {
        [] => String::new(),
        _ => words.with("error-found", [("list", one_by_one(headers).trim_end_matches('.').into())]),
    };
    let sentence = match error {
        ReadError::Empty => words.text("error-empty"),
        ReadError::Foreign(foreign) => words.text(match foreign {
            Foreign::Pdf => "error-foreign-pdf",
            Foreign::Picture => "error-foreign-picture",
            Foreign::Document => "error-foreign-document",
            Foreign::Zip => "error-foreign-zip",
            Foreign::OldWorkbook => "error-foreign-old-workbook",
            Foreign::Locked => "error-foreign-locked",
            Foreign::Binary => "error-foreign-binary",
        }),
        ReadError::RowTooLong { line, limit } => {
            let megabytes = words::count(limit / (1024 * 1024));
            words.with("error-row-too-long", [("line", line.to_string().into()), ("limit", megabytes)])
        }
        ReadError::NoColumns { headers } => words.with("error-no-columns", [("found", found(headers).into())]),
        ReadError::NoYear { headers } => words.with("error-no-year", [("found", found(headers).into())]),
        ReadError::WorkbookTooLarge { limit } => {
            words.with("error-workbook-too-large", [("limit", words::count(limit / (1024 * 1024)))])
        }
        ReadError::WorkbookDamaged { .. } => words.text("error-workbook-damaged"),
        ReadError::NoRows => words.text("error-no-rows"),
        ReadError::Aggregates(error) => aggregates_error(error, words),
        ReadError::Unavailable { reason } => words.with("error-unavailable", [("reason", reason.as_str().into())]),
    };
    sentence.trim_end().to_owned()
}

fn aggregates_error(error: &AggregatesError, words: &Words) -> String {
    match error {
        AggregatesError::Damaged => words.text("error-sums-damaged"),
        AggregatesError::Newer(_) => words.text("error-sums-newer"),
        AggregatesError::MadeUp => words.text("error-sums-made-up"),
        AggregatesError::TooLarge(limit) => {
            words.with("error-sums-too-large", [("limit", words::count(limit / (1024 * 1024)))])
        }
        AggregatesError::Contradiction { table, region, year } => {
            let table = table_name(*table, *year, words);
            let region = region.label(words.lang());
            words.with("error-sums-contradiction", [("table", table.into()), ("region", region.into())])
        }
        AggregatesError::CountedAlready { parts, other } => {
            let list = regions_and_years(parts, words);
            words.with("error-sums-counted-already", [("list", list.into()), ("other", other.as_str().into())])
        }
    }
}

/// The question that two lists of the same region and year put.
pub fn overlap_text(overlap: &Overlap, words: &Words) -> String {
    let list = regions_and_years(&overlap.parts, words);
    words.with("overlap-with", [("list", list.into()), ("other", overlap.other.as_str().into())])
}

fn table_name(table: TableId, year: Year, words: &Words) -> String {
    words.with(&format!("table-{}", table.code()), [("year", year.to_string().into())])
}

/// `Syd 2020 och 2021, Väst 2021`.
pub(super) fn regions_and_years(parts: &[(Region, Year)], words: &Words) -> String {
    let mut regions: Vec<(Region, Vec<String>)> = Vec::new();
    for (region, year) in parts {
        match regions.iter_mut().find(|(each, _)| each == region) {
            Some((_, years)) => years.push(year.to_string()),
            None => regions.push((*region, vec![year.to_string()])),
        }
    }
    let named =
        |(region, years): &(Region, Vec<String>)| format!("{} {}", region.label(words.lang()), words.list(years));
    regions.iter().map(named).collect::<Vec<_>>().join(", ")
}
