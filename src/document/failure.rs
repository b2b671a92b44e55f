//! Why a file could not be read, in a sentence that says what to do.

use crate::read::{Foreign, ReadError};
use crate::words::{self, Words};

/// The sentence that tells a user why a file could not be read and what to do.
pub fn read_error(error: &ReadError, words: &Words) -> String {
    let found = |headers: &[String]| match headers {
        [] => String::new(),
        _ => words.with("error-found", [("list", headers.join(", ").into())]),
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
        ReadError::Unavailable { reason } => words.with("error-unavailable", [("reason", reason.as_str().into())]),
    };
    sentence.trim_end().to_owned()
}
