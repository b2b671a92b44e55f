//! A part of the world as a picture of its own, with the circles that stand in it.

use super::circles::{Circle, Scale, settle};
use super::labels::{self, Named};
use super::view::{Ground, View};
use super::{Place, Sign};
use crate::document::printed;
use crate::figure::Ink;
use crate::figure::scene::{Align, Area, Fine, Label, Scene};
use crate::figure::telling::cells;
use crate::release::Shown;
use crate::report::Category;
use crate::words::Words;

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
    scene.land(Ground { view: *view, width, at: (0, 0) });
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
