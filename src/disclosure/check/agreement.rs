//! Where tables count the same persons, as a reader of the report would say it, and whether they do.

use super::totals::{Shape, Totals};
use crate::disclosure::spot::Spot;
use crate::report::{Category, Dimension, Remark, TableId};
use crate::terms::{AgeGroup, Form, Year};
use std::collections::BTreeMap;

/// Some cells of a table: those in which some dimensions have a category, by others.
struct Part {
    table: TableId,
    with: Vec<Category>,
    by: &'static [Dimension],
}

/// Two parts of tables that count the same persons.
pub(super) struct Agreement {
    one: Part,
    other: Part,
}

/// Where the tables of the report count the same persons, read off what their titles say.
pub(super) fn agreements(year: Year) -> Vec<Agreement> {
    use Dimension::{Crime, Form as ByForm, Sex, Year as ByYear};
    use TableId::{
        AdultsByOriginForm, AdultsBySexCrime, AdultsBySexForm, AdultsByYearCrimeSex, AdultsByYearCrimeSexForm,
        ChildrenByOriginForm, ChildrenBySex, ChildrenBySexForm, ChildrenByYearSex, LabourBySectorSex,
        MultipleByCombinationAgeGroup, VictimsByRegionAgeGroupSex,
    };
    let all = |table, by| Part { table, with: Vec::new(), by };
    let year = Category::Year(year);
    let with = |table, with: Category, by| Part { table, with: vec![with], by };
    let (adults, children) = (Category::AgeGroup(AgeGroup::Adult), Category::AgeGroup(AgeGroup::Child));
    let form = Category::Form;
    [
        (all(AdultsBySexCrime, &[Sex, Crime]), with(AdultsByYearCrimeSexForm, year, &[Sex, Crime])),
        (all(AdultsBySexForm, &[Sex, ByForm]), with(AdultsByYearCrimeSexForm, year, &[Sex, ByForm])),
        (all(AdultsByOriginForm, &[ByForm]), all(AdultsBySexForm, &[ByForm])),
        (all(ChildrenBySex, &[Sex]), all(ChildrenBySexForm, &[Sex])),
        (all(ChildrenByOriginForm, &[ByForm]), all(ChildrenBySexForm, &[ByForm])),
        (all(AdultsByYearCrimeSex, &[ByYear, Crime, Sex]), all(AdultsByYearCrimeSexForm, &[ByYear, Crime, Sex])),
        (with(ChildrenByYearSex, year, &[Sex]), all(ChildrenBySexForm, &[Sex])),
        (with(VictimsByRegionAgeGroupSex, adults, &[Sex]), all(AdultsBySexForm, &[Sex])),
        (with(VictimsByRegionAgeGroupSex, children, &[Sex]), all(ChildrenBySexForm, &[Sex])),
        (all(LabourBySectorSex, &[Sex]), with(AdultsBySexForm, form(Form::Labour), &[Sex])),
        (with(MultipleByCombinationAgeGroup, adults, &[]), with(AdultsBySexForm, form(Form::Multiple), &[])),
        (with(MultipleByCombinationAgeGroup, children, &[]), with(ChildrenBySexForm, form(Form::Multiple), &[])),
    ]
    .map(|(one, other)| Agreement { one, other })
    .into()
}

/// Two tables that count the same persons differently, if there are any.
pub(super) fn disagreement(
    totals: &Totals,
    tables: &BTreeMap<TableId, Shape<'_>>,
    agreements: &[Agreement],
) -> Option<(TableId, TableId)> {
    let mut sums: BTreeMap<(usize, Vec<Category>), i64> = BTreeMap::new();
    for (spot, count) in totals.all() {
        let Spot::Cell(id, cell) = spot else { continue };
        let concerned =
            agreements.iter().enumerate().filter(|(_, each)| each.one.table == id || each.other.table == id);
        for (number, agreement) in concerned {
            // Only where both are printed is there anything to agree.
            if !tables.contains_key(&agreement.one.table) || !tables.contains_key(&agreement.other.table) {
                continue;
            }
            for (part, sign) in [(&agreement.one, 1), (&agreement.other, -1)] {
                if let Some(key) =
                    tables.get(&id).filter(|_| part.table == id).and_then(|table| part.key(table, cell as usize))
                {
                    *sums.entry((number, key)).or_default() += sign * count;
                }
            }
        }
    }
    let whole_remark = |remark: Remark| {
        let parts = totals.at(Spot::Remark(remark)).saturating_add(totals.at(Spot::Rest(remark)));
        let last = tables.get(&remark.whole()).map_or(0, |table| table.cells.len().saturating_sub(1));
        (parts != totals.at(Spot::Cell(remark.whole(), last as u32))).then_some((remark.whole(), remark.whole()))
    };
    let differing = sums.into_iter().find(|(_, sum)| *sum != 0);
    let differing = differing.and_then(|((number, _), _)| agreements.get(number));
    let of_tables = differing.map(|agreement| (agreement.one.table, agreement.other.table));
    of_tables.or_else(|| Remark::ALL.into_iter().find_map(whole_remark))
}

impl Part {
    /// To which group of persons an innermost cell belongs, if to any: the categories of the dimensions that are told apart.
    fn key(&self, table: &Shape<'_>, cell: usize) -> Option<Vec<Category>> {
        let at = table.coordinates(cell);
        if !table.is_innermost(&at) {
            return None;
        }
        let categories: Vec<Category> = (0..table.axes.len()).filter_map(|axis| table.category(axis, &at)).collect();
        if !self.with.iter().all(|category| categories.contains(category)) {
            return None;
        }
        let of = |dimension: &Dimension| {
            let axis = table.axes.iter().position(|axis| axis.dimension == *dimension)?;
            categories.get(axis).copied()
        };
        self.by.iter().map(of).collect()
    }
}
