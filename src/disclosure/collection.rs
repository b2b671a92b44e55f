//! A release as its JSON-stat collection has it, read back: what anybody can see of it.

use super::check::{Cell, Printed};
use crate::release::Policy;
use crate::report::{Axis, Category, Dimension, Remark, Selection, TableId};
use crate::terms::{Region, Term, Year};
use serde_json::Value;
use std::collections::BTreeSet;

/// The tables of a published collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Collection {
    pub selection: Selection,
    /// The regions of whose lists it is; none where it is of all.
    pub covered: Vec<Region>,
    /// By which rule its numbers are shown; none in those of before there was one.
    pub policy: Option<Policy>,
    /// The footnotes' numbers; none where one is hidden.
    pub remarks: Vec<(Remark, Option<u64>)>,
    pub tables: Vec<Printed>,
}

impl Collection {
    /// Reads a collection; none where it is not one of ours.
    pub(super) fn read(collection: &Value) -> Option<Self> {
        let extension = collection.get("extension")?;
        let year = extension.get("year")?.as_u64().and_then(|year| Year::new(u16::try_from(year).ok()?))?;
        let region = match extension.get("region")? {
            Value::Null => None,
            code => Some(Region::from_code(code.as_str()?)?),
        };
        let datasets = collection.get("link")?.get("item")?.as_array()?;
        let tables = datasets.iter().map(printed).collect::<Option<Vec<_>>>()?;
        let ids: BTreeSet<TableId> = tables.iter().map(|table| table.id).collect();
        if ids.len() != tables.len() {
            return None;
        }
        let covered = match extension.get("covered") {
            None => Vec::new(),
            Some(codes) => {
                let code = |code: &Value| Region::from_code(code.as_str()?);
                codes.as_array()?.iter().map(code).collect::<Option<_>>()?
            }
        };
        let policy = match extension.get("policy") {
            None => None,
            Some(policy) => Some(serde_json::from_value(policy.clone()).ok()?),
        };
        let remarks = match extension.get("remarks") {
            None => Vec::new(),
            Some(remarks) => {
                let remarks = remarks.as_object()?.iter();
                let remark = |(code, count): (&String, &Value)| {
                    let remark = Remark::ALL.into_iter().find(|remark| remark.code() == code)?;
                    Some((remark, if count.is_null() { None } else { Some(count.as_u64()?) }))
                };
                remarks.map(remark).collect::<Option<_>>()?
            }
        };
        Some(Self { selection: Selection { year, region }, covered, policy, remarks, tables })
    }
}

fn printed(dataset: &Value) -> Option<Printed> {
    let id = TableId::from_code(dataset.get("extension")?.get("id")?.as_str()?)?;
    let ids = dataset.get("id")?.as_array()?;
    let axes = ids.iter().map(|id| axis(id.as_str()?, dataset)).collect::<Option<Vec<Axis>>>()?;
    let declared = id.declaration().dimensions.iter();
    if !axes.iter().map(|axis| &axis.dimension).eq(declared) {
        return None;
    }
    let statuses = dataset.get("status");
    let cell = |(place, value): (usize, &Value)| match value {
        Value::Null => {
            let status = statuses.and_then(|statuses| statuses.get(place.to_string())).and_then(Value::as_str);
            Some(if status == Some("suppressed") { Cell::Hidden } else { Cell::NoCount })
        }
        count => count.as_u64().map(Cell::Shown),
    };
    let cells = dataset.get("value")?.as_array()?.iter().enumerate().map(cell).collect::<Option<Vec<Cell>>>()?;
    let size = axes.iter().try_fold(1usize, |size, axis| size.checked_mul(axis.categories.len()))?;
    (cells.len() == size).then_some(Printed { id, axes, cells })
}

/// An axis whose last category is its total, each there once.
fn axis(id: &str, dataset: &Value) -> Option<Axis> {
    let dimension = Dimension::from_id(id)?;
    let codes = dataset.get("dimension")?.get(id)?.get("category")?.get("index")?.as_array()?;
    let category = |code: &Value| Category::from_axis(dimension, code.as_str()?);
    let categories = codes.iter().map(category).collect::<Option<Vec<Category>>>()?;
    let distinct: BTreeSet<&Category> = categories.iter().collect();
    let is_whole = categories.last() == Some(&Category::Total) && distinct.len() == categories.len();
    is_whole.then_some(Axis { dimension, categories })
}
