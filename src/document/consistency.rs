//! Whether the numbers agree, in words.

use super::{Document, place, title};
use crate::consistency::{
    Arithmetic, Comparison, Contradiction, Difference, Expected, NotCompared, Period, Place, Published, Rule, Why, With,
};
use crate::release::Release;
use crate::report::Category;
use crate::words::{self, Words, count, cut, shown};
use serde::Serialize;

/// The check of a report's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsistencyText {
    /// How much was checked, and whether it agrees.
    pub summary: Vec<String>,
    /// What does not agree, a sentence each.
    pub contradictions: Vec<String>,
    /// The comparison with what was published before, where anything was given.
    pub published: Option<PublishedText>,
}

/// The comparison with published figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublishedText {
    /// How many figures agree, or why nothing could be read.
    pub summary: String,
    /// Whether it could be read at all.
    pub readable: bool,
    /// The figures that do not agree.
    pub differences: Vec<DifferenceText>,
    /// The rows that are not compared, a sentence each.
    pub not_compared: Vec<String>,
}

/// A published figure that does not agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DifferenceText {
    /// The line of the file.
    pub line: String,
    /// The table, as it was named.
    pub table: String,
    /// The year or years.
    pub period: String,
    /// The cell, as it was named.
    pub cell: String,
    /// What was published.
    pub published: String,
    /// What it must be; a percentage, of how many.
    pub expected: String,
    /// With what it was compared.
    pub with: String,
}

impl ConsistencyText {
    /// Checks a release, the document in which it is printed and, if any were given, published figures.
    pub fn of(release: &Release, document: &Document, published: Option<&str>, words: &Words) -> Self {
        let arithmetic = Arithmetic::of(release, document, words);
        let contradiction = |each: &Contradiction| contradiction(each, release, words);
        Self {
            summary: summary(&arithmetic, words),
            contradictions: arithmetic.contradictions.iter().map(contradiction).collect(),
            published: published.map(|text| compared(text, release, words)),
        }
    }
}

fn summary(arithmetic: &Arithmetic, words: &Words) -> Vec<String> {
    let counts = [
        ("all", arithmetic.all()),
        ("totals", arithmetic.totals),
        ("repeated", arithmetic.repeated),
        ("computed", arithmetic.computed),
    ];
    let checked = words.with("check-summary", counts.map(|(name, number)| (name, count(number))));
    let wrong = count(arithmetic.contradictions.len() as u64);
    let hidden = (arithmetic.hidden > 0).then(|| words.with("check-hidden", [("count", count(arithmetic.hidden))]));
    [checked, words.with("check-result", [("count", wrong)])].into_iter().chain(hidden).collect()
}

fn contradiction(contradiction: &Contradiction, release: &Release, words: &Words) -> String {
    let key = match contradiction.rule {
        Rule::Total => "check-total",
        Rule::Repeated => "check-repeated",
        Rule::Computed => "check-computed",
    };
    let persons = contradiction.table.persons();
    let label = |category: &Category| category.label(persons, words.lang());
    let place = match &contradiction.place {
        Place::Cell(at) => at.iter().map(label).collect::<Vec<_>>().join(", "),
        Place::Row(head) => head.clone(),
    };
    let told = [
        ("table", title(contradiction.table, release, words)),
        ("place", place),
        ("found", contradiction.found.clone()),
        ("expected", contradiction.expected.clone()),
    ];
    words.with(key, told.map(|(name, value)| (name, value.into())))
}

fn compared(text: &str, release: &Release, words: &Words) -> PublishedText {
    let Some(published) = Published::read(text) else {
        return PublishedText {
            summary: words.text("published-unreadable"),
            readable: false,
            differences: Vec::new(),
            not_compared: Vec::new(),
        };
    };
    let Comparison { compared, differences, not_compared } = published.compare(release);
    let year = release.selection().year.to_string();
    let counts = [("compared", compared), ("differ", differences.len() as u64), ("not", not_compared.len() as u64)];
    PublishedText {
        summary: format!(
            "{} {}",
            words.with("published-of", [("year", year.into()), ("place", place(release, words).into())]),
            words.with("published-summary", counts.map(|(name, number)| (name, count(number))))
        ),
        readable: true,
        differences: differences.iter().map(|each| difference(each, words)).collect(),
        not_compared: not_compared.iter().map(|each| not_read(each, words)).collect(),
    }
}

/// No more is shown of what a file calls a table or a cell.
const LENGTH: usize = 60;

fn difference(difference: &Difference, words: &Words) -> DifferenceText {
    let figure = &difference.figure;
    let period = match figure.period {
        Period::In(year) => year.to_string(),
        Period::Between(from, to) => format!("{from}–{to}"),
    };
    let with = match difference.with {
        With::Report => "published-with-report",
        With::Both => "published-with-both",
        With::Published => "published-with-published",
    };
    let expected: Vec<String> =
        difference.expected.iter().map(|each| expected_text(*each, figure.period, words)).collect();
    DifferenceText {
        line: figure.line.to_string(),
        table: shown(&cut(&figure.table, LENGTH)).into_owned(),
        period,
        cell: shown(&cut(&figure.cell, LENGTH)).into_owned(),
        published: shown(&figure.written).into_owned(),
        expected: words.one_of(&expected),
        with: words.text(with),
    }
}

/// `126`; of a percentage, `80,6 % av 289`, since it may be of several wholes.
fn expected_text(expected: Expected, period: Period, words: &Words) -> String {
    let lang = words.lang();
    match (expected, period) {
        (Expected::Count(count), Period::Between(..)) => words::signed(count, lang),
        (Expected::Count(count), Period::In(_)) => words::number(count.unsigned_abs(), lang),
        (Expected::Percent { part, whole }, Period::Between(..)) => {
            let sign = if part < 0 { "\u{2212}" } else { "+" };
            format!("{sign}{}", words::percent(part.unsigned_abs(), whole, lang).unwrap_or_default())
        }
        (Expected::Percent { part, whole }, Period::In(_)) => {
            let share = words::percent(part.unsigned_abs(), whole, lang).unwrap_or_default();
            words.with("published-percent-of", [("percent", share.into()), ("whole", count(whole))])
        }
    }
}

fn not_read(row: &NotCompared, words: &Words) -> String {
    let line = ("line", row.line.to_string().into());
    match &row.why {
        Why::Cells => words.with("published-why-cells", [line]),
        Why::Year(value) => words.with("published-why-year", [line, ("value", value.as_str().into())]),
        Why::Number(value) => words.with("published-why-number", [line, ("value", value.as_str().into())]),
        Why::Table(value) => words.with("published-why-table", [line, ("value", value.as_str().into())]),
        Why::Cell(value) => words.with("published-why-cell", [line, ("value", value.as_str().into())]),
        Why::OtherYear(value) => words.with("published-why-other-year", [line, ("value", value.as_str().into())]),
        Why::NotShown => words.with("published-why-not-shown", [line]),
        Why::TooLong => words.text("published-why-too-long"),
    }
}
