//! Horizontal bars with their values, in one or several panels on one scale.

use super::scene::{Align, Area, Label, Scene};
use super::telling::{cells, told};
use super::{Ink, measure};
use crate::document::printed;
use crate::release::{ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::terms::{Crime, Sex, Term};
use crate::words::{self, Words};

/// A panel for each crime, a bar for each sex. Sex not recorded is left out (rule 3). The table is of sex and crime.
pub(super) fn of_sexes_by_crime(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let panel = |crime: &Crime| {
        let at = |sex| [Category::Sex(sex), Category::Crime(*crime)];
        let whole = table.at(&[Category::Total, Category::Crime(*crime)]);
        let heading = crime.label(words.lang());
        let bars = sexes().map(|sex| {
            let label = sex.label_among(table.id().persons(), words.lang());
            let value = table.at(&at(sex));
            Bar {
                told: told(&[heading, &label.to_lowercase()], value, whole, words),
                at: cells(at(sex).map(Some)),
                label: label.to_owned(),
                value,
                share: share(value, whole, words),
                ink: Ink::of(sex),
            }
        });
        let heading = format!("{heading}, {}", printed(whole, words.lang()));
        Panel { heading: Some(heading), bars: named_or_not_empty(bars) }
    };
    lay_out(Crime::ALL.iter().map(panel).collect(), words, width)
}

/// A panel for each sex, a bar for each category of the table's other dimension, that with most persons first.
pub(super) fn by_sex(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let axes = table.grid().axes();
    let Some(other) = axes.iter().find(|axis| axis.dimension != Dimension::Sex) else {
        return Scene::saying(&words.text("figure-empty"), width);
    };
    let sex_first = axes.first().is_some_and(|axis| axis.dimension == Dimension::Sex);
    let order = |sex: Category, category: Category| if sex_first { [sex, category] } else { [category, sex] };
    let persons = table.id().persons();
    let panel = |sex: Sex| {
        let total = table.at(&order(Category::Sex(sex), Category::Total));
        let sex_label = sex.label_among(persons, words.lang());
        let categories = other.categories.iter().filter(|category| **category != Category::Total);
        let bars = categories.map(|category| {
            let at = order(Category::Sex(sex), *category);
            let (label, value) = (category.label(persons, words.lang()), table.at(&at));
            Bar {
                told: told(&[sex_label, &label.to_lowercase()], value, total, words),
                at: cells(at.map(Some)),
                label,
                value,
                share: share(value, total, words),
                ink: Ink::of(sex),
            }
        });
        let mut bars: Vec<Bar> = bars.filter(|bar| bar.value != Shown::Count(0)).collect();
        bars.sort_by_key(|bar| std::cmp::Reverse(bar.value.count()));
        Panel { heading: Some(format!("{sex_label}, {}", printed(total, words.lang()))), bars }
    };
    lay_out(sexes().map(panel).collect(), words, width)
}

/// A bar for each sex, of a table of the sexes alone.
pub(super) fn of_sexes(table: &ReleasedTable, words: &Words, width: i32) -> Scene {
    let total = table.at(&[Category::Total]);
    let bars = sexes().map(|sex| {
        let value = table.at(&[Category::Sex(sex)]);
        let label = sex.label_among(table.id().persons(), words.lang());
        Bar {
            told: told(&[label], value, total, words),
            at: cells([Some(Category::Sex(sex))]),
            label: label.to_owned(),
            value,
            share: share(value, total, words),
            ink: Ink::of(sex),
        }
    });
    lay_out(vec![Panel { heading: None, bars: named_or_not_empty(bars) }], words, width)
}

/// The sexes that figures show (rule 3).
pub(super) fn sexes() -> impl Iterator<Item = Sex> {
    Sex::ALL.iter().copied().filter(|sex| *sex != Sex::NotRecorded)
}

struct Panel {
    heading: Option<String>,
    bars: Vec<Bar>,
}

impl Panel {
    fn is_empty(&self) -> bool {
        self.bars.iter().all(|bar| bar.value == Shown::Count(0))
    }
}

struct Bar {
    label: String,
    value: Shown,
    share: Option<String>,
    ink: Ink,
    told: String,
    at: String,
}

/// Women and men always have a bar, even of nobody; other groups only if there is anyone.
fn named_or_not_empty(bars: impl Iterator<Item = Bar>) -> Vec<Bar> {
    bars.filter(|bar| bar.ink != Ink::Neutral || matches!(bar.value, Shown::Count(1..) | Shown::Suppressed)).collect()
}

fn share(part: Shown, whole: Shown, words: &Words) -> Option<String> {
    part.count().zip(whole.count()).and_then(|(part, whole)| words::percent(part, whole, words.lang()))
}

const BAR: i32 = 20;
const ROW: i32 = 28;
const GAP: i32 = 10;
const BETWEEN_PANELS: i32 = 16;
const SHORTEST_SCALE: i32 = 60;

fn lay_out(panels: Vec<Panel>, words: &Words, width: i32) -> Scene {
    let panels: Vec<Panel> = panels.into_iter().filter(|panel| !panel.is_empty()).collect();
    if panels.is_empty() {
        return Scene::saying(&words.text("figure-empty"), width);
    }
    let frame = Frame::of(&panels, words, width);
    let mut scene = Scene::new(width);
    for (number, panel) in panels.iter().enumerate() {
        if number > 0 {
            scene.grow(BETWEEN_PANELS);
        }
        if let Some(heading) = &panel.heading {
            scene.heading(heading);
        }
        let top = scene.grow(0);
        panel.bars.iter().for_each(|bar| frame.draw(bar, words, &mut scene));
        let bottom = scene.grow(0);
        scene.rule((frame.bars_from - 1, top), (frame.bars_from - 1, bottom));
    }
    scene
}

/// What all panels share: where labels end, where bars begin, how long a person is.
struct Frame {
    /// Labels stand left of the bars, or above them where the figure is too narrow for both.
    labels_above: bool,
    label_room: i32,
    bars_from: i32,
    bars_to: i32,
    /// Shares stand beside the values unless the bars would be left without room; the table has them in any case.
    shares: bool,
    largest: u64,
}

impl Frame {
    fn of(panels: &[Panel], words: &Words, width: i32) -> Self {
        let bars = || panels.iter().flat_map(|panel| &panel.bars);
        let widest = |texts: &mut dyn Iterator<Item = &str>| {
            texts.map(|text| measure::width(text, Scene::TYPE, false)).max().unwrap_or(0)
        };
        let widest_label = widest(&mut bars().map(|bar| bar.label.as_str()));
        let widest_word = widest(&mut bars().flat_map(|bar| bar.label.split(' ')));
        let labels_above = widest_word > width * 45 / 100;
        let label_room = if labels_above { width } else { widest_label.min(width * 45 / 100) };
        let bars_from = if labels_above { 1 } else { label_room + GAP };
        let widest_value = |shares| bars().map(|bar| value_width(bar, shares, words)).max().unwrap_or(0);
        let bars_to = |shares| width - widest_value(shares) - GAP;
        let shares = bars_to(true) >= bars_from + SHORTEST_SCALE;
        let bars_to = bars_to(shares).max(bars_from + 10);
        let largest = bars().filter_map(|bar| bar.value.count()).max().unwrap_or(0);
        Self { labels_above, label_room, bars_from, bars_to, shares, largest }
    }

    fn draw(&self, bar: &Bar, words: &Words, scene: &mut Scene) {
        let lines = measure::wrapped(&bar.label, Scene::TYPE, false, self.label_room);
        let lines_height = Scene::LINE * lines.len() as i32;
        let row_top = scene.grow(0);
        let middle = if self.labels_above {
            let top = scene.grow(lines_height);
            put_lines(scene, &lines, (0, top), Align::Left);
            scene.grow(ROW) + BAR / 2
        } else {
            let height = ROW.max(lines_height + 6);
            let middle = scene.grow(height) + height / 2;
            put_lines(scene, &lines, (self.label_room, middle - lines_height / 2), Align::Right);
            middle
        };
        let end = self.end(bar.value);
        if end > self.bars_from {
            scene.bar(Area::new((self.bars_from, middle - BAR / 2), (end, middle + BAR / 2)), bar.ink);
        }
        put_value(scene, bar, self.shares, words, (end + 6, middle));
        let row = Area::new((0, row_top), (scene.width().cast_signed(), scene.grow(0)));
        scene.spot(row, bar.told.clone(), bar.at.clone());
    }

    fn end(&self, value: Shown) -> i32 {
        scaled(value.count().unwrap_or(0), self.largest, self.bars_to - self.bars_from) + self.bars_from
    }
}

/// One person is as long as this, on whatever scale.
const SHORTEST: i32 = 2;

/// A length for a count on a scale where the largest takes the whole room; nobody vanishes.
pub(super) fn scaled(count: u64, largest: u64, room: i32) -> i32 {
    if count == 0 || largest == 0 {
        return 0;
    }
    let length = (count as f64 / largest as f64 * f64::from(room)).round() as i32;
    length.max(SHORTEST)
}

fn put_lines(scene: &mut Scene, lines: &[String], (x, top): (i32, i32), align: Align) {
    let mut y = top + Scene::LINE / 2;
    for line in lines {
        scene.label(line, (x, y), align, Ink::Text);
        y += Scene::LINE;
    }
}

/// The value, bold, and its share beside it.
fn put_value(scene: &mut Scene, bar: &Bar, shares: bool, words: &Words, (x, y): (i32, i32)) {
    let value = value_text(bar.value, words);
    let share_at = x + measure::width(&value, Scene::TYPE, true) + 8;
    let counted = bar.value.count().is_some();
    let ink = if counted { Ink::Text } else { Ink::Faint };
    scene.text(Label { text: value, at: (x, y), align: Align::Left, size: Scene::TYPE, bold: counted, ink });
    if let Some(share) = bar.share.as_ref().filter(|_| shares) {
        scene.label(share, (share_at, y), Align::Left, Ink::Faint);
    }
}

fn value_width(bar: &Bar, shares: bool, words: &Words) -> i32 {
    let value = measure::width(&value_text(bar.value, words), Scene::TYPE, true);
    let share = bar.share.as_ref().filter(|_| shares).map_or(0, |share| 8 + measure::width(share, Scene::TYPE, false));
    value + share
}

/// The value as in the table; what was not collected is said in words.
fn value_text(value: Shown, words: &Words) -> String {
    match value {
        Shown::NotCollected => words.text("figure-not-collected"),
        other => printed(other, words.lang()),
    }
}
