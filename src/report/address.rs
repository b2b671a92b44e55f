use super::{Category, Dimension, Selection, TableId};
use crate::terms::{AgeGroup, Form};
use std::collections::BTreeMap;

/// Whom a number counts, in words of the statistics and not of a table: two tables that count the same have one address for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    whom: Whom,
    by: BTreeMap<&'static str, Category>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Whom {
    Adults,
    Children,
    Victims,
    RelatedChildren,
}

impl Address {
    /// The address of a cell of a table under a selection.
    pub fn of(table: TableId, at: &[Category], selection: &Selection) -> Self {
        let declaration = table.declaration();
        let mut by: BTreeMap<&'static str, Category> = BTreeMap::new();
        for (dimension, category) in declaration.dimensions.iter().zip(at) {
            if *category != Category::Total {
                by.insert(dimension.id(), *category);
            }
        }
        if !declaration.dimensions.contains(&Dimension::Year) {
            by.insert(Dimension::Year.id(), selection.year.into());
        }
        if let Some(region) = selection.region {
            by.insert(Dimension::Region.id(), Category::Region(region));
        }
        let whom = match table {
            TableId::ChildrenBySex
            | TableId::ChildrenBySexForm
            | TableId::ChildrenByOriginForm
            | TableId::ChildrenByYearSex => Whom::Children,
            TableId::RelatedChildrenByAgePlace => Whom::RelatedChildren,
            TableId::VictimsByRegionAgeGroupSex => of_age_group(&mut by),
            TableId::MultipleByCombinationAgeGroup => {
                by.insert(Dimension::Form.id(), Category::Form(Form::Multiple));
                of_age_group(&mut by)
            }
            TableId::LabourBySectorSex => {
                by.insert(Dimension::Form.id(), Category::Form(Form::Labour));
                Whom::Adults
            }
            _ => Whom::Adults,
        };
        Self { whom, by }
    }
}

fn of_age_group(by: &mut BTreeMap<&'static str, Category>) -> Whom {
    match by.remove(Dimension::AgeGroup.id()) {
        Some(Category::AgeGroup(AgeGroup::Adult)) => Whom::Adults,
        Some(Category::AgeGroup(AgeGroup::Child)) => Whom::Children,
        _ => Whom::Victims,
    }
}
