use super::{ExportError, Saved};
use crate::terms::Date;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// Several files as one zip archive. They bear the edition's day, not that of the clock: the same edition gives the same
/// bytes.
///
/// # Errors
/// When two files have one name.
pub(super) fn zip(files: &[Saved], date: Date) -> Result<Vec<u8>, ExportError> {
    // A zip knows the years from 1980; a day before them is written as its first.
    let day = DateTime::from_date_and_time(date.year(), date.month(), date.day(), 0, 0, 0).unwrap_or_default();
    let options = SimpleFileOptions::default().last_modified_time(day);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive.start_file(file.name.as_str(), options).map_err(ExportError::of)?;
        archive.write_all(&file.bytes).map_err(ExportError::of)?;
    }
    Ok(archive.finish().map_err(ExportError::of)?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> Saved {
        Saved { name: name.to_owned(), media_type: "text/plain", bytes: b"made up, made up, made up".to_vec() }
    }

    #[test]
    fn files_bear_the_day_that_is_given() {
        let date = |text: &str| text.parse().unwrap();
        let day = |bytes: &[u8]| {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let file = archive.by_index(0).unwrap();
            let day = file.last_modified().unwrap();
            (day.year(), day.month(), day.day(), day.hour())
        };
        assert_eq!(day(&zip(&[file("a")], date("2026-11-23")).unwrap()), (2026, 11, 23, 0));
        assert_eq!(day(&zip(&[file("a")], date("1979-12-31")).unwrap()), (1980, 1, 1, 0));
    }

    #[test]
    fn two_files_of_one_name_are_an_error() {
        assert!(zip(&[file("a"), file("a")], "2026-11-23".parse().unwrap()).is_err());
    }
}
