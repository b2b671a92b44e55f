//! Names beside circles: where there is room nearest by, tied by a line where that is not close.

use super::circles::Circle;
use super::panel::fine;
use crate::figure::scene::{Align, Area, Label, Scene};
use crate::figure::{Ink, measure};

/// A circle with what stands beside it.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) circle: Circle,
}

/// How far from the circle a name is tried, in pixels.
const DISTANCES: [f64; 14] = [3.0, 6.0, 10.0, 16.0, 24.0, 34.0, 46.0, 60.0, 76.0, 94.0, 114.0, 140.0, 170.0, 210.0];
/// In which directions: right and left first, then up and down, then between.
const DIRECTIONS: [(f64, f64); 24] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.71, -0.71),
    (0.71, 0.71),
    (-0.71, -0.71),
    (-0.71, 0.71),
    (0.97, -0.26),
    (0.97, 0.26),
    (-0.97, -0.26),
    (-0.97, 0.26),
    (0.87, -0.5),
    (0.87, 0.5),
    (-0.87, -0.5),
    (-0.87, 0.5),
    (0.5, -0.87),
    (0.5, 0.87),
    (-0.5, -0.87),
    (-0.5, 0.87),
    (0.26, -0.97),
    (0.26, 0.97),
    (-0.26, -0.97),
    (-0.26, 0.97),
];
const TIED_FROM: f64 = 10.0;

/// Puts a name beside each circle, as far as there is room in the picture.
/// Says what room is taken then, that which was before included.
pub(super) fn put(
    named: &[Named],
    circles: &[Circle],
    mut taken: Vec<Area>,
    size: (i32, i32),
    scene: &mut Scene,
) -> Vec<Area> {
    let mut lines: Vec<Line> = Vec::new();
    for each in named {
        let extent = extent(each);
        let tries = DISTANCES.iter().flat_map(|distance| DIRECTIONS.map(|direction| (*distance, direction)));
        let places: Vec<Found> = tries
            .map(|(distance, direction)| beside(&each.circle, distance, direction, extent))
            .filter(|found| is_free(&found.area, circles, &taken, size))
            .filter(|found| !lines.iter().any(|line| crosses(line, &found.area)))
            .filter(|found| !taken.iter().any(|area| crosses(&found.line, area)))
            .collect();
        // A line across a circle is worse than a name far away, and better than none.
        let clear = places.iter().find(|found| found.distance < TIED_FROM || is_clear(&found.line, circles));
        let Some(found) = clear.or(places.first()) else { continue };
        if found.distance >= TIED_FROM {
            scene.line(fine(found.line.0), fine(found.line.1), Ink::Faint);
            lines.push(found.line);
        }
        taken.push(found.area);
        put_name(each, &found.area, scene);
    }
    taken
}

const GAP: i32 = 5;

/// The width and height of a name with its value.
fn extent(named: &Named) -> (i32, i32) {
    let name = measure::width(&named.name, Scene::SMALL, true);
    (name + GAP + measure::width(&named.value, Scene::SMALL, false), Scene::SMALL + 2)
}

fn put_name(named: &Named, area: &Area, scene: &mut Scene) {
    let y = (area.top + area.bottom) / 2;
    let label = |text: &str, x: i32, bold| Label {
        text: text.to_owned(),
        at: (x, y),
        align: Align::Left,
        size: Scene::SMALL,
        bold,
        ink: Ink::Text,
    };
    scene.text(label(&named.name, area.left, true));
    let after = area.left + measure::width(&named.name, Scene::SMALL, true) + GAP;
    scene.text(label(&named.value, after, false));
}

struct Found {
    distance: f64,
    area: Area,
    /// From the circle's edge to the text.
    line: Line,
}

type Line = ((f64, f64), (f64, f64));

/// The area of a text of this size that begins so far from the circle's edge in a direction.
fn beside(circle: &Circle, distance: f64, (dx, dy): (f64, f64), (width, height): (i32, i32)) -> Found {
    let on_edge =
        |out: f64| (circle.centre.0 + dx * (circle.radius + out), circle.centre.1 + dy * (circle.radius + out));
    let (x, y) = on_edge(distance);
    // The side of the text that faces the circle is where the direction ends.
    let shift = |direction: f64, length: i32| (direction - 1.0) / 2.0 * f64::from(length);
    let left = (x + shift(dx, width)).round() as i32;
    let top = (y + shift(dy, height)).round() as i32;
    Found {
        distance,
        area: Area::new((left, top), (left + width, top + height)),
        line: (on_edge(0.0), on_edge((distance - 3.0).max(0.0))),
    }
}

fn is_free(area: &Area, circles: &[Circle], taken: &[Area], (width, height): (i32, i32)) -> bool {
    // Two names on one line would be read as one.
    let apart = Area::new((area.left - 14, area.top - 1), (area.right + 14, area.bottom + 1));
    Area::new((0, 0), (width, height)).contains(area)
        && !taken.iter().any(|other| other.overlaps(&apart))
        && !circles.iter().any(|circle| circle.touches(area, 2.0))
}

/// Whether a line passes beside all circles; it begins on the edge of its own.
fn is_clear(line: &Line, circles: &[Circle]) -> bool {
    let passes = |circle: &Circle| {
        points(line).skip(1).all(|(x, y)| {
            let (dx, dy) = (x - circle.centre.0, y - circle.centre.1);
            (dx * dx + dy * dy).sqrt() >= circle.radius - 0.5
        })
    };
    circles.iter().all(passes)
}

fn crosses(line: &Line, area: &Area) -> bool {
    points(line).any(|(x, y)| {
        x > f64::from(area.left - 2)
            && x < f64::from(area.right + 2)
            && y > f64::from(area.top - 1)
            && y < f64::from(area.bottom + 1)
    })
}

/// Points along a line, close enough together that none misses a small circle.
fn points(((from_x, from_y), (to_x, to_y)): &Line) -> impl Iterator<Item = (f64, f64)> {
    let (dx, dy) = (to_x - from_x, to_y - from_y);
    let steps = ((dx * dx + dy * dy).sqrt() / 2.0).ceil().max(1.0);
    (0..=steps as u32).map(move |step| {
        let part = f64::from(step) / steps;
        (from_x + dx * part, from_y + dy * part)
    })
}
