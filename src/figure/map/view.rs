//! A part of the world, and the land in it.

use super::land;
use crate::figure::scene::Fine;

/// A part of the world, in the units of the land.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct View {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl View {
    pub(super) fn contains(&self, (x, y): (i32, i32)) -> bool {
        (self.left..self.left + self.width).contains(&x) && (self.top..self.top + self.height).contains(&y)
    }

    /// Its size in pixels when it is so wide.
    pub(super) fn size(&self, width: i32) -> (i32, i32) {
        (width, (f64::from(self.height) * self.scale(width)).ceil() as i32)
    }

    /// The pixels of a unit.
    fn scale(&self, width: i32) -> f64 {
        f64::from(width) / f64::from(self.width)
    }

    pub(super) fn place(&self, (x, y): (i32, i32), width: i32) -> (f64, f64) {
        let scale = self.scale(width);
        (f64::from(x - self.left) * scale, f64::from(y - self.top) * scale)
    }
}

/// The land of a part of the world as it is drawn. It depends on no number, so that who draws it may keep the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    pub(super) view: View,
    /// How wide it is, in CSS pixels.
    pub(super) width: i32,
    /// Its upper left corner, in CSS pixels.
    pub(super) at: (i32, i32),
}

impl Ground {
    /// Its upper left corner, in CSS pixels.
    pub fn at(&self) -> (i32, i32) {
        self.at
    }

    /// Its width and height, in CSS pixels.
    pub fn size(&self) -> (i32, i32) {
        self.view.size(self.width)
    }

    /// The same land, with its upper left corner at another place.
    #[must_use]
    pub fn moved_to(self, at: (i32, i32)) -> Self {
        Self { at, ..self }
    }

    /// Every outline, the largest first.
    pub fn outlines(&self) -> impl Iterator<Item = Vec<Fine>> {
        let Self { view, width, at } = *self;
        let scale = view.scale(width) * 10.0;
        let fine = move |(x, y): (f64, f64)| Fine {
            x: ((x - f64::from(view.left)) * scale).round() as i32 + at.0 * 10,
            y: ((y - f64::from(view.top)) * scale).round() as i32 + at.1 * 10,
        };
        let within = land::outlines().iter().map(move |ring| clipped(ring, &view)).filter(|within| within.len() >= 3);
        within.map(move |within| within.into_iter().map(fine).collect())
    }
}

/// The part of an outline that lies in a view, cut off at each of its edges in turn (Sutherland and Hodgman, 1974).
fn clipped(ring: &[(i32, i32)], view: &View) -> Vec<(f64, f64)> {
    let (left, top) = (f64::from(view.left), f64::from(view.top));
    let (right, bottom) = (left + f64::from(view.width), top + f64::from(view.height));
    let outline: Vec<(f64, f64)> = ring.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
    let outline = cut(&outline, |(x, _)| x - left);
    let outline = cut(&outline, |(x, _)| right - x);
    let outline = cut(&outline, |(_, y)| y - top);
    cut(&outline, |(_, y)| bottom - y)
}

/// The part of an outline where `inside` is not negative; it is linear.
fn cut(outline: &[(f64, f64)], inside: impl Fn((f64, f64)) -> f64) -> Vec<(f64, f64)> {
    let mut kept = Vec::with_capacity(outline.len());
    let Some(mut before) = outline.last().copied() else { return kept };
    for point in outline.iter().copied() {
        let (from, to) = (inside(before), inside(point));
        if (from < 0.0) != (to < 0.0) {
            let part = from / (from - to);
            kept.push((before.0 + (point.0 - before.0) * part, before.1 + (point.1 - before.1) * part));
        }
        if to >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a place lies in an outline, by how often a line from it crosses the outline.
    fn is_in(place: (f64, f64), outline: &[Fine]) -> bool {
        let corners: Vec<(f64, f64)> =
            outline.iter().map(|corner| (f64::from(corner.x) / 10.0, f64::from(corner.y) / 10.0)).collect();
        let mut before = *corners.last().unwrap();
        let mut inside = false;
        for corner in corners {
            let crosses = (corner.1 > place.1) != (before.1 > place.1);
            let at = (before.0 - corner.0) * (place.1 - corner.1) / (before.1 - corner.1) + corner.0;
            inside ^= crosses && place.0 < at;
            before = corner;
        }
        inside
    }

    /// What is drawn last at a country's place is that country: neither shifted, nor stretched, nor painted over.
    #[test]
    fn every_country_lies_under_its_circle() {
        for (view, least) in
            [(View { left: 0, top: 0, width: land::WIDTH, height: land::height() }, 170), (super::super::EUROPE, 40)]
        {
            let shapes: Vec<Vec<Fine>> = Ground { view, width: 1800, at: (0, 0) }.outlines().collect();
            let drawn: Vec<&Vec<(i32, i32)>> =
                land::outlines().iter().copied().filter(|ring| clipped(ring, &view).len() >= 3).collect();
            assert_eq!(shapes.len(), drawn.len());
            let mut seen = 0;
            for country in land::countries().iter().filter(|country| view.contains(country.point)) {
                if country.rings.is_empty() {
                    continue;
                }
                let place = view.place(country.point, 1800);
                let last = shapes.iter().rposition(|shape| is_in(place, shape));
                let own = last.is_some_and(|last| country.rings.iter().any(|ring| std::ptr::eq(ring, drawn[last])));
                assert!(own, "{}", country.origin.code());
                seen += 1;
            }
            assert!(seen >= least, "{seen}");
        }
    }

    #[test]
    fn outlines_are_cut_at_the_edges_of_a_view() {
        let view = View { left: 0, top: 0, width: 10, height: 10 };
        let corners = |ring: &[(i32, i32)]| clipped(ring, &view);
        assert_eq!(corners(&[(2, 2), (4, 2), (4, 4)]), [(2.0, 2.0), (4.0, 2.0), (4.0, 4.0)]);
        assert_eq!(corners(&[(20, 20), (30, 20), (30, 30)]), []);
        let cut = corners(&[(-5, 2), (5, 2), (5, 8), (-5, 8)]);
        assert_eq!(cut, [(0.0, 2.0), (5.0, 2.0), (5.0, 8.0), (0.0, 8.0)]);
    }
}
