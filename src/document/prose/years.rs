//! The chosen year beside the one before it and the first one.

use super::comparisons::{Comparison, Verdict, base_years, counts_same_crimes};
use super::{Prose, Sentence, list, paragraph};
use crate::document::Block;
use crate::report::{Category, TableId};
use crate::terms::{Crime, Persons, Sex, Term, Year};
use crate::words;
use fluent_bundle::FluentValue;

impl Prose<'_> {
    /// The forms of adults over the years, or why there is nothing to compare.
    pub(super) fn years_of_forms(&self) -> Vec<Block> {
        match base_years(self.release).first() {
            None => paragraph([self.nothing_to_compare()]).into_iter().collect(),
            Some(before) => self.compared(TableId::AdultsByYearCrimeSexForm, *before, None, "prose-largest-groups"),
        }
    }

    /// Adults over the years.
    pub(super) fn years_of_adults(&self) -> Vec<Block> {
        let with = |from: Year| {
            let same_crimes = counts_same_crimes(self.release, from);
            let one_crime = (!same_crimes).then(|| self.say("prose-one-crime", &self.years(from)));
            let mut blocks = self.compared(TableId::AdultsByYearCrimeSex, from, one_crime, "prose-compared-with");
            if !same_crimes {
                blocks.extend(paragraph([self.one_crime_beside_two(from)]));
            }
            blocks
        };
        base_years(self.release).into_iter().flat_map(with).collect()
    }

    /// Children over the years.
    pub(super) fn years_of_children(&self) -> Vec<Block> {
        let table = TableId::ChildrenByYearSex;
        let with = |from: Year| {
            if counts_same_crimes(self.release, from) {
                self.compared(table, from, None, "prose-compared-with")
            } else {
                paragraph([self.children_of_one_crime(from)]).into_iter().collect()
            }
        };
        let compared = base_years(self.release).into_iter().flat_map(with);
        paragraph([self.larger_sex_by_year()]).into_iter().chain(compared).collect()
    }

    /// The comparisons of a table with a year: what has changed as a list, and what has not in a sentence; `before` them, what
    /// must be known of them.
    fn compared(&self, table: TableId, from: Year, before: Option<Sentence>, lead: &str) -> Vec<Block> {
        let years = self.years(from);
        let of = |verdict: Verdict| -> Vec<&Comparison> {
            self.comparisons.with(table, from).filter(|each| each.verdict == verdict).collect()
        };
        let changed: Vec<Sentence> = self.comparisons.with(table, from).filter_map(|each| self.change(each)).collect();
        let chance = of(Verdict::Chance);
        let unchanged = [
            self.unchanged("prose-chance", &years, &chance),
            self.unchanged(if chance.is_empty() { "prose-same" } else { "prose-same-too" }, &years, &of(Verdict::Same)),
        ];
        let note = before.filter(|_| changed.len() + unchanged.iter().flatten().count() > 0);
        match list(changed, false) {
            Some(list) => {
                let lead = paragraph([note, Some(self.say(lead, &years))]);
                lead.into_iter().chain([list]).chain(paragraph(unchanged)).collect()
            }
            None => paragraph(std::iter::once(note).chain(unchanged)).into_iter().collect(),
        }
    }

    /// `Skillnaden är liten i förhållande till slumpen för män (från 46 till 42; −4, −9 %).`
    fn unchanged(
        &self,
        key: &str,
        years: &[(&'static str, FluentValue<'static>); 2],
        comparisons: &[&Comparison],
    ) -> Option<Sentence> {
        let said: Vec<String> = comparisons.iter().map(|each| self.both(each)).collect();
        let [from, to] = years.clone();
        (!said.is_empty()).then(|| self.say(key, &[from, to, ("list", self.words.list(&said).into())]))
    }

    fn years(&self, from: Year) -> [(&'static str, FluentValue<'static>); 2] {
        [("from", from.to_string().into()), ("to", self.year().to_string().into())]
    }

    fn nothing_to_compare(&self) -> Option<Sentence> {
        match self.release.years() {
            [] => None,
            [only] => Some(self.say("prose-one-year", &[("year", only.to_string().into())])),
            [first, ..] => {
                (*first == self.year()).then(|| self.say("prose-first-year", &[("year", first.to_string().into())]))
            }
        }
    }

    /// What the totals say where one crime is set beside two: the counts, and that they cannot be compared.
    fn one_crime_beside_two(&self, from: Year) -> Option<Sentence> {
        let table = TableId::AdultsByYearCrimeSex;
        let exploitation = [Category::Year(self.year()), Category::Crime(Crime::Exploitation)];
        self.count(table, &exploitation).filter(|count| *count > 0)?;
        let said = |sex: Sex| {
            let count = |year: Year| self.count(table, &[Category::Year(year), Category::Sex(sex)]);
            let (before, after) = (count(from)?, count(self.year())?);
            let group = ("group", self.many(Persons::Adults, sex).into());
            let [before, after, change] = self.difference(before, after);
            Some(self.words.with("prose-from-to", [group, before, after, change]))
        };
        let said: Option<Vec<String>> = [Sex::Female, Sex::Male].into_iter().map(said).collect();
        let [from, to] = self.years(from);
        Some(self.say("prose-one-crime-beside-two", &[from, to, ("list", self.words.list(&said?).into())]))
    }

    /// The counts of children of a year of one crime and of one of two, and that they cannot be compared.
    fn children_of_one_crime(&self, from: Year) -> Option<Sentence> {
        let count = |year: Year| self.count(TableId::ChildrenByYearSex, &[Category::Year(year)]);
        let (before, after) = (count(from)?, count(self.year())?);
        let [from, to] = self.years(from);
        let counts = [("before", words::count(before)), ("after", words::count(after))];
        (before + after > 0).then(|| self.say("prose-children-of-one-crime", &[[from, to], counts].concat()))
    }

    /// `Pojkarna var fler 2018–2019 och flickorna 2020–2021.` Nothing where a year's count is not shown or is of a few, or of one year.
    fn larger_sex_by_year(&self) -> Option<Sentence> {
        let years = self.release.years().iter().filter(|year| **year <= self.year());
        let mut runs: Vec<(Option<Sex>, Vec<Year>)> = Vec::new();
        for year in years {
            let count = |sex: Sex| self.count(TableId::ChildrenByYearSex, &[Category::Year(*year), Category::Sex(sex)]);
            let (girls, boys) = (count(Sex::Female)?, count(Sex::Male)?);
            // Of a few, one child more or less would turn it.
            if girls + boys < words::SMALLEST_WHOLE {
                return None;
            }
            let larger = match girls.cmp(&boys) {
                std::cmp::Ordering::Greater => Some(Sex::Female),
                std::cmp::Ordering::Less => Some(Sex::Male),
                std::cmp::Ordering::Equal => None,
            };
            match runs.last_mut() {
                Some((sex, years)) if *sex == larger => years.push(*year),
                _ => runs.push((larger, vec![*year])),
            }
        }
        let told: usize = runs.iter().map(|(_, years)| years.len()).sum();
        if told < 2 {
            return None;
        }
        let said: Vec<String> = runs.iter().map(|(sex, years)| self.run(*sex, years)).collect();
        Some(self.say("prose-larger-sex", &[("list", self.words.list(&said).into())]))
    }

    fn run(&self, sex: Option<Sex>, years: &[Year]) -> String {
        let years = match years {
            [first, .., last] => format!("{first}–{last}"),
            _ => years.first().map(Year::to_string).unwrap_or_default(),
        };
        let code = sex.map_or("equal", |sex| sex.code());
        self.words.with(&format!("prose-larger-{code}"), [("years", years.into())])
    }

    /// How the number of adults has changed since the year before, for the summary.
    pub(super) fn change_of_adults(&self) -> Option<Sentence> {
        let from = *base_years(self.release).first()?;
        let all: &[Category] =
            if counts_same_crimes(self.release, from) { &[] } else { &[Category::Crime(Crime::Trafficking)] };
        let comparison =
            self.comparisons.with(TableId::AdultsByYearCrimeSex, from).find(|each| each.series.path == all)?;
        let key = match comparison.verdict {
            Verdict::Same => "prose-year-same",
            Verdict::Chance => "prose-year-chance",
            Verdict::More => "prose-year-more",
            Verdict::Fewer => "prose-year-fewer",
        };
        let crimes = if counts_same_crimes(self.release, from) { "same" } else { "trafficking" };
        let [from, to] = self.years(from);
        let crimes = ("crimes", crimes.into());
        let [before, after, change] = self.difference(comparison.before, comparison.after);
        Some(self.say(key, &[from, to, before, after, change, crimes]))
    }

    /// How many were counted in a year, for a sentence about it.
    pub(super) fn number(&self, count: u64) -> String {
        words::number(count, self.words.lang())
    }
}
