//! From degrees to the picture's units, in the Equal Earth projection: no country looks larger than it is.
//!
//! B. Šavrič, T. Patterson, B. Jenny (2018): The Equal Earth map projection. International Journal of Geographical
//! Information Science 33(3), 454–465. With sin θ = √3/2 · sin φ:
//!
//! x = 2√3 λ cos θ / (3 (9 A₄ θ⁸ + 7 A₃ θ⁶ + 3 A₂ θ² + A₁)), y = A₄ θ⁹ + A₃ θ⁷ + A₂ θ³ + A₁ θ

use super::{Point, Polygon, Ring, geometry};

const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;

/// The whole equator. Shapes are whole numbers of this, about 11 km.
pub(super) const WIDTH: f64 = 3600.0;
/// The picture's upper edge: Greenland ends at 83.6° N.
const NORTH: f64 = 84.0;
/// The picture's lower edge. Only Antarctica lies farther south, and its point has to be on the picture.
pub(super) const SOUTH: f64 = -57.0;

/// Below this many square degrees, a part is only what rounding left of a border. The Vatican has 0.00008 in the 50m map.
const SMALLEST: f64 = 1e-9;

/// Where a longitude and a latitude are on the picture: x from the left, y from the top.
pub(super) fn point((longitude, latitude): Point) -> Point {
    let unit = WIDTH / 2.0 / equal_earth((180.0, 0.0)).0;
    let (x, y) = equal_earth((longitude, latitude.max(SOUTH)));
    let top = equal_earth((0.0, NORTH)).1;
    (WIDTH / 2.0 + x * unit, (top - y) * unit)
}

fn equal_earth((longitude, latitude): Point) -> Point {
    let theta = (3_f64.sqrt() / 2.0 * latitude.to_radians().sin()).asin();
    let slope = 9.0 * A4 * theta.powi(8) + 7.0 * A3 * theta.powi(6) + 3.0 * A2 * theta.powi(2) + A1;
    let x = 2.0 * 3_f64.sqrt() * longitude.to_radians() * theta.cos() / (3.0 * slope);
    (x, A4 * theta.powi(9) + A3 * theta.powi(7) + A2 * theta.powi(3) + A1 * theta)
}

/// A polygon in degrees on the picture: in parts, when it lies across the 180th meridian.
pub(super) fn polygons(polygon: &Polygon) -> Vec<Polygon> {
    let unrolled: Polygon = polygon.iter().map(unroll).collect();
    // What unrolled past one edge comes in at the other.
    let parts = [0.0, 360.0, -360.0].map(|shift| {
        let rings = unrolled.iter().map(|ring| within(&ring.iter().map(|(x, y)| (x + shift, *y)).collect()));
        rings.map(|ring| ring.into_iter().map(point).collect::<Ring>()).collect::<Polygon>()
    });
    parts.into_iter().filter(|part| part.first().is_some_and(|outline| !outline.is_empty())).collect()
}

/// Longitudes without jumps, past ±180 where need be: the map's borders are joined there, a flat picture's are not.
fn unroll(ring: &Ring) -> Ring {
    let mut last = None;
    let walk = ring.iter().map(|(longitude, latitude)| {
        let from = last.unwrap_or(*longitude);
        let unrolled = longitude - ((longitude - from) / 360.0).round() * 360.0;
        last = Some(unrolled);
        (unrolled, *latitude)
    });
    walk.collect()
}

/// The part of a ring between the longitudes −180 and 180; nothing when all it does is touch them.
fn within(ring: &Ring) -> Ring {
    let western = geometry::cut(ring, |(longitude, _)| 180.0 - longitude);
    let ring = geometry::cut(&western, |(longitude, _)| 180.0 + longitude);
    if geometry::area(&ring) > SMALLEST { ring } else { Ring::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 0.01, "{found} is not {expected}");
    }

    #[test]
    fn the_equator_is_as_wide_as_the_picture() {
        near(point((0.0, 0.0)).0, 1800.0);
        near(point((-180.0, 0.0)).0, 0.0);
        near(point((180.0, 0.0)).0, 3600.0);
        near(point((0.0, 84.0)).1, 0.0);
    }

    /// The whole world in metres, EPSG:8857, as PROJ gives it: 17 243 959.06 by 8 392 927.60 from the middle, and
    /// 10 216 474.79 half the pole's line. The first two are the 2.05458 of the paper.
    #[test]
    fn the_world_has_the_published_shape() {
        let (width, _) = equal_earth((180.0, 0.0));
        let (pole, height) = equal_earth((180.0, 90.0));
        assert!((width / height - 2.05458).abs() < 0.000_005);
        assert!((width / height - 17_243_959.06 / 8_392_927.60).abs() < 1e-8);
        assert!((pole / width - 10_216_474.79 / 17_243_959.06).abs() < 1e-8);
    }

    #[test]
    fn what_lies_south_of_the_picture_is_moved_to_its_edge() {
        assert_eq!(point((0.0, -90.0)), point((0.0, -57.0)));
        assert!(point((0.0, -56.0)).1 < point((0.0, -57.0)).1);
    }

    #[test]
    fn a_polygon_across_the_180th_meridian_comes_in_two() {
        let parts = polygons(&vec![vec![(170.0, 0.0), (-160.0, 0.0), (-160.0, 10.0)]]);
        let spans: Vec<_> = parts.iter().map(|part| geometry::bounds(&part[0])).collect();
        assert_eq!(parts.len(), 2);
        // A tenth of a degree is a unit, but for the corner 10° N, which lies farther in.
        near(spans[0].0.0, 3500.0);
        near(spans[0].1.0, 3600.0);
        near(spans[1].0.0, 0.0);
        assert!((195.0..=220.0).contains(&spans[1].1.0), "{spans:?}");
    }

    #[test]
    fn a_polygon_that_touches_the_180th_meridian_stays_whole() {
        for sign in [1.0, -1.0] {
            let ring = vec![(sign * 180.0, 0.0), (sign * 170.0, 0.0), (sign * 170.0, 10.0), (sign * 180.0, 10.0)];
            assert_eq!(polygons(&vec![ring.clone()]), [[ring.into_iter().map(point).collect::<Ring>()]]);
        }
    }
}
