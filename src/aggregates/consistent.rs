use super::{Aggregates, Cell};
use crate::report::{Category, TableId};
use crate::terms::{AgeGroup, Form, Region, Year};
use std::collections::BTreeMap;

/// A table that does not count as many persons as others that count the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Contradiction {
    pub table: TableId,
    pub region: Region,
    pub year: Year,
}

/// The first contradiction between the tables of a region and year.
pub(super) fn contradiction(aggregates: &Aggregates) -> Option<Contradiction> {
    // Once through each table: a file may have many regions and years.
    let sums = |table: TableId, counts: &dyn Fn(&Cell) -> bool| {
        let mut sums: BTreeMap<(Region, Year), u64> = BTreeMap::new();
        for (cell, count) in aggregates.cells(table).filter(|(cell, _)| counts(cell)) {
            let sum = sums.entry((cell.region, cell.year)).or_default();
            *sum = sum.saturating_add(count);
        }
        sums.retain(|_, sum| *sum > 0);
        sums
    };
    let contradicts = |table: TableId| {
        let others = same_persons(table);
        let own = sums(table, &|_| true);
        let mut there: BTreeMap<(Region, Year), u64> = BTreeMap::new();
        for (other, category) in others {
            for (part, count) in sums(*other, &|cell| cell.place.contains(category)) {
                let sum = there.entry(part).or_default();
                *sum = sum.saturating_add(count);
            }
        }
        let differs = |part: &&(Region, Year)| own.get(*part) != there.get(*part);
        let mut parts = own.keys().chain(there.keys()).filter(|_| !others.is_empty());
        parts.find(differs).map(|(region, year)| Contradiction { table, region: *region, year: *year })
    };
    TableId::ALL.into_iter().find_map(contradicts)
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
