//! A figure as a picture that stands by itself, in Word or on a wall: what it shows, of whom, where the numbers come from,
//! and what they are not.

use super::scene::{Align, Label, Scene};
use super::{Figure, Ink, Kind, measure};
use crate::document::{figure_notes, figure_text, mode, place, source};
use crate::release::Release;
use crate::words::Words;

/// How wide a picture is, in CSS pixels: a little more than there is between the margins of an A4 page.
const WIDTH: u32 = 720;
const MARGIN: i32 = 20;

/// A figure with its title, place, year, notes, caveat and source.
pub fn picture(figure: Figure, release: &Release, kind: Kind, words: &Words) -> Scene {
    let inner = WIDTH - 2 * MARGIN.unsigned_abs();
    let mut body = Scene::new(inner.cast_signed());
    put_title(figure, release, words, &mut body);
    body.place(0, figure.scene(release, kind, words, inner));
    body.grow(14);
    for note in figure_notes(figure, release, words) {
        body.paragraph(&note, Scene::SMALL, Ink::Faint);
    }
    body.paragraph(&words.text("caveat"), Scene::SMALL, Ink::Faint);
    let source = source(Some(figure.table()), release, words);
    body.paragraph(&words.with("source-line", [("source", source.into())]), Scene::SMALL, Ink::Faint);
    let mut picture = Scene::new(WIDTH.cast_signed());
    picture.grow(MARGIN);
    picture.place(MARGIN, body);
    picture.grow(MARGIN);
    picture
}

fn put_title(figure: Figure, release: &Release, words: &Words, body: &mut Scene) {
    const TITLE: i32 = 18;
    let title = figure_text(figure, release, words).full_title();
    let room = body.width().cast_signed();
    for text in measure::wrapped(&title, TITLE, true, room) {
        let y = body.grow(TITLE + 6) + (TITLE + 6) / 2;
        body.text(Label { text, at: (0, y), align: Align::Left, size: TITLE, bold: true, ink: Ink::Text });
    }
    body.paragraph(&place(release, words), Scene::TYPE, Ink::Text);
    body.paragraph(&mode(release, words), Scene::SMALL, Ink::Faint);
    if release.is_made_up() {
        body.grow(4);
        body.paragraph(&words.text("sample-note"), Scene::TYPE, Ink::Text);
    }
    body.grow(14);
}
