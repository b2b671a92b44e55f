//! What polygons are asked and how they are cut, in degrees as on the picture.

use super::{Point, Polygon, Ring};

/// The upper left and the lower right corner, or the south-western and the north-eastern one in degrees.
pub(super) fn bounds(ring: &Ring) -> (Point, Point) {
    let start = ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
    ring.iter().fold(start, |(low, high), (x, y)| ((low.0.min(*x), low.1.min(*y)), (high.0.max(*x), high.1.max(*y))))
}

/// Every side of a ring, the one back to its start included.
pub(super) fn edges(ring: &Ring) -> impl Iterator<Item = (Point, Point)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

pub(super) fn area(ring: &Ring) -> f64 {
    edges(ring).map(|(from, to)| from.0 * to.1 - to.0 * from.1).sum::<f64>().abs() / 2.0
}

/// Whether a way out to the right crosses the border an odd number of times. Holes are borders too.
pub(super) fn contains(polygon: &Polygon, (x, y): Point) -> bool {
    let crossed = polygon.iter().flat_map(edges).filter(|(from, to)| {
        (from.1 > y) != (to.1 > y) && x < from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1)
    });
    crossed.count() % 2 == 1
}

/// The part of a ring where `side` is not below zero, for a function that grows evenly across a straight border (Sutherland
/// and Hodgman 1974).
pub(super) fn cut(ring: &Ring, side: impl Fn(Point) -> f64) -> Ring {
    let mut kept = Ring::new();
    for (from, to) in edges(ring) {
        let (before, after) = (side(from), side(to));
        if before >= 0.0 {
            kept.push(from);
        }
        if (before >= 0.0) != (after >= 0.0) {
            let share = before / (before - after);
            kept.push((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share));
        }
    }
    kept
}
