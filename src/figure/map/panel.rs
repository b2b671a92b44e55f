//! A part of the world as a picture of its own, with the circles that stand in it.

use super::circles::{Circle, Scale, settle};
use super::labels::{self, Named};
use super::{Place, Sign, land};
use crate::document::printed;
use crate::figure::Ink;
use crate::figure::scene::{Align, Area, Fine, Label, Scene};
use crate::figure::telling::cells;
use crate::release::Shown;
use crate::report::Category;
use crate::words::Words;

/// A part of the world, in the units of the land.
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

    fn place(&self, (x, y): (i32, i32), width: i32) -> (f64, f64) {
        let scale = self.scale(width);
        (f64::from(x - self.left) * scale, f64::from(y - self.top) * scale)
    }
}

/// A circle that is drawn, with what the legend must say of it.
pub(super) struct Drawn {
    pub(super) sign: Sign,
    pub(super) count: u64,
    /// The form is said where there is room for its letter, by colour and letter; else by neither.
    pub(super) says_form: bool,
}

/// The part of the world with its circles, and what was drawn; a part of it that is shown larger below is framed.
pub(super) fn panel(
    view: &View,
    width: i32,
    places: &[Place],
    last_named: usize,
    shown_below: Option<&View>,
    scale: &Scale,
    words: &Words,
) -> (Scene, Vec<Drawn>) {
    let size = view.size(width);
    let mut scene = Scene::new(width);
    scene.grow(size.1);
    draw_land(view, &mut scene);
    let framed: Vec<Area> =
        shown_below.map(|part| frame(part, view, &words.text("map-europe-below"), &mut scene)).into_iter().collect();
    let circle = |place: &Place| {
        let anchor = view.place(place.at, width);
        Circle { anchor, centre: anchor, radius: scale.radius(place.count) }
    };
    let mut circles: Vec<Circle> = places.iter().map(circle).collect();
    settle(&mut circles, (f64::from(size.0), f64::from(size.1)));
    let named: Vec<Named> =
        places.iter().zip(&circles).filter_map(|(place, circle)| named(place, circle, last_named, words)).collect();
    let mut taken = labels::put(&named, &circles, framed, size, &mut scene);
    let mut drawn = Vec::new();
    for (number, (place, circle)) in places.iter().zip(&circles).enumerate() {
        let letter = place.sign.letter(words.lang());
        let written = room_for_letter(letter, number, &circles, &taken, size);
        draw_circle(circle, if written.is_some() { place.sign.ink() } else { Ink::Paper }, &mut scene);
        if let Some(label) = &written {
            taken.push(label.extent());
        }
        drawn.push((Drawn { sign: place.sign, count: place.count, says_form: written.is_some() }, written));
        let reach = circle.radius.max(LEAST_REACH);
        let (x, y) = circle.centre;
        let corner = |by: f64| ((x + by).round() as i32, (y + by).round() as i32);
        let at = cells([Some(Category::Origin(place.origin)), None]);
        scene.round_spot(Area::new(corner(-reach), corner(reach)), place.told.clone(), at);
    }
    // Letters lie over all circles; each was given room for.
    let drawn = drawn.into_iter().map(|(drawn, written)| {
        written.into_iter().for_each(|label| scene.text(label));
        drawn
    });
    let drawn = drawn.collect();
    (scene, drawn)
}

/// A frame around a part that another picture shows larger, and where. Says what room it takes.
fn frame(part: &View, view: &View, name: &str, scene: &mut Scene) -> Area {
    let width = scene.width().cast_signed();
    let ((left, top), (right, bottom)) =
        (view.place((part.left, part.top), width), view.place((part.left + part.width, part.top + part.height), width));
    let whole = |place: f64| place.round() as i32;
    let (left, top, right, bottom) = (whole(left), whole(top), whole(right), whole(bottom));
    for (from, to) in [
        ((left, top), (right, top)),
        ((left, bottom), (right, bottom)),
        ((left, top), (left, bottom)),
        ((right, top), (right, bottom)),
    ] {
        scene.line(Fine::of(from), Fine::of(to), Ink::Faint);
    }
    let label = Label {
        text: name.to_owned(),
        at: ((left + right) / 2, (top + bottom) / 2),
        align: Align::Centre,
        size: LETTER,
        bold: false,
        ink: Ink::Text,
    };
    let extent = label.extent();
    if extent.left > left && extent.right < right {
        scene.text(label);
    }
    Area::new((left, top), (right, bottom))
}

fn draw_land(view: &View, scene: &mut Scene) {
    let width = scene.width().cast_signed();
    let scale = view.scale(width) * 10.0;
    for ring in land::outlines() {
        let within = clipped(ring, view);
        if within.len() < 3 {
            continue;
        }
        let fine = |(x, y): (f64, f64)| Fine {
            x: ((x - f64::from(view.left)) * scale).round() as i32,
            y: ((y - f64::from(view.top)) * scale).round() as i32,
        };
        scene.shape(within.into_iter().map(fine).collect(), Ink::Land, Some(Ink::Border));
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

/// A finger or a hand that shakes needs this much.
const LEAST_REACH: f64 = 6.0;

/// A circle with an edge; one in the colour of the ground is hollow.
fn draw_circle(circle: &Circle, ink: Ink, scene: &mut Scene) {
    let centre = fine(circle.centre);
    let radius = (circle.radius * 10.0).round() as i32;
    scene.disc(centre, radius + 8, if ink == Ink::Paper { Ink::Faint } else { Ink::Paper });
    scene.disc(centre, radius, ink);
}

pub(super) const LETTER: i32 = 11;
/// A circle of this radius has room for a letter.
const ROOMY: f64 = 7.0;

/// Where a circle's letter stands: within it where it fits and nothing drawn later covers it, else close beside it where
/// nothing else is.
fn room_for_letter(
    letter: &str,
    number: usize,
    circles: &[Circle],
    taken: &[Area],
    (width, height): (i32, i32),
) -> Option<Label> {
    let circle = circles.get(number)?;
    let (x, y) = circle.centre;
    let label = |x: f64, y: f64, ink| Label {
        text: letter.to_owned(),
        at: (x.round() as i32, y.round() as i32),
        align: Align::Centre,
        size: LETTER,
        bold: true,
        ink,
    };
    let is_free = |area: &Area| !taken.iter().any(|other| other.overlaps(area));
    let covers =
        |(other_number, other): (usize, &Circle), area: &Area| other_number != number && other.touches(area, 0.0);
    let within = label(x, y, Ink::Letter);
    let later = || circles.iter().enumerate().skip(number + 1);
    if circle.radius >= ROOMY && is_free(&within.extent()) && !later().any(|other| covers(other, &within.extent())) {
        return Some(within);
    }
    let out = circle.radius + 6.0;
    let picture = Area::new((0, 0), (width, height));
    [(out, 0.0), (-out, 0.0), (0.0, -out), (0.0, out)]
        .into_iter()
        .map(|(dx, dy)| label(x + dx, y + dy, Ink::Text))
        .find(|label| {
            let extent = label.extent();
            let clear = Area::new((extent.left - 1, extent.top), (extent.right + 1, extent.bottom));
            picture.contains(&clear)
                && is_free(&clear)
                && !circles.iter().enumerate().any(|other| covers(other, &clear))
        })
}

fn named(place: &Place, circle: &Circle, last: usize, words: &Words) -> Option<Named> {
    place.rank.filter(|rank| *rank <= last)?;
    Some(Named { name: place.name.clone(), value: printed(Shown::Count(place.count), words.lang()), circle: *circle })
}

pub(super) fn fine((x, y): (f64, f64)) -> Fine {
    Fine { x: (x * 10.0).round() as i32, y: (y * 10.0).round() as i32 }
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
            let mut scene = Scene::new(1800);
            draw_land(&view, &mut scene);
            let shapes: Vec<&Vec<Fine>> = scene
                .marks()
                .iter()
                .filter_map(|mark| match mark {
                    crate::figure::Mark::Shape { corners, .. } => Some(corners),
                    _ => None,
                })
                .collect();
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
