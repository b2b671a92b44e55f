//! Origins as a ranked list with the commonest form of each.

use super::table::{CellText, HeadText, NOT_AVAILABLE, RowText, TableText, printed};
use crate::release::{RankedOrigin, ReleasedTable, Shown, commonest_forms, ranked_origins};
use crate::report::Category;
use crate::terms::{Form, Term};
use crate::words::{self, Words};

/// The list: place, origin, count, share, commonest form. Those without a country come last, without a place.
pub(super) fn ranked(table: &ReleasedTable, caption: String, words: &Words) -> TableText {
    let total = table.at(&[Category::Total, Category::Total]);
    let ranked = ranked_origins(table, words.lang());
    let rows = ranked.iter().map(|ranked| row(table, ranked, total, words)).collect();
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

fn row(table: &ReleasedTable, ranked: &RankedOrigin, total: Shown, words: &Words) -> RowText {
    let lang = words.lang();
    let share = ranked.count.count().zip(total.count()).and_then(|(part, whole)| words::percent(part, whole, lang));
    let cell = |text: String, numeric| CellText { text, at: String::new(), numeric };
    RowText {
        head: ranked.origin.label(table.id().persons(), lang),
        level: 0,
        total: ranked.origin == Category::Total,
        cells: vec![
            cell(ranked.place.map_or_else(String::new, |place| place.to_string()), true),
            CellText {
                text: printed(ranked.count, lang),
                at: format!("{}/total", ranked.origin.code()),
                numeric: true,
            },
            cell(share.unwrap_or_else(|| NOT_AVAILABLE.to_owned()), true),
            cell(commonest_form(table, ranked.origin, words), false),
        ],
    }
}

/// The form with most persons; both of two, and no name where more are equally common.
pub(crate) fn commonest_form(table: &ReleasedTable, origin: Category, words: &Words) -> String {
    let Some(commonest) = commonest_forms(table, origin) else { return NOT_AVAILABLE.to_owned() };
    let label = |form: &Form| form.label(words.lang()).to_owned();
    match commonest.as_slice() {
        [] => printed(Shown::Count(0), words.lang()),
        [only] => label(only),
        [first, second] => {
            words.with("tie", [("first", label(first).into()), ("second", label(second).to_lowercase().into())])
        }
        _ => words.text("tie-of-many"),
    }
}
