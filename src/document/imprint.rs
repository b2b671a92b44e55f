//! What every file says of itself: what it is, of whom, under which rule, from where, of when.

use super::account::Line;
use super::{mode, place, report_title};
use crate::release::Release;
use crate::report::{Dimension, TableId};
use crate::terms::Date;
use crate::words::Words;

/// What a file says of itself, each line with a label and a stable id: `title`, `year`, `place`, `mode`, `made-up` (where it
/// is), `source`, `date`, `caveat`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// The lines, in order.
    pub lines: Vec<Line>,
}

impl Imprint {
    /// The imprint of a release written on a day.
    pub fn of(release: &Release, date: Date, words: &Words) -> Self {
        let selection = release.selection();
        let line = |id: &'static str, value: String| Line { id, label: words.text(&format!("imprint-{id}")), value };
        let made_up = release.is_made_up().then(|| line("made-up", words.text("sample-note")));
        let lines = [
            line("title", report_title(release, words)),
            line("year", selection.year.to_string()),
            line("place", place(release, words)),
            line("mode", mode(release, words)),
        ];
        let end = [
            line("source", source(None, release, words)),
            line("date", date.to_string()),
            line("caveat", words.text("caveat")),
        ];
        Self { lines: lines.into_iter().chain(made_up).chain(end).collect() }
    }

    /// What a line says; nothing where there is no such line.
    pub fn value(&self, id: &str) -> &str {
        self.lines.iter().find(|line| line.id == id).map_or("", |line| &line.value)
    }
}

/// Where the numbers of a table, or of the whole report, come from, with the years that it shows.
pub fn source(table: Option<TableId>, release: &Release, words: &Words) -> String {
    let has_years = |id| release.table(id).is_some_and(|table| !table.grid().categories(Dimension::Year).is_empty());
    let years = match release.years() {
        [first, .., last] if table.is_none_or(has_years) => format!("{first}–{last}"),
        _ => release.selection().year.to_string(),
    };
    let key = if release.is_made_up() { "source-made-up" } else { "source" };
    words.with(key, [("years", years.into())])
}
