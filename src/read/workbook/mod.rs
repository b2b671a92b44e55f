//! Workbooks of Excel (.xlsx) and LibreOffice (.ods): the rows of one sheet, as text.

mod marks;

use super::{Foreign, ReadError, personal};
use calamine::{Data, DataRef, Ods, OdsError, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use csv::StringRecord;
use marks::{Marks, MarksOfSheets};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::rc::Rc;

/// A workbook, opened.
pub(super) struct Workbook {
    book: Book,
    /// The names as they are shown, and as they are.
    sheets: Vec<(String, String)>,
    marks: MarksOfSheets,
    /// How much text has been read from it, in bytes.
    read: usize,
}

enum Book {
    Xlsx(Box<Xlsx<Cursor<Shared>>>),
    Ods(Ods<Cursor<Shared>>),
}

/// The bytes of a workbook, for all that read them.
#[derive(Debug, Clone)]
struct Shared(Rc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// A row with its number, as the program shows it.
pub(super) type Row = (u64, StringRecord);

/// The rows of a sheet that hold something.
#[derive(Debug, Default)]
pub(super) struct SheetRows {
    pub(super) rows: Vec<Row>,
    /// The numbers of those that are hidden, in order.
    pub(super) hidden: Vec<u64>,
    /// The numbers of those that show the value of a cell merged with one above, in order.
    pub(super) filled: Vec<u64>,
}

/// No workbook with a case list holds more text, in bytes.
const MOST_TEXT: usize = 256 * 1024 * 1024;
/// A workbook may not unfold to more than this: a zip of a megabyte can hold a gigabyte of blanks.
const MOST_UNFOLDED: u64 = 1024 * 1024 * 1024;
/// Columns beyond this are not looked at: a stray cell at the far end must not widen every row.
const WIDEST: usize = 1024;
/// Excel allows 31 characters in the name of a sheet, LibreOffice more.
const LONGEST_NAME: usize = 120;
/// What a cell takes beside its text.
const CELL: usize = 8;

impl Workbook {
    /// Opens the bytes of a zip.
    ///
    /// # Errors
    /// When it is no workbook, has a password, or is damaged.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, ReadError> {
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        if holds(b"encrypted-package") {
            return Err(ReadError::Foreign(Foreign::Locked));
        }
        let beginning = bytes.get(..200).unwrap_or(&bytes);
        let is_ods = beginning.windows(24).any(|window| window == b"opendocument.spreadsheet");
        if holds(b"word/document.xml") || beginning.windows(17).any(|window| window == b"opendocument.text") {
            return Err(ReadError::Foreign(Foreign::Document));
        }
        if !is_ods && !holds(b"xl/workbook.xml") && !holds(b"xl/worksheets/") {
            return Err(ReadError::Foreign(Foreign::Zip));
        }
        check_size(&bytes)?;
        let bytes = Shared(Rc::new(bytes));
        let cursor = Cursor::new(bytes.clone());
        let (book, marks) = if is_ods {
            (Book::Ods(Ods::new(cursor).map_err(of_ods)?), MarksOfSheets::of_ods(bytes))
        } else {
            (Book::Xlsx(Box::new(Xlsx::new(cursor).map_err(of_xlsx)?)), MarksOfSheets::of_xlsx(bytes))
        };
        let names = match &book {
            Book::Xlsx(book) => visible(book.sheets_metadata()),
            Book::Ods(book) => visible(book.sheets_metadata()),
        };
        let sheets: Vec<_> =
            names.into_iter().enumerate().map(|(place, name)| (shown_name(&name, place + 1), name)).collect();
        if sheets.is_empty() { Err(ReadError::Empty) } else { Ok(Self { book, sheets, marks, read: 0 }) }
    }

    /// The names of its sheets, in order.
    pub(super) fn sheets(&self) -> Vec<String> {
        self.sheets.iter().map(|(shown, _)| shown.clone()).collect()
    }

    /// The rows of a sheet.
    ///
    /// # Errors
    /// When the sheet is damaged or too large.
    pub(super) fn rows(&mut self, sheet: &str) -> Result<SheetRows, ReadError> {
        let mut collected = Collected { size: self.read, ..Collected::default() };
        let name = self.sheets.iter().find(|(shown, _)| shown == sheet).map_or(sheet, |(_, name)| name);
        let marks = self.marks.take(name);
        match &mut self.book {
            Book::Xlsx(book) => collect_xlsx(book, name, &mut collected)?,
            Book::Ods(book) => collect_ods(book, name, &mut collected)?,
        }
        let rows = collected.finish(&marks);
        self.read = collected.size;
        rows
    }
}

/// What the zip's directory says of its size, unfolded.
fn check_size(bytes: &[u8]) -> Result<(), ReadError> {
    let damaged = |error: zip::result::ZipError| ReadError::WorkbookDamaged { reason: error.to_string() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut unfolded = 0_u64;
    for index in 0..archive.len() {
        unfolded = unfolded.saturating_add(archive.by_index_raw(index).map_err(damaged)?.size());
    }
    if unfolded > MOST_UNFOLDED { Err(ReadError::WorkbookTooLarge { limit: MOST_UNFOLDED }) } else { Ok(()) }
}

/// The sheets that a person sees; all of them where none is said to be seen.
fn visible(sheets: &[Sheet]) -> Vec<String> {
    let of = |shown: fn(&Sheet) -> bool| {
        let worksheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet && shown(sheet));
        worksheets.map(|sheet| sheet.name.clone()).collect::<Vec<_>>()
    };
    let seen = of(|sheet| sheet.visible == SheetVisible::Visible);
    if seen.is_empty() { of(|_| true) } else { seen }
}

/// A sheet whose name identifies a person is called by its place, and so is one whose name no program would let a person write.
fn shown_name(name: &str, place: usize) -> String {
    let is_long = name.chars().count() > LONGEST_NAME;
    if is_long || personal::is_in(name) { format!("#{place}") } else { name.to_owned() }
}

/// Cell by cell: a table of all cells between the first and the last would be as large as a stray cell makes it.
fn collect_xlsx(book: &mut Xlsx<Cursor<Shared>>, sheet: &str, collected: &mut Collected) -> Result<(), ReadError> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(of_xlsx)?;
    while let Some(cell) = cells.next_cell().map_err(of_xlsx)? {
        let (row, column) = cell.get_position();
        let text = match cell.get_value() {
            DataRef::SharedString(text) => (*text).to_owned(),
            other => text_of(&Data::from(other.clone())),
        };
        collected.add(row, column, &text)?;
    }
    Ok(())
}

fn collect_ods(book: &mut Ods<Cursor<Shared>>, sheet: &str, collected: &mut Collected) -> Result<(), ReadError> {
    let range = book.worksheet_range(sheet).map_err(of_ods)?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let at = |offset: usize, first: u32| u32::try_from(offset).unwrap_or(u32::MAX).saturating_add(first);
        collected.add(at(row, first_row), at(column, first_column), &text_of(value))?;
    }
    Ok(())
}

/// Rows being put together, cell after cell.
#[derive(Default)]
struct Collected {
    rows: Vec<Row>,
    number: Option<u32>,
    row: Vec<String>,
    size: usize,
}

impl Collected {
    fn add(&mut self, row: u32, column: u32, text: &str) -> Result<(), ReadError> {
        let column = column as usize;
        if text.is_empty() || column >= WIDEST {
            return Ok(());
        }
        if self.number != Some(row) {
            self.end_row();
            self.number = Some(row);
        }
        // What an empty cell takes counts too: a stray cell far to the right makes many.
        let new_cells = (column + 1).saturating_sub(self.row.len());
        self.take(text.len() + new_cells * CELL)?;
        self.row.resize_with(self.row.len().max(column + 1), String::new);
        if let Some(cell) = self.row.get_mut(column) {
            text.clone_into(cell);
        }
        Ok(())
    }

    fn end_row(&mut self) {
        if let Some(number) = self.number {
            self.rows.push((u64::from(number) + 1, StringRecord::from(std::mem::take(&mut self.row))));
        }
    }

    /// Counts so many bytes more.
    fn take(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.size += bytes;
        if self.size > MOST_TEXT { Err(ReadError::WorkbookTooLarge { limit: MOST_TEXT as u64 }) } else { Ok(()) }
    }

    fn finish(&mut self, marks: &Marks) -> Result<SheetRows, ReadError> {
        self.end_row();
        let filled = self.fill_merged(marks)?;
        let rows = std::mem::take(&mut self.rows);
        let hidden = rows.iter().map(|(number, _)| *number).filter(|number| marks.hides(index_of(*number))).collect();
        Ok(SheetRows { rows, hidden, filled })
    }

    /// Gives each row below the first one of merged cells their value; rows that hold nothing else stay out.
    fn fill_merged(&mut self, marks: &Marks) -> Result<Vec<u64>, ReadError> {
        let mut fillings: BTreeMap<usize, BTreeMap<usize, String>> = BTreeMap::new();
        for merged in &marks.merged {
            let place = |row: u32| self.rows.partition_point(|(number, _)| index_of(*number) < row);
            let (first, end) = (place(merged.first), place(merged.last.saturating_add(1)));
            let column = merged.column as usize;
            let (Some((number, row)), true) = (self.rows.get(first), column < WIDEST) else { continue };
            let value = row.get(column).unwrap_or_default().to_owned();
            if index_of(*number) != merged.first || value.is_empty() {
                continue;
            }
            for below in first + 1..end {
                let width = self.rows.get(below).map_or(0, |(_, row)| row.len());
                self.take(value.len() + CELL + (column + 1).saturating_sub(width) * CELL)?;
                fillings.entry(below).or_default().insert(column, value.clone());
            }
        }
        let mut filled = Vec::new();
        for (place, cells) in fillings {
            let Some((number, row)) = self.rows.get_mut(place) else { continue };
            *row = with_cells(row, cells);
            filled.push(*number);
        }
        Ok(filled)
    }
}

/// A row's number, from 0, by the one that the program shows.
fn index_of(number: u64) -> u32 {
    u32::try_from(number.saturating_sub(1)).unwrap_or(u32::MAX)
}

/// The row with these cells. What a merged cell covers is not seen by anybody, and gives way.
fn with_cells(row: &StringRecord, cells: BTreeMap<usize, String>) -> StringRecord {
    let mut texts: Vec<String> = row.iter().map(str::to_owned).collect();
    for (column, text) in cells {
        texts.resize_with(texts.len().max(column + 1), String::new);
        if let Some(cell) = texts.get_mut(column) {
            *cell = text;
        }
    }
    texts.into()
}

/// What a cell shows, without its looks: whole numbers without decimals, dates as the ISO writes them.
fn text_of(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTime(duration) => duration.as_f64().to_string(),
        Data::Error(error) => error.to_string(),
    }
}

fn of_xlsx(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Foreign(Foreign::Locked),
        other => ReadError::WorkbookDamaged { reason: other.to_string() },
    }
}

fn of_ods(error: OdsError) -> ReadError {
    match error {
        OdsError::Password => ReadError::Foreign(Foreign::Locked),
        other => ReadError::WorkbookDamaged { reason: other.to_string() },
    }
}
