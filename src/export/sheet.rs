//! A released table as a flat sheet: one header row, a column for each dimension that goes down and for each combination of
//! what goes across, and values that are numbers, words or signs. It has the rows and columns that are shown on screen.

use super::Edition;
use crate::document::{
    Computed, Layout, NOT_APPLICABLE, NOT_AVAILABLE, Path, Row, Value, computed_head, dimension_name, not_available,
    printed_forms, sheet_notes, title,
};
use crate::release::{ReleasedTable, Shown};
use crate::report::{Category, Dimension, TableId};
use crate::words::{Words, within_sentence};

/// A table as a sheet.
pub(super) struct Sheet {
    /// Which table.
    pub(super) table: TableId,
    /// Its number among the release's tables, from 1.
    pub(super) number: usize,
    /// What it counts.
    pub(super) title: String,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows.
    pub(super) rows: Vec<Line>,
    /// Its notes.
    pub(super) notes: Vec<String>,
    /// What the signs mean that occur.
    pub(super) signs: Vec<String>,
}

/// A column.
pub(super) struct Column {
    /// Its header, which no other column of the sheet has.
    pub(super) name: String,
    /// Whether it holds numbers.
    pub(super) numeric: bool,
}

/// A row.
pub(super) struct Line {
    /// Its cells, one for each column.
    pub(super) cells: Vec<Cell>,
    /// Whether it is the total of all others.
    pub(super) total: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Words.
    Text(String),
    /// A number of persons, or a place.
    Count(u64),
    /// A difference between numbers of persons.
    Change(i64),
    /// A share, in tenths of a percent.
    Share(u64),
    /// A difference in percent.
    Percent(i64),
    /// What stands for a number that is not shown, or cannot be (rule 9).
    Sign(&'static str),
}

impl Sheet {
    /// Every table of an edition, in the report's order.
    pub(super) fn all(edition: &Edition<'_>) -> Vec<Self> {
        let tables = (1..).zip(edition.release.tables());
        tables.map(|(number, table)| Self::of(table, number, edition)).collect()
    }

    /// One table of an edition, if it has it.
    pub(super) fn one(table: TableId, edition: &Edition<'_>) -> Option<Self> {
        let (number, table) = (1..).zip(edition.release.tables()).find(|(_, each)| each.id() == table)?;
        Some(Self::of(table, number, edition))
    }

    fn of(table: &ReleasedTable, number: usize, edition: &Edition<'_>) -> Self {
        let Edition { release, words, .. } = *edition;
        let layout = Layout::of(table, release, words.lang()).with_ranks();
        let rows = layout.rows();
        let rows: Vec<Line> =
            rows.iter().filter(|row| !repeats_its_whole(row)).map(|row| line(row, &layout, words)).collect();
        Self {
            table: table.id(),
            number,
            title: title(table.id(), release, words),
            columns: columns(&layout, words),
            notes: sheet_notes(table, release, words),
            signs: signs(&rows, table, words),
            rows,
        }
    }
}

fn columns(layout: &Layout<'_>, words: &Words) -> Vec<Column> {
    let key = |dimension: &Dimension| Column { name: dimension_name(*dimension, words), numeric: false };
    let counts = |path: &Path| Column { name: name_of_counts(path, layout, words), numeric: true };
    let computed = |computed: &Computed| Column {
        name: name_of_computed(*computed, words),
        numeric: *computed != Computed::CommonestForms,
    };
    let keys = layout.down.iter().map(key);
    keys.chain(layout.columns().iter().map(counts)).chain(layout.computed.iter().map(computed)).collect()
}

/// `Kvinnor`, `Vuxna, kvinnor`; the total of all is named once.
fn name_of_counts(path: &Path, layout: &Layout<'_>, words: &Words) -> String {
    let shortened = if path.iter().all(|(_, category)| *category == Category::Total) { 1 } else { path.len() };
    let label = |(place, (_, category)): (usize, &(Dimension, Category))| {
        let label = layout.label_below(path.get(..place).unwrap_or_default(), *category);
        if place == 0 { label } else { within_sentence(&label) }
    };
    let labels: Vec<String> = path.iter().take(shortened).enumerate().map(label).collect();
    if labels.is_empty() { words.text("column-count") } else { labels.join(", ") }
}

/// A header that stands alone says of what it is a percentage.
fn name_of_computed(computed: Computed, words: &Words) -> String {
    let head = computed_head(computed, words);
    match computed {
        Computed::Share => words.with("sheet-percent", [("column", head.into())]),
        Computed::ChangeInPercent(from, to) => {
            let change = computed_head(Computed::Change(from, to), words);
            words.with("sheet-percent", [("column", change.into())])
        }
        Computed::Change(..) | Computed::Rank | Computed::CommonestForms => head,
    }
}

/// On screen the total of some parts may stand among them, besides the row of their whole; here it would be the same row twice.
fn repeats_its_whole(row: &Row) -> bool {
    row.path.len() > 1 && row.path.last().is_some_and(|(_, category)| *category == Category::Total)
}

fn line(row: &Row, layout: &Layout<'_>, words: &Words) -> Line {
    let named = |dimension: &Dimension| row.path.iter().find(|(each, _)| each == dimension);
    let key = |dimension: &Dimension| {
        let category = named(dimension).map_or(Category::Total, |(_, category)| *category);
        Cell::Text(layout.label(category))
    };
    Line {
        cells: layout.down.iter().map(key).chain(row.values.iter().map(|value| cell(value, words))).collect(),
        total: row.path.iter().all(|(_, category)| *category == Category::Total),
    }
}

fn cell(value: &Value, words: &Words) -> Cell {
    let known = match value {
        Value::Count(Shown::Count(count)) => return Cell::Count(*count),
        Value::Count(Shown::NotApplicable) => return Cell::Sign(NOT_APPLICABLE),
        Value::Count(Shown::NotCollected | Shown::Suppressed) => None,
        Value::Rank(place) => {
            let count = place.and_then(|place| u64::try_from(place).ok()).map(Cell::Count);
            return count.unwrap_or(Cell::Sign(NOT_APPLICABLE));
        }
        Value::CommonestForms(Some(forms)) if forms.is_empty() => return Cell::Sign(NOT_APPLICABLE),
        Value::CommonestForms(forms) => forms.as_deref().map(|forms| Cell::Text(printed_forms(forms, words))),
        Value::Share(tenths) => tenths.map(Cell::Share),
        Value::Change(change) => change.map(Cell::Change),
        Value::ChangeInPercent(percent) => percent.map(Cell::Percent),
    };
    known.unwrap_or(Cell::Sign(NOT_AVAILABLE))
}

fn signs(rows: &[Line], table: &ReleasedTable, words: &Words) -> Vec<String> {
    let occurs = |sign| rows.iter().flat_map(|row| &row.cells).any(|cell| *cell == Cell::Sign(sign));
    let signs = [(NOT_AVAILABLE, not_available(table, words)), (NOT_APPLICABLE, words.text("note-not-applicable"))];
    signs.into_iter().filter(|(sign, _)| occurs(*sign)).map(|(_, meaning)| meaning).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::document::TableText;
    use crate::read::read;
    use crate::release::Release;
    use crate::report::{Report, Selection};
    use crate::terms::{Lang, Region, Sex, Year};

    const SAMPLE: &[u8] = include_bytes!("../../tests/data/made-up-cases-2018-2021.csv");

    pub(in crate::export) fn release_of(year: u16, region: Option<Region>) -> Release {
        let year = Year::new(year).unwrap();
        Release::internal(Report::of(&read(SAMPLE).unwrap().cube, Selection { year, region }))
    }

    pub(in crate::export) fn with_edition<T>(release: &Release, lang: Lang, see: impl Fn(&Edition<'_>) -> T) -> T {
        see(&Edition { release, words: &Words::new(lang), date: "2026-11-23".parse().unwrap() })
    }

    fn digits(text: &str) -> String {
        text.chars().filter(char::is_ascii_digit).collect()
    }

    #[test]
    fn a_sheet_has_the_rows_and_numbers_of_the_table_on_screen() {
        for year in [2018, 2021] {
            let release = release_of(year, None);
            let words = Words::new(Lang::Sv);
            for sheet in with_edition(&release, Lang::Sv, Sheet::all) {
                let table = release.table(sheet.table).unwrap();
                let text = TableText::of(table, String::new(), &release, &words);
                let printed: Vec<_> = text.rows.iter().filter(|row| row.level == 0 || !row.total).collect();
                assert_eq!(sheet.rows.len(), printed.len());
                for (row, printed) in sheet.rows.iter().zip(printed) {
                    assert_eq!(row.cells.len(), sheet.columns.len());
                    for (cell, printed) in
                        row.cells.iter().skip_while(|cell| matches!(cell, Cell::Text(_))).zip(&printed.cells)
                    {
                        let same = match cell {
                            Cell::Count(0) => printed.text == "–",
                            Cell::Count(count) => digits(&printed.text) == count.to_string(),
                            Cell::Change(change) | Cell::Percent(change) => {
                                digits(&printed.text) == change.unsigned_abs().to_string()
                                    && printed.text.contains('\u{2212}') == (*change < 0)
                            }
                            Cell::Share(tenths) => digits(&printed.text) == tenths.to_string(),
                            Cell::Sign(sign) => printed.text == *sign,
                            Cell::Text(_) => false,
                        };
                        assert!(same, "{cell:?} is {printed:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_published_change_is_a_number() {
        // The report of 2021: 163 women in 2018, 289 in 2021.
        let release = release_of(2021, None);
        let sheet =
            with_edition(&release, Lang::Sv, |edition| Sheet::one(TableId::AdultsByYearCrimeSex, edition)).unwrap();
        let changes: Vec<&Cell> = sheet.rows.iter().flat_map(|row| row.cells.iter().rev().take(2)).collect();
        assert!(changes.contains(&&Cell::Change(126)) && changes.contains(&&Cell::Percent(77)), "{changes:?}");
    }

    #[test]
    fn every_header_is_there_once() {
        for lang in Lang::ALL {
            for sheet in with_edition(&release_of(2021, None), lang, Sheet::all) {
                let names: std::collections::BTreeSet<&str> =
                    sheet.columns.iter().map(|column| column.name.as_str()).collect();
                assert_eq!(names.len(), sheet.columns.len(), "{names:?}");
            }
        }
    }

    #[test]
    fn no_row_is_there_twice() {
        for sheet in with_edition(&release_of(2021, None), Lang::Sv, Sheet::all) {
            let keys = |row: &Line| -> Vec<String> {
                let texts = row.cells.iter().map_while(|cell| match cell {
                    Cell::Text(text) => Some(text.clone()),
                    _ => None,
                });
                texts.collect()
            };
            let distinct: std::collections::BTreeSet<_> = sheet.rows.iter().map(keys).collect();
            assert_eq!(distinct.len(), sheet.rows.len(), "{}", sheet.title);
        }
    }

    #[test]
    fn what_is_not_shown_is_a_sign_and_so_is_all_that_is_computed_from_it() {
        let women = [Category::Sex(Sex::Female)];
        let release = release_of(2021, None).hiding(|table, at| table == TableId::ChildrenBySex && at == women);
        let sheet = with_edition(&release, Lang::En, |edition| Sheet::one(TableId::ChildrenBySex, edition)).unwrap();
        assert_eq!(sheet.rows[0].cells[1..], [Cell::Sign(".."), Cell::Sign("..")]);
        assert_eq!(sheet.signs, [Words::new(Lang::En).text("note-suppressed")]);
    }
}
