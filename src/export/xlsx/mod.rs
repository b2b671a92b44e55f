//! Excel: a cover, the notes, and a sheet for each table, by the checklist for accessible spreadsheets of the UK Government
//! Analysis Function (<https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/>):
//! tables marked and named, one a sheet, one row of headers, no merged or blank cells, numbers as numbers, and above each table all
//! that must be known of it.

mod cover;
mod footnotes;
mod style;
mod table;

use super::sheet::Sheet;
use super::{Edition, Export, ExportError, Saved};
use crate::document::{Imprint, report_title};
use footnotes::Footnotes;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Url, Workbook, XlsxError};
use style::Style;

/// Excel.
#[derive(Debug)]
pub struct Xlsx;

impl Export for Xlsx {
    fn code(&self) -> &'static str {
        "xlsx"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        Ok(Saved {
            name: edition.file_name("tabeller", "tables", "xlsx"),
            media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            bytes: workbook(edition).map_err(ExportError::of)?,
        })
    }
}

/// What all sheets of a workbook are made of.
struct Book<'a> {
    edition: &'a Edition<'a>,
    imprint: Imprint,
    sheets: Vec<Sheet>,
    footnotes: Footnotes,
    style: Style,
}

fn workbook(edition: &Edition<'_>) -> Result<Vec<u8>, XlsxError> {
    let sheets = Sheet::all(edition);
    let book = Book {
        edition,
        imprint: Imprint::of(edition.release, edition.date, edition.words),
        footnotes: Footnotes::of(&sheets),
        sheets,
        style: Style::default(),
    };
    let mut workbook = Workbook::new();
    style::set_default(&mut workbook)?;
    workbook.set_properties(&properties(edition)?);
    cover::write(&book, workbook.add_worksheet())?;
    footnotes::write(&book, workbook.add_worksheet())?;
    for sheet in &book.sheets {
        table::write(sheet, &book, workbook.add_worksheet())?;
    }
    workbook.save_to_buffer()
}

/// The file's properties. Without a date given, the library would ask the clock.
fn properties(edition: &Edition<'_>) -> Result<DocProperties, XlsxError> {
    let Edition { release, words, date } = *edition;
    let day = ExcelDateTime::from_ymd(date.year(), date.month(), date.day())?;
    let properties = DocProperties::new().set_title(report_title(release, words)).set_author("Fallbild");
    let properties = properties.set_comment(words.text("caveat")).set_creation_datetime(&day);
    Ok(properties.set_custom_property("Language", words.lang().tag()))
}

impl Book<'_> {
    fn text(&self, key: &str) -> String {
        self.edition.words.text(key)
    }

    /// The name of a table's sheet, at most 31 characters, which is what Excel allows: `1 Vuxna, kön och brott`.
    fn name(&self, sheet: &Sheet) -> String {
        format!("{} {}", sheet.number, self.text(&format!("sheet-name-{}", sheet.table.code())))
    }
}

/// A link to the beginning of a sheet.
fn link(sheet: &str) -> Url {
    Url::new(format!("internal:'{sheet}'!A1"))
}

#[cfg(test)]
mod tests {
    use super::super::sheet::tests::{release_of, with_edition};
    use super::*;
    use crate::report::TableId;
    use crate::terms::Lang;
    use crate::words::Words;

    #[test]
    fn the_same_edition_gives_the_same_bytes() {
        let release = release_of(2021, None);
        let write = || with_edition(&release, Lang::Sv, |edition| Xlsx.write(edition).unwrap());
        assert_eq!(write(), write());
        assert_eq!(write().name, "fallbild-2021-intern-tabeller.xlsx");
    }

    #[test]
    fn every_sheet_has_a_name_that_excel_allows() {
        for words in Lang::ALL.map(Words::new) {
            for (number, table) in (1..).zip(TableId::ALL) {
                let name = format!("{number} {}", words.text(&format!("sheet-name-{}", table.code())));
                assert!(name.chars().count() <= 31, "{name}");
                assert!(
                    !name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']) && !name.contains("sheet-"),
                    "{name}"
                );
            }
        }
    }
}
