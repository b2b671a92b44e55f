//! What the signs of the map mean, so that a printer keeps it: below the map, in the picture.

use super::circles::Scale;
use super::panel::{Drawn, LETTER};
use super::{Sign, land};
use crate::document::printed;
use crate::figure::scene::{Align, Fine, Label, Scene};
use crate::figure::{Ink, measure};
use crate::release::{ReleasedTable, Shown};
use crate::report::{Category, Dimension};
use crate::terms::{Form, Term};
use crate::words::Words;

const KEY: i32 = 18;
const BETWEEN: i32 = 20;

/// Puts the legend below the map.
pub(super) fn put(table: &ReleasedTable, drawn: &[Drawn], scale: &Scale, words: &Words, scene: &mut Scene) {
    scene.grow(10);
    put_letters(drawn, words, scene);
    put_sizes(drawn, scale, words, scene);
    if drawn.iter().any(|drawn| !drawn.says_form) {
        scene.paragraph(&words.text("map-small-circles"), Scene::SMALL, Ink::Faint);
    }
    for line in [elsewhere(table, words), not_shown(table, words)].into_iter().flatten() {
        scene.paragraph(&line, Scene::SMALL, Ink::Faint);
    }
    scene.paragraph(&words.text("map-borders"), Scene::SMALL, Ink::Faint);
}

/// The letters and colours that occur.
fn put_letters(drawn: &[Drawn], words: &Words, scene: &mut Scene) {
    let occurs = |sign: Sign| drawn.iter().any(|drawn| drawn.says_form && drawn.sign == sign);
    let forms = Form::ALL.iter().copied().map(|form| (Sign::Of(form), form.label(words.lang()).to_owned()));
    let others = [(Sign::Several, words.text("map-several-forms")), (Sign::NotShown, words.text("map-form-not-shown"))];
    let keys: Vec<(Sign, String)> = forms.chain(others).filter(|(sign, _)| occurs(*sign)).collect();
    if keys.is_empty() {
        return;
    }
    scene.paragraph(&words.text("map-letters"), Scene::SMALL, Ink::Faint);
    let items = keys.iter().map(|(sign, name)| (KEY, name.as_str(), *sign));
    flow(items, KEY + 6, scene, |sign, (x, y), scene| {
        let at = (x + KEY / 2, y);
        scene.disc(Fine::of(at), KEY * 5, sign.ink());
        let text = sign.letter(words.lang()).to_owned();
        scene.text(Label { text, at, align: Align::Centre, size: LETTER, bold: true, ink: Ink::Letter });
    });
}

/// Circles for round numbers.
fn put_sizes(drawn: &[Drawn], scale: &Scale, words: &Words, scene: &mut Scene) {
    let Some(largest) = drawn.iter().map(|drawn| drawn.count).max() else { return };
    let sizes: Vec<(f64, String)> = round_numbers(largest)
        .into_iter()
        .map(|count| (scale.radius(count), printed(Shown::Count(count), words.lang())))
        .collect();
    scene.paragraph(&words.text("map-sizes"), Scene::SMALL, Ink::Faint);
    let tallest = sizes.iter().map(|(radius, _)| (radius * 2.0).ceil() as i32).max().unwrap_or(0);
    let items = sizes.iter().map(|(radius, text)| ((radius * 2.0).ceil() as i32 + 2, text.as_str(), *radius));
    flow(items, tallest.max(LETTER) + 8, scene, |radius, (x, y), scene| {
        let tenths = (radius * 10.0).round() as i32;
        let centre = Fine { x: x * 10 + tenths + 10, y: y * 10 };
        scene.disc(centre, tenths + 8, Ink::Faint);
        scene.disc(centre, tenths, Ink::Paper);
    });
}

/// Signs with their names, in as many lines as they need. A sign is given by its width.
fn flow<'a, T>(
    items: impl Iterator<Item = (i32, &'a str, T)>,
    line: i32,
    scene: &mut Scene,
    draw: impl Fn(T, (i32, i32), &mut Scene),
) {
    let width = scene.width().cast_signed();
    let mut left = 0;
    let mut y = scene.grow(line) + line / 2;
    for (sign, name, what) in items {
        let needed = sign + 6 + measure::width(name, Scene::TYPE, false);
        if left > 0 && left + needed > width {
            left = 0;
            y = scene.grow(line) + line / 2;
        }
        draw(what, (left, y), scene);
        let mut lines = measure::wrapped(name, Scene::TYPE, false, width - left - sign - 6).into_iter();
        scene.label(&lines.next().unwrap_or_default(), (left + sign + 6, y), Align::Left, Ink::Text);
        for text in lines {
            y = scene.grow(Scene::LINE) + Scene::LINE / 2;
            scene.label(&text, (left + sign + 6, y), Align::Left, Ink::Text);
        }
        left += needed + BETWEEN;
    }
    scene.grow(6);
}

/// One, and one or two round numbers up to the largest.
fn round_numbers(largest: u64) -> Vec<u64> {
    let mut round: Vec<u64> = Vec::new();
    let mut ten = 1_u64;
    while ten <= largest {
        round.extend([1, 2, 5].into_iter().map(|times| ten.saturating_mul(times)).filter(|number| *number <= largest));
        let Some(next) = ten.checked_mul(10) else { break };
        ten = next;
    }
    let top = round.last().copied().unwrap_or(1);
    let middle = round.iter().copied().rfind(|number| *number > 1 && *number <= top / 4);
    let mut chosen = vec![1];
    chosen.extend(middle);
    if top > 1 {
        chosen.push(top);
    }
    chosen
}

/// Those who have no place on the map, and how many they are.
fn elsewhere(table: &ReleasedTable, words: &Words) -> Option<String> {
    let origins = table.grid().categories(Dimension::Origin).iter();
    let without_country = origins.filter_map(|origin| match origin {
        Category::Origin(of) if land::point(*of).is_some() => None,
        Category::Total => None,
        without => Some((without, table.at(&[*origin, Category::Total]))),
    });
    let list: Vec<String> = without_country
        .filter(|(_, count)| count.count().is_some_and(|count| count > 0))
        .map(|(origin, count)| {
            let label = origin.label(table.id().persons(), words.lang());
            format!("{} {}", label.to_lowercase(), printed(count, words.lang()))
        })
        .collect();
    (!list.is_empty()).then(|| words.with("map-elsewhere", [("list", list.join(", ").into())]))
}

/// Those whose count is not shown: a circle would say something of it.
fn not_shown(table: &ReleasedTable, words: &Words) -> Option<String> {
    let origins = table.grid().categories(Dimension::Origin).iter();
    let hidden = origins
        .filter(|origin| **origin != Category::Total && table.at(&[**origin, Category::Total]).count().is_none());
    let list: Vec<String> = hidden.map(|origin| origin.label(table.id().persons(), words.lang())).collect();
    (!list.is_empty()).then(|| words.with("map-count-not-shown", [("list", list.join(", ").into())]))
}

#[cfg(test)]
mod tests {
    use super::round_numbers;

    #[test]
    fn the_scale_shows_round_numbers_far_apart() {
        for (largest, expected) in [
            (0, vec![1]),
            (1, vec![1]),
            (3, vec![1, 2]),
            (9, vec![1, 5]),
            (74, vec![1, 10, 50]),
            (100, vec![1, 20, 100]),
            (1_000_000, vec![1, 200_000, 1_000_000]),
        ] {
            assert_eq!(round_numbers(largest), expected, "{largest}");
        }
        assert_eq!(round_numbers(u64::MAX).len(), 3);
    }
}
