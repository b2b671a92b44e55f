//! CSV as Excel opens it in Sweden: UTF-8 with its mark, semicolons, the language's decimal mark. Above the table stands its
//! title, below it its notes and the imprint.

use super::sheet::{Cell, Sheet};
use super::{Edition, Export, ExportError, Saved, archive};
use crate::document::{Imprint, Line};
use crate::report::TableId;
use crate::terms::Lang;
use crate::words::bare_percent_of;
use csv::{Terminator, WriterBuilder};
use std::borrow::Cow;

/// CSV, a file per table, all in one zip archive.
#[derive(Debug)]
pub struct Csv;

impl Export for Csv {
    fn code(&self) -> &'static str {
        "csv"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        let imprint = Imprint::of(edition.release, edition.date, edition.words);
        let file = |sheet: &Sheet| {
            let name = format!("{:02}-{}.csv", sheet.number, sheet.table.code());
            Ok(Saved { name, media_type: MEDIA_TYPE, bytes: csv(sheet, &imprint, edition.words.lang())? })
        };
        let files: Vec<Saved> = Sheet::all(edition).iter().map(file).collect::<Result<_, ExportError>>()?;
        Ok(Saved {
            name: edition.file_name("csv", "csv", "zip"),
            media_type: "application/zip",
            bytes: archive::zip(&files, edition.date)?,
        })
    }

    fn write_table(&self, table: TableId, edition: &Edition<'_>) -> Option<Result<Saved, ExportError>> {
        let sheet = Sheet::one(table, edition)?;
        let imprint = Imprint::of(edition.release, edition.date, edition.words);
        let name = edition.file_name(table.code(), table.code(), "csv");
        let bytes = csv(&sheet, &imprint, edition.words.lang());
        Some(bytes.map(|bytes| Saved { name, media_type: MEDIA_TYPE, bytes }))
    }
}

const MEDIA_TYPE: &str = "text/csv";
/// By which Excel knows UTF-8.
const MARK: &str = "\u{FEFF}";

/// A table as a file: its title, the table, and what is said of it, with an empty line between them.
fn csv(sheet: &Sheet, imprint: &Imprint, lang: Lang) -> Result<Vec<u8>, ExportError> {
    let line = |text: &str| vec![neutralised(text).into_owned()];
    let header = sheet.columns.iter().map(|column| neutralised(&column.name).into_owned()).collect();
    let rows = sheet.rows.iter().map(|row| row.cells.iter().map(|cell| field(cell, lang).into_owned()).collect());
    let notes = sheet.notes.iter().chain(&sheet.signs).map(|note| line(note));
    let imprint = imprint.lines.iter().map(|each| line(&said(each)));
    let title = records(std::iter::once(line(&sheet.title)))?;
    let table = records(std::iter::once(header).chain(rows))?;
    let notes = records(notes.chain(imprint))?;
    Ok([MARK.as_bytes(), &[title, table, notes].join(LINE_END)].concat())
}

/// A line of the imprint.
fn said(line: &Line) -> String {
    format!("{}: {}", line.label, line.value)
}

const LINE_END: &[u8] = b"\r\n";

fn records(records: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, ExportError> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    for record in records {
        writer.write_record(record).map_err(ExportError::of)?;
    }
    writer.into_inner().map_err(ExportError::of)
}

fn field(cell: &Cell, lang: Lang) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => neutralised(text),
        Cell::Count(count) => count.to_string().into(),
        Cell::Change(change) | Cell::Percent(change) => change.to_string().into(),
        Cell::Share(tenths) => bare_percent_of(*tenths, lang).into(),
        Cell::Sign(sign) => (*sign).into(),
    }
}

/// Words that no spreadsheet takes for a formula (OWASP: CSV injection).
fn neutralised(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::tests::{release_of, with_edition};
    use super::*;

    fn text(lang: Lang, table: TableId) -> String {
        let saved = with_edition(&release_of(2021, None), lang, |edition| Csv.write_table(table, edition));
        String::from_utf8(saved.unwrap().unwrap().bytes).unwrap()
    }

    #[test]
    fn no_text_is_a_formula_and_every_number_is_a_number() {
        for hostile in ["=1+1", "+46", "-x", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(neutralised(hostile), format!("'{hostile}"));
            assert_eq!(field(&Cell::Text(hostile.to_owned()), Lang::Sv), format!("'{hostile}"));
        }
        assert_eq!(neutralised("a=1"), "a=1");
        assert_eq!(field(&Cell::Change(-8), Lang::Sv), "-8");
        assert_eq!(field(&Cell::Change(126), Lang::Sv), "126");
    }

    #[test]
    fn a_file_is_a_title_a_table_and_its_notes() {
        let swedish = text(Lang::Sv, TableId::ChildrenBySex);
        let blocks: Vec<&str> = swedish.strip_prefix(MARK).unwrap().split("\r\n\r\n").collect();
        let [title, table, said] = blocks.as_slice() else { panic!("{blocks:?}") };
        assert_eq!(*title, "Barn efter kön, 2021");
        assert!(table.starts_with("Kön;Antal;Andel, procent\r\n"), "{table}");
        assert!(said.contains("\r\nLäge: Intern") && said.ends_with("\r\n"), "{said}");
        assert!(!swedish.replace("\r\n", "").contains(['\n', '\r']));
    }

    #[test]
    fn decimals_are_the_languages_own() {
        let share = |lang| {
            let file = text(lang, TableId::ChildrenBySex);
            file.lines()
                .find_map(|line| line.split(';').nth(2).filter(|cell| cell.starts_with("100")))
                .unwrap()
                .to_owned()
        };
        assert_eq!([share(Lang::Sv), share(Lang::En)], ["100,0", "100.0"]);
    }

    #[test]
    fn the_same_edition_gives_the_same_bytes() {
        let release = release_of(2021, None);
        let write = || with_edition(&release, Lang::Sv, |edition| Csv.write(edition).unwrap());
        assert_eq!(write(), write());
        assert_eq!(write().name, "fallbild-2021-intern-csv.zip");
    }
}
