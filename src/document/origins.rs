//! Origins as a ranked list with the commonest form of each.

use super::layout::{Layout, Row, Value};
use super::table::{CellText, HeadText, NOT_AVAILABLE, RowText, TableText, place, printed_forms, printed_value};
use crate::release::{ReleasedTable, commonest_forms};
use crate::report::Category;
use crate::words::Words;

/// The list: place, origin, count, share, commonest form. Those without a country come last, without a place.
pub(super) fn ranked(table: &ReleasedTable, caption: String, words: &Words) -> TableText {
    let layout = Layout::of_ranked_origins(table, words.lang());
    let rows = layout.rows().iter().map(|row| row_text(row, &layout, words)).collect();
    let head = |key: &str, numeric| HeadText { text: words.text(key), columns: 1, rows: 1, numeric };
    let head = vec![
        head("column-origin", false),
        head("column-rank", true),
        head("column-count", true),
        head("column-share", true),
        head("column-commonest-form", false),
    ];
    TableText { caption, folded: None, head: vec![head], rows, left_out: Vec::new() }
}

fn row_text(row: &Row, layout: &Layout<'_>, words: &Words) -> RowText {
    let origin = row.path.first().map_or(Category::Total, |(_, category)| *category);
    let cell = |value: &Value| CellText {
        text: printed_value(value, words),
        at: if matches!(value, Value::Count(_)) { place(layout, &row.path) } else { String::new() },
        numeric: !matches!(value, Value::CommonestForms(_)),
    };
    let mut cells: Vec<CellText> = row.values.iter().map(cell).collect();
    // Here the place comes before the count.
    if let [count, rank, ..] = cells.as_mut_slice() {
        std::mem::swap(count, rank);
    }
    RowText { head: layout.label(origin), level: 0, total: origin == Category::Total, cells }
}

/// The form with most persons; both of two, and no name where more are equally common.
pub(crate) fn commonest_form(table: &ReleasedTable, origin: Category, words: &Words) -> String {
    let forms = commonest_forms(table, origin);
    forms.map_or_else(|| NOT_AVAILABLE.to_owned(), |forms| printed_forms(&forms, words))
}
