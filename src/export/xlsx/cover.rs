use super::{Book, link, style};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The first sheet: what the file is, of whom, under which rule, and what is on each sheet.
pub(super) fn write(book: &Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(book.text("sheet-cover"))?;
    style::prepare(sheet)?;
    sheet.set_column_width(0, style::NAMES)?.set_column_width(1, style::TEXT)?;
    sheet.write_with_format(0, 0, book.imprint.value("title"), &book.style.title)?;
    let mut row = 1;
    for line in book.imprint.lines.iter().filter(|line| line.id != "title") {
        // The source says itself that it is one.
        let said = line.value.strip_prefix(&format!("{}: ", line.label)).unwrap_or(&line.value);
        sheet.write_with_format(row, 0, line.label.as_str(), &book.style.strong)?;
        sheet.write_with_format(row, 1, said, &book.style.text)?;
        set_height(row, said, sheet)?;
        row += 1;
    }
    sheet.write_with_format(row, 0, book.text("sheet-numbers"), &book.style.strong)?;
    let about = book.text("sheet-numbers-about");
    sheet.write_with_format(row, 1, about.as_str(), &book.style.text)?;
    set_height(row, &about, sheet)?;
    write_contents(book, row + 1, sheet)
}

fn set_height(row: u32, said: &str, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_row_height(row, style::height([(said, style::TEXT)].into_iter()))?;
    Ok(())
}

fn write_contents(book: &Book<'_>, top: u32, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_row_height(top, style::HEADING_HEIGHT)?;
    sheet.write_with_format(top, 0, book.text("sheet-contents"), &book.style.heading)?;
    let notes = (book.text("sheet-notes"), book.text("sheet-notes-about"));
    let tables = book.sheets.iter().map(|sheet| (book.name(sheet), sheet.title.clone()));
    for (row, (name, about)) in (top + 1..).zip(std::iter::once(notes).chain(tables)) {
        sheet.write_url_with_format(row, 0, link(&name).set_text(&name), &book.style.link)?;
        sheet.write_with_format(row, 1, about, &book.style.text)?;
    }
    Ok(())
}
