//! Small multiples: forms down, years across, a panel for each crime and sex, one scale for all.

use super::bars::{scaled, sexes};
use super::columns::{is_missing, put_what_fits, say_missing, years_of};
use super::scene::{Align, Area, Label, Scene};
use super::telling::{cells, told};
use super::{Ink, measure};
use crate::document::printed;
use crate::release::{ReleasedTable, Shown};
use crate::report::Category;
use crate::terms::{Crime, Form, Sex, Term};
use crate::words::Words;

/// Of a table of year, crime, sex and form. Sex not recorded is left out (rule 3).
pub(super) fn by_form_and_year(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let years: Vec<Category> = years_of(table);
    let groups = Crime::ALL.iter().flat_map(|crime| sexes().map(move |sex| (*crime, sex)));
    let panels: Vec<Panel> = groups
        .map(|(crime, sex)| panel(table, crime, sex, &years, words))
        .filter(|panel| !panel.rows.is_empty())
        .collect();
    if panels.is_empty() || years.is_empty() {
        return Scene::saying(&words.text("figure-empty"), width);
    }
    let frame = Frame::of(&panels, &years, words, width);
    let mut scene = Scene::new(width);
    for (number, panel) in panels.iter().enumerate() {
        if number > 0 {
            scene.grow(18);
        }
        frame.draw(panel, words, &mut scene);
    }
    scene
}

struct Panel {
    heading: String,
    ink: Ink,
    /// What each year says of all forms together.
    years: Vec<Value>,
    rows: Vec<Row>,
}

struct Row {
    label: &'static str,
    values: Vec<Value>,
}

struct Value {
    shown: Shown,
    told: String,
    at: String,
}

/// The forms of one crime and sex, the commonest over all years first, without those in which there is nobody.
fn panel(table: &ReleasedTable, crime: Crime, sex: Sex, years: &[Category], words: &Words) -> Panel {
    let sex_label = sex.label_among(table.id().persons(), words.lang()).to_lowercase();
    let crime_label = crime.label(words.lang());
    let value = |year: Category, form: Form| {
        let at = |form| [year, Category::Crime(crime), Category::Sex(sex), form];
        let shown = table.at(&at(Category::Form(form)));
        let (year, form_label) = (year.code(), form.label(words.lang()).to_lowercase());
        let crime_label = crime_label.to_lowercase();
        let names = [&year, &crime_label, &sex_label, &form_label].map(|name| name.as_str());
        let told = told(&names, shown, table.at(&at(Category::Total)), words);
        Value { shown, told, at: cells(at(Category::Form(form)).map(Some)) }
    };
    let rows = Form::ALL.iter().map(|form| Row {
        label: form.label(words.lang()),
        values: years.iter().map(|year| value(*year, *form)).collect(),
    });
    let mut rows: Vec<Row> = rows.filter(Row::has_persons).collect();
    rows.sort_by_key(|row| {
        std::cmp::Reverse(row.values.iter().filter_map(|value| value.shown.count()).map(u128::from).sum::<u128>())
    });
    let year = |year: &Category| {
        let at = [*year, Category::Crime(crime), Category::Sex(sex), Category::Total];
        let (shown, [own, crime, sex, _]) = (table.at(&at), at.map(Some));
        let names = [&year.code(), &crime_label.to_lowercase(), &sex_label];
        let told = told(&names.map(|name| name.as_str()), shown, Shown::NotApplicable, words);
        Value { shown, told, at: cells([own, crime, sex, None]) }
    };
    let years = years.iter().map(year).collect();
    Panel { heading: format!("{crime_label}, {sex_label}"), ink: Ink::of(sex), years, rows }
}

impl Row {
    fn has_persons(&self) -> bool {
        self.values.iter().any(|value| matches!(value.shown, Shown::Count(1..) | Shown::Suppressed))
    }
}

const ROW: i32 = 24;
const BAR: i32 = 14;
/// Where the years are too narrow for bars with their values beside them, each row is a small field of columns.
const TALL_ROW: i32 = 46;
const BETWEEN_COLUMNS: i32 = 10;
const SHORTEST_SCALE: i32 = 16;
/// Bars shorter than this hardly differ, so that in a narrow figure labels make way for them.
const LONG_ENOUGH: i32 = 50;
const NARROW: i32 = 480;

/// What all panels share.
struct Frame {
    years: Vec<String>,
    labels_above: bool,
    columns_from: i32,
    column: i32,
    /// Bars lie beside their values, or stand below them.
    lying: bool,
    value_room: i32,
    largest: u64,
}

impl Frame {
    fn of(panels: &[Panel], years: &[Category], words: &Words, width: i32) -> Self {
        let rows = || panels.iter().flat_map(|panel| &panel.rows);
        let widest_label = rows().map(|row| measure::width(row.label, Scene::TYPE, false)).max().unwrap_or(0);
        let values = || rows().flat_map(|row| &row.values).map(|value| value.shown);
        let number = |value| measure::width(&printed(value, words.lang()), Scene::SMALL, false);
        let value_room = values().map(number).max().unwrap_or(0);
        let column_from = |left: i32| (width - left) / (years.len() as i32).max(1);
        let beside = widest_label + 12;
        let no_room = column_from(beside) < value_room + BETWEEN_COLUMNS + LONG_ENOUGH;
        let labels_above = beside > width * 38 / 100 || (no_room && width < NARROW);
        let columns_from = if labels_above { 0 } else { beside };
        let column = column_from(columns_from);
        let years: Vec<String> = years.iter().map(|year| year.code()).collect();
        let widest_year = years.iter().map(|year| measure::width(year, Scene::SMALL, false)).max().unwrap_or(0);
        Self {
            years,
            labels_above,
            columns_from,
            column,
            lying: column >= (value_room + SHORTEST_SCALE + BETWEEN_COLUMNS).max(widest_year + BETWEEN_COLUMNS),
            value_room,
            largest: values().filter_map(Shown::count).max().unwrap_or(0),
        }
    }

    fn draw(&self, panel: &Panel, words: &Words, scene: &mut Scene) {
        scene.heading(&panel.heading);
        self.draw_years(panel, scene);
        let top = scene.grow(0);
        for row in &panel.rows {
            if self.labels_above {
                let y = scene.grow(Scene::LINE) + Scene::LINE / 2;
                scene.label(row.label, (self.columns_from, y), Align::Left, Ink::Text);
            }
            let height = if self.lying { ROW } else { TALL_ROW };
            let row_top = scene.grow(height);
            if !self.labels_above {
                let at = (self.columns_from - 12, row_top + height / 2);
                scene.label(row.label, at, Align::Right, Ink::Text);
            }
            if self.lying {
                self.lay(row, panel, row_top, words, scene)
            } else {
                self.stand(row, panel, row_top, words, scene)
            }
        }
        let bottom = scene.grow(0);
        self.draw_years_missing(panel, (top, bottom), words, scene);
    }

    fn draw_years(&self, panel: &Panel, scene: &mut Scene) {
        let top = scene.grow(Scene::LINE);
        let y = top + Scene::LINE / 2;
        for (number, year) in panel.years.iter().enumerate() {
            let left = self.left(number);
            let area = Area::new((left, top), (left + self.column - 2, top + Scene::LINE));
            scene.spot(area, year.told.clone(), year.at.clone());
        }
        let label = |(number, year): (usize, &String)| {
            let (x, align) = if self.lying {
                (self.left(number), Align::Left)
            } else {
                (self.left(number) + self.column / 2, Align::Centre)
            };
            (Label::small(year.clone(), (x, y), align, Ink::Faint), None)
        };
        let labels: Vec<_> = self.years.iter().enumerate().map(label).collect();
        if self.lying {
            labels.into_iter().for_each(|(label, _)| scene.text(label));
        } else {
            put_what_fits(labels, (self.columns_from, scene.width().cast_signed()), &[], scene);
        }
    }

    fn lay(&self, row: &Row, panel: &Panel, top: i32, words: &Words, scene: &mut Scene) {
        let middle = top + ROW / 2;
        let room = (self.column - BETWEEN_COLUMNS - self.value_room - 5).max(2);
        for (number, value) in row.values.iter().enumerate() {
            let left = self.left(number);
            scene.rule((left, top), (left, top + ROW));
            let length = scaled(value.shown.count().unwrap_or(0), self.largest, room);
            if length > 0 {
                scene.bar(Area::new((left + 1, middle - BAR / 2), (left + 1 + length, middle + BAR / 2)), panel.ink);
            }
            if !is_missing(value.shown) {
                scene.text(Label::small(
                    printed(value.shown, words.lang()),
                    (left + length + 5, middle),
                    Align::Left,
                    Ink::Text,
                ));
            }
            let area = Area::new((left, top), (left + self.column - 2, top + ROW));
            scene.spot(area, value.told.clone(), value.at.clone());
        }
    }

    fn stand(&self, row: &Row, panel: &Panel, top: i32, words: &Words, scene: &mut Scene) {
        let baseline = top + TALL_ROW - 4;
        let room = TALL_ROW - 4 - Scene::LINE;
        let width = (self.column * 7 / 10).max(1);
        let (mut values, mut bars) = (Vec::new(), Vec::new());
        for (number, value) in row.values.iter().enumerate() {
            let left = self.left(number);
            let centre = left + self.column / 2;
            let height = scaled(value.shown.count().unwrap_or(0), self.largest, room);
            if height > 0 {
                let from = (centre - width / 2, baseline - height);
                let bar = Area::new(from, (from.0 + width, baseline));
                bars.push(bar);
                scene.bar(bar, panel.ink);
            }
            if !is_missing(value.shown) {
                let text = printed(value.shown, words.lang());
                let label = Label::small(text, (centre, baseline - height - 8), Align::Centre, Ink::Text);
                values.push((label, value.shown.count()));
            }
            let area = Area::new((left, top), (left + self.column, top + TALL_ROW));
            scene.spot(area, value.told.clone(), value.at.clone());
        }
        let right = self.left(row.values.len());
        scene.rule((self.columns_from, baseline), (right, baseline));
        put_what_fits(values, (self.columns_from, scene.width().cast_signed()), &bars, scene);
    }

    /// A year that was not collected for this crime is an empty field that says so, once.
    fn draw_years_missing(&self, panel: &Panel, (top, bottom): (i32, i32), words: &Words, scene: &mut Scene) {
        let Some(row) = panel.rows.first() else { return };
        let mut number = 0;
        for run in row.values.chunk_by(|one, two| one.shown == two.shown) {
            let left = self.left(number);
            number += run.len();
            let Some(value) = run.first().map(|value| value.shown).filter(|value| is_missing(*value)) else { continue };
            let gap = if self.lying { BETWEEN_COLUMNS } else { 2 };
            let field = Area::new((left + 1, top), (self.left(number) - gap, bottom));
            if field.left >= field.right {
                continue;
            }
            for field in self.fields(field, panel.rows.len()) {
                scene.bar(field, Ink::Void);
                say_missing(value, field, words, scene);
            }
        }
    }

    /// One field over all rows; where labels stand above the rows, one for each row between them.
    fn fields(&self, whole: Area, rows: usize) -> Vec<Area> {
        if !self.labels_above {
            return vec![whole];
        }
        let height = (whole.bottom - whole.top) / (rows as i32).max(1);
        let field = |row: i32| {
            let top = whole.top + height * row + Scene::LINE;
            Area { top, bottom: top + height - Scene::LINE, ..whole }
        };
        (0..rows as i32).map(field).collect()
    }

    fn left(&self, column: usize) -> i32 {
        self.columns_from + self.column * column as i32
    }
}
