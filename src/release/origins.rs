use super::{ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::terms::{Form, Lang, Origin};

/// An origin of a table by origin and form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankedOrigin {
    /// The origin, or the total of all.
    pub origin: Category,
    /// How many persons.
    pub count: Shown,
    /// The place among the countries, from 1; equal counts have equal places. None where the count is not shown.
    pub place: Option<usize>,
}

/// The origins of a table: those with most persons first, those without a country after them, the total last.
pub fn ranked_origins(table: &ReleasedTable, lang: Lang) -> Vec<RankedOrigin> {
    let with_count = |origin: &Category| (*origin, table.at(&[*origin, Category::Total]));
    let mut origins: Vec<(Category, Shown)> =
        table.grid().categories(Dimension::Origin).iter().map(with_count).collect();
    origins.sort_by_cached_key(|(origin, count)| {
        let count = std::cmp::Reverse(count.count().unwrap_or_default());
        (group(*origin), count, origin.label(table.id().persons(), lang))
    });
    let place = |count: Shown| {
        let more = |(origin, other): &&(Category, Shown)| is_country(*origin) && other.count() > count.count();
        1 + origins.iter().filter(more).count()
    };
    let ranked = |(origin, count): &(Category, Shown)| {
        let place = (is_country(*origin) && count.count().is_some()).then(|| place(*count));
        RankedOrigin { origin: *origin, count: *count, place }
    };
    origins.iter().map(ranked).collect()
}

/// What the counts of countries that are shown say of all countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Countries {
    /// They are all that there are.
    All,
    /// They are the largest: rarer ones are told together.
    Largest,
    /// Others may be larger: their counts are not shown.
    SomeHidden,
}

impl Countries {
    /// Of a table by origin and form.
    pub fn of(table: &ReleasedTable) -> Self {
        let total = |origin: &Category| table.at(&[*origin, Category::Total]);
        let origins = table.grid().categories(Dimension::Origin);
        if origins.iter().any(|origin| is_country(*origin) && total(origin) == Shown::Suppressed) {
            Self::SomeHidden
        } else if origins.contains(&Category::OtherOrigins) && total(&Category::OtherOrigins) != Shown::Count(0) {
            Self::Largest
        } else {
            Self::All
        }
    }
}

/// The forms that most persons of an origin have; several where they are equally common, none where there is nobody. `None`
/// where a count of a form is not shown.
pub fn commonest_forms(table: &ReleasedTable, origin: Category) -> Option<Vec<Form>> {
    let form = |category: &Category| match category {
        Category::Form(form) => Some(*form),
        _ => None,
    };
    let forms = table.grid().categories(Dimension::Form).iter().filter_map(form);
    let counts: Option<Vec<(Form, u64)>> =
        forms.map(|form| Some((form, table.at(&[origin, Category::Form(form)]).count()?))).collect();
    let counts = counts?;
    let most = counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 0);
    Some(counts.into_iter().filter(|(_, count)| Some(*count) == most).map(|(form, _)| form).collect())
}

fn is_country(origin: Category) -> bool {
    group(origin) == 0
}

/// Countries, then those without one, then the total.
fn group(origin: Category) -> u8 {
    match origin {
        Category::OtherOrigins => 1,
        Category::Origin(Origin::STATELESS) => 2,
        Category::Origin(Origin::NOT_RECORDED) => 3,
        Category::Total => 4,
        _ => 0,
    }
}
