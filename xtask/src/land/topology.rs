//! Reads TopoJSON: borders are stored once, as arcs that neighbours share.
//!
//! The format is that of the [TopoJSON specification](https://github.com/topojson/topojson-specification).

use super::{Point, Polygon, Ring};
use anyhow::{Context, Result, bail};
use serde_json::Value;

/// A country of the map.
pub(super) struct Feature {
    /// The numeric code of ISO 3166-1 with its zeros; places that it does not know have none.
    pub(super) id: Option<String>,
    /// The English name.
    pub(super) name: String,
    /// In degrees.
    pub(super) polygons: Vec<Polygon>,
}

/// Every feature of the object `countries`.
pub(super) fn features(file: &Value) -> Result<Vec<Feature>> {
    let scale = pair(file.pointer("/transform/scale")).context("/transform/scale")?;
    let translate = pair(file.pointer("/transform/translate")).context("/transform/translate")?;
    let arcs = list(file.get("arcs")).context("/arcs")?;
    let arcs = arcs.iter().map(|steps| arc(steps, scale, translate)).collect::<Result<Vec<_>>>().context("/arcs")?;
    let geometries = list(file.pointer("/objects/countries/geometries")).context("/objects/countries/geometries")?;
    geometries.iter().map(|geometry| feature(geometry, &arcs)).collect()
}

/// Whole-number steps from point to point, as degrees.
fn arc(steps: &Value, scale: Point, translate: Point) -> Result<Ring> {
    let mut at = (0.0, 0.0);
    let mut points = Ring::new();
    for step in list(Some(steps))? {
        let (x, y) = pair(Some(step))?;
        at = (at.0 + x, at.1 + y);
        points.push((at.0 * scale.0 + translate.0, at.1 * scale.1 + translate.1));
    }
    Ok(points)
}

fn feature(geometry: &Value, arcs: &[Ring]) -> Result<Feature> {
    let name = geometry.pointer("/properties/name").and_then(Value::as_str).context("a country has no name")?;
    let id = geometry.get("id").and_then(Value::as_str).map(str::to_owned);
    let polygons = match geometry.get("type").and_then(Value::as_str) {
        Some("Polygon") => polygon(geometry.get("arcs"), arcs).map(|polygon| vec![polygon]),
        Some("MultiPolygon") => list(geometry.get("arcs"))
            .and_then(|polygons| polygons.iter().map(|rings| polygon(Some(rings), arcs)).collect()),
        _ => bail!("{name} is no polygon"),
    };
    Ok(Feature { id, name: name.to_owned(), polygons: polygons.with_context(|| name.to_owned())? })
}

fn polygon(rings: Option<&Value>, arcs: &[Ring]) -> Result<Polygon> {
    list(rings)?.iter().map(|indices| ring(indices, arcs)).collect()
}

/// The arcs one after the other. Each begins where the one before ends, and the last ends where the first begins, so that
/// each goes without its last point.
fn ring(indices: &Value, arcs: &[Ring]) -> Result<Ring> {
    let mut ring = Ring::new();
    for index in list(Some(indices))? {
        let index = index.as_i64().with_context(|| format!("{index} is no arc"))?;
        // `!n` is arc n walked backwards.
        let found = usize::try_from(if index < 0 { !index } else { index }).ok().and_then(|place| arcs.get(place));
        let arc = found.with_context(|| format!("there is no arc {index}"))?;
        let kept = arc.len().saturating_sub(1);
        if index < 0 {
            ring.extend(arc.iter().rev().take(kept));
        } else {
            ring.extend(arc.iter().take(kept));
        }
    }
    Ok(ring)
}

fn list(value: Option<&Value>) -> Result<&Vec<Value>> {
    value.and_then(Value::as_array).context("is no list")
}

fn pair(value: Option<&Value>) -> Result<Point> {
    match list(value)?.as_slice() {
        [x, y, ..] => x.as_f64().zip(y.as_f64()).context("is no pair of numbers"),
        _ => bail!("is no pair of numbers"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn shared_arcs_are_walked_both_ways() {
        let features = features(&map(json!([[[-1, -3]]]))).unwrap();
        let [west, east] = features.as_slice() else { panic!("{} features", features.len()) };
        assert_eq!((west.id.as_deref(), west.name.as_str()), (Some("001"), "West"));
        assert_eq!(west.polygons, [[[(11.0, 20.0), (10.0, 21.0), (10.0, 20.0)]]]);
        assert_eq!((east.id.as_deref(), east.name.as_str()), (None, "East"));
        assert_eq!(east.polygons, [[[(10.0, 21.0), (11.0, 20.0), (11.0, 21.0)]]]);
    }

    #[test]
    fn an_arc_that_is_not_there_is_an_error_with_the_country() {
        let error = features(&map(json!([[[-1, 7]]]))).err().unwrap();
        assert_eq!(format!("{error:#}"), "East: there is no arc 7");
    }

    /// Two triangles that share a border.
    fn map(east: Value) -> Value {
        json!({
            "transform": { "scale": [0.5, 0.5], "translate": [10.0, 20.0] },
            "arcs": [[[2, 0], [-2, 2]], [[0, 2], [0, -2], [2, 0]], [[0, 2], [2, 0], [0, -2]]],
            "objects": { "countries": { "geometries": [
                { "type": "Polygon", "id": "001", "properties": { "name": "West" }, "arcs": [[0, 1]] },
                { "type": "MultiPolygon", "properties": { "name": "East" }, "arcs": east },
            ] } },
        })
    }
}
