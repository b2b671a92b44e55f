//! The release as one zip.

use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// Several files in one folder of a zip. All bear the first day that a zip knows, and the same rights: the same files make
/// the same zip.
pub fn zip(folder: &str, files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(format!("{folder}/{name}"), options).with_context(|| format!("{name} in the zip"))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_same_files_make_the_same_zip() -> Result<()> {
        let files = [("a.txt".to_owned(), b"aaaa".to_vec()), ("docs/b.md".to_owned(), b"bbbb".to_vec())];
        let once = zip("fallbild-1", &files)?;
        assert_eq!(once, zip("fallbild-1", &files)?);
        // No time of today's.
        let mut archive = zip::ZipArchive::new(Cursor::new(once))?;
        let mut file = archive.by_name("fallbild-1/docs/b.md")?;
        assert_eq!(file.last_modified().map(|day| (day.year(), day.month(), day.day())), Some((1980, 1, 1)));
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        assert_eq!(text, "bbbb");
        Ok(())
    }

    #[test]
    fn two_files_of_one_name_are_an_error() {
        let file = ("a".to_owned(), Vec::new());
        assert!(zip("f", &[file.clone(), file]).is_err());
    }
}
