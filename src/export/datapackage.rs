//! A Frictionless data package (<https://specs.frictionlessdata.io/data-package/>, version 1): every table as a tidy CSV, a
//! column for each dimension with the registry's codes, and a schema that says what each column holds. It names no licence:
//! under which the numbers may be used, only their owner can say.

use super::notes::Notes;
use super::{Edition, Export, ExportError, Saved, archive};
use crate::document::{Imprint, report_title, source, title};
use crate::release::{ReleasedTable, Shown};
use crate::report::{Axis, Category, TableId};
use crate::words::Words;
use serde_json::{Value, json};

/// A data package, in one zip archive.
#[derive(Debug)]
pub struct DataPackage;

impl Export for DataPackage {
    fn code(&self) -> &'static str {
        "datapackage"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        let tables = edition.release.tables();
        let mut files = vec![Saved {
            name: "datapackage.json".to_owned(),
            media_type: "application/json",
            bytes: serde_json::to_vec_pretty(&described(edition)).map_err(ExportError::of)?,
        }];
        for table in tables {
            files.push(file(path(table.id()), rows(table)?));
        }
        files.push(file(CODES.to_owned(), codes(edition)?));
        Ok(Saved {
            name: edition.file_name("datapaket", "data-package", "zip"),
            media_type: "application/zip",
            bytes: archive::zip(&files, edition.date)?,
        })
    }
}

/// What the codes mean.
const CODES: &str = "codes.csv";

fn file(name: String, bytes: Vec<u8>) -> Saved {
    Saved { name, media_type: "text/csv", bytes }
}

fn path(id: TableId) -> String {
    format!("{}.csv", id.code())
}

fn described(edition: &Edition<'_>) -> Value {
    let Edition { release, words, date } = *edition;
    let notes = Notes::of(edition);
    let imprint = Imprint::of(release, date, words);
    let tables = release.tables().iter().map(|table| resource(table, &notes, edition));
    let codes = json!({
        "name": "codes",
        "path": CODES,
        "profile": "tabular-data-resource",
        "title": words.text("data-codes"),
        "encoding": "utf-8",
        "schema": {
            "fields": [
                { "name": "dimension", "type": "string" },
                { "name": "code", "type": "string" },
                { "name": "label", "type": "string" },
            ],
            "missingValues": [""],
        },
    });
    json!({
        "profile": "tabular-data-package",
        "name": format!("fallbild-{}-{}", release.selection().year, words.lang().tag()),
        "title": format!("{}, {}", report_title(release, words), imprint.value("place")),
        "description": notes.of_all().join("\n\n"),
        "created": format!("{date}T00:00:00Z"),
        "sources": [{ "title": source(None, release, words) }],
        "resources": tables.chain([codes]).collect::<Vec<_>>(),
    })
}

fn resource(table: &ReleasedTable, notes: &Notes, edition: &Edition<'_>) -> Value {
    let Edition { release, words, .. } = *edition;
    let axes = table.grid().axes();
    let dimensions: Vec<&str> = axes.iter().map(|axis| axis.dimension.id()).collect();
    let measure = json!({
        "name": "count",
        "type": "integer",
        "title": words.text("column-count"),
        "description": words.text("data-count"),
        "constraints": { "minimum": 0 },
    });
    let status = json!({
        "name": "status",
        "type": "string",
        "description": words.text("data-status"),
        "constraints": { "enum": ["not_collected", "not_applicable", "suppressed"] },
    });
    let fields = axes.iter().map(|axis| field(axis, words)).chain([measure, status]);
    json!({
        "name": table.id().code(),
        "path": path(table.id()),
        "profile": "tabular-data-resource",
        "title": title(table.id(), release, words),
        "description": notes.of_table(table.id()).join("\n\n"),
        "encoding": "utf-8",
        "schema": { "fields": fields.collect::<Vec<_>>(), "primaryKey": dimensions, "missingValues": [""] },
    })
}

fn field(axis: &Axis, words: &Words) -> Value {
    let codes: Vec<String> = axis.categories.iter().map(|category| category.code()).collect();
    json!({
        "name": axis.dimension.id(),
        "type": "string",
        "title": words.text(&format!("dimension-{}", axis.dimension.id())),
        "constraints": { "required": true, "enum": codes },
    })
}

/// A row for each cell, totals too.
fn rows(table: &ReleasedTable) -> Result<Vec<u8>, ExportError> {
    let heads = table.grid().axes().iter().map(|axis| axis.dimension.id().to_owned());
    let heads: Vec<String> = heads.chain(["count".to_owned(), "status".to_owned()]).collect();
    let coordinates = table.grid().coordinates();
    let row = |(at, shown): (&Vec<Category>, &Shown)| {
        let (count, status) = match shown {
            Shown::Count(count) => (count.to_string(), ""),
            Shown::NotCollected => (String::new(), "not_collected"),
            Shown::NotApplicable => (String::new(), "not_applicable"),
            Shown::Suppressed => (String::new(), "suppressed"),
        };
        at.iter().map(|category| category.code()).chain([count, status.to_owned()]).collect::<Vec<_>>()
    };
    let cells = coordinates.iter().zip(table.grid().cells()).map(row);
    tidy(std::iter::once(heads).chain(cells))
}

fn codes(edition: &Edition<'_>) -> Result<Vec<u8>, ExportError> {
    let Edition { release, words, .. } = *edition;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for table in release.tables() {
        for axis in table.grid().axes() {
            for category in &axis.categories {
                let label = category.label(table.id().persons(), words.lang());
                let row = vec![axis.dimension.id().to_owned(), category.code(), label];
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
    }
    let heads = ["dimension", "code", "label"].map(str::to_owned).to_vec();
    tidy(std::iter::once(heads).chain(rows))
}

fn tidy(rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, ExportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row).map_err(ExportError::of)?;
    }
    writer.into_inner().map_err(ExportError::of)
}
