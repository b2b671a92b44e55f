//! Figures that were published before, read from a small CSV: `tabell;år;cell;antal`.

use crate::terms::{Year, fold};
use crate::words;
use csv::{ReaderBuilder, StringRecord};

/// The longest file that is read, in bytes.
pub const LONGEST: usize = 1024 * 1024;

/// The most rows that are read.
const MOST_ROWS: usize = 20_000;

/// What a file of published figures says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    pub(super) figures: Vec<Figure>,
    pub(super) not_read: Vec<Unread>,
}

/// One published figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The line of the file.
    pub line: u64,
    /// The table, as the file names it.
    pub table: String,
    /// When.
    pub period: Period,
    /// The cell, as the file names it.
    pub cell: String,
    /// The number as it was written.
    pub written: String,
    /// Its value: a count or a difference, or a percentage with so many decimals.
    pub(super) value: Number,
}

/// Of which year a figure is, or between which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A year.
    In(Year),
    /// The change from one to another.
    Between(Year, Year),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Number {
    Count(i64),
    Percent { value: f64, rounding: f64 },
}

impl Eq for Number {}

/// A row that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its line.
    pub line: u64,
    /// Why.
    pub why: Why,
}

/// Why a row is not read or not compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Fewer than four cells.
    Cells,
    /// Neither a year nor two.
    Year(String),
    /// No number.
    Number(String),
    /// No such table in the report.
    Table(String),
    /// No such cell in the table.
    Cell(String),
    /// The report does not show the year there.
    OtherYear(String),
    /// The number is not shown.
    NotShown,
    /// Longer than any such file.
    TooLong,
}

impl Published {
    /// Whether a text begins like such a file.
    pub fn is_one(head: &str) -> bool {
        let head = unified(head);
        let first = head.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        Columns::of(first, separator(first)).is_some()
    }

    /// Reads a file; none if its first line does not name the four columns.
    pub fn read(text: &str) -> Option<Self> {
        let text = &unified(text);
        let first = text.lines().find(|line| !line.trim().is_empty())?;
        let columns = Columns::of(first, separator(first))?;
        if text.len() > LONGEST {
            return Some(Self { figures: Vec::new(), not_read: vec![Unread { line: 1, why: Why::TooLong }] });
        }
        let mut reader = ReaderBuilder::new().delimiter(separator(first)).flexible(true).from_reader(text.as_bytes());
        let mut published = Self::default();
        let mut record = StringRecord::new();
        for number in 0.. {
            if !reader.read_record(&mut record).unwrap_or_default() {
                break;
            }
            // The line of a record's own position is that of the blank lines before it.
            let within = record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
            let line = reader.position().line().saturating_sub(1 + within);
            if number >= MOST_ROWS {
                published.not_read.push(Unread { line, why: Why::TooLong });
                break;
            }
            match figure(line, &record, &columns) {
                Ok(Some(figure)) => published.figures.push(figure),
                Ok(None) => {}
                Err(why) => published.not_read.push(Unread { line, why }),
            }
        }
        Some(published)
    }
}

/// A text whose lines all end, in line feeds alone, without the mark at its beginning.
fn unified(text: &str) -> String {
    format!(
        "{}\n",
        text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n").trim_end_matches('\n')
    )
}

/// Where the four columns are.
struct Columns {
    table: usize,
    year: usize,
    cell: usize,
    count: usize,
}

impl Columns {
    fn of(header: &str, separator: u8) -> Option<Self> {
        let names: Vec<String> = header.split(char::from(separator)).map(|name| fold(name.trim_matches('"'))).collect();
        let place = |wanted: &[&str]| names.iter().position(|name| wanted.contains(&name.as_str()));
        Some(Self {
            table: place(&["tabell", "table"])?,
            year: place(&["ar", "year"])?,
            cell: place(&["cell"])?,
            count: place(&["antal", "count", "number"])?,
        })
    }
}

fn separator(header: &str) -> u8 {
    let most = |sign: &&u8| header.bytes().filter(|byte| byte == *sign).count();
    b";,\t".iter().max_by_key(most).copied().unwrap_or(b';')
}

/// None where the file says that there is no number.
fn figure(line: u64, record: &StringRecord, columns: &Columns) -> Result<Option<Figure>, Why> {
    let cell = |place: usize| record.get(place).map(str::trim).ok_or(Why::Cells);
    let written = cell(columns.count)?;
    if written.is_empty() || written == ".." || written == "." {
        return Ok(None);
    }
    let year = cell(columns.year)?;
    Ok(Some(Figure {
        line,
        table: cell(columns.table)?.to_owned(),
        period: period(year).ok_or_else(|| Why::Year(shortened(year)))?,
        cell: cell(columns.cell)?.to_owned(),
        written: shortened(written),
        value: number(written).ok_or_else(|| Why::Number(shortened(written)))?,
    }))
}

pub(super) fn shortened(text: &str) -> String {
    words::cut(text, 40).into_owned()
}

fn period(text: &str) -> Option<Period> {
    let year = |text: &str| text.trim().parse().ok().and_then(Year::new);
    match text.split_once(['–', '-', '\u{2212}']) {
        None => year(text).map(Period::In),
        Some((from, to)) => Some(Period::Between(year(from)?, year(to)?)).filter(|_| year(from) < year(to)),
    }
}

fn number(text: &str) -> Option<Number> {
    if text == "–" {
        return Some(Number::Count(0));
    }
    let plain: String =
        text.replace('\u{2212}', "-").chars().filter(|sign| !sign.is_whitespace() && !"+±".contains(*sign)).collect();
    if let Some(percent) = plain.strip_suffix('%') {
        let percent = percent.replace(',', ".");
        let decimals = percent.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let rounding = 0.5 / 10f64.powi(i32::try_from(decimals).ok()?);
        return percent
            .parse()
            .ok()
            .filter(|value: &f64| value.is_finite())
            .map(|value| Number::Percent { value, rounding });
    }
    plain.parse().ok().map(Number::Count)
}
