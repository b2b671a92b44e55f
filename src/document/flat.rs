//! A table as a spreadsheet wants it: one row of heads, every row whole, every cell a value.

use super::table::{Builder, Path, layout};
use crate::release::{Release, ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::words::{self, Words};

/// A table with the cells of the printed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlatTable {
    /// What stands over the columns: the dimensions that go down, then the values.
    pub heads: Vec<String>,
    /// How many of the columns are dimensions.
    pub keys: usize,
    /// The rows: labels, then values.
    pub rows: Vec<Vec<Value>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A label.
    Label(String),
    /// A count, or why there is none.
    Shown(Shown),
    /// A part of a whole.
    Share {
        /// The part.
        part: u64,
        /// The whole, which is not zero.
        whole: u64,
    },
    /// A difference between two counts.
    Change {
        /// The earlier.
        from: u64,
        /// The later.
        to: u64,
    },
    /// The same in percent of the earlier, which is no small base.
    ChangeInPercent {
        /// The earlier.
        from: u64,
        /// The later.
        to: u64,
    },
    /// A number that cannot be computed.
    Nothing,
}

impl FlatTable {
    /// The table with every row and column of the printed one.
    pub fn of(table: &ReleasedTable, release: &Release, words: &Words) -> Self {
        let builder = Builder::of(table, release, words);
        let (down, across) = layout(table.id());
        let (rows, columns) = (builder.column_paths(down), builder.column_paths(across));
        let keys = down.iter().map(|dimension| words.text(&format!("dimension-{}", dimension.id())));
        let column_heads = columns.iter().map(|column| column_head(column, &builder, words));
        let heads = keys.chain(column_heads).chain(builder.computed_heads()).collect();
        let row = |path: &Path| row(path, &columns, &builder);
        Self { heads, keys: down.len(), rows: rows.iter().map(row).collect() }
    }
}

/// `Vuxna, kvinnor`: what is a total is not named, unless all is.
fn column_head(column: &Path, builder: &Builder<'_>, words: &Words) -> String {
    if column.is_empty() {
        return words.text("column-count");
    }
    let named = column.iter().filter(|(_, category)| *category != Category::Total);
    let labels: Vec<String> = named.map(|(_, category)| builder.label(*category)).collect();
    match labels.split_first() {
        None => builder.label(Category::Total),
        Some((first, others)) => {
            others.iter().fold(first.clone(), |head, label| format!("{head}, {}", words::within_sentence(label)))
        }
    }
}

fn row(path: &Path, columns: &[Path], builder: &Builder<'_>) -> Vec<Value> {
    let labels = path.iter().map(|(_, category)| Value::Label(builder.label(*category)));
    let shown = |column: &Path| Value::Shown(builder.shown(&builder.at(&[path.as_slice(), column].concat())));
    labels.chain(columns.iter().map(shown)).chain(computed(path, builder)).collect()
}

fn computed(path: &Path, builder: &Builder<'_>) -> Vec<Value> {
    let count = |path: &[(Dimension, Category)]| builder.shown(&builder.at(path)).count();
    if builder.has_share() {
        let share = count(path).zip(count(&[])).filter(|(_, whole)| *whole > 0);
        return vec![share.map_or(Value::Nothing, |(part, whole)| Value::Share { part, whole })];
    }
    let Some((from, to)) = builder.compared_years() else { return Vec::new() };
    let in_year = |year: Category| count(&[path.as_slice(), &[(Dimension::Year, year)]].concat());
    let both = in_year(from).zip(in_year(to));
    let percent = both.filter(|(from, _)| *from >= words::SMALLEST_BASE);
    vec![
        both.map_or(Value::Nothing, |(from, to)| Value::Change { from, to }),
        percent.map_or(Value::Nothing, |(from, to)| Value::ChangeInPercent { from, to }),
    ]
}
