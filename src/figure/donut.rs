//! Rings with at most four slices and the rest: the look that readers know from the printed reports. A letter in the ring
//! leads to the name beside it, so that no colour has to be told from another.

use super::bars::sexes;
use super::letters::letter_of;
use super::scene::{Align, Area, Fine, Label, Scene};
use super::telling::{cells, told};
use super::{Ink, measure};
use crate::document::printed;
use crate::release::{ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::terms::{Form, Sex, Term};
use crate::words::{self, Words};
use std::f64::consts::TAU;

/// A ring for each sex, its slices the forms; of a table of sex and form.
pub(super) fn of_forms_by_sex(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let persons = table.id().persons();
    let ring = |sex: Sex| {
        let total = table.at(&[Category::Sex(sex), Category::Total]);
        let sex_label = sex.label_among(persons, words.lang());
        let listed = table.grid().categories(Dimension::Form);
        let forms = Form::ALL.iter().filter(|form| listed.contains(&Category::Form(**form)));
        let slices = forms.map(|form| {
            let at = [Category::Sex(sex), Category::Form(*form)];
            let (label, value) = (form.label(words.lang()), table.at(&at));
            Slice {
                letter: letter_of(*form, words.lang()).to_owned(),
                told: told(&[sex_label, &label.to_lowercase()], value, total, words),
                at: cells(at.map(Some)),
                name: label.to_owned(),
                value,
                ink: Ink::Form(*form),
            }
        });
        let slices = four_and_the_rest(slices, total, Some(sex_label), words);
        let base = words.with("figure-shares-of", [("total", printed(total, words.lang()).into())]);
        Ring { heading: Some(sex_label.to_owned()), total, base, slices }
    };
    lay_out(sexes().map(ring).collect(), words, width)
}

/// One ring, its slices the sexes; of a table of the sexes alone.
pub(super) fn of_sexes(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    // A ring is of those whom it shows: persons without a recorded sex are left out (rule 3).
    let total = sum(sexes().map(|sex| table.at(&[Category::Sex(sex)])));
    let slices = sexes().map(|sex| {
        let value = table.at(&[Category::Sex(sex)]);
        let label = sex.label_among(table.id().persons(), words.lang());
        Slice {
            letter: label.chars().take(1).collect(),
            told: told(&[label], value, total, words),
            at: cells([Some(Category::Sex(sex))]),
            name: label.to_owned(),
            value,
            ink: Ink::of(sex),
        }
    });
    let slices = four_and_the_rest(slices, total, None, words);
    let base = words.with("figure-shares-of-recorded", [("total", printed(total, words.lang()).into())]);
    lay_out(vec![Ring { heading: None, total, base, slices }], words, width)
}

struct Ring {
    heading: Option<String>,
    total: Shown,
    /// Of whom the shares are.
    base: String,
    slices: Vec<Slice>,
}

struct Slice {
    letter: String,
    name: String,
    value: Shown,
    ink: Ink,
    told: String,
    at: String,
}

const MOST_SLICES: usize = 4;

/// The four largest slices, and all others as one. Where a value is not shown each stands for itself, in the order of the
/// registry: neither their order nor a sum may tell what is hidden.
fn four_and_the_rest(slices: impl Iterator<Item = Slice>, total: Shown, of: Option<&str>, words: &Words) -> Vec<Slice> {
    let mut slices: Vec<Slice> = slices.filter(|slice| slice.value != Shown::Count(0)).collect();
    if !slices.iter().all(|slice| slice.value.count().is_some()) {
        return slices;
    }
    slices.sort_by_key(|slice| std::cmp::Reverse(slice.value.count()));
    // One more is as well told by its own name.
    if slices.len() <= MOST_SLICES + 1 {
        return slices;
    }
    let rest = slices.split_off(MOST_SLICES);
    let value = sum(rest.iter().map(|slice| slice.value));
    let name = words.with("figure-rest", [("count", words::count(rest.len() as u64))]);
    let lower = name.to_lowercase();
    let names: Vec<&str> = of.into_iter().chain([if of.is_some() { lower.as_str() } else { name.as_str() }]).collect();
    let told = told(&names, value, total, words);
    let at = rest.into_iter().map(|slice| slice.at).collect::<Vec<_>>().join(" ");
    slices.push(Slice { letter: "…".to_owned(), name, value, ink: Ink::Neutral, told, at });
    slices
}

/// The sum, if all of it is shown.
fn sum(values: impl Iterator<Item = Shown>) -> Shown {
    let add = |sum: u64, value: Shown| sum.checked_add(value.count()?);
    let sum = values.into_iter().try_fold(0, add);
    sum.map_or(Shown::Suppressed, Shown::Count)
}

const DIAMETER: i32 = 150;
const RING: i32 = 34;
const GAP: i32 = 20;
const KEY: i32 = 18;
const ROW: i32 = 24;
const NARROWEST_NAME: i32 = 90;
const NARROWEST_LIST: i32 = 190;

fn lay_out(rings: Vec<Ring>, words: &Words, width: i32) -> Scene {
    let rings: Vec<Ring> = rings.into_iter().filter(|ring| !ring.slices.is_empty()).collect();
    if rings.is_empty() {
        return Scene::saying(&words.text("figure-empty"), width);
    }
    let mut scene = Scene::new(width);
    for (number, ring) in rings.iter().enumerate() {
        if number > 0 {
            scene.grow(GAP);
        }
        if let Some(heading) = &ring.heading {
            scene.heading(heading);
        }
        draw(ring, words, &mut scene);
    }
    scene
}

fn draw(ring: &Ring, words: &Words, scene: &mut Scene) {
    let width = scene.width().cast_signed();
    let beside = width >= DIAMETER + GAP + NARROWEST_LIST;
    let list = list(ring, if beside { width - DIAMETER - GAP - 2 * KEY } else { width }, words);
    let list_height = list.height().cast_signed();
    let height = if beside { (DIAMETER + 2 * KEY).max(list_height) } else { DIAMETER + 2 * KEY };
    let top = scene.grow(height);
    // Outside the ring there is room for the letters of thin slices.
    let centre = (KEY + DIAMETER / 2, top + height / 2);
    draw_slices(ring, centre, scene);
    let total = printed(ring.total, words.lang());
    let fits = |size: &i32| measure::width(&total, *size, true) <= DIAMETER - 2 * RING - 14;
    let size = [18, Scene::TYPE].into_iter().find(fits).unwrap_or(Scene::SMALL);
    scene.text(Label { text: total, at: centre, align: Align::Centre, size, bold: true, ink: Ink::Text });
    if beside {
        let below = scene.grow(0);
        scene.grow(-(height + list_height) / 2);
        scene.place(DIAMETER + GAP + 2 * KEY, list);
        let now = scene.grow(0);
        scene.grow(below - now);
    } else {
        scene.place(0, list);
    }
}

/// What the letters mean, with the values.
fn list(ring: &Ring, width: i32, words: &Words) -> Scene {
    let mut scene = Scene::new(width);
    for slice in &ring.slices {
        let value = printed(slice.value, words.lang());
        let of = slice.value.count().zip(ring.total.count());
        let share = of.and_then(|(part, whole)| words::percent(part, whole, words.lang())).unwrap_or_default();
        let value_width = measure::width(&value, Scene::TYPE, true) + 6;
        // Where it is too narrow for both, the share is in the table.
        let room = width - KEY - 10 - 8 - value_width;
        let with_share = room - measure::width(&share, Scene::TYPE, false);
        let (name_room, share) = if with_share >= NARROWEST_NAME { (with_share, share) } else { (room, String::new()) };
        let lines = measure::wrapped(&slice.name, Scene::TYPE, false, name_room);
        let height = ROW.max(lines.len() as i32 * Scene::LINE + 6);
        let top = scene.grow(height);
        key(&slice.letter, slice.ink, (0, top + 3), &mut scene);
        let mut y = top + 3 + Scene::LINE / 2;
        let widest = lines.iter().map(|line| measure::width(line, Scene::TYPE, false)).max().unwrap_or(0);
        let values_from = KEY + 10 + widest + 8;
        scene.text(Label {
            text: value,
            at: (values_from, y),
            align: Align::Left,
            size: Scene::TYPE,
            bold: true,
            ink: Ink::Text,
        });
        if !share.is_empty() {
            scene.label(&share, (values_from + value_width, y), Align::Left, Ink::Faint);
        }
        for line in lines {
            scene.label(&line, (KEY + 10, y), Align::Left, Ink::Text);
            y += Scene::LINE;
        }
        let row = Area::new((0, top), (width, top + height));
        scene.spot(row, slice.told.clone(), slice.at.clone());
    }
    scene.paragraph(&ring.base, Scene::SMALL, Ink::Faint);
    scene
}

/// A square of a colour with its letter.
pub(super) fn key(letter: &str, ink: Ink, (left, top): (i32, i32), scene: &mut Scene) {
    // A shape and not a bar: a pattern would make the letter hard to read.
    let corners = [(left, top), (left + KEY, top), (left + KEY, top + KEY), (left, top + KEY)];
    scene.shape(corners.map(Fine::of).to_vec(), ink, None);
    let at = (left + KEY / 2, top + KEY / 2);
    let size = Scene::SMALL;
    scene.text(Label { text: letter.to_owned(), at, align: Align::Centre, size, bold: true, ink: ink.letter() });
}

/// The slices clockwise from the top; each with its letter, in the ring where there is room, else outside.
fn draw_slices(ring: &Ring, centre: (i32, i32), scene: &mut Scene) {
    // A ring of a part of them would be stretched to the whole.
    let Some(whole) = sum(ring.slices.iter().map(|slice| slice.value)).count().filter(|whole| *whole > 0) else {
        return;
    };
    if ring.total != Shown::Count(whole) {
        return;
    }
    let (mut from, mut letters): (f64, Vec<Area>) = (0.0, Vec::new());
    for slice in &ring.slices {
        let turn = slice.value.count().unwrap_or(0) as f64 / whole as f64;
        if turn <= 0.0 {
            continue;
        }
        scene.shape(ring_part(centre, from, from + turn), slice.ink, Some(Ink::Paper));
        let middle = from + turn / 2.0;
        from += turn;
        let fits = turn * TAU * f64::from(DIAMETER - RING) / 2.0 >= 18.0;
        let radius = f64::from(if fits { DIAMETER - RING } else { DIAMETER + KEY }) / 2.0;
        let (x, y) = on_circle(centre, radius, middle);
        let label = Label {
            text: slice.letter.clone(),
            at: (x.round() as i32, y.round() as i32),
            align: Align::Centre,
            size: Scene::SMALL,
            bold: true,
            ink: if fits { slice.ink.letter() } else { Ink::Text },
        };
        // Where several slices are thin, the list says what they are.
        let extent = label.extent();
        if !letters.iter().any(|other| other.overlaps(&extent)) {
            letters.push(extent);
            scene.text(label);
        }
    }
}

/// The outline of a part of the ring, by its beginning and end in turns from the top.
fn ring_part(centre: (i32, i32), from: f64, to: f64) -> Vec<Fine> {
    let steps = ((to - from) * 120.0).ceil().max(1.0) as u32;
    let turn = |step: u32| from + (to - from) * f64::from(step) / f64::from(steps);
    let outer = (0..=steps).map(|step| on_circle(centre, f64::from(DIAMETER) / 2.0, turn(step)));
    let inner =
        (0..=steps).rev().map(|step| on_circle(centre, f64::from(DIAMETER) / 2.0 - f64::from(RING), turn(step)));
    let fine = |(x, y): (f64, f64)| Fine { x: (x * 10.0).round() as i32, y: (y * 10.0).round() as i32 };
    outer.chain(inner).map(fine).collect()
}

fn on_circle((x, y): (i32, i32), radius: f64, turn: f64) -> (f64, f64) {
    let angle = turn * TAU;
    (f64::from(x) + radius * angle.sin(), f64::from(y) - radius * angle.cos())
}
