use super::super::sheet::Sheet;
use super::{Book, link, style};
use rust_xlsxwriter::{Table, TableColumn, TableStyle, Worksheet, XlsxError};

/// The notes of all tables, each once, with a number by which sheets name it.
pub(super) struct Footnotes(Vec<Footnote>);

struct Footnote {
    text: String,
    /// The numbers of the tables for which it holds.
    tables: Vec<usize>,
}

impl Footnotes {
    /// The notes of tables, in the order in which they come up.
    pub(super) fn of(sheets: &[Sheet]) -> Self {
        let mut footnotes: Vec<Footnote> = Vec::new();
        for (sheet, note) in sheets.iter().flat_map(|sheet| sheet.notes.iter().map(move |note| (sheet, note))) {
            match footnotes.iter_mut().find(|footnote| footnote.text == *note) {
                Some(footnote) => footnote.tables.push(sheet.number),
                None => footnotes.push(Footnote { text: note.clone(), tables: vec![sheet.number] }),
            }
        }
        Self(footnotes)
    }

    /// `[1] [4]`: the notes of a table; nothing where it has none.
    pub(super) fn marks(&self, sheet: &Sheet) -> String {
        let numbered = (1..).zip(&self.0).filter(|(_, footnote)| footnote.tables.contains(&sheet.number));
        numbered.map(|(number, _)| mark(number)).collect::<Vec<_>>().join(" ")
    }
}

fn mark(number: usize) -> String {
    format!("[{number}]")
}

/// The sheet of the notes.
pub(super) fn write(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let name = book.text("sheet-notes");
    sheet.set_name(&name)?;
    style::prepare(sheet)?;
    sheet.set_column_width(0, style::MARKS)?.set_column_width(1, style::TEXT)?.set_column_width(2, style::NAMES)?;
    sheet.write_with_format(0, 0, name, &book.style.title)?;
    let cover = book.text("sheet-cover");
    sheet.write_url_with_format(1, 0, link(&cover).set_text(book.text("sheet-to-cover")), &book.style.link)?;
    write_table(book, 2, sheet)
}

fn write_table(book: &Book<'_>, top: u32, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let footnotes = &book.footnotes.0;
    let Some(last) = u32::try_from(footnotes.len()).ok().filter(|count| *count > 0) else { return Ok(()) };
    let header = |key: &str| TableColumn::new().set_header(book.text(key)).set_header_format(&book.style.text_header);
    let columns = ["sheet-note", "sheet-note-text", "sheet-note-tables"].map(header);
    let table = Table::new().set_name("notes").set_columns(&columns).set_style(TableStyle::None).set_autofilter(false);
    sheet.add_table(top, 0, top + last, 2, &table)?;
    for (row, (number, footnote)) in (top + 1..).zip((1..).zip(footnotes)) {
        let tables: Vec<String> = footnote.tables.iter().map(usize::to_string).collect();
        sheet.set_row_height(row, style::height([(footnote.text.as_str(), style::TEXT)].into_iter()))?;
        sheet.write_with_format(row, 0, mark(number), &book.style.label)?;
        sheet.write_with_format(row, 1, footnote.text.as_str(), &book.style.label)?;
        sheet.write_with_format(row, 2, book.edition.words.list(&tables), &book.style.label)?;
    }
    sheet.set_freeze_panes(top + 1, 0)?.set_repeat_rows(0, top)?;
    Ok(())
}
