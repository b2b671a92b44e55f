//! Small bars in rows and columns: forms down, years across, a panel for each crime and sex, one scale for all.

use super::bars::{scaled, value_text};
use super::scene::{Align, Label, Scene};
use super::{Ink, measure};
use crate::document::printed;
use crate::release::{ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::terms::{Crime, Form, Sex, Term};
use crate::words::Words;

/// Figure 5.
pub(super) fn by_form_and_year(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let years: Vec<Category> = years_of(table);
    let panels: Vec<Panel> = Crime::ALL
        .iter()
        .flat_map(|crime| Sex::ALL.iter().map(move |sex| (*crime, *sex)))
        .filter(|(_, sex)| *sex != Sex::NotRecorded)
        .map(|(crime, sex)| panel(table, crime, sex, &years, words))
        .filter(|panel| !panel.rows.is_empty())
        .collect();
    if panels.is_empty() {
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

/// The years of a table, without their total.
pub(super) fn years_of(table: &ReleasedTable) -> Vec<Category> {
    let years = table.grid().categories(Dimension::Year).iter().copied();
    years.filter(|year| *year != Category::Total).collect()
}

struct Panel {
    heading: String,
    ink: Ink,
    rows: Vec<Row>,
}

struct Row {
    label: &'static str,
    values: Vec<Shown>,
}

/// The forms of one crime and sex, the commonest over all years first, without those in which there is nobody.
fn panel(table: &ReleasedTable, crime: Crime, sex: Sex, years: &[Category], words: &Words) -> Panel {
    let value = |year: Category, form: Form| {
        let at = [year, Category::Crime(crime), Category::Sex(sex), Category::Form(form)];
        table.grid().get(&at).copied().unwrap_or(Shown::NotApplicable)
    };
    let mut rows: Vec<Row> = Form::ALL
        .iter()
        .map(|form| Row {
            label: form.label(words.lang()),
            values: years.iter().map(|year| value(*year, *form)).collect(),
        })
        .filter(Row::has_persons)
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.values.iter().filter_map(|value| value.count()).sum::<u64>()));
    let sex_label = sex.label_among(table.id().persons(), words.lang()).to_lowercase();
    Panel { heading: format!("{}, {sex_label}", crime.label(words.lang())), ink: Ink::of(sex), rows }
}

impl Row {
    fn has_persons(&self) -> bool {
        self.values.iter().any(|value| matches!(value, Shown::Count(1..) | Shown::Suppressed))
    }
}

const ROW: i32 = 24;
const BAR: i32 = 14;
const SMALL: i32 = 12;
const BETWEEN_COLUMNS: i32 = 10;

/// What all panels share.
struct Frame {
    years: Vec<String>,
    labels_above: bool,
    columns_from: i32,
    column: i32,
    value_room: i32,
    largest: u64,
}

impl Frame {
    fn of(panels: &[Panel], years: &[Category], words: &Words, width: i32) -> Self {
        let rows = || panels.iter().flat_map(|panel| &panel.rows);
        let widest_label = rows().map(|row| measure::width(row.label, Scene::TYPE, false)).max().unwrap_or(0);
        let values = || rows().flat_map(|row| &row.values);
        let number = |value: &Shown| measure::width(&printed(*value, words.lang()), SMALL, false);
        let labels_above = widest_label > width * 35 / 100;
        let columns_from = if labels_above { 0 } else { widest_label + 12 };
        Self {
            years: years.iter().map(|year| year.code()).collect(),
            labels_above,
            columns_from,
            column: (width - columns_from) / (years.len() as i32).max(1),
            value_room: values().map(number).max().unwrap_or(0),
            largest: values().filter_map(|value| value.count()).max().unwrap_or(0),
        }
    }

    fn draw(&self, panel: &Panel, words: &Words, scene: &mut Scene) {
        scene.heading(&panel.heading);
        let heads = scene.grow(Scene::LINE) + Scene::LINE / 2;
        for (number, year) in self.years.iter().enumerate() {
            scene.text(small(year.clone(), (self.left(number), heads), Ink::Faint));
        }
        let top = scene.grow(0);
        for row in &panel.rows {
            self.draw_row(row, panel.ink, words, scene);
        }
        let bottom = scene.grow(0);
        self.draw_years_missing(panel, (top, bottom), words, scene);
    }

    fn draw_row(&self, row: &Row, ink: Ink, words: &Words, scene: &mut Scene) {
        if self.labels_above {
            let y = scene.grow(Scene::LINE) + Scene::LINE / 2;
            scene.label(row.label, (self.columns_from, y), Align::Left, Ink::Text);
        }
        let middle = scene.grow(ROW) + ROW / 2;
        if !self.labels_above {
            scene.label(row.label, (self.columns_from - 12, middle), Align::Right, Ink::Text);
        }
        for (number, value) in row.values.iter().enumerate() {
            let left = self.left(number);
            scene.rule((left, middle - ROW / 2), (left, middle + ROW / 2));
            let room = (self.column - BETWEEN_COLUMNS - self.value_room - 4).max(2);
            let length = scaled(value.count().unwrap_or(0), self.largest, room);
            if length > 0 {
                scene.bar((left, middle - BAR / 2), (left + length, middle + BAR / 2), ink);
            }
            if !matches!(value, Shown::NotCollected | Shown::NotApplicable) {
                scene.text(small(printed(*value, words.lang()), (left + length + 4, middle), Ink::Text));
            }
        }
    }

    /// A year that was not collected for this crime is an empty field that says so, once.
    fn draw_years_missing(&self, panel: &Panel, (top, bottom): (i32, i32), words: &Words, scene: &mut Scene) {
        for number in 0..self.years.len() {
            let left = self.left(number);
            let missing = panel.rows.iter().filter_map(|row| row.values.get(number)).find(|value| is_missing(**value));
            if let Some(missing) = missing
                && !self.labels_above
            {
                self.draw_missing(*missing, left, (top, bottom), words, scene);
            } else if let Some(missing) = missing {
                let sign = printed(*missing, words.lang());
                scene.text(small(sign, (left + 4, bottom - ROW / 2), Ink::Faint));
            }
        }
    }

    fn draw_missing(&self, missing: Shown, left: i32, (top, bottom): (i32, i32), words: &Words, scene: &mut Scene) {
        let right = left + self.column - BETWEEN_COLUMNS;
        scene.bar((left + 1, top), (right, bottom), Ink::Void);
        let lines = measure::wrapped(&value_text(missing, words), SMALL, false, right - left - 8);
        let mut y = (top + bottom) / 2 - (lines.len() as i32 - 1) * 15 / 2;
        for line in lines {
            scene.text(small(line, (left + 6, y), Ink::Faint));
            y += 15;
        }
    }

    fn left(&self, column: usize) -> i32 {
        self.columns_from + self.column * column as i32
    }
}

fn is_missing(value: Shown) -> bool {
    matches!(value, Shown::NotCollected | Shown::NotApplicable)
}

fn small(text: String, at: (i32, i32), ink: Ink) -> Label {
    Label { text, at, align: Align::Left, size: SMALL, bold: false, ink }
}
