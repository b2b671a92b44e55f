//! JSON-stat 2.0 (<https://json-stat.org/full/>): one collection, a dataset per table.

use super::notes::Notes;
use super::{Edition, Export, ExportError, Saved};
use crate::document::{report_title, source, title};
use crate::release::{Release, ReleasedTable, Shown};
use crate::report::{Axis, Dimension, Remark, TableId};
use crate::terms::Term;
use crate::words::Words;
use serde_json::{Map, Value, json};

/// JSON-stat, all tables in one collection.
#[derive(Debug)]
pub struct JsonStat;

impl Export for JsonStat {
    fn code(&self) -> &'static str {
        "jsonstat"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        Ok(Saved {
            name: edition.file_name("json-stat", "json-stat", "json"),
            media_type: "application/json",
            bytes: format!("{:#}\n", collection(edition)).into_bytes(),
        })
    }
}

/// The release as one collection. A value that is not shown is null, and its `status` says why.
pub fn collection(edition: &Edition<'_>) -> Value {
    let Edition { release, words, date } = *edition;
    let notes = Notes::of(edition);
    let selection = release.selection();
    let datasets: Vec<Value> = release.tables().iter().map(|table| dataset(table, &notes, edition)).collect();
    json!({
        "version": "2.0",
        "class": "collection",
        "label": report_title(release, words),
        "updated": date.to_string(),
        "source": source(None, release, words),
        "note": notes.of_all(),
        "extension": {
            "year": selection.year.number(),
            "region": selection.region.map(Term::code),
            "covered": release.regions().iter().map(|region| region.code()).collect::<Vec<_>>(),
            "policy": release.policy(),
            "remarks": remarks(release),
        },
        "link": { "item": datasets },
    })
}

/// The footnotes' numbers, null where one is not shown.
fn remarks(release: &Release) -> Map<String, Value> {
    Remark::ALL.iter().map(|remark| (remark.code().to_owned(), release.remark(*remark).count().into())).collect()
}

fn dataset(table: &ReleasedTable, notes: &Notes, edition: &Edition<'_>) -> Value {
    let Edition { release, words, date } = *edition;
    let axes = table.grid().axes();
    let dimensions: Map<String, Value> =
        axes.iter().map(|axis| (axis.dimension.id().to_owned(), dimension(axis, table.id(), words))).collect();
    let values: Vec<Option<u64>> = table.grid().cells().iter().map(|shown| shown.count()).collect();
    let said = [notes.of_all(), notes.of_table(table.id())].concat();
    let mut dataset = json!({
        "version": "2.0",
        "class": "dataset",
        "label": title(table.id(), release, words),
        "updated": date.to_string(),
        "source": source(Some(table.id()), release, words),
        "id": axes.iter().map(|axis| axis.dimension.id()).collect::<Vec<_>>(),
        "size": axes.iter().map(|axis| axis.categories.len()).collect::<Vec<_>>(),
        "dimension": dimensions,
        "value": values,
        "note": said,
        "extension": {
            "id": table.id().code(),
            "year": release.selection().year.number(),
            "region": release.selection().region.map(Term::code),
        },
    });
    for (name, member) in [("role", roles(axes)), ("status", status(table))] {
        if let (false, Some(members)) = (member.is_empty(), dataset.as_object_mut()) {
            members.insert(name.to_owned(), Value::Object(member));
        }
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

/// Which dimensions say when and where.
fn roles(axes: &[Axis]) -> Map<String, Value> {
    let role = |dimension: Dimension| match dimension {
        Dimension::Year => Some("time"),
        Dimension::Region | Dimension::Origin => Some("geo"),
        _ => None,
    };
    let ids = |name: &str| -> Vec<&str> {
        let played = axes.iter().map(|axis| axis.dimension).filter(|dimension| role(*dimension) == Some(name));
        played.map(Dimension::id).collect()
    };
    let roles = ["time", "geo"].into_iter().map(|name| (name.to_owned(), ids(name)));
    roles.filter(|(_, ids)| !ids.is_empty()).map(|(name, ids)| (name, ids.into())).collect()
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
