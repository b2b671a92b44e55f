//! The arithmetic of what is shown: parts and their total, the same number in several tables, and printed percentages and
//! changes against the counts beside them.

use crate::document::{Document, TableText};
use crate::release::{Release, Shown};
use crate::report::{Address, Category, TableId};
use crate::words::Words;
use rustc_hash::FxHashMap;

/// How many numbers were checked, and what does not agree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arithmetic {
    /// Totals compared with their parts.
    pub totals: u64,
    /// Numbers compared with the same number in other tables.
    pub repeated: u64,
    /// Printed percentages and changes compared with the counts beside them.
    pub computed: u64,
    /// Totals with a part that is hidden, which cannot be compared.
    pub hidden: u64,
    /// What does not agree.
    pub contradictions: Vec<Contradiction>,
}

/// Two numbers that must agree and do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// What must hold.
    pub rule: Rule,
    /// In which table.
    pub table: TableId,
    /// Where: a cell, or the head of a row.
    pub place: Place,
    /// What stands there.
    pub found: String,
    /// What must stand there.
    pub expected: String,
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A cell.
    Cell(Vec<Category>),
    /// A row of the printed table, by its head.
    Row(String),
}

/// What must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Parts add up to their total.
    Total,
    /// The same number is the same in every table.
    Repeated,
    /// A percentage or change is that of the counts beside it.
    Computed,
}

impl Arithmetic {
    /// Checks a release and the document in which it is printed.
    pub fn of(release: &Release, document: &Document, words: &Words) -> Self {
        let mut checked = Self::default();
        checked.totals(release);
        checked.repeated(release);
        checked.printed(release, document, words);
        checked
    }

    /// Everything that was compared.
    pub fn all(&self) -> u64 {
        self.totals + self.repeated + self.computed
    }

    fn totals(&mut self, release: &Release) {
        for table in release.tables() {
            for at in table.grid().coordinates() {
                for (axis, own) in at.iter().enumerate() {
                    if *own == Category::Total {
                        let parts = table.grid().axes().get(axis).map_or(&[][..], |axis| &axis.categories);
                        let part = |category: &Category| {
                            let mut at = at.clone();
                            if let Some(slot) = at.get_mut(axis) {
                                *slot = *category;
                            }
                            table.at(&at)
                        };
                        let parts: Vec<Shown> =
                            parts.iter().filter(|part| **part != Category::Total).map(part).collect();
                        self.total(table.id(), &at, table.at(&at), &parts);
                    }
                }
            }
        }
    }

    /// What was not collected, or cannot occur, adds nothing to a total; with a hidden part, none can be checked.
    fn total(&mut self, table: TableId, at: &[Category], total: Shown, parts: &[Shown]) {
        let Some(total) = total.count() else { return };
        if parts.contains(&Shown::Suppressed) {
            self.hidden += 1;
            return;
        }
        let sum = parts.iter().filter_map(|part| part.count()).fold(0, u64::saturating_add);
        self.totals += 1;
        if sum != total {
            let place = Place::Cell(at.to_vec());
            self.contradict(Rule::Total, table, place, total.to_string(), sum.to_string());
        }
    }

    fn repeated(&mut self, release: &Release) {
        let mut known: FxHashMap<Address, u64> = FxHashMap::default();
        for table in release.tables() {
            for (at, shown) in table.grid().coordinates().iter().zip(table.grid().cells()) {
                let Some(count) = shown.count() else { continue };
                let address = Address::of(table.id(), at, &release.selection());
                match known.get(&address) {
                    None => {
                        known.insert(address, count);
                    }
                    Some(earlier) => {
                        self.repeated += 1;
                        if *earlier != count {
                            let (found, expected) = (count.to_string(), earlier.to_string());
                            self.contradict(Rule::Repeated, table.id(), Place::Cell(at.clone()), found, expected);
                        }
                    }
                }
            }
        }
    }

    fn printed(&mut self, release: &Release, document: &Document, words: &Words) {
        for exhibit in document.sections.iter().flat_map(|section| &section.exhibits) {
            let Some(table) = TableId::from_code(exhibit.id) else { continue };
            for text in &exhibit.tables {
                self.shares(table, text, words);
                self.changes(table, text, release, words);
            }
        }
    }

    fn shares(&mut self, table: TableId, text: &TableText, words: &Words) {
        let (Some(count), Some(share)) =
            (column(text, &words.text("column-count")), column(text, &words.text("column-share")))
        else {
            return;
        };
        let whole = text.rows.iter().rfind(|row| row.total).and_then(|row| number(&row.cells.get(count)?.text));
        for row in &text.rows {
            let cells = (row.cells.get(count), row.cells.get(share));
            let (Some(part), Some(whole), Some(printed)) = (
                cells.0.and_then(|cell| number(&cell.text)),
                whole.filter(|whole| *whole > 0.0),
                cells.1.and_then(|cell| number(&cell.text)),
            ) else {
                continue;
            };
            self.compare(table, &row.head, printed, 100.0 * part / whole, 0.05);
        }
    }

    fn changes(&mut self, table: TableId, text: &TableText, release: &Release, words: &Words) {
        let Some(percent) = column(text, &words.text("column-change-percent")) else { return };
        let years = |year: &crate::terms::Year| column(text, &year.to_string());
        let first = release.years().first().and_then(years);
        let (Some(first), Some(chosen)) = (first, years(&release.selection().year)) else { return };
        for row in &text.rows {
            let at = |place: usize| row.cells.get(place).and_then(|cell| number(&cell.text));
            let (Some(from), Some(to)) = (at(first), at(chosen)) else { continue };
            if let Some(change) = at(percent.saturating_sub(1)) {
                self.compare(table, &row.head, change, to - from, 0.0);
            }
            if let Some(printed) = at(percent).filter(|_| from > 0.0) {
                self.compare(table, &row.head, printed, 100.0 * (to - from) / from, 0.5);
            }
        }
    }

    /// Within what rounding makes of it.
    fn compare(&mut self, table: TableId, row: &str, printed: f64, computed: f64, rounding: f64) {
        const BINARY: f64 = 1e-9;
        self.computed += 1;
        if (printed - computed).abs() > rounding + BINARY {
            let place = Place::Row(row.to_owned());
            self.contradict(Rule::Computed, table, place, printed.to_string(), computed.to_string());
        }
    }

    fn contradict(&mut self, rule: Rule, table: TableId, place: Place, found: String, expected: String) {
        self.contradictions.push(Contradiction { rule, table, place, found, expected });
    }
}

/// The place among a row's cells of the column with a head; in tables with one row of heads.
fn column(text: &TableText, head: &str) -> Option<usize> {
    match text.head.as_slice() {
        [heads] => heads.iter().position(|cell| cell.text == head)?.checked_sub(1),
        _ => None,
    }
}

/// A printed number; none of what is not shown.
fn number(text: &str) -> Option<f64> {
    if text == "–" {
        return Some(0.0);
    }
    let plain: String = text.replace('\u{2212}', "-").replace(['±', '+', '%', '\u{a0}', ' '], "");
    // In English, a comma parts thousands; in Swedish, decimals.
    let thousands = plain
        .split(',')
        .skip(1)
        .all(|part| part.trim_start_matches(',').split('.').next().is_some_and(|digits| digits.len() == 3));
    let plain = if thousands { plain.replace(',', "") } else { plain.replace(',', ".") };
    plain.parse().ok()
}
