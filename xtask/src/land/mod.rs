//! Writes the table of outlines and points from which the product draws its map.
//!
//! The outlines are Natural Earth's (public domain), as the npm package world-atlas (licence ISC) holds them. The table is
//! kept in the repository for the same reasons as the table of countries: a build of the product needs no Node.js, and a
//! border that moves shows up in review. It comes projected and in whole numbers, so that the product only has to scale.
//!
//! A line is `code;x;y;shape`. At `x`, `y` a circle for that origin stands. The shape is rings with a space in between,
//! each `x,y,dx,dy,…`: the first point, then the step to each next one. Holes are left out, for what lies in a hole is
//! drawn by its own line. Antarctica has no shape: nobody is from there, and the picture is larger without it.
//!
//! Natural Earth draws who rules a place, the product counts by ISO 3166. Hence Crimea belongs to Ukraine, Northern Cyprus
//! to Cyprus, Somaliland to Somalia and all of Western Sahara to `EH`; Kosovo is `XK`, and Palestine and Taiwan have their
//! own lines. Overseas departments stay in the outline of France, and Svalbard in Norway's.

mod geometry;
mod points;
mod projection;
mod topology;

use crate::kept;
use anyhow::{Context, Result, bail};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};
use topology::Feature;

/// Longitude and latitude in degrees, or `x` and `y` once projected.
type Point = (f64, f64);
/// Points around an area, the first not said again at the end.
type Ring = Vec<Point>;
/// An outline, then the holes in it.
type Polygon = Vec<Ring>;

const COUNTRIES: &str = "src/terms/origins.csv";
const TABLE: &str = "src/figure/map/land.csv";

/// The outlines that are drawn.
const DRAWN: &str = "node_modules/world-atlas/countries-110m.json";
/// Where the countries stand that are too small to be drawn, the rougher map first.
const FINER: [&str; 2] = ["node_modules/world-atlas/countries-50m.json", "node_modules/world-atlas/countries-10m.json"];

/// What the map draws without an ISO code, by the name it has there.
const NAMED: [(&str, &str); 3] = [("Kosovo", "XK"), ("N. Cyprus", "CY"), ("Somaliland", "SO")];

/// Where Western Sahara ends in the north, 27° 40′ less what the map is rounded by: there the map's own border runs on to
/// Algeria.
const SAHARA: f64 = 27.65;

const ANTARCTICA: &str = "AQ";

/// Longitude and latitude of what no map has under its own code, since it counts as part of another country.
const BY_HAND: [(&str, f64, f64); 12] = [
    (ANTARCTICA, 0.0, -90.0), // its outline surrounds the pole and has no inside on a flat map
    ("BQ", -68.3, 12.2),      // Caribbean Netherlands: Bonaire
    ("BV", 3.4, -54.4),       // Bouvet Island
    ("CC", 96.8, -12.2),      // Cocos (Keeling) Islands
    ("CX", 105.6, -10.5),     // Christmas Island
    ("GF", -53.1, 4.0),       // French Guiana
    ("GP", -61.5, 16.2),      // Guadeloupe
    ("MQ", -61.0, 14.7),      // Martinique
    ("RE", 55.5, -21.1),      // Réunion
    ("SJ", 16.0, 78.5),       // Svalbard and Jan Mayen: Spitsbergen
    ("TK", -171.8, -9.2),     // Tokelau
    ("YT", 45.2, -12.8),      // Mayotte
];

/// Writes `src/figure/map/land.csv` below `root` from the maps in `root/node_modules`.
pub fn generate(root: &Path) -> Result<()> {
    kept::write(root, TABLE, &text(root)?)
}

/// Compares the table below `root` with what would be written.
pub fn check(root: &Path) -> Result<()> {
    kept::check(root, TABLE, &text(root)?, "Natural Earth draws", "land")
}

fn text(root: &Path) -> Result<String> {
    let path = root.join(COUNTRIES);
    let countries = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let codes = codes(&countries).context(COUNTRIES)?;
    let drawn = drawn(&codes, read(root, DRAWN)?).context(DRAWN)?;
    let finer = FINER.map(|file| read(root, file)).into_iter().collect::<Result<Vec<_>>>()?;
    table(&codes, &drawn, &finer)
}

fn read(root: &Path, file: &str) -> Result<Vec<Feature>> {
    let path = root.join(file);
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}: run `npm ci` first", path.display()))?;
    let value = serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
    topology::features(&value).context(file.to_owned())
}

/// The two-letter and the numeric code of every country, in the order of the table of countries.
fn codes(countries: &str) -> Result<Vec<(&str, &str)>> {
    let mut codes = Vec::new();
    for line in countries.lines().skip(1) {
        let mut fields = line.split(';');
        let code = fields.next().zip(fields.nth(1));
        codes.push(code.with_context(|| format!("has a line without codes: {line}"))?);
    }
    Ok(codes)
}

/// The projected polygons of every country that is drawn, by its code.
fn drawn<'a>(codes: &[(&'a str, &str)], features: Vec<Feature>) -> Result<BTreeMap<&'a str, Vec<Polygon>>> {
    let mut drawn: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for Feature { id, name, polygons } in features {
        let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
        let is_it = |(code, numeric): &&(&str, &str)| match &id {
            Some(id) => id == numeric,
            None => named == Some(*code),
        };
        let Some(&(code, _)) = codes.iter().find(is_it) else {
            bail!("draws {name}, which has no ISO code: say in xtask/src/land/mod.rs whose it is");
        };
        if code == ANTARCTICA {
            continue;
        }
        for (code, polygon) in polygons.into_iter().flat_map(|polygon| by_iso(code, polygon)) {
            drawn.entry(code).or_default().extend(projection::polygons(&polygon));
        }
    }
    Ok(drawn)
}

/// Whose a polygon is that the map gives to `code`.
fn by_iso(code: &str, polygon: Polygon) -> Vec<(&str, Polygon)> {
    let part = |side: fn(Point) -> f64| polygon.iter().map(|ring| geometry::cut(ring, side)).collect();
    match code {
        "RU" if is_crimea(&polygon) => vec![("UA", polygon)],
        "MA" => {
            let north = part(|(_, latitude)| latitude - SAHARA);
            let south = part(|(_, latitude)| SAHARA - latitude);
            vec![(code, north), ("EH", south)]
        }
        _ => vec![(code, polygon)],
    }
}

/// Whether it is the one polygon whose middle lies where Crimea is.
fn is_crimea(polygon: &Polygon) -> bool {
    let Some(outline) = polygon.first() else { return false };
    let ((west, south), (east, north)) = geometry::bounds(outline);
    (32.0..=37.0).contains(&f64::midpoint(west, east)) && (44.0..=46.5).contains(&f64::midpoint(south, north))
}

fn table(codes: &[(&str, &str)], drawn: &BTreeMap<&str, Vec<Polygon>>, finer: &[Vec<Feature>]) -> Result<String> {
    let mut table = String::from("code;x;y;shape\n");
    for (code, numeric) in codes {
        let shape = drawn.get(code).map(Vec::as_slice).unwrap_or_default();
        let by_hand = || BY_HAND.iter().find(|(known, ..)| known == code);
        let (x, y) = points::inside(shape)
            .or_else(|| by_hand().map(|(_, longitude, latitude)| projection::point((*longitude, *latitude))))
            .or_else(|| finer.iter().find_map(|features| points::inside(&outlines(features, numeric))))
            .with_context(|| format!("no map has {code}: add it to BY_HAND in xtask/src/land/mod.rs"))?;
        let rings: Vec<String> = shape.iter().filter_map(|polygon| ring(polygon.first()?)).collect();
        writeln!(table, "{code};{};{};{}", whole(x), whole(y), rings.join(" "))?;
    }
    Ok(table)
}

/// The projected polygons of the features with a numeric code; Australia has two.
fn outlines(features: &[Feature], numeric: &str) -> Vec<Polygon> {
    let features = features.iter().filter(|feature| feature.id.as_deref() == Some(numeric));
    features.flat_map(|feature| &feature.polygons).flat_map(projection::polygons).collect()
}

/// `x,y,dx,dy,…`, unless too little is left of the ring in whole numbers.
fn ring(ring: &Ring) -> Option<String> {
    let mut corners: Vec<(i32, i32)> = ring.iter().map(|(x, y)| (whole(*x), whole(*y))).collect();
    corners.dedup();
    if corners.first() == corners.last() {
        corners.pop();
    }
    if corners.len() < 3 {
        return None;
    }
    let mut at = (0, 0);
    let steps = corners.into_iter().map(|(x, y)| {
        let step = format!("{},{}", x - at.0, y - at.1);
        at = (x, y);
        step
    });
    Some(steps.collect::<Vec<_>>().join(","))
}

/// The picture is a few thousand units large.
#[expect(clippy::cast_possible_truncation)]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

#[cfg(test)]
mod tests;
