//! How a file is laid out: the sign between its cells, the line of its headers, what stands above them.

use super::cells::Cells;
use super::columns::{Recogniser, cut};
use super::decisions::Decisions;
use super::encoding::{Encoding, EncodingWhy, Letters, Recognised};
use super::whole_file::WholeFile;
use super::workbook::Row;
use csv::StringRecord;
use serde::{Deserialize, Serialize};

/// How a file is laid out, for its reader to see and to correct.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// How the letters of a text are written; none for a workbook.
    pub encoding: Option<Recognised>,
    /// The sign between the cells of a text; none for a workbook.
    pub separator: Option<char>,
    /// Why that sign.
    pub separator_why: SeparatorWhy,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// What the name of the sheet, or else of the file, says of every row.
    pub named: WholeFile,
    /// Other sheets that look like lists.
    pub similar_sheets: Vec<String>,
    /// The line (or row of the sheet) of the headers, from 1; none where there are none.
    pub header_line: Option<u64>,
    /// The headers, cut; made up where there are none.
    pub header: Vec<String>,
    /// How many rows with text stand above the headers: titles, which are not read.
    pub above: u64,
}

impl Layout {
    /// A file's name, with the sheet's where the workbook has several.
    pub fn full_name(&self, file: &str) -> String {
        match &self.sheet {
            Some(sheet) if self.sheets.len() > 1 => format!("{file} ({sheet})"),
            _ => file.to_owned(),
        }
    }

    /// What holds for every row where no column says it: what a person has said, else what the name of the sheet or the file says.
    pub fn whole_file(&self, decisions: &Decisions) -> WholeFile {
        decisions.whole_file(self.named)
    }
}

/// Why a sign was taken for the one between the cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeparatorWhy {
    /// A person said so.
    Decided,
    /// The first line says so (`sep=;`).
    Named,
    /// With it, the header names most columns that are known.
    Header,
    /// With it, most rows have equally many cells.
    #[default]
    Rows,
}

/// The signs between cells that are tried, the commonest of Swedish Excel first.
pub const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
/// So many rows are looked at.
const SAMPLE: usize = 300;
/// Headers stand among the first rows.
const HEADER_AMONG: usize = 100;

/// A layout, with what reading needs of it.
pub(super) struct Laid {
    pub(super) layout: Layout,
    /// The header, made up where there is none.
    pub(super) header: StringRecord,
    /// Rows below it, as far as they were looked at.
    pub(super) sample: Vec<StringRecord>,
    /// How many records stand before the first row.
    pub(super) skip: usize,
    /// The lines of rows above the header that look like persons' rows.
    pub(super) persons_above: Vec<u64>,
}

/// Lays out a text of which this is the beginning.
pub(super) fn of_text(
    head: &str,
    whole: bool,
    encoding: Recognised,
    decisions: &Decisions,
    recogniser: &Recogniser,
) -> Laid {
    let named = separator_named(head);
    let sampled = |separator, why| (separator, why, sample(head, whole, separator));
    let (separator, why, mut rows) = match (decisions.separator.filter(char::is_ascii), named) {
        (Some(decided), _) => sampled(decided, SeparatorWhy::Decided),
        (None, Some(named)) => sampled(named, SeparatorWhy::Named),
        (None, None) => best_separator(head, whole, decisions, recogniser),
    };
    // The line that names the separator is a record, but no title.
    let before = usize::from(named.is_some() && !rows.is_empty());
    rows.drain(..before);
    let mut laid = below_header(rows, decisions, recogniser);
    laid.skip += before;
    laid.layout.encoding = Some(encoding);
    laid.layout.separator = Some(separator);
    laid.layout.separator_why = why;
    laid
}

/// Lays out a sheet.
pub(super) fn of_sheet(
    rows: &[Row],
    sheets: &[String],
    sheet: &str,
    decisions: &Decisions,
    recogniser: &Recogniser,
) -> Laid {
    let mut laid = below_header(rows.iter().take(SAMPLE).cloned().collect(), decisions, recogniser);
    laid.layout.sheets = sheets.to_vec();
    laid.layout.sheet = Some(sheet.to_owned());
    laid.layout.named = WholeFile::of_name(sheet);
    laid
}

/// How well a sheet looks like a case list: the known columns of its header.
pub(super) fn known_columns(rows: &[Row], recogniser: &Recogniser) -> usize {
    rows.iter().take(HEADER_AMONG).map(|(_, row)| recogniser.count_known(row)).max().unwrap_or_default()
}

/// The separator that a first line `sep=;` names, as Excel reads and writes it.
fn separator_named(head: &str) -> Option<char> {
    let line = head.lines().next()?.trim_matches('"');
    let (name, sign) = (line.get(..4)?, line.get(4..)?);
    let mut signs = sign.trim_end_matches(['\r', ' ']).chars();
    let sign = signs.next().or_else(|| sign.contains('\t').then_some('\t'))?;
    // The line itself may be followed by separators that fill it up.
    (name.eq_ignore_ascii_case("sep=") && sign.is_ascii() && signs.all(|other| other == sign)).then_some(sign)
}

/// The separator with which the header names most columns, else most rows have equally many cells; and the first rows with it.
fn best_separator(
    head: &str,
    whole: bool,
    decisions: &Decisions,
    recogniser: &Recogniser,
) -> (char, SeparatorWhy, Vec<Row>) {
    let mut best = None;
    let mut most = (0, 0);
    for separator in SEPARATORS {
        // A header names no more columns than it has cells: where that cannot be more than another's, nobody need look.
        let (named, _) = most;
        if 1 + head.matches(separator).count() < named {
            continue;
        }
        let rows = sample(head, whole, separator);
        if rows.iter().all(|(_, row)| row.len() < named) {
            continue;
        }
        let place = header_place(&rows, decisions, recogniser);
        let known = place.and_then(|place| rows.get(place)).map_or(0, |(_, row)| recogniser.count_known(row));
        let regular = usual_width(&rows).map_or(0, |(width, times)| if width > 1 { times } else { 0 });
        if (known, regular) > most {
            let why = if known > 1 { SeparatorWhy::Header } else { SeparatorWhy::Rows };
            most = (known, regular);
            best = Some((separator, why, rows));
        }
    }
    let [first, ..] = SEPARATORS;
    best.unwrap_or_else(|| (first, SeparatorWhy::Rows, sample(head, whole, first)))
}

/// The first rows of a text.
fn sample(head: &str, whole: bool, separator: char) -> Vec<Row> {
    let letters = Letters::new(Recognised { encoding: Encoding::Utf8, why: EncodingWhy::Valid });
    let separator = u8::try_from(separator).unwrap_or(b';');
    let mut cells = Cells::new(head.as_bytes(), 0, separator, letters);
    let mut rows = Vec::new();
    while rows.len() < SAMPLE {
        let Ok(Some(row)) = cells.next() else {
            // The last one may be cut in its middle.
            if !whole && rows.len() > 1 {
                rows.pop();
            }
            break;
        };
        let record = cells.cells(row).map(|cell| letters.text(cell).0);
        rows.push((cells.line(), record.collect()));
    }
    rows
}

fn below_header(rows: Vec<Row>, decisions: &Decisions, recogniser: &Recogniser) -> Laid {
    let place = header_place(&rows, decisions, recogniser);
    let skip = place.map_or(0, |place| place + 1);
    let above =
        rows.iter().take(place.unwrap_or_default()).filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    let above = above.count() as u64;
    let persons = rows.iter().take(place.unwrap_or_default()).filter(|(_, row)| recogniser.contents.is_person(row));
    // Where a person has said which line is the header, what is above it is said to be no rows.
    let persons = persons.filter(|_| decisions.header_line.is_none());
    let persons_above: Vec<u64> = persons.map(|(line, _)| *line).collect();
    let header = match place.and_then(|place| rows.get(place)) {
        Some((_, header)) => header.clone(),
        None => {
            let width = usual_width(&rows).map_or(0, |(width, _)| width);
            (1..=width).map(|number| format!("Kolumn {number}")).collect::<Vec<_>>().into()
        }
    };
    let header_line = place.and_then(|place| rows.get(place)).map(|(line, _)| *line);
    let layout = Layout { header_line, header: header.iter().map(cut).collect(), above, ..Layout::default() };
    let sample = rows.into_iter().skip(skip).map(|(_, row)| row).collect();
    Laid { layout, header, sample, skip, persons_above }
}

/// Which row is the header; none where every row is a person's.
fn header_place(rows: &[Row], decisions: &Decisions, recogniser: &Recogniser) -> Option<usize> {
    match decisions.header_line {
        Some(0) => return None,
        // A line far below is no header's; then the header is where it seems to be.
        Some(line) => {
            if let Some(place) = rows.iter().position(|(at, _)| *at >= line) {
                return Some(place);
            }
        }
        None => {}
    }
    let known = |row: &StringRecord| recogniser.count_known(row);
    let among = rows.get(..HEADER_AMONG).unwrap_or(rows);
    if let Some(first) = among.iter().position(|(_, row)| row.len() >= 2 && known(row) >= 2) {
        // A line of settings above the headers may name a column or two itself.
        let next = among.iter().enumerate().skip(first).take(4).rev().max_by_key(|(_, (_, row))| known(row));
        let no_person_above =
            |place: usize| rows.iter().take(place).skip(first).all(|(_, row)| !recogniser.contents.is_data(row));
        return Some(next.map(|(place, _)| place).filter(|place| no_person_above(*place)).unwrap_or(first));
    }
    let (width, _) = usual_width(rows)?;
    let is_usual = |row: &StringRecord| row.len() == width;
    let one_known = among.iter().position(|(_, row)| is_usual(row) && known(row) == 1);
    let first = rows.iter().position(|(_, row)| is_usual(row))?;
    let place = one_known.unwrap_or(first);
    let contents = &recogniser.contents;
    let is_person = rows
        .get(place)
        .is_some_and(|(_, row)| contents.is_data(row) || (one_known.is_none() && contents.has_values(row)));
    (!is_person).then_some(place)
}

/// The commonest number of cells, and of how many rows; of equals the larger.
fn usual_width(rows: &[Row]) -> Option<(usize, usize)> {
    let mut widths: Vec<usize> = rows.iter().map(|(_, row)| row.len()).collect();
    widths.sort_unstable();
    widths
        .chunk_by(usize::eq)
        .filter_map(|same| Some((*same.first()?, same.len())))
        .max_by_key(|(width, times)| (*times, *width))
}
