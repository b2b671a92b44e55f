//! Columns for the years: a small figure for each group, side by side on one scale, its name above it.

use super::bars::{scaled, sexes};
use super::scene::{Align, Area, Label, Scene};
use super::telling::{cells, said, told};
use super::{Ink, measure};
use crate::document::printed;
use crate::release::{ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::terms::{Crime, Sex, Term};
use crate::words::Words;

/// A panel for each sex, of a table of year and sex. Sex not recorded is left out (rule 3).
pub(super) fn of_sexes(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let panel = |sex: Sex| {
        let name = sex.label_among(table.id().persons(), words.lang());
        let column = |year: Category| {
            let (value, whole) = (table.at(&[year, Category::Sex(sex)]), table.at(&[year, Category::Total]));
            Column {
                value,
                told: told(&[&year.code(), &name.to_lowercase()], value, whole, words),
                at: cells([Some(year), Some(Category::Sex(sex))]),
            }
        };
        Panel {
            heading: name.to_owned(),
            ink: Ink::of(sex),
            columns: years_of(table).into_iter().map(column).collect(),
        }
    };
    let year = |year: Category| Year::new(year, table.at(&[year, Category::Total]), cells([Some(year), None]), words);
    let panels = sexes().map(panel).collect();
    lay_out(vec![Group { panels, years: years_of(table).into_iter().map(year).collect() }], words, width)
}

/// A panel for each crime and sex, of a table of year, crime and sex.
pub(super) fn of_crimes_and_sexes(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let panel = |(crime, sex): (Crime, Sex)| {
        let name = sex.label_among(table.id().persons(), words.lang()).to_lowercase();
        let column = |year: Category| {
            let at = [year, Category::Crime(crime), Category::Sex(sex)];
            let (value, whole) = (table.at(&at), table.at(&[year, Category::Crime(crime), Category::Total]));
            let (year, crime) = (year.code(), crime.label(words.lang()).to_lowercase());
            Column { value, told: told(&[&year, &crime, &name], value, whole, words), at: cells(at.map(Some)) }
        };
        Panel {
            heading: format!("{}, {name}", crime.label(words.lang())),
            ink: Ink::of(sex),
            columns: years_of(table).into_iter().map(column).collect(),
        }
    };
    let group = |crime: &Crime| {
        let year = |year: Category| {
            let total = table.at(&[year, Category::Crime(*crime), Category::Total]);
            let name = [year.code(), crime.label(words.lang()).to_lowercase()].join(", ");
            let at = cells([Some(year), Some(Category::Crime(*crime)), None]);
            Year { name: year.code(), told: told(&[&name], total, Shown::NotApplicable, words), at }
        };
        let panels = sexes().map(|sex| panel((*crime, sex))).collect();
        Group { panels, years: years_of(table).into_iter().map(year).collect() }
    };
    lay_out(Crime::ALL.iter().map(group).collect(), words, width)
}

/// The years of a table, without their total.
pub(super) fn years_of(table: &ReleasedTable) -> Vec<Category> {
    let years = table.grid().categories(Dimension::Year).iter().copied();
    years.filter(|year| *year != Category::Total).collect()
}

struct Panel {
    heading: String,
    ink: Ink,
    columns: Vec<Column>,
}

struct Column {
    value: Shown,
    told: String,
    at: String,
}

/// Panels that stand in rows of their own.
struct Group {
    panels: Vec<Panel>,
    years: Vec<Year>,
}

/// A year with what it says of a group's panels together.
struct Year {
    name: String,
    told: String,
    at: String,
}

impl Year {
    fn new(year: Category, total: Shown, at: String, words: &Words) -> Self {
        Self { name: year.code(), told: told(&[&year.code()], total, Shown::NotApplicable, words), at }
    }
}

impl Panel {
    /// Whether there is anything to show: persons, or, of the large groups, a year in which nobody counted them.
    fn is_shown(&self) -> bool {
        let has = |value: Shown| match value {
            Shown::Count(count) => count > 0,
            Shown::Suppressed => true,
            Shown::NotCollected => self.ink != Ink::Neutral,
            Shown::NotApplicable => false,
        };
        self.columns.iter().any(|column| has(column.value))
    }
}

const PLOT: i32 = 130;
const BETWEEN_PANELS: i32 = 28;
const BETWEEN_ROWS: i32 = 24;
const NARROWEST_PANEL: i32 = 150;
const NARROWEST_COLUMN: i32 = 34;
const WIDEST_COLUMN: i32 = 56;

/// Groups stand in rows of their own, as many panels abreast as there is room for.
fn lay_out(groups: Vec<Group>, words: &Words, width: i32) -> Scene {
    let shown = |group: Group| Group { panels: group.panels.into_iter().filter(Panel::is_shown).collect(), ..group };
    let groups: Vec<Group> = groups.into_iter().map(shown).filter(|group| !group.panels.is_empty()).collect();
    let columns = || groups.iter().flat_map(|group| &group.panels).flat_map(|panel| &panel.columns);
    let largest = columns().filter_map(|column| column.value.count()).max().unwrap_or(0);
    let has_persons = largest > 0 || columns().any(|column| column.value == Shown::Suppressed);
    let years = groups.iter().map(|group| group.years.len()).max().unwrap_or(0) as i32;
    if !has_persons || years == 0 {
        return Scene::saying(&words.text("figure-empty"), width);
    }
    let narrowest = NARROWEST_PANEL.max(years.saturating_mul(NARROWEST_COLUMN)).min(width);
    let largest_group = groups.iter().map(|group| group.panels.len()).max().unwrap_or(1) as i32;
    let abreast = ((width + BETWEEN_PANELS) / (narrowest + BETWEEN_PANELS)).clamp(1, largest_group.max(1));
    let room = (width - BETWEEN_PANELS * (abreast - 1)) / abreast;
    let mut scene = Scene::new(width);
    for group in &groups {
        let frame = Frame { years: &group.years, largest, room };
        for row in group.panels.chunks(abreast.unsigned_abs() as usize) {
            if scene.height() > 0 {
                scene.grow(BETWEEN_ROWS);
            }
            frame.draw_row(row, words, &mut scene);
        }
    }
    scene
}

/// What all panels share.
struct Frame<'a> {
    years: &'a [Year],
    largest: u64,
    /// The width of a panel.
    room: i32,
}

impl Frame<'_> {
    fn draw_row(&self, panels: &[Panel], words: &Words, scene: &mut Scene) {
        let headings: Vec<Vec<String>> =
            panels.iter().map(|panel| measure::wrapped(&panel.heading, Scene::TYPE, true, self.room)).collect();
        let lines = headings.iter().map(Vec::len).max().unwrap_or(0) as i32;
        let top = scene.grow(lines * Scene::LINE + 8);
        for (number, heading) in headings.into_iter().enumerate() {
            let mut y = top + Scene::LINE / 2;
            for text in heading {
                let at = (self.left(number), y);
                scene.text(Label { text, at, align: Align::Left, size: Scene::TYPE, bold: true, ink: Ink::Text });
                y += Scene::LINE;
            }
        }
        let plot = scene.grow(Scene::LINE + PLOT + Scene::LINE + 4) + Scene::LINE;
        for (number, panel) in panels.iter().enumerate() {
            self.draw(panel, (self.left(number), plot), words, scene);
        }
    }

    fn left(&self, panel: usize) -> i32 {
        (self.room + BETWEEN_PANELS) * panel as i32
    }

    fn draw(&self, panel: &Panel, (left, top): (i32, i32), words: &Words, scene: &mut Scene) {
        let baseline = top + PLOT;
        let slot = self.room / (self.years.len() as i32).max(1);
        let column = (slot * 7 / 10).clamp(1, WIDEST_COLUMN);
        self.draw_missing(panel, (left, top), slot, words, scene);
        let centre = |number: usize| left + slot * number as i32 + slot / 2;
        let (mut values, mut bars) = (Vec::new(), Vec::new());
        for (number, Column { value, told, at }) in panel.columns.iter().enumerate() {
            let centre = centre(number);
            let height = scaled(value.count().unwrap_or(0), self.largest, PLOT);
            if height > 0 {
                let from = (centre - column / 2, baseline - height);
                let bar = Area::new(from, (from.0 + column, baseline));
                bars.push(bar);
                scene.bar(bar, panel.ink);
            }
            if !is_missing(*value) {
                let text = printed(*value, words.lang());
                values.push((
                    Label::small(text, (centre, baseline - height - 9), Align::Centre, Ink::Text),
                    value.count(),
                ));
            }
            let from = (left + slot * number as i32, top - Scene::LINE);
            scene.spot(Area::new(from, (from.0 + slot, baseline)), told.clone(), at.clone());
        }
        let bounds = (left, left + self.room);
        scene.rule((left, baseline), (left + slot * self.years.len() as i32, baseline));
        put_what_fits(values, bounds, &bars, scene);
        let mut years = Vec::new();
        for (number, year) in self.years.iter().enumerate() {
            years.push((
                Label::small(year.name.clone(), (centre(number), baseline + 13), Align::Centre, Ink::Text),
                None,
            ));
            let from = (left + slot * number as i32, baseline + 2);
            let area = Area::new(from, (from.0 + slot, baseline + Scene::LINE + 4));
            scene.spot(area, year.told.clone(), year.at.clone());
        }
        put_what_fits(years, bounds, &[], scene);
    }

    /// Years that were not collected are an empty field that says so, once for all years in a row.
    fn draw_missing(&self, panel: &Panel, (left, top): (i32, i32), slot: i32, words: &Words, scene: &mut Scene) {
        let mut number = 0;
        for run in panel.columns.chunk_by(|one, two| one.value == two.value) {
            let from = left + slot * number;
            number += run.len() as i32;
            let Some(value) = run.first().map(|column| column.value).filter(|value| is_missing(*value)) else {
                continue;
            };
            let field = Area::new((from + 2, top), (from + slot * run.len() as i32 - 2, top + PLOT));
            if field.left < field.right {
                scene.bar(field, Ink::Void);
                say_missing(value, field, words, scene);
            }
        }
    }
}

/// Why a field is empty, in its middle: in words where they fit, else by the sign of the table.
pub(super) fn say_missing(value: Shown, field: Area, words: &Words, scene: &mut Scene) {
    let room = field.right - field.left - 6;
    let line = Scene::SMALL + 3;
    let fits = |lines: &[String]| {
        lines.len() as i32 * line <= field.bottom - field.top
            && lines.iter().all(|text| measure::width(text, Scene::SMALL, false) <= room)
    };
    let in_words = words_of(&said(value, words), room);
    let by_sign = vec![printed(value, words.lang())];
    let Some(lines) = [in_words, by_sign].into_iter().find(|lines| fits(lines)) else { return };
    let centre = (field.left + field.right) / 2;
    let mut y = (field.top + field.bottom) / 2 - (lines.len() as i32 - 1) * line / 2;
    for text in lines {
        scene.text(Label::small(text, (centre, y), Align::Centre, Ink::Faint));
        y += line;
    }
}

/// A text in lines between whose words alone it is broken: these words are short.
fn words_of(text: &str, room: i32) -> Vec<String> {
    let widest = text.split(' ').map(|word| measure::width(word, Scene::SMALL, false)).max().unwrap_or(0);
    measure::wrapped(text, Scene::SMALL, false, room.max(widest))
}

pub(super) fn is_missing(value: Shown) -> bool {
    matches!(value, Shown::NotCollected | Shown::NotApplicable)
}

/// Puts the labels for which there is room beside each other and the bars; the last and the largest come first. The table has the others.
pub(super) fn put_what_fits(
    labels: Vec<(Label, Option<u64>)>,
    (left, right): (i32, i32),
    bars: &[Area],
    scene: &mut Scene,
) {
    let last = labels.len().saturating_sub(1);
    let largest = labels.iter().filter_map(|(_, count)| *count).max();
    let mut order: Vec<usize> = (0..labels.len()).collect();
    let first_comes = |place: &usize| {
        let is_largest = largest.is_some() && labels.get(*place).is_some_and(|(_, count)| *count == largest);
        (*place != last, !is_largest, *place != 0, *place)
    };
    order.sort_by_key(first_comes);
    let mut put: Vec<Area> = Vec::new();
    for (label, _) in order.into_iter().filter_map(|place| labels.get(place)) {
        let half = measure::width(&label.text, label.size, label.bold) / 2 + 1;
        // At the edges, a label may stand beside its middle rather than not at all.
        let x = label.at.0.clamp((left + half).min(right - half), right - half);
        let label = Label { at: (x, label.at.1), ..label.clone() };
        let extent = label.extent();
        let room = Area::new((extent.left - 2, extent.top - 1), (extent.right + 2, extent.bottom + 1));
        let is_free = !put.iter().any(|other| other.overlaps(&room)) && !bars.iter().any(|bar| bar.overlaps(&extent));
        if extent.left >= left && extent.right <= right && is_free {
            put.push(extent);
            scene.text(label);
        }
    }
}
