use super::{Category, Dimension, Selection, TableId};
use crate::aggregates::{Aggregates, Place};
use crate::case::Forms;
use crate::terms::{Form, Origin, Term};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which categories have a row of their own. From how many persons on; rarer ones are told together. None where each is told by itself, however
/// few there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Design {
    /// Whether what could be is listed, and not only what occurs: as in a publication, where a row must not say that there is
    /// somebody.
    pub every: bool,
    /// Countries, in each table by origin.
    pub origins: Option<u64>,
    /// Combinations of forms.
    pub combinations: Option<u64>,
    /// Forms, by the larger of all adults and the year's children: rarer ones are counted as other.
    pub forms: Option<u64>,
}

impl Design {
    /// Whether no row says by being there that there are few, or that there is anybody, where counts below this are not to be known.
    pub fn hides(&self, threshold: u64) -> bool {
        let fewest = [self.origins, self.combinations, self.forms].into_iter().flatten();
        self.every && fewest.min().is_none_or(|fewest| fewest >= threshold)
    }
}

/// Which categories are told together, in which table.
#[derive(Debug, Default)]
pub(super) struct Together {
    design: Design,
    forms: BTreeSet<Form>,
    rare: BTreeMap<TableId, BTreeSet<Category>>,
}

impl Together {
    /// Finds the rare ones.
    pub(super) fn of(aggregates: &Aggregates, selection: &Selection, design: Design) -> Self {
        let mut together = Self { design, ..Self::default() };
        if let Some(fewest) = design.forms {
            together.forms = rare_forms(aggregates, selection, fewest);
        }
        for (id, fewest) in [
            (TableId::AdultsByOriginForm, design.origins),
            (TableId::ChildrenByOriginForm, design.origins),
            (TableId::MultipleByCombinationAgeGroup, design.combinations),
        ] {
            if let Some(fewest) = fewest {
                together.rare.insert(id, rare(id, aggregates, selection, fewest));
            }
        }
        together
    }

    /// The forms that are told as other.
    pub(super) fn forms(&self) -> Vec<Form> {
        self.forms.iter().copied().collect()
    }

    /// Where a table counts what it would count at a place.
    pub(super) fn place(&self, id: TableId, place: Place) -> Place {
        place.map(|category| self.category(id, category))
    }

    fn category(&self, id: TableId, category: Category) -> Category {
        match category {
            Category::Form(form) if self.forms.contains(&form) => Category::Form(Form::Other),
            _ if !self.rare.get(&id).is_some_and(|rare| rare.contains(&category)) => category,
            Category::Origin(_) => Category::OtherOrigins,
            Category::Combination(_) => Category::OtherCombinations,
            other => other,
        }
    }

    /// The categories that stand in a table whether anybody is in them or not: where rows are left out because there are few in
    /// them, those that are there must not say that there is somebody.
    pub(super) fn always_listed(&self, dimension: Dimension) -> Vec<Category> {
        match dimension {
            Dimension::Origin if self.design.origins.is_some() => {
                let without_country = [Origin::STATELESS, Origin::NOT_RECORDED].map(Category::Origin);
                without_country.into_iter().chain([Category::OtherOrigins]).collect()
            }
            Dimension::Combination if self.design.combinations.is_some() => vec![Category::OtherCombinations],
            Dimension::Origin if self.design.every => {
                Origin::all().chain([Origin::NOT_RECORDED]).map(Category::Origin).collect()
            }
            Dimension::Combination if self.design.every => Forms::every().map(Category::Combination).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether a category is counted as another one in every table.
    pub(super) fn is_told_elsewhere(&self, category: Category) -> bool {
        matches!(category, Category::Form(form) if self.forms.contains(&form))
    }
}

/// The first dimension's categories with fewer persons than a row of its own needs.
fn rare(id: TableId, aggregates: &Aggregates, selection: &Selection, fewest: u64) -> BTreeSet<Category> {
    let mut sums: BTreeMap<Category, u64> = BTreeMap::new();
    for (cell, count) in id.declaration().cells(aggregates, selection) {
        if let Some(category) = cell.place.first() {
            let sum = sums.entry(*category).or_default();
            *sum = sum.saturating_add(count);
        }
    }
    let has_a_row = [Origin::STATELESS, Origin::NOT_RECORDED].map(Category::Origin);
    let is_rare = |(category, sum): &(Category, u64)| *sum < fewest && !has_a_row.contains(category);
    sums.into_iter().filter(is_rare).map(|(category, _)| category).collect()
}

/// Those with which nothing else is counted, and that are not other or unknown themselves.
fn rare_forms(aggregates: &Aggregates, selection: &Selection, fewest: u64) -> BTreeSet<Form> {
    let sum = |id: TableId, form: Form| {
        let cells = id.declaration();
        let of_form = cells.cells(aggregates, selection).filter(|(cell, _)| cell.place.contains(&Category::Form(form)));
        of_form.map(|(_, count)| count).fold(0, u64::saturating_add)
    };
    // One of which there is nobody, too: what is told as other must not say that there is somebody.
    let is_rare = |form: &Form| {
        let tables = [TableId::AdultsByYearCrimeSexForm, TableId::ChildrenBySexForm];
        tables.iter().all(|id| sum(*id, *form) < fewest)
    };
    Form::ALL.iter().copied().filter(|form| form.can_be_told_as_other() && is_rare(form)).collect()
}
