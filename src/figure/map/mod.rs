//! The world, and Europe larger, with a circle for each origin: its area says how many persons, its colour and letter the
//! commonest form.

mod circles;
mod labels;
mod land;
mod legend;
mod panel;
mod view;

pub use self::view::Ground;

use self::circles::Scale;
use self::panel::{Drawn, panel};
use self::view::View;
use super::Ink;
use super::letters::letter_of;
use super::scene::Scene;
use super::telling::told;
use crate::document::commonest_form;
use crate::release::{ReleasedTable, Shown, commonest_forms, ranked_origins};
use crate::report::Category;
use crate::terms::{Form, Lang, Origin};
use crate::words::Words;

/// Where most origins lie close together: on a map of the world their circles would hide each other.
const EUROPE: View = View { left: 1640, top: 60, width: 600, height: 410 };
/// So few origins there have room on the map of the world.
const FEW: usize = 4;
const WIDEST_EUROPE: i32 = 720;

/// Of a table of origin and form.
pub(super) fn of_origins(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    if table.at(&[Category::Total, Category::Total]) == Shown::Count(0) {
        return Scene::saying(&words.text("figure-empty-map"), width);
    }
    let places = places(table, words);
    let last_named = last_named(&places);
    let (europe, elsewhere): (Vec<Place>, Vec<Place>) = places.into_iter().partition(|place| EUROPE.contains(place.at));
    let is_split = europe.len() > FEW;
    let (europe, world) = if is_split { (europe, elsewhere) } else { (Vec::new(), merged(europe, elsewhere)) };
    let whole = View { left: 0, top: 0, width: land::WIDTH, height: land::height() };
    let mut panels = vec![(whole, width, world)];
    if is_split {
        panels.push((EUROPE, width.min(WIDEST_EUROPE), europe));
    }
    let scale = Scale::of(panels.iter().map(|(view, width, places)| (view.size(*width), counts(places))), width);
    let mut scene = Scene::new(width);
    let mut drawn: Vec<Drawn> = Vec::new();
    for (number, (view, width, places)) in panels.into_iter().enumerate() {
        if number > 0 {
            scene.grow(16);
            scene.heading(&words.text("map-europe"));
        }
        let shown_below = (number == 0 && is_split).then_some(&EUROPE);
        let (panel, circles) = panel(&view, width, &places, last_named, shown_below, &scale, words);
        drawn.extend(circles);
        scene.place(0, panel);
    }
    legend::put(table, &drawn, &scale, words, &mut scene);
    scene
}

/// An origin that has a place on the map.
struct Place {
    origin: Origin,
    count: u64,
    /// Among the countries, from 1.
    rank: Option<usize>,
    name: String,
    sign: Sign,
    told: String,
    /// In the units of the land.
    at: (i32, i32),
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
            Self::Several | Self::NotShown => Ink::Text,
        }
    }
}

/// The origins with a count that is shown and a place on the map, those with most first.
fn places(table: &ReleasedTable, words: &Words) -> Vec<Place> {
    let total = table.at(&[Category::Total, Category::Total]);
    let ranked = ranked_origins(table, words.lang()).into_iter();
    ranked
        .filter_map(|ranked| match ranked.origin {
            Category::Origin(origin) => Some((origin, ranked.count.count().filter(|count| *count > 0)?, ranked)),
            _ => None,
        })
        .filter_map(|(origin, count, ranked)| {
            let at = land::point(origin)?;
            let name = origin.label(words.lang()).to_owned();
            let sign = match commonest_forms(table, ranked.origin).as_deref() {
                Some([form]) => Sign::Of(*form),
                Some([_, _, ..]) => Sign::Several,
                _ => Sign::NotShown,
            };
            let form = commonest_form(table, ranked.origin, words).to_lowercase();
            let told = told(&[&name], ranked.count, total, words);
            let told = words.with("figure-mark-origin", [("mark", told.into()), ("form", form.into())]);
            Some(Place { origin, count, rank: ranked.place, name, sign, told, at })
        })
        .collect()
}

/// Countries up to this rank are named, unless ties make them more than there is room for.
const NAMED: usize = 5;
const MOST_NAMED: usize = 8;

/// The last rank that is named: all of a rank, or none.
fn last_named(places: &[Place]) -> usize {
    let up_to = |rank: usize| places.iter().filter(|place| place.rank.is_some_and(|own| own <= rank)).count();
    (1..=NAMED).rev().find(|rank| up_to(*rank) <= MOST_NAMED).unwrap_or(0)
}

/// All in the order of their ranks, so that smaller circles are drawn over larger ones.
fn merged(mut some: Vec<Place>, others: Vec<Place>) -> Vec<Place> {
    some.extend(others);
    some.sort_by_key(|place| std::cmp::Reverse(place.count));
    some
}

fn counts(places: &[Place]) -> Vec<u64> {
    places.iter().map(|place| place.count).collect()
}
