//! Origins as a ranked list with the commonest form of each.

use super::table::{CellText, HeadText, NOT_AVAILABLE, RowText, TableText, printed};
use crate::release::{ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::terms::Origin;
use crate::words::{self, Words};

/// The list: place, origin, count, share, commonest form. Those without a country come last, without a place.
pub(super) fn ranked(table: &ReleasedTable, caption: String, words: &Words) -> TableText {
    let total = shown(table, Category::Total, Category::Total);
    let rows = places(table, words).into_iter().map(|ranked| row(table, &ranked, total, words)).collect();
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

struct Ranked {
    origin: Category,
    count: Shown,
    place: Option<usize>,
}

/// The origins of a table: those with most persons first, those without a country after them, the total last.
pub(super) fn in_order(table: &ReleasedTable, words: &Words) -> Vec<Category> {
    let mut origins = table.grid().categories(Dimension::Origin).to_vec();
    origins.sort_by_cached_key(|origin| {
        let count = shown(table, *origin, Category::Total).count().unwrap_or_default();
        (group(*origin), std::cmp::Reverse(count), origin.label(table.id().persons(), words.lang()))
    });
    origins
}

fn places(table: &ReleasedTable, words: &Words) -> Vec<Ranked> {
    let with_count = |origin: Category| (origin, shown(table, origin, Category::Total));
    let origins: Vec<(Category, Shown)> = in_order(table, words).into_iter().map(with_count).collect();
    let place = |count: Shown| {
        1 + origins.iter().filter(|(origin, more)| is_country(*origin) && more.count() > count.count()).count()
    };
    let ranked = |(origin, count): &(Category, Shown)| {
        let place = is_country(*origin).then(|| place(*count));
        Ranked { origin: *origin, count: *count, place }
    };
    origins.iter().map(ranked).collect()
}

fn is_country(origin: Category) -> bool {
    group(origin) == 0
}

/// Countries, then those without one, then the total.
fn group(origin: Category) -> u8 {
    match origin {
        Category::Origin(Origin::STATELESS) => 1,
        Category::Origin(Origin::NOT_RECORDED) => 2,
        Category::Total => 3,
        _ => 0,
    }
}

fn row(table: &ReleasedTable, ranked: &Ranked, total: Shown, words: &Words) -> RowText {
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
fn commonest_form(table: &ReleasedTable, origin: Category, words: &Words) -> String {
    let forms = table.grid().categories(Dimension::Form).iter().filter(|form| **form != Category::Total);
    let counts: Option<Vec<(Category, u64)>> =
        forms.map(|form| Some((*form, shown(table, origin, *form).count()?))).collect();
    let Some(counts) = counts else { return NOT_AVAILABLE.to_owned() };
    let most = counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 0);
    let commonest: Vec<Category> =
        counts.into_iter().filter(|(_, count)| Some(*count) == most).map(|(form, _)| form).collect();
    let label = |form: &Category| form.label(table.id().persons(), words.lang());
    match commonest.as_slice() {
        [] => printed(Shown::Count(0), words.lang()),
        [only] => label(only),
        [first, second] => {
            words.with("tie", [("first", label(first).into()), ("second", label(second).to_lowercase().into())])
        }
        _ => words.text("tie-of-many"),
    }
}

fn shown(table: &ReleasedTable, origin: Category, form: Category) -> Shown {
    table.grid().get(&[origin, form]).copied().unwrap_or(Shown::NotApplicable)
}
