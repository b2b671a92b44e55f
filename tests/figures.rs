//! Every figure, at every width and in both languages: nothing overlaps, nothing leaves the picture, and what is drawn
//! is what the table says.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "tests fail by panicking")]

use fallbild::figure::{FigureId, Ink, Mark, Scene, Theme};
use fallbild::read::read;
use fallbild::release::{Policy, Release};
use fallbild::report::{Report, Selection};
use fallbild::terms::{Lang, Year};
use fallbild::words::Words;
use plotters::prelude::SVGBackend;

const SAMPLE: &str = include_str!("data/made-up-cases-2018-2021.csv");
const NOBODY: &str = "år;kön;ålder;roll\n2021;;;närstående barn\n";
const ONE: &str = "år;kön;ålder;brott;exploateringsform\n2021;man;31;människohandel;tiggeri\n";
const WIDTHS: [u32; 5] = [240, 320, 368, 560, 1100];

fn release(data: &str, year: u16) -> Release {
    let cube = read(data.as_bytes()).unwrap().cube;
    let year = Year::new(year).unwrap();
    Release::under(Policy::Internal, Report::of(&cube, Selection { year, region: None }))
}

/// A million persons in one cell beside one person in another.
fn unequal() -> Release {
    let mut cube = read(ONE.as_bytes()).unwrap().cube;
    let woman = "år;kön;ålder;brott;exploateringsform\n2020;kvinna;31;människohandel;sexuell exploatering\n\
                 2021;kvinna;31;människohandel;sexuell exploatering\n2021;flicka;9;;tiggeri\n2021;pojke;9;;tiggeri\n";
    let mut crowd = read(woman.as_bytes()).unwrap().cube;
    for _ in 0..20 {
        let twice = crowd.clone();
        crowd.merge(&twice);
    }
    cube.merge(&crowd);
    Release::under(Policy::Internal, Report::of(&cube, Selection { year: Year::new(2021).unwrap(), region: None }))
}

fn every_scene(mut look: impl FnMut(&str, &Scene)) {
    let releases = [
        ("sample 2021", release(SAMPLE, 2021)),
        ("sample 2018", release(SAMPLE, 2018)),
        ("nobody", release(NOBODY, 2021)),
        ("one", release(ONE, 2021)),
        ("unequal", unequal()),
    ];
    for (name, release) in &releases {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for figure in FigureId::ALL {
                for width in WIDTHS {
                    let what = format!("{name}, figure {}, {lang:?}, {width} px", figure.number());
                    look(&what, &figure.scene(release, &words, width));
                }
            }
        }
    }
}

#[test]
fn no_label_leaves_the_picture_or_lies_on_another() {
    every_scene(|what, scene| {
        let labels: Vec<_> = scene
            .marks()
            .iter()
            .filter_map(|mark| match mark {
                Mark::Label(label) => Some((label.text.as_str(), label.extent())),
                _ => None,
            })
            .collect();
        assert!(!labels.is_empty(), "{what}: no words");
        for (number, (text, (left, top, right, bottom))) in labels.iter().enumerate() {
            assert!(*left >= 0 && *right <= scene.width().cast_signed(), "{what}: “{text}” from {left} to {right}");
            assert!(*top >= 0 && *bottom <= scene.height().cast_signed(), "{what}: “{text}” from {top} to {bottom}");
            for (other, (l, t, r, b)) in labels.iter().skip(number + 1) {
                let apart = right <= l || r <= left || bottom <= t || b <= top;
                assert!(apart, "{what}: “{text}” lies on “{other}”");
            }
        }
    });
}

#[test]
fn no_bar_leaves_the_picture() {
    every_scene(|what, scene| {
        for mark in scene.marks() {
            if let Mark::Bar { left, top, right, bottom, .. } = mark {
                assert!(*left >= 0 && left < right && *right <= scene.width().cast_signed(), "{what}: {mark:?}");
                assert!(*top >= 0 && top < bottom && *bottom <= scene.height().cast_signed(), "{what}: {mark:?}");
            }
        }
    });
}

#[test]
fn bars_are_as_long_as_their_counts() {
    let release = release(SAMPLE, 2021);
    let scene = FigureId::ChildrenBySex.scene(&release, &Words::new(Lang::Sv), 560);
    let bars: Vec<(Ink, i32)> = scene
        .marks()
        .iter()
        .filter_map(|mark| match mark {
            Mark::Bar { left, right, ink, .. } => Some((*ink, right - left)),
            _ => None,
        })
        .collect();
    // 32 girls and 21 boys; the child without a recorded sex is left out (rule 3).
    let [(Ink::Female, girls), (Ink::Male, boys)] = bars.as_slice() else { panic!("{bars:?}") };
    assert!((f64::from(*boys) / f64::from(*girls) - 21.0 / 32.0).abs() < 0.01, "{boys} to {girls}");
}

#[test]
fn what_was_not_collected_is_said_and_not_drawn_as_zero() {
    let release = release(SAMPLE, 2021);
    let scene = FigureId::AdultsByYearCrimeSexForm.scene(&release, &Words::new(Lang::Sv), 900);
    let voids = scene.marks().iter().filter(|mark| matches!(mark, Mark::Bar { ink: Ink::Void, .. })).count();
    assert_eq!(voids, 2, "2018 of människoexploatering, women and men");
    let said = |text: &str| scene.marks().iter().any(|mark| matches!(mark, Mark::Label(label) if label.text == text));
    assert!(said("ej insamlat"));
}

#[test]
fn an_empty_selection_says_so() {
    let scene = FigureId::AdultsBySexForm.scene(&release(NOBODY, 2021), &Words::new(Lang::En), 560);
    assert!(
        matches!(scene.marks(), [Mark::Label(label)] if label.text == "Nobody with a recorded sex is in the selection.")
    );
}

#[test]
fn every_scene_draws() {
    every_scene(|what, scene| {
        let mut svg = String::new();
        let backend = SVGBackend::with_string(&mut svg, (scene.width(), scene.height()));
        scene.draw(backend, Theme::LIGHT, 1.0).unwrap();
        assert!(svg.contains("<text"), "{what}");
        if let Some(folder) = std::env::var_os("FALLBILD_FIGURES") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{what}.svg")), svg).unwrap();
        }
    });
}
