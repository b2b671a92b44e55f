//! JSON-stat 2.0 (<https://json-stat.org/full/>): one collection, a dataset per table.

use crate::document::{report_title, title};
use crate::release::{Release, ReleasedTable, Shown};
use crate::report::{Axis, TableId};
use crate::words::Words;
use serde_json::{Map, Value, json};

/// The release as one collection. A value that is not shown is null, and its `status` says why.
pub fn collection(release: &Release, words: &Words) -> Value {
    let selection = release.selection();
    let datasets: Vec<Value> = release.tables().iter().map(|table| dataset(table, release, words)).collect();
    json!({
        "version": "2.0",
        "class": "collection",
        "label": report_title(release, words),
        "note": [words.text("caveat")],
        "extension": {
            "year": selection.year.number(),
            "region": selection.region.map(crate::terms::Term::code),
        },
        "link": { "item": datasets },
    })
}

fn dataset(table: &ReleasedTable, release: &Release, words: &Words) -> Value {
    let axes = table.grid().axes();
    let dimensions: Map<String, Value> =
        axes.iter().map(|axis| (axis.dimension.id().to_owned(), dimension(axis, table.id(), words))).collect();
    let values: Vec<Option<u64>> = table.grid().cells().iter().map(|shown| shown.count()).collect();
    let mut dataset = json!({
        "version": "2.0",
        "class": "dataset",
        "label": title(table.id(), release, words),
        "id": axes.iter().map(|axis| axis.dimension.id()).collect::<Vec<_>>(),
        "size": axes.iter().map(|axis| axis.categories.len()).collect::<Vec<_>>(),
        "dimension": dimensions,
        "value": values,
        "note": [words.text("caveat")],
        "extension": {
            "id": table.id().code(),
            "year": release.selection().year.number(),
            "region": release.selection().region.map(crate::terms::Term::code),
        },
    });
    let status = status(table);
    if let (false, Some(members)) = (status.is_empty(), dataset.as_object_mut()) {
        members.insert("status".to_owned(), Value::Object(status));
    }
    dataset
}

fn dimension(axis: &Axis, table: TableId, words: &Words) -> Value {
    let codes: Vec<String> = axis.categories.iter().map(|category| category.code()).collect();
    let labels: Map<String, Value> = axis
        .categories
        .iter()
        .map(|category| (category.code(), category.label(table.persons(), words.lang()).into()))
        .collect();
    json!({
        "label": words.text(&format!("dimension-{}", axis.dimension.id())),
        "category": { "index": codes, "label": labels },
    })
}

/// Why a value is null, by its place in `value`.
fn status(table: &ReleasedTable) -> Map<String, Value> {
    let reason = |shown: &Shown| match shown {
        Shown::Count(_) => None,
        Shown::NotCollected => Some("not_collected"),
        Shown::NotApplicable => Some("not_applicable"),
        Shown::Suppressed => Some("suppressed"),
    };
    let cells = table.grid().cells().iter().enumerate();
    cells.filter_map(|(place, shown)| Some((place.to_string(), reason(shown)?.into()))).collect()
}
