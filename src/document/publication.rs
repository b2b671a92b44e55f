//! A publication in words, for those who prepare it: what is hidden, what proves it, and why it is refused. None of it is for print: how many small
//! counts there are, and where, is not published.

use super::title_of;
use crate::disclosure::{Contradiction, HiddenCells, Refusal, Spot, Summary};
use crate::report::{Category, Report, TableId};
use crate::words::{self, Words};
use serde::Serialize;

/// So many public numbers that are not what was counted are named; there can be thousands.
const MOST_CONTRADICTIONS: usize = 5;

/// What came of the preparation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublicationText {
    /// How many numbers are hidden and shown, what proves it, what was public: a sentence each.
    pub said: Vec<String>,
    /// The tables in which anything is hidden.
    pub tables: Vec<HiddenText>,
}

/// What is hidden of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HiddenText {
    /// What it counts.
    pub title: String,
    /// How many small counts.
    pub primary: String,
    /// How many others.
    pub secondary: String,
    /// Of how many.
    pub all: String,
}

impl PublicationText {
    /// A summary in words.
    pub fn of(summary: &Summary, words: &Words) -> Self {
        let counts = [
            ("primary", words::count(summary.primary)),
            ("secondary", words::count(summary.secondary)),
            ("shown", words::count(summary.shown)),
            ("persons", words::count(summary.shown_with_persons)),
            ("witnesses", words::count(summary.witnesses)),
            ("farthest", words::count(summary.farthest.unwrap_or_default())),
        ];
        let key = match summary.farthest {
            Some(_) => "publication-rounded",
            None if summary.primary == 0 => "publication-nothing-small",
            None => "publication-summary",
        };
        let lead = words.with(key, counts);
        let nothing = summary.hides_everything().then(|| words.text("publication-nothing-shown"));
        let known =
            (summary.known > 0).then(|| words.with("publication-known", [("count", words::count(summary.known))]));
        let elsewhere = (summary.elsewhere > 0)
            .then(|| words.with("publication-elsewhere", [("count", words::count(summary.elsewhere))]));
        let hidden = summary.tables.iter().filter(|table| table.primary + table.secondary > 0);
        let number = |count: u64| words::number(count, words.lang());
        let table = |cells: &HiddenCells| HiddenText {
            title: title_of(cells.table, summary.year, words),
            primary: number(cells.primary),
            secondary: number(cells.secondary),
            all: number(cells.all),
        };
        let left_out =
            |id: &TableId| words.with("publication-left-out", [("table", title_of(*id, summary.year, words).into())]);
        Self {
            said: [Some(lead), nothing, known, elsewhere]
                .into_iter()
                .flatten()
                .chain(summary.left_out.iter().map(left_out))
                .collect(),
            tables: hidden.map(table).collect(),
        }
    }
}

/// The sentence for a refusal of a report's release.
pub fn refusal(refusal: &Refusal, report: &Report, words: &Words) -> String {
    let with_cell = |key: &str, spot: &Option<Spot>| words.with(key, [("cell", cell(*spot, report, words).into())]);
    match refusal {
        Refusal::NotFound(spot) => with_cell("refusal-not-found", spot),
        Refusal::KnownTooMuch(spot) => with_cell("refusal-known-too-much", spot),
        Refusal::Contradicted(contradictions) => {
            let named = contradictions.iter().take(MOST_CONTRADICTIONS);
            let mut list: Vec<String> = named.map(|each| contradiction(each, report, words)).collect();
            let more = contradictions.len().saturating_sub(MOST_CONTRADICTIONS) as u64;
            if more > 0 {
                list.push(words.with("refusal-more", [("count", words::count(more))]));
            }
            words.with("refusal-contradicted", [("list", list.join("; ").into())])
        }
        Refusal::NotRounded => words.text("refusal-not-rounded"),
        Refusal::NotFigures => words.text("refusal-not-figures"),
        Refusal::NotRelease(_) => words.text("refusal-not-release"),
        Refusal::RoundedRelease(_) => words.text("refusal-rounded-release"),
        Refusal::NoSuchRule => words.text("refusal-no-such-rule"),
        Refusal::Unproved => words.text("refusal-unproved"),
    }
}

fn contradiction(contradiction: &Contradiction, report: &Report, words: &Words) -> String {
    let Contradiction { spot, public, counted } = contradiction;
    let cell = ("cell", cell(Some(*spot), report, words).into());
    words.with(
        "refusal-contradiction",
        [cell, ("public", public.to_string().into()), ("counted", counted.to_string().into())],
    )
}

fn cell(spot: Option<Spot>, report: &Report, words: &Words) -> String {
    let (id, cell) = match spot {
        Some(Spot::Cell(id, cell)) => (id, cell),
        Some(Spot::Remark(remark) | Spot::Rest(remark)) => {
            let table = title_of(remark.whole(), report.selection.year, words);
            return words.with("refusal-footnote", [("table", table.into())]);
        }
        None => return words.text("refusal-group"),
    };
    let table = report.tables.iter().find(|table| table.id == id);
    let at = table.and_then(|table| table.grid.coordinates().into_iter().nth(cell as usize)).unwrap_or_default();
    named(id, &at, report, words)
}

/// `Vuxna efter kön och brott, 2021: kvinnor, människohandel`
fn named(table: TableId, at: &[Category], report: &Report, words: &Words) -> String {
    let named = at.iter().filter(|category| **category != Category::Total);
    let labels: Vec<String> = named.map(|category| category.label(table.persons(), words.lang())).collect();
    let title = title_of(table, report.selection.year, words);
    if labels.is_empty() { title } else { format!("{title}: {}", labels.join(", ")) }
}
