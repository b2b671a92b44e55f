use super::{Category, Dimension, Selection, TableId};
use crate::terms::{AgeGroup, Form};

/// Whom a number counts, in words of the statistics and not of a table: two tables that count the same have one address for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    whom: Whom,
    /// In the order of dimensions, whatever that of the table is.
    by: Vec<(Dimension, Category)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
        let mut by = Vec::with_capacity(declaration.dimensions.len() + 2);
        by.extend(
            declaration
                .dimensions
                .iter()
                .copied()
                .zip(at.iter().copied())
                .filter(|(_, category)| *category != Category::Total),
        );
        if !declaration.dimensions.contains(&Dimension::Year) {
            by.push((Dimension::Year, selection.year.into()));
        }
        if let Some(region) = selection.region {
            // Of one region, whatever the table says of it.
            by.retain(|(dimension, _)| *dimension != Dimension::Region);
            by.push((Dimension::Region, Category::Region(region)));
        }
        let whom = match table {
            TableId::ChildrenBySex
            | TableId::ChildrenBySexForm
            | TableId::ChildrenByOriginForm
            | TableId::ChildrenByYearSex => Whom::Children,
            TableId::RelatedChildrenByAgePlace => Whom::RelatedChildren,
            TableId::VictimsByRegionAgeGroupSex => of_age_group(&mut by),
            TableId::MultipleByCombinationAgeGroup => {
                by.push((Dimension::Form, Category::Form(Form::Multiple)));
                of_age_group(&mut by)
            }
            TableId::LabourBySectorSex => {
                by.push((Dimension::Form, Category::Form(Form::Labour)));
                Whom::Adults
            }
            _ => Whom::Adults,
        };
        by.sort_unstable();
        Self { whom, by }
    }
}

fn of_age_group(by: &mut Vec<(Dimension, Category)>) -> Whom {
    let place = by.iter().position(|(dimension, _)| *dimension == Dimension::AgeGroup);
    match place.map(|place| by.swap_remove(place)) {
        Some((_, Category::AgeGroup(AgeGroup::Adult))) => Whom::Adults,
        Some((_, Category::AgeGroup(AgeGroup::Child))) => Whom::Children,
        _ => Whom::Victims,
    }
}
