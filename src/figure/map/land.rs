//! The world's countries, drawn beforehand: projected (Equal Earth) whole-number outlines and a point for each origin, by
//! `cargo xtask land` from Natural Earth 1:110 million (public domain).

use crate::terms::Origin;
use std::sync::LazyLock;

/// The width of the whole world in the table's units.
pub(super) const WIDTH: i32 = 3600;

static TABLE: LazyLock<Vec<Country>> =
    LazyLock::new(|| include_str!("land.csv").lines().skip(1).filter_map(Country::parse).collect());

/// Every outline, the largest first: what lies in a hole of another is drawn after it.
pub(super) fn outlines() -> &'static [&'static Vec<(i32, i32)>] {
    static OUTLINES: LazyLock<Vec<&'static Vec<(i32, i32)>>> = LazyLock::new(|| {
        let mut outlines: Vec<_> = TABLE.iter().flat_map(|country| &country.rings).collect();
        outlines.sort_by_key(|outline| std::cmp::Reverse(extent(outline)));
        outlines
    });
    &OUTLINES
}

/// The area of the rectangle around an outline.
fn extent(outline: &[(i32, i32)]) -> i64 {
    let length = |place: fn(&(i32, i32)) -> i32| {
        let least = outline.iter().map(place).min().unwrap_or(0);
        i64::from(outline.iter().map(place).max().unwrap_or(0)) - i64::from(least)
    };
    length(|(x, _)| *x) * length(|(_, y)| *y)
}

/// A country on the map.
pub(super) struct Country {
    /// Which one.
    pub(super) origin: Origin,
    /// Where its circle stands.
    pub(super) point: (i32, i32),
    /// Its outlines; none for one too small for the scale.
    pub(super) rings: Vec<Vec<(i32, i32)>>,
}

/// Every country, in the order of the codes.
#[cfg(test)]
pub(super) fn countries() -> &'static [Country] {
    &TABLE
}

/// Where an origin's circle stands; none for one that is no country.
pub(super) fn point(origin: Origin) -> Option<(i32, i32)> {
    let place = TABLE.binary_search_by(|country| country.origin.cmp(&origin)).ok()?;
    TABLE.get(place).map(|country| country.point)
}

/// The height of the world in the table's units: the southernmost point of any.
pub(super) fn height() -> i32 {
    static HEIGHT: LazyLock<i32> = LazyLock::new(|| {
        let points = TABLE.iter().flat_map(|country| country.rings.iter().flatten().chain([&country.point]));
        points.map(|(_, y)| *y).max().unwrap_or(0)
    });
    *HEIGHT
}

impl Country {
    /// `code;x;y;ring ring …`.
    fn parse(line: &str) -> Option<Self> {
        let fields: Vec<&str> = line.split(';').collect();
        let [code, x, y, shape] = fields.as_slice() else { return None };
        let rings = shape.split(' ').filter(|ring| !ring.is_empty()).map(ring).collect::<Option<_>>()?;
        Some(Self { origin: Origin::from_code(code)?, point: (x.parse().ok()?, y.parse().ok()?), rings })
    }
}

/// `x,y,dx,dy,…`: the first corner, then how far it is to each next one.
fn ring(text: &str) -> Option<Vec<(i32, i32)>> {
    let numbers = text.split(',').map(|number| number.parse().ok()).collect::<Option<Vec<i32>>>()?;
    let mut at = (0_i32, 0_i32);
    let steps = numbers.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)));
    let corner = |(dx, dy): (i32, i32)| {
        at = (at.0.saturating_add(dx), at.1.saturating_add(dy));
        at
    };
    Some(steps.map(corner).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_place_on_the_map() {
        let drawn: Vec<&str> = countries().iter().map(|country| country.origin.code()).collect();
        let known: Vec<&str> =
            Origin::all().filter(|origin| *origin != Origin::STATELESS).map(|origin| origin.code()).collect();
        assert_eq!(drawn, known);
        assert!(countries().iter().all(|country| (0..=WIDTH).contains(&country.point.0)));
        assert!(countries().iter().filter(|country| !country.rings.is_empty()).count() > 170);
    }
}
