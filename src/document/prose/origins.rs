//! From which countries most come.

use super::{Prose, Sentence, list, paragraph};
use crate::document::Block;
use crate::document::origins::commonest_form;
use crate::release::{Countries, RankedOrigin, ReleasedTable, commonest_forms, ranked_origins};
use crate::report::{Category, TableId};
use crate::terms::{Form, Origin};
use crate::words;

/// The countries of the first places are named.
const PLACES: usize = 5;

/// Countries of equal rank are named together, or not at all where this many are too few.
const MOST_NAMED: usize = 8;

impl Prose<'_> {
    /// How many countries, the largest with the commonest form of each, and those without a country.
    pub(super) fn origins(&self, id: TableId) -> Vec<Block> {
        let Some(table) = self.release.table(id) else { return Vec::new() };
        let largest = self.largest_origins(table);
        let countries =
            ranked_origins(table, self.words.lang()).iter().filter(|each| is_country_with_anybody(each)).count();
        let lead = match (largest.as_slice(), Countries::of(table)) {
            ([], Countries::All) if !self.release.rounds() => self.equally_few(table, countries),
            ([], _) => None,
            // Rounded, some countries are none, so that they cannot be counted.
            (_, Countries::All) if self.release.rounds() => Some(self.say("prose-origins-largest", &[])),
            (_, Countries::Largest) => Some(self.say("prose-origins-largest", &[])),
            (_, Countries::SomeHidden) => Some(self.say("prose-origins-shown", &[])),
            (_, Countries::All) => {
                let named = if largest.len() == countries { "all" } else { "largest" };
                Some(self.say("prose-origins", &[("count", words::count(countries as u64)), ("named", named.into())]))
            }
        };
        let whole = table.at(&[Category::Total, Category::Total]).count();
        let item = |ranked: &RankedOrigin| self.origin(table, ranked, whole);
        let ranked =
            largest.len() > 1 && largest.windows(2).all(|pair| matches!(pair, [one, next] if one.place < next.place));
        let named = list(largest.iter().filter_map(item), ranked);
        let without = [Origin::STATELESS, Origin::NOT_RECORDED].map(|origin| self.without_country(table, origin));
        paragraph([lead]).into_iter().chain(named).chain(paragraph(without)).collect()
    }

    /// The countries of the first places; all of a rank or none.
    pub(super) fn largest_origins(&self, table: &ReleasedTable) -> Vec<RankedOrigin> {
        let countries: Vec<RankedOrigin> =
            ranked_origins(table, self.words.lang()).into_iter().filter(is_country_with_anybody).collect();
        let up_to = |last: usize| -> Vec<RankedOrigin> {
            countries.iter().filter(|each| each.place.is_some_and(|place| place <= last)).copied().collect()
        };
        (1..=PLACES).rev().map(up_to).find(|named| named.len() <= MOST_NAMED).unwrap_or_default()
    }

    /// `Rumänien: 110 av 436, cirka 25 procent. Vanligast: sexuell exploatering.`
    fn origin(&self, table: &ReleasedTable, ranked: &RankedOrigin, whole: Option<u64>) -> Option<Sentence> {
        let label = ranked.origin.label(table.id().persons(), self.words.lang());
        let part = self.part(ranked.count.count()?, whole?);
        let Some(forms) = commonest_forms(table, ranked.origin) else {
            return Some(self.say("prose-origin-form-hidden", &[("origin", label.into()), ("part", part.into())]));
        };
        let counts =
            [("count", ranked.count.count()?), ("whole", whole?)].map(|(name, count)| (name, words::count(count)));
        let [count, whole] = counts;
        let (origin, part) = (("origin", label.into()), ("part", part.into()));
        Some(match forms.as_slice() {
            [Form::Unknown] => self.say("prose-origin-unknown-form", &[origin, part, whole, count]),
            _ => {
                let form = words::within_sentence(&commonest_form(table, ranked.origin, self.words));
                self.say("prose-origin", &[origin, part, whole, count, ("form", form.into())])
            }
        })
    }

    /// Where more countries share the first place than can be named.
    fn equally_few(&self, table: &ReleasedTable, countries: usize) -> Option<Sentence> {
        let first = ranked_origins(table, self.words.lang()).into_iter().find(|each| each.place == Some(1))?;
        let count = first.count.count().filter(|_| countries > 0)?;
        let equal = ranked_origins(table, self.words.lang()).iter().filter(|each| each.place == Some(1)).count();
        let counts = [("count", countries as u64), ("equal", equal as u64), ("each", count)];
        Some(self.say("prose-origins-tie", &counts.map(|(name, count)| (name, words::count(count)))))
    }

    fn without_country(&self, table: &ReleasedTable, origin: Origin) -> Option<Sentence> {
        let count = table.at(&[Category::Origin(origin), Category::Total]).count().filter(|count| *count > 0)?;
        let key = if origin == Origin::STATELESS { "prose-stateless" } else { "prose-origin-not-recorded" };
        Some(self.say(key, &[("count", words::count(count))]))
    }
}

fn is_country_with_anybody(ranked: &RankedOrigin) -> bool {
    ranked.place.is_some() && ranked.count.count().is_some_and(|count| count > 0)
}
