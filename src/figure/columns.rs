//! Columns for the years, side by side for the sexes.

use super::bars::scaled;
use super::matrix::years_of;
use super::scene::{Align, Label, Scene};
use super::{Ink, measure};
use crate::document::printed;
use crate::release::{ReleasedTable, Shown};
use crate::report::Category;
use crate::terms::Sex;
use crate::words::Words;

const PLOT: i32 = 200;
const WIDEST_COLUMN: i32 = 44;
const SMALL: i32 = 12;

/// Figure 6. Sex not recorded is left out (rule 3).
pub(super) fn by_year(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let years = years_of(table);
    let value = |year: Category, sex: Sex| {
        table.grid().get(&[year, Category::Sex(sex)]).copied().unwrap_or(Shown::NotApplicable)
    };
    let anyone = |sex: Sex| years.iter().any(|year| value(*year, sex) != Shown::Count(0));
    let sexes: Vec<Sex> = [Sex::Female, Sex::Male, Sex::Other].into_iter().filter(|sex| anyone(*sex)).collect();
    if sexes.is_empty() {
        return Scene::saying(&words.text("figure-empty"), width);
    }
    let mut scene = Scene::new(width);
    legend(&mut scene, &sexes, table, words);
    let values = || years.iter().flat_map(|year| sexes.iter().map(|sex| value(*year, *sex)));
    let largest = values().filter_map(Shown::count).max().unwrap_or(0);
    let top = scene.grow(PLOT + Scene::LINE);
    let baseline = top + PLOT;
    let group = width / (years.len() as i32).max(1);
    let column = ((group - 8) / sexes.len() as i32).clamp(2, WIDEST_COLUMN);
    for (number, year) in years.iter().enumerate() {
        let centre = group * number as i32 + group / 2;
        let mut left = centre - column * sexes.len() as i32 / 2;
        for sex in &sexes {
            let shown = value(*year, *sex);
            let height = scaled(shown.count().unwrap_or(0), largest, PLOT - Scene::LINE);
            if height > 0 {
                scene.bar((left + 1, baseline - height), (left + column - 1, baseline), Ink::of(*sex));
            }
            put_value(&mut scene, printed(shown, words.lang()), (left + column / 2, baseline - height - 9), column);
            left += column;
        }
        put_value(&mut scene, year.code(), (centre, baseline + Scene::LINE / 2 + 2), group);
    }
    scene.rule((0, baseline), (width, baseline));
    scene.grow(4);
    scene
}

/// A text centred at a place, if there is room for it; the table has it in any case.
fn put_value(scene: &mut Scene, text: String, at: (i32, i32), room: i32) {
    if measure::width(&text, SMALL, false) <= room {
        scene.text(Label { text, at, align: Align::Centre, size: SMALL, bold: false, ink: Ink::Text });
    }
}

/// A square of the colour and the name beside it, for each sex.
fn legend(scene: &mut Scene, sexes: &[Sex], table: &ReleasedTable, words: &Words) {
    let width = scene.width().cast_signed();
    let mut left = 0;
    let mut middle = scene.grow(Scene::LINE) + Scene::LINE / 2;
    for sex in sexes {
        let name = sex.label_among(table.id().persons(), words.lang());
        let needed = 20 + measure::width(name, Scene::TYPE, false);
        if left > 0 && left + needed > width {
            left = 0;
            middle = scene.grow(Scene::LINE) + Scene::LINE / 2;
        }
        scene.bar((left, middle - 6), (left + 12, middle + 6), Ink::of(*sex));
        scene.label(name, (left + 20, middle), Align::Left, Ink::Text);
        left += needed + 20;
    }
    scene.grow(8);
}
