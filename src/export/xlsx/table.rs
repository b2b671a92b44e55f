use super::super::sheet::{Cell, Column, Line, Sheet};
use super::style::{self, Kind};
use super::{Book, link};
use crate::document::source;
use rust_xlsxwriter::{Format, Table, TableColumn, TableStyle, Worksheet, XlsxError};

/// A table on a sheet of its own: its title, what must be known of it, and the table, without a row between them.
pub(super) fn write(table: &Sheet, book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(book.name(table))?;
    style::prepare(sheet)?;
    sheet.write_with_format(0, 0, table.title.as_str(), &book.style.title)?;
    let said = said(table, book);
    let mut row = 1;
    for line in &said {
        sheet.write_with_format(row, 0, line.as_str(), &book.style.remark)?;
        row += 1;
    }
    let marks = book.footnotes.marks(table);
    let notes = book.text("sheet-notes");
    if !marks.is_empty() {
        let text = book.edition.words.with("sheet-see-notes", [("notes", marks.into())]);
        sheet.write_url_with_format(row, 0, link(&notes).set_text(text), &book.style.link)?;
        row += 1;
    }
    let cover = book.text("sheet-cover");
    sheet.write_url_with_format(row, 0, link(&cover).set_text(book.text("sheet-to-cover")), &book.style.link)?;
    write_table(table, book, row + 1, sheet)
}

/// Under which rule, whether made up, of which place, what the signs mean, from where.
fn said(table: &Sheet, book: &Book<'_>) -> Vec<String> {
    let edition = book.edition;
    let place = edition.words.with("sheet-one-table", [("place", book.imprint.value("place").into())]);
    let source = source(Some(table.table), edition.release, edition.words);
    let source = edition.words.with("source-line", [("source", source.into())]);
    let status = ["mode", "made-up"].map(|id| book.imprint.value(id).to_owned()).join(" ");
    let lines = [status.trim_end().to_owned(), place, table.signs.join(" "), source];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

fn write_table(table: &Sheet, book: &Book<'_>, top: u32, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let keys = table.columns.iter().take_while(|column| !column.numeric).count();
    let header = |(place, column): (usize, &Column)| {
        let format = match column.numeric {
            true => &book.style.number_header,
            false if place < keys => &book.style.text_header,
            false => &book.style.words_header,
        };
        TableColumn::new().set_header(&column.name).set_header_format(format)
    };
    let columns: Vec<TableColumn> = table.columns.iter().enumerate().map(header).collect();
    let last_row = top.saturating_add(u32::try_from(table.rows.len()).unwrap_or(u32::MAX));
    let last_column = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let marked = Table::new().set_name(table.table.code()).set_alt_text_title(&table.title);
    let marked = marked.set_columns(&columns).set_style(TableStyle::None).set_autofilter(false);
    sheet.add_table(top, 0, last_row, last_column, &marked)?;
    for (row, line) in (top + 1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(&line.cells) {
            let style = |kind: Kind| book.style.cell(kind, line.total);
            let words = if usize::from(column) < keys { Kind::Label } else { Kind::Words };
            write_cell(cell, style(kind(cell, words)), (row, column), sheet)?;
        }
    }
    set_sizes(table, top, sheet)?;
    sheet.set_freeze_panes(top + 1, u16::try_from(keys).unwrap_or_default())?.set_repeat_rows(0, top)?;
    Ok(())
}

/// What a cell holds; words are of the kind given.
fn kind(cell: &Cell, words: Kind) -> Kind {
    match cell {
        Cell::Text(_) => words,
        Cell::Count(_) => Kind::Count,
        Cell::Change(_) => Kind::Change,
        Cell::Share(_) => Kind::Share,
        Cell::Percent(_) => Kind::Percent,
        Cell::Sign(_) => Kind::Sign,
    }
}

/// Numbers are numbers, whatever they look like; a sign stays text.
fn write_cell(cell: &Cell, format: &Format, (row, column): (u32, u16), sheet: &mut Worksheet) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_with_format(row, column, text.as_str(), format)?,
        Cell::Sign(sign) => sheet.write_with_format(row, column, *sign, format)?,
        // Excel holds numbers as binary fractions, exact up to 2^53, which no count of persons reaches.
        Cell::Count(count) => sheet.write_with_format(row, column, *count as f64, format)?,
        Cell::Change(change) => sheet.write_with_format(row, column, *change as f64, format)?,
        Cell::Share(tenths) => sheet.write_with_format(row, column, *tenths as f64 / 1000.0, format)?,
        Cell::Percent(percent) => sheet.write_with_format(row, column, *percent as f64 / 100.0, format)?,
    };
    Ok(())
}

/// A column is as wide as its words and numbers: of a header, which is wrapped, as its longest word. The header is as high
/// as that makes it.
fn set_sizes(table: &Sheet, top: u32, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let mut headers = Vec::new();
    for (index, (place, column)) in (0..).zip(table.columns.iter().enumerate()) {
        let header = column.name.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
        let text = |line: &Line| match line.cells.get(place) {
            Some(Cell::Text(text)) => text.chars().count(),
            _ => 0,
        };
        let longest = table.rows.iter().map(text).max().unwrap_or_default().max(header);
        let width = style::width(longest);
        sheet.set_column_width(index, width)?;
        headers.push((column.name.as_str(), width - 1.0));
    }
    sheet.set_row_height(top, style::height(headers.into_iter()))?;
    Ok(())
}
