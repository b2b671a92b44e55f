//! Whom a number of a report counts, so that it can be found wherever else they are counted. It is read off what the tables are called,
//! and shares nothing with how the program links them.

use fallbild::report::{Axis, Category, Dimension, Selection, TableId};
use fallbild::terms::Term;
use std::collections::BTreeMap;

/// Whom a number counts, and by which categories of which dimensions.
pub(crate) type Address = (&'static str, BTreeMap<&'static str, String>);

pub(crate) fn address(selection: Selection, table: TableId, axes: &[Axis], at: &[Category]) -> Address {
    let named = axes.iter().zip(at).filter(|(_, category)| **category != Category::Total);
    let mut by: BTreeMap<&'static str, String> =
        named.map(|(axis, category)| (axis.dimension.id(), category.code())).collect();
    if !axes.iter().any(|axis| axis.dimension == Dimension::Year) {
        by.insert("year", selection.year.to_string());
    }
    if let Some(region) = selection.region {
        by.insert("region", region.code().to_owned());
    }
    let of_age_group = |by: &mut BTreeMap<&'static str, String>| match by.remove("agegroup").as_deref() {
        Some("adult") => "adults",
        Some("child") => "children",
        _ => "victims",
    };
    let population = match table {
        TableId::RelatedChildrenByAgePlace => "related children",
        TableId::ChildrenBySex
        | TableId::ChildrenBySexForm
        | TableId::ChildrenByOriginForm
        | TableId::ChildrenByYearSex => "children",
        TableId::VictimsByRegionAgeGroupSex => of_age_group(&mut by),
        TableId::MultipleByCombinationAgeGroup => {
            by.insert("form", "multiple".to_owned());
            of_age_group(&mut by)
        }
        TableId::LabourBySectorSex => {
            by.insert("form", "labour".to_owned());
            "adults"
        }
        _ => "adults",
    };
    (population, by)
}
