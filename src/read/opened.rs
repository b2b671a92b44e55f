//! A file opened: looked at, laid out, its columns recognised, its records at the beginning.

use super::columns::{Columns, Recogniser};
use super::decisions::Decisions;
use super::encoding::decode_head;
use super::layout::{self, Laid, Layout};
use super::records::Records;
use super::source::{Source, TextSource, look};
use super::workbook::{SheetRows, Workbook};
use super::{Column, ReadError, WholeFile, personal};
use csv::StringRecord;
use std::io::Read;

/// A file opened.
pub(super) struct Opened<R> {
    pub(super) laid: Laid,
    pub(super) columns: Columns,
    pub(super) records: Records<R>,
    /// The recipe that fits, or nothing decided.
    pub(super) decisions: Decisions,
}

impl<R: Read> Opened<R> {
    /// Opens a file. Of several recipes the first that fits is used: one for the same headers, or one that is for no headers
    /// in particular.
    ///
    /// # Errors
    /// When the file is empty or neither text nor a workbook.
    pub(super) fn open(name: &str, source: R, recipes: &[Decisions]) -> Result<Self, ReadError> {
        let recogniser = Recogniser::new();
        let named = WholeFile::of_name(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        match look(source)? {
            Source::Text(text) => Self::of_text(text, named, recipes, &recogniser),
            Source::Zip(bytes) => Self::of_workbook(Workbook::open(bytes)?, named, recipes, &recogniser),
        }
    }

    fn of_text(
        text: TextSource<R>,
        named: WholeFile,
        recipes: &[Decisions],
        recogniser: &Recogniser,
    ) -> Result<Self, ReadError> {
        let lay_out = |decisions: &Decisions| {
            let encoding = text.encoding_decided(decisions.encoding);
            let head = decode_head(encoding.encoding, &text.head);
            let mut laid = layout::of_text(&head, text.whole, encoding, decisions, recogniser);
            laid.layout.named = named;
            (laid, head)
        };
        let (decisions, (laid, head)) = fitting(recipes, lay_out, |(laid, _)| &laid.layout);
        if head.trim().is_empty() {
            return Err(ReadError::Empty);
        }
        let separator = laid.layout.separator.and_then(|separator| u8::try_from(separator).ok()).unwrap_or(b';');
        let encoding = text.encoding_decided(decisions.encoding);
        let records = Records::of_text(text.head, text.rest, encoding, separator);
        Ok(Self::new(laid, records, decisions, recogniser))
    }

    fn of_workbook(
        mut book: Workbook,
        named: WholeFile,
        recipes: &[Decisions],
        recogniser: &Recogniser,
    ) -> Result<Self, ReadError> {
        let sheets = book.sheets();
        let mut read: Vec<(String, SheetRows)> = Vec::new();
        for sheet in sheets.iter().take(Self::SHEETS_TRIED) {
            read.push((sheet.clone(), book.rows(sheet)?));
        }
        let lay_out = |decisions: &Decisions| {
            let decided = decisions.sheet.as_ref().and_then(|name| read.iter().position(|(sheet, _)| sheet == name));
            let place = decided.unwrap_or_else(|| best_sheet(&read, recogniser));
            let (sheet, rows) = read.get(place).map_or(("", [].as_slice()), |(sheet, read)| (sheet, &read.rows));
            let mut laid = layout::of_sheet(rows, &sheets, sheet, decisions, recogniser);
            laid.layout.named = laid.layout.named.or(named);
            laid.layout.similar_sheets = similar_sheets(&read, place, recogniser);
            (laid, place)
        };
        let (decisions, (laid, place)) = fitting(recipes, lay_out, |(laid, _)| &laid.layout);
        let rows = if place < read.len() { read.swap_remove(place).1 } else { SheetRows::default() };
        if rows.rows.is_empty() {
            return Err(ReadError::Empty);
        }
        let records = Records::of_sheet(rows, laid.header.len());
        Ok(Self::new(laid, records, decisions, recogniser))
    }

    /// A workbook of more sheets than this is looked at no further.
    const SHEETS_TRIED: usize = 50;

    fn new(laid: Laid, records: Records<R>, decisions: Decisions, recogniser: &Recogniser) -> Self {
        let columns = recogniser.columns(&laid, &decisions);
        Self { laid, columns, records, decisions }
    }

    /// The same with the header as it is, where it is longer than what was looked at.
    pub(super) fn with_header(mut self, header: &StringRecord) -> Self {
        if self.laid.layout.header_line.is_some() && header.len() > self.laid.header.len() {
            self.laid.header.clone_from(header);
            self.columns = Recogniser::new().columns(&self.laid, &self.decisions);
        }
        self
    }

    /// The columns' cells among the rows looked at.
    pub(super) fn cells(&self, index: usize) -> impl Iterator<Item = &str> + Clone {
        self.laid.sample.iter().map(move |row| row.get(index).unwrap_or_default())
    }

    /// Whether a column's cells may be shown: what identifies persons not, nor cases, nor what each row has its own of in a
    /// column that nobody knows (names, places, remarks).
    pub(super) fn may_show(&self, index: usize) -> bool {
        let personal = self.columns.personal.iter().any(|column| column.index == index)
            || self.laid.header.get(index).and_then(personal::of_header).is_some();
        let case = self.columns.index(Column::Case) == Some(index)
            || self.columns.repeated.iter().any(|repeated| repeated.index == index && repeated.column == Column::Case);
        let known = self.columns.read.iter().any(|read| read.index == index)
            || self.columns.repeated.iter().any(|repeated| repeated.index == index)
            || self.columns.ignored.iter().any(|ignored| ignored.index == index && ignored.looks.is_some());
        !personal && !case && (known || self.repeats_itself(index))
    }

    /// Whether a column has few different cells.
    fn repeats_itself(&self, index: usize) -> bool {
        let mut cells: Vec<&str> = self.cells(index).map(str::trim).filter(|cell| !cell.is_empty()).collect();
        let filled = cells.len();
        cells.sort_unstable();
        cells.dedup();
        cells.len() * 2 <= filled
    }
}

/// The first recipe that fits the file as it is laid out by it, for all or most of its headers; where none does, nothing is decided.
fn fitting<T>(
    recipes: &[Decisions],
    lay_out: impl Fn(&Decisions) -> T,
    layout: impl Fn(&T) -> &Layout,
) -> (Decisions, T) {
    for recipe in recipes {
        let laid = lay_out(recipe);
        // Any file looks as if it had no headers when it is told to.
        let made_up = recipe.header_line == Some(0);
        let by_itself = || lay_out(&Decisions { header_line: None, columns: Vec::new(), ..recipe.clone() });
        let same = recipe.fits(layout(&laid).header.iter().map(String::as_str))
            && (!made_up || layout(&by_itself()).header_line.is_none());
        if recipe.header.is_empty() || same {
            return (recipe.clone(), laid);
        }
        if !made_up && let Some(moved) = recipe.moved_to(&layout(&laid).header) {
            return (moved, laid);
        }
    }
    let nothing = Decisions::default();
    let laid = lay_out(&nothing);
    (nothing, laid)
}

/// The other sheets whose headers name at least two known columns, with rows below them.
fn similar_sheets(sheets: &[(String, SheetRows)], chosen: usize, recogniser: &Recogniser) -> Vec<String> {
    // A sheet of choices for the others names columns, too, but holds no numbers.
    let has_persons = |sheet: &SheetRows| sheet.rows.iter().take(100).any(|(_, row)| recogniser.contents.is_data(row));
    let numbers = sheets.get(chosen).is_some_and(|(_, sheet)| has_persons(sheet));
    let others = sheets.iter().enumerate().filter(|(place, _)| *place != chosen);
    let alike = others.filter(|(_, (_, sheet))| {
        sheet.rows.len() > 1 && layout::known_columns(&sheet.rows, recogniser) >= 2 && (!numbers || has_persons(sheet))
    });
    alike.map(|(_, (name, _))| name.clone()).collect()
}

/// The sheet whose header names most known columns; of equals the first, and one with rows before one without.
fn best_sheet(sheets: &[(String, SheetRows)], recogniser: &Recogniser) -> usize {
    let places = sheets.iter().enumerate().rev();
    let merit = |(_, (_, sheet)): &(usize, &(String, SheetRows))| {
        (layout::known_columns(&sheet.rows, recogniser), !sheet.rows.is_empty())
    };
    places.max_by_key(merit).map_or(0, |(place, _)| place)
}
