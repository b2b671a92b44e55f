//! Finds where in a country its circle stands.

use super::{
    Point, Polygon,
    geometry::{area, bounds, contains, edges},
};

/// Cells of the search's grid in each direction.
const CELLS: u8 = 32;
/// Each round looks at the neighbourhood of the best cell before: a hundredth of a unit is reached long before the last.
const ROUNDS: u8 = 6;

/// The point of the largest polygon that is farthest from its border: the pole of inaccessibility. A middle may lie in the
/// sea.
pub(super) fn inside(polygons: &[Polygon]) -> Option<Point> {
    let sizes = polygons.iter().filter_map(|polygon| Some((polygon, area(polygon.first()?))));
    let (polygon, _) = sizes.max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    let ((left, top), (right, bottom)) = bounds(polygon.first()?);
    let mut best = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    let mut cell = ((right - left) / f64::from(CELLS), (bottom - top) / f64::from(CELLS));
    for _ in 0..ROUNDS {
        let middle = best;
        let mut farthest = clearance(polygon, best);
        for (row, column) in (0..=CELLS).flat_map(|row| (0..=CELLS).map(move |column| (row, column))) {
            let offset = |step: u8| f64::from(step) - f64::from(CELLS) / 2.0;
            let here = (middle.0 + offset(column) * cell.0, middle.1 + offset(row) * cell.1);
            let distance = clearance(polygon, here);
            if distance > farthest {
                (best, farthest) = (here, distance);
            }
        }
        // The next grid reaches two cells to each side.
        cell = (cell.0 * 4.0 / f64::from(CELLS), cell.1 * 4.0 / f64::from(CELLS));
    }
    Some(best)
}

/// How far a point is from the border, below zero outside.
fn clearance(polygon: &Polygon, point: Point) -> f64 {
    let distances = polygon.iter().flat_map(edges).map(|edge| distance(point, edge));
    let nearest = distances.fold(f64::INFINITY, f64::min);
    if contains(polygon, point) { nearest } else { -nearest }
}

fn distance((x, y): Point, (from, to): (Point, Point)) -> f64 {
    let (along_x, along_y) = (to.0 - from.0, to.1 - from.1);
    let length = along_x * along_x + along_y * along_y;
    let share = if length > 0.0 { ((x - from.0) * along_x + (y - from.1) * along_y) / length } else { 0.0 };
    let share = share.clamp(0.0, 1.0);
    (x - from.0 - share * along_x).hypot(y - from.1 - share * along_y)
}

#[cfg(test)]
mod tests {
    use super::super::Ring;
    use super::*;

    fn square(at: f64, side: f64) -> Ring {
        vec![(at, at), (at + side, at), (at + side, at + side), (at, at + side)]
    }

    #[track_caller]
    fn near(found: Option<Point>, expected: Point) {
        let (x, y) = found.unwrap();
        assert!((x - expected.0).hypot(y - expected.1) < 0.01, "({x}, {y}) is not {expected:?}");
    }

    #[test]
    fn the_point_stands_in_the_largest_polygon() {
        near(inside(&[vec![square(0.0, 2.0)], vec![square(10.0, 6.0)], vec![square(20.0, 3.0)]]), (13.0, 13.0));
        assert_eq!(inside(&[]), None);
    }

    #[test]
    fn the_point_of_a_bent_country_is_on_its_land() {
        // An L whose arms are 2 wide: the largest circle in it touches the outer sides and the inner corner.
        let bent = vec![vec![(0.0, 0.0), (10.0, 0.0), (10.0, 2.0), (2.0, 2.0), (2.0, 10.0), (0.0, 10.0)]];
        let radius = 4.0 - 8_f64.sqrt();
        near(inside(&[bent]), (radius, radius));
    }

    #[test]
    fn the_point_is_in_no_hole() {
        let polygon = vec![square(0.0, 10.0), square(1.0, 6.0)];
        let found = inside(std::slice::from_ref(&polygon)).unwrap();
        assert!(contains(&polygon, found));
        assert!(!contains(&polygon, (5.0, 5.0)));
    }
}
