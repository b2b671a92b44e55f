use super::{Aggregates, Cell};
use crate::report::{Category, TableId};
use crate::terms::{AgeGroup, Form, Region, Year};
use std::collections::BTreeSet;

/// A table that does not count as many persons as others that count the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Contradiction {
    pub table: TableId,
    pub region: Region,
    pub year: Year,
}

/// The first contradiction between the tables of a region and year.
pub(super) fn contradiction(aggregates: &Aggregates) -> Option<Contradiction> {
    let parts_of = |table| aggregates.cells(table).map(|(cell, _)| (cell.region, cell.year));
    let parts: BTreeSet<(Region, Year)> = TableId::ALL.into_iter().flat_map(parts_of).collect();
    let contradicts = |table: TableId, (region, year): (Region, Year)| {
        let here = |cell: &Cell| (cell.region, cell.year) == (region, year);
        let own = aggregates.count(table, here);
        let in_other = |(other, category): &(TableId, Category)| {
            aggregates.count(*other, |cell| here(cell) && cell.place.contains(category))
        };
        let others: Vec<u64> = same_persons(table).iter().map(in_other).collect();
        let differs = !others.is_empty() && own != others.into_iter().fold(0, u64::saturating_add);
        differs.then_some(Contradiction { table, region, year })
    };
    parts.into_iter().find_map(|part| TableId::ALL.into_iter().find_map(|table| contradicts(table, part)))
}

/// Where else the persons of a table are counted; nowhere for the tables that the others are compared with.
fn same_persons(id: TableId) -> &'static [(TableId, Category)] {
    const ADULTS: Category = Category::AgeGroup(AgeGroup::Adult);
    const CHILDREN: Category = Category::AgeGroup(AgeGroup::Child);
    const MULTIPLE: Category = Category::Form(Form::Multiple);
    match id {
        TableId::AdultsBySexCrime
        | TableId::AdultsBySexForm
        | TableId::AdultsByOriginForm
        | TableId::AdultsByYearCrimeSex
        | TableId::AdultsByYearCrimeSexForm => &[(TableId::VictimsByRegionAgeGroupSex, ADULTS)],
        TableId::ChildrenBySex
        | TableId::ChildrenBySexForm
        | TableId::ChildrenByOriginForm
        | TableId::ChildrenByYearSex => &[(TableId::VictimsByRegionAgeGroupSex, CHILDREN)],
        TableId::LabourBySectorSex => &[(TableId::AdultsBySexForm, Category::Form(Form::Labour))],
        TableId::MultipleByCombinationAgeGroup => {
            &[(TableId::AdultsBySexForm, MULTIPLE), (TableId::ChildrenBySexForm, MULTIPLE)]
        }
        TableId::VictimsByRegionAgeGroupSex | TableId::RelatedChildrenByAgePlace => &[],
    }
}
