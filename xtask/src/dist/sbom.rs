//! The bill of materials of the page, in CycloneDX: what cargo-cyclonedx finds, without what does not ship, and without
//! what differs from day to day and from machine to machine; and the parts that are no crates.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::parts::{Other, Parts};
use crate::tools;

/// The bill as JSON.
pub fn text(root: &Path, sha256: &str, parts: &Parts) -> Result<String> {
    let bill = finished(found(root)?, sha256, parts)?;
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

/// What cargo-cyclonedx says. It writes a file beside each manifest of the workspace, which are gone afterwards.
fn found(root: &Path) -> Result<Value> {
    const NAME: &str = "dist-sbom";
    let mut cyclonedx = tools::crates_program(root, &tools::CARGO_CYCLONEDX)?;
    cyclonedx.args(["cyclonedx", "--quiet", "--format=json", "--spec-version=1.5", "--no-build-deps"]);
    cyclonedx.args(["--target", tools::WASM, "--override-filename", NAME]);
    let done = tools::run(&mut cyclonedx);
    let file = root.join(format!("{NAME}.json"));
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()));
    for folder in [root.to_path_buf(), root.join("xtask")] {
        let file = folder.join(format!("{NAME}.json"));
        if file.exists() {
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
        }
    }
    done?;
    Ok(serde_json::from_str(&text?)?)
}

/// The bill of the page, made of that of the workspace.
fn finished(mut bill: Value, sha256: &str, parts: &Parts) -> Result<Value> {
    name_places(&mut bill);
    let ours = bill.pointer("/metadata/component").context("the bill has no component of ours")?;
    let text = |key: &str| ours.get(key).and_then(Value::as_str).with_context(|| format!("our component has no {key}"));
    let (reference, version, description) = (text("bom-ref")?, text("version")?, text("description")?);

    let listed = bill.get("components").and_then(Value::as_array).context("the bill has no components")?;
    let ships = |component: &&Value| {
        let is = |key: &str, wanted: &str| component.get(key).is_some_and(|value| value == wanted);
        parts.crates.iter().any(|(name, version)| is("name", name) && is("version", version))
    };
    let mut components: Vec<Value> = listed.iter().filter(ships).cloned().collect();
    if components.len() != parts.crates.len() {
        bail!("cargo-cyclonedx names {} of the {} crates in the page", components.len(), parts.crates.len());
    }
    components.extend(parts.others.iter().map(component));

    let known: Vec<&str> = components.iter().filter_map(|component| component.get("bom-ref")?.as_str()).collect();
    let edges = bill.get("dependencies").and_then(Value::as_array).context("the bill has no dependencies")?;
    let dependencies: Vec<Value> = edges
        .iter()
        .filter_map(|edge| {
            let from = edge.get("ref")?.as_str()?;
            let mut to: Vec<&str> = edge
                .get("dependsOn")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .filter(|to| known.contains(to))
                .collect();
            if from == reference {
                to.extend(parts.others.iter().map(|other| other.origin));
            }
            (from == reference || known.contains(&from)).then(|| json!({ "ref": from, "dependsOn": to }))
        })
        .chain(parts.others.iter().map(|other| json!({ "ref": other.origin })))
        .collect();

    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "tools": bill.pointer("/metadata/tools"),
            "component": {
                "type": "application",
                "bom-ref": reference,
                "name": "fallbild.html",
                "version": version,
                "description": description,
                "hashes": [{ "alg": "SHA-256", "content": sha256 }],
                "licenses": [{ "license": { "id": "EUPL-1.2" } }],
            },
            "properties": bill.pointer("/metadata/properties"),
        },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// Something that is no crate, as a component.
fn component(other: &Other) -> Value {
    json!({
        "type": other.kind,
        "bom-ref": other.origin,
        "name": other.name,
        "version": other.version,
        "description": other.what,
        "scope": "required",
        "licenses": [{ "expression": other.licence }],
        "purl": format!("{}@{}", other.origin, other.version),
    })
}

/// Takes the place on this machine out of references: `path+file:///home/me/fallbild#fallbild@0.1.0`.
fn name_places(value: &mut Value) {
    match value {
        Value::String(text) if text.starts_with("path+file:") => {
            *text = text.rsplit('#').next().unwrap_or_default().to_owned();
        }
        Value::Array(values) => values.iter_mut().for_each(name_places),
        Value::Object(values) => values.values_mut().for_each(name_places),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bill() -> Value {
        json!({
            "bomFormat": "CycloneDX",
            "serialNumber": "urn:uuid:5d2a1e4e-0000-4000-8000-000000000000",
            "metadata": {
                "timestamp": "2026-11-27T07:14:00.000000000Z",
                "tools": [{ "name": "cargo-cyclonedx" }],
                "component": {
                    "bom-ref": "path+file:///home/me/fallbild#fallbild@0.1.0",
                    "version": "0.1.0",
                    "description": "made up",
                    "components": [{ "bom-ref": "path+file:///home/me/fallbild#fallbild@0.1.0 bin-target-0" }],
                },
            },
            "components": [
                { "bom-ref": "r#zip@9.5.1", "name": "zip", "version": "9.5.1" },
                { "bom-ref": "r#syn@2.0.0", "name": "syn", "version": "2.0.0" },
            ],
            "dependencies": [
                { "ref": "path+file:///home/me/fallbild#fallbild@0.1.0", "dependsOn": ["r#zip@9.5.1", "r#syn@2.0.0"] },
                { "ref": "r#zip@9.5.1", "dependsOn": ["r#syn@2.0.0"] },
                { "ref": "r#syn@2.0.0" },
            ],
        })
    }

    fn parts() -> Parts {
        Parts {
            crates: [("zip".to_owned(), "9.5.1".to_owned())].into(),
            others: vec![Other {
                name: "made-up",
                version: "1".to_owned(),
                what: "data",
                kind: "data",
                licence: "ISC",
                origin: "pkg:npm/made-up",
                texts: Vec::new(),
            }],
        }
    }

    #[test]
    fn the_bill_has_what_ships_and_neither_place_nor_time() -> Result<()> {
        let bill = finished(bill(), "abcd", &parts())?;
        let names = |pointer: &str, key: &str| -> Vec<String> {
            let values = bill.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
            values.iter().filter_map(|value| Some(value.get(key)?.as_str()?.to_owned())).collect()
        };
        assert_eq!(names("/components", "name"), ["zip", "made-up"]);
        assert_eq!(names("/dependencies", "ref"), ["fallbild@0.1.0", "r#zip@9.5.1", "pkg:npm/made-up"]);
        let expected = json!(["r#zip@9.5.1", "pkg:npm/made-up"]);
        assert_eq!(bill.pointer("/dependencies/0/dependsOn"), Some(&expected));
        assert_eq!(bill.pointer("/metadata/component/hashes/0/content"), Some(&json!("abcd")));
        let text = bill.to_string();
        for varying in ["/home/", "timestamp", "2026", "serialNumber", "uuid", "syn"] {
            assert!(!text.contains(varying), "{varying}: {text}");
        }
        Ok(())
    }

    #[test]
    fn a_crate_that_the_bill_does_not_name_is_an_error() {
        let mut parts = parts();
        parts.crates.insert(("csv".to_owned(), "1.4.0".to_owned()));
        assert!(finished(bill(), "abcd", &parts).is_err());
    }
}
