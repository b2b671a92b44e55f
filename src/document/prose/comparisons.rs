//! Which years are compared, and what may be said of the difference. All comparisons that the report tells are judged
//! together, so that none of them is called a change by chance.

use super::value;
use crate::chance;
use crate::release::Release;
use crate::report::{Category, TableId};
use crate::terms::{Crime, Form, Sex, Year};

/// A count that is followed over the years: a place in a table of years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Series {
    pub table: TableId,
    pub path: Vec<Category>,
}

/// Two years of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comparison {
    pub series: Series,
    pub from: Year,
    pub before: u64,
    pub after: u64,
    pub verdict: Verdict,
}

/// What may be said of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The counts are equal.
    Same,
    /// Chance alone could make it.
    Chance,
    /// More than chance would make of it.
    More,
    /// Fewer than chance would leave of it.
    Fewer,
}

/// The comparisons of a release with the year before and with the first year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Comparisons {
    all: Vec<Comparison>,
}

impl Comparisons {
    /// Makes them all.
    pub(super) fn of(release: &Release) -> Self {
        let mut pairs: Vec<(Series, Year, u64, u64)> = Vec::new();
        for from in base_years(release) {
            for series in series(release, from) {
                let Some((before, after)) = in_years(&series, release, from) else { continue };
                let told_already = pairs.iter().any(|(other, year, ..)| *other == series && *year == from);
                if (before, after) != (0, 0) && !told_already {
                    pairs.push((series, from, before, after));
                }
            }
        }
        let likelihoods: Vec<f64> =
            pairs.iter().map(|(.., before, after)| chance::likelihood(*before, *after)).collect();
        let together = chance::together(&likelihoods);
        let judged = |((series, from, before, after), likelihood): ((Series, Year, u64, u64), f64)| Comparison {
            verdict: Verdict::of(before, after, likelihood),
            series,
            from,
            before,
            after,
        };
        Self { all: pairs.into_iter().zip(together).map(judged).collect() }
    }

    /// Those of a table with a year, in the order in which they are told.
    pub(super) fn with(&self, table: TableId, from: Year) -> impl Iterator<Item = &Comparison> {
        self.all.iter().filter(move |each| each.series.table == table && each.from == from)
    }
}

impl Verdict {
    fn of(before: u64, after: u64, likelihood: f64) -> Self {
        match after.cmp(&before) {
            std::cmp::Ordering::Equal => Self::Same,
            _ if likelihood >= chance::LEVEL => Self::Chance,
            std::cmp::Ordering::Greater => Self::More,
            std::cmp::Ordering::Less => Self::Fewer,
        }
    }
}

/// The year before the chosen one, and the first one, as far as the data have them.
pub(super) fn base_years(release: &Release) -> Vec<Year> {
    let chosen = release.selection().year;
    let earlier: Vec<Year> = release.years().iter().copied().filter(|year| *year < chosen).collect();
    if !release.years().contains(&chosen) {
        return Vec::new();
    }
    match earlier.as_slice() {
        [] => Vec::new(),
        [only] => vec![*only],
        [first, .., last] => vec![*last, *first],
    }
}

/// Whether the same crimes were counted in a year and in the chosen one (rule 6).
pub(super) fn counts_same_crimes(release: &Release, from: Year) -> bool {
    (from >= Year::EXPLOITATION_COUNTED) == (release.selection().year >= Year::EXPLOITATION_COUNTED)
}

fn series(release: &Release, from: Year) -> Vec<Series> {
    let sexes = [Sex::Female, Sex::Male].map(Category::Sex);
    let (trafficking, exploitation) = (Category::Crime(Crime::Trafficking), Category::Crime(Crime::Exploitation));
    let adults = |path: &[Category]| Series { table: TableId::AdultsByYearCrimeSex, path: path.to_vec() };
    let children = |path: &[Category]| Series { table: TableId::ChildrenByYearSex, path: path.to_vec() };
    let mut series = if counts_same_crimes(release, from) {
        let both = from >= Year::EXPLOITATION_COUNTED;
        let crimes = if both { vec![adults(&[trafficking]), adults(&[exploitation])] } else { Vec::new() };
        [vec![adults(&[])], sexes.map(|sex| adults(&[sex])).to_vec(), crimes].concat()
    } else {
        [vec![adults(&[trafficking])], sexes.map(|sex| adults(&[trafficking, sex])).to_vec()].concat()
    };
    // Children are not split by crime (rule 5), so a year of one crime cannot be set beside one of two.
    if counts_same_crimes(release, from) {
        series.extend([children(&[])]);
        series.extend(sexes.map(|sex| children(&[sex])));
    }
    // Forms are compared with the year before alone: what is not told must not count among what is judged together.
    if base_years(release).first() == Some(&from) {
        series.extend(largest_forms(release, from));
    }
    series
}

/// The largest groups of the chosen year by crime, sex and form, as far as their crime was counted in both years. None
/// where any of the counts is not shown.
fn largest_forms(release: &Release, from: Year) -> Vec<Series> {
    const NAMED: usize = 3;
    let table = TableId::AdultsByYearCrimeSexForm;
    let year = Category::Year(release.selection().year);
    let crimes: &[Crime] = if from >= Year::EXPLOITATION_COUNTED {
        &[Crime::Trafficking, Crime::Exploitation]
    } else {
        &[Crime::Trafficking]
    };
    let mut groups = Vec::new();
    let Some(released) = release.table(table) else { return Vec::new() };
    for crime in crimes {
        for sex in [Sex::Female, Sex::Male] {
            for form in crate::terms::Term::ALL.iter().filter(|form| **form != Form::Unknown) {
                let path = vec![Category::Crime(*crime), Category::Sex(sex), Category::Form(*form)];
                let Some(count) = value(released, &[&[year], path.as_slice()].concat()) else { return Vec::new() };
                groups.push((Series { table, path }, count));
            }
        }
    }
    groups.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    groups.into_iter().filter(|(_, count)| *count > 0).take(NAMED).map(|(series, _)| series).collect()
}

fn in_years(series: &Series, release: &Release, from: Year) -> Option<(u64, u64)> {
    let table = release.table(series.table)?;
    let count = |year: Year| value(table, &[&[Category::Year(year)], series.path.as_slice()].concat());
    Some((count(from)?, count(release.selection().year)?))
}
