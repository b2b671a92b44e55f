//! Published figures beside the release, and beside each other.

use super::coordinates;
use super::published::{Figure, Number, Period, Published, Unread, Why, shortened};
use crate::document::{figure_text, heading, title};
use crate::release::{Release, ReleasedTable, Shown};
use crate::report::{Axis, Category, Dimension, TableId};
use crate::terms::{Lang, Persons, Sex, Term, Year, fold};
use crate::words::Words;
use rustc_hash::FxHashMap;

/// A published figure and what the report, or another published figure, says instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The figure.
    pub figure: Figure,
    /// What it must be; a percentage may be of several wholes.
    pub expected: Vec<Expected>,
    /// What says so.
    pub with: With,
}

/// What a figure must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A count, or the change of one.
    Count(i64),
    /// A percentage: so many of so many.
    Percent {
        /// How many, or by how many more or fewer.
        part: i64,
        /// Of how many.
        whole: u64,
    },
}

/// What a figure was compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// The report.
    Report,
    /// The report and other published figures, which say the same.
    Both,
    /// Other published figures; the report does not show the number.
    Published,
}

/// A row that is not compared.
pub type NotCompared = Unread;

/// What came of the comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many figures were compared.
    pub compared: u64,
    /// Where they differ.
    pub differences: Vec<Difference>,
    /// What could not be compared, and why.
    pub not_compared: Vec<NotCompared>,
}

impl Published {
    /// Compares each figure with the release and with the others.
    pub fn compare(&self, release: &Release) -> Comparison {
        let mut comparison = Comparison { not_compared: self.not_read.clone(), ..Comparison::default() };
        let names = names_of_tables(release);
        let mut placed: Vec<(&Figure, Place<'_>)> = Vec::new();
        for figure in &self.figures {
            match place(figure, release, &names) {
                Ok(place) => placed.push((figure, place)),
                Err(why) => comparison.not_compared.push(Unread { line: figure.line, why }),
            }
        }
        let counts = counts(&placed);
        for (figure, place) in &placed {
            let others = among_themselves(figure, place, &counts);
            match (expected(figure, place), others) {
                (Ok(expected), others) => {
                    let both = others.is_some_and(|others| expected.contains(&others));
                    comparison.told(figure, expected, if both { With::Both } else { With::Report });
                }
                (Err(_), Some(others)) => comparison.told(figure, vec![others], With::Published),
                (Err(why), None) => comparison.not_compared.push(Unread { line: figure.line, why }),
            }
        }
        comparison
    }
}

/// The cells that published counts are of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    /// Each cell with its count.
    pub cells: Vec<(TableId, Vec<Category>, u64)>,
    /// How many figures are of no cell, or no counts.
    pub elsewhere: u64,
}

impl Published {
    /// Where in a release the published counts stand.
    pub fn cells(&self, release: &Release) -> Placed {
        let names = names_of_tables(release);
        let mut placed = Placed { elsewhere: self.not_read.len() as u64, ..Placed::default() };
        let cell = |figure: &Figure| {
            let (Period::In(year), Number::Count(count)) = (figure.period, figure.value) else { return None };
            let place = place(figure, release, &names).ok()?;
            let in_year = place.has_years.then_some(Category::Year(year));
            let path: Vec<Category> = in_year.into_iter().chain(place.path.iter().copied()).collect();
            Some((place.table.id(), coordinates(place.table, &path)?, u64::try_from(count).ok()?))
        };
        for figure in &self.figures {
            match cell(figure) {
                Some(cell) => placed.cells.push(cell),
                None => placed.elsewhere += 1,
            }
        }
        placed
    }
}

impl Comparison {
    fn told(&mut self, figure: &Figure, expected: Vec<Expected>, with: With) {
        self.compared += 1;
        if !expected.iter().any(|expected| figure.value.agrees(*expected)) {
            self.differences.push(Difference { figure: figure.clone(), expected, with });
        }
    }
}

impl Number {
    /// Whether it is what it must be, as far as it was rounded.
    fn agrees(self, expected: Expected) -> bool {
        const BINARY: f64 = 1e-9;
        match (self, expected) {
            (Self::Count(count), Expected::Count(expected)) => count == expected,
            (Self::Percent { value, rounding }, Expected::Percent { part, whole }) => {
                (value - 100.0 * part as f64 / whole as f64).abs() <= rounding + BINARY
            }
            _ => false,
        }
    }
}

/// Where a figure stands in the report.
struct Place<'a> {
    table: &'a ReleasedTable,
    path: Vec<Category>,
    has_years: bool,
    chosen: Year,
}

fn place<'a>(figure: &Figure, release: &'a Release, names: &FxHashMap<String, TableId>) -> Result<Place<'a>, Why> {
    let table = names.get(&fold(&figure.table)).and_then(|id| release.table(*id));
    let table = table.ok_or_else(|| Why::Table(shortened(&figure.table)))?;
    let has_years = !table.grid().categories(Dimension::Year).is_empty();
    let path = path(&figure.cell, table).ok_or_else(|| Why::Cell(shortened(&figure.cell)))?;
    let place = Place { table, path, has_years, chosen: release.selection().year };
    let years = match figure.period {
        Period::In(year) => vec![year],
        Period::Between(from, to) => vec![from, to],
    };
    let missing = |year: &&Year| if has_years { !release.years().contains(year) } else { **year != place.chosen };
    match years.iter().find(missing) {
        Some(year) => Err(Why::OtherYear(year.to_string())),
        None => Ok(place),
    }
}

/// The names of the tables: by id, figure, title, with or without the year, and by the heading above it.
fn names_of_tables(release: &Release) -> FxHashMap<String, TableId> {
    let mut names = FxHashMap::default();
    let languages = Lang::ALL.map(Words::new);
    for id in release.tables().iter().map(ReleasedTable::id) {
        let year = format!(", {}", release.selection().year);
        let of_language = |words: &Words| {
            let full = title(id, release, words);
            let label = crate::figure::Figure::of_table(id).map(|figure| figure_text(figure, release, words).label);
            [Some(full.trim_end_matches(&year).to_owned()), Some(full), label, heading(id, words)]
        };
        let own = [Some(id.code().to_owned())].into_iter().chain(languages.iter().flat_map(of_language));
        for name in own.flatten() {
            // Of two tables with a name, the first one has it.
            names.entry(fold(&name)).or_insert(id);
        }
    }
    names
}

/// The categories that a cell names, in any order; what it does not name is a total.
fn path(cell: &str, table: &ReleasedTable) -> Option<Vec<Category>> {
    const TOTALS: [&str; 4] = ["", "total", "totalt", "alla"];
    let whole = fold(cell);
    if let Some(category) = category(&whole, table) {
        return Some(vec![category]);
    }
    let names = cell.split(['/', ',']).map(fold).filter(|name| !TOTALS.contains(&name.as_str()));
    let path: Vec<Category> = names.map(|name| category(&name, table)).collect::<Option<_>>()?;
    // Nobody is in two categories of a dimension.
    let is_once = |axis: &Axis| path.iter().filter(|category| axis.categories.contains(category)).count() <= 1;
    table.grid().axes().iter().all(is_once).then_some(path)
}

fn category(name: &str, table: &ReleasedTable) -> Option<Category> {
    let axes = table.grid().axes().iter().filter(|axis| axis.dimension != Dimension::Year);
    let mut categories = axes.flat_map(|axis| &axis.categories).filter(|category| **category != Category::Total);
    categories.find(|category| names(**category).any(|each| fold(&each) == name)).copied()
}

fn names(category: Category) -> impl Iterator<Item = String> {
    let whom = [Persons::Adults, Persons::Children, Persons::AdultsAndChildren];
    let labels = whom.into_iter().flat_map(move |persons| Lang::ALL.map(|lang| category.label(persons, lang)));
    let synonyms = match category {
        Category::Sex(sex) => sex.entry().synonyms,
        Category::Crime(crime) => crime.entry().synonyms,
        Category::Form(form) => form.entry().synonyms,
        _ => &[],
    };
    let children = match category {
        Category::Sex(Sex::Female) => &["flicka", "girl"][..],
        Category::Sex(Sex::Male) => &["pojke", "boy"],
        _ => &[],
    };
    let others = synonyms.iter().chain(children).map(|name| (*name).to_owned());
    std::iter::once(category.code()).chain(labels).chain(others)
}

impl Place<'_> {
    fn shown(&self, year: Year, path: &[Category]) -> Shown {
        let in_year = if self.has_years { vec![Category::Year(year)] } else { Vec::new() };
        let path = [in_year.as_slice(), path].concat();
        coordinates(self.table, &path).map_or(Shown::NotApplicable, |at| self.table.at(&at))
    }

    fn count(&self, year: Year, path: &[Category]) -> Result<i64, Why> {
        self.shown(year, path).count().and_then(|count| i64::try_from(count).ok()).ok_or(Why::NotShown)
    }

    /// Where it is, however its categories were put in order.
    fn key(&self, year: Year, path: &[Category]) -> Key {
        let mut path = path.to_vec();
        path.sort_unstable();
        (self.table.id(), path, year)
    }
}

/// What the release says in a figure's place. A percentage of a cell may be of any of its totals: of all, of the women, of a
/// crime; figures and text take different ones.
fn expected(figure: &Figure, place: &Place<'_>) -> Result<Vec<Expected>, Why> {
    let here = |year: Year| place.count(year, &place.path);
    match (figure.period, figure.value) {
        (Period::In(year), Number::Count(_)) => Ok(vec![Expected::Count(here(year)?)]),
        (Period::Between(from, to), Number::Count(_)) => {
            Ok(vec![Expected::Count(here(to)?.saturating_sub(here(from)?))])
        }
        (Period::In(year), Number::Percent { .. }) => {
            let count = here(year)?;
            let wholes = wholes(&place.path).into_iter().filter_map(|path| place.count(year, &path).ok());
            let mut shares: Vec<Expected> = wholes.filter_map(|whole| percent(count, whole)).collect();
            shares.dedup();
            if shares.is_empty() { Err(Why::NotShown) } else { Ok(shares) }
        }
        (Period::Between(from, to), Number::Percent { .. }) => {
            let before = here(from)?;
            percent(here(to)?.saturating_sub(before), before).map(|change| vec![change]).ok_or(Why::NotShown)
        }
    }
}

/// The totals that a cell is a part of, the largest first.
fn wholes(path: &[Category]) -> Vec<Vec<Category>> {
    let chosen = |chosen: u32| {
        let part = path.iter().enumerate().filter(|(place, _)| chosen >> place & 1 == 1);
        part.map(|(_, category)| *category).collect::<Vec<_>>()
    };
    let all = 1u32.checked_shl(u32::try_from(path.len()).unwrap_or(u32::MAX)).unwrap_or_default();
    let mut wholes: Vec<Vec<Category>> = (0..all.saturating_sub(1)).map(chosen).collect();
    wholes.sort_by_key(Vec::len);
    if path.is_empty() { vec![Vec::new()] } else { wholes }
}

fn percent(part: i64, whole: i64) -> Option<Expected> {
    u64::try_from(whole).ok().filter(|whole| *whole > 0).map(|whole| Expected::Percent { part, whole })
}

/// A table, the categories in order, and a year.
type Key = (TableId, Vec<Category>, Year);

/// The counts that were published, by where they are.
fn counts(all: &[(&Figure, Place<'_>)]) -> FxHashMap<Key, Vec<i64>> {
    let mut counts: FxHashMap<Key, Vec<i64>> = FxHashMap::default();
    for (figure, place) in all {
        if let (Period::In(year), Number::Count(count)) = (figure.period, figure.value) {
            counts.entry(place.key(year, &place.path)).or_default().push(count);
        }
    }
    counts
}

/// What other published figures make of one: of a change, the two counts; of a percentage, the count and its whole.
fn among_themselves(figure: &Figure, place: &Place<'_>, counts: &FxHashMap<Key, Vec<i64>>) -> Option<Expected> {
    let published = |year: Year, path: &[Category]| counts.get(&place.key(year, path))?.first().copied();
    let here = |year: Year| published(year, &place.path);
    match (figure.period, figure.value) {
        (Period::In(year), Number::Count(count)) => {
            let others = counts.get(&place.key(year, &place.path))?;
            others.iter().find(|other| **other != count).map(|other| Expected::Count(*other))
        }
        (Period::Between(from, to), Number::Count(_)) => Some(Expected::Count(here(to)?.saturating_sub(here(from)?))),
        (Period::In(year), Number::Percent { .. }) => percent(here(year)?, published(year, &[])?),
        (Period::Between(from, to), Number::Percent { .. }) => {
            percent(here(to)?.saturating_sub(here(from)?), here(from)?)
        }
    }
}
