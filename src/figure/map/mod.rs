//! The world with a circle for each origin: its area says how many persons, its colour and letter the commonest form.

mod circles;
mod labels;
mod land;
mod legend;

use self::circles::{Circle, largest_radius, radius, settle};
use self::labels::Named;
use super::Ink;
use super::letters::letter_of;
use super::scene::{Align, Area, Fine, Label, Scene};
use super::telling::{cells, told};
use crate::document::{commonest_form, printed};
use crate::release::{ReleasedTable, Shown, commonest_forms, ranked_origins};
use crate::report::Category;
use crate::terms::{Form, Lang, Origin};
use crate::words::Words;

/// Of a table of origin and form.
pub(super) fn of_origins(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let places = places(table, words);
    if table.at(&[Category::Total, Category::Total]) == Shown::Count(0) {
        return Scene::saying(&words.text("figure-empty-map"), width);
    }
    let mut scene = Scene::new(width);
    let size = (width, scaled(land::height(), width));
    scene.grow(size.1);
    draw_land(&mut scene);
    let circles = put_circles(&places, size, words, &mut scene);
    let named: Vec<Named> =
        places.iter().zip(&circles).filter_map(|(place, drawn)| named(place, drawn, words)).collect();
    labels::put(&named, &circles.iter().flatten().map(|drawn| drawn.circle).collect::<Vec<_>>(), size, &mut scene);
    legend::put(table, &places, &circles, words, &mut scene);
    scene
}

/// An origin that has a place on the map.
struct Place {
    origin: Origin,
    count: Shown,
    /// Among the countries, from 1.
    rank: Option<usize>,
    name: String,
    sign: Sign,
    told: String,
}

/// What a circle says of forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// One is commonest.
    Of(Form),
    /// Several are equally common.
    Several,
    /// It is not shown.
    NotShown,
}

impl Sign {
    fn letter(self, lang: Lang) -> &'static str {
        match self {
            Self::Of(form) => letter_of(form, lang),
            Self::Several => "=",
            Self::NotShown => "..",
        }
    }

    fn ink(self) -> Ink {
        match self {
            Self::Of(form) => Ink::Form(form),
            Self::Several | Self::NotShown => Ink::Neutral,
        }
    }
}

/// The origins with persons, those with most first.
fn places(table: &ReleasedTable, words: &Words) -> Vec<Place> {
    let total = table.at(&[Category::Total, Category::Total]);
    let ranked = ranked_origins(table, words.lang()).into_iter();
    ranked
        .filter_map(|ranked| match ranked.origin {
            Category::Origin(origin) if ranked.count != Shown::Count(0) => Some((origin, ranked)),
            _ => None,
        })
        .map(|(origin, ranked)| {
            let name = origin.label(words.lang()).to_owned();
            let sign = match commonest_forms(table, ranked.origin).as_deref() {
                Some([form]) => Sign::Of(*form),
                Some([_, _, ..]) => Sign::Several,
                _ => Sign::NotShown,
            };
            let form = commonest_form(table, ranked.origin, words).to_lowercase();
            let told = told(&[&name], ranked.count, total, words);
            let told = words.with("figure-mark-origin", [("mark", told.into()), ("form", form.into())]);
            Place { origin, count: ranked.count, rank: ranked.place, name, sign, told }
        })
        .collect()
}

fn scaled(units: i32, width: i32) -> i32 {
    (f64::from(units) * f64::from(width) / f64::from(land::WIDTH)).ceil() as i32
}

fn draw_land(scene: &mut Scene) {
    let scale = f64::from(scene.width()) * 10.0 / f64::from(land::WIDTH);
    let fine = |length: i32| (f64::from(length) * scale).round() as i32;
    for ring in land::countries().iter().flat_map(|country| &country.rings) {
        let corners = ring.iter().map(|(x, y)| Fine { x: fine(*x), y: fine(*y) }).collect();
        scene.shape(corners, Ink::Land, Some(Ink::Border));
    }
}

/// A circle as it is drawn, for the place with the same number; none for an origin without a country.
struct Drawn {
    circle: Circle,
    /// The form is said where the circle has room for its letter: no information by colour alone.
    has_letter: bool,
}

const LETTER: i32 = 11;
const SMALLEST_WITH_LETTER: f64 = 7.0;
/// A circle moved farther than this from its place is tied to it by a line.
const TIED_FROM: f64 = 3.0;

fn put_circles(places: &[Place], (width, height): (i32, i32), words: &Words, scene: &mut Scene) -> Vec<Option<Drawn>> {
    let size = (f64::from(width), f64::from(height));
    let anchors: Vec<Option<(f64, f64)>> = places.iter().map(|place| anchor(place.origin, width)).collect();
    let counts = || places.iter().zip(&anchors).filter(|(_, anchor)| anchor.is_some()).map(|(place, _)| place.count);
    let known: Vec<u64> = counts().filter_map(Shown::count).collect();
    let (largest, largest_radius) = (known.iter().copied().max().unwrap_or(0), largest_radius(&known, size));
    let radius_of =
        |count: Shown| count.count().map_or(circles::SMALLEST, |count| radius(count, largest, largest_radius));
    let of_places = places.iter().zip(&anchors);
    let mut circles: Vec<Circle> = of_places
        .filter_map(|(place, anchor)| Some((place, (*anchor)?)))
        .map(|(place, anchor)| Circle { anchor, centre: anchor, radius: radius_of(place.count) })
        .collect();
    settle(&mut circles, size);
    let lettered = with_letters(&circles);
    let mut circles = circles.into_iter().zip(lettered);
    let drawn: Vec<Option<Drawn>> = anchors
        .iter()
        .map(|anchor| anchor.and_then(|_| circles.next()))
        .map(|each| each.map(|(circle, has_letter)| Drawn { circle, has_letter }))
        .collect();
    let ties = drawn.iter().flatten().map(|drawn| &drawn.circle);
    ties.filter(|circle| is_moved(circle))
        .for_each(|circle| scene.line(fine(circle.anchor), fine(circle.centre), Ink::Faint));
    for (place, drawn) in places.iter().zip(&drawn) {
        if let Some(drawn) = drawn {
            put_circle(place, drawn, words, scene);
        }
    }
    drawn
}

fn anchor(origin: Origin, width: i32) -> Option<(f64, f64)> {
    let country = land::countries().iter().find(|country| country.origin == origin)?;
    let scale = f64::from(width) / f64::from(land::WIDTH);
    Some((f64::from(country.point.0) * scale, f64::from(country.point.1) * scale))
}

fn is_moved(circle: &Circle) -> bool {
    let (dx, dy) = (circle.centre.0 - circle.anchor.0, circle.centre.1 - circle.anchor.1);
    (dx * dx + dy * dy).sqrt() > circle.radius.max(TIED_FROM)
}

/// Which circles have room for a letter that none drawn after them covers.
fn with_letters(circles: &[Circle]) -> Vec<bool> {
    let covered = |place: usize, circle: &Circle| {
        circles.iter().enumerate().any(|(other_place, other)| {
            let (dx, dy) = (circle.centre.0 - other.centre.0, circle.centre.1 - other.centre.1);
            place != other_place && (dx * dx + dy * dy).sqrt() < other.radius + SMALLEST_WITH_LETTER
        })
    };
    let has_room = |(place, circle): (usize, &Circle)| circle.radius >= SMALLEST_WITH_LETTER && !covered(place, circle);
    circles.iter().enumerate().map(has_room).collect()
}

fn put_circle(place: &Place, Drawn { circle, has_letter }: &Drawn, words: &Words, scene: &mut Scene) {
    let (centre, radius) = (fine(circle.centre), (circle.radius * 10.0).round() as i32);
    let (x, y) = circle.centre;
    scene.disc(centre, radius + 10, Ink::Paper);
    scene.disc(centre, radius, if *has_letter { place.sign.ink() } else { Ink::Neutral });
    if *has_letter {
        put_letter(place.sign.letter(words.lang()), (x.round() as i32, y.round() as i32), scene);
    }
    let reach = circle.radius.max(5.0);
    let area = Area::new(
        ((x - reach).floor() as i32, (y - reach).floor() as i32),
        ((x + reach).ceil() as i32, (y + reach).ceil() as i32),
    );
    scene.round_spot(area, place.told.clone(), cells([Some(Category::Origin(place.origin)), None]));
}

fn put_letter(letter: &str, at: (i32, i32), scene: &mut Scene) {
    let text = letter.to_owned();
    scene.text(Label { text, at, align: Align::Centre, size: LETTER, bold: true, ink: Ink::Letter });
}

/// Countries up to this rank are named on the map.
const NAMED: usize = 5;

fn named(place: &Place, drawn: &Option<Drawn>, words: &Words) -> Option<Named> {
    let circle = drawn.as_ref().map(|drawn| drawn.circle)?;
    place.rank.filter(|rank| *rank <= NAMED)?;
    Some(Named { name: place.name.clone(), value: printed(place.count, words.lang()), circle })
}

fn fine((x, y): (f64, f64)) -> Fine {
    Fine { x: (x * 10.0).round() as i32, y: (y * 10.0).round() as i32 }
}
