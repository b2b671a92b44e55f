//! Excel: a cover, the notes, and every table marked as one on a sheet of its own, as the checklist for accessible
//! spreadsheets of the UK Government Analysis Function asks: no merged or blank cells, numbers as numbers, one table a sheet,
//! all that must be known of it above it.

use super::notes::Notes;
use super::{Edition, Export, ExportError, Saved};
use crate::document::{FlatTable, Imprint, Value, report_title, title};
use crate::release::{ReleasedTable, Shown};
use crate::report::TableId;
use crate::terms::Lang;
use crate::words::Words;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table, TableColumn, TableStyle, Url, Workbook, Worksheet,
    XlsxError,
};

/// Excel.
#[derive(Debug)]
pub struct Xlsx;

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The widths of columns, in signs: of labels, of numbers, of the notes' text.
const LABELS: f64 = 30.0;
const NUMBERS: f64 = 16.0;
const TEXT: f64 = 100.0;

/// A4, as Excel numbers paper.
const A4: u8 = 9;

impl Export for Xlsx {
    fn code(&self) -> &'static str {
        "xlsx"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        Ok(Saved {
            name: edition.file_name("tabeller", "tables", "xlsx"),
            media_type: MEDIA_TYPE,
            bytes: workbook(edition).map_err(ExportError::of)?,
        })
    }
}

fn workbook(edition: &Edition<'_>) -> Result<Vec<u8>, XlsxError> {
    let Edition { release, words, date } = *edition;
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(date.year(), date.month(), date.day())?;
    let properties = DocProperties::new()
        .set_title(report_title(release, words))
        .set_author("Fallbild")
        .set_comment(words.text("caveat"))
        .set_creation_datetime(&day)
        .set_custom_property("Language", words.lang().tag());
    book.set_properties(&properties);
    let notes = NumberedNotes::of(edition);
    cover(book.add_worksheet(), edition)?;
    notes.write(book.add_worksheet(), words)?;
    for (place, table) in release.tables().iter().enumerate() {
        table_sheet(book.add_worksheet(), place + 1, table, &notes, edition)?;
    }
    book.save_to_buffer()
}

/// What the file is, and where each table is.
fn cover(sheet: &mut Worksheet, edition: &Edition<'_>) -> Result<(), XlsxError> {
    let Edition { release, words, date } = *edition;
    prepare(sheet, &words.text("sheet-cover"))?;
    sheet.set_column_width(0, 34.0)?.set_column_width(1, TEXT)?;
    sheet.write_with_format(0, 0, report_title(release, words), &heading())?;
    let imprint = Imprint::of(release, date, words);
    let mut row = 1;
    for line in imprint.lines.iter().filter(|line| line.id != "title") {
        sheet.write(row, 0, line.label.as_str())?.write_with_format(row, 1, line.value.as_str(), &wrapped())?;
        row += 1;
    }
    sheet.write_with_format(row + 1, 0, words.text("sheet-contents"), &heading())?;
    row += 2;
    let notes = words.text("sheet-notes");
    sheet.write_url_with_text(row, 0, link(&notes), notes.as_str())?;
    sheet.write(row, 1, words.text("sheet-notes-about"))?;
    for (place, table) in release.tables().iter().enumerate() {
        row += 1;
        let name = sheet_name(place + 1, words);
        sheet.write_url_with_text(row, 0, link(&name), name.as_str())?;
        sheet.write(row, 1, title(table.id(), release, words))?;
    }
    Ok(())
}

fn link(sheet: &str) -> Url {
    Url::new(format!("internal:'{sheet}'!A1"))
}

fn sheet_name(number: usize, words: &Words) -> String {
    words.with("table-number", [("number", words_count(number))])
}

fn words_count(number: usize) -> fluent_bundle::FluentValue<'static> {
    crate::words::count(number as u64)
}

/// Every note once, with a number by which tables name it.
struct NumberedNotes {
    of_all: Vec<String>,
    numbered: Vec<String>,
    of_tables: Vec<(TableId, Vec<usize>)>,
}

impl NumberedNotes {
    fn of(edition: &Edition<'_>) -> Self {
        let notes = Notes::of(edition);
        let mut numbered: Vec<String> = Vec::new();
        let mut of_tables = Vec::new();
        for table in edition.release.tables() {
            let mut numbers = Vec::new();
            for note in notes.of_table(table.id()) {
                let place = numbered.iter().position(|each| each == note).unwrap_or_else(|| {
                    numbered.push(note.clone());
                    numbered.len() - 1
                });
                numbers.push(place + 1);
            }
            of_tables.push((table.id(), numbers));
        }
        Self { of_all: notes.of_all().to_vec(), numbered, of_tables }
    }

    /// `[1] [4]`; nothing for a table without notes.
    fn marks(&self, id: TableId) -> String {
        let numbers = self.of_tables.iter().find(|(each, _)| *each == id).map_or(&[][..], |(_, numbers)| numbers);
        numbers.iter().map(|number| format!("[{number}]")).collect::<Vec<_>>().join(" ")
    }

    fn write(&self, sheet: &mut Worksheet, words: &Words) -> Result<(), XlsxError> {
        let name = words.text("sheet-notes");
        prepare(sheet, &name)?;
        sheet.set_column_width(0, 10.0)?.set_column_width(1, TEXT)?;
        sheet.write_with_format(0, 0, name.as_str(), &heading())?;
        let mut row = 1;
        for note in self.of_all.iter().chain([&words.text("method-signs")]) {
            row += 1;
            sheet.write_with_format(row, 1, note.as_str(), &wrapped())?;
        }
        for (place, note) in self.numbered.iter().enumerate() {
            row += 1;
            sheet.write(row, 0, format!("[{}]", place + 1))?.write_with_format(row, 1, note.as_str(), &wrapped())?;
        }
        Ok(())
    }
}

/// Above the table: its title, what it is of and under which rule, which notes hold. Then the table, and nothing else.
fn table_sheet(
    sheet: &mut Worksheet,
    number: usize,
    table: &ReleasedTable,
    notes: &NumberedNotes,
    edition: &Edition<'_>,
) -> Result<(), XlsxError> {
    let Edition { release, words, date } = *edition;
    prepare(sheet, &sheet_name(number, words))?;
    let imprint = Imprint::of(release, date, words);
    sheet.write_with_format(0, 0, title(table.id(), release, words), &heading())?;
    let mut above = vec![format!("{}. {}", imprint.value("place"), imprint.value("mode"))];
    above.extend(Some(imprint.value("made-up").to_owned()).filter(|made_up| !made_up.is_empty()));
    above.push(imprint.value("caveat").to_owned());
    let marks = notes.marks(table.id());
    if !marks.is_empty() {
        above.push(words.with("sheet-see-notes", [("notes", marks.into())]));
    }
    let mut row = 1;
    for line in above {
        sheet.write(row, 0, line)?;
        row += 1;
    }
    put_table(sheet, row, &FlatTable::of(table, release, words), words)
}

fn put_table(sheet: &mut Worksheet, top: u32, flat: &FlatTable, words: &Words) -> Result<(), XlsxError> {
    let last_column = u16::try_from(flat.heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let height = u32::try_from(flat.rows.len()).unwrap_or(u32::MAX);
    for column in 0..=last_column {
        let width = if usize::from(column) < flat.keys { LABELS } else { NUMBERS };
        sheet.set_column_width(column, width)?;
    }
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let columns: Vec<TableColumn> =
        flat.heads.iter().map(|text| TableColumn::new().set_header(text.as_str()).set_header_format(&head)).collect();
    let table = Table::new().set_columns(&columns).set_style(TableStyle::Light1).set_banded_rows(false);
    sheet.add_table(top, 0, top + height, last_column, &table)?;
    for (row, values) in (top + 1..).zip(&flat.rows) {
        for (column, value) in (0..).zip(values) {
            put(sheet, (row, column), value, words.lang())?;
        }
    }
    sheet.set_freeze_panes(top + 1, u16::try_from(flat.keys).unwrap_or(1))?;
    sheet.set_repeat_rows(top, top)?;
    Ok(())
}

/// Numbers as numbers; signs as text to the right.
fn put(sheet: &mut Worksheet, (row, column): (u32, u16), value: &Value, lang: Lang) -> Result<(), XlsxError> {
    let sign = Format::new().set_align(FormatAlign::Right);
    let number = |format: &str| Format::new().set_num_format(format);
    match value {
        Value::Label(label) => sheet.write(row, column, label.as_str())?,
        // A count is exact in a cell up to 2^53, which no count of persons reaches.
        Value::Shown(Shown::Count(count)) => sheet.write_with_format(row, column, *count as f64, &number("#,##0"))?,
        Value::Shown(shown) => sheet.write_with_format(row, column, crate::document::printed(*shown, lang), &sign)?,
        Value::Share { part, whole } => {
            sheet.write_with_format(row, column, *part as f64 / *whole as f64, &number("0.0%"))?
        }
        Value::Change { from, to } => {
            sheet.write_with_format(row, column, *to as f64 - *from as f64, &number("+#,##0;-#,##0;0"))?
        }
        Value::ChangeInPercent { from, to } => {
            let change = (*to as f64 - *from as f64) / *from as f64;
            sheet.write_with_format(row, column, change, &number("+0%;-0%;0%"))?
        }
        Value::Nothing => sheet.write_with_format(row, column, "..", &sign)?,
    };
    Ok(())
}

/// A sheet that prints well.
fn prepare(sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
    Ok(())
}

fn heading() -> Format {
    Format::new().set_bold().set_font_size(14)
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}
