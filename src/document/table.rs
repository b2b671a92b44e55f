//! Tables as text: header rows, row headers, and how a value is printed.

use super::layout::{Computed, Layout, Path, Row, Value};
use crate::release::{Release, ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::terms::{Form, Lang, Term};
use crate::words::{self, Words};
use serde::Serialize;

/// A table as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TableText {
    /// What it counts.
    pub caption: String,
    /// The words on the handle of a table that is folded away at first.
    pub folded: Option<String>,
    /// The header rows; the first cell of the first one stands above the row headers.
    pub head: Vec<Vec<HeadText>>,
    /// The rows.
    pub rows: Vec<RowText>,
    /// The categories not shown because nobody is in them.
    pub left_out: Vec<String>,
}

/// A column header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HeadText {
    /// The words.
    pub text: String,
    /// Over how many columns.
    pub columns: usize,
    /// Over how many header rows.
    pub rows: usize,
    /// Whether numbers stand below it.
    pub numeric: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RowText {
    /// The row header.
    pub head: String,
    /// How deep the row stands under others, from 0.
    pub level: usize,
    /// Whether it is the total of the others.
    pub total: bool,
    /// The cells.
    pub cells: Vec<CellText>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CellText {
    /// What is printed.
    pub text: String,
    /// Where it stands in the table: its categories' codes in the order of the table's dimensions; empty for what is
    /// computed from several cells.
    pub at: String,
    /// Whether it is a number.
    pub numeric: bool,
}

/// How a value is printed (rule 9).
pub fn printed(shown: Shown, lang: Lang) -> String {
    match shown {
        Shown::Count(0) => "–".to_owned(),
        Shown::Count(count) => words::number(count, lang),
        Shown::NotCollected | Shown::Suppressed => NOT_AVAILABLE.to_owned(),
        Shown::NotApplicable => NOT_APPLICABLE.to_owned(),
    }
}

pub(crate) const NOT_AVAILABLE: &str = "..";
pub(crate) const NOT_APPLICABLE: &str = ".";

/// A value as it is printed.
pub(super) fn printed_value(value: &Value, words: &Words) -> String {
    let lang = words.lang();
    let computed = match value {
        Value::Count(shown) => return printed(*shown, lang),
        // What has no place needs no sign: it stands apart from the countries.
        Value::Rank(place) => return place.map_or_else(String::new, |place| place.to_string()),
        Value::CommonestForms(forms) => forms.as_deref().map(|forms| printed_forms(forms, words)),
        Value::Share(tenths) => tenths.map(|tenths| words::percent_of(tenths, lang)),
        Value::Change(change) => change.map(|change| words::signed(change, lang)),
        Value::ChangeInPercent(percent) => percent.map(|percent| words::signed_percent(percent, lang)),
    };
    computed.unwrap_or_else(|| NOT_AVAILABLE.to_owned())
}

/// The form with most persons; both of two, and no name where more are equally common.
pub(crate) fn printed_forms(forms: &[Form], words: &Words) -> String {
    let label = |form: &Form| form.label(words.lang()).to_owned();
    match forms {
        [] => printed(Shown::Count(0), words.lang()),
        [only] => label(only),
        [first, second] => {
            words.with("tie", [("first", label(first).into()), ("second", label(second).to_lowercase().into())])
        }
        _ => words.text("tie-of-many"),
    }
}

/// The words above a computed column.
pub(crate) fn computed_head(computed: Computed, words: &Words) -> String {
    match computed {
        Computed::Share => words.text("column-share"),
        Computed::Change(from, to) => {
            words.with("column-change", [("from", from.code().into()), ("to", to.code().into())])
        }
        Computed::ChangeInPercent(..) => words.text("column-change-percent"),
        Computed::Rank => words.text("column-rank"),
        Computed::CommonestForms => words.text("column-commonest-form"),
    }
}

/// The words for a dimension.
pub(crate) fn dimension_name(dimension: Dimension, words: &Words) -> String {
    words.text(&format!("dimension-{}", dimension.id()))
}

impl TableText {
    /// The table as text.
    pub fn of(table: &ReleasedTable, caption: String, release: &Release, words: &Words) -> Self {
        let layout = Layout::of(table, release, words.lang());
        let columns = layout.columns();
        TableText {
            caption,
            folded: None,
            head: head(&layout, words),
            rows: layout.rows().iter().map(|row| row_text(row, &columns, &layout, words)).collect(),
            left_out: layout.left_out(),
        }
    }

    /// The same table, folded away at first.
    pub(super) fn collapsed(self, handle: &str, words: &Words) -> Self {
        let rows = words::count(self.rows.len() as u64);
        Self { folded: Some(words.with(handle, [("rows", rows)])), ..self }
    }

    /// Whether any cell prints this.
    pub(super) fn prints(&self, text: &str) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.text == text)
    }
}

fn row_text(row: &Row, columns: &[Path], layout: &Layout<'_>, words: &Words) -> RowText {
    let own = row.path.last().map_or(Category::Total, |(_, category)| *category);
    let place = |column: &Path| place(layout, &[row.path.as_slice(), column].concat());
    let places = columns.iter().map(place).chain(std::iter::repeat(String::new()));
    let cell = |(value, at)| CellText { text: printed_value(value, words), at, numeric: true };
    RowText {
        head: layout.label(own),
        level: row.path.len().saturating_sub(1),
        total: own == Category::Total,
        cells: row.values.iter().zip(places).map(cell).collect(),
    }
}

/// The codes of a cell's categories.
pub(super) fn place(layout: &Layout<'_>, path: &[(Dimension, Category)]) -> String {
    layout.at(path).iter().map(|category| category.code()).collect::<Vec<_>>().join("/")
}

fn head(layout: &Layout<'_>, words: &Words) -> Vec<Vec<HeadText>> {
    let depth = layout.across.len().max(1);
    let over_all_rows = |text: String, numeric| HeadText { text, columns: 1, rows: depth, numeric };
    let mut head: Vec<Vec<HeadText>> = match layout.across {
        [] => vec![vec![over_all_rows(words.text("column-count"), true)]],
        across => (0..across.len()).map(|level| head_row(layout, level)).collect(),
    };
    if let Some(first) = head.first_mut() {
        first.insert(0, over_all_rows(stub(layout.down, words), false));
        first.extend(layout.computed.iter().map(|computed| over_all_rows(computed_head(*computed, words), true)));
    }
    head
}

/// What stands above the row headers: `Brott, kön`.
fn stub(down: &[Dimension], words: &Words) -> String {
    let name = |dimension: &Dimension| dimension_name(*dimension, words);
    let (first, deeper) = down.split_first().map_or((String::new(), down), |(first, deeper)| (name(first), deeper));
    deeper.iter().fold(first, |stub, dimension| format!("{stub}, {}", name(dimension).to_lowercase()))
}

fn head_row(layout: &Layout<'_>, level: usize) -> Vec<HeadText> {
    let (outer, from_here) = layout.across.split_at_checked(level).unwrap_or((layout.across, &[]));
    let (here, inner) = match from_here.split_first() {
        Some((here, inner)) => (layout.kept(*here), inner),
        None => return Vec::new(),
    };
    let columns = layout.paths(inner).len();
    let head = |above: Path| {
        let text = |category: &Category| layout.label_below(&above, *category);
        here.iter()
            .map(|category| HeadText { text: text(category), columns, rows: 1, numeric: true })
            .collect::<Vec<_>>()
    };
    layout.paths(outer).into_iter().flat_map(head).collect()
}
