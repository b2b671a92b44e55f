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
/// where a count that is not shown could be as large: of all persons of the origin, those of forms that are shown leave too many.
pub fn commonest_forms(table: &ReleasedTable, origin: Category) -> Option<Vec<Form>> {
    let form = |category: &Category| match category {
        Category::Form(form) => Some((*form, table.at(&[origin, *category]))),
        _ => None,
    };
    let forms: Vec<(Form, Shown)> = table.grid().categories(Dimension::Form).iter().filter_map(form).collect();
    let counts: Vec<(Form, u64)> = forms.iter().filter_map(|(form, shown)| Some((*form, shown.count()?))).collect();
    let most = counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 0);
    if forms.iter().any(|(_, shown)| *shown == Shown::Suppressed) {
        let shown: u64 = counts.iter().map(|(_, count)| *count).sum();
        let hidden = table.at(&[origin, Category::Total]).count()?.saturating_sub(shown);
        most.filter(|most| *most > hidden)?;
    }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;
    use crate::read::read;
    use crate::release::Release;
    use crate::report::{Report, Selection, TableId};
    use crate::terms::Year;

    /// The forms of seven Romanians, the counts of some of which are hidden.
    fn commonest(hidden: &[Form]) -> Option<Vec<Form>> {
        let forms = [["sexuell"; 4].as_slice(), &["tiggeri"; 2], &["arbete"]].concat();
        let rows = forms.iter().map(|form| format!("2021;30;Rumänien;{form}\n"));
        let list = format!("år;ålder;nationalitet;form\n{}", rows.collect::<String>());
        let selection = Selection { year: Year::new(2021).unwrap(), region: None };
        let release = Release::internal(Report::of(&read(list.as_bytes()).unwrap().cube, selection));
        let romania = Category::Origin(Origin::from_code("RO").unwrap());
        let is_hidden = |at: &[Category]| {
            at.first() == Some(&romania) && hidden.iter().any(|form| at.get(1) == Some(&Category::Form(*form)))
        };
        let release = release.hiding(|table, at| table == TableId::AdultsByOriginForm && is_hidden(at));
        commonest_forms(release.table(TableId::AdultsByOriginForm).unwrap(), romania)
    }

    /// Of 7, 4 in one form leave 3 for others; where 4 are hidden they may all be in one form, too.
    #[test]
    fn a_form_is_the_commonest_where_no_hidden_one_can_be_as_common() {
        assert_eq!(commonest(&[]), Some(vec![Form::Sexual]));
        assert_eq!(commonest(&[Form::Begging]), Some(vec![Form::Sexual]));
        assert_eq!(commonest(&[Form::Begging, Form::Labour]), Some(vec![Form::Sexual]));
        assert_eq!(commonest(&[Form::Sexual]), None);
    }
}
