//! Exports: a release as files that other programs read. One trait, one file a format.

mod archive;
mod csv;
mod datapackage;
mod docx;
mod html;
mod jsonstat;
mod listing;
mod markup;
mod notes;
mod paper;
mod px;
mod sheet;
mod xlsx;

pub use self::csv::Csv;
pub use datapackage::DataPackage;
pub use docx::Docx;
pub use html::Html;
pub use jsonstat::{JsonStat, collection as jsonstat};
pub use listing::Listing;
pub use px::Px;
pub use xlsx::Xlsx;

use crate::document::mode_in_name;
use crate::release::Release;
use crate::report::TableId;
use crate::terms::{Date, Lang, Region, Term};
use crate::words::Words;

/// What is written: a release, in a language, on a day.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// What may be shown.
    pub release: &'a Release,
    /// In which words.
    pub words: &'a Words,
    /// On which day.
    pub date: Date,
}

/// A file that has been written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Its name, `fallbild-2021-intern-rapport.docx`.
    pub name: String,
    /// Its kind (RFC 6838).
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A format cannot hold what it is given; no input of ours is known to bring it about.
#[derive(Debug, thiserror::Error)]
#[error("the file cannot be written: {0}")]
pub struct ExportError(String);

impl ExportError {
    /// What a writer of a format said.
    pub(crate) fn of(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// A format. The same edition always gives the same bytes.
pub trait Export: Sync {
    /// Its code: how the page and the words know it.
    fn code(&self) -> &'static str;

    /// The whole release.
    ///
    /// # Errors
    /// When the format cannot hold it.
    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError>;

    /// One table, in formats that keep tables in files of their own.
    ///
    /// # Errors
    /// When the format cannot hold it.
    fn write_table(&self, _table: TableId, _edition: &Edition<'_>) -> Option<Result<Saved, ExportError>> {
        None
    }
}

/// Every format, in the order in which they are offered.
pub const ALL: &[&dyn Export] = &[&Docx, &Html, &Xlsx, &Csv, &Px, &JsonStat, &DataPackage];

impl Edition<'_> {
    /// The name of a file: `fallbild-2021-syd-intern-rapport.docx`. What it holds is said in both languages.
    pub(crate) fn file_name(&self, sv: &str, en: &str, extension: &str) -> String {
        let selection = self.release.selection();
        let region = |region: &Region| format!("-{}", region.code().replace('_', "-"));
        let region: String = self.release.regions().iter().map(region).collect();
        let what = match self.words.lang() {
            Lang::Sv => sv,
            Lang::En => en,
        };
        let mode = mode_in_name(self.release, self.words.lang());
        format!("fallbild-{}{region}-{mode}-{what}.{extension}", selection.year)
    }
}
